import tensorflow as tf


@tf.function
def double(a, b=2.0):
    print("Tracing with", a)
    return a + a


for value in [1, 2, "a", 1.5, 2.5]:
    print(double(tf.constant(value)))
print(double.pretty_printed_concrete_signatures())
print(double.experimental_get_tracing_count(), double.__name__)
print(double.get_concrete_function(tf.constant("a"))(tf.constant("b")))


@tf.function
def numbers(x):
    if x > 0:
        return 1
    return [x, {"a": 2.5}]


print(numbers(3), numbers(-1))


@tf.function(input_signature=(tf.TensorSpec(shape=[None], dtype=tf.int32),))
def collatz(x):
    print("Tracing with", x)
    return tf.where(x % 2 == 0, x // 2, 3 * x + 1)


print(collatz(tf.constant([1, 2])))
print(collatz(tf.constant([1, 2, 3])))
for bad in [[[1, 2], [3, 4]], [1.0, 2.0]]:
    try:
        collatz(tf.constant(bad))
    except TypeError as error:
        print(str(error).partition("Received")[0])


class Scale(tf.Module):
    def __init__(self):
        self.by = tf.Variable(2)

    @tf.function
    def __call__(self, x):
        print("tracing Scale")
        return x * self.by


scale = Scale()
print(scale(tf.constant(2)), scale(tf.constant(3)))
scale.by.assign(5)
print(scale(tf.constant(2)))
print(Scale()(tf.constant(2)))
print(tf.config.functions_run_eagerly())
tf.config.run_functions_eagerly(True)
double(tf.constant(1))
tf.config.run_functions_eagerly(False)
print(tf.config.functions_run_eagerly(), tf.executing_eagerly())
