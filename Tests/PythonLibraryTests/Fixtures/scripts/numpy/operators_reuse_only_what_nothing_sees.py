# Operators may use the memory of results that nothing else sees, and of no others.
import numpy as np

x = np.arange(5.0)
row = np.array([1.0, 2.0, 3.0, 4.0])
m = np.arange(12.0).reshape(3, 4)
column = np.array([[1.0], [2.0], [3.0]])


class Keeps:
    """An operator whose result is seen again."""

    __array_ufunc__ = None

    def __mul__(self, other):
        self.made = np.arange(4.0) * other
        return self.made

    def __radd__(self, other):
        self.seen = other
        return np.add(other, 1) * other


def kept(values):
    global last
    last = values * 2.0
    return last


keeper = Keeps()
print((keeper * 2) + 1, keeper.made)
print((x * 2) + keeper, keeper.seen)
print(kept(x) + 1, last)
print((y := x * 3) - 1, y)
print((x * 2 + x * 3) * (x - 1) - (x + 1), x)
print((m * 2) - row, row - (m * 2), (row * 2) + m, (row * 2) * (m + 1), sep="\n")
print((column * 2) + (row * 3), (column * 2) @ (row[None] * 3), sep="\n")
print((m.T * 2) + m.T, ((m + 1).T * 2) - (m + 1).T, sep="\n")
total = (x * 2) + (x * 3) @ np.eye(5) - (x @ np.eye(5)) * 2
print(total)
total += x * 2
total -= (x * 3)[::-1] - 1
print(total)
parts = [x * 2, x + 1]
print(parts[0] + parts[1], parts)
print((x > 1) & (x < 4), (x > 1) + (x < 4), ((x * 2) > 3) * x)

# Numbers of NumPy's beside arrays.
i = np.arange(5)
f = x.astype(np.float32)
for value in [0.5 * np.float64(3) * x, i * np.int64(3), i * np.float64(3), f * 2 + f - 1, f * np.float64(2), True + i]:
    print(value, value.dtype)
print(np.sqrt(np.int64(4)), np.sqrt(2), np.exp(0), np.sqrt(np.float32(2)).dtype)

# Written into.
a = np.arange(10)
a[2:5] += 1
a[::3] *= 2
print(a, a[::2] + 1, 3 - a[::-1], a[1:][::2] * a[:-1][::2])
a += a[::-1]
print(a)
b = m.copy()
b[1] -= 1
b[:, 2] = 7
b[0, 1:3] = [9, 8]
b[-1] *= b[0]
b += row
b /= 2
b -= (row * 2)
b[1:] = b[:-1]
print(b, b[1, 1:], b[:, None].shape, b[2, 3])
for key in [5, (1, 9), (0, 0, 0), slice(None, None, 0), (slice(1, 2), 7)]:
    try:
        print(b[key])
    except (IndexError, ValueError) as error:
        print(type(error).__name__, error)
print(np.array([[-0.0], [1.0]]) @ np.array([[1.0, -0.0]]))
print((x[:, None] + 1).strides, (x[None] * 2).strides, x[:, None].copy().strides)
