import math
print(math.gcd(12, 18))
print(math.lcm(4, 6))
print(math.factorial(10))
print(math.comb(5, 2))
print(math.perm(5, 2))
print(math.isqrt(17))
print(math.gcd())
try:
    print(math.factorial(-1))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(math.factorial(1.5))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(math.isqrt(-1))
except Exception as e:
    print(type(e).__name__, e)
print(math.prod([1, 2, 3]))
print(math.prod([], start=5))
