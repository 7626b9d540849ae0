import inspect
def f(a, /, b: int, c=3, *args, d, e=5, **kw) -> str:
    """Doc of f.

        indented
    """
    return a
s = inspect.signature(f)
print(s, list(s.parameters), s.parameters["b"].annotation, s.parameters["c"].default, s.parameters["d"].kind, s.return_annotation, str(s.parameters["args"]), s.parameters["a"].default is inspect.Parameter.empty, repr(s.parameters["c"]), repr(s))
b = s.bind(1, 2, d=4, z=9)
print(b.arguments, b.args, b.kwargs)
b.apply_defaults()
print(b.arguments, b)
for args in (((), {}),
          ((1, 2), {}),
          ((1,), {"a": 1, "b": 2, "d": 3})):
    try: print(s.bind(*args[0], **args[1]))
    except TypeError as e: print(e)
print(s.bind_partial(1), inspect.getdoc(f), inspect.isfunction(f), inspect.ismethod(f), inspect.isclass(int), inspect.isbuiltin(len), inspect.isgeneratorfunction(f), inspect.ismodule(inspect), inspect.callable if False else callable(f))
class A:
    x = 1
    def m(self, q): "method doc"
    @classmethod
    def c(cls): pass
    @staticmethod
    def s(a): pass
    @property
    def p(self): return 1
class B(A):
    def m(self, q): pass
print(inspect.signature(A), inspect.signature(A.m), inspect.signature(A().m), inspect.signature(A.c), inspect.signature(lambda x, *y: 0), inspect.getmro(B) == (B, A, object), [n for n, v in inspect.getmembers(A, inspect.isfunction)], inspect.getfullargspec(f))
def g(): yield 1
i = g()
print(inspect.isgenerator(i), next(i), inspect.getgeneratorstate(i), list(i), inspect.getgeneratorstate(i), inspect.cleandoc("  a\n    b\n  c"), inspect.isroutine(len), inspect.isabstract(A))
def outer():
    y = 5
    def inner(): return y, z_global, len
    return inner
print(inspect.unwrap(f) is f)
class C:
    def __init__(self, a, b=2): pass
class D(C):
    def __call__(self, k): pass
print(inspect.signature(C), inspect.signature(D), inspect.signature(D(1)), s.replace(return_annotation=int), inspect.Signature([inspect.Parameter("x", inspect.Parameter.KEYWORD_ONLY, default=1)]))
try: inspect.signature(5)
except TypeError as e: print(e)
