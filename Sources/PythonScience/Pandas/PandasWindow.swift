/// Windows that move over the rows.
extension PandasSources {
    static let window = #"""
        """Windows that move over the rows."""

        import numpy as np
        import pandas._columns as c
        from pandas._columns import is_number, isna


        class _Window:
            def _apply(self, function):
                owner = self._owner
                if owner.ndim == 1:
                    return owner._like(function(self._values(owner._data)))
                frame = owner._columns_at(np.array([i for i, d in enumerate(owner._list) if is_number(d)], dtype="int64"))
                return frame._each(lambda d: function(self._values(d)))

            def _values(self, data):
                if not is_number(data):
                    raise TypeError("No numeric types to aggregate")
                return data.astype("float64")

            def __getitem__(self, key):
                import copy
                result = copy.copy(self)
                result._owner = self._owner[key]
                return result

            def agg(self, func, *args, **kwargs):
                if isinstance(func, str):
                    return getattr(self, func)()
                if isinstance(func, (list, tuple)):
                    from pandas._frame import DataFrame
                    return DataFrame({f if isinstance(f, str) else f.__name__: self.agg(f) for f in func})
                return self.apply(func)

            aggregate = agg


        class Rolling(_Window):
            """The last `window` rows at every row."""

            def __init__(self, owner, window, min_periods=None, center=False, win_type=None):
                if win_type is not None:
                    raise NotImplementedError("rolling: argument 'win_type': got %r, expected None" % (win_type,))
                self._owner, self._center, self._span = owner, center, None
                if not isinstance(window, (int, np.integer)):
                    from pandas._columns import span_of
                    from pandas._dates import Timedelta, _FIXED, offset_of
                    offset = offset_of(window)
                    self._span = _FIXED[offset.unit] * offset.n
                    self._least = 1 if min_periods is None else min_periods
                    return
                if window < 0:
                    raise ValueError("window must be an integer 0 or greater")
                self._window, self._least = int(window), int(window) if min_periods is None else min_periods

            def _ends(self, n):
                """The first and one after the last row of each window."""
                if self._span is not None:
                    ticks = self._owner.index._data.ticks
                    return np.searchsorted(ticks, ticks - self._span, side="right"), np.arange(1, n + 1)
                ends = np.arange(1, n + 1) + ((self._window - 1) // 2 if self._center else 0)
                return np.maximum(ends - self._window, 0), np.minimum(ends, n)

            def _sums(self, values):
                starts, ends = self._ends(len(values))
                known = ~np.isnan(values)
                filled = np.where(known, values, 0.0)
                total = np.concatenate([[0.0], np.cumsum(filled)])
                count = np.concatenate([[0], np.cumsum(known)])
                return total[ends] - total[starts], count[ends] - count[starts], starts, ends

            def _each_window(self, values, function):
                starts, ends = self._ends(len(values))
                result = np.full(len(values), float("nan"))
                for i, (a, b) in enumerate(zip(starts.tolist(), ends.tolist())):
                    window = values[a:b]
                    window = window[~np.isnan(window)]
                    if len(window) >= self._least and (len(window) or self._least == 0):
                        result[i] = function(window)
                return result

            def count(self): return self._apply(lambda v: self._sums(v)[1].astype("float64"))

            def sum(self, **options): return self._apply(lambda v: self._exact(v, False))
            def mean(self, **options): return self._apply(lambda v: self._exact(v, True))

            def _exact(self, values, mean):
                if len(values) <= 20000 or (np.abs(values[~np.isnan(values)]) > 1e8).any():
                    return self._each_window(values, (lambda w: w.sum() / len(w)) if mean else (lambda w: w.sum()))
                sums, counts, _, _ = self._sums(values)
                with np.errstate(all="ignore"):
                    return np.where(counts >= max(self._least, 1), sums / counts if mean else sums, float("nan"))

            def std(self, ddof=1, **options): return self._apply(lambda v: self._each_window(v, lambda w: w.std(ddof=ddof) if len(w) > ddof else float("nan")))
            def var(self, ddof=1, **options): return self._apply(lambda v: self._each_window(v, lambda w: w.var(ddof=ddof) if len(w) > ddof else float("nan")))
            def min(self, **options): return self._apply(lambda v: self._each_window(v, np.min))
            def max(self, **options): return self._apply(lambda v: self._each_window(v, np.max))
            def median(self, **options): return self._apply(lambda v: self._each_window(v, np.median))
            def quantile(self, q, **options): return self._apply(lambda v: self._each_window(v, lambda w: np.quantile(w, q)))

            def apply(self, func, raw=False, args=(), kwargs=None, **options):
                from pandas._series import Series
                return self._apply(lambda v: self._each_window(v, lambda w: func(w if raw else Series(w), *args, **(kwargs or {}))))

            def corr(self, other=None, **options): raise NotImplementedError("rolling(...).corr is not supported")


        class Expanding(Rolling):
            def __init__(self, owner, min_periods=1):
                self._owner, self._least, self._span, self._center = owner, min_periods, None, False

            def _ends(self, n): return np.zeros(n, dtype="int64"), np.arange(1, n + 1)


        class ExponentialWindow(_Window):
            """Means whose weights fall by a factor each row back."""

            def __init__(self, owner, com=None, span=None, halflife=None, alpha=None, min_periods=0, adjust=True):
                if alpha is None:
                    if com is not None:
                        alpha = 1 / (1 + com)
                    elif span is not None:
                        alpha = 2 / (span + 1)
                    elif halflife is not None:
                        alpha = 1 - np.exp(-np.log(2) / halflife)
                    else:
                        raise ValueError("Must pass one of comass, span, halflife, or alpha")
                self._owner, self._alpha, self._adjust, self._least = owner, alpha, adjust, max(min_periods, 1)

            def mean(self, **options): return self._apply(self._mean)

            def _mean(self, values):
                result, old, weight, seen = [], None, 1.0, 0
                rest = 1 - self._alpha
                for v in values.tolist():
                    if v == v:
                        seen += 1
                        if old is None:
                            old = v
                        else:
                            weight *= rest
                            new = 1.0 if self._adjust else self._alpha
                            if old != v:
                                old = (weight * old + new * v) / (weight + new)
                            weight = weight + new if self._adjust else 1.0
                    elif old is not None:
                        weight *= rest
                    result.append(old if old is not None and seen >= self._least else float("nan"))
                return np.array(result)

            def std(self, bias=False, **options): raise NotImplementedError("ewm(...).std is not supported")

            var = std
        """#
}
