# sum, any, all, max, min, list and their like over generators, with values of all kinds and generators that fail.
from fractions import Fraction


def given(*values):
    for value in values:
        yield value
    print("end")


def failing(n):
    for i in range(n):
        yield i
    raise ValueError("after %d" % n)


def nested(depth):
    if depth:
        yield from nested(depth - 1)
    yield depth


print(sum(given(1, 2, 3)), sum(given(1.5, 2.5), 0.0), sum(given(1, 2.5, 3)), sum(given(True, 2)))
print(sum(given(2 ** 62, 2 ** 62, 2 ** 63, -5)), sum(given([1], [2]), []), sum(given(Fraction(1, 3), 1, 0.5)))
print(sum(given()), sum(given(), 7), sum(x * y for x, y in zip(range(5), range(5))))
print(any(given(0, "", None, [], 0.0)), any(given(0, 3, 5)), any(given(False, "x")), any(given()))
print(all(given(1, "x", True, 2.5)), all(given(1, 0, 5)), all(given(True, [])), all(given()))
print(max(given(3, 9, 2)), min(given(3.5, -1.0, 2.0)), max(given(1, 2.5, 2)), min(given("b", "a")))
print(max(given(True, 1)), min(given(1, True)), max(given(), default="none"), max(given((1, 2), (1, 3))))
print(list(given(1, "a", None)), tuple(given(1, 2)), sorted(given(3, 1, 2)), ",".join(given("x", "y")))
print(list(nested(3)), sum(nested(50)), [*nested(2)], max(nested(4)))

g = given(1, 0, 2, 3)
print(any(g), next(g), any(g), list(g), sum(g), any(g))
g = given(1, 0, 2, 3)
print(all(g), next(g), sum(g))


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: sum(failing(3)))
attempt(lambda: list(failing(2)))
attempt(lambda: any(x > 5 for x in failing(4)))
attempt(lambda: max(failing(4)))
attempt(lambda: sum(given(1, "x")))
attempt(lambda: max(given(1, "x")))
attempt(lambda: max(given()))
attempt(lambda: sum(1 / x for x in (1, 0)))


def itself():
    yield 1
    yield sum(me)


me = itself()
attempt(lambda: sum(me))


def returning():
    got = yield 1
    print("sent", got)
    got = yield 2
    print("sent", got)
    return 3


def delegating():
    result = yield from returning()
    print("result", result)
    yield 10


print(sum(delegating()))
items = [1, 2, 3]
items.extend(x for x in items if len(items) < 8)
print(items)


class Odd:
    def __bool__(self):
        print("asked")
        return False

    def __radd__(self, other):
        return other + 100


print(any(given(0, Odd(), 1)), sum(given(1, Odd(), 2)))


def handled():
    try:
        raise KeyError("inside")
    except KeyError as error:
        yield 1
        yield 2


try:
    raise IndexError("outside")
except IndexError:
    print(sum(handled()))
    try:
        raise
    except IndexError as error:
        print(repr(error))
