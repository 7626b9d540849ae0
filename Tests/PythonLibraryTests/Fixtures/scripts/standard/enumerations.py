from enum import Enum, IntEnum, auto, Flag, unique
class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1
    def nice(self): return self.name.title()
print(Color.RED, repr(Color.RED), Color(2), Color['GREEN'], Color.RED.name, Color.RED.value, list(Color), Color.CRIMSON is Color.RED, Color.GREEN.nice(), len(Color), Color.RED in Color, Color.RED == 1, {Color.RED: 'r'}[Color.RED])
class N(IntEnum):
    A = auto()
    B = auto()
print(N.A + 1, N.B > N.A, N(2), repr(N.B), N.A == 1, sorted([N.B, N.A]), f'{N.A}')
class F(Flag):
    R = auto(); W = auto(); X = auto()
print(F.R | F.W, F.R.value, F.X.value, F.R in (F.R | F.W), bool(F.R & F.W))
for f in [lambda: Color(9), lambda: Color['X']]:
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
try:
    Color.RED = 5
except AttributeError as e:
    print('AttributeError')
