eg = ExceptionGroup("many", [ValueError("v"), ExceptionGroup("in", [TypeError("t"), KeyError("k")])])
try: raise eg
except* TypeError as e: print("T", repr(e), e.exceptions)
except* (ValueError, LookupError) as e: print("VL", repr(e))
print(eg.split(TypeError), eg.subgroup(lambda e: isinstance(e, ValueError)), eg.message, eg.derive([OSError()]))
try:
    try: raise eg
    except* ValueError: raise RuntimeError("from handler")
except ExceptionGroup as e: print(repr(e), [type(x).__name__ for x in e.exceptions])
try:
    try: raise KeyError("plain")
    except* KeyError as e: print(repr(e)); raise
except* KeyError as again: print(repr(again))
for f in (lambda: ExceptionGroup("m", []), lambda: ExceptionGroup("m", [5]), lambda: ExceptionGroup("m", [KeyboardInterrupt()]), lambda: ExceptionGroup(5, [ValueError()]), lambda: ExceptionGroup("m"), lambda: BaseExceptionGroup("m", [ValueError()]), lambda: BaseExceptionGroup("m", [SystemExit()]), lambda: ExceptionGroup("m", 5)):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
for s in ("try: pass\nexcept* A: pass\nexcept B: pass", "try: pass\nexcept*: pass", "for x in y:\n try: pass\n except* A: break", "def f():\n try: pass\n except* A: return"):
    try: compile(s, "s", "exec")
    except SyntaxError as e: print(e.msg)
try:
    try: raise ValueError
    except* ExceptionGroup: pass
except TypeError as e: print(e)
print(str(eg), eg.args)
