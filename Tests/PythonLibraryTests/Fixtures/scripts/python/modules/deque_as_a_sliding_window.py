from collections import deque
w = deque(maxlen=3); out = []
for x in [1, 3, 5, 7, 9]:
    w.append(x); out.append(sum(w) / len(w))
print(out, list(w), w.maxlen); w.rotate(1); print(w); w.extendleft([0]); print(w, w.index(9) if 9 in w else "gone")
