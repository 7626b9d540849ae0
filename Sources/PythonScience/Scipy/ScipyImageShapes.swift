/// `scipy.ndimage`, second part: shapes, connected parts, pictures moved and turned.
extension ScipySources {
    static let imageShapes = #"""


        # Shapes of true and false

        def generate_binary_structure(rank, connectivity):
            if rank < 1:
                return np.array(True, dtype=bool)
            return np.abs(np.indices([3] * rank) - 1).sum(axis=0) <= max(connectivity, 1)


        def iterate_structure(structure, iterations, origin=None):
            structure = np.asarray(structure, dtype=bool)
            if iterations < 2:
                return structure.copy()
            wide = np.pad(structure, [((iterations - 1) * (n // 2),) * 2 for n in structure.shape])
            return binary_dilation(wide, structure, iterations - 1)


        def _structure(structure, rank): return generate_binary_structure(rank, 1) if structure is None else np.asarray(structure, dtype=bool)


        def binary_erosion(input, structure=None, iterations=1, mask=None, output=None, border_value=0, origin=0, brute_force=False, *, axes=None):
            a = np.asarray(input) != 0
            structure = _structure(structure, a.ndim)
            step = 0
            while iterations < 1 or step < iterations:
                step += 1
                new = _windows(a, None, structure, "constant", bool(border_value), origin).all(axis=-1)
                if mask is not None:
                    new = np.where(np.asarray(mask, dtype=bool), new, a)
                if (new == a).all():
                    break
                a = new
            return _given(a, output)


        def binary_dilation(input, structure=None, iterations=1, mask=None, output=None, border_value=0, origin=0, brute_force=False, *, axes=None):
            a = np.asarray(input) != 0
            structure = _structure(structure, a.ndim)[tuple(slice(None, None, -1) for _ in a.shape)]
            origins = [-o - (1 - n % 2) for o, n in zip(_sequence(origin, a.ndim), structure.shape)]
            step = 0
            while iterations < 1 or step < iterations:
                step += 1
                new = _windows(a, None, structure, "constant", bool(border_value), origins).any(axis=-1)
                if mask is not None:
                    new = np.where(np.asarray(mask, dtype=bool), new, a)
                if (new == a).all():
                    break
                a = new
            return _given(a, output)


        def binary_opening(input, structure=None, iterations=1, output=None, origin=0, mask=None, border_value=0, brute_force=False, *, axes=None):
            return _given(binary_dilation(binary_erosion(input, structure, iterations, mask, None, border_value, origin), structure, iterations, mask, None, border_value, origin), output)


        def binary_closing(input, structure=None, iterations=1, output=None, origin=0, mask=None, border_value=0, brute_force=False, *, axes=None):
            return _given(binary_erosion(binary_dilation(input, structure, iterations, mask, None, border_value, origin), structure, iterations, mask, None, border_value, origin), output)


        def binary_propagation(input, structure=None, mask=None, output=None, border_value=0, origin=0, *, axes=None):
            return binary_dilation(input, structure, -1, mask, output, border_value, origin)


        def binary_fill_holes(input, structure=None, output=None, origin=0, *, axes=None):
            outside = binary_dilation(np.zeros(np.shape(input), dtype=bool), structure, -1, np.logical_not(input), None, 1, origin)
            return _given(np.logical_not(outside), output)


        def grey_dilation(input, size=None, footprint=None, structure=None, output=None, mode="reflect", cval=0.0, origin=0, *, axes=None):
            return maximum_filter(input, size, footprint, output, mode, cval, origin)


        def grey_erosion(input, size=None, footprint=None, structure=None, output=None, mode="reflect", cval=0.0, origin=0, *, axes=None):
            return minimum_filter(input, size, footprint, output, mode, cval, origin)


        def distance_transform_edt(input, sampling=None, return_distances=True, return_indices=False, distances=None, indices=None):
            a = np.asarray(input) != 0
            scale = np.asarray(_sequence(1.0 if sampling is None else sampling, a.ndim))
            zeros, places = np.argwhere(~a), np.argwhere(a)
            result = np.zeros(a.shape)
            for start in range(0, len(places), 256):
                part = places[start:start + 256]
                away = (((part[:, None, :] - zeros[None, :, :]) * scale) ** 2).sum(axis=-1).min(axis=1)
                result[tuple(part.T)] = np.sqrt(away)
            return result


        # Connected parts

        def label(input, structure=None, output=None):
            a = np.asarray(input) != 0
            structure = _structure(structure, a.ndim)
            steps = [tuple(p) for p in (np.argwhere(structure) - 1).tolist()]
            # The wave starts at each part's first element in C order, so that parts are numbered as they are met.
            found, count, shape = np.zeros(a.shape, dtype=np.int32), 0, a.shape
            for start in np.argwhere(a).tolist():
                start = tuple(start)
                if found[start]:
                    continue
                count += 1
                found[start] = count
                wave = [start]
                while wave:
                    place = wave.pop()
                    for step in steps:
                        near = tuple(p + s for p, s in zip(place, step))
                        if all(0 <= p < n for p, n in zip(near, shape)) and a[near] and not found[near]:
                            found[near] = count
                            wave.append(near)
            if isinstance(output, np.ndarray):
                output[...] = found
                return count
            return (found if output is None else found.astype(output)), count


        def find_objects(input, max_label=0):
            input = np.asarray(input)
            result = []
            for n in range(1, (max_label or int(input.max())) + 1):
                places = np.argwhere(input == n)
                result.append(tuple(slice(int(lo), int(hi) + 1, None) for lo, hi in zip(places.min(axis=0), places.max(axis=0))) if len(places) else None)
            return result


        def _measured(function, input, labels, index):
            input = np.asarray(input)
            if labels is None:
                return function(input.ravel())
            labels = np.asarray(labels)
            if index is None:
                return function(input[labels > 0])
            if np.ndim(index) == 0:
                return function(input[labels == index])
            return np.array([function(input[labels == i]) for i in np.asarray(index).ravel().tolist()])


        def sum_labels(input, labels=None, index=None): return _measured(np.sum, input, labels, index)


        sum = sum_labels


        def mean(input, labels=None, index=None): return _measured(np.mean, input, labels, index)
        def variance(input, labels=None, index=None): return _measured(np.var, input, labels, index)
        def standard_deviation(input, labels=None, index=None): return _measured(np.std, input, labels, index)
        def minimum(input, labels=None, index=None): return _measured(np.min, input, labels, index)
        def maximum(input, labels=None, index=None): return _measured(np.max, input, labels, index)
        def median(input, labels=None, index=None): return _measured(np.median, input, labels, index)


        def maximum_position(input, labels=None, index=None):
            a = np.asarray(input) if labels is None else np.where(np.asarray(labels) > 0 if index is None else np.asarray(labels) == index, input, -np.inf)
            return tuple(np.int64(i) for i in np.unravel_index(a.argmax(), a.shape))


        def minimum_position(input, labels=None, index=None):
            a = np.asarray(input) if labels is None else np.where(np.asarray(labels) > 0 if index is None else np.asarray(labels) == index, input, np.inf)
            return tuple(np.int64(i) for i in np.unravel_index(a.argmin(), a.shape))


        def center_of_mass(input, labels=None, index=None):
            input = np.asarray(input)

            def center(weights):
                total = weights.sum()
                return tuple(np.float64((weights * grid).sum() / total) for grid in np.indices(input.shape).astype(float))
            if labels is None:
                return center(input)
            labels = np.asarray(labels)
            if index is None:
                return center(np.where(labels > 0, input, 0))
            if np.ndim(index) == 0:
                return center(np.where(labels == index, input, 0))
            return [center(np.where(labels == i, input, 0)) for i in np.asarray(index).tolist()]


        def histogram(input, min, max, bins, labels=None, index=None):
            return _measured(lambda v: np.histogram(v, bins, (min, max))[0], input, labels, index)


        # Pictures moved, turned and enlarged: B-splines through the pixels

        def _poles(order):
            return {2: [np.sqrt(8.0) - 3.0], 3: [np.sqrt(3.0) - 2.0],
                    4: [np.sqrt(664.0 - np.sqrt(438976.0)) + np.sqrt(304.0) - 19.0, np.sqrt(664.0 + np.sqrt(438976.0)) - np.sqrt(304.0) - 19.0],
                    5: [np.sqrt(67.5 - np.sqrt(4436.25)) + np.sqrt(26.25) - 6.5, np.sqrt(67.5 + np.sqrt(4436.25)) - np.sqrt(26.25) - 6.5]}[order]


        def spline_filter1d(input, order=3, axis=-1, output=float, mode="mirror"):
            """The coefficients of the B-splines that go through the values (border mirrored)."""
            a = np.moveaxis(np.array(input, dtype=float), axis, -1)
            n = a.shape[-1]
            if order < 2 or n == 1:
                return np.moveaxis(a, -1, axis)
            c = a.copy()
            for pole in _poles(order):
                c *= (1 - pole) * (1 - 1 / pole)
                if mode in ("reflect", "grid-mirror"):
                    k = np.arange(n)
                    first = c[..., 0] + (c * pole ** k).sum(axis=-1) * pole / (1 - pole ** (2 * n)) + (c[..., ::-1] * pole ** k).sum(axis=-1) * pole ** n * pole / (1 - pole ** (2 * n))
                    c[..., 0] = first
                elif mode == "grid-wrap":
                    c[..., 0] = (c[..., 0] + (c[..., :0:-1] * pole ** np.arange(1, n)).sum(axis=-1)) / (1 - pole ** n)
                else:
                    weights = pole ** np.arange(n) + np.where((np.arange(n) > 0) & (np.arange(n) < n - 1), pole ** (2 * n - 2 - np.arange(n)), 0)
                    c[..., 0] = (c * weights).sum(axis=-1) / (1 - pole ** (2 * n - 2))
                for i in range(1, n):
                    c[..., i] += pole * c[..., i - 1]
                if mode in ("reflect", "grid-mirror"):
                    c[..., -1] *= pole / (pole - 1)
                elif mode == "grid-wrap":
                    c[..., -1] = (c[..., -1] + (c[..., :-1] * pole ** np.arange(1, n)).sum(axis=-1)) * pole / (pole ** n - 1)
                else:
                    c[..., -1] = (pole * c[..., -2] + c[..., -1]) * pole / (pole * pole - 1)
                for i in range(n - 2, -1, -1):
                    c[..., i] = pole * (c[..., i + 1] - c[..., i])
            return np.moveaxis(c, -1, axis)


        def spline_filter(input, order=3, output=float, mode="mirror"):
            result = np.asarray(input, dtype=float)
            for axis in range(result.ndim):
                result = spline_filter1d(result, order, axis, mode=mode)
            return result


        def _spline(x, order):
            """The B-spline of an order at distances x."""
            x = np.abs(x)
            if order == 0:
                return (x <= 0.5).astype(float)
            if order == 1:
                return np.maximum(1 - x, 0)
            if order == 2:
                return np.where(x < 0.5, 0.75 - x * x, np.where(x < 1.5, 0.5 * (1.5 - x) ** 2, 0))
            if order == 3:
                return np.where(x < 1, 2 / 3 - x * x * (2 - x) / 2, np.where(x < 2, (2 - x) ** 3 / 6, 0))
            raise NotImplementedError("scipy.ndimage: splines of order %d are not supported; orders 0 to 3 are" % order)


        def _folded(i, n, mode):
            """Where a place outside is inside."""
            if mode in ("mirror", "constant", "nearest", "grid-constant"):
                if n == 1:
                    return np.zeros_like(i)
                i = np.abs(i) % (2 * n - 2)
                return np.where(i >= n, 2 * n - 2 - i, i)
            if mode in ("reflect", "grid-mirror"):
                i = i % (2 * n)
                return np.where(i >= n, 2 * n - 1 - i, i)
            if mode == "grid-wrap":
                return i % n
            return i % max(n - 1, 1)


        def map_coordinates(input, coordinates, output=None, order=3, mode="constant", cval=0.0, prefilter=True):
            a = np.asarray(input)
            places = [np.asarray(c, dtype=float) for c in coordinates]
            padding = 12 if mode in ("nearest", "grid-constant") and order > 1 and prefilter else 0
            values = a.astype(float)
            if padding:
                values = np.pad(values, padding, mode="edge" if mode == "nearest" else "constant", **({} if mode == "nearest" else {"constant_values": cval}))
            values = spline_filter(values, order, mode=mode if mode in ("reflect", "grid-mirror", "grid-wrap") else "mirror") if prefilter and order > 1 else values
            outside = np.zeros(places[0].shape, dtype=bool)
            bases, weights = [], []
            for axis, x in enumerate(places):
                n = a.shape[axis]
                if mode == "constant":
                    outside |= (x < 0) | (x > n - 1)
                    x = np.clip(x, 0, n - 1)
                elif mode == "nearest":
                    x = np.clip(x, -padding, n - 1 + padding)
                elif mode == "wrap":
                    x = x % (n - 1)
                x = x + padding
                first = np.floor(x + 0.5).astype(int) - order // 2 if order % 2 == 0 else np.floor(x).astype(int) - order // 2
                which = first[..., None] + np.arange(order + 1)
                bases.append(_folded(which, values.shape[axis], mode))
                weights.append(_spline(x[..., None] - which, order) if order else np.ones(which.shape))
            result = np.zeros(places[0].shape)
            for steps in np.ndindex(*[order + 1] * a.ndim):
                part = values[tuple(b[..., s] for b, s in zip(bases, steps))]
                for w, s in zip(weights, steps):
                    part = part * w[..., s]
                result += part
            result = np.where(outside, cval, result)
            if a.dtype.kind in "iu":
                result = np.rint(result) if order > 1 else np.floor(result + 0.5)
            return _given(result.astype(a.dtype), output)


        def affine_transform(input, matrix, offset=0.0, output_shape=None, output=None, order=3, mode="constant", cval=0.0, prefilter=True):
            a, matrix = np.asarray(input), np.asarray(matrix, dtype=float)
            if matrix.ndim == 2 and matrix.shape == (a.ndim + 1, a.ndim + 1):
                matrix, offset = matrix[:-1, :-1], matrix[:-1, -1]
            elif matrix.ndim == 2 and matrix.shape == (a.ndim, a.ndim + 1):
                matrix, offset = matrix[:, :-1], matrix[:, -1]
            matrix = np.diag(matrix) if matrix.ndim == 1 else matrix
            offset = np.asarray(_sequence(offset, a.ndim), dtype=float)
            grid = np.indices(a.shape if output_shape is None else output_shape).astype(float)
            places = np.tensordot(matrix, grid, axes=1) + offset.reshape((-1,) + (1,) * a.ndim)
            return map_coordinates(a, places, output, order, mode, cval, prefilter)


        def geometric_transform(input, mapping, output_shape=None, output=None, order=3, mode="constant", cval=0.0, prefilter=True, extra_arguments=(), extra_keywords=None):
            a = np.asarray(input)
            shape = a.shape if output_shape is None else tuple(output_shape)
            places = np.array([mapping(place, *extra_arguments, **(extra_keywords or {})) for place in np.ndindex(*shape)], dtype=float)
            return map_coordinates(a, list(places.T.reshape((a.ndim,) + shape)), output, order, mode, cval, prefilter)


        def shift(input, shift, output=None, order=3, mode="constant", cval=0.0, prefilter=True):
            a = np.asarray(input)
            return affine_transform(a, np.ones(a.ndim), -np.asarray(_sequence(shift, a.ndim), dtype=float), None, output, order, mode, cval, prefilter)


        def zoom(input, zoom, output=None, order=3, mode="constant", cval=0.0, prefilter=True, *, grid_mode=False):
            a = np.asarray(input)
            shape = [int(round(n * z)) for n, z in zip(a.shape, _sequence(zoom, a.ndim))]
            steps = [(n - 1) / (m - 1) if m > 1 else 1.0 for n, m in zip(a.shape, shape)]
            # The last places are the last pixels, whatever the rounding of the steps.
            grid = np.indices(shape).astype(float)
            places = [np.minimum(g * s, n - 1) for g, s, n in zip(grid, steps, a.shape)]
            return map_coordinates(a, places, output, order, mode, cval, prefilter)


        def rotate(input, angle, axes=(1, 0), reshape=True, output=None, order=3, mode="constant", cval=0.0, prefilter=True):
            a = np.asarray(input)
            first, second = sorted(x % a.ndim for x in axes)
            c, s = _cosdg(angle), _cosdg(angle - 90)
            turn = np.array([[c, s], [-s, c]])
            size = np.array([a.shape[first], a.shape[second]])
            if reshape:
                corners = turn @ np.array([[0, 0, size[0], size[0]], [0, size[1], 0, size[1]]])
                new = (np.ptp(corners, axis=1) + 0.5).astype(int)
            else:
                new = size
            offset = (size - 1) / 2 - turn @ ((new - 1) / 2)
            shape = list(a.shape)
            shape[first], shape[second] = int(new[0]), int(new[1])
            matrix, move = np.eye(a.ndim), np.zeros(a.ndim)
            for i, x in enumerate((first, second)):
                move[x] = offset[i]
                for j, y in enumerate((first, second)):
                    matrix[x, y] = turn[i, j]
            return affine_transform(a, matrix, move, tuple(shape), output, order, mode, cval, prefilter)


        def _cosdg(degrees):
            """The cosine of degrees, exact at multiples of 90."""
            degrees = degrees % 360
            return {0: 1.0, 90: 0.0, 180: -1.0, 270: 0.0}.get(degrees, float(np.cos(np.deg2rad(degrees))))
        """#
}
