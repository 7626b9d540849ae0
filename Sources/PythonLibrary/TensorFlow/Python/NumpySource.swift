/// `tf.experimental.numpy`: NumPy's functions on tensors.
extension TensorFlowSources {
    static let numpy = #"""
        import builtins as _builtins
        import numpy as _np
        import tensorflow as tf
        from keras import ops as _ops

        # NumPy's functions on tensors: those of the first list keep gradients (they are Keras' own), the others go through NumPy.
        _differentiable = """
            abs absolute add all any append argsort array_split average broadcast_to cbrt ceil clip concatenate
            conj cos cosh cross cumprod cumsum deg2rad diag diagonal diff divide dot dstack einsum equal exp exp2 expand_dims
            expm1 flip fliplr flipud floor floor_divide greater greater_equal heaviside hsplit hypot isclose isfinite
            isinf isnan kron less less_equal log log10 log1p log2 logaddexp logical_and logical_not logical_or logical_xor
            matmul max maximum mean meshgrid min minimum mod moveaxis multiply nansum nanprod nanmean negative not_equal ones_like
            outer pad power prod ptp rad2deg ravel reciprocal repeat reshape roll rot90 sign sin sinh sort split
            sqrt square squeeze stack std subtract sum swapaxes take take_along_axis tan tanh tensordot tile trace transpose
            tril triu true_divide vander var vdot vsplit where zeros_like
            arcsin arccos arctan arctan2 arcsinh arccosh arctanh allclose count_nonzero inner sinc
        """.split()
        _made = """
            array asarray asanyarray ascontiguousarray arange linspace logspace geomspace zeros ones empty full eye identity tri
            diagflat ix_ iscomplex isreal iscomplexobj isrealobj isscalar array_equal isneginf isposinf nonzero flatnonzero
            signbit fabs float_power fmod gcd lcm left_shift right_shift bitwise_and bitwise_or bitwise_xor bitwise_not
            around round rint fix trunc atleast_1d atleast_2d atleast_3d column_stack copy digitize fmax fmin
            full_like empty_like polyval positive remainder sinc size shape ndim result_type promote_types
            broadcast_arrays compress delete histogram insert interp median percentile quantile searchsorted unique
        """.split()
        _plain = {"size", "shape", "ndim", "isscalar", "array_equal", "iscomplexobj", "isrealobj", "result_type", "promote_types"}
        _inexact = {"mean", "var", "std", "average", "exp", "exp2", "expm1", "log", "log2", "log10", "log1p", "sqrt", "cbrt", "sin",
                    "cos", "tan", "sinh", "cosh", "tanh", "arcsin", "arccos", "arctan", "arcsinh", "arccosh", "arctanh", "divide",
                    "true_divide", "reciprocal", "hypot", "deg2rad", "rad2deg", "logaddexp", "heaviside", "sinc", "arctan2"}
        _other = {"abs": "abs", "concatenate": "concatenate", "mod": "mod", "conj": "conjugate"}

        ndarray = tf.Tensor
        pi, e, inf, nan, newaxis = _np.pi, _np.e, _np.inf, _np.nan, None
        bool_, float16, float32, float64 = tf.bool, tf.float16, tf.float32, tf.float64
        int8, int16, int32, int64 = tf.int8, tf.int16, tf.int32, tf.int64
        uint8, uint16, uint32, uint64 = tf.uint8, tf.uint16, tf.uint32, tf.uint64
        int_, float_ = tf.int64, tf.float64


        def _tensor(value):
            """An array as a tensor in NumPy's own type; lists of them each."""
            if isinstance(value, (tf.Tensor, tf.Variable)) or isinstance(value, (str, bytes)) or value is None:
                return value
            return tf.constant(_own(value, _np.asarray(value)))


        # Whether Python's floats are float32.
        _narrow = False


        def _own(value, array):
            if _narrow and array.dtype == _np.float64 and not isinstance(value, (_np.ndarray, _np.generic)):
                return array.astype("float32")
            return array


        def _is_wide(value):
            """Whether something given is float64 already."""
            if isinstance(value, (list, tuple)):
                return _builtins.any(map(_is_wide, value))
            if isinstance(value, (_np.ndarray, _np.generic)):
                return value.dtype == _np.float64
            return value is float or isinstance(value, str) and value == "float64"


        def _array(value):
            if isinstance(value, (tf.Tensor, tf.Variable)):
                return value.numpy()
            if isinstance(value, (list, tuple)):
                return type(value)(_array(v) for v in value)
            if isinstance(value, tf.DType):
                return value.as_numpy_dtype
            return value


        def _result(value):
            if isinstance(value, (_np.ndarray, _np.generic)):
                return tf.constant(value)
            if isinstance(value, (list, tuple)):
                return type(value)(_result(v) for v in value)
            return value


        _lists = {"concatenate", "stack", "dstack", "append", "meshgrid"}


        def _alike(arrays):
            arrays = [_tensor(a) for a in arrays]
            kind = _np.result_type(*[a.dtype.as_numpy_dtype for a in arrays])
            return [tf.cast(a, kind) for a in arrays]


        def hstack(tup):
            arrays = _alike(tup)
            return tf.concat([tf.reshape(a, [-1]) if len(a.shape) < 1 else a for a in arrays], 0 if len(arrays[0].shape) < 2 else 1)


        def vstack(tup):
            return tf.concat([tf.reshape(a, [1, -1]) if len(a.shape) < 2 else a for a in _alike(tup)], 0)


        def argmax(a, axis=None):
            return tf.cast(_ops.argmax(_tensor(a), axis=axis), tf.int64)


        def argmin(a, axis=None):
            return tf.cast(_ops.argmin(_tensor(a), axis=axis), tf.int64)


        def _through_keras(name):
            function = getattr(_ops, _other.get(name, name))

            def apply(*args, **kwargs):
                def given(value):
                    value = _tensor(value)
                    if isinstance(value, (tf.Tensor, tf.Variable)):
                        if name in _inexact and not tf.convert_to_tensor(value).dtype.is_floating:
                            return tf.cast(value, tf.float64)
                    return value
                args = list(args)
                if name in _lists and args and isinstance(args[0], (list, tuple)):
                    args[0] = _alike(args[0])
                elif args and name != "einsum":
                    args[0] = given(args[0])
                    partners = name not in ("sum", "mean", "var", "std", "prod", "max", "min", "reshape", "transpose", "expand_dims",
                                            "squeeze", "tile", "repeat", "roll", "moveaxis", "swapaxes", "split", "argmax", "argmin",
                                            "cumsum", "cumprod", "argsort", "sort", "pad", "take", "broadcast_to", "all", "any", "flip",
                                            "clip", "diag", "diagonal", "trace", "tril", "triu", "rot90", "average", "diff", "ptp",
                                            "array_split", "hsplit", "vsplit", "count_nonzero", "tensordot", "nansum", "nanprod", "nanmean")
                    if partners and len(args) > 1 and not isinstance(args[1], bool):
                        first, second = args[0], given(args[1])
                        if name != "where" and isinstance(first, (tf.Tensor, tf.Variable)) and isinstance(
                                second, (tf.Tensor, tf.Variable)) and first.dtype != second.dtype:
                            kind = _np.result_type(first.dtype.as_numpy_dtype, second.dtype.as_numpy_dtype)
                            first, second = tf.cast(first, kind), tf.cast(second, kind)
                        args[0], args[1] = first, second
                        args[2:] = [given(v) for v in args[2:]] if name == "where" else args[2:]
                return function(*args, **kwargs)
            apply.__name__ = name
            return apply


        def _through_numpy(name):
            function = getattr(_np, name)

            def apply(*args, **kwargs):
                args, kwargs = [_array(a) for a in args], {k: _array(v) for k, v in kwargs.items()}
                found = function(*args, **kwargs)
                if name in _plain:
                    return found
                if _narrow and not _builtins.any(map(_is_wide, [*args, *kwargs.values()])):
                    found = _own(None, found) if isinstance(found, (_np.ndarray, _np.generic)) else found
                return _result(found)
            apply.__name__ = name
            return apply


        for _name in _made:
            globals()[_name] = _through_numpy(_name)
        for _name in _differentiable:
            globals()[_name] = _through_keras(_name) if hasattr(_ops, _other.get(_name, _name)) else _through_numpy(_name)


        def _attribute(x, name):
            """What tensors have after `experimental_enable_numpy_behavior`."""
            if name == "T":
                return transpose(x)
            if name == "size":
                return int(_np.prod([int(e) for e in x.shape]))
            if name == "data":
                return x
            methods = {
                "astype": lambda dtype: tf.cast(x, dtype), "ravel": lambda: tf.reshape(x, [-1]),
                "reshape": lambda *shape: tf.reshape(x, shape[0] if len(shape) == 1 else shape),
                "transpose": lambda *axes: transpose(x, axes[0] if len(axes) == 1 else axes or None),
                "clip": lambda a_min=None, a_max=None: clip(x, a_min, a_max), "tolist": lambda: x.numpy().tolist(),
                "max": lambda axis=None, keepdims=False: max(x, axis=axis, keepdims=keepdims),
                "min": lambda axis=None, keepdims=False: min(x, axis=axis, keepdims=keepdims),
                "mean": lambda axis=None, keepdims=False: mean(x, axis=axis, keepdims=keepdims),
            }
            return methods[name]


        def experimental_enable_numpy_behavior(prefer_float32=False, dtype_conversion_mode="legacy"):
            global _narrow
            if dtype_conversion_mode != "legacy":
                raise NotImplementedError("experimental_enable_numpy_behavior: got dtype_conversion_mode=%r, expected 'legacy'"
                                          % (dtype_conversion_mode,))
            _narrow = bool(prefer_float32)
            _give_methods(_narrow)


        class random:
            @staticmethod
            def seed(s):
                tf.random.set_seed(s)

            @staticmethod
            def rand(*size):
                return tf.random.uniform(size, dtype=tf.float64)

            @staticmethod
            def randn(*size):
                return tf.random.normal(size, dtype=tf.float64)

            @staticmethod
            def uniform(low=0.0, high=1.0, size=None):
                return tf.random.uniform(() if size is None else size, low, high, dtype=tf.float64)

            @staticmethod
            def randint(low, high=None, size=None, dtype=tf.int64):
                low, high = (0, low) if high is None else (low, high)
                return tf.random.uniform(() if size is None else size, low, high, dtype=dtype)
        """#
}
