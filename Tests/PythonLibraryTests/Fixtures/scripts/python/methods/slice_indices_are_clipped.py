s = slice(1, 10, 2); print(s, s.indices(5), slice(None).indices(3), slice(None, None, -1).indices(3), slice(-2, None).indices(5), slice(10, 0, -3).indices(6), s == slice(1, 10, 2), s.start, slice(3).stop, slice("a", "b"))
for f in (lambda: slice(), lambda: hash(s), lambda: slice(1, 2, 0).indices(3), lambda: slice("a").indices(3), lambda: s.indices(-1), lambda: [1, 2][::0], lambda: [1]["a":]):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class G:
    def __getitem__(self, i): return i
g = G(); print(g[1:2], g[:], g[1:2, ::3], g[...], g[1, 2], g[()], g[-1:], g["a":"b"])
