from collections import deque
d = deque([1, 2, 3], maxlen=4)
d.append(4); d.append(5); d.appendleft(0); print(d, d[0], d[-1], len(d), list(d), d.maxlen, 2 in d, d.pop(), d.popleft())
d.extend([7, 8]); d.rotate(1); print(d, d.count(7), d.index(8), deque('ab') + deque('c'), deque([1]) == deque([1]), bool(deque()))
d[1] = 'x'; d.reverse(); d.remove('x'); print(d, [x for x in d], list(reversed(d)), sorted(deque([3, 1])))
d.clear(); d.extendleft([1, 2]); d.insert(1, 9); print(d, d.copy(), repr(deque()))
try:
    deque().pop()
except IndexError as e:
    print(e)
try:
    for x in d:
        d.append(x)
except RuntimeError as e:
    print(e)
