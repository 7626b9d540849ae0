for text in ["def f(a=1, b): pass", "def f(*): pass", "def f(*, **k): pass", "def f(a, a): pass", "def f(**k, a): pass", "def f(a, /, b, /): pass",
             "def f(*a, *b): pass", "f(a=1, 2)", "f(**k, *a)", "f(a=1, a=2)", "f(1=2)", "f(a.b=1)", "lambda x, x: 1", "def f(/): pass", "f(x for x in y, 1)"]:
    try: compile(text, "f", "exec")
    except SyntaxError as e: print(text, "->", e.msg)
