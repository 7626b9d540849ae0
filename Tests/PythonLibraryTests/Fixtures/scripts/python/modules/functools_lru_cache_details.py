import functools
@functools.lru_cache(maxsize=2)
def f(x, *, k=0):
    print("compute", x, k)
    return x
f(1); f(2); f(1); f(3); f(2); f(1, k=0); f(1)
print(f.cache_info(), f.cache_parameters(), f.__wrapped__(9))
f.cache_clear()
print(f.cache_info())
@functools.lru_cache
def g(n): return n if n < 2 else g(n - 1) + g(n - 2)
print(g(80), g.cache_info())
@functools.cache
def h(*a): return len(a)
print(h(1, 2), h(1, 2), h(), h.cache_info())
try: h([1])
except TypeError as e: print(e)
@functools.lru_cache(maxsize=None, typed=True)
def t(x): return type(x).__name__
print(t(1), t(1.0), t(True), t.cache_info().currsize, t.cache_parameters())
try: functools.lru_cache("x")
except TypeError as e: print(e)
class K:
    calls = 0
    @functools.cached_property
    def p(self):
        K.calls += 1
        return 5
k = K()
print(k.p, k.p, K.calls, k.__dict__)
del k.p
print(k.p, K.calls)
