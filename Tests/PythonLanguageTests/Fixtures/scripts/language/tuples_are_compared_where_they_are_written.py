class Version:
    def __init__(self, major, minor):
        self.major, self.minor = major, minor

    def __lt__(self, other):
        return (self.major, self.minor) < (other.major, other.minor)

    def __eq__(self, other):
        return (self.major, self.minor) == (other.major, other.minor)


versions = [Version(a, b) for a in (2, 1, 3) for b in (5, 4)]
print([(v.major, v.minor) for v in sorted(versions)], Version(1, 2) == Version(1, 2), Version(1, 2) != Version(1, 3))
nan = float("nan")
for a, b, c, d in [(1, 2, 1, 2), (1, "x", 1, "y"), (1.5, 2, 1, 9), (nan, 1, nan, 2), ("a", None, "b", None),
                   (True, 0, 1, 0.0), (10 ** 30, 1, 10 ** 30, 2), ([1], 2, [1], 1)]:
    print((a, b) < (c, d), (a, b) <= (c, d), (a, b) == (c, d), (a, b) != (c, d), (a, b) > (c, d), (a, b) >= (c, d))
try:
    (1, "a") < (1, 2)
except TypeError as error:
    print(error)
try:
    print((None, 1) < (None, 2))
    (None, 1) < (3, 2)
except TypeError as error:
    print(error)


class Loud:
    def __eq__(self, other):
        print("eq")
        return False

    def __lt__(self, other):
        print("lt")
        return "less"


loud, other = Loud(), Loud()
print((1, loud) < (1, other), (loud, 1) == (loud, 1), (loud, 1) == (other, 1))
if (2, loud) > (1, other):
    print("greater")
x = 5
while (x, 0) > (2, 0):
    x -= 1
print(x, (1, 2) < (1, 2, 3), (*[1, 2],) == (1, 2))
