class Meta(type):
    def __new__(m, name, bases, ns, **kw):
        ns["made"] = name.lower()
        return super().__new__(m, name, bases, ns)
    def __init__(c, name, bases, ns, **kw): super().__init__(name, bases, ns); c.kw = kw
    def __call__(c, *a): print("calling", c.__name__); return super().__call__(*a)
    def __len__(c): return 5
    def __iter__(c): return iter("abc")
class A(metaclass=Meta, flag=1):
    def __init__(self, v=0): self.v = v
print(A.made, A.kw, A(3).v, len(A), list(A), type(A).__name__)
class Base:
    subs = []
    def __init_subclass__(cls, tag=None, **kw):
        super().__init_subclass__(**kw); cls.subs.append((cls.__name__, tag))
class X(Base, tag="t"): pass
class Y(X): pass
print(Base.subs)
class New:
    def __new__(cls, *a): print("new", a); return super().__new__(cls)
    def __init__(self, *a): print("init", a)
New(1, 2)
T = type("T", (Base,), {"z": 3}); print(T.z, T.__name__, T().z)
def deco(c): c.tagged = True; return c
@deco
class Z: pass
print(Z.tagged)
class Gen:
    def __class_getitem__(cls, item): return (cls.__name__, item)
print(Gen[int])
print([c.__name__ for c in Base.__subclasses__()])
