class A:
    @classmethod
    def c(cls, *a): return cls.__name__, a
    @staticmethod
    def s(*a): return a
    @classmethod
    @property
    def p(cls): return "class property " + cls.__name__
    def m(self): return self
class B(A): pass
print(A.c(1), B().c(), A.s(1), A().s(2), A.p, B.c.__self__ is B, A.c.__func__.__name__, B.s.__name__, type(A.__dict__["c"]).__name__, type(A.__dict__["s"]).__name__, A.__dict__["s"](3), A.m.__qualname__, A().m.__func__ is A.m)
for f in (lambda: A.m(), lambda: classmethod(5).__get__(1)(), lambda: A.__dict__["c"]()):
    try: f()
    except TypeError as e: print(e)
a = A(); print(a.m == a.m, a.m is a.m, a.m() is a, {a.m: 1}[a.m], repr(A.m).startswith("<function A.m at 0x"), repr(a.m).startswith("<bound method A.m of <__main__.A object at 0x"))
try: a.m.attr = 1
except AttributeError as e: print(e)
A.m.attr = 1; print(a.m.attr)
