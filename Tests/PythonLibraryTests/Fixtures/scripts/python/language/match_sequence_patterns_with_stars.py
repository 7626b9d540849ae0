def f(x):
    match x:
        case []: return "empty"
        case [a]: return f"one {a}"
        case [a, *rest] if len(rest) > 3: return f"long {a} {rest}"
        case (first, *_, last): return f"{first}..{last}"
        case _: return "no sequence"
for x in [[], (1,), [1, 2], (1, 2, 3), range(6), "abc", b"abc", {1, 2}, {"a": 1}, bytearray(b"ab"), iter([1])]:
    print(f(x))
