/// `pandas.read_excel`: sheets of .xlsx files.
extension PandasSources {
    static let excel = #"""
        """Sheets of Excel's newer files (.xlsx): a zip file of XML."""

        import datetime
        import io
        import re
        import zipfile

        _CELL = re.compile(r'<c\b([^>]*?)(?:/>|>(.*?)</c>)', re.S)
        _ROW = re.compile(r'<row\b([^>]*?)(?:/>|>(.*?)</row>)', re.S)
        _PLAIN = {"&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&amp;": "&"}


        def _text(xml):
            """The characters of an element without its marks."""
            words = "".join(re.findall(r"<(?:\w+:)?t(?:\s[^>]*)?>(.*?)</(?:\w+:)?t>", re.sub(r"<(?:\w+:)?rPh\b.*?</(?:\w+:)?rPh>", "", xml, flags=re.S), re.S))
            words = re.sub(r"&#(x?)([0-9a-fA-F]+);", lambda m: chr(int(m[2], 16 if m[1] else 10)), words)
            return re.sub("&(?:lt|gt|quot|apos|amp);", lambda m: _PLAIN[m[0]], words)


        def _attribute(text, name):
            found = re.search(r'(?:^|\s|:)%s="([^"]*)"' % name, text)
            return found[1] if found else None


        def _column(reference):
            number = 0
            for letter in reference:
                if not letter.isalpha():
                    break
                number = number * 26 + ord(letter.upper()) - 64
            return number - 1


        def _date_styles(archive, names):
            """The styles of cells whose numbers are days."""
            if "xl/styles.xml" not in names:
                return set()
            xml = archive.read("xl/styles.xml").decode()
            dates = set(range(14, 23)) | {45, 46, 47}
            for body in re.findall(r"<numFmt\b([^>]*)/?>", xml):
                form = re.sub(r'\[[^\]]*\]|"[^"]*"|\\.', "", _attribute(body, "formatCode") or "")
                if re.search("[ymdhs]", form, re.I) and "General" not in form:
                    dates.add(int(_attribute(body, "numFmtId")))
            formats = re.search(r"<cellXfs\b.*?</cellXfs>", xml, re.S)
            kinds = re.findall(r"<xf\b([^>]*?)/?>", formats[0]) if formats else []
            return {i for i, body in enumerate(kinds) if int(_attribute(body, "numFmtId") or 0) in dates}


        def _day(number):
            return datetime.datetime(1899, 12, 30) + datetime.timedelta(milliseconds=round(number * 86400000))


        def sheets(content):
            """The sheets of a file by name: rows of values, None where a cell is empty."""
            if content[:2] != b"PK":
                raise NotImplementedError("pandas.read_excel: got another file than .xlsx, which is what is read here")
            archive = zipfile.ZipFile(io.BytesIO(content))
            names = set(archive.namelist())
            shared = []
            if "xl/sharedStrings.xml" in names:
                shared = [_text(part) for part in re.findall(r"<(?:\w+:)?si\b[^>]*?(?:/>|>(.*?)</(?:\w+:)?si>)", archive.read("xl/sharedStrings.xml").decode(), re.S)]
            targets = {_attribute(body, "Id"): _attribute(body, "Target")
                       for body in re.findall(r"<Relationship\b([^>]*)/?>", archive.read("xl/_rels/workbook.xml.rels").decode())}
            dates, found = _date_styles(archive, names), {}
            for body in re.findall(r"<(?:\w+:)?sheet\b([^>]*)/?>", archive.read("xl/workbook.xml").decode()):
                target = targets[_attribute(body, "id")]
                path = target.lstrip("/") if target.startswith("/") else "xl/" + target
                found[_text("<t>%s</t>" % _attribute(body, "name"))] = _rows(archive.read(path).decode(), shared, dates)
            return found


        def _rows(xml, shared, dates):
            xml, rows = re.sub(r"<(/?)\w+:", r"<\1", xml), []
            for head, body in _ROW.findall(xml):
                place = int(_attribute(head, "r") or len(rows) + 1) - 1
                rows += [[] for _ in range(place + 1 - len(rows))]
                row = rows[place]
                for about, inside in _CELL.findall(body):
                    at = _attribute(about, "r")
                    column = _column(at) if at else len(row)
                    row += [None] * (column + 1 - len(row))
                    row[column] = _value(_attribute(about, "t"), inside, int(_attribute(about, "s") or 0), shared, dates)
            while rows and not any(v is not None for v in rows[-1]):
                rows.pop()
            width = max(map(len, rows), default=0)
            return [row + [None] * (width - len(row)) for row in rows]


        def _value(kind, inside, style, shared, dates):
            if kind == "inlineStr":
                return _text(inside)
            found = re.search(r"<v[^>]*>(.*?)</v>", inside, re.S)
            if not found:
                return None
            text = found[1]
            if kind == "s":
                return shared[int(text)]
            if kind == "str":
                return _text("<t>%s</t>" % text)
            if kind == "b":
                return text == "1"
            if kind == "e":
                return None
            number = float(text)
            if style in dates:
                return _day(number)
            return int(number) if number == int(number) and abs(number) < 2 ** 53 else number


        def _table(rows, options):
            """The rows as a text of commas, which `read_csv` reads: texts stay texts, days are days."""
            import csv
            from pandas._io import read_csv
            file = io.StringIO()
            writer = csv.writer(file)
            for row in rows:
                writer.writerow(["" if v is None else v.isoformat(" ") if isinstance(v, datetime.datetime) else v for v in row])
            header = options.get("header", 0)
            skip = options.get("skiprows") or 0
            first = (header if isinstance(header, int) else -1 if header is None else max(header)) + (skip if isinstance(skip, int) else 0)
            body, kinds, days = rows[first + 1:], {}, []
            for i in range(len(rows[0]) if rows else 0):
                values = [row[i] for row in body if row[i] is not None]
                name = options["names"][i] if options.get("names") and i < len(options["names"]) else i if header is None else rows[first][i] if isinstance(header, int) else None
                if not values or name is None:
                    continue
                if all(isinstance(v, datetime.datetime) for v in values):
                    days.append(name)
                elif all(isinstance(v, str) for v in values):
                    kinds[str(name) if header is not None else name] = str
            if "dtype" not in options and "usecols" not in options and kinds:
                options = dict(options, dtype=kinds)
            if days and "parse_dates" not in options and "usecols" not in options:
                options = dict(options, parse_dates=[str(d) if header is not None else d for d in days])
            return read_csv(io.StringIO(file.getvalue()), **options)


        def read_excel(io, sheet_name=0, *, header=0, names=None, index_col=None, usecols=None, dtype=None, engine=None, converters=None, true_values=None,
                       false_values=None, skiprows=None, nrows=None, na_values=None, keep_default_na=True, na_filter=True, verbose=False, parse_dates=False,
                       date_format=None, thousands=None, decimal=".", comment=None, skipfooter=0, storage_options=None, dtype_backend=None, engine_kwargs=None):
            known = {"header": header, "names": names, "index_col": index_col, "usecols": usecols, "dtype": dtype, "converters": converters, "skiprows": skiprows,
                     "nrows": nrows, "na_values": na_values, "parse_dates": parse_dates or None, "thousands": thousands, "comment": comment}
            options = {k: v for k, v in known.items() if v is not None or k == "header"}
            refused = {"true_values": true_values, "false_values": false_values, "date_format": date_format, "dtype_backend": dtype_backend, "storage_options": storage_options}
            for name, value in refused.items():
                if value is not None:
                    raise NotImplementedError("pandas.read_excel: argument %r is not supported" % name)
            if hasattr(io, "read"):
                content = io.read()
            elif isinstance(io, bytes):
                content = io
            elif isinstance(io, ExcelFile):
                content = io._content
            else:
                with open(io, "rb") as file:
                    content = file.read()
            found = sheets(content)
            if isinstance(usecols, str):
                places = []
                for part in usecols.split(","):
                    first, _, last = part.strip().partition(":")
                    places += range(_column(first), _column(last or first) + 1)
                options["usecols"] = places

            def one(name):
                if isinstance(name, int):
                    if name >= len(found):
                        raise ValueError("Worksheet index %d is invalid, %d worksheets found" % (name, len(found)))
                    rows = list(found.values())[name]
                elif name in found:
                    rows = found[name]
                else:
                    raise ValueError("Worksheet named '%s' not found" % name)
                return _table(rows[:len(rows) - skipfooter] if skipfooter else rows, options)
            if sheet_name is None:
                return {name: one(name) for name in found}
            if isinstance(sheet_name, (list, tuple)):
                return {name: one(name) for name in sheet_name}
            return one(sheet_name)


        class ExcelFile:
            def __init__(self, path_or_buffer, engine=None, storage_options=None, engine_kwargs=None):
                if hasattr(path_or_buffer, "read"):
                    self._content = path_or_buffer.read()
                else:
                    with open(path_or_buffer, "rb") as file:
                        self._content = file.read()
                self.io = path_or_buffer
                self.sheet_names = list(sheets(self._content))

            def parse(self, sheet_name=0, **options): return read_excel(self, sheet_name, **options)
            def close(self): pass
            def __enter__(self): return self
            def __exit__(self, *error): return None
        """#
}
