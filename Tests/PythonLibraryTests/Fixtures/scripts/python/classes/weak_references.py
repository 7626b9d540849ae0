import weakref, gc
class A: pass
a = A()
r = weakref.ref(a)
print(r() is a)
d = weakref.WeakValueDictionary()
d["k"] = a
print(d["k"] is a, len(d))
try: weakref.ref(5)
except TypeError as e: print(e)
p = weakref.proxy(a)
a.x = 3
print(p.x)
