def f(x):
    match x:
        case [a, 1] | [1, a] | {"a": a}: return a
        case 1 | 2 | 3 as n: return -n
        case ("x" | "y") as s: return s * 2
        case str() | bytes(): return "text"
        case _: return None
print(f([5, 1]), f([1, 6]), f({"a": 7, "b": 8}), f(2), f("y"), f("zz"), f(b""), f(9))
