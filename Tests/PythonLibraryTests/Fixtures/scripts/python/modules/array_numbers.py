from array import array
a = array("i", [1, 2, 3])
a.append(4); a.extend([5]); a[0] = 9
print(a, a[1:3], len(a), a.itemsize, a.typecode, sum(a), a.tolist(), a.tobytes()[:8], array("d", [1.5]), array("f", [0.1])[0], a.index(5), a + array("i", [1]), a * 2 == a + a)
for t in ["array('i', ['x'])", "array('b', [200])", "array('z')", "a.append(1.5)", "a[10]"]:
    try: eval(t)
    except Exception as e: print(type(e).__name__, e)
