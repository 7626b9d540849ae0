class C:
    def __int__(self): return "x"
    def __float__(self): return 1
    def __index__(self): return 1.5
    def __bool__(self): return 2
    def __str__(self): return 5
    def __repr__(self): return None
    def __len__(self): return -1
    def __hash__(self): return "h"
    def __iter__(self): return 1
    def __format__(self, s): return 3
    def __bytes__(self): return "b"
c = C()
for f in [int, float, hex, bool, str, repr, len, hash, iter, format, bytes, list]:
    try: print(f(c))
    except (TypeError, ValueError) as e: print(f.__name__, e)
