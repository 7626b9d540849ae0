/// Types (`keras.backend`), activations, randomness, a metric and a list of callbacks of Keras.
extension KerasSources {
    static let extras = #"""
        import keras
        import tensorflow as tf
        from keras import ops as O


        # keras.backend

        def is_float_dtype(dtype):
            return "float" in standardize_dtype(dtype)


        def is_int_dtype(dtype):
            return "int" in standardize_dtype(dtype)


        def standardize_dtype(dtype):
            return keras.utils.standardize_dtype(dtype)


        def result_type(*dtypes):
            """Keras' type of what an operation makes of these: 32 bits unless a type has more, floats before ints."""
            kinds = []
            for dtype in dtypes:
                kinds.append({int: "int32", float: "float32", bool: "bool", None: "float32"}.get(dtype) or standardize_dtype(dtype))
            found = O.zeros((), dtype=kinds[0])
            for kind in kinds[1:]:
                found = O.add(found, O.zeros((), dtype=kind))
            return standardize_dtype(found.dtype)


        # keras.activations

        def threshold(x, threshold, default_value):
            return O.threshold(x, threshold, default_value)


        def sparsemax(x, axis=-1):
            return O.sparsemax(x, axis=axis)


        def sparse_sigmoid(x):
            return O.sparse_sigmoid(x)


        # keras.random

        def _seed(seed):
            if seed is None or isinstance(seed, int):
                return seed
            return int(O.convert_to_numpy(seed.next())[0])


        def gamma(shape, alpha, dtype=None, seed=None):
            return tf.random.gamma(shape, alpha, dtype=tf.as_dtype(dtype or keras.config.floatx()), seed=_seed(seed))


        def beta(shape, alpha, beta, dtype=None, seed=None):
            first, second = gamma(shape, alpha, dtype, seed), gamma(shape, beta, dtype, None if seed is None else _seed(seed) + 1)
            return first / (first + second)


        def binomial(shape, counts, probabilities, dtype=None, seed=None):
            pair = [_seed(seed) if seed is not None else int(tf.random.uniform([], 0, 2 ** 31 - 1, dtype=tf.int32)), 0]
            drawn = tf.random.stateless_binomial(shape, pair, O.convert_to_numpy(counts), O.convert_to_numpy(probabilities))
            return tf.cast(drawn, dtype or keras.config.floatx())


        # keras.metrics, keras.callbacks

        class MeanMetricWrapper(keras.metrics.Mean):
            """The mean of a function of truth and prediction."""

            def __init__(self, fn, name=None, dtype=None, **kwargs):
                super().__init__(name=name or getattr(fn, "__name__", "mean"))
                self._fn, self._fn_kwargs = fn, kwargs

            def update_state(self, y_true, y_pred, sample_weight=None):
                values = self._fn(y_true, y_pred, **self._fn_kwargs)
                return super().update_state(values, sample_weight=sample_weight)


        class CallbackList:
            """Callbacks called together, for training loops of one's own."""

            def __init__(self, callbacks=None, add_history=False, add_progbar=False, model=None, **params):
                self.callbacks = list(callbacks) if isinstance(callbacks, (list, tuple)) else ([callbacks] if callbacks else [])
                if add_history and not any(isinstance(c, keras.callbacks.History) for c in self.callbacks):
                    self.callbacks.append(keras.callbacks.History())
                if add_progbar:
                    raise NotImplementedError("CallbackList: got add_progbar=True, expected False; print what the loop shows")
                if model is not None:
                    self.set_model(model)
                if params:
                    self.set_params(params)

            def append(self, callback):
                self.callbacks.append(callback)

            def set_params(self, params):
                self.params = params
                for callback in self.callbacks:
                    callback.set_params(params)

            def set_model(self, model):
                self.model = model
                for callback in self.callbacks:
                    callback.set_model(model)


        def _together(name, has_place):
            def call(self, *args, **kwargs):
                logs = kwargs.get("logs") if "logs" in kwargs else (args[1] if len(args) > 1 else None) if has_place else (
                    args[0] if args else None)
                for callback in self.callbacks:
                    method = getattr(callback, name, None)
                    if method is not None:
                        method(args[0], {} if logs is None else logs) if has_place else method({} if logs is None else logs)
            call.__name__ = name
            return call


        for _kind in ("train", "test", "predict"):
            for _when in ("begin", "end"):
                setattr(CallbackList, "on_%s_%s" % (_kind, _when), _together("on_%s_%s" % (_kind, _when), False))
                setattr(CallbackList, "on_%s_batch_%s" % (_kind, _when), _together("on_%s_batch_%s" % (_kind, _when), True))
        for _name in ("on_epoch_begin", "on_epoch_end"):
            setattr(CallbackList, _name, _together(_name, True))


        # Keras 2's decorators that took Keras 1's arguments: layers take those by themselves.

        def _as_it_is(function):
            return function


        for _name in ("get_updates dense recurrent dropout add_weight embedding generator_methods model_constructor conv2d pooling2d "
                      "batchnorm").split():
            globals()["legacy_%s_support" % _name] = _as_it_is
        """#
}
