import os, glob, shutil, tempfile, fnmatch
d = tempfile.mkdtemp()
for n in ["a.txt", "b.txt", "c.csv"]:
    with open(os.path.join(d, n), "w") as f: f.write(n)
print(sorted(os.path.basename(p) for p in glob.glob(os.path.join(d, "*.txt"))))
shutil.copy(os.path.join(d, "a.txt"), os.path.join(d, "z.txt"))
print(open(os.path.join(d, "z.txt")).read(), sorted(os.listdir(d)), fnmatch.filter(["a.py", "b.txt"], "*.py"))
os.makedirs(os.path.join(d, "sub", "deep"))
shutil.move(os.path.join(d, "c.csv"), os.path.join(d, "sub"))
print([(os.path.relpath(t, d), sorted(f)) for t, ds, f in sorted(os.walk(d))])
shutil.rmtree(d)
print(os.path.exists(d))
with tempfile.TemporaryDirectory() as t: print(os.path.isdir(t))
print(os.path.exists(t))
with tempfile.NamedTemporaryFile("w+") as f:
    f.write("abc"); f.seek(0); print(f.read())
