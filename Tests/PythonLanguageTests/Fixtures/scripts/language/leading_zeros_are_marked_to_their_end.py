for text in ('0777', '0_7', '09', '1.5j2', 'from __future__ import nothing'):
    try: compile(text, 'f', 'exec')
    except SyntaxError as e: print(repr(text), e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
