from dataclasses import dataclass, field, asdict, astuple, replace, fields
from typing import List
@dataclass
class P:
    x: int
    y: float = 2.0
    tags: List[str] = field(default_factory=list)
    def norm(self): return self.x + self.y
p = P(1); q = P(1, tags=['a'])
print(p, q, p == P(1), p == q, p.norm(), asdict(q), astuple(q), replace(p, x=9), [f.name for f in fields(P)], p.tags is P(1).tags)
@dataclass(order=True, frozen=True)
class V:
    n: int
    label: str = field(default='', compare=False, repr=False)
    def __post_init__(self): object.__setattr__(self, 'double', self.n * 2)
print(V(1) < V(2), sorted([V(3), V(1)]), hash(V(1)) == hash(V(1)), V(4).double, {V(1): 'a'}[V(1, 'z')])
try:
    V(1).n = 2
except Exception as e:
    print(type(e).__name__, e)
@dataclass
class C(P):
    z: int = 0
print(C(1, z=5), C.__match_args__)
for f in [lambda: P(), lambda: P(1, 2, 3, 4), lambda: P(1, w=2)]:
    try:
        f()
    except TypeError as e:
        print(e)
try:
    @dataclass
    class Bad:
        a: int = 1
        b: str
except TypeError as e:
    print(e)
try:
    @dataclass
    class Worse:
        a: list = []
except ValueError as e:
    print(e)
