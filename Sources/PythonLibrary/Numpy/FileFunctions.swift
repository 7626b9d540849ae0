import ArrayFiles
import Arrays
import PythonLanguage
import PythonStandard

/// `np.save`, `np.load` and their relatives, over the cells' files. The formats are `ArrayFiles`'; what is
/// text is written in Python.
enum FileFunctions {
    /// The names that the `numpy` module takes from `module`.
    static let names = [
        "save", "savez", "savez_compressed", "savetxt", "load", "loadtxt", "genfromtxt", "fromfile",
    ]

    static let moduleName = "numpy.lib.npyio"
    static let module = NativeModule(
        moduleName, doc: "Arrays in files.", functions: rows, python: source)

    private static let rows: [NativeRow] = [
        NativeRow("_npy(array, /)") { machine, a throws(PythonError) in
            machine.bytes(NpyFile.bytes(of: try machine.asArray(a[0])))
        },
        NativeRow("_array(data, /)") { machine, a throws(PythonError) in
            let bytes = machine.bytesValue(a[0]) ?? []
            return machine.arrayValue(try machine.formatCall { try NpyFile.array(bytes) })
        },
        NativeRow("_raw(array, /)") { machine, a throws(PythonError) in
            machine.bytes(NpyFile.rawBytes(try machine.asArray(a[0])))
        },
        NativeRow("_npz(names, arrays, compressed, /)") { machine, a throws(PythonError) in
            var entries: [(name: String, array: NDArray)] = []
            let arrays = machine.sequenceElements(a[1]) ?? []
            for (name, array) in zip(machine.sequenceElements(a[0]) ?? [], arrays) {
                entries.append((try machine.text(name), try machine.asArray(array)))
            }
            let compressed = try machine.truth(a[2])
            return machine.bytes(
                try machine.formatCall { try NpzFile.bytes(entries, compressed: compressed) })
        },
        NativeRow("_names(data, /)") { machine, a throws(PythonError) in
            let bytes = machine.bytesValue(a[0]) ?? []
            let names = try machine.formatCall { NpzFile.names(try ZipArchive(bytes)) }
            return machine.list(names.map { machine.string($0) })
        },
        NativeRow("_entry(data, name, /)") { machine, a throws(PythonError) in
            let bytes = machine.bytesValue(a[0]) ?? []
            let name = try machine.text(a[1])
            let array = try machine.formatCall { try NpzFile.array(name, in: ZipArchive(bytes)) }
            guard let array else {
                throw machine.raise(.keyError, "\(name) is not a file in the archive")
            }
            return machine.arrayValue(array)
        },
        NativeRow("_content(data, name, /)") { machine, a throws(PythonError) in
            let bytes = machine.bytesValue(a[0]) ?? []
            let name = try machine.text(a[1])
            let content = try machine.formatCall { try ZipArchive(bytes).content(named: name + ".npy") }
            guard let content else {
                throw machine.raise(.keyError, "\(name) is not a file in the archive")
            }
            return machine.bytes(content)
        },
    ]

    private static let source = #"""
        import _files


        def _text(file):
            return file.__fspath__() if hasattr(file, "__fspath__") else file


        def _put(file, data, ending):
            if hasattr(file, "write"):
                file.write(data)
                return
            file = _text(file)
            _files.write(file if not ending or file.endswith(ending) else file + ending, data)


        def _objects(arr):
            """The array of anything that holds Python objects; None where NumPy's own numbers do."""
            import numpy as np
            try:
                array = np.asanyarray(arr)
            except (TypeError, ValueError):
                array = None
            if array is None or array.dtype == object:
                from numpy._objects import array as objects
                return objects(arr)


        def _file(arr, allow_pickle=True):
            """A .npy file: numbers as they are, Python objects as a pickle (which only nbrun reads back)."""
            found = _objects(arr)
            if found is None:
                return _npy(arr)
            if not allow_pickle:
                raise ValueError("Object arrays cannot be saved when allow_pickle=False")
            import pickle
            head = "{'descr': '|O', 'fortran_order': False, 'shape': %r, }" % (found.shape,)
            head += " " * (-(len(head) + 11) % 64) + "\n"
            return b"\x93NUMPY\x01\x00" + len(head).to_bytes(2, "little") + head.encode() + pickle.dumps(found, 4)


        def _loaded(data, allow_pickle):
            if b"'|O'" not in data[:256]:
                return _array(data)
            if not allow_pickle:
                raise ValueError("Object arrays cannot be loaded when allow_pickle=False")
            import pickle
            start = 10 + int.from_bytes(data[8:10], "little") if data[6] == 1 else 12 + int.from_bytes(data[8:12], "little")
            try:
                return pickle.loads(data[start:])
            except ModuleNotFoundError as error:
                raise NotImplementedError("np.load: the objects of this file were pickled by another program: %s" % error) from None


        def save(file, arr, allow_pickle=True, fix_imports=None):
            _put(file, _file(arr, allow_pickle), ".npy")


        def _savez(file, args, kwds, compressed):
            names, arrays = list(kwds), list(kwds.values())
            for i, array in enumerate(args):
                if "arr_%d" % i in kwds:
                    raise ValueError("Cannot use un-named variables and keyword arr_%d" % i)
                names.append("arr_%d" % i)
                arrays.append(array)
            if all(_objects(array) is None for array in arrays):
                _put(file, _npz(names, arrays, compressed), ".npz")
                return
            import io
            import zipfile
            whole = io.BytesIO()
            with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED if compressed else zipfile.ZIP_STORED) as archive:
                for name, array in zip(names, arrays):
                    archive.writestr(name + ".npy", _file(array))
            _put(file, whole.getvalue(), ".npz")


        def savez(file, *args, allow_pickle=True, **kwds):
            _savez(file, args, kwds, False)


        def savez_compressed(file, *args, allow_pickle=True, **kwds):
            _savez(file, args, kwds, True)


        class NpzFile:
            def __init__(self, data, name, allow_pickle=False):
                self._data, self._name, self._pickles = data, name, allow_pickle
                self.files = _names(data)

            def __getitem__(self, key):
                if self._data is None:
                    raise ValueError("I/O operation on closed file.")
                if key.endswith(".npy") and key[:-4] in self.files:
                    key = key[:-4]
                if key not in self.files:
                    raise KeyError("%s is not a file in the archive" % key)
                content = _content(self._data, key)
                return _loaded(content, self._pickles) if b"'|O'" in content[:256] else _entry(self._data, key)

            def get(self, key, default=None):
                return self[key] if key in self.files else default

            def keys(self): return list(self.files)
            def values(self): return [self[key] for key in self.files]
            def items(self): return [(key, self[key]) for key in self.files]
            def __contains__(self, key): return key in self.files
            def __iter__(self): return iter(self.files)
            def __len__(self): return len(self.files)
            def close(self):
                self._data, self._name = None, "object"

            def __enter__(self): return self
            def __exit__(self, *args): self.close()

            def __repr__(self):
                names = ", ".join(self.files[:5]) + ("..." if len(self.files) > 5 else "")
                return "NpzFile %r with keys: %s" % (self._name, names)


        def load(file, mmap_mode=None, allow_pickle=False, fix_imports=True, encoding="ASCII", *,
                 max_header_size=10000):
            if type(file).__name__ == "ndarray":
                from _library_notes import note
                note("np.load(cbook.get_sample_data(...)) is cbook.get_sample_data(...) today")
                return file
            if hasattr(file, "read"):
                data, name = file.read(), getattr(file, "name", "object")
            else:
                name = _text(file)
                data = _files.read(name)
            if data[:6] == b"\x93NUMPY":
                return _loaded(data, allow_pickle)
            if data[:2] == b"PK":
                return NpzFile(data, name, allow_pickle)
            if not data:
                raise EOFError("No data left in file")
            raise ValueError(
                "This file contains pickled (object) data, or is no file of NumPy: nbrun reads .npy and .npz "
                "files and runs no pickles")


        def fromfile(file, dtype=float, count=-1, sep="", offset=0, *, like=None):
            import numpy as np
            if sep:
                values = _files.read(_text(file)).decode().split(sep.strip() or None)
                return np.array([float(v) for v in values]).astype(dtype)
            return np.frombuffer(_files.read(_text(file)), dtype=dtype, count=count, offset=offset).copy()


        def savetxt(fname, X, fmt="%.18e", delimiter=" ", newline="\n", header="", footer="", comments="# ",
                    encoding=None):
            import numpy as np
            X = np.asarray(X)
            if X.ndim == 0 or X.ndim > 2:
                raise ValueError("Expected 1D or 2D array, got %dD array instead" % X.ndim)
            rows = X.reshape(-1, 1) if X.ndim == 1 else X
            columns = rows.shape[1]
            if isinstance(fmt, (list, tuple)):
                if len(fmt) != columns:
                    raise AttributeError("fmt has wrong shape.  %s" % str(fmt))
                line = delimiter.join(fmt)
            elif fmt.count("%") == 1:
                line = delimiter.join([fmt] * columns)
            else:
                line = fmt
            out = ""
            if header:
                out += comments + header.replace("\n", "\n" + comments) + newline
            parts = []
            for row in rows.tolist():
                try:
                    parts.append(line % tuple(row))
                except TypeError:
                    raise TypeError("Mismatch between array dtype ('%s') and format specifier ('%s')"
                                    % (str(X.dtype), line)) from None
            out += "".join(part + newline for part in parts)
            if footer:
                out += comments + footer.replace("\n", "\n" + comments) + newline
            if hasattr(fname, "write"):
                fname.write(out)
            else:
                _files.write(_text(fname), out.encode(encoding or "latin1"))


        def _lines(fname, encoding):
            if hasattr(fname, "read"):
                text = fname.read()
            elif isinstance(fname, (list, tuple)) or hasattr(fname, "__next__"):
                return [line.decode() if isinstance(line, bytes) else line for line in fname]
            else:
                try:
                    text = _files.read(_text(fname))
                except FileNotFoundError:
                    raise FileNotFoundError("%s not found." % _text(fname)) from None
            if isinstance(text, bytes):
                text = text.decode(encoding if encoding not in (None, "bytes") else "utf-8")
            return text.splitlines()


        def _split(line, comments, delimiter):
            for mark in comments:
                line = line.split(mark, 1)[0]
            line = line.strip("\r\n")
            if not line.strip():
                return None
            parts = line.split(delimiter)
            return [part.strip() for part in parts]


        def _column(index, count):
            return index + count if index < 0 else index


        def loadtxt(fname, dtype=float, comments="#", delimiter=None, converters=None, skiprows=0, usecols=None,
                    unpack=False, ndmin=0, encoding=None, max_rows=None, *, quotechar=None, like=None):
            import numpy as np
            comments = [] if comments is None else [comments] if isinstance(comments, str) else list(comments)
            if usecols is not None and not isinstance(usecols, (list, tuple)):
                usecols = [usecols] if isinstance(usecols, int) else list(usecols)
            rows = []
            for number, line in enumerate(_lines(fname, encoding)):
                if number < skiprows:
                    continue
                parts = _split(line, comments, delimiter)
                if parts is None:
                    continue
                if max_rows is not None and len(rows) >= max_rows:
                    break
                if quotechar:
                    parts = [part.strip(quotechar) for part in parts]
                count = len(parts)
                if usecols is not None:
                    for c in usecols:
                        if not -count <= c < count:
                            raise ValueError("invalid column index %d at row %d with %d columns"
                                             % (c, len(rows) + 1, count))
                    parts = [parts[c] for c in usecols]
                if rows and len(parts) != len(rows[0]):
                    raise ValueError(
                        "the number of columns changed from %d to %d at row %d; use `usecols` to select a subset "
                        "and avoid this error" % (len(rows[0]), len(parts), len(rows) + 1))
                if callable(converters):
                    parts = [converters(part) for part in parts]
                elif converters:
                    parts = list(parts)
                    for c, f in converters.items():
                        place = list(usecols).index(c) if usecols is not None else _column(c, len(parts))
                        parts[place] = f(parts[place])
                rows.append(parts)
            kind = np.dtype(dtype)
            if kind.kind in "US":
                result = np.array(rows, dtype=dtype)
            else:
                values = []
                for r, row in enumerate(rows):
                    for c, part in enumerate(row):
                        try:
                            values.append(part if not isinstance(part, str) else int(part) if kind.kind in "iu"
                                          else complex(part) if kind.kind == "c" else float(part))
                        except ValueError:
                            raise ValueError("could not convert string %r to %s at row %d, column %d." % (
                                part, kind.name, r, c + 1)) from None
                result = np.array(values, dtype=dtype).reshape(len(rows), len(rows[0]) if rows else 0)
            if not rows:
                result = np.array([], dtype=dtype)
            if ndmin < 2 and result.ndim == 2:
                if result.shape[1] == 1 or (result.shape[0] == 1 and ndmin < 2):
                    result = result.reshape(-1)
                if ndmin == 0 and result.size == 1:
                    result = result.reshape(())
            if unpack and result.ndim == 2:
                result = result.T
            return result


        def genfromtxt(fname, dtype=float, comments="#", delimiter=None, skip_header=0, skip_footer=0,
                       converters=None, missing_values=None, filling_values=None, usecols=None, names=None,
                       excludelist=None, deletechars=None, replace_space="_", autostrip=False,
                       case_sensitive=True, defaultfmt="f%i", unpack=None, usemask=False, loose=True,
                       invalid_raise=True, max_rows=None, encoding=None, *, ndmin=0, like=None):
            import numpy as np
            if dtype is None or names is not None or usemask:
                raise NotImplementedError("genfromtxt: got %s, expected one number type for all columns" % (
                    "dtype=None" if dtype is None else "names" if names is not None else "usemask"))
            marks = [] if comments is None else [comments]
            lines = _lines(fname, encoding)
            lines = lines[skip_header:len(lines) - skip_footer]
            missing = missing_values or ()
            missing = {missing} if isinstance(missing, str) else set(missing)
            default = np.nan if filling_values is None else filling_values
            text = np.dtype(dtype).kind in "US"
            rows = []
            for line in lines:
                parts = _split(line, marks, delimiter)
                if parts is None:
                    continue
                if max_rows is not None and len(rows) >= max_rows:
                    break
                if usecols is not None:
                    columns = [usecols] if isinstance(usecols, int) else usecols
                    parts = [parts[c] for c in columns]
                if rows and len(parts) != len(rows[0]):
                    raise ValueError("Some errors were detected !\n    Line #%d (got %d columns instead of %d)" % (
                        len(rows) + 1 + skip_header, len(parts), len(rows[0])))
                row = []
                for c, part in enumerate(parts):
                    if converters and c in converters:
                        row.append(converters[c](part))
                    elif text:
                        row.append(part)
                    elif not part or part in missing:
                        row.append(default)
                    else:
                        try:
                            row.append(float(part))
                        except ValueError:
                            row.append(default)
                rows.append(row)
            result = np.array(rows, dtype=dtype)
            if result.ndim == 2 and (result.shape[1] == 1 or result.shape[0] == 1) and ndmin < 2:
                result = result.reshape(-1)
                if result.size == 1 and ndmin == 0:
                    result = result.reshape(())
            return result.T if unpack else result
        """#
}
