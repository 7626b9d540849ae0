/// `tf.saved_model` and `tf.train`: variables in files of arrays; the code of a saved model stays the notebook's.
extension TensorFlowSources {
    static let saving = savingStart + "\n\n\n" + checkpoints + "\n\n\n" + savedModels

    private static let savingStart = #"""
        import _files
        import io as _io
        import json as _json
        import numpy as np
        import tensorflow as tf

        # What a saved object is rebuilt from: its class lives in the notebook, so a saved model is for the run that saved
        # it. Its variables are in the file variables/variables.npz, where the next cells may change or read them.
        _classes = {}


        def _is_variable(value):
            return isinstance(value, (tf.Variable, tf.keras.Variable))


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
        """#

    private static let savedModels = #"""
        def _copied(value, made):
            """An object again, with variables of its own."""
            if id(value) in made:
                return made[id(value)]
            if isinstance(value, tf.Variable):
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
