import PythonLanguage

/// `date`, `time` and `datetime`.
extension DatetimeSource {
    static let dates = #"""


        class IsoCalendarDate(tuple):
            year = property(lambda self: self[0])
            week = property(lambda self: self[1])
            weekday = property(lambda self: self[2])

            def __repr__(self):
                return "datetime.IsoCalendarDate(year=%d, week=%d, weekday=%d)" % tuple(self)


        def _missing(names, values):
            for place, (name, value) in enumerate(zip(names, values), 1):
                if value is None:
                    raise TypeError("function missing required argument '%s' (pos %d)" % (name, place))


        class date:
            __tp_name__ = "datetime.date"
            def __new__(cls, year=None, month=None, day=None, *rest, **named):
                _missing(("year", "month", "day"), (year, month, day))
                self = object.__new__(cls)
                year, month, day = _integer(year), _integer(month), _integer(day)
                self._year = _check(year, MINYEAR, MAXYEAR, "year %r is out of range" % year)
                self._month = _check(month, 1, 12, "month must be in 1..12")
                self._day = _check(day, 1, _month_length(year, month), "day is out of range for month")
                return self

            year = property(lambda self: self._year)
            month = property(lambda self: self._month)
            day = property(lambda self: self._day)

            @classmethod
            def today(cls):
                return cls.fromtimestamp(_time.time())

            @classmethod
            def fromtimestamp(cls, timestamp):
                return cls(*_civil(int(timestamp // 86400)))

            @classmethod
            def fromordinal(cls, n):
                if n < 1:
                    raise ValueError("ordinal must be >= 1")
                if n > 3652059:
                    raise ValueError("year is out of range") if cls is not date else OverflowError("date value out of range")
                return cls(*_civil(n - _EPOCH))

            @classmethod
            def fromisoformat(cls, date_string):
                if not isinstance(date_string, str):
                    raise TypeError("fromisoformat: argument must be str")
                return cls(*_read_date(date_string, date_string))

            @classmethod
            def fromisocalendar(cls, year, week, day):
                first = date(year, 1, 4)
                if not 1 <= week <= 53 or week == 53 and date(year, 12, 28).isocalendar()[1] < 53:
                    raise ValueError("Invalid week: %d" % week)
                if not 1 <= day <= 7:
                    raise ValueError("Invalid weekday: %d (range is [1, 7])" % day)
                return cls.fromordinal(first.toordinal() - first.weekday() + (week - 1) * 7 + day - 1)

            def toordinal(self): return _days_from_civil(self._year, self._month, self._day) + _EPOCH
            def weekday(self): return (date.toordinal(self) + 6) % 7
            def isoweekday(self): return self.weekday() + 1
            def isoformat(self): return "%04d-%02d-%02d" % (self._year, self._month, self._day)
            def timetuple(self): return _time.gmtime((self.toordinal() - _EPOCH) * 86400)

            def strftime(self, format):
                if not isinstance(format, str):
                    raise TypeError("strftime() argument 1 must be str, not %s" % type(format).__name__)
                return _format(format, self, 0, "", "")

            def __format__(self, spec):
                if not isinstance(spec, str):
                    raise TypeError("must be str, not %s" % type(spec).__name__)
                return self.strftime(spec) if spec else str(self)

            def ctime(self): return self.strftime("%a %b ") + "%2d" % self._day + self.strftime(" %H:%M:%S %Y")

            def isocalendar(self):
                thursday = date.toordinal(self) + 3 - self.weekday()
                year = _civil(thursday - _EPOCH)[0]
                week = (thursday - date(year, 1, 1).toordinal()) // 7 + 1
                return IsoCalendarDate((year, week, self.isoweekday()))

            def replace(self, year=None, month=None, day=None):
                return type(self)(self._year if year is None else year, self._month if month is None else month,
                                  self._day if day is None else day)

            def __repr__(self):
                return "%s(%d, %d, %d)" % (_class_name(self), self._year, self._month, self._day)

            def __str__(self): return self.isoformat()
            def _key(self): return (self._year, self._month, self._day)
            def __hash__(self): return hash(self._key())

            def __add__(self, other):
                if isinstance(other, timedelta):
                    n = self.toordinal() + other.days
                    if not 1 <= n <= 3652059:
                        raise OverflowError("date value out of range")
                    return type(self).fromordinal(n)
                return NotImplemented

            __radd__ = __add__

            def __sub__(self, other):
                if isinstance(other, timedelta):
                    return self + timedelta(-other.days)
                if isinstance(other, date) and not isinstance(other, datetime):
                    return timedelta(self.toordinal() - other.toordinal())
                return NotImplemented

            def _order(self, other):
                """-1, 0, 1, or None where the other is no date."""
                if not isinstance(other, date):
                    return None
                if isinstance(other, datetime):
                    raise TypeError("can't compare datetime.datetime to datetime.date")
                a, b = self._key(), other._key()
                return (a > b) - (a < b)

            def __eq__(self, other):
                if not isinstance(other, date) or isinstance(other, datetime):
                    return NotImplemented
                return self._key() == other._key()

            def __lt__(self, other):
                order = self._order(other)
                return NotImplemented if order is None else order < 0

            def __le__(self, other):
                order = self._order(other)
                return NotImplemented if order is None else order <= 0

            def __gt__(self, other):
                order = self._order(other)
                return NotImplemented if order is None else order > 0

            def __ge__(self, other):
                order = self._order(other)
                return NotImplemented if order is None else order >= 0

            def __reduce__(self): return type(self), (self._year, self._month, self._day)
            def __copy__(self): return self
            def __deepcopy__(self, memo): return self


        def _format(format, value, micro, zone, name):
            """strftime() with the fields that a time tuple does not hold."""
            parts = {"f": "%06d" % micro, "z": zone, "Z": name}
            # What a time tuple holds stays a directive; all of these are filled in at once.
            result, index = [], 0
            while True:
                start = format.find("%", index)
                if start < 0 or start == len(format) - 1:
                    result.append(format[index:] if start < 0 else format[index:] + "%")
                    return _strftime("".join(result), value.timetuple())
                result.append(format[index:start])
                code, index = format[start + 1], start + 2
                if code in parts:
                    result.append(parts[code].replace("%", "%%"))
                elif code == "G":
                    result.append("%04d" % value.isocalendar()[0])
                elif code == "V":
                    result.append("%02d" % value.isocalendar()[1])
                elif code == "u":
                    result.append("%d" % value.isoweekday())
                elif code in "UW":
                    day = value.timetuple()[7]
                    first = (value.weekday() + (1 if code == "U" else 0)) % 7
                    result.append("%02d" % ((day + 6 - first) // 7))
                elif code in "-_0^#" and index < len(format):
                    result.append("%" + code + format[index])
                    index += 1
                else:
                    result.append("%" + code)


        def _clock_text(hour, minute, second, micro, timespec):
            if timespec == "auto":
                timespec = "microseconds" if micro else "seconds"
            forms = {"hours": "%02d" % hour, "minutes": "%02d:%02d" % (hour, minute),
                     "seconds": "%02d:%02d:%02d" % (hour, minute, second),
                     "milliseconds": "%02d:%02d:%02d.%03d" % (hour, minute, second, micro // 1000),
                     "microseconds": "%02d:%02d:%02d.%06d" % (hour, minute, second, micro)}
            if timespec not in forms:
                raise ValueError("Unknown timespec value")
            return forms[timespec]


        def _zone_check(zone):
            if zone is not None and not isinstance(zone, tzinfo):
                raise TypeError("tzinfo argument must be None or of a tzinfo subclass, not type '%s'" % type(zone).__name__)
            return zone


        class time:
            __tp_name__ = "datetime.time"
            def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
                self = object.__new__(cls)
                self._hour = _check(hour, 0, 23, "hour must be in 0..23")
                self._minute = _check(minute, 0, 59, "minute must be in 0..59")
                self._second = _check(second, 0, 59, "second must be in 0..59")
                self._microsecond = _check(microsecond, 0, 999999, "microsecond must be in 0..999999")
                self._tzinfo, self._fold = _zone_check(tzinfo), fold
                return self

            hour = property(lambda self: self._hour)
            minute = property(lambda self: self._minute)
            second = property(lambda self: self._second)
            microsecond = property(lambda self: self._microsecond)
            tzinfo = property(lambda self: self._tzinfo)
            fold = property(lambda self: self._fold)

            @classmethod
            def fromisoformat(cls, time_string):
                if not isinstance(time_string, str):
                    raise TypeError("fromisoformat: argument must be str")
                return cls(*_read_clock(time_string.removeprefix("T"), time_string))

            def utcoffset(self): return None if self._tzinfo is None else self._tzinfo.utcoffset(None)
            def tzname(self): return None if self._tzinfo is None else self._tzinfo.tzname(None)
            def dst(self): return None if self._tzinfo is None else self._tzinfo.dst(None)

            def isoformat(self, timespec="auto"):
                text = _clock_text(self._hour, self._minute, self._second, self._microsecond, timespec)
                offset = self.utcoffset()
                return text + ("" if offset is None else _offset_text(offset))

            def strftime(self, format):
                offset = self.utcoffset()
                day = datetime(1900, 1, 1, self._hour, self._minute, self._second)
                return _format(format, day, self._microsecond, "" if offset is None else _offset_text(offset, ""),
                               self.tzname() or "")

            def __format__(self, spec): return self.strftime(spec) if spec else str(self)
            def __str__(self): return self.isoformat()

            def __repr__(self):
                parts = ["%d" % self._hour, "%d" % self._minute]
                if self._second or self._microsecond:
                    parts.append("%d" % self._second)
                if self._microsecond:
                    parts.append("%d" % self._microsecond)
                if self._tzinfo is not None:
                    parts.append("tzinfo=%r" % self._tzinfo)
                return "%s(%s)" % (_class_name(self), ", ".join(parts))

            def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
                pick = lambda new, old: old if new is None else new
                return type(self)(pick(hour, self._hour), pick(minute, self._minute), pick(second, self._second),
                                  pick(microsecond, self._microsecond), self._tzinfo if tzinfo is True else tzinfo)

            def _key(self):
                micro = ((self._hour * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond
                offset = self.utcoffset()
                return micro - (0 if offset is None else offset._micro)

            def _order(self, other):
                if not isinstance(other, time):
                    return None
                if (self.utcoffset() is None) != (other.utcoffset() is None):
                    raise TypeError("can't compare offset-naive and offset-aware times")
                a, b = self._key(), other._key()
                return (a > b) - (a < b)

            def __bool__(self): return True
            def __hash__(self): return hash(self._key())

            def __eq__(self, other):
                if not isinstance(other, time):
                    return NotImplemented
                return (self.utcoffset() is None) == (other.utcoffset() is None) and self._key() == other._key()

            __lt__, __le__, __gt__, __ge__ = date.__lt__, date.__le__, date.__gt__, date.__ge__

            def __reduce__(self):
                return type(self), (self._hour, self._minute, self._second, self._microsecond, self._tzinfo)


        time.min, time.max, time.resolution = time(), time(23, 59, 59, 999999), timedelta(microseconds=1)


        class datetime(date):
            __tp_name__ = "datetime.datetime"
            def __new__(cls, year=None, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *,
                        fold=0):
                self = date.__new__(cls, year, month, day)
                self._hour = _check(hour, 0, 23, "hour must be in 0..23")
                self._minute = _check(minute, 0, 59, "minute must be in 0..59")
                self._second = _check(second, 0, 59, "second must be in 0..59")
                self._microsecond = _check(microsecond, 0, 999999, "microsecond must be in 0..999999")
                self._tzinfo, self._fold = _zone_check(tzinfo), fold
                return self

            hour, minute, second, microsecond = time.hour, time.minute, time.second, time.microsecond
            tzinfo, fold = time.tzinfo, time.fold

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
                micro = round(timestamp * 1000000) if isinstance(timestamp, int) else _half_even(
                    *_times(1000000, float(timestamp).as_integer_ratio()))
                made = cls._from_micro(micro + _EPOCH * _DAY, None)
                if _zone_check(tz) is not None:
                    made = tz.fromutc(made.replace(tzinfo=tz))
                return made

            @classmethod
            def utcfromtimestamp(cls, timestamp):
                return cls.fromtimestamp(timestamp)

            @classmethod
            def fromordinal(cls, n):
                return cls(*_civil(n - _EPOCH))

            @classmethod
            def combine(cls, date, time, tzinfo=True):
                return cls(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond,
                           time.tzinfo if tzinfo is True else tzinfo)

            @classmethod
            def fromisoformat(cls, date_string):
                if not isinstance(date_string, str):
                    raise TypeError("fromisoformat: argument must be str")
                text = date_string
                size = 10 if text[4:5] == "-" else 8
                if "W" in text[:6]:
                    size = 10 if text[4:5] == "-" else 8
                day = _read_date(text[:size], text)
                return cls(*day, *(_read_clock(text[size + 1:], text) if len(text) > size else ()))

            @classmethod
            def strptime(cls, date_string, format):
                for value in (date_string, format):
                    if not isinstance(value, str):
                        raise TypeError("strptime() argument 1 must be str, not %s" % type(value).__name__)
                return cls(*_parse(date_string, format))

            @classmethod
            def _from_micro(cls, micro, zone):
                """The moment so many microseconds after the first of year 0."""
                days, rest = divmod(micro, _DAY)
                if not 1 <= days <= 3652059:
                    raise OverflowError("date value out of range")
                seconds, micro = divmod(rest, 1000000)
                return cls(*_civil(days - _EPOCH), seconds // 3600, seconds // 60 % 60, seconds % 60, micro, zone)

            def date(self):
                return _date(self._year, self._month, self._day)

            def time(self):
                return _clock(self._hour, self._minute, self._second, self._microsecond)

            def timetz(self):
                return _clock(self._hour, self._minute, self._second, self._microsecond, self._tzinfo)

            def _local(self):
                seconds = (self.toordinal() * 24 + self._hour) * 3600 + self._minute * 60 + self._second
                return seconds * 1000000 + self._microsecond

            def _micro(self):
                offset = self.utcoffset()
                return self._local() - (0 if offset is None else offset._micro)

            def timestamp(self): return (self._micro() - _EPOCH * _DAY) / 1000000
            def utcoffset(self): return None if self._tzinfo is None else self._tzinfo.utcoffset(self)
            def tzname(self): return None if self._tzinfo is None else self._tzinfo.tzname(self)
            def dst(self): return None if self._tzinfo is None else self._tzinfo.dst(self)

            def astimezone(self, tz=None):
                tz = timezone.utc if tz is None else tz
                if not isinstance(tz, tzinfo):
                    raise TypeError("tzinfo argument must be an instance of tzinfo, not %s" % type(tz).__name__)
                return tz.fromutc(type(self)._from_micro(self._micro(), tz))

            def timetuple(self):
                days = self.toordinal() - _EPOCH
                return _time.gmtime(days * 86400 + self._hour * 3600 + self._minute * 60 + self._second)

            def utctimetuple(self):
                return _time.gmtime(self._micro() // 1000000 - _EPOCH * 86400)

            def strftime(self, format):
                if not isinstance(format, str):
                    raise TypeError("strftime() argument 1 must be str, not %s" % type(format).__name__)
                offset = self.utcoffset()
                zone = "" if offset is None else _offset_text(offset, "")
                return _format(format, self, self._microsecond, zone, self.tzname() or "")

            def isoformat(self, sep="T", timespec="auto"):
                offset = self.utcoffset()
                return date.isoformat(self) + sep + _clock_text(
                    self._hour, self._minute, self._second, self._microsecond, timespec) + (
                        "" if offset is None else _offset_text(offset))

            def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None,
                        microsecond=None, tzinfo=True, *, fold=None):
                pick = lambda new, old: old if new is None else new
                return type(self)(
                    pick(year, self._year), pick(month, self._month), pick(day, self._day), pick(hour, self._hour),
                    pick(minute, self._minute), pick(second, self._second), pick(microsecond, self._microsecond),
                    self._tzinfo if tzinfo is True else tzinfo)

            def __str__(self): return self.isoformat(" ")

            def __repr__(self):
                parts = [self._year, self._month, self._day, self._hour, self._minute]
                if self._second or self._microsecond:
                    parts.append(self._second)
                if self._microsecond:
                    parts.append(self._microsecond)
                zone = "" if self._tzinfo is None else ", tzinfo=%r" % self._tzinfo
                return "%s(%s%s)" % (_class_name(self), ", ".join(map(str, parts)), zone)

            def _key(self): return self._micro()
            def __hash__(self): return hash(self._micro())

            def _order(self, other):
                if not isinstance(other, datetime):
                    if isinstance(other, date):
                        raise TypeError("can't compare datetime.datetime to datetime.date")
                    return None
                if (self.utcoffset() is None) != (other.utcoffset() is None):
                    raise TypeError("can't compare offset-naive and offset-aware datetimes")
                a, b = self._micro(), other._micro()
                return (a > b) - (a < b)

            def __eq__(self, other):
                if not isinstance(other, datetime):
                    return False if isinstance(other, date) else NotImplemented
                return (self.utcoffset() is None) == (other.utcoffset() is None) and self._micro() == other._micro()

            def __add__(self, other):
                if not isinstance(other, timedelta):
                    return NotImplemented
                return type(self)._from_micro(self._local() + other._micro, self._tzinfo)

            __radd__ = __add__

            def __sub__(self, other):
                if isinstance(other, timedelta):
                    return type(self)._from_micro(self._local() - other._micro, self._tzinfo)
                if isinstance(other, datetime):
                    if (self.utcoffset() is None) != (other.utcoffset() is None):
                        raise TypeError("can't subtract offset-naive and offset-aware datetimes")
                    return timedelta._from_micro(self._micro() - other._micro())
                return NotImplemented

            def __reduce__(self):
                return type(self), (self._year, self._month, self._day, self._hour, self._minute, self._second,
                                    self._microsecond, self._tzinfo)


        _date, _clock = date, time
        date.min, date.max, date.resolution = date(1, 1, 1), date(9999, 12, 31), timedelta(days=1)
        datetime.min, datetime.max = datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59, 999999)
        datetime.resolution = timedelta(microseconds=1)
        """#
}
