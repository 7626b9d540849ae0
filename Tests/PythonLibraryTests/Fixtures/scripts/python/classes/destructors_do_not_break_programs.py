class A:
    def __del__(self): pass
a = A()
del a
a = A()
a = None
print("fine")
