import numpy as np
import tensorflow as tf
import keras


def show(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__)


show(lambda: keras.ops.bincount(keras.ops.array([1, 1, 3])))
show(lambda: tf.boolean_mask([[1, 2], [3, 4]], [True, False], axis=-1).numpy())
show(lambda: tf.boolean_mask([[1, 2], [3, 4]], [True, False], axis=5))
show(lambda: keras.ops.tensordot(np.ones((2, 3)), np.ones((3, 2)), axes=7))
show(lambda: tf.one_hot([1], -4))
show(lambda: tf.sequence_mask([1], -4).numpy())
show(lambda: np.bincount([2 ** 62]))
show(lambda: np.hanning(2 ** 50))
