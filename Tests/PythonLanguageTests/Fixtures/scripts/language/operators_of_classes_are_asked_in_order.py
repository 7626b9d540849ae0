# Operators that classes define: the left one's method, the right one's where that is NotImplemented, errors.
class Meters:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f"Meters({self.n})"

    def __add__(self, other):
        if isinstance(other, Meters):
            return Meters(self.n + other.n)
        if isinstance(other, int):
            return Meters(self.n + other)
        return NotImplemented

    def __radd__(self, other):
        return Meters(other + self.n)

    def __mul__(self, factor):
        return NotImplemented if isinstance(factor, str) else Meters(self.n * factor)

    def __sub__(self, other):
        raise ValueError("no differences")

    def __rtruediv__(self, other):
        return NotImplemented


class Feet:
    def __init__(self, n):
        self.n = n

    def __radd__(self, other):
        return ("reflected", other)

    def __matmul__(self, other):
        return ("matmul", other)

    def __iadd__(self, other):
        self.n += other
        return self


class Long(Meters):
    def __radd__(self, other):
        return "the subclass goes first"


a, b = Meters(2), Meters(3)
print(a + b, a + 5, 5 + a, a * 4, a + 1, 1.5 + a)
print(a + Feet(1), a + Long(1), Long(1) + a)
f = Feet(1)
f += 2
print(f.n, f @ 3)
a += b
print(a)


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: a - b)
attempt(lambda: a * "x")
attempt(lambda: "x" * a)
attempt(lambda: 4 / a)
attempt(lambda: a + "x")
attempt(lambda: a + None)
attempt(lambda: a - 1)
attempt(lambda: f - 1)
attempt(lambda: 1 - f)


def in_place():
    x = Meters(1)
    x *= "y"


attempt(in_place)


class Endless:
    def __add__(self, other):
        return self + other


attempt(lambda: Endless() + 1)


class Given:
    def __add__(self, other):
        yield self
        yield other


print(len(list(Given() + 2)))


class Base:
    def greet(self, *names, **more):
        return ("base", names, more)

    @classmethod
    def make(cls):
        return cls.__name__

    @property
    def size(self):
        return 1


class Derived(Base):
    def greet(self, *names, **more):
        return super().greet("derived", *names, **more)

    def plain(self):
        return super().greet(1, two=2)

    @classmethod
    def make(cls):
        return super().make() + "!"

    @property
    def size(self):
        return super().size + 1

    def missing(self):
        return super().nothing()


d = Derived()
print(d.greet(3, x=4), d.plain(), Derived.make(), d.size)
attempt(d.missing)
