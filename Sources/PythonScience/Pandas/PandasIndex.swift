/// Labels of rows and columns.
extension PandasSources {
    static let index = #"""
        """Labels of rows and columns."""

        import numpy as np
        from pandas._notes import note
        from pandas._columns import (
            DATETIME, NAT, STRING, NaT, Objects, Times, argsort, cast, column, concat, dtype_name, equals, factorize,
            is_missing, is_number, isna, is_scalar, pick, scalar_of, take, to_list, to_numpy, unique_values)
        from pandas._format import label_texts, pprint_thing, summary_text


        class UnsortedIndexError(KeyError):
            """A slice of levels that are in no order."""


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


        class RangeIndex(Index):
            """0, 1, 2, ...: known by its ends."""

            def __new__(cls, start=None, stop=None, step=None, dtype=None, copy=False, name=None):
                if isinstance(start, range):
                    return _range(start, name)
                if stop is None:
                    start, stop = 0, start or 0
                return _range(range(int(start or 0), int(stop), int(step or 1)), name)

            def __init__(self, *args, **kwargs):
                pass

            @property
            def _data(self):
                r = self._range
                return np.arange(r.start, r.stop, r.step)

            @property
            def start(self): return self._range.start

            @property
            def stop(self): return self._range.stop

            @property
            def step(self): return self._range.step

            is_unique = True

            def __len__(self): return len(self._range)
            def __iter__(self): return iter(self._range)
            def tolist(self): return list(self._range)

            def __contains__(self, label):
                return isinstance(label, (int, np.integer, float)) and label == label and int(label) == label and (
                    int(label) in self._range)

            def __getitem__(self, key):
                if isinstance(key, slice):
                    return _range(self._range[key], self._name)
                if isinstance(key, (int, np.integer)):
                    try:
                        return self._range[int(key)]
                    except IndexError:
                        raise IndexError("index %d is out of bounds for axis 0 with size %d" % (key, len(self))) from None
                return Index._make(self._data[np.asarray(key)], self._name)

            def _places(self, places):
                if isinstance(places, slice):
                    return _range(self._range[places], self._name)
                found = self._data[places]
                if len(found) > 1:
                    step = int(found[1] - found[0])
                    if step and (np.diff(found) == step).all():
                        return _range(range(int(found[0]), int(found[-1]) + step, step), self._name)
                return Index._make(found, self._name)

            def get_loc(self, key):
                if key not in self:
                    raise KeyError(key)
                return self._range.index(int(key))

            def get_indexer(self, target):
                r = self._range
                labels = target._data if isinstance(target, Index) else column(target)
                if not is_number(labels) or r.step != 1:
                    return Index._make(self._data).get_indexer(target)
                places = np.asarray(labels).astype("int64") - r.start
                return np.where((places >= 0) & (places < len(r)) & (places + r.start == labels), places, -1)

            def _bound(self, label, side):
                if not isinstance(label, (int, float, np.number)):
                    raise TypeError("cannot do slice indexing on RangeIndex with these indexers [%r] of type %s"
                                    % (label, type(label).__name__))
                r = self._range
                if r.step < 0:
                    return super()._bound(label, side)
                place = -((r.start - label) // r.step) if side == "left" else (label - r.start) // r.step + 1
                return max(0, min(len(r), int(place)))

            def copy(self, name=None, deep=False): return _range(self._range, self._name if name is None else name)
            def equals(self, other):
                if isinstance(other, RangeIndex):
                    return self._range == other._range
                return isinstance(other, Index) and other.nlevels == 1 and equals(self._data, other._data)

            def _keys(self): return list(self._range)

            def __repr__(self):
                name = ", name=%r" % (self._name,) if self._name is not None else ""
                return "RangeIndex(start=%d, stop=%d, step=%d%s)" % (self.start, self.stop, self.step, name)


        class DatetimeIndex(Index):
            """Times; a text names all times that begin with it."""

            freqstr = None

            def __new__(cls, data=None, freq=None, dtype=None, name=None):
                return object.__new__(cls)

            def __init__(self, data=None, freq=None, dtype=None, name=None):
                if hasattr(self, "_data"):
                    return
                from pandas._dates import to_datetime
                data = column([] if data is None else data)
                self._data = data if isinstance(data, Times) else to_datetime(data, _raw=True)
                self._name, self._table = name, None
                self.freqstr = freq if isinstance(freq, str) else None

            def _keys(self):
                return self._data.ticks.tolist()

            def __contains__(self, label):
                try:
                    return self._key(label) in self._lookup()
                except (ValueError, TypeError):
                    return False

            def _key(self, label):
                from pandas._columns import ticks_of
                from pandas._dates import Timestamp
                return ticks_of(Timestamp(label))

            def get_loc(self, key):
                if isinstance(key, str):
                    first, last = self._span(key)
                    if last > first:
                        ticks = self._data.ticks
                        places = np.flatnonzero((ticks >= first) & (ticks <= last))
                        if not len(places):
                            raise KeyError(key)
                        if len(key) < 10 or len(places) > 1:
                            return slice(int(places[0]), int(places[-1]) + 1) if (np.diff(places) == 1).all() else places
                        return int(places[0])
                try:
                    return self._lookup()[self._key(key)]
                except (KeyError, ValueError, TypeError):
                    raise KeyError(key) from None

            def _span(self, text):
                from pandas._dates import period_span
                return period_span(text)

            def get_indexer(self, target):
                table = self._lookup()
                if isinstance(target, Index) and isinstance(target._data, Times):
                    return np.array([table.get(t, -1) for t in target._data.ticks.tolist()], dtype="int64")
                return np.array([table.get(self._key(v), -1) for v in target], dtype="int64")

            def slice_indexer(self, start=None, end=None, step=None):
                ticks = self._data.ticks
                mask = np.ones(len(ticks), dtype=bool)
                if start is not None:
                    mask &= ticks >= (self._span(start)[0] if isinstance(start, str) else self._key(start))
                if end is not None:
                    mask &= ticks <= (self._span(end)[1] if isinstance(end, str) else self._key(end))
                places = np.flatnonzero(mask)
                return slice(int(places[0]), int(places[-1]) + 1, step) if len(places) else slice(0, 0)

            def copy(self, name=None, deep=False):
                result = Index._make(self._data, self._name if name is None else name)
                result.freqstr = self.freqstr
                return result

            def _places(self, places):
                result = self._like(pick(self._data, places))
                if isinstance(places, slice) and places.step in (None, 1):
                    result.freqstr = self.freqstr
                return result

            def __getitem__(self, key):
                if isinstance(key, slice):
                    return self._places(key)
                return super().__getitem__(key)

            def __getattr__(self, name):
                if name in ("year", "month", "day", "hour", "minute", "second", "microsecond", "dayofweek", "weekday",
                            "day_of_week", "dayofyear", "day_of_year", "quarter", "date", "time", "is_month_start",
                            "is_month_end", "days_in_month", "strftime", "normalize", "day_name", "month_name",
                            "floor", "to_period"):
                    from pandas._dates import DatetimeMethods
                    found = getattr(DatetimeMethods(self), name)
                    if callable(found):
                        return lambda *args, **kwargs: Index(found(*args, **kwargs), name=self._name)
                    return Index._make(found._data, self._name) if hasattr(found, "_data") else found
                raise AttributeError("'DatetimeIndex' object has no attribute '%s'" % name)

            @property
            def freq(self):
                if self.freqstr is None:
                    return None
                from pandas._dates import offset_of
                return offset_of(self.freqstr)

            def to_pydatetime(self):
                return to_numpy(Objects([v.to_pydatetime() for v in self]))

            def __repr__(self):
                texts = label_texts(self)
                text = summary_text(texts, lambda v: v if v == "NaT" else "'%s'" % v, "DatetimeIndex", True)
                extra = ["dtype='%s'" % dtype_name(self._data)]
                if self._name is not None:
                    extra.append("name=%r" % (self._name,))
                if len(self) > 100:
                    extra.append("length=%d" % len(self))
                extra.append("freq=%s" % (None if self.freqstr is None else "'%s'" % self.freqstr))
                # Attributes stand on a line of their own where the dates took several.
                gap = "\n" + " " * len("DatetimeIndex(")
                text = text.rstrip(" \n")
                return "DatetimeIndex(%s%s%s)" % (text, gap, ", ".join(extra)) if len(self) > 2 else (
                    "DatetimeIndex(%s %s)" % (text, ", ".join(extra)))


        class MultiIndex(Index):
            """Labels of several levels: a tuple for every row."""

            def __new__(cls, levels=None, codes=None, names=None, labels=None, **options):
                if labels is not None:
                    note("MultiIndex(labels=...) is codes=... today")
                    codes = labels
                if levels is None or codes is None:
                    raise TypeError("Must pass both levels and codes")
                items = [tuple(level[c] if c >= 0 else float("nan") for level, c in zip(map(list, levels), row))
                         for row in zip(*codes)]
                return cls.from_tuples(items, names)

            def __init__(self, *args, **kwargs):
                pass

            @classmethod
            def _of(cls, tuples, names):
                self = object.__new__(MultiIndex)
                self._items, self._level_names, self._table = tuples, list(names), None
                return self

            @classmethod
            def from_tuples(cls, tuples, sortorder=None, names=None):
                tuples = [tuple(t) for t in tuples]
                depth = len(tuples[0]) if tuples else (len(names) if names else 0)
                return cls._of(tuples, list(names) if names is not None else [None] * depth)

            @classmethod
            def from_arrays(cls, arrays, sortorder=None, names=None):
                lists = [to_list(column(a)) for a in arrays]
                if names is None:
                    names = [getattr(a, "name", None) for a in arrays]
                return cls._of(list(zip(*lists)), names)

            @classmethod
            def from_product(cls, iterables, sortorder=None, names=None):
                lists, result = [to_list(column(list(v))) for v in iterables], [()]
                for values in lists:
                    result = [t + (v,) for t in result for v in values]
                if names is None:
                    names = [getattr(v, "name", None) for v in iterables]
                return cls._of(result, names)

            @classmethod
            def from_frame(cls, df, names=None):
                return cls._of(list(zip(*[to_list(d) for d in df._list])), names or list(df.columns))

            @property
            def nlevels(self): return len(self._level_names)

            @property
            def names(self): return list(self._level_names)

            @names.setter
            def names(self, values): self._level_names = list(values)

            @property
            def name(self): return None

            _name = None

            @property
            def _data(self): return Objects(self._items)

            @property
            def levels(self):
                return [Index(sorted(set(level)) if level else [], name=name)
                        for level, name in zip(zip(*self._items), self._level_names)]

            @property
            def codes(self):
                return [np.array([list(level).index(v) for v in values])
                        for level, values in zip(self.levels, zip(*self._items))]

            def _tuples(self): return self._items
            def __len__(self): return len(self._items)
            def __iter__(self): return iter(self._items)
            def tolist(self): return list(self._items)
            def _like(self, data): return MultiIndex._of(data.items, self._level_names)
            def _places(self, places): return MultiIndex._of(pick(Objects(self._items), places).items, self._level_names)
            def copy(self, name=None, deep=False): return MultiIndex._of(self._items, self._level_names)
            def _keys(self): return self._items

            def __getitem__(self, key):
                if isinstance(key, (int, np.integer)):
                    return self._items[int(key)]
                return self._places(key if isinstance(key, slice) else np.asarray(key))

            def __contains__(self, label):
                if isinstance(label, tuple) and len(label) == self.nlevels:
                    return label in self._lookup()
                return len(self._matching(label)) > 0

            def _matching(self, label):
                label = label if isinstance(label, tuple) else (label,)
                n = len(label)
                return np.array([i for i, t in enumerate(self._items) if t[:n] == label], dtype="int64")

            def _lexsorted(self):
                try:
                    return all(a <= b for a, b in zip(self._items, self._items[1:]))
                except TypeError:
                    return False

            def _bound(self, label, side):
                label = label if isinstance(label, tuple) else (label,)
                n = len(label)
                if not self._lexsorted():
                    raise UnsortedIndexError("Key length (%d) was greater than MultiIndex lexsort depth (0)" % n)
                heads = [t[:n] for t in self._items]
                return sum(1 for t in heads if t < label) if side == "left" else sum(1 for t in heads if t <= label)

            def _level_mask(self, place, part):
                """The rows that a part of a tuple chooses: a label, several, or a slice of them."""
                values = [t[place] for t in self._items]
                if isinstance(part, slice):
                    if part == slice(None):
                        return [True] * len(values)
                    if not self._lexsorted():
                        raise UnsortedIndexError("MultiIndex slicing requires the index to be lexsorted: slicing on levels [%d], "
                                                 "lexsort depth 0" % place)
                    return [(part.start is None or v >= part.start) and (part.stop is None or v <= part.stop) for v in values]
                if is_scalar(part):
                    if part not in values:
                        raise KeyError(part)
                    return [v == part for v in values]
                wanted = set(part)
                return [v in wanted for v in values]

            def get_loc(self, key):
                if isinstance(key, tuple) and not all(is_scalar(part) for part in key):
                    mask = np.ones(len(self), dtype=bool)
                    for place, part in enumerate(key):
                        mask &= np.array(self._level_mask(place, part), dtype=bool)
                    return np.flatnonzero(mask)
                if isinstance(key, tuple) and len(key) == self.nlevels:
                    try:
                        return self._lookup()[key]
                    except KeyError:
                        raise KeyError(key) from None
                places = self._matching(key)
                if not len(places):
                    raise KeyError(key)
                if len(places) == places[-1] - places[0] + 1:
                    return slice(int(places[0]), int(places[-1]) + 1)
                mask = np.zeros(len(self), dtype=bool)
                mask[places] = True
                return mask

            def _level(self, level):
                if level in self._level_names:
                    return self._level_names.index(level)
                if isinstance(level, int) and -self.nlevels <= level < self.nlevels:
                    return level % self.nlevels
                raise KeyError("Level %s not found" % level)

            def get_level_values(self, level):
                place = self._level(level)
                return Index([t[place] for t in self._items], name=self._level_names[place])

            def droplevel(self, level=0):
                drop = [self._level(v) for v in ([level] if is_scalar(level) else level)]
                keep = [i for i in range(self.nlevels) if i not in drop]
                if len(keep) == 1:
                    return Index([t[keep[0]] for t in self._items], name=self._level_names[keep[0]], tupleize_cols=False)
                return MultiIndex._of([tuple(t[i] for i in keep) for t in self._items], [self._level_names[i] for i in keep])

            def rename(self, names, inplace=False):
                result = MultiIndex._of(self._items, names)
                if inplace:
                    self._level_names = list(names)
                    return None
                return result

            def set_names(self, names, level=None, inplace=False):
                if level is None:
                    return self.rename(names, inplace)
                new = list(self._level_names)
                new[self._level(level)] = names
                return self.rename(new, inplace)

            def unique(self, level=None):
                if level is not None:
                    return self.get_level_values(level).unique()
                return MultiIndex._of(list(dict.fromkeys(self._items)), self._level_names)

            def to_flat_index(self): return Index._make(Objects(self._items))
            def equals(self, other): return isinstance(other, MultiIndex) and self._items == other._items
            def append(self, other):
                others = other if isinstance(other, (list, tuple)) else [other]
                return MultiIndex._of(self._items + [t for o in others for t in o], self._level_names)

            def __repr__(self):
                texts = [[pprint_thing(v, quote=True) for v in level] for level in zip(*self._items)]
                widths = [max(map(len, level)) for level in texts]
                rows = ["(%s)" % ", ".join(t.rjust(w) for t, w in zip(row, widths)) for row in zip(*texts)]
                if len(rows) > 100:
                    rows = rows[:10] + ["..."] + rows[-10:]
                body = (",\n" + " " * 12).join(rows).replace("...,", "...")
                names = "" if all(n is None for n in self._level_names) else "names=%r" % (self._level_names,)
                length = "length=%d" % len(self) if len(self._items) > 100 else ""
                extra = ", ".join(t for t in (names, length) if t)
                return "MultiIndex([%s],\n%s%s)" % (body, " " * 11, extra)


        def ensure_index(labels, name=None):
            """Labels as an Index."""
            if isinstance(labels, Index):
                return labels
            if hasattr(labels, "_data") and hasattr(labels, "index"):
                return Index._make(labels._data, labels.name)
            if isinstance(labels, range):
                return _range(labels)
            if isinstance(labels, list) and len(labels) > 1 and all(
                    isinstance(part, (list, np.ndarray, Index)) and np.ndim(part) == 1 for part in labels):
                return MultiIndex.from_arrays(labels)
            return Index(labels if isinstance(labels, (list, tuple)) or hasattr(labels, "dtype") else list(labels), name=name)
        """#
}
