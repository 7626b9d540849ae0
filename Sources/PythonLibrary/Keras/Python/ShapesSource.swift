/// `keras.ops`: complex numbers, views, blocks of images, functions of functions.
extension KerasSources {
    static let shapes = #"""
        import re
        import numpy as np
        import tensorflow as tf
        from keras import ops


        # Complex numbers.

        def _has_parts(x):
            return "complex" in str(x.dtype)


        def real(x):
            x = ops.convert_to_tensor(x)
            return tf.math.real(x) if _has_parts(x) else x


        def imag(x):
            x = ops.convert_to_tensor(x)
            return tf.math.imag(x) if _has_parts(x) else ops.zeros_like(x)


        def conjugate(x):
            x = ops.convert_to_tensor(x)
            return tf.math.conj(x) if _has_parts(x) else x


        conj = conjugate


        def angle(x):
            x = ops.convert_to_tensor(x)
            if "int" in str(x.dtype) or "bool" in str(x.dtype):
                x = ops.cast(x, "float32")
            return ops.arctan2(imag(x), real(x))


        def polar(abs_, angle):
            """Complex numbers of these lengths and angles."""
            abs_, angle = ops.convert_to_tensor(abs_), ops.convert_to_tensor(angle)
            return tf.complex(abs_ * ops.cos(angle), abs_ * ops.sin(angle))


        def view_as_complex(x):
            x = ops.convert_to_tensor(x)
            if len(x.shape) < 1 or x.shape[-1] != 2:
                raise ValueError("Last dimension of input must be size 2 (real and imaginary). Received shape: %s" % (tuple(x.shape),))
            return tf.complex(ops.cast(x[..., 0], "float32"), ops.cast(x[..., 1], "float32"))


        def view_as_real(x):
            return ops.stack([real(x), imag(x)], axis=-1)


        def eig(x):
            return tuple(tf.linalg.eig(ops.convert_to_tensor(x)))


        # Numbers seen in another way.

        def view(x, dtype=None):
            """The same bytes as numbers of another type."""
            x = ops.convert_to_tensor(x)
            return ops.convert_to_tensor(x.numpy().view(np.dtype(getattr(dtype, "name", dtype)))) if dtype else x


        def rearrange(tensor, pattern, **axes_lengths):
            """Axes in another order, split and joined: `rearrange(x, "b (h w) c -> b c h w", h=4)`."""
            x = ops.convert_to_tensor(tensor)
            sides = [[group.strip("()").split() for group in re.findall(r"\w+|\(.*?\)", side)] for side in pattern.split("->")]
            if len(sides) != 2 or len(sides[0]) != len(x.shape):
                raise ValueError("rearrange: got the pattern %r, expected 'axes -> axes' with %d groups of axes before the arrow"
                                 % (pattern, len(x.shape)))
            extents = dict(axes_lengths)
            for group, extent in zip(sides[0], x.shape):
                unknown = [axis for axis in group if axis not in extents]
                if len(unknown) > 1:
                    raise ValueError("rearrange: got %r in the pattern %r, expected the lengths of all of these but one"
                                     % (" ".join(unknown), pattern))
                if unknown:
                    extents[unknown[0]] = extent // int(np.prod([extents[axis] for axis in group if axis in extents] + [1]))
            before, after = [[axis for group in side for axis in group] for side in sides]
            if sorted(before) != sorted(after):
                raise ValueError("rearrange: got the pattern %r, expected the same axes on both sides" % pattern)
            x = ops.reshape(x, [extents[axis] for axis in before])
            x = ops.transpose(x, [before.index(axis) for axis in after])
            return ops.reshape(x, [int(np.prod([extents[axis] for axis in group] + [1])) for group in sides[1]])


        # Blocks of images, (N, C, H, W).

        def _pair(value):
            return (value, value) if isinstance(value, int) else tuple(value)


        def unfold(x, kernel_size, dilation=1, padding=0, stride=1):
            """Sliding blocks of images as columns: (N, C * kernel, blocks)."""
            x = ops.convert_to_tensor(x)
            k, d, p, s = _pair(kernel_size), _pair(dilation), _pair(padding), _pair(stride)
            x = ops.pad(x, [[0, 0], [0, 0], [p[0], p[0]], [p[1], p[1]]])
            count, channels = x.shape[0], x.shape[1]
            rows, columns = [(x.shape[2 + i] - d[i] * (k[i] - 1) - 1) // s[i] + 1 for i in (0, 1)]
            parts = []
            for i in range(k[0]):
                for j in range(k[1]):
                    top, left = i * d[0], j * d[1]
                    parts.append(x[:, :, top:top + (rows - 1) * s[0] + 1:s[0], left:left + (columns - 1) * s[1] + 1:s[1]])
            return ops.reshape(ops.stack(parts, axis=2), (count, channels * k[0] * k[1], rows * columns))


        def _spread(x, axis, stride, before, extent):
            """The values of an axis, `stride` places apart, in one of `extent` places, from the place `before`."""
            shape = list(x.shape)
            x = ops.expand_dims(x, axis + 1)
            x = ops.pad(x, [[0, stride - 1] if a == axis + 1 else [0, 0] for a in range(len(shape) + 1)])
            shape[axis] *= stride
            x = ops.reshape(x, shape)
            last = shape[axis] - stride + 1
            x = x[(slice(None),) * axis + (slice(0, last),)]
            return ops.pad(x, [[before, extent - before - last] if a == axis else [0, 0] for a in range(len(shape))])


        def fold(x, output_size, kernel_size, dilation=1, padding=0, stride=1):
            """Columns of `unfold` as images again: blocks that overlap are added."""
            x = ops.convert_to_tensor(x)
            o, k, d, p, s = _pair(output_size), _pair(kernel_size), _pair(dilation), _pair(padding), _pair(stride)
            extents = [o[i] + 2 * p[i] for i in (0, 1)]
            rows, columns = [(extents[i] - d[i] * (k[i] - 1) - 1) // s[i] + 1 for i in (0, 1)]
            x = ops.reshape(x, (x.shape[0], x.shape[1] // (k[0] * k[1]), k[0], k[1], rows, columns))
            total = 0
            for i in range(k[0]):
                for j in range(k[1]):
                    part = _spread(x[:, :, i, j], 2, s[0], i * d[0], extents[0])
                    total = total + _spread(part, 3, s[1], j * d[1], extents[1])
            return total[:, :, p[0]:p[0] + o[0], p[1]:p[1] + o[1]]


        # Functions of functions.

        def jvp(fun, primals, tangents, has_aux=False):
            """The function's value, and how it changes when its arguments change by the tangents."""
            primals = [ops.convert_to_tensor(x) for x in primals]
            tangents = [ops.cast(ops.convert_to_tensor(t), x.dtype) for x, t in zip(primals, tangents)]
            single, aux = True, None
            with tf.GradientTape(persistent=True) as outer:
                with tf.GradientTape(persistent=True) as inner:
                    inner.watch(primals)
                    found = fun(*primals)
                    if has_aux:
                        found, aux = found
                    single = not isinstance(found, (list, tuple))
                    values = [found] if single else list(found)
                # The change is linear in the weights of the values: its gradient for them is what is asked for.
                weights = [ops.ones_like(value) for value in values]
                changes = []
                outer.watch(weights)
                for value, weight in zip(values, weights):
                    gradients = inner.gradient(value, primals, output_gradients=weight)
                    parts = [ops.sum(g * t) for g, t in zip(gradients, tangents) if g is not None]
                    changes.append(sum(parts[1:], parts[0]) if parts else None)
            found_changes = [ops.zeros_like(value) if change is None else outer.gradient(change, weight)
                             for value, weight, change in zip(values, weights, changes)]
            found_changes = [ops.zeros_like(v) if c is None else c for v, c in zip(values, found_changes)]
            made = found_changes[0] if single else type(found)(found_changes)
            return (found, made, aux) if has_aux else (found, made)


        def vectorize(pyfunc, *, excluded=None, signature=None):
            """The function for every element of its arguments' common shape, or for what the signature says."""
            excluded = set(excluded or ())
            inputs = None
            if signature is not None:
                inputs = [[a for a in part.split(",") if a.strip()] for part in re.findall(r"\(([^)]*)\)", signature.split("->")[0])]

            def vectorized(*args, **kwargs):
                places = [i for i in range(len(args)) if i not in excluded]
                arrays = [ops.convert_to_tensor(args[i]) for i in places]
                if inputs is not None and len(inputs) != len(arrays):
                    raise TypeError("wrong number of positional arguments: expected %d, got %d" % (len(inputs), len(arrays)))
                ranks = [0 if inputs is None else len(inputs[i]) for i in range(len(arrays))]
                outer = [tuple(a.shape)[:len(a.shape) - rank] for a, rank in zip(arrays, ranks)]
                shape = tuple(np.broadcast_shapes(*outer)) if arrays else ()
                arrays = [ops.broadcast_to(a, shape + tuple(a.shape)[len(a.shape) - rank:]) for a, rank in zip(arrays, ranks)]
                found = []
                for index in np.ndindex(*shape):
                    given = list(args)
                    for place, array in zip(places, arrays):
                        given[place] = array[index] if index else array
                    found.append(pyfunc(*given, **kwargs))

                def joined(values):
                    values = [ops.convert_to_tensor(v) for v in values]
                    return ops.reshape(ops.stack(values), shape + tuple(values[0].shape))
                if isinstance(found[0], (list, tuple)):
                    return tuple(joined([f[i] for f in found]) for i in range(len(found[0])))
                return joined(found)
            return vectorized
        """#
}
