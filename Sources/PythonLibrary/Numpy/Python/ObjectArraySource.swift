/// Arrays of Python objects (dtype=object): a list of elements and a shape, in Python.
extension NumpySources {
    static let objects = #"""
        import operator as _operator
        import numpy as np


        class ObjectDType:
            """The type of elements that are Python objects."""

            name, kind, char, type, itemsize, str, num = "object", "O", "O", object, 8, "|O", 17
            hasobject, byteorder, names, fields, subdtype, shape = True, "|", None, None, None, ()

            def __repr__(self):
                return "dtype('O')"

            def __str__(self):
                return "object"

            def __eq__(self, other):
                return other is self or other is object or other in ("object", "O", "|O", "object_") or (
                    isinstance(other, ObjectDType))

            def __hash__(self):
                return hash("O")


        DTYPE = ObjectDType()


        def _is_row(value):
            return isinstance(value, (list, tuple)) or (getattr(value, "ndim", 0) > 0 and hasattr(value, "__getitem__"))


        def _shape(value, limit=32):
            """The shape of the array that nested sequences are: axes as long as all rows have one length."""
            shape, rows = [], [value]
            while limit and rows and all(_is_row(row) for row in rows):
                lengths = set(len(row) for row in rows)
                if len(lengths) != 1:
                    break
                shape.append(lengths.pop())
                rows = [item for row in rows for item in row]
                limit -= 1
            return tuple(shape), rows


        def _element(value):
            """What NumPy keeps of a scalar of its own."""
            return value


        def array(value, ndmin=0):
            """The object array of anything."""
            if isinstance(value, ObjectArray):
                return ObjectArray(list(value._items), value.shape)
            if hasattr(value, "__array__") and not isinstance(value, (np.ndarray, np.generic, type)):
                # Columns and tables of pandas.
                made = value.__array__()
                if isinstance(made, ObjectArray):
                    return made
            if type(value).__module__ in ("numpy._records", "numpy._datetimes"):
                return value.copy() if hasattr(value, "copy") else np.datetime64(value)._array().reshape(())
            if isinstance(value, np.ndarray):
                return ObjectArray(value.ravel().tolist(), value.shape)
            if not _is_row(value):
                if hasattr(value, "__iter__") and not isinstance(value, (str, bytes, dict, set)) and hasattr(value, "__len__") \
                        and hasattr(value, "__getitem__"):
                    value = list(value)
                else:
                    return ObjectArray([value], ())
            shape, items = _shape(value)
            if items and all(type(item).__module__ == "numpy._datetimes" for item in items):
                from numpy._datetimes import asarray
                return asarray(value)
            return ObjectArray(items, shape)


        def full(shape, value):
            shape = (shape,) if isinstance(shape, int) else tuple(int(n) for n in shape)
            count = 1
            for n in shape:
                count *= n
            return ObjectArray([value] * count, shape)


        def where(condition, x, y):
            """`np.where` of Python objects."""
            x, y = array(x), array(y)
            shape = np.broadcast_shapes(condition.shape, x.shape, y.shape)
            places = [np.broadcast_to(np.arange(len(v._items)).reshape(v.shape), shape).ravel().tolist() for v in (x, y)]
            chosen = np.broadcast_to(condition != 0, shape).ravel().tolist()
            return ObjectArray([x._items[i] if c else y._items[j] for c, i, j in zip(chosen, *places)], shape)


        _OPERATORS = {"add": _operator.add, "subtract": _operator.sub, "multiply": _operator.mul, "true_divide": _operator.truediv,
                      "divide": _operator.truediv, "floor_divide": _operator.floordiv, "power": _operator.pow,
                      "maximum": lambda a, b: a if a >= b else b, "minimum": lambda a, b: a if a <= b else b,
                      "logical_and": lambda a, b: a and b, "logical_or": lambda a, b: a or b}


        def reduced(ufunc, values, axis=0):
            """`np.add.reduce` of Python objects."""
            import functools
            function = _OPERATORS.get(ufunc.__name__, ufunc)
            axis = None if axis is None or values.ndim == 1 else axis
            return values._reduced(lambda items: functools.reduce(function, items), axis)


        def accumulated(ufunc, values, axis=0):
            """`np.add.accumulate` of Python objects."""
            import itertools
            function = _OPERATORS.get(ufunc.__name__, ufunc)
            order = [i for i in range(values.ndim) if i != axis % values.ndim] + [axis % values.ndim]
            moved, width = values.transpose(*order), values.shape[axis]
            items = []
            for i in range(0, len(moved._items), width or 1):
                items += itertools.accumulate(moved._items[i:i + width], function)
            return ObjectArray(items, moved.shape).transpose(*[order.index(i) for i in range(values.ndim)])


        def _strides(shape):
            strides, step = [], 1
            for n in reversed(shape):
                strides.insert(0, step)
                step *= n
            return strides


        class ObjectArray:
            """An array of Python objects: a list of all elements and a shape."""

            __array_priority__ = 10.0
            dtype = DTYPE

            def __init__(self, items, shape=None):
                self._items = items if isinstance(items, list) else list(items)
                self.shape = (len(self._items),) if shape is None else tuple(shape)

            @property
            def ndim(self): return len(self.shape)

            @property
            def size(self): return len(self._items)

            @property
            def T(self): return self.transpose()

            @property
            def flat(self): return iter(self._items)

            @property
            def nbytes(self): return 8 * len(self._items)

            itemsize = 8

            def __len__(self):
                if not self.shape:
                    raise TypeError("len() of unsized object")
                return self.shape[0]

            def __iter__(self):
                if not self.shape:
                    raise TypeError("iteration over a 0-d array")
                if len(self.shape) == 1:
                    return iter(list(self._items))
                return (self[i] for i in range(self.shape[0]))

            def __bool__(self):
                if len(self._items) == 1:
                    return bool(self._items[0])
                raise ValueError("The truth value of an array with more than one element is ambiguous. Use a.any() or "
                                 "a.all()")

            def __contains__(self, value):
                return any(item is value or item == value for item in self._items)

            # Choosing elements: an index becomes the shape of the result and the places of its elements.

            def _chosen(self, key):
                if isinstance(key, np.ndarray) and key.dtype == bool and key.ndim == self.ndim:
                    places = np.flatnonzero(key).tolist()
                    return (len(places),), places
                key = key if isinstance(key, tuple) else (key,)
                if Ellipsis in [k for k in key if k is Ellipsis]:
                    at = [i for i, k in enumerate(key) if k is Ellipsis][0]
                    used = sum(1 for k in key if k is not None and k is not Ellipsis)
                    key = key[:at] + (slice(None),) * (self.ndim - used) + key[at + 1:]
                places = np.arange(len(self._items)).reshape(self.shape)[key]
                if not isinstance(places, np.ndarray):
                    return None, int(places)
                return places.shape, places.ravel().tolist()

            def __getitem__(self, key):
                if isinstance(key, int) and len(self.shape) == 1:
                    try:
                        return self._items[key]
                    except IndexError:
                        raise IndexError("index %d is out of bounds for axis 0 with size %d"
                                         % (key, len(self._items))) from None
                if isinstance(key, slice) and len(self.shape) == 1:
                    return ObjectArray(self._items[key])
                shape, places = self._chosen(key)
                if shape is None:
                    return self._items[places]
                items = self._items
                return ObjectArray([items[i] for i in places], shape)

            def __setitem__(self, key, value):
                shape, places = self._chosen(key)
                if shape is None:
                    self._items[places] = value
                    return
                if isinstance(value, (ObjectArray, np.ndarray, list, tuple)):
                    values = array(value)
                    if values.shape != shape and len(values._items) == 1:
                        values = ObjectArray(values._items * len(places), shape)
                    if len(values._items) != len(places):
                        raise ValueError("could not broadcast input array from shape %s into shape %s"
                                         % (values.shape, shape))
                    for place, item in zip(places, values._items):
                        self._items[place] = item
                else:
                    for place in places:
                        self._items[place] = value

            # Forms

            def tolist(self):
                def rows(items, shape):
                    if not shape:
                        return items[0]
                    if len(shape) == 1:
                        return list(items)
                    width = len(items) // shape[0] if shape[0] else 0
                    return [rows(items[i * width:(i + 1) * width], shape[1:]) for i in range(shape[0])]
                return rows(self._items, self.shape)

            # Arrays of the elements' places are rearranged instead of them.

            def _places(self): return np.arange(len(self._items)).reshape(self.shape)

            def _moved(self, places):
                return ObjectArray([self._items[i] for i in places.ravel().tolist()], places.shape)

            def copy(self, order="C"): return ObjectArray(list(self._items), self.shape)
            def ravel(self, order="C"): return self._moved(self._places().ravel("F" if order == "F" else "C"))
            def flatten(self, order="C"): return self.ravel(order)
            def item(self, *place): return self[place] if place else self._items[0]
            def squeeze(self, axis=None): return self._moved(self._places().squeeze(axis))

            def reshape(self, *shape, order="C"):
                shape = shape[0] if len(shape) == 1 and not isinstance(shape[0], int) else shape
                return self._moved(self._places().reshape(shape, order=order))

            def transpose(self, *axes): return self._moved(self._places().transpose(*axes))
            def diagonal(self, *place): return self._moved(self._places().diagonal(*place))
            def trace(self, *place): return self.diagonal(*place).sum()
            def take(self, indices, axis=None): return self._moved(np.asarray(self._places().take(indices, axis)))
            def repeat(self, repeats, axis=None): return self._moved(self._places().repeat(repeats, axis))

            def astype(self, dtype, copy=True):
                if dtype == DTYPE:
                    return self.copy()
                items = self._items
                if dtype in (str, "str", "U", "<U"):
                    items = [str(item) for item in items]
                return np.array(items, dtype=dtype).reshape(self.shape)

            def __array__(self, dtype=None, copy=None):
                return np.array(self._items, dtype=dtype).reshape(self.shape)

            def __array_function__(self, function, types, args, kwargs):
                name, kwargs = function.__name__, dict(kwargs)
                if name == "unique":
                    return self._different(**kwargs)
                own = getattr(self, {"amax": "max", "amin": "min"}.get(name, name), None)
                if own is None:
                    return function(np.asarray(self._items).reshape(self.shape), **kwargs)
                return own(*kwargs.pop("axes", ())) if name == "transpose" else own(**kwargs)

            def _different(self, return_index=False, return_inverse=False, return_counts=False, axis=None, **options):
                """The sorted different elements, as `np.unique` gives them."""
                if axis is not None and self.ndim != 1:
                    raise TypeError("The axis argument to unique is not supported for dtype object")
                items = self._items
                order = sorted(range(len(items)), key=items.__getitem__)
                first = [k for k, i in enumerate(order) if k == 0 or items[order[k - 1]] != items[i]]
                found = [self.ravel()[[order[k] for k in first]]]
                if return_index:
                    found.append(np.array([order[k] for k in first], dtype="int64"))
                sizes = np.diff(first + [len(items)])
                if return_inverse:
                    inverse = np.empty(len(items), dtype="int64")
                    inverse[np.array(order, dtype="int64")] = np.repeat(np.arange(len(first)), sizes)
                    found.append(inverse.reshape(self.shape))
                if return_counts:
                    found.append(sizes)
                return found[0] if len(found) == 1 else tuple(found)

            def swapaxes(self, axis1, axis2):
                order = list(range(self.ndim))
                order[axis1], order[axis2] = order[axis2], order[axis1]
                return self.transpose(*order)

            # Element by element

            def _map(self, function, other):
                if isinstance(other, (ObjectArray, np.ndarray, list, tuple)):
                    other = other if isinstance(other, ObjectArray) else array(other)
                    if other.shape == self.shape:
                        return ObjectArray([function(a, b) for a, b in zip(self._items, other._items)], self.shape)
                    mine = np.arange(len(self._items)).reshape(self.shape)
                    theirs = np.arange(len(other._items)).reshape(other.shape)
                    mine, theirs = np.broadcast_arrays(mine, theirs)
                    return ObjectArray([function(self._items[i], other._items[j]) for i, j in
                                        zip(mine.ravel().tolist(), theirs.ravel().tolist())], mine.shape)
                return ObjectArray([function(item, other) for item in self._items], self.shape)

            def __neg__(self): return ObjectArray([-item for item in self._items], self.shape)
            def __abs__(self): return ObjectArray([abs(item) for item in self._items], self.shape)

            def __eq__(self, other): return self._truths(_operator.eq, other)
            def __ne__(self, other): return self._truths(_operator.ne, other)
            def __lt__(self, other): return self._truths(_operator.lt, other)
            def __le__(self, other): return self._truths(_operator.le, other)
            def __gt__(self, other): return self._truths(_operator.gt, other)
            def __ge__(self, other): return self._truths(_operator.ge, other)

            def _truths(self, function, other):
                result = self._map(function, other)
                return np.array([bool(item) for item in result._items], dtype=bool).reshape(result.shape)

            # Reductions

            def _rows(self, axis):
                """The elements along an axis (or several), row by row, and the shape that the rows stand in."""
                axes = tuple(range(self.ndim)) if axis is None else axis if isinstance(axis, tuple) else (axis,)
                for i in axes:
                    if not -self.ndim <= i < self.ndim:
                        raise np.exceptions.AxisError("axis %d is out of bounds for array of dimension %d" % (i, self.ndim))
                axes = [i % self.ndim for i in axes]
                others = [i for i in range(self.ndim) if i not in axes]
                items = self.transpose(*others, *axes)._items
                count = 1
                for i in others:
                    count *= self.shape[i]
                width = len(items) // (count or 1)
                return [items[i * width:(i + 1) * width] for i in range(count)], axes, tuple(self.shape[i] for i in others)

            def _reduced(self, function, axis, keepdims=False):
                rows, axes, shape = self._rows(axis)
                if not shape and not keepdims:
                    return function(rows[0])
                kept = tuple(1 if i in axes else n for i, n in enumerate(self.shape))
                return ObjectArray([function(row) for row in rows], kept if keepdims else shape)

            def _along(self, function, axis):
                """An array of what a function makes of each row along an axis."""
                axis = axis % self.ndim if -self.ndim <= axis < self.ndim else axis
                rows, _, shape = self._rows(axis)
                made = ObjectArray([item for row in rows for item in function(row)], shape + (self.shape[axis],))
                order = list(range(self.ndim - 1))
                return made.transpose(*order[:axis], self.ndim - 1, *order[axis:])

            def _folded(self, function, first, axis, dtype, keepdims, initial):
                import functools
                def fold(items):
                    given = ([] if initial is None else [initial]) + items
                    return functools.reduce(function, given) if given else first
                result = self._reduced(fold, axis, keepdims)
                return result if dtype is None else np.asarray(result, dtype=dtype)[()]

            def sum(self, axis=None, dtype=None, keepdims=False, initial=None):
                return self._folded(_operator.add, 0, axis, dtype, keepdims, initial)

            def prod(self, axis=None, dtype=None, keepdims=False, initial=None):
                return self._folded(_operator.mul, 1, axis, dtype, keepdims, initial)

            def _count(self, axis):
                return len(self._rows(axis)[0][0])

            def mean(self, axis=None, keepdims=False):
                mean = self.sum(axis, keepdims=keepdims) / self._count(axis)
                return np.float64(mean) if isinstance(mean, float) else mean

            def var(self, axis=None, ddof=0, keepdims=False):
                away = self - self.mean(axis, keepdims=True)
                total = (away * away).sum(axis, keepdims=keepdims) / (self._count(axis) - ddof)
                return np.float64(total) if isinstance(total, float) else total

            def std(self, axis=None, ddof=0, keepdims=False):
                variance = self.var(axis, ddof, keepdims)
                if isinstance(variance, ObjectArray):
                    raise TypeError("loop of ufunc does not support argument 0 of type %s which has no callable sqrt method"
                                    % type(variance._items[0]).__name__)
                return np.sqrt(variance)

            def _extreme(self, function, name, axis, keepdims):
                if not self._items:
                    raise ValueError("zero-size array to reduction operation %s which has no identity" % name)
                return self._reduced(function, axis, keepdims)

            def max(self, axis=None, keepdims=False): return self._extreme(max, "maximum", axis, keepdims)
            def min(self, axis=None, keepdims=False): return self._extreme(min, "minimum", axis, keepdims)

            def _truth(self, function, axis, keepdims):
                found = self._reduced(function, axis, keepdims)
                return found.astype(bool) if isinstance(found, ObjectArray) else np.bool_(found)

            def all(self, axis=None, keepdims=False): return self._truth(all, axis, keepdims)
            def any(self, axis=None, keepdims=False): return self._truth(any, axis, keepdims)

            def _place(self, function, axis, keepdims):
                found = self._reduced(lambda items: items.index(function(items)), axis, keepdims)
                return found.astype("int64") if isinstance(found, ObjectArray) else np.int64(found)

            def argmax(self, axis=None, keepdims=False): return self._place(max, axis, keepdims)
            def argmin(self, axis=None, keepdims=False): return self._place(min, axis, keepdims)

            def cumsum(self, axis=None): return self._running(_operator.add, axis)
            def cumprod(self, axis=None): return self._running(_operator.mul, axis)

            def _running(self, function, axis):
                import itertools
                array = self.ravel() if axis is None else self
                return array._along(lambda items: itertools.accumulate(items, function), axis or 0)

            def dot(self, other):
                other = array(other)
                if self.ndim == 0 or other.ndim == 0:
                    return self * other
                inner = other.shape[-2] if other.ndim > 1 else other.shape[0]
                if self.shape[-1] != inner:
                    shapes = [str(shape).replace(" ", "") for shape in (self.shape, other.shape)]
                    raise ValueError("shapes %s and %s not aligned: %d (dim %d) != %d (dim %d)" % (
                        *shapes, self.shape[-1], self.ndim - 1, inner, max(other.ndim - 2, 0)))
                left, _, before = self._rows(self.ndim - 1)
                right, _, after = other._rows(max(other.ndim - 2, 0))
                items = [sum(a * b for a, b in zip(x, y)) for x in left for y in right]
                return ObjectArray(items, before + after) if before or after else items[0]

            def __matmul__(self, other):
                other = array(other)
                if max(self.ndim, other.ndim) > 2 or not self.ndim or not other.ndim:
                    raise NotImplementedError("numpy.matmul: object arrays of %d and %d dimensions, expected one or two" % (self.ndim, other.ndim))
                return self.dot(other)

            def __rmatmul__(self, other): return array(other) @ self

            def clip(self, min=None, max=None, *, a_min=None, a_max=None):
                low, high = (min if a_min is None else a_min), (max if a_max is None else a_max)
                result = self if low is None else self._map(_OPERATORS["maximum"], low)
                return result if high is None else result._map(_OPERATORS["minimum"], high)

            def fill(self, value): self._items[:] = [value] * len(self._items)
            def sort(self, axis=-1): self._items[:] = self._along(sorted, axis)._items

            def argsort(self, axis=-1, kind=None):
                array = self.ravel() if axis is None else self
                places = array._along(lambda items: sorted(range(len(items)), key=items.__getitem__), -1 if axis is None else axis)
                return places.astype("int64")

            def nonzero(self): return np.array([bool(item) for item in self._items]).reshape(self.shape).nonzero()

            # Texts

            def _text(self, separator):
                def element(item):
                    if isinstance(item, np.ndarray) or isinstance(item, ObjectArray):
                        return repr(item)
                    if isinstance(item, list):
                        return "list(%r)" % (item,)
                    return repr(item)

                words = [element(item) for item in self._items]
                if not self.shape:
                    return words[0]
                return _lines(ObjectArray(words, self.shape), separator, 7 if separator == ", " else 1)

            def __repr__(self):
                if not self.shape:
                    return "array(%s, dtype=object)" % self._text(", ")
                if not self._items:
                    return "array([], dtype=object)" if len(self.shape) == 1 else "array([], shape=%s, dtype=object)" % (
                        self.shape,)
                text = self._text(", ")
                last = text.rpartition("\n")[2]
                gap = "\n      " if len(last) + len(", dtype=object)") + (6 if "\n" not in text else 0) > 75 else ""
                return "array(%s,%sdtype=object)" % (text, gap or " ")

            def __str__(self):
                return self._text(" ") if self._items else "[]"


        def _summary(words):
            return words[:3] + ["..."] + words[-3:] if len(words) > 1000 else words


        def _lines(texts, separator, indent):
            """Rows under each other, each filled into lines of 75 characters."""
            if texts.ndim == 1:
                words = _summary(list(texts._items))
                lines, line = [], ""
                stop = separator.rstrip()
                for place, word in enumerate(words):
                    end = "" if place == len(words) - 1 else separator
                    if line and indent + len(line) + len(word.split("\n")[0]) + len(end.rstrip()) > 75:
                        lines.append(line.rstrip())
                        line = ""
                    line += word + end
                return "[" + ("\n" + " " * indent).join(lines + [line]) + "]"
            rows = [_lines(texts[i], separator, indent + 1) for i in range(texts.shape[0])]
            gap = separator.rstrip() + "\n" * (texts.ndim - 1) + " " * indent
            return "[" + gap.join(rows) + "]"


        for _name in "add sub mul truediv floordiv mod pow and_ or_ xor".split():
            def _operators(function=getattr(_operator, _name), name=_name.rstrip("_")):
                def forward(self, other):
                    return self._map(function, other)

                def backward(self, other):
                    return self._map(lambda a, b: function(b, a), other)

                setattr(ObjectArray, "__%s__" % name, forward)
                setattr(ObjectArray, "__r%s__" % name, backward)
            _operators()
        ObjectArray.__name__ = "ndarray"
        ObjectArray.__hash__ = None
        """#
}
