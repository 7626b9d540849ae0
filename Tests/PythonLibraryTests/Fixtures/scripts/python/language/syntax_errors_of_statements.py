for text in ("if x\n  pass", "if x:\npass", "if x = 1: pass", "while x\n  y", "for x y: pass", "for x in y\n  z", "def f()\n  x",
             "def f(:\n  x", "def (x): pass", "class A\n  x", "class: pass", "return 1", "break", "continue", "yield 1",
             "else: pass", "elif x: pass", "try:\n  x\ny", "try: x\nexcept: y\nexcept A: z", "except: x", "finally: x",
             "import", "from x import", "from x import (a, b", "import a.b as", "from . import *\nfrom x import a,", "del", "del f()",
             "del 1", "global", "pass x", "raise from x", "assert", "with x as 1: pass", "with x as f(): pass", "lambda: (yield)",
             "  x = 1", "x = 1\n  y = 2", "if x:\n    a\n  b", "def f():\n\treturn 1\n        return 2", "x =", "= x", "1 = x",
             "x + 1 = 2", "f() = 1", "None = 1", "x = y = 1 = z", "x += 1 += 2", "(a, b) += 1", "x: int: str", "1: int = 2",
             "a, b: int = 1", "nonlocal x", "from __future__ import nothing", "async x", "await x", "match x:\n  pass"):
    try: compile(text, "s.py", "exec")
    except SyntaxError as e: print(repr(text), "|", type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
    else: print(repr(text), "compiles")
