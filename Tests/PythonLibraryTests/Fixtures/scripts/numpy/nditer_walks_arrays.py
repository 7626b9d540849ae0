import numpy as np
a = np.arange(6).reshape(2,3)
for x in np.nditer(a): print(x, end=' ')
print()
for x in np.nditer(a.T): print(x, end=' ')
print()
for x in np.nditer(a.T.copy(order='C')): print(x, end=' ')
print()
for x in np.nditer(a, order='F'): print(x, end=' ')
print()
for x in np.nditer(a.T, order='C'): print(x, end=' ')
print()
with np.nditer(a, op_flags=['readwrite']) as it:
    for x in it: x[...] = 2*x
print(a)
for x in np.nditer(a, flags=['external_loop']): print(x, end=' ')
print()
for x in np.nditer(a, flags=['external_loop'], order='F'): print(x, end=' ')
print()
for x in np.nditer(a, flags=['external_loop','buffered'], order='F'): print(x, end=' ')
print()
it = np.nditer(a, flags=['f_index'])
for x in it: print("%d <%d>" % (x, it.index), end=' ')
print()
it = np.nditer(a, flags=['c_index'], order='F')
for x in it: print("%d <%d>" % (x, it.index), end=' ')
print()
it = np.nditer(a, flags=['multi_index'])
for x in it: print("%d <%s>" % (x, it.multi_index), end=' ')
print()
it = np.nditer(a, flags=['multi_index'], op_flags=['writeonly'])
with it:
    while not it.finished:
        it[0] = it.multi_index[1] - it.multi_index[0]
        it.iternext()
print(a)
def tr(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
tr(lambda: np.nditer(a, flags=['c_index', 'external_loop']))
tr(lambda: np.nditer(a, flags=['multi_index', 'external_loop']))
b = np.arange(6).reshape(2,3) - 3
tr(lambda: np.nditer(b, op_dtypes=['complex128']))
for x in np.nditer(b, op_flags=['readonly','copy'], op_dtypes=['complex128']): print(np.sqrt(x), end=' ')
print()
for x in np.nditer(b, flags=['buffered'], op_dtypes=['complex128']): print(np.sqrt(x), end=' ')
print()
f = np.arange(6.)
tr(lambda: [x for x in np.nditer(f, flags=['buffered'], op_dtypes=['float32'])])
tr(lambda: [x for x in np.nditer(f, flags=['buffered'], op_dtypes=['float32'], casting='same_kind')])
tr(lambda: [x for x in np.nditer(f, flags=['buffered'], op_dtypes=['int32'], casting='same_kind')])
tr(lambda: [x for x in np.nditer(b, flags=['buffered'], op_dtypes=['float64'], casting='same_kind', op_flags=['readwrite'])])
p = np.arange(3); q = np.arange(6).reshape(2,3)
for x, y in np.nditer([p, q]): print("%d:%d" % (x, y), end=' ')
print()
tr(lambda: np.nditer([np.arange(2), q]))
def square(a):
    with np.nditer([a, None]) as it:
        for x, y in it: y[...] = x*x
        return it.operands[1]
print(square([1,2,3]))
def square(a, out=None):
    it = np.nditer([a, out], flags=['external_loop','buffered'], op_flags=[['readonly'], ['writeonly','allocate','no_broadcast']])
    with it:
        for x, y in it: y[...] = x*x
        return it.operands[1]
print(square([1,2,3]), square([1,2,3], out=np.zeros((3,))))
tr(lambda: square(np.arange(6).reshape(2,3), out=np.zeros((3,))))
a = np.arange(3); b = np.arange(8).reshape(2,4)
it = np.nditer([a, b, None], flags=['external_loop'], op_axes=[[0, -1, -1], [-1, 0, 1], None])
with it:
    for x, y, z in it: z[...] = x*y
    result = it.operands[2]
print(result)
a = np.arange(24).reshape(2,3,4); b = np.array(0)
with np.nditer([a, b], flags=['reduce_ok'], op_flags=[['readonly'], ['readwrite']]) as it:
    for x, y in it: y[...] += x
print(b, np.sum(a))
it = np.nditer([a, None], flags=['reduce_ok'], op_flags=[['readonly'], ['readwrite','allocate']], op_axes=[None, [0,1,-1]])
with it:
    it.operands[1][...] = 0
    for x, y in it: y[...] += x
    r = it.operands[1]
print(r)
it = np.nditer(a[::-1, :, ::-1], flags=['multi_index'])
print(it.shape, it.ndim, it.nop, it.itersize, [int(x) for x in it][:5])
it = np.nditer(a[::-1, :, ::2])
print(it.shape, it.ndim, [int(x) for x in it][:5])
for x in np.nditer(a[:, ::2, :], flags=['external_loop']): print(x)
it = np.nditer(np.arange(4))
print(it[0], it.iternext(), it.value, it.iterindex, it.dtypes, it.finished, it.has_index, it.has_multi_index)
it.reset()
print(next(it))
def ro():
    for x in np.nditer(np.arange(3)): x[...] = 1
tr(ro)
tr(lambda: np.nditer(np.arange(3), flags=['foo']))
tr(lambda: np.nditer(np.arange(3), op_flags=['foo']))
tr(lambda: np.nditer([]))
tr(lambda: np.nditer(np.array([])))
for a1, b1 in np.nditer([np.arange(12).reshape(3,4), np.arange(4)], order='C'): print('%d:%d' % (a1, b1), end=' ')
print()
it = np.nditer(np.arange(6).reshape(2, 3), flags=['multi_index'])
it.multi_index = (1, 1)
print(it[0], it.multi_index)
