import functools
from functools import reduce, partial, wraps, lru_cache, cache, cmp_to_key, total_ordering, singledispatch, cached_property
print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, [], 5), partial(int, base=2)('101'), partial(max, 3)(1, 2), sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
def logged(f):
    @wraps(f)
    def inner(*args, **kw):
        return f(*args, **kw) + 1
    return inner
@logged
def add(a, b):
    "Adds."
    return a + b
print(add(1, 2), add.__name__, add.__doc__, add.__wrapped__(1, 2))
calls = []
@lru_cache(maxsize=2)
def square(x):
    calls.append(x)
    return x * x
print(square(2), square(2), square(3), square(4), square(2), calls, square.cache_info()); square.cache_clear(); print(square.cache_info())
@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80))
@total_ordering
class V:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n
print(V(1) < V(2), V(1) >= V(2), V(2) > V(1), V(1) <= V(1))
@singledispatch
def show(x): return 'object'
@show.register(int)
def _(x): return 'int'
@show.register
def _(x: list): return 'list'
print(show(1), show('a'), show([]), show(True))
class C:
    @cached_property
    def slow(self):
        calls.append('slow')
        return 7
c = C(); print(c.slow, c.slow, calls.count('slow'))
try:
    reduce(lambda a, b: a, [])
except TypeError as e:
    print(e)
