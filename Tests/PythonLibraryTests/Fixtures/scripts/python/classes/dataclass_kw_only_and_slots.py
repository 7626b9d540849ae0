from dataclasses import dataclass, field, KW_ONLY
@dataclass
class A:
    x: int
    _: KW_ONLY
    y: int = 1
    z: int = 2
print(A(1, y=5))
try: A(1, 2)
except TypeError as e: print(e)
@dataclass(kw_only=True)
class B(A):
    q: int
print(B(1, q=9))
@dataclass(slots=True)
class S:
    a: int
    b: int = 2
s = S(1)
print(s, S.__slots__)
try: s.c = 1
except AttributeError as e: print(e)
