def f(a, b, c): pass
def g(*, x, y, z): pass
def h(a, b=1, *args, c, d=2, **kw): pass
class K:
    def m(self, a): pass
    def n(): pass
    @classmethod
    def c(cls, a): pass
    @staticmethod
    def s(a): pass
for call in (lambda: f(), lambda: f(1), lambda: f(1, 2), lambda: f(1, 2, 3, 4), lambda: g(), lambda: g(x=1),
             lambda: g(x=1, y=2), lambda: g(1), lambda: h(), lambda: h(1), lambda: f(1, 2, 3, a=1), lambda: f(1, 2, q=1),
             lambda: K().m(), lambda: K().m(1, 2), lambda: K.m(), lambda: K().n(), lambda: K.c(), lambda: K.s(),
             lambda: K().s(1, 2), lambda: (lambda x: x)(), lambda: f(*[1, 2]), lambda: f(**{"a": 1}),
             lambda: f(**{"a": 1, 2: 3}), lambda: f(*5), lambda: f(**5), lambda: f(**{"a": 1}, a=2), lambda: g(1, 2, x=1),
             lambda: h(1, 2, 3, b=5, c=1)):
    try: print(call())
    except TypeError as e: print(e)
