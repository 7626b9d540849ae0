/// `pathlib` in Python: paths as CPython 3.11 has them, and what the files of cells allow.
enum PathlibSource {
    static let text = #"""
        import _files
        import fnmatch as _fnmatch
        import os as _os
        import posixpath as _path


        class _Parents:
            """The folders around a path, the nearest first."""

            def __init__(self, path):
                self._path = path

            def __len__(self):
                return len(self._path._rest)

            def __getitem__(self, index):
                if isinstance(index, slice):
                    return tuple(self[place] for place in range(*index.indices(len(self))))
                if index >= len(self) or index < -len(self):
                    raise IndexError(index)
                if index < 0:
                    index += len(self)
                path = self._path
                return path._made(path._root, path._rest[:len(self) - 1 - index])

            def __repr__(self):
                return "<%s.parents>" % type(self._path).__name__


        class PurePath:
            __slots__ = ("_root", "_rest")

            def __new__(cls, *args):
                if cls is PurePath:
                    cls = PurePosixPath
                elif cls is Path:
                    cls = PosixPath
                self = object.__new__(cls)
                root, rest = "", []
                for argument in args:
                    if isinstance(argument, PurePath):
                        its_root, its_rest = argument._root, argument._rest
                    else:
                        text = _os.fspath(argument)
                        if not isinstance(text, str):
                            raise TypeError(
                                "argument should be a str object or an os.PathLike object returning str, not %r"
                                % type(argument))
                        slashes = len(text) - len(text.lstrip("/"))
                        its_root = "" if not slashes else "//" if slashes == 2 else "/"
                        its_rest = [part for part in text.split("/") if part and part != "."]
                    if its_root:
                        root, rest = its_root, list(its_rest)
                    else:
                        rest = rest + list(its_rest)
                self._root, self._rest = root, rest
                return self

            def _made(self, root, rest):
                made = object.__new__(type(self))
                made._root, made._rest = root, list(rest)
                return made

            def __reduce__(self): return type(self), tuple(self.parts)
            def __fspath__(self): return str(self)
            def __str__(self): return self._root + "/".join(self._rest) or "."
            def __bytes__(self): return str(self).encode()
            def __repr__(self): return "%s(%r)" % (type(self).__name__, str(self))
            def __hash__(self): return hash(tuple(self.parts))
            def as_posix(self): return str(self)
            def is_absolute(self): return bool(self._root)
            def is_reserved(self): return False

            def as_uri(self):
                if not self._root:
                    raise ValueError("relative path can't be expressed as a file URI")
                from urllib.parse import quote
                return "file://" + quote(str(self))

            def _ordered(self, other, compare):
                return compare(self.parts, other.parts) if isinstance(other, PurePath) else NotImplemented

            def __eq__(self, other): return self._ordered(other, lambda a, b: a == b)
            def __lt__(self, other): return self._ordered(other, lambda a, b: a < b)
            def __le__(self, other): return self._ordered(other, lambda a, b: a <= b)
            def __gt__(self, other): return self._ordered(other, lambda a, b: a > b)
            def __ge__(self, other): return self._ordered(other, lambda a, b: a >= b)

            def __truediv__(self, other):
                try:
                    return type(self)(self, other)
                except TypeError:
                    return NotImplemented

            def __rtruediv__(self, other):
                try:
                    return type(self)(other, self)
                except TypeError:
                    return NotImplemented

            def joinpath(self, *others): return type(self)(self, *others)

            drive = property(lambda self: "")
            root = property(lambda self: self._root)
            anchor = property(lambda self: self._root)

            @property
            def parts(self):
                return ((self._root,) if self._root else ()) + tuple(self._rest)

            @property
            def name(self):
                return self._rest[-1] if self._rest else ""

            @property
            def suffix(self):
                dot = self.name.rfind(".")
                return self.name[dot:] if 0 < dot < len(self.name) - 1 else ""

            @property
            def suffixes(self):
                if self.name.endswith("."):
                    return []
                return ["." + part for part in self.name.lstrip(".").split(".")[1:]]

            @property
            def stem(self):
                suffix = self.suffix
                return self.name[:-len(suffix)] if suffix else self.name

            @property
            def parent(self): return self._made(self._root, self._rest[:-1]) if self._rest else self

            @property
            def parents(self): return _Parents(self)

            def with_name(self, name):
                if not self.name:
                    raise ValueError("%r has an empty name" % (self,))
                if not name or "/" in name or name == ".":
                    raise ValueError("Invalid name %r" % (name,))
                return self._made(self._root, self._rest[:-1] + [name])

            def with_stem(self, stem): return self.with_name(stem + self.suffix)

            def with_suffix(self, suffix):
                if "/" in suffix or suffix and not suffix.startswith(".") or suffix == ".":
                    raise ValueError("Invalid suffix %r" % (suffix,))
                if not self.name:
                    raise ValueError("%r has an empty name" % (self,))
                return self._made(self._root, self._rest[:-1] + [self.stem + suffix])

            def relative_to(self, *other):
                if not other:
                    raise TypeError("need at least one argument")
                other = type(self)(*other)
                count = len(other.parts)
                if self.parts[:count] != other.parts:
                    raise ValueError(
                        "%r is not in the subpath of %r OR one path is relative and the other is absolute."
                        % (str(self), str(other)))
                return self._made("", self.parts[count:])

            def is_relative_to(self, *other):
                try:
                    self.relative_to(*other)
                except ValueError:
                    return False
                return True

            def match(self, path_pattern):
                pattern = type(self)(path_pattern)
                if not pattern.parts:
                    raise ValueError("empty pattern")
                if pattern._root and (pattern._root != self._root or len(pattern.parts) != len(self.parts)):
                    return False
                if len(pattern._rest) > len(self._rest):
                    return False
                pairs = zip(reversed(self._rest), reversed(pattern._rest))
                return all(_fnmatch.fnmatchcase(part, wanted) for part, wanted in pairs)


        class PurePosixPath(PurePath):
            __slots__ = ()


        def _found(folder, parts):
            """The paths below `folder` that fit the parts of a pattern."""
            if not parts:
                yield folder
                return
            first, rest = parts[0], parts[1:]
            if first == "**":
                yield from _found(folder, rest)
                for child in sorted(folder.iterdir()):
                    if child.is_dir():
                        yield from _found(child, parts)
            elif any(letter in first for letter in "*?["):
                for child in sorted(folder.iterdir()):
                    if _fnmatch.fnmatchcase(child.name, first) and (not rest or child.is_dir()):
                        yield from _found(child, rest)
            elif (folder / first).exists():
                yield from _found(folder / first, rest)


        class Path(PurePath):
            __slots__ = ()

            @classmethod
            def cwd(cls): return cls(_os.getcwd())
            def absolute(self): return type(self)(_os.getcwd(), self)
            def resolve(self, strict=False): return type(self)(_path.abspath(str(self)))
            def expanduser(self): return self
            def exists(self): return _files.kind(str(self)) is not None
            def is_file(self): return _files.kind(str(self)) == "file"
            def is_dir(self): return _files.kind(str(self)) == "folder"
            def is_symlink(self): return False
            def is_mount(self): return str(self) == "/"
            def stat(self, *, follow_symlinks=True): return _os.stat(str(self))
            lstat = stat
            def samefile(self, other_path): return self.resolve() == type(self)(other_path).resolve()

            def read_bytes(self): return _files.read(str(self))

            def read_text(self, encoding=None, errors=None):
                with self.open("r", encoding=encoding, errors=errors) as file:
                    return file.read()

            def write_bytes(self, data):
                data = bytes(memoryview(data))
                _files.write(str(self), data)
                return len(data)

            def write_text(self, data, encoding=None, errors=None, newline=None):
                if not isinstance(data, str):
                    raise TypeError("data must be str, not %s" % type(data).__name__)
                with self.open("w", encoding=encoding, errors=errors, newline=newline) as file:
                    return file.write(data)

            def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
                return _files.open(str(self), mode, buffering, encoding, errors, newline)

            def mkdir(self, mode=0o777, parents=False, exist_ok=False):
                if self.is_dir():
                    if not exist_ok:
                        raise FileExistsError(17, "File exists", str(self))
                elif parents:
                    _files.makedirs(str(self))
                elif self._rest and not self.parent.is_dir():
                    raise FileNotFoundError(2, "No such file or directory", str(self))
                else:
                    _files.mkdir(str(self))

            def rmdir(self): _files.rmdir(str(self))

            def touch(self, mode=0o666, exist_ok=True):
                if self.exists():
                    if not exist_ok:
                        raise FileExistsError(17, "File exists", str(self))
                else:
                    _files.write(str(self), b"")

            def unlink(self, missing_ok=False):
                if not (missing_ok and not self.exists()):
                    _files.remove(str(self))

            def rename(self, target):
                _os.rename(str(self), target)
                return type(self)(target)

            replace = rename

            def iterdir(self):
                for name in _files.listdir(str(self)):
                    yield type(self)(self, name)

            def glob(self, pattern):
                wanted = PurePath(pattern)
                if not wanted.parts:
                    raise ValueError("Unacceptable pattern: %r" % (pattern,))
                if wanted._root:
                    raise NotImplementedError("Non-relative patterns are unsupported")
                seen = set()
                for path in _found(self, wanted._rest):
                    if path not in seen and (path.exists() and (wanted.name != "**" or path.is_dir())):
                        seen.add(path)
                        yield path

            def rglob(self, pattern): return self.glob("**/" + str(pattern))
            def __enter__(self): return self
            def __exit__(self, *args): pass


        class PosixPath(Path, PurePosixPath):
            __slots__ = ()


        def _refusing(name):
            def refused(self=None, *args, **kwargs):
                _refuse("Path." + name, None if self is None else str(self))
            refused.__name__ = name
            return refused


        for _name in "home chmod lchmod owner group readlink symlink_to hardlink_to link_to".split():
            setattr(Path, _name, _refusing(_name))
        """#
}
