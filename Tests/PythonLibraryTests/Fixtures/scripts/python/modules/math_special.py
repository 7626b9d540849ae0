import math
print(math.isclose(0.1 + 0.2, 0.3))
print(math.isnan(float("nan")))
print(math.isinf(math.inf))
print(math.isfinite(1))
print(math.erf(0.5))
print(math.gamma(5))
print(math.lgamma(10))
print(math.fsum([0.1] * 10))
print(math.tau == 2 * math.pi)
print(math.e)
try:
    print(math.gamma(-1))
except Exception as e:
    print(type(e).__name__, e)
