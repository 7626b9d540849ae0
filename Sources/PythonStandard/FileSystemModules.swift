import PythonLanguage

/// `os`, `os.path` and `pathlib`: paths as text, and the cells' own files (`CellFiles`). Cells have no
/// processes or environment; what would reach for one raises PermissionError.
enum FileSystemModules {
    static let modules = [
        NativeModule("posixpath", doc: "Paths as text.", functions: [refusal], python: paths),
        NativeModule(
            "os", doc: "The operating system, as far as cells may see it.", functions: [refusal],
            python: system),
        NativeModule("pathlib", doc: "Paths as objects.", functions: [refusal], python: pathlib),
    ]

    /// Raises for a function that would leave the cell.
    private static let refusal = NativeRow("_refuse(what, path=None, /)") {
        machine, args throws(PythonError) in
        let what = try machine.text(args[0])
        let path = args[1].isNone ? "" : ": \(try machine.repr(args[1]))"
        throw machine.raise(
            .permissionError, "\(what)() is not permitted: cells have no access to files or processes\(path)")
    }

    private static let paths = #"""
        import _files

        curdir = "."
        pardir = ".."
        extsep = "."
        sep = "/"
        pathsep = ":"
        altsep = None
        devnull = "/dev/null"
        defpath = "/bin:/usr/bin"


        def _text(path):
            if hasattr(path, "__fspath__"):
                path = path.__fspath__()
            if not isinstance(path, (str, bytes)):
                raise TypeError("expected str, bytes or os.PathLike object, not %s" % type(path).__name__)
            return path


        def join(a, /, *p):
            path = _text(a)
            for b in map(_text, p):
                if b.startswith("/"):
                    path = b
                elif not path or path.endswith("/"):
                    path += b
                else:
                    path += "/" + b
            return path


        def split(p):
            p = _text(p)
            i = p.rfind("/") + 1
            head, tail = p[:i], p[i:]
            if head and head != "/" * len(head):
                head = head.rstrip("/")
            return head, tail


        def basename(p):
            return split(p)[1]


        def dirname(p):
            return split(p)[0]


        def splitext(p):
            p = _text(p)
            dot = p.rfind(".")
            name = p.rfind("/") + 1
            if dot > name and p[name:dot].strip("."):
                return p[:dot], p[dot:]
            return p, ""


        def splitdrive(p):
            return "", _text(p)


        def isabs(s):
            return _text(s).startswith("/")


        def normcase(s):
            return _text(s)


        def normpath(path):
            path = _text(path)
            if not path:
                return "."
            slashes = 2 if path.startswith("//") and not path.startswith("///") else int(path.startswith("/"))
            parts = []
            for part in path.split("/"):
                if part in ("", "."):
                    continue
                if part != ".." or (not slashes and not parts) or (parts and parts[-1] == ".."):
                    parts.append(part)
                elif parts:
                    parts.pop()
            return "/" * slashes + "/".join(parts) or "."


        def abspath(path):
            path = _text(path)
            return normpath(path if isabs(path) else join(_files.getcwd(), path))


        realpath = abspath


        def relpath(path, start="."):
            if not path:
                raise ValueError("no path specified")
            start = [x for x in abspath(start).split("/") if x]
            path = [x for x in abspath(path).split("/") if x]
            same = len(commonprefix([start, path]))
            return "/".join([".."] * (len(start) - same) + path[same:]) or "."


        def commonprefix(m):
            if not m:
                return ""
            low, high = min(m), max(m)
            for index, element in enumerate(low):
                if element != high[index]:
                    return low[:index]
            return low


        def commonpath(paths):
            split = [[part for part in _text(path).split("/") if part and part != "."] for path in paths]
            if not split:
                raise ValueError("commonpath() arg is an empty sequence")
            return ("/" if isabs(paths[0]) else "") + "/".join(commonprefix(split))


        def expanduser(path):
            return _text(path)


        def expandvars(path):
            return _text(path)


        def _refusing(name):
            def refused(path=None, *args, **kwargs):
                _refuse("os.path." + name, path)
            refused.__name__ = refused.__qualname__ = name
            return refused


        def exists(path):
            return _files.kind(_text(path)) is not None


        lexists = exists


        def isfile(path):
            return _files.kind(_text(path)) == "file"


        def isdir(s):
            return _files.kind(_text(s)) == "folder"


        def islink(path):
            return False


        def getsize(filename):
            return len(_files.read(_text(filename)))


        for _name in "ismount getmtime getatime getctime samefile".split():
            globals()[_name] = _refusing(_name)
        """#

    private static let system = #"""
        import _files
        import posixpath as path
        import sys as _sys
        from posixpath import curdir, pardir, sep, pathsep, altsep, extsep, devnull, defpath

        _sys.modules["os.path"] = path
        name = "posix"
        linesep = "\n"
        error = OSError
        F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1


        class PathLike:
            pass


        class _Environment(dict):
            def __repr__(self):
                return "environ(%s)" % dict.__repr__(self)


        environ = _Environment()


        def getenv(key, default=None):
            return environ.get(key, default)


        def putenv(name, value, /):
            environ[name] = value


        def unsetenv(name, /):
            environ.pop(name, None)


        def getcwd():
            return _files.getcwd()


        def chdir(path):
            _files.chdir(fspath(path))


        def cpu_count():
            return 1


        def fspath(path):
            if isinstance(path, (str, bytes)):
                return path
            if hasattr(path, "__fspath__"):
                return path.__fspath__()
            raise TypeError("expected str, bytes or os.PathLike object, not " + type(path).__name__)


        def strerror(code, /):
            return "Unknown error %d" % code


        def get_terminal_size(fallback=(80, 24)):
            return fallback


        def _refusing(name):
            def refused(path=None, *args, **kwargs):
                _refuse("os." + name, path)
            refused.__name__ = refused.__qualname__ = name
            return refused


        def listdir(path="."):
            return _files.listdir(fspath(path))


        def mkdir(path, mode=0o777, *, dir_fd=None):
            _files.mkdir(fspath(path))


        def makedirs(name, mode=0o777, exist_ok=False):
            _files.makedirs(fspath(name), exist_ok)


        def remove(path, *, dir_fd=None):
            _files.remove(fspath(path))


        unlink = remove


        def rmdir(path, *, dir_fd=None):
            _files.rmdir(fspath(path))


        def rename(src, dst):
            data = _files.read(fspath(src))
            _files.write(fspath(dst), data)
            _files.remove(fspath(src))


        replace = rename


        class DirEntry:
            def __init__(self, folder, name): self.name, self.path = name, path.join(folder, name)
            def is_dir(self, *, follow_symlinks=True): return path.isdir(self.path)
            def is_file(self, *, follow_symlinks=True): return path.isfile(self.path)
            def is_symlink(self): return False
            def __fspath__(self): return self.path
            def __repr__(self): return "<DirEntry %r>" % self.name


        class _Entries(list):
            def __enter__(self): return self
            def __exit__(self, *error): pass
            def close(self): pass


        def scandir(path="."):
            return _Entries(DirEntry(fspath(path), name) for name in listdir(path))


        def access(path, mode):
            return _files.kind(fspath(path)) is not None


        def walk(top):
            names = listdir(top)
            folders = [n for n in names if path.isdir(path.join(top, n))]
            yield top, folders, [n for n in names if n not in folders]
            for n in folders:
                yield from walk(path.join(top, n))


        for _name in ("removedirs renames stat lstat open chmod chown link symlink readlink utime truncate "
                      "system popen execv execve fork kill getpid getppid getuid getlogin uname urandom "
                      "startfile spawnv wait waitpid nice times umask pipe read write close").split():
            globals()[_name] = _refusing(_name)
        """#

    private static let pathlib = #"""
        import _files
        import posixpath as _path


        class PurePath:
            def __init__(self, *parts):
                self._text = _path.join(*map(_path._text, parts)) if parts else "."
                pieces = [part for part in self._text.split("/") if part and part != "."]
                self._text = ("/" if self._text.startswith("/") else "") + "/".join(pieces) or "."

            def __fspath__(self): return self._text
            def __str__(self): return self._text
            def __repr__(self): return "%s(%r)" % (type(self).__name__, self._text)
            def __hash__(self): return hash(self._text)
            def __eq__(self, other):
                return isinstance(other, PurePath) and self._text == other._text
            def __lt__(self, other): return self._text < other._text
            def __truediv__(self, other): return type(self)(self._text, other)
            def __rtruediv__(self, other): return type(self)(other, self._text)
            def joinpath(self, *others): return type(self)(self._text, *others)
            def as_posix(self): return self._text
            def is_absolute(self): return self._text.startswith("/")

            @property
            def parts(self):
                pieces = tuple(part for part in self._text.split("/") if part)
                return ("/",) + pieces if self.is_absolute() else pieces

            @property
            def name(self): return _path.basename(self._text)

            @property
            def suffix(self): return _path.splitext(self.name)[1]

            @property
            def suffixes(self):
                return ["." + part for part in self.name.lstrip(".").split(".")[1:]]

            @property
            def stem(self): return _path.splitext(self.name)[0]

            @property
            def parent(self):
                return type(self)(_path.dirname(self._text) or ("/" if self.is_absolute() else "."))

            @property
            def parents(self):
                found, path = [], self
                while path != path.parent:
                    path = path.parent
                    found.append(path)
                return tuple(found)

            def with_name(self, name): return type(self)(_path.dirname(self._text), name)
            def with_suffix(self, suffix): return type(self)(_path.splitext(self._text)[0] + suffix)
            def with_stem(self, stem): return self.with_name(stem + self.suffix)

            def relative_to(self, *other):
                other = type(self)(*other)
                if self.parts[:len(other.parts)] != other.parts:
                    raise ValueError("%r is not in the subpath of %r" % (self._text, other._text))
                return type(self)(*self.parts[len(other.parts):])


        PurePosixPath = PurePath


        class Path(PurePath):
            def __repr__(self): return "PosixPath(%r)" % self._text
            @classmethod
            def cwd(cls): return cls(_files.getcwd())
            def resolve(self, strict=False): return type(self)(_path.abspath(self._text))
            absolute = resolve
            def expanduser(self): return self
            def exists(self): return _files.kind(self._text) is not None
            def is_file(self): return _files.kind(self._text) == "file"
            def is_dir(self): return _files.kind(self._text) == "folder"
            def read_bytes(self): return _files.read(self._text)
            def read_text(self, encoding=None, errors=None):
                return _files.read(self._text).decode(encoding or "utf-8")
            def write_bytes(self, data):
                _files.write(self._text, bytes(data))
                return len(data)
            def write_text(self, data, encoding=None, errors=None, newline=None):
                _files.write(self._text, data.encode(encoding or "utf-8"))
                return len(data)
            def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
                return _files.open(self._text, mode, buffering, encoding, errors, newline)
            def mkdir(self, mode=0o777, parents=False, exist_ok=False):
                if exist_ok and self.is_dir():
                    return
                (_files.makedirs if parents else _files.mkdir)(self._text)
            def unlink(self, missing_ok=False):
                if not (missing_ok and not self.exists()):
                    _files.remove(self._text)
            def iterdir(self):
                for name in _files.listdir(self._text):
                    yield type(self)(self._text, name)
            def rmdir(self): _files.rmdir(self._text)
            def touch(self, mode=0o666, exist_ok=True):
                if not self.exists():
                    _files.write(self._text, b"")
                elif not exist_ok:
                    raise FileExistsError(17, "File exists", self._text)
            def rename(self, target):
                _files.write(str(target), _files.read(self._text))
                _files.remove(self._text)
                return type(self)(target)
            replace = rename
            def samefile(self, other): return self.resolve() == type(self)(other).resolve()

            def _matching(self, parts):
                """Paths below by parts of a pattern; "**" is any number of folders."""
                if not parts:
                    yield self
                    return
                from fnmatch import fnmatchcase
                first, rest = parts[0], parts[1:]
                if first == "**":
                    yield from self._matching(rest) if rest else [self]
                    for path in self.iterdir():
                        if path.is_dir():
                            yield from path._matching(parts)
                    return
                for path in self.iterdir():
                    if fnmatchcase(path.name, first) and (not rest or path.is_dir()):
                        yield from path._matching(rest)

            def glob(self, pattern):
                if not pattern:
                    raise ValueError("Unacceptable pattern: %r" % pattern)
                return self._matching([p for p in pattern.split("/") if p and p != "."]) if self.is_dir() else iter(())

            def rglob(self, pattern): return self.glob("**/" + pattern)


        PosixPath = Path


        def _refusing(name):
            def refused(self=None, *args, **kwargs):
                _refuse("Path." + name, None if self is None else str(self))
            refused.__name__ = name
            return refused


        for _name in "stat home".split():
            setattr(Path, _name, _refusing(_name))
        """#
}
