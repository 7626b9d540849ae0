for bad in ["1 + 'a'", "'a' + 1", "[] + ()", "{} + {}", "None + 1", "1 - None", "'a' * 'b'", "-'x'", "~1.5", "1 < 'a'", "[] < {}", "1 @ 2", "'a' in 5", "5 in 5", "x = 1; x()", "len(5)", "for i in 5: pass", "{[]: 1}", "{{}}", "l = [1]; l['x']", "(1,)[5]", "'abc'[9]", "[1, 2][3]", "1 + [1]", "a = []; a += 5", "1.5 & 2", "int('z')", "float('q')", "'%d' % 'x'", "object() + 1", "[1,2] * 1.5", "divmod('a', 1)"]:
    try: exec(bad)
    except Exception as e: print(bad, "|", type(e).__name__ + ":", e)
