"""Instructions that meet one kind of operand for a while and then another."""


def item(container, key):
    return container[key]


class Squares:
    def __getitem__(self, key):
        return key * key


for container, key in [([1, 2, 3], 1), ([1, 2, 3], -3), ((4, 5), 1), ("text", 2), ({1: "one"}, 1), (Squares(), 7), ([8], 0), ([8, 9], True), ([1, 2, 3], slice(1, 3))]:
    print(item(container, key), end=" ")
print()
for container, key in [([1], 1), ([1], -2), ([1], 10**30), ((), 0), ([1], "a"), ({}, 3), (None, 0)]:
    try:
        item(container, key)
    except (IndexError, KeyError, TypeError) as error:
        print(type(error).__name__, error)


def put(container, key, value):
    container[key] = value
    return container


class Recorder:
    def __setitem__(self, key, value):
        print("set", key, value)


print(put([1, 2], 0, "a"), put([1, 2], -1, "b"), put({}, 0, "c"), put(bytearray(2), 1, 7), put([1, 2], True, "d"))
put(Recorder(), 0, 1), put([0] * 3, slice(0, 2), "xy")
for container, key, value in [([1], 1, 0), ([1], -2, 0), ((1,), 0, 0), ("a", 0, 0), (bytearray(1), 0, 256), ([1], "a", 0), ({}, [], 0), (None, 0, 0)]:
    try:
        put(container, key, value)
    except (IndexError, TypeError, ValueError) as error:
        print(type(error).__name__, error)


def walk(things):
    return [thing for thing in things]


def grow(values):
    for value in values:
        if value < 3:
            values.append(value + 1)
    return values


def generate():
    yield 1
    yield 2


for things in (range(3), [1, 2], range(5, 0, -2), (3, 4), "ab", {5: 6}, generate(), iter([7, 8]), range(0), [], {9}, map(abs, [-1]), range(10**20, 10**20 + 2)):
    print(walk(things), end=" ")
print(grow([0, 0]), walk(reversed([1, 2, 3])))
shared = iter([1, 2, 3, 4])
print([(a, next(shared)) for a in shared])


class List(list):
    def __len__(self):
        return 99

    def append(self, value):
        print("append", value)


def count(measure, value):
    return measure(value)


def add(target, value):
    return target.append(value)


class Sink:
    append = print


for value in ([1], "abc", (1, 2), {1: 2}, {1, 2, 3}, List(), range(4), b"ab"):
    print(count(len, value), end=" ")
print(count(str, 5), count(sum, [1, 2]), count(lambda v: v, 3), count(List, "ab"))
try:
    count(len, 5)
except TypeError as error:
    print(error)
plain = []
print([add(target, 1) for target in (plain, List(), plain, bytearray(), Sink())], plain)


def fetch(mapping, key):
    return mapping.get(key, "none")


class Map(dict):
    def get(self, key, default):
        return key, default


class Unequal:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 1

    def __eq__(self, other):
        print("eq", end=" ")
        return self.n == other.n


one, two = Unequal(1), Unequal(2)
print([fetch(mapping, 1) for mapping in ({1: "one"}, {}, {1.0: "float"}, {True: "true"}, Map(), {"1": 1})])
keyed = {one: "first", two: "second"}
print(fetch(keyed, one), fetch(keyed, two), fetch(keyed, Unequal(2)), fetch(keyed, Unequal(3)))
try:
    fetch({}, [])
except TypeError as error:
    print(error)

# The same key object again and again, while the dict changes.
counts, key, pair = {}, "k" + str(1), (1, "x")
for turn in range(4):
    counts[key] = counts.get(key, 0) + 1
    counts[pair] = counts.get(pair, 0) + 2
print(counts)
del counts[key]
print(counts.get(key), counts.get(pair), key in counts, pair in counts)
counts[key] = "again"
counts.pop(pair)
print(counts.get(pair), counts[key], counts)
counts.clear()
print(counts.get(key), key in counts, counts.setdefault(pair, 5), counts[pair], counts)
for n in range(50):
    counts[n] = n
    counts[pair] += 1
for n in range(50):
    del counts[n]
    assert pair in counts and counts[pair] == 55
counts[(1, "x")] = "equal"
print(counts, counts[pair])


def named(a, b=2, /, c=3, *rest, d, e=5, **others):
    return a, b, c, rest, d, e, others


print(named(1, d=4), named(1, 2, 3, 4, 5, d=6), named(1, d=0, e=1, f=2, a=3), named(1, **{"d": 7, "c" + "": 8}))
for wrong in ({}, {"d": 1, "c": 2}, {"e": 1}):
    try:
        print(named(1, 2, 3, **wrong) if "c" in wrong else named(**wrong))
    except TypeError as error:
        print(error)
length = len
len = lambda value: "mine"
print(len([1]), count(len, [1]))
del len
print(len([1]), length("ab"))


def tally():
    global times
    times = times + 1 if "times" in globals() else 1
    return times


print(tally(), tally(), times)
del times
print(tally(), times)
program = compile("times = times + 10\nother = times", "program", "exec")
spaces = [{"times": 1}, {"other": 0, "times": 2}, {"times": 3}]
for space in spaces * 2:
    exec(program, space)
print([(space["times"], space["other"]) for space in spaces], times)
