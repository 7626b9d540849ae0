import heapq
for f in (lambda: heapq.nlargest('a', [1]),
          lambda: heapq.nlargest(-1, [1]),
          lambda: heapq.nsmallest(2, [3, 1, 2]),):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
