def f(x):
    match x:
        case {"type": "point", "x": x, "y": y}: return (x, y)
        case {"type": "list", "items": [first, *_], **rest}: return first, rest
        case {"n": int() | float() as n}: return n
        case {}: return "mapping"
    return "nothing"
print(f({"type": "point", "x": 1, "y": 2, "z": 3}))
print(f({"type": "list", "items": [4, 5], "more": 6}))
print(f({"n": 2.5}), f({"n": "2"}), f({}), f([]))
