l = [1, 2]
for f in (lambda: l.append(), lambda: l.append(1, 2), lambda: l.insert(1), lambda: l.pop("a"), lambda: l.pop(10), lambda: [].pop(), lambda: l.remove(9), lambda: l.index(9), lambda: l.extend(5), lambda: l.sort(5), lambda: l.sort(key=5), lambda: l.count(), lambda: l + (1,), lambda: l + None, lambda: l * "a", lambda: l["a"], lambda: l[1.0], lambda: l.__setitem__(5, 1), lambda: l.nothing, lambda: l < (1,), lambda: hash(l), lambda: list(5), lambda: [1, "a"].sort(), lambda: l.copy(1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
