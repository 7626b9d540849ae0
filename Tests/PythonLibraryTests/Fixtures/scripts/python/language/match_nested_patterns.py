def ev(e):
    match e:
        case int() | float(): return e
        case ["+", a, b]: return ev(a) + ev(b)
        case ["*", a, b]: return ev(a) * ev(b)
        case ["neg", a]: return -ev(a)
        case {"op": op, "args": [a, b]}: return ev([op, a, b])
        case _: raise ValueError(f"cannot evaluate {e!r}")
print(ev(["+", 1, ["*", 2, ["neg", 3]]]))
print(ev({"op": "+", "args": [1, {"op": "*", "args": [2, 3]}]}))
ev(["-", 1])
