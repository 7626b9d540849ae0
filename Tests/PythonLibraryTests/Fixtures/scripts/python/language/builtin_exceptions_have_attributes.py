import os
for f in (lambda: open("/no/such/file"),
          lambda: {}["key"],
          lambda: [].nothing,
          lambda: undefined_thing,
          lambda: __import__("no_such_module"),
          lambda: int("x"),
          lambda: next(iter([])),
          lambda: b"\xff".decode(),
          lambda: compile("1 +", "f.py", "exec")):
    try: f()
    except Exception as e: print(type(e).__name__, e.args[:1], {k: getattr(e, k) for k in ("errno", "strerror", "filename", "name", "value", "msg", "start", "reason", "lineno") if hasattr(e, k)})
e = OSError(2, "msg", "file")
print(e, type(e).__name__, e.errno, OSError("x").errno, type(OSError(13, "p")).__name__, type(OSError(17, "e")).__name__, str(OSError(5, "io")))
print(repr(KeyError("a")), str(KeyError("a")), str(KeyError()), str(ValueError(1, 2)), repr(ValueError(1)), ValueError("a") == ValueError("a"), StopIteration(3).value, SystemExit(4).code, str(SystemExit()), ImportError("m", name="n", path="p").name, UnicodeDecodeError("utf8", b"a", 0, 1, "why"), NameError("n", name="q").name, AttributeError("a", name="b", obj=1).obj)
x = ValueError("a")
x.add_note("note")
print(x.__notes__, x.with_traceback(None) is x, x.__traceback__)
for f in (lambda: x.add_note(5),
          lambda: setattr(x, "args", 5),
          lambda: ValueError(a=1),
          lambda: x.with_traceback(5)):
    try: f()
    except TypeError as e: print(e)
