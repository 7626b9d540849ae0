r = range(2, 20, 3)
print(r, len(r), r[1], r[-1], r[1:3], r[::-1], list(r), 5 in r, 6 in r, 5.0 in r, "x" in r, r.index(8), r.count(8), r.count(9))
print(range(5), range(0, -5, -2), list(range(0, -5, -2)), len(range(10**12)), range(0) == range(2, 2), range(0, 3, 2) == range(0, 4, 2), bool(range(0)))
print(r.start, r.stop, r.step, list(reversed(r)), hash(range(3)) == hash(range(0, 3, 1)), sum(range(101)), max(range(5)), range(10)[2:8:2], range(True, 3))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: range(1, 2, 0))
attempt(lambda: range(1.5))
attempt(lambda: range("a"))
attempt(lambda: range())
attempt(lambda: range(1, 2, 3, 4))
attempt(lambda: r[100])
attempt(lambda: r["x"])
attempt(lambda: r.index(3))
attempt(lambda: range(3) < range(4))
attempt(lambda: range(3) + range(4))
