/// `keras.ops.image`: colours, parts, sizes, values between pixels, filters, likeness.
extension KerasSources {
    static let pictures = #"""
        import numpy as np
        import keras
        import tensorflow as tf
        from keras import ops


        def _batch(name, images, data_format):
            """Images as (N, H, W, C), and the function that brings such a batch to the images' own form."""
            images = ops.convert_to_tensor(images)
            if len(images.shape) not in (3, 4):
                raise ValueError("Invalid %s rank: expected rank 3 (single image) or rank 4 (batch of images). Received input with shape: "
                                 "%s.shape=%s" % (name, name, tuple(images.shape)))
            single = len(images.shape) == 3
            is_first = (data_format or keras.config.image_data_format()) == "channels_first"
            batch = images[None] if single else images
            if is_first:
                batch = ops.transpose(batch, (0, 2, 3, 1))

            def restored(batch):
                if is_first:
                    batch = ops.moveaxis(batch, 3, 1)
                return batch[0] if single else batch
            return batch, restored


        def _one_of(name, value, known):
            if value not in known:
                raise ValueError("Invalid value for argument `%s`. Expected of one %s. Received: %s=%s" % (name, known, name, value))


        _interpolations = ("nearest", "bilinear")
        _fill_modes = ("constant", "nearest", "wrap", "mirror", "reflect")


        # Colours.

        def _recoloured(function):
            def convert(images, data_format=None):
                images = ops.convert_to_tensor(images)
                batch, restored = _batch("images", images, data_format)
                if "float" not in str(images.dtype):
                    raise ValueError("Invalid images dtype: expected float dtype. Received: images.dtype=%s"
                                     % keras.utils.standardize_dtype(images.dtype))
                return restored(function(batch))
            return convert


        rgb_to_hsv = _recoloured(tf.image.rgb_to_hsv)
        hsv_to_rgb = _recoloured(tf.image.hsv_to_rgb)


        def rgb_to_grayscale(images, data_format=None):
            batch, restored = _batch("images", images, data_format)
            if batch.shape[-1] not in (1, 3):
                raise ValueError("Invalid channel size: expected 3 (RGB) or 1 (Grayscale). Received input with shape: images.shape=%s"
                                 % (tuple(images.shape),))
            if batch.shape[-1] == 1:
                return restored(batch)
            values = batch if "float" in str(batch.dtype) else ops.cast(batch, "float32")
            gray = ops.tensordot(values, ops.cast(ops.convert_to_tensor([[0.2989], [0.5870], [0.1140]]), values.dtype), axes=1)
            return restored(ops.cast(gray, batch.dtype))


        # Parts.

        def _rims(before, middle, after, whole, names):
            """What is before and after the middle of an axis, where before + middle + after = whole and one of these is None."""
            if [before, middle, after, whole].count(None) != 1:
                raise ValueError("Must specify exactly two of %s." % ", ".join(names))
            before = whole - middle - after if before is None else before
            after = whole - middle - before if after is None else after
            middle = whole - before - after if middle is None else middle
            for name, value in zip(names, (before, after, middle)):
                if value < 0:
                    raise ValueError("%s must be >= 0. Received: %s=%s" % (name, name, value))
            return [before, after]


        def crop_images(images, top_cropping=None, left_cropping=None, bottom_cropping=None, right_cropping=None, target_height=None,
                        target_width=None, data_format=None):
            batch, restored = _batch("images", images, data_format)
            height, width = batch.shape[1], batch.shape[2]
            top, bottom = _rims(top_cropping, target_height, bottom_cropping, height, ("top_cropping", "bottom_cropping", "target_height"))
            left, right = _rims(left_cropping, target_width, right_cropping, width, ("left_cropping", "right_cropping", "target_width"))
            return restored(batch[:, top:height - bottom, left:width - right])


        def pad_images(images, top_padding=None, left_padding=None, bottom_padding=None, right_padding=None, target_height=None,
                       target_width=None, data_format=None):
            batch, restored = _batch("images", images, data_format)
            rows = _rims(top_padding, batch.shape[1], bottom_padding, target_height, ("top_padding", "bottom_padding", "target_height"))
            columns = _rims(left_padding, batch.shape[2], right_padding, target_width, ("left_padding", "right_padding", "target_width"))
            return restored(ops.pad(batch, [[0, 0], rows, columns, [0, 0]]))


        def _patches(images, size, strides, dilation_rate, padding, data_format, rank):
            x = ops.convert_to_tensor(images)
            size = (size,) * rank if isinstance(size, int) else tuple(size)
            strides = size if not strides else strides
            single = len(x.shape) == rank + 1
            x = x[None] if single else x
            is_first = (data_format or keras.config.image_data_format()) == "channels_first"
            if is_first:
                x = ops.moveaxis(x, 1, -1)
            length = int(np.prod(size)) * x.shape[-1]
            kernel = ops.reshape(ops.eye(length, dtype=x.dtype), (*size, x.shape[-1], length))
            x = ops.conv(x, kernel, strides=strides, padding=padding, data_format="channels_last", dilation_rate=dilation_rate)
            if is_first:
                x = ops.moveaxis(x, -1, 1)
            return x[0] if single else x


        def extract_patches(images, size, strides=None, dilation_rate=1, padding="valid", data_format=None):
            if not isinstance(size, (int, tuple, list)):
                raise TypeError("Invalid `size` argument. Expected an int or a tuple. Received: size=%s of type %s"
                                % (size, type(size).__name__))
            if not isinstance(size, int) and len(size) not in (2, 3):
                raise ValueError("Invalid `size` argument. Expected a tuple of length 2 or 3. Received: size=%s with length %d"
                                 % (size, len(size)))
            return _patches(images, size, strides, dilation_rate, padding, data_format, 2 if isinstance(size, int) else len(size))


        def extract_patches_3d(volumes, size, strides=None, dilation_rate=1, padding="valid", data_format=None):
            return _patches(volumes, size, strides, dilation_rate, padding, data_format, 3)


        # Values between pixels.

        def _place(place, extent, fill_mode):
            """Where a place outside of an axis is found inside of it."""
            if fill_mode == "constant":
                return place
            if fill_mode == "reflect":
                place = place - 2.0 * extent * ops.floor(place / (2.0 * extent))
                place = ops.where(place >= extent, 2.0 * extent - place - 1, place)
            if fill_mode == "wrap":
                rounds = ops.floor(ops.abs(place) / max(extent - 1, 1))
                place = place + extent * ops.where(place < 0, rounds + 1, ops.where(place > extent - 1, -rounds, ops.zeros_like(rounds)))
            return ops.clip(place, 0, extent - 1)


        def _projected(images, transform, interpolation, fill_mode, fill_value):
            """Every pixel (x, y) from the place ((a0 x + a1 y + a2) / k, (b0 x + b1 y + b2) / k), k = c0 x + c1 y + 1."""
            count, height, width, channels = images.shape
            x, y = np.meshgrid(np.arange(width, dtype="float32"), np.arange(height, dtype="float32"))
            parts = [ops.reshape(transform[:, i], (-1, 1, 1)) for i in range(8)]
            scale = parts[6] * x + parts[7] * y + 1.0
            columns = _place((parts[0] * x + parts[1] * y + parts[2]) / scale, width, fill_mode)
            rows = _place((parts[3] * x + parts[4] * y + parts[5]) / scale, height, fill_mode)
            flat = ops.cast(ops.reshape(images, (-1, channels)), "float32")
            first = np.arange(count, dtype="int32").reshape(-1, 1, 1) * (height * width)

            def read(row, column):
                is_inside = (row >= 0) & (row < height) & (column >= 0) & (column < width)
                row, column = [ops.cast(ops.clip(p, 0, n - 1), "int32") for p, n in ((row, height), (column, width))]
                found = ops.reshape(ops.take(flat, ops.reshape(first + row * width + column, (-1,)), axis=0), (-1, height, width, channels))
                return ops.where(is_inside[..., None], found, ops.ones_like(found) * fill_value)
            if interpolation == "nearest":
                found = read(ops.floor(rows + 0.5), ops.floor(columns + 0.5))
            else:
                top, left = ops.floor(rows), ops.floor(columns)
                down, right = (rows - top)[..., None], (columns - left)[..., None]
                upper = read(top, left) * (1 - right) + read(top, left + 1) * right
                lower = read(top + 1, left) * (1 - right) + read(top + 1, left + 1) * right
                found = upper * (1 - down) + lower * down
            found = ops.where((scale == 0)[..., None], ops.ones_like(found) * fill_value, found)
            return ops.cast(found, images.dtype)


        def affine_transform(images, transform, interpolation="bilinear", fill_mode="constant", fill_value=0, data_format=None):
            _one_of("interpolation", interpolation, _interpolations)
            _one_of("fill_mode", fill_mode, ("constant", "nearest", "wrap", "reflect"))
            batch, restored = _batch("images", images, data_format)
            transform = ops.cast(ops.convert_to_tensor(transform), "float32")
            if len(transform.shape) not in (1, 2):
                raise ValueError("Invalid transform rank: expected rank 1 (single transform) or rank 2 (batch of transforms). Received input "
                                 "with shape: transform.shape=%s" % (tuple(transform.shape),))
            return restored(_projected(batch, ops.reshape(transform, (-1, 8)), interpolation, fill_mode, fill_value))


        def perspective_transform(images, start_points, end_points, interpolation="bilinear", fill_value=0, data_format=None):
            _one_of("interpolation", interpolation, _interpolations)
            batch, restored = _batch("images", images, data_format)
            start, end = [ops.cast(ops.convert_to_tensor(points), "float32") for points in (start_points, end_points)]
            for name, points in (("start_points", start), ("end_points", end)):
                if len(points.shape) not in (2, 3) or tuple(points.shape[-2:]) != (4, 2):
                    raise ValueError("Invalid %s shape: expected (4,2) for a single image or (N,4,2) for a batch. Received shape: %s"
                                     % (name, tuple(points.shape)))
            if tuple(start.shape) != tuple(end.shape):
                raise ValueError("start_points and end_points must have the same shape. Received start_points.shape=%s, end_points.shape=%s"
                                 % (tuple(start.shape), tuple(end.shape)))
            start, end = ops.reshape(start, (-1, 4, 2)), ops.reshape(end, (-1, 4, 2))
            x, y = end[..., 0], end[..., 1]
            one, zero = ops.ones_like(x), ops.zeros_like(x)
            wide = ops.stack([x, y, one, zero, zero, zero, -start[..., 0] * x, -start[..., 0] * y], axis=-1)
            high = ops.stack([zero, zero, zero, x, y, one, -start[..., 1] * x, -start[..., 1] * y], axis=-1)
            rows = ops.reshape(ops.stack([wide, high], axis=2), (-1, 8, 8))
            transform = ops.solve(rows, ops.reshape(start, (-1, 8, 1)))[..., 0]
            return restored(_projected(batch, transform, interpolation, "constant", fill_value))


        def map_coordinates(inputs, coordinates, order, fill_mode="constant", fill_value=0):
            """The values of an array at places between its elements: nearest (order 0) or linear (order 1)."""
            x, places = ops.convert_to_tensor(inputs), ops.convert_to_tensor(coordinates)
            if places.shape[0] != len(x.shape):
                raise ValueError("First dim of `coordinates` must be the same as the rank of `inputs`. Received inputs with shape: %s and "
                                 "coordinate leading dim of %s" % (tuple(x.shape), places.shape[0]))
            if len(places.shape) < 2:
                raise ValueError("Invalid coordinates rank: expected at least rank 2. Received input with shape: %s" % (tuple(places.shape),))
            _one_of("fill_mode", fill_mode, _fill_modes)
            if order not in (0, 1):
                raise NotImplementedError("map_coordinates currently requires order<=1")

            def inside(index, extent):
                if fill_mode in ("constant", "nearest"):
                    return ops.clip(index, 0, extent - 1)
                if fill_mode == "wrap":
                    return index % extent
                index = ops.abs(index) % (2 * extent)
                beyond = 2 * extent - index - (1 if fill_mode == "reflect" else 0)
                return ops.where(index < extent, index, beyond)
            # Of every axis the neighbours and their weights; then every choice of one neighbour of each.
            flat = ops.cast(ops.reshape(x, (-1,)), "float32")
            places = ops.cast(places, "float32")
            corners = [(ops.cast(ops.zeros_like(places[0]), "int32"), None, None)]
            for axis, extent in enumerate(x.shape):
                place = places[axis]
                low = ops.floor(place) if order else ops.round(place)
                neighbours = [(low, None)] if order == 0 else [(low, 1 - (place - low)), (low + 1, place - low)]
                made = []
                for found, weight, valid in corners:
                    for index, own in neighbours:
                        index = ops.cast(index, "int32")
                        is_valid = (index >= 0) & (index < extent)
                        made.append((found * extent + inside(index, extent),
                                     own if weight is None else weight if own is None else weight * own,
                                     is_valid if valid is None else valid & is_valid))
                corners = made
            total = 0
            for index, weight, valid in corners:
                value = ops.reshape(ops.take(flat, ops.reshape(index, (-1,)), axis=0), tuple(index.shape))
                if fill_mode == "constant":
                    value = ops.where(valid, value, ops.ones_like(value) * fill_value)
                total = total + (value if weight is None else value * weight)
            return ops.cast(ops.round(total) if "int" in str(x.dtype) else total, x.dtype)


        # Filters.

        def _bell(size, sigma):
            x = ops.arange(size, dtype="float32") - (size - 1) / 2
            bell = ops.exp(-0.5 * ops.square(x / sigma))
            return bell / ops.sum(bell)


        def gaussian_blur(images, kernel_size=(3, 3), sigma=(1.0, 1.0), data_format=None):
            batch, restored = _batch("images", images, data_format)
            first, second = [_bell(int(size), s) for size, s in zip(kernel_size, sigma)]
            # The first size and deviation are those of columns, as in Keras.
            kernel = ops.reshape(ops.outer(second, first), (int(kernel_size[0]), int(kernel_size[1]), 1, 1))
            kernel = ops.cast(ops.tile(kernel, [1, 1, batch.shape[-1], 1]), batch.dtype)
            return restored(ops.depthwise_conv(batch, kernel, strides=1, padding="same", data_format="channels_last"))


        def sobel_edges(images, data_format=None):
            images = ops.convert_to_tensor(images)
            if data_format == "channels_first":
                return ops.transpose(tf.image.sobel_edges(ops.transpose(images, (0, 2, 3, 1))), (0, 3, 1, 2, 4))
            return tf.image.sobel_edges(images)


        def elastic_transform(images, alpha=20.0, sigma=5.0, interpolation="bilinear", fill_mode="reflect", fill_value=0.0, seed=None,
                              data_format=None):
            _one_of("interpolation", interpolation, _interpolations)
            _one_of("fill_mode", fill_mode, _fill_modes)
            batch, restored = _batch("images", images, data_format)
            count, height, width, channels = batch.shape
            size = 6 * int(sigma) | 1
            # One draw moves rows and columns alike, as in Keras.
            noise = ops.reshape(keras.random.normal((count, height, width), seed=seed), (count, height, width, 1)) * sigma
            shift = gaussian_blur(noise, (size, size), (sigma, sigma), "channels_last")[..., 0] * alpha
            x, y = np.meshgrid(np.arange(width, dtype="float32"), np.arange(height, dtype="float32"))
            rows, columns = shift + y, shift + x
            order = _interpolations.index(interpolation)
            changed = [ops.stack([map_coordinates(batch[n, ..., c], ops.stack([rows[n], columns[n]]), order, fill_mode, fill_value)
                                  for c in range(channels)], axis=-1) for n in range(count)]
            return restored(ops.stack(changed))


        # Sizes.

        def resize(images, size, interpolation="bilinear", antialias=False, crop_to_aspect_ratio=False, pad_to_aspect_ratio=False,
                   fill_mode="constant", fill_value=0.0, data_format=None):
            _one_of("interpolation", interpolation, ("bilinear", "nearest", "lanczos3", "lanczos5", "bicubic", "area"))
            _one_of("fill_mode", fill_mode, ("constant",))
            if pad_to_aspect_ratio and crop_to_aspect_ratio:
                raise ValueError("Only one of `pad_to_aspect_ratio` & `crop_to_aspect_ratio` can be `True`.")
            if len(size) != 2:
                raise ValueError("Expected `size` to be a tuple of 2 integers. Received: size=%s" % (size,))
            batch, restored = _batch("images", images, data_format)
            kind, (height, width) = batch.dtype, batch.shape[1:3]
            # The extents that have the proportions of `size`.
            rows, columns = int(float(width * size[0]) / size[1]), int(float(height * size[1]) / size[0])
            if crop_to_aspect_ratio:
                rows, columns = max(min(height, rows), 1), max(min(width, columns), 1)
                top, left = (height - rows) // 2, (width - columns) // 2
                batch = batch[:, top:top + rows, left:left + columns]
            elif pad_to_aspect_ratio:
                top, left = max(rows - height, 0) // 2, max(columns - width, 0) // 2
                batch = ops.pad(batch, [[0, 0], [top, top], [left, left], [0, 0]], constant_values=fill_value)
            if interpolation in _kernels and (antialias or interpolation != "bilinear"):
                scale = [size[i] / batch.shape[i + 1] for i in (0, 1)]
                shape = (batch.shape[0], *size, batch.shape[3])
                made = scale_and_translate(ops.cast(batch, "float32"), shape, scale, [0.0, 0.0], (1, 2), interpolation, antialias)
            else:
                made = tf.image.resize(batch, tuple(size), method=interpolation)
            if made.dtype != kind:
                made = tf.saturate_cast(ops.round(made) if "int" in str(kind) else made, kind)
            return restored(made)


        def _lanczos(radius):
            def kernel(x):
                y = radius * ops.sin(np.pi * x) * ops.sin(np.pi * x / radius)
                near = ops.where(x > 1e-3, y / ops.where(x != 0, np.pi ** 2 * ops.square(x), ops.ones_like(x)), ops.ones_like(x))
                return ops.where(x > radius, ops.zeros_like(x), near)
            return kernel


        def _cubic(x):
            found = ((1.5 * x - 2.5) * x) * x + 1.0
            found = ops.where(x >= 1.0, ((-0.5 * x + 2.5) * x - 4.0) * x + 2.0, found)
            return ops.where(x >= 2.0, ops.zeros_like(x), found)


        _kernels = {name: lambda x: ops.maximum(0.0, 1 - x) for name in ("linear", "bilinear", "trilinear", "triangle")}
        _kernels.update({name: _cubic for name in ("cubic", "bicubic", "tricubic")}, lanczos3=_lanczos(3.0), lanczos5=_lanczos(5.0))


        def scale_and_translate(images, output_shape, scale, translation, spatial_dims, method, antialias=True):
            """Axes stretched by `scale` and moved by `translation`, in the given shape."""
            _one_of("method", method, tuple(_kernels))
            images = ops.convert_to_tensor(images)
            scale, translation = ops.cast(ops.convert_to_tensor(scale), "float32"), ops.cast(ops.convert_to_tensor(translation), "float32")
            is_int = "int" in str(images.dtype)
            made = ops.cast(images, "float32") if is_int else images
            for i, axis in enumerate(spatial_dims):
                axis = axis % len(images.shape)
                extent, wanted = images.shape[axis], output_shape[axis]
                step = 1.0 / scale[i]
                place = (ops.arange(wanted, dtype="float32") + 0.5) * step - translation[i] * step - 0.5
                x = ops.abs(place[None, :] - ops.arange(extent, dtype="float32")[:, None])
                weights = _kernels[method](x / ops.maximum(step, 1.0) if antialias else x)
                total = ops.sum(weights, axis=0, keepdims=True)
                scaled = weights / ops.where(total != 0, total, ops.ones_like(total))
                is_used = (ops.abs(total) > 1000.0 * float(np.finfo(np.float32).eps)) & ((place >= -0.5) & (place <= extent - 0.5))[None, :]
                weights = ops.where(is_used, scaled, ops.zeros_like(scaled))
                made = ops.moveaxis(ops.tensordot(made, ops.cast(weights, made.dtype), axes=[[axis], [0]]), -1, axis)
            if is_int:
                return ops.cast(ops.clip(ops.round(made), ops.min(images), ops.max(images)), images.dtype)
            return made


        # Likeness.

        def ssim(image1, image2, max_val=1.0, filter_size=11, filter_sigma=1.5, k1=0.01, k2=0.03, data_format=None):
            (first, _), (second, _) = _batch("image1", image1, data_format), _batch("image2", image2, data_format)
            kind = first.dtype
            single = len(ops.convert_to_tensor(image1).shape) == 3
            first, second = ops.cast(first, "float32"), ops.cast(second, "float32")
            count, height, width, channels = first.shape
            bell = _bell(filter_size, filter_sigma)
            kernel = ops.reshape(ops.outer(bell, bell), (filter_size, filter_size, 1, 1))

            def mean(x):
                x = ops.reshape(ops.transpose(x, (0, 3, 1, 2)), (-1, height, width, 1))
                return ops.conv(x, kernel, strides=1, padding="valid", data_format="channels_last")
            c1, c2 = (k1 * max_val) ** 2, (k2 * max_val) ** 2
            m1, m2 = mean(first), mean(second)
            spread = mean(first * first) - m1 * m1 + mean(second * second) - m2 * m2
            shared = mean(first * second) - m1 * m2
            likeness = (2.0 * m1 * m2 + c1) * (2.0 * shared + c2) / ((m1 * m1 + m2 * m2 + c1) * (spread + c2))
            found = ops.cast(ops.mean(ops.reshape(ops.mean(likeness, axis=(1, 2, 3)), (count, channels)), axis=-1), kind)
            return found[0] if single else found
        """#
}
