names = ["a", "b", "c"]; values = [1, 2, 3]
for i, (n, v) in enumerate(zip(names, values), 1):
    print(i, n, v, end="; ")
print()
print([a + b for a, b in zip(values, values[1:])], list(zip(names, values, "xyz"))[::-1], [v for _, v in sorted(zip(values, names), reverse=True)])
a, b = zip(*zip(names, values)); print(a, b)
print(max(enumerate([3, 9, 2]), key=lambda p: p[1]), dict(zip(names, map(chr, range(65, 68)))))
