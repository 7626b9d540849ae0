/// Tables from tables: concat, pivots, dummies, cut.
extension PandasSources {
    static let reshape = #"""
        """Tables from tables: concat, pivots, dummies, cut."""

        import numpy as np
        import pandas._columns as c
        from pandas._columns import CategoricalDtype, Objects, column, is_bool, is_missing, is_number, is_scalar, isna, of_objects, to_list
        from pandas._frame import DataFrame
        from pandas._index import Index, MultiIndex, _range, ensure_index
        from pandas._series import Series


        def concat(objs, axis=0, join="outer", ignore_index=False, keys=None, levels=None, names=None, verify_integrity=False, sort=False, copy=None,
                   join_axes=None):
            if join_axes is not None:
                from pandas._notes import note
                note("concat(join_axes=[labels]) is concat(...).reindex(labels) today")
                whole = concat(objs, axis, "outer", ignore_index, keys, levels, names)
                return whole.reindex(columns=join_axes[0]) if axis in (0, "index") else whole.reindex(join_axes[0])
            if isinstance(objs, dict):
                keys, objs = list(objs) if keys is None else keys, list(objs.values())
            objs = [o for o in objs if o is not None]
            if not objs:
                raise ValueError("No objects to concatenate")
            for o in objs:
                if not isinstance(o, (Series, DataFrame)):
                    raise TypeError("cannot concatenate object of type '%s'; only Series and DataFrame objs are valid" % type(o))
            if axis in (1, "columns"):
                return _side_by_side(objs, join, ignore_index, keys)
            index = _joined_index(objs, ignore_index, keys, names)
            if all(isinstance(o, Series) for o in objs):
                name = objs[0].name if all(o.name == objs[0].name for o in objs) else None
                return Series._make(c.concat([o._data for o in objs]), index, name)
            frames = [o.to_frame() if isinstance(o, Series) else o for o in objs]
            columns = frames[0].columns
            for f in frames[1:]:
                if not f.columns.equals(columns):
                    columns = columns.union(f.columns, sort=False if not sort else None) if join == "outer" else columns.intersection(f.columns)
            lists = []
            for label in columns:
                parts = [f[label]._data if label in f.columns else Objects([float("nan")] * len(f)) for f in frames]
                lists.append(c.concat([_missing_like(p, parts) for p in parts]))
            return DataFrame._make(lists, columns, index)


        def _missing_like(part, parts):
            """Missing cells as numbers where the others are numbers."""
            if isinstance(part, Objects) and all(is_missing(v) for v in part.items):
                rest = [p for p in parts if p is not part and not (isinstance(p, Objects) and all(is_missing(v) for v in p.items))]
                if rest and all(is_number(p) and not is_bool(p) for p in rest):
                    return np.full(len(part), float("nan"))
            return part


        def _joined_index(objs, ignore_index, keys, names):
            n = sum(len(o) for o in objs)
            if ignore_index:
                return _range(range(n))
            if keys is not None:
                labels, inner = [], objs[0].index.names
                for key, o in zip(keys, objs):
                    head = key if isinstance(key, tuple) else (key,)
                    labels += [head + (v if isinstance(v, tuple) else (v,)) for v in o.index]
                depth = len(labels[0]) if labels else 2
                given = list(names or [None])
                return MultiIndex._of(labels, (given + list(inner) if len(given) + len(inner) == depth else given + [None] * (depth - len(given))))
            if any(o.index.nlevels > 1 for o in objs):
                return MultiIndex._of([t for o in objs for t in o.index], objs[0].index.names)
            name = objs[0].index.name if all(o.index.name == objs[0].index.name for o in objs) else None
            ranges = [o.index for o in objs if type(o.index).__name__ == "RangeIndex"]
            if len(ranges) == len(objs) and all(b.start == a.stop and a.step == b.step == 1 for a, b in zip(ranges, ranges[1:])):
                return _range(range(ranges[0].start, ranges[-1].stop), name)
            return Index._make(c.concat([o.index._data for o in objs]), name)


        def _side_by_side(objs, join, ignore_index, keys):
            index = objs[0].index
            for o in objs[1:]:
                if not o.index.equals(index):
                    index = index.union(o.index, sort=None) if join == "outer" else index.intersection(o.index)
            lists, labels, unnamed = [], [], 0
            for place, o in enumerate(objs):
                o = o if o.index.equals(index) else o.reindex(index)
                if isinstance(o, Series):
                    lists.append(o._data)
                    if keys is not None:
                        labels.append(keys[place])
                    elif o.name is None:
                        labels.append(unnamed)
                        unnamed += 1
                    else:
                        labels.append(o.name)
                else:
                    lists += o._list
                    labels += [(keys[place],) + (v if isinstance(v, tuple) else (v,)) for v in o.columns] if keys is not None else list(o.columns)
            columns = _range(range(len(lists))) if ignore_index else Index(labels)
            return DataFrame._make(lists, columns, index)


        def get_dummies(data, prefix=None, prefix_sep="_", dummy_na=False, columns=None, sparse=False, drop_first=False, dtype=None):
            kind = np.dtype(bool if dtype is None else dtype)

            def dummies(series, label):
                codes, uniques = c.factorize(series._data, sort=True)
                values = to_list(uniques)
                lists = [(codes == i).astype(kind) for i in range(len(values))]
                if dummy_na:
                    values, lists = values + [float("nan")], lists + [(codes < 0).astype(kind)]
                if drop_first:
                    values, lists = values[1:], lists[1:]
                names = [v if label is None else "%s%s%s" % (label, prefix_sep, v) for v in values]
                return names, lists

            if not isinstance(data, DataFrame):
                series = data if isinstance(data, Series) else Series(data)
                names, lists = dummies(series, prefix)
                return DataFrame._make(lists, Index(names), series.index)
            chosen = list(columns) if columns is not None else [n for n, d in zip(data.columns, data._list) if isinstance(d, Objects)]
            rest = [n for n in data.columns if n not in chosen]
            names, lists = list(rest), [data[n]._data for n in rest]
            for i, n in enumerate(chosen):
                label = n if prefix is None else prefix.get(n, n) if isinstance(prefix, dict) else prefix if isinstance(prefix, str) else prefix[i]
                more_names, more = dummies(data[n], label)
                names, lists = names + more_names, lists + more
            return DataFrame._make(lists, Index(names), data.index)


        def melt(frame, id_vars=None, value_vars=None, var_name=None, value_name="value"):
            ids = [] if id_vars is None else [id_vars] if is_scalar(id_vars) else list(id_vars)
            values = [n for n in frame.columns if n not in ids] if value_vars is None else [value_vars] if is_scalar(value_vars) else list(value_vars)
            n = len(frame)
            columns = {i: c.concat([frame[i]._data] * len(values)) for i in ids}
            columns[var_name or frame.columns.name or "variable"] = of_objects([v for v in values for _ in range(n)])
            columns[value_name] = c.concat([frame[v]._data for v in values])
            return DataFrame._make(list(columns.values()), Index(list(columns)), _range(range(n * len(values))))


        def unstack(owner, level=-1, fill_value=None):
            index = owner.index
            if index.nlevels < 2 and isinstance(owner, DataFrame):
                rows = [v if isinstance(v, tuple) else (v,) for v in index]
                labels = [(n if isinstance(n, tuple) else (n,)) + row for n in owner.columns for row in rows]
                return Series._make(c.concat(owner._list), MultiIndex._of(labels, list(owner.columns.names) + list(index.names)))
            if index.nlevels < 2:
                raise ValueError("index must be a MultiIndex to unstack, %s was passed" % type(index))
            place = index._level(level) if not (isinstance(level, int) and level < 0) else index.nlevels + level
            outer = index.droplevel(place)
            columns = Index(c.sorted_values(list(dict.fromkeys(t[place] for t in index))), name=index.names[place])
            rows = outer.unique() if outer.nlevels > 1 else Index(list(dict.fromkeys(outer)), name=outer.name)
            rows = rows._places(c.argsort(rows._data)) if outer.nlevels == 1 else MultiIndex._of(c.sorted_values(rows.tolist()), rows.names)
            at = {(r if isinstance(r, tuple) else (r,), t[place]): i for i, (r, t) in enumerate(zip(outer, index))}
            def column_of(data, label):
                places = np.array([at.get((r if isinstance(r, tuple) else (r,), label), -1) for r in rows])
                from pandas._series import _reindexed
                return _reindexed(data, places, fill_value)
            def block(data):
                """The columns of one value; all of one type."""
                parts = [column_of(data, label) for label in columns]
                if any(is_number(p) and p.dtype.kind == "f" for p in parts):
                    parts = [p.astype("float64") if is_number(p) and not is_bool(p) else p for p in parts]
                return parts

            if isinstance(owner, Series):
                return DataFrame._make(block(owner._data), columns, rows)
            lists, labels = [], []
            for name, data in zip(owner.columns, owner._list):
                lists += block(data)
                labels += [(name, label) for label in columns]
            return DataFrame._make(lists, MultiIndex._of(labels, [owner.columns.name, columns.name]), rows)


        def stack(frame):
            labels, rows = list(frame.columns), list(zip(*[to_list(d) for d in frame._list]))
            items = [v for row in rows for v in row]
            index = MultiIndex._of([(i if isinstance(i, tuple) else (i,)) + (n,) for i in frame.index for n in labels], list(frame.index.names) + [frame.columns.name])
            if all(isinstance(d, np.ndarray) for d in frame._list):
                return Series._make(np.array(items), index)
            return Series._make(of_objects(items), index)


        def pivot(data, columns, index=None, values=None):
            keys = index if index is not None else data.index.name
            keys = [keys] if is_scalar(keys) else list(keys)
            rows = data if index is not None else data.reset_index()
            labels = keys + [columns]
            if rows.duplicated(labels)._data.any():
                raise ValueError("Index contains duplicate entries, cannot reshape")
            if values is None:
                values = [n for n in rows.columns if n not in labels]
            frame = rows.set_index(labels)
            return unstack(frame[values])


        class Interval:
            def __init__(self, left, right, closed="right"): self.left, self.right, self.closed = left, right, closed
            @property
            def mid(self): return (self.left + self.right) / 2
            def __contains__(self, v): return self.left < v <= self.right if self.closed == "right" else self.left <= v < self.right
            def __str__(self):
                a, b = ("(", "]") if self.closed == "right" else ("[", ")")
                return "%s%s, %s%s" % (a, self.left, self.right, b)
            def __repr__(self): return "Interval(%s, %s, closed=%r)" % (self.left, self.right, self.closed)
            def __lt__(self, other): return (self.left, self.right) < (other.left, other.right)
            def __eq__(self, other): return isinstance(other, Interval) and (self.left, self.right, self.closed) == (other.left, other.right, other.closed)
            def __hash__(self): return hash((self.left, self.right))


        def _rounded(edges, precision):
            for digits in range(precision, 20):
                found = [float(_significant(v, digits)) for v in edges]
                if len(set(found)) == len(found):
                    return found
            return list(edges)


        def _significant(v, precision):
            if v == 0 or not np.isfinite(v):
                return v
            whole = int(abs(v))
            digits = precision if whole else -int(np.floor(np.log10(abs(v)))) - 1 + precision
            return np.around(v, digits)


        def cut(x, bins, right=True, labels=None, retbins=False, precision=3, include_lowest=False, duplicates="raise", ordered=True):
            data = column(x)
            values = np.asarray(data, dtype="float64")
            if is_scalar(bins):
                low, high = np.nanmin(values), np.nanmax(values)
                edges = np.linspace(low, high, bins + 1)
                margin = (high - low) * 0.001
                edges[0 if right else -1] += -margin if right else margin
            else:
                edges = np.asarray(bins, dtype="float64")
                if (np.diff(edges) < 0).any():
                    raise ValueError("bins must increase monotonically.")
            return _binned(x, values, edges, right, labels, retbins, precision, include_lowest,
                           all(float(v) == int(v) for v in bins) if not is_scalar(bins) and all(np.isfinite(v) for v in bins) and not any(isinstance(v, float) for v in bins) else False, ordered)


        def qcut(x, q, labels=None, retbins=False, precision=3, duplicates="raise"):
            values = np.asarray(column(x), dtype="float64")
            points = np.linspace(0, 1, q + 1) if is_scalar(q) else np.asarray(q)
            edges = np.quantile(values[~np.isnan(values)], points)
            if len(np.unique(edges)) < len(edges):
                if duplicates != "drop":
                    raise ValueError("Bin edges must be unique: %r.\nYou can drop duplicate edges by setting the 'duplicates' kwarg" % (edges,))
                edges = np.unique(edges)
            return _binned(x, values, edges, True, labels, retbins, precision, True, False, True)


        def _binned(x, values, edges, right, labels, retbins, precision, include_lowest, whole, ordered):
            codes = np.searchsorted(edges, values, side="left" if right else "right") - 1
            if include_lowest and right:
                codes = np.where(values == edges[0], 0, codes)
            codes = np.where((codes < 0) | (codes >= len(edges) - 1) | np.isnan(values), -1, codes)
            if labels is False:
                result = codes.astype("float64") if (codes < 0).any() else codes
                result = np.where(codes < 0, float("nan"), result) if (codes < 0).any() else codes
            else:
                if labels is None:
                    shown = [int(v) for v in edges] if whole else _rounded(edges, precision)
                    if include_lowest and right:
                        shown = [shown[0] - 10 ** -precision if not whole else shown[0] - 10.0 ** -precision] + shown[1:]
                        shown[0] = round(shown[0], 10)
                        shown = [float(v) for v in shown]
                    labels = [Interval(a, b, "right" if right else "left") for a, b in zip(shown, shown[1:])]
                labels = list(labels)
                if len(labels) != len(edges) - 1:
                    raise ValueError("Bin labels must be one fewer than the number of bin edges")
                result = Objects([float("nan") if i < 0 else labels[i] for i in codes.tolist()], CategoricalDtype(labels, ordered))
            if isinstance(x, Series):
                result = Series._make(result, x.index, x.name)
            elif isinstance(result, Objects):
                from pandas._categories import Categorical
                whole_result = object.__new__(Categorical)
                whole_result._data = result
                result = whole_result
            return (result, edges) if retbins else result
        """#
}
