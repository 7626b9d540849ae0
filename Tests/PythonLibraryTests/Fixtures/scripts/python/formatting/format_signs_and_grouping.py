for v in (1234567, -1234567, 0, 10 ** 15):
    print(format(v, ","), format(v, "_"), format(v, "+,"), format(v, " d"), format(v, "012,"), format(v, "_x"), format(v, "_b")[-20:], format(v, ",.2f"), format(v, "#x"), format(v, "#_b")[-12:], format(v, "X"), format(v, "e"))
for s in (",x", "_c", ",_", "_,", ",s", ",n", "+c", ".2d", ",b", "zd"):
    try: print(s, format(123, s))
    except ValueError as e: print(s, e)
