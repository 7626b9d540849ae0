class V:
    def __init__(self, x): self.x = x
    def __add__(self, o): return V(self.x + (o.x if isinstance(o, V) else o))
    __radd__ = __add__
    def __mul__(self, k): return V(self.x * k)
    __rmul__ = __mul__
    def __repr__(self): return f"V({self.x})"
    def __eq__(self, o): return isinstance(o, V) and o.x == self.x
    def __lt__(self, o): return self.x < o.x
    def __contains__(self, y): return y == self.x
    def __getitem__(self, i): return (self.x, i)
    def __abs__(self): return abs(self.x)
    def __int__(self): return int(self.x)
    def __float__(self): return float(self.x)
    def __index__(self): return self.x
    def __round__(self, n=0): return round(self.x, n)
    def __neg__(self): return V(-self.x)
    def __divmod__(self, o): return ("dm", o)
    def __rdivmod__(self, o): return ("rdm", o)
    def __pow__(self, o, m=None): return ("pow", o, m)
    def __call__(self, *a): return a
    def __bool__(self): return self.x > 0
print(V(1) + V(2), V(1) + 2, 2 + V(1), 3 * V(2), V(2) * 3, [V(3), V(1)] , sorted([V(3), V(1), V(2)]), sum([V(1), V(2)], V(0)), V(1) in [V(1)], 5 in V(5), V(1)[2], V(1)["k"], V(1)[1:2], abs(V(-3)), int(V(4)), float(V(4)), [0, 1, 2][V(1)], "ab" * 2, round(V(2)), -V(1), divmod(V(1), 2), divmod(5, V(1)), V(2) ** 3, V(1)(7, 8), bool(V(0)), max(V(1), V(5)), min([V(2), V(0)]), "%d" % V(9), "%.1f" % V(9), hex(V(255)), range(V(3)), bytes(V(2)), chr(V(65)))
