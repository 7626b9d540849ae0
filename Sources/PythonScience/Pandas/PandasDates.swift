/// Times: Timestamp, Timedelta, to_datetime, date_range, the `.dt` names, resampling.
extension PandasSources {
    static let dates = #"""
        """Times: Timestamp, Timedelta, to_datetime, date_range, the `.dt` names, resampling."""

        import datetime as _datetime
        import re as _re
        import numpy as np
        import pandas._columns as c
        from pandas._columns import DATETIME, NAT, STRING, TIMEDELTA, NaT, Objects, Times, column, is_missing, is_scalar, of_objects, span_of, ticks_of, to_list
        from pandas._index import DatetimeIndex, Index

        _DAY = 86400000000
        _EPOCH = _datetime.datetime(1970, 1, 1)


        def _made(base, cls, parts):
            """An instance of a class derived from one of datetime's, wherever that takes its arguments."""
            if "__init__" not in vars(base):
                return base.__new__(cls, *parts)
            result = base.__new__(cls)
            base.__init__(result, *parts)
            return result


        class Timestamp(_datetime.datetime):
            """A moment, without a time zone."""

            def __new__(cls, ts_input=None, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, year=None,
                        unit=None, tz=None):
                if tz is not None:
                    raise NotImplementedError("Timestamp: argument 'tz': got %r, expected None" % (tz,))
                if year is not None:
                    return cls._from(_datetime.datetime(year, month, day, hour, minute, second, microsecond))
                if month is not None:
                    return cls._from(_datetime.datetime(ts_input, month, day or 1, hour, minute, second, microsecond))
                if isinstance(ts_input, _datetime.datetime):
                    return cls._from(ts_input)
                if isinstance(ts_input, _datetime.date):
                    return cls._from(_datetime.datetime(ts_input.year, ts_input.month, ts_input.day))
                if isinstance(ts_input, (int, float, np.integer, np.floating)):
                    return cls._of(int(ts_input * _UNITS[unit or "ns"]))
                if ts_input is NaT or is_missing(ts_input):
                    return NaT
                return cls._from(parse(str(ts_input)))

            def __init__(self, *args, **parts):
                pass

            @classmethod
            def _from(cls, m):
                return _made(_datetime.datetime, cls, (m.year, m.month, m.day, m.hour, m.minute, m.second, m.microsecond))

            @classmethod
            def _of(cls, ticks): return cls._from(_EPOCH + _datetime.timedelta(microseconds=ticks))

            @classmethod
            def now(cls, tz=None): return cls._from(_datetime.datetime.now())

            today = now

            @property
            def value(self): return ticks_of(self) * 1000

            @property
            def dayofweek(self): return self.weekday()

            day_of_week = dayofweek

            @property
            def dayofyear(self): return self.timetuple().tm_yday

            day_of_year = dayofyear

            @property
            def quarter(self): return (self.month - 1) // 3 + 1

            @property
            def days_in_month(self): return _month_days(self.year, self.month)

            @property
            def is_month_end(self): return self.day == self.days_in_month

            @property
            def is_month_start(self): return self.day == 1

            tz = None
            nanosecond = 0

            def day_name(self): return _DAYS[self.weekday()]
            def month_name(self): return _MONTHS[self.month - 1]
            def normalize(self): return Timestamp(_datetime.datetime(self.year, self.month, self.day))
            def to_pydatetime(self): return _datetime.datetime(self.year, self.month, self.day, self.hour, self.minute, self.second, self.microsecond)
            def timestamp(self): return ticks_of(self) / 1e6

            def __add__(self, other):
                if hasattr(other, "_apply_to"):
                    return other._moved(self)
                if isinstance(other, _datetime.timedelta):
                    return Timestamp._of(ticks_of(self) + span_of(other))
                return NotImplemented

            __radd__ = __add__

            def __sub__(self, other):
                if hasattr(other, "_apply_to"):
                    return other._moved(self, -1)
                if isinstance(other, _datetime.timedelta):
                    return Timestamp._of(ticks_of(self) - span_of(other))
                if isinstance(other, _datetime.datetime):
                    return Timedelta._of(ticks_of(self) - ticks_of(other))
                return NotImplemented

            def __str__(self): return self.isoformat(sep=" ")
            def __repr__(self): return "Timestamp('%s')" % self
            def __hash__(self): return _datetime.datetime.__hash__(self)


        class Timedelta(_datetime.timedelta):
            """A span of time."""

            def __new__(cls, value=None, unit=None, **parts):
                if isinstance(value, _datetime.timedelta):
                    return cls._of(span_of(value))
                if isinstance(value, str):
                    return cls._of(_span(value))
                if value is None:
                    return cls._of(span_of(_datetime.timedelta(**parts)))
                return cls._of(int(value * _UNITS[unit or "ns"]))

            def __init__(self, *args, **parts):
                pass

            @classmethod
            def _of(cls, ticks): return _made(_datetime.timedelta, cls, (0, 0, ticks))

            @property
            def value(self): return span_of(self) * 1000

            def __str__(self):
                rest = span_of(self)
                days, rest = divmod(rest, _DAY)
                text = "%d days %02d:%02d:%02d" % (days, rest // 3600000000, rest // 60000000 % 60, rest // 1000000 % 60)
                if days < 0:
                    text = text.replace(" days ", " days +")
                return text + (".%06d" % (rest % 1000000) if rest % 1000000 else "")

            def __repr__(self): return "Timedelta('%s')" % self
            def __hash__(self): return _datetime.timedelta.__hash__(self)


        _UNITS = {"ns": 0.001, "us": 1, "ms": 1000, "s": 1000000, "sec": 1000000, "m": 60000000, "min": 60000000,
                  "h": 3600000000, "H": 3600000000, "D": _DAY, "d": _DAY, "days": _DAY, "day": _DAY, "hours": 3600000000,
                  "hour": 3600000000, "minutes": 60000000, "seconds": 1000000, "W": 7 * _DAY}
        _DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        _MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                   "November", "December"]


        def _span(text):
            total, found = 0, False
            for number, unit in _re.findall(r"(-?\d+(?:\.\d+)?)\s*([A-Za-z]+)", text):
                total += int(float(number) * _UNITS[unit if unit in _UNITS else unit.rstrip("s")])
                found = True
            match = _re.search(r"(\d+):(\d\d)(?::(\d\d)(?:\.(\d+))?)?", text)
            if match:
                h, m, s, f = match.groups()
                total += (int(h) * 3600 + int(m) * 60 + int(s or 0)) * 1000000 + int((f or "0").ljust(6, "0")[:6])
            elif not found:
                raise ValueError("unit abbreviation w/o a number" if not text[:1].isdigit() else "no units specified")
            return total


        def _month_days(year, month):
            if month == 2:
                return 29 if year % 4 == 0 and (year % 100 or year % 400 == 0) else 28
            return 30 if month in (4, 6, 9, 11) else 31


        _ISO = _re.compile(r"^(\d{4})-?(\d{1,2})?-?(\d{1,2})?(?:[T ](\d{1,2}):?(\d\d)?:?(\d\d)?(?:\.(\d+))?Z?)?$")
        _SLASHED = _re.compile(r"^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d\d)(?:[T ](\d{1,2}):(\d\d)(?::(\d\d)(?:\.(\d+))?)?)?$")
        _YEAR_FIRST = _re.compile(r"^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:[T ](\d{1,2}):(\d\d)(?::(\d\d)(?:\.(\d+))?)?)?$")
        _WORDS = _re.compile(r"^(?:(\d{1,2})[ -]([A-Za-z]{3,9})|([A-Za-z]{3,9})[ -](\d{1,2})),?[ -](\d{4})(?: (\d{1,2}):(\d\d)(?::(\d\d))?)?$")
        _MONTH_YEAR = _re.compile(r"^([A-Za-z]{3,9})[ -](\d{4})$")


        def _month(name):
            for i, month in enumerate(_MONTHS, 1):
                if month.lower().startswith(name.lower()[:3]):
                    return i
            raise ValueError("Unknown month: %s" % name)


        def parse(text, dayfirst=False):
            """A moment from a text as people write it."""
            text = text.strip()
            match = _ISO.match(text) or _YEAR_FIRST.match(text)
            if match:
                y, m, d, hh, mm, ss, f = match.groups()
                parts = [y, m or 1, d or 1]
            else:
                match = _SLASHED.match(text)
                if match:
                    a, b, y, hh, mm, ss, f = match.groups()
                    month, day = (b, a) if dayfirst or int(a) > 12 else (a, b)
                    parts = [int(y) + (2000 if int(y) < 69 else 1900) if len(y) == 2 else y, month, day]
                else:
                    match = _WORDS.match(text)
                    if match:
                        d1, m1, m2, d2, y, hh, mm, ss = match.groups()
                        f, parts = None, [y, _month(m1 or m2), d1 or d2]
                    else:
                        match = _MONTH_YEAR.match(text)
                        if not match:
                            from pandas._errors import DateParseError
                            raise DateParseError("Unknown datetime string format, unable to parse: %s" % text)
                        hh = mm = ss = f = None
                        parts = [match.group(2), _month(match.group(1)), 1]
            try:
                return _datetime.datetime(*[int(v) for v in parts], int(hh or 0), int(mm or 0), int(ss or 0),
                                          int((f or "0").ljust(6, "0")[:6]))
            except ValueError as error:
                from pandas._errors import DateParseError
                raise DateParseError("%s: %s" % (error, text)) from None


        def to_datetime(arg, errors="raise", dayfirst=False, format=None, unit=None, utc=None, _raw=False, **options):
            if errors not in ("raise", "coerce", "ignore"):
                raise ValueError("invalid error value specified: %r" % (errors,))

            def one(v):
                if is_missing(v):
                    return NAT
                if isinstance(v, _datetime.datetime):
                    return ticks_of(v)
                if isinstance(v, _datetime.date):
                    return ticks_of(_datetime.datetime(v.year, v.month, v.day))
                try:
                    if isinstance(v, (int, float)) and format is None:
                        return int(v * _UNITS[unit or "ns"])
                    if format is not None and format not in ("mixed", "ISO8601"):
                        return ticks_of(_datetime.datetime.strptime(str(v), format))
                    return ticks_of(parse(str(v), dayfirst))
                except ValueError:
                    if errors == "coerce":
                        return NAT
                    raise

            from pandas._frame import DataFrame
            from pandas._series import Series
            if isinstance(arg, DataFrame):
                rows = zip(*[to_list(arg[n]._data) for n in arg.columns])
                names = [n.rstrip("s") for n in arg.columns]
                return Series([Timestamp(_datetime.datetime(**{n: int(v) for n, v in zip(names, row)})) for row in rows], index=arg.index)
            if is_scalar(arg):
                ticks = one(arg)
                return NaT if ticks == NAT else Timestamp._of(ticks)
            data = column(arg)
            if not isinstance(data, Times):
                if isinstance(data, np.ndarray) and format is None and data.dtype.kind in "iu":
                    data = Times((data * _UNITS[unit or "ns"]).astype("int64"))
                else:
                    known = {}
                    ticks = []
                    for v in to_list(data):
                        if isinstance(v, str):
                            if v not in known:
                                known[v] = one(v)
                            ticks.append(known[v])
                        else:
                            ticks.append(one(v))
                    data = Times(np.array(ticks, dtype="int64"))
            if _raw:
                return data
            if isinstance(arg, Series):
                return Series._make(data, arg.index, arg.name)
            return Index._make(data, getattr(arg, "name", None))


        def to_timedelta(arg, unit=None, errors="raise"):
            from pandas._series import Series
            if is_scalar(arg):
                return Timedelta(arg, unit)
            data = Times(np.array([span_of(Timedelta(v, unit)) for v in to_list(column(arg))], dtype="int64"), TIMEDELTA)
            return Series._make(data, arg.index, arg.name) if isinstance(arg, Series) else Index._make(data)


        def period_span(text):
            """The first and last tick of what a text such as '2020-03' names."""
            start = ticks_of(parse(text))
            match = _ISO.match(text.strip())
            m = parse(text)
            if match:
                y, month, day, hh, mm, ss, f = match.groups()
                if month is None:
                    end = ticks_of(_datetime.datetime(m.year + 1, 1, 1))
                elif day is None:
                    end = ticks_of(_datetime.datetime(m.year + m.month // 12, m.month % 12 + 1, 1))
                elif hh is None:
                    end = start + _DAY
                elif mm is None:
                    end = start + 3600000000
                elif ss is None:
                    end = start + 60000000
                else:
                    return start, start
                return start, end - 1
            return start, start + _DAY - 1


        # Offsets

        class DateOffset:
            """A step of a calendar: so many of a unit."""

            _aliases = {"M": "ME", "A": "YE", "Y": "YE", "Q": "QE", "H": "h", "T": "min", "S": "s", "L": "ms", "AS": "YS", "BM": "BME"}

            def __init__(self, n=1, normalize=False, unit=None, **parts):
                self.n, self.unit, self.parts = n, unit, parts

            @property
            def freqstr(self): return ("%d" % self.n if self.n != 1 else "") + (self.unit or "DateOffset")

            name = freqstr

            def _moved(self, moment, sign=1):
                n = self.n * sign
                y, m, d = moment.year, moment.month, moment.day
                unit = self.unit
                if self.parts:
                    days = {k: v * n for k, v in self.parts.items() if k not in ("months", "years")}
                    y, m = _months(y, m, n * (self.parts.get("months", 0) + 12 * self.parts.get("years", 0)))
                    base = _with(moment, y, m, min(d, _month_days(y, m)))
                    return Timestamp(base + _datetime.timedelta(**days))
                if unit in _FIXED:
                    return Timestamp._of(ticks_of(moment) + n * _FIXED[unit])
                if unit == "B":
                    step, left, current = (1 if n > 0 else -1), abs(n), moment
                    while left:
                        current = current + _datetime.timedelta(days=step)
                        left -= current.weekday() < 5
                    return Timestamp(current)
                if unit.startswith("WOM-"):
                    there = _in_month(moment, y, m, unit)
                    if n > 0 and moment < there:
                        n -= 1
                    elif n < 0 and moment > there:
                        n += 1
                    return Timestamp(_in_month(moment, *_months(y, m, n), unit))
                if unit.startswith("W"):
                    day = _WEEKDAYS[unit[2:]] if "-" in unit else 6
                    ahead = (day - moment.weekday()) % 7
                    if n > 0 and ahead:
                        n -= 1
                    return Timestamp(moment + _datetime.timedelta(days=ahead + 7 * n))
                size = {"M": 1, "Q": 3, "Y": 12}[unit[0]]
                if unit.endswith("S"):
                    first = (m - 1) // size * size + 1
                    if n < 0 and (m != first or d != 1):
                        n += 1
                    y, m = _months(y, first, n * size)
                    return Timestamp(_with(moment, y, m, 1))
                last = (m - 1) // size * size + size
                if n > 0 and not (m == last and d == _month_days(y, m)):
                    n -= 1
                y, m = _months(y, last, n * size)
                return Timestamp(_with(moment, y, m, _month_days(y, m)))

            def _start(self, moment):
                """The first time of the rhythm from a moment on."""
                if self.unit in _FIXED or self.parts:
                    return moment
                before = DateOffset(-1, unit=self.unit)._moved(moment)
                once = DateOffset(1, unit=self.unit)._moved(before)
                return once if once >= moment else DateOffset(1, unit=self.unit)._moved(moment)

            def _apply_to(self, data, sign):
                return of_objects([v if v is NaT else self._moved(v, sign) for v in to_list(data)])

            def __radd__(self, other): return self._moved(Timestamp(other)) if isinstance(other, _datetime.datetime) else NotImplemented
            def __rsub__(self, other): return self._moved(Timestamp(other), -1) if isinstance(other, _datetime.datetime) else NotImplemented
            def __neg__(self): return DateOffset(-self.n, unit=self.unit, **self.parts)
            def __mul__(self, n): return DateOffset(self.n * n, unit=self.unit, **self.parts)

            def __repr__(self):
                names = {"D": "Day", "h": "Hour", "min": "Minute", "s": "Second", "ME": "MonthEnd", "MS": "MonthBegin", "YE": "YearEnd: month=12"}
                if self.parts:
                    return "<DateOffset: %s>" % ", ".join("%s=%s" % p for p in self.parts.items())
                name = names.get(self.unit, self.unit)
                return "<%s>" % name if self.n == 1 else "<%d * %ss>" % (self.n, name)


        _FIXED = {"D": _DAY, "h": 3600000000, "min": 60000000, "s": 1000000, "ms": 1000, "us": 1}
        _WEEKDAYS = {"MON": 0, "TUE": 1, "WED": 2, "THU": 3, "FRI": 4, "SAT": 5, "SUN": 6}


        def _months(year, month, n):
            total = year * 12 + month - 1 + n
            return total // 12, total % 12 + 1


        def _in_month(moment, year, month, unit):
            "The third Thursday of a month for WOM-3THU."
            ahead = (_WEEKDAYS[unit[5:]] - _datetime.date(year, month, 1).weekday()) % 7
            return _with(moment, year, month, 1 + ahead + 7 * (int(unit[4]) - 1))


        def _with(moment, year, month, day):
            return _datetime.datetime(year, month, day, moment.hour, moment.minute, moment.second, moment.microsecond)


        def offset_of(freq):
            if isinstance(freq, DateOffset):
                return freq
            if isinstance(freq, _datetime.timedelta):
                return DateOffset(span_of(freq), unit="us")
            month_week = _re.match(r"^(-?\d*)(WOM-[1-4](?:MON|TUE|WED|THU|FRI|SAT|SUN))$", freq)
            if month_week:
                return DateOffset(int(month_week[1] or 1), unit=month_week[2])
            match = _re.match(r"^(-?\d*)([A-Za-z]+)(-[A-Z]{3})?$", freq)
            if not match:
                raise ValueError("Invalid frequency: %s" % freq)
            n, unit, anchor = match.groups()
            unit = DateOffset._aliases.get(unit, unit)
            if unit == "d":
                unit = "D"
            if unit not in _FIXED and unit not in ("B", "W", "ME", "MS", "QE", "QS", "YE", "YS"):
                raise ValueError("Invalid frequency: %s" % freq)
            if unit == "W":
                unit = "W" + (anchor or "-SUN")
            return DateOffset(int(n) if n not in ("", "-") else (-1 if n else 1), unit=unit)


        def _freq_name(offset):
            name = offset.freqstr
            return name + "-DEC" if offset.unit in ("YE", "QE", "YS", "QS") and not name.endswith("-DEC") and offset.unit[1] == "E" else (
                name + "-JAN" if offset.unit in ("YS", "QS") else name)


        def date_range(start=None, end=None, periods=None, freq=None, tz=None, normalize=False, name=None, inclusive="both"):
            if tz is not None:
                raise NotImplementedError("date_range: argument 'tz': got %r, expected None" % (tz,))
            start = None if start is None else Timestamp(start)
            end = None if end is None else Timestamp(end)
            if sum(v is not None for v in (start, end, periods)) + (freq is not None) < 2 + (freq is not None and 0):
                raise ValueError("Of the four parameters: start, end, periods, and freq, exactly three must be specified")
            if start is not None and end is not None and periods is not None and freq is None:
                ticks = np.linspace(ticks_of(start), ticks_of(end), periods).astype("int64")
                return DatetimeIndex._make(Times(ticks), name)
            offset = offset_of(freq or "D")
            if offset.unit in _FIXED and not offset.parts:
                step = _FIXED[offset.unit] * offset.n
                if start is None:
                    first = ticks_of(end) - step * (periods - 1)
                else:
                    first = ticks_of(start)
                count = periods if periods is not None else (ticks_of(end) - first) // step + 1
                ticks = first + step * np.arange(max(0, count), dtype="int64")
            else:
                found = []
                if start is None:
                    current = offset._start(end) if offset._start(end) <= end else end
                    current = end if offset._start(end) == end else (-offset)._moved(end)
                    while len(found) < periods:
                        found.insert(0, current)
                        current = (-offset)._moved(current)
                else:
                    current = offset._start(start)
                    while (periods is None or len(found) < periods) and (end is None or current <= end):
                        found.append(current)
                        current = offset._moved(current)
                ticks = np.array([ticks_of(v) for v in found], dtype="int64")
            if inclusive in ("right", "neither") and len(ticks) and start is not None and ticks[0] == ticks_of(start):
                ticks = ticks[1:]
            if inclusive in ("left", "neither") and len(ticks) and end is not None and ticks[-1] == ticks_of(end):
                ticks = ticks[:-1]
            result = Index._make(Times(ticks), name)
            result.freqstr = _freq_name(offset)
            return result


        bdate_range = date_range


        class DatetimeMethods:
            """`series.dt`"""

            def __init__(self, owner):
                data = owner._data
                if not isinstance(data, Times):
                    raise AttributeError("Can only use .dt accessor with datetimelike values")
                self._owner, self._times = owner, data

            def _wrap(self, data):
                from pandas._series import Series
                if hasattr(self._owner, "index"):
                    return Series._make(data, self._owner.index, self._owner.name)
                return Series(data)

            def _numbers(self, function):
                moments = to_list(self._times)
                if any(v is NaT for v in moments):
                    return self._wrap(np.array([float("nan") if v is NaT else float(function(v)) for v in moments]))
                return self._wrap(np.array([function(v) for v in moments], dtype="int32"))

            def __getattr__(self, name):
                if self._times.dtype is TIMEDELTA:
                    ticks = self._times.ticks
                    if name == "days":
                        return self._wrap(ticks // _DAY)
                    if name == "seconds":
                        return self._wrap((ticks % _DAY // 1000000).astype("int32"))
                    if name == "total_seconds":
                        return lambda: self._wrap(ticks / 1e6)
                elif name in ("year", "month", "day", "hour", "minute", "second", "microsecond", "dayofweek", "day_of_week",
                              "dayofyear", "day_of_year", "quarter", "days_in_month"):
                    return self._numbers(lambda v: getattr(v, name))
                elif name == "weekday":
                    return self._numbers(lambda v: v.weekday())
                elif name in ("is_month_start", "is_month_end"):
                    return self._wrap(np.array([v is not NaT and getattr(v, name) for v in to_list(self._times)], dtype=bool))
                elif name in ("week", "weekofyear"):
                    from pandas._notes import note
                    note("Series.dt.%s is Series.dt.isocalendar().week today" % name)
                    return self.isocalendar()["week"]
                elif name in ("date", "time"):
                    return self._wrap(Objects([NaT if v is NaT else getattr(v.to_pydatetime(), name)() for v in to_list(self._times)]))
                raise AttributeError("'%s' object has no attribute '%s'" % (type(self).__name__, name))

            def _texts(self, function):
                return self._wrap(Objects([float("nan") if v is NaT else function(v) for v in to_list(self._times)], STRING))

            def strftime(self, date_format): return self._texts(lambda v: v.strftime(date_format))
            def day_name(self, locale=None): return self._texts(lambda v: v.day_name())
            def month_name(self, locale=None): return self._texts(lambda v: v.month_name())

            def normalize(self): return self.floor("D")

            def floor(self, freq):
                step = _FIXED[offset_of(freq).unit] * offset_of(freq).n
                ticks = self._times.ticks
                return self._wrap(Times(np.where(ticks == NAT, NAT, ticks // step * step)))

            def to_period(self, freq=None): raise NotImplementedError("Period columns are not supported; use .dt.strftime('%Y-%m')")
            def tz_localize(self, tz): raise NotImplementedError("time zones are not supported")

            tz_convert = tz_localize

            def isocalendar(self):
                from pandas._frame import DataFrame
                rows = [v.isocalendar() for v in to_list(self._times)]
                return DataFrame([list(r) for r in rows], columns=["year", "week", "day"], index=self._owner.index)


        def asfreq(owner, freq, method=None, fill_value=None):
            index = owner.index
            wanted = date_range(index[0], index[len(index) - 1], freq=freq, name=index.name)
            return owner.reindex(wanted, fill_value=fill_value, method=method)


        class Resampler:
            """Rows grouped by stretches of time."""

            def __init__(self, owner, rule, on=None, closed=None, label=None, axis=0, origin="start_day", **options):
                if options or closed is not None or label is not None:
                    given = dict(options, **{k: v for k, v in (("closed", closed), ("label", label)) if v is not None})
                    raise NotImplementedError("resample: arguments %s are not supported" % sorted(given))
                if on is not None:
                    owner = owner.set_index(on)
                if not isinstance(owner.index, DatetimeIndex):
                    raise TypeError("Only valid with DatetimeIndex, TimedeltaIndex or PeriodIndex, but got an instance of '%s'"
                                    % type(owner.index).__name__)
                self._owner, self._offset = owner, offset_of(rule)
                self._labels, self._codes = self._bins(owner.index._data.ticks)

            def _bins(self, ticks):
                offset, kept = self._offset, ticks[ticks != NAT]
                low, high = int(kept.min()), int(kept.max())
                if offset.unit in _FIXED:
                    step = _FIXED[offset.unit] * offset.n
                    start = low // _DAY * _DAY if step < _DAY or offset.n > 1 else low // _DAY * _DAY
                    start += (low - start) // step * step
                    edges = np.arange(start, high + 1, step)
                    codes = np.where(ticks == NAT, -1, (ticks - start) // step)
                else:
                    first = Timestamp._of(low).normalize()
                    starts = offset.unit.endswith("S") and not offset.unit.startswith("W")
                    if starts:
                        begin = offset._start(first) if offset._start(first) == first else (-offset)._moved(first)
                    else:
                        begin = offset._start(first)
                    found = [begin]
                    while found[-1] < Timestamp._of(high).normalize():
                        found.append(offset._moved(found[-1]))
                    if starts and found[-1] > Timestamp._of(high):
                        found.pop()
                    edges = np.array([ticks_of(v) for v in found], dtype="int64")
                    if starts:
                        codes = np.searchsorted(edges, ticks, side="right") - 1
                    else:
                        codes = np.searchsorted(edges + _DAY - 1, ticks, side="left")
                index = Index._make(Times(edges), self._owner.index.name)
                index.freqstr = _freq_name(offset)
                return index, codes

            def _grouped(self, columns=None):
                from pandas._groupby import DataFrameGroupBy, Groups, SeriesGroupBy
                groups = Groups._coded(self._codes, self._labels)
                kind = SeriesGroupBy if self._owner.ndim == 1 else DataFrameGroupBy
                return kind._with(self._owner, groups)

            def __getitem__(self, key): return self._grouped()[key]

            def __getattr__(self, name):
                if name.startswith("_"):
                    raise AttributeError(name)
                if name in ("ffill", "pad", "bfill", "asfreq"):
                    return lambda *args: self._filled(name)
                return getattr(self._grouped(), name)

            def _filled(self, name):
                index = self._labels
                if name == "bfill":
                    back = self._owner.reindex(index)
                    return back.bfill()
                if name == "asfreq":
                    return self._owner.reindex(index)
                ticks = self._owner.index._data.ticks
                places = np.searchsorted(ticks, index._data.ticks, side="right") - 1
                if self._owner.ndim == 1:
                    from pandas._series import Series
                    return Series._make(c.take(self._owner._data, places), index, self._owner.name)
                from pandas._frame import DataFrame
                return DataFrame._make([c.take(d, places) for d in self._owner._list], self._owner.columns, index)
        """#
}
