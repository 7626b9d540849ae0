from collections import OrderedDict, defaultdict, ChainMap, UserDict, UserList, UserString
o = OrderedDict(a=1, b=2, c=3); o.move_to_end("a"); print(o, o.popitem(), o.popitem(last=False), o); o["z"] = 1; o.move_to_end("z", last=False); print(list(o), list(reversed(o)), o == {"c": 3, "z": 1}, o == OrderedDict(c=3, z=1))
try: o.move_to_end("q")
except KeyError as e: print(e)
try: OrderedDict().popitem()
except KeyError as e: print(e)
d = defaultdict(lambda: "new", x=1); print(d["x"], d["y"], d, d.get("w"), d.default_factory is not None) if False else print(d["x"], d["y"], dict(d), d.get("w"))
n = defaultdict(lambda: defaultdict(int)); n["a"]["b"] += 1; print(dict(n["a"]), defaultdict(None, {1: 2}), defaultdict(list, a=[1]))
try: defaultdict()["k"]
except KeyError as e: print(e)
try: defaultdict(5)
except TypeError as e: print(e)
print(defaultdict(int) | {1: 2}, {1: 2} | defaultdict(int), defaultdict(list).copy())
c = ChainMap({"a": 1}, {"a": 2, "b": 3}); print(c["a"], c["b"], dict(c), len(c), list(c), c.maps, c.parents, c.new_child({"n": 1}), c)
c["b"] = 9; print(c.maps); del c["b"]
try: del c["b"]
except KeyError as e: print(e)
try: c["nothing"]
except KeyError as e: print(e)
class U(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k.upper(), v)
u = U(a=1); u["b"] = 2; u.update(c=3); print(u, u.data, "A" in u, len(u), u == {"A": 1, "B": 2, "C": 3})
l = UserList([3, 1, 2]); l.sort(); print(l, l[0:2], type(l[0:2]).__name__, l + [4], l.data, [0] + l)
s = UserString("hello"); print(s.upper(), s[1:3], type(s[1:3]).__name__, s + "!", len(s), s == "hello", "ell" in s)
