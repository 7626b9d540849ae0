class A: pass
a = A()
print(repr(a).startswith("<__main__.A object at 0x"), a == a, a == A(), a != A(), hash(a) == hash(a), str(a) == repr(a), bool(a), repr(A), repr(len), repr(int), repr("".join)[:40].split(" at ")[0], repr([].append).split(" at ")[0], repr(print), type(a).__name__)
try:
    a < A()
except TypeError as e:
    print(e)
try:
    a()
except TypeError as e:
    print(e)
try:
    a + 1
except TypeError as e:
    print(e)
try:
    len(a)
except TypeError as e:
    print(e)
try:
    for x in a: pass
except TypeError as e:
    print(e)
try:
    a[0]
except TypeError as e:
    print(e)
try:
    a[0] = 1
except TypeError as e:
    print(e)
try:
    del a[0]
except TypeError as e:
    print(e)
