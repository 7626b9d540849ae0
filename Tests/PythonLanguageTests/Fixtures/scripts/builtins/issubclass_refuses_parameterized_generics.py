for f in (lambda: issubclass(int, list[int]),
          lambda: isinstance([], list[int]),
          lambda: issubclass(int, 5),):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
