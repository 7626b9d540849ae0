import numpy as np
import tensorflow as tf

v = tf.Variable(np.arange(8.0).reshape(4, 2))
rows = tf.IndexedSlices(tf.constant([[1.0, 2], [3, 4]], tf.float64), tf.constant([0, 2]), [4, 2])
for change in ["scatter_add", "scatter_sub", "scatter_update", "scatter_max", "scatter_min", "scatter_mul", "scatter_div"]:
    v.assign(np.arange(8.0).reshape(4, 2))
    getattr(v, change)(rows)
    print(change, v.numpy().tolist())
print(tf.convert_to_tensor(rows).numpy().tolist(), rows.dtype, rows.values.shape)
packed = tf.nest.pack_sequence_as({"a": 1, "b": (2, [3])}, [10, 20, 30])
print(packed)
try:
    tf.nest.pack_sequence_as([1, 2], [1])
except ValueError as error:
    print(type(error).__name__)
