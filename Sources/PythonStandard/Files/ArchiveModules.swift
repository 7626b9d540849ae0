import ArrayFiles
import PythonLanguage

/// `zlib`, `gzip`, `zipfile`, `tarfile`.
extension BytesModules {
    private static func packing(_ machine: Machine, _ body: () throws -> [UInt8]) throws(PythonError) -> Value
    {
        do {
            return machine.bytes(try body())
        } catch {
            let type = try machine.getAttribute(machine.importModule("zlib"), "error")
            throw machine.raise(type.type, "\(error)")
        }
    }

    static let zlibRows: [NativeRow] = [
        NativeRow("_pack(data, bits, level, /)") { machine, a throws(PythonError) in
            let (bits, level) = (try machine.index(a[1]), try machine.index(a[2]))
            return try packing(machine) {
                try deflated(machine.bytesValue(a[0]) ?? [], windowBits: bits, level: level)
            }
        },
        NativeRow("_unpack(data, bits, /)") { machine, a throws(PythonError) in
            let bits = try machine.index(a[1])
            let data = machine.bytesValue(a[0]) ?? []
            return try packing(machine) { try inflated(data, windowBits: bits, limit: 1 << 31) }
        },
        NativeRow("crc32(data, value=0, /)") { machine, a throws(PythonError) in
            let start = try machine.index(a[1])
            return .int(Int(crc(machine.bytesValue(a[0]) ?? [], start: UInt32(truncatingIfNeeded: start))))
        },
        NativeRow("adler32(data, value=1, /)") { machine, a throws(PythonError) in
            var low = try machine.index(a[1]) & 0xFFFF
            var high = try machine.index(a[1]) >> 16 & 0xFFFF
            for byte in machine.bytesValue(a[0]) ?? [] {
                low = (low + Int(byte)) % 65521
                high = (high + low) % 65521
            }
            return .int(high << 16 | low)
        },
    ]

    static let zipRows: [NativeRow] = [
        NativeRow("_entries(data, /)") { machine, a throws(PythonError) in
            guard let archive = try? ZipArchive(machine.bytesValue(a[0]) ?? []) else { return .none }
            return machine.list(
                archive.entries.map { machine.pair(machine.string($0.name), .int($0.size)) })
        },
        NativeRow("_content(data, name, /)") { machine, a throws(PythonError) in
            let name = try machine.text(a[1])
            let archive = try? ZipArchive(machine.bytesValue(a[0]) ?? [])
            do {
                guard let content = try archive?.content(named: name) else { return .none }
                return machine.bytes(content)
            } catch {
                throw machine.raise(.valueError, "\(error)")
            }
        },
        NativeRow("_build(entries, /)") { machine, a throws(PythonError) in
            var writer = ZipWriter()
            for entry in machine.sequenceElements(a[0]) ?? [] {
                let parts = machine.sequenceElements(entry) ?? []
                let compressed = try machine.truth(parts[2])
                do {
                    try writer.add(
                        try machine.text(parts[0]), machine.bytesValue(parts[1]) ?? [], compressed: compressed
                    )
                } catch let error as PythonError {
                    throw error
                } catch {
                    throw machine.raise(.valueError, "\(error)")
                }
            }
            return machine.bytes(writer.finished())
        },
    ]

    static let zlibSource = #"""
        class error(Exception):
            pass


        Z_DEFAULT_COMPRESSION, Z_BEST_SPEED, Z_BEST_COMPRESSION, MAX_WBITS, DEFLATED = -1, 1, 9, 15, 8


        def compress(data, /, level=-1, wbits=15):
            return _pack(data, wbits, level)


        def decompress(data, /, wbits=15, bufsize=16384):
            return _unpack(data, wbits)
        """#

    static let gzip = #"""
        import io as _io
        import zlib as _zlib


        class BadGzipFile(OSError):
            pass


        def compress(data, compresslevel=9, *, mtime=None):
            return _zlib.compress(data, compresslevel, 31)


        def decompress(data):
            if data[:2] != b"\x1f\x8b":
                raise BadGzipFile("Not a gzipped file (%r)" % data[:2])
            try:
                return _zlib.decompress(data, 31)
            except _zlib.error:
                raise EOFError("Compressed file ended before the end-of-stream marker was reached") from None


        class GzipFile:
            def __init__(self, filename=None, mode="rb", compresslevel=9, fileobj=None, mtime=None):
                self.name, self.mode, self._level = filename, mode, compresslevel
                self._writes = mode[0] in "wax"
                self._file = fileobj or _cell_open(filename, mode.replace("t", "").replace("b", "") + "b")
                self._owned = fileobj is None
                self._memory = _io.BytesIO(b"" if self._writes else decompress(self._file.read()))
                self.closed = False

            def read(self, size=-1): return self._memory.read(size)
            def readline(self, size=-1): return self._memory.readline()
            def readlines(self, hint=-1): return self._memory.readlines()
            def __iter__(self): return iter(self._memory)
            def write(self, data): return self._memory.write(data)
            def seek(self, offset, whence=0): return self._memory.seek(offset, whence)
            def tell(self): return self._memory.tell()
            def flush(self): pass

            def close(self):
                if not self.closed:
                    self.closed = True
                    if self._writes:
                        self._file.write(compress(self._memory.getvalue(), self._level))
                    if self._owned:
                        self._file.close()

            def __enter__(self): return self
            def __exit__(self, *args): self.close()


        class _Text:
            def __init__(self, file, encoding):
                self._file, self._encoding = file, encoding or "utf-8"
                self._memory = None if file._writes else _io.StringIO(file.read().decode(self._encoding))

            def read(self, size=-1): return self._memory.read(size)
            def readline(self): return self._memory.readline()
            def readlines(self): return self._memory.readlines()
            def __iter__(self): return iter(self._memory)
            def write(self, text): return self._file.write(text.encode(self._encoding))
            def close(self): self._file.close()
            def __enter__(self): return self
            def __exit__(self, *args): self.close()


        _cell_open = open


        def open(filename, mode="rb", compresslevel=9, encoding=None, errors=None, newline=None):
            fileobj = None if isinstance(filename, str) or hasattr(filename, "__fspath__") else filename
            file = GzipFile(None if fileobj else filename, mode.replace("t", ""), compresslevel, fileobj)
            return _Text(file, encoding) if "t" in mode else file
        """#

    static let zipfile = #"""
        import io as _io
        import os as _os

        ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2, ZIP_LZMA = 0, 8, 12, 14


        class BadZipFile(Exception):
            pass


        class LargeZipFile(Exception):
            pass


        class ZipInfo:
            def __init__(self, filename="NoName", date_time=(1980, 1, 1, 0, 0, 0), file_size=0):
                self.filename, self.date_time, self.file_size = filename, date_time, file_size

            def is_dir(self): return self.filename.endswith("/")
            def __repr__(self): return "<ZipInfo filename=%r file_size=%d>" % (self.filename, self.file_size)


        class ZipFile:
            """The whole archive in memory, written when it is closed."""

            def __init__(self, file, mode="r", compression=ZIP_STORED, allowZip64=True, compresslevel=None):
                if mode not in ("r", "w", "a", "x"):
                    raise ValueError("ZipFile requires mode 'r', 'w', 'x', or 'a'")
                self.filename = None if hasattr(file, "read") or hasattr(file, "write") else _os.fspath(file)
                self.mode, self.compression, self._target, self._new = mode, compression, file, []
                data = b""
                if mode == "r" or mode == "a" and self.filename and _os.path.exists(self.filename):
                    if self.filename:
                        with open(file, "rb") as f:
                            data = f.read()
                    else:
                        data = file.read()
                    if _entries(data) is None:
                        raise BadZipFile("File is not a zip file")
                elif mode == "x" and _os.path.exists(self.filename):
                    raise FileExistsError(17, "File exists", self.filename)
                elif self.filename:
                    open(file, "wb").close()
                self._data = data
                if data and mode == "a":
                    self._new = [(n, _content(data, n), True) for n, _ in _entries(data)]

            def _all(self):
                if self.mode == "r":
                    return _entries(self._data)
                return [(n, len(d)) for n, d, _ in self._new]

            def namelist(self): return [n for n, _ in self._all()]
            def infolist(self): return [ZipInfo(n, file_size=s) for n, s in self._all()]

            def getinfo(self, name):
                for n, s in self._all():
                    if n == name:
                        return ZipInfo(n, file_size=s)
                raise KeyError("There is no item named %r in the archive" % name)

            def read(self, name, pwd=None):
                name = getattr(name, "filename", name)
                self.getinfo(name)
                if self.mode != "r":
                    return next(d for n, d, _ in reversed(self._new) if n == name)
                return _content(self._data, name)

            def open(self, name, mode="r", pwd=None, *, force_zip64=False):
                if mode == "r":
                    return _io.BytesIO(self.read(name))
                archive = self

                class Writer(_io.BytesIO):
                    def close(self):
                        archive.writestr(name, self.getvalue())

                    def __exit__(self, *args): self.close()

                return Writer()

            def writestr(self, zinfo_or_arcname, data, compress_type=None, compresslevel=None):
                if self.mode == "r":
                    raise ValueError("write() requires mode 'w', 'x', or 'a'")
                name = getattr(zinfo_or_arcname, "filename", zinfo_or_arcname)
                data = data.encode() if isinstance(data, str) else bytes(data)
                kind = self.compression if compress_type is None else compress_type
                if kind not in (ZIP_STORED, ZIP_DEFLATED):
                    raise NotImplementedError("That compression method is not supported")
                self._new.append((name, data, kind == ZIP_DEFLATED))

            def write(self, filename, arcname=None, compress_type=None, compresslevel=None):
                with open(filename, "rb") as f:
                    self.writestr((arcname or _os.fspath(filename)).lstrip("/"), f.read(), compress_type)

            def extract(self, member, path=None, pwd=None):
                name = getattr(member, "filename", member)
                parts = [p for p in name.split("/") if p not in ("", ".", "..")]
                target = _os.path.join(_os.fspath(path or "."), *parts)
                _os.makedirs(target if name.endswith("/") else _os.path.dirname(target) or ".", exist_ok=True)
                if not name.endswith("/"):
                    with open(target, "wb") as f:
                        f.write(self.read(name))
                return target

            def extractall(self, path=None, members=None, pwd=None):
                for name in members or self.namelist():
                    self.extract(name, path)

            def testzip(self): return None

            def printdir(self, file=None):
                print("%-46s %19s %12s" % ("File Name", "Modified    ", "Size"), file=file)
                for n, s in self._all():
                    print("%-46s %s %12d" % (n[:46], "1980-01-01 00:00:00", s), file=file)

            def close(self):
                if self.mode in ("w", "a", "x") and self._new is not None:
                    data = _build(self._new)
                    if self.filename:
                        with open(self.filename, "wb") as f:
                            f.write(data)
                    else:
                        self._target.write(data)
                    self.mode, self._data, self._new = "r", data, None

            def __enter__(self): return self
            def __exit__(self, *args): self.close()
            def __repr__(self): return "<zipfile.ZipFile filename=%r mode=%r>" % (self.filename, self.mode)


        def is_zipfile(filename):
            try:
                if hasattr(filename, "read"):
                    return _entries(filename.read()) is not None
                with open(filename, "rb") as f:
                    return _entries(f.read()) is not None
            except OSError:
                return False
        """#

    static let tarfile = #"""
        import io as _io
        import os as _os


        class TarError(Exception): pass
        class ReadError(TarError): pass


        class TarInfo:
            def __init__(self, name="", size=0, kind="0", data=b""):
                self.name, self.size, self.type, self._content = name, size, kind, data

            def isfile(self): return self.type in ("0", "\0")
            isreg = isfile
            def isdir(self): return self.type == "5"
            def __repr__(self): return "<TarInfo %r>" % self.name


        class TarFile:
            """Reads tar archives, plain or gzipped, and writes plain ustar ones."""

            def __init__(self, name=None, mode="r", fileobj=None):
                self.name, self.mode = name, mode
                self._members = []
                self._file = fileobj
                if mode[0] == "r":
                    data = fileobj.read() if fileobj else _read(name)
                    if data[:2] == b"\x1f\x8b":
                        import gzip
                        data = gzip.decompress(data)
                    self._parse(data)

            def _parse(self, data):
                at, longname = 0, None
                if len(data) < 512:
                    raise ReadError("file could not be opened successfully")
                while at + 512 <= len(data) and data[at] != 0:
                    header = data[at:at + 512]
                    text = lambda a, b: header[a:b].split(b"\0")[0].decode("utf-8", "replace")
                    try:
                        size = int(text(124, 136).strip() or "0", 8)
                    except ValueError:
                        raise ReadError("invalid header") from None
                    name, prefix, kind = text(0, 100), text(345, 500), chr(header[156])
                    content = data[at + 512:at + 512 + size]
                    at += 512 + -(-size // 512) * 512
                    if kind == "L":
                        longname = content.rstrip(b"\0").decode()
                        continue
                    if kind in "xg":
                        for line in content.split(b"\n"):
                            if b" path=" in line:
                                longname = line.partition(b" path=")[2].decode()
                        continue
                    name = longname or (prefix + "/" + name if prefix and header[257:262] == b"ustar" else name)
                    longname = None
                    self._members.append(TarInfo(name.rstrip("/"), size, kind, content))

            def getnames(self): return [m.name for m in self._members]
            def getmembers(self): return list(self._members)
            def __iter__(self): return iter(self._members)

            def getmember(self, name):
                for m in reversed(self._members):
                    if m.name == name:
                        return m
                raise KeyError("filename %r not found" % name)

            def extractfile(self, member):
                member = self.getmember(member) if isinstance(member, str) else member
                return _io.BytesIO(member._content) if member.isfile() else None

            def extract(self, member, path="", set_attrs=True, *, numeric_owner=False, filter=None):
                member = self.getmember(member) if isinstance(member, str) else member
                parts = [p for p in member.name.split("/") if p not in ("", ".")]
                if ".." in parts:
                    raise TarError("%r would be extracted to outside the destination" % member.name)
                target = _os.path.join(_os.fspath(path) or ".", *parts)
                _os.makedirs(target if member.isdir() else _os.path.dirname(target) or ".", exist_ok=True)
                if member.isfile():
                    with open_file(target, "wb") as f:
                        f.write(member._content)

            def extractall(self, path=".", members=None, *, numeric_owner=False, filter=None):
                for member in members or self._members:
                    self.extract(member, path)

            def add(self, name, arcname=None, recursive=True, *, filter=None):
                self._members.append(TarInfo(arcname or name, 0, "0", _read(name)))

            def close(self):
                if self.mode[0] != "w":
                    return
                parts = []
                for m in self._members:
                    data = m._content
                    header = bytearray(512)
                    header[0:len(m.name.encode()[:100])] = m.name.encode()[:100]
                    header[100:136] = b"0000644\x000000000\x000000000\x00%011o\x00" % len(data)
                    header[136:156] = b"00000000000\0        "
                    header[156:157] = b"0"
                    header[257:265] = b"ustar\x0000"
                    header[148:156] = b"%06o\0 " % sum(header)
                    parts += [bytes(header), data, bytes(-len(data) % 512)]
                data = b"".join(parts) + bytes(1024)
                if self.mode.endswith(":gz"):
                    import gzip
                    data = gzip.compress(data)
                if self._file:
                    self._file.write(data)
                else:
                    with open_file(self.name, "wb") as f:
                        f.write(data)

            def __enter__(self): return self
            def __exit__(self, *args): self.close()


        open_file = open


        def _read(name):
            with open_file(name, "rb") as f:
                return f.read()


        def open(name=None, mode="r", fileobj=None, bufsize=10240, **kwargs):
            return TarFile(name, mode, fileobj)


        def is_tarfile(name):
            try:
                TarFile(name)
                return True
            except (OSError, TarError):
                return False
        """#
}
