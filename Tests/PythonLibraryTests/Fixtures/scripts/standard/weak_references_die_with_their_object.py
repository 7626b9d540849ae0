import weakref
class A: pass
a = A()
r = weakref.ref(a)
print(r() is a, weakref.getweakrefcount(a))
b = a
del a
print(r() is b)
del b
print(r())
c = A()
r = weakref.ref(c)
c = None
print(r())
