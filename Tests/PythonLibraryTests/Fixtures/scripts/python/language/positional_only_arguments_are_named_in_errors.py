def f(a, b, /): pass
def g(a, /, b): pass
def h(a, /, **rest): return a, rest
def k(x, y=2, /, *, z): return x, y, z
for call in (lambda: f(a=1, b=2), lambda: f(1, b=2), lambda: f(), lambda: f(1), lambda: g(a=1, b=2), lambda: g(1, 2, 3),
             lambda: h(a=1), lambda: h(1, a=2), lambda: k(1), lambda: k(1, 2, 3), lambda: k(x=1, z=3),
             lambda: k(1, z=1, w=2), lambda: k(1, y=5, z=3)):
    try: print(call())
    except TypeError as e: print(e)
