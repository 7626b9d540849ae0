from dataclasses import *
@dataclass(order=True, frozen=True)
class P: x: int = 0
print(P.__dataclass_params__)
@dataclass
class D:
    a: int
    c: 'ClassVar' = 5
print(D(1), D.c)
