class D(dict):
    def __missing__(self, k): self[k] = v = k * 2; return v
d = D(a=1)
print(d["a"], d["b"], d, d.get("zz"), "q" in d)
class Lower(dict):
    def __setitem__(self, k, v): super().__setitem__(k.lower(), v)
    def __getitem__(self, k): return super().__getitem__(k.lower())
l = Lower()
l["ABC"] = 1
print(l["abc"], l["Abc"], l)
class L(list):
    def append(self, x): super().append(x * 2)
m = L([1]); m.append(5)
print(m, type(m + [1]).__name__, type(m[:]).__name__, len(m))
