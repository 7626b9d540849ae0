import functools
@functools.total_ordering
class V:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __lt__(self, o): return self.v < o.v
print(V(1) <= V(1), V(2) > V(1), V(1) >= V(2), V(1) != V(2))
try:
    @functools.total_ordering
    class N: pass
except ValueError as e: print(e)
@functools.singledispatch
def show(x): return "object"
@show.register
def _(x: int): return "int"
@show.register(list)
def _(x): return "list of %d" % len(x)
@show.register
def _(x: float | complex): return "number"
show.register(type(None), lambda x: "none")
print(show(1), show(True), show([1]), show(1.5), show(2j), show(None), show("s"), show.dispatch(bool)(1), sorted(t.__name__ for t in show.registry))
class M:
    @functools.singledispatchmethod
    def f(self, x): return "base"
    @f.register
    def _(self, x: str): return "str " + x
print(M().f(1), M().f("a"))
try: show()
except TypeError as e: print(e)
try: show.register("x")
except TypeError as e: print(e)
p = functools.partial(int, base=2)
print(p("101"), p.func, p.args, p.keywords, functools.partial(p, "11")(), repr(functools.partial(max, 1, key=None)))
pm = functools.partialmethod
class Cell:
    def set(self, a, b=0): return a, b
    on = pm(set, True)
    both = pm(set, 1, b=2)
print(Cell().on(), Cell().both(), functools.reduce(lambda a, b: a * 10 + b, [1, 2, 3], 9))
try: functools.reduce(max, [])
except TypeError as e: print(e)
@functools.wraps(show)
def w(): pass
print(w.__name__, w.__wrapped__ is show)
