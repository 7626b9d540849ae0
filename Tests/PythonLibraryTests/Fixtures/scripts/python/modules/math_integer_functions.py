import math
print(math.gcd(), math.gcd(12, 18, 27), math.lcm(4, 6, 10), math.lcm(), math.lcm(0, 5), math.comb(5, 2), math.comb(3, 7), math.perm(5), math.perm(5, 2), math.factorial(20), math.isqrt(99), math.isqrt(10 ** 40), math.prod([2, 3, 4]), math.prod([], start=5), math.prod([1.5, 2]), math.trunc(-2.7), math.floor(-2.5), math.ceil(-2.5), math.floor(10 ** 30), math.factorial(30))
