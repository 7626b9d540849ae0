import PythonLanguage

/// `glob`, `fnmatch`, `shutil`, `tempfile`: over the cells' files.
enum FileHelperModules {
    static let modules = [
        NativeModule("glob", doc: "Files by patterns.", python: glob),
        NativeModule("fnmatch", doc: "File names and patterns.", python: fnmatch),
        NativeModule("shutil", doc: "Copies of files.", python: shutil),
        NativeModule("tempfile", doc: "Files for a while.", python: tempfile),
    ]

    private static let glob = #"""
        import os as _os
        from fnmatch import fnmatchcase as _match


        def escape(pathname):
            return "".join("[%s]" % c if c in "*?[" else c for c in pathname)


        def has_magic(s):
            return any(c in s for c in "*?[")


        def _walk(folder, root):
            yield folder
            for name in sorted(_listed(_os.path.join(root, folder) or ".")):
                path = _os.path.join(folder, name)
                if not name.startswith(".") and _os.path.isdir(_os.path.join(root, path)):
                    yield from _walk(path, root)


        def _listed(folder):
            try:
                return _os.listdir(folder)
            except OSError:
                return []


        def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
            root = root_dir or ""
            folder, name = _os.path.split(pathname)
            if not has_magic(pathname):
                if _os.path.exists(_os.path.join(root, pathname)):
                    yield pathname
                return
            folders = iglob(folder, root_dir=root, recursive=recursive) if folder and has_magic(folder) else [folder]
            for place in folders:
                if name == "**" and recursive:
                    for inner in _walk(place, root):
                        if inner == place:
                            yield _os.path.join(place, "")
                            continue
                        yield inner
                    for inner in _walk(place, root):
                        for entry in sorted(_listed(_os.path.join(root, inner) or ".")):
                            if not _os.path.isdir(_os.path.join(root, inner, entry)):
                                yield _os.path.join(inner, entry)
                    continue
                if not has_magic(name):
                    path = _os.path.join(place, name)
                    if _os.path.exists(_os.path.join(root, path)):
                        yield path
                    continue
                for entry in _listed(_os.path.join(root, place) or "."):
                    if _match(entry, name) and (include_hidden or name.startswith(".") or not entry.startswith(".")):
                        yield _os.path.join(place, entry)


        def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
            found = iglob(pathname, root_dir=root_dir, recursive=recursive, include_hidden=include_hidden)
            return [path for path in found if path]
        """#

    private static let fnmatch = #"""
        import re as _re


        def translate(pat):
            i, n, result = 0, len(pat), ""
            while i < n:
                c = pat[i]
                i += 1
                if c == "*":
                    result += ".*" if not result.endswith(".*") else ""
                elif c == "?":
                    result += "."
                elif c == "[":
                    j = i + (pat[i:i + 1] == "!")
                    j += pat[j:j + 1] == "]"
                    while j < n and pat[j] != "]":
                        j += 1
                    if j >= n:
                        result += r"\["
                    else:
                        stuff = pat[i:j].replace("\\", r"\\")
                        i = j + 1
                        result += "[%s]" % ("^" + stuff[1:] if stuff[0] == "!" else stuff)
                else:
                    result += _re.escape(c)
            return "(?s:%s)\\Z" % result


        def fnmatchcase(name, pat):
            return _re.compile(translate(pat)).match(name) is not None


        fnmatch = fnmatchcase


        def filter(names, pat):
            return [name for name in names if fnmatchcase(name, pat)]
        """#

    private static let shutil = #"""
        import _files
        import os as _os


        class Error(OSError):
            pass


        class SameFileError(Error):
            pass


        def copyfile(src, dst, *, follow_symlinks=True):
            src, dst = _os.fspath(src), _os.fspath(dst)
            if _os.path.normpath(src) == _os.path.normpath(dst):
                raise SameFileError("%r and %r are the same file" % (src, dst))
            _files.write(dst, _files.read(src))
            return dst


        def copy(src, dst, *, follow_symlinks=True):
            if _os.path.isdir(dst):
                dst = _os.path.join(dst, _os.path.basename(_os.fspath(src)))
            return copyfile(src, dst)


        copy2 = copy


        def copyfileobj(fsrc, fdst, length=0):
            fdst.write(fsrc.read())


        def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False,
                     dirs_exist_ok=False):
            _os.makedirs(dst, exist_ok=dirs_exist_ok)
            names = _os.listdir(src)
            ignored = ignore(src, names) if ignore else ()
            for name in names:
                if name in ignored:
                    continue
                a, b = _os.path.join(src, name), _os.path.join(dst, name)
                if _os.path.isdir(a):
                    copytree(a, b, ignore=ignore, copy_function=copy_function, dirs_exist_ok=dirs_exist_ok)
                else:
                    copy_function(a, b)
            return dst


        def ignore_patterns(*patterns):
            from fnmatch import filter
            return lambda path, names: {n for p in patterns for n in filter(names, p)}


        def rmtree(path, ignore_errors=False, onerror=None):
            path = _os.fspath(path)
            if _os.path.isfile(path) or not _os.path.exists(path):
                if ignore_errors:
                    return
                if _os.path.isfile(path):
                    raise NotADirectoryError(20, "Not a directory", path)
                raise FileNotFoundError(2, "No such file or directory", path)
            for name in _os.listdir(path):
                inner = _os.path.join(path, name)
                if _os.path.isdir(inner):
                    rmtree(inner)
                else:
                    _os.remove(inner)
            _os.rmdir(path)


        def move(src, dst, copy_function=copy2):
            src = _os.fspath(src)
            if _os.path.isdir(dst):
                dst = _os.path.join(dst, _os.path.basename(src.rstrip("/")))
            if _os.path.isdir(src):
                copytree(src, dst)
                rmtree(src)
            else:
                copyfile(src, dst)
                _os.remove(src)
            return dst


        def which(cmd, mode=1, path=None):
            return None


        def disk_usage(path):
            raise PermissionError("shutil.disk_usage() is not permitted: cells have no access to disks")


        def get_terminal_size(fallback=(80, 24)):
            return _os.get_terminal_size()


        def make_archive(base_name, format, root_dir=None, base_dir=None):
            if format != "zip":
                raise ValueError("unknown archive format '%s': cells can write zip archives" % format)
            import zipfile
            name = base_name + ".zip"
            root = root_dir or "."
            with zipfile.ZipFile(name, "w", zipfile.ZIP_DEFLATED) as archive:
                for top, folders, files in _os.walk(root):
                    for file in files:
                        path = _os.path.join(top, file)
                        if path != name:
                            archive.write(path, _os.path.relpath(path, root))
            return name


        def unpack_archive(filename, extract_dir=None, format=None):
            import zipfile
            with zipfile.ZipFile(filename) as archive:
                archive.extractall(extract_dir or ".")
        """#

    private static let tempfile = #"""
        import _files
        import io as _io
        import os as _os

        tempdir = None
        _count = [0]


        def gettempdir():
            return "tmp"


        def _name(prefix, suffix, dir):
            folder = dir or gettempdir()
            _os.makedirs(folder, exist_ok=True)
            while True:
                _count[0] += 1
                path = _os.path.join(folder, "%s%08d%s" % (prefix or "tmp", _count[0], suffix or ""))
                if not _os.path.exists(path):
                    return path


        def mkdtemp(suffix=None, prefix=None, dir=None):
            path = _name(prefix, suffix, dir)
            _os.mkdir(path)
            return path


        def mktemp(suffix="", prefix="tmp", dir=None):
            return _name(prefix, suffix, dir)


        def mkstemp(suffix=None, prefix=None, dir=None, text=False):
            path = _name(prefix, suffix, dir)
            _files.write(path, b"")
            return 3, path


        class TemporaryDirectory:
            def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
                self.name = mkdtemp(suffix, prefix, dir)

            def __enter__(self): return self.name
            def __exit__(self, *args): self.cleanup()

            def cleanup(self):
                import shutil
                shutil.rmtree(self.name, ignore_errors=True)

            def __repr__(self): return "<TemporaryDirectory %r>" % self.name


        class _Named:
            def __init__(self, file, path, delete):
                self._file, self.name, self.delete, self.file = file, path, delete, file

            def __getattr__(self, name): return getattr(self._file, name)
            def __iter__(self): return iter(self._file)
            def __enter__(self): return self
            def __exit__(self, *args): self.close()

            def close(self):
                self._file.close()
                if self.delete and _os.path.exists(self.name):
                    _os.remove(self.name)


        def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
                               delete=True, *, errors=None):
            path = _name(prefix, suffix, dir)
            return _Named(open(path, mode, encoding=encoding), path, delete)


        def TemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *,
                          errors=None):
            return NamedTemporaryFile(mode, buffering, encoding, newline, suffix, prefix, dir)


        def SpooledTemporaryFile(max_size=0, mode="w+b", **kwargs):
            return _io.BytesIO() if "b" in mode else _io.StringIO()
        """#
}
