from enum import Enum
class C(Enum): RED = 1
for f in (lambda: C.X,
          lambda: C['X'],
          lambda: C(9),
          lambda: C(),
          lambda: setattr(C.RED, 'value', 2),
          lambda: setattr(C, 'RED', 2),
          lambda: type('D', (C,), {}),):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
