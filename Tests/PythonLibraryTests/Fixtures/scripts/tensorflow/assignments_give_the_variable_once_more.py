import tensorflow as tf

v = tf.Variable([1.0, 2.0])
w = tf.Variable(1.0, name="w")
print(repr(v.assign([3.0, 4.0])))
print(v.assign_add([1.0, 1.0]))
print(repr(w.assign(3.0)), w.assign_sub(1.0), w)
again = v.assign([5.0, 6.0])
print(type(again).__name__, again.name, again is v, again.numpy(), (again + 1).numpy())
again.assign([7.0, 8.0])
print(v, v.shape, again.shape, again.dtype, again.trainable)
v[0].assign(9.0)
print(repr(v[0].assign(9.5)))
print(repr(v.scatter_nd_update([[0]], [1.0])))
with tf.GradientTape() as tape:
    y = v.assign([2.0, 3.0]) * 3.0
print(y.numpy())

# Tensors are formatted as NumPy shows their values.
print(f"{tf.constant([1, 2])} {tf.constant(2.5)} {tf.constant(2.5):.3f} {tf.constant(3):>5}|{tf.constant(True)}")
print("{} {}".format(tf.constant([[1.0], [2.0]]), tf.constant("ab")))
print("%s" % tf.constant(1))
print(f"{w}")
for value in (tf.constant([1, 2]), w):
    try:
        print(f"{value:.2f}")
    except TypeError as error:
        print(error)
