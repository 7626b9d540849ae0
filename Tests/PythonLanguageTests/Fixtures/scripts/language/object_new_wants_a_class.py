for f in (lambda: object.__new__(),
          lambda: object.__new__(5),
          lambda: object.__new__(int),):
    try: print(f())
    except TypeError as e: print(type(e).__name__, e)
