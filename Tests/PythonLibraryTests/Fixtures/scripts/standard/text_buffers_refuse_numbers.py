import io
w = io.StringIO('ab')
for f in (lambda: w.seek(-1),
          lambda: io.StringIO(5),
          lambda: w.seek(1, 1),
          lambda: w.read('a'),
          lambda: w.write(b'x'),
          lambda: w.readline(1),):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
