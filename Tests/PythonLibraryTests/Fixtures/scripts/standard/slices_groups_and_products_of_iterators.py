from itertools import count, groupby, islice, product


def counted(n, taken):
    for i in range(n):
        taken.append(i)
        yield i


for arguments in [(5,), (2, 5), (1, 9, 3), (None,), (3, None), (0, 20, 4), (0,), (4, 2)]:
    taken = []
    print(arguments, list(islice(counted(12, taken), *arguments)), len(taken))
print(next(islice(count(), 10 ** 5, None)), list(islice("abc", 10)))
for wrong in [(), (-1,), ("x",), (1, 2, 0), (1, 2, 3, 4), (0, -1), (1.5, 2)]:
    try:
        print(list(islice([1, 2, 3], *wrong)))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
try:
    islice(5, 2)
except TypeError as error:
    print(error)
slice_of = islice([1, 2, 3], 2)
print(iter(slice_of) is slice_of, type(slice_of).__name__, next(slice_of), list(slice_of), next(slice_of, "end"))

words = "apple avocado banana blueberry cherry cranberry date".split()
print([(key, list(group)) for key, group in groupby(words, key=lambda word: word[0])])
print([(key, len(list(group))) for key, group in groupby("aaabccd")])
late = [(key, group) for key, group in groupby([1, 1, 2, 2, 3])]
print([(key, list(group)) for key, group in late])
groups = groupby([1, 1, 1, 2, 2])
key, group = next(groups)
print(key, next(group))
key, group = next(groups)
print(key, list(group), list(groups), list(groupby([])))


class Odd:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n % 3 == other.n % 3


print([(key.n, [item.n for item in group]) for key, group in groupby([Odd(n) for n in (0, 3, 6, 1, 4, 2, 3)])])
failing = groupby([1, 0, 2], key=lambda n: 1 // n)
print(next(failing)[0])
try:
    next(failing)
except ZeroDivisionError as error:
    print(error)

print(list(product("ab", [1, 2])), list(product()), list(product([], "ab")), list(product((0, 1), repeat=3))[-2:])
print(list(product("ab", "c", repeat=2)), sum(a * b for a, b in product(range(30), range(40))))
try:
    product("ab", repeat=-1)
except ValueError as error:
    print(error)
