class A:
    __slots__ = ("x", "_y", "__z")
    def __init__(self): self.x = 1; self.__z = 3
a = A()
print(A.__slots__, a.x, a._A__z, hasattr(a, "__dict__"), type(A.x).__name__)
for f in (lambda: a.q,
          lambda: a._y,
          lambda: setattr(a, "q", 1),
          lambda: vars(a),
          lambda: a.__dict__):
    try: f()
    except (AttributeError, TypeError) as e: print(type(e).__name__, e)
del a.x
try: a.x
except AttributeError as e: print(e)
class B(A): pass
b = B()
b.q = 5
print(b.x)
class C: __slots__ = "one"
c = C()
c.one = 1
print(c.one)
for make in (lambda: type("D", (), {"__slots__": ("a",), "a": 1}),
          lambda: type("D", (), {"__slots__": (1,)})):
    try: print(make())
    except Exception as e: print(type(e).__name__, e)
class E: __slots__ = ("__dict__", "k")
e = E()
e.free = 1
print(e.__dict__)
