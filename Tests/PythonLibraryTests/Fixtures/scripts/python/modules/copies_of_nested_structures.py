import copy
a = {"k": [1, {"z": (1, [2])}]}; s = copy.copy(a); d = copy.deepcopy(a); a["k"][1]["z"][1].append(3); print(s, d)
l = [1]; l.append(l); m = copy.deepcopy(l); print(m[1] is m, m is l)
class P:
    def __init__(self): self.v = [1]
p = P(); q = copy.copy(p); r = copy.deepcopy(p); print(q.v is p.v, r.v is p.v, copy.copy(5), copy.deepcopy("s"), copy.copy((1,)), copy.deepcopy(None))
x = [1]; y = copy.deepcopy([x, x]); print(y[0] is y[1])
