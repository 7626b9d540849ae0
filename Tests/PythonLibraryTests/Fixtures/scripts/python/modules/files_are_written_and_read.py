with open("a.txt", "w") as f: print(f.write("line 1\nline 2\n"), f.name, f.mode, f.closed)
print(f.closed)
with open("a.txt") as f: print(f.read(4), f.readline(), f.readlines(), f.read())
with open("a.txt", "a") as f: f.writelines(["line 3"])
print([l.rstrip() for l in open("a.txt")], open("a.txt", "rb").read(5), len(open("a.txt").read().splitlines()))
for args in (("none.txt",), ("a.txt", "q"), ("a.txt", "rw"), ("a.txt", "x"), ("", "r"), (5.5,), ("a.txt", "r", -1, "no-such-encoding")):
    try: print(open(*args).read())
    except Exception as e: print(type(e).__name__, e)
with open("a.txt") as f:
    for g in (lambda: f.write("x"), lambda: f.fileno and 0):
        try: g()
        except Exception as e: print(type(e).__name__, e)
try: f.read()
except ValueError as e: print(e)
with open("b.bin", "wb") as f: f.write(bytes(range(5)))
print(open("b.bin", "rb").read(), open("u.txt", "w", encoding="utf-8").write("é"), open("u.txt", "rb").read(), open("u.txt", encoding="latin-1").read())
