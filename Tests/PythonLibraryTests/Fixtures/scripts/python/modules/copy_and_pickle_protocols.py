import copy, pickle
class A:
    def __init__(self): self.l = [1]; self.me = self
    def __copy__(self): print("copy"); return A()
class B:
    def __init__(self, x): self.x = x
    def __deepcopy__(self, memo): return B(copy.deepcopy(self.x, memo) + ["deep"])
class C:
    def __init__(self, x): self.x = x; self.cache = "big"
    def __getstate__(self): return {"x": self.x}
    def __setstate__(self, s): self.__dict__.update(s); self.restored = True
class D:
    __slots__ = ("a", "b")
class E:
    def __init__(self, a, b): self.a, self.b = a, b
    def __reduce__(self): return (E, (self.a, self.b))
a = A()
b = copy.deepcopy(a)
print(b.me is b, b.l is a.l, copy.copy(a) is a)
print(copy.deepcopy(B([1])).x, copy.copy(B([1])).x)
c = copy.copy(C(5))
print(c.__dict__)
d = D()
d.a = [1]
e = copy.copy(d)
f = copy.deepcopy(d)
print(e.a is d.a, f.a is d.a, hasattr(f, "b"))
x = copy.deepcopy(E([1], 2))
print(x.a, x.b)
l = [1, [2]]
l.append(l)
m = copy.deepcopy(l)
print(m[2] is m, m[1] is l[1])
t = (1, [2])
print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy((1, 2)) is (1, 2) or True, copy.deepcopy(len) is len, copy.copy(A) is A)
p = pickle.loads(pickle.dumps(C(7)))
print(p.__dict__)
q = pickle.loads(pickle.dumps(E(1, {"k": (1, 2)})))
print(q.a, q.b)
for g in (lambda: pickle.dumps(lambda: 0),
          lambda: pickle.loads(b"garbage"),
          lambda: pickle.loads(b""),
          lambda: copy.deepcopy(open)):
    try: print(type(g()).__name__)
    except Exception as ex: print(type(ex).__name__, ex)
