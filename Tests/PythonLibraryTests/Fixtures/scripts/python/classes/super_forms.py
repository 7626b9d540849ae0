class A:
    x = "A.x"
    def f(self): return "A.f"
    @classmethod
    def c(cls): return "A.c " + cls.__name__
class B(A):
    x = "B.x"
    def f(self): return "B.f > " + super().f()
    @classmethod
    def c(cls): return "B.c > " + super().c()
    def x2(self): return super().x, super(B, self).x
    @property
    def p(self): return super().f()
b = B()
print(b.f(), B.c(), b.x2(), b.p)
try: super()
except RuntimeError as e: print(e)
try: super(B, 5)
except TypeError as e: print(e)
try: super(B, b).nope
except AttributeError as e: print(e)
