class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", name, kw)
        return {"injected": 1}
    def __new__(mcs, name, bases, ns, **kw):
        cls = super().__new__(mcs, name, bases, ns)
        cls.tag = name.lower()
        return cls
    def __init__(cls, name, bases, ns, **kw): super().__init__(name, bases, ns)
    def __call__(cls, *a):
        print("calling", cls.__name__)
        return super().__call__(*a)
    def __len__(cls): return 7
    def __contains__(cls, x): return x == "in"
    def __iter__(cls): return iter("ab")
    def __getitem__(cls, k): return k * 2
    def __repr__(cls): return f"<{cls.__name__}>"
class A(metaclass=Meta, opt=1):
    def __init__(self, x=0): self.x = x
print(A(5).x, A.tag, A.injected, len(A), "in" in A, list(A), A[4], A, type(A).__name__)
class B(A): pass
print(B.tag, type(B) is Meta)
