/// Summaries: describe, info, correlations.
extension PandasSources {
    static let describe = #"""
        """Summaries: describe, info, correlations."""

        import numpy as np
        import pandas._columns as c
        import pandas._compute as compute
        from pandas._columns import Objects, Times, dtype_name, is_bool, is_number, isna
        from pandas._index import Index


        def _percent_name(q):
            text = "%.10g" % (q * 100)
            return text + "%"


        def _percentiles(percentiles):
            if percentiles is None:
                return [0.25, 0.5, 0.75]
            found = sorted(set(list(percentiles) + [0.5]))
            return found


        def describe_series(series, percentiles=None):
            from pandas._series import Series
            data = series._data
            if isinstance(data, Times):
                values = [series.count(), series.mean(), series.min()]
                values += [compute._time(np.quantile(compute.present(data).ticks, q), data) for q in _percentiles(percentiles)]
                labels = ["count", "mean", "min"] + [_percent_name(q) for q in _percentiles(percentiles)] + ["max"]
                return Series(Objects(values + [series.max()]), index=Index(labels), name=series.name)
            if not is_number(data) or is_bool(data):
                counts = series.value_counts()
                top = c.scalar_of(counts.index._data, 0) if len(counts) else float("nan")
                freq = int(counts._data[0]) if len(counts) else float("nan")
                return Series._make(Objects([series.count(), len(counts), top, freq]),
                                    Index(["count", "unique", "top", "freq"]), series.name)
            values = [float(series.count()), series.mean(), series.std(), series.min()]
            values += [series.quantile(q) for q in _percentiles(percentiles)] + [series.max()]
            labels = ["count", "mean", "std", "min"] + [_percent_name(q) for q in _percentiles(percentiles)] + ["max"]
            return Series(np.array([float(v) for v in values]), index=Index(labels), name=series.name)


        def describe_frame(frame, percentiles=None, include=None, exclude=None):
            from pandas._frame import DataFrame
            if include == "all":
                chosen = frame
            elif include is not None or exclude is not None:
                chosen = frame.select_dtypes(include, exclude)
            else:
                numeric = [i for i, d in enumerate(frame._list) if (is_number(d) and not is_bool(d)) or isinstance(d, Times)]
                chosen = frame._columns_at(numeric) if numeric else frame
            if chosen.shape[1] == 0:
                raise ValueError("Cannot describe a DataFrame without columns")
            parts = [describe_series(chosen._series(i), percentiles) for i in range(chosen.shape[1])]
            labels = [label for part in sorted(parts, key=len) for label in part.index]
            index = Index(list(dict.fromkeys(labels)))
            columns = []
            for part in parts:
                data = c.take(part._data, part.index.get_indexer(index))
                columns.append(data if is_number(data) else Objects(c.to_list(data)))
            return DataFrame._make(columns, chosen.columns, index)


        def correlation(a, b, method="pearson"):
            if method == "spearman":
                a, b = compute.rank(a), compute.rank(b)
            elif method != "pearson":
                raise NotImplementedError("corr: argument 'method': got %r, expected 'pearson' or 'spearman'" % (method,))
            keep = ~(isna(a) | isna(b))
            a, b = a[keep].astype("float64"), b[keep].astype("float64")
            if len(a) < 2:
                return float("nan")
            a, b = a - a.mean(), b - b.mean()
            with np.errstate(all="ignore"):
                result = (a * b).sum() / np.sqrt((a * a).sum() * (b * b).sum())
            return np.float64(min(1.0, max(-1.0, float(result)))) if result == result else float("nan")


        def info_text(frame, memory=True):
            n = len(frame)
            lines = ["<class 'pandas.DataFrame'>", _index_line(frame.index)]
            if frame.shape[1] == 0:
                lines.append("Empty DataFrame")
                return "\n".join(lines) + "\n"
            lines.append("Data columns (total %d columns):" % frame.shape[1])
            from pandas._format import label_texts, pprint_thing
            names = [pprint_thing(v) for v in frame.columns]
            rows = [(" %d" % i, name, "%d non-null" % int((~isna(d)).sum()), dtype_name(d))
                    for i, (name, d) in enumerate(zip(names, frame._list))]
            heads = (" # ", "Column", "Non-Null Count", "Dtype")
            widths = [max([len(h)] + [len(r[i]) for r in rows]) for i, h in enumerate(heads)]
            lines.append("  ".join(h.ljust(w) for h, w in zip(heads, widths)))
            lines.append("  ".join(("-" * (len(h.strip()) if False else w)).ljust(w) if i else (" " + "-" * (w - 1))
                                   for i, (h, w) in enumerate(zip(heads, widths))))
            lines[-1] = "  ".join(["---".ljust(widths[0])] + [("-" * len(h)).ljust(w) for h, w in zip(heads[1:], widths[1:])])
            lines += ["  ".join(t.ljust(w) for t, w in zip(row, widths)) for row in rows]
            counts = {}
            for d in frame._list:
                counts[dtype_name(d)] = counts.get(dtype_name(d), 0) + 1
            lines.append("dtypes: " + ", ".join("%s(%d)" % (k, counts[k]) for k in sorted(counts)))
            if memory:
                lines.append("memory usage: " + _size(frame))
            return "\n".join(lines) + "\n"


        def _index_line(index):
            n = len(index)
            line = "%s: %d entries" % (type(index).__name__, n)
            if n:
                from pandas._format import label_texts, pprint_thing
                if isinstance(index._data, Times):
                    texts = label_texts(index)
                    first, last = texts[0], texts[-1]
                else:
                    first, last = index[0], index[n - 1]
                line += ", %s to %s" % (pprint_thing(first), pprint_thing(last))
            if getattr(index, "freqstr", None):
                line += "\nFreq: " + index.freqstr
            return line


        def _size(frame):
            """What NumPy's arrays and references take."""
            from pandas._index import RangeIndex
            total, objects = 132 if isinstance(frame.index, RangeIndex) else 8 * len(frame), False
            for d in frame._list:
                if isinstance(d, Objects):
                    total += 8 * len(d)
                    if d.dtype.name == "str":
                        continue
                    objects = True
                else:
                    total += len(d) * (8 if isinstance(d, Times) else d.dtype.itemsize)
            if isinstance(frame.index._data, Objects) and frame.index.nlevels == 1 and frame.index._data.dtype.name != "str":
                objects = True
            text, unit = float(total), "bytes"
            for next_unit in ("KB", "MB", "GB"):
                if text < 1024:
                    break
                text, unit = text / 1024, next_unit
            return "%.1f%s %s" % (text, "+" if objects else "", unit)
        """#
}
