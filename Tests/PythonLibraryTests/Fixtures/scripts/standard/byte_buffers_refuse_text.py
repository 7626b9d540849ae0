import io
b = io.BytesIO(b'ab')
for f in (lambda: b.write('text'),
          lambda: io.BytesIO('a'),
          lambda: b.seek(-1),
          lambda: b.read('a'),
          lambda: b.seek(0, 9),):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
