import numpy as np
import tensorflow as tf
import keras
from keras import layers

keras.utils.set_random_seed(1)


class Linear(layers.Layer):
    def __init__(self, units=32, **kwargs):
        super().__init__(**kwargs)
        self.units = units

    def build(self, input_shape):
        self.w = self.add_weight(shape=(input_shape[-1], self.units), initializer="random_normal", name="w")
        self.b = self.add_weight(shape=(self.units,), initializer="zeros", trainable=True, name="b")

    def call(self, inputs):
        return tf.matmul(inputs, self.w) + self.b


class Block(layers.Layer):
    def __init__(self):
        super().__init__()
        self.parts = [Linear(8), Linear(8)]
        self.drop = layers.Dropout(0.5)

    def call(self, x, training=False):
        for part in self.parts:
            x = tf.nn.relu(part(x))
        self.add_loss(1e-2 * tf.reduce_mean(x))
        return self.drop(x, training=training)


class CountingLayer(layers.Layer):
    def __init__(self):
        super().__init__()
        self.total = self.add_weight(shape=(), initializer="zeros", trainable=False, name="total")

    def call(self, x):
        self.total.assign_add(tf.reduce_sum(x))
        return x


class Huberish(keras.losses.Loss):
    def __init__(self, delta=1.0, name="huberish"):
        super().__init__(name=name)
        self.delta = delta

    def call(self, y_true, y_pred):
        error = tf.abs(y_true - y_pred)
        return tf.reduce_mean(tf.where(error < self.delta, error * error, error), axis=-1)


class Positives(keras.metrics.Metric):
    def __init__(self, name="positives", **kwargs):
        super().__init__(name=name, **kwargs)
        self.count = self.add_weight(name="count", initializer="zeros")

    def update_state(self, y_true, y_pred, sample_weight=None):
        self.count.assign_add(tf.reduce_sum(tf.cast(y_pred > 0.0, "float32")))

    def result(self):
        return self.count


class Small(keras.regularizers.Regularizer):
    def __init__(self, strength):
        self.strength = strength

    def __call__(self, x):
        return self.strength * tf.reduce_sum(tf.square(x))


class Halves(keras.initializers.Initializer):
    def __call__(self, shape, dtype=None, **kwargs):
        return tf.ones(shape, dtype=dtype) * 0.5


class Clipped(keras.constraints.Constraint):
    def __call__(self, w):
        return tf.clip_by_value(w, -0.4, 0.4)


layer = Linear(4)
print(layer.built, layer.weights)
y = layer(np.ones((2, 3), "float32"))
print(layer.built, y.shape, [w.name for w in layer.weights], layer.name)
block = Block()
print(block(np.ones((2, 3), "float32")).shape, len(block.weights), len(block.losses))
counting = CountingLayer()
counting(np.ones((2, 2), "float32"))
counting(np.ones((2, 2), "float32"))
print(float(counting.total.numpy()), len(counting.trainable_weights), len(counting.non_trainable_weights))

model = keras.Sequential([keras.Input((3,)), Linear(5), layers.ReLU(), Block(),
                          layers.Dense(1, kernel_initializer=Halves(), kernel_regularizer=Small(0.01),
                                       kernel_constraint=Clipped())])
model.summary()
model.compile(optimizer="sgd", loss=Huberish(0.5), metrics=[Positives()])
x = np.arange(24).reshape(8, 3) / 24.0
y = x.sum(1)
print([round(v, 4) for v in model.evaluate(x, y, verbose=0)])
history = model.fit(x, y, epochs=2, verbose=0)
print(sorted(history.history), float(np.abs(model.layers[-1].kernel.numpy()).max()) <= 0.4)


class MyModel(keras.Model):
    def __init__(self):
        super().__init__()
        self.d1 = layers.Dense(4, activation="relu")
        self.d2 = layers.Dense(1)

    def call(self, x):
        return self.d2(self.d1(x))

    def train_step(self, data):
        x, y = data
        with tf.GradientTape() as tape:
            p = self(x, training=True)
            loss = self.compute_loss(y=y, y_pred=p)
        gradients = tape.gradient(loss, self.trainable_variables)
        self.optimizer.apply_gradients(zip(gradients, self.trainable_variables))
        for metric in self.metrics:
            if metric.name == "loss":
                metric.update_state(loss)
            else:
                metric.update_state(y, p)
        return {m.name: m.result() for m in self.metrics}


own = MyModel()
own.compile(optimizer="sgd", loss="mse", metrics=["mae"])
history = own.fit(x, y, epochs=2, verbose=2)
print(list(history.history))
own.summary()
print([round(v, 4) for v in own.evaluate(x, y, verbose=0)], own.predict(x, verbose=0).shape)


class Shifted(layers.Dense):
    def call(self, inputs):
        return super().call(inputs) + 1.0


inputs = keras.Input((3,))
outputs = Shifted(2, kernel_initializer="zeros", name="shifted")(Linear(2, name="lin")(inputs))
functional = keras.Model(inputs, outputs)
print(functional.output_shape, functional.predict(x[:2], verbose=0).tolist())


class TwoInputs(layers.Layer):
    def call(self, inputs, scale=1.0, mask=None):
        a, b = inputs
        return {"sum": (a + b) * scale, "difference": a - b}


a, b = keras.Input((2,), name="a"), keras.Input((2,), name="b")
both = TwoInputs()([a, b], scale=2.0)
m = keras.Model([a, b], both)
print({k: v.tolist() for k, v in m.predict([np.ones((1, 2)), np.zeros((1, 2))], verbose=0).items()})
