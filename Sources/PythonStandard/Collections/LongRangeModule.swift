import PythonLanguage

/// `range` with bounds beyond 64 bits, in Python; `range(...)` makes one where its own words do not suffice.
enum LongRangeModule {
    static let module = NativeModule("_long_range", doc: "Ranges with long bounds.", python: source)

    private static let source = #"""
        import operator as _operator


        class range:
            __slots__ = ("start", "stop", "step", "_count")

            def __init__(self, start, stop, step):
                start, stop, step = _operator.index(start), _operator.index(stop), _operator.index(step)
                if step == 0:
                    raise ValueError("range() arg 3 must not be zero")
                count = max(0, (stop - start + step - (1 if step > 0 else -1)) // step)
                for name, value in (("start", start), ("stop", stop), ("step", step), ("_count", count)):
                    object.__setattr__(self, name, value)

            def __setattr__(self, name, value):
                if name in ("start", "stop", "step"):
                    raise AttributeError("readonly attribute")
                raise AttributeError("'range' object has no attribute '%s'" % name)

            def __len__(self):
                if self._count > 0x7fffffffffffffff:
                    raise OverflowError("Python int too large to convert to C ssize_t")
                return self._count

            def __bool__(self):
                return self._count > 0

            def __getitem__(self, index):
                if isinstance(index, slice):
                    step = 1 if index.step is None else _operator.index(index.step)
                    if step == 0:
                        raise ValueError("slice step cannot be zero")
                    low, high = (0, self._count) if step > 0 else (-1, self._count - 1)

                    def bound(value, default):
                        if value is None:
                            return default
                        value = _operator.index(value)
                        return max(low, value + self._count) if value < 0 else min(high, value)
                    start = bound(index.start, low if step > 0 else high)
                    stop = bound(index.stop, high if step > 0 else low)
                    return _range(self.start + start * self.step, self.start + stop * self.step, self.step * step)
                if not hasattr(type(index), "__index__"):
                    raise TypeError("range indices must be integers or slices, not %s" % type(index).__name__)
                place = _operator.index(index)
                if place < 0:
                    place += self._count
                if not 0 <= place < self._count:
                    raise IndexError("range object index out of range")
                return self.start + place * self.step

            def _place(self, value):
                if not isinstance(value, (int, float)) or value != value or value in (float("inf"), -float("inf")):
                    return None
                if value != int(value):
                    return None
                place, rest = divmod(int(value) - self.start, self.step)
                return place if rest == 0 and 0 <= place < self._count else None

            def __contains__(self, value):
                return self._place(value) is not None

            def count(self, value):
                return 1 if value in self else 0

            def index(self, value):
                place = self._place(value)
                if place is None:
                    raise ValueError("%r is not in range" % (value,))
                return place

            def __iter__(self):
                value = self.start
                while value < self.stop if self.step > 0 else value > self.stop:
                    yield value
                    value += self.step

            def __reversed__(self):
                return iter(self[::-1])

            def _key(self):
                if not self._count:
                    return (0, None, None)
                return (self._count, self.start, None if self._count == 1 else self.step)

            def __eq__(self, other):
                if type(other) is range:
                    return self._key() == other._key()
                return False if isinstance(other, _range) else NotImplemented

            def __hash__(self):
                return hash(self._key())

            def __repr__(self):
                if self.step == 1:
                    return "range(%d, %d)" % (self.start, self.stop)
                return "range(%d, %d, %d)" % (self.start, self.stop, self.step)

            def __reduce__(self):
                return _range, (self.start, self.stop, self.step)


        range.__module__ = "builtins"
        _range = __import__("builtins").range
        """#
}
