from functools import reduce
for f in (lambda: reduce(max, 5),
          lambda: reduce(max, []),
          lambda: reduce(max),):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
