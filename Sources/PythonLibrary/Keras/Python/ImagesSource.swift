/// `keras.preprocessing.image`: the generator of changed images that Keras 2's tutorials use, over NumPy's stream as
/// in Keras, so that a seed gives Keras' images. The order of draws is part of that.
extension KerasSources {
    static let images = #"""
        import warnings
        import numpy as np
        from keras._tools import _note
        from keras.utils import Sequence


        class Iterator(Sequence):
            """Batches of `n` samples in order or shuffled anew each epoch; without end when it is iterated."""

            def __init__(self, n, batch_size, shuffle, seed):
                self.n, self.batch_size, self.shuffle, self.seed = n, batch_size, shuffle, seed
                self.batch_index = self.total_batches_seen = 0
                self.index_array = None

            def _reseed(self):
                if self.seed is not None:
                    np.random.seed(self.seed + self.total_batches_seen)

            def _set_index_array(self):
                self.index_array = np.random.permutation(self.n) if self.shuffle else np.arange(self.n)

            def __len__(self):
                return (self.n + self.batch_size - 1) // self.batch_size

            def __getitem__(self, idx):
                if idx >= len(self):
                    raise ValueError("Asked to retrieve element %d, but the Sequence has length %d" % (idx, len(self)))
                self._reseed()
                self.total_batches_seen += 1
                if self.index_array is None:
                    self._set_index_array()
                rows = self.index_array[self.batch_size * idx:self.batch_size * (idx + 1)]
                return self._get_batches_of_transformed_samples(rows)

            def on_epoch_end(self):
                self._set_index_array()

            def reset(self):
                self.batch_index = 0

            def __iter__(self):
                return self

            def __next__(self):
                self._reseed()
                if self.batch_index == 0:
                    self._set_index_array()
                start = self.batch_index * self.batch_size % self.n if self.n else 0
                self.batch_index = self.batch_index + 1 if self.n > start + self.batch_size else 0
                self.total_batches_seen += 1
                return self._get_batches_of_transformed_samples(self.index_array[start:start + self.batch_size])

            next = __next__


        class NumpyArrayIterator(Iterator):
            def __init__(self, x, y, image_data_generator, batch_size=32, shuffle=False, sample_weight=None, seed=None,
                         data_format=None, save_to_dir=None, save_prefix="", save_format="png", subset=None,
                         ignore_class_split=False, dtype=None):
                if save_to_dir:
                    raise NotImplementedError("flow: got save_to_dir=%r, expected None (there are no image encoders here)"
                                              % (save_to_dir,))
                self.dtype, self.image_data_generator = dtype or "float32", image_data_generator
                others = []
                if isinstance(x, (tuple, list)):
                    others = [np.asarray(part) for part in (x[1] if isinstance(x[1], list) else [x[1]])]
                    x = x[0]
                    for part in others:
                        if len(part) != len(x):
                            raise ValueError("All of the arrays in `x` should have the same length. Found a pair with: "
                                             "len(x[0]) = %d, len(x[?]) = %d" % (len(x), len(part)))
                columns = {"y": y, "sample_weight": sample_weight}
                for name, column in columns.items():
                    if column is not None and len(column) != len(x):
                        raise ValueError(
                            "`x` (images tensor) and `%s`%s should have the same length. Found: x.shape = %s, %s.shape = %s"
                            % (name, " (labels)" if name == "y" else "", np.shape(x), name, np.shape(column)))
                if subset is not None:
                    if subset not in ("training", "validation"):
                        raise ValueError('Invalid subset name: %s; expected "training" or "validation".' % subset)
                    split = int(len(x) * image_data_generator._validation_split)
                    if y is not None and not ignore_class_split and not np.array_equal(
                            np.unique(y[:split]), np.unique(y[split:])):
                        raise ValueError(
                            "Training and validation subsets have different number of classes after the split. If your "
                            "numpy arrays are sorted by the label, you might want to shuffle them.")
                    part = slice(None, split) if subset == "validation" else slice(split, None)
                    x, others = x[part], [other[part] for other in others]
                    y = y[part] if y is not None else None
                self.x, self.x_misc = np.asarray(x, dtype=self.dtype), others
                if self.x.ndim != 4:
                    raise ValueError("Input data in `NumpyArrayIterator` should have rank 4. You passed an array with shape %s"
                                     % (self.x.shape,))
                self.y = np.asarray(y) if y is not None else None
                self.sample_weight = np.asarray(sample_weight) if sample_weight is not None else None
                super().__init__(len(self.x), batch_size, shuffle, seed)

            def _get_batches_of_transformed_samples(self, rows):
                generator = self.image_data_generator
                batch = np.zeros((len(rows),) + self.x.shape[1:], dtype=self.dtype)
                for place, row in enumerate(rows):
                    image = self.x[row]
                    how = generator.get_random_transform(image.shape)
                    batch[place] = generator.standardize(generator.apply_transform(image.astype(self.dtype), how))
                result = ([batch] + [part[rows] for part in self.x_misc] if self.x_misc else batch,)
                if self.y is None:
                    return result[0]
                result += (self.y[rows],)
                return result if self.sample_weight is None else result + (self.sample_weight[rows],)


        class ImageDataGenerator:
            def __init__(self, featurewise_center=False, samplewise_center=False, featurewise_std_normalization=False,
                         samplewise_std_normalization=False, zca_whitening=False, zca_epsilon=1e-6, rotation_range=0,
                         width_shift_range=0.0, height_shift_range=0.0, brightness_range=None, shear_range=0.0,
                         zoom_range=0.0, channel_shift_range=0.0, fill_mode="nearest", cval=0.0, horizontal_flip=False,
                         vertical_flip=False, rescale=None, preprocessing_function=None, data_format=None,
                         validation_split=0.0, interpolation_order=1, dtype=None):
                _note("ImageDataGenerator is layers such as keras.layers.RandomFlip today.")
                if data_format not in (None, "channels_last", "channels_first"):
                    raise ValueError('`data_format` should be `"channels_last"` (channel after row and column) or '
                                     '`"channels_first"` (channel before row and column). Received: %s' % data_format)
                if interpolation_order not in (0, 1):
                    raise NotImplementedError("ImageDataGenerator: got interpolation_order=%r, expected 0 or 1"
                                              % (interpolation_order,))
                if fill_mode not in ("nearest", "constant", "reflect", "wrap"):
                    raise ValueError("ImageDataGenerator: got fill_mode=%r, expected 'nearest', 'constant', 'reflect' or "
                                     "'wrap'" % (fill_mode,))
                if validation_split and not 0 < validation_split < 1:
                    raise ValueError("`validation_split` must be strictly between 0 and 1.  Received: %s" % validation_split)
                if brightness_range is not None and (
                        not isinstance(brightness_range, (tuple, list)) or len(brightness_range) != 2):
                    raise ValueError("`brightness_range should be tuple or list of two floats. Received: %s"
                                     % (brightness_range,))
                if isinstance(zoom_range, (float, int)):
                    zoom_range = [1 - zoom_range, 1 + zoom_range]
                elif len(zoom_range) != 2:
                    raise ValueError("`zoom_range` should be a float or a tuple or list of two floats. Received: %s"
                                     % (zoom_range,))
                self.samplewise_center = samplewise_center or samplewise_std_normalization
                self.featurewise_center = featurewise_center or featurewise_std_normalization or zca_whitening
                self.featurewise_std_normalization = featurewise_std_normalization and not zca_whitening
                self.samplewise_std_normalization = samplewise_std_normalization
                self.zca_whitening, self.zca_epsilon = zca_whitening, zca_epsilon
                self.rotation_range, self.shear_range, self.zoom_range = rotation_range, shear_range, list(zoom_range)
                self.width_shift_range, self.height_shift_range = width_shift_range, height_shift_range
                self.brightness_range, self.channel_shift_range = brightness_range, channel_shift_range
                self.fill_mode, self.cval, self.interpolation_order = fill_mode, cval, interpolation_order
                self.horizontal_flip, self.vertical_flip = horizontal_flip, vertical_flip
                self.rescale, self.preprocessing_function = rescale, preprocessing_function
                self.dtype, self.data_format = dtype or "float32", data_format or "channels_last"
                self._validation_split = validation_split
                first = self.data_format == "channels_first"
                self.channel_axis, self.row_axis, self.col_axis = (1, 2, 3) if first else (3, 1, 2)
                self.mean = self.std = self.zca_whitening_matrix = None

            def flow(self, x, y=None, batch_size=32, shuffle=True, sample_weight=None, seed=None, save_to_dir=None,
                     save_prefix="", save_format="png", ignore_class_split=False, subset=None):
                return NumpyArrayIterator(
                    x, y, self, batch_size=batch_size, shuffle=shuffle, sample_weight=sample_weight, seed=seed,
                    data_format=self.data_format, save_to_dir=save_to_dir, save_prefix=save_prefix,
                    save_format=save_format, ignore_class_split=ignore_class_split, subset=subset, dtype=self.dtype)

            def flow_from_directory(self, *args, **kwargs):
                raise NotImplementedError("ImageDataGenerator.flow_from_directory: there are no image decoders here; "
                                          "np.load reads arrays for ImageDataGenerator.flow")

            flow_from_dataframe = flow_from_directory

            def _unfitted(self, name):
                warnings.warn("This ImageDataGenerator specifies `%s`, but it hasn't been fit on any training data. Fit it "
                              "first by calling `.fit(numpy_data)`." % name)

            def standardize(self, x):
                if self.preprocessing_function:
                    x = self.preprocessing_function(x)
                if self.rescale:
                    x *= self.rescale
                if self.samplewise_center:
                    x -= np.mean(x, keepdims=True)
                if self.samplewise_std_normalization:
                    x /= np.std(x, keepdims=True) + 1e-6
                if self.featurewise_center:
                    if self.mean is None:
                        self._unfitted("featurewise_center")
                    else:
                        x -= self.mean
                if self.featurewise_std_normalization:
                    if self.std is None:
                        self._unfitted("featurewise_std_normalization")
                    else:
                        x /= self.std + 1e-6
                if self.zca_whitening:
                    if self.zca_whitening_matrix is None:
                        self._unfitted("zca_whitening")
                    else:
                        x = np.reshape(x.reshape(-1, int(np.prod(x.shape[-3:]))) @ self.zca_whitening_matrix, x.shape)
                return x

            def _shift(self, amount, extent):
                """A fraction of the extent, a number of pixels, or one of several such."""
                if not amount:
                    return 0
                try:
                    shift = np.random.choice(amount)
                    shift *= np.random.choice([-1, 1])
                except ValueError:
                    shift = np.random.uniform(-amount, amount)
                return shift * extent if np.max(amount) < 1 else shift

            def get_random_transform(self, img_shape, seed=None):
                if seed is not None:
                    np.random.seed(seed)
                how = {"theta": 0}
                if self.rotation_range:
                    how["theta"] = np.random.uniform(-self.rotation_range, self.rotation_range)
                how["tx"] = self._shift(self.height_shift_range, img_shape[self.row_axis - 1])
                how["ty"] = self._shift(self.width_shift_range, img_shape[self.col_axis - 1])
                how["shear"] = np.random.uniform(-self.shear_range, self.shear_range) if self.shear_range else 0
                how["zx"], how["zy"] = (1, 1) if self.zoom_range == [1, 1] else np.random.uniform(*self.zoom_range, 2)
                how["flip_horizontal"] = (np.random.random() < 0.5) * self.horizontal_flip
                how["flip_vertical"] = (np.random.random() < 0.5) * self.vertical_flip
                how["channel_shift_intensity"] = how["brightness"] = None
                if self.channel_shift_range != 0:
                    how["channel_shift_intensity"] = np.random.uniform(-self.channel_shift_range, self.channel_shift_range)
                if self.brightness_range is not None:
                    how["brightness"] = np.random.uniform(*self.brightness_range)
                return how

            def apply_transform(self, x, transform_parameters):
                how = transform_parameters
                rows, columns, channels = self.row_axis - 1, self.col_axis - 1, self.channel_axis - 1
                x = apply_affine_transform(
                    x, how.get("theta", 0), how.get("tx", 0), how.get("ty", 0), how.get("shear", 0), how.get("zx", 1),
                    how.get("zy", 1), row_axis=rows, col_axis=columns, channel_axis=channels, fill_mode=self.fill_mode,
                    cval=self.cval, order=self.interpolation_order)
                if how.get("channel_shift_intensity") is not None:
                    x = apply_channel_shift(x, how["channel_shift_intensity"], channels)
                if how.get("flip_horizontal", False):
                    x = np.flip(x, columns)
                if how.get("flip_vertical", False):
                    x = np.flip(x, rows)
                if how.get("brightness") is not None:
                    x = apply_brightness_shift(x, how["brightness"], False)
                return x

            def random_transform(self, x, seed=None):
                return self.apply_transform(x, self.get_random_transform(x.shape, seed))

            def fit(self, x, augment=False, rounds=1, seed=None):
                x = np.array(x, dtype=self.dtype)
                if x.ndim != 4:
                    raise ValueError("Input to `.fit()` should have rank 4. Got array with shape: " + str(x.shape))
                if seed is not None:
                    np.random.seed(seed)
                if self.rescale:
                    x *= self.rescale
                if augment:
                    x = np.stack([self.random_transform(image) for _ in range(rounds) for image in x]).astype(self.dtype)
                axes = (0, self.row_axis, self.col_axis)
                if self.featurewise_center:
                    self.mean = np.mean(x, axis=axes, keepdims=True)[0]
                    x -= self.mean
                if self.featurewise_std_normalization:
                    self.std = np.std(x, axis=axes, keepdims=True)[0]
                    x /= self.std + 1e-6
                if self.zca_whitening:
                    u, s, _ = np.linalg.svd(np.reshape(x, (len(x), -1)).T, full_matrices=False)
                    self.zca_whitening_matrix = (u * (np.sqrt(len(x)) / (s + self.zca_epsilon))).dot(u.T)


        def _inside(place, count, mode):
            """Places on an axis that stand for those beyond its ends, as in scipy.ndimage."""
            if mode == "nearest" or count <= 1:
                return np.clip(place, 0, count - 1)
            below, above = place < 0, place > count - 1
            if mode == "wrap":
                size = count - 1
                place = np.where(below, place + size * ((-place / size).astype(int) + 1), place)
                return np.where(above, place - size * (place / size).astype(int), place)
            if mode == "reflect":
                size = 2 * count
                low = np.where(place < -size, size * (-place / size).astype(int) + place, place)
                low = np.where(low < -count, low + size, -low - 1)
                high = place - size * (place / size).astype(int)
                return np.where(below, low, np.where(above, np.where(high >= count, size - high - 1, high), place))
            return place


        def _pixels(place, count, mode):
            """Whole places beside interpolated ones."""
            if mode == "reflect":
                place = np.where(place < 0, -place - 1, place)
                place = np.where(place >= count, 2 * count - place - 1, place)
            return np.clip(place, 0, count - 1)


        def _resampled(image, matrix, offset, mode, cval, order):
            height, width = image.shape[:2]
            y, x = np.mgrid[0:height, 0:width].astype("float64")
            rows = matrix[0, 0] * y + matrix[0, 1] * x + offset[0]
            columns = matrix[1, 0] * y + matrix[1, 1] * x + offset[1]
            outside = (rows < 0) | (rows > height - 1) | (columns < 0) | (columns > width - 1)
            rows, columns = _inside(rows, height, mode), _inside(columns, width, mode)
            if order == 0:
                top, left = np.floor(rows + 0.5).astype(int), np.floor(columns + 0.5).astype(int)
                result = image[_pixels(top, height, mode), _pixels(left, width, mode)].astype("float64")
            else:
                top, left = np.floor(rows).astype(int), np.floor(columns).astype(int)
                low, right = (rows - top)[..., None], (columns - left)[..., None]
                result = 0.0
                for dy, wy in ((0, 1 - low), (1, low)):
                    for dx, wx in ((0, 1 - right), (1, right)):
                        part = image[_pixels(top + dy, height, mode), _pixels(left + dx, width, mode)]
                        result = result + wy * wx * part.astype("float64")
            if mode == "constant":
                result[outside] = cval
            return result.astype(image.dtype)


        def apply_affine_transform(x, theta=0, tx=0, ty=0, shear=0, zx=1, zy=1, row_axis=1, col_axis=2, channel_axis=0,
                                   fill_mode="nearest", cval=0.0, order=1):
            matrix = np.eye(3)
            if theta != 0:
                theta = np.deg2rad(theta)
                matrix = matrix @ [[np.cos(theta), -np.sin(theta), 0], [np.sin(theta), np.cos(theta), 0], [0, 0, 1]]
            if tx != 0 or ty != 0:
                matrix = matrix @ [[1, 0, tx], [0, 1, ty], [0, 0, 1]]
            if shear != 0:
                shear = np.deg2rad(shear)
                matrix = matrix @ [[1, -np.sin(shear), 0], [0, np.cos(shear), 0], [0, 0, 1]]
            if zx != 1 or zy != 1:
                matrix = matrix @ [[zx, 0, 0], [0, zy, 0], [0, 0, 1]]
            if (matrix == np.eye(3)).all():
                return x
            image = np.moveaxis(x, (row_axis, col_axis, channel_axis), (0, 1, 2))
            # Around the middle; the matrix is of (x, y), arrays are of (row, column).
            middle = np.array([image.shape[0] / 2 - 0.5, image.shape[1] / 2 - 0.5])
            offset = matrix[:2, 2] + middle - matrix[:2, :2] @ middle
            if col_axis > row_axis:
                matrix, offset = matrix[:2, :2][::-1, ::-1], offset[::-1]
            result = _resampled(image, matrix, offset, fill_mode, cval, order)
            return np.moveaxis(result, (0, 1, 2), (row_axis, col_axis, channel_axis))


        def apply_channel_shift(x, intensity, channel_axis=0):
            return np.clip(x + intensity, np.min(x), np.max(x)).astype(x.dtype)


        def apply_brightness_shift(x, brightness, scale=True):
            """As PIL's enhancement: whole numbers from 0 to 255, cut off."""
            low, high = np.min(x), np.max(x)
            scaled = low < 0 or high > 255
            pixels = np.array(x, "float64")
            if scaled or scale:
                pixels = pixels - pixels.min()
                pixels = pixels / (pixels.max() or 1) * 255
            result = np.trunc(np.clip(np.trunc(pixels) * brightness, 0, 255)).astype("float32")
            return result / 255 * (high - low) + low if scaled and not scale else result


        def random_rotation(x, rg, row_axis=1, col_axis=2, channel_axis=0, fill_mode="nearest", cval=0.0,
                            interpolation_order=1):
            return apply_affine_transform(x, theta=np.random.uniform(-rg, rg), row_axis=row_axis, col_axis=col_axis,
                                          channel_axis=channel_axis, fill_mode=fill_mode, cval=cval,
                                          order=interpolation_order)


        def random_shift(x, wrg, hrg, row_axis=1, col_axis=2, channel_axis=0, fill_mode="nearest", cval=0.0,
                         interpolation_order=1):
            tx = np.random.uniform(-hrg, hrg) * x.shape[row_axis]
            ty = np.random.uniform(-wrg, wrg) * x.shape[col_axis]
            return apply_affine_transform(x, tx=tx, ty=ty, row_axis=row_axis, col_axis=col_axis,
                                          channel_axis=channel_axis, fill_mode=fill_mode, cval=cval,
                                          order=interpolation_order)


        def random_shear(x, intensity, row_axis=1, col_axis=2, channel_axis=0, fill_mode="nearest", cval=0.0,
                         interpolation_order=1):
            return apply_affine_transform(x, shear=np.random.uniform(-intensity, intensity), row_axis=row_axis,
                                          col_axis=col_axis, channel_axis=channel_axis, fill_mode=fill_mode, cval=cval,
                                          order=interpolation_order)


        def random_zoom(x, zoom_range, row_axis=1, col_axis=2, channel_axis=0, fill_mode="nearest", cval=0.0,
                        interpolation_order=1):
            zx, zy = (1, 1) if zoom_range[0] == zoom_range[1] == 1 else np.random.uniform(*zoom_range, 2)
            return apply_affine_transform(x, zx=zx, zy=zy, row_axis=row_axis, col_axis=col_axis,
                                          channel_axis=channel_axis, fill_mode=fill_mode, cval=cval,
                                          order=interpolation_order)
        """#
}
