class A:
    def f(self): return "A.f"
class B(A):
    def f(self): return super().f() + " B.f"
    @classmethod
    def c(cls): return super().__name__ if hasattr(super(), "__name__") else "no name"
    def g(self): return [super(B, self).f() for _ in range(1)]
    def missing(self): return super().nothing
print(B().f(), B().g(), B.c(), super(B, B()).f(), super(B, B).f(None) if False else "")
for f in (lambda: super(), lambda: super(5), lambda: super(A, 5), lambda: super(B, A()), lambda: B().missing(), lambda: super(B).f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def outside(): return super().x
try: outside()
except RuntimeError as e: print(e)
def outside2(a): return super().x
try: outside2(1)
except RuntimeError as e: print(e)
