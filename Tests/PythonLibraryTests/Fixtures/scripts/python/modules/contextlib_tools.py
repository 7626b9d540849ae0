import contextlib, io, sys
with contextlib.ExitStack() as s:
    for n in "abc": s.callback(print, "leaving", n)
    f = s.enter_context(io.StringIO("x"))
    print("inside")
print(f.closed)
with contextlib.suppress(KeyError, ValueError): {}["x"]
out = io.StringIO()
with contextlib.redirect_stdout(out): print("captured")
print(repr(out.getvalue()))
@contextlib.contextmanager
def tag(n):
    print("<" + n)
    try: yield n.upper()
    except ValueError as e: print("caught", e)
    finally: print(n + ">")
with tag("a") as t: print(t)
with tag("b"): raise ValueError("v")
@tag("deco")
def f(): print("body")
f(); f()
class C:
    def close(self): print("closed")
with contextlib.closing(C()), contextlib.nullcontext(5) as five: print(five)
try:
    with contextlib.ExitStack() as s:
        s.push(lambda *a: print("exit", a[0] and a[0].__name__))
        raise KeyError("k")
except KeyError as e: print(repr(e))
@contextlib.contextmanager
def bad():
    yield 1
    yield 2
try:
    with bad(): pass
except RuntimeError as e: print(e)
