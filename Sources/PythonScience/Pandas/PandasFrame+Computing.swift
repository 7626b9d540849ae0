/// Functions over rows and columns, reductions, order and labels (the third part).
extension PandasSources {
    static let computingFrame = #"""


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

            def sort_index(self, *, axis=0, level=None, ascending=True, inplace=False, kind="quicksort", na_position="last", sort_remaining=True,
                           ignore_index=False, key=None):
                across = axis in (1, "columns")
                places = sorted_places(self._columns if across else self._index, level, ascending, key, sort_remaining, na_position)
                result = self._columns_at(places) if across else self._rows(places)
                if ignore_index:
                    result = result.reset_index(drop=True)
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

            def swaplevel(self, i=-2, j=-1, axis=0):
                return self.set_axis((self._columns if axis in (1, "columns") else self._index).swaplevel(i, j), axis)

            def reorder_levels(self, order, axis=0):
                return self.set_axis((self._columns if axis in (1, "columns") else self._index).reorder_levels(order), axis)

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
                if len(names) == 1 and isinstance(names[0], Index) and names[0].nlevels > 1 and not append:
                    index = names[0]
                    parts = []
                if append:
                    parts = [(n, self._index.get_level_values(n if n is not None else 0)._data) for n in self._index.names] + parts
                if len(parts) == 1:
                    index = Index._make(parts[0][1], parts[0][0])
                elif parts:
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
        """#
}
