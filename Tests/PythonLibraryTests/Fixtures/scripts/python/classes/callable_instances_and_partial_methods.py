from functools import partial, partialmethod
class Adder:
    def __init__(self, n): self.n = n
    def __call__(self, x, *, scale=1): return (x + self.n) * scale
    add10 = partialmethod(__call__, 10)
a = Adder(5)
print(a(1), a(1, scale=3), callable(a), list(map(a, [1, 2])), a.add10(scale=2))
p = partial(a, 2, scale=5)
print(p(), p.func is a, p.args, p.keywords)
