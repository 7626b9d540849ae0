import ast
print(ast.literal_eval("[1, 'a', (2.5, None), {'k': {1, 2}}, -3, 1+2j, b'x', True]"), ast.literal_eval(" 5"), ast.literal_eval("'a' 'b'"))
for t in ("x", "f()", "1 + 1", "[1,", "__import__('os')", "[i for i in x]", "", "lambda: 1", "a.b", "f'x'", "-'a'", "{1: x}"):
    try: print(ast.literal_eval(t))
    except Exception as e: print(repr(t), type(e).__name__, str(e).split(" at 0x")[0].split(" on line")[0])
