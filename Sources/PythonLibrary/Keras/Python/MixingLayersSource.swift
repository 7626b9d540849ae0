/// Layers that shear, erase, blur and mix images at random, with the numbers of Keras 3 on TensorFlow.
extension KerasSources {
    static let mixingLayers = #"""
        import numpy as np
        import keras
        from keras import ops
        from keras._colors import _RandomImages


        class _Augmentation(_RandomImages):
            """Changes images (N, H, W, C), or one of them, while training; in a dict, "labels" and "segmentation_masks" with them."""

            _bounds = (0, 1)

            def _draw(self, images):
                return None

            def _labels(self, labels, amounts):
                return labels

            def _masks(self, masks, amounts):
                return masks

            def _all(self, data, amounts):
                changes = {"images": self._change, "labels": self._labels, "segmentation_masks": self._masks}
                return {key: changes[key](ops.convert_to_tensor(data[key]), amounts) for key in data}

            def call(self, inputs, training=True):
                data = dict(inputs) if isinstance(inputs, dict) else {"images": inputs}
                for key in data:
                    if key not in ("images", "labels", "segmentation_masks"):
                        raise NotImplementedError("%s: got the key %r, expected 'images', 'labels' and 'segmentation_masks'"
                                                  % (type(self).__name__, key))
                data["images"] = ops.cast(data["images"], "float32")
                rank = len(data["images"].shape)
                if rank not in (3, 4):
                    raise ValueError("Expected image tensor to have rank 3 (single image) or 4 (batch of images). Received: data.shape=%s"
                                     % (tuple(data["images"].shape),))
                if training and rank == 3:
                    data = {key: ops.convert_to_tensor(value)[None] for key, value in data.items()}
                    data = {key: value[0] for key, value in self._all(data, self._draw(data["images"])).items()}
                elif training:
                    data = self._all(data, self._draw(data["images"]))
                return data if isinstance(inputs, dict) else data["images"]

            def _chosen(self, count):
                """For every image whether it is changed: with a chance that is drawn from `factor`."""
                chance = self._uniform(count, low=self.factor[0], high=self.factor[1])
                return ops.reshape(self._uniform(count) < chance, (-1, 1, 1, 1))

            def _boxes(self, images, ratios):
                """Where boxes of these shares of the width and the height lie, and their corners."""
                count, height, width = images.shape[:3]
                corners = []
                for extent, ratio in zip((width, height), ratios):
                    length = ratio * extent
                    start = self._uniform(count) * (extent - length)
                    corners += [ops.reshape(start, (-1, 1, 1, 1)), ops.reshape(start + length, (-1, 1, 1, 1))]
                x0, x1, y0, y1 = corners
                x = np.arange(width, dtype="float32").reshape(1, 1, -1, 1)
                y = np.arange(height, dtype="float32").reshape(1, -1, 1, 1)
                share = (x1 - x0) * (y1 - y0) / (width * height)
                return (x >= x0) & (x < x1) & (y >= y0) & (y < y1), share


        def _known(name, value, known):
            if value not in known:
                raise NotImplementedError("Unknown `%s` %s. Expected of one %s." % (name, value, known))


        class RandomShear(_Augmentation):
            _keys = ("x_factor", "y_factor", "fill_mode", "interpolation", "seed", "fill_value")

            def __init__(self, x_factor=0.0, y_factor=0.0, interpolation="bilinear", fill_mode="reflect", fill_value=0.0,
                         data_format=None, seed=None, **kwargs):
                super().__init__(data_format=data_format, seed=seed, **kwargs)
                self.x_factor, self.y_factor = self._both(x_factor, "x_factor"), self._both(y_factor, "y_factor")
                _known("fill_mode", fill_mode, ("reflect", "wrap", "constant", "nearest"))
                _known("interpolation", interpolation, ("nearest", "bilinear"))
                self.interpolation, self.fill_mode, self.fill_value = interpolation, fill_mode, fill_value

            def _both(self, factor, name):
                ends = factor if isinstance(factor, (tuple, list)) else [factor]
                # A configuration has both ends of what a number says.
                low = -1 if ends is factor and sum(ends) == 0 else 0
                if len(ends) != (2 if ends is factor else 1) or not all(isinstance(e, (int, float)) and low <= e <= 1 for e in ends):
                    raise ValueError("The `factor` argument should be a number (or a list of two numbers) in the range [0, 1.0]. Received: %s=%s"
                                     % (name, factor))
                return tuple(sorted(ends)) if ends is factor else (-factor, factor)

            def _draw(self, images):
                count = images.shape[0]
                sign = ops.where(self._uniform(count, 1) > 0.5, -1.0, 1.0)
                y, x = [self._uniform(count, 1, low=low, high=high) * sign for low, high in (self.y_factor, self.x_factor)]
                one, zero = ops.ones_like(x), ops.zeros_like(x)
                return ops.concatenate([one, x, zero, y, one, zero, zero, zero], axis=1)

            def _change(self, images, transform, interpolation=None):
                return ops.image.affine_transform(images, transform, interpolation=interpolation or self.interpolation,
                                                  fill_mode=self.fill_mode, fill_value=self.fill_value, data_format="channels_last")

            def _masks(self, masks, transform):
                return self._change(masks, transform, "nearest")


        class RandomPerspective(_Augmentation):
            _keys = ("factor", "scale", "interpolation", "fill_value", "seed")

            def __init__(self, factor=1.0, scale=1.0, interpolation="bilinear", fill_value=0.0, seed=None, data_format=None, **kwargs):
                super().__init__(factor, data_format=data_format, seed=seed, **kwargs)
                if scale < 0.0 or scale > 1.0:
                    raise ValueError("The `scale` argument should be a number in the range [0,1]. Received: scale=%s" % scale)
                _known("interpolation", interpolation, ("nearest", "bilinear"))
                self.scale, self.interpolation, self.fill_value = scale, interpolation, fill_value

            def _draw(self, images):
                count, height, width = images.shape[:3]
                is_changed = self._chosen(count)
                shift = self._uniform(count, 4, 2, low=-0.5 * self.scale, high=0.5 * self.scale)
                right, bottom = width - 1.0, height - 1.0
                start = ops.tile(ops.convert_to_tensor([[[0.0, 0.0], [right, 0.0], [0.0, bottom], [right, bottom]]]), (count, 1, 1))
                return is_changed, start, start + start * shift

            def _change(self, images, amounts, interpolation=None):
                is_changed, start, end = amounts
                changed = ops.image.perspective_transform(images, start, end, interpolation=interpolation or self.interpolation,
                                                          fill_value=self.fill_value, data_format="channels_last")
                return ops.where(is_changed, changed, images)

            def _masks(self, masks, amounts):
                return self._change(masks, amounts, "nearest")


        class RandomErasing(_Augmentation):
            _sorts = False
            _keys = ("factor", "scale", "fill_value", "value_range", "seed")

            def __init__(self, factor=1.0, scale=(0.02, 0.33), fill_value=None, value_range=(0, 255), seed=None, data_format=None,
                         **kwargs):
                super().__init__(factor, value_range, data_format, seed, **kwargs)
                self.scale, self.fill_value = self._range(scale), fill_value
                if not (fill_value is None or isinstance(fill_value, (int, float))
                        or isinstance(fill_value, (tuple, list)) and len(fill_value) == 3):
                    raise ValueError("The `fill_value` argument should be a number (or a list of three numbers). Received: fill_value=%s"
                                     % (fill_value,))

            def _draw(self, images):
                count = images.shape[0]
                ratios = ops.sqrt(self._uniform(count, 2, low=self.scale[0], high=self.scale[1]))
                is_inside, _ = self._boxes(images, (ratios[:, 0], ratios[:, 1]))
                return is_inside & self._chosen(count)

            def _change(self, images, is_erased):
                if self.fill_value is None:
                    fill = keras.random.normal(tuple(images.shape), seed=self.generator) * self.value_range[1]
                else:
                    fill = ops.ones_like(images) * ops.cast(ops.convert_to_tensor(self.fill_value), "float32")
                return ops.where(is_erased, ops.clip(fill, *self.value_range), images)


        class RandomGaussianBlur(_Augmentation):
            _sorts = False
            _keys = ("factor", "kernel_size", "sigma", "value_range", "seed")

            def __init__(self, factor=1.0, kernel_size=3, sigma=1.0, value_range=(0, 255), data_format=None, seed=None, **kwargs):
                super().__init__(factor, value_range, data_format, seed, **kwargs)
                sizes = tuple(kernel_size) if isinstance(kernel_size, (tuple, list)) else (kernel_size, kernel_size)
                if len(sizes) != 2 or any(size % 2 == 0 for size in sizes):
                    raise ValueError("kernel_size must be an odd number. Received: kernel_size=%s" % (kernel_size,))
                self.kernel_size, self.sigma = sizes, self._range(sigma)

            def _draw(self, images):
                return self._chosen(images.shape[0]), self._uniform(2, low=self.sigma[0], high=self.sigma[1]) + 1e-6

            def _change(self, images, amounts):
                is_changed, sigma = amounts
                blurred = ops.image.gaussian_blur(images, self.kernel_size, sigma, data_format="channels_last")
                return ops.clip(ops.where(is_changed, blurred, images), *self.value_range)


        class RandomElasticTransform(_Augmentation):
            _sorts = False
            _keys = ("factor", "scale", "interpolation", "fill_mode", "fill_value", "value_range", "seed")

            def __init__(self, factor=1.0, scale=1.0, interpolation="bilinear", fill_mode="reflect", fill_value=0.0,
                         value_range=(0, 255), seed=None, data_format=None, **kwargs):
                super().__init__(factor, value_range, data_format, seed, **kwargs)
                _known("interpolation", interpolation, ("nearest", "bilinear"))
                _known("fill_mode", fill_mode, ("constant", "nearest", "wrap", "mirror", "reflect"))
                self.scale = self._range(scale)
                self.interpolation, self.fill_mode, self.fill_value = interpolation, fill_mode, fill_value

            def _draw(self, images):
                if self.scale[1] == 0 or self.factor[1] == 0:
                    return None
                is_changed = self._chosen(images.shape[0])
                return is_changed, float(self._uniform(1, low=self.scale[0], high=self.scale[1])[0]), self.generator.next()

            def _change(self, images, amounts, interpolation=None):
                if amounts is None:
                    return images
                is_changed, strength, seed = amounts
                extents = images.shape[1:3]
                changed = ops.image.elastic_transform(
                    images, max(extents) * 0.1 * strength, min(extents) * 0.05 * strength, interpolation or self.interpolation,
                    self.fill_mode, self.fill_value, int(seed[0]), "channels_last")
                return ops.clip(ops.where(is_changed, changed, images), *self.value_range)

            def _masks(self, masks, amounts):
                return self._change(masks, amounts, "nearest")


        class Equalization(_Augmentation):
            _keys = ("bins", "value_range")

            def __init__(self, value_range=(0, 255), bins=256, data_format=None, **kwargs):
                super().__init__(value_range=value_range, data_format=data_format, **kwargs)
                self.bins = bins

            def _change(self, images, _):
                return ops.stack([self._equalized(images[..., i]) for i in range(images.shape[-1])], axis=-1)

            def _equalized(self, channel):
                """The channel's values, of all images together, so that each range of them is as frequent as any other."""
                channel = self._scaled(channel, self.value_range, (0, 255))
                places = ops.clip(ops.cast(channel * (self.bins - 1) / 255.0, "int32"), 0, self.bins - 1)
                counts = np.bincount(ops.convert_to_numpy(places).reshape(-1), minlength=self.bins)
                if np.count_nonzero(counts) > 1:
                    total = np.cumsum(counts)
                    least = total[np.nonzero(total)[0][0]]
                    table = np.clip(np.round((total - least) * 255 / (total[-1] - least)), 0, 255)
                    channel = ops.take(ops.convert_to_tensor(table.astype("float32")), places)
                return self._scaled(channel, (0, 255), self.value_range)


        class MixUp(_Augmentation):
            _keys = ("alpha", "seed")

            def __init__(self, alpha=0.2, data_format=None, seed=None, **kwargs):
                super().__init__(data_format=data_format, seed=seed, **kwargs)
                self.alpha = alpha

            def _draw(self, images):
                count = images.shape[0]
                order = keras.random.shuffle(ops.arange(count), seed=self.generator)
                return order, keras.random.beta((count,), self.alpha, self.alpha, seed=self.generator)

            def _change(self, x, amounts):
                order, weight = amounts
                x = ops.cast(x, "float32")
                weight = ops.reshape(weight, (-1,) + (1,) * (len(x.shape) - 1))
                return weight * x + (1.0 - weight) * ops.take(x, order, axis=0)

            _labels = _masks = _change


        class CutMix(_Augmentation):
            _keys = ("factor", "seed")

            def __init__(self, factor=1.0, seed=None, data_format=None, **kwargs):
                super().__init__(factor, data_format=data_format, seed=seed, **kwargs)

            def _draw(self, images):
                count = images.shape[0]
                alpha = float(self._uniform(1, low=self.factor[0], high=self.factor[1])[0]) + 1e-6
                ratio = ops.sqrt(1.0 - keras.random.beta((count,), alpha, alpha, seed=self.generator))
                is_inside, share = self._boxes(images, (ratio, ratio))
                return keras.random.shuffle(ops.arange(count), seed=self.generator), is_inside, share

            def _change(self, images, amounts):
                order, is_inside, _ = amounts
                return ops.where(is_inside, ops.take(images, order, axis=0), images)

            _masks = _change

            def _labels(self, labels, amounts):
                order, _, share = amounts
                labels, share = ops.cast(labels, "float32"), ops.reshape(share, (-1,) + (1,) * (len(labels.shape) - 1))
                return (1.0 - share) * labels + share * ops.take(labels, order, axis=0)


        class RandAugment(_Augmentation):
            """As many changes as `num_ops` says, each drawn from eleven kinds."""

            _sorts = False
            _keys = ("value_range", "num_ops", "factor", "interpolation", "seed")

            def __init__(self, value_range=(0, 255), num_ops=2, factor=0.5, interpolation="bilinear", seed=None, data_format=None,
                         **kwargs):
                super().__init__(factor, value_range, data_format, seed, **kwargs)
                self.num_ops, self.interpolation = num_ops, interpolation
                both, L = self.factor, keras.layers
                place, values = {"interpolation": interpolation, "seed": seed}, {"value_range": value_range, "seed": seed}
                self._kinds = [
                    RandomShear(both, both, **place), L.RandomTranslation(both, both, **place), L.RandomRotation(both, **place),
                    L.RandomBrightness(both, **values), L.RandomColorDegeneration(both, **values), L.RandomContrast(both, **values),
                    L.RandomSharpness(both, **values), L.RandomPosterization(max(1, int(8 * both[1])), **values),
                    L.Solarization(both, both, **values), L.AutoContrast(value_range), Equalization(value_range)]

            def _change(self, images, _):
                chosen = keras.random.randint((self.num_ops,), 0, len(self._kinds), seed=self.generator)
                for index in ops.convert_to_numpy(chosen).tolist():
                    images = self._kinds[index](images, training=True)
                return images


        class MaxNumBoundingBoxes(keras.layers.Layer):
            """As many boxes an image as `max_number` says: more are left out, fewer are filled up."""

            def __init__(self, max_number, fill_value=-1, bounding_box_format=None, **kwargs):
                super().__init__(**kwargs)
                self.bounding_box_format = bounding_box_format
                self.max_number, self.fill_value = int(max_number), int(fill_value)

            def call(self, inputs, training=True):
                if not isinstance(inputs, dict) or "bounding_boxes" not in inputs:
                    return inputs

                def fitted(x):
                    x = ops.convert_to_tensor(x)[:, :self.max_number]
                    missing = self.max_number - x.shape[1]
                    return ops.pad(x, [[0, 0], [0, missing]] + [[0, 0]] * (len(x.shape) - 2), constant_values=self.fill_value)
                found = inputs["bounding_boxes"]
                return {**inputs, "bounding_boxes": {**found, "boxes": fitted(found["boxes"]), "labels": fitted(found["labels"])}}

            def get_config(self):
                form = {} if self.bounding_box_format is None else {"bounding_box_format": self.bounding_box_format}
                return {**super().get_config(), **form, "max_number": self.max_number, "fill_value": self.fill_value}
        """#
}
