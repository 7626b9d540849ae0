class V:
    def __init__(self, x): self.x = x
    def __add__(self, o): return V(self.x + (o.x if isinstance(o, V) else o))
    __radd__ = __add__
    def __iadd__(self, o): self.x += 100; return self
    def __mul__(self, o): return NotImplemented
    def __eq__(self, o): return isinstance(o, V) and self.x == o.x
    def __lt__(self, o): return self.x < o.x
    def __hash__(self): return hash(self.x)
    def __repr__(self): return f"V({self.x})"
    def __bool__(self): return self.x != 0
    def __len__(self): return 3
    def __getitem__(self, i): return ("item", i)
    def __setitem__(self, i, v): print("set", i, v)
    def __delitem__(self, i): print("del", i)
    def __contains__(self, v): return v == 42
    def __call__(self, *a, **k): return a, k
    def __neg__(self): return V(-self.x)
    def __abs__(self): return abs(self.x)
    def __index__(self): return self.x
    def __format__(self, spec): return f"<{spec}>"
    def __iter__(self): yield from (1, 2)
a = V(1)
print(a + 2, 3 + a, a + V(5), sum([V(1), V(2)]), a == V(1), a != V(1), a < V(2), V(3) > a)
a += 1
print(a, -a, abs(V(-4)), bool(V(0)), len(a), a[3], a[1:2], 42 in a, 1 in a, a(1, k=2), f"{a:xyz}", list(a))
a[0] = 1; del a["k"]
print({V(1): "one"}[V(1)], [10, 20, 30][V(1)], sorted([V(3), V(1)]))
try: a * 2
except TypeError as e: print(e)
try: a <= V(1)
except TypeError as e: print(e)
x, y = a; print(x, y)
