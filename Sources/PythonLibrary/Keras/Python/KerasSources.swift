import PythonLanguage

/// The parts of Keras that are simplest in Python itself, made on first use.
enum KerasSources {
    static let moduleName = "keras._tools"
    static let module = NativeModule(moduleName, functions: [note], python: tools)

    /// Paths below a root of Keras, and the names that `attribute` gives there.
    static let names: [String: [String]] = [
        "": ["DTypePolicy"], "dtype_policies": ["DTypePolicy"],
        "mixed_precision": policies, "mixed_precision.experimental": policies,
        "utils": ["Progbar", "load_img", "img_to_array", "array_to_img", "save_img"],
        "losses": ["Reduction"],
        "preprocessing.sequence": ["TimeseriesGenerator"],
        "legacy.preprocessing.sequence": ["TimeseriesGenerator"],
        "preprocessing.image": imageFiles, "legacy.preprocessing.image": imageFiles,
        "wrappers.scikit_learn": ["KerasClassifier", "KerasRegressor"],
        "applications": models,
    ].merging(
        applications.map {
            ("applications.\($0)", models + ["preprocess_input", "decode_predictions"])
        }, uniquingKeysWith: { first, _ in first })

    private static let policies = ["DTypePolicy", "Policy"]
    private static let imageFiles = ["load_img", "img_to_array", "array_to_img", "save_img"]
    static let applications = [
        "vgg16", "vgg19", "resnet", "resnet50", "resnet_v2", "inception_v3", "inception_resnet_v2",
        "xception",
        "mobilenet", "mobilenet_v2", "mobilenet_v3", "densenet", "efficientnet", "efficientnet_v2", "nasnet",
        "convnext", "imagenet_utils",
    ]
    private static let models = [
        "VGG16", "VGG19", "ResNet50", "ResNet101", "ResNet152", "ResNet50V2", "ResNet101V2", "ResNet152V2",
        "InceptionV3", "InceptionResNetV2", "Xception", "MobileNet", "MobileNetV2", "MobileNetV3Small",
        "MobileNetV3Large", "DenseNet121", "DenseNet169", "DenseNet201", "EfficientNetB0", "EfficientNetB1",
        "EfficientNetB2", "EfficientNetB3", "EfficientNetB4", "EfficientNetB5", "EfficientNetB6",
        "EfficientNetB7", "EfficientNetV2B0", "NASNetMobile", "NASNetLarge", "ConvNeXtTiny",
    ]

    static func attribute(_ machine: Machine, _ name: String) throws(PythonError) -> Value {
        let module = try machine.importModule(moduleName)
        if models.contains(name) || name == "preprocess_input" || name == "decode_predictions" {
            return try machine.callMethod(module, "_application", [machine.string(name)])
        }
        return try machine.findAttribute(module, name)
    }

    static let note = NativeRow("_note(text, /)") { machine, a throws(PythonError) in
        machine.library.noteOnce(try machine.text(a[0]))
        return .none
    }

    private static let tools = #"""
        import sys
        import numpy as np


        _types = "float16 float32 float64 bfloat16 int8 int16 int32 int64 uint8 uint16 uint32 uint64 bool string".split()


        class DTypePolicy:
            """Types by name: what a layer computes in and what its variables have."""

            def __init__(self, name="float32"):
                if not isinstance(name, str):
                    raise TypeError("'name' must be a string, such as 'mixed_float16'. Received: name=%s (of type %s)" % (name, type(name)))
                self.name = name
                mixed = {"mixed_float16": "float16", "mixed_bfloat16": "bfloat16"}
                self.compute_dtype = mixed.get(name, name)
                self.variable_dtype = "float32" if name in mixed else name
                self.quantization_mode = None
                if self.compute_dtype not in _types:
                    raise ValueError(
                        "Cannot convert '%s' to a mixed precision DTypePolicy. Valid policies include 'mixed_float16', 'mixed_bfloat16', "
                        "and the name of any float dtype such as 'float32'." % name)

            def get_config(self):
                return {"name": self.name}

            @classmethod
            def from_config(cls, config):
                return cls(**config)

            def __eq__(self, other):
                return isinstance(other, DTypePolicy) and self.name == other.name

            def __hash__(self):
                return hash(self.name)

            def __repr__(self):
                return '<DTypePolicy "%s">' % self.name


        # The name in keras.mixed_precision.
        Policy = DTypePolicy


        class _Series(dict):
            """The metrics of a training, also by their names in Keras 1 and 2."""

            _today = {"acc": "accuracy", "lr": "learning_rate", "mse": "mean_squared_error",
                      "mae": "mean_absolute_error", "mean_squared_error": "mse", "mean_absolute_error": "mae"}

            def _known(self, key):
                if not isinstance(key, str) or dict.__contains__(self, key):
                    return key
                val = "val_" if key.startswith("val_") else ""
                today = val + self._today.get(key[len(val):], "")
                if today == val or not dict.__contains__(self, today):
                    return key
                _note("The metric %r is %r today." % (key, today))
                return today

            def __missing__(self, key):
                today = self._known(key)
                if today is key:
                    raise KeyError(key)
                return self[today]

            def get(self, key, default=None):
                return dict.get(self, self._known(key), default)

            def __contains__(self, key):
                return dict.__contains__(self, self._known(key))


        _Series.__name__ = _Series.__qualname__ = "dict"
        _Series.__module__ = "builtins"


        class Reduction:
            """Keras 2's names of how losses are reduced."""

            AUTO = SUM_OVER_BATCH_SIZE = "sum_over_batch_size"
            SUM = "sum"
            NONE = "none"


        class Progbar:
            """A bar of `target` steps; it is shown when it is full, as the page keeps no steps before."""

            def __init__(self, target, width=20, verbose=1, interval=0.05, stateful_metrics=None, unit_name="step"):
                self.target, self.width, self.verbose, self.unit_name = target, width, verbose, unit_name
                self.stateful_metrics = set(stateful_metrics or [])
                self._values, self._order, self._seen = {}, [], 0

            def update(self, current, values=None, finalize=None):
                step = current - self._seen
                for name, value in values or []:
                    if name not in self._order:
                        self._order.append(name)
                    if name in self.stateful_metrics:
                        self._values[name] = [value, 1]
                    else:
                        total = self._values.setdefault(name, [0.0, 0])
                        total[0] += value * max(step, 1)
                        total[1] += max(step, 1)
                self._seen = current
                if finalize is None:
                    finalize = self.target is not None and current >= self.target
                if not finalize or not self.verbose:
                    return
                text = "%d/%s" % (current, self.target if self.target is not None else "Unknown")
                if self.verbose == 1:
                    text += " " + "━" * self.width
                for name in self._order:
                    total, count = self._values[name]
                    mean = float(total) / max(count, 1)
                    text += " - %s: %s" % (name, "%.4f" % mean if abs(mean) > 1e-3 else "%.4e" % mean)
                print(text)

            def add(self, n, values=None):
                self.update(self._seen + n, values)


        def _sequence():
            from keras.utils import Sequence
            return Sequence


        class TimeseriesGenerator(_sequence()):
            """Batches of windows of a series and what comes after each (Keras 2)."""

            def __init__(self, data, targets, length, sampling_rate=1, stride=1, start_index=0, end_index=None,
                         shuffle=False, reverse=False, batch_size=128):
                _note("TimeseriesGenerator is keras.utils.timeseries_dataset_from_array today.")
                if len(data) != len(targets):
                    raise ValueError("Data and targets have to be of same length. Data length is %d while target "
                                     "length is %d" % (len(data), len(targets)))
                self.data, self.targets = np.asarray(data), np.asarray(targets)
                self.length, self.sampling_rate, self.stride = length, sampling_rate, stride
                self.start_index = start_index + length
                self.end_index = len(data) - 1 if end_index is None else end_index
                self.shuffle, self.reverse, self.batch_size = shuffle, reverse, batch_size
                if self.start_index > self.end_index:
                    raise ValueError("`start_index+length=%i > end_index=%i` is disallowed, as no part of the "
                                     "sequence would be left to be used as current step."
                                     % (self.start_index, self.end_index))

            def __len__(self):
                return (self.end_index - self.start_index + self.batch_size * self.stride) // (
                    self.batch_size * self.stride)

            def __getitem__(self, index):
                if self.shuffle:
                    rows = np.random.randint(self.start_index, self.end_index + 1, size=self.batch_size)
                else:
                    i = self.start_index + self.batch_size * self.stride * index
                    rows = np.arange(i, min(i + self.batch_size * self.stride, self.end_index + 1), self.stride)
                samples = np.array([self.data[row - self.length:row:self.sampling_rate] for row in rows])
                targets = np.array([self.targets[row] for row in rows])
                return (samples[:, ::-1, ...], targets) if self.reverse else (samples, targets)

            def __iter__(self):
                return (self[i] for i in range(len(self)))


        class _Wrapper:
            def __init__(self, build_fn=None, model=None, **kwargs):
                _note("keras.wrappers.scikit_learn is the package SciKeras today.")
                self.build_fn, self.sk_params = build_fn if build_fn is not None else model, kwargs

            def get_params(self, deep=True):
                return dict(self.sk_params, build_fn=self.build_fn)

            def set_params(self, **params):
                self.build_fn = params.pop("build_fn", self.build_fn)
                self.sk_params.update(params)
                return self

            _training = ("batch_size", "epochs", "verbose", "callbacks", "validation_split", "validation_data",
                         "shuffle", "class_weight", "sample_weight", "initial_epoch", "steps_per_epoch")

            def _fit(self, x, y, **kwargs):
                build = {k: v for k, v in self.sk_params.items() if k not in self._training and k != "nb_epoch"}
                train = {k: v for k, v in self.sk_params.items() if k in self._training}
                if "nb_epoch" in self.sk_params:
                    train["epochs"] = self.sk_params["nb_epoch"]
                train.update(kwargs)
                self.model = self.build_fn(**build)
                return self.model.fit(x, y, **train)

            def _options(self, kwargs):
                found = {k: v for k, v in self.sk_params.items() if k in ("batch_size", "verbose")}
                found.update(kwargs)
                return found


        class KerasClassifier(_Wrapper):
            def fit(self, x, y, **kwargs):
                y = np.asarray(y)
                if y.ndim == 2 and y.shape[1] > 1:
                    self.classes_ = np.arange(y.shape[1])
                else:
                    self.classes_ = np.unique(y)
                    y = np.searchsorted(self.classes_, y)
                self.n_classes_ = len(self.classes_)
                self._categorical = y.ndim == 2
                return self._fit(x, y, **kwargs)

            def predict_proba(self, x, **kwargs):
                result = self.model.predict(x, **self._options(kwargs))
                return np.hstack([1 - result, result]) if result.shape[1] == 1 else result

            def predict(self, x, **kwargs):
                result = self.model.predict(x, **self._options(kwargs))
                classes = result.argmax(axis=-1) if result.shape[-1] > 1 else (result > 0.5).astype("int32")
                return self.classes_[classes]

            def score(self, x, y, **kwargs):
                y = np.asarray(y)
                y = y.argmax(axis=1) if y.ndim == 2 and y.shape[1] > 1 else y
                return float(np.mean(np.ravel(self.predict(x, **kwargs)) == np.ravel(y)))


        class KerasRegressor(_Wrapper):
            def fit(self, x, y, **kwargs):
                return self._fit(x, y, **kwargs)

            def predict(self, x, **kwargs):
                return np.squeeze(self.model.predict(x, **self._options(kwargs)))

            def score(self, x, y, **kwargs):
                loss = self.model.evaluate(x, y, **self._options(kwargs))
                return -(loss[0] if isinstance(loss, list) else loss)


        def _refused(name, why):
            def function(*args, **kwargs):
                raise NotImplementedError("keras.%s: %s" % (name, why))
            function.__name__ = name.rpartition(".")[2]
            return function


        load_img = _refused("utils.load_img", "there are no image decoders here; np.load reads arrays")
        save_img = _refused("utils.save_img", "there are no image encoders here; plt.imsave writes pictures")
        array_to_img = _refused("utils.array_to_img", "there are no PIL images here; plt.imshow shows arrays")


        def img_to_array(img, data_format=None, dtype=None):
            array = np.asarray(img, dtype=dtype or "float32")
            return array[:, :, None] if array.ndim == 2 else array


        def _application(name):
            return _refused("applications." + name, "its weights are downloads, which cells can't do; build the "
                                                    "network from keras.layers")
        """#
}
