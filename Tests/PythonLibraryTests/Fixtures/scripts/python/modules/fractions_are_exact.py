from fractions import Fraction as F
a, b = F(1, 3), F("2/5")
print(a + b, a * b, a - b, a / b, a ** 2, a ** -1, -a, abs(F(-1, 2)), a // b, a % b, divmod(F(7, 2), F(1)))
print(F(0.5), F("0.125"), F("1e-3"), F(3), repr(F(-6, 4)), float(a), int(F(7, 2)), round(F(7, 2)), round(F(22, 7), 2))
print(a == F(2, 6), a < b, F(1, 2) == 0.5, hash(F(1, 2)) == hash(0.5), sum([F(1, 3)] * 3), F(3.14159).limit_denominator(100), a + 1, 2 * a, a + 0.5)
print(F(1, 3).numerator, F(1, 3).denominator, sorted([F(1, 2), F(1, 3), 1]), F(5, 10).as_integer_ratio())
for t in ["F(1, 0)", "F('x')", "F(1.5, 2)", "F(1) / 0", "F([])"]:
    try: eval(t)
    except Exception as e: print(type(e).__name__, e)
