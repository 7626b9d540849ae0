/// Numbers from columns: reductions, quantiles, arithmetic, shared by Series, DataFrame and groups.
extension PandasSources {
    static let compute = #"""
        """Numbers from columns: reductions, quantiles, arithmetic, shared by Series, DataFrame and groups."""

        import datetime as _datetime
        import operator as _operator
        import numpy as np
        from pandas._columns import (
            DATETIME, NAT, STRING, TIMEDELTA, CategoricalDtype, NaT, Objects, Times, argsort, column, factorize, is_bool,
            is_missing, is_number, is_scalar, isna, of_objects, pick, plain, span_of, ticks_of, to_list)


        def present(data):
            """The elements that are there."""
            missing = isna(data)
            return pick(data, ~missing) if missing.any() else data


        def _numbers(data, name):
            if is_number(data):
                return data
            if isinstance(data, Objects):
                if not data.items:
                    return np.array([], dtype="float64")
                try:
                    return np.array([float(v) for v in data.items if not is_missing(v)]) if data.dtype is not STRING else _no(
                        data, name)
                except (TypeError, ValueError):
                    raise TypeError("Could not convert %r to numeric" % (data.items[0],)) from None
            return _no(data, name)


        def _no(data, name):
            raise TypeError("Cannot perform reduction '%s' with %s dtype" % (
                name, "string" if data.dtype is STRING else data.dtype))


        def _time(value, data):
            from pandas._dates import Timedelta, Timestamp
            return Timestamp._of(int(value)) if data.dtype is DATETIME else Timedelta._of(int(value))


        def reduce(data, name, skipna=True, ddof=1, min_count=0, q=0.5):
            """sum, mean, std, ... of one column."""
            missing = isna(data)
            if missing.any():
                if not skipna and name not in ("count", "nunique", "first", "last", "size"):
                    return float("nan")
                data = pick(data, ~missing)
            n = len(data)
            if name == "count":
                return n
            if name == "size":
                return len(missing)
            if name == "nunique":
                return len(factorize(data)[1])
            if name in ("first", "last"):
                from pandas._columns import scalar_of
                return scalar_of(data, 0 if name == "first" else n - 1) if n else float("nan")
            if name in ("any", "all"):
                return bool({"any": any, "all": all}[name](bool(v) for v in to_list(data)))
            if isinstance(data, Objects) and name in ("min", "max", "sum"):
                return _reduce_objects(data, name)
            if isinstance(data, Times):
                return _reduce_times(data, name)
            values = _numbers(data, name)
            if name in ("sum", "prod"):
                if n < min_count:
                    return float("nan")
                return values.sum() if name == "sum" else values.prod()
            if n == 0:
                return float("nan")
            if name in ("min", "max"):
                return getattr(values, name)()
            values = values.astype("float64") if values.dtype.kind in "iub" else values
            if name == "mean":
                return np.float64(values.sum() / n) if values.dtype == np.float64 else values.mean()
            if name == "median":
                return np.median(values)
            if name in ("var", "std", "sem"):
                return spread(values, name, ddof)
            if name == "quantile":
                return np.float64(np.quantile(values, q))
            if name in ("skew", "kurt"):
                return _moment(values, name)
            if name == "mad":
                return np.abs(values - values.mean()).mean()
            raise AttributeError("no reduction %r" % name)


        def spread(values, name, ddof):
            n = len(values)
            if n - ddof <= 0:
                return float("nan")
            mean = values.sum() / n
            variance = ((values - mean) ** 2).sum() / (n - ddof)
            if name == "var":
                return variance
            return np.sqrt(variance) if name == "std" else np.sqrt(variance) / np.sqrt(n)


        def _moment(values, name):
            n, centred = len(values), values - values.mean()
            m2 = (centred ** 2).sum()
            if name == "skew":
                if n < 3:
                    return float("nan")
                m3 = (centred ** 3).sum()
                return (n * (n - 1) ** 0.5 / (n - 2)) * (m3 / m2 ** 1.5) if m2 else 0.0
            if n < 4:
                return float("nan")
            m4 = (centred ** 4).sum()
            top = n * (n + 1) * (n - 1) * m4
            return top / ((n - 2) * (n - 3) * m2 ** 2) - 3 * (n - 1) ** 2 / ((n - 2) * (n - 3)) if m2 else 0.0


        def _reduce_objects(data, name):
            items = data.items
            if name == "sum":
                if data.dtype is STRING:
                    return "".join(items)
                result = items[0] if items else 0
                for item in items[1:]:
                    result = result + item
                return result
            if not items:
                return float("nan")
            if isinstance(data.dtype, CategoricalDtype):
                if not data.dtype.ordered:
                    raise TypeError("Categorical is not ordered for operation %s" % name)
                rank = {v: i for i, v in enumerate(data.dtype.categories)}
                return {"min": min, "max": max}[name](items, key=rank.get)
            return min(items) if name == "min" else max(items)


        def _reduce_times(data, name):
            if not len(data):
                return NaT
            if name in ("min", "max"):
                return _time(getattr(data.ticks, name)(), data)
            if name == "mean":
                return _time(round(float(data.ticks.astype("float64").mean())), data)
            if name == "median":
                return _time(np.median(data.ticks), data)
            if name == "sum" and data.dtype is TIMEDELTA:
                return _time(data.ticks.sum(), data)
            if name == "std" and data.dtype is TIMEDELTA:
                return _time(spread(data.ticks.astype("float64"), "std", 1), data)
            _no(data, name)


        # Element by element

        _SYMBOLS = {"add": "+", "sub": "-", "mul": "*", "truediv": "/", "floordiv": "//", "mod": "%", "pow": "**",
                    "and_": "&", "or_": "|", "xor": "^"}
        COMPARISONS = {"eq", "ne", "lt", "le", "gt", "ge"}


        def binary(name, a, b, swapped=False):
            """`a name b` of a column and a column or a scalar."""
            if swapped:
                return _binary(name, b, a, b)
            return _binary(name, a, b, b)


        def plain_time(value):
            """A moment or duration of NumPy as one of pandas."""
            if type(value).__module__ == "numpy._datetimes" and type(value).__name__ == "timedelta64":
                from pandas._dates import Timedelta
                return Timedelta(microseconds=int(value.astype("timedelta64[us]").astype("int64")))
            return value


        def _binary(name, left, right, other):
            data = left if not is_scalar(left) else right
            if name in COMPARISONS:
                return _compare(name, left, right)
            if isinstance(left, Times) or isinstance(right, Times) or isinstance(other, (_datetime.datetime, _datetime.timedelta)):
                return _times(name, left, right)
            function = getattr(_operator, name)
            if isinstance(left, Objects) or isinstance(right, Objects) or isinstance(other, str) or other is None:
                return _objects(function, left, right, name)
            if name in ("and_", "or_", "xor"):
                if is_bool(data) and (is_bool(other) or isinstance(other, (bool, np.bool_))):
                    return function(left, right)
                return function(left, right)
            left, right = _array(left), _array(right)
            if name == "truediv" or name in ("floordiv", "mod"):
                with np.errstate(all="ignore"):
                    if name != "truediv" and _has_zero(right):
                        left = left.astype("float64") if hasattr(left, "astype") else float(left)
                        result = function(left, right)
                        if name == "floordiv":
                            result = np.floor(np.true_divide(left, right))
                        return result
                    if is_bool(left):
                        left = left.astype("int64")
                    return function(left, right)
            if name == "pow" and isinstance(right, (int, np.integer)) and right < 0 and left.dtype.kind in "iu":
                left = left.astype("float64")
            if is_bool(left) and name == "sub":
                raise TypeError("numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` "
                                "operator, or the logical_xor function instead.")
            with np.errstate(all="ignore"):
                return function(left, right)


        def _array(value):
            return value if isinstance(value, np.ndarray) else plain(value)


        def _has_zero(value):
            if isinstance(value, np.ndarray):
                return value.dtype.kind in "iu" and bool((value == 0).any())
            return isinstance(value, int) and value == 0


        def _pairs(left, right):
            n = len(left) if not is_scalar(left) else len(right)
            lefts = [left] * n if is_scalar(left) else to_list(left)
            rights = [right] * n if is_scalar(right) else to_list(right)
            return zip(lefts, rights)


        def _objects(function, left, right, name):
            result = []
            for a, b in _pairs(left, right):
                if is_missing(a) or is_missing(b):
                    result.append(float("nan"))
                else:
                    try:
                        result.append(function(a, b))
                    except TypeError:
                        raise TypeError("unsupported operand type(s) for %s: %r and %r" % (
                            _SYMBOLS.get(name, name), type(a).__name__, type(b).__name__)) from None
            if result and all(isinstance(v, bool) for v in result):
                return np.array(result, dtype=bool)
            return of_objects(result, keep=any(isinstance(x, Objects) and x.dtype.name == "object" for x in (left, right)))


        def _ticks(value):
            if isinstance(value, Times):
                return value.ticks, value.dtype
            if isinstance(value, _datetime.timedelta):
                return span_of(value), TIMEDELTA
            if isinstance(value, _datetime.datetime):
                return ticks_of(value), DATETIME
            if isinstance(value, str):
                from pandas._dates import Timestamp
                return ticks_of(Timestamp(value)), DATETIME
            if value is NaT or is_scalar(value) and is_missing(value):
                return NAT, DATETIME
            return None, None


        def _times(name, left, right):
            if hasattr(right, "_apply_to") and isinstance(left, Times):
                return right._apply_to(left, 1 if name == "add" else -1)
            (a, kind_a), (b, kind_b) = _ticks(left), _ticks(right)
            if kind_a is not None and kind_b is not None and name in ("add", "sub"):
                if name == "sub" and kind_a is kind_b:
                    kind = TIMEDELTA
                elif DATETIME in (kind_a, kind_b) and not (kind_a is kind_b):
                    kind = DATETIME
                else:
                    kind = kind_a
                result = a + b if name == "add" else a - b
                missing = np.asarray(a == NAT) | np.asarray(b == NAT)
                return Times(np.where(missing, NAT, result).astype("int64"), kind)
            if name == "truediv" and kind_a is TIMEDELTA and kind_b is TIMEDELTA:
                return np.where(np.asarray(a == NAT) | np.asarray(b == NAT), float("nan"), np.asarray(a) / b)
            if kind_a is TIMEDELTA and kind_b is None and name in ("mul", "truediv", "floordiv"):
                return Times(getattr(_operator, name)(a, right).astype("int64"), TIMEDELTA)
            if kind_b is TIMEDELTA and kind_a is None and name == "mul":
                return Times((left * b).astype("int64"), TIMEDELTA)
            raise TypeError("unsupported operand type(s) for %s with %s" % (
                _SYMBOLS.get(name, name), " and ".join(str(k) for k in (kind_a, kind_b) if k is not None)))


        def _compare(name, left, right):
            function = getattr(_operator, name)
            if isinstance(left, Times) or isinstance(right, Times):
                a, b = _ticks(left)[0], _ticks(right)[0]
                if a is None or b is None:
                    return np.full(len(left), name == "ne")
                missing = np.asarray(a == NAT) | np.asarray(b == NAT)
                result = np.asarray(function(a, b))
                return np.where(missing, name == "ne", result)
            if isinstance(left, Objects) or isinstance(right, Objects) or isinstance(right, str) or right is None:
                result = []
                for a, b in _pairs(left, right):
                    if is_missing(a) or is_missing(b):
                        result.append(name == "ne")
                        continue
                    try:
                        result.append(bool(function(a, b)))
                    except TypeError:
                        raise TypeError("Invalid comparison between dtype=%s and %s" % (
                            left.dtype, type(right).__name__ if is_scalar(right) else right.dtype)) from None
                return np.array(result, dtype=bool)
            with np.errstate(all="ignore"):
                return np.asarray(function(_array(left), _array(right)), dtype=bool)


        # Over rows

        def cumulate(data, name):
            """cumsum, cumprod, cummax, cummin: missing elements stay and are passed over."""
            missing = isna(data)
            if isinstance(data, Objects):
                result, running = [], None
                pick_one = {"cumsum": _operator.add, "cummax": max, "cummin": min}[name]
                for item, gone in zip(data.items, missing.tolist()):
                    if not gone:
                        running = item if running is None else pick_one(running, item)
                    result.append(item if gone else running)
                return Objects(result, data.dtype)
            values = data.ticks if isinstance(data, Times) else data
            neutral = {"cumsum": 0, "cumprod": 1}.get(name)
            if missing.any():
                if neutral is None:
                    neutral = values[~missing].min() if name == "cummax" else values[~missing].max()
                values = np.where(missing, neutral, values)
            if is_bool(data) and name in ("cumsum", "cumprod"):
                values = values.astype("int64")
            result = {"cumsum": np.cumsum, "cumprod": np.cumprod, "cummax": np.maximum.accumulate,
                      "cummin": np.minimum.accumulate}[name](values)
            if isinstance(data, Times):
                return Times(np.where(missing, NAT, result), data.dtype)
            return np.where(missing, float("nan"), result) if missing.any() else result


        def rank(data, method="average", ascending=True, pct=False):
            """Places in the order, from 1; those of equal elements by `method`."""
            missing = isna(data)
            codes, uniques = factorize(data, sort=True)
            if not ascending:
                codes = np.where(codes < 0, codes, len(uniques) - 1 - codes)
            counts = np.bincount(codes[codes >= 0], minlength=len(uniques))
            ends = np.cumsum(counts)
            if method == "average":
                ranks = ends - (counts - 1) / 2
            elif method == "min":
                ranks = ends - counts + 1.0
            elif method == "max":
                ranks = ends.astype("float64")
            elif method == "dense":
                ranks = np.arange(1.0, len(uniques) + 1)
            elif method == "first":
                order = np.argsort(np.where(codes < 0, len(uniques), codes), kind="stable")
                result = np.empty(len(data))
                result[order] = np.arange(1.0, len(data) + 1)
                result[missing] = float("nan")
                return result
            else:
                raise ValueError("method must be one of 'average', 'min', 'max', 'first', 'dense'; got %r" % (method,))
            result = np.where(codes < 0, float("nan"), np.append(ranks, 0.0)[codes])
            return result / (~missing).sum() if pct else result


        def map_values(items, function):
            """A column of what a function gives for each element."""
            return of_objects([plain(function(v)) if False else function(v) for v in items])


        def interpolate(data, method="linear", limit=None):
            if method != "linear":
                raise NotImplementedError("interpolate: argument 'method': got %r, expected 'linear'" % (method,))
            missing = isna(data)
            if not missing.any():
                return data
            known = np.flatnonzero(~missing)
            result = np.interp(np.arange(len(data)), known, data[known])
            result[:known[0]] = float("nan")
            return result
        """#
}
