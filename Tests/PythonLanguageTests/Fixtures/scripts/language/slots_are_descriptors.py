class A:
    __slots__ = ('x', 'y')
a = A()
a.x = 1
print(A.x.__get__(a), A.x.__get__(None, A) is A.x, A.x.__name__, type(A.x).__name__)
A.y.__set__(a, 7)
print(a.y)
try:
    del a.y
    A.y.__get__(a)
except AttributeError as e: print(e)
