import numpy as np
a = np.array([1, 2, 3, 4], dtype='S'); print(a, a.dtype, repr(a))
b = np.array([b'ab', b'c']); print(b, b.dtype, repr(b), b[0], repr(b[0]), b.itemsize, b.nbytes, b.dtype.kind, b.dtype.itemsize, b.dtype.name, repr(b.dtype))
print(np.array(['a','bcd'], dtype='S2'), np.array(['x','yy']).astype('S'), np.array(['1','2'],dtype='S').astype(int), b.astype(str), b.astype('U5'))
print(np.array([1.5, 2]).astype('S'), np.zeros(2, 'S3'), np.dtype('S5'), np.dtype('S5').itemsize)
print(np.char.decode(b), np.char.encode(['a', 'b']), b[::-1], b.reshape(2, 1), b.dtype == 'S2', np.bytes_('x', 'ascii'), np.array(b'q'))
a = np.array(["Hi","There"], dtype="S5"); a[0] = 'hello world'; print(a)
print(np.array([1,2], dtype='S').dtype, np.array([12.25], dtype='S').dtype, np.array([True], 'S').dtype, np.array([10**6]).astype('S'))

