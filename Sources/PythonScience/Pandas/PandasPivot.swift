/// Tables of two-way groups: `pivot_table` and `crosstab`, with the sums at their margins.
extension PandasSources {
    static let pivot = #"""
        """Pivot tables and tables of counts."""

        import numpy as np
        import pandas._columns as c
        from pandas._columns import is_number, is_scalar, of_objects
        from pandas._frame import DataFrame
        from pandas._index import Index, MultiIndex
        from pandas._reshape import concat, unstack
        from pandas._series import Series


        def _listed(keys): return [] if keys is None else list(keys) if isinstance(keys, (list, Index)) else [keys]


        def pivot_table(data, values=None, index=None, columns=None, aggfunc="mean", fill_value=None, margins=False,
                        dropna=True, margins_name="All", observed=True, sort=True):
            if isinstance(aggfunc, (list, tuple)) and margins:
                parts = [pivot_table(data, values, index, columns, f, fill_value, True, dropna, margins_name, observed, sort)
                         for f in aggfunc]
                return concat(parts, keys=[getattr(f, "__name__", f) for f in aggfunc], axis=1)
            rows, heads = _listed(index), _listed(columns)
            if not rows + heads:
                raise ValueError("No group keys passed!")
            if isinstance(aggfunc, dict):
                values = list(aggfunc)
            single = values is not None and is_scalar(values)
            if values is None:
                values = [n for n, d in zip(data.columns, data._list) if n not in rows + heads and is_number(d)]
            names = [values] if single else list(values)
            for name in names:
                if name not in data.columns:
                    raise KeyError(name)
            if margins and dropna:
                data = data.dropna(subset=[n for n in names + rows + heads if not callable(n) and is_scalar(n)])
            grouped = data.groupby(rows + heads if len(rows + heads) > 1 else (rows + heads)[0], sort=sort)
            found = grouped[names].agg(aggfunc)
            if dropna:
                found = found.dropna(how="all")
            if heads:
                target = found[names[0]] if single and not isinstance(aggfunc, (list, tuple)) else found
                for _ in heads:
                    target = unstack(target, len(rows))
                found = target.dropna(how="all", axis=1) if dropna else target
            if not dropna and not heads:
                found = found.dropna(how="all")
            if fill_value is not None:
                found = _filled(found, fill_value, [data[n]._data for n in names], aggfunc)
            if margins:
                found = _with_margins(found, data, rows, heads, names, single, aggfunc, margins_name, fill_value)
            return found


        def _filled(found, fill_value, sources, aggfunc):
            """Gaps filled; what was counted or summed from integers is integers again."""
            whole = isinstance(fill_value, int) and (
                aggfunc in ("count", "size", len) or all(d.dtype.kind in "iub" for d in sources if is_number(d))
                and aggfunc in ("sum", "min", "max", "first", "last", sum, np.sum, min, max))
            found = found.fillna(fill_value)
            return found._each(lambda d: d.astype("int64") if whole and is_number(d) and d.dtype.kind == "f"
                               and (d == np.floor(d)).all() else d)


        def _whole(values, like):
            """Aggregates as a column; integers where the table has them."""
            data = c.column(values)
            if is_number(data) and data.dtype.kind == "f" and like and (np.floor(data) == data).all():
                return data.astype("int64")
            return data


        def _with_margins(table, data, rows, heads, names, single, aggfunc, title, fill_value):
            if not isinstance(title, str):
                raise ValueError("margins_name argument must be a string")
            for level in table.index.names:
                if title in table.index.get_level_values(level):
                    raise ValueError('Conflicting name "%s" in margins' % title)
            chosen = aggfunc if isinstance(aggfunc, dict) else {n: aggfunc for n in names}
            grand = {n: _all_of(data[n], chosen[n]) for n in names}
            like = {n: is_number(data[n]._data) and data[n]._data.dtype.kind in "iub" and chosen[n] not in ("mean", "std", "var", np.mean)
                    for n in names}
            last = (title,) + ("",) * (table.index.nlevels - 1) if table.index.nlevels > 1 else title
            if not heads:
                lists = [c.concat([d, _whole([grand[n]], like[n])]) for n, d in zip(table.columns, table._list)]
                return DataFrame._make(lists, table.columns, _longer(table.index, last))
            beside = data.groupby(rows if len(rows) > 1 else rows[0])[names].agg(aggfunc) if rows else None
            below = data.groupby(heads if len(heads) > 1 else heads[0])[names].agg(aggfunc)
            lists, labels = [], []
            deep = table.columns.nlevels
            for name in names:
                for label, d in zip(table.columns, table._list):
                    key = label if single else label[1:] if deep > 2 else label[1]
                    if not single and label[0] != name:
                        continue
                    lists.append(c.concat([d, _whole([below[name][key]], like[name])]))
                    labels.append(label)
                sums = beside[name].reindex(table.index)._data
                lists.append(c.concat([_whole(sums, like[name]), _whole([grand[name]], like[name])]))
                tail = (title,) + ("",) * (deep - 1 - (not single))
                labels.append((tail if deep > 1 else title) if single else (name,) + tail)
            columns = MultiIndex._of(labels, table.columns.names) if deep > 1 else Index(labels, name=table.columns.name)
            return DataFrame._make(lists, columns, _longer(table.index, last))


        def _longer(index, label):
            if index.nlevels > 1:
                return MultiIndex._of(index.tolist() + [label], index.names)
            return Index(index.tolist() + [label], name=index.name)


        def _all_of(series, aggfunc):
            return getattr(series, aggfunc)() if isinstance(aggfunc, str) and hasattr(series, aggfunc) else series.agg(aggfunc)


        def crosstab(index, columns, values=None, rownames=None, colnames=None, aggfunc=None, margins=False,
                     margins_name="All", dropna=True, normalize=False):
            if values is None and aggfunc is not None:
                raise ValueError("aggfunc cannot be used without values.")
            if values is not None and aggfunc is None:
                raise ValueError("values cannot be used without an aggfunc.")
            rows, heads = _parts(index), _parts(columns)
            row_names = list(rownames) if rownames is not None else [
                getattr(r, "name", None) if getattr(r, "name", None) is not None else "row_%d" % i for i, r in enumerate(rows)]
            head_names = list(colnames) if colnames is not None else [
                getattr(h, "name", None) if getattr(h, "name", None) is not None else "col_%d" % i for i, h in enumerate(heads)]
            labelled = [r for r in rows + heads if isinstance(r, Series)]
            common = labelled[0].index if labelled else None
            for other in labelled[1:]:
                common = common if other.index.equals(common) else common.intersection(other.index)
            keys = ["row_%d" % i for i in range(len(rows))], ["col_%d" % i for i in range(len(heads))]
            frame = DataFrame({k: (part.reindex(common) if isinstance(part, Series) else part)
                               for k, part in zip(keys[0] + keys[1], rows + heads)}, index=common)
            if values is None:
                frame["__dummy__"] = 0
                table = pivot_table(frame, "__dummy__", keys[0], keys[1], "count", 0, margins, dropna, margins_name)
            else:
                frame["__dummy__"] = values
                table = pivot_table(frame, "__dummy__", keys[0], keys[1], aggfunc, None, margins, dropna, margins_name)
            if normalize is not False:
                table = _normalized(table, normalize, margins, margins_name)
            return DataFrame._make(table._list, _named(table.columns, head_names), _named(table.index, row_names))


        def _named(index, names):
            return index.rename(names if index.nlevels > 1 else names[0])


        def _parts(given):
            if isinstance(given, (list, tuple)) and given and all(isinstance(g, (Series, np.ndarray, Index, list)) for g in given):
                return [g if isinstance(g, (Series, np.ndarray)) else np.asarray(g) for g in given]
            return [given if isinstance(given, (Series, np.ndarray)) else np.asarray(given)]


        def _normalized(table, normalize, margins, title):
            kinds = {0: "index", 1: "columns", True: "all"}
            kind = kinds.get(normalize, normalize) if not isinstance(normalize, str) else normalize
            if kind not in ("all", "index", "columns"):
                raise ValueError("Not a valid normalize argument: %r" % (normalize,))
            inner = table.iloc[:-1, :-1] if margins else table
            if kind == "all":
                inner = inner / inner.to_numpy().sum()
            elif kind == "index":
                inner = inner.div(inner.sum(axis=1), axis=0)
            else:
                inner = inner / inner.sum()
            inner = inner.fillna(0)
            if not margins:
                return inner
            beside, below = table.iloc[:-1, -1], table.iloc[-1, :-1]
            beside, below = beside / beside.sum(), below / below.sum()
            lists = [np.asarray(d, dtype="float64") for d in inner._list]
            columns, index = inner.columns, inner.index
            if kind in ("all", "index"):
                lists = [np.append(d, below.iloc[i]) for i, d in enumerate(lists)]
                index = table.index
            if kind in ("all", "columns"):
                lists.append(np.append(beside.to_numpy(), 1.0) if kind == "all" else beside.to_numpy())
                columns = table.columns
            return DataFrame._make(lists, columns, index)
        """#
}
