import PythonLanguage
import PythonStandard

/// Small packages that tutorials install besides the large ones: bars, tables for a terminal, sorted containers, dates,
/// and of NLTK what needs no downloaded data.
enum CompanionModules {
    static let all: [NativeModule] =
        [
            NativeModule("progressbar", doc: "Loops with a bar; a page keeps no bars.", python: progressbar),
            NativeModule("terminaltables", doc: "Tables in characters.", python: terminaltables),
            NativeModule("sortedcontainers", doc: "Containers in order.", python: sortedcontainers),
            NativeModule("dateutil", doc: "Dates.", lazyNames: ["parser", "relativedelta", "tz"]),
            NativeModule("dateutil.parser", doc: "Dates from text.", python: dateParser),
            NativeModule("dateutil.relativedelta", doc: "Calendar distances.", python: relativeDelta),
        ] + NltkModules.all + PictureModules.all + ToolModules.all

    /// A bar is drawn on a terminal while a loop runs: here the loop runs.
    private static let progressbar = #"""
        class UnknownLength:
            pass


        class _Widget:
            # A part of a bar: kept for those who ask, drawn nowhere.
            def __init__(self, *args, **kwargs): self.args, self.options = args, kwargs


        class Percentage(_Widget): pass
        class Bar(_Widget): pass
        class ReverseBar(_Widget): pass
        class BouncingBar(_Widget): pass
        class ETA(_Widget): pass
        class AdaptiveETA(_Widget): pass
        class Timer(_Widget): pass
        class Counter(_Widget): pass
        class SimpleProgress(_Widget): pass
        class RotatingMarker(_Widget): pass
        class AnimatedMarker(_Widget): pass
        class FileTransferSpeed(_Widget): pass
        class FormatLabel(_Widget): pass
        class DynamicMessage(_Widget): pass
        class Variable(_Widget): pass


        def _drawn(widgets, options):
            for name in options:
                if name not in ProgressBar._looks:
                    raise TypeError("ProgressBar.__init__() got an unexpected keyword argument %r" % name)
            from _library_notes import note
            note("progressbar: a page keeps no bars; the loop runs without one")


        class ProgressBar:
            # What says how a bar looks has no effect where none is drawn.
            _looks = ("widgets", "term_width", "poll", "left_justify", "fd", "redirect_stdout", "redirect_stderr", "prefix", "suffix",
                      "initial_value", "poll_interval", "widget_kwargs", "custom_len", "max_error", "variables", "min_poll_interval",
                      "is_terminal", "line_breaks", "enable_colors", "line_offset")

            def __init__(self, maxval=None, widgets=None, term_width=None, poll=1, left_justify=True, fd=None, max_value=None,
                         min_value=0, **options):
                self.maxval = self.max_value = maxval if max_value is None else max_value
                self.widgets, self.currval, self.value, self.finished = widgets, 0, min_value, False
                _drawn(widgets, options)

            def __call__(self, iterable, max_value=None):
                def loop():
                    for item in iterable:
                        yield item
                        self.currval += 1
                        self.value = self.currval
                    self.finished = True
                return loop()

            def start(self, max_value=None, init=True):
                if max_value is not None:
                    self.maxval = self.max_value = max_value
                if init:
                    self.currval = 0
                self.finished = False
                return self

            def update(self, value=None, force=False, **variables):
                self.currval = self.value = self.currval if value is None else value
                if self.maxval is not None and self.maxval is not UnknownLength and self.currval > self.maxval:
                    raise ValueError("Value %s is out of range, should be between 0 and %s" % (value, self.maxval))
                return self

            def increment(self, value=1, force=False, **variables): return self.update(self.currval + value)

            def finish(self, end="\n", dirty=False):
                self.finished = True
                if not dirty and isinstance(self.maxval, int):
                    self.currval = self.value = self.maxval
                return self

            def __enter__(self): return self
            def __exit__(self, *error): self.finish()


        def progressbar(iterator, min_value=0, max_value=None, widgets=None, prefix=None, suffix=None, **options):
            _drawn(widgets, options)
            return iter(iterator)
        """#

    private static let terminaltables = #"""
        class AsciiTable:
            """Rows of cells between lines; a cell may have several lines."""

            _corners, _across, _down = "+++++++++", "-", "|"

            def __init__(self, table_data, title=None):
                self.table_data, self.title = table_data, title
                self.inner_heading_row_border = self.inner_column_border = self.outer_border = True
                self.inner_row_border = self.inner_footing_row_border = False
                self.padding_left = self.padding_right = 1
                self.justify_columns = {}

            @property
            def column_widths(self):
                count = max(map(len, self.table_data)) if self.table_data else 0
                return [max([len(line) for row in self.table_data if i < len(row) for line in str(row[i]).splitlines()] or [0])
                        for i in range(count)]

            def _line(self, widths, title=None):
                joint = "+" if self.inner_column_border else ""
                text = joint.join("-" * (w + self.padding_left + self.padding_right) for w in widths)
                if title is not None and len(title) <= len(text):
                    text = title + text[len(title):]
                return "+" + text + "+" if self.outer_border else text

            def _rows(self, row, widths):
                cells = [str(c).splitlines() or [""] for c in row] + [[""]] * (len(widths) - len(row))
                lines = []
                for k in range(max(map(len, cells))):
                    parts = []
                    for i, (cell, width) in enumerate(zip(cells, widths)):
                        text = cell[k] if k < len(cell) else ""
                        put = {"right": text.rjust, "center": text.center}.get(self.justify_columns.get(i), text.ljust)
                        parts.append(" " * self.padding_left + put(width) + " " * self.padding_right)
                    text = ("|" if self.inner_column_border else "").join(parts)
                    lines.append("|" + text + "|" if self.outer_border else text)
                return lines

            @property
            def table(self):
                widths, lines = self.column_widths, []
                if self.outer_border:
                    lines.append(self._line(widths, self.title))
                last = len(self.table_data) - 1
                for i, row in enumerate(self.table_data):
                    lines += self._rows(row, widths)
                    if i < last and (self.inner_row_border or i == 0 and self.inner_heading_row_border
                                     or i == last - 1 and self.inner_footing_row_border):
                        lines.append(self._line(widths))
                if self.outer_border:
                    lines.append(self._line(widths))
                return "\n".join(lines)


        SingleTable = DoubleTable = PorcelainTable = GithubFlavoredMarkdownTable = AsciiTable
        """#

    private static let sortedcontainers = #"""
        from bisect import bisect_left as _left, bisect_right as _right


        class SortedList:
            """A list that keeps its order; `key` orders by a function."""

            def __init__(self, iterable=None, key=None):
                self.key, self._items = key, sorted(iterable or (), key=key)
                self._keys = [key(v) for v in self._items] if key else self._items

            def add(self, value):
                at = self.bisect_right(value)
                self._items.insert(at, value)
                if self.key:
                    self._keys.insert(at, self.key(value))

            def update(self, iterable):
                self.__init__(self._items + list(iterable), key=self.key)

            def _place(self, value): return self.key(value) if self.key else value
            def bisect_left(self, value): return _left(self._keys, self._place(value))
            def bisect_right(self, value): return _right(self._keys, self._place(value))
            bisect = bisect_right

            def index(self, value, start=0, stop=None):
                at = self.bisect_left(value)
                while at < len(self._items) and self._keys[at] == self._place(value):
                    if self._items[at] == value:
                        return at
                    at += 1
                raise ValueError("%r is not in list" % (value,))

            def __delitem__(self, at):
                del self._items[at]
                if self.key:
                    del self._keys[at]

            def remove(self, value):
                try:
                    del self[self.index(value)]
                except ValueError:
                    raise ValueError("%r not in list" % (value,)) from None

            def discard(self, value):
                if value in self:
                    self.remove(value)

            def pop(self, index=-1):
                value = self._items[index]
                del self[index]
                return value

            def clear(self): self.__init__(key=self.key)
            def copy(self): return type(self)(self._items, key=self.key)
            def count(self, value): return sum(1 for v in self.irange(value, value) if v == value)

            def irange(self, minimum=None, maximum=None, inclusive=(True, True), reverse=False):
                low = 0 if minimum is None else (self.bisect_left if inclusive[0] else self.bisect_right)(minimum)
                high = len(self) if maximum is None else (self.bisect_right if inclusive[1] else self.bisect_left)(maximum)
                return iter(self._items[low:high][::-1] if reverse else self._items[low:high])

            def islice(self, start=None, stop=None, reverse=False):
                part = self._items[start:stop]
                return iter(part[::-1] if reverse else part)

            def __contains__(self, value):
                try:
                    self.index(value)
                    return True
                except ValueError:
                    return False

            def __getitem__(self, at): return self._items[at]
            def __len__(self): return len(self._items)
            def __iter__(self): return iter(self._items)
            def __reversed__(self): return reversed(self._items)
            def __eq__(self, other): return list(self) == list(other)
            def __add__(self, other): return type(self)(self._items + list(other), key=self.key)
            def __repr__(self): return "Sorted%sList(%r%s)" % ("Key" if self.key else "", self._items, ", key=%r" % self.key if self.key else "")


        SortedKeyList = SortedList


        class SortedSet:
            def __init__(self, iterable=None, key=None):
                self.key, self._set = key, set(iterable or ())
                self._list = SortedList(self._set, key=key)

            def add(self, value):
                if value not in self._set:
                    self._set.add(value)
                    self._list.add(value)

            def discard(self, value):
                if value in self._set:
                    self._set.remove(value)
                    self._list.remove(value)

            def remove(self, value):
                self._set.remove(value)
                self._list.remove(value)

            def pop(self, index=-1):
                value = self._list.pop(index)
                self._set.remove(value)
                return value

            def update(self, *iterables):
                for value in (v for values in iterables for v in values):
                    self.add(value)
                return self

            def __getattr__(self, name):
                if name in ("bisect", "bisect_left", "bisect_right", "irange", "islice", "index", "count"):
                    return getattr(self._list, name)
                raise AttributeError("'SortedSet' object has no attribute %r" % name)

            def __contains__(self, value): return value in self._set
            def __getitem__(self, at): return self._list[at]
            def __delitem__(self, at): self._set.remove(self._list.pop(at))
            def __len__(self): return len(self._set)
            def __iter__(self): return iter(self._list)
            def __reversed__(self): return reversed(self._list)
            def __eq__(self, other): return self._set == set(other)
            def __or__(self, other): return SortedSet(self._set | set(other), key=self.key)
            def __and__(self, other): return SortedSet(self._set & set(other), key=self.key)
            def __sub__(self, other): return SortedSet(self._set - set(other), key=self.key)
            def __xor__(self, other): return SortedSet(self._set ^ set(other), key=self.key)
            union, intersection, difference = __or__, __and__, __sub__
            def __repr__(self): return "SortedSet(%r)" % list(self)


        class SortedDict(dict):
            def __init__(self, *args, **kwargs):
                self._key = args[0] if args and (args[0] is None or callable(args[0])) else None
                super().__init__(*(args[1:] if args and (args[0] is None or callable(args[0])) else args), **kwargs)
                self._order = SortedList(dict.keys(self), key=self._key)

            def __setitem__(self, key, value):
                if key not in self:
                    self._order.add(key)
                dict.__setitem__(self, key, value)

            def __delitem__(self, key):
                dict.__delitem__(self, key)
                self._order.remove(key)

            def __iter__(self): return iter(self._order)
            def __reversed__(self): return reversed(self._order)
            def keys(self): return list(self._order)
            def values(self): return [self[k] for k in self._order]
            def items(self): return [(k, self[k]) for k in self._order]
            def peekitem(self, index=-1): return self._order[index], self[self._order[index]]

            def popitem(self, index=-1):
                key = self._order[index]
                return key, self.pop(key)

            def pop(self, key, *default):
                if key in self:
                    value = self[key]
                    del self[key]
                    return value
                if default:
                    return default[0]
                raise KeyError(key)

            def setdefault(self, key, default=None):
                if key not in self:
                    self[key] = default
                return self[key]

            def update(self, *args, **kwargs):
                for key, value in dict(*args, **kwargs).items():
                    self[key] = value

            def clear(self):
                dict.clear(self)
                self._order.clear()

            def bisect_left(self, key): return self._order.bisect_left(key)
            def bisect_right(self, key): return self._order.bisect_right(key)
            bisect = bisect_right
            def irange(self, *args, **options): return self._order.irange(*args, **options)
            def copy(self): return SortedDict(self._key, dict(self.items()))
            def __repr__(self): return "SortedDict({%s})" % ", ".join("%r: %r" % pair for pair in self.items())
        """#

    private static let dateParser = #"""
        import re as _re
        import datetime as _datetime

        _months = {name: i // 2 + 1 for i, name in enumerate(
            "jan january feb february mar march apr april may may jun june jul july aug august sep september oct october nov november "
            "dec december".split())}
        _months["sept"] = 9
        _days = {name: i // 2 for i, name in enumerate(
            "mon monday tue tuesday wed wednesday thu thursday fri friday sat saturday sun sunday".split())}
        _time = _re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,6})\d*)?)?\s*([ap]\.?m\.?)?", _re.I)
        _hour = _re.compile(r"\b(\d{1,2})\s*([ap]\.?m\.?)\b", _re.I)
        _zone = _re.compile(r"(?:\s*(Z|UTC|GMT)|([+-])(\d{2}):?(\d{2}))\s*$")


        class ParserError(ValueError):
            pass


        def _clock(text):
            """The time in a text, and the text without it."""
            found = _time.search(text) or _hour.search(text)
            if not found:
                return None, text
            parts = found.groups()
            hour, half = int(parts[0]), (parts[-1] or "").lower()[:1]
            if half:
                hour = hour % 12 + (12 if half == "p" else 0)
            minute, second, micro = (parts[1:4] if len(parts) == 5 else (None, None, None))
            values = (hour, int(minute or 0), int(second or 0), int((micro or "0").ljust(6, "0")))
            return values, text[:found.start()] + " " + text[found.end():]


        def _year(value):
            return value if value > 99 else value + (2000 if value < 50 + _datetime.datetime.now().year % 100 else 1900)


        def _date(text, default, dayfirst, yearfirst):
            compact = _re.fullmatch(r"\s*(\d{4})(\d{2})(\d{2})\s*", text)
            if compact:
                return tuple(int(v) for v in compact.groups())
            month, numbers, weekday = None, [], None
            for word in _re.findall(r"[A-Za-z]+|\d+", text):
                low = word.lower()
                if word.isdigit():
                    numbers.append(word)
                elif low in _months and month is None:
                    month = _months[low]
                elif low in _days:
                    weekday = _days[low]
                elif low not in ("st", "nd", "rd", "th", "of", "and", "at", "on", "t", "ad", "m", "d", "y"):
                    raise ParserError("Unknown string format: %s" % text.strip())
            years = [n for n in numbers if len(n) > 2 or int(n) > 31]
            if month is not None:
                year = int(years[0]) if years else None
                rest = [int(n) for n in numbers if n not in years[:1]]
                day = rest[0] if rest else None
                if year is None and len(rest) > 1:
                    year = rest[1]
                return _year(year) if year is not None else default.year, month, day if day is not None else default.day
            values = [int(n) for n in numbers]
            if len(values) == 3:
                if len(numbers[0]) > 2 or yearfirst:
                    year, a, b = values
                    a, b = (b, a) if dayfirst else (a, b)
                else:
                    a, b, year = values
                    if dayfirst and b <= 12 or a > 12:
                        a, b = b, a
                return _year(year), a, b
            if len(values) == 2:
                return (values[0], values[1], default.day) if len(numbers[0]) > 2 else (default.year, values[0], values[1])
            if len(values) == 1:
                return (values[0], default.month, default.day) if len(numbers[0]) > 2 else (default.year, default.month, values[0])
            if weekday is not None:
                day = default + _datetime.timedelta(days=(weekday - default.weekday()) % 7)
                return day.year, day.month, day.day
            return None


        def parse(timestr, parserinfo=None, *, default=None, dayfirst=False, yearfirst=False, fuzzy=False, ignoretz=False, tzinfos=None):
            """A datetime from most ways to write one."""
            if not isinstance(timestr, str):
                raise TypeError("Parser must be a string or character stream, not %s" % type(timestr).__name__)
            if default is None:
                now = _datetime.datetime.now()
                default = _datetime.datetime(now.year, now.month, now.day)
            text, zone = timestr, None
            clock, rest = _clock(text)
            found = _zone.search(text) if clock else None
            if found:
                sign = -1 if found.group(2) == "-" else 1
                offset = sign * (int(found.group(3) or 0) * 60 + int(found.group(4) or 0))
                zone = _datetime.timezone.utc if offset == 0 else _datetime.timezone(_datetime.timedelta(minutes=offset))
                clock, rest = _clock(text[:found.start()])
            date = _date(rest, default, dayfirst, yearfirst)
            if date is None and clock is None:
                raise ParserError("String does not contain a date: %s" % timestr)
            try:
                return _datetime.datetime(*(date or (default.year, default.month, default.day)), *(clock or ()),
                                          tzinfo=None if ignoretz else zone)
            except ValueError as error:
                raise ParserError("%s: %s" % (error, timestr)) from None


        def isoparse(text): return _datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))
        """#

    private static let relativeDelta = #"""
        import calendar as _calendar
        import datetime as _datetime

        _names = ("years", "months", "days", "hours", "minutes", "seconds", "microseconds")
        _places = ("year", "month", "day", "hour", "minute", "second", "microsecond")


        class relativedelta:
            """A distance in the calendar: plural names add, singular names set."""

            def __init__(self, dt1=None, dt2=None, years=0, months=0, days=0, leapdays=0, weeks=0, hours=0, minutes=0, seconds=0,
                         microseconds=0, **places):
                unknown = set(places) - set(_places)
                if unknown:
                    raise TypeError("relativedelta: unexpected keyword argument %r" % sorted(unknown)[0])
                self._set = {k: v for k, v in places.items() if v is not None}
                if dt1 is not None and dt2 is not None:
                    self._between(dt1, dt2)
                    return
                self.years, self.months, self.days = years, months, days + 7 * weeks
                self.hours, self.minutes, self.seconds, self.microseconds = hours, minutes, seconds, microseconds
                self._fix()

            def _fix(self):
                for low, high, size in (("microseconds", "seconds", 10**6), ("seconds", "minutes", 60), ("minutes", "hours", 60),
                                        ("hours", "days", 24), ("months", "years", 12)):
                    value = getattr(self, low)
                    if abs(value) >= size:
                        sign = -1 if value < 0 else 1
                        more, rest = divmod(abs(value), size)
                        setattr(self, low, sign * rest)
                        setattr(self, high, getattr(self, high) + sign * more)

            def _between(self, a, b):
                if not isinstance(a, _datetime.datetime):
                    a = _datetime.datetime(a.year, a.month, a.day)
                if not isinstance(b, _datetime.datetime):
                    b = _datetime.datetime(b.year, b.month, b.day)
                months = (a.year - b.year) * 12 + a.month - b.month
                step = 1 if a < b else -1
                while (b + relativedelta(months=months) > a) if step < 0 else (b + relativedelta(months=months) < a):
                    months += step
                rest = a - (b + relativedelta(months=months))
                total = rest.days * 86400 + rest.seconds
                self.years = self.days = self.hours = self.minutes = 0
                self.months, self.seconds, self.microseconds = months, total, rest.microseconds
                self._fix()

            @property
            def weeks(self): return int(self.days / 7)

            def __radd__(self, date):
                if not isinstance(date, _datetime.date):
                    return NotImplemented
                values = {k: v for k, v in self._set.items()}
                year = values.pop("year", date.year) + self.years
                month = values.pop("month", date.month) - 1 + self.months
                year, month = year + month // 12, month % 12 + 1
                day = min(_calendar.monthrange(year, month)[1], values.pop("day", date.day))
                date = date.replace(year=year, month=month, day=day, **values)
                if self.hours or self.minutes or self.seconds or self.microseconds:
                    if not isinstance(date, _datetime.datetime):
                        date = _datetime.datetime(date.year, date.month, date.day)
                return date + _datetime.timedelta(days=self.days, hours=self.hours, minutes=self.minutes, seconds=self.seconds,
                                                  microseconds=self.microseconds)

            def __add__(self, other):
                if isinstance(other, relativedelta):
                    return relativedelta(**{n: getattr(self, n) + getattr(other, n) for n in _names}, **{**self._set, **other._set})
                return self.__radd__(other)

            def __neg__(self): return relativedelta(**{n: -getattr(self, n) for n in _names}, **self._set)
            def __rsub__(self, date): return self.__neg__().__radd__(date)
            def __sub__(self, other): return self + (-other)
            def __mul__(self, factor): return relativedelta(**{n: int(getattr(self, n) * factor) for n in _names}, **self._set)
            __rmul__ = __mul__
            def __bool__(self): return bool(self._set) or any(getattr(self, n) for n in _names)
            def __eq__(self, other):
                return isinstance(other, relativedelta) and self._set == other._set and all(getattr(self, n) == getattr(other, n) for n in _names)

            def __repr__(self):
                parts = ["%s=%+d" % (n, getattr(self, n)) for n in _names if getattr(self, n)]
                return "relativedelta(%s)" % ", ".join(parts + ["%s=%r" % pair for pair in self._set.items()])
        """#
}
