import queue
q = queue.Queue(maxsize=2)
q.put(1); q.put(2)
print(q.full(), q.qsize(), q.get(), q.get(), q.empty())
for f in [lambda: q.get_nowait(), lambda: q.get(block=False)]:
    try: f()
    except queue.Empty as e: print(type(e).__name__)
p = queue.PriorityQueue()
for x in [3, 1, 2]: p.put(x)
print([p.get() for _ in range(3)])
s = queue.LifoQueue(); s.put("a"); s.put("b")
print(s.get(), s.get())
