/// `tf.train.Checkpoint` and what reads its files: variables by the attributes that lead to them.
extension TensorFlowSources {
    static let checkpoints = #"""
        _SUFFIX = "/.ATTRIBUTES/VARIABLE_VALUE"
        _GRAPH = "_CHECKPOINTABLE_OBJECT_GRAPH"


        def _children(value):
            """What an object holds, by the names that lead there (TensorFlow's for Keras 3)."""
            if isinstance(value, (list, tuple)):
                return [(str(i), item) for i, item in enumerate(value)]
            if isinstance(value, dict):
                return [(str(key), value[key]) for key in sorted(value, key=str)]
            if isinstance(value, (tf.keras.layers.Layer, tf.keras.Model)):
                own = [(key, item) for key, item in sorted(value.__dict__.items()) if not key.startswith("_")]
                if type(value).__name__ == "Sequential":
                    own.append(("_functional/_operations", [None] + value.layers))
                elif type(value).__name__ == "Functional":
                    own.append(("_operations", value.layers))
                elif not isinstance(value, tf.keras.Model):
                    hidden = ("kernel", "embeddings")
                    own += [("_" + w.name if w.name in hidden else w.name, w) for w in value.weights]
                return own
            if isinstance(value, tf.keras.optimizers.Optimizer):
                names = ["_iterations", "_learning_rate"]
                return [(names[i] if i < 2 else "_variables/%d" % i, v) for i, v in enumerate(value.variables)]
            if isinstance(value, (tf.Module, Checkpoint)):
                names = {"_save_counter": "save_counter"} if isinstance(value, Checkpoint) else {}
                kept = ("_variables", "_state_var", *names)
                return sorted([(names.get(key, key), item) for key, item in value.__dict__.items()
                               if not key.startswith("_") or key in kept], key=lambda pair: pair[0])
            if isinstance(value, tf.random.Generator):
                return [("_state_var", value.state)]
            return []


        def _variables(root):
            """The variables that an object holds, by the shortest paths of attributes that lead to them."""
            # What was seen is kept, so that no other object gets its identity.
            found, held, seen, level = {}, {}, {id(root): root}, [("", root)]
            while level:
                next_level = []
                for path, value in level:
                    for name, item in _children(value):
                        place = path + "/" + name if path else name
                        if _is_variable(item):
                            if id(item) not in held:
                                held[id(item)] = item
                                found[place + _SUFFIX] = item
                        elif item is not None and id(item) not in seen:
                            seen[id(item)] = item
                            next_level.append((place, item))
                level = next_level
            return found


        class _Names(dict):
            """By the names of variables; Keras 2's names of today's find them, too."""

            def __missing__(self, key):
                today = key.replace("/kernel/", "/_kernel/").replace("/embeddings/", "/_embeddings/")
                if today == key or today not in self:
                    raise KeyError(key)
                _note("%s is %s today." % (key, today))
                return self[today]


        def _without_options(options):
            if options is not None:
                _note("Options of checkpoints change nothing here: they are written and read at once, in one file")


        class Checkpoint:
            """`tf.train.Checkpoint`: the variables of some objects, in a file of arrays."""

            def __init__(self, root=None, **kwargs):
                if root is not None:
                    self.root = root
                for key, value in kwargs.items():
                    setattr(self, key, value)

            @property
            def save_counter(self):
                """Made when it is first asked for, as in TensorFlow."""
                if "_save_counter" not in self.__dict__:
                    self._save_counter = tf.Variable(0, dtype=tf.int64, trainable=False)
                return self._save_counter

            def write(self, file_prefix, options=None):
                _without_options(options)
                prefix = str(file_prefix)
                arrays = {key: variable.numpy() for key, variable in _variables(self).items()}
                _save_arrays(prefix + ".data-00000-of-00001", arrays)
                _write(prefix + ".index", _json.dumps({k: list(a.shape) for k, a in arrays.items()}).encode())
                return prefix

            def save(self, file_prefix, options=None):
                _without_options(options)
                self.save_counter.assign_add(1)
                path = self.write("%s-%d" % (file_prefix, int(self.save_counter.numpy())))
                folder, _, name = path.rpartition("/")
                _note_checkpoint(folder, [name])
                return path

            def read(self, save_path, options=None):
                _without_options(options)
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
                _without_options(options)
                if save_path is None:
                    return _LoadStatus(set(), set())
                self.save_counter
                return self.read(save_path)


        class _LoadStatus:
            def __init__(self, saved, present):
                self._saved, self._present = saved, present

            def assert_consumed(self):
                if self._saved != self._present:
                    raise AssertionError("Unresolved variables: %s" % sorted(self._saved ^ self._present))
                return self

            def assert_existing_objects_matched(self):
                lost = self._present - self._saved - {"save_counter" + _SUFFIX}
                if lost:
                    raise AssertionError("No saved value for: %s" % sorted(lost))
                return self

            assert_nontrivial_match = assert_existing_objects_matched

            def expect_partial(self):
                return self

            def initialize_or_restore(self, session=None):
                return None


        def _loaded():
            """The status of weights that were all found."""
            return _LoadStatus(set(), set())


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
            return sorted([(_GRAPH, [])] + [(name, shape) for name, shape in shapes.items()])


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
                self._arrays = _Names({name: saved[name] for name in saved.files})
                self._arrays[_GRAPH] = np.array(_files.read(path + ".index").decode())

            def get_tensor(self, tensor_str):
                try:
                    return self._arrays[tensor_str]
                except KeyError:
                    raise tf.errors.NotFoundError(None, None, "Key %s not found in checkpoint" % tensor_str) from None

            def has_tensor(self, tensor_str):
                return tensor_str in self._arrays

            def get_variable_to_shape_map(self):
                return _Names({name: list(array.shape) for name, array in self._arrays.items()})

            def get_variable_to_dtype_map(self):
                return _Names({name: tf.string if name == _GRAPH else tf.as_dtype(array.dtype)
                               for name, array in self._arrays.items()})


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
                _without_options(options)
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
        """#
}
