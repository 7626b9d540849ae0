import numpy as np
import tensorflow as tf


def show(dataset):
    print([v.tolist() if hasattr(v, "tolist") else v for v in dataset.as_numpy_iterator()])


ds = tf.data.Dataset.range(10)
print(ds, len(ds), ds.element_spec, ds.cardinality())
show(ds.map(lambda v: v * 2).filter(lambda v: v % 3 == 0))
show(ds.batch(4))
show(ds.batch(4, drop_remainder=True))
show(ds.batch(3).unbatch().skip(2).take(3))
show(ds.take(3).repeat(2).concatenate(ds.skip(8)))
show(ds.window(4, shift=2, drop_remainder=True).flat_map(lambda w: w.batch(4)))
for window in ds.window(3, shift=3):
    print([int(v) for v in window], end=" ")
print()
print(ds.reduce(np.int64(0), lambda s, v: s + v).numpy(), len(ds.batch(4)), len(ds.repeat(3)), len(ds.window(4, shift=2, drop_remainder=True)))
pairs = tf.data.Dataset.from_tensor_slices((np.arange(6).reshape(3, 2).astype("float32"), [0, 1, 0]))
print(pairs.element_spec, len(pairs))
for x, y in pairs.batch(2):
    print(x.numpy().tolist(), y.numpy().tolist())
print(pairs.batch(2), pairs.batch(2, drop_remainder=True).element_spec)
show(pairs.map(lambda x, y: tf.reduce_sum(x) + tf.cast(y, tf.float32)))
named = tf.data.Dataset.from_tensor_slices({"a": [1, 2], "b": ["x", "y"]})
for row in named:
    print(row["a"].numpy(), row["b"].numpy())
print(named.element_spec)
show(tf.data.Dataset.zip((ds, ds.skip(5))).map(lambda a, b: a + b))
show(tf.data.Dataset.zip(ds.take(2), ds.skip(8)).map(lambda a, b: tf.stack([a, b])))
show(ds.take(3).enumerate(start=5).map(lambda i, v: i * 10 + v))
show(tf.data.Dataset.from_tensors([1, 2]).repeat(2))
show(tf.data.Dataset.range(1, 4).interleave(lambda v: tf.data.Dataset.from_tensors(v).repeat(2), cycle_length=2, block_length=1))
show(tf.data.Dataset.range(1, 5).map(lambda v: tf.fill([v], v)).padded_batch(2, padded_shapes=[None]))
show(tf.data.Dataset.range(1, 3).map(lambda v: tf.fill([v], v)).padded_batch(2, padded_shapes=[4], padding_values=np.int64(-1)))


def count(stop):
    for i in range(stop):
        yield i, [i, i + 1]


made = tf.data.Dataset.from_generator(count, args=[3], output_signature=(tf.TensorSpec((), tf.int32), tf.TensorSpec((2,), tf.float32)))
for a, b in made:
    print(a.numpy(), b.numpy())
print(made.element_spec, made.cardinality().numpy())
old = tf.data.Dataset.from_generator(lambda: iter([1, 2]), output_types=tf.int64)
show(old.cache().prefetch(tf.data.AUTOTUNE))
show(ds.shard(3, 1))
show(tf.data.Dataset.from_tensor_slices(["b a", "c"]).map(tf.strings.length))
iterator = iter(ds.take(2))
print(next(iterator), iterator.get_next().numpy(), next(iterator, "end"))
print(tf.data.experimental.cardinality(ds.filter(lambda v: True)).numpy(), ds.repeat().cardinality().numpy(), tf.data.INFINITE_CARDINALITY)
print(ds.batch(5).map(lambda v: v + 1).element_spec, ds.apply(lambda d: d.take(1)).get_single_element().numpy())
show(tf.data.Dataset.from_tensor_slices([1, 1, 2]).unique())
for call in [
    lambda: len(ds.repeat()), lambda: len(ds.filter(lambda v: True)), lambda: tf.data.Dataset.from_tensor_slices(3),
    lambda: tf.data.Dataset.from_tensor_slices(([1, 2], [1])),
    lambda: list(tf.data.Dataset.range(1, 3).map(lambda v: tf.fill([v], v)).batch(2)),
]:
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
