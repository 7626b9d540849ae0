import ArrayFiles
import PythonLanguage

/// Modules about bytes: `struct`, `hashlib`, `zlib`, `gzip`, `zipfile`, `base64`.
enum BytesModules {
    static let modules = [
        NativeModule("struct", doc: "Numbers as bytes.", functions: structRows, python: structSource),
        NativeModule("hashlib", doc: "Digests.", functions: [digest], python: hashlib),
        NativeModule("zlib", doc: "Deflate.", functions: zlibRows, python: zlibSource),
        NativeModule("gzip", doc: "Gzip files.", python: gzip),
        NativeModule("zipfile", doc: "Zip files.", functions: zipRows, python: zipfile),
        NativeModule("tarfile", doc: "Tar files.", python: tarfile),
        NativeModule("base64", doc: "Bytes as text.", python: base64),
        NativeModule("binascii", doc: "Bytes as text.", python: binascii),
    ]

    // MARK: struct

    /// One letter of a format: size in bytes (standard, native), kind.
    private static func width(_ letter: UInt8, native: Bool) -> Int? {
        switch letter {
        case UInt8(ascii: "x"), UInt8(ascii: "c"), UInt8(ascii: "b"), UInt8(ascii: "B"), UInt8(ascii: "?"),
            UInt8(ascii: "s"), UInt8(ascii: "p"):
            1
        case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "e"): 2
        case UInt8(ascii: "i"), UInt8(ascii: "I"), UInt8(ascii: "f"): 4
        case UInt8(ascii: "l"), UInt8(ascii: "L"): native ? 8 : 4
        case UInt8(ascii: "q"), UInt8(ascii: "Q"), UInt8(ascii: "d"): 8
        case UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "P"): native ? 8 : nil
        default: nil
        }
    }

    private struct Field {
        var letter: UInt8
        var count: Int
        var size: Int
        var isBig: Bool
        var isNative: Bool
        /// Bytes to skip before the first element, to stand aligned as in C.
        var padding: Int
        var isText: Bool { letter == UInt8(ascii: "s") || letter == UInt8(ascii: "p") }
    }

    private static func fail(_ machine: Machine, _ message: String) throws(PythonError) -> PythonError {
        let type = try machine.getAttribute(machine.importModule("struct"), "error")
        return machine.raise(type.type, message)
    }

    private static func fields(_ machine: Machine, _ format: Value) throws(PythonError) -> (
        fields: [Field], size: Int
    ) {
        let text = format.isString ? try machine.text(format) : ""
        var letters = (machine.bytesValue(format) ?? Array(text.utf8))[...]
        var (isBig, native) = (false, true)
        if let first = letters.first, "@=<>!".utf8.contains(first) {
            native = first == UInt8(ascii: "@")
            isBig = first == UInt8(ascii: ">") || first == UInt8(ascii: "!")
            letters = letters.dropFirst()
        }
        var result: [Field] = []
        var (size, count): (Int, Int?) = (0, nil)
        for letter in letters {
            if letter == UInt8(ascii: " ") { continue }
            if letter >= UInt8(ascii: "0"), letter <= UInt8(ascii: "9") {
                count = (count ?? 0) * 10 + Int(letter - UInt8(ascii: "0"))
                if count ?? 0 > 1 << 30 { throw try fail(machine, "total struct size too long") }
                continue
            }
            guard let width = width(letter, native: native) else {
                throw try fail(machine, "bad char in struct format")
            }
            let padding = native ? (width - size % width) % width : 0
            result.append(
                Field(
                    letter: letter, count: count ?? 1, size: width, isBig: isBig, isNative: native,
                    padding: padding))
            size += padding + width * (count ?? 1)
            count = nil
        }
        if count != nil { throw try fail(machine, "repeat count given without format specifier") }
        return (result, size)
    }

    private static let structRows: [NativeRow] = [
        NativeRow("calcsize(format, /)") { machine, a throws(PythonError) in
            .int(try fields(machine, a[0]).size)
        },
        NativeRow("_pack(format, values, /)") { machine, a throws(PythonError) in
            let (layout, size) = try fields(machine, a[0])
            let values = machine.sequenceElements(a[1]) ?? []
            let wanted = layout.reduce(0) {
                $0 + ($1.letter == UInt8(ascii: "x") ? 0 : $1.isText ? 1 : $1.count)
            }
            guard values.count == wanted else {
                throw try fail(
                    machine, "pack expected \(wanted) items for packing (got \(values.count))")
            }
            try machine.reserve(bytes: size)
            var bytes: [UInt8] = []
            bytes.reserveCapacity(size)
            var next = 0
            for field in layout {
                bytes += [UInt8](repeating: 0, count: field.padding)
                if field.letter == UInt8(ascii: "x") {
                    bytes += [UInt8](repeating: 0, count: field.count)
                } else if field.isText {
                    guard let text = machine.bytesValue(values[next]) else {
                        throw try fail(machine, "argument for 's' must be a bytes object")
                    }
                    // Pascal's strings begin with their length.
                    let isPascal = field.letter == UInt8(ascii: "p")
                    let room = max(0, field.count - (isPascal ? 1 : 0))
                    let kept = text.prefix(isPascal ? min(room, 255) : room)
                    if isPascal, field.count > 0 { bytes.append(UInt8(kept.count)) }
                    bytes += kept
                    bytes += [UInt8](repeating: 0, count: room - kept.count)
                    next += 1
                } else {
                    for _ in 0..<field.count {
                        bytes += try packed(machine, field, values[next])
                        next += 1
                    }
                }
            }
            return machine.bytes(bytes)
        },
        NativeRow("_unpack(format, data, offset, /)") { machine, a throws(PythonError) in
            let (layout, size) = try fields(machine, a[0])
            guard let bytes = machine.bytesValue(a[1]) else {
                throw machine.raise(
                    .typeError, "a bytes-like object is required, not '\(machine.typeName(a[1]))'")
            }
            let offset = try machine.index(a[2])
            guard offset >= 0, offset + size <= bytes.count else {
                throw try fail(machine, "unpack requires a buffer of \(size) bytes")
            }
            var at = offset
            var values: [Value] = []
            for field in layout {
                at += field.padding
                if field.letter == UInt8(ascii: "x") {
                    at += field.count
                } else if field.isText {
                    var content = bytes[at..<at + field.count]
                    if field.letter == UInt8(ascii: "p"), let count = content.popFirst() {
                        content = content.prefix(Int(count))
                    }
                    values.append(machine.bytes(Array(content)))
                    at += field.count
                } else {
                    for _ in 0..<field.count {
                        values.append(unpacked(machine, field, bytes[at..<at + field.size]))
                        at += field.size
                    }
                }
            }
            return machine.tuple(values)
        },
    ]

    private static func packed(_ machine: Machine, _ field: Field, _ value: Value) throws(PythonError)
        -> [UInt8]
    {
        var bits: UInt64
        switch field.letter {
        case UInt8(ascii: "c"):
            guard let text = machine.bytesValue(value), text.count == 1 else {
                throw try fail(machine, "char format requires a bytes object of length 1")
            }
            return text
        case UInt8(ascii: "?"): return [try machine.truth(value) ? 1 : 0]
        case UInt8(ascii: "d"), UInt8(ascii: "f"), UInt8(ascii: "e"):
            guard try machine.hasAttribute(value, "__float__") else {
                throw try fail(machine, "required argument is not a float")
            }
            let number = try machine.double(value)
            if field.size == 8 {
                bits =
                    number.isNaN ? (number.sign == .minus ? -Double.nan : .nan).bitPattern : number.bitPattern
            } else if field.size == 4 {
                // In the machine's own layout C's conversion decides.
                if !field.isNative, number.isFinite, !Float(number).isFinite {
                    throw machine.raise(.overflowError, "float too large to pack with f format")
                }
                bits = UInt64(Float(number).bitPattern)
            } else {
                bits = UInt64(halfBits(Float(number)))
            }
        default:
            guard try machine.hasAttribute(value, "__index__") else {
                throw try fail(machine, "required argument is not an integer")
            }
            let isSigned = field.letter >= UInt8(ascii: "a")
            let width = field.size * 8
            let big = try machine.bigInteger(value)
            if field.size == 8 {
                if isSigned {
                    guard let number = Int(exactly: big) else {
                        throw try fail(machine, "argument out of range")
                    }
                    bits = UInt64(bitPattern: Int64(number))
                } else {
                    guard let number = UInt64(exactly: big) else {
                        throw try fail(machine, "argument out of range")
                    }
                    bits = number
                }
            } else {
                let low = isSigned ? -(1 << (width - 1)) : 0
                let high = isSigned ? (1 << (width - 1)) - 1 : (1 << width) - 1
                guard let number = Int(exactly: big), number >= low, number <= high else {
                    let letter = Character(UnicodeScalar(field.letter))
                    if field.isNative, field.size < 4 {
                        let kind = (isSigned ? "" : "u") + (field.size == 1 ? "byte" : "short")
                        throw try fail(machine, "\(kind) format requires \(low) <= number <= \(high)")
                    }
                    throw try fail(machine, "'\(letter)' format requires \(low) <= number <= \(high)")
                }
                bits = UInt64(bitPattern: Int64(number))
            }
        }
        let little = (0..<field.size).map { UInt8(truncatingIfNeeded: bits >> UInt64($0 * 8)) }
        return field.isBig ? little.reversed() : little
    }

    /// IEEE half precision, rounded to even.
    private static func halfBits(_ value: Float) -> UInt16 {
        let bits = value.bitPattern
        let sign = UInt16((bits >> 16) & 0x8000)
        if value.isNaN { return sign | 0x7E00 }
        let magnitude = value.magnitude
        if magnitude >= 65520 { return sign | 0x7C00 }
        if magnitude < 6.103515625e-05 {
            return sign | UInt16((magnitude * 16_777_216).rounded(.toNearestOrEven))
        }
        var rounded = magnitude.bitPattern
        rounded += 0xFFF + ((rounded >> 13) & 1)
        return sign | UInt16((rounded >> 13) - (112 << 10))
    }

    private static func unpacked(_ machine: Machine, _ field: Field, _ bytes: ArraySlice<UInt8>) -> Value {
        if field.letter == UInt8(ascii: "c") { return machine.bytes(Array(bytes)) }
        var bits: UInt64 = 0
        for byte in field.isBig ? Array(bytes) : bytes.reversed() { bits = bits << 8 | UInt64(byte) }
        switch field.letter {
        case UInt8(ascii: "?"): return .bool(bits != 0)
        case UInt8(ascii: "d"): return .float(Double(bitPattern: bits))
        case UInt8(ascii: "f"): return .float(Double(Float(bitPattern: UInt32(bits))))
        case UInt8(ascii: "e"):
            let (exponent, fraction) = (Int(bits >> 10 & 31), Double(bits & 1023))
            let sign = bits >> 15 == 1 ? -1.0 : 1.0
            if exponent == 31 { return .float(fraction == 0 ? sign * .infinity : .nan) }
            let scale = Double(sign: .plus, exponent: exponent == 0 ? -24 : exponent - 25, significand: 1)
            return .float(sign * scale * (exponent == 0 ? fraction : fraction + 1024))
        default:
            if field.letter < UInt8(ascii: "a") {
                return bits > UInt64(Int.max) ? machine.integer(.init(bits)) : .int(Int(bits))
            }
            let shift = UInt64(64 - field.size * 8)
            return .int(Int(Int64(bitPattern: bits << shift) >> Int64(shift)))
        }
    }

    private static let structSource = #"""
        class error(Exception):
            pass


        def pack(format, /, *v): return _pack(format, v)
        def unpack(format, buffer, /):
            buffer = bytes(buffer)
            size = calcsize(format)
            if len(buffer) != size:
                raise error("unpack requires a buffer of %d bytes" % size)
            return _unpack(format, buffer, 0)
        def unpack_from(format, /, buffer, offset=0):
            buffer = bytes(buffer)
            size = calcsize(format)
            if offset < 0:
                offset += len(buffer)
            if len(buffer) - offset < size:
                raise error("unpack_from requires a buffer of at least %d bytes for unpacking %d bytes at offset %d "
                            "(actual buffer size is %d)" % (offset + size, size, offset, len(buffer)))
            return _unpack(format, buffer, offset)
        def pack_into(format, buffer, offset, /, *v):
            data = _pack(format, v)
            if isinstance(buffer, (bytes, str)):
                raise TypeError("argument must be read-write bytes-like object, not " + type(buffer).__name__)
            if offset + len(data) > len(buffer):
                raise error("pack_into requires a buffer of at least %d bytes for packing %d bytes at offset %d "
                            "(actual buffer size is %d)" % (offset + len(data), len(data), offset, len(buffer)))
            buffer[offset:offset + len(data)] = data
        def iter_unpack(format, buffer, /):
            size, buffer = calcsize(format), bytes(buffer)
            if size == 0:
                raise error("cannot iteratively unpack with a struct of length 0")
            if len(buffer) % size:
                raise error("iterative unpacking requires a buffer of a multiple of %d bytes" % size)
            return iter([_unpack(format, buffer, i) for i in range(0, len(buffer), size)])


        class Struct:
            def __init__(self, format):
                self.format, self.size = format, calcsize(format)

            def pack(self, *v): return pack(self.format, *v)
            def unpack(self, buffer): return unpack(self.format, buffer)
            def unpack_from(self, buffer, offset=0): return unpack_from(self.format, buffer, offset)
            def pack_into(self, buffer, offset, *v): return pack_into(self.format, buffer, offset, *v)
            def iter_unpack(self, buffer): return iter_unpack(self.format, buffer)
        """#

    // MARK: hashlib

    private static let digest = NativeRow("_digest(name, data, /)") { machine, a throws(PythonError) in
        let data = machine.bytesValue(a[1]) ?? []
        switch try machine.text(a[0]) {
        case "md5": return machine.bytes(Digest.md5(data))
        case "sha1": return machine.bytes(Digest.sha1(data))
        case "sha224": return machine.bytes(Digest.sha256(data, Digest.start224, 28))
        case "sha256": return machine.bytes(Digest.sha256(data, Digest.start256, 32))
        case "sha384": return machine.bytes(Digest.sha512(data, Digest.start384, 48))
        default: return machine.bytes(Digest.sha512(data, Digest.start512, 64))
        }
    }

    private static let hashlib = #"""
        _sizes = {"md5": (16, 64), "sha1": (20, 64), "sha224": (28, 64), "sha256": (32, 64), "sha384": (48, 128),
                  "sha512": (64, 128)}
        algorithms_guaranteed = algorithms_available = set(_sizes)


        class _Hash:
            def __init__(self, name, data=b""):
                self.name = name
                self.digest_size, self.block_size = _sizes[name]
                self._data = bytearray()
                self.update(data)

            def update(self, data, /):
                if isinstance(data, str):
                    raise TypeError("Strings must be encoded before hashing")
                self._data += data

            def digest(self): return _digest(self.name, bytes(self._data))
            def hexdigest(self): return self.digest().hex()
            def copy(self): return _Hash(self.name, bytes(self._data))
            def __repr__(self): return "<%s _hashlib.HASH object @ 0x%x>" % (self.name, id(self))


        def new(name, data=b"", **kwargs):
            name = name.lower().replace("-", "")
            if name not in _sizes:
                raise ValueError("unsupported hash type " + name)
            return _Hash(name, data)


        def md5(string=b"", *, usedforsecurity=True): return _Hash("md5", string)
        def sha1(string=b"", *, usedforsecurity=True): return _Hash("sha1", string)
        def sha224(string=b"", *, usedforsecurity=True): return _Hash("sha224", string)
        def sha256(string=b"", *, usedforsecurity=True): return _Hash("sha256", string)
        def sha384(string=b"", *, usedforsecurity=True): return _Hash("sha384", string)
        def sha512(string=b"", *, usedforsecurity=True): return _Hash("sha512", string)


        def file_digest(fileobj, digest, /):
            made = new(digest) if isinstance(digest, str) else digest()
            made.update(fileobj.read())
            return made
        """#

    // MARK: zlib, gzip, zipfile

    private static func packing(_ machine: Machine, _ body: () throws -> [UInt8]) throws(PythonError) -> Value
    {
        do {
            return machine.bytes(try body())
        } catch {
            let type = try machine.getAttribute(machine.importModule("zlib"), "error")
            throw machine.raise(type.type, "\(error)")
        }
    }

    private static let zlibRows: [NativeRow] = [
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

    private static let zipRows: [NativeRow] = [
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

    private static let zlibSource = #"""
        class error(Exception):
            pass


        Z_DEFAULT_COMPRESSION, Z_BEST_SPEED, Z_BEST_COMPRESSION, MAX_WBITS, DEFLATED = -1, 1, 9, 15, 8


        def compress(data, /, level=-1, wbits=15):
            return _pack(data, wbits, level)


        def decompress(data, /, wbits=15, bufsize=16384):
            return _unpack(data, wbits)
        """#

    private static let gzip = #"""
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

    private static let zipfile = #"""
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

    private static let tarfile = #"""
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

    private static let binascii = #"""
        class Error(ValueError): pass
        class Incomplete(Exception): pass


        def hexlify(data, sep=None, bytes_per_sep=1): return bytes(data).hex(*([sep, bytes_per_sep] if sep else [])).encode()
        b2a_hex = hexlify


        def unhexlify(hexstr):
            text = hexstr.decode() if isinstance(hexstr, (bytes, bytearray)) else hexstr
            if len(text) % 2:
                raise Error("Odd-length string")
            try:
                return bytes.fromhex(text)
            except ValueError:
                raise Error("Non-hexadecimal digit found") from None


        a2b_hex = unhexlify
        _letters = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
        _values = {c: i for i, c in enumerate(_letters)}


        def b2a_base64(data, *, newline=True):
            data, out = bytes(data), bytearray()
            for i in range(0, len(data), 3):
                piece = data[i:i + 3]
                n = int.from_bytes(piece + bytes(3 - len(piece)), "big")
                out += bytes([_letters[n >> 18], _letters[n >> 12 & 63], _letters[n >> 6 & 63], _letters[n & 63]])
                if len(piece) < 3:
                    out[len(piece) - 3:] = b"=" * (3 - len(piece))
            return bytes(out) + (b"\n" if newline else b"")


        def a2b_base64(string, /, *, strict_mode=False):
            data = string.encode("ascii") if isinstance(string, str) else bytes(string)
            out, n, bits, padding, count = bytearray(), 0, 0, 0, 0
            for c in data:
                if c == 61:
                    padding += 1
                    if count % 4 >= 2 and (count + padding) % 4 == 0:
                        break
                    continue
                value = _values.get(c)
                if value is None:
                    continue
                count += 1
                padding = 0
                n = n << 6 | value
                bits += 6
                if bits >= 8:
                    bits -= 8
                    out.append(n >> bits & 255)
                    n &= (1 << bits) - 1
            if count % 4 == 1:
                raise Error("Invalid base64-encoded string: number of data characters (%d) cannot be 1 more than a "
                            "multiple of 4" % count)
            if count % 4 and (count + padding) % 4:
                raise Error("Incorrect padding")
            return bytes(out)


        def crc32(data, value=0, /):
            import zlib
            return zlib.crc32(data, value)
        """#

    private static let base64 = #"""
        import binascii as _binascii


        def _data(s): return s.encode("ascii") if isinstance(s, str) else bytes(s)


        def b64encode(s, altchars=None):
            if isinstance(s, str):
                raise TypeError("a bytes-like object is required, not 'str'")
            encoded = _binascii.b2a_base64(s, newline=False)
            return encoded.translate(bytes.maketrans(b"+/", altchars)) if altchars else encoded


        def b64decode(s, altchars=None, validate=False):
            s = _data(s)
            if altchars:
                s = s.translate(bytes.maketrans(_data(altchars), b"+/"))
            if validate and not all(chr(c).isalnum() or c in b"+/=" for c in s):
                raise _binascii.Error("Only base64 data is allowed")
            return _binascii.a2b_base64(s)


        standard_b64encode, standard_b64decode = b64encode, b64decode
        def urlsafe_b64encode(s): return b64encode(s, b"-_")
        def urlsafe_b64decode(s): return b64decode(s, b"-_")
        def encodebytes(s): return b"".join(_binascii.b2a_base64(s[i:i + 57]) for i in range(0, len(s), 57))
        def decodebytes(s): return _binascii.a2b_base64(s)
        def b16encode(s): return bytes(s).hex().upper().encode()


        def b16decode(s, casefold=False):
            s = _data(s)
            if (s.upper() if casefold else s).strip(b"0123456789ABCDEF"):
                raise _binascii.Error("Non-base16 digit found")
            return _binascii.unhexlify(s)


        _b32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"


        def b32encode(s):
            out = bytearray()
            for i in range(0, len(s), 5):
                piece = bytes(s[i:i + 5])
                n = int.from_bytes(piece + bytes(5 - len(piece)), "big")
                group = bytearray(_b32[n >> shift & 31] for shift in range(35, -1, -5))
                used = -(-len(piece) * 8 // 5)
                group[used:] = b"=" * (8 - used)
                out += group
            return bytes(out)


        def b32decode(s, casefold=False, map01=None):
            s = _data(s)
            if casefold:
                s = s.upper()
            if len(s) % 8:
                raise _binascii.Error("Incorrect padding")
            n, count = 0, 0
            for c in s.rstrip(b"="):
                if c not in _b32:
                    raise _binascii.Error("Non-base32 digit found")
                n, count = n << 5 | _b32.index(c), count + 1
            return (n >> count * 5 % 8).to_bytes(count * 5 // 8, "big")
        """#
}
