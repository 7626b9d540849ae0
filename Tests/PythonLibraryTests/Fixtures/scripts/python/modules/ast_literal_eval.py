import ast
print(ast.literal_eval("[1, 2.5, 'a', (True, None), {'k': -3}]"), ast.literal_eval("  'x'"), ast.literal_eval("{1, 2}"), ast.literal_eval("1 + 2j"))
for t in ["__import__('os')", "x", "1 +", "f()"]:
    try: ast.literal_eval(t)
    except (ValueError, SyntaxError) as e: print(type(e).__name__)
