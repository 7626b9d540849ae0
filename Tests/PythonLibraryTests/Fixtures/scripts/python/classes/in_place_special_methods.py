class A:
    def __init__(self): self.log = []
    def __iadd__(self, o): self.log.append(("iadd", o)); return self
    def __imul__(self, o): self.log.append(("imul", o)); return self
    def __ior__(self, o): return "replaced"
    def __isub__(self, o): return NotImplemented
a = A()
b = a
a += 1; a *= 2
print(a is b, a.log)
try: a -= 1
except TypeError as e: print(e)
a |= 3
print(a)
