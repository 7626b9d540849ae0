from decimal import Decimal as D, getcontext, localcontext, ROUND_HALF_UP, ROUND_DOWN, InvalidOperation, DivisionByZero
print(D("0.1") + D("0.2"), D(1) / D(3), D("1.10") * 3, D("7") // 2, D("-7") % 3, D(2) ** 10, D(2) ** -1, D("1e3"), D("1E+5") + 1, -D("1.50"), abs(D("-2")))
print(D("3.14159").quantize(D("0.01")), D("2.5").quantize(D("1")), D("2.5").quantize(D("1"), rounding=ROUND_HALF_UP), D("1.29").quantize(D("0.1"), ROUND_DOWN))
print(D(2).sqrt(), D(1).exp(), D(10).ln(), D(1000).log10(), D(0.1))
with localcontext() as c:
    c.prec = 5
    print(D(1) / D(7), D(2).sqrt())
print(D(1) / D(7), D("1.0") == D("1"), D("1.0") < 2, D("NaN") == D("NaN"), D("Infinity") > 10 ** 10, hash(D("1.0")) == hash(1))
print(f"{D('1234.5'):,.2f}|{D('0.00001')}|{D('1.5'):>8}|{D('12'):.1f}|{D('0.256'):.1%}|{D(5):e}")
print(repr(D("1.20")), str(D("1.200").normalize()), D("1.20").as_tuple(), int(D("3.9")), float(D("0.5")), round(D("2.675"), 2), round(D("2.5")), D("3.7").to_integral_value(), sum([D("0.1")] * 3), max(D(1), D(2)))
for t in ["D('abc')", "D(1) / 0", "D(0) / 0", "D(-1).sqrt()"]:
    try: eval(t)
    except Exception as e: print(type(e).__name__, e)
