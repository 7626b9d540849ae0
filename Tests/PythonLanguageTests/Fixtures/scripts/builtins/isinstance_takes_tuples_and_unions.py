print(isinstance(1, int), isinstance(1, (str, int)), isinstance("a", (int, (float, str))), isinstance(1, int | str), isinstance(None, int | None), isinstance(True, int), isinstance(1.0, int))
print(issubclass(bool, int), issubclass(int, (str, object)), issubclass(int, str), issubclass(KeyError, LookupError), isinstance(5, object), isinstance(int, type))
class A: pass
class B(A): pass
print(isinstance(B(), A), issubclass(B, A), isinstance(A(), B), type(B()) is B, type(5), type(None), type(type))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: isinstance(1, 5))
attempt(lambda: isinstance(1, "int"))
attempt(lambda: isinstance(1, (int, 5)))
attempt(lambda: isinstance("a", (int, 5)))
attempt(lambda: issubclass(5, int))
attempt(lambda: issubclass(int, 5))
attempt(lambda: isinstance([], list[int]))
class Meta(type):
    def __instancecheck__(cls, x): return x == 42
class M(metaclass=Meta): pass
print(isinstance(42, M), isinstance(41, M))
