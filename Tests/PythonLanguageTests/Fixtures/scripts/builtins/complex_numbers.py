z = 3 + 4j
print(z, z.real, z.imag, abs(z), z.conjugate(), z * z, z / 2, z - 1, -z, z ** 2, z == 3 + 4j, z != 3, 1j ** 2, (1 + 0j) == 1)
print(complex(1, 2), complex("1+2j"), complex(" (1-2.5j) "), complex("j"), complex(), complex(-0.0, 1), 1e20j, complex("nan+infj"), 2 ** 1j)
print(f"{z:.2f}", f"{z:>12}", "{:+.1e}".format(z), hash(z) == hash(3 + 4j), bool(0j), bool(1j), hash(2 + 0j) == hash(2))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: z < z)
attempt(lambda: z // 2)
attempt(lambda: z / 0)
attempt(lambda: complex("x"))
attempt(lambda: complex("1", 2))
attempt(lambda: complex(1, "2"))
attempt(lambda: complex([]))
attempt(lambda: int(z))
