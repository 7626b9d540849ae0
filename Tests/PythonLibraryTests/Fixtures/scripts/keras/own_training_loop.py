import keras
import numpy as np
import tensorflow as tf

keras.utils.set_random_seed(7)
x = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]], dtype="float32")
y = np.array([[0.0], [1.0], [1.0], [0.0]], dtype="float32")
model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(8, activation="tanh"), keras.layers.Dense(1, activation="sigmoid")])
optimizer = keras.optimizers.Adam(0.1)
loss_function = keras.losses.BinaryCrossentropy()
for step in range(100):
    with tf.GradientTape() as tape:
        loss = loss_function(y, model(x, training=True))
    gradients = tape.gradient(loss, model.trainable_variables)
    optimizer.apply_gradients(zip(gradients, model.trainable_variables))
    if step < 3:
        print(step, f"{float(loss):.4f}")
print((model(x).numpy() > 0.5).astype(int).ravel(), float(loss) < 0.1)
print([v.path.split("/")[-1] for v in model.trainable_variables])
