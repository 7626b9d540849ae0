import ArrayFiles
import Arrays
import Engine
import PythonLanguage
import PythonStandard

/// What of saving and of the callbacks that write files is simplest in Python itself; and `safetensors`.
enum SavingModules {
    static let savingModule = "keras._saving"
    static let callbackModule = "keras._callbacks"
    static let registrationNames = [
        "register_keras_serializable", "get_custom_objects", "custom_object_scope", "CustomObjectScope",
        "get_registered_name", "get_registered_object",
    ]
    static let callbackNames = [
        "ModelCheckpoint", "CSVLogger", "BackupAndRestore", "TensorBoard", "RemoteMonitor", "ProgbarLogger",
        "SwapEMAWeights",
    ]

    static let all = [
        NativeModule(savingModule, python: registration),
        // The base class is given: importing it from keras.callbacks would come back here.
        NativeModule(
            callbackModule, functions: [note],
            constants: [("Callback", { Value($0.type(CallbackType.definition)) })], python: callbacks),
        NativeModule("safetensors", lazyNames: ["numpy"]),
        NativeModule("safetensors.numpy", functions: safetensors, python: tensorFiles),
    ]

    private static let note = NativeRow("_note(text, /)") { machine, a throws(PythonError) in
        machine.library.noteOnce(try machine.text(a[0]))
        return .none
    }

    private static let registration = #"""
        _objects = {}
        _names = {}


        def register_keras_serializable(package="Custom", name=None):
            def decorator(arg):
                full = package + ">" + (name if name is not None else arg.__name__)
                if isinstance(arg, type) and not hasattr(arg, "get_config"):
                    raise ValueError("Cannot register a class that does not have a get_config() method.")
                _objects[full] = arg
                _names[id(arg)] = full
                return arg

            return decorator


        def _registered_name(obj):
            return _names.get(id(obj))


        def get_registered_name(obj):
            return _names.get(id(obj), obj.__name__)


        def get_registered_object(name, custom_objects=None, module_objects=None):
            for table in (custom_objects, _objects, module_objects):
                if table and name in table:
                    return table[name]
            return None


        def get_custom_objects():
            return _objects


        class custom_object_scope:
            def __init__(self, custom_objects):
                self._own = custom_objects or {}

            def __enter__(self):
                self._before = dict(_objects)
                _objects.update(self._own)
                return self

            def __exit__(self, *args):
                _objects.clear()
                _objects.update(self._before)


        CustomObjectScope = custom_object_scope


        def get_file(fname=None, origin=None, *args, **kwargs):
            import _files
            origin = origin or ""
            name = str(fname) if fname is not None else origin.rpartition("/")[2]
            path = name.rpartition("/")[2]
            if _files.kind(name) == "file":
                return name
            data = _files.data("keras.utils.get_file(%r)" % name, path, origin.rpartition("/")[2])
            _files.makedirs("datasets", exist_ok=True)
            _files.write("datasets/" + path, data)
            return "datasets/" + path
        """#

    private static let callbacks = #"""
        import _files

        def _rising(monitor):
            return any(word in monitor for word in ("acc", "auc", "precision", "recall", "f1", "r2", "iou", "fbeta"))


        class ModelCheckpoint(Callback):
            def __init__(self, filepath, monitor="val_loss", verbose=0, save_best_only=False,
                         save_weights_only=False, mode="auto", save_freq="epoch", initial_value_threshold=None,
                         period=None):
                super().__init__()
                self.filepath = filepath.__fspath__() if hasattr(filepath, "__fspath__") else filepath
                self.monitor, self.verbose = monitor, verbose
                self.save_best_only, self.save_weights_only = save_best_only, save_weights_only
                if mode not in ("auto", "min", "max"):
                    _note("ModelCheckpoint mode '%s' is unknown, fallback to auto mode." % mode)
                    mode = "auto"
                self._max = mode == "max" or (mode == "auto" and _rising(monitor))
                self.best = initial_value_threshold
                self._period = period or 1
                self._seen, self._last, self._current_epoch = 0, None, 0
                self.save_freq = save_freq
                if save_freq != "epoch" and not isinstance(save_freq, int):
                    raise ValueError("Unrecognized save_freq: %s. Expected save_freq are 'epoch' or integer values"
                                     % save_freq)
                if not self.filepath.endswith(".weights.h5" if save_weights_only else (".keras", ".h5")):
                    _note("ModelCheckpoint: a filepath ends in %s today." % (
                        "`.weights.h5`" if save_weights_only else "`.keras`"))

            def on_epoch_begin(self, epoch, logs=None):
                self._current_epoch = epoch

            def on_train_batch_end(self, batch, logs=None):
                if self.save_freq == "epoch":
                    return
                new = self._last is None or batch <= self._last
                self._seen += batch + 1 if new else batch - self._last
                self._last = batch
                if self._seen >= self.save_freq:
                    self._seen = 0
                    self._save(self._current_epoch, batch, logs or {})

            def on_epoch_end(self, epoch, logs=None):
                if self.save_freq == "epoch" and (epoch + 1) % self._period == 0:
                    self._save(epoch, None, logs or {})

            def _path(self, epoch, batch, logs):
                try:
                    if batch is None or "batch" in logs:
                        return self.filepath.format(epoch=epoch + 1, **logs)
                    return self.filepath.format(epoch=epoch + 1, batch=batch + 1, **logs)
                except KeyError as e:
                    raise KeyError('Failed to format this callback filepath: "%s". Reason: %s'
                                   % (self.filepath, e)) from None

            def _wanted(self, epoch, logs, path):
                if not self.save_best_only:
                    if self.verbose > 0:
                        print("\nEpoch %d: saving model to %s" % (epoch + 1, path))
                    return True
                current = logs.get(self.monitor)
                if current is None:
                    _note("Can save best model only with %s available." % self.monitor)
                    return True
                text = "None" if self.best is None else "%.5f" % self.best
                if self.best is None or (current > self.best if self._max else current < self.best):
                    if self.verbose > 0:
                        print("\nEpoch %d: %s improved from %s to %.5f, saving model to %s"
                              % (epoch + 1, self.monitor, text, current, path))
                    self.best = current
                    return True
                if self.verbose > 0:
                    print("\nEpoch %d: %s did not improve from %s" % (epoch + 1, self.monitor, text))
                return False

            def _save(self, epoch, batch, logs):
                path = self._path(epoch, batch, logs)
                if not self._wanted(epoch, logs, path):
                    return
                folder = path.rpartition("/")[0]
                if folder and _files.kind(folder) is None:
                    _files.makedirs(folder, True)
                if self.save_weights_only:
                    self.model.save_weights(path, overwrite=True)
                else:
                    self.model.save(path, overwrite=True)
                if self.verbose > 0:
                    print("\nEpoch %d: finished saving model to %s" % (epoch + 1, path))


        class CSVLogger(Callback):
            def __init__(self, filename, separator=",", append=False):
                super().__init__()
                self.sep = separator
                self.filename = filename.__fspath__() if hasattr(filename, "__fspath__") else filename
                self.append = append
                self.keys = None
                self._text = ""

            def on_train_begin(self, logs=None):
                self._text = ""
                self._header = True
                if self.append and _files.kind(self.filename) == "file":
                    self._text = _files.read(self.filename).decode()
                    self._header = not self._text
                _files.write(self.filename, self._text.encode())

            def _value(self, value):
                if isinstance(value, str):
                    return value
                if hasattr(value, "__iter__"):
                    return '"[%s]"' % ", ".join(map(str, value))
                return str(value)

            def on_epoch_end(self, epoch, logs=None):
                logs = logs or {}
                if self.keys is None:
                    self.keys = sorted(logs)
                    names = [key for key in self.keys if not key.startswith("val_")]
                    if not any(key.startswith("val_") for key in self.keys):
                        self.keys += ["val_" + key for key in names]
                    if self._header:
                        self._text += self.sep.join(["epoch"] + self.keys) + "\n"
                row = [str(epoch)] + [self._value(logs.get(key, "NA")) for key in self.keys]
                self._text += self.sep.join(row) + "\n"
                _files.write(self.filename, self._text.encode())


        class BackupAndRestore(Callback):
            """Saves the training's state after every epoch, and goes on from it when a training was cut off."""

            def __init__(self, backup_dir, save_freq="epoch", double_checkpoint=False, delete_checkpoint=True):
                super().__init__()
                if not backup_dir:
                    raise ValueError("Empty `backup_dir` argument passed")
                if save_freq != "epoch":
                    raise NotImplementedError("BackupAndRestore: save_freq: got %r, expected 'epoch'" % (save_freq,))
                self.backup_dir, self.delete_checkpoint = backup_dir, delete_checkpoint
                self._weights_path = backup_dir + "/latest.weights.h5"

            def on_train_begin(self, logs=None):
                if _files.kind(self._weights_path) == "file":
                    self.model.load_weights(self._weights_path)

            def on_epoch_end(self, epoch, logs=None):
                _files.makedirs(self.backup_dir, True)
                self.model.save_weights(self._weights_path)

            def on_train_end(self, logs=None):
                if self.delete_checkpoint and _files.kind(self._weights_path) == "file":
                    _files.remove(self._weights_path)


        class TensorBoard(Callback):
            def __init__(self, log_dir="logs", histogram_freq=0, write_graph=True, write_images=False,
                         write_steps_per_second=False, update_freq="epoch", profile_batch=0, embeddings_freq=0,
                         embeddings_metadata=None, **kwargs):
                super().__init__()
                self.log_dir = log_dir
                _note("keras.callbacks.TensorBoard: nbrun writes no TensorBoard logs; the page shows the training's "
                      "curves")


        class RemoteMonitor(Callback):
            def __init__(self, *args, **kwargs):
                raise PermissionError("keras.callbacks.RemoteMonitor: cells have no network")


        class ProgbarLogger(Callback):
            """`fit` prints its progress by itself, as `verbose` says."""


        class SwapEMAWeights(Callback):
            def __init__(self, swap_on_epoch=False):
                raise NotImplementedError("keras.callbacks.SwapEMAWeights is not supported; with use_ema=True the "
                                          "weights become their means at the end of the training")


        for _class in (ModelCheckpoint, CSVLogger, BackupAndRestore, TensorBoard, RemoteMonitor, ProgbarLogger,
                       SwapEMAWeights):
            _class.__module__ = "keras.callbacks"
        """#

    private static let safetensors: [NativeRow] = [
        NativeRow("_save(names, arrays, metadata, /)") { machine, a throws(PythonError) in
            var arrays: [(name: String, array: NDArray)] = []
            let values = machine.sequenceElements(a[1]) ?? []
            for (name, value) in zip(machine.sequenceElements(a[0]) ?? [], values) {
                arrays.append((try machine.text(name), try machine.asArray(value)))
            }
            var metadata: [(String, String)] = []
            if a[2].isDict {
                for (key, value) in machine.dictPairs(a[2].dict) {
                    metadata.append((try machine.text(key), try machine.text(value)))
                }
            }
            return machine.bytes(
                try machine.formatCall { try SafetensorsFile.bytes(arrays, metadata: metadata) })
        },
        NativeRow("load(data)") { machine, a throws(PythonError) in
            let bytes = machine.bytesValue(a[0]) ?? []
            let arrays = try machine.formatCall { try SafetensorsFile.arrays(bytes) }
            return machine.dict(arrays.map { ($0.name, machine.arrayValue($0.array)) })
        },
    ]

    private static let tensorFiles = #"""
        import _files


        def save(tensor_dict, metadata=None):
            return _save(list(tensor_dict), list(tensor_dict.values()), metadata)


        def save_file(tensor_dict, filename, metadata=None):
            filename = filename.__fspath__() if hasattr(filename, "__fspath__") else filename
            _files.write(filename, save(tensor_dict, metadata))


        def load_file(filename):
            filename = filename.__fspath__() if hasattr(filename, "__fspath__") else filename
            return load(_files.read(filename))
        """#

}
