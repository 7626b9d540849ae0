/// Functions of `keras.ops` that are short in terms of others.
extension KerasSources {
    static let operations = #"""
        import numpy as np
        import tensorflow as tf
        from keras import ops as O


        def _float(x):
            x = O.convert_to_tensor(x)
            return x if "float" in str(x.dtype) else O.cast(x, "float32")


        def _pair(x1, x2):
            x1, x2 = O.convert_to_tensor(x1), O.convert_to_tensor(x2)
            if x1.dtype != x2.dtype:
                x1, x2 = O.cast(x1, "float32"), O.cast(x2, "float32")
            return x1, x2


        # Functions of Keras that are short in terms of others.

        def append(x1, x2, axis=None):
            if axis is None:
                x1, x2, axis = O.reshape(x1, (-1,)), O.reshape(x2, (-1,)), 0
            return O.concatenate([x1, x2], axis=axis)


        def array(x, dtype=None):
            return O.convert_to_tensor(x, dtype=dtype)


        def average(x, axis=None, weights=None):
            x = _float(x)
            if weights is None:
                return O.mean(x, axis=axis)
            weights = O.cast(weights, x.dtype)
            if len(weights.shape) != len(x.shape):
                shape = [1] * len(x.shape)
                shape[axis] = -1
                weights = O.reshape(weights, shape)
            total = O.sum(weights * O.ones_like(x), axis=axis)
            return O.sum(x * weights, axis=axis) / total


        def cbrt(x):
            x = _float(x)
            return O.sign(x) * O.power(O.abs(x), 1 / 3)


        def deg2rad(x):
            return _float(x) * (np.pi / 180)


        def rad2deg(x):
            return _float(x) * (180 / np.pi)


        def diff(a, n=1, axis=-1):
            a = O.convert_to_tensor(a)
            for _ in range(n):
                a = O.moveaxis(a, axis, 0)
                a = O.moveaxis(a[1:] - a[:-1], 0, axis)
            return a


        def divide_no_nan(x1, x2):
            return tf.math.divide_no_nan(_float(x1), _float(x2))


        def dot_product_attention(query, key, value, bias=None, mask=None, scale=None, is_causal=False,
                                  flash_attention=None, attn_logits_soft_cap=None):
            depth = query.shape[-1]
            scale = scale if scale is not None else 1 / depth ** 0.5
            logits = O.einsum("BTNH,BSNH->BNTS", query, key) * scale
            if bias is not None:
                logits = logits + bias
            if attn_logits_soft_cap is not None:
                logits = O.tanh(logits / attn_logits_soft_cap) * attn_logits_soft_cap
            if is_causal:
                steps = O.arange(logits.shape[2])[:, None] >= O.arange(logits.shape[3])[None, :]
                logits = O.where(steps, logits, -1e9)
            if mask is not None:
                logits = O.where(O.cast(mask, "bool"), logits, -1e9)
            return O.einsum("BNTS,BSNH->BTNH", O.softmax(logits, axis=-1), value)


        def empty(shape, dtype=None):
            return O.zeros(shape, dtype=dtype)


        def empty_like(x, dtype=None):
            return O.zeros_like(x, dtype=dtype)


        def erfc(x):
            return tf.math.erfc(_float(x))


        def exp2(x):
            return O.power(2.0, _float(x))


        def fabs(x):
            return O.abs(_float(x))


        def fliplr(x):
            return O.flip(x, axis=1)


        def flipud(x):
            return O.flip(x, axis=0)


        def fmax(x1, x2):
            x1, x2 = _pair(x1, x2)
            return O.where(O.isnan(x1), x2, O.where(O.isnan(x2), x1, O.maximum(x1, x2)))


        def fmin(x1, x2):
            x1, x2 = _pair(x1, x2)
            return O.where(O.isnan(x1), x2, O.where(O.isnan(x2), x1, O.minimum(x1, x2)))


        def fori_loop(lower, upper, body_fun, init_val):
            value = init_val
            for i in range(int(lower), int(upper)):
                value = body_fun(O.convert_to_tensor(i), value)
            return value


        def get_item(x, key):
            return x[key]


        def glu(x, axis=-1):
            a, b = O.split(x, 2, axis=axis)
            return a * O.sigmoid(b)


        def hard_shrink(x, threshold=0.5):
            x = _float(x)
            return O.where(O.abs(x) > threshold, x, O.zeros_like(x))


        def hard_tanh(x):
            return O.clip(_float(x), -1.0, 1.0)


        def soft_shrink(x, threshold=0.5):
            x = _float(x)
            low = O.where(x < -threshold, x + threshold, O.zeros_like(x))
            return O.where(x > threshold, x - threshold, low)


        def squareplus(x, b=4):
            x = _float(x)
            return (x + O.sqrt(O.square(x) + b)) / 2


        def tanh_shrink(x):
            x = _float(x)
            return x - O.tanh(x)


        def threshold(x, threshold, default_value):
            x = _float(x)
            return O.where(x > threshold, x, O.ones_like(x) * default_value)


        def sparse_plus(x):
            x = _float(x)
            middle = O.where(x < 1, 0.25 * O.square(x + 1), x)
            return O.where(x <= -1, O.zeros_like(x), middle)


        def sparse_sigmoid(x):
            x = _float(x)
            return O.clip(0.5 * (x + 1), 0.0, 1.0)


        def sparsemax(x, axis=-1):
            x = _float(x)
            rows = O.moveaxis(x, axis, -1)
            ordered = -O.sort(-rows, axis=-1)
            total = O.cumsum(ordered, axis=-1)
            place = O.cast(O.arange(1, rows.shape[-1] + 1), x.dtype)
            inside = O.cast(1 + place * ordered > total, x.dtype)
            count = O.sum(inside, axis=-1, keepdims=True)
            # As Keras has it: the sums themselves are added up.
            tau = (O.sum(total * inside, axis=-1, keepdims=True) - 1) / count
            return O.moveaxis(O.maximum(rows - tau, 0.0), -1, axis)


        def heaviside(x1, x2):
            x1, x2 = _float(x1), _float(x2)
            return O.where(x1 < 0, O.zeros_like(x1), O.where(x1 > 0, O.ones_like(x1), x2 * O.ones_like(x1)))


        def hypot(x1, x2):
            return O.sqrt(O.square(_float(x1)) + O.square(_float(x2)))


        def isclose(x1, x2, rtol=1e-5, atol=1e-8, equal_nan=False):
            x1, x2 = _float(x1), _float(x2)
            near = O.abs(x1 - x2) <= atol + rtol * O.abs(x2)
            same = O.equal(x1, x2)
            near = O.logical_or(O.logical_and(near, O.isfinite(x2)), same)
            if equal_nan:
                near = O.logical_or(near, O.logical_and(O.isnan(x1), O.isnan(x2)))
            return near


        def allclose(x1, x2, rtol=1e-5, atol=1e-8, equal_nan=False):
            return O.all(isclose(x1, x2, rtol, atol, equal_nan))


        def isin(x1, x2, assume_unique=False, invert=False):
            x1 = O.convert_to_tensor(x1)
            x2 = O.reshape(O.cast(x2, x1.dtype), (-1,))
            found = O.any(O.equal(O.expand_dims(x1, -1), x2), axis=-1)
            return O.logical_not(found) if invert else found


        def isneginf(x):
            return O.equal(_float(x), -np.inf)


        def isposinf(x):
            return O.equal(_float(x), np.inf)


        def isreal(x):
            return O.ones_like(x, dtype="bool")


        def layer_normalization(x, gamma=None, beta=None, axis=-1, epsilon=None, rms_scaling=False, **kwargs):
            x = _float(x)
            epsilon = 1e-7 if epsilon is None else epsilon
            mean, variance = O.moments(x, axes=axis if isinstance(axis, (list, tuple)) else [axis], keepdims=True)
            result = (x - mean) * O.rsqrt(variance + epsilon)
            if gamma is not None:
                result = result * gamma
            return result if beta is None else result + beta


        def rms_normalization(x, scale=1, axis=-1, epsilon=None):
            x = _float(x)
            epsilon = 1e-7 if epsilon is None else epsilon
            return x * O.rsqrt(O.mean(O.square(x), axis=axis, keepdims=True) + epsilon) * scale


        def batch_normalization(x, mean, variance, axis, offset=None, scale=None, epsilon=1e-3):
            shape = [1] * len(x.shape)
            shape[axis] = -1
            result = (x - O.reshape(mean, shape)) * O.rsqrt(O.reshape(variance, shape) + epsilon)
            if scale is not None:
                result = result * O.reshape(scale, shape)
            return result if offset is None else result + O.reshape(offset, shape)


        def logaddexp(x1, x2):
            x1, x2 = _float(x1), _float(x2)
            return O.maximum(x1, x2) + O.log1p(O.exp(-O.abs(x1 - x2)))


        def logaddexp2(x1, x2):
            x1, x2 = _float(x1), _float(x2)
            return O.maximum(x1, x2) + O.log1p(O.power(2.0, -O.abs(x1 - x2))) / np.log(2)


        def logdet(x):
            return O.log(O.det(x))


        def multi_hot(inputs, num_classes=None, axis=-1, dtype=None, sparse=False, **kwargs):
            inputs = O.convert_to_tensor(inputs)
            return O.max(O.one_hot(inputs, num_classes, axis=-1, dtype=dtype or "float32"),
                         axis=-2 if len(inputs.shape) == 1 else 1)


        def nan_to_num(x, nan=0.0, posinf=None, neginf=None):
            x = _float(x)
            largest = float(np.finfo(np.float32).max)
            x = O.where(O.isnan(x), O.ones_like(x) * nan, x)
            x = O.where(isposinf(x), O.ones_like(x) * (largest if posinf is None else posinf), x)
            return O.where(isneginf(x), O.ones_like(x) * (-largest if neginf is None else neginf), x)


        def _without_nan(x, fill):
            x = _float(x)
            return O.where(O.isnan(x), O.ones_like(x) * fill, x)


        def nansum(x, axis=None, keepdims=False):
            return O.sum(_without_nan(x, 0.0), axis=axis, keepdims=keepdims)


        def nanprod(x, axis=None, keepdims=False):
            return O.prod(_without_nan(x, 1.0), axis=axis, keepdims=keepdims)


        def nanmean(x, axis=None, keepdims=False):
            x = _float(x)
            count = O.sum(O.cast(O.logical_not(O.isnan(x)), x.dtype), axis=axis, keepdims=keepdims)
            return nansum(x, axis, keepdims) / count


        def nanvar(x, axis=None, keepdims=False):
            x = _float(x)
            return nanmean(O.square(x - nanmean(x, axis, True)), axis, keepdims)


        def nanstd(x, axis=None, keepdims=False):
            return O.sqrt(nanvar(x, axis, keepdims))


        def nanmax(x, axis=None, keepdims=False):
            return O.max(_without_nan(x, -np.inf), axis=axis, keepdims=keepdims)


        def nanmin(x, axis=None, keepdims=False):
            return O.min(_without_nan(x, np.inf), axis=axis, keepdims=keepdims)


        def nonzero(x):
            return tuple(O.convert_to_tensor(part.astype("int32")) for part in np.nonzero(O.convert_to_numpy(x)))


        def ptp(x, axis=None, keepdims=False):
            return O.max(x, axis=axis, keepdims=keepdims) - O.min(x, axis=axis, keepdims=keepdims)


        def quantile(x, q, axis=None, method="linear", keepdims=False):
            x, q = _float(x), O.convert_to_numpy(q)
            if axis is None:
                shape, x, axis = [1] * len(x.shape), O.reshape(x, (-1,)), 0
            else:
                shape = [1 if i == axis % len(x.shape) else e for i, e in enumerate(x.shape)]
            rows = O.sort(O.moveaxis(x, axis, -1), axis=-1)
            last = rows.shape[-1] - 1
            results = []
            for level in np.reshape(q, -1):
                place = float(level) * last
                low, high = int(np.floor(place)), int(np.ceil(place))
                if method == "linear":
                    share = place - low
                elif method == "lower":
                    share = 0.0
                elif method == "higher":
                    share = 1.0
                elif method == "midpoint":
                    share = 0.5 if high > low else 0.0
                elif method == "nearest":
                    share = float(np.round(place) - low)
                else:
                    raise ValueError("quantile: got method='%s', expected 'linear', 'lower', 'higher', 'midpoint' or 'nearest'"
                                     % method)
                result = rows[..., low] * (1 - share) + rows[..., high] * share if share else rows[..., low]
                results.append(O.reshape(result, shape) if keepdims else result)
            return O.stack(results) if np.ndim(q) else results[0]


        def percentile(x, q, axis=None, method="linear", keepdims=False):
            return quantile(x, O.convert_to_numpy(q) / 100, axis, method, keepdims)


        def median(x, axis=None, keepdims=False):
            if isinstance(axis, (list, tuple)):
                x = np.median(O.convert_to_numpy(x), axis=tuple(axis), keepdims=keepdims)
                return O.convert_to_tensor(x)
            return quantile(x, 0.5, axis, keepdims=keepdims)


        def rot90(x, k=1, axes=(0, 1)):
            k, (a, b) = k % 4, axes
            if k == 0:
                return x
            if k == 2:
                return O.flip(O.flip(x, axis=a), axis=b)
            return O.flip(O.swapaxes(x, a, b), axis=a) if k == 1 else O.swapaxes(O.flip(x, axis=a), a, b)


        def scan(f, init, xs=None, length=None, reverse=False, unroll=1):
            count = length if xs is None else tf.nest.flatten(xs)[0].shape[0]
            carry, results = init, []
            order = range(count - 1, -1, -1) if reverse else range(count)
            for i in order:
                x = None if xs is None else tf.nest.map_structure(lambda t: t[i], xs)
                carry, y = f(carry, x)
                results.append(y)
            if reverse:
                results.reverse()
            if not results or results[0] is None:
                return carry, None
            return carry, tf.nest.map_structure(lambda *parts: O.stack(parts), *results)


        def select(condlist, choicelist, default=0):
            result = O.ones_like(choicelist[0]) * default
            for condition, choice in reversed(list(zip(condlist, choicelist))):
                result = O.where(condition, choice, result)
            return result


        def sinc(x):
            x = _float(x) * np.pi
            safe = O.where(O.equal(x, 0), O.ones_like(x), x)
            return O.where(O.equal(x, 0), O.ones_like(x), O.sin(safe) / safe)


        def slice_update(inputs, start_indices, updates):
            return tf.convert_to_tensor(_updated(inputs, start_indices, updates))


        def _updated(inputs, start, updates):
            inputs, updates = O.convert_to_tensor(inputs), O.convert_to_tensor(updates)
            grids = np.meshgrid(*[np.arange(int(s), int(s) + e) for s, e in zip(start, updates.shape)], indexing="ij")
            places = np.stack([g.reshape(-1) for g in grids], axis=-1)
            return tf.tensor_scatter_nd_update(inputs, places, O.reshape(O.cast(updates, inputs.dtype), (-1,)))


        def switch(index, branches, *operands):
            place = min(max(int(index), 0), len(branches) - 1)
            return branches[place](*operands)


        def trapezoid(y, x=None, dx=1.0, axis=-1):
            y = O.moveaxis(_float(y), axis, -1)
            width = dx if x is None else diff(O.moveaxis(_float(x), axis, -1) if len(O.shape(x)) > 1 else _float(x))
            return O.sum((y[..., 1:] + y[..., :-1]) * width / 2, axis=-1)


        def tri(N, M=None, k=0, dtype=None):
            return O.tril(O.ones((N, N if M is None else M), dtype=dtype), k=k)


        def trunc(x):
            x = _float(x)
            return O.sign(x) * O.floor(O.abs(x))


        def unravel_index(indices, shape):
            parts = np.unravel_index(O.convert_to_numpy(indices), shape)
            return tuple(O.convert_to_tensor(part.astype("int64")) for part in parts)


        def vander(x, N=None, increasing=False):
            x = O.convert_to_tensor(x)
            N = x.shape[0] if N is None else N
            powers = [O.ones_like(x)]
            for _ in range(N - 1):
                powers.append(powers[-1] * x)
            return O.stack(powers if increasing else powers[::-1], axis=-1)


        def hsplit(x, indices_or_sections):
            return O.split(x, indices_or_sections, axis=1 if len(x.shape) > 1 else 0)


        def vsplit(x, indices_or_sections):
            return O.split(x, indices_or_sections, axis=0)


        def array_split(x, indices_or_sections, axis=0):
            if not isinstance(indices_or_sections, int):
                return O.split(x, indices_or_sections, axis=axis)
            count, extent = indices_or_sections, x.shape[axis]
            small, more = divmod(extent, count)
            sizes = [small + 1] * more + [small] * (count - more)
            return O.split(x, [sum(sizes[:i]) for i in range(1, count)], axis=axis)


        def dstack(xs):
            return O.concatenate([O.reshape(x, (1, -1, 1)) if len(x.shape) == 1 else
                                  O.expand_dims(x, -1) if len(x.shape) == 2 else x for x in map(O.convert_to_tensor, xs)],
                                 axis=2)


        def kron(x1, x2):
            x1, x2 = _pair(x1, x2)
            product = O.einsum("ij,kl->ikjl", x1, x2)
            return O.reshape(product, (x1.shape[0] * x2.shape[0], x1.shape[1] * x2.shape[1]))


        def corrcoef(x):
            x = _float(x)
            x = x - O.mean(x, axis=-1, keepdims=True)
            products = O.matmul(x, O.transpose(x))
            sizes = O.sqrt(O.diag(products))
            return products / (sizes[:, None] * sizes[None, :])


        def cdist(x1, x2, p=2.0):
            gaps = O.abs(O.expand_dims(_float(x1), -2) - O.expand_dims(_float(x2), -3))
            if p == 2.0:
                return O.sqrt(O.sum(O.square(gaps), axis=-1))
            return O.power(O.sum(O.power(gaps, p), axis=-1), 1 / p)


        def psnr(x1, x2, max_val):
            error = O.mean(O.square(x1 - x2))
            return 20 * O.log10(_float(max_val)) - 10 * O.log10(error)


        def _numpy(name):
            def function(*args, **kwargs):
                args = [O.convert_to_numpy(a) if tf.is_tensor(a) else a for a in args]
                result = getattr(np, name)(*args, **kwargs)
                if isinstance(result, (tuple, list)):
                    return tuple(O.convert_to_tensor(r) for r in result)
                if getattr(result, "dtype", None) == np.float64:
                    result = np.asarray(result, "float32")
                return O.convert_to_tensor(result)
            function.__name__ = name
            return function


        # Functions without a gradient go through NumPy.
        for _name in ["bartlett", "blackman", "hamming", "hanning", "kaiser", "logspace", "geomspace", "gcd", "lcm",
                      "nanargmax", "nanargmin", "signbit", "nextafter",
                      "bitwise_and", "bitwise_or", "bitwise_xor", "bitwise_not", "left_shift", "right_shift"]:
            globals()[_name] = _numpy(_name)
        bitwise_invert = _numpy("bitwise_not")
        bitwise_left_shift = _numpy("left_shift")
        bitwise_right_shift = _numpy("right_shift")


        def fmod(x1, x2):
            x1, x2 = _pair(x1, x2)
            return x1 - x2 * trunc(x1 / x2)


        def correlate(x1, x2, mode="valid"):
            return O.convert_to_tensor(np.correlate(O.convert_to_numpy(x1), O.convert_to_numpy(x2), mode))


        def digitize(x, bins):
            return O.convert_to_tensor(np.digitize(O.convert_to_numpy(x), O.convert_to_numpy(bins)).astype("int32"))


        def histogram(x, bins=10, range=None):
            counts, edges = np.histogram(O.convert_to_numpy(x), bins=bins, range=range)
            return O.convert_to_tensor(counts.astype("float32")), O.convert_to_tensor(edges.astype("float32"))


        def conv_transpose(inputs, kernel, strides=1, padding="valid", output_padding=None, data_format=None,
                           dilation_rate=1):
            # The gradient of the convolution that goes the other way.
            inputs = O.convert_to_tensor(inputs)
            count = len(inputs.shape) - 2
            if output_padding is not None or data_format == "channels_first":
                raise NotImplementedError("conv_transpose: got output_padding=%r, data_format=%r, expected None and "
                                          "'channels_last'" % (output_padding, data_format))
            steps = strides if isinstance(strides, (list, tuple)) else [strides] * count
            rates = dilation_rate if isinstance(dilation_rate, (list, tuple)) else [dilation_rate] * count
            extents = []
            for extent, step, size, rate in zip(inputs.shape[1:-1], steps, kernel.shape[:count], rates):
                extents.append(extent * step + (max((size - 1) * rate + 1 - step, 0) if padding == "valid" else 0))
            with tf.GradientTape() as tape:
                x = tf.zeros([inputs.shape[0], *extents, kernel.shape[-2]])
                tape.watch(x)
                y = O.conv(x, kernel, strides=strides, padding=padding, dilation_rate=dilation_rate)
            return tape.gradient(y, x, output_gradients=inputs)
        """#
}
