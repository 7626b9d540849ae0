from enum import *
class C(Enum):
    RED = 1; GREEN = "g"; ALIAS = 1
    def describe(self): return self.name.lower()
    @classmethod
    def default(cls): return cls.GREEN
print(C.RED, repr(C.RED), C("g"), C["RED"], C.ALIAS is C.RED, list(C), len(C), C.__members__, C.RED.describe(), C.default(), C.RED == 1, C.RED in C, C.RED.value, hash(C.RED) == hash(C.ALIAS), type(C.RED), f"{C.RED}", isinstance(C.RED, C))
for f in (lambda: C(9), lambda: C["X"], lambda: C.X, lambda: setattr(C, "RED", 2), lambda: delattr(C, "RED"), lambda: setattr(C.RED, "value", 2), lambda: C.RED < C.GREEN, lambda: C(), lambda: type("D", (C,), {}), lambda: 5 in C, lambda: C.RED(1), lambda: unique(C)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class F(Flag): A = auto(); B = auto(); AB = A | B; D = 8
print(F.A | F.D, F.AB, repr(F.A | F.B), F(3), F(0), ~F.A, F.A in F.AB, list(F.AB), bool(F(0)), F.A & F.B, F.A ^ F.AB, len(F.AB), F(9).name, F.D.value)
try: F(16)
except ValueError as e: print(e)
class I(IntEnum): ONE = 1; TWO = 2
print(I.ONE + 1, I.TWO > I.ONE, f"{I.ONE}", str(I.ONE), repr(I.ONE), [10, 20][I.ONE], I(2), sorted([I.TWO, I.ONE]), "%d" % I.ONE, I.ONE == 1, int(I.TWO))
class S(StrEnum): HI = auto(); LO = "low"
print(S.HI, S.LO.upper(), f"{S.LO:>5}", S.HI == "hi", repr(S.HI), S("low"))
class IF(IntFlag): R = 4; W = 2
print(IF.R | IF.W, repr(IF.R | 1), IF.R + 1, IF(7), ~IF.R, IF.R | IF.W == 6)
class P(Enum):
    EARTH = (5.97, 6.37); MARS = (0.64, 3.39)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
    @property
    def ratio(self): return round(self.mass / self.radius, 3)
print(P.EARTH.ratio, P.MARS.mass, P((0.64, 3.39)))
class G(Enum):
    def _generate_next_value_(name, start, count, last): return name.lower() + str(count)
    A = auto(); B = auto()
class M(Enum):
    X = 1
    @classmethod
    def _missing_(cls, v): return cls.X if v == "x" else None
    _ignore_ = ["t"]
print(list(G), M("x"), Enum("Animal", "CAT DOG").DOG, Enum("Q", {"a": 5}).a, Enum("T", ["p", "q"], start=7).q.value)
try: M("y")
except ValueError as e: print(e)
@unique
class U(Enum): A = 1
print(U.A.name, member(5).value if False else "", verify(CONTINUOUS)(I).ONE)
