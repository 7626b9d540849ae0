# np.unique of bytes and of Python objects gives places and counts too.
import numpy as np

a = np.array([b"x", b"aa", b"x", b"\xff"])
s = np.array(["x", "aa", "x"])
o = np.array([b"x", b"aa", b"x"], dtype=object)
m = np.array([["b", "a"], ["b", "c"]], dtype=object)
for v in (a, s, o, m):
    print(repr(np.unique(v)))
    print(np.unique(v, return_counts=True))
    print(np.unique(v, return_inverse=True))
    print(np.unique(v, return_index=True, return_inverse=True, return_counts=True))
print(np.unique(a, axis=0), np.unique(a).dtype)
print(np.unique(np.array([[b"b", b"a"], [b"b", b"c"]]), return_counts=True))
print(np.unique(np.array([3, 1, 3], dtype=object), return_counts=True))
for bad in (lambda: np.unique(np.array([1, "a"], dtype=object)), lambda: np.unique(m, axis=0)):
    try:
        print(bad())
    except TypeError as e:
        print(e)
values, counts = np.unique(np.array([b"cat", b"dog", b"cat"]), return_counts=True)
print({v.decode(): int(n) for v, n in zip(values, counts)})
