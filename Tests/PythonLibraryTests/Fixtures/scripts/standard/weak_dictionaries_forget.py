import weakref, gc
class A:
    def __init__(self, n): self.n = n
d = weakref.WeakValueDictionary()
k = weakref.WeakKeyDictionary()
s = weakref.WeakSet()
a, b = A(1), A(2)
d['a'], d['b'] = a, b
k[a], k[b] = 'x', 'y'
s.add(a); s.add(b)
print(len(d), len(k), len(s), d['a'].n, k[b], a in s, sorted(d.keys()), 'a' in d)
del a
gc.collect()
print(len(d), len(k), len(s), sorted(d), [x.n for x in s], d.get('a'))
