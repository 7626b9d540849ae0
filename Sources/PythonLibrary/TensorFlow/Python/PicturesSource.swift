/// Functions of `tf.image` that are short in terms of others (second part of `tensorflow._more`).
extension TensorFlowSources {
    static let images = #"""

        # tf.image

        def rgb_to_hsv(images, name=None):
            images = _float(images)
            r, g, b = images[..., 0], images[..., 1], images[..., 2]
            top = tf.reduce_max(images, axis=-1)
            spread = top - tf.reduce_min(images, axis=-1)
            s = tf.math.divide_no_nan(spread, top)
            sixth = tf.math.divide_no_nan(tf.ones_like(spread), 6.0 * spread)
            hue = tf.where(tf.equal(r, top), sixth * (g - b), tf.where(tf.equal(g, top), sixth * (b - r) + 2.0 / 6.0, sixth * (r - g) + 4.0 / 6.0))
            hue = tf.where(spread > 0, hue, tf.zeros_like(hue))
            return tf.stack([tf.where(hue < 0, hue + 1.0, hue), s, top], axis=-1)


        def hsv_to_rgb(images, name=None):
            images = _float(images)
            h, s, v = images[..., 0] * 6.0, images[..., 1], images[..., 2]
            part = lambda x: (1.0 - s + s * tf.clip_by_value(x, 0.0, 1.0)) * v
            return tf.stack([part(tf.abs(h - 3.0) - 1.0), part(2.0 - tf.abs(h - 2.0)), part(2.0 - tf.abs(h - 4.0))], axis=-1)


        _YUV = [[0.299, -0.14714119, 0.61497538], [0.587, -0.28886916, -0.51496512], [0.114, 0.43601035, -0.10001026]]
        _YUV_BACK = [[1, 1, 1], [0, -0.394642334, 2.03206185], [1.13988303, -0.58062185, 0]]
        _YIQ = [[0.299, 0.59590059, 0.2115], [0.587, -0.27455667, -0.52273617], [0.114, -0.32134392, 0.31119955]]
        _YIQ_BACK = [[1, 1, 1], [0.95598634, -0.27201283, -1.10674021], [0.6208248, -0.64720424, 1.70423049]]


        def _mixed(images, table):
            images = _float(images)
            return tf.tensordot(images, tf.constant(table, dtype=images.dtype), axes=[[len(images.shape) - 1], [0]])


        def rgb_to_yuv(images): return _mixed(images, _YUV)
        def yuv_to_rgb(images): return _mixed(images, _YUV_BACK)
        def rgb_to_yiq(images): return _mixed(images, _YIQ)
        def yiq_to_rgb(images): return _mixed(images, _YIQ_BACK)


        def _as_floats(image, change):
            """What is changed in floats from 0 to 1 comes back in its own type."""
            image = tf.convert_to_tensor(image)
            if image.dtype.is_floating:
                return change(image)
            return tf.image.convert_image_dtype(change(tf.image.convert_image_dtype(image, tf.float32)), image.dtype, saturate=True)


        def adjust_saturation(image, saturation_factor, name=None):
            def change(x):
                hsv = rgb_to_hsv(x)
                return hsv_to_rgb(tf.stack([hsv[..., 0], tf.clip_by_value(hsv[..., 1] * saturation_factor, 0.0, 1.0), hsv[..., 2]], axis=-1))
            return _as_floats(image, change)


        def adjust_hue(image, delta, name=None):
            def change(x):
                hsv = rgb_to_hsv(x)
                turned = hsv[..., 0] + delta
                return hsv_to_rgb(tf.stack([turned - tf.floor(turned), hsv[..., 1], hsv[..., 2]], axis=-1))
            return _as_floats(image, change)


        def adjust_gamma(image, gamma=1, gain=1):
            if gamma < 0:
                raise ValueError("Gamma should be a non-negative real number.")
            return _as_floats(image, lambda x: gain * x ** gamma)


        def _drawn(low, high, seed): return float(tf.random.uniform([], low, high, seed=seed))
        def random_saturation(image, lower, upper, seed=None): return adjust_saturation(image, _drawn(lower, upper, seed))
        def random_hue(image, max_delta, seed=None): return adjust_hue(image, _drawn(-max_delta, max_delta, seed))
        def _stateless(low, high, seed): return float(tf.random.stateless_uniform([], seed, low, high))
        def stateless_random_brightness(image, max_delta, seed): return tf.image.adjust_brightness(image, _stateless(-max_delta, max_delta, seed))
        def stateless_random_contrast(image, lower, upper, seed): return tf.image.adjust_contrast(image, _stateless(lower, upper, seed))
        def stateless_random_saturation(image, lower, upper, seed=None): return adjust_saturation(image, _stateless(lower, upper, seed))
        def stateless_random_hue(image, max_delta, seed): return adjust_hue(image, _stateless(-max_delta, max_delta, seed))
        def stateless_random_flip_left_right(image, seed): return tf.image.flip_left_right(image) if _stateless(0, 1, seed) < 0.5 else tf.convert_to_tensor(image)
        def stateless_random_flip_up_down(image, seed): return tf.image.flip_up_down(image) if _stateless(0, 1, seed) < 0.5 else tf.convert_to_tensor(image)


        def stateless_random_crop(value, size, seed, name=None):
            value = tf.convert_to_tensor(value)
            room = [int(n) - int(s) for n, s in zip(value.shape, np.asarray(size).tolist())]
            draws = tf.random.stateless_uniform([len(room)], seed, 0, 2 ** 31 - 1, tf.int32).numpy().tolist()
            starts = [d % (r + 1) for d, r in zip(draws, room)]
            return tf.slice(value, starts, [int(s) for s in np.asarray(size).tolist()])


        def resize_with_crop_or_pad(image, target_height, target_width):
            image = tf.convert_to_tensor(image)
            at = len(image.shape) - 3
            for axis, wanted in ((at, target_height), (at + 1, target_width)):
                size = int(image.shape[axis])
                if size > wanted:
                    start = (size - wanted) // 2
                    image = tf.gather(image, list(range(start, start + wanted)), axis=axis)
                elif size < wanted:
                    before = (wanted - size) // 2
                    pads = [[0, 0]] * len(image.shape)
                    pads[axis] = [before, wanted - size - before]
                    image = tf.pad(image, pads)
            return image


        def crop_and_resize(image, boxes, box_indices, crop_size, method="bilinear", extrapolation_value=0.0, name=None):
            image, boxes = np.asarray(image, dtype="float32"), np.asarray(boxes, dtype="float32")
            height, width = image.shape[1:3]
            rows, columns = (int(n) for n in np.asarray(crop_size))
            result = np.full((len(boxes), rows, columns, image.shape[3]), extrapolation_value, dtype="float32")
            for k, (box, i) in enumerate(zip(boxes, np.asarray(box_indices).tolist())):
                y = box[0] * (height - 1) + np.arange(rows) * (box[2] - box[0]) * (height - 1) / (rows - 1) if rows > 1 else np.array([0.5 * (box[0] + box[2]) * (height - 1)])
                x = box[1] * (width - 1) + np.arange(columns) * (box[3] - box[1]) * (width - 1) / (columns - 1) if columns > 1 else np.array([0.5 * (box[1] + box[3]) * (width - 1)])
                inside = ((y >= 0) & (y <= height - 1))[:, None] & ((x >= 0) & (x <= width - 1))
                if method == "nearest":
                    found = image[i][np.clip(np.round(y), 0, height - 1).astype(int)][:, np.clip(np.round(x), 0, width - 1).astype(int)]
                else:
                    yc, xc = np.clip(y, 0, height - 1), np.clip(x, 0, width - 1)
                    y0, x0 = np.floor(yc).astype(int), np.floor(xc).astype(int)
                    y1, x1 = np.minimum(y0 + 1, height - 1), np.minimum(x0 + 1, width - 1)
                    fy, fx = (yc - y0)[:, None, None], (xc - x0)[None, :, None]
                    top = image[i][y0][:, x0] * (1 - fx) + image[i][y0][:, x1] * fx
                    bottom = image[i][y1][:, x0] * (1 - fx) + image[i][y1][:, x1] * fx
                    found = top * (1 - fy) + bottom * fy
                result[k] = np.where(inside[:, :, None], found, extrapolation_value)
            return tf.constant(result)


        def non_max_suppression_with_scores(boxes, scores, max_output_size, iou_threshold=0.5, score_threshold=float("-inf"), soft_nms_sigma=0.0, name=None):
            if soft_nms_sigma:
                raise NotImplementedError("tf.image.non_max_suppression_with_scores: argument 'soft_nms_sigma' is not supported")
            chosen = non_max_suppression(boxes, scores, max_output_size, iou_threshold, score_threshold)
            return chosen, tf.gather(tf.convert_to_tensor(scores), chosen)


        def non_max_suppression(boxes, scores, max_output_size, iou_threshold=0.5, score_threshold=float("-inf"), name=None):
            boxes, scores = np.asarray(boxes, dtype="float32"), np.asarray(scores, dtype="float32")
            low, high = np.minimum(boxes[:, :2], boxes[:, 2:]), np.maximum(boxes[:, :2], boxes[:, 2:])
            areas, chosen = (high - low).prod(axis=1), []
            for i in np.argsort(-scores, kind="stable").tolist():
                if len(chosen) >= int(max_output_size) or not scores[i] > score_threshold:
                    break
                apart = True
                for j in chosen:
                    shared = np.maximum(np.minimum(high[i], high[j]) - np.maximum(low[i], low[j]), 0).prod()
                    if areas[i] > 0 and areas[j] > 0 and shared / (areas[i] + areas[j] - shared) > iou_threshold:
                        apart = False
                        break
                if apart:
                    chosen.append(i)
            return tf.constant(chosen, dtype=tf.int32)


        def image_gradients(image):
            image = tf.convert_to_tensor(image)
            zero = tf.zeros_like(image)
            return tf.concat([image[:, 1:] - image[:, :-1], zero[:, :1]], 1), tf.concat([image[:, :, 1:] - image[:, :, :-1], zero[:, :, :1]], 2)


        def sobel_edges(image):
            image = tf.pad(_float(image), [[0, 0], [1, 1], [1, 1], [0, 0]], mode="REFLECT")
            h, w = int(image.shape[1]) - 2, int(image.shape[2]) - 2
            kernel = [[-1, -2, -1], [0, 0, 0], [1, 2, 1]]
            part = lambda i, j: image[:, i:i + h, j:j + w]
            dy = sum(kernel[i][j] * part(i, j) for i in range(3) for j in range(3) if kernel[i][j])
            dx = sum(kernel[j][i] * part(i, j) for i in range(3) for j in range(3) if kernel[j][i])
            return tf.stack([dy, dx], axis=-1)


        def total_variation(images, name=None):
            images = tf.convert_to_tensor(images)
            at = len(images.shape) - 3
            if at:
                down, across = images[:, 1:] - images[:, :-1], images[:, :, 1:] - images[:, :, :-1]
                return tf.reduce_sum(tf.abs(down), axis=[1, 2, 3]) + tf.reduce_sum(tf.abs(across), axis=[1, 2, 3])
            return tf.reduce_sum(tf.abs(images[1:] - images[:-1])) + tf.reduce_sum(tf.abs(images[:, 1:] - images[:, :-1]))


        def ssim(img1, img2, max_val, filter_size=11, filter_sigma=1.5, k1=0.01, k2=0.03, return_index_map=False):
            a, b = _float(img1), _float(img2)
            x = np.arange(filter_size) - (filter_size - 1) / 2
            weights = np.exp(-0.5 * (x / filter_sigma) ** 2)
            kernel = np.outer(weights, weights)
            channels = int(a.shape[-1])
            kernel = tf.constant((kernel / kernel.sum())[:, :, None, None] * np.ones((1, 1, channels, 1)), dtype=a.dtype)
            shape = [int(n) for n in a.shape]
            a, b = (tf.reshape(v, [-1] + shape[-3:]) for v in (a, b))
            mean = lambda v: tf.nn.depthwise_conv2d(v, kernel, [1, 1, 1, 1], "VALID")
            c1, c2 = (k1 * max_val) ** 2, (k2 * max_val) ** 2
            m, n = mean(a), mean(b)
            light = (m * n * 2.0 + c1) / (m * m + n * n + c1)
            contrast = (mean(a * b) * 2.0 - m * n * 2.0 + c2) / (mean(a * a + b * b) - (m * m + n * n) + c2)
            found = light * contrast
            if return_index_map:
                return tf.reduce_mean(found, axis=-1)
            return tf.reshape(tf.reduce_mean(found, axis=[1, 2, 3]), shape[:-3])

        """#
}
