import numpy as np
import tensorflow as tf


def show(name, *tensors):
    print(name, *[(tuple(t.shape), np.round(np.asarray(t, "float64"), 3).tolist()) for t in tensors])


a = tf.constant([[4.0, 1, 0.5], [1, 3, 0.25], [0.5, 0.25, 2]])
b = tf.constant([[1.0, 2], [3, 4], [5, 6]])
batch = tf.stack([a, a @ a])
show("triangular", tf.linalg.triangular_solve(a, b), tf.linalg.triangular_solve(a, b, lower=False),
     tf.linalg.triangular_solve(a, b, adjoint=True))
show("cholesky_solve", tf.linalg.cholesky_solve(tf.linalg.cholesky(a), b))
tall = tf.constant([[1.0, 1], [1, 2], [1, 3], [1, 4]])
y = tf.constant([[6.0], [5], [7], [10]])
show("lstsq", tf.linalg.lstsq(tall, y), tf.linalg.lstsq(tall, y, l2_regularizer=0.5),
     tf.linalg.lstsq(tf.transpose(tall), b[:2]), tf.linalg.lstsq(tall, y, fast=False))
show("expm", tf.linalg.expm(a * 0.5), tf.linalg.expm(batch * 0.1))
show("sqrtm", tf.linalg.sqrtm(a), tf.linalg.sqrtm(batch))
show("logdet", tf.linalg.logdet(batch))
show("slogdet", *tf.linalg.slogdet(tf.constant([[1.0, 2], [3, 4]])))
m = tf.constant([[1.0, 2, 3], [4, 5, 6], [7, 8, 10]])
lu, p = tf.linalg.lu(m)
show("lu", lu, p)
show("parts", tf.linalg.lu_reconstruct(lu, p), tf.linalg.lu_solve(lu, p, b + 1), tf.linalg.lu_matrix_inverse(lu, p))
lu, p = tf.linalg.lu(batch)
show("of a batch", lu, p, tf.linalg.lu_reconstruct(lu, p))
show("normalize", *tf.linalg.normalize(b, axis=1))
show("normalize", *tf.linalg.normalize(b, ord=1))
show("diag", tf.linalg.tensor_diag([1, 2, 3]), tf.linalg.tensor_diag_part(tf.linalg.tensor_diag([[1.0, 2], [3, 4]])))
show("einsum", tf.linalg.einsum("ij,jk->ik", a, b))
d = tf.constant([[1.0, 2, 0], [4, 5, 6], [0, 1, 2]])
show("tridiagonal", tf.linalg.tridiagonal_matmul(d, b), tf.linalg.tridiagonal_solve(d, b),
     tf.linalg.tridiagonal_solve([d[0], d[1], d[2]], b[:, 0], diagonals_format="sequence"))
x = tf.Variable(a)
with tf.GradientTape() as tape:
    loss = tf.reduce_sum(tf.linalg.triangular_solve(x, b)) + tf.reduce_sum(tf.linalg.lstsq(x, b))
show("gradient", tape.gradient(loss, x))
