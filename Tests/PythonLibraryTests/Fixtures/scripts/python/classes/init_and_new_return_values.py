class A:
    def __init__(self): return 5
class B:
    def __new__(cls): return 7
    def __init__(self): print("never")
class C:
    def __new__(cls, *a): print("new", a); return super().__new__(cls)
    def __init__(self, x, y=2): print("init", x, y)
try: A()
except TypeError as e: print(e)
print(B()); C(1); C(1, 3)
try: C()
except TypeError as e: print(e)
class D(int):
    def __new__(cls, v): return super().__new__(cls, v * 2)
print(D(5), D(5) + 1, type(D(5)).__name__, type(D(5) + 1).__name__)
