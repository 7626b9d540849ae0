class M(type):
    def __instancecheck__(cls, o): return o == "magic"
    def __subclasscheck__(cls, c): return c is int
class A(metaclass=M): pass
print(isinstance("magic", A), isinstance(5, A), issubclass(int, A), issubclass(str, A))
print(isinstance(5, int | str), isinstance(None, int | None), issubclass(bool, int | str), int | str, (int | None) == (None | int))
for t in ["isinstance(1, 5)", "issubclass(1, int)", "isinstance(1, [int])", "issubclass(int, 5)", "isinstance(1, list[int])"]:
    try: eval(t)
    except TypeError as e: print(e)
