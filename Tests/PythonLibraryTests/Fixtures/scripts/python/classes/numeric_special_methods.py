class N:
    def __init__(self, v): self.v = v
    def __repr__(self): return f"N({self.v})"
for name, sym in [("add", "+"), ("sub", "-"), ("mul", "*"), ("truediv", "/"), ("floordiv", "//"), ("mod", "%"), ("pow", "**"), ("lshift", "<<"), ("rshift", ">>"), ("and", "&"), ("or", "|"), ("xor", "^"), ("matmul", "@")]:
    setattr(N, f"__{name}__", lambda s, o, y=sym: f"{s}{y}{o}")
    setattr(N, f"__r{name}__", lambda s, o, y=sym: f"{o}{y}{s} reflected")
a = N(1)
print(a + 2, 2 + a, a - 2, a * 2, 2 / a, a // 2, 2 % a, a ** 2, 2 ** a, a << 1, 1 >> a, a & 1, 1 | a, a ^ 1, a @ 2, 2 @ a)
a += 5
print(a)
class U:
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "inv"
    def __abs__(self): return "abs"
    def __round__(self, n=None): return f"round {n}"
    def __trunc__(self): return 3
    def __floor__(self): return 4
    def __ceil__(self): return 5
    def __divmod__(self, o): return "divmod"
    def __rdivmod__(self, o): return "rdivmod"
import math
u = U()
print(-u, +u, ~u, abs(u), round(u), round(u, 2), math.trunc(u), math.floor(u), math.ceil(u), divmod(u, 1), divmod(1, u))
