a = [1, 2, 1, "1", 1.0, True, None]
print(a.count(1), a.index("1"), a.index(1, 1), a.index(1, -3), "banana".count("an"), "banana".count("a", 2, 4), (1, 2, 1).count(1), a.index(None))
print([1, 2, 3].index(3, 0, 10), "abcabc".index("c", 3), (5, 6).index(6), [[1], [2]].index([2]))
