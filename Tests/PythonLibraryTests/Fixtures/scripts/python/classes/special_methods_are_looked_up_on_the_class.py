class A: pass
a = A()
a.__len__ = lambda: 5
a.__call__ = lambda: 1
a.__add__ = lambda o: 2
for f in (lambda: len(a), lambda: a(), lambda: a + 1, lambda: a[0], lambda: iter(a), lambda: next(a), lambda: a < a, lambda: -a, lambda: abs(a), lambda: int(a), lambda: float(a), lambda: round(a), lambda: reversed(a), lambda: 1 in a, lambda: hex(a), lambda: format(a, "x"), lambda: dir(a) and 0, lambda: a @ a, lambda: a ** 2, lambda: divmod(a, 1), lambda: a >> 1, lambda: complex(a), lambda: bytes(a), lambda: [1][a], lambda: a.x, lambda: A.x):
    try: print(f())
    except Exception as e: print(type(e).__name__, str(e).split(" at 0x")[0])
for s in ("with a: pass", "a[0] = 1", "del a[0]", "a += 1", "for x in a: pass", "x, y = a", "[*a]", "{**a}", "print(*a)", "f'{a:x}'", "a.b.c", "del a.q", "raise a", "a @= 1"):
    try: exec(s)
    except Exception as e: print(s, type(e).__name__, str(e).split(" at 0x")[0])
