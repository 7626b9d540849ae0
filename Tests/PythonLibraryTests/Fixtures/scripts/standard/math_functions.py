import math
print(math.pi, math.e, math.tau, math.inf, math.nan, math.sqrt(2), math.exp(1), math.log(10), math.log(8, 2), math.log2(8), math.log10(1000), math.log1p(0.5))
print(math.sin(1), math.cos(1), math.tan(1), math.asin(0.5), math.atan2(1, -1), math.sinh(1), math.tanh(0.5), math.degrees(math.pi), math.radians(180), math.hypot(3, 4), math.dist([1, 2], [4, 6]))
print(math.floor(-1.5), math.ceil(1.2), math.trunc(-1.7), math.fabs(-2), math.fmod(-7, 3), math.remainder(7, 3), math.copysign(1, -0.0), math.pow(2, 10), math.modf(2.5), math.frexp(8), math.ldexp(0.5, 4))
print(math.factorial(20), math.factorial(30), math.comb(5, 2), math.perm(5, 2), math.gcd(12, 18), math.lcm(4, 6), math.isqrt(17), math.prod([1, 2, 3]), math.fsum([0.1] * 10), math.erf(0.5), math.gamma(5), math.lgamma(10))
print(math.isnan(math.nan), math.isinf(math.inf), math.isfinite(1), math.isclose(0.1 + 0.2, 0.3), math.log(10**400), math.ulp(1.0), math.cbrt(27), math.exp2(3), math.floor(10**20), math.comb(100, 50))
for f in [lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.exp(1000), lambda: math.factorial(-1), lambda: math.sqrt('x'), lambda: math.floor(math.nan), lambda: math.factorial(1.5), lambda: math.acos(2)]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
