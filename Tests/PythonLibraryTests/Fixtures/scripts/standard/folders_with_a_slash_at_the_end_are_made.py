# A path may end with a slash.
import os
import tempfile

base = tempfile.mkdtemp()
os.makedirs(base + "/a/b/c/")
print(os.path.isdir(base + "/a/b/c"))
os.makedirs(base + "/a/b/c/", exist_ok=True)
try:
    os.makedirs(base + "/a/b/c/")
except FileExistsError as error:
    print(error.errno, error.strerror)
