/// Layers of Keras that are short in terms of `keras.ops`.
extension KerasSources {
    static let layers = #"""
        import keras
        from keras import ops


        class Wrapper(keras.layers.Layer):
            """A layer around another one."""

            def __init__(self, layer, **kwargs):
                if not isinstance(layer, keras.layers.Layer):
                    raise ValueError("Layer %r supplied to Wrapper isn't a supported layer type. Please ensure wrapped layer is a "
                                     "valid Keras layer." % (layer,))
                super().__init__(**kwargs)
                self.layer = layer

            def build(self, input_shape=None):
                if not self.layer.built:
                    self.layer.build(input_shape)
                    self.layer.built = True
                self.built = True

            def get_config(self):
                return {**super().get_config(), "layer": keras.saving.serialize_keras_object(self.layer)}

            @classmethod
            def from_config(cls, config, custom_objects=None):
                config = dict(config)
                config["layer"] = keras.saving.deserialize_keras_object(config["layer"], custom_objects=custom_objects)
                return cls(**config)


        Wrapper.__module__ = "keras.layers"


        def _extents(size, rank):
            if isinstance(size, int):
                return (size,) * rank
            if isinstance(size, (tuple, list)) and len(size) == rank:
                return tuple(size)
            raise TypeError("`output_size` must be an integer or tuple of %d integers. Received: %r of type %s"
                            % (rank, size, type(size)))


        def _adaptive(name, rank, pool):
            class Adaptive(keras.layers.Layer):
                """Pools to a grid of a given size, whatever the input's: (N, grid..., C) to (N, output_size..., C)."""

                def __init__(self, output_size, data_format=None, **kwargs):
                    super().__init__(**kwargs)
                    self.output_size = _extents(output_size, rank)
                    self.data_format = data_format or keras.config.image_data_format()
                    if self.data_format not in ("channels_first", "channels_last"):
                        raise ValueError("Invalid data_format: %s. Expected 'channels_first' or 'channels_last'." % self.data_format)

                def call(self, inputs):
                    return pool(inputs, output_size=self.output_size, data_format=self.data_format)

                def compute_output_shape(self, input_shape):
                    if self.data_format == "channels_last":
                        return (input_shape[0], *self.output_size, input_shape[-1])
                    return (input_shape[0], input_shape[1], *self.output_size)

                def get_config(self):
                    return {**super().get_config(), "output_size": self.output_size, "data_format": self.data_format}

            Adaptive.__name__ = Adaptive.__qualname__ = name
            Adaptive.__module__ = "keras.layers"
            return Adaptive


        AdaptiveAveragePooling1D = _adaptive("AdaptiveAveragePooling1D", 1, ops.adaptive_average_pool)
        AdaptiveAveragePooling2D = _adaptive("AdaptiveAveragePooling2D", 2, ops.adaptive_average_pool)
        AdaptiveAveragePooling3D = _adaptive("AdaptiveAveragePooling3D", 3, ops.adaptive_average_pool)
        AdaptiveMaxPooling1D = _adaptive("AdaptiveMaxPooling1D", 1, ops.adaptive_max_pool)
        AdaptiveMaxPooling2D = _adaptive("AdaptiveMaxPooling2D", 2, ops.adaptive_max_pool)
        AdaptiveMaxPooling3D = _adaptive("AdaptiveMaxPooling3D", 3, ops.adaptive_max_pool)


        def Merge(layers=None, mode="sum", concat_axis=-1, dot_axes=-1, name=None, **kwargs):
            """The layer of Keras 1 that joins several inputs, or the ends of several models."""
            if kwargs:
                raise NotImplementedError("Merge: got the argument %r, expected layers, mode, concat_axis, dot_axes or name"
                                          % next(iter(kwargs)))
            kinds = {"sum": "Add()", "mul": "Multiply()", "ave": "Average()", "max": "Maximum()",
                     "concat": "Concatenate(axis=%r)" % concat_axis, "dot": "Dot(axes=%r)" % (dot_axes,),
                     "cos": "Dot(axes=%r, normalize=True)" % (dot_axes,)}
            if callable(mode):
                today, layer = "Lambda(...)", keras.layers.Lambda(mode, name=name)
            elif mode in kinds:
                today = kinds[mode]
                options = {"concat": {"axis": concat_axis}, "dot": {"axes": dot_axes},
                           "cos": {"axes": dot_axes, "normalize": True}}.get(mode, {})
                layer = getattr(keras.layers, today.partition("(")[0])(name=name, **options)
            else:
                raise ValueError("Invalid merge mode: got %r, expected one of %s or a function" % (mode, sorted(kinds)))
            _note("Merge(mode=%r) is keras.layers.%s in the functional API today." % (getattr(mode, "__name__", mode), today))
            if layers is None:
                return layer
            ends = [part for model in layers for part in model.inputs]
            return keras.Model(ends, layer([model.output for model in layers]))
        """#
}
