total = 0
for turn in range(100):
    squares = [x * x for x in range(3000) if x % 3]
    pairs = [(x, y) for x in range(60) for y in range(60) if x + y == 60 or x < y]
    lookup = {x: y for x, y in pairs}
    unique = {x % 97 for x in squares}
    total += sum(x for x in squares) + len(pairs) + sum(lookup.values()) + len(unique)
    total += sum([a * b for a, b in zip(squares, range(1500))])
    total += len([w for w in ("spam eggs ham " * 300).split() if w != "ham"])
    total += sum(i * v for i, v in enumerate(squares))
    total += any(v > 8990000 for v in squares) + all(v >= 0 for v in squares)
    total += len(list(map(lambda v: v + 1, filter(lambda v: v & 1, squares))))
print(total)
