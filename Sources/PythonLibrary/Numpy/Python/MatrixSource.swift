/// `np.matrix`: the older class of matrices, whose `*` is the matrix product; in Python over an array.
extension NumpySources {
    static let matrices = #"""
        import numpy as np


        def _rows(text):
            return [[float(v) if any(c in v for c in ".eE") else int(v) for v in row.replace(",", " ").split()]
                    for row in text.strip().strip("[]").split(";")]


        def _plain(value):
            return value._array if isinstance(value, matrix) else value


        def _wrapped(value):
            return matrix(value) if isinstance(value, np.ndarray) and value.ndim == 2 else value


        class matrix:
            """Always two-dimensional; `*` and `**` are those of matrices."""

            __array_priority__ = 10.0
            __hash__ = None

            def __init__(self, data, dtype=None, copy=True):
                if isinstance(data, str):
                    data = _rows(data)
                array = np.array(_plain(data), dtype=dtype)
                if array.ndim > 2:
                    raise ValueError("matrix must be 2-dimensional")
                self._array = array if array.ndim == 2 else array.reshape(1, -1)

            def __array__(self, dtype=None, copy=None): return self._array if dtype is None else self._array.astype(dtype)

            T = property(lambda self: matrix(self._array.T))
            H = property(lambda self: matrix(np.conjugate(self._array).T))
            A = property(lambda self: self._array)
            A1 = property(lambda self: self._array.ravel())

            @property
            def I(self):
                rows, columns = self._array.shape
                return matrix(np.linalg.inv(self._array) if rows == columns else np.linalg.pinv(self._array))

            def getA(self): return self.A
            def getA1(self): return self.A1
            def getT(self): return self.T
            def getI(self): return self.I
            def getH(self): return self.H
            def transpose(self, *axes): return self.T

            def __getattr__(self, name):
                if name.startswith("__") or name == "_array":
                    raise AttributeError("'matrix' object has no attribute %r" % name)
                value = getattr(self._array, name)
                if not callable(value) or isinstance(value, np.ndarray):
                    return value

                def method(*args, **kwargs):
                    return _wrapped(value(*[_plain(a) for a in args], **kwargs))
                return method

            def _reduced(self, name, axis, *args, **kwargs):
                """Along an axis a matrix stays a matrix."""
                if axis is None:
                    return getattr(self._array, name)(*args, **kwargs)
                return matrix(getattr(self._array, name)(axis=axis, keepdims=True, *args, **kwargs))

            def sum(self, axis=None, dtype=None, out=None): return self._reduced("sum", axis)
            def mean(self, axis=None, dtype=None, out=None): return self._reduced("mean", axis)
            def std(self, axis=None, dtype=None, out=None, ddof=0): return self._reduced("std", axis, ddof=ddof)
            def var(self, axis=None, dtype=None, out=None, ddof=0): return self._reduced("var", axis, ddof=ddof)
            def prod(self, axis=None, dtype=None, out=None): return self._reduced("prod", axis)
            def max(self, axis=None, out=None): return self._reduced("max", axis)
            def min(self, axis=None, out=None): return self._reduced("min", axis)
            def any(self, axis=None, out=None): return self._reduced("any", axis)
            def all(self, axis=None, out=None): return self._reduced("all", axis)

            def argmax(self, axis=None, out=None):
                return self._array.argmax() if axis is None else matrix(self._array.argmax(axis=axis, keepdims=True))

            def argmin(self, axis=None, out=None):
                return self._array.argmin() if axis is None else matrix(self._array.argmin(axis=axis, keepdims=True))

            def flatten(self, order="C"): return matrix(self._array.flatten().reshape(1, -1))
            def ravel(self, order="C"): return matrix(self._array.ravel().reshape(1, -1))
            def reshape(self, *shape, order="C"): return matrix(self._array.reshape(*shape))

            def __mul__(self, other):
                other = _plain(other)
                if np.ndim(other) == 0:
                    return matrix(self._array * other)
                other = np.asarray(other)
                return matrix(np.dot(self._array, other if other.ndim == 2 else other.reshape(1, -1)))

            def __rmul__(self, other):
                if np.ndim(other) == 0:
                    return matrix(other * self._array)
                other = np.asarray(other)
                return matrix(np.dot(other if other.ndim == 2 else other.reshape(1, -1), self._array))

            def __imul__(self, other):
                self._array = self.__mul__(other)._array
                return self

            def __matmul__(self, other): return _wrapped(np.matmul(self._array, _plain(other)))
            def __rmatmul__(self, other): return _wrapped(np.matmul(other, self._array))
            def __pow__(self, other): return matrix(np.linalg.matrix_power(self._array, other))
            def __neg__(self): return matrix(-self._array)
            def __pos__(self): return matrix(self._array)
            def __abs__(self): return matrix(np.abs(self._array))
            def __bool__(self): return bool(self._array)
            def __float__(self): return float(self._array)
            def __int__(self): return int(self._array)
            def __len__(self): return len(self._array)
            def __iter__(self): return (matrix(row) for row in self._array)
            def __contains__(self, value): return value in self._array

            def __getitem__(self, key):
                found = self._array[key]
                if not isinstance(found, np.ndarray) or found.ndim == 0:
                    return found
                if found.ndim == 1:
                    # A column stays a column.
                    column = isinstance(key, tuple) and len(key) > 1 and isinstance(key[1], (int, np.integer))
                    return matrix(found.reshape(-1, 1) if column else found.reshape(1, -1))
                return matrix(found)

            def __setitem__(self, key, value): self._array[key] = _plain(value)

            def __repr__(self):
                prefix = "matrix("
                text = repr(self._array)
                return prefix + text[len("array("):].replace("\n      ", "\n       ")

            def __str__(self): return str(self._array)
            def __format__(self, spec): return format(str(self), spec)


        def _binary(name):
            def operator(self, other): return _wrapped(getattr(self._array, name)(_plain(other)))
            operator.__name__ = name
            return operator


        for _name in ("add radd sub rsub truediv rtruediv floordiv rfloordiv mod rmod eq ne lt le gt ge and or xor").split():
            setattr(matrix, "__%s__" % _name, _binary("__%s__" % _name))


        def asmatrix(data, dtype=None): return data if isinstance(data, matrix) and dtype is None else matrix(data, dtype)


        def bmat(obj, ldict=None, gdict=None):
            if isinstance(obj, np.ndarray):
                return matrix(obj)
            rows = [row if isinstance(row, (list, tuple)) else [row] for row in obj]
            return matrix(np.concatenate([np.concatenate([np.asarray(b) for b in row], axis=-1) for row in rows], axis=0))
        """#
}
