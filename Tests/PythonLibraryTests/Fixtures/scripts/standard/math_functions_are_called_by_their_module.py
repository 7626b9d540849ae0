import math, operator
for f in (lambda: math.sqrt(),
          lambda: math.sin(1, 2),
          lambda: operator.truth(),
          lambda: math.hypot(),
          lambda: math.isclose(1),):
    try: print(f())
    except TypeError as e: print(type(e).__name__, e)
