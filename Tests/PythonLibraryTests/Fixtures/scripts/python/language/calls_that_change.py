# One call meets callables of every kind, in any order.
import functools
import math


class Point:
    def __init__(self, x):
        self.x = x

    def __repr__(self):
        return f"Point({self.x})"

    def double(self, x):
        return x * 2

    @staticmethod
    def triple(x):
        return x * 3

    @classmethod
    def make(cls, x):
        return cls(x)

    def __call__(self, x):
        return self.x + x


def plain(x):
    return ("plain", x)


def default(x, y=2):
    return ("default", x, y)


def rest(*x):
    return ("rest", x)


def generator(x):
    yield x


def two(x, y):
    return x, y


def apply(function, x):
    return function(x)


CALLABLES = [
    plain, default, abs, Point, rest, Point(5), Point(1).double, Point.triple, Point.make, math.sqrt, generator, two,
    lambda x: -x, functools.partial(two, 1), [1].append, str, None, len, "text", functools.lru_cache(plain), type,
]


def show(value):
    return list(value) if hasattr(value, "__next__") else value


for callables in (CALLABLES, CALLABLES[::-1], [plain, abs, plain, two, plain] * 2):
    for function in callables:
        try:
            print(show(apply(function, 4)))
        except TypeError as error:
            print("TypeError", error)


class A:
    def act(self, x):
        return ("A", x)


class B:
    def __init__(self):
        self.act = plain


class C(A):
    act = staticmethod(plain)


class D:
    act = abs


class E:
    def act(self, *x):
        return ("E", x)


class F:
    def act(self):
        return "too few"


def act(receiver, x):
    return receiver.act(x)


for receiver in [A(), B(), A(), C(), D(), E(), F(), math, A(), E(), B(), F(), A()]:
    try:
        print(act(receiver, -3))
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
A.act = lambda self, x: ("new", x)
print(act(A(), 1))


def deep(n):
    return deep(n + 1)


class Deep:
    def go(self, n):
        return self.go(n + 1)


for function in (deep, Deep().go):
    try:
        function(0)
    except RecursionError as error:
        print(error)
print(apply(plain, 1))
