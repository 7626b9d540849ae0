print(eval("1 + 1"), eval("x + 1", {"x": 5}), eval("x", {"x": 1}, {"x": 2}), eval(" 7 "), eval(compile("3 * 3", "e", "eval")))
ns = {}; exec("a = 1\ndef f(): return a", ns); print(sorted(k for k in ns if k != "__builtins__"), ns["f"]())
def local():
    v = 1
    exec("v = 2")
    return v, eval("v"), sorted(locals())
print(local())
for s in ("1 +", "x = 1", "", "undefined_q", "import os", "1; 2"):
    try: print(eval(s))
    except Exception as e: print(repr(s), type(e).__name__, e.msg if isinstance(e, SyntaxError) else e)
print(exec("pass"), eval("[i for i in range(k)]", {"k": 3}), eval("(lambda: y)()", {"y": 9}), eval("__name__"), eval("max(1, 2)", {"__builtins__": {"max": min}}))
code = compile("z = 5\nz", "m", "exec"); exec(code, ns); print(ns["z"], type(code).__name__, code.co_filename)
try: exec("1/0", {})
except ZeroDivisionError as e: print(e)
