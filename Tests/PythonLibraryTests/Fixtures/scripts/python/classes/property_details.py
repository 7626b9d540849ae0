class A:
    def __init__(self): self._x = 0
    @property
    def x(self):
        "the x"
        return self._x
    @x.setter
    def x(self, v):
        if v < 0: raise ValueError("negative")
        self._x = v
    @x.deleter
    def x(self): self._x = None
    @property
    def ro(self): return 1
    y = property(lambda s: s._x, doc="why")
a = A(); a.x = 5; print(a.x, a.y, A.x.__doc__, A.y.__doc__, A.x.fget.__name__, A.ro.fset, type(A.x).__name__)
for f in (lambda: setattr(a, "x", -1), lambda: setattr(a, "ro", 2), lambda: delattr(a, "ro"), lambda: setattr(a, "y", 1), lambda: property().__get__(a), lambda: A.x()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
del a.x; print(a.x)
class B(A):
    @A.x.getter
    def x(self): return "overridden"
    @property
    def bad(self): return self.missing
print(B().x)
try: B().bad
except AttributeError as e: print(e)
class C:
    def __getattr__(self, n): return "fallback " + n
    @property
    def p(self): raise AttributeError("inner")
print(C().p, C().q)
