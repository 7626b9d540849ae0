print((2.5).is_integer(), (2.0).is_integer(), (0.75).as_integer_ratio(), float("inf").is_integer(), round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.5, -2), round(1e300, 5), round(0.5), round(1.5, 0), (1.5).__floor__(), (1.5).__ceil__(), (-1.5).__trunc__(), 7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, divmod(-7.5, 2), 1e308 * 10, -1e308 * 10, 0.0 == -0.0)
for f in (lambda: float("nan").as_integer_ratio(), lambda: float("inf").as_integer_ratio(), lambda: round(float("nan")), lambda: round(float("inf")), lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: 1.0 / 0, lambda: 2.0 ** 10000, lambda: 0.0 ** -1, lambda: (-8.0) ** (1 / 3), lambda: 1.5 & 1, lambda: ~1.5, lambda: 1.5 << 1):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
