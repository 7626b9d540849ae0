import h5py
import numpy as np

with h5py.File("data.h5", "w") as f:
    f.attrs["title"] = "numbers"
    f.attrs["version"] = 3
    f.attrs["scale"] = 0.5
    f.attrs["names"] = ["a", "bc"]
    f.attrs["shape"] = np.array([2, 3])
    x = f.create_dataset("x", data=np.arange(6.0).reshape(2, 3))
    x.attrs["unit"] = "m"
    f["ids"] = np.array([1, 2, 3], dtype="int32")
    g = f.create_group("deep/er")
    g.create_dataset("zeros", (2, 2), dtype="float32", compression="gzip")
    g["zeros"][0, 1] = 5
    f.create_dataset("scalar", data=4.5)
    print(f, g, x)
    print(f.keys(), list(f), len(f), "deep/er/zeros" in f, "deep/no" in f)

print(f)
f = h5py.File("data.h5", "r")
print(sorted(f.attrs.keys()), f.attrs["title"], f.attrs["version"], f.attrs["scale"], f.attrs["shape"])
print([n.decode() if isinstance(n, bytes) else n for n in f.attrs["names"]], f.attrs.get("missing"), "title" in f.attrs)
x = f["x"]
print(x.shape, x.dtype, x.size, x.ndim, len(x), x.name, x.attrs["unit"], x.parent.name)
print(x[:], x[1], x[0, 2], x[:, 1:], x[...].sum())
print(np.array(x).mean(), f["ids"][:], f["scalar"][()], f["deep"]["er"]["zeros"][:].tolist())
print(f["deep/er"].name, list(f["deep"].keys()), [type(v).__name__ for v in f.values()])
f.visit(print)
f.visititems(lambda name, item: print(name, isinstance(item, h5py.Dataset)))
for action in [lambda: f["nothing"], lambda: f.create_dataset("y", data=[1]), lambda: x.attrs["none"],
               lambda: h5py.File("missing.h5", "r"), lambda: h5py.File("data.h5", "q")]:
    try:
        action()
    except (KeyError, ValueError, OSError) as error:
        print(type(error).__name__)
f.close()
print(bool(f))
with h5py.File("data.h5", "a") as f:
    del f["ids"]
    f["more/y"] = [1.5, 2.5]
    f.require_group("more").attrs["k"] = 1
    print(f.require_dataset("more/y", (2,), "float64")[:])
with h5py.File("data.h5") as f:
    print(list(f), f["more/y"][:], f["more"].attrs["k"], h5py.is_hdf5("data.h5"))
