import numpy as np
print(np.polyval([1, 2, 3], 2), np.polyval([1, 0], np.array([1, 2])), np.round(np.polyfit([0, 1, 2], [1, 3, 5], 1), 6), np.polyadd([1, 2], [3]), np.polymul([1, 1], [1, -1]), np.polyder([1, 2, 3]), np.polyint([2, 2]))
print(np.round(np.sort(np.roots([1, -3, 2])), 6), np.interp([0.5, 3], [0, 1, 2], [0, 10, 20]), np.convolve([1, 2, 3], [0, 1, 0.5]), np.convolve([1, 2, 3], [1, 1], 'valid'), np.correlate([1, 2, 3], [1, 1]))
print(np.cov([1, 2, 3], [1, 2, 4]), np.round(np.corrcoef([1, 2, 3], [1, 2, 4]), 6), np.hanning(4), np.hamming(3), np.sinc([0, 0.5]), np.kaiser(3, 14), np.i0(1.0), np.bartlett(4))
