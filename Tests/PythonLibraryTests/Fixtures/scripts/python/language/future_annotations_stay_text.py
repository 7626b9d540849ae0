from __future__ import annotations
def f(x: Undefined, *args: int, y: "quoted" = 3) -> list[Missing[int]]:
    z: NotThere = 5
    return z
print(f.__annotations__, f(1))
class C:
    a: int
    b: Later | None = None
    def m(self: C, other: C | None) -> C: ...
print(C.__annotations__, C.m.__annotations__)
v: dict[str, int] = {}
print(__annotations__)
def g(a: 1 + 2, b: (lambda: 0), c: [x for x in y], d: f(1)[2:3], e: not a, g: "s" "t", h: -x ** 2, i: {1: 2}, j: x if y else z): ...
print(g.__annotations__)
