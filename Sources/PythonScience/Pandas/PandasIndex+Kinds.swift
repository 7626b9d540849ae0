/// Labels that are ranges, dates and tuples.
extension PandasSources {
    static let kindsOfIndex = #"""



        def sorted_places(index, level=None, ascending=True, key=None, sort_remaining=True, na_position="last"):
            """The order of `sort_index`: by all levels of labels, or by some of them first."""
            if not isinstance(index, MultiIndex):
                flag = ascending if isinstance(ascending, (bool, int, np.bool_)) else list(ascending)[0]
                return argsort((index if key is None else Index(key(index)))._data, bool(flag), na_position)
            levels = list(range(index.nlevels)) if level is None else [index._level(v) for v in ([level] if is_scalar(level) else level)]
            if isinstance(ascending, (list, tuple)):
                flags = [bool(a) for a in ascending]
                if len(flags) != len(levels):
                    raise ValueError("level must have same length as ascending")
            else:
                flags = [bool(ascending)] * len(levels)
            if sort_remaining:
                rest = [i for i in range(index.nlevels) if i not in levels]
                levels, flags = levels + rest, flags + [flags[0]] * len(rest)
            order = np.arange(len(index))
            for place, flag in reversed(list(zip(levels, flags))):
                labels = index.get_level_values(place)
                data = (labels if key is None else Index(key(labels)))._data
                order = order[np.asarray(argsort(pick(data, order), flag, na_position))]
            return order


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

            def reorder_levels(self, order):
                places = [self._level(v) for v in order]
                if len(places) != self.nlevels:
                    raise AssertionError("Length of order must be same as number of levels (%d), got %d" % (self.nlevels, len(places)))
                return MultiIndex._of([tuple(t[i] for i in places) for t in self._items], [self._level_names[i] for i in places])

            def swaplevel(self, i=-2, j=-1):
                order = list(range(self.nlevels))
                i, j = self._level(i), self._level(j)
                order[i], order[j] = order[j], order[i]
                return self.reorder_levels(order)

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


        def ensure_index(labels, name=None, tupleize=False):
            """Labels as an Index; tuples stay labels of one level, as pandas has it, where `tupleize` does not ask for more."""
            if isinstance(labels, Index):
                return labels
            if hasattr(labels, "_data") and hasattr(labels, "index"):
                return Index._make(labels._data, labels.name)
            if isinstance(labels, range):
                return _range(labels)
            if isinstance(labels, list) and len(labels) > 1 and all(
                    isinstance(part, (list, np.ndarray, Index)) and np.ndim(part) == 1 for part in labels):
                return MultiIndex.from_arrays(labels)
            return Index(labels if isinstance(labels, (list, tuple)) or hasattr(labels, "dtype") else list(labels), name=name,
                         tupleize_cols=tupleize)
        """#
}
