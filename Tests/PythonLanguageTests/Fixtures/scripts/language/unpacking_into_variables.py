# Variables get their values only when all of them are there, and in order.
def failing():
    a, b = 1, 2
    try:
        a, b = (n for n in (10, 20, 30))
    except ValueError as error:
        print(a, b, error)
    try:
        a, b = iter([10])
    except ValueError as error:
        print(a, b, error)
    try:
        a, b = 5, 1 // 0
    except ZeroDivisionError as error:
        print(a, b, error)
    for source in ([7, 8], "xy", {"k": 1, "l": 2}, range(2), (n * n for n in (3, 4))):
        a, b = source
        print(a, b)


def swaps(a, b, c):
    a, b = b, a
    print(a, b, c)
    a, b, c = c, a, b
    print(a, b, c)
    a, b, a = 1, a, 3
    print(a, b)
    b, c = b, b + c
    print(b, c)
    a, b = a, abs(a := -9)
    print(a, b)
    a, b = a, [a := n for n in (1, 2)]
    print(a, b)
    i, places = 0, [5, 6, 7]
    i, places[i] = 2, i
    print(i, places)
    places[i], i = i, places[0]
    print(i, places)
    return a, b


def steps():
    for x, y in zip([1, 2], "ab"):
        print(x, y)
    for y, x in {"k": 1}.items():
        print(x, y)
    for x, (y, z), *rest in [(1, (2, 3), 4, 5)]:
        print(x, y, z, rest)
    for x, y in enumerate("pq", 5):
        x += 1
        print(x, y)
    for (x, y), (z, w) in [([1, 2], (3, 4))]:
        print(x, y, z, w)
    return [p + q for p, q in zip((1, 2), (3, 4))] + [p * q for q, p in [(5, 6)]]


failing()
print(swaps(1, 2, 3))
print(steps())
