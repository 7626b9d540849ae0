/// Parts of frames, and missing elements (the second part of the class).
extension PandasSources {
    static let partsOfFrame = #"""


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
                    columns = ensure_index(columns, tupleize=self._columns.nlevels > 1)
                    places = self._columns.get_indexer(columns)
                    filler = float("nan") if fill_value is None else fill_value
                    lists = [self._list[p] if p >= 0 else c.repeat(filler, len(self)) for p in places.tolist()]
                    result = DataFrame._make(lists, columns, self._index)
                if index is not None:
                    index = ensure_index(index, tupleize=self._index.nlevels > 1)
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
        """#
}
