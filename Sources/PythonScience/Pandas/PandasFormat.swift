/// Tables and columns as text and as HTML, character by character as pandas writes them.
extension PandasSources {
    static let format = #"""
        """Tables and columns as text and as HTML, character by character as pandas writes them."""

        import re as _re
        import numpy as np
        from pandas._columns import (
            DATETIME, NAT, STRING, NaT, CategoricalDtype, Objects, Times, dtype_name, is_missing, is_number, scalar_of)
        from pandas._options import get_option


        def pprint_thing(thing, escape="\t\r\n", quote=False):
            """An object as text: sequences by their elements, control characters by their escapes."""
            if isinstance(thing, dict):
                return "{%s}" % ", ".join("%s: %s" % (pprint_thing(k, escape, True), pprint_thing(v, escape, True))
                                          for k, v in thing.items())
            if isinstance(thing, (list, tuple, set, frozenset)):
                inner = ", ".join(pprint_thing(v, escape, quote) for v in thing)
                if isinstance(thing, list):
                    return "[%s]" % inner
                if isinstance(thing, tuple):
                    return "(%s,)" % inner if len(thing) == 1 else "(%s)" % inner
                return "{%s}" % inner
            text = str(thing)
            for character in escape:
                text = text.replace(character, {"\t": "\\t", "\r": "\\r", "\n": "\\n"}[character])
            return "'%s'" % text if quote and isinstance(thing, str) else text


        # Columns of texts side by side

        def width(text):
            return len(text)


        def justify(texts, n, mode="right"):
            if mode == "left":
                return [t.ljust(n) for t in texts]
            if mode == "center":
                return [t.center(n) for t in texts]
            return [t.rjust(n) for t in texts]


        def adjoin(space, *lists):
            """Lists of lines side by side; shorter ones start further down."""
            lengths = [max(map(width, lines)) + space for lines in lists[:-1]] + [max(map(width, lists[-1]))]
            tallest = max(map(len, lists))
            columns = []
            for lines, n in zip(lists, lengths):
                columns.append([" " * n] * (tallest - len(lines)) + justify(lines, n, "left"))
            return "\n".join("".join(parts) for parts in zip(*columns))


        def fixed_width(texts, mode="right", minimum=0):
            """Texts of one width, cut at display.max_colwidth."""
            if not texts:
                return texts
            longest = max(minimum, max(map(width, texts)))
            limit = get_option("display.max_colwidth")
            if limit is not None:
                longest = min(longest, limit)
                if limit > 3:
                    texts = [t[:longest - 3] + "..." if len(t) > longest else t for t in texts]
            return justify(texts, longest, mode)


        # Elements

        _NUMBER = _re.compile(r"^\s*[\+-]?[0-9]+\.[0-9]*$")


        def trim_zeros(texts):
            """The zeros that all numbers end with left out, one kept after the point."""
            decimal = [bool(_NUMBER.match(t)) for t in texts]
            cut = None
            for text, is_decimal in zip(texts, decimal):
                if is_decimal:
                    zeros = len(text) - len(text.rstrip("0"))
                    cut = zeros if cut is None else min(cut, zeros)
            result = []
            for text, is_decimal in zip(texts, decimal):
                if is_decimal and cut:
                    text = text[:-cut]
                result.append(text + "0" if is_decimal and text.endswith(".") else text)
            return result


        def format_floats(values, leading_space=True, na_rep="NaN"):
            chosen = get_option("display.float_format")
            if chosen is not None:
                return [na_rep if v != v else (" " if False else "") + chosen(v) for v in values.tolist()]
            digits = get_option("display.precision")
            sign = " " if leading_space else ""

            def texts(kind):
                form = "%" + sign + "." + str(digits) + kind
                single = values.dtype != np.float64
                return [na_rep if v != v else form % v for v in values.astype("float64").tolist()] if single else [
                    na_rep if v != v else form % v for v in values.tolist()]

            plain = trim_zeros(texts("f"))
            longest = max(map(len, plain)) if plain else 0
            sizes = np.abs(values[np.isfinite(values)])
            small = bool(((sizes < 10.0 ** -digits) & (sizes > 0)).any())
            large = bool((sizes > 1e6).any()) or bool(np.isinf(values).any())
            if small or longest > digits + 6 and large:
                return trim_zeros(texts("e"))
            return plain


        def _object_text(value, na_rep="NaN"):
            if value is None:
                return "None"
            if value is NaT:
                return "NaT"
            if is_missing(value):
                return na_rep
            return pprint_thing(value)


        def format_objects(items, leading_space=None, na_rep="NaN"):
            floats = [isinstance(v, float) and v == v for v in items]
            if leading_space is None:
                leading_space = any(floats)
            digits = get_option("display.precision")
            result = []
            for value, is_float in zip(items, floats):
                if is_float:
                    result.append(trim_zeros(["% .*f" % (digits, value)])[0])
                else:
                    result.append((" " if leading_space is not False else "") + _object_text(value, na_rep))
            return result


        def date_texts(ticks):
            """Times as short as they can all be: dates where there are no hours."""
            from pandas._dates import Timestamp
            present = ticks[ticks != NAT]
            days_only = len(present) == 0 or not (present % 86400000000).any()
            fraction = len(present) and (present % 1000000).any()
            result = []
            for tick in ticks.tolist():
                if tick == NAT:
                    result.append("NaT")
                else:
                    moment = Timestamp._of(tick)
                    text = "%04d-%02d-%02d" % (moment.year, moment.month, moment.day)
                    if not days_only:
                        text += " %02d:%02d:%02d" % (moment.hour, moment.minute, moment.second)
                        if fraction:
                            text += ".%06d" % moment.microsecond
                    result.append(text)
            return result


        def span_texts(ticks):
            from pandas._dates import Timedelta
            present = ticks[ticks != NAT]
            days_only = len(present) == 0 or not (present % 86400000000).any()
            return ["NaT" if t == NAT else ("%d days" % (t // 86400000000) if days_only else str(Timedelta._of(t)))
                    for t in ticks.tolist()]


        def format_data(data, leading_space=True, na_rep="NaN", formatter=None):
            """The texts of a column, of one width."""
            if formatter is not None:
                texts = [na_rep if is_missing(v) and na_rep != "NaN" else str(formatter(v)) for v in
                         [scalar_of(data, i) for i in range(len(data))]]
                if leading_space and not is_number(data):
                    texts = [" " + t for t in texts]
                return fixed_width(texts)
            if isinstance(data, Objects):
                return fixed_width(format_objects(data.items, leading_space, na_rep))
            if isinstance(data, Times):
                texts = date_texts(data.ticks) if data.dtype is DATETIME else span_texts(data.ticks)
                return fixed_width([" " + t for t in texts] if leading_space and False else texts)
            if data.dtype.kind == "f":
                return fixed_width(format_floats(data, leading_space, na_rep))
            if data.dtype.kind == "b":
                return fixed_width([(" " if leading_space else "") + str(v) for v in data.tolist()])
            if data.dtype.kind in "iu":
                form = "% d" if leading_space else "%d"
                return fixed_width([form % v for v in data.tolist()])
            return fixed_width([(" " if leading_space else "") + str(v) for v in data.tolist()])


        def label_texts(index):
            """The labels of an index as texts."""
            data = index._data
            if isinstance(data, Objects):
                return [_object_text(v) for v in data.items]
            if isinstance(data, Times):
                return date_texts(data.ticks) if data.dtype is DATETIME else span_texts(data.ticks)
            if data.dtype.kind == "f":
                texts = format_floats(data, True)
                return [t.strip() for t in texts]
            return [str(v) for v in data.tolist()]


        def multi_texts(index, with_names, sparsify=True):
            """The levels of a MultiIndex as columns of texts; labels that repeat the one above are left out."""
            columns = []
            codes = [list(level) for level in zip(*index._tuples())] if len(index) else [[] for _ in index.names]
            from pandas._index import Index
            for depth, level in enumerate(codes):
                texts = label_texts(Index(level)) if level else []
                name = index.names[depth]
                columns.append(([pprint_thing(name) if name is not None else ""] if with_names else []) + texts)
            if sparsify:
                start = 1 if with_names else 0
                shown = [list(c) for c in columns]
                for row in range(start + 1, len(columns[0])):
                    for depth in range(len(columns) - 1):
                        if all(columns[d][row] == columns[d][row - 1] and codes[d][row - start] == codes[d][row - start - 1]
                               for d in range(depth + 1)):
                            shown[depth][row] = ""
                        else:
                            break
                columns = shown
            return columns


        def has_names(index):
            return any(name is not None for name in index.names)


        # Series

        def series_text(series, max_rows=None, min_rows=None, with_name=True, with_length="truncate", with_dtype=True,
                        na_rep="NaN", with_index=True, with_header=True):
            shown, cut = series, None
            n = len(series)
            if max_rows is not None and n > max_rows:
                rows = min(min_rows, max_rows) if min_rows else max_rows
                cut = max(rows // 2, 1)
                places = np.concatenate([np.arange(cut), np.arange(n - cut, n)]) if rows > 1 else np.arange(1)
                shown = series._places(places)
            footer = []
            freq = getattr(series.index, "freqstr", None)
            if freq:
                footer.append("Freq: " + freq)
            if with_name and series.name is not None:
                footer.append("Name: " + pprint_thing(series.name))
            if with_length is True or with_length == "truncate" and cut:
                footer.append("Length: %d" % n)
            if with_dtype:
                footer.append("dtype: " + dtype_name(series._data))
            footer = ", ".join(footer)
            if with_dtype and isinstance(series._data.dtype, CategoricalDtype):
                footer += "\n" + categories_text(series._data.dtype)
            if n == 0:
                return "Series([], %s)" % footer
            if shown.index.nlevels > 1:
                labels = adjoin(2, *multi_texts(shown.index, True)).split("\n")
            else:
                name = shown.index.name
                labels = [pprint_thing(name) if name is not None else ""] + label_texts(shown.index)
            values = format_data(shown._data, with_index, na_rep)
            if cut:
                dots = "..." if len(values[cut - 1]) > 3 else ".."
                values.insert(cut, dots.center(len(values[cut - 1])))
                labels.insert(cut + 1, "")
            if not with_index:
                return "\n".join(values)
            text = adjoin(3, labels[1:], values)
            if has_names(series.index) and with_header:
                text = labels[0] + "\n" + text
            return text + ("\n" + footer if footer else "")


        def categories_text(dtype):
            from pandas._columns import column
            data = column(dtype.categories)
            sep = " < " if dtype.ordered else ", "
            from pandas._reshape import Interval
            if dtype.categories and isinstance(dtype.categories[0], Interval):
                first = dtype.categories[0]
                kind = "interval[%s, %s]" % ("int64" if isinstance(first.left, int) else "float64", first.closed)
                return "Categories (%d, %s): [%s]" % (len(dtype.categories), kind, sep.join(map(str, dtype.categories)))
            texts = ["'%s'" % v if isinstance(v, str) else str(v) for v in dtype.categories]
            return "Categories (%d, %s): [%s]" % (len(dtype.categories), dtype_name(data), sep.join(texts))


        # Tables

        class Table:
            """What of a DataFrame is shown: its first and last rows and columns."""

            def __init__(self, frame, max_rows=None, min_rows=None, max_cols=None, index=True, header=True, na_rep="NaN",
                         formatters=None, float_format=None, index_names=True, mode="right"):
                self.frame, self.index, self.header, self.na_rep = frame, index, header, na_rep
                self.formatters, self.float_format, self.mode = formatters, float_format, mode
                self.row_cut = self.column_cut = None
                n, m = frame.shape
                shown = frame
                if max_rows and n > max_rows:
                    rows = min(min_rows, max_rows) if min_rows else max_rows
                    self.row_cut = max(rows // 2, 1)
                    shown = shown._rows(np.concatenate([np.arange(self.row_cut), np.arange(n - self.row_cut, n)]))
                if max_cols and m > max_cols:
                    self.column_cut = max(max_cols // 2, 1)
                    places = list(range(self.column_cut)) + list(range(m - self.column_cut, m))
                    shown = shown._columns_at(places)
                self.shown = shown
                self.row_names = index_names and has_names(shown.index)
                self.column_names = index_names and has_names(shown.columns)

            def formatter(self, i):
                if isinstance(self.formatters, (list, tuple)):
                    return self.formatters[i]
                if isinstance(self.formatters, dict):
                    return self.formatters.get(self.shown.columns[i])
                return None

            def column(self, i):
                data = self.shown._list[i]
                formatter = self.formatter(i)
                if formatter is None and self.float_format is not None and is_number(data) and data.dtype.kind == "f":
                    form = self.float_format
                    formatter = form if callable(form) else (lambda v: form % v)
                    return fixed_width([self.na_rep if v != v else formatter(v) for v in data.tolist()])
                return format_data(data, self.index, self.na_rep, formatter)

            def heads(self):
                """The labels above each column, a text for every level."""
                columns = self.shown.columns
                numeric = [is_number(data) for data in self.shown._list]
                if columns.nlevels > 1:
                    levels = multi_texts(columns, False, True)
                    heads = [[levels[d][i] for d in range(columns.nlevels)] for i in range(len(columns))]
                else:
                    heads = [[" " + t if n and self.formatter(i) is None else t] for i, (t, n) in
                             enumerate(zip(self.head_texts(columns), numeric))]
                if self.row_names and self.header:
                    heads = [head + [""] for head in heads]
                return heads

            @staticmethod
            def head_texts(columns):
                """Labels that are numbers have one width."""
                texts = label_texts(columns)
                return justify(texts, max(map(len, texts)), "left") if texts and is_number(columns._data) else texts

            def labels(self):
                index = self.shown.index
                if index.nlevels > 1:
                    columns = multi_texts(index, self.row_names)
                else:
                    name = [pprint_thing(index.name) if index.name is not None else ""] if self.row_names else []
                    columns = [name + label_texts(index)]
                columns = [fixed_width(c, "left") for c in columns]
                lines = adjoin(1, *columns).split("\n") if columns[0] else []
                if not self.header:
                    return lines[1:] if self.row_names else lines
                names = self.shown.columns.names
                top = [pprint_thing(n) if n is not None else "" for n in names] if self.column_names else [""] * len(names)
                return top + lines

            def text_columns(self):
                """Each column as lines of one width, the labels first."""
                result = []
                heads = self.heads() if self.header else [[] for _ in self.shown._list]
                for i, head in enumerate(heads):
                    texts = self.column(i)
                    head_width = max([width(t) for t in head] or [0])
                    texts = fixed_width(texts, "right", head_width)
                    longest = max([width(t) for t in texts] + [head_width])
                    result.append(justify(head, longest, self.mode) + texts)
                if self.index:
                    result.insert(0, self.labels())
                self.insert_dots(result)
                return result

            def insert_dots(self, columns):
                lines = len(columns[0]) if columns else 0
                if self.column_cut is not None:
                    columns.insert(self.column_cut + (1 if self.index else 0), [" ..."] * lines)
                if self.row_cut is None:
                    return
                top = lines - len(self.shown.index)
                for i, lines in enumerate(columns):
                    n = width(lines[self.row_cut])
                    is_dots = self.column_cut is not None and i == self.column_cut + (1 if self.index else 0)
                    dots = "..." if n > 3 or is_dots else ".."
                    n = 4 if is_dots else n
                    lines.insert(self.row_cut + top, justify([dots], n, "left" if i == 0 and self.index else "right")[0])

            def text(self, line_width=None):
                frame = self.frame
                if frame.shape[1] == 0 or frame.shape[0] == 0:
                    if frame.shape[1] == 0 or frame.shape[0] == 0:
                        return "Empty DataFrame\nColumns: %s\nIndex: %s" % (
                            _plain_list(frame.columns), _plain_list(frame.index))
                columns = self.text_columns()
                return adjoin(1, *columns) if line_width is None else wrapped(columns, line_width, self.index)


        def _plain_list(index):
            return pprint_thing([v for v in index]).replace("'", "")


        def wrapped(columns, line_width, with_index):
            """Columns in blocks under each other where they are wider than a line."""
            columns = list(columns)
            labels = columns.pop(0) if with_index else None
            if labels is not None:
                line_width -= max(map(width, labels)) + 1
            bins, current = [], 0
            for i, lines in enumerate(columns):
                n = max(map(width, lines)) + 1
                current += n
                if current + (1 if i == len(columns) - 1 else 2) > line_width and i > 0:
                    bins.append(i)
                    current = n
            bins.append(len(columns))
            blocks, start = [], 0
            for i, end in enumerate(bins):
                block = columns[start:end]
                if labels is not None:
                    block.insert(0, labels)
                if len(bins) > 1:
                    n = len(block[-1])
                    block.append([" \\"] + ["  "] * (n - 1) if i < len(bins) - 1 else [" "] * n)
                blocks.append(adjoin(1, *block))
                start = end
            return "\n\n".join(blocks)


        def frame_text(frame):
            """What print shows."""
            table = Table(frame, get_option("display.max_rows"), get_option("display.min_rows"),
                          get_option("display.max_columns"))
            text = table.text(get_option("display.width") if get_option("display.expand_frame_repr") else None)
            show = get_option("display.show_dimensions")
            cut = table.row_cut is not None or table.column_cut is not None
            if (show is True or show == "truncate" and cut) and "Empty DataFrame" not in text[:15]:
                text += "\n\n[%d rows x %d columns]" % frame.shape
            return text


        # HTML

        def escaped(text):
            return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


        _STYLE = """<style scoped>
            .dataframe tbody tr th:only-of-type {
                vertical-align: middle;
            }

            .dataframe tbody tr th {
                vertical-align: top;
            }

            .dataframe thead %s {
                text-align: %s;
            }
        </style>"""


        class HTMLTable:
            """A table as HTML: labels are header cells, those that repeat span their rows."""

            def __init__(self, table, escape=True, border=1, classes=None, with_index=True):
                self.table, self.escape, self.border, self.lines = table, escape, border, []
                self.classes = ["dataframe"] + (classes.split() if isinstance(classes, str) else list(classes or []))
                self.with_index = with_index

            def write(self, depth, text):
                self.lines.append("  " * depth + text)

            def cell(self, depth, text, kind, attributes=""):
                text = text.strip()
                self.write(depth, "<%s%s>%s</%s>" % (kind, attributes, escaped(text) if self.escape else text, kind))

            def row(self, depth, cells):
                self.write(depth, "<tr>")
                for text, kind, attributes in cells:
                    self.cell(depth + 1, text, kind, attributes)
                self.write(depth, "</tr>")

            def html(self):
                table = self.table
                border = ' border="%d"' % self.border if self.border else ""
                self.write(0, '<table%s class="%s">' % (border, " ".join(self.classes)))
                if table.header:
                    self.head()
                self.body()
                self.write(0, "</table>")
                return "\n".join(self.lines)

            def head(self):
                table = self.table
                shown = table.shown
                columns = shown.columns
                self.write(1, "<thead>")
                depth = shown.index.nlevels if self.with_index else 0
                levels = multi_texts(columns, False, False) if columns.nlevels > 1 else [label_texts(columns)]
                for place, texts in enumerate(levels):
                    self.write(2, '<tr style="text-align: %s;">' % table.mode if len(levels) == 1 else "<tr>")
                    name = columns.names[place]
                    for i in range(depth):
                        self.cell(3, pprint_thing(name) if i == depth - 1 and name is not None and table.column_names else "",
                                  "th")
                    cells = list(texts)
                    if columns.nlevels > 1 and place < len(levels) - 1:
                        self.spans(levels, place)
                    else:
                        if table.column_cut is not None:
                            cells.insert(table.column_cut, "...")
                        for text in cells:
                            self.cell(3, text, "th")
                    self.write(2, "</tr>")
                if table.row_names and self.with_index:
                    self.write(2, '<tr style="text-align: %s;">' % table.mode if len(levels) > 1 else "<tr>")
                    for name in shown.index.names:
                        self.cell(3, pprint_thing(name) if name is not None else "", "th")
                    for _ in range(shown.shape[1] + (1 if table.column_cut is not None else 0)):
                        self.cell(3, "", "th")
                    self.write(2, "</tr>")
                self.write(1, "</thead>")

            def spans(self, levels, place):
                texts, start = levels[place], 0
                while start < len(texts):
                    end = start + 1
                    while end < len(texts) and all(levels[d][end] == levels[d][start] for d in range(place + 1)):
                        end += 1
                    attributes = ' colspan="%d" halign="left"' % (end - start) if end - start > 1 else ""
                    self.cell(3, texts[start], "th", attributes)
                    start = end

            def body(self):
                table = self.table
                shown = table.shown
                self.write(1, "<tbody>")
                columns = [table.column(i) for i in range(shown.shape[1])]
                index = shown.index
                levels = multi_texts(index, False, False) if index.nlevels > 1 else [label_texts(index)]
                count = len(index)
                for row in range(count):
                    if table.row_cut == row and table.row_cut is not None:
                        self.dots(len(levels))
                    cells = []
                    if self.with_index:
                        cells = self.row_labels(levels, row, count)
                    values = [(c[row], "td", "") for c in columns]
                    if table.column_cut is not None:
                        values.insert(table.column_cut, ("...", "td", ""))
                    self.row(2, cells + values)
                self.write(1, "</tbody>")

            def row_labels(self, levels, row, count):
                cells = []
                for depth, texts in enumerate(levels):
                    if len(levels) == 1:
                        cells.append((texts[row], "th", ""))
                        continue
                    last = depth == len(levels) - 1

                    def same(a, b):
                        return all(levels[d][a] == levels[d][b] for d in range(depth + 1))

                    if not last and row > 0 and same(row, row - 1) and row != self.table.row_cut:
                        continue
                    end = row + 1
                    while not last and end < count and same(row, end) and end != self.table.row_cut:
                        end += 1
                    span = ' rowspan="%d" valign="top"' % (end - row) if end - row > 1 else ""
                    cells.append((texts[row], "th", span))
                return cells

            def dots(self, depth):
                n = self.table.shown.shape[1] + (1 if self.table.column_cut is not None else 0)
                cells = [("...", "th", "")] * (depth if self.with_index else 0) + [("...", "td", "")] * n
                self.row(2, cells)


        def frame_html(frame):
            """`_repr_html_`"""
            table = Table(frame, get_option("display.max_rows"), get_option("display.min_rows"),
                          get_option("display.max_columns"))
            lines = ["<div>"]
            multi = frame.columns.nlevels > 1
            style = _STYLE % ("tr th", "left") if multi else _STYLE % ("th", "right")
            if multi and table.row_names:
                style = style.replace("</style>", "\n    .dataframe thead tr:last-of-type th {\n        text-align: right;\n"
                                                  "    }\n</style>")
            lines.append(style)
            lines.append(HTMLTable(table).html())
            if table.row_cut is not None or table.column_cut is not None:
                lines.append("<p>%d rows × %d columns</p>" % frame.shape)
            lines.append("</div>")
            return "\n".join(lines)


        # Indexes

        def summary_text(values, form, name, is_justified):
            """Elements in lines of 80 characters, the middle ones left out of more than 100."""
            limit = get_option("display.max_seq_items") or len(values)
            display = get_option("display.width") or 80
            indent = "\n" + " " * (len(name) + 2)
            n = len(values)
            if n == 0:
                return "[], "
            if n <= 2:
                return "[%s], " % ", ".join(form(v) for v in values)
            truncated = n > limit
            if truncated:
                n = min(limit // 2, 10)
                head, tail = [form(v) for v in values[:n]], [form(v) for v in values[-n:]]
            else:
                head, tail = [], [form(v) for v in values]
            if is_justified and (truncated or not (len(", ".join(head)) < display and len(", ".join(tail)) < display)):
                longest = max(map(len, head + tail))
                head, tail = [t.rjust(longest) for t in head], [t.rjust(longest) for t in tail]
            text, line = "", indent

            def extend(text, line, word, room):
                if len(line.rstrip()) + len(word.rstrip()) >= room:
                    text += line.rstrip()
                    line = indent
                return text, line + word

            for word in head:
                text, line = extend(text, line, word + ", ", display)
            if truncated:
                text += line.rstrip() + indent + "..."
                line = indent
            for word in tail[:-1]:
                text, line = extend(text, line, word + ", ", display)
            text, line = extend(text, line, tail[-1], display - 2)
            text += line + "],"
            text += "\n" + " " * (len(name) + 1) if len(text) > display else " "
            return "[" + text[len(indent):]
        """#
}
