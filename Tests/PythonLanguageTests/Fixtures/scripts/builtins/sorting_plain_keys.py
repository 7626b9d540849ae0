"""Sorts by keys that compare without Python code, and by those that only look so."""


def rank(key):
    return lambda pair: key(pair[0])


def show(keys, **options):
    pairs = [(key, place) for place, key in enumerate(keys)]
    print([pair[1] for pair in sorted(pairs, key=lambda pair: pair[0], **options)])


numbers, seed = [], 17
for _ in range(200):
    seed = (seed * 1103515245 + 12345) % 2147483648
    numbers.append(seed % 37 - 18)
for reverse in (False, True):
    show(numbers, reverse=reverse)
    show([n / 4 for n in numbers], reverse=reverse)
    show([str(n) for n in numbers], reverse=reverse)
    show([(n % 5, str(n)) for n in numbers], reverse=reverse)
    show([(str(n % 3), n / 2, -n) for n in numbers], reverse=reverse)
    show([chr(250 + n % 9) + "x" * (n % 2) for n in numbers], reverse=reverse)
    show(["prefix of ten " + chr(90 + n % 7) for n in numbers], reverse=reverse)

# Equal keys that are not the same stay in their order.
print(sorted([0.0, -0.0, 0, False, -0.0, 0.0]), sorted([-0.0, 0.0]), sorted([0.0, -0.0]), sorted([0.0, -0.0], reverse=True))
print(sorted([True, 1, 1.0, False, 0]), sorted([2, True, 0, 1.5]))
print(sorted(["b", "a\0", "a", "a\0b", "", "\0"]), sorted(["é", "e", "z", "\u0100", "\xff", "\xfe\xff", "\xff\x00"]))
print(sorted([1 << 63, -1 << 63, (1 << 63) - 1, -(1 << 63) - 1, 1 << 64, 0]))
print(sorted([float("inf"), -1e308, 5e-324, -5e-324, float("-inf"), 0.0, 1e308]))
nan = float("nan")
print(sorted([3.0, nan, 1.0]), sorted([(1.0, nan), (0.5, nan), (1.0, 2.0)]), sorted([(nan, 1)] * 2 + [(nan, 0)]) != [])
print(sorted([(1,), (1, 2), (0, 5), (1, 1), ()]), sorted([(2, "a"), (1, "b"), (1, "a")]), sorted([((2, 1), 0), ((1, 3), 1)]))
print(sorted([(1, None), (0, None)]), sorted([[2, 1], [1, 2], [1, 1]]), sorted([b"b", b"a"]))
print(sorted(range(40), reverse=True) == list(range(39, -1, -1)), sorted(range(40, 0, -1)) == list(range(1, 41)))

for wrong in ([1, "a"], ["a", 1.0], [(1, "a"), (1, 2)], [(1, None), (1, None), (1, 2)], [None, None], [1j, 2j], ["a", b"a"]):
    try:
        print(sorted(wrong))
    except TypeError as error:
        print(error)


class Name(str):
    def __lt__(self, other):
        print("<", self, other)
        return str(self) > str(other)


class Count(int):
    def __lt__(self, other):
        return int(self) > int(other)


class Pair(tuple):
    def __lt__(self, other):
        return self[1] < other[1]


print(sorted([Name("a"), "b", Name("c")]), sorted([Count(1), Count(3), Count(2)]), sorted([Pair((1, 9)), Pair((2, 8))]))
print(sorted(["x", "y", Name("z")], key=lambda v: v))


class Grumpy:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        if self.n == 3:
            raise ValueError("three")
        return self.n < other.n


things = [Grumpy(n) for n in (5, 4, 1, 3, 2)]
try:
    things.sort()
except ValueError as error:
    print(error, sorted(thing.n for thing in things))

values = [3, 1, 2]


def clearing(value):
    print(values, end=" ")
    values.append(value)
    return value


try:
    values.sort(key=clearing)
except ValueError as error:
    print(error, values)
