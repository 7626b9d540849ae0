/// `tf.image`: colours, random changes, boxes, gradients and similarities of images, in terms of other functions.
extension TensorFlowSources {
    static let images = #"""
        import numpy as np
        import tensorflow as tf


        def _adjusted(image, change):
            """An image after a change of its floats, in its own type."""
            image = tf.convert_to_tensor(image)
            floats = image if image.dtype.is_floating else tf.image.convert_image_dtype(image, tf.float32)
            return tf.image.convert_image_dtype(change(floats), image.dtype, saturate=True)


        def _colours(image, name):
            image = tf.convert_to_tensor(image)
            if len(image.shape) < 1 or image.shape[-1] != 3:
                raise ValueError("tf.image.%s: got an image of shape %s, expected 3 colours in the last axis"
                                 % (name, tuple(image.shape)))
            return image


        def adjust_gamma(image, gamma=1, gain=1):
            if gamma < 0:
                raise ValueError("Gamma should be a non-negative real number.")
            return _adjusted(image, lambda x: gain * x ** gamma)


        def rgb_to_hsv(images, name=None):
            images = _colours(images, "rgb_to_hsv")
            r, g, b = images[..., 0], images[..., 1], images[..., 2]
            value = tf.reduce_max(images, axis=-1)
            width = value - tf.reduce_min(images, axis=-1)
            zero, one = tf.zeros_like(value), tf.ones_like(value)
            saturation = tf.where(value > 0, width / tf.where(value > 0, value, one), zero)
            norm = 1 / (6 * tf.where(width > 0, width, one))
            hue = tf.where(tf.equal(r, value), norm * (g - b),
                           tf.where(tf.equal(g, value), norm * (b - r) + 2 / 6, norm * (r - g) + 4 / 6))
            hue = tf.where(width > 0, hue, zero)
            hue = tf.where(hue < 0, hue + 1, hue)
            return tf.stack([hue, saturation, value], axis=-1)


        def hsv_to_rgb(images, name=None):
            images = _colours(images, "hsv_to_rgb")
            hue, saturation, value = images[..., 0] * 6, images[..., 1], images[..., 2]
            parts = [tf.abs(hue - 3) - 1, 2 - tf.abs(hue - 2), 2 - tf.abs(hue - 4)]
            parts = [tf.clip_by_value(p, 0, 1) for p in parts]
            return tf.stack([(1 - saturation + saturation * p) * value for p in parts], axis=-1)


        def adjust_hue(image, delta, name=None):
            _colours(image, "adjust_hue")
            if not -1 <= float(delta) <= 1:
                raise ValueError("delta must be in the interval [-1, 1]")

            def turned(x):
                hsv = rgb_to_hsv(x)
                hue = tf.math.floormod(hsv[..., 0] + delta, 1.0)
                return hsv_to_rgb(tf.stack([hue, hsv[..., 1], hsv[..., 2]], axis=-1))
            return _adjusted(image, turned)


        def adjust_saturation(image, saturation_factor, name=None):
            _colours(image, "adjust_saturation")

            def changed(x):
                hsv = rgb_to_hsv(x)
                saturation = tf.clip_by_value(hsv[..., 1] * saturation_factor, 0, 1)
                return hsv_to_rgb(tf.stack([hsv[..., 0], saturation, hsv[..., 2]], axis=-1))
            return _adjusted(image, changed)


        _YIQ = [[0.299, 0.59590059, 0.2115], [0.587, -0.27455667, -0.52273617], [0.114, -0.32134392, 0.31119955]]
        _FROM_YIQ = [[1, 1, 1], [0.95598634, -0.27201283, -1.10674021], [0.6208248, -0.64720424, 1.70423049]]
        _YUV = [[0.299, -0.14714119, 0.61497538], [0.587, -0.28886916, -0.51496512], [0.114, 0.43601035, -0.10001026]]
        _FROM_YUV = [[1, 1, 1], [0, -0.394642334, 2.03206185], [1.13988303, -0.58062185, 0]]


        def _mixed(images, matrix, name):
            images = _colours(images, name)
            return tf.tensordot(images, tf.constant(matrix, dtype=images.dtype), axes=[[len(images.shape) - 1], [0]])


        def rgb_to_yiq(images):
            return _mixed(images, _YIQ, "rgb_to_yiq")


        def yiq_to_rgb(images):
            return _mixed(images, _FROM_YIQ, "yiq_to_rgb")


        def rgb_to_yuv(images):
            return _mixed(images, _YUV, "rgb_to_yuv")


        def yuv_to_rgb(images):
            return _mixed(images, _FROM_YUV, "yuv_to_rgb")


        # Random changes: of a stream's own seed, or of two given numbers.

        def _between(name, low, high):
            if not low < high:
                raise ValueError("%s: got a range from %s to %s, expected an increasing one" % (name, low, high))


        def random_hue(image, max_delta, seed=None):
            if not 0 <= max_delta <= 0.5:
                raise ValueError("max_delta must be <= 0.5." if max_delta > 0.5 else "max_delta must be non-negative.")
            return adjust_hue(image, float(tf.random.uniform([], -max_delta, max_delta, seed=seed)))


        def random_saturation(image, lower, upper, seed=None):
            if upper <= lower:
                raise ValueError("upper must be > lower.")
            if lower < 0:
                raise ValueError("lower must be non-negative.")
            return adjust_saturation(image, float(tf.random.uniform([], lower, upper, seed=seed)))


        def stateless_random_hue(image, max_delta, seed):
            return adjust_hue(image, float(tf.random.stateless_uniform([], seed, -max_delta, max_delta)))


        def stateless_random_saturation(image, lower, upper, seed=None):
            _between("stateless_random_saturation", lower, upper)
            return adjust_saturation(image, float(tf.random.stateless_uniform([], seed, lower, upper)))


        def stateless_random_brightness(image, max_delta, seed):
            if max_delta < 0:
                raise ValueError("max_delta must be non-negative.")
            return tf.image.adjust_brightness(image, float(tf.random.stateless_uniform([], seed, -max_delta, max_delta)))


        def stateless_random_contrast(image, lower, upper, seed):
            if upper <= lower:
                raise ValueError("upper must be > lower.")
            return tf.image.adjust_contrast(image, float(tf.random.stateless_uniform([], seed, lower, upper)))


        def stateless_random_crop(value, size, seed, name=None):
            value = tf.convert_to_tensor(value)
            size = [int(s) for s in size]
            limits = [extent - s + 1 for extent, s in zip(value.shape, size)]
            if min(limits) < 1:
                raise ValueError("Need value.shape >= size, got %s and %s" % (tuple(value.shape), tuple(size)))
            drawn = tf.random.stateless_uniform([len(size)], seed, 0, 2 ** 31 - 1, dtype=tf.int32)
            return tf.slice(value, [int(d) % limit for d, limit in zip(drawn.numpy(), limits)], size)


        def _flipped(image, seed, axis, flip):
            image = tf.convert_to_tensor(image)
            if len(image.shape) == 3:
                return flip(image) if float(tf.random.stateless_uniform([], seed)) < 0.5 else image
            turns = tf.round(tf.random.stateless_uniform([image.shape[0]], seed))
            turns = tf.reshape(tf.cast(turns, image.dtype), [-1, 1, 1, 1])
            return turns * flip(image) + (1 - turns) * image


        def stateless_random_flip_left_right(image, seed):
            return _flipped(image, seed, 1, tf.image.flip_left_right)


        def stateless_random_flip_up_down(image, seed):
            return _flipped(image, seed, 0, tf.image.flip_up_down)


        # Sizes, boxes.

        def resize_with_crop_or_pad(image, target_height, target_width):
            image = tf.convert_to_tensor(image)
            if len(image.shape) not in (3, 4):
                raise ValueError("'image' (shape %s) must have either 3 or 4 dimensions." % (tuple(image.shape),))
            if target_width <= 0:
                raise ValueError("target_width must be > 0.")
            if target_height <= 0:
                raise ValueError("target_height must be > 0.")
            height, width = int(image.shape[-3]), int(image.shape[-2])
            rows, columns = target_height - height, target_width - width
            image = tf.image.crop_to_bounding_box(
                image, max(-rows // 2, 0), max(-columns // 2, 0), min(target_height, height), min(target_width, width))
            return tf.image.pad_to_bounding_box(
                image, max(rows // 2, 0), max(columns // 2, 0), target_height, target_width)


        def crop_and_resize(image, boxes, box_indices, crop_size, method="bilinear", extrapolation_value=0.0, name=None):
            image = tf.cast(image, tf.float32)
            boxes, places = np.asarray(boxes, dtype="float32"), np.asarray(box_indices)
            if method not in ("bilinear", "nearest"):
                raise ValueError("crop_and_resize: got method=%r, expected 'bilinear' or 'nearest'" % (method,))
            height, width = int(image.shape[1]), int(image.shape[2])
            rows, columns = int(crop_size[0]), int(crop_size[1])

            def steps(first, last, extent, count):
                if count > 1:
                    return first * (extent - 1) + np.arange(count, dtype="float32") * (last - first) * (extent - 1) / (count - 1)
                return np.array([0.5 * (first + last) * (extent - 1)], dtype="float32")
            crops = []
            for (y1, x1, y2, x2), place in zip(boxes, places):
                ys, xs = steps(y1, y2, height, rows), steps(x1, x2, width, columns)
                inside = ((ys >= 0) & (ys <= height - 1))[:, None] & ((xs >= 0) & (xs <= width - 1))[None, :]
                picture = image[int(place)]
                ys, xs = np.clip(ys, 0, height - 1), np.clip(xs, 0, width - 1)
                if method == "nearest":
                    crop = tf.gather(tf.gather(picture, np.floor(ys + 0.5).astype(int)), np.floor(xs + 0.5).astype(int), axis=1)
                else:
                    top, left = np.floor(ys).astype(int), np.floor(xs).astype(int)
                    bottom, right = np.ceil(ys).astype(int), np.ceil(xs).astype(int)
                    dy, dx = (ys - top)[:, None, None].astype("float32"), (xs - left)[None, :, None].astype("float32")

                    def row(places):
                        lines = tf.gather(picture, places)
                        first = tf.gather(lines, left, axis=1)
                        return first + (tf.gather(lines, right, axis=1) - first) * dx
                    above = row(top)
                    crop = above + (row(bottom) - above) * dy
                crops.append(tf.where(inside[:, :, None], crop, tf.ones_like(crop) * extrapolation_value))
            return tf.stack(crops)


        def _overlap(a, b):
            """Intersection over union of boxes whose corners may come in any order."""
            a, b = [(min(c[0], c[2]), min(c[1], c[3]), max(c[0], c[2]), max(c[1], c[3])) for c in (a, b)]
            first, second = [(c[2] - c[0]) * (c[3] - c[1]) for c in (a, b)]
            if first <= 0 or second <= 0:
                return 0.0
            common = max(0.0, min(a[2], b[2]) - max(a[0], b[0])) * max(0.0, min(a[3], b[3]) - max(a[1], b[1]))
            return common / (first + second - common)


        def _kept(boxes, scores, limit, iou_threshold, score_threshold):
            boxes, scores = np.asarray(boxes, dtype="float32"), np.asarray(scores, dtype="float32")
            kept = []
            for place in np.argsort(-scores, kind="stable"):
                if len(kept) >= int(limit):
                    break
                if scores[place] > score_threshold and all(
                        _overlap(boxes[place], boxes[other]) <= iou_threshold for other in kept):
                    kept.append(int(place))
            return kept


        def non_max_suppression(boxes, scores, max_output_size, iou_threshold=0.5, score_threshold=float("-inf"), name=None):
            return tf.constant(_kept(boxes, scores, max_output_size, iou_threshold, score_threshold), dtype=tf.int32)


        def non_max_suppression_with_scores(boxes, scores, max_output_size, iou_threshold=0.5,
                                            score_threshold=float("-inf"), soft_nms_sigma=0.0, name=None):
            if soft_nms_sigma != 0:
                raise NotImplementedError("tf.image.non_max_suppression_with_scores: got soft_nms_sigma=%s, expected 0.0"
                                          % soft_nms_sigma)
            kept = _kept(boxes, scores, max_output_size, iou_threshold, score_threshold)
            return tf.constant(kept, dtype=tf.int32), tf.gather(scores, kept)


        def draw_bounding_boxes(images, boxes, colors, name=None):
            pictures, boxes = np.array(images, copy=True), np.asarray(boxes)
            default = [[1, 1, 0, 1], [0, 0, 1, 1], [1, 0, 0, 1], [0, 1, 0, 1], [0.5, 0, 0.5, 1], [0.5, 0.5, 0, 1],
                       [0.5, 0, 0, 1], [0, 0, 0.5, 1], [0, 1, 1, 1], [1, 0, 1, 1]]
            colors = np.asarray(default if colors is None else colors, dtype="float32")
            _, height, width, depth = pictures.shape
            for picture, corners in zip(pictures, boxes):
                for number, (y1, x1, y2, x2) in enumerate(corners):
                    colour = colors[number % len(colors)][:depth]
                    top, bottom = int(y1 * (height - 1)), int(y2 * (height - 1))
                    left, right = int(x1 * (width - 1)), int(x2 * (width - 1))
                    if top > bottom or left > right or top >= height or bottom < 0 or left >= width or right < 0:
                        continue
                    rows, columns = slice(max(top, 0), min(bottom, height - 1) + 1), slice(max(left, 0), min(right, width - 1) + 1)
                    if 0 <= top:
                        picture[top, columns] = colour
                    if bottom < height:
                        picture[bottom, columns] = colour
                    if 0 <= left:
                        picture[rows, left] = colour
                    if right < width:
                        picture[rows, right] = colour
            return tf.constant(pictures)


        # Differences between neighbours, and between images.

        def image_gradients(image):
            image = tf.convert_to_tensor(image)
            if len(image.shape) != 4:
                raise ValueError("image_gradients expects a 4D tensor [batch_size, h, w, d], not %s." % (tuple(image.shape),))
            down, across = image[:, 1:] - image[:, :-1], image[:, :, 1:] - image[:, :, :-1]
            return (tf.concat([down, tf.zeros_like(image[:, :1])], axis=1),
                    tf.concat([across, tf.zeros_like(image[:, :, :1])], axis=2))


        def sobel_edges(image):
            image = tf.convert_to_tensor(image)
            channels = int(image.shape[-1])
            kernels = np.array([[[-1, -2, -1], [0, 0, 0], [1, 2, 1]], [[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]]], "float32")
            kernels = np.tile(kernels.transpose(1, 2, 0)[:, :, None, :], [1, 1, channels, 1])
            padded = tf.pad(image, [[0, 0], [1, 1], [1, 1], [0, 0]], mode="REFLECT")
            edges = tf.nn.depthwise_conv2d(padded, tf.constant(kernels), [1, 1, 1, 1], "VALID")
            return tf.reshape(edges, list(image.shape) + [2])


        def total_variation(images, name=None):
            images = tf.convert_to_tensor(images)
            if len(images.shape) not in (3, 4):
                raise ValueError("'images' must be either 3 or 4-dimensional.")
            down = tf.abs(images[..., 1:, :, :] - images[..., :-1, :, :])
            across = tf.abs(images[..., 1:, :] - images[..., :-1, :])
            axes = None if len(images.shape) == 3 else [1, 2, 3]
            return tf.reduce_sum(down, axis=axes) + tf.reduce_sum(across, axis=axes)


        def _similarity(first, second, max_val, filter_size, filter_sigma, k1, k2):
            """The maps of SSIM and of its factor of contrast and structure (..., h, w, channels)."""
            channels = int(first.shape[-1])
            places = np.arange(filter_size, dtype="float32") - (filter_size - 1) / 2
            weights = np.exp(-0.5 * places ** 2 / filter_sigma ** 2)
            weights = np.outer(weights, weights)
            weights = (weights / weights.sum()).astype("float32")[:, :, None, None]
            kernel = tf.constant(np.tile(weights, [1, 1, channels, 1]))
            head = list(first.shape[:-3])

            def mean(x):
                y = tf.nn.depthwise_conv2d(tf.reshape(x, [-1] + list(x.shape[-3:])), kernel, [1, 1, 1, 1], "VALID")
                return tf.reshape(y, head + list(y.shape[1:]))
            c1, c2 = (k1 * max_val) ** 2, (k2 * max_val) ** 2
            m0, m1 = mean(first), mean(second)
            both, squares = m0 * m1 * 2.0, tf.square(m0) + tf.square(m1)
            luminance = (both + c1) / (squares + c1)
            products, powers = mean(first * second) * 2.0, mean(tf.square(first) + tf.square(second))
            contrast = (products - both + c2) / (powers - squares + c2)
            return luminance * contrast, contrast


        def _floats(first, second, max_val):
            first, second = tf.convert_to_tensor(first), tf.convert_to_tensor(second)
            limit = float(max_val)
            if not first.dtype.is_floating:
                limit = limit / np.iinfo(first.dtype.as_numpy_dtype).max
                first, second = [tf.image.convert_image_dtype(x, tf.float32) for x in (first, second)]
            return first, second, limit


        def ssim(img1, img2, max_val, filter_size=11, filter_sigma=1.5, k1=0.01, k2=0.03, return_index_map=False):
            first, second, limit = _floats(img1, img2, max_val)
            values, _ = _similarity(first, second, limit, filter_size, filter_sigma, k1, k2)
            if return_index_map:
                return tf.reduce_mean(values, axis=-1)
            return tf.reduce_mean(tf.reduce_mean(values, axis=[-3, -2]), axis=-1)


        def ssim_multiscale(img1, img2, max_val, power_factors=(0.0448, 0.2856, 0.3001, 0.2363, 0.1333), filter_size=11,
                            filter_sigma=1.5, k1=0.01, k2=0.03):
            first, second, limit = _floats(img1, img2, max_val)
            factors = []
            for scale in range(len(power_factors)):
                if scale > 0:
                    def halved(x):
                        rows, columns = x.shape[-3] % 2, x.shape[-2] % 2
                        flat = tf.reshape(x, [-1] + list(x.shape[-3:]))
                        if rows or columns:
                            flat = tf.pad(flat, [[0, 0], [0, rows], [0, columns], [0, 0]], mode="SYMMETRIC")
                        y = tf.nn.avg_pool2d(flat, 2, 2, "VALID")
                        return tf.reshape(y, list(x.shape[:-3]) + list(y.shape[1:]))
                    first, second = halved(first), halved(second)
                values, contrast = _similarity(first, second, limit, filter_size, filter_sigma, k1, k2)
                last = scale == len(power_factors) - 1
                factors.append(tf.nn.relu(tf.reduce_mean(values if last else contrast, axis=[-3, -2])))
            powers = [factor ** power for factor, power in zip(factors, power_factors)]
            return tf.reduce_mean(tf.reduce_prod(tf.stack(powers, axis=-1), axis=-1), axis=-1)
        """#
}
