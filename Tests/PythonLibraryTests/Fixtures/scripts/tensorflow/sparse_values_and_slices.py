import tensorflow as tf

a = tf.sparse.from_dense([[0, 2, 0], [3, 0, 4]])
print(tf.sparse.to_dense(tf.sparse.map_values(tf.add, a, 5)).numpy().tolist())
print(tf.sparse.to_dense(tf.sparse.map_values(tf.multiply, a, a)).numpy().tolist())
print(tf.sparse.to_dense(tf.sparse.slice(a, [0, 1], [2, 8])).numpy().tolist())
print(tf.sparse.to_dense(tf.sparse.slice(a, start=[1, 0], size=[5, 1])).numpy().tolist())
print(tf.sparse.slice(a, [0, 5], [2, 2]).dense_shape.numpy().tolist())
try:
    tf.sparse.map_values(tf.add, 1, 5)
except ValueError:
    print("ValueError")
