import numpy as np
import keras
import tensorflow as tf

np.set_printoptions(precision=4, suppress=True)
x = np.random.default_rng(0).normal(size=(2, 5, 4)).astype("float32")
labels = np.array([[1, 2, 0], [3, 3, 1]])
with tf.GradientTape() as tape:
    logits = tf.constant(x)
    tape.watch(logits)
    losses = tf.nn.ctc_loss(labels, logits, [2, 3], [5, 4], logits_time_major=False, blank_index=0)
print(losses.numpy())
print(tape.gradient(losses, logits).numpy())
print(tf.nn.ctc_loss(labels - 1, tf.transpose(logits, [1, 0, 2]), [2, 3], [5, 4], blank_index=-1).numpy())
print(keras.losses.CTC()(labels, x).numpy(), keras.losses.CTC().name)
print(keras.ops.ctc_loss(labels, x, np.array([2, 3]), np.array([5, 4])).numpy())

p = tf.nn.softmax(x)
K = tf.keras.backend
truth = np.array([[0, 1, 0], [2, 2, 1]], "float32")
print(K.ctc_batch_cost(truth, p, np.array([[5], [4]]), np.array([[2], [3]])).numpy())
print(K.ctc_batch_cost(truth, p, np.array([[5], [3]]), np.array([[2], [3]])).numpy())
for decoded, scores in [K.ctc_decode(p, [5, 4]), K.ctc_decode(p, [5, 4], greedy=False, beam_width=3, top_paths=2)]:
    print([d.numpy().tolist() for d in decoded], scores.numpy())
for strategy in ["greedy", "beam_search"]:
    for options in [{}, {"top_paths": 2, "beam_width": 4, "mask_index": 1}]:
        decoded, scores = keras.ops.ctc_decode(x, np.array([5, 4]), strategy=strategy, **options)
        print(decoded.numpy().tolist(), scores.numpy())
paths, scores = tf.nn.ctc_beam_search_decoder(tf.transpose(x, [1, 0, 2]), [5, 4], top_paths=3, beam_width=10)
print([tf.sparse.to_dense(path, default_value=-1).numpy().tolist() for path in paths], scores.numpy())

model = keras.Sequential([keras.Input((6, 3)), keras.layers.Dense(4, kernel_initializer="ones")])
model.compile(optimizer=keras.optimizers.SGD(0.1), loss=keras.losses.CTC())
data = np.random.default_rng(1).normal(size=(4, 6, 3)).astype("float32")
history = model.fit(data, np.array([[1, 2], [3, 1], [2, 2], [1, 0]]), epochs=3, shuffle=False, verbose=0)
print([round(v, 4) for v in history.history["loss"]])
