class A:
    def __init__(self, value): self.value = value
    def __int__(self): return self.value
print("%d %i" % (A(5), A(True)))
for value in (2.5, "x", None):
    try: print("%d" % A(value))
    except TypeError as e: print(e)
