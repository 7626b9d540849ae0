import numpy as np
import tensorflow as tf
import keras

keras.utils.set_random_seed(7)
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(8, activation="tanh"), keras.layers.Dense(3)])
optimizer = keras.optimizers.Adam(0.05)
loss_fn = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
train_loss = keras.metrics.Mean(name="train_loss")
train_acc = keras.metrics.SparseCategoricalAccuracy()
x = (np.arange(48).reshape(12, 4) % 7 / 7.0).astype("float32")
y = np.arange(12) % 3


@tf.function
def train_step(x, y):
    with tf.GradientTape() as tape:
        logits = model(x, training=True)
        loss = loss_fn(y, logits)
    grads = tape.gradient(loss, model.trainable_variables)
    optimizer.apply_gradients(zip(grads, model.trainable_variables))
    train_loss.update_state(loss)
    train_acc.update_state(y, logits)
    return loss


for epoch in range(3):
    train_loss.reset_state()
    train_acc.reset_state()
    for start in range(0, 12, 4):
        train_step(x[start:start + 4], y[start:start + 4])
    print(f"epoch {epoch}: loss {float(train_loss.result()):.4f} accuracy {float(train_acc.result()):.4f}")

with tf.GradientTape() as tape:
    loss = loss_fn(y, model(x))
grads = tape.gradient(loss, model.trainable_weights)
optimizer.apply(grads, model.trainable_weights)
print(f"{float(loss_fn(y, model(x))):.4f}", int(optimizer.iterations))
