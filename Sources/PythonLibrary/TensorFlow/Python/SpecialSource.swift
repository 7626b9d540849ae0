/// `tf.math`: special functions, parts of complex numbers, segments.
extension TensorFlowSources {
    static let special = #"""
        import math as _math
        import numpy as np
        import tensorflow as tf


        def _real(x):
            x = tf.convert_to_tensor(x)
            return x if x.dtype.is_floating else tf.cast(x, tf.float32)


        def _mapped(function, *arrays):
            """A function of Python floats on the elements of tensors, without a gradient."""
            kind = _real(arrays[0]).dtype
            parts = np.broadcast_arrays(*[np.asarray(_real(a).numpy(), "float64") for a in arrays])
            values = [function(*row) for row in zip(*[p.ravel().tolist() for p in parts])]
            return tf.constant(np.array(values, "float64").reshape(parts[0].shape), dtype=kind)


        # Parts of complex numbers; real tensors are their own real parts.

        def _part(x, function, otherwise):
            x = tf.convert_to_tensor(x)
            if not x.dtype.is_complex:
                return otherwise(x)
            return tf.constant(np.ascontiguousarray(function(x.numpy())))


        def real(input, name=None):
            return _part(input, np.real, lambda x: x)


        def imag(input, name=None):
            return _part(input, np.imag, tf.zeros_like)


        def conj(x, name=None):
            return _part(x, np.conj, lambda x: x)


        def angle(input, name=None):
            def of_real(x):
                x = _real(x)
                return tf.where(x < 0, tf.ones_like(x) * np.pi, tf.zeros_like(x))
            return _part(input, np.angle, of_real)


        # Special functions.

        def _gamma_parts(a, x):
            """The lower and the upper regularised incomplete gamma function."""
            if x <= 0 or a <= 0:
                return (0.0, 1.0) if x == 0 and a > 0 else (float("nan"), float("nan"))
            factor = _math.exp(a * _math.log(x) - x - _math.lgamma(a))
            if x < a + 1:
                term = total = 1 / a
                n = a
                for _ in range(1000):
                    n += 1
                    term *= x / n
                    total += term
                    if abs(term) < abs(total) * 1e-17:
                        break
                lower = total * factor
                return lower, 1 - lower
            b, c = x + 1 - a, 1e300
            d = 1 / b
            h = d
            for i in range(1, 1000):
                step = -i * (i - a)
                b += 2
                d = 1 / (step * d + b)
                c = b + step / c
                h *= d * c
                if abs(d * c - 1) < 1e-16:
                    break
            upper = h * factor
            return 1 - upper, upper


        def igamma(a, x, name=None):
            return _mapped(lambda a, x: _gamma_parts(a, x)[0], a, x)


        def igammac(a, x, name=None):
            return _mapped(lambda a, x: _gamma_parts(a, x)[1], a, x)


        def _zeta(x, q):
            """Euler and Maclaurin's sum."""
            if x <= 1:
                return float("inf") if x == 1 else float("nan")
            total = sum((q + k) ** -x for k in range(12))
            w = q + 12
            total += w ** (1 - x) / (x - 1) + 0.5 * w ** -x
            factor, power = x, w ** (-x - 1)
            for k, bernoulli in enumerate([1 / 6, -1 / 30, 1 / 42, -1 / 30, 5 / 66, -691 / 2730, 7 / 6]):
                total += bernoulli * factor * power / _math.factorial(2 * k + 2)
                factor *= (x + 2 * k + 1) * (x + 2 * k + 2)
                power /= w * w
            return total


        def zeta(x, q, name=None):
            return _mapped(_zeta, x, q)


        def polygamma(a, x, name=None):
            def one(n, x):
                if n == 0:
                    return float(tf.math.digamma(tf.constant(x, tf.float64)))
                return (-1) ** (int(n) + 1) * _math.factorial(int(n)) * _zeta(n + 1, x)
            return _mapped(one, a, x)


        def _beta_fraction(a, b, x):
            c, d = 1.0, 1 - (a + b) * x / (a + 1)
            d = 1 / (d or 1e-300)
            h = d
            for m in range(1, 500):
                for step in (m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
                             -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))):
                    d = 1 / ((1 + step * d) or 1e-300)
                    c = (1 + step / c) or 1e-300
                    h *= d * c
                if abs(d * c - 1) < 1e-16:
                    break
            return h


        def _beta(a, b, x):
            if not 0 <= x <= 1:
                return float("nan")
            if x in (0, 1):
                return x
            front = _math.exp(_math.lgamma(a + b) - _math.lgamma(a) - _math.lgamma(b) + a * _math.log(x) + b * _math.log1p(-x))
            if x < (a + 1) / (a + b + 2):
                return front * _beta_fraction(a, b, x) / a
            return 1 - front * _beta_fraction(b, a, 1 - x) / b


        def betainc(a, b, x, name=None):
            return _mapped(_beta, a, b, x)


        def _bessel(order, x):
            """I0 and I1 by their series."""
            term = total = (x / 2) ** order
            for k in range(1, 400):
                term *= (x / 2) ** 2 / (k * (k + order))
                total += term
                if abs(term) < abs(total) * 1e-17:
                    break
            return total


        def bessel_i0(x, name=None):
            return _mapped(lambda x: _bessel(0, x), x)


        def bessel_i0e(x, name=None):
            return _mapped(lambda x: _bessel(0, x) * _math.exp(-abs(x)), x)


        def bessel_i1(x, name=None):
            return _mapped(lambda x: _bessel(1, x), x)


        def bessel_i1e(x, name=None):
            return _mapped(lambda x: _bessel(1, x) * _math.exp(-abs(x)), x)


        def nextafter(x1, x2, name=None):
            x1, x2 = _real(x1), _real(x2)
            return tf.constant(np.nextafter(x1.numpy(), x2.numpy()))


        # Segments.

        def segment_prod(data, segment_ids, name=None):
            return tf.math.unsorted_segment_prod(data, segment_ids, int(np.asarray(segment_ids).max()) + 1)


        def unsorted_segment_sqrt_n(data, segment_ids, num_segments, name=None):
            ids = np.asarray(segment_ids).ravel()
            counts = np.maximum(np.bincount(ids[ids >= 0], minlength=int(num_segments)), 1).astype("float32")
            sums = tf.math.unsorted_segment_sum(data, segment_ids, num_segments)
            return sums / tf.reshape(tf.cast(np.sqrt(counts), sums.dtype), [-1] + [1] * (len(sums.shape) - 1))


        def _top(operand, k, axis, sign):
            if axis not in (-1, len(operand.shape) - 1):
                raise NotImplementedError("got reduction_dimension=%s, expected the last axis" % axis)
            values, places = tf.math.top_k(sign * operand, k)
            return sign * values, places


        def approx_max_k(operand, k, reduction_dimension=-1, recall_target=0.95, reduction_input_size_override=-1,
                         aggregate_to_topk=True, name=None):
            return _top(tf.convert_to_tensor(operand), k, reduction_dimension, 1)


        def approx_min_k(operand, k, reduction_dimension=-1, recall_target=0.95, reduction_input_size_override=-1,
                         aggregate_to_topk=True, name=None):
            return _top(tf.convert_to_tensor(operand), k, reduction_dimension, -1)
        """#
}
