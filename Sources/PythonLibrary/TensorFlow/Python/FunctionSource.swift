/// `tf.function`, and small modules of TensorFlow that are about the program.
extension TensorFlowSources {
    /// Calls run the Python function itself. What TensorFlow's tracing shows is kept: `print` and the like are heard in
    /// the first call of each signature only, arguments print there as placeholders, and results are tensors.
    static let function = #"""
        import functools
        import sys
        import numpy as np
        import tensorflow as tf
        from tensorflow._signature import bound, checked

        _eager = False


        class _Quiet:
            """Standard output while a function runs that was traced before."""

            def __init__(self, behind):
                self._behind = getattr(behind, "_behind", behind)

            def write(self, text):
                return len(text)

            def flush(self):
                pass


        def _spec(value):
            """What a call is traced for: of tensors the type, of Python's values the value."""
            if isinstance(value, tf.Variable):
                return "variable", id(value)
            if isinstance(value, (tf.Tensor, np.ndarray)):
                return "tensor", tuple(value.shape), str(value.dtype)
            if isinstance(value, (int, float, str, bytes, type(None))):
                return type(value), value
            if isinstance(value, (list, tuple)):
                return (type(value),) + tuple(_spec(item) for item in value)
            if isinstance(value, dict):
                return ("dict",) + tuple((key, _spec(item)) for key, item in value.items())
            if hasattr(value, "dtype") and hasattr(value, "shape"):
                return type(value), str(value.shape), str(value.dtype)
            return "object", id(value)


        def _tensors(value):
            """Results as tensors, in their structure."""
            if isinstance(value, (bool, int, float, complex, str, bytes, np.ndarray, np.generic)):
                return tf.convert_to_tensor(value)
            if isinstance(value, tf.Tensor):
                return tf.identity(value) if str(value).startswith("Tensor(") else value
            if isinstance(value, tuple) and hasattr(value, "_fields"):
                return type(value)(*[_tensors(item) for item in value])
            if type(value) in (list, tuple):
                return type(value)([_tensors(item) for item in value])
            if type(value) is dict:
                return {key: _tensors(item) for key, item in value.items()}
            return value


        def _placeholder(value, name, shape=None):
            if isinstance(value, (tf.Tensor, np.ndarray)) and not isinstance(value, tf.Variable):
                shape = tf.convert_to_tensor(value).shape if shape is None else shape
                value = tf.convert_to_tensor(value)
                return _labelled(value, 'Tensor("%s:0", shape=%s, dtype=%s)' % (name, shape, value.dtype.name))
            return value


        def _described(value):
            if isinstance(value, tf.Tensor):
                return "TensorSpec(shape=%s, dtype=%r, name=None)" % (value.shape, value.dtype)
            if isinstance(value, (list, tuple)):
                inner = ", ".join(_described(item) for item in value)
                return "Tuple[%s]" % inner if isinstance(value, tuple) else "List[%s]" % inner
            if isinstance(value, dict):
                return "Dict[%s]" % ", ".join("['%s', %s]" % (k, _described(v)) for k, v in value.items())
            return "None" if value is None else "Literal[%r]" % (value,)


        def _names(function):
            code = getattr(function, "__code__", None)
            return code.co_varnames[:code.co_argcount] if code is not None else ()


        class _Trace:
            def __init__(self, arguments, result):
                self.arguments = [(name, _described(value)) for name, value in arguments]
                self.result = _described(result)

            def __str__(self):
                lines = ["Input Parameters:"]
                lines += ["  %s (POSITIONAL_OR_KEYWORD): %s" % pair for pair in self.arguments]
                return "\n".join(lines + ["Output Type:", "  " + self.result, "Captures:", "  None"])


        class Function:
            """What `@tf.function` makes of a Python function."""

            def __init__(self, function, input_signature=None, instance=None, traces=None):
                self._instance, self.input_signature = instance, input_signature
                self._traces = {} if traces is None else traces
                functools.update_wrapper(self, function)
                self.python_function = function if instance is None else function.__get__(instance)
                if input_signature is not None:
                    self._specs = checked(function, self._names(), input_signature)
                    self.input_signature = tuple(input_signature)

            def __get__(self, instance, owner=None):
                if instance is None:
                    return self
                return Function(self.__wrapped__, self.input_signature, instance, self._traces)

            def _names(self):
                """The arguments' names, but for the instance's."""
                names = _names(self.__wrapped__)
                return names[1:] if self._instance is not None or names[:1] == ("self",) else names

            def __call__(self, *args, **kwargs):
                function = self.python_function
                if _eager:
                    return function(*args, **kwargs)
                if self.input_signature is not None:
                    args, kwargs = bound(self._specs, args, kwargs), {}
                    key = id(self._instance)
                else:
                    key = (id(self._instance), tuple([_spec(value) for value in args]),
                           tuple([(name, _spec(kwargs[name])) for name in sorted(kwargs)]))
                if key in self._traces:
                    return self._again(function, args, kwargs)
                return self._traced(key, function, args, kwargs)

            def _again(self, function, args, kwargs):
                shown = sys.stdout
                sys.stdout = _Quiet(shown)
                try:
                    return _tensors(function(*args, **kwargs))
                finally:
                    sys.stdout = shown

            def _traced(self, key, function, args, kwargs):
                names = list(self._names()) + ["args_%d" % i for i in range(len(args))]
                shapes = [getattr(spec, "shape", None) for spec in self.input_signature or []]
                shapes += [None] * (len(args) - len(shapes))
                placed = [_placeholder(value, name, shape) for value, name, shape in zip(args, names, shapes)]
                named = {name: _placeholder(value, name) for name, value in kwargs.items()}
                result = _tensors(function(*placed, **named))
                defaults = getattr(self.__wrapped__, "__defaults__", None) or ()
                arguments = dict(zip(names, args), **kwargs)
                own = self._names()
                for name, value in zip(own[len(own) - len(defaults):], defaults):
                    arguments.setdefault(name, value)
                self._traces[key] = _Trace(list(arguments.items()), result)
                return result

            def experimental_get_tracing_count(self):
                return len(self._traces)

            def pretty_printed_concrete_signatures(self, verbose=True):
                return "\n\n".join(map(str, self._traces.values()))

            def get_concrete_function(self, *args, **kwargs):
                return ConcreteFunction(self, args, kwargs)

            def __repr__(self):
                return ("<tensorflow.python.eager.polymorphic_function.polymorphic_function.Function object at 0x%x>"
                        % id(self))


        class ConcreteFunction:
            """One signature of a `tf.function`."""

            def __init__(self, function, args, kwargs):
                self._function = function
                self.name = "__inference_%s" % function.__name__
                self._specs = list(args) + list(kwargs.values())
                names = function._names()
                self.structured_input_signature = (tuple(
                    tf.TensorSpec(value.shape, value.dtype, names[i] if i < len(names) else None)
                    if hasattr(value, "dtype") else value for i, value in enumerate(args)), dict(kwargs))
                # Python's values are part of the signature: calls give the tensors only.
                self._fixed = [None if hasattr(value, "dtype") else value for value in args]
                self._named = {name: value for name, value in kwargs.items() if not hasattr(value, "dtype")}

            def __call__(self, *args, **kwargs):
                for spec, value in zip((s for s in self._specs if hasattr(s, "dtype")), args):
                    tensor = tf.convert_to_tensor(value)
                    if tensor.dtype != spec.dtype:
                        raise tf.errors.InvalidArgumentError(
                            "cannot compute %s as input #%d(zero-based) was expected to be a %s tensor but is a %s "
                            "tensor [Op:%s]" % (self.name, args.index(value), _short(spec.dtype), _short(tensor.dtype),
                                                self.name))
                given = list(args)
                whole = [(given.pop(0) if given else None) if value is None else value for value in self._fixed]
                return self._function(*(whole + given), **dict(self._named, **kwargs))


        def _short(dtype):
            return {"float32": "float", "float64": "double"}.get(dtype.name, dtype.name)
        """#

    static let summary = #"""
        class _Writer:
            """Where TensorBoard's events would go."""

            def as_default(self, step=None):
                return self

            def __enter__(self):
                return self

            def __exit__(self, *args):
                pass

            def flush(self):
                pass

            def set_as_default(self, step=None):
                pass

            close = init = flush


        def create_file_writer(logdir, **kwargs):
            _note("tf.summary: nbrun writes no TensorBoard logs; plots and prints show the values")
            return _Writer()


        create_noop_writer = FileWriter = create_file_writer


        def _written(*args, **kwargs):
            return True


        scalar = image = histogram = text = audio = write = graph = flush = _written


        def trace_on(graph=True, profiler=False, profiler_outdir=None):
            _note("tf.summary.trace_on: functions run as Python code here, there are no graphs to show")


        def trace_export(name, step=None, profiler_outdir=None):
            pass


        trace_off = trace_export
        """#

    /// `tf.profiler`: what measures the graphs of TensorFlow; there are none.
    static let profiler = #"""
        def start(logdir, options=None):
            _note("tf.profiler: nbrun writes no profiles; the page shows how long each cell took")


        def stop(save=True):
            pass


        class Profile:
            def __init__(self, logdir, options=None):
                start(logdir, options)

            def __enter__(self):
                return self

            def __exit__(self, *args):
                pass


        class Trace(Profile):
            def __init__(self, name, **kwargs):
                pass

            def set_metadata(self, **kwargs):
                pass


        class ProfilerOptions:
            def __init__(self, host_tracer_level=2, python_tracer_level=0, device_tracer_level=1, delay_ms=None):
                self.host_tracer_level, self.python_tracer_level = host_tracer_level, python_tracer_level
                self.device_tracer_level, self.delay_ms = device_tracer_level, delay_ms
        """#

    static let version = #"""
        import tensorflow as tf

        VERSION = tf.__version__
        GIT_VERSION, COMPILER_VERSION, GRAPH_DEF_VERSION = "unknown", "unknown", 2502
        """#

    /// `from tensorflow.python.client import device_lib`, by which older cells look for a GPU.
    static let devices = #"""
        class _Device:
            """The processor."""

            name, device_type, memory_limit, incarnation = "/device:CPU:0", "CPU", 268435456, 0
            physical_device_desc = ""

            def __repr__(self):
                return ('name: "%s"\ndevice_type: "%s"\nmemory_limit: %d\nlocality {\n}\nincarnation: %d\n'
                        % (self.name, self.device_type, self.memory_limit, self.incarnation))


        def list_local_devices(session_config=None):
            return [_Device()]


        class device_lib:
            list_local_devices = staticmethod(list_local_devices)
        """#

    static let types = #"""
        import enum
        import sys
        import tensorflow as tf


        class UnconnectedGradients(enum.Enum):
            NONE = "none"
            ZERO = "zero"


        UnconnectedGradients.__module__ = "tensorflow"
        TensorLike = GenericFunction = ConcreteFunction = tf.Tensor
        """#

    /// Names of `tf.compat.v1` that mean something without graphs.
    static let compatible = #"""
        class Dimension:
            """An extent of a shape that may be unknown, as TensorFlow 1 had them."""

            def __init__(self, value):
                self.value = dimension_value(value)

            def is_compatible_with(self, other):
                other = dimension_value(other)
                return self.value is None or other is None or self.value == other

            def assert_is_compatible_with(self, other):
                if not self.is_compatible_with(other):
                    raise ValueError("Dimensions %s and %s are not compatible" % (self, other))

            def merge_with(self, other):
                self.assert_is_compatible_with(other)
                return Dimension(dimension_value(other) if self.value is None else self.value)

            def _with(self, other, function):
                other = dimension_value(other)
                return Dimension(None if self.value is None or other is None else function(self.value, other))

            def __add__(self, other): return self._with(other, lambda a, b: a + b)
            def __sub__(self, other): return self._with(other, lambda a, b: a - b)
            def __mul__(self, other): return self._with(other, lambda a, b: a * b)
            def __floordiv__(self, other): return self._with(other, lambda a, b: a // b)
            def __mod__(self, other): return self._with(other, lambda a, b: a % b)
            __radd__, __rmul__ = __add__, __mul__

            def _compared(self, other, function):
                other = dimension_value(other)
                return None if self.value is None or other is None else function(self.value, other)

            def __eq__(self, other): return self._compared(other, lambda a, b: a == b)
            def __ne__(self, other): return self._compared(other, lambda a, b: a != b)
            def __lt__(self, other): return self._compared(other, lambda a, b: a < b)
            def __le__(self, other): return self._compared(other, lambda a, b: a <= b)
            def __gt__(self, other): return self._compared(other, lambda a, b: a > b)
            def __ge__(self, other): return self._compared(other, lambda a, b: a >= b)
            def __hash__(self): return hash(self.value)
            def __int__(self): return self.value
            def __index__(self): return self.value
            def __repr__(self): return "Dimension(%s)" % self.value
            def __str__(self): return "?" if self.value is None else str(self.value)


        Dimension.__module__ = "tensorflow"


        def dimension_value(dimension):
            return dimension.value if isinstance(dimension, Dimension) else None if dimension is None else int(dimension)


        def dimension_at_index(shape, index):
            return Dimension(None if shape.rank is None else shape[index])


        def enable_tensor_equality():
            _compare_by_value(True)


        def disable_tensor_equality():
            _compare_by_value(False)
        """#

    /// `tf.train` of TensorFlow 1, where it means what Keras' optimizers mean.
    static let old = #"""
        import tensorflow as tf

        _renamed = {"beta1": "beta_1", "beta2": "beta_2", "decay": "rho"}


        def _optimizer(name, today, **defaults):
            def make(*args, **kwargs):
                _note("tf.train.%s is keras.optimizers.%s today." % (name, today))
                kwargs.pop("use_locking", None)
                kwargs = dict(defaults, **{_renamed.get(key, key): value for key, value in kwargs.items()})
                return getattr(tf.keras.optimizers, today)(*args, **kwargs)

            make.__name__ = name
            return make


        GradientDescentOptimizer = _optimizer("GradientDescentOptimizer", "SGD")
        MomentumOptimizer = _optimizer("MomentumOptimizer", "SGD")
        AdamOptimizer = _optimizer("AdamOptimizer", "Adam", epsilon=1e-8)
        RMSPropOptimizer = _optimizer("RMSPropOptimizer", "RMSprop", epsilon=1e-10)
        AdagradOptimizer = _optimizer("AdagradOptimizer", "Adagrad")
        AdadeltaOptimizer = _optimizer("AdadeltaOptimizer", "Adadelta")
        FtrlOptimizer = _optimizer("FtrlOptimizer", "Ftrl")
        _step = []


        def get_or_create_global_step(graph=None):
            if not _step:
                _step.append(tf.Variable(0, dtype=tf.int64, trainable=False, name="global_step"))
            return _step[0]


        get_global_step = get_or_create_global_step
        """#
}
