class Base:
    registry = []
    def __init_subclass__(cls, /, tag=None, **kw): super().__init_subclass__(**kw); cls.tag = tag; Base.registry.append(cls.__name__)
    def __class_getitem__(cls, item): return f"{cls.__name__}[{item}]"
class X(Base, tag="t"): pass
class Y(X): pass
print(Base.registry, X.tag, Y.tag, Base[int], X[1, 2])
try:
    class Z(Base, other=1): pass
except TypeError as e: print(e)
class P: pass
try: P[int]
except TypeError as e: print(e)
try:
    class Q(P, flag=1): pass
except TypeError as e: print(e)
print(list[int], dict[str, int], tuple[int, ...], type(list[int]).__name__, list[int].__origin__, list[int].__args__, list[int]([1]), list[int] == list[int], int | None, (int | str).__args__, isinstance(1, int | str), type[int], set[list[int]])
for f in (lambda: int[str], lambda: isinstance([], list[int]), lambda: issubclass(int, list[int]), lambda: int | 5, lambda: isinstance(1, 5), lambda: issubclass(1, int), lambda: isinstance(1, (int, "x")), lambda: isinstance("a", (int, "x"))):
    try: print(f())
    except TypeError as e: print(e)
