import contextlib as c, io, sys
@c.contextmanager
def cm(n):
    print("enter", n)
    try: yield n * 2
    except ValueError as e: print("handled", e)
    finally: print("exit", n)
with cm(1) as v: print(v)
with cm(2): raise ValueError("x")
try:
    with cm(3): raise KeyError("y")
except KeyError as e: print("out", e)
@cm(4)
def decorated(a): return a + 1
print(decorated(5), decorated(6))
with c.suppress(KeyError, IndexError): {}[1]
with c.redirect_stdout(io.StringIO()) as f: print("hidden")
print(repr(f.getvalue()))
with c.ExitStack() as st:
    print([st.enter_context(cm(i)) for i in (7, 8)]); st.callback(print, "callback", 1); st.push(lambda *a: print("push", a[0]))
with c.ExitStack() as st:
    st.callback(print, "popped later"); keep = st.pop_all()
keep.close()
class R:
    def close(self): print("closed")
with c.closing(R()) as r: print(type(r).__name__)
with c.nullcontext(5) as n: print(n)
@c.contextmanager
def never():
    if False: yield
@c.contextmanager
def twice():
    yield 1
    yield 2
for make in (never, twice, lambda: 5):
    try:
        with make(): pass
    except Exception as e: print(type(e).__name__, e)
class D(c.ContextDecorator):
    def __enter__(self): print("in"); return self
    def __exit__(self, *a): print("out"); return True
@D()
def boom(): raise ValueError
print(boom())
class A(c.AbstractContextManager):
    def __exit__(self, *a): print("abstract exit")
with A() as a: print(type(a).__name__)
try:
    with c.ExitStack() as st:
        st.enter_context(5)
except TypeError as e: print(e)
m = cm(9)
with m: pass
try:
    with m: pass
except Exception as e: print(type(e).__name__, e)
