import numpy as np
A = np.array([[2.0, 1], [1, 3]])
print(np.linalg.inv(A), np.linalg.det(A), np.linalg.solve(A, [1, 2]), np.linalg.norm([3, 4]), np.linalg.norm(A), np.linalg.norm(A, axis=1), np.linalg.norm(A, 1))
w, v = np.linalg.eigh(A)
print(w, np.round(np.abs(v), 6), np.linalg.eigvalsh(A), np.round(np.sort(np.linalg.eigvals(A)), 6), np.linalg.matrix_rank(A), np.trace(A))
u, s, vt = np.linalg.svd(A)
print(np.round(s, 6), np.allclose(u @ np.diag(s) @ vt, A), np.round(np.linalg.cholesky(A), 6), np.linalg.matrix_power(A, 2))
q, r = np.linalg.qr(A)
print(np.allclose(q @ r, A), np.round(np.linalg.pinv(A), 6), np.round(np.linalg.lstsq(A, [1, 2], rcond=None)[0], 6), np.round(np.linalg.cond(A), 6))
print(np.dot([1, 2], [3, 4]), np.dot(A, A), A.dot([1, 1]), np.inner([1, 2], [3, 4]), np.outer([1, 2], [3, 4]), np.cross([1, 0, 0], [0, 1, 0]), np.kron([1, 2], [1, 1]), np.vdot([1, 2], [3, 4]))
print(np.einsum('ij,jk->ik', A, A), np.einsum('ii', A), np.tensordot(A, A, axes=1), np.matmul(A, [1, 1]), np.diag([1, 2]), np.diag(A), np.triu(A), np.tril(A))
for f in [lambda: np.linalg.inv(np.zeros((2, 2))), lambda: np.linalg.inv(np.ones((2, 3))), lambda: np.linalg.cholesky(-A), lambda: np.linalg.solve(np.ones((2, 2)), [1, 2])]:
    try:
        f()
    except np.linalg.LinAlgError as e:
        print(type(e), e)
