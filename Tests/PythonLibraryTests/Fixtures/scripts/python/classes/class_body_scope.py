x = "global"
class A:
    x = "class"
    y = x
    def f(self): return x
    def g(self): return self.x
    z = [x for _ in range(1)]
    for i in range(2): pass
    if True: w = 1
    del i
print(A.y, A().f(), A().g(), A.z, A.w, hasattr(A, "i"))
def outer():
    v = "outer"
    class B:
        u = v
        v2 = (lambda: v)()
        __class__ = 5 if 0 else None
    return B.u, B.v2
class C:
    a = 1
    b = a + 1
    print(__name__, __qualname__)
print(C.b)
