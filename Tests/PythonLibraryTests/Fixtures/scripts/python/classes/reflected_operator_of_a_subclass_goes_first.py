class A:
    def __add__(self, o): return "A add"
    def __eq__(self, o): return "A eq"
class B(A):
    def __radd__(self, o): return "B radd"
    def __eq__(self, o): return "B eq"
print(A() + B(), B() + A(), A() == B(), B() == A())
class I(int):
    def __radd__(self, o): return "I radd"
print(1 + I(2), I(2) + 1)
