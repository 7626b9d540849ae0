print(sorted("bAc", key=str.lower), sorted([3, 1, 2], reverse=True), sorted([(1, "b"), (1, "a")], key=lambda t: t[0]), sorted({"b": 1, "a": 2}), sorted([True, 0, 0.5]))
l = [3, 1, 2]
def spoil(x):
    l.append(1)
    return x
try: l.sort(key=spoil)
except ValueError as e: print(e)
for f in (lambda: sorted([1, "a"]), lambda: sorted([1j, 2j]), lambda: sorted([None, 1]), lambda: sorted(5), lambda: sorted([1], 2), lambda: sorted([1], reverse="x"), lambda: sorted([{}, {}]), lambda: sorted([1], cmp=1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
