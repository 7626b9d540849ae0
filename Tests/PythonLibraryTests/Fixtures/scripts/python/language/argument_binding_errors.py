def f(a, b, /, c, d=4, *, e, g=6): pass
def n(): pass
for call in ["f()", "f(1)", "f(1, 2)", "f(1, 2, 3)", "f(1, 2, 3, 4, 5, e=1)", "f(1, 2, 3, e=1, z=2)", "f(1, b=2, c=3, e=4)",
             "f(1, 2, 3, c=3, e=1)", "n(1)", "n(1, 2)", "n(x=1)", "f(*[1, 2], **{'c': 3})", "n(**{'a': 1, 1: 2})", "n(*1)", "n(**1)",
             "f(1, 2, 3, e=1, **{'e': 2})"]:
    try: eval(call)
    except TypeError as e: print(e)
