/// `keras.ops`: matrices, orders, segments, in terms of other functions and of NumPy.
extension KerasSources {
    static let algebra = #"""
        import numpy as np
        import tensorflow as tf
        from keras import ops as O


        def _float(x):
            x = O.convert_to_tensor(x)
            return x if "float" in str(x.dtype) else O.cast(x, "float32")


        def _through_numpy(function, *arrays):
            """What NumPy computes, without a gradient, in the tensors' own type."""
            kind = _float(arrays[0]).numpy().dtype
            found = function(*[np.asarray(_float(a).numpy(), "float64") for a in arrays])

            def tensor(x):
                x = np.asarray(x)
                return O.convert_to_tensor(x.astype(kind) if x.dtype.kind == "f" else x)
            return tuple(tensor(f) for f in found) if isinstance(found, tuple) else tensor(found)


        # Matrices.

        def svd(x, full_matrices=True, compute_uv=True):
            if not compute_uv:
                return _through_numpy(lambda a: np.linalg.svd(a, compute_uv=False), x)
            return _through_numpy(lambda a: tuple(np.linalg.svd(a, full_matrices=full_matrices)), x)


        def pinv(x, rcond=None):
            return _through_numpy(lambda a: np.linalg.pinv(a) if rcond is None else np.linalg.pinv(a, rcond), x)


        def lstsq(a, b, rcond=None):
            return _through_numpy(lambda a, b: np.linalg.lstsq(a, b, rcond=rcond)[0], a, b)


        def slogdet(x):
            return tuple(_through_numpy(lambda a: tuple(np.linalg.slogdet(a)), x))


        def matrix_rank(x, tol=None):
            return O.cast(_through_numpy(lambda a: np.linalg.matrix_rank(a, tol), x), "int32")


        def solve_triangular(a, b, lower=False):
            a, b = _float(a), _float(b)
            flat = len(b.shape) == len(a.shape) - 1
            result = tf.linalg.triangular_solve(a, b[..., None] if flat else b, lower=lower)
            return result[..., 0] if flat else result


        def lu_factor(x):
            return tf.linalg.lu(_float(x))


        def cholesky_inverse(x, upper=False):
            x = _float(x)
            factor = O.transpose(x) if upper else x
            inverse = O.inv(factor)
            return O.matmul(O.transpose(inverse), inverse)


        # Orders, parts.

        def argpartition(x, kth, axis=-1):
            x = np.asarray(O.convert_to_tensor(x).numpy())
            return O.cast(O.convert_to_tensor(np.argpartition(x, kth, axis=axis)), "int32")


        def unique(x, sorted=True, return_inverse=False, return_counts=False, axis=None, size=None, fill_value=None):
            x = O.convert_to_tensor(x)
            values, inverse, counts = np.unique(x.numpy(), return_inverse=True, return_counts=True, axis=axis)
            if size is not None:
                missing = size - len(values)
                values = values[:size] if missing <= 0 else np.concatenate(
                    [values, np.full((missing,) + values.shape[1:], values[0] if fill_value is None else fill_value, values.dtype)])
            result = [O.convert_to_tensor(values)]
            if return_inverse:
                result.append(O.convert_to_tensor(inverse.astype("int32")))
            if return_counts:
                result.append(O.convert_to_tensor(counts.astype("int32")))
            return result[0] if len(result) == 1 else tuple(result)


        def dsplit(x, indices_or_sections):
            return O.split(x, indices_or_sections, axis=2)


        def custom_gradient(f):
            return tf.custom_gradient(f)


        def associative_scan(f, elems, reverse=False, axis=0):
            if axis != 0:
                raise NotImplementedError("keras.ops.associative_scan: got axis=%s, expected 0" % axis)
            single = not isinstance(elems, (list, tuple))
            parts = [O.convert_to_tensor(e) for e in ([elems] if single else elems)]
            count = parts[0].shape[0]
            places = range(count - 1, -1, -1) if reverse else range(count)
            carry, rows = None, []
            for i in places:
                row = [p[i:i + 1] for p in parts]
                if carry is not None:
                    made = f(carry[0] if single else carry, row[0] if single else row)
                    row = [made] if single else list(made)
                carry = row
                rows.append(row)
            rows = rows[::-1] if reverse else rows
            result = [O.concatenate([r[k] for r in rows], axis=0) for k in range(len(parts))]
            return result[0] if single else type(elems)(result)


        # Numbers.

        def ldexp(x1, x2):
            return _float(x1) * O.power(2.0, O.cast(x2, "float32"))


        def i0(x):
            return _through_numpy(np.i0, x)


        def _without_nans(function, x, axis, keepdims):
            """A number, or a list of them, for what is left of each row."""
            a = np.asarray(_float(x).numpy(), "float64")
            axes = list(range(a.ndim)) if axis is None else [d % a.ndim for d in ([axis] if isinstance(axis, int) else axis)]
            rest = [d for d in range(a.ndim) if d not in axes]
            rows = np.transpose(a, rest + axes).reshape([a.shape[d] for d in rest] + [-1])
            found = np.array([function(row[~np.isnan(row)]) for row in rows.reshape(-1, rows.shape[-1])])
            extents = [1 if d in axes else a.shape[d] for d in range(a.ndim)] if keepdims else [a.shape[d] for d in rest]
            found = np.moveaxis(found.reshape(extents + list(found.shape[1:])), -1, 0) if found.ndim > 1 else found.reshape(extents)
            return O.convert_to_tensor(found.astype("float32"))


        def nanmedian(x, axis=None, keepdims=False):
            return _without_nans(np.median, x, axis, keepdims)


        def nanquantile(x, q, axis=None, method="linear", keepdims=False):
            return _without_nans(lambda row: np.quantile(row, np.asarray(q), method=method), x, axis, keepdims)


        def nanpercentile(x, q, axis=None, method="linear", keepdims=False):
            return _without_nans(lambda row: np.percentile(row, np.asarray(q), method=method), x, axis, keepdims)


        def nancumsum(x, axis=None, dtype=None):
            x = O.convert_to_tensor(x)
            x = O.where(O.isnan(x), O.zeros_like(x), x)
            return O.cumsum(O.reshape(x, (-1,)), axis=0) if axis is None else O.cumsum(x, axis=axis)


        def nancumprod(x, axis=None, dtype=None):
            x = O.convert_to_tensor(x)
            x = O.where(O.isnan(x), O.ones_like(x), x)
            return O.cumprod(O.reshape(x, (-1,)), axis=0) if axis is None else O.cumprod(x, axis=axis)


        def _segments(function, start):
            def apply(data, segment_ids, num_segments=None, sorted=False):
                data, ids = O.convert_to_tensor(data), np.asarray(O.convert_to_tensor(segment_ids).numpy())
                count = int(ids.max()) + 1 if num_segments is None else num_segments
                rows = []
                for i in range(count):
                    places = np.nonzero(ids == i)[0]
                    rows.append(function(tf.gather(data, places), axis=0) if len(places) else O.ones_like(data[0]) * start(data))
                return O.stack(rows)
            return apply


        segment_prod = _segments(O.prod, lambda data: 1)
        segment_min = _segments(
            O.min, lambda data: (np.finfo if "float" in str(data.dtype) else np.iinfo)(data.numpy().dtype).max)


        # Images.

        def depth_to_space(x, block_size, data_format="channels_last"):
            return tf.nn.depth_to_space(x, block_size)


        def space_to_depth(x, block_size, data_format="channels_last"):
            return tf.nn.space_to_depth(x, block_size)


        def separable_conv(inputs, depthwise_kernel, pointwise_kernel, strides=1, padding="valid", data_format=None,
                           dilation_rate=1):
            middle = O.depthwise_conv(inputs, depthwise_kernel, strides=strides, padding=padding, dilation_rate=dilation_rate)
            return O.conv(middle, pointwise_kernel, strides=1, padding="valid")


        def _adaptive(inputs, output_size, function):
            x = O.convert_to_tensor(inputs)
            rank = len(x.shape) - 2
            sizes = (output_size,) * rank if isinstance(output_size, int) else tuple(output_size)
            for axis, size in enumerate(sizes):
                extent = x.shape[axis + 1]
                if size is None or size == extent:
                    continue
                parts = []
                for i in range(size):
                    first, last = i * extent // size, -(-(i + 1) * extent // size)
                    key = (slice(None),) * (axis + 1) + (slice(first, last),)
                    parts.append(function(x[key], axis=axis + 1, keepdims=True))
                x = O.concatenate(parts, axis=axis + 1)
            return x


        def adaptive_average_pool(inputs, output_size, data_format=None):
            return _adaptive(inputs, output_size, O.mean)


        def adaptive_max_pool(inputs, output_size, data_format=None):
            return _adaptive(inputs, output_size, O.max)
        """#
}
