class P:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
def m(v):
    match v:
        case 0 | 1: return "small"
        case int(n) if n > 100: return f"big {n}"
        case str() as s: return "str " + s
        case [a, b]: return f"pair {a} {b}"
        case [first, *rest]: return f"seq {first} {rest}"
        case {"k": x, **more}: return f"map {x} {more}"
        case P(x=0, y=yy): return f"on axis {yy}"
        case P(a, b): return f"P {a} {b}"
        case None: return "none"
        case True: return "true"
        case _: return "other"
for v in [0, 1, 500, 7, "s", [1, 2], (1, 2, 3), {"k": 1, "z": 2}, P(0, 5), P(1, 2), None, {}, [], 2.5]:
    print(m(v))
match (1, (2, 3)):
    case (a, (b, c)): print(a, b, c)
import_ = 3
match import_:
    case 4: print("no")
print("done")
