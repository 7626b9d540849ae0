class N:
    def __get__(self, obj, owner): return f"desc {obj is not None} {owner.__name__}"
class D(N):
    def __set__(self, obj, v): print("set", v)
class A:
    n = N()
    d = D()
a = A()
print(a.n, A.n, a.d)
a.n = 1
a.d = 2
a.__dict__["d"] = 3
print(a.n, a.d)
