/// `tf.io`: the cells' files, CSV and raw bytes.
extension TensorFlowSources {
    static let files = #"""
        import _files
        import base64
        import re as _re
        import numpy as np
        import tensorflow as tf


        def _path(path):
            if hasattr(path, "numpy"):
                path = path.numpy()
            if hasattr(path, "__fspath__"):
                path = path.__fspath__()
            return path.decode() if isinstance(path, bytes) else path


        def _missing(path):
            return tf.errors.NotFoundError("%s; No such file or directory" % path)


        def read_file(filename, name=None):
            path = _path(filename)
            if _files.kind(path) != "file":
                raise _missing(path)
            data = _files.read(path)
            try:
                return tf.constant(data.decode())
            except UnicodeDecodeError:
                raise NotImplementedError(
                    "tf.io.read_file: got %s, which is no UTF-8 text; tensors of other bytes are not supported" % path) from None


        def write_file(filename, contents, name=None):
            path, data = _path(filename), contents.numpy() if hasattr(contents, "numpy") else contents
            folder = path.rpartition("/")[0]
            if folder:
                _files.makedirs(folder, exist_ok=True)
            _files.write(path, data.encode() if isinstance(data, str) else data)


        def _walk(folder):
            prefix = "" if folder in ("", ".") else folder.rstrip("/") + "/"
            for name in _files.listdir(folder or "."):
                yield prefix + name
                if _files.kind(prefix + name) == "folder":
                    yield from _walk(prefix + name)


        def _fits(path, pattern):
            parts = _re.split(r"(\*|\?|\[[^\]]*\])", pattern)
            forms = {"*": "[^/]*", "?": "[^/]"}
            return _re.fullmatch("".join(forms.get(p, p if p.startswith("[") else _re.escape(p)) for p in parts), path)


        def matching_files(pattern, name=None):
            return tf.constant(_glob(pattern))


        def _glob(pattern):
            if isinstance(pattern, (list, tuple)):
                return sorted(path for one in pattern for path in _glob(one))
            pattern = _path(pattern)
            root = pattern.rpartition("/")[0]
            while any(c in root for c in "*?["):
                root = root.rpartition("/")[0]
            if root and _files.kind(root) is None:
                return []
            return sorted(path for path in _walk(root) if path.count("/") == pattern.count("/")
                          and _fits(path, pattern))


        def _fields(text, delimiter):
            """The fields of a line, of which some may be in quotes."""
            if '"' not in text:
                return text.split(delimiter)
            fields, field, quoted, place = [], "", False, 0
            while place < len(text):
                c = text[place]
                if quoted and c == '"' and text[place + 1:place + 2] == '"':
                    field += c
                    place += 1
                elif c == '"':
                    quoted = not quoted
                elif c == delimiter and not quoted:
                    fields.append(field)
                    field = ""
                else:
                    field += c
                place += 1
            return fields + [field]


        def decode_csv(records, record_defaults, field_delim=",", use_quote_delim=True, na_value="", select_cols=None,
                       name=None):
            records = tf.convert_to_tensor(records)
            texts = [t.decode() for t in tf.reshape(records, [-1]).numpy().tolist()]
            rows = []
            for text in texts:
                row = _fields(text, field_delim) if use_quote_delim else text.split(field_delim)
                if select_cols is not None:
                    row = [row[i] for i in select_cols]
                if len(row) != len(record_defaults):
                    raise tf.errors.InvalidArgumentError("Expect %d fields but have %d in record 0"
                                                         % (len(record_defaults), len(row)))
                rows.append(row)
            columns = []
            for i, default in enumerate(record_defaults):
                required = isinstance(default, (tf.DType, type)) or not hasattr(default, "__len__") and not hasattr(default, "dtype")
                if isinstance(default, tf.DType):
                    dtype, filler = default, None
                else:
                    tensor = tf.convert_to_tensor(default)
                    dtype = tensor.dtype
                    flat = tf.reshape(tensor, [-1]).numpy().tolist()
                    filler = flat[0] if flat else None
                values = []
                for row in rows:
                    if row[i] == na_value:
                        if filler is None:
                            raise tf.errors.InvalidArgumentError("Field %d is required but missing in record 0!" % i)
                        values.append(filler.decode() if isinstance(filler, bytes) else filler)
                        continue
                    try:
                        values.append(row[i] if dtype == tf.string else
                                      float(row[i]) if dtype.is_floating else int(row[i]))
                    except ValueError:
                        raise tf.errors.InvalidArgumentError(
                            "Field %d in record 0 is not a valid %s: %s" % (i, dtype.name, row[i])) from None
                columns.append(tf.reshape(tf.constant(values, dtype=dtype), records.shape))
            return columns


        def decode_raw(input_bytes, out_type, little_endian=True, fixed_length=None, name=None):
            texts = tf.convert_to_tensor(input_bytes)
            dtype = tf.as_dtype(out_type).as_numpy_dtype
            rows = [np.frombuffer(t, dtype) for t in tf.reshape(texts, [-1]).numpy().tolist()]
            return tf.reshape(tf.constant(np.stack(rows)), list(texts.shape) + [-1])


        def _each_text(texts, function):
            texts = tf.convert_to_tensor(texts)
            made = [function(text) for text in tf.reshape(texts, [-1]).numpy().tolist()]
            return tf.reshape(tf.constant(made, dtype=tf.string), texts.shape)


        def encode_base64(input, pad=False, name=None):
            """Of the alphabet for addresses, as TensorFlow's is."""
            def encoded(text):
                made = base64.urlsafe_b64encode(text).decode()
                return made if pad else made.rstrip("=")
            return _each_text(input, encoded)


        def decode_base64(input, name=None):
            return _each_text(input, lambda text: base64.urlsafe_b64decode(text + b"=" * (-len(text) % 4)).decode())


        def _refused(name, why):
            def function(*args, **kwargs):
                raise NotImplementedError("tf.io.%s: %s" % (name, why))
            function.__name__ = name
            return function


        for _name in ["decode_jpeg", "decode_png", "decode_image", "decode_gif", "decode_bmp", "decode_and_crop_jpeg",
                      "encode_jpeg", "encode_png"]:
            globals()[_name] = _refused(_name, "there are no image decoders here")
        for _name in ["FixedLenFeature", "VarLenFeature", "parse_single_example", "parse_example", "TFRecordWriter",
                      "serialize_tensor", "parse_tensor", "TFRecordOptions", "FixedLenSequenceFeature"]:
            globals()[_name] = _refused(_name, "TFRecord files and protocol buffers are not supported here; save arrays "
                                               "with np.savez")


        class _GFile:
            """`tf.io.gfile`: the cells' files."""

            @staticmethod
            def GFile(name, mode="r"):
                return open(_path(name), mode)

            @staticmethod
            def exists(path):
                return _files.kind(_path(path)) is not None

            @staticmethod
            def isdir(path):
                return _files.kind(_path(path)) == "folder"

            @staticmethod
            def listdir(path):
                if _files.kind(_path(path)) != "folder":
                    raise _missing(_path(path))
                return _files.listdir(_path(path))

            @staticmethod
            def mkdir(path):
                _files.mkdir(_path(path))

            @staticmethod
            def makedirs(path):
                _files.makedirs(_path(path), exist_ok=True)

            @staticmethod
            def remove(path):
                if _files.kind(_path(path)) != "file":
                    raise _missing(_path(path))
                _files.remove(_path(path))

            @staticmethod
            def rmtree(path):
                folder = _path(path).rstrip("/")
                for inner in reversed(list(_walk(folder))):
                    _files.remove(inner)
                _files.remove(folder)

            @staticmethod
            def glob(pattern):
                return _glob(pattern)

            @staticmethod
            def copy(src, dst, overwrite=False):
                if not overwrite and _files.kind(_path(dst)) is not None:
                    raise tf.errors.OpError("file already exists: %s" % _path(dst))
                _files.write(_path(dst), _files.read(_path(src)))

            @staticmethod
            def rename(src, dst, overwrite=False):
                _GFile.copy(src, dst, overwrite)
                _files.remove(_path(src))

            @staticmethod
            def join(path, *paths):
                import os
                return os.path.join(_path(path), *[_path(p) for p in paths])


        gfile = _GFile
        """#
}
