import numpy as np
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: np.array([[1, 2], [3]]))
attempt(lambda: np.array([[1, 2], [3, [4]]]))
attempt(lambda: np.array([[1, 2], 3]))
attempt(lambda: np.array([[[1], [2]], [[3], [4, 5]]]))
attempt(lambda: np.array([300], dtype=np.int8))
attempt(lambda: np.array(['a'], dtype=float))
attempt(lambda: np.array([float('nan')], dtype=int))
attempt(lambda: np.array([1, 2], dtype='foo'))
attempt(lambda: np.array([None], dtype=int))
