"""Writes the files of this folder. Needs numpy and safetensors."""
import os
import numpy as np
from numpy.lib import format as npy

here = os.path.dirname(os.path.abspath(__file__))
def path(name): return os.path.join(here, name)
arrays = {
    "floats": np.array([[1.5, -2, 3.25], [0, 7, 8]], "float32"), "doubles": np.array([0.1, 1e300]),
    "ints": np.array([1, -2, 3]), "scalar": np.array(5), "bools": np.array([True, False, True]),
    "empty": np.zeros((0, 3), "float32"), "bytes": np.array([1, 255], "uint8"), "texts": np.array(["ab", "", "xyzé"]),
    "fortran": np.asfortranarray(np.arange(6.0).reshape(2, 3)), "big_endian": np.array([1, 2.5], ">f4"),
    "byte_strings": np.array([b"a", b"bcd"]),
}
for name, array in arrays.items():
    np.save(path(name + ".npy"), array)
np.save(path("objects.npy"), np.array([1, "a"], object))
with open(path("version2.npy"), "wb") as f:
    npy.write_array(f, np.array([1, 2]), version=(2, 0))
np.savez(path("stored.npz"), np.arange(3), x=np.arange(200.0))
np.savez_compressed(path("deflated.npz"), np.arange(3), x=np.arange(200.0))
from safetensors.numpy import save_file
save_file({"a": np.array([[1, 2], [3, 4]], "float32"), "b": np.array([7, -8]), "c": np.array([True])}, path("weights.safetensors"))

# Pickles of plain data: ragged lists as imdb.npz has them, a batch as CIFAR's.
import pickle
lists = np.empty(3, object)
lists[:] = [[1, 2, 300], [70000], []]
np.savez_compressed(path("ragged.npz"), x_train=lists)
batch = {b"data": np.arange(6, dtype="uint8").reshape(2, 3), b"labels": [3, 7], b"batch_label": b"one"}
for protocol in (2, 4):
    with open(path("batch%d.pickle" % protocol), "wb") as f:
        pickle.dump(batch, f, protocol=protocol)
with open(path("program.pickle"), "wb") as f:
    pickle.dump(print, f)
