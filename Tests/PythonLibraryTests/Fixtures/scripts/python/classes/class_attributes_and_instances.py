class A:
    shared = []
    n = 0
a, b = A(), A()
a.shared.append(1)
a.n += 5
print(b.shared, b.n, a.n, A.n, vars(a), "n" in vars(b))
A.n = 9
print(b.n, a.n)
A.method = lambda self: self.n
print(a.method(), b.method())
a.method = lambda: "own"
print(a.method())
setattr(A, "dyn", property(lambda s: "p"))
print(b.dyn)
