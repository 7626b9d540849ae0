import numpy as np
with np.errstate(divide='raise', invalid='raise', over='raise'):
    for f in [lambda: np.array([1.0]) / 0, lambda: np.log(0), lambda: np.sqrt(-1.0), lambda: np.exp(1000), lambda: np.array([1]) // 0, lambda: np.float64(1) / 0, lambda: np.array([0.0]) / 0]:
        try:
            f()
        except FloatingPointError as e:
            print(e)
with np.errstate(all='ignore'):
    print(np.array([1.0, -1, 0]) / 0, np.log([0.0, -1]), np.float64(1) / 0, np.array([1, 2]) // 0)
print(np.geterr())
old = np.seterr(divide='ignore')
print(old, np.geterr()['divide'])
