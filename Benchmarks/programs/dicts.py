squares = {}
for i in range(100000):
    squares[i] = i * i
total = 0
for key, value in squares.items():
    if key % 3 == 0:
        total += value
pairs = {}
for i in range(60000):
    key = (i % 300, i % 7)
    pairs[key] = pairs.get(key, 0) + i
names = {}
for i in range(80000):
    names.setdefault("name%d" % (i % 1000), []).append(i)
inverse = {value: key for key, value in squares.items() if key < 50000}
for i in range(0, 100000, 3):
    del squares[i]
print(total, len(pairs), sum(pairs.values()), len(names), sum(map(len, names.values())), inverse[2500], len(squares))
