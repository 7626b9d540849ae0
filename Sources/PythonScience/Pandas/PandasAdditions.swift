/// Methods of tables that are asked for seldom, and those of older versions of pandas.
extension PandasSources {
    static let additions = #"""
        """Methods that are asked for seldom, and those of older versions: looked up when a table has no other of the name."""

        import numpy as np
        from pandas._notes import note


        def _old(name, today): note("%s is %s today" % (name, today))


        # Of tables

        def _f_compare(self, other, align_axis=1, keep_shape=False, keep_equal=False, result_names=("self", "other")):
            from pandas._columns import to_list
            from pandas._frame import DataFrame
            from pandas._index import Index, MultiIndex
            from pandas._series import Series
            if type(self) is not type(other):
                raise TypeError("can only compare '%s' (not '%s') with '%s'" % (
                    type(self).__name__, type(other).__name__, type(self).__name__))
            if not isinstance(result_names, tuple):
                raise TypeError("Passing 'result_names' as a %s is not supported. Provide 'result_names' as a tuple instead."
                                % type(result_names))
            if self.ndim == 1:
                return _f_compare(self.to_frame("s"), other.to_frame("s"), align_axis, keep_shape, keep_equal, result_names)["s"]
            if not (self.index.equals(other.index) and self.columns.equals(other.columns)):
                raise ValueError("Can only compare identically-labeled (both index and columns) DataFrame objects")
            differs = ((self != other) & ~(self.isna() & other.isna())).to_numpy()
            rows = np.arange(len(self)) if keep_shape else np.flatnonzero(differs.any(axis=1))
            places = np.arange(differs.shape[1]) if keep_shape else np.flatnonzero(differs.any(axis=0))
            lists, labels = [], []
            for place in places.tolist():
                for frame, title in ((self, result_names[0]), (other, result_names[1])):
                    column = frame.iloc[rows, place]
                    lists.append((column if keep_equal else column.where(differs[rows, place]))._data)
                    labels.append((self.columns[place], title))
            index = self.index[rows]
            if align_axis in (1, "columns"):
                return DataFrame._make(lists, MultiIndex._of(labels, [self.columns.name, None]), index)
            stacked = [Series([v for p in zip(to_list(a), to_list(b)) for v in p])._data for a, b in zip(lists[::2], lists[1::2])]
            both = [(i if isinstance(i, tuple) else (i,)) + (title,) for i in index for title in result_names]
            return DataFrame._make(stacked, Index([self.columns[p] for p in places.tolist()]), MultiIndex._of(both, [index.name, None]))


        _s_compare = _f_compare

        def _f_iteritems(self):
            _old("DataFrame.iteritems()", "DataFrame.items()")
            return self.items()


        def _f_as_matrix(self, columns=None):
            _old("DataFrame.as_matrix()", "DataFrame.to_numpy()")
            return (self if columns is None else self[list(columns)]).values


        def _f_get_value(self, index, col, takeable=False):
            _old("DataFrame.get_value()", "DataFrame.at[]")
            return self.at[index, col]


        def _f_set_value(self, index, col, value, takeable=False):
            _old("DataFrame.set_value()", "DataFrame.at[]")
            self.at[index, col] = value
            return self


        def _f_sort(self, columns=None, axis=0, ascending=True, **options):
            _old("DataFrame.sort()", "DataFrame.sort_values()")
            if columns is None:
                return self.sort_index(axis=axis, ascending=ascending, **options)
            return self.sort_values(columns, ascending=ascending, **options)


        def _f_lookup(self, row_labels, col_labels):
            _old("DataFrame.lookup()", "DataFrame.at[]")
            return np.array([self.at[r, c] for r, c in zip(row_labels, col_labels)])


        def _f_mad(self, axis=0, skipna=True):
            _old("DataFrame.mad()", "(df - df.mean()).abs().mean()")
            numbers = self.select_dtypes("number")
            return (numbers - numbers.mean()).abs().mean(axis=axis)


        def _dense(self): return self


        def _valid(self):
            lost = self.isna()
            return ~lost.values if self.ndim == 1 else ~lost.values.all(axis=1)


        def _first_valid_index(self):
            places = np.flatnonzero(_valid(self))
            return self.index[int(places[0])] if len(places) else None


        def _last_valid_index(self):
            places = np.flatnonzero(_valid(self))
            return self.index[int(places[-1])] if len(places) else None


        def _f_update(self, other, join="left", overwrite=True, filter_func=None, errors="ignore"):
            if join != "left" or filter_func is not None or errors != "ignore":
                raise NotImplementedError("DataFrame.update: arguments 'join', 'filter_func' and 'errors' are not supported")
            from pandas._frame import DataFrame
            other = (other if isinstance(other, DataFrame) else DataFrame(other)).reindex(self.index)
            for name in [n for n in self.columns if n in other.columns]:
                take = other[name].notna()
                if not overwrite:
                    take = take & self[name].isna()
                if take.any():
                    self[name] = self[name].where(~take, other[name])


        def _f_combine(self, other, func, fill_value=None, overwrite=True):
            from pandas._frame import DataFrame
            names = list(self.columns) + [n for n in other.columns if n not in self.columns]
            found = {}
            for n in names:
                a = self[n] if n in self.columns else other[n] * np.nan
                b = other[n] if n in other.columns else self[n] * np.nan
                if fill_value is not None:
                    a, b = a.fillna(fill_value), b.fillna(fill_value)
                found[n] = func(a, b)
            return DataFrame(found)


        def _times_of(self):
            return np.array([t.hour * 3600 + t.minute * 60 + t.second for t in self.index])


        def _clock(text):
            if hasattr(text, "hour"):
                return text.hour * 3600 + text.minute * 60 + text.second
            parts = [int(p) for p in text.split(":")]
            return sum(p * s for p, s in zip(parts, (3600, 60, 1)))


        def _between_time(self, start_time, end_time, inclusive="both", axis=None):
            at, first, last = _times_of(self), _clock(start_time), _clock(end_time)
            after = at >= first if inclusive in ("both", "left") else at > first
            before = at <= last if inclusive in ("both", "right") else at < last
            return self[after & before if first <= last else after | before]


        def _at_time(self, time, asof=False, axis=None): return self[_times_of(self) == _clock(time)]


        # Of columns

        def _s_iteritems(self):
            _old("Series.iteritems()", "Series.items()")
            return self.items()


        def _s_append(self, to_append, ignore_index=False, verify_integrity=False):
            from pandas import concat
            _old("Series.append()", "pd.concat([...])")
            others = list(to_append) if isinstance(to_append, (list, tuple)) else [to_append]
            return concat([self] + others, ignore_index=ignore_index)


        def _s_order(self, ascending=True, **options):
            _old("Series.order()", "Series.sort_values()")
            return self.sort_values(ascending=ascending, **options)


        def _s_mad(self, axis=0, skipna=True):
            _old("Series.mad()", "(s - s.mean()).abs().mean()")
            return (self - self.mean()).abs().mean()


        def _s_get_value(self, label, takeable=False):
            _old("Series.get_value()", "Series.at[]")
            return self.at[label]


        def _s_as_matrix(self, columns=None):
            _old("Series.as_matrix()", "Series.to_numpy()")
            return self.values


        def _s_factorize(self, sort=False, use_na_sentinel=True):
            from pandas import factorize
            codes, kinds = factorize(self, sort)
            return codes, kinds


        def _s_repeat(self, repeats, axis=None): return self.iloc[np.repeat(np.arange(len(self)), repeats)]
        def _s_searchsorted(self, value, side="left", sorter=None): return np.searchsorted(self.values, value, side=side, sorter=sorter)
        def _s_to_markdown(self, *args, **options): return self.to_frame().to_markdown(*args, **options)
        def _s_add_prefix(self, prefix, axis=None): return self.rename(lambda v: "%s%s" % (prefix, v))
        def _s_add_suffix(self, suffix, axis=None): return self.rename(lambda v: "%s%s" % (v, suffix))


        def _s_combine(self, other, func, fill_value=None):
            from pandas._series import Series
            other = other if hasattr(other, "reindex") else Series([other] * len(self), index=self.index)
            index = self.index.union(other.index)
            a, b = (v.reindex(index) if fill_value is None else v.reindex(index, fill_value=fill_value) for v in (self, other))
            return Series([func(x, y) for x, y in zip(a.tolist(), b.tolist())], index=index)


        def _s_is_monotonic_decreasing(self):
            values = self.values
            return bool((values[1:] <= values[:-1]).all())


        _both = {"to_dense": _dense, "first_valid_index": _first_valid_index, "last_valid_index": _last_valid_index, "between_time": _between_time,
                 "at_time": _at_time}
        _properties = {"is_monotonic_decreasing"}


        def found(owner, name):
            """The method or value of a name, bound to the table; None where there is none."""
            function = globals().get(("_f_" if owner.ndim == 2 else "_s_") + name) or _both.get(name)
            if function is None:
                return None
            return function(owner) if name in _properties else function.__get__(owner)
        """#
}
