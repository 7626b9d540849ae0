a, *b, c = range(5); [d, [e, *f]] = [1, (2, 3, 4)]; (*g,), h = "xy", 1; *i, = {}; print(a, b, c, d, e, f, g, h, i)
x = y, z = 1, 2; print(x, y, z); p = q = []; p.append(1); print(q)
for k, (v, *w) in {"a": (1, 2), "b": (3,)}.items(): print(k, v, w)
print([*range(2), *"ab", *{3: 4}], {**{"a": 1}, **{"a": 2, "b": 3}}, {*[1], *(2,)}, (*[], 1), *[1, 2], sep="-")
class O: pass
o = O(); o.x, o.y = 1, 2; l = [0, 0]; l[0], l[1] = l[1] + 1, 5; i, l[i] = 1, 9; print(o.__dict__, l, i)
for s in ("a, b = 1", "a, b = [1]", "a, b = 1, 2, 3", "a, *b, c = [1]", "a, b = {1}", "a, b = None", "(a,) = 5", "a, b = 'xyz'", "[a, b] = iter([])", "a, (b, c) = 1, 2", "for a, b in [1]: pass", "*a, b = []", "a, b = b, a = 1, 2", "f = lambda *a: a; f(*5)", "f(**[])", "[*5]", "{**[1]}", "print(*None)", "{*5}", "a = *b", "a, b, c = 'ab'"):
    try: exec(s)
    except Exception as e: print(s, "|", type(e).__name__, e)
