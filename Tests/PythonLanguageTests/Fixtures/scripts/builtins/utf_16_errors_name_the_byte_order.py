for f in (lambda: b'abc'.decode('utf-16'),
          lambda: b'\xff\xfeabc'.decode('utf-16'),
          lambda: b'abc'.decode('utf-16-be'),):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
