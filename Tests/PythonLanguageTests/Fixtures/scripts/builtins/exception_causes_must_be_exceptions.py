e = ValueError('x')
for f in (lambda: setattr(e, '__cause__', 5),
          lambda: setattr(e, '__context__', 'a'),
          lambda: setattr(e, '__traceback__', 1),
          lambda: setattr(e, '__cause__', KeyError('k')),):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(repr(e.__cause__), e.__suppress_context__)
