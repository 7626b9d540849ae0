for v in (0, 5, -5, 255, 65, True):
    print([format(v, s) for s in ("", "d", "b", "o", "x", "X", "#b", "#o", "#x", "n", "e", ".1f", "g", "%", "05", "+", " ", "<5", "^5", "=+6", "#06x")])
print(format(65, "c"), format(8364, "c"), format(65, ">5c"))
for v, s in ((-1, "c"), (0x110000, "c"), (1, "s"), (1, ".3"), (1, "q"), (1, "5.2d"), (True, "s"), (True, "c")):
    try: print(repr(format(v, s)))
    except Exception as e: print(s, type(e).__name__, e)
