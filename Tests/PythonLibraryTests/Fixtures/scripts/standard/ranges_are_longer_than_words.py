r = range(10 ** 20)
print(r, r[5], r[-1], r[10:20], 10 ** 19 in r, -1 in r, r.index(7), bool(r), r == range(0, 10 ** 20), hash(r) == hash(range(0, 10 ** 20, 1)))
print(list(range(2 ** 70, 2 ** 70 + 3)), list(reversed(range(2 ** 65, 2 ** 65 - 3, -1))), range(0, 10 ** 30, 10 ** 29)[3])
for f in (lambda: len(range(10 ** 20)),
          lambda: range(10 ** 20)[10 ** 20],
          lambda: range(0, 10 ** 20, 0),
          lambda: range(2 ** 80).index(-1),):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
