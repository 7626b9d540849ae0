class C:
    def __init__(self): self._t = 0
    @property
    def t(self):
        "temperature"
        return self._t
    @t.setter
    def t(self, v):
        if v < -273: raise ValueError("too cold")
        self._t = v
    @t.deleter
    def t(self): print("deleted")
    ro = property(lambda self: 5, doc="read only")
c = C()
c.t = 20
print(c.t, C.t.__doc__, C.ro.__doc__, c.ro)
del c.t
try: c.t = -300
except ValueError as e: print(e)
try: c.ro = 1
except AttributeError as e: print(e)
try: del c.ro
except AttributeError as e: print(e)
class D(C):
    @C.t.getter
    def t(self): return "d"
print(D().t, type(C.t).__name__, C.t.fset is not None)
