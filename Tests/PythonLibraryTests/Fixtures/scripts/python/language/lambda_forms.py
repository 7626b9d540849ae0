print((lambda: 1)(), (lambda x, y=2, *a, k=3, **kw: (x, y, a, k, kw))(1, 5, 6, k=7, z=8))
f = [lambda x, i=i: x + i for i in range(3)]
print([g(10) for g in f])
f = [lambda: i for i in range(3)]
print([g() for g in f])
print((lambda *, a: a)(a=1), (lambda x, /: x)(2))
