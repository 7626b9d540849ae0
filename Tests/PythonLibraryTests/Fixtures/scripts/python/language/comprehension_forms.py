print([x for x in range(10) if x % 2 if x > 3], [(x, y) for x in "ab" for y in range(2)])
print({x: x ** 2 for x in range(4)}, {c for c in "hello"} == set("helo"), [[i * j for j in range(3)] for i in range(3)])
print([x for row in [[1, 2], [3]] for x in row], [a + b for a, b in zip("ab", "cd")], dict((k, v) for k, v in [("a", 1)]))
print([[*row] for row in zip(*[(1, 2), (3, 4)])], [i for i, in [(1,), (2,)]])
