for text in ('(1, 2', '[1, 2', '{1: 2', 'f(1, 2', 'a[', 'x = (1,\ny = 2', "{'a': 1, 'b'}", 'from x import (a, b', '(x for x in y'):
    try: compile(text, 'f', 'exec')
    except SyntaxError as e: print(repr(text), e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
