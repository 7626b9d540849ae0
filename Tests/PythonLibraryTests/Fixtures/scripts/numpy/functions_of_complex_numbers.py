# Every function of complex arrays, convolutions and polynomials of them, transforms of real arrays.
import numpy as np

z = np.array([1 + 2j, -0.5, 0.3 - 0.7j, 2 + 0j, -3 - 0.1j])
np.set_printoptions(precision=6)
for name in ("sin cos tan sinh cosh tanh arcsin arccos arctan arcsinh arccosh arctanh exp exp2 log log2 log10 expm1 "
             "log1p sqrt").split():
    print(name, getattr(np, name)(z))
print(np.convolve([1j, 2], [1, 1j]), np.correlate([1, 2j, 3], [1j, 1]))
print(np.poly([1j, -1j, 2]), np.poly([1j, 2]))
print((z / 2).round(3), z / (1 + 1j), np.ndim(None), np.shape(None))
a = np.array([[1.0, 2, 4, 8], [3, 1, 0, 5]])
print(np.fft.rfft2(a).round(4), np.fft.irfft2(np.fft.rfft2(a)).round(4))
print(np.fft.hfft([1, 2, 3]), np.fft.ihfft([1.0, 2, 3, 4]), np.fft.rfftn(a, norm="ortho").round(4))
