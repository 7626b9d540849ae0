def f(a, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d, sorted(kw.items())
print(f(1, c=3), f(1, 9, 8, 7, c=3, e=5), f(*[1, 2], **{"c": 1}))
def g(a, /, b, *, c): return a + b + c
print(g(1, b=2, c=3), g(1, 2, c=3))
for call in ["f()", "f(1)", "f(1, c=1, a=2)", "g(1, 2, 3)", "g(a=1, b=2, c=3)", "g(1, 2)", "g(1, 2, c=3, d=4)", "g()", "h(1)", "h(1,2,3,4)", "(lambda x: x)()"]:
    def h(x, y, z=1): pass
    try:
        eval(call)
    except TypeError as e:
        print(call, "->", e)
