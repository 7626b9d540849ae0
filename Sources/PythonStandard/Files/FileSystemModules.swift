import PythonLanguage

/// `os` and `os.path`: paths as text, and the cells' own files (`CellFiles`); `pathlib` is in PathlibSource.swift. Cells have no
/// processes or environment; what would reach for one raises PermissionError.
enum FileSystemModules {
    static let modules = [
        NativeModule("posixpath", doc: "Paths as text.", functions: [refusal], python: paths),
        NativeModule(
            "os", doc: "The operating system, as far as cells may see it.", functions: [refusal],
            python: system),
        NativeModule("pathlib", doc: "Paths as objects.", functions: [refusal], python: PathlibSource.text),
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
            for b in p:
                if not isinstance(b, (str, bytes)) and not hasattr(b, "__fspath__"):
                    raise TypeError("join() argument must be str, bytes, or os.PathLike object, not %r" % type(b).__name__)
                b = _text(b)
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


        class stat_result:
            """What is known of a cell's file: its size and its kind."""

            def __init__(self, path):
                kind = _files.kind(path)
                if kind is None:
                    raise FileNotFoundError(2, "No such file or directory", path)
                self.st_mode = 0o40755 if kind == "folder" else 0o100644
                self.st_size = len(_files.read(path)) if kind == "file" else 0

            def __getattr__(self, name):
                if name.startswith("st_"):
                    _refuse("stat." + name)
                raise AttributeError("'os.stat_result' object has no attribute %r" % name)


        def stat(path, *, dir_fd=None, follow_symlinks=True):
            return stat_result(fspath(path))


        lstat = stat


        def rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
            src, dst = fspath(src), fspath(dst)
            if _files.kind(src) == "folder":
                _files.makedirs(dst, True)
                for name in _files.listdir(src):
                    rename(path.join(src, name), path.join(dst, name))
                _files.rmdir(src)
                return
            _files.write(dst, _files.read(src))
            _files.remove(src)


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


        for _name in ("removedirs renames open chmod chown link symlink readlink utime truncate "
                      "system popen execv execve fork kill getpid getppid getuid getlogin uname urandom "
                      "startfile spawnv wait waitpid nice times umask pipe read write close").split():
            globals()[_name] = _refusing(_name)
        """#
}
