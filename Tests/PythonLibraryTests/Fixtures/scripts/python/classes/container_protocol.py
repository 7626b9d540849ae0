class Seq:
    def __init__(self, *v): self.v = list(v)
    def __len__(self): return len(self.v)
    def __getitem__(self, i):
        print("get", i, end="; ")
        return self.v[i]
    def __setitem__(self, i, x): self.v[i] = x
    def __delitem__(self, i): del self.v[i]
    def __contains__(self, x): return x == "magic" or x in self.v
    def __reversed__(self): return iter(self.v[::-1])
s = Seq(1, 2, 3)
print(len(s), s[0], s[-1], s[0:2], "magic" in s, 9 in s, list(reversed(s)))
s[0] = 7
del s[1]
print(s.v, [x for x in s], bool(Seq()))
s[1:2, ...]  if 0 else None
class G:
    def __getitem__(self, k): return k
print(G()[1:2, ::3, ...], G()[1,], G()["a"], G()[:])
