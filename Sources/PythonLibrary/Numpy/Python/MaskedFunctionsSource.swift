/// `np.ma`, second part: making masked arrays, and functions of them.
extension NumpySources {
    static let maskedFunctions = #"""


        def _least(dtype): return False if dtype == bool else -np.inf if dtype.kind == "f" else np.iinfo(dtype).min if dtype.kind in "iu" else None
        def _greatest(dtype): return True if dtype == bool else np.inf if dtype.kind == "f" else np.iinfo(dtype).max if dtype.kind in "iu" else None


        def default_fill_value(obj):
            kind = (obj.dtype if hasattr(obj, "dtype") else np.dtype(obj) if isinstance(obj, (type, str)) else np.asarray(obj).dtype).kind
            return _FILLS.get(kind, "?")


        def minimum_fill_value(obj): return _greatest(np.asarray(_plain(obj)).dtype)
        def maximum_fill_value(obj): return _least(np.asarray(_plain(obj)).dtype)


        # Making

        def array(data, dtype=None, copy=False, order=None, mask=nomask, fill_value=None, keep_mask=True, hard_mask=False, shrink=True, subok=True, ndmin=0):
            return MaskedArray(data, mask=mask, dtype=dtype, copy=copy, fill_value=fill_value, keep_mask=keep_mask, hard_mask=hard_mask, ndmin=ndmin)


        masked_array = MaskedArray


        def asarray(a, dtype=None, order=None): return a if isinstance(a, MaskedArray) and dtype is None else MaskedArray(a, dtype=dtype)


        asanyarray = asarray


        def masked_where(condition, a, copy=True):
            condition = np.asarray(_plain(condition) if not isinstance(condition, MaskedArray) else condition.filled(False), dtype=bool)
            data = np.asarray(_plain(a))
            if condition.shape and condition.shape != data.shape:
                raise IndexError("Inconsistent shape between the condition and the input (got %s and %s)" % (condition.shape, data.shape))
            result = MaskedArray(a, copy=copy)
            result._mask = _joined(result._mask, np.array(np.broadcast_to(condition, data.shape)))
            return result


        def masked_equal(x, value, copy=True):
            result = masked_where(np.equal(_plain(x), value), x, copy)
            result.set_fill_value(value)
            return result


        def masked_not_equal(x, value, copy=True): return masked_where(np.not_equal(_plain(x), value), x, copy)
        def masked_greater(x, value, copy=True): return masked_where(np.greater(_plain(x), value), x, copy)
        def masked_greater_equal(x, value, copy=True): return masked_where(np.greater_equal(_plain(x), value), x, copy)
        def masked_less(x, value, copy=True): return masked_where(np.less(_plain(x), value), x, copy)
        def masked_less_equal(x, value, copy=True): return masked_where(np.less_equal(_plain(x), value), x, copy)


        def masked_inside(x, v1, v2, copy=True):
            low, high = sorted((v1, v2))
            return masked_where((np.asarray(_plain(x)) >= low) & (np.asarray(_plain(x)) <= high), x, copy)


        def masked_outside(x, v1, v2, copy=True):
            low, high = sorted((v1, v2))
            return masked_where((np.asarray(_plain(x)) < low) | (np.asarray(_plain(x)) > high), x, copy)


        def masked_invalid(a, copy=True):
            result = masked_where(~np.isfinite(np.asarray(_plain(a))), a, copy)
            return result


        def masked_values(x, value, rtol=1e-5, atol=1e-8, copy=True, shrink=True):
            result = masked_where(np.isclose(np.asarray(_plain(x)), value, rtol, atol), x, copy)
            result.set_fill_value(value)
            return result


        masked_object = masked_equal


        def masked_all(shape, dtype=float): return MaskedArray(np.empty(shape, dtype), mask=True)
        def masked_all_like(arr): return MaskedArray(np.empty_like(np.asarray(_plain(arr))), mask=True)
        def zeros(*args, **kwargs): return MaskedArray(np.zeros(*args, **kwargs))
        def ones(*args, **kwargs): return MaskedArray(np.ones(*args, **kwargs))
        def empty(*args, **kwargs): return MaskedArray(np.empty(*args, **kwargs))
        def arange(*args, **kwargs): return MaskedArray(np.arange(*args, **kwargs))
        def identity(*args, **kwargs): return MaskedArray(np.identity(*args, **kwargs))
        def zeros_like(a, *args, **kwargs): return MaskedArray(np.zeros_like(_plain(a), *args, **kwargs), getmask(a))
        def ones_like(a, *args, **kwargs): return MaskedArray(np.ones_like(_plain(a), *args, **kwargs), getmask(a))


        # Masks

        def getmask(a): return a.mask if isinstance(a, (MaskedArray, MaskedConstant)) else nomask
        def getmaskarray(arr): return np.zeros(np.shape(_plain(arr)), dtype=bool) if _mask_of(arr) is None else np.asarray(_mask_of(arr))
        def getdata(a, subok=True): return np.asarray(_plain(a))
        def is_mask(m): return isinstance(m, (np.ndarray, np.bool_)) and m.dtype == bool
        def is_masked(x): return _mask_of(x) is not None and bool(np.any(_mask_of(x)))
        def isMaskedArray(x): return isinstance(x, MaskedArray)


        isMA = isarray = isMaskedArray


        def make_mask(m, copy=False, shrink=True, dtype=bool):
            m = np.array(filled(m, True), dtype=bool)
            return nomask if shrink and not m.any() else m


        def make_mask_none(newshape, dtype=None): return np.zeros(newshape, dtype=bool)
        def mask_or(m1, m2, copy=False, shrink=True): return make_mask(np.logical_or(m1, m2), shrink=shrink)
        def filled(a, fill_value=None): return a.filled(fill_value) if isinstance(a, (MaskedArray, MaskedConstant)) else np.asarray(a) if not isinstance(a, dict) else a
        def fix_invalid(a, mask=nomask, copy=True, fill_value=None):
            result = masked_invalid(MaskedArray(a, mask, copy=copy), copy)
            result._data[result._mask] = result.fill_value if fill_value is None else fill_value
            return result


        def set_fill_value(a, fill_value):
            if isinstance(a, MaskedArray):
                a.set_fill_value(fill_value)


        def common_fill_value(a, b):
            return a.fill_value if isinstance(a, MaskedArray) and isinstance(b, MaskedArray) and a.fill_value == b.fill_value else None


        # Functions of masked arrays

        def _ufunc(name):
            function = getattr(np, name)

            def masked_function(*args, **kwargs):
                return asarray(args[0]).__array_ufunc__(function, "__call__", *args, **kwargs)
            masked_function.__name__ = name
            return masked_function


        for _name in ("sqrt exp exp2 expm1 log log2 log10 log1p sin cos tan arcsin arccos arctan arctan2 sinh cosh tanh arcsinh arccosh arctanh "
                      "hypot add subtract multiply divide true_divide floor_divide remainder mod fmod power negative absolute fabs floor ceil "
                      "conjugate equal not_equal less less_equal greater greater_equal logical_and logical_or logical_xor logical_not "
                      "bitwise_and bitwise_or bitwise_xor maximum minimum sign isfinite isnan square").split():
            globals()[_name] = _ufunc(_name)
        abs = absolute


        def _method(name):
            def function(a, *args, **kwargs):
                return getattr(asarray(a), name)(*args, **kwargs)
            function.__name__ = name
            return function


        for _name in ("sum prod mean std var max min ptp any all argmin argmax argsort count cumsum cumprod compressed ravel reshape "
                      "transpose squeeze repeat swapaxes diagonal trace take clip round copy nonzero compress anom").split():
            globals()[_name] = _method(_name)
        product, amax, amin = prod, max, min


        def count_masked(arr, axis=None): return getmaskarray(arr).sum(axis=axis)


        def sort(a, axis=-1, kind=None, order=None, endwith=True, fill_value=None, stable=None):
            result = asarray(a).copy()
            result.sort(axis, endwith=endwith)
            return result


        def average(a, axis=None, weights=None, returned=False, keepdims=False):
            a = asarray(a)
            if weights is None:
                result, total = a.mean(axis), a.count(axis) * 1.0
            else:
                weights = np.asarray(weights)
                if weights.ndim == 1 and a.ndim > 1:
                    shape = [1] * a.ndim
                    shape[axis] = -1
                    weights = np.broadcast_to(weights.reshape(shape), a.shape)
                used = MaskedArray(weights, a.mask)
                total = used.sum(axis)
                result = (a * used).sum(axis) / total
            return (result, total) if returned else result


        def median(a, axis=None, out=None, overwrite_input=False, keepdims=False):
            a = asarray(a)
            if a._mask is None:
                return np.median(a._data, axis=axis, keepdims=keepdims)
            found = np.nanmedian(a.astype(float).filled(np.nan), axis=axis, keepdims=keepdims)
            return _made(found, a._mask.all(axis=axis, keepdims=keepdims)) if np.ndim(found) else masked if np.isnan(found) else found


        def concatenate(arrays, axis=0):
            data = np.concatenate([np.asarray(_plain(a)) for a in arrays], axis)
            if builtins.all(_mask_of(a) is None for a in arrays):
                return MaskedArray(data)
            return MaskedArray(data, np.concatenate([getmaskarray(a) for a in arrays], axis))


        def _stacked(name):
            function = getattr(np, name)

            def stack(arrays, *args, **kwargs):
                data = function([np.asarray(_plain(a)) for a in arrays], *args, **kwargs)
                if builtins.all(_mask_of(a) is None for a in arrays):
                    return MaskedArray(data)
                return MaskedArray(data, function([getmaskarray(a) for a in arrays], *args, **kwargs))
            return stack


        stack, vstack, hstack, dstack, column_stack = map(_stacked, ("stack", "vstack", "hstack", "dstack", "column_stack"))
        row_stack = vstack


        def append(a, b, axis=None): return concatenate([a, b], axis) if axis is not None else concatenate([ravel(a), ravel(b)])


        def where(condition, x=None, y=None):
            if x is None:
                return nonzero(condition)
            mask = np.where(filled(condition, False), getmaskarray(x), getmaskarray(y))
            mask = _joined(np.broadcast_to(mask, np.broadcast_shapes(np.shape(mask), np.shape(filled(condition, False)))), _mask_of(condition))
            data = np.where(filled(condition, False), 0 if x is masked else _plain(x), 0 if y is masked else _plain(y))
            return MaskedArray(data, mask if np.any(mask) else nomask)


        def dot(a, b, strict=False, out=None):
            data = np.dot(filled(a, 0), filled(b, 0))
            mask = ~np.dot(~getmaskarray(a), ~getmaskarray(b)).astype(bool)
            return _made(data, mask)


        def allequal(a, b, fill_value=True):
            mask = _joined(_mask_of(a), _mask_of(b))
            same = np.asarray(_plain(a)) == np.asarray(_plain(b))
            return bool(np.all(same if mask is None else np.where(mask, fill_value, same)))


        def allclose(a, b, masked_equal=True, rtol=1e-5, atol=1e-8):
            mask = _joined(_mask_of(a), _mask_of(b))
            same = np.isclose(np.asarray(_plain(a)), np.asarray(_plain(b)), rtol, atol)
            return bool(np.all(same if mask is None else np.where(mask, masked_equal, same)))


        def diff(a, n=1, axis=-1):
            a = asarray(a)
            for _ in range(n):
                first = [slice(None)] * a.ndim
                first[axis] = slice(1, None)
                second = [slice(None)] * a.ndim
                second[axis] = slice(None, -1)
                a = a[tuple(first)] - a[tuple(second)]
            return a


        def compress_rowcols(x, axis=None):
            x = asarray(x)
            mask, data = getmaskarray(x), x._data
            if axis in (None, 0):
                keep = ~mask.any(axis=1)
            if axis in (None, 1, -1):
                columns = ~mask.any(axis=0)
            if axis is None:
                return data[keep][:, columns]
            return data[keep] if axis == 0 else data[:, columns]


        def compress_rows(a): return compress_rowcols(a, 0)
        def compress_cols(a): return compress_rowcols(a, 1)


        def unique(ar1, return_index=False, return_inverse=False):
            a = asarray(ar1)
            found = np.unique(a.compressed())
            return MaskedArray(found) if not is_masked(a) else concatenate([found, MaskedArray([0], mask=[True], dtype=a.dtype)])


        def polyfit(x, y, deg, **kwargs):
            mask = _joined(_mask_of(x), _mask_of(y))
            x, y = np.asarray(_plain(x)), np.asarray(_plain(y))
            return np.polyfit(x, y, deg, **kwargs) if mask is None else np.polyfit(x[~mask], y[~mask], deg, **kwargs)


        def flatnotmasked_edges(a):
            places = np.flatnonzero(~getmaskarray(a).ravel())
            return places[[0, -1]] if len(places) else None


        def flatnotmasked_contiguous(a):
            mask, found, start = getmaskarray(a).ravel().tolist(), [], None
            for i, hidden in enumerate(mask + [True]):
                if not hidden and start is None:
                    start = i
                elif hidden and start is not None:
                    found.append(slice(start, i, None))
                    start = None
            return found


        clump_unmasked = flatnotmasked_contiguous


        def clump_masked(a): return flatnotmasked_contiguous(MaskedArray(np.asarray(_plain(a)), ~getmaskarray(a)))


        def apply_along_axis(func1d, axis, arr, *args, **kwargs):
            arr = asarray(arr)
            rows = np.moveaxis(np.arange(arr.size).reshape(arr.shape), axis, -1)
            flat = arr.ravel()
            found = [func1d(flat[row], *args, **kwargs) for row in rows.reshape(-1, rows.shape[-1])]
            mask = np.array([v is masked for v in found])
            data = np.array([0 if v is masked else v for v in found])
            return MaskedArray(data.reshape(rows.shape[:-1] + data.shape[1:]), mask.reshape(rows.shape[:-1]) if data.ndim == 1 else nomask)
        """#
}
