print((1 + 2j) * (3 - 1j))
print(abs(3 + 4j))
print((1 + 2j).conjugate())
print((1j) ** 2)
print(complex("1+2j"))
print(complex(1, -2))
print((1 + 2j) / (1 - 1j))
print((2 + 0j) == 2)
print(1j.imag)
print(-1j)
try:
    print(1j < 2j)
except Exception as e:
    print(type(e).__name__, e)
try:
    print(complex("a"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(1j // 1)
except Exception as e:
    print(type(e).__name__, e)
try:
    print(int(1j))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(1j / 0)
except Exception as e:
    print(type(e).__name__, e)
