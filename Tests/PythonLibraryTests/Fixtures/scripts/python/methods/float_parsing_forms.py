for t in ("1.5", " 1e3 ", "-.5", "5.", ".", "inf", "-Infinity", "nan", "1_0.0_1", "1e", "e5", "0x1p3", "1.5.2", "", "٣.٥", "1e400", "1e-400", "infinit", "1 2", "+1", "--1", "1e+05", "1E5"):
    try: print(repr(t), float(t))
    except ValueError as e: print(e)
for v in (5, True, None, [], "x", 10 ** 400, 1j, b"1.5"):
    try: print(float(v))
    except Exception as e: print(type(e).__name__, e)
print(float.fromhex("0x1.8p1"), (1.5).hex(), float.fromhex("inf"), (0.1).hex(), (-0.0).hex())
try: float.fromhex("zz")
except ValueError as e: print(e)
