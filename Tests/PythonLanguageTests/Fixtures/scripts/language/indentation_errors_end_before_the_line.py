for text in ('  x = 1', 'x = 1\n  y = 2', 'if x:\n    a\n  b', 'def f():\n\treturn 1\n        return 2', '\\ x', 'x = \\'):
    try: compile(text, 'f', 'exec')
    except SyntaxError as e: print(repr(text), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
