/// Layers that change the colours of images at random, with the numbers of Keras 3 on TensorFlow.
extension KerasSources {
    static let colorLayers = #"""
        import keras
        import tensorflow as tf
        from keras import ops


        class _RandomImages(keras.layers.Layer):
            """Changes images (N, H, W, C), or one of them, while training: `_draw` gives the amounts, `_change` applies them."""

            _bounds = (-1, 1)
            _keys = ("factor", "value_range", "seed")
            # Whether the configuration has the value range as a sorted list.
            _sorts = True

            def __init__(self, factor=None, value_range=(0, 255), data_format=None, seed=None, **kwargs):
                super().__init__(**kwargs)
                if data_format not in (None, "channels_last"):
                    raise NotImplementedError("%s: argument 'data_format': got %r, expected 'channels_last'"
                                              % (type(self).__name__, data_format))
                if not isinstance(value_range, (tuple, list)) or len(value_range) != 2:
                    raise ValueError("The `value_range` argument should be a list of two numbers. Received: value_range=%s"
                                     % (value_range,))
                self.data_format = "channels_last"
                self.value_range = sorted(value_range) if self._sorts else value_range
                self.seed = seed
                self.generator = keras.random.SeedGenerator(seed)
                if factor is not None:
                    self.factor = self._range(factor)

            def _range(self, factor):
                low, high = self._bounds
                if isinstance(factor, (tuple, list)) and len(factor) == 2 and factor[0] <= high and factor[1] >= low:
                    return tuple(sorted(factor))
                if isinstance(factor, (int, float)) and low <= factor <= high:
                    return (max(-abs(factor), low), abs(factor))
                raise ValueError("The `factor` argument should be a number (or a list of two numbers) in the range [%s, %s]. "
                                 "Received: factor=%s" % (low, high, factor))

            def _uniform(self, *shape, low=0.0, high=1.0):
                return keras.random.uniform(shape, minval=low, maxval=high, seed=self.generator)

            def _scaled(self, images, source, target):
                """Values of a range as those of another one."""
                if tuple(source) == tuple(target):
                    return images
                return (images - source[0]) / (source[1] - source[0]) * (target[1] - target[0]) + target[0]

            def _draw(self, count):
                return None

            def call(self, inputs, training=True):
                images = ops.cast(inputs, "float32")
                rank = len(images.shape)
                if rank not in (3, 4):
                    raise ValueError("Expected image tensor to have rank 3 (single image) or 4 (batch of images). "
                                     "Received: data.shape=%s" % (tuple(images.shape),))
                if not training:
                    return images
                if rank == 3:
                    return self._change(ops.expand_dims(images, 0), self._draw(1))[0]
                return self._change(images, self._draw(ops.shape(images)[0]))

            def compute_output_shape(self, input_shape):
                return input_shape

            def get_config(self):
                own = {key: getattr(self, key) for key in self._keys}
                return {**super().get_config(), "data_format": self.data_format, **own}


        class RandomHue(_RandomImages):
            _bounds, _sorts = (0, 1), False

            def __init__(self, factor, value_range=(0, 255), data_format=None, seed=None, **kwargs):
                super().__init__(factor, value_range, data_format, seed, **kwargs)

            def _draw(self, count):
                sign = ops.where(self._uniform(count) > 0.5, -1.0, 1.0)
                return sign * self._uniform(count, low=self.factor[0], high=self.factor[1]) * 0.5

            def _change(self, images, turn):
                hsv = tf.image.rgb_to_hsv(self._scaled(images, self.value_range, (0, 1)))
                hue = hsv[..., 0] + ops.reshape(turn, (-1, 1, 1))
                hue = ops.where(hue > 1.0, hue - 1.0, hue)
                hue = ops.where(hue < 0.0, hue + 1.0, hue)
                images = tf.image.hsv_to_rgb(ops.stack([hue, hsv[..., 1], hsv[..., 2]], axis=-1))
                return self._scaled(ops.clip(images, 0, 1), (0, 1), self.value_range)


        class RandomSaturation(_RandomImages):
            def __init__(self, factor, value_range=(0, 255), data_format=None, seed=None, **kwargs):
                super().__init__(factor, value_range, data_format, seed, **kwargs)

            def _draw(self, count):
                factor = self._uniform(count, low=self.factor[0], high=self.factor[1])
                return factor / (1 - factor + keras.config.epsilon())

            def _change(self, images, factor):
                hsv = tf.image.rgb_to_hsv(images)
                saturation = ops.clip(hsv[..., 1] * ops.reshape(factor, (-1, 1, 1)), *self.value_range)
                return tf.image.hsv_to_rgb(ops.stack([hsv[..., 0], saturation, hsv[..., 2]], axis=-1))


        class RandomColorDegeneration(_RandomImages):
            def __init__(self, factor, value_range=(0, 255), data_format=None, seed=None, **kwargs):
                super().__init__(factor, value_range, data_format, seed, **kwargs)

            def _draw(self, count):
                return self._uniform(count, 1, 1, 1, low=self.factor[0], high=self.factor[1])

            def _change(self, images, factor):
                return ops.clip(images + factor * (tf.image.rgb_to_grayscale(images) - images), *self.value_range)


        class RandomGrayscale(_RandomImages):
            _keys = ("factor", "seed")

            def __init__(self, factor=0.5, data_format=None, seed=None, **kwargs):
                super().__init__(data_format=data_format, seed=seed, **kwargs)
                if factor < 0 or factor > 1:
                    raise ValueError("`factor` should be between 0 and 1. Received: factor=%s" % factor)
                self.factor = factor

            def _draw(self, count):
                return ops.reshape(self._uniform(count) < self.factor, (-1, 1, 1, 1))

            def _change(self, images, is_gray):
                return ops.where(is_gray, tf.image.rgb_to_grayscale(images), images)


        class RandomInvert(_RandomImages):
            _bounds, _sorts = (0, 1), False

            def __init__(self, factor=1.0, value_range=(0, 255), seed=None, data_format=None, **kwargs):
                super().__init__(factor, value_range, data_format, seed, **kwargs)

            def _draw(self, count):
                chance = self._uniform(count, low=self.factor[0], high=self.factor[1])
                return ops.reshape(self._uniform(count) < chance, (-1, 1, 1, 1))

            def _change(self, images, is_inverted):
                return ops.where(is_inverted, self.value_range[1] - images, images)


        class RandomPosterization(_RandomImages):
            _bounds = (1, 8)

            def __init__(self, factor, value_range=(0, 255), data_format=None, seed=None, **kwargs):
                super().__init__(factor, value_range, data_format, seed, **kwargs)

            def _draw(self, count):
                low, high = self.factor
                if low == high:
                    return ops.ones((count,), dtype="int64") * low
                return keras.random.randint((count,), low, high, dtype="int64", seed=self.generator)

            def _change(self, images, bits):
                """Keeps the highest bits of numbers from 0 to 255."""
                step = ops.cast(2 ** (8 - ops.reshape(bits, (-1, 1, 1, 1))), "float32")
                images = ops.floor(self._scaled(images, self.value_range, (0, 255)))
                return self._scaled(ops.floor(images / step) * step, (0, 255), self.value_range)


        class RandomSharpness(_RandomImages):
            _bounds = (0, 1)

            def __init__(self, factor, value_range=(0, 255), data_format=None, seed=None, **kwargs):
                super().__init__(factor, value_range, data_format, seed, **kwargs)

            def _draw(self, count):
                return ops.reshape(self._uniform(count, low=self.factor[0], high=self.factor[1]) * 2, (-1, 1, 1, 1))

            def _change(self, images, factor):
                rim, middle = 1.0 / 13.0, 5.0 / 13.0
                kernel = ops.reshape([[rim, rim, rim], [rim, middle, rim], [rim, rim, rim]], (3, 3, 1, 1))
                kernel = ops.tile(ops.cast(kernel, "float32"), [1, 1, images.shape[-1], 1])
                smooth = ops.depthwise_conv(images, kernel, strides=1, padding="same")
                return ops.clip(images + (1.0 - factor) * (smooth - images), *self.value_range)


        class Solarization(_RandomImages):
            _keys = ("value_range", "addition_factor", "threshold_factor", "seed")

            def __init__(self, addition_factor=0.0, threshold_factor=0.0, value_range=(0, 255), seed=None, **kwargs):
                super().__init__(value_range=value_range, seed=seed, **kwargs)
                self.addition_factor = self._span(addition_factor)
                self.threshold_factor = self._span(threshold_factor)

            def _span(self, factor):
                ends = factor if isinstance(factor, (tuple, list)) else (0, factor)
                if len(ends) != 2 or not all(0 <= end <= 1 for end in ends):
                    raise ValueError("The `addition_factor` and `threshold_factor` arguments should be a number (or a list of two "
                                     "numbers) in the range [0, 1]. Received: %s" % (factor,))
                return tuple(sorted(ends))

            def _draw(self, count):
                return [self._uniform(count, 1, 1, 1, low=low, high=high * 255)
                        for low, high in (self.addition_factor, self.threshold_factor)]

            def _change(self, images, amounts):
                addition, threshold = amounts
                changed = ops.clip(self._scaled(images, self.value_range, (0, 255)) + addition, 0, 255)
                changed = ops.where(changed < threshold, changed, 255 - changed)
                return self._scaled(changed, (0, 255), self.value_range)


        class AutoContrast(_RandomImages):
            _keys = ("value_range",)

            def __init__(self, value_range=(0, 255), **kwargs):
                super().__init__(value_range=value_range, **kwargs)

            def call(self, inputs, training=True):
                # Not random: it works when predicting too.
                return super().call(inputs, training=True)

            def _change(self, images, _):
                scaled = self._scaled(images, self.value_range, (0, 255))
                low, high = ops.min(scaled, axis=(1, 2), keepdims=True), ops.max(scaled, axis=(1, 2), keepdims=True)
                scale = 255.0 / (high - low)
                changed = self._scaled(ops.clip(scaled * scale - low * scale, 0.0, 255.0), (0, 255), self.value_range)
                return ops.where(ops.isnan(changed), images, changed)


        class _Brightness(_RandomImages):
            def _draw(self, count):
                return self._uniform(count, 1, 1, 1, low=self.factor[0], high=self.factor[1])

            def _change(self, images, shift):
                return ops.clip(images + shift * (self.value_range[1] - self.value_range[0]), *self.value_range)


        class _Contrast(_RandomImages):
            _bounds = (0, 1)

            def _draw(self, count):
                return self._uniform(count, 1, 1, 1, low=1.0 - self.factor[0], high=1.0 + self.factor[1])

            def _change(self, images, factor):
                mean = ops.mean(images, axis=(1, 2), keepdims=True)
                return ops.clip((images - mean) * factor + mean, *self.value_range)


        class RandomColorJitter(_RandomImages):
            """Brightness, contrast, saturation and hue, one after the other, from one stream of numbers."""

            _sorts = False
            _keys = ("value_range", "brightness_factor", "contrast_factor", "saturation_factor", "hue_factor", "seed")

            def __init__(self, value_range=(0, 255), brightness_factor=None, contrast_factor=None, saturation_factor=None,
                         hue_factor=None, seed=None, data_format=None, **kwargs):
                super().__init__(value_range=value_range, data_format=data_format, seed=seed, **kwargs)
                self.brightness_factor, self.contrast_factor = brightness_factor, contrast_factor
                self.saturation_factor, self.hue_factor = saturation_factor, hue_factor
                kinds = [(_Brightness, brightness_factor), (_Contrast, contrast_factor), (RandomSaturation, saturation_factor),
                         (RandomHue, hue_factor)]
                self._parts = [kind(factor, value_range, seed=seed) for kind, factor in kinds if factor is not None]

            def _change(self, images, _):
                for part in self._parts:
                    part.generator = self.generator
                    images = part._change(images, part._draw(ops.shape(images)[0]))
                return images
        """#
}
