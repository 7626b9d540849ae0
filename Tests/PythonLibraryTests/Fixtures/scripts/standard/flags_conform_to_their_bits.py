from enum import Flag, IntFlag, auto, STRICT
class F(Flag): A = auto(); B = auto(); D = 8
class I(IntFlag): R = 4; W = 2
class S(Flag, boundary=STRICT): A = 1; B = 2
print(repr(F(16)), F(25), ~F.A, repr(~I.R), repr(I(9)), ~S.A)
try: S(4)
except ValueError as e: print(e)
