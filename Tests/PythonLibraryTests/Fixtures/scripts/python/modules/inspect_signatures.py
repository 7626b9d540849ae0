import inspect, functools
def f(a, b: int = 2, /, c=None, *args, d, e: str = "x", **kw) -> float: pass
class C:
    "Doc of C."
    def __init__(self, x, y=1): pass
    def m(self, z): pass
    @staticmethod
    def s(q): pass
print(inspect.signature(f), inspect.signature(C), inspect.signature(C.m), inspect.signature(C(1).m), inspect.signature(C.s), inspect.signature(lambda x, *y: 1))
for p in inspect.signature(f).parameters.values(): print(p.name, p.kind, p.default is p.empty, p.annotation)
b = inspect.signature(f).bind(1, 2, 3, d=4, z=5)
print(b.arguments, b.args, b.kwargs)
try: inspect.signature(f).bind(1)
except TypeError as e: print(e)
print(inspect.isclass(C), inspect.isfunction(f), inspect.ismethod(C(1).m), inspect.isbuiltin(len), inspect.isgeneratorfunction(f), inspect.ismodule(inspect), inspect.getdoc(C), inspect.getfullargspec(f))
print([n for n, v in inspect.getmembers(C, inspect.isfunction)], inspect.getmro(bool), inspect.cleandoc("a\n    b\n      c"))
print(inspect.signature(functools.partial(f, 1, d=5)))
