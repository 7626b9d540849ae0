from dataclasses import dataclass, field, fields
@dataclass
class Base:
    x: int = 1
    y: int = 2
@dataclass
class Sub(Base):
    z: int = 3
    x: int = 10
print(Sub(), [f.name for f in fields(Sub)], Sub(5, 6, 7), Sub() == Base())
class Plain(Base): extra = 1
print(Plain(3), repr(Plain(1)))
@dataclass
class Own:
    v: int
    def __repr__(self): return "own repr"
    def __eq__(self, o): return True
print(Own(1), Own(1) == 5)
