import numpy as np
a = np.array(['apple', 'fig', 'cherry'])
print(a, a.dtype, a[1], repr(a[1]), a == 'fig', a.shape, a[a != 'fig'], np.sort(a), a.tolist(), [len(s) for s in a], a[0].upper(), 'x' + a[1], ','.join(a))
a[1] = 'watermelon'
print(a, {'watermelo': 1}.get(a[1]), np.unique(['b', 'a', 'b']), np.array(['a', 'b']) + np.array(['c', 'd']), np.char if False else '')
d = {'cat': 0, 'dog': 1}
print([d[w] for w in np.array(['dog', 'cat'])], sorted(np.array(['b', 'a'])), np.array([['a', 'b'], ['c', 'd']]).T)
