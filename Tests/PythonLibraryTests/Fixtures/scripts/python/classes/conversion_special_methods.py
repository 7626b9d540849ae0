class C:
    def __int__(self): return 7
    def __float__(self): return 1.5
    def __complex__(self): return 1j
    def __index__(self): return 3
    def __bool__(self): return False
    def __str__(self): return "str"
    def __repr__(self): return "repr"
    def __bytes__(self): return b"bytes"
    def __format__(self, spec): return f"format<{spec}>"
    def __hash__(self): return 99
    def __len__(self): return 4
c = C()
print(int(c), float(c), complex(c), [0, 1, 2, 3][c], bool(c), str(c), repr(c), bytes(c), f"{c:>5}", format(c), hash(c), len(c))
print(hex(c), bin(c), oct(c), chr(c + 65) if 0 else "x" * c, range(c), f"{c!r}|{c!s}", "%s %r %d" % (c, c, c))
