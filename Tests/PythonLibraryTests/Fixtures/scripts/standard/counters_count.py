from collections import Counter
c = Counter('abracadabra')
print(c, c['a'], c['z'], c.most_common(2), sorted(c.elements()), sum(c.values()), c.total(), len(c))
c.update(['a', 'b']); c.subtract({'r': 5}); print(c, c + Counter(a=1), c - Counter(a=3), c & Counter(a=1, b=9), Counter(a=1) | Counter(a=3), +c)
d = Counter(['x', 'y', 'x']); d['z'] += 2; del d['y']; print(d, dict(d), Counter(), Counter(a=2) == Counter({'a': 2}), d.most_common(), isinstance(d, dict))
print(Counter({'a': 3}).copy(), [w for w, n in Counter('hello world'.split()).items()])
