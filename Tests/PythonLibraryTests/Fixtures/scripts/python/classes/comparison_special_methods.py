from functools import total_ordering
@total_ordering
class V:
    def __init__(self, *p): self.p = p
    def __eq__(self, o): return self.p == o.p if isinstance(o, V) else NotImplemented
    def __lt__(self, o): return self.p < o.p
    def __hash__(self): return hash(self.p)
a, b = V(1, 2), V(1, 3)
print(a < b, a <= b, a > b, a >= b, a == V(1, 2), a != b, sorted([b, a])[0] is a, len({a, V(1, 2), b}), a == 5)
class E:
    def __eq__(self, o): return True
try: hash(E())
except TypeError as e: print(e)
print(E() != 1, E.__hash__)
