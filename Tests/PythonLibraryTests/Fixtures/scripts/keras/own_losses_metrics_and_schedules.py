import numpy as np
import keras
import tensorflow as tf


class Cubic(keras.losses.Loss):
    def __init__(self, scale=2.0, **kwargs):
        super().__init__(**kwargs)
        self.scale = scale

    def call(self, y_true, y_pred):
        return self.scale * tf.reduce_mean(tf.abs(y_true - y_pred) ** 3, axis=-1)


class Hits(keras.metrics.Metric):
    def __init__(self, name="hits", **kwargs):
        super().__init__(name=name, **kwargs)
        self.total = self.add_weight(name="total", initializer="zeros")

    def update_state(self, y_true, y_pred, sample_weight=None):
        self.total.assign_add(tf.reduce_sum(tf.cast(tf.abs(y_true - y_pred) < 0.5, "float32")))

    def result(self):
        return self.total


class Ramp(keras.optimizers.schedules.LearningRateSchedule):
    def __init__(self, peak):
        self.peak = peak

    def __call__(self, step):
        step = tf.cast(step, tf.float32)
        return self.peak * tf.minimum(step + 1.0, 4.0)


class Twos(keras.initializers.Initializer):
    def __call__(self, shape, dtype=None, **kwargs):
        return tf.ones(shape, dtype=dtype) * 2


class Sum(keras.regularizers.Regularizer):
    def __call__(self, x):
        return 0.1 * tf.reduce_sum(x)


class Short(keras.constraints.Constraint):
    def __call__(self, w):
        return tf.minimum(w, 1.5)


print(Cubic()(np.array([[0.0], [1.0]]), np.array([[1.0], [3.0]])))
print(Cubic(reduction="sum")(np.array([[0.0], [1.0]]), np.array([[1.0], [3.0]])))
x = np.array([[1.0], [2.0], [3.0]])
model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(
    1, kernel_initializer=Twos(), kernel_regularizer=Sum(), kernel_constraint=Short())])
model.compile(optimizer=keras.optimizers.SGD(Ramp(0.001)), loss=Cubic(), metrics=[Hits()])
h = model.fit(x, 2 * x, epochs=2, verbose=0, shuffle=False)
print({k: [round(v, 4) for v in vs] for k, vs in h.history.items()})
print(model.get_weights()[0], float(model.optimizer.learning_rate))
m = Hits()
m.update_state(x, x + 0.1)
print(m.result().numpy(), m.name)
m.reset_state()
print(m.result().numpy())
opt = keras.optimizers.Adam(0.1, loss_scale_factor=4.0)
v = tf.Variable([1.0])
with tf.GradientTape() as tape:
    loss = opt.scale_loss(v * v)
opt.apply_gradients([(tape.gradient(loss, v), v)])
print(v.numpy(), len(opt.variables))


class Broken(keras.optimizers.schedules.LearningRateSchedule):
    def __call__(self, step):
        return 1 / 0


broken = keras.optimizers.Adam(Broken())
for bad in [lambda: broken.apply_gradients([(v, v)]), lambda: keras.losses.Loss()(1.0, 2.0)]:
    try:
        bad()
    except Exception as e:
        print(type(e).__name__)
