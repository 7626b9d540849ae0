import numpy as np
a = np.array([1.0, 2.0, 3.0])
view = a[1:]
a += 1; a *= 2; a -= [1, 1, 1]; a /= 2; a **= 2
print(a, view)
i = np.arange(3)
i += 5; i //= 2; i |= 8
print(i)
try:
    i += 0.5
except Exception as e:
    print(type(e).__name__, e)
m = np.eye(2)
m @= np.array([[1, 2], [3, 4]])
print(m)
