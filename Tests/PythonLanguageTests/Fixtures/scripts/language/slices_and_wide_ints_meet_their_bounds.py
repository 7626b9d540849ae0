# Slices of sequences at every kind of bound, and ints around one and two words.
items, text, pair = list(range(7)), "abcdefg", tuple(range(7))
bounds = (None, 0, 1, 3, 7, 9, -1, -3, -7, -9)
total = 0
for start in bounds:
    for stop in bounds:
        for step in (None, 1, 2, 3, -1, -2, 10, -10):
            part = items[start:stop:step]
            assert part == list(pair[start:stop:step]) == [ord(c) - 97 for c in text[start:stop:step]]
            total += len(part) * (step or 1) + sum(part)
        copy = items[:]
        copy[start:stop] = ["x", "y"]
        total += len(copy) + copy.index("x")
print(total, items[True:], text[:2 ** 70], pair[-2 ** 70:2], pair[:] is pair, items[:] is items)
items[2:2] = items
items[1:3] = (8, 9)
items[::4] = "abcd"
print(items)


class Mine(list):
    def __getitem__(self, key):
        return key


print(Mine("abc")[1:2], Mine("abc")[::], "äöü€"[1:3], "äöü€"[::-1])


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


def assign(target, value):
    target[1:2] = value


attempt(lambda: items[::0])
attempt(lambda: items["a":])
attempt(lambda: 5[1:2])
attempt(lambda: assign(items, 5))
attempt(lambda: assign("abc", "d"))
attempt(lambda: {}[1:2])

values = [0, 1, -1, 2 ** 31, 2 ** 62, 2 ** 63 - 1, 2 ** 63, -2 ** 63, -2 ** 63 - 1, 2 ** 64 - 1, 2 ** 64, 2 ** 64 + 1,
          -2 ** 64, 2 ** 65, 2 ** 127, 2 ** 128 - 1, -2 ** 128 + 1, 2 ** 128, 10 ** 40]
check = 0
for a in values:
    for b in values:
        results = [a + b, a - b, a * b, a & b, a | b, a ^ b]
        if b:
            results += [a // b, a % b]
        for number in results:
            check = (check * 31 + number) % (10 ** 30 + 57)
print(check)

# Natives that are called often, with arguments of other kinds.
print(len({1: 2}), len("ä€"), abs(-2 ** 63), abs(True), ord("€"), chr(300), max(1, 2, 3.5), min("b", "a"), max(2, True))
print("5".isdigit(), "٣".isdigit(), "".isalpha(), "ab1".isalnum(), "\x1c".isspace(), "\x1b".isspace(), "_".isalpha())
print({}.get(1), {1: 2}.get(1, 3), {(1, 2): 3}.get((1, 2.0)), {}.setdefault(1, []), [1, 2].pop(), [1, 2].pop(0))
print({(i % 3, str(i % 2)): i for i in range(20)}, (1, "a") in {(1.0, "a")}, 2.0 in [1, 2], None in (1, None))
for wrong in (lambda: len(), lambda: len(5), lambda: abs("x"), lambda: ord("ab"), lambda: chr(-1), lambda: [].pop(),
              lambda: {}.get(), lambda: {}.get([]), lambda: set().add({}), lambda: isinstance(1, 2), lambda: max(1),
              lambda: "a".isdigit(1), lambda: range("a"), lambda: range(1, 2, 0)):
    attempt(wrong)


class Counted(dict):
    def get(self, key, default=None):
        return "own"


class Quiet(list):
    def __len__(self):
        return 42


print(Counted().get(1), len(Quiet()), isinstance(True, int), isinstance(1, (str, int)), isinstance(Quiet(), list))
