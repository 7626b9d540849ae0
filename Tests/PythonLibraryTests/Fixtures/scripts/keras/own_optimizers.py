import numpy as np
import keras
from keras import layers, ops


class Momentum(keras.optimizers.Optimizer):
    def __init__(self, learning_rate=0.1, momentum=0.9, **kwargs):
        super().__init__(learning_rate=learning_rate, **kwargs)
        self.momentum = momentum

    def build(self, variables):
        if self.built:
            return
        super().build(variables)
        self.momentums = []
        for variable in variables:
            self.momentums.append(self.add_variable_from_reference(reference_variable=variable, name="momentum"))

    def update_step(self, gradient, variable, learning_rate):
        learning_rate = ops.cast(learning_rate, variable.dtype)
        m = self.momentums[self._get_variable_index(variable)]
        self.assign(m, ops.subtract(ops.multiply(m, self.momentum), ops.multiply(gradient, learning_rate)))
        self.assign_add(variable, m)

    def get_config(self):
        config = super().get_config()
        config.update({"momentum": self.momentum})
        return config


def model():
    m = keras.Sequential([keras.Input((3,)), layers.Dense(2, kernel_initializer="ones"), layers.Dense(1, kernel_initializer="ones")])
    return m


x = np.arange(12, dtype="float32").reshape(4, 3) / 10
y = np.array([[0.1], [0.2], [0.3], [0.4]], dtype="float32")


def train(optimizer, epochs=3):
    m = model()
    m.compile(optimizer=optimizer, loss="mse")
    history = m.fit(x, y, epochs=epochs, batch_size=2, shuffle=False, verbose=0)
    print([round(v, 4) for v in history.history["loss"]])
    return m


m = train(Momentum(0.01, 0.5))
train(keras.optimizers.SGD(0.01, momentum=0.5))
print(type(m.optimizer).__name__, m.optimizer.name, int(m.optimizer.iterations))
print([(v.path, tuple(v.shape)) for v in m.optimizer.variables])
print(m.optimizer.get_config())
print(float(m.optimizer.learning_rate), m.optimizer.built, m.optimizer.momentum)

# Schedules, clipping and weight decay are the base's.
train(Momentum(keras.optimizers.schedules.ExponentialDecay(0.01, 2, 0.5)))
train(Momentum(0.01, clipnorm=0.1))
train(Momentum(0.01, weight_decay=0.1))


class HalfAdam(keras.optimizers.Adam):
    def update_step(self, gradient, variable, learning_rate):
        super().update_step(gradient, variable, learning_rate * 0.5)


train(HalfAdam(0.02))
train(keras.optimizers.Adam(0.01))


class Centred(keras.optimizers.SGD):
    def apply(self, grads, trainable_variables=None):
        grads = [g - ops.mean(g, axis=0, keepdims=True) if len(g.shape) > 1 else g for g in grads]
        return super().apply(grads, trainable_variables)


m = train(Centred(0.01))
print(np.round(m.layers[0].kernel.numpy(), 4).tolist())


class Plain(keras.optimizers.Optimizer):
    def update_step(self, gradient, variable, learning_rate):
        variable.assign_sub(learning_rate * gradient)


v = keras.Variable([1.0, 2.0])
o = Plain(learning_rate=0.5)
o.apply_gradients([(ops.convert_to_tensor([0.2, 0.4]), v)])
print(v.numpy(), int(o.iterations))
o.learning_rate = 0.1
o.apply([ops.convert_to_tensor([1.0, 1.0])], [v])
print(v.numpy(), int(o.iterations))
o.clipnorm = 0.5
o.apply([ops.convert_to_tensor([3.0, 4.0])], [v])
print(np.round(v.numpy(), 5))


class Empty(keras.optimizers.Optimizer):
    pass


try:
    Empty(0.1).apply([ops.convert_to_tensor([1.0, 1.0])], [keras.Variable([1.0, 2.0])])
except NotImplementedError:
    print("NotImplementedError")
try:
    Momentum(learning_rat=0.1)
except (ValueError, TypeError) as error:
    print(type(error).__name__)
