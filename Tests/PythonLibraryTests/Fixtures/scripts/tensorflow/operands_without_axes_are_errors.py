import numpy as np
import tensorflow as tf
from keras import ops


def show(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__)


show(lambda: tf.math.top_k([3.0, 1.0, 2.0], k=-5))
show(lambda: tf.math.top_k([3.0, 1.0, 2.0], k=2).values.numpy())
show(lambda: tf.math.segment_sum([1.0, 2.0, 3.0], [0, 0]))
show(lambda: tf.math.segment_sum([1.0, 2.0, 3.0], [0, 0, 1]).numpy())
show(lambda: tf.linalg.set_diag(0.5, 2.0))
show(lambda: ops.inner(0.5, 2.0).numpy())
show(lambda: ops.full_like(np.zeros((2, 3)), [1.0, 2.0, 3.0]).numpy())
show(lambda: tf.keras.backend.batch_dot(tf.constant(0.5), tf.constant(2.0)))
show(lambda: tf.zeros([-1]))
show(lambda: tf.broadcast_to(1.0, [2, -5]))
show(lambda: np.poly(np.zeros((1, 2, 3))))
