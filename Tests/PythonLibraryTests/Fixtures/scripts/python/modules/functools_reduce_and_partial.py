import functools
print(functools.reduce(lambda a, b: a * b, [1, 2, 3, 4]))
print(functools.reduce(lambda a, b: a + b, [], "empty"))
try:
    print(functools.reduce(lambda a, b: a, []))
except Exception as e:
    print(type(e).__name__, e)
print(functools.partial(int, base=2)("101"))
print(repr(functools.partial(int, "5")))
print(functools.partial(print, 1).args)
