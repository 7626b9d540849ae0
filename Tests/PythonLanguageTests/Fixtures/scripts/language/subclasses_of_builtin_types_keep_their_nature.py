class L(list):
    def total(self): return sum(self)
    def append(self, v): super().append(v * 2)
l = L([1, 2]); l.append(5); l.tag = "t"
print(l, l.total(), len(l), l[0], l.tag, isinstance(l, list), l == [1, 2, 10], type(l + [1]).__name__)
class D(dict):
    def __missing__(self, k): return k * 2
d = D(a=1); print(d["a"], d["zz"], d.get("q"), dict(d))
class I(int):
    def __add__(self, o): return I(int(self) * 10 + o)
i = I(5); i.x = 1
print(i + 1, i - 1, i * 2, i == 5, hash(i) == hash(5), [1, 2, 3, 4, 5, 6][i], type(i + 1).__name__, i.x, f"{i:03d}", -i, 5 + i)
class F(float): pass
print(F(2.5) * 2, F(1) == 1, round(F(2.7)))
class S(str):
    def shout(self): return self.upper() + "!"
s = S("hey"); s.y = 2
print(s.shout(), s + "x", {"hey": 1}[s], s.y, type(s.upper()).__name__, s == "hey", "%s" % s)
class T(tuple):
    def __new__(cls, a, b): return super().__new__(cls, (a, b))
t = T(1, 2); print(t, t[0], len(t), isinstance(t, tuple), t == (1, 2))
class E(KeyError): pass
try: raise E("k")
except LookupError as e: print(repr(e))
class Set(set): pass
print(sorted(Set([3, 1]) | {2}))
class Counter(dict):
    def __setitem__(self, k, v): super().__setitem__(k, v + 1)
c = Counter(); c["a"] = 1; print(c)
