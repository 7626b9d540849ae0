/// The objects of `h5py`: files, groups, data sets, attributes.
enum H5pySource {
    static let text = #"""
        import _files
        import numpy as np

        __version__ = "3.14.0"


        class AttributeManager:
            def __init__(self, values, changed):
                self._values, self._changed = values, changed

            def __getitem__(self, name):
                if name not in self._values:
                    raise KeyError("Can't open attribute (can't locate attribute: '%s')" % name)
                return self._values[name]

            def __setitem__(self, name, value):
                if isinstance(value, bytes):
                    value = value.decode()
                elif isinstance(value, (list, tuple)) and value and all(isinstance(v, (str, bytes)) for v in value):
                    value = [v if isinstance(v, bytes) else v.encode() for v in value]
                elif not isinstance(value, str):
                    value = np.asarray(value)
                    if value.dtype.kind == "U":
                        value = [v.encode() for v in value.ravel().tolist()]
                    elif value.dtype.kind not in "iuf":
                        raise TypeError("Object dtype %r has no native HDF5 equivalent" % (value.dtype,))
                self._changed()
                self._values[name] = value

            create = __setitem__
            modify = __setitem__

            def __delitem__(self, name):
                self[name]
                self._changed()
                del self._values[name]

            def get(self, name, default=None):
                return self._values.get(name, default)

            def keys(self):
                return self._values.keys()

            def values(self):
                return self._values.values()

            def items(self):
                return self._values.items()

            def __contains__(self, name):
                return name in self._values

            def __iter__(self):
                return iter(self._values)

            def __len__(self):
                return len(self._values)

            def __repr__(self):
                return "<Attributes of HDF5 object>"


        class _Object:
            @property
            def name(self):
                return self._path or "/"

            @property
            def file(self):
                return self._file

            @property
            def parent(self):
                return self._file[self._path.rsplit("/", 1)[0] or "/"]


        class Dataset(_Object):
            def __init__(self, file, path, holder, key):
                self._file, self._path, self._holder, self._key = file, path, holder, key

            @property
            def _array(self):
                self._file._check()
                return self._holder["items"][self._key]

            @property
            def attrs(self):
                return AttributeManager(self._holder["of"].setdefault(self._key, {}), self._file._change)

            shape = property(lambda self: self._array.shape)
            dtype = property(lambda self: self._array.dtype)
            size = property(lambda self: self._array.size)
            ndim = property(lambda self: self._array.ndim)
            nbytes = property(lambda self: self._array.nbytes)
            maxshape = property(lambda self: self._array.shape)
            chunks = compression = None

            @property
            def value(self):
                return self[()]

            def __getitem__(self, key):
                if isinstance(key, list):
                    key = np.array(key)
                if isinstance(key, tuple) and key == ():
                    return self._array.copy() if self._array.ndim else self._array[()]
                result = self._array[key]
                return result.copy() if isinstance(result, np.ndarray) else result

            def __setitem__(self, key, value):
                self._file._change()
                self._array[key] = value

            def __len__(self):
                if not self._array.ndim:
                    raise TypeError("Attempt to take len() of scalar dataset")
                return len(self._array)

            def __iter__(self):
                return (self[i] for i in range(len(self)))

            def __array__(self, dtype=None, copy=None):
                return self._array.copy() if dtype is None else self._array.astype(dtype)

            def astype(self, dtype):
                return self._array.astype(dtype)

            def read_direct(self, dest):
                dest[...] = self._array

            def write_direct(self, source):
                self[...] = source

            def resize(self, size, axis=None):
                raise TypeError("Only chunked datasets can be resized")

            def __repr__(self):
                return '<HDF5 dataset "%s": shape %s, type "%s">' % (
                    self._key, self._array.shape, self._array.dtype.str)


        class Group(_Object):
            def __init__(self, file, path, tree):
                self._file, self._path, self._held = file, path, tree

            @property
            def _tree(self):
                self._file._check()
                return self._held

            @property
            def attrs(self):
                return AttributeManager(self._tree["attributes"], self._file._change)

            def _found(self, path):
                """The dict with the last part of a path, that part and its own path; None where there is none."""
                here = self._file if path.startswith("/") else self
                tree, name, parts = here._tree, here._path, [p for p in path.split("/") if p and p != "."]
                for part in parts[:-1]:
                    tree = tree["items"].get(part)
                    if not isinstance(tree, dict):
                        return None
                    name += "/" + part
                if not parts:
                    return tree, None, name
                return (tree, parts[-1], name + "/" + parts[-1]) if parts[-1] in tree["items"] else None

            def __getitem__(self, path):
                if isinstance(path, bytes):
                    path = path.decode()
                if not isinstance(path, str):
                    raise TypeError("Accessing a group is done with bytes or str, not %s" % type(path))
                found = self._found(path)
                if found is None:
                    raise KeyError("Unable to synchronously open object (object '%s' doesn't exist)" % path.strip("/").split("/")[-1])
                tree, key, name = found
                if key is None:
                    return self._file if not name else Group(self._file, name, tree)
                item = tree["items"][key]
                return Group(self._file, name, item) if isinstance(item, dict) else Dataset(self._file, name, tree, key)

            def get(self, path, default=None, getclass=False, getlink=False):
                if path not in self:
                    return default
                return type(self[path]) if getclass else self[path]

            def __contains__(self, path):
                if isinstance(path, bytes):
                    path = path.decode()
                return self._found(path) is not None

            def _place(self, path):
                """The dict and the key that a new object goes to, groups on the way made."""
                self._file._change()
                if path in self:
                    raise ValueError("Unable to create dataset (name already exists)")
                here = self._file if path.startswith("/") else self
                tree, name, parts = here._tree, here._path, [p for p in path.split("/") if p]
                for part in parts[:-1]:
                    tree = tree["items"].setdefault(part, _group())
                    if not isinstance(tree, dict):
                        raise ValueError("Unable to create group (component not found)")
                    name += "/" + part
                return tree, parts[-1], name + "/" + parts[-1]

            def create_group(self, name, track_order=None):
                try:
                    tree, key, path = self._place(name)
                except ValueError:
                    raise ValueError("Unable to synchronously create group (name already exists)") from None
                tree["items"][key] = _group()
                return Group(self._file, path, tree["items"][key])

            def require_group(self, name):
                if name not in self:
                    return self.create_group(name)
                found = self[name]
                if not isinstance(found, Group):
                    raise TypeError("Incompatible object (Dataset) already exists")
                return found

            def create_dataset(self, name, shape=None, dtype=None, data=None, **options):
                for option in options:
                    if option not in _options:
                        raise TypeError("create_dataset() got an unexpected keyword argument %r" % option)
                if data is None:
                    if shape is None:
                        raise TypeError("One of data, shape or dtype must be specified")
                    fill = options.get("fillvalue")
                    array = np.full(shape, 0 if fill is None else fill, dtype=dtype or "float32")
                else:
                    array = np.array(data, dtype=dtype) if dtype is not None else np.array(data)
                    if shape is not None:
                        array = array.reshape(shape)
                if array.dtype.kind not in "iufb":
                    raise TypeError("No conversion path for dtype: %r" % (array.dtype,))
                tree, key, path = self._place(name)
                tree["items"][key] = array
                return Dataset(self._file, path, tree, key)

            def require_dataset(self, name, shape, dtype, exact=False, **options):
                if name not in self:
                    return self.create_dataset(name, shape, dtype, **options)
                found = self[name]
                shape = (shape,) if isinstance(shape, int) else tuple(shape)
                if found.shape != shape:
                    raise TypeError("Shapes do not match (existing %s vs new %s)" % (found.shape, shape))
                return found

            def __setitem__(self, name, value):
                if isinstance(value, (Group, Dataset)):
                    raise NotImplementedError("h5py: links to objects are not supported here; assign their arrays")
                self.create_dataset(name, data=value)

            def __delitem__(self, name):
                found = self._found(name)
                if found is None or found[1] is None:
                    raise KeyError("Couldn't delete link (component not found)")
                self._file._change()
                del found[0]["items"][found[1]]
                found[0]["of"].pop(found[1], None)

            def keys(self):
                return _View(sorted(self._tree["items"]), "KeysViewHDF5")

            def values(self):
                return _View([self[name] for name in self.keys()], "ValuesViewHDF5")

            def items(self):
                return _View([(name, self[name]) for name in self.keys()], "ItemsViewHDF5")

            def __iter__(self):
                return iter(self.keys())

            def __len__(self):
                return len(self._tree["items"])

            def visititems(self, func):
                def walk(group, prefix):
                    for name, item in group.items():
                        result = func(prefix + name, item)
                        if result is None and isinstance(item, Group):
                            result = walk(item, prefix + name + "/")
                        if result is not None:
                            return result
                return walk(self, "")

            def visit(self, func):
                return self.visititems(lambda name, item: func(name))

            def __repr__(self):
                return '<HDF5 group "%s" (%d members)>' % (self.name, len(self))


        class _View(list):
            """What keys(), values() and items() give."""

            def __init__(self, elements, kind):
                super().__init__(elements)
                self._kind = kind

            def __repr__(self):
                if self._kind != "KeysViewHDF5":
                    return "%s(%s)" % (self._kind, list(self))
                return "<KeysViewHDF5 %s>" % list(self)


        # What only says how data lie in the file.
        _options = {"compression", "compression_opts", "chunks", "maxshape", "shuffle", "fletcher32", "track_times", "fillvalue",
                    "scaleoffset", "track_order"}


        def _group():
            return {"attributes": {}, "items": {}, "of": {}}


        class File(Group):
            def __init__(self, name, mode="r", **options):
                if mode not in ("r", "r+", "w", "w-", "x", "a"):
                    raise ValueError("Invalid mode; must be one of r, r+, w, w-, x, a")
                for option, value in options.items():
                    if option not in ("driver", "libver", "swmr", "rdcc_nbytes", "track_order", "locking"):
                        raise TypeError("File() got an unexpected keyword argument %r" % option)
                self._name, self._open, self._unsaved = str(name), True, False
                exists = _files.kind(self._name) == "file"
                if mode in ("r", "r+") and not exists:
                    raise FileNotFoundError(
                        2, "Unable to synchronously open file (unable to open file: name = '%s', errno = 2, error message = "
                           "'No such file or directory')" % self._name)
                if mode in ("w-", "x") and exists:
                    raise FileExistsError(17, "Unable to synchronously create file (unable to open file: name = '%s', "
                                              "errno = 17, error message = 'File exists')" % self._name)
                fresh = mode in ("w", "w-", "x") or mode == "a" and not exists
                if fresh:
                    tree = _group()
                else:
                    try:
                        tree = _tree(_files.read(self._name))
                    except ValueError as error:
                        raise OSError("Unable to synchronously open file (%s)" % error) from None
                self._mode = "r" if mode == "r" else "r+"
                super().__init__(self, "", tree)
                if fresh:
                    self._change()
                    self.flush()

            filename = property(lambda self: self._name)
            mode = property(lambda self: self._mode)

            def _check(self):
                if not self._open:
                    raise ValueError("Invalid location identifier (invalid location identifier)")

            def _change(self):
                self._check()
                if self._mode == "r":
                    raise ValueError("Unable to synchronously create dataset (no write intent on file)")
                self._unsaved = True

            def flush(self):
                if self._unsaved:
                    _files.write(self._name, _bytes(self._held))
                    self._unsaved = False

            def close(self):
                if self._open:
                    self.flush()
                    self._open = False

            def __bool__(self):
                return self._open

            def __enter__(self):
                return self

            def __exit__(self, *error):
                self.close()

            def __repr__(self):
                return '<HDF5 file "%s" (mode %s)>' % (self._name, self._mode) if self._open else "<Closed HDF5 file>"


        def is_hdf5(name):
            return _files.kind(str(name)) == "file" and _files.read(str(name))[:8] == b"\x89HDF\r\n\x1a\n"
        """#
}
