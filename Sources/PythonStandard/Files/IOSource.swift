/// `io` in Python: text and bytes in memory. `open` and its files are in Files/FilesModule.swift.
enum IOSource {
    static let text = #"""
        SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
        DEFAULT_BUFFER_SIZE = 8192
        open = open


        class UnsupportedOperation(OSError, ValueError):
            pass


        UnsupportedOperation.__module__ = "io"


        class IOBase:
            """What files and buffers have in common; lines end where the subclass' `_newline` stands."""

            closed = False

            def _check(self):
                if self.closed:
                    raise ValueError("I/O operation on closed file")

            def writelines(self, lines, /):
                for line in lines:
                    self.write(line)

            def readlines(self, hint=-1, /):
                lines, size = [], 0
                for line in self:
                    lines.append(line)
                    size += len(line)
                    if hint is not None and 0 < hint <= size:
                        break
                return lines

            def __iter__(self):
                self._check()
                return self

            def __next__(self):
                line = self.readline()
                if not line:
                    raise StopIteration
                return line

            def close(self): self.closed = True
            def flush(self): self._check()
            def readable(self): return False
            def writable(self): return False
            def seekable(self): return False
            def isatty(self): return False

            def fileno(self):
                raise UnsupportedOperation("fileno")

            def __enter__(self):
                self._check()
                return self

            def __exit__(self, *args): self.close()


        class RawIOBase(IOBase): pass
        class BufferedIOBase(IOBase): pass
        class TextIOBase(IOBase): pass


        def _size(value):
            """How much is to be read: all of it below 0."""
            if value is None:
                return -1
            if not hasattr(type(value), "__index__"):
                raise TypeError("argument should be integer or None, not %r" % type(value).__name__)
            return value.__index__()


        class _Memory(IOBase):
            """What StringIO and BytesIO do in the same way, on `self._all()`, a str or a bytearray."""

            def read(self, size=-1, /):
                self._check()
                size, data = _size(size), self._all()
                end = len(data) if size < 0 else self._position + size
                part = data[self._position:end]
                self._position += len(part)
                return self._given(part)

            def readline(self, size=-1, /):
                self._check()
                size, data = _size(size), self._all()
                end = data.find(self._newline, self._position)
                end = len(data) if end < 0 else end + 1
                if size >= 0:
                    end = min(end, self._position + size)
                part = data[self._position:end]
                self._position += len(part)
                return self._given(part)

            def tell(self):
                self._check()
                return self._position

            def readable(self):
                self._check()
                return True

            writable = seekable = readable


        class StringIO(_Memory, TextIOBase):
            __tp_name__ = "_io.StringIO"
            _newline = "\n"
            encoding = errors = line_buffering = None

            def __init__(self, initial_value="", newline="\n"):
                if not (initial_value is None or isinstance(initial_value, str)):
                    raise TypeError("initial_value must be str or None, not %s" % type(initial_value).__name__)
                self._text = initial_value or ""
                # What was written at the end is joined when somebody reads.
                self._added = []
                self._position, self._count = 0, len(self._text)
                self.newlines = None

            def _all(self):
                if self._added:
                    self._text += "".join(self._added)
                    self._added.clear()
                return self._text

            def _given(self, part):
                return part

            def write(self, s, /):
                self._check()
                if not isinstance(s, str):
                    raise TypeError("string argument expected, got %r" % type(s).__name__)
                if self._position >= self._count:
                    self._added.append("\0" * (self._position - self._count) + s)
                else:
                    text = self._all()
                    self._text = text[:self._position] + s + text[self._position + len(s):]
                self._position += len(s)
                self._count = max(self._count, self._position)
                return len(s)

            def getvalue(self):
                self._check()
                return self._all()

            def seek(self, offset, whence=0, /):
                self._check()
                if whence not in (0, 1, 2):
                    raise ValueError("Invalid whence (%d, should be 0, 1 or 2)" % whence)
                if whence == 0 and offset < 0:
                    raise ValueError("Negative seek position %d" % offset)
                if whence and offset:
                    raise OSError("Can't do nonzero cur-relative seeks")
                self._position = (offset, self._position, self._count)[whence]
                return self._position

            def truncate(self, size=None, /):
                self._check()
                size = self._position if size is None else size
                if size < 0:
                    raise ValueError("Negative size value %d" % size)
                self._text = self._all()[:size]
                self._count = len(self._text)
                return size


        class BytesIO(_Memory, BufferedIOBase):
            __tp_name__ = "_io.BytesIO"
            _newline = b"\n"

            def __init__(self, initial_bytes=b""):
                self._data = bytearray()
                if initial_bytes is not None:
                    self._data += _bytes(initial_bytes)
                self._position = 0

            def _all(self):
                return self._data

            def _given(self, part):
                return bytes(part)

            def write(self, b, /):
                self._check()
                b = _bytes(b)
                data = self._data
                if self._position > len(data):
                    data += bytes(self._position - len(data))
                if self._position == len(data):
                    data += b
                else:
                    data[self._position:self._position + len(b)] = b
                self._position += len(b)
                return len(b)

            def getvalue(self):
                self._check()
                return bytes(self._data)

            def getbuffer(self):
                self._check()
                return memoryview(self._data)

            def readinto(self, buffer, /):
                part = self.read(len(buffer))
                memoryview(buffer)[:len(part)] = part
                return len(part)

            read1 = _Memory.read
            readinto1 = readinto

            def seek(self, offset, whence=0, /):
                self._check()
                if whence not in (0, 1, 2):
                    raise ValueError("invalid whence (%d, should be 0, 1 or 2)" % whence)
                if whence == 0 and offset < 0:
                    raise ValueError("negative seek value %d" % offset)
                self._position = max(0, (0, self._position, len(self._data))[whence] + offset)
                return self._position

            def truncate(self, size=None, /):
                self._check()
                size = self._position if size is None else size
                if size < 0:
                    raise ValueError("negative size value %d" % size)
                del self._data[size:]
                return size


        def _bytes(value):
            if isinstance(value, (bytes, bytearray)):
                return value
            if hasattr(value, "tobytes"):
                return value.tobytes()
            raise TypeError("a bytes-like object is required, not %r" % type(value).__name__)


        class TextIOWrapper(TextIOBase):
            """Text over a buffer of bytes, read at once; what is written goes through at once."""

            __tp_name__ = "_io.TextIOWrapper"

            def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
                self.buffer, self.encoding, self.errors = buffer, encoding or "utf-8", errors or "strict"
                self._memory = None

            def _reader(self):
                if self._memory is None:
                    text = self.buffer.read().decode(self.encoding, self.errors)
                    self._memory = StringIO(text.replace("\r\n", "\n"))
                return self._memory

            def read(self, size=-1, /): return self._reader().read(size)
            def readline(self, size=-1, /): return self._reader().readline(size)
            def tell(self): return self.buffer.tell()
            def readable(self): return self.buffer.readable()
            def writable(self): return self.buffer.writable()
            def seekable(self): return self.buffer.seekable()

            def seek(self, offset, whence=0, /):
                self._memory = None
                return self.buffer.seek(offset, whence)

            def write(self, s, /):
                if not isinstance(s, str):
                    raise TypeError("write() argument must be str, not %s" % type(s).__name__)
                self.buffer.write(s.encode(self.encoding, self.errors))
                return len(s)

            def detach(self):
                buffer, self.buffer = self.buffer, None
                return buffer

            def close(self):
                if not self.closed:
                    self.buffer.close()
                self.closed = True


        for _class in (StringIO, BytesIO, TextIOWrapper):
            _class.__module__ = "_io"
        """#
}
