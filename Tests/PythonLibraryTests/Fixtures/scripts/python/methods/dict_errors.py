d = {"a": 1}
for f in (lambda: d["b"], lambda: d[[]], lambda: d.pop("z"), lambda: {}.popitem(), lambda: dict(5), lambda: dict([1]), lambda: dict(["abc"]), lambda: dict([(1, 2, 3)]), lambda: d.update(5), lambda: d.update([1]), lambda: {[]: 1}, lambda: {1: 2} + {3: 4}, lambda: d < {}, lambda: d.nothing, lambda: hash(d), lambda: d.get(), lambda: d.setdefault(), lambda: d.fromkeys(5), lambda: {**5}, lambda: dict(**{1: 2}), lambda: d | 5, lambda: d.keys()[0], lambda: d.pop()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
