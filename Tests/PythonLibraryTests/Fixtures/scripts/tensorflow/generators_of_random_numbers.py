# tf.random.Generator: a state of counter and key, seeds and generators split off.
import tensorflow as tf

g = tf.random.Generator.from_seed(1)
print(g.state.numpy(), g.key.numpy(), g.algorithm)
print(g.normal([2]), g.normal([]))
for part in g.split(2):
    print(part.state.numpy(), part.normal([]).numpy())
print(g.make_seeds(2).numpy(), g.state.numpy())
print(g.uniform_full_int([2]), g.uniform_full_int([2], tf.int32))
print(g.uniform([2], -5, 5, dtype=tf.int64), g.uniform([2], dtype=tf.float64))
g.skip(3)
print(g.state.numpy())
g.reset_from_seed(7)
print(g.truncated_normal([3]))
copied = tf.random.Generator(copy_from=g)
print(copied.normal([2]).numpy(), g.normal([2]).numpy())
print(tf.random.create_rng_state(2 ** 63 + 5, "philox"), tf.random.create_rng_state([1, 2], 1))
tf.random.set_global_generator(tf.random.Generator.from_seed(3))
print(tf.random.get_global_generator().normal([]))
