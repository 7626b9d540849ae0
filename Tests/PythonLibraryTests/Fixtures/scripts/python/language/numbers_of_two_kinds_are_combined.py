"""Every operator on ints and floats of all sizes, plain and augmented."""
import operator

values = [0, 1, -1, 2, 3, -7, 62, 63, 64, 2**31, -2**31, 2**53, 2**53 + 1, 2**62, 2**63 - 1, -2**63, 2**64,
          0.0, -0.0, 0.5, -2.5, 3.0, 1e16, 1e308, float("inf"), float("nan"), True]
operators = [operator.add, operator.sub, operator.mul, operator.truediv, operator.floordiv, operator.mod,
             operator.lshift, operator.rshift, operator.and_, operator.or_, operator.xor]


def written(x, y):
    """The same with the operators themselves."""
    yield lambda: x + y
    yield lambda: x - y
    yield lambda: x * y
    yield lambda: x / y
    yield lambda: x // y
    yield lambda: x % y
    yield lambda: x << y
    yield lambda: x >> y
    yield lambda: x & y
    yield lambda: x | y
    yield lambda: x ^ y


def augmented(name, x, y):
    match name:
        case "+": x += y
        case "-": x -= y
        case "*": x *= y
        case "/": x /= y
        case "//": x //= y
        case "%": x %= y
        case "<<": x <<= y
        case ">>": x >>= y
        case "&": x &= y
        case "|": x |= y
        case "^": x ^= y
        case "**": x **= y
    return x


def outcome(action):
    try:
        return repr(action())
    except (ArithmeticError, TypeError, ValueError, MemoryError) as error:
        return type(error).__name__


names = ["+", "-", "*", "/", "//", "%", "<<", ">>", "&", "|", "^"]
total = 0
for x in values:
    for y in values:
        if not (isinstance(y, int) and y > 100 and isinstance(x, int)):
            results = [outcome(action) for action in written(x, y)]
            assert results == [outcome(lambda: op(x, y)) for op in operators], (x, y)
            assert results == [outcome(lambda: augmented(name, x, y)) for name in names], (x, y)
            total += len(results)
            if abs(y) in (2, 3, 2.5, 0):
                print(x, y, *results)
print(total)

for x in [0, 1, -1, 2, 3, -7, 10**9, 3037000499, 3037000500, -3037000500, 0.0, -0.0, 2.0, -2.0, 0.5, 1e200]:
    for y in [0, 1, 2, 3, -1, 0.5, -0.5, 2.0, 400]:
        if not (isinstance(x, int) and y == 400):
            first = outcome(lambda: x ** y)
            assert first == outcome(lambda: augmented("**", x, y))
            print(x, y, first)
print([-x for x in (0, 5, -5, 2**63 - 1, -2**63, 1.5)], [not x for x in (0, 1, 0.0, None, "", "a", [], True)])
print([x < y for x in (1.5, 2.5) for y in (1.5, float("nan"), 2)], 1.5 == 1.5, "a" == "a", "a" != "b", (1, "a") == (1, "a"))
