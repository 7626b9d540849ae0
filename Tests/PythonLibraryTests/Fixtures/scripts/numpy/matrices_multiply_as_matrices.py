# np.matrix: products, powers, inverses, rows and columns that stay matrices; arange of objects.
import numpy as np
m=np.matrix('1 2; 3 4'); a=np.asmatrix([[5.,6],[7,8]])
print(m, repr(m), m*a, m.T, m.I, m**2, m.shape, m.sum(axis=0), m[0], m[:,1], m[0,1], m+1, 2*m, a/2, m.A, m.A1, type(m).__name__)
print(np.dot(m,a), np.linalg.det(a), m*np.array([[1],[2]]), np.asarray(m), m==m.T, m.max(), m.mean(1), np.bmat([[m,m],[m,m]]).shape, m.tolist(), -m, m.reshape(1,4), [r for r in m])
print(np.arange(3, dtype=object), np.arange(2, 8, 2, dtype=object) ** 40)
