words = ["pear", "fig", "apple", "kiwi", "Banana", "date"]
print(sorted(words))
print(sorted(words, key=len))
print(sorted(words, key=len, reverse=True))
print(sorted(words, key=str.lower))
pairs = [(2, "b"), (1, "z"), (2, "a"), (1, "a")]
print(sorted(pairs), sorted(pairs, key=lambda p: p[0]), sorted(pairs, key=lambda p: -p[0]))
a = [5, 3.5, 4, True, 2.25, -1]
a.sort()
print(a)
print(sorted([3, 10**30, -10**25, 2**63, 5]))
print(sorted("hello world"), sorted({3: 1, 1: 2}), sorted(range(5, 0, -1)))
import_free = [(i * 7919) % 101 for i in range(200)]
print(sorted(import_free) == [x for x in sorted(import_free, reverse=True)][::-1])
print(sorted(enumerate(import_free), key=lambda p: p[1] // 10)[:12])
