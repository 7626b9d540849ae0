# np.frompyfunc: broadcasting, several results, reduce, accumulate, outer.
import numpy as np

add = np.frompyfunc(lambda x, y: x + y, 2, 1)
print(add(np.arange(3), 10), add(np.arange(2)[:, None], np.arange(3)).shape, add(2, 3), add(np.arange(3), 10).dtype)
print(np.frompyfunc(oct, 1, 1)(np.array([10, 30, 100])))
halves, rests = np.frompyfunc(divmod, 2, 2)(np.arange(5), 2)
print(halves, rests, add.reduce(np.arange(5)), add.accumulate(np.arange(4)), add.outer([1, 2], [3, 4]))
print(add(["a", "b"], "c"), np.frompyfunc(len, 1, 1)(["one", "three"]).astype(int))
try:
    add(1)
except TypeError as error:
    print(type(error).__name__)
