import ArrayFiles
import PythonLanguage

/// Modules about bytes. Here: `hashlib`, `binascii`, `base64`; `struct` and the archives have files of their own.
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

    // MARK: binascii, base64

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
