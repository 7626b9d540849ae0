for f in (lambda: UnicodeDecodeError('a'),
          lambda: UnicodeEncodeError(),
          lambda: UnicodeDecodeError('utf8', b'a', 0, 1, 'why'),):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
