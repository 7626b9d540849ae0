from collections import namedtuple
from typing import NamedTuple
P = namedtuple('Point', ['x', 'y'])
p = P(1, y=2)
print(p, p.x, p[1], p._asdict(), p._replace(x=5), P._fields, P._make([3, 4]), p == (1, 2), isinstance(p, tuple), len(p))
a, b = p; print(a + b, sorted([P(2, 1), P(1, 2)]), namedtuple('D', 'a b', defaults=[9])(1), P.__name__, type(p))
class Q(NamedTuple):
    name: str
    size: int = 3
    def area(self):
        return self.size ** 2
print(Q('a'), Q('b', 4).area(), Q._fields, Q('c')._replace(size=1))
for f in [lambda: P(1), lambda: P(1, 2, 3), lambda: p.z, lambda: namedtuple('X', ['a', 'a']), lambda: namedtuple('X', ['class'])]:
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
