import numpy as np
import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec(shape=[None, 2], dtype=tf.float32)])
def total(x):
    return tf.reduce_sum(x)


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs).numpy())
    except TypeError as error:
        print(type(error).__name__, str(error).split("Received")[0])


attempt(total, tf.ones((3, 2)))
attempt(total, np.ones((3, 2)))
attempt(total, [[1, 2]])
attempt(total, x=tf.ones((1, 2)))
attempt(total, tf.ones((3, 3)))
attempt(total, tf.ones((3,)))
attempt(total, tf.ones((3, 2), tf.int32))
attempt(total)
attempt(total, tf.ones((3, 2)), 2)


@tf.function(input_signature=(tf.TensorSpec([], tf.int32, name="n"), tf.TensorSpec([2])))
def scaled(n, x, s=3):
    return tf.cast(n, tf.float32) * x * s


attempt(scaled, 2, tf.ones(2))
attempt(scaled, 2.5, tf.ones(2))
try:
    tf.function(lambda a: a, input_signature=3)
except TypeError as error:
    print(error)


class Doubler(tf.Module):
    @tf.function(input_signature=[tf.TensorSpec([None], tf.float32)])
    def __call__(self, x):
        return x * 2


print(Doubler()(tf.ones(2)).numpy())
print(total.input_signature)
print(total.get_concrete_function()(tf.ones((2, 2))).numpy())
