class Picky:
    def __init__(self, value, *, limit=10):
        self.value = value
        self = None
        if value > limit:
            raise ValueError(value)


class Nested:
    def __init__(self, depth):
        self.depth = depth
        self.names = sorted(locals())
        self.inner = Nested(depth - 1) if depth else None


x = "before"
try:
    x = Picky(11)
except ValueError as error:
    print("ValueError", error, x)
x = Picky(3)
print(type(x).__name__, x.value)
print(Picky(value=12, limit=20).value)
print(Nested(3).inner.inner.depth, Nested(0).names)


class Wrong:
    def __init__(self, a):
        return a


try:
    Wrong(5)
except TypeError as error:
    print(error)


def build(n):
    return [Picky(i % 10).value for i in range(n)]


print(sum(build(20000)))
