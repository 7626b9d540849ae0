import PythonLanguage

/// The classes of `datetime`: spans of time and time zones here, dates and times beside it.
enum DatetimeSource {
    static let spans = #"""
        """Dates and times of the proleptic Gregorian calendar; the machine's zone is UTC."""
        import time as _time
        from time import _civil, _days_from_civil, _days, _months, strftime as _strftime

        MINYEAR, MAXYEAR = 1, 9999
        _EPOCH = 719163  # date(1970, 1, 1).toordinal()
        _DAY = 86400 * 1000000


        def _integer(value):
            if isinstance(value, int):
                return value
            if hasattr(type(value), "__index__"):
                return value.__index__()
            raise TypeError("'%s' object cannot be interpreted as an integer" % type(value).__name__)


        def _check(value, low, high, message):
            value = _integer(value)
            if not low <= value <= high:
                raise ValueError(message)
            return value


        def _month_length(year, month):
            leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
            return [31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]


        def _operands(operator, a, b):
            return TypeError("unsupported operand type(s) for %s: '%s' and '%s'" % (operator, _full(a), _full(b)))


        def _full(value):
            kind = type(value)
            return kind.__name__ if kind.__module__ in ("builtins", "__main__") else kind.__module__ + "." + kind.__name__


        def _half_even(a, b):
            """a / b as an integer, halves to even."""
            whole, rest = divmod(a, b)
            twice = 2 * rest
            above = twice > b if b > 0 else twice < b
            return whole + 1 if above or twice == b and whole % 2 else whole


        class timedelta:
            __tp_name__ = "datetime.timedelta"
            __slots__ = ("_micro",)

            def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
                total, rest = 0, 0.0
                for name, value, unit in (
                        ("days", days, _DAY), ("seconds", seconds, 1000000), ("microseconds", microseconds, 1),
                        ("milliseconds", milliseconds, 1000), ("minutes", minutes, 60000000), ("hours", hours, 3600000000),
                        ("weeks", weeks, 7 * _DAY)):
                    if isinstance(value, int):
                        total += value * unit
                    elif isinstance(value, float):
                        whole = int(value)
                        total += whole * unit
                        part = (value - whole) * unit
                        total += int(part)
                        rest += part - int(part)
                    else:
                        raise TypeError("unsupported type for timedelta %s component: %s" % (name, type(value).__name__))
                if rest:
                    total = round(rest) + total if not (abs(rest - int(rest)) == 0.5 and total % 2) else total + _odd(rest)
                return cls._from_micro(total)

            @classmethod
            def _from_micro(cls, micro):
                if not -999999999 <= micro // _DAY <= 999999999:
                    days = micro // _DAY
                    if not -2147483648 <= days <= 2147483647:
                        raise OverflowError("Python int too large to convert to C int")
                    raise OverflowError("days=%d; must have magnitude <= 999999999" % days)
                self = object.__new__(cls)
                self._micro = micro
                return self

            days = property(lambda self: self._micro // _DAY)
            seconds = property(lambda self: self._micro % _DAY // 1000000)
            microseconds = property(lambda self: self._micro % 1000000)

            def _total(self):
                return self._micro

            def total_seconds(self):
                """Total seconds in the duration."""
                return self._micro / 1000000

            def __repr__(self):
                names = ("days", "seconds", "microseconds")
                parts = ["%s=%d" % (name, getattr(self, name)) for name in names if getattr(self, name)]
                return "%s(%s)" % (_class_name(self), ", ".join(parts) or "0")

            def __str__(self):
                minutes, second = divmod(self.seconds, 60)
                hour, minute = divmod(minutes, 60)
                text = "%d:%02d:%02d" % (hour, minute, second)
                if self.days:
                    text = "%d day%s, %s" % (self.days, "" if abs(self.days) == 1 else "s", text)
                return text + (".%06d" % self.microseconds if self.microseconds else "")

            def __add__(self, other):
                return timedelta._from_micro(self._micro + other._micro) if isinstance(other, timedelta) else NotImplemented

            __radd__ = __add__

            def __sub__(self, other):
                return timedelta._from_micro(self._micro - other._micro) if isinstance(other, timedelta) else NotImplemented

            def __mul__(self, other):
                if isinstance(other, int):
                    return timedelta._from_micro(self._micro * other)
                if isinstance(other, float):
                    return timedelta._from_micro(_half_even(*_times(self._micro, other.as_integer_ratio())))
                return NotImplemented

            __rmul__ = __mul__

            def __truediv__(self, other):
                if isinstance(other, timedelta):
                    return self._micro / other._micro
                if isinstance(other, int):
                    return timedelta._from_micro(_half_even(self._micro, other))
                if isinstance(other, float):
                    a, b = other.as_integer_ratio()
                    return timedelta._from_micro(_half_even(self._micro * b, a))
                return NotImplemented

            def __floordiv__(self, other):
                if isinstance(other, timedelta):
                    return self._micro // other._micro
                return timedelta._from_micro(self._micro // other) if isinstance(other, int) else NotImplemented

            def __mod__(self, other):
                return timedelta._from_micro(self._micro % other._micro) if isinstance(other, timedelta) else NotImplemented

            def __divmod__(self, other):
                if not isinstance(other, timedelta):
                    return NotImplemented
                whole, rest = divmod(self._micro, other._micro)
                return whole, timedelta._from_micro(rest)

            def __neg__(self): return timedelta._from_micro(-self._micro)
            def __pos__(self): return self
            def __abs__(self): return timedelta._from_micro(abs(self._micro))
            def __bool__(self): return self._micro != 0
            def __hash__(self): return hash((self.days, self.seconds, self.microseconds))
            def __eq__(self, other): return self._micro == other._micro if isinstance(other, timedelta) else NotImplemented
            def __lt__(self, other): return self._micro < other._micro if isinstance(other, timedelta) else NotImplemented
            def __le__(self, other): return self._micro <= other._micro if isinstance(other, timedelta) else NotImplemented
            def __gt__(self, other): return self._micro > other._micro if isinstance(other, timedelta) else NotImplemented
            def __ge__(self, other): return self._micro >= other._micro if isinstance(other, timedelta) else NotImplemented
            def __reduce__(self): return timedelta, (self.days, self.seconds, self.microseconds)
            def __copy__(self): return self
            def __deepcopy__(self, memo): return self


        def _odd(rest):
            """A half added to an odd number: away from it."""
            return int(rest) + (1 if rest > 0 else -1)


        def _times(micro, ratio):
            return micro * ratio[0], ratio[1]


        def _class_name(value):
            kind = type(value)
            return ("datetime." if kind.__module__ == "datetime" else "") + kind.__qualname__


        timedelta.min = timedelta(-999999999)
        timedelta.max = timedelta(999999999, 86399, 999999)
        timedelta.resolution = timedelta(microseconds=1)


        class tzinfo:
            __tp_name__ = "datetime.tzinfo"
            """The base of time zones."""

            def tzname(self, dt): raise NotImplementedError("a tzinfo subclass must implement tzname()")
            def utcoffset(self, dt): raise NotImplementedError("a tzinfo subclass must implement utcoffset()")
            def dst(self, dt): raise NotImplementedError("a tzinfo subclass must implement dst()")

            def fromutc(self, dt):
                return dt + dt.utcoffset()


        class timezone(tzinfo):
            __tp_name__ = "datetime.timezone"
            def __init__(self, offset, name=None):
                if not isinstance(offset, timedelta):
                    raise TypeError("timezone() argument 1 must be datetime.timedelta, not " + type(offset).__name__)
                if not -_DAY < offset._micro < _DAY:
                    raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and "
                                     "timedelta(hours=24), not %r." % (offset,))
                self._offset, self._name = offset, name

            def utcoffset(self, dt): return self._offset
            def dst(self, dt): return None
            def fromutc(self, dt): return dt + self._offset

            def tzname(self, dt):
                if self._name is not None:
                    return self._name
                return "UTC" + (_offset_text(self._offset) if self._offset else "")

            def __repr__(self):
                if self is timezone.utc:
                    return "datetime.timezone.utc"
                if self._name is None:
                    return "datetime.timezone(%r)" % self._offset
                return "datetime.timezone(%r, %r)" % (self._offset, self._name)

            def __str__(self): return self.tzname(None)
            def __eq__(self, other): return self._offset == other._offset if isinstance(other, timezone) else NotImplemented
            def __hash__(self): return hash(self._offset)


        timezone.utc = UTC = timezone(timedelta(0))
        timezone.min, timezone.max = timezone(-timedelta(hours=23, minutes=59)), timezone(timedelta(hours=23, minutes=59))


        def _offset_text(offset, separator=":"):
            sign, rest = ("-", -offset._micro) if offset._micro < 0 else ("+", offset._micro)
            seconds, micro = divmod(rest, 1000000)
            text = "%s%02d%s%02d" % (sign, seconds // 3600, separator, seconds // 60 % 60)
            if seconds % 60 or micro:
                text += "%s%02d" % (separator, seconds % 60)
            return text + (".%06d" % micro if micro else "")
        """#
}
