def show(f):
    import traceback
    try: f()
    except Exception:
        import sys
        t = traceback.format_exc().split("\n")
        print("\n".join(l for l in t if "File" not in l))
x, y, d, o = 1, None, {"a": {}}, object()
show(lambda: x + y)
show(lambda: (x + 1) * (y + 2))
show(lambda: d["a"]["b"]["c"])
show(lambda: o.attribute.other)
show(lambda: x(1)(2))
show(lambda: len(5) + len([1]))
show(lambda: [1, 2, 3][10] + 4)
show(lambda: -o)
show(lambda: not_defined + 1)
show(lambda: x < y)
show(lambda: 1 if y > 2 else 3)
show(lambda: f"{x + y}")
show(lambda: d.get("a").get("b").upper())
