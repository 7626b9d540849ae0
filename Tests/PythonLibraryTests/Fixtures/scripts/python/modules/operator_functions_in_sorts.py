import operator, functools, itertools
d = [("b", 2), ("a", 2), ("c", 1)]
print(sorted(d, key=operator.itemgetter(1, 0)), functools.reduce(operator.mul, range(1, 6)), list(map(operator.add, [1, 2], [3, 4])), max(d, key=operator.itemgetter(1)), list(itertools.accumulate([1, 2, 3], operator.mul)), sorted("bA", key=operator.methodcaller("lower")))
