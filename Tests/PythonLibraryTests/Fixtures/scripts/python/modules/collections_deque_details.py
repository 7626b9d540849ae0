from collections import deque
d = deque([1, 2, 3], maxlen=3)
d.append(4)
print(d, d.maxlen, d[0], d[-1], len(d))
d.appendleft(0)
print(d)
d.rotate(1)
print(d)
d.rotate(-2)
print(d)
e = deque("abc")
e.extendleft("xy")
e.extend("z")
print(e, e.index("a"), e.count("b"), "c" in e, e.popleft(), e.pop(), list(reversed(e)))
e.insert(1, "new")
e.remove("b")
del e[0]
e[0] = "first"
print(e, e.copy(), e + deque([1]), e * 2, deque() == deque(), deque([1]) < deque([2]), bool(deque()))
e += "12"
e *= 2
print(e)
e.reverse()
print(e)
e.clear()
print(e, repr(deque(maxlen=2)))
for f in (lambda: deque().pop(),
          lambda: deque().popleft(),
          lambda: deque([1])[5],
          lambda: deque([1]).remove(2),
          lambda: deque([1]).index(3),
          lambda: deque([1], -1),
          lambda: deque([1], maxlen="a"),
          lambda: deque([1, 2])[0:1],
          lambda: deque([1], maxlen=1).insert(0, 5),
          lambda: deque([1]) + [1],
          lambda: deque(5)):
    try: print(f())
    except Exception as ex: print(type(ex).__name__, ex)
it = deque([1, 2, 3])
try:
    for x in it: it.append(x)
except RuntimeError as ex: print(ex)
r = deque([1])
r.append(r)
print(r)
