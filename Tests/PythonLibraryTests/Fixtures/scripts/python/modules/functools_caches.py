import functools
calls = []
f = functools.lru_cache(maxsize=2)(lambda x: calls.append(x) or x * 2)
print([f(1), f(1), f(2), f(3), f(1)])
print(calls)
print(f.cache_info())
f.cache_clear()
print(f.cache_info().currsize)
try:
    print(f([]))
except Exception as e:
    print(type(e).__name__, e)
g = functools.cache(lambda n: n if n < 2 else g(n - 1) + g(n - 2))
print(g(80))
