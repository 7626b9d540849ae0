for text in ("x = 1 +", "x = * 2", "not", "x ==", "x = = 1", "a b", "a.", "a.1", "a[", "a[]", "a[1:2:3:4]", "x if y", "x if y else",
             "lambda x y: 1", "lambda x=1, y: 2", "def f(x=1, y): pass", "def f(*): pass", "def f(*, **k): pass", "def f(**k, a): pass",
             "def f(a, a): pass", "def f(*a, *b): pass", "def f(/): pass", "def f(a, /, b, /): pass", "def f(a, *, b, *): pass",
             "[x for x in]", "[for x in y]", "[x for x y]", "{x: y for x}", "[*x for x in y]", "{**x for x in y}", "(x for x in y", "*x",
             "x = *y", "print(*x for x in y)", "(x := 1) = 2", "x := 1", "(x.y := 1)", "(x[0] := 1)", "f(x := 1, y=(z := 2))",
             "[i := 0 for i in x]", "[x for x in (y := z)]", "True + None = 1", "x is = y", "a not b", "a <> b", "a && b", "a || b", "!a",
             "x++", "++x", "x--y", "a; b;", "a;; b", "x = yield", "if (x = 1): pass", "while x = 1: pass", "print(x = 1 if y)",
             "a = b if c else d = e", "for 1 in x: pass", "for f() in x: pass", "[x for 1 in y]", "[x for f() in y]", "x = (yield = 1)",
             "def f(None): pass", "def f(a.b): pass", "class C(x for x in y): pass", "a, b = c, = d", "*a = b", "*a, *b = c", "(*a) = b"):
    try: compile(text, "s.py", "exec")
    except SyntaxError as e: print(repr(text), "|", type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
    else: print(repr(text), "compiles")
