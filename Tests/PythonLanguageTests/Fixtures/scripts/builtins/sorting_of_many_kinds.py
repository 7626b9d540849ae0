words = ["pear", "fig", "apple", "figs", "", "a\0", "a", "ab", "abcdefgh", "abcdefghi", "abcdefgz", "éa", "z", "ü", "日本", "日", "\U0001F600"]
print(sorted(words), sorted(words, reverse=True))
print(sorted(words, key=len), sorted(words, key=str.upper, reverse=True))
print(sorted([3.5, -0.0, 0.0, 2, 1.25]), sorted([0.0, -0.0, 1.5, -0.0]), sorted([2 ** 62, -2 ** 63, 5, 5, 0], reverse=True))
pairs = [(i * 7919 % 13, i) for i in range(40)]
print(sorted(pairs), sorted(pairs, key=lambda p: p[0])[:9], sorted(pairs, key=lambda p: -p[0], reverse=True)[:9])
print(sorted(pairs, key=lambda p: p[0] / 4)[:9], sorted(pairs, key=lambda p: (p[0] % 3, str(p[1])))[:9])
print(sorted([("b", 2.5), ("a", 3), ("b", 1), ("a", 2.5)]), sorted([(1, "x", None), (0, "y", None)]))


class Item:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        if self.n == 13:
            return NotImplemented
        return self.n < other.n

    def __gt__(self, other):
        return "reflected" if other.n == 13 else self.n > other.n


print([item.n for item in sorted([Item(i * 5 % 17) for i in range(12)])])
print(Item(13) < Item(3), min([Item(4), Item(2)]).n)


class Bare:
    def __lt__(self, other):
        return NotImplemented


try:
    sorted([Bare(), Bare()])
except TypeError as error:
    print(error)
mixed = [3, 1, 2.5, True, 0]
mixed.sort()
print(mixed)
try:
    sorted([1, "a", 2])
except TypeError as error:
    print(error)
big = [(i * 7919) % 1009 for i in range(2000)]
print(sorted(big) == sorted(big, key=lambda n: n), sorted(big)[:5], sorted(map(str, big))[:5])
print(sorted(float(n) for n in big)[-3:], list(map(int, [" 12 ", "-7", "+5", "1_000", "0", "123456789012345678901234567890"])))
for wrong in ["", "-", "1 2", "12a", "_1"]:
    try:
        int(wrong)
    except ValueError as error:
        print(error)
