import tensorflow as tf


def show(value):
    value = value if value is None else tf.convert_to_tensor(value)
    print(None if value is None else (value.numpy().round(4).tolist(), value.dtype.name))


x = tf.Variable([1.0, 2.0, 3.0])
with tf.GradientTape(persistent=True) as tape:
    y = x ** 2
    z = tf.reduce_sum(tf.sort(x, direction="DESCENDING") * [1.0, 2.0, 3.0])
    p = tf.reduce_prod(x)
    c = tf.reduce_sum(tf.cumsum(x) * [3.0, 2.0, 1.0])
    g = tf.reduce_sum(tf.gather(x, [2, 2, 0]))
    n = tf.norm(x)
    e = tf.einsum("i,j->", x, x)
    q = tf.reduce_sum(x[::-1] * [1.0, 0.0, 5.0]) + tf.reduce_sum(tf.pad(x, [[1, 1]], "REFLECT"))
    t = tf.math.top_k(x, 2).values[0] + tf.reduce_sum(tf.reshape(tf.tile(x, [2]), (2, 3))[1])
    m = tf.reduce_max(x) + tf.reduce_sum(tf.boolean_mask(x, [True, False, True])) + tf.reduce_sum(tf.where(x > 1.5, x * x, x))
print(tape.jacobian(y, x))
for target in (y, z, p, c, g, n, e, q, t, m):
    show(tape.gradient(target, x))
show(tape.gradient(y, x, output_gradients=tf.constant([1.0, 0.0, 2.0])))
del tape
w = tf.Variable(tf.ones((2, 2)))
v = tf.constant([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
with tf.GradientTape() as tape:
    tape.watch(v)
    out = tf.matmul(v, w) ** 2
print(tape.batch_jacobian(out, v).numpy().tolist())
d = tf.constant(0.1, tf.float64)
with tf.GradientTape() as outer:
    outer.watch(d)
    with tf.GradientTape() as inner:
        inner.watch(d)
        f = tf.sin(d) * tf.exp(d) / 3
    first = inner.gradient(f, d)
second = outer.gradient(first, d)
print(first, second)
with tf.GradientTape() as tape:
    tape.watch(d)
    mixed = tf.cast(d, tf.float32) * 3.0
show(tape.gradient(mixed, d))
a = tf.Variable(2.0)
with tf.GradientTape(watch_accessed_variables=False) as tape:
    tape.watch(a)
    b = a * x[0]
print([None if s is None else s.numpy() for s in tape.gradient(b, [a, x])])
with tf.GradientTape() as tape:
    kept = a * 3
    with tape.stop_recording():
        lost = a * 5
    total = kept + lost + tf.stop_gradient(a * a)
print(tape.gradient(total, a).numpy())
with tf.GradientTape() as tape:
    r = a * a
print(tape.gradient(r, {"a": a, "rest": [x, a]}, unconnected_gradients="zero"))


@tf.custom_gradient
def clipped(t):
    def grad(upstream):
        return upstream * 10.0

    return tf.minimum(t, 1.5), grad


with tf.GradientTape() as tape:
    r = clipped(a) * 2
print(r.numpy(), tape.gradient(r, a).numpy())


@tf.function(input_signature=[tf.TensorSpec([None], tf.float32)])
def squares(t):
    return t * t


print(squares(tf.constant([1.0, 2.0])).numpy(), squares.python_function is not None)


class Line(tf.Module):
    def __init__(self, name=None):
        super().__init__(name=name)
        self.slope = tf.Variable(2.0, name="slope")
        self.shift = tf.Variable(1.0, trainable=False, name="shift")

    @tf.function
    def __call__(self, t):
        return self.slope * t + self.shift


line = Line(name="line")
print(line(3.0).numpy(), line.name, [v.name for v in line.variables], [v.name for v in line.trainable_variables])
with tf.GradientTape() as tape:
    r = line(tf.constant(3.0))
print([s.numpy() for s in tape.gradient(r, line.trainable_variables)])
x.assign_add([1.0, 1.0, 1.0])
x.scatter_nd_update([[0]], [7.0])
print(x, x.trainable, x.dtype, tf.Variable(3, dtype=tf.float64), tf.Variable([True]).numpy())
try:
    x.assign([1.0])
except ValueError as error:
    print(error)
