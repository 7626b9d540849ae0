import ArrayFiles
import PythonLanguage

/// `_files`: what the modules written in Python use to reach the cells' files, and `open`.
enum FilesModule {
    static let module = NativeModule(
        "_files", doc: "The files that cells see.", functions: rows, python: source)

    /// `open(...)` of the builtins, over the cells' files.
    static let open = NativeRow(
        "open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, "
            + "opener=None)",
        doc: "Opens one of the cells' files: in memory, or in the folder that --files gives."
    ) { machine, a throws(PythonError) in
        try machine.call(
            machine.getAttribute(machine.importModule("_files"), "open"), (0..<6).map { a[$0] })
    }

    private static let rows: [NativeRow] = [
        NativeRow("read(path, /)") { machine, a throws(PythonError) in
            machine.bytes(try machine.fileBytes(machine.path(a[0])))
        },
        NativeRow("write(path, data, /)") { machine, a throws(PythonError) in
            guard let bytes = machine.bytesValue(a[1]) else {
                throw machine.raise(.typeError, "write: got \(machine.typeName(a[1])), expected bytes")
            }
            try machine.writeFile(machine.path(a[0]), bytes)
            return .none
        },
        NativeRow("unsaved()") { machine, _ in
            machine.standard.hasUnsavedFiles = true
            return .none
        },
        NativeRow("kind(path, /)") { machine, a throws(PythonError) in
            let path = try machine.path(a[0])
            return machine.standard.files.kind(path).map { machine.string($0) } ?? .none
        },
        NativeRow("listdir(path='.', /)") { machine, a throws(PythonError) in
            let path = try machine.path(a[0])
            let names = try machine.fileCall(path) { files throws(CellFiles.Failure) in try files.list(path) }
            return machine.list(names.map { machine.string($0) })
        },
        NativeRow("remove(path, /)") { machine, a throws(PythonError) in
            let path = try machine.path(a[0])
            try machine.fileCall(path) { files throws(CellFiles.Failure) in try files.remove(path) }
            return .none
        },
        NativeRow("rmdir(path, /)") { machine, a throws(PythonError) in
            let path = try machine.path(a[0])
            try machine.fileCall(path) { files throws(CellFiles.Failure) in try files.removeFolder(path) }
            return .none
        },
        NativeRow("mkdir(path, /)") { machine, a throws(PythonError) in
            let path = try machine.path(a[0])
            try machine.fileCall(path) { files throws(CellFiles.Failure) in try files.makeFolder(path) }
            return .none
        },
        NativeRow("getcwd()") { machine, _ in machine.string("/" + machine.standard.files.workingFolder) },
        NativeRow("chdir(path, /)") { machine, a throws(PythonError) in
            let path = try machine.path(a[0])
            try machine.fileCall(path) { files throws(CellFiles.Failure) in try files.work(in: path) }
            return .none
        },
        NativeRow("gunzip(data, /)") { machine, a throws(PythonError) in
            let bytes = machine.bytesValue(a[0]) ?? []
            do { return machine.bytes(try gunzipped(bytes)) } catch {
                throw machine.raise(.valueError, "\(error)")
            }
        },
        NativeRow("resource(name, /)") { machine, a throws(PythonError) in
            let name = try machine.text(a[0])
            guard let bytes = machine.standard.files.resource(name) else {
                throw machine.raise(.fileNotFoundError, "nbrun's file datasets/\(name) is missing")
            }
            return machine.bytes(bytes)
        },
        NativeRow("data(set, *names)") { machine, a throws(PythonError) in
            var names: [String] = []
            for value in machine.sequenceElements(a[1]) ?? [] { names.append(try machine.text(value)) }
            let set = try machine.text(a[0])
            let found = try machine.fileCall(names.first ?? "") { files throws(CellFiles.Failure) in
                try files.data(names)
            }
            guard let found else {
                let place =
                    machine.standard.files.dataFolder.map { "the folder \($0) has none" }
                    ?? "no folder of data sets is given"
                throw machine.raise(
                    .fileNotFoundError,
                    "\(set): the data set is read from the file \(names.first ?? ""), and \(place). Put the file "
                        + "into a folder and run nbrun with --data FOLDER (Keras keeps such files in "
                        + "~/.keras/datasets)")
            }
            return machine.bytes(found)
        },
    ]

    private static let source = #"""
        import io as _io

        _unsaved = {}


        def save_all():
            """Writes what opened files hold."""
            for file in list(_unsaved.values()):
                file.flush()


        class _File:
            """A file read at once, and written when it is closed, a file is read or the cell ends.

            Where CPython closes a file that nothing holds any more (`open(name, "w").write(text)`), nothing tells here.
            """

            def __init__(self, name, mode, encoding, errors):
                self.name = name
                self.mode = mode
                self.encoding = encoding or "utf-8"
                self.errors = errors or "strict"
                b"".decode(self.encoding, self.errors)
                self._binary = "b" in mode
                self._writes = any(c in mode for c in "wax+")
                self._reads = "r" in mode or "+" in mode
                self.closed = False
                data = b""
                if "x" in mode and kind(name) is not None:
                    raise FileExistsError(17, "File exists", name)
                if "r" in mode or ("a" in mode and kind(name) == "file"):
                    data = read(name)
                if self._writes:
                    write(name, data)
                memory = _io.BytesIO if self._binary else _io.StringIO
                self._memory = memory(data if self._binary else data.decode(self.encoding, self.errors).replace("\r\n", "\n"))
                if "a" in mode:
                    self._memory.seek(0, 2)

            def _check(self, writing):
                if self.closed:
                    raise ValueError("I/O operation on closed file.")
                if writing and not self._writes:
                    raise _io.UnsupportedOperation("not writable")
                if not writing and not self._reads:
                    raise _io.UnsupportedOperation("not readable")

            def read(self, size=-1):
                self._check(False)
                return self._memory.read(size)

            def readline(self, size=-1):
                self._check(False)
                return self._memory.readline()

            def readlines(self, hint=-1):
                self._check(False)
                return list(self)

            def __iter__(self):
                return self

            def __next__(self):
                line = self.readline()
                if not line:
                    raise StopIteration
                return line

            def write(self, text):
                self._check(True)
                if id(self) not in _unsaved:
                    _unsaved[id(self)] = self
                    unsaved()
                return self._memory.write(text)

            def writelines(self, lines):
                for line in lines:
                    self.write(line)

            def seek(self, offset, whence=0): return self._memory.seek(offset, whence)
            def tell(self): return self._memory.tell()
            def truncate(self, size=None): return self._memory.truncate(size)
            def readable(self): return self._reads
            def writable(self): return self._writes
            def seekable(self): return True
            def isatty(self): return False
            def fileno(self): raise OSError("cells have no file descriptors")

            def flush(self):
                _unsaved.pop(id(self), None)
                if self._writes and not self.closed:
                    data = self._memory.getvalue()
                    write(self.name, data if self._binary else data.encode(self.encoding, self.errors))

            def close(self):
                self.flush()
                self.closed = True

            def __enter__(self): return self
            def __exit__(self, *args): self.close()

            def __repr__(self):
                kind = "Buffered" if self._binary else "TextIO"
                return "<_io.%sWrapper name=%r mode=%r encoding=%r>" % (kind, self.name, self.mode, self.encoding)


        def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
            if hasattr(file, "__fspath__"):
                file = file.__fspath__()
            if not isinstance(file, str):
                raise TypeError("expected str, bytes or os.PathLike object, not " + type(file).__name__)
            letters = set(mode)
            if letters - set("rwxabt+") or len(mode) > len(letters):
                raise ValueError("invalid mode: %r" % mode)
            if len(letters & set("rwxa")) != 1:
                raise ValueError("must have exactly one of create/read/write/append mode")
            save_all()
            if not file:
                raise FileNotFoundError(2, "No such file or directory", file)
            return _File(file, mode, encoding, errors)


        def makedirs(name, exist_ok=False):
            parts = name.rstrip("/").split("/")
            for n in range(1, len(parts) + 1):
                part = "/".join(parts[:n])
                if part in ("", ".") or (n < len(parts) and kind(part) == "folder"):
                    continue
                if kind(part) is not None:
                    if n == len(parts) and exist_ok and kind(part) == "folder":
                        continue
                    raise FileExistsError(17, "File exists", name)
                mkdir(part)
        """#
}

extension Machine {
    /// A path argument as text.
    package func path(_ value: Value) throws(PythonError) -> String {
        if let text = stringValue(value) { return text }
        let method = try findAttribute(value, "__fspath__")
        guard method.isDefined else {
            throw raise(.typeError, "expected str, bytes or os.PathLike object, not \(typeName(value))")
        }
        return try text(call(method, []))
    }

    package func fileBytes(_ path: String) throws(PythonError) -> [UInt8] {
        try saveOpenFiles()
        return try fileCall(path) { files throws(CellFiles.Failure) in try files.read(path) }
    }

    /// Writes what files hold that cells have opened and not closed.
    package func saveOpenFiles() throws(PythonError) {
        guard standard.hasUnsavedFiles else { return }
        standard.hasUnsavedFiles = false
        _ = try callMethod(importModule("_files"), "save_all", [])
    }

    package func writeFile(_ path: String, _ bytes: [UInt8]) throws(PythonError) {
        if !standard.files.isKept { try reserve(bytes: standard.files.size + bytes.count) }
        try fileCall(path) { files throws(CellFiles.Failure) in try files.write(path, bytes) }
    }

    /// Works on the cells' files; failures become Python's OSErrors.
    @discardableResult
    func fileCall<Result>(
        _ path: String, _ body: (CellFiles) throws(CellFiles.Failure) -> Result
    ) throws(PythonError) -> Result {
        do throws(CellFiles.Failure) { return try body(standard.files) } catch {
            func failure(_ kind: ExceptionKind, _ number: Int, _ text: String) -> PythonError {
                raise(kind, arguments: [.int(number), string(text), string(path)])
            }
            switch error {
            case .notFound: throw failure(.fileNotFoundError, 2, "No such file or directory")
            case .isFolder: throw failure(.isADirectoryError, 21, "Is a directory")
            case .notFolder: throw failure(.notADirectoryError, 20, "Not a directory")
            case .exists: throw failure(.fileExistsError, 17, "File exists")
            case .denied:
                throw failure(
                    .permissionError, 13,
                    "Permission denied: cells reach only the files in the folder that --files gives")
            case .system(let text): throw failure(.osError, 5, text)
            }
        }
    }
}
