from datetime import *
d = date(2024, 1, 1)
print(type(d).__name__, type(d), type(d).__qualname__)
for f in (lambda: d + 1,
          lambda: d - datetime(2024, 1, 1),
          lambda: timedelta(1) * 'a',
          lambda: d.nothing,
          lambda: timedelta(1) < 5,):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
