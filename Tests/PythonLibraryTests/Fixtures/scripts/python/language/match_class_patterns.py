class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
class Other: pass
def f(p):
    match p:
        case Point(0, 0): return "origin"
        case Point(x, y=0): return f"on x at {x}"
        case Point(x=0, y=y): return f"on y at {y}"
        case Point(x, y) if x == y: return f"diagonal {x}"
        case Point(): return "somewhere"
        case int(n): return f"int {n}"
        case str(s): return f"str {s}"
        case list([a, b]): return f"list {a} {b}"
        case dict(d): return d
for p in [Point(0, 0), Point(3, 0), Point(0, 4), Point(5, 5), Point(1, 2), 7, True, "s", [1, 2], {"k": 1}, Other()]:
    print(f(p))
