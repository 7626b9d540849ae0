import numpy as np

# What a function makes is let go when its variable gets another value, and only then.
a = np.arange(6.0)
kept = []
for i in range(3):
    r = np.sort(a * -i)
    kept.append(r)
print([k.tolist() for k in kept])
for i in range(3):
    r = a.copy()
    s = r
    r[0] = i
print(s, r)
table = {}
for i in range(3):
    x = np.exp(a * 0 + i)
    table[i] = x
    y = table.get(i)
    y = table.get(0)
print(table[0], table[1], y)
for i in range(3):
    same = np.asarray(a)
    view = a.reshape(2, 3)
    view = view.T
print(a, same, view)
for i in range(3):
    q = np.add(a, i, a)
print(q, a)
stack = [np.ones(3)]
for i in range(3):
    z = stack.pop()
    stack.append(z)
    z = np.zeros(3)
print(stack, z)


def keep(array):
    kept.append(array)
    return array


for i in range(3):
    u = keep(np.sqrt(a * a))
    u = np.negative(u * 2)
print(kept[-1], u)


def sorted_twice():
    global g
    g = np.sort(a)
    g = np.sort(-a)
    return g


for i in range(2):
    h = sorted_twice()
    h = np.sort(h)
print(g, h)
m = np.arange(9.0).reshape(3, 3)
parts = []
for i in range(3):
    t = m.T.copy()
    flat = np.reshape(m * 2, (9,))
    half = flat[::2] + 1
    o = np.split(m + i, 3)
    p = np.mean(m + i, 0)
    parts.append(o)
print(t, flat, half, parts[0][1], p, np.dot(m * 1, m * 2) @ (m + 1))
e = np.sort(a)
f = e
e = np.sort(-a)
print(f, e)
for i in range(3):
    n = np.maximum(a + i, a * 2)
print(n, [float(k) for k in np.nditer(a * 2)], list((a * 2).flat))
