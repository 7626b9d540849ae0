class Five(str):
    def __index__(self): return 5


class Half:
    def __index__(self): return 2.5


print(float(Five("x")))
try: Five("ab") * "a"
except TypeError as error: print(error)
for convert in (float, int, hex, complex, range, lambda x: [1][x], lambda x: "%d" % x, lambda x: "%x" % x):
    try: print(convert(Half()))
    except TypeError as error: print(error)


class Whole:
    def __index__(self): return 3


print(complex(Whole()), complex(1, Whole()), "%d" % Whole())
for text in ("1_0", "1__0", "a_b", "1_", "1_0j", "x"):
    try: print(complex(text))
    except ValueError as error: print(error)


class Pair(tuple):
    def __add__(self, other): return NotImplemented


try: Pair() + 1
except TypeError as error: print(error)
