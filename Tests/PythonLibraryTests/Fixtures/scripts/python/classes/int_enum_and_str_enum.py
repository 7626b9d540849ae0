from enum import IntEnum, StrEnum, auto, IntFlag
class N(IntEnum):
    ONE = 1
    TWO = 2
print(N.ONE + 1, N.ONE < N.TWO, N(2), repr(N.TWO), [10, 20, 30][N.TWO], f"{N.ONE}", int(N.TWO), N.ONE == 1, sorted([N.TWO, N.ONE]), "%d" % N.ONE)
class S(StrEnum):
    A = "a"
    HELLO = auto()
print(S.A, S.HELLO, S.A + "b", S("a"), repr(S.HELLO), S.A == "a", S.A.upper())
