import weakref, gc
class A:
    n = 1
    def m(self): return self.n
    def __len__(self): return 5
a = A()
p = weakref.proxy(a)
m = weakref.WeakMethod(a.m)
print(p.n, p.m(), len(p), m()())
p.n = 3
print(a.n)
del a
gc.collect()
print(m())
try: p.n
except ReferenceError as e: print(e)
