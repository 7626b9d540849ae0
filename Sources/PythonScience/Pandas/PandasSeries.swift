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
        from pandas._index import Index, MultiIndex, RangeIndex, _range, ensure_index, sorted_places
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
                index = ensure_index(index, tupleize=self._index.nlevels > 1)
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
        """#
        + computingSeries
}
