r = range(0, 20, 3)
print(r, r[2], r[-1], r[1:4], r[::-1], len(r), 9 in r, 10 in r, 9.0 in r, "a" in r, r.index(9), r.count(9), r == range(0, 21, 3), hash(r) == hash(range(0, 19, 3)), range(0), bool(range(0)), list(range(5, 0, -2)), r.start, r.stop, r.step, list(reversed(r)), range(10 ** 20)[5], len(range(0, 10 ** 18)), range(3) == range(0, 3, 1), range(1, 1) == range(2, 2), max(r), sum(r))
for f in (lambda: range(), lambda: range(1, 2, 0), lambda: range(1.5), lambda: r[100], lambda: r.index(1), lambda: range(1, 2, 3, 4), lambda: len(range(10 ** 20)), lambda: range("a"), lambda: range(stop=1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
try: r.start = 1
except AttributeError as e: print(e)
