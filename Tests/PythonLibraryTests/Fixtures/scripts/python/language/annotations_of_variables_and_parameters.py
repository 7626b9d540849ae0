x: int = 5
y: "later"
print(__annotations__)
class A:
    a: int = 1
    b: str
    c: list[int] = []
    (d): float = 2.0
print(A.__annotations__, hasattr(A, "b"))
def f(p: int, *q: str, r: float = 1, **s: bool) -> None: pass
print(f.__annotations__)
def g():
    local: undefined_name = 3
    return local
print(g())
try:
    z: undefined_name = 3
except NameError as e: print(e)
class B:
    try:
        n: int = missing
    except NameError as e: print(e)
print(B.__annotations__)
f.__annotations__["extra"] = 1
print(f.__annotations__)
lst = [0]
lst[0]: int = 7
print(lst)
