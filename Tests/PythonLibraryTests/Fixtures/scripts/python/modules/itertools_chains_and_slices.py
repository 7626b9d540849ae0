import itertools as it
print(list(it.chain("ab", [1])))
print(list(it.chain.from_iterable([[1], [2, 3]])))
print(list(it.islice(range(10), 2, 8, 3)))
print(list(it.compress("abc", [1, 0, 1])))
print(list(it.accumulate([1, 2, 3])))
print(list(it.accumulate([1, 2, 3], lambda a, b: a * b, initial=10)))
print(list(it.pairwise("abc")))
print(list(it.starmap(pow, [(2, 3), (3, 2)])))
try:
    print(list(it.islice([1], -1)))
except Exception as e:
    print(type(e).__name__, e)
