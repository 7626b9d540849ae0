import os.path as p
for f in (lambda: p.join('a', 5),
          lambda: p.join('a', None),
          lambda: p.commonpath([]),):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
