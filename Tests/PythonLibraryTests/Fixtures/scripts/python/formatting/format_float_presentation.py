for v in (3.14159265, 1e10, 1e-10, 0.0, -0.0, 123456789.0, float("inf"), float("nan"), 1.0, 0.5):
    print([format(v, s) for s in ("", "f", ".2f", "e", ".3e", "g", ".3g", "%", ".1%", "G", "n", "#.3g", "+.1f", "08.2f", "F", ".0f", "#.0f", "10.3", ",.1f", "z.1f")])
for s in ("d", "x", "s", "b", "c", "q", ".f", "1.2.3", "."):
    try: print(format(1.5, s))
    except ValueError as e: print(s, e)
