for f in (lambda: reversed(),
          lambda: enumerate(),
          lambda: type(),
          lambda: staticmethod(),
          lambda: classmethod(),
          lambda: str(1, 2, 3),
          lambda: bytes(1, 2),
          lambda: bytearray(1, 2),
          lambda: str(b'a', 5),):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
