import weakref, gc
class A: pass
events = []
a = A()
r = weakref.ref(a, lambda ref: events.append(ref() is None))
f = weakref.finalize(a, events.append, 'finalized')
print(f.alive, events)
del a
gc.collect()
print(f.alive, sorted(map(str, events)), r())
