class A: pass
class B:
    def __init__(self, x): self.x = x
class C:
    def __new__(cls, x): return object.__new__(cls)
class D:
    def __new__(cls, x): return object.__new__(cls, x)
for make in (lambda: A(1), lambda: A(x=1), lambda: B(), lambda: B(1, 2), lambda: C(), lambda: D(1),
             lambda: object(1), lambda: object.__new__(A, 1), lambda: object.__new__(), lambda: object.__new__(5),
             lambda: object.__init__(A(), 1), lambda: object.__new__(int)):
    try: print(type(make()).__name__)
    except TypeError as e: print(e)
print(type(C(1)).__name__, B(2).x)
class E:
    def __new__(cls, *args): return super().__new__(cls)
    def __init__(self, *args): super().__init__(*args)
try: E(1)
except TypeError as e: print(e)
