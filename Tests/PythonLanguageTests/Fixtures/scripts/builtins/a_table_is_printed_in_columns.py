rows = [("alpha", 1.5, 10), ("be", 22.25, 2000), ("gamma ray", -3.125, 7)]
for name, x, n in rows:
    print("{:<12}|{:>10.2f}|{:^8d}|{:08.3f}|{:+d}|{:e}".format(name, x, n, x, n, x))
    print("%-12s|%10.2f|%8d|%08.3f|%+d|%e" % (name, x, n, x, n, x))
width = max(len(r[0]) for r in rows)
print("\n".join(f"{r[0]:>{width}} {r[1]!r:<8} {r[2]:,}" for r in rows))
print("=" * 20, "-" * 5 + ">", "|".join(str(c).center(9) for c in rows[0]))
