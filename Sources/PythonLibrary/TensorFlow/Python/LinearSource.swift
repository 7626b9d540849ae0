/// `tf.linalg`: what is short in terms of products, solutions and factors.
extension TensorFlowSources {
    static let linear = #"""
        import numpy as np
        import tensorflow as tf


        def _pair(a, b):
            a, b = tf.convert_to_tensor(a), tf.convert_to_tensor(b)
            return a, b


        def _batches(a, rank=2):
            """The matrices of a tensor as a list, and the extents before them."""
            a = tf.convert_to_tensor(a)
            head = [int(e) for e in a.shape[:len(a.shape) - rank]]
            flat = tf.reshape(a, [-1] + [int(e) for e in a.shape[len(a.shape) - rank:]])
            return [flat[i] for i in range(int(flat.shape[0]))], head


        def _joined(parts, head):
            return tf.reshape(tf.stack(parts), head + [int(e) for e in parts[0].shape])


        def _turned(a):
            return tf.linalg.matrix_transpose(a)


        def _eigen(tensor, function):
            tensor = tf.convert_to_tensor(tensor)
            kind = tf.complex128 if tensor.dtype in (tf.float64, tf.complex128) else tf.complex64
            return function(tensor.numpy()), kind


        def eig(tensor, name=None):
            (values, vectors), kind = _eigen(tensor, np.linalg.eig)
            return tf.cast(tf.constant(values), kind), tf.cast(tf.constant(vectors), kind)


        def eigvals(tensor, name=None):
            values, kind = _eigen(tensor, np.linalg.eigvals)
            return tf.cast(tf.constant(values), kind)


        def triangular_solve(matrix, rhs, lower=True, adjoint=False, name=None):
            matrix, rhs = _pair(matrix, rhs)
            matrix = tf.linalg.band_part(matrix, -1, 0) if lower else tf.linalg.band_part(matrix, 0, -1)
            return tf.linalg.solve(_turned(matrix) if adjoint else matrix, rhs)


        def cholesky_solve(chol, rhs, name=None):
            return triangular_solve(chol, triangular_solve(chol, rhs), adjoint=True)


        def lstsq(matrix, rhs, l2_regularizer=0.0, fast=True, name=None):
            matrix, rhs = _pair(matrix, rhs)
            if not fast:
                return tf.matmul(tf.linalg.pinv(matrix), rhs)
            rows, columns = int(matrix.shape[-2]), int(matrix.shape[-1])
            turned = _turned(matrix)
            extra = tf.eye(min(rows, columns), dtype=matrix.dtype) * l2_regularizer
            if rows >= columns:
                return tf.linalg.solve(tf.matmul(turned, matrix) + extra, tf.matmul(turned, rhs))
            return tf.matmul(turned, tf.linalg.solve(tf.matmul(matrix, turned) + extra, rhs))


        def expm(input, name=None):
            """Scaling and squaring of a series."""
            def one(a):
                size = float(tf.reduce_max(tf.reduce_sum(tf.abs(a), axis=0)))
                halvings = max(0, int(np.ceil(np.log2(size))) + 4) if size > 0 else 0
                a = a / 2.0 ** halvings
                result = term = tf.eye(int(a.shape[0]), dtype=a.dtype)
                for k in range(1, 13):
                    term = tf.matmul(term, a) / k
                    result = result + term
                for _ in range(halvings):
                    result = tf.matmul(result, result)
                return result
            parts, head = _batches(input)
            return _joined([one(a) for a in parts], head)


        def sqrtm(input, name=None):
            """The iteration of Denman and Beavers."""
            def one(a):
                root, inverse = tf.cast(a, tf.float64), tf.eye(int(a.shape[0]), dtype=tf.float64)
                for _ in range(40):
                    following = 0.5 * (root + tf.linalg.inv(inverse))
                    inverse = 0.5 * (inverse + tf.linalg.inv(root))
                    change, root = float(tf.reduce_max(tf.abs(following - root))), following
                    if change < 1e-14 * float(tf.reduce_max(tf.abs(root))):
                        break
                return tf.cast(root, a.dtype)
            parts, head = _batches(input)
            return _joined([one(a) for a in parts], head)


        def logdet(matrix, name=None):
            return 2 * tf.reduce_sum(tf.math.log(tf.linalg.diag_part(tf.linalg.cholesky(matrix))), axis=-1)


        def slogdet(input, name=None):
            det = tf.linalg.det(tf.cast(input, tf.float64))
            kind = tf.convert_to_tensor(input).dtype
            return tf.cast(tf.sign(det), kind), tf.cast(tf.math.log(tf.abs(det)), kind)


        def lu(input, output_idx_type=tf.int32, name=None):
            """L below the diagonal and U, of rows in the order of the permutation."""
            def one(a):
                a = np.array(a, copy=True)
                order = np.arange(len(a))
                for k in range(len(a)):
                    pivot = k + int(np.argmax(np.abs(a[k:, k])))
                    if pivot != k:
                        a[[k, pivot]], order[[k, pivot]] = a[[pivot, k]], order[[pivot, k]]
                    if a[k, k] == 0:
                        raise tf.errors.InvalidArgumentError(None, None, "Input is not invertible.")
                    a[k + 1:, k] /= a[k, k]
                    a[k + 1:, k + 1:] -= np.outer(a[k + 1:, k], a[k, k + 1:])
                return tf.constant(a), tf.constant(order, dtype=output_idx_type)
            parts, head = _batches(input)
            results = [one(a.numpy()) for a in parts]
            return _joined([r[0] for r in results], head), _joined([r[1] for r in results], head)


        def _factors(lower_upper):
            kind, size = lower_upper.dtype, int(lower_upper.shape[-1])
            lower = tf.linalg.band_part(lower_upper, -1, 0)
            lower = lower - tf.linalg.diag(tf.linalg.diag_part(lower_upper)) + tf.eye(size, dtype=kind)
            return lower, tf.linalg.band_part(lower_upper, 0, -1)


        def lu_reconstruct(lower_upper, perm, validate_args=False, name=None):
            lower, upper = _factors(tf.convert_to_tensor(lower_upper))
            parts, head = _batches(tf.matmul(lower, upper))
            orders, _ = _batches(perm, 1)
            return _joined([tf.gather(p, tf.argsort(o)) for p, o in zip(parts, orders)], head)


        def lu_solve(lower_upper, perm, rhs, validate_args=False, name=None):
            lower, upper = _factors(tf.convert_to_tensor(lower_upper))
            parts, head = _batches(rhs)
            orders, _ = _batches(perm, 1)
            rows = _joined([tf.gather(p, o) for p, o in zip(parts, orders)], head)
            return tf.linalg.solve(upper, tf.linalg.solve(lower, rows))


        def lu_matrix_inverse(lower_upper, perm, validate_args=False, name=None):
            lower_upper = tf.convert_to_tensor(lower_upper)
            eye = tf.eye(int(lower_upper.shape[-1]), dtype=lower_upper.dtype)
            return lu_solve(lower_upper, perm, eye * tf.ones_like(lower_upper))


        def normalize(tensor, ord="euclidean", axis=None, name=None):
            tensor = tf.convert_to_tensor(tensor)
            size = tf.norm(tensor, ord=ord, axis=axis, keepdims=True)
            return tensor / size, size


        def tensor_diag(diagonal, name=None):
            diagonal = tf.convert_to_tensor(diagonal)
            extents = [int(e) for e in diagonal.shape]
            return tf.reshape(tf.linalg.diag(tf.reshape(diagonal, [-1])), extents + extents)


        def tensor_diag_part(input, name=None):
            input = tf.convert_to_tensor(input)
            extents = [int(e) for e in input.shape[:len(input.shape) // 2]]
            size = int(np.prod(extents))
            return tf.reshape(tf.linalg.diag_part(tf.reshape(input, [size, size])), extents)


        def einsum(equation, *inputs, **kwargs):
            return tf.einsum(equation, *inputs)


        def _diagonals(diagonals, format):
            """Above, on and below the diagonal, each as long as the matrix."""
            if format == "matrix":
                m = tf.convert_to_tensor(diagonals)
                zero = tf.zeros_like(m[..., 0, :1])
                return (tf.concat([tf.linalg.diag_part(m, k=1), zero], -1), tf.linalg.diag_part(m),
                        tf.concat([zero, tf.linalg.diag_part(m, k=-1)], -1))
            if format == "sequence":
                upper, middle, lower = [tf.convert_to_tensor(d) for d in diagonals]
                zero = tf.zeros_like(middle[..., :1])
                if upper.shape[-1] < middle.shape[-1]:
                    upper = tf.concat([upper, zero], -1)
                if lower.shape[-1] < middle.shape[-1]:
                    lower = tf.concat([zero, lower], -1)
                return upper, middle, lower
            if format != "compact":
                raise ValueError("Unrecognized diagonals_format: %s" % (format,))
            d = tf.convert_to_tensor(diagonals)
            return d[..., 0, :], d[..., 1, :], d[..., 2, :]


        def tridiagonal_matmul(diagonals, rhs, diagonals_format="compact", name=None):
            upper, middle, lower = _diagonals(diagonals, diagonals_format)
            rhs = tf.convert_to_tensor(rhs)
            zero = tf.zeros_like(rhs[..., :1, :])
            following, before = tf.concat([rhs[..., 1:, :], zero], -2), tf.concat([zero, rhs[..., :-1, :]], -2)
            return middle[..., None] * rhs + upper[..., None] * following + lower[..., None] * before


        def tridiagonal_solve(diagonals, rhs, diagonals_format="compact", transpose_rhs=False, conjugate_rhs=False, name=None,
                              partial_pivoting=True, perturb_singular=False):
            upper, middle, lower = _diagonals(diagonals, diagonals_format)
            rhs = tf.convert_to_tensor(rhs)
            rhs = _turned(rhs) if transpose_rhs else rhs
            flat = len(rhs.shape) == len(middle.shape)
            matrix = tf.linalg.diag(middle)
            if int(middle.shape[-1]) > 1:
                matrix = matrix + tf.linalg.diag(upper[..., :-1], k=1) + tf.linalg.diag(lower[..., 1:], k=-1)
            result = tf.linalg.solve(matrix, rhs[..., None] if flat else rhs)
            return result[..., 0] if flat else result
        """#
}
