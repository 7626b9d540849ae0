import PythonLanguage

/// Small modules, each a page of Python.
enum SmallModules {
    static let modules = [
        NativeModule("cmath", doc: "Functions of complex numbers.", python: cmath),
        NativeModule("platform", doc: "The machine, the same everywhere.", python: platform),
        NativeModule("uuid", doc: "Unique names.", python: uuid),
        NativeModule("secrets", doc: "Tokens.", python: secrets),
        NativeModule("locale", doc: "One locale.", python: locale),
        NativeModule("calendar", doc: "Calendars.", python: calendar),
        NativeModule("html", doc: "Text in HTML.", python: html),
        NativeModule("shlex", doc: "Command lines.", python: shlex),
        NativeModule("keyword", doc: "Keywords.", python: keyword),
        NativeModule("codecs", doc: "Encodings.", python: codecs),
    ]

    private static let cmath = #"""
        import math as _math
        from math import pi, e, tau, inf, nan

        infj, nanj = complex(0.0, inf), complex(0.0, nan)


        def phase(x): return _math.atan2(complex(x).imag, complex(x).real)
        def polar(x): return abs(complex(x)), phase(x)
        def rect(r, phi): return complex(r * _math.cos(phi), r * _math.sin(phi))


        def sqrt(x):
            x = complex(x)
            a, b = x.real, x.imag
            if a == 0 and b == 0:
                return complex(0.0, b)
            t = _math.sqrt((_math.fabs(a) + _math.hypot(a, b)) / 2)
            if a >= 0:
                return complex(t, b / (2 * t))
            return complex(_math.fabs(b) / (2 * t), _math.copysign(t, b))


        def exp(x):
            x = complex(x)
            r = _math.exp(x.real)
            return complex(r * _math.cos(x.imag), r * _math.sin(x.imag))


        def log(x, base=None):
            x = complex(x)
            if x == 0:
                raise ValueError("math domain error")
            value = complex(_math.log(abs(x)), phase(x))
            return value if base is None else value / log(base)


        def log10(x):
            value = log(x)
            return complex(_math.log10(abs(complex(x))), value.imag / _math.log(10))


        def sin(x):
            x = complex(x)
            return complex(_math.sin(x.real) * _math.cosh(x.imag), _math.cos(x.real) * _math.sinh(x.imag))


        def cos(x):
            x = complex(x)
            return complex(_math.cos(x.real) * _math.cosh(x.imag), -_math.sin(x.real) * _math.sinh(x.imag))


        def tan(x): return sin(x) / cos(x)


        def sinh(x):
            x = complex(x)
            return complex(_math.sinh(x.real) * _math.cos(x.imag), _math.cosh(x.real) * _math.sin(x.imag))


        def cosh(x):
            x = complex(x)
            return complex(_math.cosh(x.real) * _math.cos(x.imag), _math.sinh(x.real) * _math.sin(x.imag))


        def tanh(x): return sinh(x) / cosh(x)
        def asinh(x): return log(x + sqrt(x * x + 1))
        def acosh(x): return log(x + sqrt(complex(x) + 1) * sqrt(complex(x) - 1))
        def atanh(x): return (log(1 + complex(x)) - log(1 - complex(x))) / 2


        def asin(x):
            value = asinh(1j * complex(x))
            return complex(value.imag, -value.real)


        def acos(x): return pi / 2 - asin(x)


        def atan(x):
            value = atanh(1j * complex(x))
            return complex(value.imag, -value.real)


        def isnan(x): return _math.isnan(complex(x).real) or _math.isnan(complex(x).imag)
        def isinf(x): return _math.isinf(complex(x).real) or _math.isinf(complex(x).imag)
        def isfinite(x): return _math.isfinite(complex(x).real) and _math.isfinite(complex(x).imag)


        def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
            if rel_tol < 0 or abs_tol < 0:
                raise ValueError("tolerances must be non-negative")
            return a == b or abs(a - b) <= max(rel_tol * max(abs(a), abs(b)), abs_tol)
        """#

    private static let platform = #"""
        def system(): return "Linux"
        def release(): return ""
        def version(): return ""
        def machine(): return "x86_64"
        def processor(): return ""
        def node(): return ""
        def architecture(executable="", bits="", linkage=""): return ("64bit", "ELF")
        def python_version(): return "3.11.7"
        def python_version_tuple(): return ("3", "11", "7")
        def python_implementation(): return "CPython"
        def python_compiler(): return ""
        def python_build(): return ("main", "")
        def platform(aliased=0, terse=0): return "Linux-x86_64"


        from collections import namedtuple as _namedtuple

        uname_result = _namedtuple("uname_result", "system node release version machine", module="platform")
        def uname(): return uname_result(system(), node(), release(), version(), machine())
        """#

    private static let uuid = #"""
        import hashlib as _hashlib
        import random as _random


        class UUID:
            def __init__(self, hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None):
                if hex is not None:
                    digits = hex.replace("urn:", "").replace("uuid:", "").strip("{}").replace("-", "")
                    if len(digits) != 32:
                        raise ValueError("badly formed hexadecimal UUID string")
                    int = __builtins__.int(digits, 16)
                elif bytes is not None:
                    if len(bytes) != 16:
                        raise ValueError("bytes is not a 16-char string")
                    int = __builtins__.int.from_bytes(bytes, "big")
                elif int is None:
                    raise TypeError("one of the hex, bytes, bytes_le, fields, or int arguments must be given")
                if not 0 <= int < 1 << 128:
                    raise ValueError("int is out of range (need a 128-bit value)")
                if version is not None:
                    int &= ~(0xC000 << 48)
                    int |= 0x8000 << 48
                    int &= ~(0xF000 << 64)
                    int |= version << 76
                self.__dict__["int"] = int

            def __setattr__(self, name, value): raise TypeError("UUID objects are immutable")
            def __eq__(self, other): return self.int == other.int if isinstance(other, UUID) else NotImplemented
            def __lt__(self, other): return self.int < other.int if isinstance(other, UUID) else NotImplemented
            def __hash__(self): return hash(self.int)
            def __int__(self): return self.int
            def __repr__(self): return "UUID(%r)" % str(self)

            def __str__(self):
                h = self.hex
                return "-".join((h[:8], h[8:12], h[12:16], h[16:20], h[20:]))

            @property
            def hex(self): return "%032x" % self.int
            @property
            def bytes(self): return self.int.to_bytes(16, "big")
            @property
            def version(self): return (self.int >> 76) & 15
            @property
            def urn(self): return "urn:uuid:" + str(self)
            @property
            def node(self): return self.int & 0xFFFFFFFFFFFF


        # Names that differ from run to run would make pages differ: they come from a stream of their own.
        _stream = _random.Random(2026)


        def uuid4(): return UUID(int=_stream.getrandbits(128), version=4)
        def uuid1(node=None, clock_seq=None): return UUID(int=_stream.getrandbits(128), version=1)
        def uuid3(namespace, name):
            return UUID(bytes=_hashlib.md5(namespace.bytes + name.encode()).digest(), version=3)
        def uuid5(namespace, name):
            return UUID(bytes=_hashlib.sha1(namespace.bytes + name.encode()).digest()[:16], version=5)


        NAMESPACE_DNS = UUID("6ba7b810-9dad-11d1-80b4-00c04fd430c8")
        NAMESPACE_URL = UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")
        """#

    private static let secrets = #"""
        import random as _random

        # A page must come out the same every time: these are not secrets.
        _stream = _random.Random(5)
        def randbelow(exclusive_upper_bound):
            if exclusive_upper_bound <= 0:
                raise ValueError("Upper bound must be positive.")
            return _stream.randrange(exclusive_upper_bound)
        def randbits(k): return _stream.getrandbits(k)
        def choice(seq): return _stream.choice(seq)
        def token_bytes(nbytes=None): return _stream.randbytes(32 if nbytes is None else nbytes)
        def token_hex(nbytes=None): return token_bytes(nbytes).hex()
        def token_urlsafe(nbytes=None):
            import base64
            return base64.urlsafe_b64encode(token_bytes(nbytes)).rstrip(b"=").decode("ascii")
        def compare_digest(a, b): return a == b
        SystemRandom = _random.Random
        """#

    private static let locale = #"""
        LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = 0, 1, 2, 3, 4, 5, 6


        class Error(Exception):
            pass


        def setlocale(category, locale=None):
            if locale in (None, "", "C", "POSIX", "C.UTF-8"):
                return "C.UTF-8" if locale != "C" else "C"
            raise Error("unsupported locale setting")


        def getlocale(category=0): return ("en_US", "UTF-8")
        def getdefaultlocale(envvars=()): return ("en_US", "UTF-8")
        def getpreferredencoding(do_setlocale=True): return "UTF-8"
        def getencoding(): return "UTF-8"
        def strcoll(a, b): return (a > b) - (a < b)
        def strxfrm(string): return string
        def atof(string, func=float): return func(string)
        def atoi(string): return int(string)
        def str(val): return "%.12g" % val
        def format_string(f, val, grouping=False, monetary=False): return f % val
        def localeconv(): return {"decimal_point": ".", "thousands_sep": "", "grouping": []}
        """#

    private static let calendar = #"""
        import datetime as _datetime

        MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)
        January, February = 1, 2
        day_name = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        day_abbr = [d[:3] for d in day_name]
        month_name = ["", "January", "February", "March", "April", "May", "June", "July", "August", "September",
                      "October", "November", "December"]
        month_abbr = [m[:3] for m in month_name]
        _lengths = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


        class IllegalMonthError(ValueError):
            def __init__(self, month): self.month = month
            def __str__(self): return "bad month number %r; must be 1-12" % self.month


        def isleap(year): return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        def leapdays(y1, y2):
            y1, y2 = y1 - 1, y2 - 1
            return (y2 // 4 - y1 // 4) - (y2 // 100 - y1 // 100) + (y2 // 400 - y1 // 400)
        def weekday(year, month, day): return _datetime.date(year, month, day).weekday()


        def monthrange(year, month):
            if not 1 <= month <= 12:
                raise IllegalMonthError(month)
            return weekday(year, month, 1), _lengths[month] + (month == 2 and isleap(year))


        class Calendar:
            def __init__(self, firstweekday=0): self.firstweekday = firstweekday

            def iterweekdays(self): return iter([(self.firstweekday + i) % 7 for i in range(7)])

            def itermonthdays(self, year, month):
                first, count = monthrange(year, month)
                before = (first - self.firstweekday) % 7
                yield from [0] * before
                yield from range(1, count + 1)
                yield from [0] * (-(before + count) % 7)

            def itermonthdates(self, year, month):
                first, count = monthrange(year, month)
                start = _datetime.date(year, month, 1) - _datetime.timedelta((first - self.firstweekday) % 7)
                days = (first - self.firstweekday) % 7 + count
                for n in range(days + -days % 7):
                    yield start + _datetime.timedelta(n)

            def monthdayscalendar(self, year, month):
                days = list(self.itermonthdays(year, month))
                return [days[i:i + 7] for i in range(0, len(days), 7)]

            def monthdatescalendar(self, year, month):
                days = list(self.itermonthdates(year, month))
                return [days[i:i + 7] for i in range(0, len(days), 7)]


        class TextCalendar(Calendar):
            def formatweekheader(self, width=2): return " ".join(day_name[i][:width] for i in self.iterweekdays())

            def formatmonth(self, theyear, themonth, w=0, l=0):
                w, l = max(2, w), max(1, l)
                lines = [("%s %d" % (month_name[themonth], theyear)).center(7 * (w + 1) - 1).rstrip()]
                lines.append(" ".join((day_name if w >= 9 else day_abbr)[i][:w].center(w) for i in self.iterweekdays()))
                for week in self.monthdayscalendar(theyear, themonth):
                    lines.append(" ".join((str(d) if d else "").rjust(2).center(w) if d else " " * w for d in week).rstrip())
                return ("\n" * l).join(lines) + "\n" * l

            def prmonth(self, theyear, themonth, w=0, l=0): print(self.formatmonth(theyear, themonth, w, l), end="")


        _text = TextCalendar()
        month = _text.formatmonth
        prmonth = _text.prmonth
        monthcalendar = _text.monthdayscalendar
        def setfirstweekday(firstweekday): _text.firstweekday = firstweekday
        def firstweekday(): return _text.firstweekday
        def timegm(tuple):
            return (_datetime.date(tuple[0], tuple[1], 1).toordinal() - 719163 + tuple[2] - 1) * 86400 \
                + tuple[3] * 3600 + tuple[4] * 60 + tuple[5]
        """#

    private static let html = #"""
        _entities = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'", "nbsp": "\xa0", "copy": "\xa9",
                     "mdash": "\u2014", "ndash": "\u2013", "hellip": "\u2026", "rsquo": "\u2019", "lsquo": "\u2018",
                     "ldquo": "\u201c", "rdquo": "\u201d", "eacute": "\xe9", "reg": "\xae", "trade": "\u2122", "euro": "\u20ac"}


        def escape(s, quote=True):
            s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
            return s.replace('"', "&quot;").replace("'", "&#x27;") if quote else s


        def unescape(s):
            import re

            def one(match):
                name = match[1]
                if name.startswith("#"):
                    number = int(name[2:], 16) if name[1] in "xX" else int(name[1:])
                    return chr(number) if 0 < number < 0x110000 else "\ufffd"
                return _entities.get(name, match[0])

            return re.sub(r"&(#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z]+);", one, s)
        """#

    private static let shlex = #"""
        def split(s, comments=False, posix=True):
            result, word, quote, started, i = [], [], None, False, 0
            while i < len(s):
                c = s[i]
                i += 1
                if quote:
                    if c == quote:
                        quote = None
                    elif c == "\\" and quote == '"' and s[i:i + 1] in ('"', "\\"):
                        word.append(s[i])
                        i += 1
                    else:
                        word.append(c)
                elif c in "'\"":
                    quote, started = c, True
                elif c == "\\":
                    if i >= len(s):
                        raise ValueError("No escaped character")
                    word.append(s[i])
                    started = True
                    i += 1
                elif c.isspace():
                    if started:
                        result.append("".join(word))
                        word, started = [], False
                elif c == "#" and comments:
                    break
                else:
                    word.append(c)
                    started = True
            if quote:
                raise ValueError("No closing quotation")
            if started:
                result.append("".join(word))
            return result


        def quote(s):
            if not s:
                return "''"
            if all(c.isascii() and (c.isalnum() or c in "_@%+=:,./-") for c in s):
                return s
            return "'" + s.replace("'", "'\"'\"'") + "'"


        def join(split_command):
            return " ".join(map(quote, split_command))
        """#

    private static let keyword = #"""
        kwlist = ["False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
                  "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda",
                  "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield"]
        softkwlist = ["_", "case", "match"]
        iskeyword = frozenset(kwlist).__contains__
        issoftkeyword = frozenset(softkwlist).__contains__
        """#

    private static let codecs = #"""
        import io as _io

        BOM_UTF8 = b"\xef\xbb\xbf"
        BOM_UTF16_LE, BOM_UTF16_BE = b"\xff\xfe", b"\xfe\xff"


        def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
            return _io.open(filename, mode, encoding=encoding)


        def _rot13(text):
            def turn(c):
                base = "a" if "a" <= c <= "z" else "A" if "A" <= c <= "Z" else None
                return c if base is None else chr((ord(c) - ord(base) + 13) % 26 + ord(base))
            return "".join(map(turn, text))


        def encode(obj, encoding="utf-8", errors="strict"):
            if encoding in ("rot13", "rot_13"):
                return _rot13(obj)
            if encoding in ("hex", "hex_codec"):
                return obj.hex().encode()
            if encoding == "base64":
                import base64
                return base64.encodebytes(obj)
            return obj.encode(encoding, errors)


        def decode(obj, encoding="utf-8", errors="strict"):
            if encoding in ("rot13", "rot_13"):
                return _rot13(obj)
            if encoding in ("hex", "hex_codec"):
                return bytes.fromhex(obj.decode())
            if encoding == "base64":
                import base64
                return base64.decodebytes(obj)
            return obj.decode(encoding, errors)


        def getencoder(encoding): return lambda text, errors="strict": (encode(text, encoding, errors), len(text))
        def getdecoder(encoding): return lambda data, errors="strict": (decode(data, encoding, errors), len(data))


        def lookup(encoding):
            "".encode(encoding)
            return type("CodecInfo", (), {"name": encoding})()
        """#
}
