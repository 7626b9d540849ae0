import Arrays
import PythonLanguage

/// NumPy's smaller corners that are short in terms of the rest: texts in arrays, windows over arrays, bits, types for
/// annotations.
extension NumpySources {
    /// Names of the module `numpy` that `numpy._extras` has.
    static let extraNames = [
        "packbits", "unpackbits", "diag_indices_from", "mask_indices", "require", "vecdot", "matvec",
        "vecmat",
        "asfortranarray", "common_type", "mintypecode", "typecodes", "broadcast", "unique_values",
        "unique_counts",
        "unique_inverse", "unique_all", "histogramdd", "ScalarType", "info", "frompyfunc",
    ]
    /// Modules within `numpy` and the ones that older texts reach through it.
    static let extraModules = [
        "char": "numpy.char", "strings": "numpy.char", "typing": "numpy.typing", "version": "numpy.version",
        "warnings": "warnings", "core": "numpy", "ma": "numpy.ma", "emath": "numpy.emath",
    ]

    /// Names of the module `numpy` that `numpy._matrices` has.
    static let matrixNames = ["matrix", "asmatrix", "bmat"]

    static let extraSources: [NativeModule] = [
        NativeModule("numpy._matrices", python: matrices),
        NativeModule("numpy._extras", python: extras),
        FourierModule.realTransforms,
        NativeModule("numpy.ma", doc: "Arrays with masked elements.", python: maskedArrays + maskedFunctions),
        NativeModule("numpy.char", doc: "Texts in arrays.", python: characters),
        NativeModule("numpy.strings", doc: "Texts in arrays.", python: "from numpy.char import *"),
        NativeModule("numpy.typing", doc: "Types for annotations.", python: typing),
        NativeModule("numpy.emath", doc: "Functions that leave the real line.", python: complexMath),
        NativeModule(
            "numpy.version", python: "version = full_version = short_version = '\(NumpyModule.version)'"),
        NativeModule(
            "numpy.lib.stride_tricks", doc: "Views with strides of one's own.", functions: [strided],
            python: windows),
    ]

    /// A view of an array's memory; it must not leave the array.
    private static let strided = NativeRow("_strided(x, shape, strides, /)") {
        machine, a throws(PythonError) in
        let array = try machine.asArray(a[0])
        let (extents, steps) = (try machine.ints(a[1]), try machine.ints(a[2]))
        guard extents.count == steps.count else {
            throw machine.raise(.valueError, "strides is incompatible with shape of requested array")
        }
        let size = array.dtype.itemSize
        var (low, high) = (array.offset, array.offset)
        for (extent, step) in zip(extents, steps) where extent > 0 {
            let reach = (extent - 1) * (step / size)
            if reach < 0 { low += reach } else { high += reach }
        }
        let room = array.storage.byteCount / size
        guard extents.allSatisfy({ $0 >= 0 }), steps.allSatisfy({ $0 % size == 0 }),
            extents.contains(0) || (low >= 0 && high < room)
        else {
            throw machine.raise(.valueError, "as_strided: the view would leave the array's memory")
        }
        return machine.arrayValue(
            NDArray(
                storage: array.storage, dtype: array.dtype, shape: try machine.shape(extents: extents),
                strides: Strides(steps.map { $0 / size }), offset: array.offset))
    }

    private static let windows = #"""
        import numpy as _np
        from numpy import broadcast_arrays, broadcast_to, broadcast_shapes


        def as_strided(x, shape=None, strides=None, subok=False, writeable=True):
            x = _np.asarray(x)
            return _strided(x, x.shape if shape is None else shape, x.strides if strides is None else strides)


        def sliding_window_view(x, window_shape, axis=None, *, subok=False, writeable=False):
            x = _np.asarray(x)
            window = tuple(window_shape) if hasattr(window_shape, "__iter__") else (window_shape,)
            if any(w < 0 for w in window):
                raise ValueError("`window_shape` cannot contain negative values")
            if axis is None:
                axis = tuple(range(x.ndim))
                if len(window) != x.ndim:
                    raise ValueError("Since axis is None, must provide window_shape for all dimensions of `x`; got %d window_shape elements "
                                     "and `x.ndim` is %d." % (len(window), x.ndim))
            else:
                axis = tuple(a % x.ndim for a in (axis if hasattr(axis, "__iter__") else (axis,)))
            shape = list(x.shape)
            for a, w in zip(axis, window):
                if shape[a] < w:
                    raise ValueError("window shape cannot be larger than input array shape")
                shape[a] -= w - 1
            return _strided(x, tuple(shape) + window, x.strides + tuple(x.strides[a] for a in axis))
        """#

    private static let typing = #"""
        from typing import Any as ArrayLike, Any as DTypeLike


        class _Alias:
            def __init__(self, name): self._name = name
            def __getitem__(self, item): return self
            def __or__(self, other): return self
            def __ror__(self, other): return self
            def __call__(self, *args, **kwargs): raise TypeError("Type %s cannot be instantiated" % self._name)
            def __repr__(self): return self._name


        NDArray = _Alias("numpy.ndarray[tuple[typing.Any, ...], numpy.dtype[~_ScalarT]]")
        """#

    private static let extras = #"""
        import numpy as np

        typecodes = {"Character": "c", "Integer": "bhilqnp", "UnsignedInteger": "BHILQNP", "Float": "efdg", "Complex": "FDG",
                     "AllInteger": "bBhHiIlLqQnNpP", "AllFloat": "efdgFDG", "Datetime": "Mm", "All": "?bhilqnpBHILQNPefdgFDGSUVOMm"}
        ScalarType = (int, float, complex, bool, bytes, str)


        # What pickles of NumPy call.

        def _reconstruct(subtype, shape, datatype): return np.zeros(shape, dtype="int8")
        def scalar(dtype, data): return np.frombuffer(data, dtype)[0]


        def _frombuffer(data, dtype, shape, order):
            if getattr(dtype, "kind", "") == "U":
                size = dtype.itemsize
                flat = np.array([data[i:i + size].decode("utf-32-le").rstrip("\0") for i in range(0, len(data), size)], dtype=dtype)
            else:
                flat = np.frombuffer(data, dtype)
            return flat.reshape(shape[::-1]).T.copy() if order == "F" else flat.reshape(shape).copy()


        def restored(state):
            shape, dtype, is_fortran, data = state[-4:]
            if isinstance(data, list):
                raise NotImplementedError("numpy: pickled arrays of objects are not read")
            if isinstance(data, str):
                data = data.encode("latin-1")
            return _frombuffer(data, dtype, tuple(shape), "F" if is_fortran else "C")


        class _Memory:
            """What `array.data` gives: the array's memory."""

            def __init__(self, array): self.obj = array
            shape = property(lambda self: self.obj.shape)
            strides = property(lambda self: self.obj.strides)
            ndim = property(lambda self: self.obj.ndim)
            itemsize = property(lambda self: self.obj.itemsize)
            nbytes = property(lambda self: self.obj.nbytes)
            format = property(lambda self: {"int64": "l", "uint64": "L", "bool": "?"}.get(self.obj.dtype.name, self.obj.dtype.char))
            readonly = property(lambda self: not self.obj.flags.writeable)
            contiguous = property(lambda self: self.obj.flags.c_contiguous or self.obj.flags.f_contiguous)
            c_contiguous = property(lambda self: self.obj.flags.c_contiguous)
            f_contiguous = property(lambda self: self.obj.flags.f_contiguous)
            suboffsets = ()
            def __len__(self): return len(self.obj)
            def __array__(self, dtype=None, copy=None): return self.obj if dtype is None else self.obj.astype(dtype)

            def __getitem__(self, key):
                found = self.obj[key]
                if isinstance(found, np.ndarray) and self.ndim > 1 and not isinstance(key, slice):
                    raise NotImplementedError("multi-dimensional sub-views are not implemented")
                return _Memory(found) if isinstance(found, np.ndarray) else found.item()

            def __setitem__(self, key, value): self.obj[key] = value
            def __iter__(self): return (self[i] for i in range(len(self)))
            def __eq__(self, other): return bool(np.array_equal(self.obj, getattr(other, "obj", other)))
            def __bytes__(self): return self.obj.tobytes()
            def tobytes(self, order="C"): return self.obj.tobytes()
            def tolist(self): return self.obj.tolist()
            def release(self): pass
            def __repr__(self): return "<memory at 0x%012x>" % id(self)


        _Memory.__name__ = _Memory.__qualname__ = "memoryview"
        _Memory.__module__ = "builtins"
        def memory_of(array): return _Memory(array)


        def unpackbits(a, /, axis=None, count=None, bitorder="big"):
            a = np.asarray(a)
            if a.dtype != np.uint8:
                raise TypeError("Expected an input array of unsigned byte data type")
            if axis is None:
                a, axis = a.ravel(), 0
            shifts = np.arange(8, dtype=np.uint8)
            shifts = shifts[::-1] if bitorder == "big" else shifts
            bits = np.moveaxis((np.moveaxis(a, axis, -1)[..., None] >> shifts) & np.uint8(1), -1, -1)
            bits = bits.reshape(bits.shape[:-2] + (-1,))
            if count is not None:
                bits = bits[..., :count]
            return np.ascontiguousarray(np.moveaxis(bits, -1, axis))


        def packbits(a, /, axis=None, bitorder="big"):
            a = np.asarray(a)
            if a.dtype.kind not in "biu":
                raise TypeError("Expected an input array of integer or boolean data type")
            if axis is None:
                a, axis = a.ravel(), 0
            bits = np.moveaxis(a != 0, axis, -1).astype(np.uint8)
            rest = -bits.shape[-1] % 8
            if rest:
                bits = np.concatenate([bits, np.zeros(bits.shape[:-1] + (rest,), dtype=np.uint8)], axis=-1)
            bits = bits.reshape(bits.shape[:-1] + (-1, 8))
            places = np.array([128, 64, 32, 16, 8, 4, 2, 1] if bitorder == "big" else [1, 2, 4, 8, 16, 32, 64, 128], dtype=np.uint8)
            return np.ascontiguousarray(np.moveaxis((bits * places).sum(axis=-1).astype(np.uint8), -1, axis))


        def diag_indices_from(arr):
            if arr.ndim < 2:
                raise ValueError("input array must be at least 2-d")
            if len(set(arr.shape)) > 1:
                raise ValueError("All dimensions of input must be of equal length")
            return np.diag_indices(arr.shape[0], arr.ndim)


        def mask_indices(n, mask_func, k=0): return np.nonzero(mask_func(np.ones((n, n), dtype=int), k) != 0)
        def require(a, dtype=None, requirements=None, *, like=None): return np.ascontiguousarray(np.asarray(a, dtype=dtype))
        def asfortranarray(a, dtype=None, *, like=None): return np.asarray(a, dtype=dtype).T.copy().T


        def vecdot(x1, x2, /, axis=-1):
            x1, x2 = np.moveaxis(np.asarray(x1), axis, -1), np.moveaxis(np.asarray(x2), axis, -1)
            return (np.conjugate(x1) * x2).sum(axis=-1)


        def matvec(x1, x2, /): return np.matmul(x1, np.asarray(x2)[..., None])[..., 0]
        def vecmat(x1, x2, /): return np.matmul(np.conjugate(np.asarray(x1))[..., None, :], x2)[..., 0, :]


        def common_type(*arrays):
            return np.result_type(*[np.asarray(a) if np.asarray(a).dtype.kind in "fc" else np.float64 for a in arrays]).type


        def mintypecode(typechars, typeset="GDFgdf", default="d"):
            codes = [t if isinstance(t, str) else np.asarray(t).dtype.char for t in typechars]
            found = [t for t in codes if t in typeset]
            if not found:
                return default
            if "F" in found and "d" in found:
                return "D"
            return min(found, key="GDFgdf".index)


        class broadcast:
            """How arrays broadcast: its shape, and an iterator over the pairs."""

            def __init__(self, *arrays):
                self._arrays = np.broadcast_arrays(*arrays)
                self.shape = np.broadcast_shapes(*[np.shape(a) for a in arrays])
                self.nd = self.ndim = len(self.shape)
                self.numiter, self.index = len(arrays), 0
                self.size = int(np.prod(self.shape)) if self.shape else 1
                self.iters = tuple(a.flat for a in self._arrays)

            def __iter__(self): return self

            def __next__(self):
                if self.index >= self.size:
                    raise StopIteration
                self.index += 1
                return tuple(a.flat[self.index - 1] for a in self._arrays)

            def reset(self): self.index = 0


        def unique_values(x): return np.unique(x)


        def _named(name, fields, values):
            from collections import namedtuple
            return namedtuple(name, fields)(*values)


        def unique_counts(x): return _named("UniqueCountsResult", "values counts", np.unique(x, return_counts=True))
        def unique_inverse(x): return _named("UniqueInverseResult", "values inverse_indices", np.unique(x, return_inverse=True))


        def unique_all(x):
            values, first, inverse, counts = np.unique(x, return_index=True, return_inverse=True, return_counts=True)
            return _named("UniqueAllResult", "values indices inverse_indices counts", (values, first, inverse, counts))


        def histogramdd(sample, bins=10, range=None, density=None, weights=None):
            sample = np.asarray(sample)
            if sample.ndim == 1:
                sample = sample[:, None]
            n, d = sample.shape
            bins = list(bins) if hasattr(bins, "__iter__") else [bins] * d
            edges = []
            for i, b in enumerate(bins):
                limits = range[i] if range is not None and range[i] is not None else None
                edges.append(np.asarray(b, dtype=float) if np.ndim(b) else np.histogram_bin_edges(sample[:, i], b, limits))
            places, inside = [], np.ones(n, dtype=bool)
            for i, edge in enumerate(edges):
                at = np.searchsorted(edge, sample[:, i], side="right")
                at = np.where(sample[:, i] == edge[-1], at - 1, at) - 1
                inside &= (at >= 0) & (at < len(edge) - 1)
                places.append(at)
            shape = tuple(len(e) - 1 for e in edges)
            flat = np.ravel_multi_index([p[inside] for p in places], shape)
            weights = None if weights is None else np.asarray(weights)[inside]
            found = np.bincount(flat, weights=weights, minlength=int(np.prod(shape))).reshape(shape).astype(float)
            if density:
                found = found / found.sum()
                for i, edge in enumerate(edges):
                    found = found / np.diff(edge).reshape([-1 if k == i else 1 for k in np.arange(d).tolist()])
            return found, edges


        class frompyfunc:
            """A function of Python for elements of broadcast arrays; it gives arrays of objects."""

            def __init__(self, func, /, nin, nout, *, identity=None):
                if not callable(func):
                    raise TypeError("function must be callable")
                self._function, self.nin, self.nout, self.nargs, self.identity = func, nin, nout, nin + nout, identity
                self.__name__ = "%s (vectorized)" % getattr(func, "__name__", "?")

            def __repr__(self): return "<ufunc %r>" % self.__name__

            @staticmethod
            def _objects(items, shape):
                found = np.empty(len(items), dtype=object)
                for i, item in enumerate(items):
                    found[i] = item
                return found.reshape(shape)

            def __call__(self, *args):
                if len(args) != self.nin:
                    raise TypeError("%s() takes from %d to %d positional arguments but %d were given"
                                    % (self.__name__, self.nin, self.nargs, len(args)))
                shape = np.broadcast_shapes(*[np.shape(a) for a in args])
                if shape == ():
                    return self._function(*[a.item() if isinstance(a, np.ndarray) else a for a in args])
                columns = []
                for arg in args:
                    items = arg if hasattr(arg, "tolist") else np.array(arg, dtype=object) if np.ndim(arg) else None
                    whole = np.empty(shape, dtype=object)
                    if items is None:
                        columns.append([arg] * whole.size)
                    elif np.shape(items) == shape:
                        columns.append(np.ravel(items).tolist())
                    else:
                        columns.append(np.broadcast_to(np.asarray(arg), shape).ravel().tolist())
                found = [self._function(*values) for values in zip(*columns)]
                if self.nout == 1:
                    return self._objects(found, shape)
                return tuple(self._objects([f[k] for f in found], shape) for k in np.arange(self.nout).tolist())

            @staticmethod
            def _rows(array):
                """Along the first axis; numbers as Python's own, as in an array of objects."""
                return array.tolist() if isinstance(array, np.ndarray) and array.ndim == 1 else list(array)

            def reduce(self, array, axis=0, initial=None):
                rows = self._rows(array)
                total = rows[0] if initial is None else initial
                for row in rows[1 if initial is None else 0:]:
                    total = self(total, row) if np.ndim(row) else self._function(total, row)
                return total

            def accumulate(self, array, axis=0):
                rows, found = self._rows(array), []
                for row in rows:
                    found.append(row if not found else self._function(found[-1], row))
                return self._objects(found, (len(found),))

            def outer(self, a, b):
                a, b = self._rows(a), self._rows(b)
                return self._objects([self._function(x, y) for x in a for y in b], (len(a), len(b)))




        def info(object=None, maxwidth=76, output=None, toplevel="numpy"):
            help(object)
        """#

    private static let characters = #"""
        import numpy as _np


        def _each(function, *arrays):
            """A function of texts and numbers over arrays that are broadcast."""
            arrays = _np.broadcast_arrays(*[_np.asarray(a) for a in arrays])
            found = [function(*values) for values in zip(*[a.ravel().tolist() for a in arrays])]
            if not found:
                return _np.array([], dtype="<U1").reshape(arrays[0].shape)
            result = _np.array(found)
            return result.reshape(arrays[0].shape) if result.ndim <= 1 else result


        def _lists(function, a, *rest):
            found = [function(v) for v in _np.asarray(a).ravel().tolist()]
            result = _np.empty(len(found), dtype=object)
            for i, value in enumerate(found):
                result[i] = value
            return result.reshape(_np.asarray(a).shape) if _np.ndim(a) else _np.array(found[0], dtype=object)


        def add(x1, x2): return _each(lambda a, b: a + b, x1, x2)
        def multiply(a, i): return _each(lambda s, n: s * max(n, 0), a, i)
        def mod(a, values): return _each(lambda s, v: s % v, a, values)
        def capitalize(a): return _each(str.capitalize, a)
        def lower(a): return _each(str.lower, a)
        def upper(a): return _each(str.upper, a)
        def title(a): return _each(str.title, a)
        def swapcase(a): return _each(str.swapcase, a)
        def center(a, width, fillchar=" "): return _each(lambda s, w: s.center(w, fillchar), a, width)
        def ljust(a, width, fillchar=" "): return _each(lambda s, w: s.ljust(w, fillchar), a, width)
        def rjust(a, width, fillchar=" "): return _each(lambda s, w: s.rjust(w, fillchar), a, width)
        def zfill(a, width): return _each(lambda s, w: s.zfill(w), a, width)
        def expandtabs(a, tabsize=8): return _each(lambda s: s.expandtabs(tabsize), a)
        def strip(a, chars=None): return _each(lambda s: s.strip(chars), a)
        def lstrip(a, chars=None): return _each(lambda s: s.lstrip(chars), a)
        def rstrip(a, chars=None): return _each(lambda s: s.rstrip(chars), a)
        def replace(a, old, new, count=-1): return _each(lambda s, o, n: s.replace(o, n, count), a, old, new)
        def join(sep, seq): return _each(lambda p, s: p.join(s), sep, seq)
        def translate(a, table, deletechars=None): return _each(lambda s: s.translate(table), a)
        def partition(a, sep): return _np.array([s.partition(sep) for s in _np.asarray(a).ravel().tolist()]).reshape(_np.shape(a) + (3,))
        def rpartition(a, sep): return _np.array([s.rpartition(sep) for s in _np.asarray(a).ravel().tolist()]).reshape(_np.shape(a) + (3,))
        def split(a, sep=None, maxsplit=None): return _lists(lambda s: s.split(sep, -1 if maxsplit is None else maxsplit), a)
        def rsplit(a, sep=None, maxsplit=None): return _lists(lambda s: s.rsplit(sep, -1 if maxsplit is None else maxsplit), a)
        def splitlines(a, keepends=None): return _lists(lambda s: s.splitlines(bool(keepends)), a)
        def str_len(a): return _each(len, a)
        def count(a, sub, start=0, end=None): return _each(lambda s, t: s.count(t, start, end), a, sub)
        def find(a, sub, start=0, end=None): return _each(lambda s, t: s.find(t, start, end), a, sub)
        def rfind(a, sub, start=0, end=None): return _each(lambda s, t: s.rfind(t, start, end), a, sub)
        def index(a, sub, start=0, end=None): return _each(lambda s, t: s.index(t, start, end), a, sub)
        def rindex(a, sub, start=0, end=None): return _each(lambda s, t: s.rindex(t, start, end), a, sub)
        def startswith(a, prefix, start=0, end=None): return _each(lambda s, p: s.startswith(p, start, end), a, prefix)
        def endswith(a, suffix, start=0, end=None): return _each(lambda s, p: s.endswith(p, start, end), a, suffix)
        def isalpha(a): return _each(str.isalpha, a)
        def isalnum(a): return _each(str.isalnum, a)
        def isdigit(a): return _each(str.isdigit, a)
        def isdecimal(a): return _each(str.isdecimal, a)
        def isnumeric(a): return _each(str.isnumeric, a)
        def islower(a): return _each(str.islower, a)
        def isupper(a): return _each(str.isupper, a)
        def isspace(a): return _each(str.isspace, a)
        def istitle(a): return _each(str.istitle, a)
        def equal(x1, x2): return _each(lambda a, b: a.rstrip() == b.rstrip(), x1, x2)
        def not_equal(x1, x2): return _each(lambda a, b: a.rstrip() != b.rstrip(), x1, x2)
        def greater(x1, x2): return _each(lambda a, b: a.rstrip() > b.rstrip(), x1, x2)
        def greater_equal(x1, x2): return _each(lambda a, b: a.rstrip() >= b.rstrip(), x1, x2)
        def less(x1, x2): return _each(lambda a, b: a.rstrip() < b.rstrip(), x1, x2)
        def less_equal(x1, x2): return _each(lambda a, b: a.rstrip() <= b.rstrip(), x1, x2)


        def compare_chararrays(a1, a2, cmp, rstrip):
            names = {"==": "equal", "!=": "not_equal", "<": "less", "<=": "less_equal", ">": "greater", ">=": "greater_equal"}
            return globals()[names[cmp]](a1, a2)


        def array(obj, itemsize=None, copy=True, unicode=None, order=None): return _np.array(obj, dtype=str)
        def asarray(obj, itemsize=None, unicode=None, order=None): return _np.asarray(obj, dtype=str)


        def decode(a, encoding=None, errors=None):
            from numpy._bytes import asarray
            values = asarray(a)
            texts = [bytes(v).decode(encoding or "utf-8", errors or "strict") for v in values._items]
            return _np.array(texts, dtype=str).reshape(values.shape)


        def encode(a, encoding=None, errors=None):
            from numpy._bytes import BytesArray
            texts = _np.asarray(a)
            found = [v.encode(encoding or "utf-8", errors or "strict") for v in texts.ravel().tolist()]
            return BytesArray(found, texts.shape)
        """#
}
