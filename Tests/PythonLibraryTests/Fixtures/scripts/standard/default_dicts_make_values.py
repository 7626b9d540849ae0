from collections import defaultdict, OrderedDict, ChainMap
d = defaultdict(list)
for k, v in [('a', 1), ('b', 2), ('a', 3)]:
    d[k].append(v)
print(d, d['zz'], len(d), dict(d), d.get('nope'), 'nope' in d)
n = defaultdict(int); n['x'] += 1; print(n, sorted(n.items()), defaultdict(lambda: 5)['q'], defaultdict(int, a=1))
t = defaultdict(lambda: defaultdict(int)); t['a']['b'] += 1; print(t['a']['b'])
try:
    defaultdict(None)['x']
except KeyError as e:
    print('KeyError', e)
try:
    defaultdict(5)
except TypeError as e:
    print(e)
o = OrderedDict([('a', 1), ('b', 2)]); o['c'] = 3; o.move_to_end('a'); print(o, list(o), o.popitem(last=False), o == {'c': 3, 'a': 1}, OrderedDict(a=1) == OrderedDict(a=1))
print(ChainMap({'a': 1}, {'a': 2, 'b': 3})['b'], list(ChainMap({'a': 1}, {'b': 3})))
