class A:
    count = 0
    def __init__(self): type(self).count += 1
    @classmethod
    def make(cls, n): return [cls() for _ in range(n)]
    @staticmethod
    def add(a, b): return a + b
class B(A): count = 10
A.make(2); B.make(3)
print(A.count, B.count, A.add(1, 2), B().add(3, 4), B.make.__self__.__name__, A.__dict__["add"].__func__(5, 6))
print(type(A.__dict__["make"]).__name__, A.make.__func__.__name__)
