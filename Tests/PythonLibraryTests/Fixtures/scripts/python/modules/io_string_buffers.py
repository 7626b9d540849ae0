import io
s = io.StringIO("one\ntwo\nthree")
print(s.readline(), s.read(2), s.tell(), s.readlines(), s.read(), s.seek(0), list(s), s.getvalue())
s.seek(0, 2); s.write("!"); s.seek(0); s.truncate(3); print(repr(s.getvalue()), s.closed, s.readable(), s.writable())
w = io.StringIO(); print("a", 1, file=w); w.writelines(["x", "y"]); print(repr(w.getvalue()))
with io.StringIO("c") as c: pass
for f in (lambda: c.read(), lambda: w.write(5), lambda: w.seek(-1), lambda: io.StringIO(5), lambda: w.seek(1, 1), lambda: w.read("a")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
