import weakref, gc
class A:
    def __init__(self, n): self.n = n
    def m(self): return self.n
a = A(1)
r = weakref.ref(a)
print(r() is a, weakref.getweakrefcount(a) >= 1, isinstance(r, weakref.ref), weakref.ref(a) == r)
d = weakref.WeakValueDictionary()
d["k"] = a
k = weakref.WeakKeyDictionary()
k[a] = "data"
s = weakref.WeakSet([a])
print(d["k"].n, k[a], len(s), a in s, len(d), len(k))
p = weakref.proxy(a)
print(p.n, p.m())
m = weakref.WeakMethod(a.m)
print(m()())
for bad in (1, "x", [], None, (1,)):
    try: weakref.ref(bad)
    except TypeError as e: print(e)
del a
gc.collect()
print(r(), len(d), len(k), len(s), m())
try: p.n
except ReferenceError as e: print(e)
