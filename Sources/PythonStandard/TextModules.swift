import PythonLanguage

/// `string`, `copy`, `io`, `textwrap`, `bisect`, `heapq`, `statistics` and their like, in Python.
enum TextModules {
    static let modules = [
        NativeModule("string", doc: "Character classes and templates.", python: string),
        NativeModule("copy", doc: "Shallow and deep copies.", python: copy),
        NativeModule("io", doc: "Text in memory.", python: io),
        NativeModule("bisect", doc: "Positions in sorted lists.", python: bisect),
        HeapModule.module,
        NativeModule("textwrap", doc: "Lines of text.", python: textwrap),
        NativeModule("pprint", doc: "Pretty printing.", python: pprint),
        NativeModule("statistics", doc: "Statistics of lists.", python: statistics),
    ]

    private static let string = #"""
        whitespace = " \t\n\r\v\f"
        ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
        ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
        ascii_letters = ascii_lowercase + ascii_uppercase
        digits = "0123456789"
        hexdigits = digits + "abcdef" + "ABCDEF"
        octdigits = "01234567"
        punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
        printable = digits + ascii_letters + punctuation + whitespace


        def capwords(s, sep=None):
            return (sep or " ").join(map(str.capitalize, s.split(sep)))


        class Template:
            delimiter = "$"

            def __init__(self, template):
                self.template = template

            def _fill(self, mapping, kws, strict):
                text = self.template
                result = []
                index = 0
                while index < len(text):
                    if text[index] != "$":
                        result.append(text[index])
                        index += 1
                        continue
                    if text[index + 1:index + 2] == "$":
                        result.append("$")
                        index += 2
                        continue
                    braced = text[index + 1:index + 2] == "{"
                    start = index + 1 + braced
                    end = start
                    while end < len(text) and (text[end] == "_" or text[end].isascii() and text[end].isalnum()):
                        end += 1
                    name = text[start:end]
                    if not name or name[0].isdigit() or braced and text[end:end + 1] != "}":
                        if strict:
                            line = text.count("\n", 0, index) + 1
                            column = index - text.rfind("\n", 0, index)
                            raise ValueError("Invalid placeholder in string: line %d, col %d" % (line, column))
                        result.append("$")
                        index += 1
                        continue
                    if name in kws or name in mapping:
                        result.append(str(kws[name] if name in kws else mapping[name]))
                    elif strict:
                        raise KeyError(name)
                    else:
                        result.append(text[index:end + braced])
                    index = end + braced
                return "".join(result)

            def substitute(self, mapping={}, /, **kws):
                return self._fill(mapping, kws, True)

            def safe_substitute(self, mapping={}, /, **kws):
                return self._fill(mapping, kws, False)


        class Formatter:
            def format(self, format_string, /, *args, **kwargs):
                return format_string.format(*args, **kwargs)

            def vformat(self, format_string, args, kwargs):
                return format_string.format(*args, **kwargs)
        """#

    private static let copy = #"""
        class Error(Exception):
            pass


        error = Error
        _atomic = (type(None), int, float, bool, complex, str, bytes, type, range, slice, type(...),
                   type(NotImplemented), type(len), type(lambda: None), property)


        def copy(x):
            cls = type(x)
            if cls in _atomic or issubclass(cls, type):
                return x
            if cls in (list, dict, set, bytearray):
                return x.copy()
            if cls in (tuple, frozenset):
                return x
            hook = getattr(cls, "__copy__", None)
            if hook is not None:
                return hook(x)
            return _rebuild(x, lambda value: value)


        def deepcopy(x, memo=None):
            if memo is None:
                memo = {}
            cls = type(x)
            if cls in _atomic or issubclass(cls, type):
                return x
            known = memo.get(id(x))
            if known is not None:
                return known
            if cls is list:
                y = memo[id(x)] = []
                for value in x:
                    y.append(deepcopy(value, memo))
            elif cls is dict:
                y = memo[id(x)] = {}
                for key, value in x.items():
                    y[deepcopy(key, memo)] = deepcopy(value, memo)
            elif cls is tuple:
                y = tuple(deepcopy(value, memo) for value in x)
                if all(a is b for a, b in zip(x, y)):
                    y = x
            elif cls in (set, frozenset):
                y = cls(deepcopy(value, memo) for value in x)
            elif cls is bytearray:
                y = bytearray(x)
            else:
                hook = getattr(cls, "__deepcopy__", None)
                if hook is not None:
                    y = hook(x, memo)
                else:
                    y = _rebuild(x, lambda value: deepcopy(value, memo), memo)
            memo[id(x)] = y
            memo.setdefault("keep", []).append(x)
            return y


        def _rebuild(x, transform, memo=None):
            cls = type(x)
            if isinstance(x, BaseException):
                y = cls(*map(transform, x.args))
            elif isinstance(x, tuple):
                y = tuple.__new__(cls, [transform(value) for value in x])
            elif isinstance(x, (int, float, str)):
                base = next(base for base in (int, float, str) if isinstance(x, base))
                y = base.__new__(cls, x)
            else:
                y = cls.__new__(cls)
            if memo is not None:
                memo[id(x)] = y
            if isinstance(x, list):
                y.extend(transform(value) for value in x)
            elif isinstance(x, dict):
                for key, value in x.items():
                    dict.__setitem__(y, transform(key), transform(value))
            elif isinstance(x, set):
                y.update(transform(value) for value in x)
            state = getattr(x, "__dict__", None)
            if state:
                for name, value in list(state.items()):
                    object.__setattr__(y, name, transform(value))
            for base in cls.__mro__:
                slots = base.__dict__.get("__slots__", ())
                for name in (slots,) if isinstance(slots, str) else slots:
                    if name not in ("__dict__", "__weakref__") and hasattr(x, name):
                        object.__setattr__(y, name, transform(getattr(x, name)))
            return y
        """#

    private static let io = #"""
        SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2


        class UnsupportedOperation(OSError, ValueError):
            pass


        class _Memory:
            def __init__(self, initial, empty):
                self._data = initial
                self._empty = empty
                self._position = 0
                self.closed = False

            def _check(self):
                if self.closed:
                    raise ValueError("I/O operation on closed file")

            def write(self, s, /):
                self._check()
                if len(self._data) < self._position:
                    pad = "\0" if self._empty == "" else b"\0"
                    self._data += pad * (self._position - len(self._data))
                self._data = self._data[:self._position] + s + self._data[self._position + len(s):]
                self._position += len(s)
                return len(s)

            def writelines(self, lines, /):
                for line in lines:
                    self.write(line)

            def getvalue(self):
                self._check()
                return self._data

            def read(self, size=-1, /):
                self._check()
                end = len(self._data) if size is None or size < 0 else self._position + size
                text = self._data[self._position:end]
                self._position += len(text)
                return text

            def readline(self, size=-1, /):
                self._check()
                newline = "\n" if self._empty == "" else b"\n"
                end = self._data.find(newline, self._position)
                end = len(self._data) if end < 0 else end + 1
                if size is not None and size >= 0:
                    end = min(end, self._position + size)
                text = self._data[self._position:end]
                self._position = end
                return text

            def readlines(self, hint=-1, /):
                return list(self)

            def __iter__(self):
                return self

            def __next__(self):
                line = self.readline()
                if not line:
                    raise StopIteration
                return line

            def seek(self, offset, whence=0, /):
                base = (0, self._position, len(self._data))[whence]
                self._position = max(0, base + offset)
                return self._position

            def tell(self):
                return self._position

            def truncate(self, size=None, /):
                size = self._position if size is None else size
                self._data = self._data[:size]
                return size

            def close(self): self.closed = True
            def flush(self): pass
            def readable(self): return True
            def writable(self): return True
            def seekable(self): return True
            def isatty(self): return False
            def __enter__(self): return self
            def __exit__(self, *args): self.close()


        class StringIO(_Memory):
            def __init__(self, initial_value="", newline="\n"):
                _Memory.__init__(self, initial_value or "", "")

            def write(self, s, /):
                if not isinstance(s, str):
                    raise TypeError("string argument expected, got %r" % type(s).__name__)
                return _Memory.write(self, s)


        class BytesIO(_Memory):
            def __init__(self, initial_bytes=b""):
                _Memory.__init__(self, bytes(initial_bytes), b"")

            def write(self, b, /):
                return _Memory.write(self, bytes(b))

            def getbuffer(self):
                return self._data


        TextIOBase = RawIOBase = IOBase = _Memory
        """#

    private static let bisect = #"""
        def bisect_right(a, x, lo=0, hi=None, *, key=None):
            if lo < 0:
                raise ValueError("lo must be non-negative")
            hi = len(a) if hi is None else hi
            while lo < hi:
                mid = (lo + hi) // 2
                if x < (a[mid] if key is None else key(a[mid])):
                    hi = mid
                else:
                    lo = mid + 1
            return lo


        def bisect_left(a, x, lo=0, hi=None, *, key=None):
            if lo < 0:
                raise ValueError("lo must be non-negative")
            hi = len(a) if hi is None else hi
            while lo < hi:
                mid = (lo + hi) // 2
                if (a[mid] if key is None else key(a[mid])) < x:
                    lo = mid + 1
                else:
                    hi = mid
            return lo


        def insort_right(a, x, lo=0, hi=None, *, key=None):
            a.insert(bisect_right(a, x if key is None else key(x), lo, hi, key=key), x)


        def insort_left(a, x, lo=0, hi=None, *, key=None):
            a.insert(bisect_left(a, x if key is None else key(x), lo, hi, key=key), x)


        bisect = bisect_right
        insort = insort_right
        """#

    private static let textwrap = #"""
        def dedent(text):
            lines = text.split("\n")
            margin = None
            for index, line in enumerate(lines):
                body = line.lstrip(" \t")
                if not body:
                    lines[index] = ""
                    continue
                indent = line[:len(line) - len(body)]
                if margin is None:
                    margin = indent
                else:
                    common = 0
                    while common < min(len(margin), len(indent)) and margin[common] == indent[common]:
                        common += 1
                    margin = margin[:common]
            if not margin:
                return "\n".join(lines)
            return "\n".join(line[len(margin):] if line else line for line in lines)


        def indent(text, prefix, predicate=None):
            predicate = predicate or (lambda line: line.strip())
            return "".join(prefix + line if predicate(line) else line for line in text.splitlines(True))


        def wrap(text, width=70, *, initial_indent="", subsequent_indent="", break_long_words=True, **kwargs):
            words = text.split()
            lines = []
            line = initial_indent
            empty = True
            for word in words:
                while True:
                    space = "" if empty else " "
                    if len(line) + len(space) + len(word) <= width:
                        line += space + word
                        empty = False
                        break
                    if empty:
                        if not break_long_words:
                            line += word
                            empty = False
                            break
                        room = max(width - len(line), 1)
                        lines.append(line + word[:room])
                        word = word[room:]
                        line = subsequent_indent
                        continue
                    lines.append(line)
                    line = subsequent_indent
                    empty = True
            if not empty:
                lines.append(line)
            return lines


        def fill(text, width=70, **kwargs):
            return "\n".join(wrap(text, width, **kwargs))


        def shorten(text, width, *, placeholder=" [...]", **kwargs):
            words = text.split()
            whole = " ".join(words)
            if len(whole) <= width:
                return whole
            while words and len(" ".join(words)) + len(placeholder) > width:
                words.pop()
            return " ".join(words) + placeholder if words else placeholder.strip()
        """#

    private static let pprint = #"""
        def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
            return _format(object, 0, indent, width, sort_dicts, 0)


        def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
                   underscore_numbers=False):
            print(pformat(object, indent, width, sort_dicts=sort_dicts), file=stream)


        def pp(object, *args, sort_dicts=False, **kwargs):
            pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


        def _sorted(items):
            try:
                return sorted(items, key=lambda item: item[0])
            except TypeError:
                return sorted(items, key=lambda item: (str(type(item[0])), id(item[0])))


        def _plain(object, sort_dicts):
            if type(object) is dict:
                items = _sorted(object.items()) if sort_dicts else object.items()
                return "{%s}" % ", ".join("%s: %s" % (_plain(k, sort_dicts), _plain(v, sort_dicts)) for k, v in items)
            if type(object) is list:
                return "[%s]" % ", ".join(_plain(v, sort_dicts) for v in object)
            if type(object) is tuple:
                return "(%s%s)" % (", ".join(_plain(v, sort_dicts) for v in object), "," if len(object) == 1 else "")
            return repr(object)


        def _format(object, column, indent, width, sort_dicts, trailing):
            text = _plain(object, sort_dicts)
            if len(text) <= width - column - trailing:
                return text
            kind = type(object)
            if kind is dict and object:
                items = list(_sorted(object.items()) if sort_dicts else object.items())
                inner = column + indent
                parts = []
                for index, (key, value) in enumerate(items):
                    head = _plain(key, sort_dicts) + ": "
                    rest = 1 if index < len(items) - 1 else trailing + 1
                    parts.append(head + _format(value, inner + len(head), indent, width, sort_dicts, rest))
                return "{" + " " * (indent - 1) + (",\n" + " " * inner).join(parts) + "}"
            if kind in (list, tuple, set) and object:
                open, close = {list: "[]", tuple: "()", set: "{}"}[kind]
                inner = column + indent
                parts = []
                elements = sorted(object) if kind is set else list(object)
                for index, value in enumerate(elements):
                    rest = 1 if index < len(elements) - 1 else trailing + 1
                    parts.append(_format(value, inner, indent, width, sort_dicts, rest))
                return open + " " * (indent - 1) + (",\n" + " " * inner).join(parts) + (
                    "," if kind is tuple and len(object) == 1 else "") + close
            return text


        class PrettyPrinter:
            def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True):
                self._options = {"indent": indent, "width": width, "sort_dicts": sort_dicts}
                self._stream = stream

            def pprint(self, object):
                print(self.pformat(object), file=self._stream)

            def pformat(self, object):
                return pformat(object, **self._options)
        """#

    private static let statistics = #"""
        from math import fsum as _fsum, sqrt as _sqrt


        class StatisticsError(ValueError):
            pass


        def _values(data, what):
            data = list(data)
            if not data:
                raise StatisticsError(what)
            return data


        def _whole(total, count, data):
            if all(isinstance(value, int) for value in data) and total % count == 0:
                return total // count
            return total / count


        def mean(data):
            data = _values(data, "mean requires at least one data point")
            if all(isinstance(value, int) for value in data):
                return _whole(sum(data), len(data), data)
            return _fsum(data) / len(data)


        def fmean(data, weights=None):
            data = _values(data, "fmean requires at least one data point")
            if weights is None:
                return _fsum(data) / len(data)
            weights = list(weights)
            return _fsum(x * w for x, w in zip(data, weights)) / _fsum(weights)


        def median(data):
            data = sorted(_values(data, "no median for empty data"))
            middle = len(data) // 2
            return data[middle] if len(data) % 2 else (data[middle - 1] + data[middle]) / 2


        def median_low(data):
            data = sorted(_values(data, "no median for empty data"))
            return data[(len(data) - 1) // 2]


        def median_high(data):
            data = sorted(_values(data, "no median for empty data"))
            return data[len(data) // 2]


        def multimode(data):
            counts = {}
            for value in data:
                counts[value] = counts.get(value, 0) + 1
            most = max(counts.values(), default=0)
            return [value for value, count in counts.items() if count == most]


        def mode(data):
            return multimode(_values(data, "no mode for empty data"))[0]


        def _squares(data, center):
            return _fsum((value - center) ** 2 for value in data)


        def pvariance(data, mu=None):
            data = _values(data, "pvariance requires at least one data point")
            return _squares(data, _fsum(data) / len(data) if mu is None else mu) / len(data)


        def variance(data, xbar=None):
            data = list(data)
            if len(data) < 2:
                raise StatisticsError("variance requires at least two data points")
            center = _fsum(data) / len(data) if xbar is None else xbar
            result = _squares(data, center) / (len(data) - 1)
            if all(isinstance(value, int) for value in data) and result == int(result):
                return int(result)
            return result


        def pstdev(data, mu=None):
            return _sqrt(pvariance(data, mu))


        def stdev(data, xbar=None):
            data = list(data)
            if len(data) < 2:
                raise StatisticsError("stdev requires at least two data points")
            return _sqrt(variance(data, xbar))
        """#
}
