/// Tables from and to files.
extension PandasSources {
    static let io = #"""
        """Tables from and to files."""

        import json as _json
        import re as _re
        import numpy as np
        import pandas._columns as c
        from pandas._columns import DATETIME, STRING, Objects, Times, is_missing, is_scalar, of_objects, to_list
        from pandas._errors import EmptyDataError, ParserError
        from pandas._frame import DataFrame
        from pandas._index import Index, MultiIndex, _range

        _MISSING = {"", "#N/A", "#N/A N/A", "#NA", "-1.#IND", "-1.#QNAN", "-NaN", "-nan", "1.#IND", "1.#QNAN", "<NA>", "N/A", "NA", "NULL", "NaN", "None", "n/a", "nan", "null"}


        def _content(source, encoding):
            if hasattr(source, "read"):
                text = source.read()
                return text.decode(encoding or "utf-8") if isinstance(text, bytes) else text
            path = source.__fspath__() if hasattr(source, "__fspath__") else source
            if _re.match(r"^(https?|ftp|s3)://", path):
                name = path.split("?")[0].rpartition("/")[2]
                try:
                    import _files
                except ImportError:
                    raise OSError("no network: %s" % path) from None
                data = _files.data("pandas.read_csv(%r)" % path, name)
                return data.decode(encoding or "utf-8")
            try:
                with open(path, "rb") as file:
                    data = file.read()
            except FileNotFoundError:
                try:
                    import _files
                    data = _files.data(path, path, path.rpartition("/")[2])
                except (ImportError, FileNotFoundError) as error:
                    raise FileNotFoundError(2, "No such file or directory", path) from None
            if path.endswith(".gz"):
                import _files
                data = _files.gunzip(data)
            text = data.decode(encoding or "utf-8")
            return text[1:] if text.startswith("\ufeff") else text


        def split_rows(text, sep, quote='"', comment=None):
            """The fields of all rows; quoted ones may hold separators and ends of lines."""
            text = text.replace("\r\n", "\n").replace("\r", "\n")
            if quote not in text:
                lines = text.split("\n")
                if comment:
                    lines = [line.partition(comment)[0] for line in lines]
                if len(sep) > 1:
                    pattern = _re.compile(sep)
                    return [pattern.split(line.strip() if sep == r"\s+" else line) for line in lines]
                return [line.split(sep) for line in lines]
            rows, row, field, quoted, place, n = [], [], [], False, 0, len(text)
            spaces = sep == r"\s+"
            while place < n:
                ch = text[place]
                if quoted:
                    end = text.find(quote, place)
                    end = n if end < 0 else end
                    field.append(text[place:end])
                    place = end
                    if text[place + 1:place + 2] == quote:
                        field.append(quote)
                        place += 1
                    else:
                        quoted = False
                elif ch == quote:
                    quoted = True
                elif ch == "\n":
                    row.append("".join(field))
                    rows.append(row)
                    row, field = [], []
                elif ch == sep or spaces and ch in " \t":
                    if not spaces or field or row:
                        row.append("".join(field))
                    field = []
                    while spaces and text[place + 1:place + 2] in (" ", "\t"):
                        place += 1
                else:
                    field.append(ch)
                place += 1
            row.append("".join(field))
            return rows + [row]


        def _column(texts, missing, wanted=None, true_values=None, false_values=None, thousands=None, decimal="."):
            """Texts as numbers, truths or texts."""
            lost = [t in missing for t in texts]
            if wanted is not None:
                wanted = c.wanted_dtype(wanted)
                if wanted == "str" or wanted == "object" or isinstance(wanted, c.CategoricalDtype):
                    data = Objects([float("nan") if m else t for t, m in zip(texts, lost)], STRING)
                    return data if not isinstance(wanted, c.CategoricalDtype) else c.cast(data, wanted)
                return c.cast(_column(texts, missing), wanted)
            if thousands or decimal != ".":
                texts = [t.replace(thousands or "\0", "").replace(decimal, ".") if m is False else t for t, m in zip(texts, lost)]
            gone = any(lost)
            if all(lost):
                return np.full(len(texts), float("nan"))
            try:
                if not gone:
                    whole = [int(t) for t in texts]
                    if all(t.lstrip(" +-")[:1].isdigit() and "_" not in t for t in texts):
                        return np.array(whole)
            except ValueError:
                pass
            except OverflowError:
                return Objects(list(texts), STRING)
            try:
                numbers = [float("nan") if m else float(t) for t, m in zip(texts, lost)]
                if not any("_" in t for t in texts):
                    return np.array(numbers)
            except ValueError:
                pass
            truths = {"True": True, "TRUE": True, "true": True, "False": False, "FALSE": False, "false": False}
            truths.update({t: True for t in true_values or []})
            truths.update({t: False for t in false_values or []})
            if all(m or t in truths for t, m in zip(texts, lost)):
                values = [float("nan") if m else truths[t] for t, m in zip(texts, lost)]
                return Objects(values) if gone else np.array(values, dtype=bool)
            return Objects([float("nan") if m else t for t, m in zip(texts, lost)], STRING)


        def read_csv(filepath_or_buffer, sep=None, delimiter=None, header="infer", names=None, index_col=None, usecols=None,
                     dtype=None, engine=None, converters=None, true_values=None, false_values=None, skipinitialspace=False,
                     skiprows=None, skipfooter=0, nrows=None, na_values=None, keep_default_na=True, na_filter=True,
                     skip_blank_lines=True, parse_dates=None, infer_datetime_format=None, date_format=None, date_parser=None,
                     dayfirst=False, iterator=False, chunksize=None, compression="infer", thousands=None, decimal=".",
                     quotechar='"', quoting=0, comment=None, encoding=None, encoding_errors=None, on_bad_lines="error",
                     error_bad_lines=None, warn_bad_lines=None, delim_whitespace=False, low_memory=True, memory_map=False,
                     float_precision=None, squeeze=False, prefix=None, verbose=False, _default_sep=","):
            from pandas._notes import note
            if chunksize is not None or iterator:
                raise NotImplementedError("read_csv: argument 'chunksize': got %r, expected None" % (chunksize,))
            sep = delimiter if delimiter is not None else sep
            text = _content(filepath_or_buffer, encoding)
            if delim_whitespace:
                note("read_csv(delim_whitespace=True) is read_csv(sep='\\\\s+') today.")
                sep = r"\s+"
            if sep is None:
                sep = _default_sep
                if engine == "python":
                    first = text.split("\n", 1)[0]
                    sep = max(",;\t|", key=first.count)
            rows = split_rows(text, sep, quotechar if quoting != 3 else "\0", comment)
            if callable(skiprows):
                rows = [r for i, r in enumerate(rows) if not skiprows(i)]
            elif skiprows is not None:
                gone = set(range(skiprows)) if isinstance(skiprows, int) else set(skiprows)
                rows = [r for i, r in enumerate(rows) if i not in gone]
            if skip_blank_lines or rows and rows[-1] == [""]:
                rows = [r for r in rows if r != [""] and not (len(r) == 1 and not r[0].strip())] if skip_blank_lines else rows[:-1]
            if skipfooter:
                rows = rows[:-skipfooter]
            if skipinitialspace:
                rows = [[f.lstrip(" ") for f in r] for r in rows]
            if not rows:
                raise EmptyDataError("No columns to parse from file")
            if header == "infer":
                header = 0 if names is None else None
            if isinstance(header, (list, tuple)):
                if len(header) > 1:
                    raise NotImplementedError("read_csv: argument 'header': got %r, expected one row" % (header,))
                header = header[0]
            if header is None:
                width = max(map(len, rows)) if names is None else max(len(rows[0]), len(names))
                labels = list(range(width)) if names is None else list(names)
                if prefix is not None and names is None:
                    labels = ["%s%d" % (prefix, i) for i in labels]
            else:
                labels = rows[header]
                rows = rows[header + 1:]
                labels = [v if v != "" else "Unnamed: %d" % i for i, v in enumerate(labels)]
                labels = _distinct(labels)
                if names is not None:
                    labels = list(names)
            if nrows is not None:
                rows = rows[:nrows]
            widest = max(map(len, rows)) if rows else len(labels)
            implicit = 0
            if widest > len(labels):
                if rows and all(len(r) == widest for r in rows) or len(rows[0]) == widest:
                    if all(r[-1] == "" for r in rows if len(r) == widest) and widest == len(labels) + 1:
                        rows = [r[:len(labels)] for r in rows]
                    else:
                        implicit = widest - len(labels)
                else:
                    for i, r in enumerate(rows):
                        if len(r) > len(labels):
                            if on_bad_lines in ("skip", "warn") or error_bad_lines is False:
                                continue
                            raise ParserError("Error tokenizing data. C error: Expected %d fields in line %d, saw %d\n" % (
                                len(labels), i + 1 + (0 if header is None else header + 1), len(r)))
                    rows = [r for r in rows if len(r) <= len(labels)]
            width = len(labels) + implicit
            rows = [r + [""] * (width - len(r)) if len(r) < width else r for r in rows]
            columns = list(zip(*rows)) if rows else [()] * width
            missing = set(_MISSING) if keep_default_na else set()
            per_column = {}
            if isinstance(na_values, dict):
                per_column = {k: set(map(str, [v] if is_scalar(v) else v)) for k, v in na_values.items()}
            elif na_values is not None:
                extra = [na_values] if is_scalar(na_values) else na_values
                missing |= set(map(str, extra)) | set("%g" % v for v in extra if isinstance(v, (int, float)))
            if not na_filter:
                missing = set()
            lists, kept = [], []
            for i, texts in enumerate(columns):
                label = labels[i - implicit] if i >= implicit else None
                if i >= implicit and usecols is not None:
                    chosen = usecols(label) if callable(usecols) else (label in usecols or (i - implicit) in usecols)
                    if not chosen:
                        continue
                if converters and (label in converters or i in converters):
                    lists.append(of_objects([converters.get(label, converters.get(i))(t) for t in texts]))
                else:
                    kind = dtype.get(label, dtype.get(i)) if isinstance(dtype, dict) else dtype
                    lists.append(_column(texts, missing | per_column.get(label, set()), kind, true_values, false_values, thousands, decimal))
                kept.append(label)
            if usecols is not None and not callable(usecols):
                absent = [u for u in usecols if isinstance(u, str) and u not in labels]
                if absent:
                    raise ValueError("Usecols do not match columns, columns expected but not found: %s" % absent)
            frame = DataFrame._make(lists[implicit:], Index(kept[implicit:]), _range(range(len(rows))))
            if implicit:
                index = Index._make(lists[0]) if implicit == 1 else MultiIndex.from_arrays(lists[:implicit], names=[None] * implicit)
                frame._index = index
            _parse_dates(frame, parse_dates, date_format, date_parser, dayfirst, index_col)
            if index_col is not None and index_col is not False:
                keys = [index_col] if is_scalar(index_col) else list(index_col)
                keys = [frame.columns[k] if isinstance(k, int) and k not in frame.columns else k for k in keys]
                frame = frame.set_index(keys[0] if len(keys) == 1 else keys)
                frame._index.names = [None if isinstance(n, str) and n.startswith("Unnamed: ") or isinstance(n, int) and header is None and names is None and False else n for n in frame._index.names]
            return frame._series(0) if squeeze and frame.shape[1] == 1 else frame


        def _distinct(labels):
            seen, result = {}, []
            for v in labels:
                if v in seen:
                    seen[v] += 1
                    v = "%s.%d" % (v, seen[v])
                else:
                    seen[v] = 0
                result.append(v)
            return result


        def _parse_dates(frame, parse_dates, date_format, date_parser, dayfirst, index_col):
            from pandas._dates import to_datetime
            if not parse_dates:
                return
            if parse_dates is True:
                if index_col is None or index_col is False:
                    return
                parse_dates = [index_col] if is_scalar(index_col) else list(index_col)
            if isinstance(parse_dates, dict) or any(isinstance(v, (list, tuple)) for v in parse_dates):
                raise NotImplementedError("read_csv: argument 'parse_dates': got columns to combine, expected a list of columns; use pd.to_datetime on their sum")
            for key in [parse_dates] if is_scalar(parse_dates) else parse_dates:
                i = key if isinstance(key, int) and key not in frame.columns else frame.columns.get_loc(key)
                data = frame._list[i]
                if date_parser is not None:
                    frame._list[i] = of_objects([date_parser(v) for v in to_list(data)])
                    continue
                try:
                    frame._list[i] = to_datetime(Objects([v if is_missing(v) else str(v) for v in to_list(data)]), dayfirst=dayfirst, format=date_format, _raw=True)
                except ValueError:
                    pass


        def read_table(filepath_or_buffer, **options):
            return read_csv(filepath_or_buffer, **dict({"sep": "\t"}, **options))


        def read_fwf(*args, **options): raise NotImplementedError("read_fwf is not supported: use read_csv(sep=r'\\s+')")


        def read_json(path_or_buf, orient=None, lines=False, **options):
            text = _content(path_or_buf, None) if hasattr(path_or_buf, "read") or not str(path_or_buf).lstrip()[:1] in ("{", "[") else path_or_buf
            if lines:
                return DataFrame([_json.loads(line) for line in text.splitlines() if line.strip()])
            data = _json.loads(text)
            if isinstance(data, dict) and orient != "index":
                frame = DataFrame({k: v for k, v in data.items()})
                if all(isinstance(v, str) and v.lstrip("-").isdigit() for v in frame.index):
                    frame.index = [int(v) for v in frame.index]
                return frame
            return DataFrame.from_dict(data, orient="index") if isinstance(data, dict) else DataFrame(data)


        def _refused(name, instead):
            def function(*args, **kwargs):
                raise NotImplementedError("pandas.%s: %s" % (name, instead))
            function.__name__ = name
            return function


        def _field(value, sep, quoting, na_rep, float_format):
            if is_missing(value):
                return na_rep
            if isinstance(value, float):
                text = float_format % value if isinstance(float_format, str) else float_format(value) if float_format else repr(float(value))
            else:
                text = str(value)
            if quoting == 1 or quoting == 2 and isinstance(value, str) or sep in text or '"' in text or "\n" in text or "\r" in text:
                return '"%s"' % text.replace('"', '""')
            return text


        def to_csv(frame, path_or_buf=None, sep=",", na_rep="", float_format=None, columns=None, header=True, index=True,
                   index_label=None, mode="w", encoding=None, compression="infer", quoting=0, quotechar='"', lineterminator="\n",
                   line_terminator=None, chunksize=None, date_format=None, doublequote=True, escapechar=None, decimal=".", errors="strict"):
            frame = frame if columns is None else frame[list(columns)]
            lists = []
            for data in frame._list:
                if isinstance(data, Times):
                    from pandas._format import date_texts, span_texts
                    texts = date_texts(data.ticks) if data.dtype is DATETIME else span_texts(data.ticks)
                    if date_format:
                        texts = ["NaT" if is_missing(v) else v.strftime(date_format) for v in to_list(data)]
                    lists.append([na_rep if t == "NaT" else t for t in texts])
                else:
                    lists.append([_field(v, sep, quoting, na_rep, float_format) for v in to_list(data)])
            rows = zip(*lists) if lists else [()] * len(frame)
            labels = [[_field(v, sep, quoting, na_rep, float_format) for v in (row if isinstance(row, tuple) else (row,))] for row in frame.index]
            if isinstance(frame.index._data, Times):
                from pandas._format import label_texts
                labels = [[t] for t in label_texts(frame.index)]
            lines = []
            if header is not False:
                names = list(frame.columns) if header is True else list(header)
                heads = [_field(n, sep, quoting, na_rep, None) for n in names]
                if index:
                    given = [index_label] if is_scalar(index_label) and index_label is not None else index_label
                    heads = [str(n) if n is not None else "" for n in (given or frame.index.names)] + heads
                lines.append(sep.join(heads))
            for label, row in zip(labels, rows):
                lines.append(sep.join((label if index else []) + list(row)))
            text = lineterminator.join(lines) + lineterminator
            if path_or_buf is None:
                return text
            if hasattr(path_or_buf, "write"):
                path_or_buf.write(text)
            else:
                with open(path_or_buf, mode, encoding=encoding) as file:
                    file.write(text)


        def to_json(data, path_or_buf=None):
            def plain(v):
                if isinstance(v, dict):
                    return {str(k): plain(x) for k, x in v.items()}
                if isinstance(v, (list, tuple)):
                    return [plain(x) for x in v]
                if is_missing(v):
                    return None
                if hasattr(v, "to_pydatetime"):
                    return v.value // 1000000
                return c.plain(v) if isinstance(v, (str, int, float, bool, np.generic)) else str(v)
            text = _json.dumps(plain(data), separators=(",", ":"))
            if path_or_buf is None:
                return text
            with open(path_or_buf, "w") as file:
                file.write(text)


        def to_markdown(frame, index=True):
            from pandas._format import label_texts
            heads = ([""] if index else []) + [str(v) for v in frame.columns]
            columns = ([label_texts(frame.index)] if index else []) + [["nan" if is_missing(v) else "%g" % v if isinstance(v, float) else str(v) for v in to_list(d)] for d in frame._list]
            numeric = ([c.is_number(frame.index._data)] if index else []) + [c.is_number(d) for d in frame._list]
            widths = [max([len(h)] + [len(t) for t in col]) + (1 if n else 0) * 0 for h, col, n in zip(heads, columns, numeric)]
            widths = [max(w, len(h) + (2 if True else 0) - 2) for w, h in zip(widths, heads)]
            def line(cells): return "| " + " | ".join(t.rjust(w) if n else t.ljust(w) for t, w, n in zip(cells, widths, numeric)) + " |"
            rule = "|" + "|".join("-" * (w + 1) + ":" if n else ":" + "-" * (w + 1) for w, n in zip(widths, numeric)) + "|"
            return "\n".join([line(heads), rule] + [line(row) for row in zip(*columns)])


        def to_pickle(frame, path):
            raise NotImplementedError("to_pickle: tables are saved with to_csv here")
        """#
}
