from collections import deque
print(type(deque()).__name__, type(deque()))
for f in (lambda: hash(deque()),
          lambda: deque([1]) < [1],
          lambda: deque() + 1,
          lambda: deque().nothing,):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
