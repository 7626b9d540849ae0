class Data:
    def __set_name__(self, owner, name): print("name", owner.__name__, name); self.n = name
    def __get__(self, obj, cls=None): return "class" if obj is None else ("data", obj.__dict__.get(self.n))
    def __set__(self, obj, value): obj.__dict__[self.n] = value * 2
    def __delete__(self, obj): print("delete"); del obj.__dict__[self.n]
class Non:
    def __get__(self, obj, cls=None): return "non-data"
class ReadOnly:
    def __get__(self, obj, cls=None): return 1
    def __set__(self, obj, value): raise AttributeError("read only!")
class A:
    d = Data(); n = Non(); r = ReadOnly()
a = A(); a.d = 5; a.__dict__["d"] = 7; a.n = "own"; print(a.d, A.d, a.n, A().n, a.__dict__)
del a.d
try: a.r = 1
except AttributeError as e: print(e)
class OnlySet:
    def __set__(self, obj, v): obj.__dict__["s"] = v
class B: s = OnlySet()
b = B(); print(type(b.s).__name__); b.s = 3; print(b.s)
try: del b.s
except AttributeError as e: print(e)
A.late = Data(); print(hasattr(A.late, "n") if False else "late")
class Bad:
    def __set_name__(self, o, n): raise ValueError("no name")
try:
    class C: x = Bad()
except Exception as e: print(type(e).__name__, e, repr(e.__cause__))
