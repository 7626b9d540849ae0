class A:
    "doc of A"
    kind = "a"
    def __init__(self, x): self.x = x
    def who(self): return f"A{self.x}"
    @classmethod
    def make(cls): return cls(7)
    @staticmethod
    def twice(v): return v * 2
    @property
    def double(self): return self.x * 2
    @double.setter
    def double(self, v): self.x = v // 2
class B(A):
    def who(self): return "B" + super().who()
class C(A):
    def who(self): return "C" + super().who()
class D(B, C): pass
print(D(1).who(), [c.__name__ for c in D.__mro__])
b = B.make(); b.double = 10
print(b.x, b.double, A.twice(4), b.twice(5), A.__doc__, B.kind)
A.kind = "changed"; print(D.kind, b.kind)
b.kind = "own"; print(b.kind, vars(b)); del b.kind; print(b.kind)
try: b.nope
except AttributeError as e: print(e)
try: b.double = "x"
except TypeError as e: print(e)
try: del b.double
except AttributeError as e: print(e)
print(isinstance(b, A), issubclass(D, (C, int)), type(b) is B, type(b).__name__, B.__qualname__)
try:
    class E(A, D): pass
except TypeError as e: print(e)
print(repr(A), str(type(b)))
class Empty: pass
try: Empty(1)
except TypeError as e: print(e)
try: A()
except TypeError as e: print(e)
