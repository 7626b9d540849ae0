from decimal import Decimal as D
for f in (lambda: D(1) + 1.5,
          lambda: D(1) + 'x',
          lambda: D(1) % 0,
          lambda: D(1) // 0,
          lambda: D('1e1000000') * D('1e999999999999999999'),
          lambda: D(1).nothing,):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
