import os
import tempfile

name = os.path.join(tempfile.mkdtemp(), "notes.txt")
print(open(name, "w").write("one\n"))
print(repr(open(name).read()))
open(name, "a").writelines(["two\n", "three\n"])
print(open(name).readlines())
for number in range(3):
    open(name, "a").write(f"{number} ")
print(open(name, "rb").read())
with open(name, "w") as file:
    file.write("kept")
    file.flush()
    print(open(name).read())
    file.write(" whole")
print(open(name).read())
