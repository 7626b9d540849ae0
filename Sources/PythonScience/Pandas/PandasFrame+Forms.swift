/// Other forms of frames, groups, texts and files, arithmetic (the last part).
extension PandasSources {
    static let formsOfFrame = #"""


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
                from pandas._pivot import pivot_table
                return pivot_table(self, values, index, columns, aggfunc, fill_value, margins, **options)

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
