def f(): yield 1
g = f()
print(g.__name__, g.__qualname__, g.gi_running, iter(g) is g)
print(type(g).__name__, hasattr(g, "send"), str(g)[:20])
class A:
    def __iter__(self):
        yield from range(3)
print(list(A()), *A(), [x for x in A()])
