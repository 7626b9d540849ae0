/// `series.str`: methods of texts for every element.
extension PandasSources {
    static let strings = #"""
        """`series.str`: methods of texts for every element."""

        import re as _re
        import numpy as np
        from pandas._columns import STRING, CategoricalDtype, Objects, is_missing, of_objects, to_list


        class StringMethods:
            def __init__(self, owner):
                data = owner._data
                if not isinstance(data, Objects) or data.dtype.name == "object" and not any(
                        isinstance(v, (str, list, tuple, dict)) or is_missing(v) for v in data.items):
                    raise AttributeError("Can only use .str accessor with string values, not %s" % owner.dtype)
                self._owner, self._items = owner, data.items

            def _wrap(self, items, texts=False):
                from pandas._series import Series
                data = Objects(items, STRING) if texts else of_objects(items)
                if not hasattr(self._owner, "index"):
                    from pandas._index import Index
                    return Index._make(data, self._owner.name) if texts else Series(data).values
                return Series._make(data, self._owner.index, self._owner.name)

            def _each(self, function, texts=True, missing=float("nan")):
                return self._wrap([missing if is_missing(v) else function(v) for v in self._items], texts)

            def _truths(self, function, na=None):
                missing = False if na is None else na
                return self._wrap([missing if is_missing(v) else bool(function(v)) for v in self._items])

            def len(self): return self._each(len, False)
            def get(self, i): return self._each(lambda v: (v.get(i, float("nan")) if isinstance(v, dict) else v[i] if -len(v) <= i < len(v) else float("nan")), False)
            def __getitem__(self, key): return self._each(lambda v: v[key], True) if isinstance(key, slice) else self.get(key)
            def slice(self, start=None, stop=None, step=None): return self._each(lambda v: v[start:stop:step])

            def contains(self, pat, case=True, flags=0, na=None, regex=True):
                if not regex:
                    return self._truths((lambda v: pat in v) if case else (lambda v: pat.lower() in v.lower()), na)
                pattern = _re.compile(pat, flags if case else flags | _re.IGNORECASE)
                return self._truths(pattern.search, na)

            def match(self, pat, case=True, flags=0, na=None):
                pattern = _re.compile(pat, flags if case else flags | _re.IGNORECASE)
                return self._truths(pattern.match, na)

            def fullmatch(self, pat, case=True, flags=0, na=None):
                pattern = _re.compile(pat, flags if case else flags | _re.IGNORECASE)
                return self._truths(pattern.fullmatch, na)

            def startswith(self, pat, na=None): return self._truths(lambda v: v.startswith(pat), na)
            def endswith(self, pat, na=None): return self._truths(lambda v: v.endswith(pat), na)

            def replace(self, pat, repl=None, n=-1, case=None, flags=0, regex=False):
                if isinstance(pat, dict):
                    result = self
                    for old, new in pat.items():
                        result = result.replace(old, new, n, case, flags, regex).str
                    return result._owner
                if not regex and not hasattr(pat, "sub") and case is not False:
                    return self._each(lambda v: v.replace(pat, repl, n))
                pattern = pat if hasattr(pat, "sub") else _re.compile(pat if regex else _re.escape(pat), flags | (_re.IGNORECASE if case is False else 0))
                return self._each(lambda v: pattern.sub(repl, v, count=max(n, 0)))

            def _parted(self, function, expand):
                rows = [v if is_missing(v) else function(v) for v in self._items]
                if not expand:
                    return self._wrap(rows)
                from pandas._frame import DataFrame
                width = max([len(r) for r in rows if isinstance(r, list)] or [0])
                columns = [[r[i] if isinstance(r, list) and i < len(r) else (None if isinstance(r, list) else float("nan"))
                            for r in rows] for i in range(width)]
                return DataFrame({i: Objects([v for v in col], STRING) for i, col in enumerate(columns)}, index=self._owner.index)

            def split(self, pat=None, n=-1, expand=False, regex=None):
                if regex or (regex is None and pat is not None and len(pat) > 1):
                    return self._parted(lambda v: _re.split(pat, v, maxsplit=max(n, 0)), expand)
                return self._parted(lambda v: v.split(pat, n if n > 0 else -1), expand)

            def rsplit(self, pat=None, n=-1, expand=False): return self._parted(lambda v: v.rsplit(pat, n if n > 0 else -1), expand)
            def partition(self, sep=" ", expand=True): return self._parted(lambda v: list(v.partition(sep)), expand)

            def join(self, sep): return self._each(lambda v: sep.join(v))
            def cat(self, others=None, sep=None, na_rep=None):
                sep = sep or ""
                if others is None:
                    return sep.join(v for v in self._items if not is_missing(v))
                others = to_list(others._data) if hasattr(others, "_data") else list(others)
                return self._wrap([float("nan") if is_missing(a) or is_missing(b) else a + sep + b for a, b in zip(self._items, others)], True)

            def extract(self, pat, flags=0, expand=True):
                from pandas._frame import DataFrame
                pattern = _re.compile(pat, flags)
                count = pattern.groups
                if not count:
                    raise ValueError("pattern contains no capture groups")
                names = {i: name for name, i in pattern.groupindex.items()}
                rows = []
                for v in self._items:
                    found = None if is_missing(v) else pattern.search(v)
                    rows.append([float("nan")] * count if found is None else [float("nan") if g is None else g for g in found.groups()])
                columns = {names.get(i + 1, i): Objects([r[i] for r in rows], STRING) for i in range(count)}
                frame = DataFrame(columns, index=self._owner.index)
                return frame._series(0) if count == 1 and not expand else frame

            def findall(self, pat, flags=0): return self._each(lambda v: _re.findall(pat, v, flags), False)
            def count(self, pat, flags=0): return self._each(lambda v: len(_re.findall(pat, v, flags)), False)
            def find(self, sub, start=0, end=None): return self._each(lambda v: v.find(sub, start, end if end is not None else len(v)), False)
            def pad(self, width, side="left", fillchar=" "):
                return self._each({"left": lambda v: v.rjust(width, fillchar), "right": lambda v: v.ljust(width, fillchar), "both": lambda v: v.center(width, fillchar)}[side])

            def get_dummies(self, sep="|"):
                from pandas._frame import DataFrame
                rows = [set() if is_missing(v) else set(v.split(sep)) for v in self._items]
                names = sorted(set(w for r in rows for w in r if w))
                return DataFrame({n: np.array([int(n in r) for r in rows]) for n in names}, index=self._owner.index)


        def _add():
            def method(name):
                def function(self, *args, **kwargs):
                    return self._each(lambda v: getattr(v, name)(*args, **kwargs))
                function.__name__ = name
                return function

            for name in ("lower upper title capitalize swapcase casefold strip lstrip rstrip zfill center ljust rjust "
                         "removeprefix removesuffix translate").split():
                setattr(StringMethods, name, method(name))

            def test(name):
                def function(self):
                    return self._truths(lambda v: getattr(v, name)())
                function.__name__ = name
                return function

            for name in "isalpha isdigit isnumeric isalnum isspace islower isupper istitle isdecimal".split():
                setattr(StringMethods, name, test(name))


        _add()
        """#
}
