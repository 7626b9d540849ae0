for i, c in enumerate("ab"):
    print(i, c)
print(i, c)
for a, b in zip([1, 2, 3], "xy"):
    pass
print(a, b)


def numbers(n):
    for i in range(n):
        print("gives", i)
        yield i


for a, b in zip(numbers(2), numbers(1)):
    print(a, b)
print(a, b)
for a, b in zip([], numbers(1)):
    print("never")
t = None
for t in zip([1], [2]):
    a, b = t
print(t, a, b)


def local():
    for t in enumerate("z"):
        a, b = t
    return t, a, b


print(local())
table = {"a": 1, "b": 2}
try:
    for key, value in table.items():
        table[key + key] = value
except RuntimeError as error:
    print(error, key, value)
del table["a"]
print([(k, v) for k, v in table.items()])
for n, (a, b) in enumerate([(1, 2), (3, 4)], 2 ** 63 - 1):
    print(n, a, b)
try:
    for a, b in zip([1, 2], [3], strict=True):
        print(a, b)
except ValueError as error:
    print(error)
try:
    for a, b in zip([1], [2], [3]):
        pass
except ValueError as error:
    print(error)
for a, b in map(lambda x, y: (y, x), [1], [2]):
    print(a, b)
iterator = enumerate("abc")
for a, b in iterator:
    print(a, b, next(iterator, None))
nan = float("nan")
print((nan, 1) == (nan, 1), (1, 2.0, "x") == (1.0, 2, "x"), (1, (2, "a")) < (1, (2, "b")), hash((1, 2)) == hash((1.0, True + 1)))
print(sorted([(2, "b"), (1, "z"), (2, "a"), (1.0, "y")]), max([(1, 2), (1, 3)], key=lambda p: p), [3, 1] < [3, 1, 0])
values = [1, 2, 3]
values += values
values[1:3] = values
values.extend(values[:1])
print(values, [0] * 3, [1, 2] * 2, 2 * [None], [5] * 0, [] * 4, (1,) + (2, 3))
print(list(divmod(a, b) for a in (7, -7) for b in (2, 5)))
