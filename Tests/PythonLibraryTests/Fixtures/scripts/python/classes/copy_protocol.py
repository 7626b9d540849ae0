import copy
class P:
    def __init__(self, x): self.x = x; self.l = [x]
p = P(1)
q, r = copy.copy(p), copy.deepcopy(p)
p.l.append(2)
print(q.l, r.l, q.x, type(r).__name__)
class C:
    def __copy__(self): return "copied"
    def __deepcopy__(self, memo): return "deep", type(memo).__name__
print(copy.copy(C()), copy.deepcopy(C()), copy.deepcopy([C()]))
a = [1]; a.append(a)
b = copy.deepcopy(a)
print(b[1] is b, b is not a)
t = (1, [2])
u = copy.deepcopy(t)
u[1].append(3)
print(t, u, copy.copy(t) is t)
