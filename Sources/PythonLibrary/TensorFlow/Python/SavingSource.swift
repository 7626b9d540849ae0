/// `tf.saved_model` and `tf.train`: variables in files of arrays; the code of a saved model stays the notebook's.
extension TensorFlowSources {
    static let saving = #"""
        import _files
        import io as _io
        import json as _json
        import numpy as np
        import tensorflow as tf

        # What a saved object is rebuilt from: its class lives in the notebook, so a saved model is for the run that saved
        # it. Its variables are in the file variables/variables.npz, where the next cells may change or read them.
        _classes = {}


        def _is_variable(value):
            return isinstance(value, tf.Variable)


        def _write(path, data):
            folder = path.rpartition("/")[0]
            if folder:
                _files.makedirs(folder, exist_ok=True)
            _files.write(path, data)


        def _save_arrays(path, arrays):
            memory = _io.BytesIO()
            np.savez(memory, **arrays)
            _write(path, memory.getvalue())


        def _read_arrays(path):
            return np.load(_io.BytesIO(_files.read(path)))


        def _walk(value, path, found, seen):
            """The variables that an object holds, by the attributes that lead to them."""
            if _is_variable(value):
                found[path] = value
                return
            if id(value) in seen:
                return
            seen.add(id(value))
            if isinstance(value, (list, tuple)):
                for i, item in enumerate(value):
                    _walk(item, "%s/%d" % (path, i), found, seen)
            elif isinstance(value, dict):
                for key in value:
                    _walk(value[key], "%s/%s" % (path, key), found, seen)
            elif isinstance(value, tf.keras.layers.Layer) or isinstance(value, tf.keras.Model):
                for i, weight in enumerate(value.weights):
                    found["%s/%d" % (path, i)] = weight
            elif isinstance(value, tf.keras.optimizers.Optimizer):
                for i, variable in enumerate(value.variables):
                    found["%s/%d" % (path, i)] = variable
            elif isinstance(value, (tf.Module, Checkpoint)):
                for key in sorted(value.__dict__):
                    if not key.startswith("_") or key == "_variables":
                        _walk(value.__dict__[key], path + "/" + key if path else key, found, seen)


        def _variables(root):
            found = {}
            _walk(root, "", found, set())
            return found


        class Checkpoint:
            """`tf.train.Checkpoint`: the variables of some objects, in a file of arrays."""

            def __init__(self, root=None, **kwargs):
                self.save_counter = tf.Variable(0, dtype=tf.int64, trainable=False)
                if root is not None:
                    self.root = root
                for key, value in kwargs.items():
                    setattr(self, key, value)

            def write(self, file_prefix, options=None):
                prefix = str(file_prefix)
                arrays = {key: variable.numpy() for key, variable in _variables(self).items()}
                _save_arrays(prefix + ".data-00000-of-00001", arrays)
                _write(prefix + ".index", _json.dumps({k: list(a.shape) for k, a in arrays.items()}).encode())
                return prefix

            def save(self, file_prefix, options=None):
                self.save_counter.assign_add(1)
                path = self.write("%s-%d" % (file_prefix, int(self.save_counter.numpy())))
                folder, _, name = path.rpartition("/")
                _note_checkpoint(folder, [name])
                return path

            def read(self, save_path, options=None):
                path = str(save_path)
                if _files.kind(path + ".index") != "file":
                    raise tf.errors.NotFoundError("Unsuccessful TensorSliceReader constructor: Failed to find any matching "
                                                  "files for %s" % path)
                arrays = _read_arrays(path + ".data-00000-of-00001")
                names = set(arrays.files)
                found = _variables(self)
                for key, variable in found.items():
                    if key in names:
                        variable.assign(arrays[key])
                return _LoadStatus(names, set(found))

            def restore(self, save_path, options=None):
                if save_path is None:
                    return _LoadStatus(set(), set())
                return self.read(save_path)


        class _LoadStatus:
            def __init__(self, saved, present):
                self._saved, self._present = saved, present

            def assert_consumed(self):
                if self._saved != self._present:
                    raise AssertionError("Unresolved variables: %s" % sorted(self._saved ^ self._present))
                return self

            def assert_existing_objects_matched(self):
                if self._present - self._saved:
                    raise AssertionError("No saved value for: %s" % sorted(self._present - self._saved))
                return self

            assert_nontrivial_match = assert_existing_objects_matched

            def expect_partial(self):
                return self

            def initialize_or_restore(self, session=None):
                return None


        def _note_checkpoint(folder, names):
            lines = ['model_checkpoint_path: "%s"' % names[-1]] + ['all_model_checkpoint_paths: "%s"' % n for n in names]
            _write((folder + "/" if folder else "") + "checkpoint", ("\n".join(lines) + "\n").encode())


        def _note_weights(path):
            """What Keras 2 wrote beside weights without an ending: its folder's latest."""
            folder, _, name = path.rpartition("/")
            _note_checkpoint(folder, [name])


        def list_variables(ckpt_dir_or_file):
            path = str(ckpt_dir_or_file)
            if _files.kind(path + ".index") != "file":
                path = latest_checkpoint(path)
            shapes = _json.loads(_files.read(path + ".index").decode())
            return sorted((name, shape) for name, shape in shapes.items())


        class SaveOptions:
            def __init__(self, **options):
                _note("tf.saved_model.SaveOptions changes nothing here")


        LoadOptions = SaveOptions


        def latest_checkpoint(checkpoint_dir, latest_filename=None):
            folder = str(checkpoint_dir)
            path = folder.rstrip("/") + "/" + (latest_filename or "checkpoint")
            if _files.kind(path) != "file":
                return None
            return folder.rstrip("/") + "/" + _files.read(path).decode().split('"')[1]


        class _Reader:
            """What `tf.train.load_checkpoint` gives: variables by their names."""

            def __init__(self, path):
                saved = _read_arrays(path + ".data-00000-of-00001")
                self._arrays = {name: saved[name] for name in saved.files}

            def get_tensor(self, tensor_str):
                if tensor_str not in self._arrays:
                    raise tf.errors.NotFoundError(None, None, "Key %s not found in checkpoint" % tensor_str)
                return self._arrays[tensor_str]

            def has_tensor(self, tensor_str):
                return tensor_str in self._arrays

            def get_variable_to_shape_map(self):
                return {name: list(array.shape) for name, array in self._arrays.items()}

            def get_variable_to_dtype_map(self):
                return {name: tf.as_dtype(array.dtype) for name, array in self._arrays.items()}


        def load_checkpoint(ckpt_dir_or_file):
            path = latest_checkpoint(ckpt_dir_or_file) or ckpt_dir_or_file
            return _Reader(str(path))


        def load_variable(ckpt_dir_or_file, name):
            return load_checkpoint(ckpt_dir_or_file).get_tensor(name[:-2] if name.endswith(":0") else name)


        class ExponentialMovingAverage:
            """Averages of variables that follow them slowly."""

            def __init__(self, decay, num_updates=None, zero_debias=False, name="ExponentialMovingAverage"):
                if zero_debias:
                    raise NotImplementedError("tf.train.ExponentialMovingAverage: got zero_debias=True, expected False")
                self._decay, self._updates, self._averages = decay, num_updates, []
                self.name = name

            def _found(self, var):
                return next((mean for known, mean in self._averages if known is var), None)

            def apply(self, var_list):
                decay = self._decay
                if self._updates is not None:
                    count = float(self._updates)
                    decay = min(decay, (1 + count) / (10 + count))
                for var in var_list:
                    mean = self._found(var)
                    if mean is None:
                        self._averages.append((var, tf.Variable(var)))
                    else:
                        mean.assign_sub((1 - decay) * (mean - var))

            def average(self, var):
                return self._found(var)


        class CheckpointManager:
            """Keeps the last checkpoints of a folder."""

            def __init__(self, checkpoint, directory, max_to_keep, keep_checkpoint_every_n_hours=None,
                         checkpoint_name="ckpt", step_counter=None, checkpoint_interval=None, init_fn=None):
                self.checkpoint, self.directory = checkpoint, str(directory)
                self._keep, self._name = max_to_keep, checkpoint_name
                latest = latest_checkpoint(self.directory)
                self.checkpoints = [latest] if latest else []

            @property
            def latest_checkpoint(self):
                return self.checkpoints[-1] if self.checkpoints else None

            def save(self, checkpoint_number=None, check_interval=True, options=None):
                if checkpoint_number is None:
                    self.checkpoint.save_counter.assign_add(1)
                    checkpoint_number = int(self.checkpoint.save_counter.numpy())
                prefix = "%s/%s-%d" % (self.directory.rstrip("/"), self._name, int(checkpoint_number))
                self.checkpoints.append(self.checkpoint.write(prefix))
                while self._keep and len(self.checkpoints) > self._keep:
                    old = self.checkpoints.pop(0)
                    for ending in (".index", ".data-00000-of-00001"):
                        _files.remove(old + ending)
                _note_checkpoint(self.directory.rstrip("/"), [p.rpartition("/")[2] for p in self.checkpoints])
                return self.checkpoints[-1]

            def restore_or_initialize(self):
                if self.latest_checkpoint:
                    self.checkpoint.restore(self.latest_checkpoint)
                return self.latest_checkpoint


        def _copied(value, made):
            """An object again, with variables of its own."""
            if id(value) in made:
                return made[id(value)]
            if _is_variable(value):
                result = tf.Variable(value.numpy(), trainable=value.trainable, dtype=value.dtype)
            elif isinstance(value, (list, tuple)) and not hasattr(value, "_fields"):
                result = type(value)(_copied(item, made) for item in value)
            elif type(value) is dict:
                result = {key: _copied(item, made) for key, item in value.items()}
            elif isinstance(value, tf.keras.Model):
                result = value
            elif isinstance(value, tf.Module):
                result = type(value).__new__(type(value))
                made[id(value)] = result
                for key, item in value.__dict__.items():
                    result.__dict__[key] = _copied(item, made)
            else:
                result = value
            made[id(value)] = result
            return result


        class _Signature:
            """A signature of a saved model: a function of tensors by name, which gives a dict."""

            def __init__(self, function, names):
                self._function, self._names = function, names

            def __call__(self, *args, **kwargs):
                values = list(args) + [kwargs[name] for name in kwargs]
                result = self._function(*values)
                if isinstance(result, dict):
                    return result
                results = result if isinstance(result, (list, tuple)) else [result]
                return {"output_%d" % i: value for i, value in enumerate(results)}


        def save(obj, export_dir, signatures=None, options=None):
            folder = str(export_dir).rstrip("/")
            if not isinstance(obj, (tf.Module, tf.keras.Model, tf.keras.layers.Layer)):
                raise ValueError("Expected an object of type `Trackable`, such as `tf.Module` or a subclass of the "
                                 "`Trackable` class, for export. Got %r with type %s." % (obj, type(obj)))
            variables = _variables(obj)
            _save_arrays(folder + "/variables/variables.npz", {"v/" + k: v.numpy() for k, v in variables.items()})
            _files.makedirs(folder + "/assets", exist_ok=True)
            _write(folder + "/saved_model.pb", _json.dumps(
                {"format": "nbrun", "class": type(obj).__name__, "variables": sorted(variables)}).encode())
            if signatures is not None and not isinstance(signatures, dict):
                signatures = {"serving_default": signatures}
            _classes[folder] = (_copied(obj, {}), signatures)


        def load(export_dir, tags=None, options=None):
            folder = str(export_dir).rstrip("/")
            if _files.kind(folder + "/saved_model.pb") != "file":
                raise OSError("SavedModel file does not exist at: %s/{saved_model.pbtxt|saved_model.pb}" % folder)
            if folder not in _classes:
                raise NotImplementedError(
                    "tf.saved_model.load: %s was not saved by this notebook's run: the functions of a saved model are "
                    "graphs of TensorFlow, which are not read here; save Keras models as .keras files" % folder)
            template, signatures = _classes[folder]
            result = _copied(template, {})
            arrays = _read_arrays(folder + "/variables/variables.npz")
            for key, variable in _variables(result).items():
                if "v/" + key in arrays.files:
                    variable.assign(arrays["v/" + key])
            table = {name: _Signature(function, None) for name, function in (signatures or {}).items()}
            if not table and isinstance(result, tf.keras.Model):
                table = {"serving_default": _Signature(result, None)}
            if isinstance(result, tf.keras.Model):
                return _Served(result, table)
            result.__dict__["signatures"] = table
            return result


        class _Served:
            """A loaded Keras model: it is called, but is no Keras model any more."""

            def __init__(self, model, signatures):
                self._model, self.signatures = model, signatures

            def __call__(self, *args, **kwargs):
                return self._model(*args, **kwargs)

            def serve(self, *args):
                return self._model(*args, training=False)

            @property
            def variables(self):
                return self._model.variables

            @property
            def trainable_variables(self):
                return self._model.trainable_variables


        def contains_saved_model(export_dir):
            return _files.kind(str(export_dir).rstrip("/") + "/saved_model.pb") == "file"
        """#
}
