import tensorflow as tf
import tensorflow.compat.v1 as old

tf.compat.v1.logging.set_verbosity(tf.compat.v1.logging.ERROR)
print(tf.compat.v1.logging.ERROR, old.logging.INFO, tf.compat.v1.logging.get_verbosity())
old.logging.set_verbosity(old.logging.WARN)
print(old.logging.get_verbosity(), old.logging is tf.compat.v1.logging)
for name in ["DEBUG", "WARN", "FATAL"]:
    print(name, getattr(tf.compat.v1.logging, name))
old.logging.info("not %s", "shown")
for n in range(3):
    old.logging.log_first_n(old.logging.ERROR, "only %d", 0, n)
print(tf.get_logger().name, tf.get_logger().level)
