import numpy as np
z = np.array([1 + 2j, 3 - 4j])
print(z, z.real, z.imag, np.abs(z), np.conj(z), np.angle(1j), z * 1j, z.sum(), z.dtype, repr(z[0]), z[0].real, np.iscomplex(z), np.isreal([1, 1j]), np.exp(1j * np.pi).real)
z.real = [5, 6]
print(z, np.real(z), np.sqrt(-1 + 0j), np.array([1, 2]).imag, z.conj(), abs(z[1]))
