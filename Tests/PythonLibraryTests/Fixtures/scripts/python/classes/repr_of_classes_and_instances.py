class A:
    class B: pass
    def m(self): pass
import re
clean = lambda o: re.sub("0x[0-9a-f]+", "0x", repr(o))
print(A, A.B, clean(A()), clean(A.B()), clean(A.m), clean(A().m), clean(lambda: 1), clean(print), clean([].append), clean(str.upper))
def f():
    class L: pass
    return L
print(f(), f().__qualname__, clean(type), clean(object()), clean(len))
