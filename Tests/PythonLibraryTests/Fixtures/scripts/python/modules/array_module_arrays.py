import array
a = array.array("i", [1, 2, 3]); a.append(4); a.extend([5]); a[0] = 9; print(a, a.typecode, a.itemsize, len(a), a[1:3], a.tolist(), 5 in a, a.index(3), a.tobytes()[:4], array.array("d", [1.5]), array.array("u", "ab") if False else "", a + array.array("i", [7]), a == array.array("i", [9, 2, 3, 4, 5]), a.pop(), a.count(2)); a.reverse(); print(a)
for f in (lambda: array.array("q" * 2), lambda: array.array("i", ["a"]), lambda: a.append(1.5), lambda: array.array("b", [200]), lambda: a + [1], lambda: array.array("z"), lambda: a[99]):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
