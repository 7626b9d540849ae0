# Loops whose iterators would be mixed up if two loops shared one.
def pairs(items):
    for a in items:
        for b in items:
            yield a, b


print(list(pairs([1, 2])))


def interleaved():
    first, second = pairs("ab"), pairs("cd")
    for x in first:
        for y in second:
            yield x, y
            break


print(list(interleaved()))


def consume(n):
    out = []
    for i in range(n):
        g = (x * y for x in [i, i + 1] for y in (1, 2))
        for value in g:
            out.append(value)
            if value > 2:
                break
        for rest in g:
            out.append(-rest)
    return out


print(consume(4))


def later():
    made = []
    for i in range(3):
        made.append(x + i for x in [10, 20])
    return made


print([list(g) for g in later()])


def nested(depth):
    return [[nested(depth - 1) for _ in range(2)] for _ in range(depth)]


print(nested(3))


def broken():
    out = []
    for _ in range(3):
        try:
            for x in [1, 2, 0, 4]:
                out.append(4 // x)
        except ZeroDivisionError:
            for x in "ab":
                out.append(x)
        finally:
            for x in {"k": 1}:
                out.append(x)
        for x in (5, 6, 7):
            if x == 6:
                break
            out.append(x)
    return out


print(broken())


def kinds():
    out = []
    for source in ([1, 2], (3, 4), "56", {7: 8}, {9}, range(2), {1: 2}.items(), {3: 4}.values(), b"\x01", reversed([1, 2]), iter([3, 4]), enumerate("x"), zip("y", "z")):
        for x in source:
            out.append(x)
    return out


print(kinds())


def kept():
    it = iter([1, 2, 3, 4])
    out = []
    for x in it:
        out.append(x)
        for y in it:
            out.append((x, y))
            break
    return out


print(kept())


def growing():
    items = [1, 2, 3]
    for x in items:
        if x < 3:
            items.append(x + 2)
    return items


print(growing())


def stepping():
    def count(n):
        for i in range(n):
            yield i
    a, b = count(3), count(3)
    out = []
    for _ in range(3):
        for x in [1, 2]:
            out.append((next(a, None), next(b, None), x))
    return out


print(stepping())
