a = [[1], [2]]
b = a.copy(); c = a[:]; d = list(a)
b[0].append(9); c.append([3]); d[1] = None
print(a, b, c, d)
e = {"k": [1]}; f = e.copy(); g = dict(e)
f["k"].append(2); g["n"] = 1
print(e, f, g)
s = {1}; t = s.copy(); t.add(2); print(s, t)
