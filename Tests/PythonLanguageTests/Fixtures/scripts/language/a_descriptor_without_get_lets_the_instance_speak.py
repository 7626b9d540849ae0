class OnlySet:
    def __set__(self, instance, value): instance.__dict__['x'] = value * 2
class A: x = OnlySet()
a = A()
print(type(a.x).__name__)
a.x = 5
print(a.x, type(A.x).__name__)
