import queue
q = queue.Queue(2); q.put(1); q.put(2); print(q.full(), q.qsize(), q.get(), q.get(), q.empty()); l = queue.LifoQueue(); [l.put(i) for i in range(3)]; print(l.get(), l.get()); p = queue.PriorityQueue(); [p.put(i) for i in (3, 1, 2)]; print(p.get(), p.get())
try: q.get_nowait()
except queue.Empty as e: print(repr(e))
q.put(1); q.put(2)
try: q.put_nowait(3)
except queue.Full as e: print(repr(e))
