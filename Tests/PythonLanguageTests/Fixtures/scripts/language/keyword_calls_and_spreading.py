def f(*a, **k): return a, k
print(f(*[1, 2], 3, *(4,), x=1, **{"y": 2}, z=3))
for bad in ["f(**{1: 2})", "f(x=1, **{'x': 2})", "f(*5)", "f(**5)", "len(*[1], **{'k': 1})", "(lambda: 5)()()", "None.x", "'a'.nope()", "print(sep=1)"]:
    try: eval(bad)
    except Exception as e: print(type(e).__name__, e)
class A:
    def m(self, *a, **k): return a, k
print(A().m(1, *[2], k=3), A.m(A(), 1))
g = A().m; print(g(5), g.__name__, g.__self__.__class__.__name__)
print(max(*[1, 5], key=lambda v: -v), "{a} {0}".format(1, a=2), dict(a=1, **{"b": 2}))
