class Lazy:
    def __getattr__(self, name):
        if name.startswith("x"): return name.upper()
        raise AttributeError(f"no {name}")
l = Lazy(); l.real = 1
print(l.real, l.xyz, getattr(l, "zzz", "default"), hasattr(l, "q"))
class Logged:
    def __setattr__(self, n, v): print("set", n); object.__setattr__(self, n, v)
    def __delattr__(self, n): print("del", n); super().__delattr__(n)
    def __getattribute__(self, n):
        if n == "magic": return 42
        return super().__getattribute__(n)
o = Logged(); o.a = 1; print(o.a, o.magic); del o.a
try: o.a
except AttributeError as e: print(e)
class Typed:
    def __set_name__(self, owner, name): self.name = "_" + name
    def __get__(self, obj, owner): return self if obj is None else getattr(obj, self.name)
    def __set__(self, obj, v):
        if not isinstance(v, int): raise TypeError("int wanted")
        setattr(obj, self.name, v)
class P:
    n = Typed()
p = P(); p.n = 5; print(p.n, p.__dict__, type(P.n).__name__)
try: p.n = "x"
except TypeError as e: print(e)
class S:
    __slots__ = ("a", "b")
s = S(); s.a = 1; print(s.a)
try: s.c = 1
except AttributeError as e: print(e)
try: s.b
except AttributeError as e: print(e)
p.__dict__["extra"] = 9; print(p.extra)
l.__class__ = P; print(type(l).__name__)
