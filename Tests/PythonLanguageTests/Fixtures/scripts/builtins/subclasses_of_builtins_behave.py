class L(list):
    def total(self): return sum(self)
l = L([1, 2, 3]); l.append(4); l.tag = "t"
print(l, l.total(), len(l), l[1:], type(l[1:]), l == [1, 2, 3, 4], l.tag, isinstance(l, list), type(l + [1]), type(l.copy()))
class I(int):
    def double(self): return self * 2
i = I(21); print(i, i.double(), i + 1, type(i + 1), i == 21, hash(i) == hash(21), f"{i:05d}", [10] * I(2), range(30)[i], "%d" % i, repr(i))
class S(str):
    def shout(self): return self.upper() + "!"
s = S("hey"); print(s, s.shout(), s + "x", type(s + "x"), len(s), s == "hey", {s: 1}["hey"], s[0], f"{s:>5}", s.join("ab"), repr(s), str(s), type(str(s)))
class F(float): pass
f = F("2.5"); print(f, f * 2, type(f * 2), f"{f:.2f}", round(f), f == 2.5, int(f), repr(f))
class D(dict): pass
d = D(a=1); d.x = 5; print(d, d.x, type(d.copy()), d == {"a": 1})
class ST(set): pass
st = ST([1]); print(st, type(st | {2}), st == {1})
class O(list):
    def __len__(self): return 99
    def __repr__(self): return "O!"
    def __iter__(self): return iter("xyz")
print(len(O()), O(), list(O([1])), str(O()), bool(O()), [*O()])
