/// Rows in groups of equal keys.
extension PandasSources {
    static let groupby = #"""
        """Rows in groups of equal keys."""

        import numpy as np
        import pandas._columns as c
        import pandas._compute as compute
        from pandas._columns import DATETIME, STRING, Objects, Times, column, is_bool, is_number, is_scalar, isna, of_objects, to_list
        from pandas._index import Index, MultiIndex, _range


        class Groups:
            """For every row the number of its group, and the labels of the groups."""

            def __init__(self, owner, by, level, sort=True, dropna=True):
                keys, self.names, self.used = [], [], []
                if level is not None:
                    levels = [level] if is_scalar(level) else list(level)
                    by = [owner.index.get_level_values(v) for v in levels]
                items = by if isinstance(by, list) else [by]
                self.single = not isinstance(by, list)
                for item in items:
                    keys.append(self._key(owner, item))
                parts = [c.factorize(k, sort=sort, dropna=dropna) for k in keys]
                self.levels = [u for _, u in parts]
                if len(parts) == 1:
                    self.codes, uniques = parts[0]
                    present = np.unique(self.codes[self.codes >= 0])
                    if len(present) < len(uniques):
                        rank = np.full(len(uniques) + 1, -1)
                        rank[present] = np.arange(len(present))
                        self.codes, uniques = rank[self.codes], c.pick(uniques, present)
                    self.index = Index._make(uniques, self.names[0])
                else:
                    combined = np.zeros(len(owner), dtype="int64")
                    missing = np.zeros(len(owner), dtype=bool)
                    for codes, uniques in parts:
                        combined = combined * max(len(uniques), 1) + np.where(codes < 0, 0, codes)
                        missing |= codes < 0
                    kept = combined[~missing]
                    if sort:
                        present, inverse = np.unique(kept, return_inverse=True)
                    else:
                        inverse, present = c.factorize(kept)
                    self.codes = np.full(len(owner), -1)
                    self.codes[~missing] = inverse
                    labels, rest = [], present
                    for _, uniques in parts[::-1]:
                        labels.insert(0, to_list(c.pick(uniques, rest % max(len(uniques), 1))))
                        rest = rest // max(len(uniques), 1)
                    self.index = MultiIndex._of(list(zip(*labels)), self.names)
                self.count = len(self.index)

            def _key(self, owner, item):
                from pandas._series import Series
                if isinstance(item, Series):
                    self.names.append(item.name)
                    return item._data if item.index.equals(owner.index) else item.reindex(owner.index)._data
                if isinstance(item, (Index, np.ndarray)) or isinstance(item, list):
                    self.names.append(getattr(item, "name", None))
                    return column(item)
                if callable(item):
                    self.names.append(None)
                    return of_objects([item(v) for v in owner.index])
                if isinstance(item, dict):
                    self.names.append(None)
                    return of_objects([item.get(v, float("nan")) for v in owner.index])
                if isinstance(item, Grouper):
                    labels, codes, name = item.bins(owner)
                    self.names.append(name)
                    if item.key is not None:
                        self.used.append(item.key)
                    return c.take(labels._data, codes)
                self.names.append(item)
                if owner.ndim == 2 and item in owner.columns:
                    self.used.append(item)
                    return owner[item]._data
                if item in owner.index.names:
                    return owner.index.get_level_values(item)._data
                raise KeyError(item)

            @classmethod
            def _coded(cls, codes, index):
                self = object.__new__(Groups)
                self.codes, self.index, self.count, self.used, self.single = codes, index, len(index), [], True
                self.names = index.names
                return self

            def places(self):
                """The places of the rows of each group."""
                order = np.argsort(self.codes, kind="stable")
                order = order[self.codes[order] >= 0]
                ends = np.cumsum(self.sizes())
                return [order[a:b] for a, b in zip(np.concatenate([[0], ends[:-1]]).tolist(), ends.tolist())]

            def sizes(self):
                return np.bincount(self.codes[self.codes >= 0], minlength=self.count).astype("int64")

            def reduce(self, data, name, ddof=1, q=0.5, min_count=0):
                """One number a group; the plain ones without a loop."""
                known = (self.codes >= 0) & ~isna(data)
                codes = self.codes[known]
                if name == "count":
                    return np.bincount(codes, minlength=self.count).astype("int64")
                if is_number(data) and name in ("sum", "mean", "min", "max", "var", "std"):
                    values = data[known]
                    counts = np.bincount(codes, minlength=self.count)
                    if name in ("sum", "mean"):
                        sums = np.bincount(codes, weights=values.astype("float64"), minlength=self.count)
                        if name == "sum":
                            return sums.astype("int64") if data.dtype.kind in "iub" else sums.astype(data.dtype)
                        with np.errstate(all="ignore"):
                            return sums / counts
                    if name in ("min", "max"):
                        return self._extremes(values, codes, counts, name, data)
                    with np.errstate(all="ignore"):
                        means = np.bincount(codes, weights=values.astype("float64"), minlength=self.count) / counts
                        squares = np.bincount(codes, weights=(values - means[codes]) ** 2, minlength=self.count)
                        result = np.where(counts > ddof, squares / np.maximum(counts - ddof, 1), float("nan"))
                    return np.sqrt(result) if name == "std" else result
                return of_objects([compute.reduce(c.pick(data, p), name, ddof=ddof, q=q) for p in self.places()])

            def _extremes(self, values, codes, counts, name, data):
                order = np.lexsort((values, codes))
                ends = np.cumsum(counts)
                at = ends - counts if name == "min" else ends - 1
                safe = values[order][np.clip(at, 0, max(len(values) - 1, 0))] if len(values) else np.zeros(self.count)
                return safe if (counts > 0).all() else np.where(counts > 0, safe, float("nan"))


        class Grouper:
            """A key of `groupby` with its name, level, or stretches of time."""

            def __init__(self, key=None, level=None, freq=None, sort=False, closed=None, label=None, convention=None,
                         origin="start_day", offset=None, dropna=True):
                given = [n for n, v in (("closed", closed), ("label", label), ("convention", convention), ("offset", offset))
                         if v is not None] + (["origin"] if origin != "start_day" else [])
                if given:
                    raise NotImplementedError("Grouper: arguments %s are not supported" % given)
                self.key, self.level, self.freq, self.sort, self.dropna = key, level, freq, sort, dropna

            def _values(self, owner):
                if self.key is not None:
                    return owner[self.key] if owner.ndim == 2 and self.key in owner.columns else owner.index.get_level_values(self.key)
                return owner.index if self.level is None else owner.index.get_level_values(self.level)

            def bins(self, owner):
                """The groups' labels, each row's group and the key's name."""
                values = self._values(owner)
                if self.freq is None:
                    codes, uniques = c.factorize(values._data, sort=True)
                    return Index._make(uniques, values.name), codes, values.name
                from pandas._dates import Resampler
                from pandas._series import Series
                stretches = Resampler(Series._make(np.zeros(len(owner)), Index._make(values._data, values.name)), self.freq)
                return stretches._labels, stretches._codes, values.name


        class _GroupWindows:
            """Moving windows within each group; the rows of a group stand together."""

            def __init__(self, groups, kind, args, options):
                self._groups, self._kind, self._args, self._options = groups, kind, args, options

            def __getitem__(self, key): return _GroupWindows(self._groups[key], self._kind, self._args, self._options)

            def __getattr__(self, name):
                if name.startswith("_"):
                    raise AttributeError(name)

                def compute(*args, **kwargs):
                    from pandas._reshape import concat
                    groups, parts = self._groups, []
                    for p in groups._groups.places():
                        part = groups._part(p)
                        parts.append(getattr(getattr(part, self._kind)(*self._args, **self._options), name)(*args, **kwargs))
                    labels = groups._groups.index
                    return concat(parts, keys=list(labels), names=list(labels.names))
                return compute

            def agg(self, func, *args, **kwargs):
                return self.__getattr__(func)(*args, **kwargs) if isinstance(func, str) else self.__getattr__("apply")(func, *args, **kwargs)


        class _GroupLabels(dict):
            """The labels of each group's rows."""

            def __repr__(self):
                return "{%s}" % ", ".join("%r: %s" % (k, list(v)) for k, v in self.items())


        class _GroupBy:
            def __init__(self, owner, by=None, level=None, as_index=True, sort=True, dropna=True, group_keys=True):
                if by is None and level is None:
                    raise TypeError("You have to supply one of 'by' and 'level'")
                if isinstance(by, tuple):
                    by = list(by)
                if isinstance(by, Grouper) and by.freq is not None:
                    labels, codes, _ = by.bins(owner)
                    self._owner, self._groups = owner, Groups._coded(codes, labels)
                    self._groups.used = [by.key] if by.key is not None else []
                else:
                    self._owner, self._groups = owner, Groups(owner, by, level, sort, dropna)
                self._as_index, self._group_keys = as_index, group_keys

            @classmethod
            def _with(cls, owner, groups, as_index=True):
                self = object.__new__(cls)
                self._owner, self._groups, self._as_index, self._group_keys = owner, groups, as_index, True
                self._selection = None
                return self

            @property
            def groups(self):
                index = self._owner.index
                return _GroupLabels((label, Index._make(index._places(p)._data) if index.nlevels == 1 else index._places(p))
                                    for label, p in zip(self._groups.index, self._groups.places()))

            @property
            def indices(self): return dict(zip(self._groups.index, self._groups.places()))

            @property
            def ngroups(self): return self._groups.count

            def __len__(self): return self._groups.count

            def ngroup(self):
                from pandas._series import Series
                return Series._make(self._groups.codes, self._owner.index)

            def size(self):
                from pandas._series import Series
                result = Series._make(self._groups.sizes(), self._groups.index, getattr(self._owner, "name", None) if self._owner.ndim == 1 else None)
                return result if self._as_index else result.reset_index(name="size")

            def cumcount(self, ascending=True):
                from pandas._series import Series
                result = np.zeros(len(self._owner), dtype="int64")
                for p in self._groups.places():
                    result[p] = np.arange(len(p)) if ascending else np.arange(len(p))[::-1]
                return Series._make(result, self._owner.index)

            def _part(self, places): return self._owner._places(places) if self._owner.ndim == 1 else self._object()._rows(places)

            def __iter__(self):
                for label, p in zip(self._groups.index, self._groups.places()):
                    if not self._groups.single and self._groups.index.nlevels == 1:
                        label = (label,)
                    yield label, (self._owner._places(p) if self._owner.ndim == 1 else self._owner._rows(p))

            def get_group(self, name):
                name = name[0] if isinstance(name, tuple) and self._groups.index.nlevels == 1 else name
                place = self._groups.index.get_loc(name)
                return self._part(self._groups.places()[place]) if self._owner.ndim == 1 else self._owner._rows(self._groups.places()[place])

            def head(self, n=5): return self._picked(lambda p: p[:n])
            def tail(self, n=5): return self._picked(lambda p: p[-n:])
            def nth(self, n): return self._picked(lambda p: p[n:n + 1] if n >= 0 else p[n:][:1])

            def _picked(self, choose):
                places = np.sort(np.concatenate([choose(p) for p in self._groups.places()])).astype("int64")
                return self._owner._places(places) if self._owner.ndim == 1 else self._owner._rows(places)

            def sample(self, n=None, frac=None, replace=False, weights=None, random_state=None):
                from pandas._frame import sampled_places
                generator = np.random.RandomState(random_state) if isinstance(random_state, (int, np.integer)) else random_state
                places = np.concatenate([p[sampled_places(len(p), n, frac, replace, None, generator)] for p in self._groups.places()])
                return self._owner._places(places) if self._owner.ndim == 1 else self._owner._rows(places)

            def _quantiles(self, q, interpolation, numeric_only):
                """One quantile a group, or under each group's label the quantiles of a list."""
                if interpolation != "linear":
                    raise NotImplementedError("groupby.quantile: argument 'interpolation': got %r, expected 'linear'" % (interpolation,))
                if is_scalar(q):
                    return self._reduced("quantile", numeric_only, q=q)
                from pandas._frame import DataFrame
                from pandas._series import Series
                qs, whole = list(q), self._with_index()
                parts = [whole._reduced("quantile", numeric_only, q=one) for one in qs]
                labels = [(label if isinstance(label, tuple) else (label,)) + (one,) for label in self._groups.index for one in qs]
                index = MultiIndex._of(labels, list(self._groups.index.names) + [None])
                order = (np.arange(len(qs)) * self._groups.count + np.arange(self._groups.count)[:, None]).ravel()
                if self._owner.ndim == 1:
                    return Series._make(c.pick(c.concat([p._data for p in parts]), order), index, self._owner.name)
                lists = [c.pick(c.concat(list(column)), order) for column in zip(*[p._list for p in parts])]
                return DataFrame._make(lists, parts[0].columns, index)

            def _with_index(self):
                """The same groups, whose labels become the index."""
                result = type(self)._with(self._owner, self._groups)
                result._selection = getattr(self, "_selection", None)
                return result

            def pipe(self, func, *args, **kwargs): return func(self, *args, **kwargs)

            def filter(self, func, dropna=True):
                keep = [p for p in self._groups.places() if func(self._owner._places(p) if self._owner.ndim == 1 else self._owner._rows(p))]
                places = np.sort(np.concatenate(keep)) if keep else np.array([], dtype="int64")
                return self._owner._places(places) if self._owner.ndim == 1 else self._owner._rows(places)

            def apply(self, func, *args, include_groups=False, **kwargs):
                from pandas._frame import DataFrame
                from pandas._reshape import concat
                from pandas._series import Series
                results, labels = [], self._groups.index
                for label, p in zip(labels, self._groups.places()):
                    part = self._part(p)
                    object.__setattr__(part, "_name" if self._owner.ndim == 1 else "name", label if self._owner.ndim == 2 else self._owner.name)
                    results.append(func(part, *args, **kwargs))
                if results and isinstance(results[0], DataFrame) or results and isinstance(results[0], Series) and not all(
                        r.index.equals(results[0].index) for r in results):
                    if self._group_keys:
                        return concat(results, keys=list(labels), names=list(labels.names))
                    return concat(results)
                if results and isinstance(results[0], Series):
                    frame = DataFrame([r.rename(None) for r in results])
                    frame.index = labels
                    frame._columns = results[0].index
                    return frame
                return Series._make(of_objects(results), labels, getattr(self._owner, "name", None) if self._owner.ndim == 1 else None)

            def _spread(self, data, function):
                """A function of each group's part of a column, put back in place."""
                parts, order = [], []
                for p in self._groups.places():
                    result = function(c.pick(data, p))
                    parts.append(c.repeat(result, len(p)) if is_scalar(result) else column(result))
                    order.append(p)
                whole = c.concat(parts)
                back = np.full(len(data), -1, dtype="int64")
                back[np.concatenate(order)] = np.arange(len(whole))
                return c.take(whole, back)

            def _transformed(self, data, func, args, kwargs):
                from pandas._series import Series
                if isinstance(func, str):
                    if func in _REDUCTIONS or func == "size":
                        reduced = self._groups.sizes() if func == "size" else _reduced_column(self._groups, data, func, {})
                        return c.take(reduced, self._groups.codes)
                    return self._spread(data, lambda d: getattr(Series(d), func)(*args, **kwargs)._data)
                return self._spread(data, lambda d: func(Series(d), *args, **kwargs))

            def rolling(self, *args, **options): return _GroupWindows(self, "rolling", args, options)
            def expanding(self, *args, **options): return _GroupWindows(self, "expanding", args, options)
            def ewm(self, *args, **options): return _GroupWindows(self, "ewm", args, options)
            def resample(self, *args, **options): return _GroupWindows(self, "resample", args, options)


        _REDUCTIONS = ("sum", "mean", "median", "min", "max", "std", "var", "count", "first", "last", "nunique", "prod", "sem", "any", "all", "skew",
                       "kurt")
        _TAKEN = {"sum": ("numeric_only", "min_count", "skipna", "engine", "engine_kwargs"), "prod": ("numeric_only", "min_count", "skipna"),
                  "mean": ("numeric_only", "skipna", "engine", "engine_kwargs"), "std": ("ddof", "engine", "engine_kwargs", "numeric_only", "skipna"),
                  "sem": ("ddof", "numeric_only", "skipna"), "count": (), "nunique": ("dropna",), "any": ("skipna",), "all": ("skipna",)}
        _TAKEN["var"], _TAKEN["skew"], _TAKEN["kurt"] = _TAKEN["std"], ("skipna", "numeric_only"), ("skipna", "numeric_only")
        for _name in ("min", "max", "first", "last"):
            _TAKEN[_name] = ("numeric_only", "min_count", "skipna", "engine", "engine_kwargs")


        def _function_name(func): return func if isinstance(func, str) else getattr(func, "__name__", str(func))


        _NUMPY = {"sum": "sum", "mean": "mean", "median": "median", "min": "min", "max": "max", "amin": "min", "amax": "max", "std": "std", "var": "var", "prod": "prod"}


        def _refusal(data, name):
            """The error of a function that columns of this type do not have, or None."""
            if is_number(data):
                return TypeError("Cannot use quantile with bool dtype") if name == "quantile" and is_bool(data) else None
            if isinstance(data, Times):
                if name in ("any", "all") and data.dtype is DATETIME:
                    return TypeError("'%s' with datetime64 dtypes is not supported. Use (obj != pd.Timestamp(0)).%s() instead." % (name, name))
                refused = ("sum", "prod", "var", "skew", "kurt") if data.dtype is DATETIME else ("prod", "var", "skew", "kurt")
                kind = "datetime64" if data.dtype is DATETIME else "timedelta64"
                return TypeError("%s type does not support operation '%s'" % (kind, name)) if name in refused else None
            if isinstance(data.dtype, c.CategoricalDtype):
                if name in ("sum", "prod", "skew", "kurt"):
                    return TypeError("category type does not support %s operations" % name)
                if name in ("mean", "median", "std", "var", "sem"):
                    return TypeError("category dtype does not support aggregation '%s'" % name)
                if name in ("min", "max") and not data.dtype.ordered:
                    return TypeError("Cannot perform %s with non-ordered Categorical" % name)
                return TypeError("No matching signature found") if name == "quantile" else None
            if name == "quantile" or data.dtype is STRING and name in ("mean", "median", "std", "var", "sem", "skew", "kurt", "prod"):
                return TypeError("dtype '%s' does not support operation '%s'" % (c.dtype_name(data), name))
            if name in ("mean", "median", "var", "std", "sem", "skew", "kurt"):
                try:
                    [float(v) for v in data.items if v is not None]
                except (TypeError, ValueError) as error:
                    return error if name in ("std", "sem", "skew", "kurt") else TypeError(
                        "agg function failed [how->%s,dtype->%s]" % (name, c.dtype_name(data)))
            return None


        def _reduced_column(groups, data, name, options):
            error = _refusal(data, name)
            if error is not None:
                raise error
            options = dict(options)
            skipna, dropna, least = options.pop("skipna", True), options.pop("dropna", True), options.pop("min_count", 0)
            if options.pop("engine", None) not in (None, "cython") or options.pop("engine_kwargs", None) is not None:
                raise NotImplementedError("groupby.%s: argument 'engine': expected None or 'cython'" % name)
            if isinstance(data, Times) and name == "quantile":
                parts = [compute.present(c.pick(data, p)).ticks for p in groups.places()]
                ticks = [int(np.quantile(t, options["q"])) if len(t) else compute.NAT for t in parts]
                return Times(np.array(ticks, dtype="int64"), data.dtype)
            result = groups.reduce(data, name, **options)
            if skipna and dropna and least <= 0:
                return result
            counts = groups.reduce(data, "count")
            has_gaps = groups.sizes() > counts
            if name == "nunique":
                return result + has_gaps
            if name in ("any", "all"):
                return result | has_gaps if name == "any" else result
            gone = (has_gaps & (not skipna)) | (counts < least)
            return c.where(~gone, result, float("nan")) if gone.any() else result


        class SeriesGroupBy(_GroupBy):
            def _reduced(self, name, numeric_only=False, **options):
                from pandas._series import Series
                data = self._owner._data
                if numeric_only and not is_number(data):
                    raise TypeError("%s called with numeric_only=True and dtype %s" % ("SeriesGroupBy.sem", c.dtype_name(data)) if name == "sem"
                                    else "Cannot use numeric_only=True with SeriesGroupBy.%s and non-numeric dtypes." % name)
                result = Series._make(_reduced_column(self._groups, data, name, options), self._groups.index, self._owner.name)
                return result if self._as_index else result.reset_index()

            def agg(self, func=None, *args, **kwargs):
                from pandas._frame import DataFrame
                from pandas._series import Series
                if func is None:
                    return DataFrame({name: self.agg(f) for name, f in kwargs.items()}, index=self._groups.index)
                if isinstance(func, (list, tuple)):
                    pairs = [f if isinstance(f, tuple) else (_function_name(f), f) for f in func]
                    return DataFrame({name: self.agg(f) for name, f in pairs}, index=self._groups.index)
                if isinstance(func, dict):
                    return DataFrame({name: self.agg(f) for name, f in func.items()}, index=self._groups.index)
                if not isinstance(func, str) and getattr(func, "__module__", "").startswith("numpy") and func.__name__ in _NUMPY:
                    func = _NUMPY[func.__name__]
                if isinstance(func, str):
                    return getattr(self, func)(*args, **kwargs)
                values = [func(self._owner._places(p), *args, **kwargs) for p in self._groups.places()]
                return Series._make(of_objects(values), self._groups.index, self._owner.name)

            aggregate = agg

            def transform(self, func, *args, **kwargs):
                return self._owner._like(self._transformed(self._owner._data, func, args, kwargs))

            def value_counts(self, normalize=False, sort=True, ascending=False, bins=None, dropna=True):
                from pandas._series import Series
                labels, counts = [], []
                for label, p in zip(self._groups.index, self._groups.places()):
                    found = self._owner._places(p).value_counts(normalize, sort, ascending)
                    for value, count in found.items():
                        labels.append((label if isinstance(label, tuple) else (label,)) + (value,))
                        counts.append(count)
                index = MultiIndex._of(labels, list(self._groups.index.names) + [self._owner.name])
                return Series(counts, index=index, name="proportion" if normalize else "count")

            def unique(self):
                from pandas._series import Series
                return Series._make(Objects([self._owner._places(p).unique() for p in self._groups.places()]), self._groups.index, self._owner.name)

            def describe(self, percentiles=None):
                from pandas._frame import DataFrame
                parts = [self._owner._places(p).describe(percentiles) for p in self._groups.places()]
                return DataFrame({n: [p[n] for p in parts] for n in parts[0].index}, index=self._groups.index)

            def quantile(self, q=0.5, interpolation="linear", numeric_only=False):
                return self._quantiles(q, interpolation, numeric_only)
            def idxmax(self): return self.agg(lambda s: s.idxmax())
            def idxmin(self): return self.agg(lambda s: s.idxmin())
            def nlargest(self, n=5): return self.apply(lambda s: s.nlargest(n))

            def plot(self, *args, **kwargs):
                for label, part in self:
                    part.plot(*args, label=str(label), **kwargs)


        class DataFrameGroupBy(_GroupBy):
            _selection = None

            def _object(self):
                """The columns that are not keys."""
                frame = self._owner
                if self._selection is not None:
                    return frame[self._selection]
                return frame.drop(columns=self._groups.used) if self._groups.used else frame

            def __getitem__(self, key):
                if isinstance(key, (list, tuple, Index)):
                    result = DataFrameGroupBy._with(self._owner, self._groups, self._as_index)
                    result._selection = list(key)
                    return result
                if key not in self._owner.columns:
                    raise KeyError("Column not found: %s" % key)
                return SeriesGroupBy._with(self._owner[key], self._groups, self._as_index)

            def __getattr__(self, name):
                if not name.startswith("_") and name in self._owner.columns:
                    return self[name]
                from pandas._errors import unknown_attribute
                raise unknown_attribute(self, name)

            def _made(self, lists, columns):
                from pandas._frame import DataFrame
                frame = DataFrame._make(lists, columns, self._groups.index)
                return frame if self._as_index else frame.reset_index()

            def _reduced(self, name, numeric_only=False, **options):
                frame = self._object()
                if numeric_only:
                    frame = frame.select_dtypes(["number", "bool"])
                elif name in ("mean", "median", "std", "var", "sem", "skew") and any(isinstance(d, Objects) for d in frame._list):
                    frame = frame.infer_objects()
                    numbers = frame.select_dtypes(["number", "bool"])
                    if numbers.shape[1]:
                        from pandas._notes import note
                        note("groupby.%s() leaves out columns of text; %s(numeric_only=True) asks for it today" % (name, name))
                        frame = numbers
                return self._made([_reduced_column(self._groups, data, name, options) for data in frame._list], frame.columns)

            def agg(self, func=None, *args, **kwargs):
                from pandas._frame import DataFrame
                if func is None:
                    parts = {name: self[column].agg(f) for name, (column, f) in kwargs.items()}
                    return self._made([p._data for p in self._plain(parts.values())], Index(list(parts)))
                if isinstance(func, dict):
                    lists, labels, deep = [], [], any(isinstance(f, (list, tuple)) for f in func.values())
                    for name, f in func.items():
                        series = SeriesGroupBy._with(self._owner[name], self._groups)
                        for one in (f if isinstance(f, (list, tuple)) else [f]):
                            lists.append(series.agg(one)._data)
                            labels.append((name, _function_name(one)) if deep else name)
                    return self._made(lists, MultiIndex.from_tuples(labels) if deep else Index(labels))
                frame = self._object()
                if isinstance(func, (list, tuple)):
                    lists, labels = [], []
                    for name in frame.columns:
                        series = SeriesGroupBy._with(self._owner[name], self._groups)
                        for one in func:
                            lists.append(series.agg(one)._data)
                            labels.append((name, _function_name(one)))
                    return self._made(lists, MultiIndex.from_tuples(labels))
                if isinstance(func, str):
                    return getattr(self, func)(*args, **kwargs)
                lists = [SeriesGroupBy._with(self._owner[n], self._groups).agg(func, *args, **kwargs)._data for n in frame.columns]
                return self._made(lists, frame.columns)

            aggregate = agg

            def _plain(self, parts): return [p if hasattr(p, "_data") else p._series(p.shape[1] - 1) for p in parts]

            def transform(self, func, *args, **kwargs):
                frame = self._object()
                return frame._each(lambda d: self._transformed(d, func, args, kwargs))

            def describe(self, percentiles=None, **options):
                from pandas._frame import DataFrame
                frame = self._object().select_dtypes("number")
                lists, labels = [], []
                for name in frame.columns:
                    part = SeriesGroupBy._with(frame[name], self._groups).describe(percentiles)
                    lists += part._list
                    labels += [(name, stat) for stat in part.columns]
                return DataFrame._make(lists, MultiIndex.from_tuples(labels), self._groups.index)

            def quantile(self, q=0.5, interpolation="linear", numeric_only=False):
                return self._quantiles(q, interpolation, numeric_only)

            def value_counts(self, subset=None, **options):
                names = list(self._groups.used) + [n for n in self._object().columns if subset is None or n in subset]
                return self._owner[names].value_counts(**options).sort_index()

            def corr(self, **options):
                from pandas._reshape import concat
                return concat([self._object()._rows(p).corr(**options) for p in self._groups.places()], keys=list(self._groups.index))


        def _add():
            def reducing(name, takes):
                """The method of a reduction with the arguments that it takes."""
                def function(self, *args, **kwargs):
                    if len(args) > len(takes):
                        raise TypeError("GroupBy.%s() takes from 1 to %d positional arguments but %d were given" % (name, len(takes) + 1,
                                                                                                                  len(args) + 1))
                    given = dict(zip(takes, args), **kwargs)
                    for option in list(given)[len(args):]:
                        if option not in takes:
                            owner = type(self).__name__ if name in ("nunique", "size") else "GroupBy"
                            raise TypeError("%s.%s() got an unexpected keyword argument '%s'" % (owner, name, option))
                    return self._reduced(name, **given)
                function.__name__ = name
                return function

            def moved(name):
                def of_series(self, *args, **kwargs):
                    from pandas._series import Series
                    return self._owner._like(self._spread(self._owner._data, lambda d: getattr(Series(d), name)(*args, **kwargs)._data))

                def of_frame(self, *args, **kwargs):
                    from pandas._series import Series
                    return self._object()._each(lambda col: self._spread(col, lambda d: getattr(Series(d), name)(*args, **kwargs)._data))
                return of_series, of_frame

            for name in _REDUCTIONS:
                method = reducing(name, _TAKEN.get(name, ("numeric_only", "skipna")))
                setattr(SeriesGroupBy, name, method)
                setattr(DataFrameGroupBy, name, method)
            for name in ("cumsum", "cumprod", "cummax", "cummin", "shift", "diff", "pct_change", "rank", "ffill", "bfill", "fillna"):
                of_series, of_frame = moved(name)
                setattr(SeriesGroupBy, name, of_series)
                setattr(DataFrameGroupBy, name, of_frame)


        _add()
        """#
}
