class O: pass
class A(O): 
    def who(self): return "A"
class B(O):
    def who(self): return "B"
class C(A, B):
    def who(self): return "C" + super().who() + super(A, self).who()
class D(B, A): pass
print([k.__name__ for k in C.__mro__], C().who(), D().who(), [k.__name__ for k in D.mro()], C.__bases__ == (A, B), C.__base__.__name__)
for make in (lambda: type("X", (A, O), {}), lambda: type("X", (O, A), {}), lambda: type("X", (C, D), {}), lambda: type("X", (A, A), {}), lambda: type("X", (int, str), {}), lambda: type("X", (True,), {}), lambda: type("X", 5, {}), lambda: type("X"), lambda: type(1, (), {}), lambda: type("X", (), 5), lambda: type(1, 2)):
    try: print(make())
    except TypeError as e: print(e)
