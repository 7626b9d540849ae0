for text in ("(1, 2", "[1, 2", "{1: 2", "(1, 2]", "f(1, 2", "[1, 2)", "1)", "]", "x = (1,\ny = 2", "{'a': 1, 'b'}", "{1: 2, 3}",
             "{1: 2, **}", "{'a': }", "{'a': *x}", "(1 2)", "[1 2]", "f(a b)", "f(1 for x in y, 2)", "print 'x'", "print x",
             "exec 'x'", "f(a=1, 2)", "f(**k, *a)", "f(a=1, a=2)", "f(1=2)", "f(a.b=2)", "f(True=1)", "f(x for x in y for)"):
    try: compile(text, "s.py", "exec")
    except SyntaxError as e: print(repr(text), "|", e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
