import collections
d = collections.deque([1, 2, 3], maxlen=4)
d.append(4) ; d.append(5)
print(d)
print(d.popleft())
d.appendleft(0) ; d.rotate(1)
print(d)
print(d.index(3))
d.extend("ab")
print(list(d))
print(d.maxlen)
try:
    print(collections.deque().pop())
except Exception as e:
    print(type(e).__name__, e)
d.reverse()
print(d)
print(d.count("a"))
print(d[0])
