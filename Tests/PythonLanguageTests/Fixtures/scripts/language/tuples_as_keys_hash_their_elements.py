calls = []


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        calls.append(self.n)
        return self.n

    def __eq__(self, other):
        return isinstance(other, Key) and self.n == other.n


key = (Key(1), 2)
counts = {key: "a"}
print(counts[key], counts.get((Key(1), 2)), (Key(2), 2) in counts, calls)
print(counts[key], hash(key) == hash((Key(1), 2)), len(calls))

plain = {}
for i in range(40):
    place = (i % 5, ("x", i % 3), 1.5, None, True)
    plain[place] = plain.get(place, 0) + 1
print(len(plain), plain[(0, ("x", 0), 1.5, None, 1)], (0, ("x", 0), 1.5, None, 2) in plain)
print((1, 2) == (1.0, 2), {(1, 2): "int"}[(1.0, True + 1)], {(1, 2), (1.0, 2.0), (True, 2)})
print(hash(()) == hash(()), hash((1, (2, 3))) == hash((1, (2, 3))), {(): 1}[()])
try:
    hash((1, [2]))
except TypeError as error:
    print(error)


class Pair(tuple):
    def __eq__(self, other):
        return True

    def __hash__(self):
        return hash((1, 2))


mixed = {i: i for i in range(20)}
mixed[Pair((9, 9))] = "pair"
print(mixed.get((1, 2)), (1, 2) in mixed)

union = {1, 2, 3} | {3, 4}
print(union, frozenset({1}) | {2}, {1, 2} - {2}, {1, 2} & {2, 3}, {1, 2} ^ {2, 3}, [1] + [2], (1,) + (2,))
print(type(frozenset({1}) | {2}), type({2} | frozenset({1})), {1} < {1, 2}, {1, 2} <= {1}, {1} == frozenset({1}))
for bad in (lambda: {1} + {2}, lambda: [1] - [2], lambda: (1,) * (2,)):
    try:
        bad()
    except TypeError as error:
        print(error)
print((1, "a") < (1, "b"), (1, 2) < (1, 2, 0), (1, [2]) == (1, [2]), ((1, 2), 3) > ((1, 1), 9))
print("name%d" % 7, "%s-%s" % ("a", 12), "%d%%" % -5, "%s" % 2**70, "%d|%s" % (-(2**63), "é"), "%s" % (True,))
print("heLLO wORLD".capitalize(), "ÉCOLE".capitalize(), "x".capitalize(), "1A".capitalize())
flags = bytearray(20)
flags[1::3] = b"\x01" * 7
print(sum(flags), sum(flags, 5), sum(b"\xff" * 3), flags)
