class A:
    __x = 1
    def __init__(self): self.__y = 2
    def get(self): return self.__x, self.__y
    def __m(self): return "m"
    def call(self): return self.__m()
class B(A):
    def __init__(self): super().__init__(); self.__y = 5
b = B()
print(b.get(), b._A__y, b._B__y, sorted(vars(b)), b.call())
try: b.__y
except AttributeError as e: print(e)
