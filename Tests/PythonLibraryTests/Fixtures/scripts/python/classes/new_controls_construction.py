class Pos(int):
    def __new__(cls, v): return super().__new__(cls, abs(v))
print(Pos(-5), type(Pos(-3) + 1).__name__, Pos(-2) == 2)
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
    def __init__(self, *a): self.n = len(a)
print(T(1, 2), T(1, 2).n)
class Other:
    def __new__(cls): return "not an instance"
    def __init__(self): print("never")
print(Other())
class S(str):
    def __new__(cls, s): o = super().__new__(cls, s.upper()); o.orig = s; return o
print(S("ab"), S("ab").orig, S("a") + "b", type(S("a").lower()).__name__)
