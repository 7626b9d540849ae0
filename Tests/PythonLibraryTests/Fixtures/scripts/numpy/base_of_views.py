import numpy as np
a = np.arange(12)
b = a
print(b is a, a.base, a.flags.owndata)
c = a.view()
print(c is a, c.base is a, c.flags.owndata)
c = c.reshape((2, 6))
c[0, 4] = 1234
print(a.shape, a, c.base is a)
d = a.copy()
print(d is a, d.base is a, d.base, d.flags['OWNDATA'])
s = a[1:3]
print(s.base is a, s[:1].base is a)
print(np.arange(8).reshape(2, 4).base)
x = np.array([1, 2, 3, 4])
y = x * 2
y = y + 1
print(y.base, (x + 1).base, x.T.base is x, np.zeros(3).base, x[[0, 1]].base, x.ravel().base is x, x.flatten().base)
m = np.array([[1, 2], [3, 4]])
print(m.T.base is m, m.ravel().base is m, m.T.copy().base, m[0].base is m, np.sort(x).base, m.reshape(-1).base is m)
