/// `datetime64` and `timedelta64`, in Python: whole numbers of a unit since 1970, alone and in arrays.
extension NumpySources {
    static let datetimes = #"""
        import datetime as _dt
        import operator as _operator

        import numpy as np
        from numpy._objects import ObjectArray, _lines

        _UNITS = ["Y", "M", "W", "D", "h", "m", "s", "ms", "us", "ns"]
        _NANO = {"W": 604800 * 10**9, "D": 86400 * 10**9, "h": 3600 * 10**9, "m": 60 * 10**9, "s": 10**9, "ms": 10**6, "us": 1000,
                 "ns": 1}
        _WORDS = {"Y": "years", "M": "months", "W": "weeks", "D": "days", "h": "hours", "m": "minutes", "s": "seconds",
                  "ms": "milliseconds", "us": "microseconds", "ns": "nanoseconds", "generic": "generic time units"}
        NAT = -(1 << 63)
        _EPOCH = _dt.date(1970, 1, 1).toordinal()


        class TimeDType:
            """The type of moments (kind M) or durations (kind m) in a unit."""

            itemsize, hasobject, names, fields, shape, byteorder, subdtype = 8, False, None, None, (), "=", None

            def __init__(self, kind, unit="generic"): self.kind = self.char = kind; self.unit = unit

            @property
            def name(self): return ("datetime64" if self.kind == "M" else "timedelta64") + self._ending

            @property
            def _ending(self): return "" if self.unit == "generic" else "[%s]" % self.unit

            @property
            def str(self): return "<%s8%s" % (self.kind, self._ending)

            @property
            def type(self): return datetime64 if self.kind == "M" else timedelta64

            def __eq__(self, other):
                other = time_dtype(other)
                return other is not None and (other.kind, other.unit) == (self.kind, self.unit)

            def __hash__(self): return hash(self.str)
            def __str__(self): return self.name
            def __repr__(self): return "dtype('%s')" % self.str


        def time_dtype(spec):
            """The type that a dtype argument names; None where it is no time."""
            if isinstance(spec, TimeDType):
                return spec
            if spec in (datetime64, timedelta64):
                return TimeDType("M" if spec is datetime64 else "m")
            if isinstance(spec, str):
                body, _, unit = spec.lstrip("<=").partition("[")
                kind = {"datetime64": "M", "M8": "M", "M": "M", "timedelta64": "m", "m8": "m", "m": "m"}.get(body)
                if kind:
                    unit = unit.rstrip("]") or "generic"
                    if unit != "generic" and unit not in _UNITS:
                        raise TypeError('Invalid datetime unit "%s" in metadata' % unit)
                    return TimeDType(kind, unit)
            return None


        def _finer(a, b):
            if a == "generic" or b == "generic":
                return b if a == "generic" else a
            return a if _UNITS.index(a) >= _UNITS.index(b) else b


        def _month_days(months):
            return _dt.date(1970 + months // 12, months % 12 + 1, 1).toordinal() - _EPOCH


        def _convert(count, unit, to, kind="M"):
            """A number of one unit in another; moments go through the calendar."""
            if count == NAT or unit == to or unit == "generic":
                return count
            if unit in "YM" or to in "YM":
                if unit == "Y" and to == "M":
                    return count * 12
                if unit == "M" and to == "Y":
                    return count // 12
                if kind == "m":
                    raise TypeError("Cannot cast NumPy timedelta64 scalar from metadata [%s] to [%s] according to the rule "
                                    "'same_kind'" % (unit, to))
                if unit in "YM":
                    return _convert(_month_days(count * 12 if unit == "Y" else count), "D", to)
                days = _convert(count, unit, "D")
                date = _dt.date.fromordinal(days + _EPOCH)
                return date.year - 1970 if to == "Y" else (date.year - 1970) * 12 + date.month - 1
            return count * _NANO[unit] // _NANO[to]


        def _read(text):
            """An ISO text as a number and its unit."""
            text = text.strip()
            if text.lower() in ("nat", ""):
                return NAT, "generic"
            if text in ("today", "now"):
                return (_dt.date.today().toordinal() - _EPOCH, "D") if text == "today" else (
                    _moment(_dt.datetime.now(), "s"), "s")
            day, gap, clock = text.replace("T", " ").partition(" ")
            parts = day.split("-") if not day.startswith("-") else None
            try:
                if parts is None or len(parts) > 3:
                    raise ValueError
                numbers = [int(p) for p in parts]
                if len(numbers) == 1:
                    return numbers[0] - 1970, "Y"
                if len(numbers) == 2:
                    if not 1 <= numbers[1] <= 12:
                        raise OverflowError
                    return (numbers[0] - 1970) * 12 + numbers[1] - 1, "M"
                days = _dt.date(*numbers).toordinal() - _EPOCH
                if not gap:
                    return days, "D"
                clock = clock.rstrip("Z")
                whole, dot, rest = clock.partition(".")
                times = [int(p) for p in whole.split(":")]
                seconds = sum(n * f for n, f in zip(times, (3600, 60, 1)))
                if dot:
                    unit = "ms" if len(rest) <= 3 else "us" if len(rest) <= 6 else "ns"
                    digits = {"ms": 3, "us": 6, "ns": 9}[unit]
                    return (days * 86400 + seconds) * 10**digits + int(rest.ljust(digits, "0")[:digits]), unit
                unit = ["h", "m", "s"][len(times) - 1]
                return _convert(days * 86400 + seconds, "s", unit), unit
            except (ValueError, OverflowError) as error:
                kind = "Month out of range" if isinstance(error, OverflowError) else (
                    "Day out of range" if "day is out of range" in str(error) else "Error parsing")
                if kind == "Error parsing":
                    raise ValueError('Error parsing datetime string "%s" at position 0' % text) from None
                raise ValueError('%s in datetime string "%s"' % (kind, text)) from None


        def _moment(value, unit):
            days = value.toordinal() - _EPOCH
            if not isinstance(value, _dt.datetime):
                return _convert(days, "D", unit)
            micro = ((days * 86400 + value.hour * 3600 + value.minute * 60 + value.second) * 10**6) + value.microsecond
            return _convert(micro, "us", unit)


        def _count(value, kind, unit):
            """Any value as a number and its unit."""
            if isinstance(value, _Time):
                to = value._unit if unit == "generic" else unit
                return _convert(value._count, value._unit, to, value._kind), to
            if value is None or isinstance(value, float) and value != value:
                return NAT, unit
            if isinstance(value, str):
                if kind == "m":
                    return (NAT if value.lower() == "nat" else int(value)), unit
                count, own = _read(value)
                to = own if unit == "generic" else unit
                return _convert(count, own, to), to
            if isinstance(value, _dt.timedelta):
                micro = (value.days * 86400 + value.seconds) * 10**6 + value.microseconds
                to = "us" if unit == "generic" else unit
                return _convert(micro, "us", to, "m"), to
            if isinstance(value, _dt.date):
                to = unit if unit != "generic" else "us" if isinstance(value, _dt.datetime) else "D"
                return _moment(value, to), to
            if kind == "M" and unit == "generic":
                raise ValueError("Converting an integer to a NumPy datetime requires a specified unit")
            return int(value), unit


        def _text(count, kind, unit):
            if count == NAT:
                return "NaT"
            if kind == "m":
                return "%d %s" % (count, _WORDS[unit])
            if unit == "Y":
                return "%04d" % (1970 + count)
            if unit == "M":
                return "%04d-%02d" % (1970 + count // 12, count % 12 + 1)
            nano = _convert(count, unit, "ns")
            days, rest = divmod(nano, _NANO["D"])
            text = _dt.date.fromordinal(days + _EPOCH).isoformat()
            if unit in "WD":
                return text
            hours, rest = divmod(rest, _NANO["h"])
            minutes, rest = divmod(rest, _NANO["m"])
            seconds, rest = divmod(rest, _NANO["s"])
            text += "T%02d" % hours
            if unit == "h":
                return text
            text += ":%02d" % minutes
            if unit == "m":
                return text
            text += ":%02d" % seconds
            digits = {"ms": 3, "us": 6, "ns": 9}.get(unit, 0)
            return text + (".%09d" % rest)[:digits + 1] if digits else text


        def _object(count, kind, unit):
            """The value as Python's own: date, datetime, timedelta, or a number where none fits."""
            if count == NAT:
                return None
            if kind == "m":
                if unit in ("Y", "M", "generic", "ns"):
                    return count
                return _dt.timedelta(microseconds=_convert(count, unit, "us", "m"))
            if unit == "ns":
                return count
            if unit in ("Y", "M", "W", "D"):
                return _dt.date.fromordinal(_convert(count, unit, "D") + _EPOCH)
            micro = _convert(count, unit, "us")
            return _dt.datetime(1970, 1, 1) + _dt.timedelta(microseconds=micro)


        class _Time:
            """A number of a unit: what moments and durations have in common."""

            __array_priority__ = 20.0
            ndim, shape, size = 0, (), 1

            def __new__(cls, value="NaT", unit=None):
                if isinstance(value, (tuple, list, np.ndarray, TimeArray)):
                    return asarray(value, TimeDType(cls._kind, unit or "generic"))
                self = object.__new__(cls)
                self._count, self._unit = _count(value, cls._kind, unit or "generic")
                return self

            @classmethod
            def _of(cls, count, unit):
                self = object.__new__(cls)
                self._count, self._unit = count, unit
                return self

            @property
            def dtype(self): return TimeDType(self._kind, self._unit)

            def _array(self): return TimeArray(np.array([self._count]), self._kind, self._unit)

            def astype(self, dtype):
                made = self._array().astype(dtype)
                return made[0]

            def item(self): return _object(self._count, self._kind, self._unit)
            tolist = item
            def __int__(self): return self._count
            def __index__(self): return self._count
            def __float__(self): return float(self._count)
            def __bool__(self): return self._count != 0
            def __hash__(self): return hash((self._kind, self._count, self._unit))
            def __neg__(self): return self._of(-self._count, self._unit)
            def __abs__(self): return self._of(abs(self._count), self._unit)
            def __str__(self): return _text(self._count, self._kind, self._unit)
            def __format__(self, spec): return format(str(self), spec)


        class datetime64(_Time):
            _kind = "M"

            def __repr__(self): return "np.datetime64('%s')" % self


        class timedelta64(_Time):
            _kind = "m"

            def __new__(cls, value=0, unit=None): return _Time.__new__(cls, value, unit)

            def __repr__(self):
                if self._count == NAT:
                    return "np.timedelta64('NaT'%s)" % ("" if self._unit == "generic" else ",'%s'" % self._unit)
                return "np.timedelta64(%d%s)" % (self._count, "" if self._unit == "generic" else ",'%s'" % self._unit)


        def _scalar(count, kind, unit): return (datetime64 if kind == "M" else timedelta64)._of(int(count), unit)


        class TimeArray:
            """An array of moments or durations: int64 numbers and their unit."""

            __array_priority__ = 20.0

            def __init__(self, counts, kind, unit): self._counts, self._kind, self._unit = counts, kind, unit

            shape = property(lambda self: self._counts.shape)
            ndim = property(lambda self: self._counts.ndim)
            size = property(lambda self: self._counts.size)
            nbytes = property(lambda self: self._counts.nbytes)
            T = property(lambda self: self._like(self._counts.T))
            dtype = property(lambda self: TimeDType(self._kind, self._unit))
            itemsize = 8

            def _like(self, counts): return TimeArray(counts, self._kind, self._unit)
            def __len__(self): return len(self._counts)
            def __iter__(self): return (self[i] for i in range(len(self)))

            def __getitem__(self, key):
                part = self._counts[key]
                return self._like(part) if isinstance(part, np.ndarray) else _scalar(part, self._kind, self._unit)

            def __setitem__(self, key, value): self._counts[key] = asarray(value, self.dtype)._counts

            def copy(self): return self._like(self._counts.copy())
            def reshape(self, *shape): return self._like(self._counts.reshape(*shape))
            def ravel(self): return self._like(self._counts.ravel())
            flatten = ravel
            def sort(self, axis=-1): self._counts.sort()
            def argsort(self, axis=-1, kind=None): return self._counts.argsort()
            def argmin(self): return self._counts.argmin()
            def argmax(self): return self._counts.argmax()
            def min(self, axis=None): return _scalar(self._counts.min(), self._kind, self._unit)
            def max(self, axis=None): return _scalar(self._counts.max(), self._kind, self._unit)
            def sum(self, axis=None): return _scalar(self._counts.sum(), self._kind, self._unit)
            def mean(self, axis=None): return _scalar(int(self._counts.mean()), self._kind, self._unit)
            def tolist(self): return [_object(v, self._kind, self._unit) if not isinstance(v, list) else [
                _object(w, self._kind, self._unit) for w in v] for v in self._counts.tolist()]

            def _to(self, unit):
                flat = [_convert(v, self._unit, unit, self._kind) for v in self._counts.ravel().tolist()]
                return TimeArray(np.array(flat, dtype="int64").reshape(self._counts.shape), self._kind, unit)

            def astype(self, dtype, copy=True):
                kind = time_dtype(dtype)
                if kind is not None:
                    return self._to(self._unit if kind.unit == "generic" else kind.unit)
                if dtype in (object, "O", "object"):
                    return ObjectArray([_object(v, self._kind, self._unit) for v in self._counts.ravel().tolist()], self.shape)
                if np.dtype(dtype).kind == "U":
                    texts = [_text(v, self._kind, self._unit) for v in self._counts.ravel().tolist()]
                    return np.array(texts).reshape(self.shape)
                return self._counts.astype(dtype)

            def view(self, dtype=None):
                return self._counts if np.dtype(dtype).kind == "i" else self._counts.view(dtype)

            def __hash__(self): raise TypeError("unhashable type: 'numpy.ndarray'")

            def _texts(self):
                flat = self._counts.ravel().tolist()
                if self._kind == "M":
                    words = ["'%s'" % _text(v, "M", self._unit) for v in flat]
                else:
                    words = ["'NaT'" if v == NAT else str(v) for v in flat]
                width = max(map(len, words), default=0)
                return ObjectArray([w.rjust(width) for w in words], self.shape)

            def __repr__(self):
                if not self.size:
                    return "array([], dtype='%s')" % self.dtype
                text = _lines(self._texts(), ", ", 7) if self.shape else self._texts()._items[0]
                last = text.rpartition("\n")[2]
                ending = "dtype='%s')" % self.dtype
                wide = len(last) + len(ending) + 2 + (6 if "\n" not in text else 0) > 75
                return "array(%s,%s%s" % (text, "\n      " if wide else " ", ending)

            def __str__(self):
                if not self.shape:
                    return self._texts()._items[0].strip("'")
                return _lines(self._texts(), " ", 1) if self.size else "[]"


        TimeArray.__name__ = TimeArray.__qualname__ = "ndarray"


        def asarray(value, dtype=None):
            """The array of times that a value is."""
            kind = time_dtype(dtype) if dtype is not None else None
            if isinstance(value, TimeArray):
                return value if kind is None or kind.unit in ("generic", value._unit) else value._to(kind.unit)
            if isinstance(value, _Time):
                made = value._array() if kind is None else _Time.astype(value, kind)._array()
                return TimeArray(made._counts.reshape(()), made._kind, made._unit)
            letter = kind.kind if kind is not None else "M"
            unit = kind.unit if kind is not None else "generic"
            if isinstance(value, np.ndarray) and value.dtype.kind in "iu":
                return TimeArray(value.astype("int64"), letter, unit)
            nested = value.tolist() if hasattr(value, "tolist") else value
            shape, flat = [], [nested]
            while flat and isinstance(flat[0], (list, tuple)):
                shape.append(len(flat[0]))
                flat = [item for row in flat for item in row]
            if kind is None:
                letter = next((v._kind for v in flat if isinstance(v, _Time)), "m" if any(
                    isinstance(v, _dt.timedelta) for v in flat) else "M")
            pairs = [_count(v, letter, unit) for v in flat]
            for _, own in pairs:
                unit = _finer(unit, own)
            counts = [_convert(count, own, unit, letter) for count, own in pairs]
            return TimeArray(np.array(counts, dtype="int64").reshape(shape), letter, unit)


        def arange(start, stop=None, step=None, dtype=None):
            """Moments from start up to stop."""
            kind = time_dtype(dtype) or TimeDType("m" if isinstance(start, timedelta64) else "M")
            if stop is None:
                start, stop = 0, start
            first = asarray([start], kind) if not isinstance(start, int) else None
            span = isinstance(stop, (int, np.integer)) or isinstance(stop, timedelta64) and kind.kind == "M"
            last = None if span else asarray([stop], kind)
            unit = first._unit if first is not None else last._unit
            if last is not None and kind.unit == "generic":
                unit = _finer(unit, last._unit)
            if isinstance(step, timedelta64):
                unit = _finer(unit, step._unit)
            low = start if first is None else int(first._to(unit)._counts[0])
            high = low + (_convert(stop._count, stop._unit, unit, "m") if isinstance(stop, timedelta64) else int(stop)) if (
                last is None) else int(last._to(unit)._counts[0])
            by = 1 if step is None else _convert(step._count, step._unit, unit, "m") if isinstance(step, timedelta64) else int(step)
            return TimeArray(np.arange(low, high, by), kind.kind, unit)


        # Arithmetic: one function for scalars and arrays.

        def _parts(value):
            """(numbers, kind, unit) of an operand; plain numbers have no unit."""
            if isinstance(value, (_dt.date, _dt.timedelta)):
                value = asarray([value], "m8" if isinstance(value, _dt.timedelta) else "M8")[0]
            if isinstance(value, str):
                value = datetime64(value)
            if isinstance(value, _Time):
                return value._count, value._kind, value._unit
            if isinstance(value, TimeArray):
                return value._counts, value._kind, value._unit
            if isinstance(value, (list, tuple)):
                value = np.asarray(value)
            if isinstance(value, (int, float, np.number, np.ndarray)):
                return value, None, "generic"
            return None


        def _scaled(numbers, kind, unit, to):
            if unit == to or kind is None:
                return numbers
            if isinstance(numbers, np.ndarray):
                return TimeArray(numbers, kind, unit)._to(to)._counts
            return _convert(numbers, unit, to, kind)


        def _made(numbers, kind, unit):
            if isinstance(numbers, np.ndarray):
                return TimeArray(numbers, kind, unit) if kind else numbers
            return _scalar(numbers, kind, unit) if kind else numbers


        def _combine(name, a, b):
            left, right = _parts(a), _parts(b)
            if left is None or right is None:
                return NotImplemented
            (x, p, u), (y, q, v) = left, right
            if name in ("add", "sub"):
                unit = _finer(u, v)
                if p == q == "M" and name == "add":
                    raise TypeError(
                        "ufunc 'add' cannot use operands with types %r and %r" % (TimeDType("M", u), TimeDType("M", v)))
                kind = "m" if p == q == "M" or "M" not in (p, q) else "M"
                x, y = _scaled(x, p, u, unit), _scaled(y, q, v, unit)
                if x is NAT or y is NAT:
                    return _made(NAT, kind, unit)
                return _made(x + y if name == "add" else x - y, kind, unit)
            if name in ("truediv", "floordiv", "mod") and p == q == "m":
                unit = _finer(u, v)
                result = getattr(_operator, name)(_scaled(x, p, u, unit), _scaled(y, q, v, unit))
                return _made(result, "m", unit) if name == "mod" else np.float64(result) if (
                    name == "truediv" and not isinstance(result, np.ndarray)) else result
            if name == "mul" and (p is None) != (q is None) or name in ("truediv", "floordiv") and q is None:
                numbers = getattr(_operator, name)(x, y)
                numbers = numbers.astype("int64") if isinstance(numbers, np.ndarray) else int(numbers)
                return _made(numbers, p or q, u if p else v)
            return NotImplemented


        def _compare(name, a, b):
            left, right = _parts(a), _parts(b)
            if left is None or right is None:
                return NotImplemented
            (x, p, u), (y, q, v) = left, right
            unit = _finer(u, v)
            result = getattr(_operator, name)(_scaled(x, p, u, unit), _scaled(y, q, v, unit))
            return result if isinstance(result, np.ndarray) else np.bool_(result)


        def _operators():
            for name in ("add", "sub", "mul", "truediv", "floordiv", "mod"):
                forward = lambda self, other, name=name: _combine(name, self, other)
                backward = lambda self, other, name=name: _combine(name, other, self)
                for cls in (_Time, TimeArray):
                    setattr(cls, "__%s__" % name, forward)
                    setattr(cls, "__r%s__" % name, backward)
            for name in ("eq", "ne", "lt", "le", "gt", "ge"):
                for cls in (_Time, TimeArray):
                    setattr(cls, "__%s__" % name, lambda self, other, name=name: _compare(name, self, other))


        _operators()


        def isnat(value):
            parts = _parts(value)
            if parts is None or parts[1] is None:
                raise TypeError("ufunc 'isnat' is only defined for np.datetime64 and np.timedelta64.")
            found = parts[0] == NAT
            return found if isinstance(found, np.ndarray) else np.bool_(found)


        def datetime_data(dtype): return time_dtype(dtype).unit, 1


        def datetime_as_string(value, unit=None, timezone="naive", casting="same_kind"):
            made = value if isinstance(value, (_Time, TimeArray)) else asarray(value)
            made = made if unit is None else made.astype("%s8[%s]" % (made._kind, unit))
            return np.str_(made) if isinstance(made, _Time) else made.astype(str)
        """#
}
