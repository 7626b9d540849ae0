# Tuples of all sizes, and subclasses that keep attributes.
class Point(tuple):
    pass


for size in (0, 1, 2, 3, 28, 29, 30, 31, 100):
    plain = tuple(range(size))
    point = Point(range(size))
    point.name = "p%d" % size
    assert plain == point and hash(plain) == hash(point)
    print(len(plain), len(point), point.name, point.__dict__, plain[-1:], point[-1:])

kept = [Point((i, i + 1)) for i in range(2000)]
for i, point in enumerate(kept):
    point.index = [i]
garbage = [[(i, j) for j in range(40)] for i in range(2000)]
del garbage
garbage = [tuple(range(i % 40)) for i in range(20000)]
print(all(point.index == [point[0]] for point in kept), vars(kept[5]))


class Slotted(tuple):
    __slots__ = ()


try:
    Slotted((1, 2)).name = 1
except AttributeError as error:
    print(error)
match (1, 2, 3):
    case [a, b]:
        print("two")
    case [a, b, c]:
        print("three", a, b, c)
match [1, 2]:
    case (a, b, c):
        print("three")
    case (a, b):
        print("two", a, b)
