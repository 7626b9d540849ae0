for text in ("'abc", '"abc', "'''abc", "f'{x'", "f'{x!z}'", "f'{}'", "f'}'", "f'{a b}'", "0777", "1__0", "1_", "0x", "0xg", "0b2", "0o8",
             "1e", "1.5j2", "1a", "0_7", "b'é'", "'\\x1'", "'\\u12'", "'\\N{no such}'", "b'a' 'b'", "x = $", "x = a ? b", "a!b",
             "x = 5 5", "x = é€", "“quoted”", "1if x else 2", "x = 'a' b", "\\ x", "x = \\", "f'{x:{y:{z}}}'", "f'{\\n}'", "f'{#}'",
             "rb'x' + br'y'", "ur'x'", "0b", "0o", "1_000.0_1", "00", "09", "1.e5", "0xfor x in y", "...."):
    try: compile(text, "s.py", "exec")
    except SyntaxError as e: print(repr(text), "|", type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
    else: print(repr(text), "compiles")
