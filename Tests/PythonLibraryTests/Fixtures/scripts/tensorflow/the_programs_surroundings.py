import tensorflow as tf

print(tf.executing_eagerly(), tf.test.is_gpu_available(), tf.config.list_physical_devices("GPU"), tf.config.list_physical_devices("CPU"))
with tf.device("/CPU:0"), tf.name_scope("outer") as scope:
    print(scope, tf.constant(1).device)
tf.debugging.assert_equal([1, 2], [1, 2])
tf.debugging.assert_positive([1.0])
for call in [
    lambda: tf.debugging.assert_equal([1, 2], [1, 3]), lambda: tf.debugging.assert_less(3, 2), lambda: tf.debugging.assert_rank([1], 2),
    lambda: tf.debugging.check_numerics([1.0, float("nan")], "found"), lambda: tf.compat.v1.disable_v2_behavior.__name__,
]:
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, str(error).split("\n")[0])
print(tf.nest.flatten({"a": [1, 2], "b": (3,)}), tf.nest.map_structure(lambda v: v + 1, [1, (2, 3)]))
print(tf.nn.relu.__name__, tf.dtypes.float32, tf.math.add(1, 2).numpy())


@tf.function
def fib(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


print(int(fib(10)), fib.get_concrete_function is not None)
