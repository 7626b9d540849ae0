d = {}
for d["k"] in range(3): pass
print(d)
class A: pass
a = A()
for a.x, a.y in [(1, 2), (3, 4)]: pass
print(a.x, a.y)
l = [0] * 3
for l[1] in "ab": print(l)
for i, (j, *k) in enumerate([(1, 2, 3), (4,)]): print(i, j, k)
