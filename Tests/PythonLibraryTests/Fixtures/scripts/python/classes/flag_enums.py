from enum import Flag, IntFlag, auto
class P(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
p = P.R | P.X
print(p, repr(p), P.R in p, P.W in p, p & P.X, ~P.R, bool(P.R & P.W), P.RW, P(3), P(0), p ^ P.R, p.value, list(p), P.RW.name)
class I(IntFlag):
    A = 1
    B = 2
print(I.A | I.B, repr(I.A | I.B), (I.A | I.B) + 1, I(3), I.A | 8)
