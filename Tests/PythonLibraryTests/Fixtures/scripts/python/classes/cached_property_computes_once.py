from functools import cached_property
class A:
    @cached_property
    def big(self):
        print("computing")
        return 42
a = A()
print(a.big, a.big, a.__dict__)
del a.big
print(a.big)
