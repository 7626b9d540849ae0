def f(n):
    try:
        if n == 1: raise ValueError("v")
        if n == 2: return "returned"
        if n == 3: raise KeyError("k")
    except ValueError as e: print("except", e)
    else: print("else")
    finally: print("finally", n)
    return "end"
for n in range(4):
    try: print(f(n))
    except KeyError as e: print("out", e)
def g():
    try: return "try"
    finally: return "finally wins"
def h():
    for i in range(3):
        try:
            if i == 1: break
        finally: print("loop", i)
    return i
def k():
    try: raise ValueError("first")
    finally: raise TypeError("second")
print(g(), h())
try: k()
except TypeError as e: print(e, repr(e.__context__), e.__cause__)
try:
    try: 1 / 0
    except ZeroDivisionError: raise
except ArithmeticError as e: print(type(e).__mro__[1].__name__)
try: raise ValueError from KeyError("cause")
except ValueError as e: print(repr(e.__cause__), e.__suppress_context__)
for s in ("raise", "raise 5", "raise ValueError from 5", "raise object", "raise ValueError, 'x'", "try: 1/0\nexcept 5: pass", "try: 1/0\nexcept (ValueError, 'x'): pass", "raise int", "try: raise ValueError\nexcept int: pass"):
    try: exec(s)
    except BaseException as e: print(s.split("\n")[0], "|", type(e).__name__, e)
try: raise ValueError
except ValueError as err: pass
try: err
except NameError as e: print(e)
