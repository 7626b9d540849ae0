/// Pools and convolutions over three axes, cosine transforms, functions that SciPy has (fourth part of `tensorflow._more`).
extension TensorFlowSources {
    static let pools = #"""

        # Names of machines and of how variables are joined: one machine runs everything

        class DeviceSpec:
            def __init__(self, job=None, replica=None, task=None, device_type=None, device_index=None):
                self.job, self.replica, self.task, self.device_type, self.device_index = job, replica, task, device_type, device_index

            def to_string(self):
                parts = [("job", self.job), ("replica", self.replica), ("task", self.task)]
                text = "".join("/%s:%s" % (k, v) for k, v in parts if v is not None)
                return text if self.device_type is None else text + "/device:%s:%s" % (self.device_type, "*" if self.device_index is None else self.device_index)


        # Convolutions over three axes and of holes; pools

        def _strided(strides, rank):
            return [int(s) for s in strides][1:rank + 1] if isinstance(strides, (list, tuple)) and len(strides) == rank + 2 else strides


        def conv3d(input, filters, strides, padding, data_format="NDHWC", dilations=None, name=None):
            import keras
            return keras.ops.conv(input, filters, strides=_strided(strides, 3), padding=padding.lower(), data_format="channels_last",
                                  dilation_rate=1 if dilations is None else _strided(dilations, 3))


        def atrous_conv2d(value, filters, rate, padding, name=None):
            import keras
            return keras.ops.conv(value, filters, padding=padding.lower(), data_format="channels_last", dilation_rate=rate)


        def max_pool3d(input, ksize, strides, padding, data_format="NDHWC", name=None):
            import keras
            return keras.ops.max_pool(input, _strided(ksize, 3), _strided(strides, 3), padding.lower(), "channels_last")


        def avg_pool3d(input, ksize, strides, padding, data_format="NDHWC", name=None):
            import keras
            return keras.ops.average_pool(input, _strided(ksize, 3), _strided(strides, 3), padding.lower(), "channels_last")


        def pool(input, window_shape, pooling_type, strides=None, padding="VALID", data_format=None, dilations=None, name=None):
            import keras
            if dilations is not None and any(d != 1 for d in np.ravel(dilations).tolist()):
                raise NotImplementedError("tf.nn.pool: argument 'dilations' is not supported")
            function = {"MAX": keras.ops.max_pool, "AVG": keras.ops.average_pool}[pooling_type]
            return function(input, tuple(window_shape), tuple(strides or [1] * len(window_shape)), padding.lower(), "channels_last")


        # tf.signal

        def dct(input, type=2, n=None, axis=-1, norm=None, name=None):
            input = _float(input)
            size = int(input.shape[-1])
            if type not in (2, 3):
                raise NotImplementedError("tf.signal.dct: argument 'type': got %r, expected 2 or 3" % (type,))
            k, j = np.arange(size)[:, None], np.arange(size)[None, :]
            table = 2 * np.cos(np.pi * k * (2 * j + 1) / (2 * size)) if type == 2 else np.where(j == 0, 1.0, 2.0) * np.cos(np.pi * (2 * k + 1) * j / (2 * size))
            if norm == "ortho":
                edge = np.arange(size) == 0
                scale = np.sqrt(np.where(edge, 1 / (4 * size), 1 / (2 * size)))
                table = table * scale[:, None] if type == 2 else np.cos(np.pi * (2 * k + 1) * j / (2 * size)) * np.sqrt(np.where(edge, 1 / size, 2 / size))[None, :]
            return tf.linalg.matvec(tf.constant(table, dtype=input.dtype), input) if len(input.shape) == 1 else tf.tensordot(input, tf.constant(table.T, dtype=input.dtype), axes=1)


        def idct(input, type=2, n=None, axis=-1, norm=None, name=None):
            return dct(input, {2: 3, 3: 2}[type], norm=norm)


        # tf.math: functions that SciPy has

        def _special(name):
            def function(*args, **kwargs):
                import scipy.special
                values = [np.asarray(_float(a)) for a in args]
                return tf.constant(np.asarray(getattr(scipy.special, name)(*values)), dtype=values[0].dtype.name)
            return function


        igamma, igammac, betainc, polygamma, zeta = (_special(n) for n in ("gammainc", "gammaincc", "betainc", "polygamma", "zeta"))


        # Generators

        _global = {}


        def get_global_generator():
            if "g" not in _global:
                _global["g"] = tf.random.Generator.from_seed(int(tf.random.uniform([], 0, 2 ** 31 - 1, dtype=tf.int32)))
            return _global["g"]


        def set_global_generator(generator): _global["g"] = generator


        class Algorithm:
            PHILOX, THREEFRY, AUTO_SELECT = 1, 2, 3
        """#
}
