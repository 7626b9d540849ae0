import PythonLanguage

/// `copy`, `io`, `bisect` in Python, and the list of the modules about text.
enum TextModules {
    static let modules = [
        StringModules.string,
        NativeModule("copy", doc: "Shallow and deep copies.", python: copy),
        NativeModule("io", doc: "Text in memory.", python: IOSource.text),
        NativeModule("bisect", doc: "Positions in sorted lists.", python: bisect),
        HeapModule.module,
        StringModules.textwrap,
        PrettyPrintModule.module,
        StatisticsModule.module,
    ]

    private static let copy = #"""
        class Error(Exception):
            pass


        error = Error
        _atomic = dict.fromkeys((type(None), int, float, bool, complex, str, bytes, type, range, slice, type(...),
                                 type(NotImplemented), type(len), type(lambda: None), property), lambda x: x)
        _copiers = {**_atomic, tuple: lambda x: x, frozenset: lambda x: x,
                    list: list.copy, dict: dict.copy, set: set.copy, bytearray: bytearray.copy}


        def copy(x):
            cls = type(x)
            copier = _copiers.get(cls)
            if copier is not None:
                return copier(x)
            if issubclass(cls, type):
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
                y = x
                copies = [deepcopy(value, memo) for value in x]
                for old, new in zip(x, copies):
                    if old is not new:
                        y = tuple(copies)
                        break
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


        def _reconstruct(x, recipe, transform, memo):
            """What `__reduce__` tells: a function, its arguments, a state, elements and items."""
            if isinstance(recipe, str):
                return x
            make, args, state, elements, items = (tuple(recipe) + (None,) * 3)[:5]
            y = make(*map(transform, args))
            if memo is not None:
                memo[id(x)] = y
            if state is not None:
                state = transform(state)
                if hasattr(y, "__setstate__"):
                    y.__setstate__(state)
                else:
                    y.__dict__.update(state)
            for value in elements or ():
                y.append(transform(value))
            for key, value in items or ():
                y[transform(key)] = transform(value)
            return y


        def _rebuild(x, transform, memo=None):
            cls = type(x)
            for name in ("__reduce_ex__", "__reduce__"):
                own = getattr(cls, name, None)
                if own is not None and own != getattr(object, name, None) and not isinstance(x, BaseException):
                    return _reconstruct(x, own(x, 4) if name == "__reduce_ex__" else own(x), transform, memo)
            if isinstance(x, BaseException):
                y = cls(*map(transform, x.args))
            elif isinstance(x, tuple):
                y = tuple.__new__(cls, [transform(value) for value in x])
            elif isinstance(x, (int, float, str)):
                base = next(base for base in (int, float, str) if isinstance(x, base))
                y = base.__new__(cls, x)
            else:
                if cls.__module__ == "builtins" and cls.__name__ in ("generator", "module", "traceback", "code"):
                    raise TypeError("cannot pickle %r object" % cls.__name__)
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
            getter, setter = getattr(cls, "__getstate__", None), getattr(cls, "__setstate__", None)
            if getter is not None and getter != getattr(object, "__getstate__", None):
                state = transform(getter(x))
                if setter is not None:
                    setter(y, state)
                else:
                    y.__dict__.update(state)
                return y
            state = getattr(x, "__dict__", None)
            if setter is not None:
                setter(y, transform(dict(state or {})))
                return y
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
}
