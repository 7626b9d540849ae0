import keras
import numpy as np
import tensorflow as tf

adam = keras.optimizers.Adam(learning_rate=0.01)
print(adam.learning_rate.numpy(), float(adam.learning_rate), adam.name)
adam.learning_rate = 0.5
print(adam.learning_rate.numpy())
adam.learning_rate.assign(0.25)
print(adam.learning_rate.numpy(), adam.get_config()["beta_1"])
schedule = keras.optimizers.schedules.ExponentialDecay(0.1, decay_steps=10, decay_rate=0.5)
print([round(float(schedule(step)), 5) for step in [0, 5, 10]])
weights = tf.Variable([1.0, 2.0])
sgd = keras.optimizers.SGD(schedule)
for _ in range(3):
    with tf.GradientTape() as tape:
        loss = tf.reduce_sum(weights ** 2)
    sgd.apply_gradients(zip(tape.gradient(loss, [weights]), [weights]))
print(weights.numpy().round(4), int(sgd.iterations))
initializer = keras.initializers.Constant(2.5)
print(initializer((2,)), keras.initializers.get("zeros")((1, 2)).numpy())
print(keras.regularizers.L2(0.1)(tf.constant([1.0, 2.0])).numpy().round(4))
