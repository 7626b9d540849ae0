/// `np.ma`, first part: the array with its mask.
extension NumpySources {
    static let maskedArrays = #"""
        """`np.ma`: arrays of which some elements are masked: an array and its mask, in Python."""

        import builtins

        import numpy as np

        nomask = np.False_
        _FILLS = {"b": True, "i": 999999, "u": 999999, "f": 1e20, "c": 1e20 + 0j, "U": "N/A", "S": b"N/A", "O": "?"}
        # Ufuncs that have no value everywhere: where they have none, the result is masked.
        _DOMAINS = {
            "sqrt": lambda x: x < 0, "log": lambda x: x <= 0, "log2": lambda x: x <= 0, "log10": lambda x: x <= 0,
            "arcsin": lambda x: np.abs(x) > 1, "arccos": lambda x: np.abs(x) > 1, "arccosh": lambda x: x < 1,
            "arctanh": lambda x: np.abs(x) >= 1,
        }
        _DIVISIONS = ("divide", "true_divide", "floor_divide", "remainder", "mod", "fmod")


        class MAError(Exception): pass
        class MaskError(MAError): pass


        class MaskedConstant:
            """`np.ma.masked`, the one masked element."""

            __array_priority__ = 20.0
            shape, ndim, size, mask = (), 0, 1, np.True_
            dtype = np.dtype("float64")
            data = np.array(0.0)

            def __repr__(self): return "masked"
            def __str__(self): return "--"
            def __format__(self, spec): return format("--", spec if spec.isdigit() or spec[:1] in "<>^" else "")
            def __array__(self, dtype=None, copy=None): return np.array(0.0 if dtype is None or np.dtype(dtype).kind not in "f" else np.nan, dtype=dtype)
            def __bool__(self): return False
            def __float__(self): raise TypeError("masked elements are no numbers")
            def __hash__(self): return id(self)
            def filled(self, fill_value=None): return np.array(1e20 if fill_value is None else fill_value)
            def _self(self, *others): return self
            __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = __rtruediv__ = __pow__ = __neg__ = __abs__ = _self
            __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = _self


        masked = masked_singleton = MaskedConstant()


        def _plain(value):
            return value._data if isinstance(value, MaskedArray) else value


        def _mask_of(value):
            """The mask of anything, None where nothing is masked."""
            if isinstance(value, MaskedArray):
                return value._mask
            if value is masked:
                return np.True_
            return None


        def _joined(*masks):
            result = None
            for mask in masks:
                if mask is not None:
                    result = mask if result is None else np.logical_or(result, mask)
            return result


        def _made(data, mask, fill=None):
            """An array's element or a whole array with its mask."""
            if isinstance(data, np.ndarray) and data.ndim:
                result = MaskedArray(data, nomask if mask is None else mask)
                if data.dtype != bool:
                    result._fill = fill
                return result
            return masked if mask is not None and bool(mask) else data


        class MaskedArray:
            """An array and a mask of the same shape (None while nothing is masked)."""

            __array_priority__ = 15.0
            __hash__ = None

            def __init__(self, data=None, mask=nomask, dtype=None, copy=False, subok=True, ndmin=0, fill_value=None,
                         keep_mask=True, hard_mask=None, shrink=True, order=None):
                own = _mask_of(data)
                if isinstance(data, (list, tuple)) and builtins.any(v is masked for v in data):
                    own = np.array([v is masked for v in data])
                    data = [0 if v is masked else v for v in data]
                array = np.asarray(_plain(data), dtype=dtype)
                self._data = array.copy() if copy else array
                if ndmin > self._data.ndim:
                    self._data = self._data.reshape((1,) * (ndmin - self._data.ndim) + self._data.shape)
                if mask is nomask:
                    mask = None
                elif mask is not None:
                    mask = np.asarray(_plain(mask), dtype=bool)
                    if mask.shape != self._data.shape:
                        if mask.size == 1:
                            mask = np.full(self._data.shape, bool(mask.ravel()[0]))
                        elif mask.size == self._data.size:
                            mask = mask.reshape(self._data.shape)
                        else:
                            raise MaskError("Mask and data not compatible: data size is %i, mask size is %i."
                                            % (self._data.size, mask.size))
                mask = _joined(own, mask) if keep_mask else own if mask is None else mask
                self._mask = None if mask is None else np.array(np.broadcast_to(mask, self._data.shape))
                self._hard = bool(hard_mask)
                self._fill = None
                if isinstance(data, MaskedArray) and fill_value is None:
                    self._fill = data._fill
                else:
                    self.set_fill_value(fill_value)

            # What it is

            dtype = property(lambda self: self._data.dtype)
            shape = property(lambda self: self._data.shape)
            ndim = property(lambda self: self._data.ndim)
            size = property(lambda self: self._data.size)
            itemsize = property(lambda self: self._data.itemsize)
            nbytes = property(lambda self: self._data.nbytes)
            flat = property(lambda self: iter(self.ravel()))
            T = property(lambda self: self.transpose())
            data = property(lambda self: self._data)
            real = property(lambda self: MaskedArray(self._data.real, self.mask))
            imag = property(lambda self: MaskedArray(self._data.imag, self.mask))
            baseclass = np.ndarray
            hardmask = property(lambda self: self._hard)

            @property
            def mask(self): return nomask if self._mask is None else self._mask

            @mask.setter
            def mask(self, value):
                if value is nomask or value is None:
                    self._mask = None
                    return
                if self._mask is None:
                    self._mask = np.zeros(self._data.shape, dtype=bool)
                self._mask[...] = value

            @property
            def fill_value(self):
                if self._fill is None:
                    fill = default_fill_value(self)
                    self._fill = fill if isinstance(fill, (str, bytes)) else np.asarray(fill)[()]
                return self._fill

            @fill_value.setter
            def fill_value(self, value): self.set_fill_value(value)

            def set_fill_value(self, value):
                self._fill = value if value is None or self.dtype.kind in "USO" else np.asarray(value, dtype=self.dtype)[()]

            def get_fill_value(self): return self.fill_value
            def harden_mask(self): self._hard = True; return self
            def soften_mask(self): self._hard = False; return self
            def unshare_mask(self): return self
            def shrink_mask(self):
                if self._mask is not None and not self._mask.any():
                    self._mask = None
                return self

            def __array__(self, dtype=None, copy=None): return self._data if dtype is None else self._data.astype(dtype)
            def __len__(self): return len(self._data)
            def __iter__(self): return (self[i] for i in range(len(self._data)))
            def __bool__(self): return bool(self._data)
            def __float__(self): return float(self._data.item()) if self._mask is None or not self._mask.all() else float("nan")
            def __int__(self): return int(self._data.item())
            def __contains__(self, value): return bool((self == value).any())

            # Elements

            def __getitem__(self, key):
                if isinstance(key, tuple):
                    key = tuple(_key(k) for k in key)
                else:
                    key = _key(key)
                found = self._data[key]
                mask = None if self._mask is None else self._mask[key]
                if isinstance(found, np.ndarray) and found.ndim:
                    result = MaskedArray.__new__(MaskedArray)
                    # Parts are views: what is set in them is set here.
                    result._data, result._mask, result._fill, result._hard = found, mask, self._fill, self._hard
                    return result
                return masked if mask is not None and bool(mask) else found

            def __setitem__(self, key, value):
                key = tuple(_key(k) for k in key) if isinstance(key, tuple) else _key(key)
                if value is masked:
                    if self._mask is None:
                        self._mask = np.zeros(self._data.shape, dtype=bool)
                    self._mask[key] = True
                    return
                other = _mask_of(value)
                if self._hard and self._mask is not None:
                    data = self._data.copy()
                    data[key] = _plain(value)
                    self._data[~self._mask] = data[~self._mask]
                    return
                self._data[key] = _plain(value)
                if other is not None and self._mask is None:
                    self._mask = np.zeros(self._data.shape, dtype=bool)
                if self._mask is not None:
                    self._mask[key] = False if other is None else other

            def filled(self, fill_value=None):
                if self._mask is None:
                    return self._data
                result = self._data.copy()
                fill = self.fill_value if fill_value is None else fill_value
                result[self._mask] = fill
                return result

            def compressed(self):
                return self._data.ravel() if self._mask is None else self._data.ravel()[~self._mask.ravel()]

            def tolist(self, fill_value=None):
                if self._mask is None:
                    return self._data.tolist()
                if self.ndim == 1:
                    return [fill_value if m else v for v, m in zip(self._data.tolist(), self._mask.tolist())]
                return [row.tolist(fill_value) for row in self]

            def item(self, *args): return self._data.item(*args)

            # Shapes

            def _each(self, change):
                mask = None if self._mask is None else change(self._mask)
                result = MaskedArray(change(self._data), nomask if mask is None else mask, fill_value=self._fill)
                return result

            def reshape(self, *shape, order="C"): return self._each(lambda a: a.reshape(*shape, order=order))
            def ravel(self, order="C"): return self._each(lambda a: a.ravel(order))
            def flatten(self, order="C"): return self._each(lambda a: a.flatten(order))
            def transpose(self, *axes): return self._each(lambda a: a.transpose(*axes))
            def swapaxes(self, axis1, axis2): return self._each(lambda a: a.swapaxes(axis1, axis2))
            def squeeze(self, axis=None): return self._each(lambda a: a.squeeze(axis))
            def repeat(self, repeats, axis=None): return self._each(lambda a: a.repeat(repeats, axis))
            def diagonal(self, *args): return self._each(lambda a: a.diagonal(*args))
            def take(self, indices, axis=None, out=None, mode="raise"): return self._each(lambda a: a.take(indices, axis=axis))
            def copy(self, order="C"): return self._each(lambda a: a.copy())
            def view(self, *args): return MaskedArray(self._data, self.mask, fill_value=self._fill) if not args or args[0] is MaskedArray else self._data.view(*args)
            def astype(self, dtype, **kwargs): return MaskedArray(self._data.astype(dtype, **kwargs), self.mask)
            def compress(self, condition, axis=None, out=None): return self._each(lambda a: np.compress(condition, a, axis=axis))
            def nonzero(self): return self.filled(0).nonzero()

            def clip(self, min=None, max=None, out=None): return MaskedArray(self._data.clip(min, max), self.mask)
            def round(self, decimals=0, out=None): return MaskedArray(self._data.round(decimals), self.mask)
            def conj(self): return MaskedArray(self._data.conj(), self.mask)

            # Sums and extremes: masked elements are left out.

            def count(self, axis=None, keepdims=False):
                if self._mask is None:
                    whole = np.ones(self._data.shape, dtype=int)
                else:
                    whole = (~self._mask).astype(int)
                result = whole.sum(axis=axis, keepdims=keepdims)
                return int(result) if np.ndim(result) == 0 else result

            def _reduced(self, name, neutral, axis, keepdims=False, **options):
                result = getattr(np, name)(self._data if self._mask is None else np.where(self._mask, neutral, self._data).astype(options.pop("kind", self._data.dtype)),
                                           axis=axis, keepdims=keepdims, **options)
                return _made(result, None if self._mask is None else self._mask.all(axis=axis, keepdims=keepdims))

            def sum(self, axis=None, dtype=None, out=None, keepdims=False):
                return self._reduced("sum", 0, axis, keepdims, dtype=dtype)

            def prod(self, axis=None, dtype=None, out=None, keepdims=False):
                return self._reduced("prod", 1, axis, keepdims, dtype=dtype)

            product = prod

            def max(self, axis=None, out=None, fill_value=None, keepdims=False):
                return self._reduced("max", _least(self.dtype), axis, keepdims)

            def min(self, axis=None, out=None, fill_value=None, keepdims=False):
                return self._reduced("min", _greatest(self.dtype), axis, keepdims)

            def any(self, axis=None, out=None, keepdims=False): return self._reduced("any", False, axis, keepdims)
            def all(self, axis=None, out=None, keepdims=False): return self._reduced("all", True, axis, keepdims)

            def ptp(self, axis=None, out=None, fill_value=None, keepdims=False):
                return self.max(axis, keepdims=keepdims) - self.min(axis, keepdims=keepdims)

            def mean(self, axis=None, dtype=None, out=None, keepdims=False):
                if self._mask is None:
                    return _made(self._data.mean(axis=axis, dtype=dtype, keepdims=keepdims), None)
                count = self.count(axis, keepdims=keepdims)
                total = self.sum(axis, dtype=dtype, keepdims=keepdims)
                return masked if total is masked else total * 1.0 / count

            def var(self, axis=None, dtype=None, out=None, ddof=0, keepdims=False):
                if self._mask is None:
                    return _made(self._data.var(axis=axis, ddof=ddof, keepdims=keepdims), None)
                count = np.asarray(self.count(axis, keepdims=keepdims)) - ddof
                away = self - self.mean(axis, keepdims=True)
                total = (builtins.abs(away) ** 2).sum(axis, keepdims=keepdims)
                if total is masked:
                    return masked
                mask = np.logical_or(False if _mask_of(total) is None else _mask_of(total), count <= 0)
                return _made(_plain(total) / np.where(count > 0, count, 1), mask if mask.any() else None)

            def std(self, axis=None, dtype=None, out=None, ddof=0, keepdims=False):
                found = self.var(axis, ddof=ddof, keepdims=keepdims)
                return found if found is masked else sqrt(found) if isinstance(found, MaskedArray) else np.sqrt(found)

            def anom(self, axis=None, dtype=None): return self - self.mean(axis, keepdims=axis is not None)

            def argmin(self, axis=None, fill_value=None, out=None, keepdims=False):
                return self.filled(_greatest(self.dtype) if fill_value is None else fill_value).argmin(axis=axis)

            def argmax(self, axis=None, fill_value=None, out=None, keepdims=False):
                return self.filled(_least(self.dtype) if fill_value is None else fill_value).argmax(axis=axis)

            def argsort(self, axis=-1, kind=None, order=None, endwith=True, fill_value=None, stable=False):
                return self.filled(_greatest(self.dtype) if endwith else _least(self.dtype)).argsort(axis=axis, kind="stable")

            def sort(self, axis=-1, kind=None, order=None, endwith=True, fill_value=None, stable=False):
                places = self.argsort(axis, endwith=endwith)
                self._data[...] = np.take_along_axis(self._data, places, axis)
                if self._mask is not None:
                    self._mask[...] = np.take_along_axis(self._mask, places, axis)

            def cumsum(self, axis=None, dtype=None, out=None):
                return _made(self.filled(0).cumsum(axis=axis), None if self._mask is None else self._mask if axis is not None else self._mask.ravel())

            def cumprod(self, axis=None, dtype=None, out=None):
                return _made(self.filled(1).cumprod(axis=axis), None if self._mask is None else self._mask if axis is not None else self._mask.ravel())

            def dot(self, other, out=None, strict=False): return dot(self, other)
            def trace(self, *args): return self.diagonal(*args).sum()

            # Operators and ufuncs

            def __array_ufunc__(self, ufunc, method, *inputs, **kwargs):
                plain = [_plain(v) if v is not masked else 0 for v in inputs]
                mask = _joined(*[_mask_of(v) for v in inputs])
                fill = next((v._fill for v in inputs if isinstance(v, MaskedArray)), None)
                with np.errstate(all="ignore"):
                    result = ufunc(*plain, **kwargs)
                if ufunc.__name__ in _DOMAINS:
                    mask = _joined(mask, _DOMAINS[ufunc.__name__](np.asarray(plain[0])))
                elif ufunc.__name__ in _DIVISIONS:
                    divisor = np.asarray(plain[1])
                    mask = _joined(mask, np.abs(np.asarray(plain[0])) * np.finfo(float).tiny >= np.abs(divisor))
                if isinstance(result, tuple):
                    return tuple(_made(r, mask) for r in result)
                if mask is None:
                    return _made(result, None, fill)
                mask = np.broadcast_to(mask, np.shape(result))
                if np.ndim(result) and mask.any() and result.dtype == np.asarray(plain[0]).dtype and result.shape == np.shape(plain[0]):
                    # A masked element keeps its value.
                    result = np.where(mask, plain[0], result)
                elif np.ndim(result) and mask.any() and np.shape(plain[0]) == result.shape and result.dtype.kind in "iufc":
                    result = np.where(mask, np.asarray(plain[0]).astype(result.dtype), result)
                return _made(result, mask, fill)

            def __array_function__(self, function, types, args, kwargs):
                own = globals().get(function.__name__)
                if function.__name__ == "transpose" and "axes" in kwargs:
                    return self.transpose(*kwargs["axes"])
                if own is not None:
                    return own(*args, **kwargs)
                return function(*[_plain(a) for a in args], **kwargs)

            def _all_of(self, function, other, swapped=False):
                return self.__array_ufunc__(function, "__call__", *((other, self) if swapped else (self, other)))

            def __neg__(self): return self.__array_ufunc__(np.negative, "__call__", self)
            def __pos__(self): return self
            def __abs__(self): return self.__array_ufunc__(np.absolute, "__call__", self)
            def __invert__(self): return self.__array_ufunc__(np.invert, "__call__", self)
            def __matmul__(self, other): return dot(self, other)
            def __rmatmul__(self, other): return dot(other, self)

            # Texts

            def _shown(self):
                if self._mask is None:
                    return self._data
                shown = np.array(self._data, dtype=object)
                for place in np.argwhere(self._mask).tolist():
                    shown[tuple(place) if len(place) > 1 else place[0]] = masked
                return shown

            def __str__(self): return _text(self._shown(), " ", 1)

            def __repr__(self):
                keys = ["data", "mask", "fill_value"]
                if self.dtype not in (np.dtype(int), np.dtype(float), np.dtype(bool), np.dtype(complex)) \
                        or self._mask is not None and self._mask.all() or self.size == 0:
                    keys.append("dtype")
                prefix, one = "masked_array(", builtins.all(n == 1 for n in self.shape[:-1])
                indents = {k: "  " for k in keys}
                if one:
                    indents = {k: prefix if k == "data" else " " * builtins.max(2, len(prefix + "data") - len(k)) for k in keys}
                fill = self.fill_value
                texts = {
                    "data": _text(self._shown(), ", ", len(indents["data"] + "data=") + 1, 1),
                    "mask": _text(np.asarray(self.mask), ", ", len(indents["mask"] + "mask=") + 1, 1),
                    "fill_value": str(fill) if getattr(fill, "dtype", None) == self.dtype else repr(fill),
                    "dtype": self.dtype.name if self.dtype.kind in "iufcb" else repr(str(self.dtype)),
                }
                return ("" if one else prefix + "\n") + ",\n".join(indents[k] + k + "=" + texts[k] for k in keys) + ")"

            def __format__(self, spec): return format(str(self), spec)


        def _text(array, separator, indent, suffix=0):
            """As `np.array2string` writes it; masked elements are two strokes."""
            if not isinstance(array, np.ndarray):
                def rows(part, depth):
                    if len(part.shape) == 1:
                        return "[" + separator.join(str(v) if not isinstance(v, str) else repr(v) for v in part) + "]"
                    gap = separator.strip() + "\n" * (len(part.shape) - 1) + " " * (indent + depth)
                    return "[" + gap.join(rows(p, depth + 1) for p in part) + "]"
                return rows(array, 0) if array.ndim else str(array[()])
            return np.array2string(array, separator=separator, prefix=" " * (indent - 1), suffix="," * suffix)


        def _key(key):
            return key.filled(False) if isinstance(key, MaskedArray) and key.dtype == bool else _plain(key)


        def _binary(name, function, swapped=False):
            def operator(self, other):
                if isinstance(other, str) and function not in (np.equal, np.not_equal):
                    return NotImplemented
                return self._all_of(function, other, swapped)
            operator.__name__ = name
            return operator


        for _name, _function in (
            ("add", np.add), ("sub", np.subtract), ("mul", np.multiply), ("truediv", np.true_divide),
            ("floordiv", np.floor_divide), ("mod", np.remainder), ("pow", np.power), ("and", np.bitwise_and),
            ("or", np.bitwise_or), ("xor", np.bitwise_xor),
        ):
            setattr(MaskedArray, "__%s__" % _name, _binary("__%s__" % _name, _function))
            setattr(MaskedArray, "__r%s__" % _name, _binary("__r%s__" % _name, _function, True))
        for _name, _function in (
            ("eq", np.equal), ("ne", np.not_equal), ("lt", np.less), ("le", np.less_equal), ("gt", np.greater),
            ("ge", np.greater_equal),
        ):
            setattr(MaskedArray, "__%s__" % _name, _binary("__%s__" % _name, _function))

        """#
}
