a = [1]; a.append(a); print(a)
d = {}; d["d"] = d; print(d)
t = ([],); t[0].append(t); print(t)
m = [a, d]; print(m)
d2 = {"v": d.values()}
b = [[], {}, (), set(), "", 0]; print(b)
print([[[[]]]], {"a": {"b": {"c": [1, (2,)]}}}, [None, True, 1.5, "x", b"y", 1j, ..., range(2), slice(1)])
