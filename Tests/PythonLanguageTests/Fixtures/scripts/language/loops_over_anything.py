# One loop meets iterables of every kind, in any order.
def pairs(source):
    found = []
    for x, y in source:
        found.append((x, y))
    return found


def singles(source):
    found = []
    for x in source:
        found.append(x)
    return found


def generate(*values):
    for value in values:
        yield value
    return "unseen"


class Custom:
    def __getitem__(self, index):
        if index == 2:
            raise IndexError
        return (index, -index)


SOURCES = [
    lambda: zip([1, 2], (3, 4)), lambda: enumerate("ab"), lambda: {"k": 1, "l": 2}.items(), lambda: [(1, 2), [3, 4]],
    lambda: generate((1, 2), "xy"), lambda: zip(range(3), range(5, 7)), lambda: enumerate([5, 6], 1 << 62),
    lambda: enumerate((5, 6), (1 << 63) - 1), lambda: Custom(), lambda: ["ab", {1: 2, 3: 4}], lambda: zip(),
    lambda: zip([1, 2, 3], generate(4, 5)), lambda: map(lambda n: (n, n * n), [2, 3]), lambda: iter([(1, 2)]),
    lambda: zip("ab", {"k": 1}), lambda: enumerate(generate(7, 8), start=-1), lambda: zip([1], [2], strict=True),
]
for turn in range(2):
    for number, source in enumerate(SOURCES):
        print(number, pairs(source()), singles(source()))
for number, source in enumerate(reversed(SOURCES)):
    print(number, pairs(source()))

# The first iterator of a zip is a step ahead where the second ends; one iterator may stand in both places.
left, right = iter([1, 2, 3, 4]), iter([5, 6])
print(pairs(zip(left, right)), list(left))
left, right = iter([1, 2]), iter([5, 6, 7, 8])
print(pairs(zip(left, right)), list(right))
one = iter([1, 2, 3, 4, 5])
print(pairs(zip(one, one)), list(one))
shared = iter(range(7))
for x, y in zip(shared, shared):
    print(x, y, next(shared, None))

for wrong in (zip([1], [2], [3]), [(1, 2), (3,)], [1], enumerate, [(1, 2, 3)], {1: 2}):
    try:
        print(pairs(wrong))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
table = {1: 2, 3: 4}
try:
    for key, value in table.items():
        table[key + 10] = value
except RuntimeError as error:
    print(error)


# A generator that is run by a loop meets itself, an error, and the end.
def selfish():
    for value in me:
        yield value


me = selfish()
try:
    singles(me)
except ValueError as error:
    print(error)


def failing(limit):
    for value in generate(1, 2, 3, 4):
        if value == limit:
            raise KeyError(value)
        try:
            yield value
        finally:
            print("after", value)


for limit in (3, 9):
    try:
        print(singles(failing(limit)))
    except KeyError as error:
        print("KeyError", error)
kept = failing(9)
for value in kept:
    if value == 2:
        kept.close()
        break
    try:
        raise ValueError(value)
    except ValueError as error:
        print(error, singles(generate(error.args)))


def handled():
    try:
        raise OSError("outside")
    except OSError:
        for value in inner():
            try:
                raise
            except OSError as error:
                print(value, error)


def inner():
    try:
        1 / 0
    except ZeroDivisionError as error:
        yield 1
        print(error)
        yield 2


handled()


def nested(depth):
    if depth:
        for value in nested(depth - 1):
            yield value + 1
    yield 0


print(singles(nested(5)), sum(nested(40)), max(singles(nested(100))))
try:
    singles(nested(100000))
except RecursionError as error:
    print("RecursionError")
