class Default(dict):
    def __missing__(self, key):
        self[key] = value = len(key) if isinstance(key, str) else key
        return value
d = Default(x=1)
print(d["x"], d["hello"], d[7], d)
print(d.get("none"), "none" in d, type(d), isinstance(d, dict))
class Upper(dict):
    def __setitem__(self, k, v): super().__setitem__(k.upper(), v)
    def __getitem__(self, k): return super().__getitem__(k.upper())
u = Upper()
u["abc"] = 1
print(u, u["Abc"], len(u), list(u))
