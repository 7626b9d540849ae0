/// What columns are made of.
extension PandasSources {
    static let columns = #"""
        """What columns are made of.

        A column's data is one of three things: a NumPy array of numbers or truths; `Objects`, a list of Python objects (texts
        with dtype "str", anything with "object", members of a fixed set with "category"); `Times`, whole microseconds
        ("datetime64[us]" or "timedelta64[us]"). The functions here do with all three what NumPy does with arrays.
        """

        import datetime as _datetime
        import math as _math
        import numpy as np

        NAT = -(2 ** 63)


        class _NaTType:
            """The missing time."""

            def __repr__(self): return "NaT"
            def __bool__(self): return True
            def __eq__(self, other): return False
            def __ne__(self, other): return True
            def __lt__(self, other): return False
            def __gt__(self, other): return False
            def __le__(self, other): return False
            def __ge__(self, other): return False
            def __hash__(self): return NAT
            def __add__(self, other): return self
            def __sub__(self, other): return self
            def __rsub__(self, other): return self

            __str__ = __repr__
            value = NAT


        NaT = _NaTType()


        class ExtensionDtype:
            """A type of columns that NumPy does not have."""

            def __init__(self, name, kind="O"):
                self.name, self.kind = name, kind

            def __str__(self): return self.name

            def __repr__(self):
                if self.name == "str":
                    return "<StringDtype(storage='python', na_value=nan)>"
                return "dtype('%s')" % {"object": "O", "datetime64[us]": "<M8[us]", "timedelta64[us]": "<m8[us]"}.get(
                    self.name, self.name)

            def __eq__(self, other):
                if isinstance(other, type):
                    return (self.name, other) in (("object", object), ("str", str))
                return self.name == str(other) or (self.name, str(other)) in (("object", "O"), ("str", "string"))

            def __ne__(self, other): return not self == other
            def __hash__(self): return hash(self.name)

            @property
            def type(self): return {"object": object, "str": str}.get(self.name, object)

            itemsize = 8


        class CategoricalDtype(ExtensionDtype):
            def __init__(self, categories=None, ordered=False):
                super().__init__("category")
                self.categories = None if categories is None else list(categories)
                self.ordered = ordered

            def __repr__(self):
                return "CategoricalDtype(categories=%r, ordered=%s, categories_dtype=%s)" % (
                    self.categories, self.ordered, dtype_name(column(self.categories or [])))

            def __hash__(self): return hash(self.name)


        OBJECT, STRING = ExtensionDtype("object"), ExtensionDtype("str")
        DATETIME, TIMEDELTA = ExtensionDtype("datetime64[us]", "M"), ExtensionDtype("timedelta64[us]", "m")


        class Objects:
            """A column of Python objects."""

            def __init__(self, items, dtype=OBJECT):
                self.items, self.dtype = items, dtype

            def __len__(self): return len(self.items)


        class Times:
            """A column of times, in microseconds since 1970, or of spans of time."""

            def __init__(self, ticks, dtype=DATETIME):
                self.ticks, self.dtype = ticks, dtype

            def __len__(self): return len(self.ticks)


        def is_scalar(value):
            return isinstance(value, (str, bytes, int, float, complex, bool, _datetime.date, _datetime.timedelta)) \
                or value is None or value is NaT or np.isscalar(value)


        def is_missing(value):
            """Whether a single object stands for nothing."""
            return value is None or value is NaT or (isinstance(value, float) and value != value)


        def is_listlike(value):
            return not isinstance(value, (str, bytes, dict)) and hasattr(value, "__iter__") and hasattr(value, "__len__") \
                or isinstance(value, (set, frozenset)) or hasattr(value, "__next__")


        # From values to columns

        def plain(value):
            """A NumPy scalar as Python's own."""
            return value.item() if isinstance(value, np.generic) else value


        def column(values, dtype=None):
            """The column of anything one-dimensional, of the type asked for or that of the values."""
            if hasattr(values, "_data"):
                values = values._data
            if isinstance(values, (Objects, Times)):
                return values if dtype is None else cast(values, dtype)
            if isinstance(values, np.ndarray):
                found = _of_array(values)
            elif hasattr(values, "numpy") and hasattr(values, "shape"):
                found = _of_array(np.asarray(values.numpy()))
            elif isinstance(values, range):
                found = np.arange(values.start, values.stop, values.step)
            elif hasattr(values, "__array__") and not isinstance(values, (list, tuple)) and hasattr(values, "dtype"):
                found = of_objects([v for v in values])
            else:
                found = of_objects(list(values))
            return found if dtype is None else cast(found, dtype)


        def _of_array(array):
            if array.ndim == 0:
                return of_objects([array.item()])
            if array.ndim != 1:
                raise ValueError("Per-column arrays must each be 1-dimensional")
            if array.dtype.kind == "U":
                return Objects([str(v) for v in array.tolist()], STRING)
            if array.dtype.kind == "O":
                return of_objects(list(array), keep=True)
            if array.dtype.kind in "Mm":
                return Times(array.astype("datetime64[us]" if array.dtype.kind == "M" else "timedelta64[us]").astype("int64"),
                             DATETIME if array.dtype.kind == "M" else TIMEDELTA)
            return array


        def of_objects(items, keep=False):
            """The narrowest column of Python objects; `keep` leaves all but texts and times as objects."""
            kinds = set(map(type, items))
            if kinds <= {str, float, type(None)} and str in kinds:
                if float not in kinds or all(v != v for v in items if type(v) is float):
                    return Objects([v if type(v) is str else float("nan") for v in items], STRING)
                return Objects(items)
            if not keep:
                if not items:
                    return Objects([])
                if kinds <= {bool, np.bool_}:
                    return np.array([bool(v) for v in items], dtype=bool)
                numbers = all(issubclass(k, (int, float, np.integer, np.floating)) and k is not bool or k is type(None)
                              for k in kinds)
                if numbers and kinds != {type(None)}:
                    if type(None) in kinds:
                        items = [float("nan") if v is None else v for v in items]
                    try:
                        array = np.array(items)
                    except OverflowError:
                        return Objects(items)
                    return array if array.dtype.kind in "iuf" else Objects(items)
                if any(issubclass(k, (complex, np.complexfloating)) for k in kinds):
                    try:
                        return np.array(items)
                    except (TypeError, ValueError):
                        return Objects(items)
            present = [v for v in items if not is_missing(v)]
            if present and all(isinstance(v, _datetime.datetime) for v in present):
                return Times(np.array([NAT if is_missing(v) else ticks_of(v) for v in items], dtype="int64"))
            if present and all(isinstance(v, _datetime.timedelta) for v in present):
                return Times(np.array([NAT if is_missing(v) else span_of(v) for v in items], dtype="int64"), TIMEDELTA)
            if items and not present and any(v is NaT for v in items):
                return Times(np.full(len(items), NAT, dtype="int64"))
            if any(k is np.str_ for k in kinds):
                return of_objects([str(v) if isinstance(v, np.str_) else v for v in items], keep)
            return Objects([plain(v) for v in items] if any(issubclass(k, np.generic) for k in kinds) else items)


        _SECOND = 1000000


        def span_of(delta):
            return (delta.days * 86400 + delta.seconds) * _SECOND + delta.microseconds


        def ticks_of(moment):
            days = moment.toordinal() - 719163
            seconds = moment.hour * 3600 + moment.minute * 60 + moment.second
            ticks = (days * 86400 + seconds) * _SECOND + moment.microsecond
            return ticks - span_of(moment.utcoffset()) if moment.tzinfo is not None else ticks


        def scalar_of(data, i):
            """The i-th element as the user sees it."""
            if isinstance(data, Objects):
                return data.items[i]
            if isinstance(data, Times):
                from pandas._dates import Timedelta, Timestamp
                tick = int(data.ticks[i])
                if tick == NAT:
                    return NaT
                return Timestamp._of(tick) if data.dtype is DATETIME else Timedelta._of(tick)
            return data[i]


        def to_list(data):
            """All elements as Python objects."""
            if isinstance(data, Objects):
                return list(data.items)
            if isinstance(data, Times):
                return [scalar_of(data, i) for i in range(len(data))]
            return data.tolist()


        def to_numpy(data):
            if isinstance(data, Objects):
                array = np.empty(len(data.items), dtype=object)
                for i, item in enumerate(data.items):
                    array[i] = item
                return array
            if isinstance(data, Times):
                try:
                    return data.ticks.astype(str(data.dtype))
                except TypeError:
                    return to_numpy(Objects(to_list(data)))
            return data


        def dtype_of(data):
            return data.dtype


        def dtype_name(data):
            return str(data.dtype)


        def is_number(data):
            return isinstance(data, np.ndarray) and data.dtype.kind in "iufcb"


        def is_float(data):
            return isinstance(data, np.ndarray) and data.dtype.kind == "f"


        def is_bool(data):
            return isinstance(data, np.ndarray) and data.dtype.kind == "b"


        # Casts

        def wanted_dtype(dtype):
            """A dtype argument as NumPy's type or one of those above."""
            if isinstance(dtype, ExtensionDtype):
                return dtype
            name = dtype if isinstance(dtype, str) else None
            if dtype is object or name in ("object", "O"):
                return OBJECT
            if dtype is str or name in ("str", "string", "U"):
                return STRING
            if name == "category":
                return CategoricalDtype()
            if name is not None and name.startswith("datetime64"):
                return DATETIME
            if name is not None and name.startswith("timedelta64"):
                return TIMEDELTA
            if name in ("Int64", "Int32", "Float64", "boolean"):
                raise NotImplementedError("dtype %r: columns with pandas' own missing values are not supported; use %r"
                                          % (name, "bool" if name == "boolean" else name.lower()))
            if getattr(dtype, "kind", None) == "O":
                return OBJECT
            return np.dtype(dtype)


        def cast(data, dtype):
            dtype = wanted_dtype(dtype)
            if isinstance(dtype, CategoricalDtype):
                categories = dtype.categories
                if categories is None:
                    categories = sorted_values(unique_values(data))
                known = set(categories)
                items = [v if not is_missing(v) and v in known else float("nan") for v in to_list(data)]
                return Objects(items, CategoricalDtype(categories, dtype.ordered))
            if dtype is OBJECT or dtype == "object":
                return Objects(to_list(data))
            if dtype is STRING or dtype == "str":
                if isinstance(data, Objects) and data.dtype is STRING:
                    return data
                return Objects([v if is_missing(v) else _text(v) for v in _texts_of(data)], STRING)
            if dtype is DATETIME or dtype is TIMEDELTA:
                if isinstance(data, Times):
                    return Times(data.ticks, dtype)
                if dtype is DATETIME:
                    from pandas._dates import to_datetime
                    return to_datetime(Objects(to_list(data)), _raw=True)
                return Times(data.astype("int64"), TIMEDELTA)
            if isinstance(data, Times):
                if dtype.kind in "iu":
                    return data.ticks.astype(dtype)
                raise TypeError("Cannot cast %s to %s" % (data.dtype, dtype))
            if isinstance(data, Objects):
                return _numbers(data.items, dtype)
            if dtype.kind in "iu" and data.dtype.kind == "f" and not np.isfinite(data).all():
                raise ValueError("Cannot convert non-finite values (NA or inf) to integer: fill the missing values first")
            return data.astype(dtype)


        def _texts_of(data):
            return to_list(data)


        def _text(value):
            return str(value)


        def _numbers(items, dtype):
            if dtype.kind == "f":
                return np.array([float("nan") if v is None else float(v) for v in items], dtype=dtype)
            if dtype.kind == "b":
                return np.array([bool(v) for v in items], dtype=bool)
            for v in items:
                if is_missing(v):
                    raise ValueError("cannot convert float NaN to integer")
            return np.array([int(v) for v in items], dtype=dtype)


        # What NumPy does

        def isna(data):
            if isinstance(data, Objects):
                return np.array([is_missing(v) for v in data.items], dtype=bool)
            if isinstance(data, Times):
                return data.ticks == NAT
            if data.dtype.kind in "fc":
                return np.isnan(data)
            return np.zeros(len(data), dtype=bool)


        def take(data, places):
            """The elements at places; -1 gives a missing one."""
            places = np.asarray(places, dtype="int64")
            if len(places) and int(places.min()) < 0:
                return _take_missing(data, places)
            return pick(data, places)


        def pick(data, places):
            """The elements at places from the front, a slice or where a mask is true."""
            if isinstance(data, Objects):
                if isinstance(places, slice):
                    return Objects(data.items[places], data.dtype)
                if places.dtype == bool:
                    places = np.flatnonzero(places)
                items = data.items
                return Objects([items[i] for i in places.tolist()], data.dtype)
            if isinstance(data, Times):
                return Times(data.ticks[places], data.dtype)
            return data[places]


        def _take_missing(data, places):
            missing = places < 0
            safe = np.where(missing, 0, places)
            if len(data) == 0:
                return empty_like(data, len(places))
            found = pick(data, safe)
            if isinstance(found, Objects):
                items = [float("nan") if m else v for v, m in zip(found.items, missing.tolist())]
                return Objects(items, found.dtype)
            if isinstance(found, Times):
                return Times(np.where(missing, NAT, found.ticks), found.dtype)
            if found.dtype.kind == "b":
                return Objects([float("nan") if m else v for v, m in zip(found.tolist(), missing.tolist())])
            if found.dtype.kind in "iu":
                found = found.astype("float64")
            return np.where(missing, np.array(float("nan"), dtype=found.dtype), found)


        def empty_like(data, n):
            """n missing elements."""
            if isinstance(data, Objects):
                return Objects([float("nan")] * n, data.dtype)
            if isinstance(data, Times):
                return Times(np.full(n, NAT, dtype="int64"), data.dtype)
            if data.dtype.kind == "b":
                return Objects([float("nan")] * n)
            return np.full(n, float("nan"))


        def repeat(value, n):
            """A column of one value."""
            value = plain(value)
            if isinstance(value, bool):
                return np.full(n, value)
            if isinstance(value, (int, float, complex)):
                return np.full(n, value)
            return of_objects([value]) if n == 1 else _repeated(value, n)


        def _repeated(value, n):
            one = of_objects([value])
            if isinstance(one, Objects):
                return Objects([value] * n, one.dtype)
            if isinstance(one, Times):
                return Times(np.full(n, one.ticks[0]), one.dtype)
            return np.full(n, one[0])


        def concat(parts):
            """Columns one after another, of the type that holds all."""
            full = [p for p in parts if len(p)]
            if not full:
                return parts[0] if parts else Objects([])
            parts = full
            if all(isinstance(p, np.ndarray) for p in parts):
                kinds = set("b" if p.dtype.kind == "b" else "n" for p in parts)
                if len(kinds) == 1:
                    return np.concatenate(parts)
                return Objects([v for p in parts for v in p.tolist()])
            if all(isinstance(p, Times) for p in parts) and len(set(str(p.dtype) for p in parts)) == 1:
                return Times(np.concatenate([p.ticks for p in parts]), parts[0].dtype)
            items = [v for p in parts for v in to_list(p)]
            if all(isinstance(p, Objects) for p in parts):
                names = [p.dtype for p in parts]
                if all(d is STRING for d in names):
                    return Objects(items, STRING)
                if all(isinstance(d, CategoricalDtype) and d.categories == names[0].categories for d in names):
                    return Objects(items, names[0])
            missing = [isna(p).all() for p in parts]
            rest = [p for p, m in zip(parts, missing) if not m]
            if rest and all(isinstance(p, Objects) and p.dtype is STRING for p in rest):
                return Objects([float("nan") if is_missing(v) else v for v in items], STRING)
            if rest and all(isinstance(p, Times) for p in rest):
                return of_objects([NaT if is_missing(v) else v for v in items])
            return Objects(items)


        def keys_of(data):
            """Elements as keys of dicts; all missing ones are one key."""
            if isinstance(data, Objects):
                return [None if is_missing(v) else v for v in data.items]
            if isinstance(data, Times):
                return [None if v == NAT else v for v in data.ticks.tolist()]
            if data.dtype.kind == "f":
                return [None if v != v else v for v in data.tolist()]
            return data.tolist()


        def sorted_values(items):
            """Sorted, whatever the types are: those that don't compare stay in order."""
            try:
                return sorted(items)
            except TypeError:
                numbers = [v for v in items if isinstance(v, (int, float))]
                texts = [v for v in items if isinstance(v, str)]
                rest = [v for v in items if not isinstance(v, (int, float, str))]
                return sorted(numbers) + sorted(texts) + rest


        def unique_values(data):
            """The elements that are there, each once, in order of first appearance; no missing ones."""
            codes, uniques = factorize(data)
            return to_list(uniques)


        def factorize(data, sort=False, dropna=True):
            """For each element the number of its value, -1 where it is missing; and the values."""
            if isinstance(data, np.ndarray) and data.dtype.kind in "iub":
                values, first, codes = np.unique(data, return_index=True, return_inverse=True)
                if sort:
                    return codes, values
                order = np.argsort(first, kind="stable")
                rank = np.empty(len(order), dtype="int64")
                rank[order] = np.arange(len(order))
                return rank[codes], values[order]
            table, codes, places, lost = {}, [], [], None
            for i, key in enumerate(keys_of(data)):
                if key is None:
                    if dropna:
                        codes.append(-1)
                        continue
                    key = _math.inf if False else ("missing",)
                if key not in table:
                    table[key] = len(table)
                    places.append(i)
                codes.append(table[key])
            codes, uniques = np.array(codes, dtype="int64"), pick(data, np.array(places, dtype="int64"))
            if isinstance(data, Objects) and isinstance(data.dtype, CategoricalDtype):
                order = {v: i for i, v in enumerate(data.dtype.categories)}
                ranks = np.array([order[v] for v in uniques.items] + [-1], dtype="int64")
                return ranks[codes], Objects(list(data.dtype.categories), data.dtype)
            if sort:
                order = argsort(uniques)
                rank = np.empty(len(order) + 1, dtype="int64")
                rank[order] = np.arange(len(order))
                rank[-1] = -1
                return rank[codes], pick(uniques, order)
            return codes, uniques


        def argsort(data, ascending=True, na_position="last"):
            """The stable order of the elements, the missing ones at an end."""
            missing = isna(data)
            places = np.flatnonzero(~missing)
            kept = pick(data, places)
            if isinstance(kept, Times):
                kept = kept.ticks
            if isinstance(kept, np.ndarray):
                if ascending:
                    order = np.argsort(kept, kind="stable")
                else:
                    order = len(kept) - 1 - np.argsort(kept[::-1], kind="stable")[::-1]
            else:
                items = kept.items
                if isinstance(kept.dtype, CategoricalDtype):
                    rank = {v: i for i, v in enumerate(kept.dtype.categories)}
                    items = [rank[v] for v in items]
                try:
                    order = sorted(range(len(items)), key=items.__getitem__, reverse=not ascending)
                except TypeError:
                    raise TypeError("'<' not supported between instances of different types: the column holds %s"
                                    % ", ".join(sorted(set(type(v).__name__ for v in items)))) from None
                order = np.array(order, dtype="int64")
            ends = np.flatnonzero(missing)
            parts = [places[order], ends] if na_position == "last" else [ends, places[order]]
            return np.concatenate(parts).astype("int64")


        def fill(data, value):
            """Missing elements replaced."""
            missing = isna(data)
            if not missing.any():
                return data
            if isinstance(data, Objects):
                items = [value if m else v for v, m in zip(data.items, missing.tolist())]
                return Objects(items, data.dtype if data.dtype is STRING and isinstance(value, str) else
                               data.dtype if isinstance(data.dtype, CategoricalDtype) else OBJECT) \
                    if data.dtype is not OBJECT else of_objects(items, keep=True)
            if isinstance(data, Times):
                from pandas._dates import Timestamp
                return Times(np.where(missing, ticks_of(Timestamp(value)), data.ticks), data.dtype)
            if isinstance(value, str):
                return Objects([value if m else v for v, m in zip(data.tolist(), missing.tolist())])
            return np.where(missing, value, data).astype(data.dtype)


        def where(mask, data, other):
            """Elements of `data` where the mask holds, else those of another column or one value."""
            if not is_scalar(other):
                other = column(other)
            if isinstance(data, np.ndarray) and isinstance(other, (np.ndarray, int, float, bool, np.generic)):
                if data.dtype.kind == "b" and not isinstance(other, (bool, np.bool_)) and not is_bool(other):
                    return Objects([v if m else plain(o) for v, m, o in zip(
                        data.tolist(), mask.tolist(), other.tolist() if isinstance(other, np.ndarray) else
                        [other] * len(data))])
                if data.dtype.kind == "f" and isinstance(other, (int, float)):
                    return np.where(mask, data, np.array(other, dtype=data.dtype))
                return np.where(mask, data, other)
            if isinstance(data, Times):
                other = column([other] * len(data)) if is_scalar(other) else other
                ticks = other.ticks if isinstance(other, Times) else np.full(len(data), NAT)
                return Times(np.where(mask, data.ticks, ticks), data.dtype)
            if is_scalar(other) and is_missing(other) and isinstance(data, np.ndarray) and data.dtype.kind != "b":
                return np.where(mask, data, float("nan"))
            others = [other] * len(data) if is_scalar(other) else to_list(other)
            items = [v if m else o for v, m, o in zip(to_list(data), mask.tolist(), others)]
            return of_objects(items) if not isinstance(data, Objects) or data.dtype is STRING else of_objects(items, keep=True)


        def put(data, places, value):
            """The column with new elements at places (integers); widened where the type does not hold them."""
            n = len(places)
            if is_scalar(value) or isinstance(value, dict):
                values = repeat(value, n) if not is_missing(value) else None
            else:
                values = column(value)
                if len(values) != n:
                    raise ValueError("Must have equal len keys and value when setting with an iterable: got %d values for "
                                     "%d places" % (len(values), n))
            if values is None:
                result = _take_missing(data, np.where(_mask(len(data), places), -1, np.arange(len(data))))
                if isinstance(data, Objects) and data.dtype is OBJECT and value is None:
                    for i in places.tolist():
                        result.items[i] = None
                return result
            if isinstance(data, np.ndarray) and isinstance(values, np.ndarray):
                if data.dtype.kind == "b" and values.dtype.kind != "b" or values.dtype.kind == "b" and data.dtype.kind != "b":
                    return _put_objects(data, places, values)
                if data.dtype.kind in "iu" and values.dtype.kind == "f":
                    if (values == np.floor(values)).all():
                        values = values.astype(data.dtype)
                    else:
                        data = data.astype("float64")
                elif data.dtype.kind in "iuf" and values.dtype.kind == "c":
                    data = data.astype("complex128")
                result = data.copy()
                result[places] = values
                return result
            if isinstance(data, Times) and isinstance(values, Times):
                ticks = data.ticks.copy()
                ticks[places] = values.ticks
                return Times(ticks, data.dtype)
            return _put_objects(data, places, values)


        def _mask(n, places):
            mask = np.zeros(n, dtype=bool)
            mask[places] = True
            return mask


        def _put_objects(data, places, values):
            items = to_list(data)
            for i, v in zip(places.tolist(), to_list(values)):
                items[i] = v
            if isinstance(data, Objects) and data.dtype is STRING and all(isinstance(v, str) or is_missing(v) for v in items):
                return Objects(items, STRING)
            if isinstance(data, Objects) and isinstance(data.dtype, CategoricalDtype):
                return Objects(items, data.dtype)
            return Objects(items)


        def equals(a, b):
            if len(a) != len(b):
                return False
            return all(x == y or is_missing(x) and is_missing(y) for x, y in zip(to_list(a), to_list(b)))
        """#
}
