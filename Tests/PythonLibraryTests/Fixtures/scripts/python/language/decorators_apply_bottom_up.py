def tag(name):
    def wrap(f):
        print("decorating", name)
        return lambda *a: f"<{name}>{f(*a)}</{name}>"
    return wrap
@tag("b")
@tag("i")
def hello(x): return x
print(hello("hi"))
@(lambda c: (c, 1))
class A: pass
print(A[0].__name__, A[1])
@[lambda g: g.__name__][0]
def f(): pass
print(f)
