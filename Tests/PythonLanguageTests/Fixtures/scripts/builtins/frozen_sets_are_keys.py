f = frozenset("ab")
print(f == {"a", "b"}, {f: 1}[frozenset("ba")], f | {"c"} == frozenset("abc"), f.union("z") >= f, len(f), sorted(f), f.copy() is f, isinstance(f, frozenset), frozenset(f) is f)
try:
    f.add(1)
except AttributeError as e:
    print(e)
