a = list(range(10))
print(a[2:5], a[:3], a[7:], a[-3:], a[::2], a[1::3], a[::-1], a[8:2:-2], a[5:2], a[-100:100])
a[2:5] = ["x"]
print(a)
a[0:0] = [True, None]
print(a)
a[::2] = [0] * len(a[::2])
print(a)
del a[1:3]
print(a)
del a[::2]
print(a)
del a[::-2]
print(a)
a[:] = []
print(a)
b = [1, 2, 3]
b[1:1] = b
print(b)
print(slice(1, None, 2), slice(3).indices(10), slice(None, None, -1).indices(5), slice(1, 2) == slice(1, 2))
print([1, 2, 3, 4][slice(1, 3)])
