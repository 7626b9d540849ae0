import numpy as np

a = np.arange(4.0)
index = np.array([2, 0])

# Another name, a container, an attribute, a closure, a default value, a generator.
x = a * 2
keep = x
x = a * 3
print(keep, x)

x = a + 1
held = [x, {"x": x}, (x,)]
x = a + 2
print(held, x)


class Box:
    pass


box = Box()
x = a * 5
box.value = x
x = a * 6
print(box.value, x)


def read():
    return x


y = read()
x = a * 7
print(y, read())


def usual(value=x):
    return value


x = a * 8
print(usual(), (lambda: x)())

later = (x for _ in range(2))
first = next(later)
x = a * 9
print(first, next(later))

# Views keep the elements, not the variable.
x = a * 2
part = x[1:3]
turned = x.reshape(2, 2).T
x = a * 0
print(part, turned.tolist(), part.base is not None)

# Items of lists are not new, items of arrays are.
several = [a * 1, a * 2]
for place in range(2):
    x = several[place]
    x = x * 10
print(several, x)
x = a[index]
other = x
x = a[index] * 2
print(other, x)
named = {"k": a * 3}
key = "k"
x = named[key]
x = a[index]
print(named)
rows = np.arange(6.0).reshape(3, 2)
for place in range(3):
    x = rows[place]
x[0] = -1
print(rows.tolist())

# Several targets, exchanged variables.
p = q = a * 2
p = a * 3
print(p, q)
p, q = a * 4, a * 5
r = p
p = a * 6
p, q = q, p
print(p, q, r)
if (n := a * 2).sum() > 0:
    m = n
n = a * 3
print(m, n)

# In place.
x = a * 2
same = x
x += 1
print(same, x is same)
x = x * 2
print(same, x)
np.add(x, 1, out=x)
x = x - 1
print(x)


# Operators of other types see their operands.
class Keeper:
    def __init__(self):
        self.seen = []

    __array_ufunc__ = None

    def __radd__(self, other):
        self.seen.append(other)
        return self

    def __rmul__(self, other):
        self.seen.append(other)
        return other


keeper = Keeper()
x = a * 2
x + keeper
x = a * 3
x = x * keeper
x = a * 4
print(keeper.seen, x)


def change():
    global x
    x = a * 100
    return 1


x = a * 2
print(x + change(), x)
x = a * 2
print(x * (x + change()), x)

# Through the namespace.
x = a * 2
other = eval("x")
x = a * 3
print(other, x)
x = a * 4
try:
    x = x + "text"
except TypeError:
    print("refused")
print(x)
x = a * 5
other = globals()["x"]
x = a * 6
print(other, x)

# Many times over.
total = 0.0
w = np.ones(5000)
step = np.full(5000, 0.5)
history = []
for i in range(300):
    w = w * 0.9 + step
    error = w - step
    picked = error[index]
    if i % 100 == 0:
        history.append(w)
    total += float(error.sum())
print(round(total, 6), [round(float(h[0]), 6) for h in history], picked)
