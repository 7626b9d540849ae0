/// `scipy.linalg` beyond NumPy: triangular systems, factors, functions of matrices, matrices of a known form.
extension ScipySources {
    static let matrices = #"""


        def _factored(a):
            """Rows exchanged so that the greatest stands first (LAPACK's getrf): L and U in one, the exchanges."""
            a = np.array(a, dtype=np.result_type(np.asarray(a), float))
            n, m = a.shape
            places = np.arange(min(n, m))
            for k in range(min(n, m)):
                best = k + int(np.abs(a[k:, k]).argmax())
                places[k] = best
                if best != k:
                    a[[k, best]] = a[[best, k]]
                if a[k, k] != 0 and k + 1 < n:
                    a[k + 1:, k] /= a[k, k]
                    a[k + 1:, k + 1:] -= np.outer(a[k + 1:, k], a[k, k + 1:])
            return a, places


        def _order(places, n):
            order = np.arange(n)
            for i, j in enumerate(places.tolist()):
                order[[i, j]] = order[[j, i]]
            return order


        def lu_factor(a, overwrite_a=False, check_finite=True):
            found, places = _factored(a)
            return found, places.astype(np.int32)


        def lu_solve(lu_and_piv, b, trans=0, overwrite_b=False, check_finite=True):
            found, places = lu_and_piv
            b = np.asarray(b, dtype=float)
            if trans:
                y = solve_triangular(found, b, trans=1)
                x = solve_triangular(found, y, lower=True, trans=1, unit_diagonal=True)
                back = np.empty_like(x)
                back[_order(places, len(b))] = x
                return back
            y = solve_triangular(found, b[_order(places, len(b))], lower=True, unit_diagonal=True)
            return solve_triangular(found, y)


        def lu(a, permute_l=False, overwrite_a=False, check_finite=True, p_indices=False):
            found, places = _factored(a)
            n, m = found.shape
            k = min(n, m)
            L, U = np.tril(found[:, :k], -1) + np.eye(n, k), np.triu(found[:k])
            P = np.eye(n)[:, _order(places, n)]
            if permute_l:
                return P @ L, U
            return (np.argsort(_order(places, n)), L, U) if p_indices else (P, L, U)


        def solve_triangular(a, b, trans=0, lower=False, unit_diagonal=False, overwrite_b=False, check_finite=True):
            a, b = np.asarray(a), np.asarray(b)
            part = np.tril(a) if lower else np.triu(a)
            if unit_diagonal:
                part = part.astype(float)
                np.fill_diagonal(part, 1.0)
            if np.any(np.diag(part) == 0):
                raise LinAlgError("singular matrix: resolution failed at diagonal %d" % int(np.flatnonzero(np.diag(part) == 0)[0]))
            part = part.T if trans in (1, "T") else part.conj().T if trans in (2, "C") else part
            return np.linalg.solve(part, b)


        def cho_factor(a, lower=False, overwrite_a=False, check_finite=True):
            L = np.linalg.cholesky(np.asarray(a))
            return (L if lower else L.T.conj()), lower


        def cho_solve(c_and_lower, b, overwrite_b=False, check_finite=True):
            c, lower = c_and_lower
            L = np.tril(c) if lower else np.triu(c).T.conj()
            return np.linalg.solve(L.T.conj(), np.linalg.solve(L, np.asarray(b)))


        def _numpy_cholesky(a): return np.linalg.cholesky(a)


        def cholesky(a, lower=False, overwrite_a=False, check_finite=True):
            L = _numpy_cholesky(np.asarray(a))
            return L if lower else L.T.conj()


        def svdvals(a, overwrite_a=False, check_finite=True): return np.linalg.svd(np.asarray(a), compute_uv=False)


        def null_space(A, rcond=None, **options):
            _, s, vh = np.linalg.svd(np.asarray(A), full_matrices=True)
            limit = np.finfo(float).eps * max(np.asarray(A).shape) if rcond is None else rcond
            return vh[int((s > s.max() * limit).sum()):].T.conj()


        def orth(A, rcond=None):
            u, s, _ = np.linalg.svd(np.asarray(A), full_matrices=False)
            limit = np.finfo(float).eps * max(np.asarray(A).shape) if rcond is None else rcond
            return u[:, :int((s > s.max() * limit).sum())]


        def expm(A):
            """Scaling and squaring with a Pade approximant of order 13 (Higham, 2005)."""
            A = np.asarray(A)
            A = A.astype(np.result_type(A, float))
            size = np.abs(A).sum(axis=-2).max() if A.size else 0
            squarings = max(0, int(np.ceil(np.log2(size / 5.371920351148152)))) if size > 0 else 0
            A = A / 2.0 ** squarings
            b = [64764752532480000, 32382376266240000, 7771770303897600, 1187353796428800, 129060195264000, 10559470521600, 670442572800,
                 33522128640, 1323241920, 40840800, 960960, 16380, 182, 1]
            one, A2 = np.eye(A.shape[-1], dtype=A.dtype), A @ A
            A4 = A2 @ A2
            A6 = A4 @ A2
            U = A @ (A6 @ (b[13] * A6 + b[11] * A4 + b[9] * A2) + b[7] * A6 + b[5] * A4 + b[3] * A2 + b[1] * one)
            V = A6 @ (b[12] * A6 + b[10] * A4 + b[8] * A2) + b[6] * A6 + b[4] * A4 + b[2] * A2 + b[0] * one
            R = np.linalg.solve(V - U, V + U)
            for _ in range(squarings):
                R = R @ R
            return R


        def _by_values(A, function):
            """A function of a matrix by its eigenvalues; real where it came from a real one and is."""
            A = np.asarray(A, dtype=np.result_type(np.asarray(A), float))
            w, v = np.linalg.eig(A)
            found = v @ np.diag(function(w.astype(complex))) @ np.linalg.inv(v)
            return found.real.copy() if not np.iscomplexobj(A) and np.allclose(found.imag, 0, atol=1e-9 * max(1.0, np.abs(found).max())) else found


        def sqrtm(A, disp=True, blocksize=64): return _by_values(A, np.sqrt)
        def logm(A, disp=True): return _by_values(A, np.log)
        def sinm(A): return _by_values(A, np.sin)
        def cosm(A): return _by_values(A, np.cos)
        def fractional_matrix_power(A, t): return _by_values(A, lambda w: w ** t)
        def signm(A, disp=True): return _by_values(A, lambda w: np.sign(w.real).astype(complex))
        def pinvh(a, **options): return np.linalg.pinv(a, hermitian=True)


        def polar(a, side="right"):
            w, s, vh = np.linalg.svd(np.asarray(a), full_matrices=False)
            return w @ vh, (vh.T.conj() * s) @ vh if side == "right" else (w * s) @ w.T.conj()


        def circulant(c):
            c = np.asarray(c)
            return c[(np.arange(len(c))[:, None] - np.arange(len(c))) % len(c)]


        def hankel(c, r=None):
            c = np.asarray(c).ravel()
            r = np.zeros_like(c) if r is None else np.asarray(r).ravel()
            return np.concatenate([c, r[1:]])[np.arange(len(c))[:, None] + np.arange(len(r))]


        def hilbert(n): return 1.0 / (1 + np.arange(n)[:, None] + np.arange(n))


        def companion(a):
            a = np.atleast_1d(a)
            found = np.zeros((len(a) - 1, len(a) - 1), dtype=np.result_type(a, float))
            found[0] = -a[1:] / (1.0 * a[0])
            found[np.arange(1, len(a) - 1), np.arange(len(a) - 2)] = 1
            return found


        def hadamard(n, dtype=int):
            if n < 1 or n & (n - 1):
                raise ValueError("n must be an positive integer, and n must be a power of 2")
            H = np.array([[1]], dtype=dtype)
            while len(H) < n:
                H = np.vstack([np.hstack([H, H]), np.hstack([H, -H])])
            return H


        def pascal(n, kind="symmetric", exact=True):
            import math
            L = np.array([[math.comb(i, j) for j in range(n)] for i in range(n)], dtype=np.uint64)
            return {"lower": L, "upper": L.T, "symmetric": L @ L.T}[kind]


        def dft(n, scale=None):
            found = np.exp(-2j * np.pi * np.arange(n).reshape(-1, 1) * np.arange(n) / n)
            return found / np.sqrt(n) if scale == "sqrtn" else found / n if scale == "n" else found


        def solve_banded(l_and_u, ab, b, **options):
            low, up = l_and_u
            ab = np.asarray(ab)
            n = ab.shape[1]
            A = np.zeros((n, n), dtype=np.result_type(ab, float))
            for row in range(low + up + 1):
                k = up - row
                A += np.diag(ab[row, max(k, 0):n + min(k, 0)], k)
            return np.linalg.solve(A, b)


        def solve_toeplitz(c_or_cr, b, check_finite=True):
            c, r = c_or_cr if isinstance(c_or_cr, tuple) else (c_or_cr, np.conjugate(c_or_cr))
            return np.linalg.solve(toeplitz(c, r), b)


        def issymmetric(a, atol=None, rtol=None): return bool(np.array_equal(np.asarray(a), np.asarray(a).T) if atol is None and rtol is None else np.allclose(a, np.asarray(a).T, rtol or 1e-5, atol or 1e-8))
        def ishermitian(a, atol=None, rtol=None): return bool(np.array_equal(np.asarray(a), np.asarray(a).T.conj()) if atol is None and rtol is None else np.allclose(a, np.asarray(a).T.conj(), rtol or 1e-5, atol or 1e-8))
        def subspace_angles(A, B):
            A, B = orth(A), orth(B)
            return np.arccos(np.clip(np.linalg.svd(A.T.conj() @ B, compute_uv=False), -1, 1))[::-1]
        """#
}
