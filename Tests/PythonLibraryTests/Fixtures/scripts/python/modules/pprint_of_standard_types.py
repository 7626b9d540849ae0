import pprint, collections, dataclasses, types, enum
@dataclasses.dataclass
class P:
    name: str
    values: list
    inner: object = None
pprint.pprint(P("point", [1, 2, 3]))
pprint.pprint(collections.OrderedDict((f"key{i}", i) for i in range(8)))
pprint.pprint(collections.Counter("mississippi and the river"), width=40)
pprint.pprint(collections.defaultdict(list, {f"k{i}": [i] * 5 for i in range(5)}), width=40)
pprint.pprint(collections.deque(range(30), maxlen=40), width=40)
pprint.pprint(types.SimpleNamespace(alpha=list(range(10)), beta="x" * 30, gamma=None), width=40)
pprint.pprint(collections.ChainMap({"a" * 20: 1}, {"b" * 20: 2}), width=40)
pprint.pprint([b"bytes" * 20, bytearray(b"xyz" * 30)], width=40)
class C(enum.Enum): A = 1
pprint.pprint({C.A: int, "f": len, "n": float("nan")})
N = collections.namedtuple("N", "first second")
pprint.pprint([N(1, "x" * 40), N(2, "y" * 40)], width=50)
