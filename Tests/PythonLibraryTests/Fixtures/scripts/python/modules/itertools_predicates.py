import itertools as it
print(list(it.takewhile(lambda x: x < 3, [1, 2, 5, 1])))
print(list(it.dropwhile(lambda x: x < 3, [1, 2, 5, 1])))
print(list(it.filterfalse(lambda x: x % 2, range(5))))
print([(k, list(g)) for k, g in it.groupby("aabba")])
print([(k, len(list(g))) for k, g in it.groupby([1, 2, 3, 4], lambda x: x > 2)])
