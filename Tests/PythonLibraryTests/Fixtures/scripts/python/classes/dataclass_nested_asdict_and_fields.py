from dataclasses import dataclass, field, asdict, make_dataclass, fields, MISSING
@dataclass
class In: v: int
@dataclass
class Out:
    a: In
    b: list[In]
    c: dict
o = Out(In(1), [In(2), In(3)], {"k": In(4)})
print(asdict(o))
print(asdict(o, dict_factory=lambda kv: sorted(k for k, _ in kv)))
f = fields(Out)[0]
print(f.name, f.type is In, f.default is MISSING, f.init, f.repr, f.compare, f.hash, f.metadata)
M = make_dataclass("M", [("x", int), ("y", int, field(default=5))], namespace={"s": lambda self: self.x + self.y})
print(M(1), M(1).s())
@dataclass
class C:
    a: int = field(compare=False)
    b: int = field(hash=False, metadata={"unit": "m"})
print(C(1, 2) == C(9, 2), fields(C)[1].metadata["unit"])
