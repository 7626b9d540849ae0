import weakref, gc
class A: pass
a = A()
events = []
f = weakref.finalize(a, events.append, "finalized")
r = weakref.ref(a, lambda ref: events.append(ref() is None))
print(f.alive, events)
del a
gc.collect()
print(f.alive, sorted(map(str, events)))
b = A()
g = weakref.finalize(b, lambda x, y=0: x + y, 3, y=4)
print(g(), g(), g.alive)
c = A()
h = weakref.finalize(c, print, "never")
print(h.detach() is not None, h.alive, h.peek())
