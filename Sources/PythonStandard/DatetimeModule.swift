import PythonLanguage

/// `datetime` and `timeit`, over the clock of `time`, which stands still but for `sleep`.
enum DatetimeModule {
    static let modules = [
        NativeModule("datetime", doc: "Dates and times.", python: source),
        NativeModule("timeit", doc: "Time small pieces of code.", python: timeit),
    ]

    private static let timeit = #"""
        from time import perf_counter as default_timer

        default_number = 1000000


        def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
            scope = {} if globals is None else globals
            if callable(setup):
                setup()
            else:
                exec(setup, scope)
            start = timer()
            if callable(stmt):
                for _ in range(number):
                    stmt()
            else:
                code = compile(stmt, "<timeit>", "exec")
                for _ in range(number):
                    exec(code, scope)
            return timer() - start


        def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=5, number=default_number, globals=None):
            return [timeit(stmt, setup, timer, number, globals) for _ in range(repeat)]
        """#

    private static let source = #"""
        import time as _time
        from time import _civil, _days_from_civil, _days, _months, strftime as _strftime

        MINYEAR, MAXYEAR = 1, 9999
        _EPOCH = 719163  # date(1970, 1, 1).toordinal()


        class timedelta:
            __slots__ = ("days", "seconds", "microseconds")

            def __init__(self, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
                days += weeks * 7
                seconds += minutes * 60 + hours * 3600
                microseconds += milliseconds * 1000
                whole = int(days // 1)
                seconds += (days - whole) * 86400
                whole_seconds = int(seconds // 1)
                micro = round((seconds - whole_seconds) * 1000000 + microseconds)
                extra, self.microseconds = divmod(micro, 1000000)
                more, self.seconds = divmod(whole_seconds + extra, 86400)
                self.days = whole + more
                if abs(self.days) > 999999999:
                    raise OverflowError("days=%d; must have magnitude <= 999999999" % self.days)

            def _total(self):
                return (self.days * 86400 + self.seconds) * 1000000 + self.microseconds

            @classmethod
            def _of(cls, micro):
                return cls(microseconds=micro)

            def total_seconds(self):
                return self._total() / 1000000

            def __repr__(self):
                parts = ["%s=%d" % (name, getattr(self, name)) for name in self.__slots__ if getattr(self, name)]
                return "datetime.timedelta(%s)" % (", ".join(parts) or "0")

            def __str__(self):
                minutes, second = divmod(self.seconds, 60)
                hour, minute = divmod(minutes, 60)
                text = "%d:%02d:%02d" % (hour, minute, second)
                if self.days:
                    text = "%d day%s, %s" % (self.days, "" if abs(self.days) == 1 else "s", text)
                return text + (".%06d" % self.microseconds if self.microseconds else "")

            def __add__(self, other):
                return timedelta._of(self._total() + other._total()) if isinstance(other, timedelta) else NotImplemented

            __radd__ = __add__

            def __sub__(self, other):
                return timedelta._of(self._total() - other._total()) if isinstance(other, timedelta) else NotImplemented

            def __mul__(self, other):
                return timedelta._of(round(self._total() * other)) if isinstance(other, (int, float)) else NotImplemented

            __rmul__ = __mul__

            def __truediv__(self, other):
                if isinstance(other, timedelta):
                    return self._total() / other._total()
                return timedelta._of(round(self._total() / other))

            def __floordiv__(self, other):
                if isinstance(other, timedelta):
                    return self._total() // other._total()
                return timedelta._of(self._total() // other)

            def __mod__(self, other): return timedelta._of(self._total() % other._total())
            def __neg__(self): return timedelta._of(-self._total())
            def __pos__(self): return self
            def __abs__(self): return timedelta._of(abs(self._total()))
            def __bool__(self): return self._total() != 0
            def __hash__(self): return hash(self._total())
            def __eq__(self, other):
                return self._total() == other._total() if isinstance(other, timedelta) else NotImplemented
            def __lt__(self, other):
                return self._total() < other._total() if isinstance(other, timedelta) else NotImplemented
            def __le__(self, other):
                return self._total() <= other._total() if isinstance(other, timedelta) else NotImplemented
            def __gt__(self, other):
                return self._total() > other._total() if isinstance(other, timedelta) else NotImplemented
            def __ge__(self, other):
                return self._total() >= other._total() if isinstance(other, timedelta) else NotImplemented


        timedelta.min = timedelta(-999999999)
        timedelta.resolution = timedelta(microseconds=1)


        class tzinfo:
            pass


        class timezone(tzinfo):
            def __init__(self, offset, name=None):
                self._offset = offset
                self._name = name

            def utcoffset(self, dt): return self._offset

            def tzname(self, dt):
                if self._name:
                    return self._name
                return "UTC" + (_offset_text(self._offset) if self._offset else "")

            def __repr__(self):
                return "datetime.timezone.utc" if not self._offset else "datetime.timezone(%r)" % self._offset

            def __str__(self): return self.tzname(None)
            def __eq__(self, other): return isinstance(other, timezone) and self._offset == other._offset
            def __hash__(self): return hash(self._offset)


        timezone.utc = timezone(timedelta(0))
        UTC = timezone.utc


        def _offset_text(offset, separator=":"):
            minutes = offset._total() // 60000000
            sign = "-" if minutes < 0 else "+"
            return "%s%02d%s%02d" % (sign, abs(minutes) // 60, separator, abs(minutes) % 60)


        def _check(name, value, low, high, message):
            if not isinstance(value, int):
                raise TypeError("'%s' object cannot be interpreted as an integer" % type(value).__name__)
            if not low <= value <= high:
                raise ValueError(message)


        def _month_length(year, month):
            leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
            return [31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]


        class date:
            def __init__(self, year, month, day):
                _check("year", year, 1, 9999, "year %r is out of range" % year)
                _check("month", month, 1, 12, "month must be in 1..12")
                _check("day", day, 1, _month_length(year, month), "day is out of range for month")
                self.year, self.month, self.day = year, month, day

            @classmethod
            def today(cls):
                return cls.fromtimestamp(_time.time())

            @classmethod
            def fromtimestamp(cls, timestamp):
                return cls(*_civil(int(timestamp // 86400)))

            @classmethod
            def fromordinal(cls, n):
                return cls(*_civil(n - _EPOCH))

            @classmethod
            def fromisoformat(cls, text):
                try:
                    year, month, day = text.split("-")
                    return cls(int(year), int(month), int(day))
                except ValueError:
                    raise ValueError("Invalid isoformat string: %r" % text) from None

            def toordinal(self): return _days_from_civil(self.year, self.month, self.day) + _EPOCH
            def weekday(self): return (self.toordinal() + 6) % 7
            def isoweekday(self): return self.weekday() + 1
            def isoformat(self): return "%04d-%02d-%02d" % (self.year, self.month, self.day)
            def timetuple(self):
                return _time.gmtime((self.toordinal() - _EPOCH) * 86400)
            def strftime(self, format): return _strftime(format, self.timetuple())
            def __format__(self, spec): return self.strftime(spec) if spec else str(self)
            def ctime(self): return self.strftime("%c")

            def isocalendar(self):
                thursday = self + timedelta(3 - self.weekday())
                week = (thursday.toordinal() - date(thursday.year, 1, 1).toordinal()) // 7 + 1
                return thursday.year, week, self.isoweekday()

            def replace(self, year=None, month=None, day=None):
                return type(self)(year or self.year, month or self.month, day or self.day)

            def __repr__(self):
                return "datetime.date(%d, %d, %d)" % (self.year, self.month, self.day)

            def __str__(self): return self.isoformat()
            def _key(self): return (self.year, self.month, self.day)
            def __hash__(self): return hash(self._key())

            def __add__(self, other):
                if isinstance(other, timedelta):
                    return type(self).fromordinal(self.toordinal() + other.days)
                return NotImplemented

            __radd__ = __add__

            def __sub__(self, other):
                if isinstance(other, timedelta):
                    return self + timedelta(-other.days)
                if isinstance(other, date):
                    return timedelta(self.toordinal() - other.toordinal())
                return NotImplemented

            def _same(self, other): return type(self) is type(other)
            def __eq__(self, other): return self._key() == other._key() if self._same(other) else NotImplemented
            def __lt__(self, other): return self._key() < other._key() if self._same(other) else NotImplemented
            def __le__(self, other): return self._key() <= other._key() if self._same(other) else NotImplemented
            def __gt__(self, other): return self._key() > other._key() if self._same(other) else NotImplemented
            def __ge__(self, other): return self._key() >= other._key() if self._same(other) else NotImplemented


        date.min, date.max = date(1, 1, 1), date(9999, 12, 31)


        class time:
            def __init__(self, hour=0, minute=0, second=0, microsecond=0, tzinfo=None):
                _check("hour", hour, 0, 23, "hour must be in 0..23")
                _check("minute", minute, 0, 59, "minute must be in 0..59")
                _check("second", second, 0, 59, "second must be in 0..59")
                _check("microsecond", microsecond, 0, 999999, "microsecond must be in 0..999999")
                self.hour, self.minute, self.second, self.microsecond = hour, minute, second, microsecond
                self.tzinfo = tzinfo

            def isoformat(self, timespec="auto"):
                text = "%02d:%02d:%02d" % (self.hour, self.minute, self.second)
                return text + (".%06d" % self.microsecond if self.microsecond else "")

            def strftime(self, format):
                return _strftime(format, (1900, 1, 1, self.hour, self.minute, self.second, 0, 1, 0))

            def __str__(self): return self.isoformat()

            def __repr__(self):
                parts = [self.hour, self.minute]
                if self.second or self.microsecond:
                    parts.append(self.second)
                if self.microsecond:
                    parts.append(self.microsecond)
                return "datetime.time(%s)" % ", ".join(map(str, parts))

            def _key(self): return (self.hour, self.minute, self.second, self.microsecond)
            def __hash__(self): return hash(self._key())
            def __eq__(self, other): return self._key() == other._key() if isinstance(other, time) else NotImplemented
            def __lt__(self, other): return self._key() < other._key() if isinstance(other, time) else NotImplemented


        class datetime(date):
            def __init__(self, year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
                date.__init__(self, year, month, day)
                clock = time(hour, minute, second, microsecond)
                self.hour, self.minute, self.second, self.microsecond = hour, minute, second, microsecond
                self.tzinfo = tzinfo

            @classmethod
            def now(cls, tz=None):
                return cls.fromtimestamp(_time.time(), tz)

            @classmethod
            def utcnow(cls):
                return cls.fromtimestamp(_time.time())

            @classmethod
            def today(cls):
                return cls.now()

            @classmethod
            def fromtimestamp(cls, timestamp, tz=None):
                made = cls(1970, 1, 1) + timedelta(seconds=timestamp)
                if tz is not None:
                    made = (made + tz.utcoffset(None)).replace(tzinfo=tz)
                return made

            utcfromtimestamp = fromtimestamp

            @classmethod
            def fromordinal(cls, n):
                return cls(*_civil(n - _EPOCH))

            @classmethod
            def combine(cls, date, time):
                return cls(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond)

            @classmethod
            def fromisoformat(cls, text):
                try:
                    day, _, clock = text.replace("T", " ").partition(" ")
                    first = [int(part) for part in day.split("-")]
                    if not clock:
                        return cls(*first)
                    clock, _, fraction = clock.partition(".")
                    parts = [int(part) for part in clock.split(":")]
                    micro = int((fraction + "000000")[:6]) if fraction else 0
                    return cls(*first, *(parts + [0, 0])[:3], micro)
                except (ValueError, TypeError):
                    raise ValueError("Invalid isoformat string: %r" % text) from None

            @classmethod
            def strptime(cls, text, format):
                return cls(*_parse(text, format))

            def date(self):
                return _date(self.year, self.month, self.day)

            def time(self):
                return time(self.hour, self.minute, self.second, self.microsecond)

            def _micro(self):
                seconds = (self.toordinal() * 24 + self.hour) * 3600 + self.minute * 60 + self.second
                offset = self.tzinfo.utcoffset(self)._total() if self.tzinfo is not None else 0
                return seconds * 1000000 + self.microsecond - offset

            def timestamp(self):
                return (self._micro() - _EPOCH * 86400 * 1000000) / 1000000

            def utcoffset(self):
                return None if self.tzinfo is None else self.tzinfo.utcoffset(self)

            def timetuple(self):
                days = self.toordinal() - _EPOCH
                return _time.gmtime(days * 86400 + self.hour * 3600 + self.minute * 60 + self.second)

            def strftime(self, format):
                zone = "" if self.tzinfo is None else _offset_text(self.utcoffset(), "")
                name = "" if self.tzinfo is None else self.tzinfo.tzname(self)
                format = format.replace("%f", "%06d" % self.microsecond).replace("%z", zone).replace("%Z", name)
                return _strftime(format, self.timetuple())

            def isoformat(self, sep="T", timespec="auto"):
                text = "%s%s%02d:%02d:%02d" % (date.isoformat(self), sep, self.hour, self.minute, self.second)
                if timespec == "minutes":
                    text = text[:-3]
                elif timespec == "milliseconds":
                    text += ".%03d" % (self.microsecond // 1000)
                elif timespec == "microseconds" or timespec == "auto" and self.microsecond:
                    text += ".%06d" % self.microsecond
                return text + ("" if self.tzinfo is None else _offset_text(self.utcoffset()))

            def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None,
                        microsecond=None, tzinfo=True):
                pick = lambda new, old: old if new is None else new
                return type(self)(
                    pick(year, self.year), pick(month, self.month), pick(day, self.day), pick(hour, self.hour),
                    pick(minute, self.minute), pick(second, self.second), pick(microsecond, self.microsecond),
                    self.tzinfo if tzinfo is True else tzinfo)

            def __str__(self): return self.isoformat(" ")

            def __repr__(self):
                parts = [self.year, self.month, self.day, self.hour, self.minute]
                if self.second or self.microsecond:
                    parts.append(self.second)
                if self.microsecond:
                    parts.append(self.microsecond)
                zone = "" if self.tzinfo is None else ", tzinfo=%r" % self.tzinfo
                return "datetime.datetime(%s%s)" % (", ".join(map(str, parts)), zone)

            def _key(self): return self._micro()
            def __hash__(self): return hash(self._micro())

            def __add__(self, other):
                if not isinstance(other, timedelta):
                    return NotImplemented
                offset = self.tzinfo.utcoffset(self)._total() if self.tzinfo is not None else 0
                days, rest = divmod(self._micro() + offset + other._total(), 86400 * 1000000)
                seconds, micro = divmod(rest, 1000000)
                year, month, day = _civil(days - _EPOCH)
                return type(self)(
                    year, month, day, seconds // 3600, seconds // 60 % 60, seconds % 60, micro, self.tzinfo)

            __radd__ = __add__

            def __sub__(self, other):
                if isinstance(other, timedelta):
                    return self + -other
                if isinstance(other, datetime):
                    return timedelta._of(self._micro() - other._micro())
                return NotImplemented


        _date = date
        datetime.min, datetime.max = datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59, 999999)


        def _parse(text, format):
            fields = {"Y": 1900, "m": 1, "d": 1, "H": 0, "M": 0, "S": 0, "f": 0}
            widths = {"Y": 4, "m": 2, "d": 2, "H": 2, "M": 2, "S": 2, "f": 6, "y": 2, "I": 2, "j": 3}
            format = format.replace("%T", "%H:%M:%S").replace("%D", "%m/%d/%y").replace("%F", "%Y-%m-%d")
            error = ValueError("time data %r does not match format %r" % (text, format))
            afternoon = None
            place = index = 0
            while index < len(format):
                letter = format[index]
                if letter != "%":
                    if place >= len(text) or text[place] != letter:
                        raise error
                    place += 1
                    index += 1
                    continue
                code = format[index + 1]
                index += 2
                if code in widths:
                    end = place
                    while end < len(text) and end - place < widths[code] and text[end].isdigit():
                        end += 1
                    if end == place:
                        raise error
                    value = int((text[place:end] + "000000")[:6]) if code == "f" else int(text[place:end])
                    place = end
                    if code == "y":
                        fields["Y"] = value + (1900 if value > 68 else 2000)
                    elif code == "I":
                        fields["H"] = value
                    else:
                        fields[code] = value
                elif code in "bBaAp":
                    names = {"b": [name[:3] for name in _months], "B": _months, "a": [name[:3] for name in _days],
                             "A": _days, "p": ["AM", "PM"]}[code]
                    found = [n for n, name in enumerate(names) if text[place:].lower().startswith(name.lower())]
                    if not found:
                        raise error
                    place += len(names[found[-1]])
                    if code in "bB":
                        fields["m"] = found[-1] + 1
                    elif code == "p":
                        afternoon = found[-1]
                else:
                    raise ValueError("'%s' is a bad directive in format %r" % (code, format))
            if place < len(text):
                raise ValueError("unconverted data remains: %s" % text[place:])
            if afternoon is not None:
                fields["H"] = fields["H"] % 12 + 12 * afternoon
            return [fields[name] for name in "YmdHMSf"]
        """#
}
