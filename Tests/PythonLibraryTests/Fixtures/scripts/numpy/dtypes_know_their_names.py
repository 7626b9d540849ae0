import numpy as np
d = np.dtype('float32')
print(d, repr(d), d.name, d.kind, d.itemsize, d.char, d == np.float32, d == 'float32', d == 'f4', d != np.float64, d.type, d.str, np.dtype(int), np.dtype('U5'), repr(np.dtype(bool)))
print(np.float32, np.int_, np.bool_, np.double, np.issubdtype(np.float32, np.floating), np.issubdtype(np.int32, np.integer), np.issubdtype('float64', np.integer), np.result_type(np.int8, np.float32), np.promote_types('i4', 'f4'), np.can_cast('f8', 'i4'))
a = np.array([1.7, -2.3])
print(a.astype(int), a.astype('int8').dtype, a.astype(np.float32).dtype, a.astype(str), a.astype(bool), np.array([0, 1]).astype(bool), a.astype(np.float64) is a, {np.dtype('i4'): 1}[np.dtype('int32')])
print(np.iinfo(np.int8), np.iinfo('int64').max, np.finfo(np.float32).eps, np.finfo(float).max, np.finfo(np.float32), np.iinfo(np.uint8).min, np.finfo(np.float64).tiny)
for bad in ['foo', 3]:
    try:
        np.dtype(bad)
    except TypeError as e:
        print(e)
