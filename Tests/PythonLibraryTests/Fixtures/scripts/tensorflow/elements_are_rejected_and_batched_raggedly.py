import numpy as np
import tensorflow as tf

tf.random.set_seed(1)
labels = np.array([0] * 900 + [1] * 100)
np.random.RandomState(0).shuffle(labels)
source = tf.data.Dataset.from_tensor_slices((np.arange(1000), labels)).repeat(4)
for given in [None, [0.9, 0.1]]:
    even = source.rejection_resample(lambda x, y: y, target_dist=[0.5, 0.5], initial_dist=given)
    kinds = np.array([int(label) for label, _ in even])
    print(len(kinds) > 400, 0.4 < kinds.mean() < 0.6)
    label, (x, y) = next(iter(even))
    print(label.dtype, int(label) == int(y))

rows = tf.data.Dataset.range(5).map(lambda n: tf.range(n))
for batch in rows.ragged_batch(2):
    print(batch.to_list(), batch.shape)
for batch in rows.ragged_batch(2, drop_remainder=True):
    print(batch.row_lengths().numpy())
for batch in tf.data.Dataset.range(4).ragged_batch(3):
    print(batch)
