import os.path as p
print(p.join("a", "b", "/c", "d"), p.join("a", ""), p.split("/a/b.txt"), p.splitext("x.tar.gz"), p.splitext(".bashrc"), p.basename("/a/b/"), p.dirname("/a/b"), p.normpath("a//b/../c/."), p.isabs("/a"), p.commonprefix(["/usr/lib", "/usr/local"]), p.commonpath(["/usr/lib", "/usr/local"]), p.relpath("/a/b/c", "/a/d"), p.expanduser("x"), p.splitdrive("/a"), p.normpath(""), p.sep)
try: p.join("a", 5)
except TypeError as e: print(e)
try: p.commonpath([])
except ValueError as e: print(e)
