# scipy.linalg: triangular systems, factors, functions of matrices, matrices of a known form.
import numpy as np
from scipy import linalg as la

np.set_printoptions(precision=5, suppress=True)
A = np.array([[2., 1, 1], [4, 3, 3], [8, 7, 9]]); S = A @ A.T + np.eye(3); b = np.array([1., 2, 3])
print(la.lu(A), la.lu(A, permute_l=True)[0], la.lu_factor(A), la.lu_solve(la.lu_factor(A), b) + 0.0, la.lu_solve(la.lu_factor(A), b, trans=1).round(9) + 0.0)
print(la.solve_triangular(A, b), la.solve_triangular(A, b, lower=True).round(9) + 0.0, la.cho_solve(la.cho_factor(S), b), la.cholesky(S), la.cholesky(S, lower=True))
print(la.svdvals(A), np.abs(la.null_space([[1., 1, 0], [0, 0, 1]])), np.abs(la.orth([[1., 1], [1, 1]])))
print(la.expm(A / 4), la.expm([[0, 1], [-1, 0]]), la.sqrtm(S), la.logm(S), la.sinm(A / 5), la.fractional_matrix_power(S, 0.3))
print(la.polar(A), la.circulant([1, 2, 3]), la.hankel([1, 2, 3], [3, 4, 5]), la.hilbert(3), la.companion([1, -6, 11, -6]), la.hadamard(4), la.pascal(4), la.dft(2).real)
print(la.solve_banded((1, 1), [[0, 1, 1], [4, 4, 4], [1, 1, 0]], b), la.solve_toeplitz([3, 1, 0], b), la.issymmetric(S), la.toeplitz([1, 2, 3], [1, 4, 5]), la.subspace_angles(A[:, :1], A[:, 1:2]))
