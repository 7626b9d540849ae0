import PythonLanguage

/// `csv` and `difflib`.
enum TableModules {
    static let modules = [
        NativeModule("csv", doc: "Comma-separated values.", python: csv),
        NativeModule("difflib", doc: "Differences of sequences.", python: difflib),
    ]

    private static let csv = #"""
        import io as _io

        QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = range(4)


        class Error(Exception):
            pass


        Error.__module__ = "_csv"


        class Dialect:
            delimiter = ","
            quotechar = '"'
            escapechar = None
            doublequote = True
            skipinitialspace = False
            lineterminator = "\r\n"
            quoting = QUOTE_MINIMAL
            strict = False


        class excel(Dialect):
            pass


        class excel_tab(excel):
            delimiter = "\t"


        class unix_dialect(Dialect):
            lineterminator = "\n"
            quoting = QUOTE_ALL


        _dialects = {"excel": excel, "excel-tab": excel_tab, "unix": unix_dialect}
        _limit = [131072]


        def register_dialect(name, dialect=None, **fmtparams):
            _dialects[name] = _make(dialect or excel, fmtparams)


        def unregister_dialect(name):
            get_dialect(name)
            del _dialects[name]


        def get_dialect(name):
            if name not in _dialects:
                raise Error("unknown dialect")
            return _dialects[name]


        def list_dialects():
            return list(_dialects)


        def field_size_limit(new_limit=None):
            before = _limit[0]
            if new_limit is not None:
                _limit[0] = new_limit
            return before


        def _make(dialect, changes):
            if isinstance(dialect, str):
                dialect = get_dialect(dialect)
            made = Dialect()
            for name in ("delimiter", "quotechar", "escapechar", "doublequote", "skipinitialspace", "lineterminator",
                         "quoting", "strict"):
                setattr(made, name, changes.pop(name, getattr(dialect, name, getattr(Dialect, name))))
            for name in changes:
                raise TypeError("'%s' is an invalid keyword argument for this function" % name)
            if not isinstance(made.delimiter, str):
                raise TypeError('"delimiter" must be string, not %s' % type(made.delimiter).__name__)
            if len(made.delimiter) != 1:
                raise TypeError('"delimiter" must be a 1-character string')
            if made.quotechar is not None and (not isinstance(made.quotechar, str) or len(made.quotechar) != 1):
                raise TypeError('"quotechar" must be a 1-character string')
            if made.quotechar is None and made.quoting not in (QUOTE_NONE, QUOTE_MINIMAL):
                raise TypeError("quotechar must be set if quoting enabled")
            return made


        class reader:
            def __init__(self, csvfile, dialect="excel", **fmtparams):
                self._lines = iter(csvfile)
                self.dialect = _make(dialect, fmtparams)
                self.line_num = 0

            def __iter__(self):
                return self

            def _line(self):
                line = next(self._lines)
                if not isinstance(line, str):
                    raise Error("iterator should return strings, not %s (the file should be opened in text mode)"
                                % type(line).__name__)
                self.line_num += 1
                return line

            def __next__(self):
                d = self.dialect
                line = self._line()
                text = line.rstrip("\r\n")
                quote = d.quotechar if d.quoting != QUOTE_NONE else None
                if (quote is None or quote not in text) and not d.escapechar and not d.skipinitialspace:
                    if not text:
                        return []
                    fields = text.split(d.delimiter)
                    return [float(f) for f in fields] if d.quoting == QUOTE_NONNUMERIC else fields
                return self._fields(line, d, quote)

            def _fields(self, line, d, quote):
                fields, field, quoted, state, i = [], [], False, "start", 0
                if not line.rstrip("\r\n"):
                    return []

                def save():
                    text = "".join(field)
                    fields.append(float(text) if d.quoting == QUOTE_NONNUMERIC and not quoted else text)
                    field.clear()

                while True:
                    if i >= len(line):
                        if state != "quoted":
                            break
                        try:
                            line, i = self._line(), 0
                        except StopIteration:
                            if d.strict:
                                raise Error("unexpected end of data")
                            break
                        continue
                    c = line[i]
                    i += 1
                    if state == "quoted":
                        if c == d.escapechar and i < len(line):
                            field.append(line[i])
                            i += 1
                        elif c == quote:
                            if d.doublequote and line[i:i + 1] == quote:
                                field.append(quote)
                                i += 1
                            else:
                                state = "after"
                        else:
                            field.append(c)
                    elif c == d.delimiter:
                        save()
                        quoted, state = False, "start"
                    elif c in "\r\n":
                        if line[i:].strip("\r\n"):
                            raise Error("new-line character seen in unquoted field - do you need to open the file "
                                        "with newline=''?")
                        break
                    elif c == d.escapechar and i < len(line):
                        field.append(line[i])
                        i += 1
                        state = "plain"
                    elif state == "start" and c == quote:
                        quoted, state = True, "quoted"
                    elif state == "start" and c == " " and d.skipinitialspace:
                        pass
                    elif state == "after" and d.strict:
                        raise Error("'%s' expected after '%s'" % (d.delimiter, quote))
                    else:
                        field.append(c)
                        state = "plain"
                save()
                return fields


        class writer:
            def __init__(self, csvfile, dialect="excel", **fmtparams):
                self._file = csvfile
                self.dialect = _make(dialect, fmtparams)

            def _text(self, value, alone):
                d = self.dialect
                number = isinstance(value, (int, float))
                text = "" if value is None else repr(value) if isinstance(value, float) else str(value)
                special = any(c in text for c in (d.delimiter, d.quotechar or d.delimiter, "\r", "\n"))
                if d.quoting == QUOTE_NONE:
                    if special and not d.escapechar:
                        raise Error("need to escape, but no escapechar set")
                    if special:
                        for c in (d.escapechar, d.delimiter, d.quotechar):
                            text = text.replace(c, d.escapechar + c) if c else text
                    return text
                if d.quoting == QUOTE_MINIMAL and not d.doublequote and d.escapechar and d.quotechar in text and not any(
                        c in text for c in (d.delimiter, "\r", "\n")):
                    # An escaped quote alone asks for no quotes around.
                    return text.replace(d.quotechar, d.escapechar + d.quotechar)
                if (d.quoting == QUOTE_ALL or d.quoting == QUOTE_NONNUMERIC and not number or special
                        or (not text and alone)):
                    if d.doublequote:
                        text = text.replace(d.quotechar, d.quotechar * 2)
                    elif d.escapechar:
                        text = text.replace(d.quotechar, d.escapechar + d.quotechar)
                    elif d.quotechar in text:
                        raise Error("need to escape, but no escapechar set")
                    return d.quotechar + text + d.quotechar
                return text

            def writerow(self, row):
                try:
                    row = list(row)
                except TypeError:
                    raise Error("iterable expected, not %s" % type(row).__name__) from None
                d = self.dialect
                text = d.delimiter.join(self._text(value, len(row) == 1) for value in row)
                return self._file.write(text + d.lineterminator)

            def writerows(self, rows):
                for row in rows:
                    self.writerow(row)


        class DictReader:
            def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
                self._fieldnames = None if fieldnames is None else list(fieldnames)
                self.restkey, self.restval = restkey, restval
                self.reader = reader(f, dialect, *args, **kwds)
                self.dialect = dialect

            def __iter__(self):
                return self

            @property
            def fieldnames(self):
                if self._fieldnames is None:
                    try:
                        self._fieldnames = next(self.reader)
                    except StopIteration:
                        pass
                return self._fieldnames

            @fieldnames.setter
            def fieldnames(self, value):
                self._fieldnames = value

            @property
            def line_num(self):
                return self.reader.line_num

            def __next__(self):
                names = self.fieldnames
                row = next(self.reader)
                while row == []:
                    row = next(self.reader)
                result = dict(zip(names, row))
                if len(names) < len(row):
                    result[self.restkey] = row[len(names):]
                for name in names[len(row):]:
                    result[name] = self.restval
                return result


        class DictWriter:
            def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
                self.fieldnames = list(fieldnames)
                self.restval = restval
                if extrasaction.lower() not in ("raise", "ignore"):
                    raise ValueError("extrasaction (%s) must be 'raise' or 'ignore'" % extrasaction)
                self.extrasaction = extrasaction
                self.writer = writer(f, dialect, *args, **kwds)

            def writeheader(self):
                return self.writer.writerow(self.fieldnames)

            def _row(self, rowdict):
                wrong = [key for key in rowdict if key not in self.fieldnames]
                if wrong and self.extrasaction == "raise":
                    raise ValueError("dict contains fields not in fieldnames: " + ", ".join(map(repr, wrong)))
                return [rowdict.get(key, self.restval) for key in self.fieldnames]

            def writerow(self, rowdict):
                return self.writer.writerow(self._row(rowdict))

            def writerows(self, rowdicts):
                return self.writer.writerows(map(self._row, rowdicts))


        class Sniffer:
            def sniff(self, sample, delimiters=None):
                lines = [line for line in sample.splitlines() if line]
                best = None
                for c in delimiters or ",\t;|: ":
                    counts = {line.count(c) for line in lines}
                    if counts and min(counts) > 0 and len(counts) == 1 and (best is None or max(counts) > best[1]):
                        best = c, max(counts)
                if best is None:
                    raise Error("Could not determine delimiter")
                return _make(excel, {"delimiter": best[0]})

            def has_header(self, sample):
                rows = list(reader(_io.StringIO(sample), self.sniff(sample)))

                def number(text):
                    try:
                        complex(text)
                        return True
                    except ValueError:
                        return False

                return any(not number(h) and all(number(r[i]) for r in rows[1:] if i < len(r)) and len(rows) > 1
                           for i, h in enumerate(rows[0]))
        """#

    private static let difflib = #"""
        from collections import namedtuple as _namedtuple
        from heapq import nlargest as _nlargest

        Match = _namedtuple("Match", "a b size", module="difflib")


        class SequenceMatcher:
            """Longest matching blocks, found again to the left and right of each (Ratcliff and Obershelp)."""

            def __init__(self, isjunk=None, a="", b="", autojunk=True):
                self.isjunk, self.autojunk = isjunk, autojunk
                self.set_seqs(a, b)

            def set_seqs(self, a, b):
                self.a = a
                self.set_seq2(b)

            def set_seq1(self, a):
                self.a = a
                self._blocks = self._opcodes = None

            def set_seq2(self, b):
                self.b = b
                self._blocks = self._opcodes = None
                self.b2j = places = {}
                for i, x in enumerate(b):
                    places.setdefault(x, []).append(i)
                self.bjunk, self.bpopular = set(), set()
                if self.isjunk:
                    self.bjunk = {x for x in places if self.isjunk(x)}
                    for x in self.bjunk:
                        del places[x]
                if self.autojunk and len(b) >= 200:
                    self.bpopular = {x for x, at in places.items() if len(at) > len(b) // 100 + 1}
                    for x in self.bpopular:
                        del places[x]

            def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
                a, b, places, junk = self.a, self.b, self.b2j, self.bjunk
                ahi = len(a) if ahi is None else ahi
                bhi = len(b) if bhi is None else bhi
                besti, bestj, bestsize, lengths = alo, blo, 0, {}
                for i in range(alo, ahi):
                    new = {}
                    for j in places.get(a[i], ()):
                        if j < blo:
                            continue
                        if j >= bhi:
                            break
                        k = new[j] = lengths.get(j - 1, 0) + 1
                        if k > bestsize:
                            besti, bestj, bestsize = i - k + 1, j - k + 1, k
                    lengths = new
                for allowed in (False, True):
                    while besti > alo and bestj > blo and (b[bestj - 1] in junk) == allowed and a[besti - 1] == b[bestj - 1]:
                        besti, bestj, bestsize = besti - 1, bestj - 1, bestsize + 1
                    while (besti + bestsize < ahi and bestj + bestsize < bhi
                           and (b[bestj + bestsize] in junk) == allowed and a[besti + bestsize] == b[bestj + bestsize]):
                        bestsize += 1
                return Match(besti, bestj, bestsize)

            def get_matching_blocks(self):
                if self._blocks is None:
                    waiting, found = [(0, len(self.a), 0, len(self.b))], []
                    while waiting:
                        alo, ahi, blo, bhi = waiting.pop()
                        i, j, k = match = self.find_longest_match(alo, ahi, blo, bhi)
                        if k:
                            found.append(match)
                            if alo < i and blo < j:
                                waiting.append((alo, i, blo, j))
                            if i + k < ahi and j + k < bhi:
                                waiting.append((i + k, ahi, j + k, bhi))
                    blocks, i1, j1, k1 = [], 0, 0, 0
                    for i2, j2, k2 in sorted(found):
                        if i1 + k1 == i2 and j1 + k1 == j2:
                            k1 += k2
                        else:
                            if k1:
                                blocks.append(Match(i1, j1, k1))
                            i1, j1, k1 = i2, j2, k2
                    if k1:
                        blocks.append(Match(i1, j1, k1))
                    self._blocks = blocks + [Match(len(self.a), len(self.b), 0)]
                return self._blocks

            def get_opcodes(self):
                if self._opcodes is None:
                    i = j = 0
                    self._opcodes = codes = []
                    for ai, bj, size in self.get_matching_blocks():
                        tag = "replace" if i < ai and j < bj else "delete" if i < ai else "insert" if j < bj else ""
                        if tag:
                            codes.append((tag, i, ai, j, bj))
                        i, j = ai + size, bj + size
                        if size:
                            codes.append(("equal", ai, i, bj, j))
                return self._opcodes

            def get_grouped_opcodes(self, n=3):
                codes = self.get_opcodes() or [("equal", 0, 1, 0, 1)]
                codes = list(codes)
                if codes[0][0] == "equal":
                    tag, i1, i2, j1, j2 = codes[0]
                    codes[0] = tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2
                if codes[-1][0] == "equal":
                    tag, i1, i2, j1, j2 = codes[-1]
                    codes[-1] = tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)
                group = []
                for tag, i1, i2, j1, j2 in codes:
                    if tag == "equal" and i2 - i1 > 2 * n:
                        group.append((tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                        yield group
                        group = []
                        i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
                    group.append((tag, i1, i2, j1, j2))
                if group and not (len(group) == 1 and group[0][0] == "equal"):
                    yield group

            def ratio(self):
                matches = sum(m.size for m in self.get_matching_blocks())
                total = len(self.a) + len(self.b)
                return 2.0 * matches / total if total else 1.0

            def quick_ratio(self):
                left = {}
                for x in self.b:
                    left[x] = left.get(x, 0) + 1
                matches = 0
                for x in self.a:
                    if left.get(x, 0) > 0:
                        matches += 1
                        left[x] -= 1
                total = len(self.a) + len(self.b)
                return 2.0 * matches / total if total else 1.0

            def real_quick_ratio(self):
                total = len(self.a) + len(self.b)
                return 2.0 * min(len(self.a), len(self.b)) / total if total else 1.0


        def get_close_matches(word, possibilities, n=3, cutoff=0.6):
            if not n > 0:
                raise ValueError("n must be > 0: %r" % (n,))
            if not 0.0 <= cutoff <= 1.0:
                raise ValueError("cutoff must be in [0.0, 1.0]: %r" % (cutoff,))
            matcher, result = SequenceMatcher(), []
            matcher.set_seq2(word)
            for x in possibilities:
                matcher.set_seq1(x)
                if matcher.real_quick_ratio() >= cutoff and matcher.quick_ratio() >= cutoff and matcher.ratio() >= cutoff:
                    result.append((matcher.ratio(), x))
            return [x for _, x in _nlargest(n, result)]


        def _range(start, stop):
            length = stop - start
            if length == 1:
                return str(start + 1)
            return "%d,%d" % (start + 1 if length else start, length)


        def unified_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
            started = False
            for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
                if not started:
                    started = True
                    yield "--- %s%s%s" % (fromfile, "\t" + fromfiledate if fromfiledate else "", lineterm)
                    yield "+++ %s%s%s" % (tofile, "\t" + tofiledate if tofiledate else "", lineterm)
                first, last = group[0], group[-1]
                yield "@@ -%s +%s @@%s" % (_range(first[1], last[2]), _range(first[3], last[4]), lineterm)
                for tag, i1, i2, j1, j2 in group:
                    if tag == "equal":
                        for line in a[i1:i2]:
                            yield " " + line
                        continue
                    if tag in ("replace", "delete"):
                        for line in a[i1:i2]:
                            yield "-" + line
                    if tag in ("replace", "insert"):
                        for line in b[j1:j2]:
                            yield "+" + line


        class Differ:
            def __init__(self, linejunk=None, charjunk=None):
                self.linejunk, self.charjunk = linejunk, charjunk

            def compare(self, a, b):
                for tag, alo, ahi, blo, bhi in SequenceMatcher(self.linejunk, a, b).get_opcodes():
                    if tag == "replace":
                        yield from self._replace(a, alo, ahi, b, blo, bhi)
                    elif tag == "equal":
                        yield from ("  " + x for x in a[alo:ahi])
                    else:
                        yield from ("- " + x for x in a[alo:ahi])
                        yield from ("+ " + x for x in b[blo:bhi])

            def _plain(self, a, alo, ahi, b, blo, bhi):
                if bhi - blo < ahi - alo:
                    yield from ("+ " + x for x in b[blo:bhi])
                    yield from ("- " + x for x in a[alo:ahi])
                else:
                    yield from ("- " + x for x in a[alo:ahi])
                    yield from ("+ " + x for x in b[blo:bhi])

            def _replace(self, a, alo, ahi, b, blo, bhi):
                best, cutoff, equal = 0.74, 0.75, None
                matcher = SequenceMatcher(self.charjunk)
                at = None
                for j in range(blo, bhi):
                    matcher.set_seq2(b[j])
                    for i in range(alo, ahi):
                        if a[i] == b[j]:
                            if equal is None:
                                equal = i, j
                            continue
                        matcher.set_seq1(a[i])
                        if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best and matcher.ratio() > best:
                            best, at = matcher.ratio(), (i, j)
                if best < cutoff:
                    if equal is None:
                        yield from self._plain(a, alo, ahi, b, blo, bhi)
                        return
                    at, best = equal, 1.0
                else:
                    equal = None
                i, j = at
                yield from self._between(a, alo, i, b, blo, j)
                if equal is None:
                    above = below = ""
                    matcher.set_seqs(a[i], b[j])
                    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
                        if tag == "replace":
                            above += "^" * (i2 - i1)
                            below += "^" * (j2 - j1)
                        elif tag == "delete":
                            above += "-" * (i2 - i1)
                        elif tag == "insert":
                            below += "+" * (j2 - j1)
                        else:
                            above += " " * (i2 - i1)
                            below += " " * (j2 - j1)
                    yield from self._hinted(a[i], b[j], above, below)
                else:
                    yield "  " + a[i]
                yield from self._between(a, i + 1, ahi, b, j + 1, bhi)

            def _between(self, a, alo, ahi, b, blo, bhi):
                if alo < ahi and blo < bhi:
                    yield from self._replace(a, alo, ahi, b, blo, bhi)
                else:
                    yield from ("- " + x for x in a[alo:ahi])
                    yield from ("+ " + x for x in b[blo:bhi])

            def _hinted(self, a, b, above, below):
                def keep(line, marks):
                    return "".join(c if m == " " and c.isspace() else m for c, m in zip(line, marks)).rstrip()
                above, below = keep(a, above), keep(b, below)
                yield "- " + a
                if above:
                    yield "? " + above + "\n"
                yield "+ " + b
                if below:
                    yield "? " + below + "\n"


        def IS_CHARACTER_JUNK(ch, ws=" \t"):
            return ch in ws


        def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
            return Differ(linejunk, charjunk).compare(a, b)


        def restore(delta, which):
            prefixes = {1: ("- ", "  "), 2: ("+ ", "  ")}[int(which)]
            for line in delta:
                if line[:2] in prefixes:
                    yield line[2:]
        """#
}
