import math
print(math.log(8, 2))
print(math.log2(8))
print(math.log10(1000))
print(math.log1p(1e-10))
print(math.exp(1))
print(math.expm1(1e-10))
print(math.sqrt(2))
print(math.pow(2, 0.5))
print(math.cbrt(27))
try:
    print(math.log(0))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(math.sqrt(-1))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(math.exp(1000))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(math.log(-1))
except Exception as e:
    print(type(e).__name__, e)
print(math.exp2(3))
