def f(a, b=2, /, c=3, *d, e, f=6, **g): return (a, b, c, d, e, f, g)
print(f(1, e=5))
print(f(1, 2, 3, 4, 5, e=6, h=7, a=8, b=9))
def g(*, k): return k
print(g(k=1))
def h(*a, k=2): return a, k
print(h(1, 2), h(k=3))
