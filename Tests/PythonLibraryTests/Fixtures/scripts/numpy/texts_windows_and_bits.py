# numpy.char, views with strides of one's own, bits, smaller functions.
import numpy as np
from numpy.lib.stride_tricks import as_strided, sliding_window_view

a = np.arange(10)
print(sliding_window_view(a, 3)[-2:], sliding_window_view(np.arange(12).reshape(3, 4), (2, 2)).shape)
print(sliding_window_view(np.arange(6).reshape(2, 3), 2, axis=1))
print(as_strided(a, shape=(4, 3), strides=(16, 8)))
try:
    sliding_window_view(a, 11)
except ValueError as error:
    print(error)
print(np.char.upper(["abc", "de"]), np.char.add(["a", "b"], ["x", "yy"]), np.char.center("ab", 6, "*"))
print(np.char.str_len(["abc", "d"]), np.char.equal(["a", "b"], ["a", "c"]), np.char.multiply("ab", 3), np.char.join(":", "abc"))
print(np.char.find(["banana", "can"], "an"), np.char.replace("banana", "a", "o"), np.char.zfill(["1", "22"], 4))
print(np.char.isdigit(["12", "x"]), np.char.title("a tale"), np.char.strip(["  a ", "b  "]), np.char.startswith(["ab", "b"], "a"))
print(np.unpackbits(np.array([3, 255], dtype=np.uint8)), np.packbits([1, 0, 1, 1, 0, 0, 0, 1, 1]))
print(np.unpackbits(np.array([[2], [7]], dtype=np.uint8), axis=1, bitorder="little"))
print(np.diag_indices_from(np.eye(2)), np.vecdot([1, 2], [3, 4]), np.broadcast(np.ones((3, 1)), np.ones(4)).shape)
print([tuple(int(v) for v in pair) for pair in np.broadcast([1, 2], [[3], [4]])])
print(np.unique_counts([1, 1, 2]).counts, np.histogramdd(np.arange(12).reshape(6, 2), bins=2)[0])
print(np.version.version == np.__version__, np.common_type(np.ones(2, dtype="float32")), np.mask_indices(2, np.triu))
