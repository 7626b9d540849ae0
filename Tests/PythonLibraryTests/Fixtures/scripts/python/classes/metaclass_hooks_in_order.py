class M(type):
    @classmethod
    def __prepare__(m, name, bases, **kw): print("prepare", name, kw); return {"injected": 1}
    def __new__(m, name, bases, ns, **kw): print("new", sorted(k for k in ns if not k.startswith("__"))); return super().__new__(m, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw): print("init", cls.__name__); super().__init__(name, bases, ns)
    def __call__(cls, *a): print("call", a); return super().__call__(*a)
    def __instancecheck__(cls, o): return o == 5
    def __subclasscheck__(cls, c): return c is int
    def __len__(cls): return 42
    def __getattr__(cls, n): return "meta " + n
    def __iter__(cls): return iter("xyz")
    def __contains__(cls, i): return i == 1
    def __repr__(cls): return "<M class>"
class A(metaclass=M, flag=True):
    y = 2
    def __init__(self, v): print("instance", v)
a = A(3); print(isinstance(5, A), isinstance("x", A), issubclass(int, A), len(A), A.anything, list(A), 1 in A, A, A.injected, type(A) is M)
try: a.anything
except AttributeError as e: print(e)
class B(A): pass
print(type(B).__name__)
