/// One column with labels.
extension PandasSources {
    static let series = #"""
        """One column with labels."""

        import numpy as np
        import pandas._columns as c
        import pandas._compute as compute
        from pandas._columns import (
            CategoricalDtype, NaT, Objects, STRING, Times, column, is_bool, is_listlike, is_missing, is_number, is_scalar,
            isna, of_objects, scalar_of, to_list, to_numpy)
        from pandas._format import series_text
        from pandas._index import Index, MultiIndex, RangeIndex, _range, ensure_index
        from pandas._options import get_option


        class StringArray:
            """What `.values` of a column of texts is."""

            def __init__(self, data): self._data = data

            @property
            def dtype(self): return self._data.dtype

            @property
            def shape(self): return (len(self._data),)

            ndim = 1

            @property
            def size(self): return len(self._data)

            def __len__(self): return len(self._data)
            def __iter__(self): return iter(self._data.items)
            def __array__(self, dtype=None, copy=None): return to_numpy(self._data) if dtype is None else np.asarray(
                to_numpy(self._data), dtype=dtype)
            def tolist(self): return list(self._data.items)
            def to_numpy(self, dtype=None): return self.__array__(dtype)
            def astype(self, dtype, copy=True): return to_numpy(c.cast(self._data, dtype))
            def copy(self): return StringArray(self._data)
            def reshape(self, *shape): return to_numpy(self._data).reshape(*shape)
            def ravel(self): return self

            def __getitem__(self, key):
                if isinstance(key, (int, np.integer)):
                    return self._data.items[key]
                return StringArray(c.pick(self._data, key if isinstance(key, slice) else np.asarray(key)))

            def __eq__(self, other):
                return compute.binary("eq", self._data, other._data if isinstance(other, StringArray) else other)

            def __ne__(self, other): return ~(self == other)
            def __contains__(self, value): return value in self._data.items

            __hash__ = None

            def __repr__(self):
                from pandas._format import summary_text
                items = ["nan" if is_missing(v) else "'%s'" % v for v in self._data.items]
                text = summary_text(items, lambda v: v, "", False).rstrip(", \n")
                return "<StringArray>\n%s\nLength: %d, dtype: str" % (text.replace("\n  ", "\n "), len(items))


        def aligned(left, right):
            """Two Series over the union of their labels."""
            if left.index.equals(right.index):
                return left._data, right._data, left.index
            if left.index.is_unique and right.index.is_unique:
                index = left.index.union(right.index)
                return (c.take(left._data, left.index.get_indexer(index)), c.take(right._data, right.index.get_indexer(index)),
                        index)
            raise ValueError("cannot reindex on an axis with duplicate labels")


        class Series:
            ndim = 1

            def __init__(self, data=None, index=None, dtype=None, name=None, copy=None):
                if isinstance(data, dict):
                    keys, values = list(data), list(data.values())
                    if index is None:
                        index = Index(keys) if keys else _range(range(0))
                        data = values
                    else:
                        index = ensure_index(index)
                        data = [data.get(k, float("nan")) for k in index]
                elif isinstance(data, Series):
                    name = data.name if name is None else name
                    if index is None:
                        index, data = data.index, data._data
                    else:
                        index = ensure_index(index)
                        data = data.reindex(index)._data
                elif isinstance(data, Index) and name is None:
                    name = data.name
                if index is not None:
                    index = ensure_index(index)
                if data is None:
                    data = Objects([]) if index is None or len(index) == 0 else np.full(len(index), float("nan"))
                elif is_scalar(data) or isinstance(data, dict):
                    data = c.repeat(data, 1 if index is None else len(index))
                if hasattr(data, "ndim") and getattr(data, "ndim") not in (0, 1) and not isinstance(data, (Objects, Times)):
                    raise ValueError("Data must be 1-dimensional, got ndarray of shape %s instead" % (data.shape,))
                self._data = column(data, dtype)
                if index is not None and len(index) != len(self._data):
                    raise ValueError("Length of values (%d) does not match length of index (%d)"
                                     % (len(self._data), len(index)))
                self._index = index if index is not None else _range(range(len(self._data)))
                self._name = name

            @classmethod
            def _make(cls, data, index, name=None):
                self = object.__new__(Series)
                self._data, self._index, self._name = data, index, name
                return self

            def _like(self, data): return Series._make(data, self._index, self._name)
            def _places(self, places): return Series._make(c.pick(self._data, places), self._index._places(places), self._name)

            # What it is

            @property
            def name(self): return self._name

            @name.setter
            def name(self, value): self._name = value

            @property
            def index(self): return self._index

            @index.setter
            def index(self, labels):
                labels = ensure_index(labels)
                if len(labels) != len(self):
                    raise ValueError("Length mismatch: Expected axis has %d elements, new values have %d elements"
                                     % (len(self), len(labels)))
                self._index = labels

            @property
            def values(self):
                if isinstance(self._data, Objects) and self._data.dtype is STRING:
                    return StringArray(self._data)
                return to_numpy(self._data)

            @property
            def array(self): return self.values

            @property
            def dtype(self): return self._data.dtype

            dtypes = dtype

            @property
            def shape(self): return (len(self._data),)

            @property
            def size(self): return len(self._data)

            @property
            def empty(self): return len(self._data) == 0

            @property
            def axes(self): return [self._index]

            @property
            def T(self): return self

            @property
            def nbytes(self): return 8 * len(self._data)

            @property
            def hasnans(self): return bool(isna(self._data).any())

            @property
            def is_unique(self): return len(c.factorize(self._data)[1]) == len(self)

            @property
            def is_monotonic_increasing(self): return Index._make(self._data).is_monotonic_increasing

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
            def str(self):
                from pandas._strings import StringMethods
                return StringMethods(self)

            @property
            def dt(self):
                from pandas._dates import DatetimeMethods
                return DatetimeMethods(self)

            @property
            def cat(self):
                from pandas._categories import CategoricalMethods
                return CategoricalMethods(self)

            @property
            def plot(self):
                from pandas._plotting import Plotting
                return Plotting(self)

            def hist(self, by=None, **options):
                from pandas._plotting import hist_series
                return hist_series(self, by, **options)

            def __len__(self): return len(self._data)
            def __iter__(self): return iter(to_list(self._data))
            def __contains__(self, label): return label in self._index
            def __array__(self, dtype=None, copy=None):
                values = to_numpy(self._data)
                return values if dtype is None else np.asarray(values, dtype=dtype)

            def __array_ufunc__(self, ufunc, method, *inputs, **kwargs):
                inputs = [to_numpy(v._data) if isinstance(v, Series) else v for v in inputs]
                result = getattr(ufunc, method)(*inputs, **kwargs)
                return self._like(column(result)) if getattr(result, "shape", None) == self.shape else result

            __array_priority__ = 1000

            def __bool__(self):
                raise ValueError("The truth value of a Series is ambiguous. Use a.empty, a.item(), a.any() or "
                                 "a.all().")

            def __float__(self): return float(self._one())
            def __int__(self): return int(self._one())

            def _one(self):
                if len(self) != 1:
                    raise TypeError("cannot convert the series to a number: it has %d elements" % len(self))
                return scalar_of(self._data, 0)

            def item(self):
                if len(self) != 1:
                    raise ValueError("can only convert an array of size 1 to a Python scalar")
                return c.plain(scalar_of(self._data, 0))

            def tolist(self): return to_list(self._data)

            to_list = tolist

            def to_numpy(self, dtype=None, copy=False, na_value=None):
                data = self._data if na_value is None else c.fill(self._data, na_value)
                values = to_numpy(data)
                return values if dtype is None else np.asarray(values, dtype=dtype)

            def to_dict(self, into=dict): return into(zip(self._index, to_list(self._data)))

            def to_frame(self, name=None):
                from pandas._frame import DataFrame
                name = name if name is not None else (self._name if self._name is not None else 0)
                return DataFrame._make([self._data], Index([name]), self._index)

            def keys(self): return self._index
            def items(self): return zip(self._index, to_list(self._data))
            def copy(self, deep=True): return Series._make(self._data, self._index, self._name)

            def get(self, key, default=None):
                try:
                    return self[key]
                except (KeyError, IndexError):
                    return default

            def __getattr__(self, name):
                if name.startswith("_"):
                    raise AttributeError(name)
                index = self.__dict__.get("_index")
                if index is not None and index.nlevels == 1 and isinstance(index._data, Objects) and name in index:
                    return self[name]
                from pandas._additions import found
                own = found(self, name)
                if own is not None:
                    return own
                from pandas._errors import unknown_attribute
                raise unknown_attribute(self, name)

            # Choosing

            def __getitem__(self, key):
                if callable(key):
                    key = key(self)
                if isinstance(key, slice):
                    return self._slice(key)
                if is_scalar(key) or isinstance(key, tuple):
                    return self._labelled(self._index.get_loc(key), key)
                return self.loc[key]

            def _slice(self, key):
                ends = [v for v in (key.start, key.stop) if v is not None]
                if all(isinstance(v, (int, np.integer)) for v in ends) and not (
                        is_number(self._index._data) and self._index._data.dtype.kind == "f"):
                    return self._places(key)
                return self._places(self._index.slice_indexer(key.start, key.stop, key.step))

            def _labelled(self, place, key=None):
                """What stands at a place that get_loc gave."""
                if isinstance(place, (int, np.integer)):
                    return scalar_of(self._data, int(place))
                result = self._places(place)
                if self._index.nlevels > 1:
                    parts = key if isinstance(key, tuple) else (key,)
                    gone = [i for i, part in enumerate(parts) if is_scalar(part)]
                    if gone and len(gone) < self._index.nlevels:
                        result._index = result._index.droplevel(gone)
                return result

            def __setitem__(self, key, value):
                if callable(key):
                    key = key(self)
                if is_scalar(key) and key not in self._index and not isinstance(key, slice):
                    self._data = c.concat([self._data, c.repeat(value, 1)])
                    self._index = self._index.append(Index([key]))
                    return
                self.loc[key] = value

            def _set_places(self, places, value):
                if isinstance(value, Series):
                    value = value.reindex(self._index._places(places))._data if len(value) != len(places) or not (
                        value.index.equals(self._index._places(places))) else value._data
                self._data = c.put(self._data, places, value)

            def head(self, n=5): return self._places(slice(None, n))
            def tail(self, n=5): return self._places(slice(-n, None) if n > 0 else slice(len(self), None) if n == 0 else slice(-n, None))
            def take(self, indices): return self._places(np.asarray(indices))

            def reindex(self, index=None, fill_value=None, method=None):
                index = ensure_index(index)
                places = self._index.get_indexer(index)
                data = _reindexed(self._data, places, fill_value, method)
                return Series._make(data, index, self._name)

            def sample(self, n=None, frac=None, replace=False, weights=None, random_state=None, ignore_index=False):
                from pandas._frame import sampled_places
                result = self._places(sampled_places(len(self), n, frac, replace, weights, random_state))
                return result.reset_index(drop=True) if ignore_index else result

            def where(self, cond, other=float("nan")):
                cond = cond(self) if callable(cond) else cond
                mask = np.asarray(cond._data if isinstance(cond, Series) else cond, dtype=bool)
                return self._like(c.where(mask, self._data, other._data if isinstance(other, Series) else other))

            def mask(self, cond, other=float("nan")):
                cond = cond(self) if callable(cond) else cond
                mask = ~np.asarray(cond._data if isinstance(cond, Series) else cond, dtype=bool)
                return self._like(c.where(mask, self._data, other._data if isinstance(other, Series) else other))

            def filter(self, items=None, like=None, regex=None):
                from pandas._frame import filtered_labels
                return self._places(filtered_labels(self._index, items, like, regex))

            def nlargest(self, n=5, keep="first"):
                return self._places(c.argsort(self._data, ascending=False)[:n])

            def nsmallest(self, n=5, keep="first"):
                return self._places(c.argsort(self._data)[:n])

            def between(self, left, right, inclusive="both"):
                low = self >= left if inclusive in ("both", "left") else self > left
                high = self <= right if inclusive in ("both", "right") else self < right
                return low & high

            # Missing elements

            def isna(self): return self._like(isna(self._data))
            def notna(self): return self._like(~isna(self._data))

            isnull, notnull = isna, notna

            def dropna(self, axis=0, inplace=False, how=None, ignore_index=False):
                result = self._places(np.flatnonzero(~isna(self._data)))
                if ignore_index:
                    result = result.reset_index(drop=True)
                return self._replace(result) if inplace else result

            def fillna(self, value=None, method=None, axis=None, inplace=False, limit=None):
                if method is not None:
                    result = self.ffill() if method in ("ffill", "pad") else self.bfill()
                elif isinstance(value, (dict, Series)):
                    other = Series(value).reindex(self._index)
                    result = self._like(c.where(~isna(self._data), self._data, other._data))
                else:
                    result = self._like(c.fill(self._data, value))
                return self._replace(result) if inplace else result

            def _replace(self, result):
                self._data, self._index, self._name = result._data, result._index, result._name

            def ffill(self, axis=None, inplace=False, limit=None):
                result = self._like(filled_forward(self._data, limit))
                return self._replace(result) if inplace else result

            def bfill(self, axis=None, inplace=False, limit=None):
                reverse = np.arange(len(self))[::-1]
                result = self._like(c.pick(filled_forward(c.pick(self._data, reverse), limit), reverse))
                return self._replace(result) if inplace else result

            def interpolate(self, method="linear", limit=None, **options):
                return self._like(compute.interpolate(self._data, method, limit))

            def replace(self, to_replace=None, value=None, inplace=False, regex=False):
                result = self._like(replaced(self._data, to_replace, value, regex))
                return self._replace(result) if inplace else result

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

            def sort_index(self, axis=0, level=None, ascending=True, inplace=False, key=None, **options):
                result = self._places(c.argsort(self._index._data, ascending))
                return self._replace(result) if inplace else result

            def reset_index(self, level=None, drop=False, name=None, inplace=False):
                if drop:
                    result = Series._make(self._data, _range(range(len(self))), self._name)
                    return self._replace(result) if inplace else result
                frame = self.to_frame(name if name is not None else (self._name if self._name is not None else 0))
                return frame.reset_index(level)

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
