for change in (lambda d: d.__setitem__("new", 1), lambda d: d.pop(1), lambda d: d.clear()):
    d = {1: 1, 2: 2}
    try:
        for k in d: change(d)
    except RuntimeError as e: print(e)
d = {1: 1, 2: 2}
for k in d: d[k] = 5
print(d)
s = {1, 2}
try:
    for x in s: s.add(x + 10)
except RuntimeError as e: print(e)
