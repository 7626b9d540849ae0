from enum import Enum
class T(Enum):
    A = "a"
    B = "b"
def f(t):
    match t:
        case T.A: return "is a"
        case T.B: return "is b"
        case _: return "none"
print(f(T.A), f(T.B), f("a"), {T.A: 1, T.B: 2}[T("b")], T.A.__class__.__name__, T.A != T.B, hash(T.A) == hash(T.A))
print([m.name for m in reversed(T)], T.A.__doc__, dir(T.A)[:0])
