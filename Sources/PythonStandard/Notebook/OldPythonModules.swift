import PythonLanguage

/// `future`, `past` and `six`: what code for Python 2 and 3 imports, by its names of today.
enum OldPythonModules {
    static let modules = [
        NativeModule("_pickle", doc: "pickle by the name of its inner part.", python: "from pickle import *"),
        NativeModule("future", lazyNames: ["utils", "builtins"]),
        NativeModule("future.utils", doc: "Python 2 and 3 in one.", python: utilities),
        NativeModule("future.builtins", python: builtins),
        NativeModule("past", lazyNames: ["builtins", "utils"]),
        NativeModule(
            "past.builtins",
            python: "xrange, unicode, basestring, long, raw_input = range, str, str, int, input"),
        NativeModule(
            "past.utils",
            python:
                "def old_div(a, b):\n    whole = isinstance(a, int) and isinstance(b, int)\n    return a // b if whole else a / b"
        ),
        NativeModule("six", doc: "Python 2 and 3 in one.", lazyNames: ["moves"], python: six),
        NativeModule(
            "six.moves",
            python:
                "from itertools import zip_longest, filterfalse\nfrom functools import reduce\nxrange, range, zip, map, filter, input, cPickle = range, range, zip, map, filter, input, __import__('pickle')"
        ),
    ]

    private static let utilities = #"""
        PY2, PY3 = False, True
        string_types, integer_types, text_type, binary_type = (str,), (int,), str, bytes


        def iteritems(obj, **kwargs): return iter(obj.items(**kwargs))
        def iterkeys(obj, **kwargs): return iter(obj.keys(**kwargs))
        def itervalues(obj, **kwargs): return iter(obj.values(**kwargs))
        def viewitems(obj, **kwargs): return obj.items(**kwargs)
        def viewkeys(obj, **kwargs): return obj.keys(**kwargs)
        def viewvalues(obj, **kwargs): return obj.values(**kwargs)
        def listitems(d): return list(d.items())
        def listvalues(d): return list(d.values())
        def lmap(*args): return list(map(*args))
        def lzip(*args): return list(zip(*args))
        def lrange(*args): return list(range(*args))
        def lfilter(*args): return list(filter(*args))
        def old_div(a, b): return a // b if isinstance(a, int) and isinstance(b, int) else a / b
        def python_2_unicode_compatible(cls): return cls
        def bytes_to_native_str(b, encoding="utf-8"): return b.decode(encoding)


        def with_metaclass(meta, *bases):
            """A base class made by a metaclass."""
            class _Maker(type):
                def __new__(cls, name, own, namespace):
                    return meta(name, bases or (object,), namespace)
            return type.__new__(_Maker, "temporary_class", (), {})


        def raise_from(value, cause):
            raise value from cause
        """#

    private static let builtins =
        "from builtins import (ascii, bytes, chr, dict, filter, hex, input, int, isinstance, list, map, max, min, next,\n"
        + "                      object, oct, open, pow, range, round, str, super, zip)"

    private static let six = #"""
        from future.utils import (PY2, PY3, binary_type, integer_types, iteritems, iterkeys, itervalues,
                                  python_2_unicode_compatible, raise_from, string_types, text_type, viewitems, viewkeys,
                                  viewvalues, with_metaclass)
        from io import BytesIO, StringIO

        PY34, class_types, unichr, int2byte = True, (type,), chr, lambda i: bytes((i,))


        def b(s): return s.encode("latin-1")
        def u(s): return s
        def ensure_str(s, encoding="utf-8", errors="strict"): return s if isinstance(s, str) else s.decode(encoding, errors)
        def get_function_name(f): return f.__name__


        def add_metaclass(metaclass):
            """A decorator that makes a class anew, by a metaclass."""
            def again(cls):
                namespace = {k: v for k, v in cls.__dict__.items() if k not in ("__dict__", "__weakref__")}
                return metaclass(cls.__name__, cls.__bases__, namespace)
            return again
        """#
}
