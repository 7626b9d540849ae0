import tensorflow as tf

v = tf.Variable([1.0, 2.0], name="v")
print(v, v.name, v.shape, v.dtype, v.trainable)
v.assign_add([1.0, 1.0])
v.assign_sub([0.5, 0.5])
print(v.numpy(), (v * 2).numpy(), v[0].numpy(), tf.reduce_sum(v).numpy())
try:
    v.assign([1.0, 2.0, 3.0])
except ValueError as error:
    print(error)
x = tf.Variable(3.0)
with tf.GradientTape() as tape:
    y = x ** 2 + 2 * x
print(tape.gradient(y, x))
try:
    tape.gradient(y, x)
except RuntimeError as error:
    print(error)
c = tf.constant([1.0, 2.0, 3.0])
with tf.GradientTape(persistent=True) as tape:
    tape.watch(c)
    total = tf.reduce_sum(tf.sin(c) * c)
    first = c[0] * 3
print(tape.gradient(total, c).numpy().round(4), tape.gradient(first, c).numpy())
print(tape.gradient(first, x), tape.gradient(first, x, unconnected_gradients="zero").numpy())
with tf.GradientTape() as outer:
    with tf.GradientTape() as inner:
        z = x * x * x
    slope = inner.gradient(z, x)
print(slope.numpy(), outer.gradient(slope, x).numpy())
w = tf.Variable([[1.0], [2.0]])
b = tf.Variable(0.5)
with tf.GradientTape() as tape:
    loss = tf.reduce_mean(tf.square(tf.matmul([[1.0, 2.0], [3.0, 4.0]], w) + b))
print([g.numpy().tolist() for g in tape.gradient(loss, [w, b])])
with tf.GradientTape() as tape:
    loss = w[0, 0] * b
grads = tape.gradient(loss, {"w": w, "b": b})
print(grads["w"].numpy().tolist(), grads["b"].numpy())


@tf.function
def twice(x):
    return x * 2


print(twice(tf.constant(4.0)).numpy())
