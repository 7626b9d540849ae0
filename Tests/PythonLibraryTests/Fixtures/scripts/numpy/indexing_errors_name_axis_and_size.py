import numpy as np
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
a = np.arange(6).reshape(2, 3)
attempt(lambda: a[2])
attempt(lambda: a[0, 3])
attempt(lambda: a[0, 0, 0])
attempt(lambda: a[1.5])
attempt(lambda: a['x'])
attempt(lambda: a[[0, 5]])
attempt(lambda: a[np.array([True, False, True])])
attempt(lambda: a[np.array([0.5])])
attempt(lambda: a[::0])
attempt(lambda: np.float64(1)[0])
attempt(lambda: a[[0, 1], [0, 1, 2]])
def put(k, v):
    a[k] = v
attempt(lambda: put(0, [1, 2]))
attempt(lambda: put((0, 0), 'x'))
attempt(lambda: put((slice(None), [0, 1]), [1, 2, 3]))
attempt(lambda: a.take(9))
