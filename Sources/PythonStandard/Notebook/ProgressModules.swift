import PythonLanguage

/// Small packages that tutorials lean on besides the standard library: `tqdm`, `packaging.version`.
enum ProgressModules {
    static let modules =
        ["tqdm", "tqdm.auto", "tqdm.notebook", "tqdm.std"].map {
            NativeModule($0, doc: "Loops with a bar; a page keeps no bars.", python: tqdm)
        } + [
            NativeModule("packaging", doc: ""),
            NativeModule("packaging.version", doc: "Versions in their order.", python: versions),
        ]

    /// A bar is drawn on a terminal while a loop runs: here the loop runs, and what goes to `write` is printed.
    private static let tqdm = #"""
        class tqdm:
            def __init__(self, iterable=None, desc=None, total=None, leave=True, file=None, ncols=None, mininterval=0.1,
                         maxinterval=10.0, miniters=None, ascii=None, disable=False, unit="it", unit_scale=False,
                         dynamic_ncols=False, smoothing=0.3, bar_format=None, initial=0, position=None, postfix=None,
                         unit_divisor=1000, write_bytes=False, lock_args=None, nrows=None, colour=None, delay=0.0,
                         **kwargs):
                self.iterable, self.desc, self.leave, self.disable, self.unit = iterable, desc or "", leave, disable, unit
                if total is None and hasattr(iterable, "__len__"):
                    total = len(iterable)
                self.total, self.n, self.postfix = total, initial, postfix

            def __iter__(self):
                for item in self.iterable:
                    yield item
                    self.n += 1

            def __len__(self):
                return len(self.iterable) if self.total is None else self.total

            def __bool__(self):
                return self.total is None or self.total > 0

            def __enter__(self):
                return self

            def __exit__(self, *args):
                self.close()

            def update(self, n=1):
                self.n += n

            def set_description(self, desc=None, refresh=True):
                self.desc = desc + ": " if desc else ""

            def set_description_str(self, desc=None, refresh=True):
                self.desc = desc or ""

            def set_postfix(self, ordered_dict=None, refresh=True, **kwargs):
                values = dict(ordered_dict or {}, **kwargs)
                self.postfix = ", ".join("%s=%s" % (key, format(value, ".3g") if isinstance(value, float) else value)
                                         for key, value in values.items())

            def set_postfix_str(self, s="", refresh=True):
                self.postfix = str(s)

            def reset(self, total=None):
                self.n, self.total = 0, self.total if total is None else total

            def close(self):
                pass

            clear = refresh = unpause = display = lambda self, *args, **kwargs: None

            @classmethod
            def write(cls, s, file=None, end="\n", nolock=False):
                print(s, file=file, end=end)

            @classmethod
            def pandas(cls, *args, **kwargs):
                raise NotImplementedError("tqdm.pandas(): apply a function with .apply(), without a bar")


        tqdm_notebook = tqdm


        def trange(*args, **kwargs):
            return tqdm(range(*args), **kwargs)


        tnrange = trange
        __version__ = "4.67.1"
        """#

    private static let versions = #"""
        import re as _re


        class InvalidVersion(ValueError):
            pass


        class Version:
            def __init__(self, version):
                match = _re.fullmatch(
                    r"\s*v?(\d+(?:\.\d+)*)(?:[-_.]?(a|b|rc|alpha|beta|c|pre)[-_.]?(\d*))?(?:[-_.]?(post)(\d*))?"
                    r"(?:[-_.]?(dev)(\d*))?(?:\+[a-z0-9.]+)?\s*", str(version), _re.IGNORECASE)
                if match is None:
                    raise InvalidVersion("Invalid version: %r" % (version,))
                self._text = str(version).strip()
                self.release = tuple(int(part) for part in match[1].split("."))
                self.is_prerelease = bool(match[2] or match[6])
                kind = {"alpha": "a", "beta": "b", "c": "rc", "pre": "rc"}.get(match[2], match[2])
                number = (self.release + (0,) * 8)[:8]
                stage = (kind, int(match[3] or 0)) if kind else ("dev", -1) if match[6] and not match[4] else ("z", 0)
                if stage[0] == "dev":
                    stage = ("", -1)
                post = int(match[5] or 0) + 1 if match[4] else 0
                dev = int(match[7] or 0) if match[6] else 1 << 30
                self._key = (number, stage, post, dev)

            major = property(lambda self: (self.release + (0, 0, 0))[0])
            minor = property(lambda self: (self.release + (0, 0, 0))[1])
            micro = property(lambda self: (self.release + (0, 0, 0))[2])
            base_version = property(lambda self: ".".join(map(str, self.release)))

            def __eq__(self, other): return self._key == other._key
            def __lt__(self, other): return self._key < other._key
            def __le__(self, other): return self._key <= other._key
            def __gt__(self, other): return self._key > other._key
            def __ge__(self, other): return self._key >= other._key
            def __hash__(self): return hash(self._key)
            def __str__(self): return self._text
            def __repr__(self): return "<Version(%r)>" % self._text


        def parse(version):
            return Version(version)
        """#
}
