from collections import namedtuple
P = namedtuple("P", "x y z", defaults=[0, 1])
p = P(5)
print(p, p._asdict(), p._replace(y=9), P._fields, P._field_defaults, P._make([1, 2, 3]), p == (5, 0, 1), hash(p) == hash((5, 0, 1)), p[1:], len(p), p + (1,))
print(P.__doc__, P.x.__doc__, P.__match_args__, P.__name__, isinstance(p, tuple), p.index(0), p.count(1), repr(P), sorted([P(2), P(1)]))
for f in (lambda: P(), lambda: P(1, 2, 3, 4), lambda: P(q=1), lambda: p._replace(q=1), lambda: P._make([1]), lambda: namedtuple("A", "a a"), lambda: namedtuple("A", "1x"), lambda: namedtuple("A", "_x"),
          lambda: namedtuple("A", "class"), lambda: namedtuple("for", "x"), lambda: namedtuple("A", "x", defaults=[1, 2]), lambda: setattr(p, "x", 1), lambda: p.nothing, lambda: setattr(p, "w", 1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(namedtuple("R", "a class a _b 1", rename=True)._fields, namedtuple("S", ["a", "b"])(1, b=2), namedtuple("T", "a,b , c")._fields)
class Q(namedtuple("Q", "a b")):
    __slots__ = ()
    @property
    def total(self): return self.a + self.b
    def __str__(self): return f"<{self.a}>"
q = Q(1, 2); print(q, repr(q), q.total, q._replace(a=3), type(q._replace(a=3)).__name__)
match p:
    case P(x=5, y=yy): print("matched", yy)
match q:
    case Q(a, b): print(a, b)
x, *rest = p; print(x, rest)
