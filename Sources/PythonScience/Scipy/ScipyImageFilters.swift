/// `scipy.ndimage`, first part: filters.
extension ScipySources {
    static let imageFilters = #"""
        """`scipy.ndimage`: filters, measurements and shapes of pictures, in Python over NumPy."""

        import builtins

        import numpy as np

        _MODES = {"reflect": "symmetric", "grid-mirror": "symmetric", "mirror": "reflect", "nearest": "edge", "constant": "constant",
                  "grid-constant": "constant", "wrap": "wrap", "grid-wrap": "wrap"}


        def _padded(a, before, after, mode, cval):
            """The array with its border continued."""
            if mode not in _MODES:
                raise RuntimeError("boundary mode not supported")
            name = _MODES[mode]
            return np.pad(a, list(zip(before, after)), mode=name, **({"constant_values": cval} if name == "constant" else {}))


        def _sequence(value, count):
            return list(value) if isinstance(value, (list, tuple, np.ndarray)) and np.ndim(value) else [value] * count


        def _given(result, output):
            """The result, in the array or of the dtype that was asked for."""
            if output is None:
                return result
            if isinstance(output, np.ndarray):
                output[...] = result
                return output
            return result.astype(output)


        def _along(a, weights, axis, mode, cval, origin):
            """The correlation along one axis, in floats."""
            size = len(weights)
            left = size // 2 + origin
            before, after = [0] * a.ndim, [0] * a.ndim
            before[axis], after[axis] = left, size - 1 - left
            wide = np.moveaxis(_padded(a, before, after, mode, cval), axis, -1)
            n = a.shape[axis]
            result = np.zeros(wide.shape[:-1] + (n,), dtype=wide.dtype)
            for k in range(size):
                if weights[k]:
                    result += weights[k] * wide[..., k:k + n]
            return np.moveaxis(result, -1, axis)


        def _floats(a):
            a = np.asarray(a)
            return a.astype(complex if a.dtype.kind == "c" else float)


        def _same(result, a):
            """Filters give the dtype that they got."""
            dtype = np.asarray(a).dtype
            return result.astype(dtype) if dtype.kind != "b" else result.astype(bool)


        def correlate1d(input, weights, axis=-1, output=None, mode="reflect", cval=0.0, origin=0):
            return _given(_same(_along(_floats(input), np.asarray(weights, dtype=float), axis, mode, cval, origin), input), output)


        def convolve1d(input, weights, axis=-1, output=None, mode="reflect", cval=0.0, origin=0):
            weights = np.asarray(weights, dtype=float)[::-1]
            return correlate1d(input, weights, axis, output, mode, cval, -origin - (1 - len(weights) % 2))


        def correlate(input, weights, output=None, mode="reflect", cval=0.0, origin=0, axes=None):
            a, weights = _floats(input), np.asarray(weights)
            if weights.ndim != a.ndim:
                raise RuntimeError("filter weights array has incorrect shape.")
            origins = _sequence(origin, a.ndim)
            left = [n // 2 + o for n, o in zip(weights.shape, origins)]
            wide = _padded(a, left, [n - 1 - l for n, l in zip(weights.shape, left)], mode, cval)
            result = np.zeros(a.shape, dtype=np.result_type(a, float))
            for place in np.argwhere(weights):
                result = result + weights[tuple(place)] * wide[tuple(slice(p, p + n) for p, n in zip(place, a.shape))]
            return _given(_same(result, input), output)


        def convolve(input, weights, output=None, mode="reflect", cval=0.0, origin=0, axes=None):
            weights = np.asarray(weights)
            origins = [-o - (1 - n % 2) for o, n in zip(_sequence(origin, weights.ndim), weights.shape)]
            return correlate(input, weights[tuple(slice(None, None, -1) for _ in weights.shape)], output, mode, cval, origins)


        def _gaussian(sigma, order, radius):
            x = np.arange(-radius, radius + 1)
            phi = np.exp(-0.5 / (sigma * sigma) * x ** 2)
            phi = phi / phi.sum()
            if order == 0:
                return phi
            # The derivative of exp(p(x)) is q(x) exp(p(x)): q' + q p' at each step.
            powers = np.arange(order + 1)
            q = np.zeros(order + 1)
            q[0] = 1
            step = np.diag(powers[1:], 1) + np.diag(np.ones(order) / -(sigma * sigma), -1)
            for _ in range(order):
                q = step.dot(q)
            return (x[:, None] ** powers).dot(q) * phi


        def gaussian_filter1d(input, sigma, axis=-1, order=0, output=None, mode="reflect", cval=0.0, truncate=4.0, *, radius=None):
            radius = int(truncate * float(sigma) + 0.5) if radius is None else radius
            return correlate1d(input, _gaussian(float(sigma), order, radius)[::-1], axis, output, mode, cval, 0)


        def gaussian_filter(input, sigma, order=0, output=None, mode="reflect", cval=0.0, truncate=4.0, *, radius=None, axes=None):
            result = np.asarray(input)
            axes = range(result.ndim) if axes is None else [axes] if np.ndim(axes) == 0 else axes
            sigmas, orders, modes, radii = (_sequence(v, len(axes)) for v in (sigma, order, mode, radius))
            for axis, s, o, m, r in zip(axes, sigmas, orders, modes, radii):
                if s > 1e-15:
                    result = gaussian_filter1d(result, s, axis, o, None, m, cval, truncate, radius=r)
            return _given(np.array(result), output)


        def _derivatives(input, axis, output, mode, cval, smooth):
            input = np.asarray(input)
            axis = axis % input.ndim
            result = correlate1d(input, [-1, 0, 1], axis, None, mode, cval)
            for other in range(input.ndim):
                if other != axis:
                    result = correlate1d(result, smooth, other, None, mode, cval)
            return _given(result, output)


        def sobel(input, axis=-1, output=None, mode="reflect", cval=0.0, *, axes=None): return _derivatives(input, axis, output, mode, cval, [1, 2, 1])
        def prewitt(input, axis=-1, output=None, mode="reflect", cval=0.0, *, axes=None): return _derivatives(input, axis, output, mode, cval, [1, 1, 1])


        def laplace(input, output=None, mode="reflect", cval=0.0, *, axes=None):
            input = np.asarray(input)
            return _given(builtins.sum(correlate1d(input, [1, -2, 1], axis, None, mode, cval) for axis in range(input.ndim)), output)


        def gaussian_laplace(input, sigma, output=None, mode="reflect", cval=0.0, *, axes=None, **options):
            input = np.asarray(input)
            found = 0
            for axis in range(input.ndim):
                order = [0] * input.ndim
                order[axis] = 2
                found = found + gaussian_filter(input, sigma, order, None, mode, cval, **options)
            return _given(found, output)


        def gaussian_gradient_magnitude(input, sigma, output=None, mode="reflect", cval=0.0, *, axes=None, **options):
            input = np.asarray(input)
            found = 0
            for axis in range(input.ndim):
                order = [0] * input.ndim
                order[axis] = 1
                found = found + gaussian_filter(input, sigma, order, None, mode, cval, **options).astype(float) ** 2
            return _given(_same(np.sqrt(found), input), output)


        def uniform_filter1d(input, size, axis=-1, output=None, mode="reflect", cval=0.0, origin=0):
            return _given(_same(_along(_floats(input), np.ones(size), axis, mode, cval, origin) / size, input), output)


        def uniform_filter(input, size=3, output=None, mode="reflect", cval=0.0, origin=0, *, axes=None):
            result = np.asarray(input)
            for axis, (n, m, o) in enumerate(zip(_sequence(size, result.ndim), _sequence(mode, result.ndim), _sequence(origin, result.ndim))):
                result = uniform_filter1d(result, int(n), axis, None, m, cval, o)
            return _given(result, output)


        def _windows(input, size, footprint, mode, cval, origin):
            """The elements under the footprint around each place, on a last axis."""
            a = np.asarray(input)
            if footprint is None:
                if size is None:
                    raise RuntimeError("no footprint or filter size provided")
                footprint = np.ones(_sequence(size, a.ndim), dtype=bool)
            footprint = np.asarray(footprint, dtype=bool)
            left = [n // 2 + o for n, o in zip(footprint.shape, _sequence(origin, a.ndim))]
            wide = _padded(a, left, [n - 1 - l for n, l in zip(footprint.shape, left)], mode, cval)
            return np.stack([wide[tuple(slice(p, p + n) for p, n in zip(place, a.shape))] for place in np.argwhere(footprint)], axis=-1)


        def median_filter(input, size=None, footprint=None, output=None, mode="reflect", cval=0.0, origin=0, *, axes=None):
            found = np.sort(_windows(input, size, footprint, mode, cval, origin), axis=-1)
            return _given(found[..., found.shape[-1] // 2], output)


        def maximum_filter(input, size=None, footprint=None, output=None, mode="reflect", cval=0.0, origin=0, *, axes=None):
            return _given(_windows(input, size, footprint, mode, cval, origin).max(axis=-1), output)


        def minimum_filter(input, size=None, footprint=None, output=None, mode="reflect", cval=0.0, origin=0, *, axes=None):
            return _given(_windows(input, size, footprint, mode, cval, origin).min(axis=-1), output)


        def rank_filter(input, rank, size=None, footprint=None, output=None, mode="reflect", cval=0.0, origin=0, *, axes=None):
            return _given(np.sort(_windows(input, size, footprint, mode, cval, origin), axis=-1)[..., rank], output)


        def percentile_filter(input, percentile, size=None, footprint=None, output=None, mode="reflect", cval=0.0, origin=0, *, axes=None):
            found = np.sort(_windows(input, size, footprint, mode, cval, origin), axis=-1)
            count = found.shape[-1]
            percentile = percentile + 100.0 if percentile < 0 else percentile
            return _given(found[..., count - 1 if percentile == 100.0 else int(count * percentile / 100.0)], output)


        def generic_filter(input, function, size=None, footprint=None, output=None, mode="reflect", cval=0.0, origin=0, extra_arguments=(), extra_keywords=None, *, axes=None):
            found = _windows(_floats(input), size, footprint, mode, cval, origin)
            rows = found.reshape(-1, found.shape[-1])
            result = np.array([function(row, *extra_arguments, **(extra_keywords or {})) for row in rows]).reshape(found.shape[:-1])
            return _given(_same(result, input), output)

        """#
}
