# Each augmented operator with its own method, with the plain one, and with neither.


class Own:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return "an Own"

    def __iadd__(self, other):
        print("iadd", self.name, other)
        return self

    def __add__(self, other):
        return "add"

    def __isub__(self, other):
        return NotImplemented

    def __sub__(self, other):
        return "sub"


class Plain:
    def __repr__(self):
        return "a Plain"

    def __mul__(self, other):
        return ("mul", other)

    def __rmul__(self, other):
        return ("rmul", other)

    def __sub__(self, other):
        return NotImplemented

    def __and__(self, other):
        return NotImplemented


def run(own, plain):
    own += 1
    own += own
    print(own.name)
    left = own
    left -= 1
    print(left)
    left = own
    left -= own
    print(left)
    left = plain
    left *= 3
    print(left)
    left = 4
    left *= plain
    print(left)
    for operator_ in ("+=", "-=", "*=", "/=", "//=", "%=", "**=", "&=", "|=", "^=", "<<=", ">>=", "@="):
        for value in ("plain", "1", "None", "'t'", "2.5"):
            names = {"left": plain, "plain": plain}
            try:
                exec(f"left {operator_} {value}", names)
                print(operator_, value, names["left"])
            except TypeError as error:
                print(operator_, value, error)


def numbers():
    n, x, big = 7, 2.5, 1 << 62
    n += 3
    n *= 2
    n -= 5
    n //= 4
    n **= 3
    n %= 11
    n <<= 2
    n |= 1
    n ^= 6
    n &= 29
    n >>= 1
    print(n)
    x += 1
    x *= 2
    x -= 0.5
    x /= 4
    x //= 0.25
    x %= 4
    x **= 2
    print(x)
    big += big
    big -= 1
    big *= 3
    big //= 7
    big %= 10 ** 20
    print(big)
    n += 0.5
    x += True
    print(n, x)
    for text in ("n /= 0", "n %= 0", "n //= 0.0", "n += '1'", "text += 1", "n -= None"):
        try:
            exec(text, {"n": n, "text": text})
        except (ZeroDivisionError, TypeError) as error:
            print(type(error).__name__, error)


def containers():
    text, letters, pair, unique = "a", ["a"], (1,), {1}
    same = letters
    text += "b"
    text *= 2
    text %= ()
    letters += "xy"
    letters *= 2
    pair += (2,)
    unique |= {2}
    unique -= {1}
    print(text, letters, same is letters, pair, unique)
    table = {"k": 1, "l": [1]}
    table["k"] += 1
    table["k"] -= 5
    table["l"] += [2]
    table |= {"m": 2}
    print(table)
    form = "%s of %d"
    form %= ("some", 3)
    print(form)


run(Own("o"), Plain())
numbers()
containers()
