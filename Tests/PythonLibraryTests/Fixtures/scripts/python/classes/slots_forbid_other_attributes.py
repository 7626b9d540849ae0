class P:
    __slots__ = ("x", "y")
    def __init__(self, x): self.x = x
p = P(1)
print(p.x, P.__slots__, hasattr(p, "__dict__"))
for text in ["p.z = 1"]:
    try: exec(text)
    except AttributeError as e: print(e)
class Q(P):
    __slots__ = ("z",)
q = Q(2); q.z = 3; q.y = 4
print(q.x, q.y, q.z)
class R(P): pass
r = R(1); r.any = 5
print(r.any, r.x)
try:
    class S:
        __slots__ = ("a",)
        a = 1
except ValueError as e: print(e)
