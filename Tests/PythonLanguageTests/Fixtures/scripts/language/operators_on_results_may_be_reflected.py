class Left:
    def __xor__(self, other):
        return NotImplemented

    def __and__(self, other):
        return self

    def __add__(self, other):
        return self

    def __ixor__(self, other):
        return NotImplemented


class Right:
    def __rxor__(self, other):
        return "reflected"


left = Left()
print((left & 1) ^ Right(), (left + 1) ^ Right())
try:
    (left & 1) ^ (left & 2)
except TypeError as error:
    print(error)
try:
    (left + 1) ^ 5
except TypeError as error:
    print(error)
value = left
value ^= Right()
print(value)


class Counts(dict):
    def __missing__(self, key):
        return 0


counts = Counts(a=1)
counts["b"] += 2
del counts["a"]
print(counts, len(counts), "b" in counts, dict(counts), dict(dict(counts), c=3))
