from dataclasses import *
import dataclasses
@dataclass(order=True, frozen=True)
class P:
    x: int
    y: int = field(default=0, compare=False)
print(P(1), P(1) < P(2), P(1, 5) == P(1, 6), hash(P(1, 2)) == hash(P(1, 3)), replace(P(1), y=9), asdict(P(1)), astuple(P(1)), [f.name for f in fields(P)], is_dataclass(P), P.__match_args__)
for f in (lambda: setattr(P(1), "x", 2), lambda: delattr(P(1), "x"), lambda: P(), lambda: P(1, 2, 3), lambda: P(z=1), lambda: replace(P(1), q=1), lambda: asdict(5), lambda: fields(5), lambda: P(1) < 5):
    try: f()
    except Exception as e: print(type(e).__name__, e)
def make(body):
    try: exec("from dataclasses import *\n" + body, {}); print("ok")
    except Exception as e: print(type(e).__name__, e)
make("@dataclass\nclass A:\n  x: int = 1\n  y: int"); make("@dataclass\nclass A:\n  x: list = []"); make("@dataclass(order=True, eq=False)\nclass A: pass"); make("@dataclass\nclass A:\n  x: int = field(default=1, default_factory=int)")
make("@dataclass(frozen=True)\nclass A: pass\n@dataclass\nclass B(A): pass"); make("@dataclass(order=True)\nclass A:\n  def __lt__(self, o): pass"); make("@dataclass\nclass A:\n  x = field()"); make("@dataclass(slots=True)\nclass A:\n  __slots__ = ()\n"); make("@dataclass(nothing=1)\nclass A: pass")
@dataclass
class D:
    items: list = field(default_factory=list, repr=False)
    total: int = field(init=False, default=0)
    scale: InitVar[int] = 1
    name: str = field(default="n", kw_only=True)
    c: "ClassVar" = 5
    def __post_init__(self, scale): self.total = len(self.items) * scale
print(D([1, 2], 3), D(name="z"), D.__dataclass_fields__["items"].repr, make_dataclass("M", ["a", ("b", int, 5)])(1), field(default=3).default, MISSING is dataclasses.MISSING)
@dataclass
class R:
    me: "R" = None
r = R(); r.me = r; print(r)
