for i in range(3): pass
else: print("for else", i)
n = 0
while n < 5:
    n += 1
    if n == 3: continue
    if n == 4: break
else: print("never")
print(n)
while n: n -= 1
else: print("while else")
for c in "ab":
    for d in "cd":
        if d == "d": break
        print(c, d)
print([i for i in range(10, 0, -3)], list(range(0)), list(range(5, 2)))
def find(xs, t):
    for i, x in enumerate(xs):
        if x == t: return i
    return -1
print(find([5, 6], 6), find([], 1))
l = [1, 2, 3]
for x in l:
    if x < 3: l.append(x + 10)
    if len(l) > 6: break
print(l)
d = {"a": 1}
try:
    for k in d: d["b"] = 2
except RuntimeError as e: print(e)
print(1 < 2 < 3, 1 < 3 < 2, 1 == 1.0 != 2, not 1, None or "x", 0 and 5, "" or [] or "z")
