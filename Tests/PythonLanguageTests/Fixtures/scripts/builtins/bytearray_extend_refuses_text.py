for f in (lambda: bytearray().extend('a'),
          lambda: bytearray().extend(5),
          lambda: bytearray().extend([300]),):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
