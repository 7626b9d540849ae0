for f in (lambda: type('X', (True,), {}),
          lambda: type('X', ('a',), {}),
          lambda: type('X', (5,), {}),
          lambda: type('X', (object(),), {}),):
    try: print(f())
    except TypeError as e: print(type(e).__name__, e)
