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
        from pandas._index import Index, MultiIndex, _range, ensure_index, sorted_places
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
                    columns = ensure_index(columns) if columns and isinstance(columns[0], (list, tuple, np.ndarray)) else columns
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
        """#
        + partsOfFrame + computingFrame + formsOfFrame
}
