/// Tables: columns with labels.
extension PandasSources {
    static let root = #"""
        """Tables: columns with labels."""

        import datetime as _datetime
        import pandas._columns as _columns
        import pandas._reshape as _reshape_module
        from pandas._columns import CategoricalDtype, NaT, is_missing as _is_missing, is_scalar as _is_scalar
        from pandas._options import get_option, option_context, options, reset_option, set_option
        from pandas._index import DatetimeIndex, Index, MultiIndex, RangeIndex
        from pandas._series import Series
        from pandas._frame import DataFrame
        from pandas._categories import Categorical
        from pandas._dates import DateOffset, Timedelta, Timestamp, bdate_range, date_range, to_datetime, to_timedelta
        from pandas._reshape import Interval, concat, cut, get_dummies, pivot, qcut
        from pandas._pivot import crosstab, pivot_table
        from pandas._groupby import Grouper
        from pandas._merge import merge
        from pandas._io import _refused, read_csv, read_fwf, read_json, read_table

        __version__ = "3.1.1"
        NA = float("nan")

        _FILES = "only CSV and JSON are read here; convert the file first"
        read_pickle = _refused("read_pickle", _FILES)


        def read_excel(io, sheet_name=0, **options):
            from pandas._excel import read_excel
            return read_excel(io, sheet_name, **options)


        def ExcelFile(path_or_buffer, **options):
            from pandas._excel import ExcelFile
            return ExcelFile(path_or_buffer, **options)


        read_sql, read_sql_query = _refused("read_sql", _FILES), _refused("read_sql_query", _FILES)
        read_html, read_parquet = _refused("read_html", _FILES), _refused("read_parquet", _FILES)
        read_hdf, read_feather = _refused("read_hdf", _FILES), _refused("read_feather", _FILES)
        period_range = _refused("period_range", "periods are not supported; use date_range")
        Period, PeriodIndex = [_refused(n, "periods are not supported; use Timestamp and resample")
                                        for n in ("Period", "PeriodIndex")]
        datetime = _datetime.datetime


        def show_versions(as_json=False):
            import numpy, sys
            versions = {"commit": None, "python": "%d.%d.%d" % sys.version_info[:3], "pandas": __version__, "numpy": numpy.__version__}
            if as_json:
                import json
                print(json.dumps(versions, indent=2))
                return
            print("\nINSTALLED VERSIONS\n------------------")
            for name, version in versions.items():
                print("%-20s : %s" % (name, version))


        class NamedAgg(tuple):
            """A column and what is made of it, for `groupby(...).agg(name=NamedAgg(column, aggfunc))`."""

            def __new__(cls, column, aggfunc): return tuple.__new__(cls, (column, aggfunc))
            column = property(lambda self: self[0])
            aggfunc = property(lambda self: self[1])


        def _index_of(name):
            def make(data=None, dtype=None, copy=False, name_=None, **options):
                from pandas._notes import note
                note("pd.%s is pd.Index today" % name)
                return Index(data, **options)
            return make


        Int64Index, Float64Index, UInt64Index = (_index_of(n) for n in ("Int64Index", "Float64Index", "UInt64Index"))


        def _rolling(kind):
            def rolled(arg, window, min_periods=None, center=False, **options):
                from pandas._notes import note
                note("pd.rolling_%s(s, n) is s.rolling(n).%s() today" % (kind, kind))
                return getattr(arg.rolling(window, min_periods=min_periods, center=center), kind)(**options)
            return rolled


        rolling_mean, rolling_sum, rolling_std, rolling_var, rolling_min, rolling_max, rolling_median = (
            _rolling(n) for n in ("mean", "sum", "std", "var", "min", "max", "median"))


        def timedelta_range(start=None, end=None, periods=None, freq="D", name=None):
            base = Timestamp("2000-01-01")
            first = None if start is None else base + Timedelta(start)
            last = None if end is None else base + Timedelta(end)
            return Index([v - base for v in date_range(first, last, periods, freq)], name=name)


        def isna(obj):
            if _is_scalar(obj):
                return _is_missing(obj)
            if hasattr(obj, "isna"):
                return obj.isna()
            return _columns.isna(_columns.column(obj))


        def notna(obj):
            found = isna(obj)
            return not found if isinstance(found, bool) else ~found


        isnull, notnull = isna, notna


        def unique(values):
            return Series(values).unique()


        def value_counts(values, **options):
            return Series(values).value_counts(**options)


        def factorize(values, sort=False, **options):
            codes, uniques = _columns.factorize(_columns.column(values), sort)
            return codes, (Index._make(uniques) if isinstance(values, (Series, Index)) else _columns.to_numpy(uniques))


        def melt(frame, *args, **options):
            return frame.melt(*args, **options)


        def eval(expr, **options):
            raise NotImplementedError("pd.eval is not supported: use DataFrame.eval or plain Python")


        def to_numeric(arg, errors="raise", downcast=None):
            def one(v):
                if isinstance(v, str):
                    try:
                        return int(v) if v.strip().lstrip("+-").isdigit() else float(v)
                    except ValueError:
                        if errors == "coerce":
                            return float("nan")
                        if errors == "ignore":
                            return v
                        raise ValueError('Unable to parse string "%s"' % v) from None
                return v

            if _is_scalar(arg):
                return one(arg)
            data = _columns.of_objects([one(v) for v in _columns.to_list(_columns.column(arg))])
            return Series._make(data, arg.index, arg.name) if isinstance(arg, Series) else _columns.to_numpy(data)


        def json_normalize(data, sep=".", **options):
            def flat(value, prefix=""):
                result = {}
                for key, inner in value.items():
                    if isinstance(inner, dict):
                        result.update(flat(inner, prefix + key + sep))
                    else:
                        result[prefix + key] = inner
                return result
            return DataFrame([flat(row) for row in ([data] if isinstance(data, dict) else data)])


        class _IndexSlice:
            def __getitem__(self, key):
                return key


        IndexSlice = _IndexSlice()
        """#
}
