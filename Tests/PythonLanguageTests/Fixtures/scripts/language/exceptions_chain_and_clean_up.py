def f():
    try: return "try"
    finally: print("finally")
print(f())
def g():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
            print("body", i)
        finally: print("fin", i)
    else: print("never")
    return i
print(g())
def h():
    try: 1 / 0
    except ZeroDivisionError as e:
        raise ValueError("bad") from e
try: h()
except ValueError as e: print(repr(e), repr(e.__cause__), e.__suppress_context__)
try:
    try: {}["k"]
    except KeyError: raise RuntimeError("later")
except RuntimeError as e: print(repr(e.__context__))
try: raise KeyError("a")
except (ValueError, LookupError) as e: print(type(e).__name__, e, e.args)
else: print("no")
try: pass
except: print("no")
else: print("else")
finally: print("fin")
class My(Exception):
    def __init__(self, code): super().__init__(f"code {code}"); self.code = code
try: raise My(3)
except My as e: print(e, e.code, isinstance(e, Exception))
try: e
except NameError as x: print(x)
def reraise():
    try: int("x")
    except ValueError: raise
try: reraise()
except ValueError as e: print(e)
try: raise
except RuntimeError as e: print(e)
try: raise 5
except TypeError as e: print(e)
try: raise ValueError
except ValueError as e: print(repr(e))
def ff():
    try: raise ValueError
    except ValueError: return 1
    finally: return 2
print(ff())
try: assert 1 == 2, "no way"
except AssertionError as e: print(e)
def nested():
    try:
        try: raise KeyError("inner")
        finally: print("cleanup")
    except KeyError as e: return f"got {e}"
print(nested())
try:
    try: 1/0
    finally: {}["x"]
except KeyError as e: print(repr(e.__context__))
raise My(9)
