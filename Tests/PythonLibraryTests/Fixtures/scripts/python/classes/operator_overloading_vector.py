class Vec:
    def __init__(self, *c): self.c = c
    def __add__(self, o): return Vec(*(a + b for a, b in zip(self.c, o.c)))
    def __mul__(self, k): return Vec(*(a * k for a in self.c)) if isinstance(k, (int, float)) else sum(a * b for a, b in zip(self.c, k.c))
    __rmul__ = __mul__
    def __neg__(self): return self * -1
    def __sub__(self, o): return self + -o
    def __abs__(self): return sum(a * a for a in self.c) ** 0.5
    def __repr__(self): return f"Vec{self.c}"
    def __iter__(self): return iter(self.c)
    def __getitem__(self, i): return self.c[i]
    def __bool__(self): return any(self.c)
v, w = Vec(1, 2), Vec(3, 4)
print(v + w, v - w, 2 * v, v * w, abs(w), -v, [*v], v[1], bool(Vec(0, 0)), sum([v, w], Vec(0, 0)))
