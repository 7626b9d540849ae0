import itertools as it
print(list(it.islice(it.count(5, 2), 3)))
print(list(it.islice(it.cycle("ab"), 5)))
print(list(it.repeat("x", 3)))
print(list(it.islice(it.count(0.5), 2)))
