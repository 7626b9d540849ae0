from decimal import *
D = Decimal
print(D("1.10"), D(3), D(0.1), D("-0"), D("1E+5"), D("NaN"), D("-Infinity"), D((0, (1, 2, 3), -2)), repr(D("1.0")), D(" 1_000.5 "), D("0.000001"), D("0.0000001"), D("1e-10"), D(True))
print(D("1.1") + D("2.2"), D("1.10") * 3, D(1) / D(3), D(10) // 3, D(-7) % 3, D(7) ** 2, D(2) ** D("0.5"), D(2).sqrt(), -D("1.5"), abs(D("-2")), divmod(D(7), D(2)), D("1.23456").quantize(D("0.01")), D("2.675").quantize(D("0.01"), ROUND_HALF_UP), D("2.5").to_integral_value(), D("123.456").normalize(), D("100").normalize(), D("1e3").to_integral(), D(5).exp(), D(5).ln(), D(1000).log10())
print(round(D("2.675"), 2), round(D("2.5")), int(D("3.9")), float(D("0.1")), D("1.0") == 1, D("0.1") == 0.1, D("1.1") < 2, D("1.5") > 1.2, hash(D(1)) == hash(1), D("1.20").as_tuple(), D("3.25").as_integer_ratio(), D("1.5").compare(D(2)), D("-1.5").copy_abs(), D("1.5").is_finite(), D("NaN").is_nan(), D("10").adjusted(), D("1.1").max(D(2)), D("12.3").scaleb(2), D("1.50").same_quantum(D("2.25")), max(D(1), D(2)))
print(f"{D('1234.567'):,.2f}", f"{D('0.5'):%}", f"{D('1234.5'):e}", f"{D('1.5'):>10}", f"{D('3.14159'):.3}", "%.2f" % D("1.005"), str(D("1E+3")), D("1E+3").to_eng_string(), format(D("1.5"), "010.3f"))
with localcontext() as ctx:
    ctx.prec = 5
    print(D(1) / D(3), getcontext().prec, D("1.23456789") + 0)
    ctx.rounding = ROUND_UP
    print(D(1) / D(3))
print(getcontext().prec, getcontext().rounding, sum([D("0.1")] * 10), D(1) / 7)
for f in (lambda: D("x"), lambda: D(1) / 0, lambda: D(0) / 0, lambda: D("NaN") < 1, lambda: D(1) + 1.5, lambda: D(-1).sqrt(), lambda: D("Infinity") - D("Infinity"), lambda: D(None), lambda: int(D("NaN")), lambda: D(1) + "x", lambda: D("1e1000000") * D("1e999999999999999999"), lambda: D(1) % 0, lambda: D(0) ** 0, lambda: D("1").quantize(D("1e-50")), lambda: D((1, 2))):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
