class A:
    def __init__(self): self.real = 1
    def __getattr__(self, n):
        if n.startswith("no"): raise AttributeError(n)
        return f"made {n}"
    def __setattr__(self, n, v):
        print("set", n, v)
        super().__setattr__(n, v)
    def __delattr__(self, n):
        print("del", n)
        object.__delattr__(self, n)
    def __dir__(self): return ["b", "a"]
a = A()
a.y = 2
print(a.real, a.y, a.z, hasattr(a, "nope"), getattr(a, "nope", "dflt"), dir(a))
del a.y
print(a.y)
class B:
    def __getattribute__(self, n):
        return "always " + n if n != "__class__" else object.__getattribute__(self, n)
print(B().anything, type(B()).__name__)
