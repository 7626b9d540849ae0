import numpy as np
import math
x = np.float64(2.0)
print(math.sqrt(x), math.floor(np.float32(2.7)), pow(x, 3), str(x), '%g' % x, '{:>8.2f}|'.format(x), f'{np.int64(1234567):,}', f'{np.float32(0.5):%}')
print(isinstance(np.int64(1), (int, np.integer)), isinstance(np.bool_(True), bool), type(np.int64(1) + 1), type(1 + np.int64(1)), type(np.float64(1) * 2), bool(np.int64(0)), not np.bool_(False))
print([0] * np.int64(2), 'ab' * np.int64(2), list(range(np.int64(1), np.int64(3))), 'abc'[np.int64(1)], (1, 2, 3)[np.int64(-1)], chr(np.int64(97)), 3 if np.bool_(True) else 4)
print(np.int64(5) in {5: 1}, {np.int64(5), 5}, np.float64(0.1) + np.float64(0.2), round(np.float64(0.1) + 0.2, 3), np.int64(10) ** 2, int(np.int64(3)), complex(np.float64(1)))
print(np.float64(1e16), np.float64(1e-5), np.float32(1e10), np.float32(16777216.0), np.float64('nan'), np.inf, -np.inf, np.pi, np.e)
print(sum(np.array([0.1, 0.2, 0.3])), min(np.array([2, 1])), np.float64(5) // 2, np.float64(5) % 3, 5 // np.float64(2), np.int64(7) / np.int64(2), [x, np.int64(3)], (np.float32(1),), {np.str_('k'): np.float64(1)})
