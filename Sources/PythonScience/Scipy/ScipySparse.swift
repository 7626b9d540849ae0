/// Matrices that are mostly zeros. Kept whole here: results are the same, memory is not saved.
extension ScipySources {
    static let sparse = #"""
        """Matrices that are mostly zeros. Kept whole here: results are the same, memory is not saved."""

        import numpy as np


        class csr_matrix:
            format, _name = "csr", "Compressed Sparse Row"
            __array_priority__ = 100

            def __init__(self, arg1, shape=None, dtype=None, copy=False):
                if isinstance(arg1, csr_matrix):
                    array = arg1._array
                elif isinstance(arg1, tuple) and len(arg1) == 2 and isinstance(arg1[1], tuple):
                    values, (rows, columns) = arg1
                    shape = shape or (int(np.max(rows)) + 1, int(np.max(columns)) + 1)
                    array = np.zeros(shape, dtype=np.asarray(values).dtype)
                    np.add.at(array, (np.asarray(rows), np.asarray(columns)), np.asarray(values))
                elif isinstance(arg1, tuple) and len(arg1) == 3:
                    data, indices, indptr = [np.asarray(a) for a in arg1]
                    shape = shape or (len(indptr) - 1, int(indices.max()) + 1)
                    array = np.zeros(shape, dtype=data.dtype)
                    rows = np.repeat(np.arange(len(indptr) - 1), np.diff(indptr))
                    np.add.at(array, (rows, indices), data)
                elif isinstance(arg1, tuple):
                    array = np.zeros(arg1)
                else:
                    array = np.atleast_2d(np.asarray(arg1))
                self._array = array if dtype is None else array.astype(dtype)

            def _like(self, array): return type(self)(array)

            @property
            def shape(self): return self._array.shape

            @property
            def dtype(self): return self._array.dtype

            @property
            def ndim(self): return 2

            @property
            def nnz(self): return int((self._array != 0).sum())

            @property
            def T(self): return self._like(self._array.T)

            @property
            def data(self): return self._array[self._array != 0]

            @property
            def indices(self): return np.nonzero(self._array)[1].astype("int32")

            @property
            def indptr(self): return np.concatenate([[0], np.cumsum((self._array != 0).sum(axis=1))]).astype("int32")

            def toarray(self, order=None): return self._array.copy()

            todense = toarray

            def tocsr(self): return csr_matrix(self._array)
            def tocsc(self): return csc_matrix(self._array)
            def tocoo(self): return coo_matrix(self._array)
            def copy(self): return self._like(self._array.copy())
            def astype(self, dtype): return self._like(self._array.astype(dtype))
            def sum(self, axis=None): return self._array.sum() if axis is None else self._array.sum(axis=axis, keepdims=True)
            def mean(self, axis=None): return self._array.mean() if axis is None else self._array.mean(axis=axis, keepdims=True)
            def max(self, axis=None): return self._array.max(axis=axis)
            def nonzero(self): return np.nonzero(self._array)
            def getnnz(self): return self.nnz
            def getrow(self, i): return self._like(self._array[i:i + 1])
            def transpose(self): return self.T
            def multiply(self, other): return self._like(self._array * (other._array if isinstance(other, csr_matrix) else np.asarray(other)))

            def dot(self, other):
                if isinstance(other, csr_matrix):
                    return self._like(self._array @ other._array)
                return self._array @ np.asarray(other)

            __matmul__ = dot
            def __rmatmul__(self, other): return np.asarray(other) @ self._array
            def __mul__(self, other): return self._like(self._array * other) if np.isscalar(other) else self.dot(other)
            def __rmul__(self, other): return self._like(self._array * other)
            def __add__(self, other): return self._like(self._array + other._array) if isinstance(other, csr_matrix) else self._array + other
            def __sub__(self, other): return self._like(self._array - other._array) if isinstance(other, csr_matrix) else self._array - other
            def __truediv__(self, other): return self._like(self._array / other)
            def __len__(self): raise TypeError("sparse array length is ambiguous; use getnnz() or shape[0]")
            def __iter__(self): return (self.getrow(i) for i in range(self.shape[0]))

            def __getitem__(self, key):
                found = self._array[key]
                return self._like(found) if getattr(found, "ndim", 0) > 0 else found

            def __setitem__(self, key, value): self._array[key] = value

            def __repr__(self):
                return "<%s sparse matrix of dtype '%s'\n\twith %d stored elements and shape %s>" % (self._name, self.dtype, self.nnz, self.shape)

            def __str__(self):
                rows, columns = np.nonzero(self._array)
                lines = ["  Coords\tValues"] + ["  (%d, %d)\t%s" % (r, c, self._array[r, c]) for r, c in zip(rows.tolist(), columns.tolist())]
                return repr(self) + ("\n" + "\n".join(lines) if len(lines) > 1 else "")


        class csc_matrix(csr_matrix): format, _name = "csc", "Compressed Sparse Column"
        class coo_matrix(csr_matrix): format, _name = "coo", "COOrdinate"
        class lil_matrix(csr_matrix): format, _name = "lil", "List of Lists"
        class dok_matrix(csr_matrix): format, _name = "dok", "Dictionary Of Keys"


        for _kind in (csr_matrix, csc_matrix, coo_matrix, lil_matrix, dok_matrix):
            _kind.__module__ = "scipy.sparse._" + _kind.format
        csr_array, csc_array, coo_array = csr_matrix, csc_matrix, coo_matrix


        def issparse(x): return isinstance(x, csr_matrix)


        isspmatrix = issparse


        def _plain(x): return x._array if isinstance(x, csr_matrix) else np.asarray(x)
        def hstack(blocks, format=None, dtype=None): return csr_matrix(np.hstack([_plain(b) for b in blocks]))
        def vstack(blocks, format=None, dtype=None): return csr_matrix(np.vstack([_plain(b) for b in blocks]))
        def eye(m, n=None, k=0, dtype=float, format=None): return csr_matrix(np.eye(m, n, k, dtype=dtype))
        def identity(n, dtype=float, format=None): return eye(n, dtype=dtype)
        def diags(diagonals, offsets=0, shape=None, format=None, dtype=None): return csr_matrix(np.diag(np.asarray(diagonals), offsets)) if np.isscalar(offsets) else csr_matrix(sum(np.diag(np.asarray(d), o) for d, o in zip(diagonals, offsets)))
        """#
}
