class P:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
def f(v):
    match v:
        case 0 | 1: return "small"
        case int(n) if n < 0: return f"negative {n}"
        case float() | complex(): return "number"
        case "a" | b"a": return "letter"
        case True: return "never"
        case None: return "none"
        case []: return "empty"
        case [x]: return f"one {x}"
        case [1, *rest, 9]: return f"rest {rest}"
        case (a, [b, c]): return f"nested {a}{b}{c}"
        case {"k": v, **others}: return f"map {v} {others}"
        case {}: return "dict"
        case P(0, y=yy): return f"P0 {yy}"
        case P(x, P(y=inner)): return f"PP {x} {inner}"
        case P() as whole: return f"P {whole.x}"
        case str(s): return f"text {s}"
        case -5.5 | 3 + 4j: return "never"
        case _: return "other"
for v in (0, True, -3, 2.5, 1j, "a", b"a", None, [], (), [5], [1, 2, 3, 9], (1, [2, 3]), {"k": 1, "z": 2}, {}, {1: 2}, P(0, 4), P(1, P(2, 3)), P(5, 6), "text", 99, {1}, range(1), "ab", bytearray(b"a")): print(f(v))
class Q: pass
match Q():
    case object(__class__=k): print(k.__name__)
for body in ("case P(1, 2, 3): pass", "case int(1, 2): pass", "case Q(1): pass", "case P(1, x=2): pass", "case 5(): pass"):
    try: exec("match P(1, 2):\n  " + body) if "5" not in body else exec("k = 5\nmatch 1:\n  case k(): pass")
    except Exception as e: print(type(e).__name__, e)
for s in ("match x:\n case a: pass\n case b: pass", "match x:\n case a | b: pass", "match x:\n case [a, a]: pass", "match x:\n case {**r, 'a': 1}: pass", "match x:\n case [*a, *b]: pass", "match x:\n case 1 + 2: pass", "match x:\n case {x: 1}: pass", "match x:\n case a.b(): pass", "match x:\n case _ | 1: pass", "match x:\n case P(x=1, x=2): pass", "match x:\n case {'a': 1, 'a': 2}: pass", "match x:\n case f'x': pass", "match x:\n case P(x=1, 2): pass", "match = 1; case = 2; _ = match + case", "match x:\n case (1 as _): pass"):
    try: compile(s, "s", "exec"); print("ok")
    except SyntaxError as e: print(e.msg)
