import math
print(math.floor(-1.5))
print(math.ceil(1.2))
print(math.trunc(-1.7))
print(math.fmod(-7, 3))
print(math.modf(1.25))
print(math.frexp(8.0))
print(math.ldexp(0.5, 4))
print(math.copysign(1, -0.0))
print(math.remainder(7, 2))
try:
    print(math.floor(float("inf")))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(math.ceil("a"))
except Exception as e:
    print(type(e).__name__, e)
print(math.nextafter(1.0, 2.0))
print(math.ulp(1.0))
