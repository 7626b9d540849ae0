import pickle, io
class P:
    def __init__(self, x): self.x = x
    def __eq__(self, o): return self.x == o.x
class S:
    __slots__ = ("a",)
class G:
    def __init__(self): self.v = 1; self.f = 2
    def __getstate__(self): return {"v": self.v}
    def __setstate__(self, s): self.__dict__.update(s); self.f = "restored"
values = [None, True, 1, -1, 300, 70000, -5, 2 ** 40, -2 ** 100, 1.5, "text", "é" * 3, b"bytes", [1, [2]], (1,), (1, 2, 3, 4), {"a": {1}}, frozenset([1]), {1, 2}, bytearray(b"x"), range(3), 1 + 2j, P(5), len, P, slice(1, 2)]
for v in values: 
    w = pickle.loads(pickle.dumps(v))
    print(w == v, type(w) is type(v), end=" ")
print()
s = S(); s.a = 7
g = pickle.loads(pickle.dumps(G()))
print(pickle.loads(pickle.dumps(s)).a, g.v, g.f)
a = []; a.append(a)
b = pickle.loads(pickle.dumps(a))
print(b[0] is b)
l = [1]; m = pickle.loads(pickle.dumps([l, l]))
print(m[0] is m[1])
print(pickle.dumps([1, "a", (2.5, None)], protocol=4), len(pickle.dumps({"k": list(range(5))}, protocol=4)))
for v in [lambda: 1, (i for i in [])]:
    try: pickle.dumps(v)
    except Exception as e: print(type(e).__name__, str(e).split(" at 0x")[0])
try: pickle.loads(b"")
except EOFError as e: print(e)
