for t in ("12", " 12 ", "+7", "-0", "1_000", "1__0", "_1", "0x1f", "0b1", "12.0", "", " ", "٣", "1e3", "0 1", "-", "1\n", "\u00b2"):
    try: print(repr(t), int(t))
    except ValueError as e: print(e)
for t, b in (("ff", 16), ("0xff", 16), ("0xff", 0), ("z", 36), ("12", 2), ("010", 0), ("0b11", 0), ("11", 1), ("11", 37), ("0o17", 8), ("FF", 16), ("0b1", 16), ("", 10)):
    try: print(repr(t), b, int(t, b))
    except ValueError as e: print(e)
for v in (1.9, -1.9, True, 1e20, float("inf"), float("nan"), None, [], 1j, b"12", "1" * 3):
    try: print(int(v))
    except Exception as e: print(type(e).__name__, e)
try: int(5, 10)
except TypeError as e: print(e)
