class A:
    def __getattribute__(self, n):
        if n == "secret": raise AttributeError("hidden")
        return object.__getattribute__(self, n)
    def __getattr__(self, n): return "dynamic " + n
    def __setattr__(self, n, v): object.__setattr__(self, n, ("set", v))
    def __delattr__(self, n): print("del", n); object.__delattr__(self, n)
    def __dir__(self): return ["z", "a"]
a = A()
a.x = 1
print(a.x, a.secret, a.other, a.__dict__, dir(a), getattr(a, "q"), hasattr(a, "anything"))
del a.x
try: del a.nope
except AttributeError as e: print(e)
class B:
    def __getattr__(self, n): raise AttributeError(n.upper())
print(getattr(B(), "x", "default"), hasattr(B(), "x"))
for f in (lambda: getattr(B(), 5),
          lambda: setattr(B(), 5, 1),
          lambda: getattr(B()),
          lambda: hasattr(B()),
          lambda: delattr(B(), "x")):
    try: f()
    except Exception as e: print(type(e).__name__, e)
