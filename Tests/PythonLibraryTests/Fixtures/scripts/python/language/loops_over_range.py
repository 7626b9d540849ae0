# range in loops: with one, two and three arguments, shadowed, wrong, and huge.
def once(n):
    out = []
    for i in range(n):
        out.append(i)
    for i in range(2, n):
        out.append(i)
    for i in range(n, 0, -2):
        out.append(i)
    return out


for n in (3, 0, -2, True, 5):
    print(once(n))


def shadowed(range):
    return [i for i in range(2)]


print(shadowed(range), shadowed(lambda n: "ab" * n), shadowed(range))


def wrong(n):
    try:
        for i in range(n):
            pass
        return "ran"
    except TypeError as error:
        return str(error)


print([wrong(n) for n in (1, 2, "3", 4.0, None, 5)])


class Index:
    def __index__(self):
        return 2


def huge(start, stop):
    out = []
    for i in range(start, stop):
        out.append(i)
        if len(out) == 2:
            break
    return out


print(huge(1, 4), huge(-(2**63), 2**63 - 1), huge(2**63 - 2, 2**63 - 1), huge(2**70, 2**71), huge(0, Index()))


def nested():
    return [(i, j, k) for i in range(2) for j in range(i, 3) for k in range(j)]


print(nested())


def last():
    for i in range(3):
        for j in range(i):
            i = 10 * j
    return i, j


print(last())


def lazily():
    made = [(x for x in range(n)) for n in range(3)]
    return [list(g) for g in made], [list(range(n)) for n in range(3)]


print(lazily())
r = range(3)
for i in r:
    for j in r:
        print(i, j, end=" ")
print()
