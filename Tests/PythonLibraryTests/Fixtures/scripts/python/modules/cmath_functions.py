import cmath
print(cmath.sqrt(-1))
print(cmath.exp(1j * cmath.pi).real)
print(cmath.phase(1j))
print(cmath.polar(1 + 1j))
print(cmath.rect(1, 0))
print(cmath.log(-1))
print(cmath.isclose(1, 1 + 1e-12))
try:
    print(cmath.log(0))
except Exception as e:
    print(type(e).__name__, e)
