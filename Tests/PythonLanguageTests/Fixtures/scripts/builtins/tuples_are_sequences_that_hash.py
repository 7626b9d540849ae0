t = (1, "a", 2.5)
print(t, (1,), (), t[0], t[-1], t[1:], t + (4,), t * 2, len(t), "a" in t, t.index("a"), t.count(1))
print(hash(()), hash((1, 2, 3)), hash((1, (2, 3))), hash((0.5, True, None)) == hash((0.5, True, None)))
a, *b, c = range(5)
print(a, b, c)
print(tuple("abc"), tuple([1, 2]), tuple(x for x in (1, 2)), tuple() is ())
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: t[5])
attempt(lambda: t["a"])
attempt(lambda: t + [1])
attempt(lambda: t.index(99))
attempt(lambda: hash(([],)))
def assign(): t[0] = 1
attempt(assign)
class P(tuple):
    def __new__(cls, x, y): return super().__new__(cls, (x, y))
    @property
    def x(self): return self[0]
p = P(3, 4)
print(p, p.x, isinstance(p, tuple), p == (3, 4), len(p))
