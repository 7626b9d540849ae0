class C:
    """Doc."""
    x = 1
    def __init__(self): self.y = 2
    def m(self): return "m"
c = C()
print(getattr(c, "x"), getattr(c, "zz", "default"), hasattr(c, "y"), hasattr(c, "q"), getattr(c, "m")())
setattr(c, "z", 5); print(c.z, vars(c)); delattr(c, "z"); print(hasattr(c, "z"))
print(callable(c), callable(C), callable(len), callable(c.m), callable(5))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: getattr(c, "nope"))
attempt(lambda: getattr(c, 5))
attempt(lambda: setattr(5, "a", 1))
attempt(lambda: delattr(c, "nope"))
attempt(lambda: vars(5))
attempt(lambda: getattr(c))
attempt(lambda: (5).foo)
attempt(lambda: [].foo)
attempt(lambda: "".joins)
attempt(lambda: hasattr(c, 5))
print([n for n in dir(c) if not n.startswith("_")], "append" in dir([]), "upper" in dir(str))
class G:
    def __getattr__(self, n):
        if n == "ok": return 1
        raise AttributeError(n)
print(hasattr(G(), "ok"), hasattr(G(), "no"), getattr(G(), "no", 7))
