/// Columns of one length side by side.
extension PandasSources {
    static let frame = #"""
        """Columns of one length side by side."""

        import numpy as np
        import pandas._columns as c
        import pandas._compute as compute
        from pandas._columns import (
            CategoricalDtype, Objects, STRING, Times, column, is_bool, is_listlike, is_missing, is_number, is_scalar, isna,
            of_objects, scalar_of, to_list, to_numpy)
        from pandas._format import HTMLTable, Table, frame_html, frame_text
        from pandas._index import Index, MultiIndex, _range, ensure_index
        from pandas._series import Series, _name_of, _reindexed, duplicated_keys, filled_forward, replaced, str_type


        def sampled_places(n, count, frac, replace, weights, random_state):
            if count is None:
                count = int(round(frac * n)) if frac is not None else 1
            if not replace and count > n:
                raise ValueError("Cannot take a larger sample than population when 'replace=False'")
            if random_state is None:
                generator = np.random
            elif isinstance(random_state, (int, np.integer)):
                generator = np.random.RandomState(random_state)
            else:
                generator = random_state
            if weights is not None:
                weights = np.asarray(weights, dtype="float64")
                weights = weights / weights.sum()
            return generator.choice(n, size=count, replace=replace, p=weights)


        def filtered_labels(index, items, like, regex):
            if items is not None:
                return np.array([index.get_loc(v) for v in items if v in index], dtype="int64")
            if like is not None:
                return np.array([i for i, v in enumerate(index) if like in str_type(v)], dtype="int64")
            import re
            return np.array([i for i, v in enumerate(index) if re.search(regex, str_type(v))], dtype="int64")


        def places_without(index, labels, errors="raise"):
            labels = [labels] if is_scalar(labels) or isinstance(labels, tuple) else list(labels)
            keep = np.ones(len(index), dtype=bool)
            gone = []
            for label in labels:
                try:
                    keep[index.get_loc(label)] = False
                except KeyError:
                    gone.append(label)
            if gone and errors == "raise":
                raise KeyError("%s not found in axis" % (gone,))
            return np.flatnonzero(keep)


        def _records(rows, columns):
            """Rows as dicts, sequences or Series to columns."""
            if isinstance(rows[0], dict):
                names = list(dict.fromkeys(k for row in rows for k in row)) if columns is None else list(columns)
                return names, [of_objects([row.get(n, float("nan")) for row in rows]) for n in names]
            if isinstance(rows[0], Series):
                index = rows[0].index
                for row in rows[1:]:
                    if not row.index.equals(index):
                        index = index.union(row.index, sort=False)
                return index, [of_objects([v for v in values]) for values in zip(*[to_list(row.reindex(index)._data) for row in rows])]
            names = columns
            if names is None and hasattr(rows[0], "_fields"):
                names = list(rows[0]._fields)
            width = max(len(row) for row in rows)
            padded = [list(row) + [None] * (width - len(row)) for row in rows]
            return names, [of_objects(list(values)) for values in zip(*padded)]


        class DataFrame:
            ndim = 2

            def __init__(self, data=None, index=None, columns=None, dtype=None, copy=None):
                index = None if index is None else ensure_index(index)
                if isinstance(columns, list):
                    columns = ensure_index(columns) if columns and isinstance(columns[0], (list, np.ndarray)) else columns
                fields = getattr(getattr(data, "dtype", None), "names", None)
                if fields:  # records
                    data = {name: data[name] for name in fields}
                if isinstance(data, DataFrame):
                    index, lists, names = (data._index if index is None else index), data._list, data._columns
                    if index is not data._index or columns is not None:
                        chosen = data.reindex(index=index, columns=names if columns is None else columns)
                        lists, names = chosen._list, chosen._columns
                    lists = list(lists)
                elif isinstance(data, dict):
                    names, lists, index = self._of_dict(data, index, columns)
                elif isinstance(data, Series):
                    index = data.index if index is None else index
                    lists = [data.reindex(index)._data if index is not data.index else data._data]
                    names = columns if columns is not None else [data.name if data.name is not None else 0]
                elif data is None or is_listlike(data) and not hasattr(data, "ndim") and len(data) == 0:
                    names = [] if columns is None else columns
                    n = 0 if index is None else len(index)
                    lists = [Objects([]) if n == 0 else Objects([float("nan")] * n) for _ in names]
                    if index is None:
                        index = _range(range(0))
                else:
                    names, lists, index = self._of_rows(data, index, columns)
                if not isinstance(names, Index):
                    names = Index(names) if len(names) else _range(range(0)) if not isinstance(names, list) or True else names
                n = len(lists[0]) if lists else (0 if index is None else len(index))
                self._index = _range(range(n)) if index is None else index
                if lists and len(self._index) != n:
                    raise ValueError("Shape of passed values is %s, indices imply %s" % (
                        (n, len(lists)), (len(self._index), len(names))))
                if len(names) != len(lists):
                    raise ValueError("Shape of passed values is %s, indices imply %s" % (
                        (n, len(lists)), (len(self._index), len(names))))
                self._list = [c.cast(d, dtype) for d in lists] if dtype is not None else lists
                self._columns = names

            @staticmethod
            def _of_dict(data, index, columns):
                series = [v for v in data.values() if isinstance(v, (Series, dict))]
                if index is None and series:
                    indexes = [v.index if isinstance(v, Series) else Index(list(v)) for v in series]
                    index = indexes[0]
                    for other in indexes[1:]:
                        if not other.equals(index):
                            index = index.union(other, sort=None)
                lengths = [len(v) for v in data.values() if not is_scalar(v) and not isinstance(v, (Series, dict))]
                if not lengths and index is None and data:
                    raise ValueError("If using all scalar values, you must pass an index")
                n = len(index) if index is not None else (lengths[0] if lengths else 0)
                names = list(data) if columns is None else list(columns)
                lists = []
                for name in names:
                    value = data.get(name, float("nan"))
                    if is_scalar(value):
                        lists.append(c.repeat(value, n) if name in data else Objects([float("nan")] * n))
                    elif isinstance(value, dict):
                        value = Series(value)
                        lists.append(value.reindex(index)._data)
                    elif isinstance(value, Series):
                        lists.append(value._data if value.index.equals(index) else value.reindex(index)._data)
                    else:
                        lists.append(column(value))
                        if len(lists[-1]) != n:
                            raise ValueError("All arrays must be of the same length" if index is None else
                                             "Length of values (%d) does not match length of index (%d)"
                                             % (len(lists[-1]), n))
                return names, lists, index

            @staticmethod
            def _of_rows(data, index, columns):
                if hasattr(data, "numpy") and hasattr(data, "shape"):
                    data = data.numpy()
                if isinstance(data, Index):
                    return (columns if columns is not None else [data.name if data.name is not None else 0],
                            [data._data], index)
                if hasattr(data, "ndim") and hasattr(data, "dtype"):
                    if data.ndim == 1:
                        lists = [column(data)]
                    elif data.ndim == 2:
                        lists = [column(data[:, i].copy()) for i in range(data.shape[1])]
                    else:
                        raise ValueError("Must pass 2-d input. shape=%s" % (data.shape,))
                    return (columns if columns is not None else _range(range(len(lists))), lists, index)
                rows = list(data)
                if isinstance(rows[0], (dict, Series)) or is_listlike(rows[0]):
                    if hasattr(rows[0], "ndim") and not isinstance(rows[0], Series):
                        rows = [list(r) for r in rows]
                    names, lists = _records(rows, columns)
                    if index is None and isinstance(rows[0], Series) and any(r.name is not None for r in rows):
                        index = Index([r.name if r.name is not None else i for i, r in enumerate(rows)])
                    if names is None:
                        names = _range(range(len(lists)))
                    elif len(names) != len(lists):
                        raise ValueError("%d columns passed, passed data had %d columns" % (len(names), len(lists)))
                    if isinstance(rows[0], Series) and columns is not None:
                        lists = [lists[names.get_loc(n)] for n in columns]
                        names = columns
                    return names, lists, index
                return (columns if columns is not None else _range(range(1)), [of_objects(rows)], index)

            @classmethod
            def _make(cls, lists, columns, index):
                self = object.__new__(DataFrame)
                self._list, self._columns, self._index = list(lists), columns, index
                return self

            @classmethod
            def from_dict(cls, data, orient="columns", dtype=None, columns=None):
                if orient == "index":
                    rows = list(data.values())
                    if rows and isinstance(rows[0], dict):
                        return cls(rows, index=list(data), dtype=dtype)
                    return cls(rows, index=list(data), columns=columns, dtype=dtype)
                return cls(data, dtype=dtype, columns=columns)

            @classmethod
            def from_records(cls, data, index=None, columns=None, **options):
                return cls(list(data), columns=columns, index=index)

            # What it is

            @property
            def columns(self): return self._columns

            @columns.setter
            def columns(self, labels):
                labels = ensure_index(labels)
                if len(labels) != len(self._list):
                    raise ValueError("Length mismatch: Expected axis has %d elements, new values have %d elements"
                                     % (len(self._list), len(labels)))
                self._columns = labels

            @property
            def index(self): return self._index

            @index.setter
            def index(self, labels):
                labels = ensure_index(labels)
                if len(labels) != len(self._index):
                    raise ValueError("Length mismatch: Expected axis has %d elements, new values have %d elements"
                                     % (len(self._index), len(labels)))
                self._index = labels

            @property
            def shape(self): return (len(self._index), len(self._list))

            @property
            def size(self): return len(self._index) * len(self._list)

            @property
            def empty(self): return self.size == 0

            @property
            def axes(self): return [self._index, self._columns]

            @property
            def dtypes(self): return Series._make(Objects([d.dtype for d in self._list]), self._columns)

            @property
            def values(self): return self.to_numpy()

            def to_numpy(self, dtype=None, copy=False, na_value=None):
                lists = self._list if na_value is None else [c.fill(d, na_value) for d in self._list]
                if lists and all(isinstance(d, np.ndarray) for d in lists) and (
                        all(is_bool(d) for d in lists) or not any(is_bool(d) for d in lists)):
                    array = np.array(lists).T if len(set(d.dtype for d in lists)) == 1 else np.stack(lists, axis=1)
                    return array if dtype is None else array.astype(dtype)
                n, m = len(self._index), len(lists)
                if dtype is not None and np.dtype(dtype).kind != "O":
                    return np.stack([np.asarray(to_numpy(d), dtype=dtype) for d in lists], axis=1)
                array = np.empty((n, m), dtype=object)
                for j, d in enumerate(lists):
                    for i, v in enumerate(to_list(d)):
                        array[i, j] = v
                return array

            def __array__(self, dtype=None, copy=None): return self.to_numpy(dtype)
            __array_priority__ = 1000

            def __array_ufunc__(self, ufunc, method, *inputs, **kwargs):
                first = inputs[0]
                if len(inputs) == 1:
                    return self._each(lambda d: column(getattr(ufunc, method)(to_numpy(d), **kwargs)))
                inputs = [v.to_numpy() if isinstance(v, DataFrame) else v for v in inputs]
                result = getattr(ufunc, method)(*inputs, **kwargs)
                return DataFrame(result, index=self._index, columns=self._columns)

            @property
            def T(self): return self.transpose()

            def transpose(self, *args, **options):
                kinds = set(str_type(d.dtype) for d in self._list)
                if kinds and all(isinstance(d, np.ndarray) for d in self._list) and not (
                        "bool" in kinds and len(kinds) > 1):
                    array = self.to_numpy()
                    lists = [array[i].copy() for i in range(len(self._index))]
                else:
                    rows = list(zip(*[to_list(d) for d in self._list]))
                    single = kinds == {"str"}
                    lists = [Objects(list(row), STRING if single else c.OBJECT) for row in rows]
                return DataFrame._make(lists, self._index, self._columns)

            @property
            def loc(self):
                from pandas._indexing import Labels
                return Labels(self)

            @property
            def ix(self):
                from pandas._indexing import Mixed
                return Mixed(self)

            @property
            def iloc(self):
                from pandas._indexing import Places
                return Places(self)

            @property
            def at(self): return self.loc

            @property
            def iat(self): return self.iloc

            @property
            def plot(self):
                from pandas._plotting import Plotting
                return Plotting(self)

            def hist(self, column=None, **options):
                from pandas._plotting import hist_frame
                return hist_frame(self, column, **options)

            def boxplot(self, column=None, by=None, **options):
                from pandas._plotting import box_frame
                return box_frame(self, column, by, **options)

            @property
            def style(self):
                raise NotImplementedError("DataFrame.style is not supported: show the table itself, or format its columns")

            def __len__(self): return len(self._index)
            def __iter__(self): return iter(self._columns)
            def __contains__(self, label): return label in self._columns
            def keys(self): return self._columns

            def __bool__(self):
                raise ValueError("The truth value of a DataFrame is ambiguous. Use a.empty, a.item(), a.any() or "
                                 "a.all().")

            def __getattr__(self, name):
                if name.startswith("_"):
                    raise AttributeError(name)
                columns = self.__dict__.get("_columns")
                if columns is not None and columns.nlevels == 1 and name in columns:
                    return self[name]
                from pandas._additions import found
                own = found(self, name)
                if own is not None:
                    return own
                from pandas._errors import unknown_attribute
                raise unknown_attribute(self, name)

            def __setattr__(self, name, value):
                if not name.startswith("_") and name not in ("columns", "index") and "_columns" in self.__dict__:
                    if name in self._columns:
                        self[name] = value
                        return
                object.__setattr__(self, name, value)

            def __dir__(self):
                return list(object.__dir__(self)) + [v for v in self._columns if isinstance(v, str_type)]

            # Parts

            def _series(self, i): return Series._make(self._list[i], self._index, self._columns[i])
            def _columns_at(self, places):
                if isinstance(places, slice):
                    return DataFrame._make(self._list[places], self._columns._places(places), self._index)
                places = np.asarray(places)
                if places.dtype == bool:
                    places = np.flatnonzero(places)
                return DataFrame._make([self._list[i] for i in places.tolist()], self._columns._places(places.astype("int64")), self._index)

            def _rows(self, places):
                return DataFrame._make([c.pick(d, places) for d in self._list], self._columns, self._index._places(places))

            def _each(self, function):
                return DataFrame._make([function(d) for d in self._list], self._columns, self._index)

            def _row(self, i):
                values = [scalar_of(d, i) for d in self._list]
                lists = self._list
                if lists and all(isinstance(d, np.ndarray) for d in lists) and (
                        all(is_bool(d) for d in lists) or not any(is_bool(d) for d in lists)):
                    data = np.array(values)
                elif lists and all(isinstance(d, Objects) and d.dtype is STRING for d in lists):
                    data = Objects(values, STRING)
                elif lists and all(isinstance(d, Times) for d in lists):
                    data = of_objects(values)
                else:
                    data = Objects([c.plain(v) for v in values])
                return Series._make(data, self._columns, self._index[i])

            def _replace(self, other): self._list, self._columns, self._index = other._list, other._columns, other._index
            def copy(self, deep=True): return DataFrame._make(self._list, self._columns.copy(), self._index)

            def __getitem__(self, key):
                if callable(key):
                    key = key(self)
                if isinstance(key, slice):
                    return self._rows(Series._make(np.arange(len(self)), self._index)._slice(key)._data)
                if is_scalar(key) or isinstance(key, tuple):
                    place = self._column_place(key)
                    if isinstance(place, (int, np.integer)):
                        return self._series(int(place))
                    result = self._columns_at(np.arange(len(self._list))[place])
                    if self._columns.nlevels > 1:
                        n = len(key) if isinstance(key, tuple) else 1
                        result._columns = result._columns.droplevel(list(range(n)))
                    return result
                if isinstance(key, DataFrame):
                    return self.where(key)
                from pandas._indexing import Labels, _is_mask, _mask_places
                if _is_mask(key):
                    if isinstance(key, Series) and not key.index.equals(self._index):
                        key = key.reindex(self._index)
                    return self._rows(_mask_places(key, len(self)))
                return self._columns_at(Labels(self)._numbers(list(key), self._columns))

            def _column_place(self, key):
                try:
                    return self._columns.get_loc(key)
                except KeyError:
                    from pandas._errors import nearest
                    names = [v for v in self._columns if isinstance(v, str_type)]
                    near = nearest(key, names) if isinstance(key, str_type) else None
                    raise KeyError(key) from None

            def get(self, key, default=None):
                try:
                    return self[key]
                except KeyError:
                    return default

            def __setitem__(self, key, value):
                if isinstance(key, slice) or isinstance(key, (Series, np.ndarray)) and getattr(key, "dtype", None) == bool:
                    self.loc[key] = value
                    return
                if isinstance(key, DataFrame):
                    result = self.where(~key, value)
                    self._list = result._list
                    return
                if isinstance(key, (list, Index)):
                    values = value
                    for i, label in enumerate(key):
                        if isinstance(value, DataFrame):
                            part = value._series(i)
                        elif hasattr(value, "ndim") and value.ndim == 2:
                            part = np.asarray(value)[:, i]
                        elif is_scalar(value):
                            part = value
                        else:
                            part = value[i] if len(value) == len(key) else value
                        self[label] = part
                    return
                data = self._column_of(value)
                if key in self._columns:
                    place = self._columns.get_loc(key)
                    if isinstance(place, (int, np.integer)):
                        self._list[int(place)] = data
                        return
                self.insert(len(self._list), key, data)

            def _column_of(self, value):
                if isinstance(value, DataFrame):
                    value = value._series(0)
                n = len(self._index)
                if isinstance(value, Series):
                    if not self._list and n == 0:
                        self._index = value.index
                        return value._data
                    return value._data if value.index.equals(self._index) else value.reindex(self._index)._data
                if isinstance(value, (Objects, Times)):
                    return value
                if is_scalar(value) or isinstance(value, dict):
                    return c.repeat(value, n)
                if hasattr(value, "ndim") and value.ndim == 2 and value.shape[1] == 1:
                    value = np.asarray(value)[:, 0]
                data = column(value)
                if isinstance(data, np.ndarray):
                    data = data.copy()
                if not self._list and n == 0:
                    self._index = _range(range(len(data)))
                elif len(data) != n:
                    raise ValueError("Length of values (%d) does not match length of index (%d)" % (len(data), n))
                return data

            def insert(self, loc, column, value, allow_duplicates=False):
                if column in self._columns:
                    raise ValueError("cannot insert %s, already exists" % (column,))
                data = value if isinstance(value, (np.ndarray, Objects, Times)) and len(value) == len(self._index) else (
                    self._column_of(value))
                labels = list(self._columns)
                labels.insert(loc, column)
                name = self._columns.names
                self._list.insert(loc, data)
                self._columns = Index(labels) if self._columns.nlevels == 1 else MultiIndex.from_tuples(
                    [v if isinstance(v, tuple) else (v, "") for v in labels])
                self._columns.names = name

            def _set_cells(self, rows, places, value, single_row=False):
                for order, j in enumerate(places):
                    part = value
                    if isinstance(value, DataFrame):
                        part = value._list[order] if len(value) == len(rows) else value._series(order).reindex(
                            self._index._places(rows))._data
                    elif isinstance(value, Series):
                        if len(places) > 1 or single_row and len(rows) == 1:
                            part = value.get(self._columns[j], float("nan"))
                        else:
                            labels = self._index._places(rows)
                            part = value._data if value.index.equals(labels) else value.reindex(labels)._data
                    elif isinstance(value, dict):
                        part = value.get(self._columns[j], float("nan"))
                    elif hasattr(value, "ndim") and value.ndim == 2:
                        part = np.asarray(value)[:, order]
                    elif is_listlike(value) and (len(places) > 1 or len(rows) == 1 and len(value) == len(places)):
                        if len(value) == len(places):
                            part = list(value)[order]
                            if is_listlike(part) and len(rows) == 1:
                                part = part[0]
                        elif len(value) == len(rows):
                            part = [row[order] for row in value] if is_listlike(value[0]) else value
                    self._list[j] = c.put(self._list[j], rows, part)

            def _append_row(self, label, columns, value):
                names = list(self._columns)
                if is_scalar(columns):
                    columns = [columns]
                chosen = names if isinstance(columns, slice) else list(columns)
                for name in chosen:
                    if name not in self._columns:
                        self[name] = float("nan")
                names = list(self._columns)
                if isinstance(value, Series):
                    row = value.to_dict()
                elif isinstance(value, dict):
                    row = value
                elif is_scalar(value):
                    row = {n: value for n in chosen}
                else:
                    if len(value) != len(chosen):
                        raise ValueError("cannot set a row with mismatched columns")
                    row = dict(zip(chosen, value))
                self._list = [c.concat([d, c.repeat(row.get(n, float("nan")), 1)]) for n, d in zip(names, self._list)]
                items = list(self._index) + [label]
                self._index = Index(items, name=self._index.name) if not isinstance(label, int) or label != len(items) - 1 or \
                    type(self._index).__name__ != "RangeIndex" else _range(range(len(items)))

            def pop(self, item):
                series = self[item]
                self._replace(self.drop(columns=item))
                return series

            def __delitem__(self, key): self._replace(self.drop(columns=key))
            def head(self, n=5): return self._rows(slice(None, n))
            def tail(self, n=5): return self._rows(slice(-n, None) if n else slice(len(self), None))
            def take(self, indices, axis=0): return self._rows(np.asarray(indices)) if axis == 0 else self._columns_at(indices)

            def sample(self, n=None, frac=None, replace=False, weights=None, random_state=None, axis=None, ignore_index=False):
                if isinstance(weights, str_type):
                    weights = self[weights]
                result = self._rows(sampled_places(len(self), n, frac, replace, weights, random_state))
                return result.reset_index(drop=True) if ignore_index else result

            def filter(self, items=None, like=None, regex=None, axis=None):
                if axis in (0, "index"):
                    return self._rows(filtered_labels(self._index, items, like, regex))
                return self._columns_at(filtered_labels(self._columns, items, like, regex))

            def select_dtypes(self, include=None, exclude=None):
                def fits(d, wanted):
                    for w in [wanted] if is_scalar(wanted) or isinstance(wanted, type) else wanted:
                        name = w if isinstance(w, str_type) else getattr(w, "__name__", str_type(w))
                        if name in ("number", "numeric"):
                            if is_number(d) and not is_bool(d):
                                return True
                        elif name in ("object", "O"):
                            if isinstance(d, Objects) and d.dtype.name in ("object", "str"):
                                return True
                        elif name == "floating" and c.is_float(d) or name == "integer" and is_number(d) and d.dtype.kind in "iu":
                            return True
                        elif str_type(d.dtype).startswith({"int": "int64", "float": "float64", "bool_": "bool", "datetime": "datetime64"}.get(name, name)):
                            return True
                    return False
                keep = [i for i, d in enumerate(self._list)
                        if (include is None or fits(d, include)) and not (exclude is not None and fits(d, exclude))]
                return self._columns_at(np.array(keep, dtype="int64"))

            def xs(self, key, axis=0, level=None, drop_level=True):
                if level is not None:
                    mask = np.array([v == key for v in self._index.get_level_values(level)], dtype=bool)
                    result = self._rows(np.flatnonzero(mask))
                    result._index = result._index.droplevel(level)
                    return result
                return self.loc[key] if axis in (0, "index") else self[key]

            def reindex(self, labels=None, index=None, columns=None, axis=None, fill_value=None, method=None):
                if labels is not None:
                    index, columns = (labels, columns) if axis in (None, 0, "index") else (index, labels)
                result = self
                if columns is not None:
                    columns = ensure_index(columns)
                    places = self._columns.get_indexer(columns)
                    filler = float("nan") if fill_value is None else fill_value
                    lists = [self._list[p] if p >= 0 else c.repeat(filler, len(self)) for p in places.tolist()]
                    result = DataFrame._make(lists, columns, self._index)
                if index is not None:
                    index = ensure_index(index)
                    places = self._index.get_indexer(index)
                    result = DataFrame._make([_reindexed(d, places, fill_value, method) for d in result._list],
                                             result._columns, index)
                return result

            def query(self, expr, inplace=False, **options):
                from pandas._evaluate import evaluate
                result = self[evaluate(expr, self, 1)]
                return self._replace(result) if inplace else result

            def eval(self, expr, inplace=False, **options):
                from pandas._evaluate import assign, evaluate
                if "=" in expr.replace("==", "").replace("<=", "").replace(">=", "").replace("!=", ""):
                    result = assign(expr, self)
                    return self._replace(result) if inplace else result
                return evaluate(expr, self, 1)

            def assign(self, **kwargs):
                result = self.copy()
                for name, value in kwargs.items():
                    result[name] = value(result) if callable(value) else value
                return result

            # Missing elements

            def isna(self): return self._each(isna)
            def notna(self): return self._each(lambda d: ~isna(d))

            isnull, notnull = isna, notna

            def dropna(self, axis=0, how="any", thresh=None, subset=None, inplace=False, ignore_index=False):
                if axis in (1, "columns"):
                    lost = np.array([int(isna(d).sum()) for d in self._list])
                    keep = lost == 0 if how == "any" else lost < len(self)
                    if thresh is not None:
                        keep = len(self) - lost >= thresh
                    result = self._columns_at(np.flatnonzero(keep))
                else:
                    lists = self._list if subset is None else self[[subset] if is_scalar(subset) else list(subset)]._list
                    lost = np.zeros(len(self), dtype="int64")
                    for d in lists:
                        lost = lost + isna(d)
                    keep = lost == 0 if how == "any" else lost < len(lists)
                    if thresh is not None:
                        keep = len(lists) - lost >= thresh
                    result = self._rows(np.flatnonzero(keep))
                    if ignore_index:
                        result = result.reset_index(drop=True)
                return self._replace(result) if inplace else result

            def fillna(self, value=None, method=None, axis=None, inplace=False, limit=None):
                if method is not None:
                    result = self.ffill() if method in ("ffill", "pad") else self.bfill()
                elif isinstance(value, (dict, Series)):
                    value = value.to_dict() if isinstance(value, Series) else value
                    lists = [c.fill(d, value[n]) if n in value else d for n, d in zip(self._columns, self._list)]
                    result = DataFrame._make(lists, self._columns, self._index)
                elif isinstance(value, DataFrame):
                    result = self.where(self.notna(), value)
                else:
                    result = self._each(lambda d: c.fill(d, value))
                return self._replace(result) if inplace else result

            def ffill(self, axis=None, inplace=False, limit=None):
                result = self._each(lambda d: filled_forward(d, limit))
                return self._replace(result) if inplace else result

            def bfill(self, axis=None, inplace=False, limit=None):
                back = np.arange(len(self))[::-1]
                result = self._each(lambda d: c.pick(filled_forward(c.pick(d, back), limit), back))
                return self._replace(result) if inplace else result

            def interpolate(self, method="linear", **options): return self._each(lambda d: compute.interpolate(d, method))

            def replace(self, to_replace=None, value=None, inplace=False, regex=False):
                if isinstance(to_replace, dict) and to_replace and all(isinstance(v, dict) for v in to_replace.values()):
                    lists = [replaced(d, to_replace[n], None, regex) if n in to_replace else d
                             for n, d in zip(self._columns, self._list)]
                    result = DataFrame._make(lists, self._columns, self._index)
                else:
                    result = self._each(lambda d: replaced(d, to_replace, value, regex))
                return self._replace(result) if inplace else result

            def where(self, cond, other=float("nan")): return self._masked(cond, other, False)
            def mask(self, cond, other=float("nan")): return self._masked(cond, other, True)

            def _masked(self, cond, other, inverted):
                cond = cond(self) if callable(cond) else cond
                lists = []
                for j, d in enumerate(self._list):
                    mask = cond._list[j] if isinstance(cond, DataFrame) else (
                        cond._data if isinstance(cond, Series) else np.asarray(cond)[:, j])
                    mask = np.asarray(mask, dtype=bool)
                    part = other._list[j] if isinstance(other, DataFrame) else other
                    lists.append(c.where(~mask if inverted else mask, d, part))
                return DataFrame._make(lists, self._columns, self._index)

            # Functions

            def apply(self, func, axis=0, raw=False, result_type=None, args=(), **kwargs):
                if isinstance(func, (str_type, list, dict)):
                    return self.agg(func, axis)
                if axis in (1, "columns"):
                    series = [self._row(i) for i in range(len(self))]
                    labels = self._index
                else:
                    series = [self._series(j) for j in range(len(self._list))]
                    labels = self._columns
                if raw:
                    series = [s.values for s in series]
                results = [func(s, *args, **kwargs) for s in series]
                if results and isinstance(results[0], Series):
                    if axis in (1, "columns"):
                        frame = DataFrame([r.rename(None) for r in results])
                        frame.index = labels
                        return frame
                    from pandas._reshape import concat
                    frame = concat(results, axis=1)
                    frame.columns = labels
                    return frame
                if result_type == "expand" and results and is_listlike(results[0]):
                    return DataFrame([list(r) for r in results], index=labels)
                if not results:
                    return self.copy()
                return Series._make(of_objects(results), labels)

            def map(self, func, na_action=None): return self._each(lambda d: of_objects([
                v if na_action == "ignore" and is_missing(v) else func(v) for v in to_list(d)]))

            applymap = map

            def pipe(self, func, *args, **kwargs): return func(self, *args, **kwargs)

            def transform(self, func, axis=0, *args, **kwargs): return self.apply(func, axis, args=args, **kwargs)

            def agg(self, func=None, axis=0, *args, **kwargs):
                if axis in (1, "columns"):
                    return self.T.agg(func) if not isinstance(func, str_type) else getattr(self, func)(axis=1)
                if isinstance(func, str_type):
                    return getattr(self, func)(*args, **kwargs)
                if isinstance(func, dict):
                    parts = {name: self[name].agg(f) for name, f in func.items()}
                    if any(isinstance(p, Series) for p in parts.values()):
                        labels = list(dict.fromkeys(v for p in parts.values() for v in p.index))
                        return DataFrame({n: p.reindex(labels) for n, p in parts.items()}, index=labels)
                    return Series(parts)
                if isinstance(func, (list, tuple)):
                    return DataFrame({n: self[n].agg(list(func)) for n in self._columns}, index=[_name_of(f) for f in func])
                return self.apply(func, args=args, **kwargs)

            aggregate = agg

            def astype(self, dtype, copy=None, errors="raise"):
                if isinstance(dtype, (dict, Series)):
                    for name in dtype:
                        if name not in self._columns:
                            raise KeyError("Only a column name can be used for the key in a dtype mappings argument. '%s' not "
                                           "found in columns." % name)
                    lists = [c.cast(d, dtype[n]) if n in dtype else d for n, d in zip(self._columns, self._list)]
                    return DataFrame._make(lists, self._columns, self._index)
                return self._each(lambda d: c.cast(d, dtype))

            def infer_objects(self, copy=None): return self._each(lambda d: of_objects(to_list(d)) if isinstance(d, Objects) else d)
            convert_dtypes = infer_objects

            def abs(self): return self._each(np.abs)

            def round(self, decimals=0):
                def rounded(d, n): return np.round(d, n) if is_number(d) and not is_bool(d) else d
                if isinstance(decimals, (dict, Series)):
                    lists = [rounded(d, decimals[n]) if n in decimals else d for n, d in zip(self._columns, self._list)]
                    return DataFrame._make(lists, self._columns, self._index)
                return self._each(lambda d: rounded(d, decimals))

            def clip(self, lower=None, upper=None, axis=None, inplace=False):
                return self._each(lambda d: np.clip(d, lower, upper))

            def isin(self, values):
                if isinstance(values, dict):
                    return DataFrame({n: self[n].isin(values.get(n, [])) for n in self._columns}, index=self._index)
                return self._each(lambda d: Series(d).isin(values)._data)

            def _by_series(self, name, axis=0, *args, **kwargs):
                if axis in (1, "columns"):
                    return getattr(self.T, name)(*args, **kwargs).T
                return self._each(lambda d: getattr(Series(d), name)(*args, **kwargs)._data)

            def shift(self, periods=1, freq=None, axis=0, fill_value=None): return self._by_series("shift", axis, periods, fill_value=fill_value)
            def diff(self, periods=1, axis=0): return self._by_series("diff", axis, periods)
            def pct_change(self, periods=1, **options): return self._by_series("pct_change", 0, periods)
            def cumsum(self, axis=0, skipna=True): return self._by_series("cumsum", axis)
            def cumprod(self, axis=0, skipna=True): return self._by_series("cumprod", axis)
            def cummax(self, axis=0, skipna=True): return self._by_series("cummax", axis)
            def cummin(self, axis=0, skipna=True): return self._by_series("cummin", axis)
            def rank(self, axis=0, method="average", numeric_only=False, na_option="keep", ascending=True, pct=False):
                return self._by_series("rank", axis, method=method, ascending=ascending, pct=pct)

            # Reductions

            def _reduced(self, name, axis=0, numeric_only=False, skipna=True, **options):
                frame = self
                if numeric_only:
                    frame = self._columns_at(np.array([i for i, d in enumerate(self._list) if is_number(d)], dtype="int64"))
                elif name in ("mean", "median", "std", "var", "sem", "skew", "kurt") and axis in (0, "index"):
                    frame = self._without_texts(name)
                if axis is None:
                    return compute.reduce(c.concat(frame._list), name, skipna, **options)
                if axis in (1, "columns"):
                    return frame._row_reduced(name, skipna, **options)
                values = []
                for d in frame._list:
                    values.append(compute.reduce(d, name, skipna, **options))
                return Series._make(_same_kind(values, frame._list), frame._columns)

            def _without_texts(self, name):
                """As older versions did: columns of text are left out where there are others."""
                kept = [i for i, d in enumerate(self._list) if not isinstance(d, Objects)]
                if len(kept) in (0, len(self._list)):
                    return self
                from pandas._notes import note
                note("DataFrame.%s() leaves out columns of text; %s(numeric_only=True) asks for it today" % (name, name))
                return self._columns_at(np.array(kept, dtype="int64"))

            def _row_reduced(self, name, skipna, **options):
                lists = self._list
                if lists and all(is_number(d) for d in lists) and name in ("sum", "mean", "min", "max", "any", "all", "count"):
                    array = np.stack(lists, axis=1)
                    if name == "count":
                        return Series._make((~np.isnan(array)).sum(axis=1) if array.dtype.kind == "f" else np.full(
                            len(self), len(lists)), self._index)
                    if name in ("any", "all") or not (array.dtype.kind == "f" and np.isnan(array).any()):
                        return Series._make(getattr(array, name)(axis=1), self._index)
                rows = [self._row(i)._data for i in range(len(self))]
                rows = [d if is_number(d) else of_objects(to_list(d)) for d in rows]
                return Series._make(of_objects([compute.reduce(d, name, skipna, **options) for d in rows]), self._index)

            def count(self, axis=0, numeric_only=False): return self._reduced("count", axis, numeric_only)
            def nunique(self, axis=0, dropna=True): return self._reduced("nunique", axis)

            def quantile(self, q=0.5, axis=0, numeric_only=False, interpolation="linear"):
                frame = self.select_dtypes("number") if numeric_only else self
                if is_scalar(q):
                    return Series([frame._series(j).quantile(q, interpolation) for j in range(frame.shape[1])],
                                  index=frame._columns, name=q)
                return DataFrame({n: frame[n].quantile(q, interpolation) for n in frame._columns})

            def mode(self, axis=0, numeric_only=False, dropna=True):
                parts = [self._series(j).mode() for j in range(len(self._list))]
                n = max(map(len, parts))
                return DataFrame._make([c.take(p._data, np.where(np.arange(n) < len(p), np.arange(n), -1)) for p in parts],
                                       self._columns, _range(range(n)))

            def idxmax(self, axis=0, skipna=True, numeric_only=False):
                if axis in (1, "columns"):
                    return Series._make(of_objects([self._row(i).idxmax() for i in range(len(self))]), self._index)
                return Series._make(of_objects([self._series(j).idxmax() for j in range(len(self._list))]), self._columns)

            def idxmin(self, axis=0, skipna=True, numeric_only=False):
                if axis in (1, "columns"):
                    return Series._make(of_objects([self._row(i).idxmin() for i in range(len(self))]), self._index)
                return Series._make(of_objects([self._series(j).idxmin() for j in range(len(self._list))]), self._columns)

            def describe(self, percentiles=None, include=None, exclude=None):
                from pandas._describe import describe_frame
                return describe_frame(self, percentiles, include, exclude)

            def info(self, verbose=None, buf=None, max_cols=None, memory_usage=None, show_counts=None):
                from pandas._describe import info_text
                text = info_text(self, memory_usage is not False)
                if buf is not None:
                    buf.write(text)
                else:
                    print(text, end="")

            def memory_usage(self, index=True, deep=False):
                sizes = [len(self) * (d.dtype.itemsize if isinstance(d, np.ndarray) else 8) for d in self._list]
                labels = list(self._columns)
                return Series(([132] if index else []) + sizes, index=(["Index"] if index else []) + labels)

            def corr(self, method="pearson", min_periods=1, numeric_only=False):
                from pandas._describe import correlation
                frame = self.select_dtypes("number") if numeric_only else self._without_texts("corr")
                lists = [c.cast(d, "float64") if not is_number(d) else d for d in frame._list]
                array = [[1.0 if i == j else correlation(a, b, method) for j, a in enumerate(lists)]
                         for i, b in enumerate(lists)]
                return DataFrame(np.array(array), index=frame._columns, columns=frame._columns)

            def cov(self, min_periods=None, ddof=1, numeric_only=False):
                frame = self.select_dtypes("number") if numeric_only else self._without_texts("cov")
                m = frame.shape[1]
                array = [[frame._series(i).cov(frame._series(j), ddof=ddof) for j in range(m)] for i in range(m)]
                return DataFrame(np.array(array), index=frame._columns, columns=frame._columns)

            def corrwith(self, other, **options):
                return Series({n: self[n].corr(other if isinstance(other, Series) else other[n]) for n in self._columns})

            def dot(self, other):
                right = other.to_numpy() if hasattr(other, "to_numpy") else np.asarray(other)
                result = self.to_numpy() @ right
                if result.ndim == 1:
                    return Series(result, index=self._index)
                return DataFrame(result, index=self._index, columns=getattr(other, "columns", None))

            __matmul__ = dot

            def _keys(self, subset=None):
                lists = self._list if subset is None else self[[subset] if is_scalar(subset) else list(subset)]._list
                return list(zip(*[c.keys_of(d) for d in lists]))

            def duplicated(self, subset=None, keep="first"):
                return Series._make(duplicated_keys(self._keys(subset), keep), self._index)

            def drop_duplicates(self, subset=None, keep="first", inplace=False, ignore_index=False):
                result = self._rows(np.flatnonzero(~self.duplicated(subset, keep)._data))
                if ignore_index:
                    result = result.reset_index(drop=True)
                return self._replace(result) if inplace else result

            def value_counts(self, subset=None, normalize=False, sort=True, ascending=False, dropna=True):
                names = list(self._columns) if subset is None else ([subset] if is_scalar(subset) else list(subset))
                if len(names) == 1:
                    counts = self[names[0]].value_counts(normalize, sort, ascending, dropna=dropna)
                    return counts
                counts = {}
                for key in self._keys(names):
                    if not (dropna and None in key):
                        counts[key] = counts.get(key, 0) + 1
                keys = sorted(counts)
                if sort:
                    keys = sorted(keys, key=lambda k: counts[k] if ascending else -counts[k])
                values = np.array([counts[k] for k in keys])
                return Series._make(values / values.sum() if normalize else values, MultiIndex.from_tuples(keys, names=names),
                                    "proportion" if normalize else "count")

            # Order and labels

            def sort_values(self, by, axis=0, ascending=True, inplace=False, kind="quicksort", na_position="last",
                            ignore_index=False, key=None):
                names = [by] if is_scalar(by) or isinstance(by, tuple) else list(by)
                orders = [ascending] * len(names) if is_scalar(ascending) else list(ascending)
                order = np.arange(len(self))
                for name, up in list(zip(names, orders))[::-1]:
                    data = self._sort_data(name)
                    data = key(Series(data))._data if key is not None else data
                    order = order[c.argsort(c.pick(data, order), up, na_position)]
                result = self._rows(order)
                if ignore_index:
                    result = result.reset_index(drop=True)
                return self._replace(result) if inplace else result

            def _sort_data(self, name):
                if name not in self._columns and name in self._index.names:
                    return self._index.get_level_values(name)._data
                return self[name]._data

            def sort_index(self, axis=0, level=None, ascending=True, inplace=False, key=None, **options):
                if axis in (1, "columns"):
                    result = self._columns_at(c.argsort(self._columns._data, ascending))
                else:
                    result = self._rows(c.argsort(self._index._data, ascending))
                return self._replace(result) if inplace else result

            def nlargest(self, n, columns, keep="first"):
                return self.sort_values(columns, ascending=False).head(n)

            def nsmallest(self, n, columns, keep="first"):
                return self.sort_values(columns).head(n)

            def drop(self, labels=None, axis=0, index=None, columns=None, level=None, inplace=False, errors="raise"):
                if labels is not None:
                    index, columns = (index, labels) if axis in (1, "columns") else (labels, columns)
                result = self
                if columns is not None:
                    result = result._columns_at(places_without(result._columns, columns, errors))
                if index is not None:
                    result = result._rows(places_without(result._index, index, errors))
                return self._replace(result) if inplace else result.copy()

            def rename(self, mapper=None, index=None, columns=None, axis=None, inplace=False, errors="ignore", **options):
                if mapper is not None:
                    index, columns = (index, mapper) if axis in (1, "columns") else (mapper, columns)
                result = self.copy()

                def renamed(labels, by):
                    items = [by(v) if callable(by) else by.get(v, v) for v in labels]
                    new = Index(items) if labels.nlevels == 1 else MultiIndex.from_tuples(items)
                    new.names = labels.names
                    return new

                if columns is not None:
                    if errors == "raise" and isinstance(columns, dict) and [k for k in columns if k not in self._columns]:
                        raise KeyError("%s not found in axis" % [k for k in columns if k not in self._columns])
                    result._columns = renamed(self._columns, columns)
                if index is not None:
                    result._index = renamed(self._index, index)
                return self._replace(result) if inplace else result

            def rename_axis(self, mapper=None, axis=0, index=None, columns=None, inplace=False):
                result = self.copy()
                if mapper is not None:
                    index, columns = (mapper, columns) if axis in (0, "index") else (index, mapper)
                if index is not None:
                    result._index = result._index.rename(index)
                if columns is not None:
                    result._columns = result._columns.rename(columns)
                return result

            def set_axis(self, labels, axis=0):
                result = self.copy()
                if axis in (1, "columns"):
                    result.columns = labels
                else:
                    result.index = labels
                return result

            def add_prefix(self, prefix, axis=None): return self.rename(columns=lambda v: "%s%s" % (prefix, v))
            def add_suffix(self, suffix, axis=None): return self.rename(columns=lambda v: "%s%s" % (v, suffix))

            def set_index(self, keys, drop=True, append=False, inplace=False, verify_integrity=False):
                names = [keys] if is_scalar(keys) or isinstance(keys, (Series, Index, np.ndarray)) else list(keys)
                parts = []
                for name in names:
                    if isinstance(name, (Series, Index, np.ndarray)):
                        parts.append((getattr(name, "name", None), column(name)))
                    elif name not in self._columns:
                        raise KeyError("None of %s are in the columns" % ([name],))
                    else:
                        parts.append((name, self[name]._data))
                if append:
                    parts = [(n, self._index.get_level_values(n if n is not None else 0)._data) for n in self._index.names] + parts
                if len(parts) == 1:
                    index = Index._make(parts[0][1], parts[0][0])
                else:
                    index = MultiIndex.from_arrays([p for _, p in parts], names=[n for n, _ in parts])
                gone = [n for n in names if not isinstance(n, (Series, Index, np.ndarray))] if drop else []
                result = self.drop(columns=gone) if gone else self.copy()
                result._index = index
                return self._replace(result) if inplace else result

            def reset_index(self, level=None, drop=False, inplace=False, names=None, **options):
                index, result = self._index, self.copy()
                result._index = _range(range(len(self)))
                if level is not None:
                    chosen = [index._level(v) if index.nlevels > 1 else 0 for v in ([level] if is_scalar(level) else level)]
                    if len(chosen) < index.nlevels:
                        result._index = index.droplevel(chosen)
                else:
                    chosen = list(range(index.nlevels))
                if not drop:
                    for order, i in enumerate(chosen):
                        name = index.names[i]
                        if names is not None:
                            name = names if is_scalar(names) else names[order]
                        elif name is None:
                            name = "index" if index.nlevels == 1 and "index" not in self._columns else "level_%d" % i
                        if self._columns.nlevels > 1:
                            name = (name,) + ("",) * (self._columns.nlevels - 1)
                        data = index._data if index.nlevels == 1 else index.get_level_values(i)._data
                        result.insert(order, name, data)
                return self._replace(result) if inplace else result

            def iterrows(self):
                for i in range(len(self)):
                    yield self._index[i], self._row(i)

            def itertuples(self, index=True, name="Pandas"):
                from collections import namedtuple
                fields = (["Index"] if index else []) + [v if isinstance(v, str_type) and v.isidentifier() else "_%d" % (i + 1)
                                                         for i, v in enumerate(self._columns)]
                kind = namedtuple(name, fields) if name else None
                lists = ([list(self._index)] if index else []) + [to_list(d) for d in self._list]
                for row in zip(*lists):
                    yield kind(*row) if kind else row

            def items(self):
                for j in range(len(self._list)):
                    yield self._columns[j], self._series(j)

            # Forms

            def stack(self, level=-1, dropna=True, **options):
                from pandas._reshape import stack
                return stack(self)

            def unstack(self, level=-1, fill_value=None):
                from pandas._reshape import unstack
                return unstack(self, level, fill_value)

            def melt(self, id_vars=None, value_vars=None, var_name=None, value_name="value", ignore_index=True):
                from pandas._reshape import melt
                return melt(self, id_vars, value_vars, var_name, value_name)

            def pivot(self, columns, index=None, values=None):
                from pandas._reshape import pivot
                return pivot(self, columns=columns, index=index, values=values)

            def pivot_table(self, values=None, index=None, columns=None, aggfunc="mean", fill_value=None, margins=False, **options):
                from pandas._reshape import pivot_table
                return pivot_table(self, values, index, columns, aggfunc, fill_value, margins)

            def explode(self, column, ignore_index=False):
                series = self[column].explode()
                counts = [len(v) if isinstance(v, (list, tuple)) else 1 for v in to_list(self[column]._data)]
                places = np.repeat(np.arange(len(self)), counts)
                result = self._rows(places)
                result[column] = series._data
                return result.reset_index(drop=True) if ignore_index else result

            def merge(self, right, how="inner", on=None, left_on=None, right_on=None, left_index=False, right_index=False,
                      sort=False, suffixes=("_x", "_y"), indicator=False, **options):
                from pandas._merge import merge
                return merge(self, right, how, on, left_on, right_on, left_index, right_index, sort, suffixes, indicator)

            def join(self, other, on=None, how="left", lsuffix="", rsuffix="", sort=False):
                from pandas._merge import join
                return join(self, other, on, how, lsuffix, rsuffix, sort)

            def append(self, other, ignore_index=False, **options):
                from pandas._notes import note
                from pandas._reshape import concat
                note("DataFrame.append is pd.concat today.")
                if isinstance(other, dict):
                    other = DataFrame([other])
                elif isinstance(other, Series):
                    other = DataFrame([other])
                elif isinstance(other, list):
                    return concat([self] + [o if isinstance(o, DataFrame) else DataFrame([o]) for o in other], ignore_index=ignore_index)
                return concat([self, other], ignore_index=ignore_index)

            def combine_first(self, other):
                index, columns = self._index.union(other._index), self._columns.union(other._columns)
                a, b = self.reindex(index, columns=columns) if False else self.reindex(index=index, columns=columns), other.reindex(index=index, columns=columns)
                return a.where(a.notna(), b)

            def align(self, other, join="outer", axis=None, **options):
                index, columns = self._index.union(other._index), self._columns.union(other._columns)
                return self.reindex(index=index, columns=columns), other.reindex(index=index, columns=columns)

            def squeeze(self, axis=None):
                if self.shape[1] == 1:
                    return self._series(0).squeeze() if axis is None else self._series(0)
                return self._row(0) if self.shape[0] == 1 else self

            def truncate(self, before=None, after=None): return self.loc[before:after]

            # Groups and windows

            def groupby(self, by=None, axis=0, level=None, as_index=True, sort=True, group_keys=True, observed=True, dropna=True):
                from pandas._groupby import DataFrameGroupBy
                return DataFrameGroupBy(self, by, level, as_index, sort, dropna, group_keys)

            def rolling(self, window, min_periods=None, center=False, win_type=None, **options):
                from pandas._window import Rolling
                return Rolling(self, window, min_periods, center, win_type)

            def expanding(self, min_periods=1):
                from pandas._window import Expanding
                return Expanding(self, min_periods)

            def ewm(self, com=None, span=None, halflife=None, alpha=None, min_periods=0, adjust=True, ignore_na=False):
                from pandas._window import ExponentialWindow
                return ExponentialWindow(self, com, span, halflife, alpha, min_periods, adjust)

            def resample(self, rule, **options):
                from pandas._dates import Resampler
                return Resampler(self, rule, **options)

            def asfreq(self, freq, method=None, fill_value=None):
                from pandas._dates import asfreq
                return asfreq(self, freq, method, fill_value)

            # Texts and files

            def __repr__(self): return frame_text(self)
            def _repr_html_(self): return frame_html(self)

            def to_string(self, buf=None, columns=None, index=True, na_rep="NaN", formatters=None, float_format=None,
                          header=True, index_names=True, justify=None, max_rows=None, max_cols=None, show_dimensions=False,
                          line_width=None, min_rows=None, **options):
                frame = self if columns is None else self[list(columns)]
                table = Table(frame, max_rows, min_rows, max_cols, index, header is not False, na_rep, formatters,
                              float_format, index_names, justify or "right")
                text = table.text(line_width)
                if not index:
                    text = "\n".join(text.split("\n"))
                return text if buf is None else buf.write(text)

            def to_html(self, buf=None, columns=None, header=True, index=True, na_rep="NaN", formatters=None,
                        float_format=None, max_rows=None, max_cols=None, border=1, classes=None, escape=True, justify=None,
                        **options):
                frame = self if columns is None else self[list(columns)]
                table = Table(frame, max_rows, None, max_cols, True, header, na_rep, formatters, float_format, True,
                              justify or "right")
                text = HTMLTable(table, escape, border, classes, index).html()
                return text if buf is None else buf.write(text)

            def to_markdown(self, buf=None, index=True, **options):
                from pandas._io import to_markdown
                return to_markdown(self, index)

            def to_dict(self, orient="dict", into=dict, index=True):
                names, lists = list(self._columns), [to_list(d) for d in self._list]
                if orient == "records":
                    return [dict(zip(names, row)) for row in zip(*lists)]
                if orient == "list":
                    return dict(zip(names, lists))
                if orient == "index":
                    return {label: dict(zip(names, row)) for label, row in zip(self._index, zip(*lists))}
                if orient == "split":
                    return {"index": list(self._index), "columns": names, "data": [list(row) for row in zip(*lists)]}
                if orient == "series":
                    return {n: self[n] for n in names}
                if orient != "dict":
                    raise ValueError("orient '%s' not understood" % orient)
                return {n: dict(zip(self._index, v)) for n, v in zip(names, lists)}

            def to_records(self, index=True):
                raise NotImplementedError("DataFrame.to_records: record arrays are not supported; use to_dict('records')")

            def to_csv(self, path_or_buf=None, **options):
                from pandas._io import to_csv
                return to_csv(self, path_or_buf, **options)

            def to_json(self, path_or_buf=None, orient="columns", **options):
                from pandas._io import to_json
                return to_json(self.to_dict({"columns": "dict"}.get(orient, orient)), path_or_buf)

            def to_pickle(self, path, **options):
                from pandas._io import to_pickle
                return to_pickle(self, path)

            def to_excel(self, *args, **options): raise NotImplementedError("DataFrame.to_excel: Excel files are not supported; use to_csv")

            # Arithmetic

            def _combined(self, name, other, swapped=False, axis="columns", fill_value=None):
                if isinstance(other, DataFrame):
                    if name in compute.COMPARISONS and not (self._index.equals(other._index) and self._columns.equals(other._columns)):
                        raise ValueError("Can only compare identically-labeled (both index and columns) DataFrame objects")
                    left, right = self, other
                    if not (self._index.equals(other._index) and self._columns.equals(other._columns)):
                        left, right = self.align(other)
                    return DataFrame._make([Series(a)._combined(name, Series(b), swapped, fill_value)._data
                                            for a, b in zip(left._list, right._list)], left._columns, left._index)
                if isinstance(other, Series) and axis in (1, "columns"):
                    left, columns = self, self._columns
                    if not other.index.equals(columns):
                        columns = columns.union(other.index)
                        left, other = self.reindex(columns=columns), other.reindex(columns)
                    return DataFrame._make([compute.binary(name, d, scalar_of(other._data, j), swapped)
                                            for j, d in enumerate(left._list)], columns, self._index)
                if isinstance(other, Series):
                    other = other if other.index.equals(self._index) else other.reindex(self._index)
                    return self._each(lambda d: compute.binary(name, d, other._data, swapped))
                if is_scalar(other) or hasattr(other, "_apply_to"):
                    return self._each(lambda d: compute.binary(name, c.fill(d, fill_value) if fill_value is not None else d, other, swapped))
                array = np.asarray(other)
                if array.ndim == 1:
                    if len(array) != len(self._list):
                        raise ValueError("Unable to coerce to Series, length must be %d: given %d" % (len(self._list), len(array)))
                    return DataFrame._make([compute.binary(name, d, array[j], swapped) for j, d in enumerate(self._list)],
                                           self._columns, self._index)
                if array.shape != self.shape and array.shape != (len(self), 1):
                    raise ValueError("Unable to coerce to DataFrame, shape must be %s: given %s" % (self.shape, array.shape))
                return DataFrame._make([compute.binary(name, d, array[:, j if array.shape[1] > 1 else 0].copy(), swapped)
                                        for j, d in enumerate(self._list)], self._columns, self._index)

            def __neg__(self): return self._each(lambda d: -d)
            def __abs__(self): return self.abs()
            def __invert__(self): return self._each(lambda d: (~Series(d))._data)

            __hash__ = None

            def equals(self, other):
                return isinstance(other, DataFrame) and self._index.equals(other._index) and self._columns.equals(
                    other._columns) and all(c.equals(a, b) for a, b in zip(self._list, other._list))


        def _same_kind(values, lists):
            """Reduced columns as one column."""
            kinds = set(type(v) for v in values)
            if any(isinstance(d, Objects) for d in lists) and not all(isinstance(v, (int, float, np.number)) and not isinstance(v, bool) for v in values):
                if kinds != {bool}:
                    return Objects([c.plain(v) for v in values])
            return of_objects(values) if values else Objects([])


        def _add_operators():
            names = {"add": "add", "sub": "sub", "mul": "mul", "truediv": "div", "floordiv": "floordiv", "mod": "mod",
                     "pow": "pow", "and_": None, "or_": None, "xor": None, "eq": "eq", "ne": "ne", "lt": "lt", "le": "le",
                     "gt": "gt", "ge": "ge"}
            for name, method in names.items():
                def operators(name=name, method=method):
                    def forward(self, other): return self._combined(name, other)
                    def backward(self, other): return self._combined(name, other, True)
                    def named(self, other, axis="columns", level=None, fill_value=None):
                        return self._combined(name, other, False, axis, fill_value)
                    def named_back(self, other, axis="columns", level=None, fill_value=None):
                        return self._combined(name, other, True, axis, fill_value)
                    plain = name.rstrip("_")
                    setattr(DataFrame, "__%s__" % plain, forward)
                    if name not in compute.COMPARISONS:
                        setattr(DataFrame, "__r%s__" % plain, backward)
                    if method:
                        setattr(DataFrame, method, named)
                        if name not in compute.COMPARISONS:
                            setattr(DataFrame, "r" + method, named_back)
                operators()
            DataFrame.truediv, DataFrame.divide, DataFrame.multiply, DataFrame.subtract = (
                DataFrame.div, DataFrame.div, DataFrame.mul, DataFrame.sub)

            def reduction(name):
                def function(self, axis=0, skipna=True, numeric_only=False, ddof=1, min_count=0, bool_only=False, **options):
                    return self._reduced(name, axis, numeric_only, skipna, ddof=ddof, min_count=min_count)
                function.__name__ = name
                return function

            for name in ("sum", "prod", "mean", "median", "min", "max", "var", "std", "sem", "skew", "kurt", "any", "all"):
                setattr(DataFrame, name, reduction(name))
            DataFrame.product, DataFrame.kurtosis = DataFrame.prod, DataFrame.kurt


        _add_operators()
        """#
}
