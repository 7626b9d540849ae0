for f in (lambda: 1 << 10 ** 30,
          lambda: 0 << 5,
          lambda: 1 << -1,):
    try: print(f())
    except (OverflowError, ValueError) as e: print(type(e).__name__, e)
