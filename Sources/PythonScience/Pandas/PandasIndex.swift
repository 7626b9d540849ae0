/// Labels of rows and columns.
extension PandasSources {
    static let index = #"""
        """Labels of rows and columns."""

        import numpy as np
        from pandas._notes import note
        from pandas._columns import (
            DATETIME, NAT, STRING, NaT, Objects, Times, argsort, cast, column, concat, dtype_name, equals, factorize,
            is_missing, is_number, isna, is_scalar, pick, scalar_of, take, to_list, to_numpy, unique_values)
        from pandas._errors import UnsortedIndexError
        from pandas._format import label_texts, pprint_thing, summary_text


        def _label_key(value):
            """A label as a key: NumPy scalars as numbers, times as ticks."""
            if isinstance(value, np.generic):
                value = value.item()
            if isinstance(value, float) and value != value:
                return None
            return value


        class Index:
            """Labels of one column's data, with a name."""

            nlevels = 1
            ndim = 1
            freqstr = None

            def __new__(cls, data=None, dtype=None, copy=False, name=None, tupleize_cols=True):
                if cls is Index:
                    if isinstance(data, Index) and dtype is None:
                        return data if name is None else data.rename(name)
                    if isinstance(data, range) and dtype is None:
                        return _range(data, name)
                    items = None
                    if isinstance(data, (list, tuple)) and len(data) and tupleize_cols and all(
                            isinstance(v, tuple) for v in data):
                        return MultiIndex.from_tuples(data, names=name)
                return object.__new__(cls)

            def __init__(self, data=None, dtype=None, copy=False, name=None, tupleize_cols=True):
                if isinstance(data, Index) and data is self:
                    return
                if hasattr(self, "_data"):
                    return
                if is_scalar(data) and data is not None:
                    raise TypeError("Index(...) must be called with a collection of some kind, %r was passed" % (data,))
                if name is None and hasattr(data, "_data"):
                    name = getattr(data, "name", None)
                self._data = column([] if data is None else data, dtype)
                self._name = name
                self._table = None
                if isinstance(self._data, Times) and self._data.dtype is DATETIME:
                    self.__class__ = DatetimeIndex

            @classmethod
            def _make(cls, data, name=None):
                """An index of a column's data, without looking at it."""
                self = object.__new__(DatetimeIndex if isinstance(data, Times) and data.dtype is DATETIME else Index)
                self._data, self._name, self._table = data, name, None
                return self

            # What it is

            @property
            def name(self): return self._name

            @name.setter
            def name(self, value):
                self._name = value

            @property
            def names(self): return [self._name]

            @names.setter
            def names(self, values):
                self._name = list(values)[0]

            @property
            def values(self):
                if isinstance(self._data, Objects) and self._data.dtype is STRING:
                    return to_numpy(self._data)
                return to_numpy(self._data)

            @property
            def array(self): return self.values

            @property
            def dtype(self): return self._data.dtype

            @property
            def shape(self): return (len(self._data),)

            @property
            def size(self): return len(self._data)

            @property
            def empty(self): return len(self._data) == 0

            @property
            def T(self): return self

            @property
            def is_unique(self): return len(self._lookup()) == len(self)

            @property
            def has_duplicates(self): return not self.is_unique

            @property
            def is_monotonic_increasing(self):
                items = to_list(self._data)
                return all(a <= b for a, b in zip(items, items[1:]))

            @property
            def is_monotonic_decreasing(self):
                items = to_list(self._data)
                return all(a >= b for a, b in zip(items, items[1:]))

            @property
            def str(self):
                from pandas._strings import StringMethods
                return StringMethods(self)

            def __len__(self): return len(self._data)
            def __iter__(self): return iter(to_list(self._data))
            def __array__(self, dtype=None, copy=None): return np.asarray(self.values, dtype=dtype)
            def tolist(self): return to_list(self._data)

            to_list = tolist

            def to_numpy(self, dtype=None, copy=False, na_value=None):
                return self.values if dtype is None else np.asarray(self.values, dtype=dtype)

            def to_series(self, index=None, name=None):
                from pandas._series import Series
                return Series(self._data, index=self if index is None else index, name=name or self._name)

            def to_frame(self, index=True, name=None):
                from pandas._frame import DataFrame
                name = name if name is not None else (self._name if self._name is not None else 0)
                return DataFrame({name: self._data}, index=self if index else None)

            def __bool__(self):
                raise ValueError("The truth value of a %s is ambiguous. Use a.empty, a.item(), a.any() or a.all()."
                                 % type(self).__name__)

            def __contains__(self, label):
                try:
                    return _label_key(label) in self._lookup()
                except TypeError:
                    return False

            def __getitem__(self, key):
                if isinstance(key, (int, np.integer)):
                    n = len(self._data)
                    if not -n <= key < n:
                        raise IndexError("index %d is out of bounds for axis 0 with size %d" % (key, n))
                    return scalar_of(self._data, int(key) % n)
                if isinstance(key, slice):
                    return self._like(pick(self._data, key))
                return self._like(pick(self._data, np.asarray(key)))

            def _like(self, data):
                return Index._make(data, self._name)

            def _tuples(self): return [(v,) for v in to_list(self._data)]

            def _places(self, places): return self._like(pick(self._data, places))
            def take(self, indices): return self._places(np.asarray(indices))

            # Looking labels up

            def _keys(self):
                if isinstance(self._data, Times):
                    return [None if v is NaT else v for v in to_list(self._data)]
                return [_label_key(v) for v in to_list(self._data)]

            def _lookup(self):
                """Labels to places; the first of those that repeat."""
                if self._table is None:
                    table = {}
                    for i, key in enumerate(self._keys()):
                        if key not in table:
                            table[key] = i
                    self._table = table
                return self._table

            def get_loc(self, key):
                table = self._lookup()
                try:
                    place = table[_label_key(key)]
                except (KeyError, TypeError):
                    raise KeyError(key) from None
                if len(table) == len(self):
                    return place
                places = self._all_places(key)
                if len(places) == 1:
                    return place
                if len(places) == places[-1] - places[0] + 1:
                    return slice(int(places[0]), int(places[-1]) + 1)
                mask = np.zeros(len(self), dtype=bool)
                mask[places] = True
                return mask

            def _all_places(self, key):
                key = _label_key(key)
                return np.array([i for i, k in enumerate(self._keys()) if k == key], dtype="int64")

            def get_indexer(self, target):
                table = self._lookup()
                if isinstance(target, Index):
                    keys = target._keys()
                else:
                    keys = [_label_key(v) for v in target]
                return np.array([table.get(k, -1) for k in keys], dtype="int64")

            def slice_indexer(self, start=None, end=None, step=None):
                """The places from a label to another one, both ends in."""
                n = len(self)
                first = 0 if start is None else self._bound(start, "left")
                last = n if end is None else self._bound(end, "right")
                return slice(first, last, step)

            def _bound(self, label, side):
                label = self._converted(label)
                if label in self:
                    places = self._all_places(label)
                    return int(places[0]) if side == "left" else int(places[-1]) + 1
                if not self.is_monotonic_increasing:
                    raise KeyError(label)
                items = to_list(self._data)
                return sum(1 for v in items if v < label) if side == "left" else sum(1 for v in items if v <= label)

            def _converted(self, label): return label

            # New ones

            def copy(self, name=None, deep=False):
                return Index._make(self._data, self._name if name is None else name)

            def rename(self, name, inplace=False):
                if inplace:
                    self._name = name
                    return None
                result = self.copy()
                result._name = name
                return result

            def set_names(self, names, level=None, inplace=False):
                return self.rename(names[0] if isinstance(names, (list, tuple)) else names, inplace)

            def astype(self, dtype, copy=True): return self._like(cast(self._data, dtype))

            def map(self, mapper, na_action=None):
                items = to_list(self._data)
                return Index([mapper.get(v) if hasattr(mapper, "get") else mapper(v) for v in items], name=self._name)

            def unique(self, level=None): return self._like(factorize(self._data)[1])
            def nunique(self, dropna=True): return len(factorize(self._data)[1])
            def drop_duplicates(self, keep="first"): return self.unique()

            def duplicated(self, keep="first"):
                from pandas._series import Series
                return Series(self._data).duplicated(keep).values

            def value_counts(self, **options): return self.to_series().value_counts(**options)
            def isna(self): return isna(self._data)

            isnull = isna

            def notna(self): return ~isna(self._data)
            def isin(self, values): return self.to_series().isin(values).values
            def equals(self, other): return isinstance(other, Index) and equals(self._data, other._data)

            identical = equals

            def min(self): return self.to_series().min()
            def max(self): return self.to_series().max()
            def argmax(self): return int(np.argmax(self.values))
            def argmin(self): return int(np.argmin(self.values))
            def sum(self): return self.to_series().sum()
            def mean(self): return self.to_series().mean()
            def any(self): return bool(np.any(self.values))
            def all(self): return bool(np.all(self.values))
            def argsort(self): return argsort(self._data)

            def sort_values(self, ascending=True, return_indexer=False):
                order = argsort(self._data, ascending)
                result = self._places(order)
                return (result, order) if return_indexer else result

            def append(self, other):
                others = other if isinstance(other, (list, tuple)) else [other]
                return Index._make(concat([self._data] + [o._data for o in others]), self._name)

            def insert(self, loc, item):
                items = to_list(self._data)
                items.insert(loc, item)
                return Index(items, name=self._name)

            def delete(self, loc):
                keep = np.ones(len(self), dtype=bool)
                keep[loc] = False
                return self._like(pick(self._data, keep))

            def drop(self, labels):
                labels = [labels] if is_scalar(labels) else list(labels)
                for label in labels:
                    if label not in self:
                        raise KeyError("%r not found in axis" % (labels,))
                gone = set(labels)
                return Index([v for v in self if v not in gone], name=self._name)

            def union(self, other, sort=None):
                other = other if isinstance(other, Index) else Index(other)
                if self.equals(other):
                    return self
                known = self._lookup()
                items = to_list(self._data) + [v for v, k in zip(other, other._keys()) if k not in known]
                if sort is not False:
                    try:
                        items = sorted(items)
                    except TypeError:
                        pass
                return Index(items, name=self._name if self._name == other._name else None)

            def intersection(self, other, sort=False):
                other = other if isinstance(other, Index) else Index(other)
                return Index([v for v, k in zip(self, self._keys()) if k in other._lookup()], name=self._name)

            def difference(self, other, sort=None):
                other = other if isinstance(other, Index) else Index(other)
                items = [v for v, k in zip(self, self._keys()) if k not in other._lookup()]
                try:
                    items = sorted(items)
                except TypeError:
                    pass
                return Index(items, name=self._name)

            def symmetric_difference(self, other, result_name=None, sort=None):
                other = other if isinstance(other, Index) else Index(other)
                return self.difference(other).union(other.difference(self))

            def _as_set(self, other, symbol, method):
                """`a & b` of labels meant sets once; of numbers as many as each other it means the numbers today."""
                other = other if isinstance(other, Index) else Index(other)
                if len(self) == len(other) and all(getattr(i.dtype, "kind", "O") in "iub" for i in (self, other)):
                    import operator
                    return Index(getattr(operator, symbol if symbol == "xor" else symbol + "_")(self.values, other.values))
                note("index.__%s__(other) is index.%s(other) today" % (symbol, method))
                return getattr(self, method)(other)

            def __and__(self, other): return self._as_set(other, "and", "intersection")
            def __or__(self, other): return self._as_set(other, "or", "union")
            def __xor__(self, other): return self._as_set(other, "xor", "symmetric_difference")

            def __setitem__(self, key, value):
                raise TypeError("Index does not support mutable operations")

            def reindex(self, target):
                return Index(target), self.get_indexer(target)

            def get_level_values(self, level):
                if level not in (0, self._name):
                    raise KeyError("Requested level (%s) does not match index name (%s)" % (level, self._name))
                return self

            def to_flat_index(self): return self
            def ravel(self): return self.values
            def shift(self, periods=1, freq=None): raise NotImplementedError("Index.shift: only of a DatetimeIndex")

            def __eq__(self, other): return self._compared("__eq__", other)
            def __ne__(self, other): return self._compared("__ne__", other)
            def __lt__(self, other): return self._compared("__lt__", other)
            def __le__(self, other): return self._compared("__le__", other)
            def __gt__(self, other): return self._compared("__gt__", other)
            def __ge__(self, other): return self._compared("__ge__", other)

            def _compared(self, name, other):
                from pandas._series import Series
                other = Series(other._data) if isinstance(other, Index) else other
                return getattr(Series(self._data), name)(other).values

            def _computed(self, name, other):
                from pandas._series import Series
                other = Series(other._data) if isinstance(other, Index) else other
                return Index._make(getattr(Series(self._data), name)(other)._data, self._name)

            __hash__ = None

            def __repr__(self):
                name = "Index"
                data = self._data
                if isinstance(data, Objects):
                    def form(v): return pprint_thing(v, quote=True) if not is_missing(v) else ("nan" if v is not NaT and v is not None else str(v))
                    values, justified = data.items, False
                else:
                    values = data.tolist()
                    texts = label_texts(self) if data.dtype.kind == "f" else [str(v) for v in values]
                    values, justified = texts, True
                    def form(v): return v
                if isinstance(data.dtype, type(STRING)) and data.dtype.name == "category":
                    name = "CategoricalIndex"
                text = summary_text(values, form, name, justified)
                extra = ["dtype='%s'" % dtype_name(data)]
                if self._name is not None:
                    extra.append("name=%r" % (self._name,))
                if len(data) > 100:
                    extra.append("length=%d" % len(data))
                return "%s(%s%s)" % (name, text, ", ".join(extra))


        for _name in ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow"):
            def _operators(name="__%s__" % _name, swapped="__r%s__" % _name):
                setattr(Index, name, lambda self, other: self._computed(name, other))
                setattr(Index, swapped, lambda self, other: self._computed(swapped, other))
            _operators()


        def _range(values, name=None):
            self = object.__new__(RangeIndex)
            self._range, self._name, self._table = values, name, None
            return self
        """#
        + kindsOfIndex
}
