import json, collections, enum
print(json.dumps({"b": 1, "a": [1, 2, {"x": None}]}, indent=2), json.dumps([], indent=2), json.dumps({}, indent=2), json.dumps([[]], indent=1))
print(json.dumps({"b": 1, "a": 2}, sort_keys=True), json.dumps([1, 2], separators=(",", ":")), json.dumps({"a": 1}, indent="\t"), json.dumps("é😀\x00\"\\/\n\u2028"), json.dumps("é😀", ensure_ascii=False))
print(json.dumps({1: "a", 1.5: "b", True: "c", None: "d"}), json.dumps((1, (2,))), json.dumps([1e100, 1.0, -0.0, 1e-7, 123456789012345678901234567890]), json.dumps(float("nan")), json.dumps([float("inf"), -float("inf")]))
class C(enum.IntEnum): A = 3
class S(str): pass
print(json.dumps([C.A, S("x"), collections.OrderedDict(a=1), collections.namedtuple("N", "a")(1), True]))
for f in (lambda: json.dumps({1, 2}), lambda: json.dumps({(1, 2): 3}), lambda: json.dumps(float("nan"), allow_nan=False), lambda: json.dumps(1j), lambda: json.dumps(b"x"), lambda: json.dumps(object), lambda: json.dumps({"a": {"b": {1}}}),
          lambda: json.dumps([1, {"b": 1, 2: 3}], sort_keys=True)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
l = []; l.append(l)
try: json.dumps(l)
except ValueError as e: print(e)
print(json.dumps({(1,): 2, "a": 1}, skipkeys=True), json.dumps({1, 2}, default=sorted), json.dumps({"x": 1j}, default=str))
class E(json.JSONEncoder):
    def default(self, o): return {"re": o.real} if isinstance(o, complex) else super().default(o)
print(json.dumps([1j], cls=E), E(indent=1).encode([1j]), list(json.JSONEncoder().iterencode([1, {"a": 2}])))
try: json.dumps(object(), cls=E)
except TypeError as e: print(str(e))
