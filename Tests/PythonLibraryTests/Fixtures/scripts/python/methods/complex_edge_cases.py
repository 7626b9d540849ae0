print(1j * 1j, (1 + 2j) / (3 - 4j), abs(3 + 4j), (1 + 2j).conjugate(), complex("1+2j"), complex("j"), complex(1, 2), complex("nan"), -1j, 1 - 0j, complex(-0.0, -0.0), (1 + 2j) ** 2, 2 ** 1j, (1 + 1j) == complex(1, 1), hash(1 + 0j) == hash(1), repr(1e20j), str(0j), complex(1.5, -0.0), bool(0j), 3 + 0j == 3, +(1j), (2j) ** -1)
for f in (lambda: 1j < 2j, lambda: complex("1 + 2j"), lambda: complex("x"), lambda: 1j // 1, lambda: 1j % 1, lambda: int(1j), lambda: float(1j), lambda: 1j / 0, lambda: 0j ** -1, lambda: complex("1", 2), lambda: complex(1, "2"), lambda: complex([]), lambda: round(1j), lambda: divmod(1j, 1), lambda: max(1j, 2j), lambda: "%d" % 1j, lambda: format(1j, "d")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(format(1 + 2j, ".2f"), f"{1j:>10}", f"{3.14159 + 2j:.3g}", f"{1 + 1j:+}", f"{1234 + 5j:,}")
