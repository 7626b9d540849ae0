import tensorflow as tf

x = tf.constant([[1, 2], [3, 4]])
tf.debugging.assert_integer(x)
tf.debugging.assert_type(x, tf.int32)
tf.debugging.assert_non_positive(-x)
tf.debugging.assert_rank_at_least(x, 1)
tf.debugging.assert_rank_in(x, [1, 2])
tf.debugging.assert_scalar(tf.constant(1))
tf.debugging.assert_proper_iterable([x])
print(tf.debugging.is_numeric_tensor(x), tf.debugging.is_numeric_tensor("a"), tf.debugging.is_numeric_tensor(tf.constant("a")))
print(tf.debugging.assert_same_float_dtype([tf.constant(1.0)], tf.float32))
for wrong in [lambda: tf.debugging.assert_integer([1.5]), lambda: tf.debugging.assert_type(x, tf.float32),
              lambda: tf.debugging.assert_non_positive(x), lambda: tf.debugging.assert_rank_at_least(x, 3),
              lambda: tf.debugging.assert_rank_in(x, [0, 3]), lambda: tf.debugging.assert_scalar(x),
              lambda: tf.debugging.assert_proper_iterable(x),
              lambda: tf.debugging.assert_same_float_dtype([tf.constant(1.0)], tf.float64)]:
    try:
        wrong()
        print("fine")
    except (ValueError, TypeError, tf.errors.InvalidArgumentError) as error:
        print(type(error).__name__)
