import io
import os
import numpy as np

a = np.arange(6, dtype=np.float32).reshape(2, 3)
np.save("a", a)
print(np.load("a.npy"), np.load("a.npy").dtype)
np.savez("b.npz", a, names=np.array(["x", "yz"]), n=np.int64(3))
with np.load("b.npz") as f:
    print(sorted(f.files), f["arr_0"].shape, f["names"], f["n"], "n" in f)
print(f)
np.savez_compressed("c", zeros=np.zeros(1000))
print(np.load("c.npz")["zeros"].sum(), os.path.getsize("c.npz") < 500)
np.savetxt("t.csv", a, delimiter=",", fmt="%.1f", header="one,two,three")
print(open("t.csv").read())
print(np.loadtxt("t.csv", delimiter=","))
print(np.loadtxt(io.StringIO("1 2\n3 4"), dtype=int, unpack=True))
print(np.loadtxt(["1,x", "2,y"], delimiter=",", dtype=str, usecols=1))
print(np.genfromtxt(["1,,3", "4,5,x"], delimiter=","))
b = io.BytesIO()
np.save(b, np.array([1, 2]))
b.seek(0)
print(np.load(b))
a.tofile("raw.bin")
print(np.fromfile("raw.bin", dtype=np.float32))
for call in [lambda: np.load("none.npy"), lambda: np.loadtxt(["1 2", "3"]), lambda: np.loadtxt(["a"])]:
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)
