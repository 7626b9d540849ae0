import array
for f in (lambda: array.array('qq'),
          lambda: array.array(5),
          lambda: array.array('z'),):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
