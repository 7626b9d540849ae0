from collections import namedtuple
P = namedtuple("P", "x y z", defaults=[0])
p = P(1, 2)
print(p, p.x, p[1], p._fields, p._asdict(), p._replace(x=9), P._make([7, 8, 9]), P._field_defaults, P.__doc__)
x, y, z = p
print(p == (1, 2, 0), hash(p) == hash((1, 2, 0)), len(p), p + (5,), isinstance(p, tuple), sorted([P(3, 1), P(1, 5)]))
class Q(P):
    def norm(self): return self.x + self.y
print(Q(1, 2).norm(), Q(1, 2))
for bad in ["namedtuple('A', 'x x')", "namedtuple('A', 'class')", "namedtuple('1', 'a')", "namedtuple('A', '_x')", "P(1)", "P(1,2,3,4)", "P(x=1, q=2, y=1)", "p._replace(q=1)"]:
    try: eval(bad)
    except (ValueError, TypeError) as e: print(e)
try: p.x = 5
except AttributeError as e: print(type(e).__name__)
print(namedtuple("R", "a class a", rename=True)._fields)
