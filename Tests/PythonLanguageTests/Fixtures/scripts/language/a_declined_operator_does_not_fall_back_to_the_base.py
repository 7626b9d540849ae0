# Where a subclass declines an operator, its base's own is out of reach unless the other operand has it.
class Number(int):
    def __sub__(self, other): return NotImplemented
    def __eq__(self, other): return NotImplemented
    def __hash__(self): return 1


def attempt(action):
    try:
        print(action())
    except TypeError as error:
        print(error)


attempt(lambda: Number(3) - Number(1))
attempt(lambda: Number(3) - 1)
attempt(lambda: 3 - Number(1))
attempt(lambda: Number() == Number())
attempt(lambda: Number() == 0)
attempt(lambda: Number() < Number(1))


class Text(str):
    def __mul__(self, other): return NotImplemented


class Times(Text):
    def __index__(self): return 2


attempt(lambda: Text("a") * "b")
attempt(lambda: Times("a") * "b")
attempt(lambda: Text("a") * 2)


class Items(list):
    def __mul__(self, other): return NotImplemented
    def __rmul__(self, other): return self


class Reflected(list):
    def __rmul__(self, other): return self


attempt(lambda: Items() * "a")
attempt(lambda: Reflected() * "a")
attempt(lambda: Items() * 2)
for sequence in ("ab", b"ab", bytearray(b"ab"), [1, 2], (1, 2)):
    try:
        print(sequence * 2 ** 62)
    except (OverflowError, MemoryError) as error:
        print(type(error).__name__, error)
for value in ({1}, {}, range(3), Number(2), object(), 2):
    try:
        value *= "ab"
        print(value)
    except TypeError as error:
        print(error)
for type_ in (int, float, str, list, set, dict, tuple, bytes):
    print(type_.__name__, *(name for name in ("__mul__", "__rmul__", "__radd__", "__iadd__", "__matmul__", "__rand__")
                            if hasattr(type_, name)))
