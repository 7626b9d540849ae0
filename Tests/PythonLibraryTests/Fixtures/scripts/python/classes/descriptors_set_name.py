class Typed:
    def __init__(self, kind): self.kind = kind
    def __set_name__(self, owner, name):
        print("naming", owner.__name__, name)
        self.name = "_" + name
    def __get__(self, obj, owner=None):
        if obj is None: return self
        return getattr(obj, self.name, "unset")
    def __set__(self, obj, value):
        if not isinstance(value, self.kind): raise TypeError(f"{self.name[1:]} must be {self.kind.__name__}")
        setattr(obj, self.name, value)
    def __delete__(self, obj): delattr(obj, self.name)
class P:
    x = Typed(int)
    s = Typed(str)
p = P()
print(p.x)
p.x = 5; p.s = "a"
print(p.x, p.s, vars(p), type(P.x).__name__)
try: p.x = "no"
except TypeError as e: print(e)
del p.x
print(p.x)
