for f in (lambda: b'%s' % 'text',
          lambda: b'%b' % 5,
          lambda: b'%c' % 256,
          lambda: b'%c' % 'ab',
          lambda: b'%d' % 'x',
          lambda: b'%s' % (b'a', b'b'),
          lambda: b'%s %s' % b'a',):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
