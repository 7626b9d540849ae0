/// Functions of elements, reductions, order and labels, groups, texts, arithmetic (the second part of the class).
extension PandasSources {
    static let computingSeries = #"""


            # Functions of each element

            def apply(self, func, args=(), convert_dtype=True, **kwargs):
                if isinstance(func, (str_type, list, dict)):
                    return self.agg(func)
                items = to_list(self._data)
                result = [func(v, *args, **kwargs) for v in items]
                if result and isinstance(result[0], Series):
                    from pandas._frame import DataFrame
                    return DataFrame(result, index=self._index)
                return self._like(of_objects(result))

            def map(self, arg, na_action=None):
                items = to_list(self._data)
                if isinstance(arg, Series):
                    arg = arg.to_dict()
                if isinstance(arg, dict):
                    missing = getattr(arg, "__missing__", None)
                    result = [arg[v] if missing or not is_missing(v) and v in arg else float("nan") for v in items]
                else:
                    result = [v if na_action == "ignore" and is_missing(v) else arg(v) for v in items]
                return self._like(of_objects(result))

            def transform(self, func, *args, **kwargs):
                result = self.agg(func) if isinstance(func, str_type) else func(self, *args, **kwargs)
                return result if isinstance(result, Series) else self.apply(func)

            def pipe(self, func, *args, **kwargs): return func(self, *args, **kwargs)

            def astype(self, dtype, copy=None, errors="raise"):
                try:
                    return self._like(c.cast(self._data, dtype[self._name] if isinstance(dtype, dict) else dtype))
                except (ValueError, TypeError):
                    if errors == "ignore":
                        return self
                    raise

            def infer_objects(self, copy=None): return self._like(of_objects(to_list(self._data)))
            def abs(self): return self._like(np.abs(self._data) if is_number(self._data) else Times(np.abs(self._data.ticks), self._data.dtype))
            def round(self, decimals=0): return self._like(np.round(self._data, decimals) if is_number(self._data) and not is_bool(self._data) else self._data)

            def clip(self, lower=None, upper=None, axis=None, inplace=False):
                lower = lower._data if isinstance(lower, Series) else lower
                upper = upper._data if isinstance(upper, Series) else upper
                result = self._like(np.clip(self._data, lower, upper))
                return self._replace(result) if inplace else result

            def isin(self, values):
                wanted = set(k for k in c.keys_of(column(list(values))))
                if any(is_missing(v) for v in values):
                    wanted.add(None)
                return self._like(np.array([k in wanted for k in c.keys_of(self._data)], dtype=bool))

            def shift(self, periods=1, freq=None, axis=0, fill_value=None):
                places = np.arange(len(self)) - periods
                places = np.where((places < 0) | (places >= len(self)), -1, places)
                return self._like(_reindexed(self._data, places, fill_value))

            def diff(self, periods=1):
                if is_bool(self._data):
                    return self._like(of_objects([float("nan")] + (self._data[1:] ^ self._data[:-1]).tolist()))
                return self - self.shift(periods)

            def pct_change(self, periods=1, **options): return self / self.shift(periods) - 1
            def cumsum(self, axis=None, skipna=True): return self._like(compute.cumulate(self._data, "cumsum"))
            def cumprod(self, axis=None, skipna=True): return self._like(compute.cumulate(self._data, "cumprod"))
            def cummax(self, axis=None, skipna=True): return self._like(compute.cumulate(self._data, "cummax"))
            def cummin(self, axis=None, skipna=True): return self._like(compute.cumulate(self._data, "cummin"))

            def rank(self, axis=0, method="average", numeric_only=False, na_option="keep", ascending=True, pct=False):
                return self._like(compute.rank(self._data, method, ascending, pct))

            def combine_first(self, other):
                a, b, index = aligned(self, other)
                return Series._make(c.where(~isna(a), a, b), index, self._name)

            def update(self, other):
                new = other.reindex(self._index)._data
                self._data = c.where(isna(new), self._data, new)

            # Reductions

            def count(self): return int((~isna(self._data)).sum())

            def agg(self, func=None, axis=0, *args, **kwargs):
                if isinstance(func, str_type):
                    return getattr(self, func)(*args, **kwargs)
                if isinstance(func, dict):
                    return Series({k: self.agg(f) for k, f in func.items()}, name=self._name)
                if isinstance(func, (list, tuple)):
                    return Series([self.agg(f) for f in func], index=[_name_of(f) for f in func], name=self._name)
                return func(self, *args, **kwargs)

            aggregate = agg

            def quantile(self, q=0.5, interpolation="linear"):
                values = compute.present(self._data)
                if is_scalar(q):
                    return np.float64(np.quantile(values, q, method=interpolation)) if len(values) else float("nan")
                return Series([np.quantile(values, v, method=interpolation) for v in q], index=Index([float(v) for v in q]),
                              name=self._name)

            def mode(self, dropna=True):
                counts = self.value_counts(dropna=dropna)
                best = counts._data.max() if len(counts) else 0
                data = c.pick(counts.index._data, np.flatnonzero(counts._data == best))
                return Series._make(c.pick(data, c.argsort(data)), _range(range(len(data))), self._name)

            def idxmax(self, axis=0, skipna=True): return self._index[int(c.argsort(self._data, ascending=False)[0])]
            def idxmin(self, axis=0, skipna=True): return self._index[int(c.argsort(self._data)[0])]
            def argmax(self, axis=None, skipna=True): return int(c.argsort(self._data, ascending=False)[0])
            def argmin(self, axis=None, skipna=True): return int(c.argsort(self._data)[0])
            def argsort(self, axis=0, kind="quicksort"): return self._like(c.argsort(self._data))

            def unique(self):
                found = c.pick(self._data, ~self.duplicated()._data)
                return Series._make(found, _range(range(len(found)))).values

            def nunique(self, dropna=True):
                return len(c.factorize(self._data, dropna=dropna)[1])

            def duplicated(self, keep="first"):
                keys = c.keys_of(self._data)
                return self._like(duplicated_keys(keys, keep))

            def drop_duplicates(self, keep="first", inplace=False, ignore_index=False):
                result = self._places(np.flatnonzero(~self.duplicated(keep)._data))
                if ignore_index:
                    result = result.reset_index(drop=True)
                return self._replace(result) if inplace else result

            def value_counts(self, normalize=False, sort=True, ascending=False, bins=None, dropna=True):
                if bins is not None:
                    from pandas._reshape import cut
                    return cut(self, bins, include_lowest=True).value_counts(normalize, sort, ascending)
                codes, uniques = c.factorize(self._data, dropna=dropna)
                counts = np.bincount(codes[codes >= 0], minlength=len(uniques)).astype("int64")
                if sort:
                    order = np.argsort(counts if ascending else -counts, kind="stable")
                    counts, uniques = counts[order], c.pick(uniques, order)
                values = counts / counts.sum() if normalize else counts
                return Series._make(values, Index._make(uniques, self._name), "proportion" if normalize else "count")

            def describe(self, percentiles=None, include=None, exclude=None):
                from pandas._describe import describe_series
                return describe_series(self, percentiles)

            def corr(self, other, method="pearson", min_periods=None):
                from pandas._describe import correlation
                a, b, _ = aligned(self, other)
                return correlation(a, b, method)

            def cov(self, other, min_periods=None, ddof=1):
                a, b, _ = aligned(self, other)
                keep = ~(isna(a) | isna(b))
                a, b = a[keep].astype("float64"), b[keep].astype("float64")
                return ((a - a.mean()) * (b - b.mean())).sum() / (len(a) - ddof)

            def autocorr(self, lag=1): return self.corr(self.shift(lag))

            def dot(self, other):
                from pandas._frame import DataFrame
                if isinstance(other, DataFrame):
                    return Series([np.dot(self._data, d) for d in other._list], index=other.columns)
                return np.dot(self._data, other._data if isinstance(other, Series) else np.asarray(other))

            __matmul__ = dot

            # Order and labels

            def sort_values(self, axis=0, ascending=True, inplace=False, kind="quicksort", na_position="last",
                            ignore_index=False, key=None):
                data = key(self)._data if key is not None else self._data
                result = self._places(c.argsort(data, ascending, na_position))
                if ignore_index:
                    result = result.reset_index(drop=True)
                return self._replace(result) if inplace else result

            def sort_index(self, *, axis=0, level=None, ascending=True, inplace=False, kind="quicksort", na_position="last", sort_remaining=True,
                           ignore_index=False, key=None):
                result = self._places(sorted_places(self._index, level, ascending, key, sort_remaining, na_position))
                result = result.reset_index(drop=True) if ignore_index else result
                return self._replace(result) if inplace else result

            def reset_index(self, level=None, drop=False, name=None, inplace=False):
                if drop:
                    result = Series._make(self._data, _range(range(len(self))), self._name)
                    return self._replace(result) if inplace else result
                frame = self.to_frame(name if name is not None else (self._name if self._name is not None else 0))
                return frame.reset_index(level)

            def swaplevel(self, i=-2, j=-1): return self.set_axis(self._index.swaplevel(i, j))
            def reorder_levels(self, order): return self.set_axis(self._index.reorder_levels(order))

            def set_axis(self, labels, axis=0):
                result = self.copy()
                result.index = labels
                return result

            def rename(self, index=None, axis=None, inplace=False, **options):
                result = self.copy()
                if isinstance(index, dict) or callable(index):
                    mapper = index.get if isinstance(index, dict) else None
                    labels = [mapper(v, v) if mapper else index(v) for v in self._index]
                    result._index = Index(labels, name=self._index.name)
                else:
                    result._name = index
                return self._replace(result) if inplace else result

            def rename_axis(self, mapper=None, axis=0, **options):
                result = self.copy()
                result._index = self._index.rename(mapper)
                return result

            def drop(self, labels=None, axis=0, index=None, inplace=False, errors="raise"):
                from pandas._frame import places_without
                result = self._places(places_without(self._index, labels if index is None else index, errors))
                return self._replace(result) if inplace else result

            def pop(self, item):
                value = self[item]
                self._replace(self.drop(item))
                return value

            def squeeze(self, axis=None): return self._one() if len(self) == 1 else self

            def unstack(self, level=-1, fill_value=None):
                from pandas._reshape import unstack
                return unstack(self, level, fill_value)

            def explode(self, ignore_index=False):
                items, places = [], []
                for i, v in enumerate(to_list(self._data)):
                    for inner in (v if isinstance(v, (list, tuple)) else [v]):
                        items.append(inner)
                        places.append(i)
                return Series._make(of_objects(items), self._index._places(np.array(places)), self._name)

            # Groups and windows

            def groupby(self, by=None, axis=0, level=None, as_index=True, sort=True, group_keys=True, observed=True,
                        dropna=True):
                from pandas._groupby import SeriesGroupBy
                return SeriesGroupBy(self, by, level, as_index, sort, dropna, group_keys)

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

            def __repr__(self):
                return series_text(self, get_option("display.max_rows"), get_option("display.min_rows"))

            def to_string(self, buf=None, na_rep="NaN", float_format=None, header=True, index=True, length=False,
                          dtype=False, name=False, max_rows=None, min_rows=None):
                return series_text(self, max_rows, min_rows, name, length, dtype, na_rep, index, header)

            def to_csv(self, path_or_buf=None, **options): return self.to_frame().to_csv(path_or_buf, **options)
            def to_json(self, path_or_buf=None, **options):
                from pandas._io import to_json
                return to_json(self.to_dict(), path_or_buf)

            def to_list(self): return to_list(self._data)

            def memory_usage(self, index=True, deep=False): return 8 * len(self) + (132 if index else 0)

            def info(self, **options): raise NotImplementedError("Series.info: use Series.describe or to_frame().info()")

            # Arithmetic

            def _combined(self, name, other, swapped=False, fill_value=None):
                from pandas._frame import DataFrame
                if isinstance(other, DataFrame):
                    return NotImplemented
                if isinstance(other, Series):
                    if name in compute.COMPARISONS and not self._index.equals(other._index):
                        raise ValueError("Can only compare identically-labeled Series objects")
                    a, b, index = aligned(self, other)
                    if fill_value is not None:
                        lost_a, lost_b = isna(a), isna(b)
                        a = c.where(~lost_a | lost_b, a, fill_value)
                        b = c.where(~lost_b | lost_a, b, fill_value)
                    label = self._name if self._name == other._name else None
                else:
                    a, b, index, label = self._data, _operand(other, len(self)), self._index, self._name
                    if fill_value is not None:
                        a = c.fill(a, fill_value)
                return Series._make(compute.binary(name, a, b, swapped), index, label)

            def __neg__(self): return self._like(-self._data if is_number(self._data) else Times(-self._data.ticks, self._data.dtype))
            def __pos__(self): return self
            def __abs__(self): return self.abs()

            def __invert__(self):
                data = self._data
                if isinstance(data, Objects):
                    return self._like(of_objects([not v if isinstance(v, bool) else ~v for v in data.items]))
                return self._like(~data)

            __hash__ = None

            def equals(self, other):
                return isinstance(other, Series) and self._index.equals(other._index) and c.equals(self._data, other._data)


        str_type = type("")


        def _operand(other, n):
            other = compute.plain_time(other)
            if is_scalar(other) or hasattr(other, "_apply_to"):
                return other
            if hasattr(other, "_data") and not isinstance(other, (Objects, Times)):
                return other._data
            data = column(other)
            if len(data) == 1 and n != 1 and isinstance(other, np.ndarray):
                return scalar_of(data, 0)
            if len(data) != n:
                raise ValueError("operands could not be broadcast together with shapes (%d,) (%d,)" % (n, len(data)))
            return data


        def _name_of(function):
            return function if isinstance(function, str_type) else getattr(function, "__name__", str_type(function))


        def _reindexed(data, places, fill_value=None, method=None):
            if fill_value is not None and len(places) and (places < 0).any():
                safe = c.pick(data, np.where(places < 0, 0, places)) if len(data) else c.repeat(fill_value, len(places))
                return c.where(places >= 0, safe, fill_value)
            result = c.take(data, places)
            if method in ("ffill", "pad"):
                return filled_forward(result)
            if method is not None:
                raise NotImplementedError("reindex: argument 'method': got %r, expected None or 'ffill'" % (method,))
            return result


        def filled_forward(data, limit=None):
            missing = isna(data)
            if not missing.any():
                return data
            places = np.where(missing, -1, np.arange(len(data)))
            places = np.maximum.accumulate(places)
            if limit is not None:
                places = np.where(np.arange(len(data)) - places > limit, -1, places)
            return c.take(data, places)


        def replaced(data, old, new, regex=False):
            items = to_list(data)
            if isinstance(old, dict):
                pairs = list(old.items())
            elif is_listlike(old):
                news = list(new) if is_listlike(new) else [new] * len(old)
                pairs = list(zip(old, news))
            else:
                pairs = [(old, new)]
            if regex:
                import re
                for pattern, text in pairs:
                    items = [re.sub(pattern, text, v) if isinstance(v, str_type) else v for v in items]
                return of_objects(items, keep=isinstance(data, Objects) and data.dtype is not STRING)
            missing = [b for a, b in pairs if is_missing(a)]
            table = {a: b for a, b in pairs if not is_missing(a)}

            def changed(v):
                if is_missing(v):
                    return missing[0] if missing else v
                try:
                    return table.get(v, v)
                except TypeError:
                    return v

            result = [changed(v) for v in items]
            if isinstance(data, Objects) and isinstance(data.dtype, CategoricalDtype):
                return Objects(result, CategoricalDtype([table.get(v, v) for v in data.dtype.categories]))
            return of_objects(result, keep=isinstance(data, Objects) and data.dtype.name == "object")


        def duplicated_keys(keys, keep):
            result = np.zeros(len(keys), dtype=bool)
            if keep is False:
                counts = {}
                for key in keys:
                    counts[key] = counts.get(key, 0) + 1
                return np.array([counts[key] > 1 for key in keys], dtype=bool)
            seen, order = set(), range(len(keys))
            for i in (order if keep == "first" else reversed(order)):
                if keys[i] in seen:
                    result[i] = True
                seen.add(keys[i])
            return result


        def _add_operators():
            names = {"add": "add", "sub": "sub", "mul": "mul", "truediv": "div", "floordiv": "floordiv", "mod": "mod",
                     "pow": "pow", "and_": None, "or_": None, "xor": None, "eq": "eq", "ne": "ne", "lt": "lt", "le": "le",
                     "gt": "gt", "ge": "ge"}
            for name, method in names.items():
                def operators(name=name, method=method):
                    def forward(self, other): return self._combined(name, other)
                    def backward(self, other): return self._combined(name, other, True)
                    def named(self, other, level=None, fill_value=None, axis=0):
                        return self._combined(name, other, False, fill_value)
                    def named_back(self, other, level=None, fill_value=None, axis=0):
                        return self._combined(name, other, True, fill_value)
                    plain = name.rstrip("_")
                    setattr(Series, "__%s__" % plain, forward)
                    if name not in compute.COMPARISONS:
                        setattr(Series, "__r%s__" % plain, backward)
                    if method:
                        setattr(Series, method, named)
                        if name not in compute.COMPARISONS:
                            setattr(Series, "r" + method, named_back)
                operators()
            Series.truediv, Series.divide, Series.multiply, Series.subtract = (
                Series.div, Series.div, Series.mul, Series.sub)

            def reduction(name):
                def function(self, axis=None, skipna=True, numeric_only=False, ddof=1, min_count=0, **options):
                    return compute.reduce(self._data, name, skipna, ddof, min_count)
                function.__name__ = name
                return function

            for name in ("sum", "prod", "mean", "median", "min", "max", "var", "std", "sem", "skew", "kurt", "any", "all"):
                setattr(Series, name, reduction(name))
            Series.product, Series.kurtosis = Series.prod, Series.kurt


        _add_operators()
        """#
}
