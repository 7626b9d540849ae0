from fractions import Fraction as F
import math
print(F(6, 4), F("3/4"), F(" -1.25e-2 "), F(0.5), F(1.1), F(F(1, 2), F(3, 4)), repr(F(-3, 6)), F(3), F(), F("1_000"), F(True))
a, b = F(1, 3), F(5, 2)
print(a + b, a - b, a * b, a / b, a ** 2, b ** -2, a ** 0.5, b // a, b % a, divmod(b, a), -a, +a, abs(-a), a + 1, 1 + a, a + 0.5, a * 1j, 2 ** F(1, 2), 2 ** F(2), F(4, 9) ** F(1, 2), 7 // F(2), 1.5 % F(1, 2))
print(a < b, a == F(2, 6), F(1, 2) == 0.5, F(1, 3) == 1 / 3, a > 0.3, hash(F(1, 2)) == hash(0.5), hash(F(3)) == hash(3), bool(F(0)), sorted([b, a, 1]), max(a, 0.3))
print(int(b), float(a), round(b), round(F(22, 7), 2), math.floor(-b), math.ceil(b), math.trunc(-b), b.numerator, b.denominator, b.as_integer_ratio(), F(math.pi).limit_denominator(100), F("0.333").limit_denominator(10), F.from_float(0.25), str(F(7, 1)), f"{F(1, 2)}", complex(F(1, 2)), a.real, a.imag, a.conjugate())
for f in (lambda: F(1, 0), lambda: F("x"), lambda: F("1/0"), lambda: F(1.5, 2), lambda: F(float("nan")), lambda: F(float("inf")), lambda: F(None), lambda: F("1/2", 3), lambda: a / 0, lambda: a + "x", lambda: F(0) ** -1, lambda: a < "x", lambda: a < 1j, lambda: F("1 / 2"), lambda: F(1, 2).limit_denominator(0), lambda: [1, 2][F(1)]):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(sum([F(1, n) for n in range(1, 11)]), math.gcd(12, 18), F(3, 4).__class__.__name__, F(10 ** 30, 3), isinstance(a, __import__("numbers").Rational))
