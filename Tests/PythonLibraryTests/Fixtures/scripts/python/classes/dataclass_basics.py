from dataclasses import dataclass, field, asdict, astuple, fields, replace, is_dataclass
@dataclass
class P:
    x: int
    y: float = 2.0
    tags: list = field(default_factory=list, repr=False)
p = P(1)
print(p, p == P(1), p != P(2), p.tags, asdict(p), astuple(p), [f.name for f in fields(P)], replace(p, x=5), is_dataclass(P), is_dataclass(5))
p.tags.append("t")
print(P(1).tags, P.y, P.__match_args__)
for c in ["P()", "P(1, 2, 3, 4)", "P(z=1)"]:
    try: eval(c)
    except TypeError as e: print(e)
