import numpy as np
import tensorflow as tf

Dataset = tf.data.Dataset


def show(dataset):
    print([np.asarray(x).tolist() if not isinstance(x, tuple) else tuple(np.asarray(p).tolist() for p in x) for x in dataset])


rows = Dataset.from_tensor_slices(np.arange(10))
for options in (dict(size=4), dict(size=4, shift=1), dict(size=4, shift=3, drop_remainder=True), dict(size=3, shift=2, stride=2),
                dict(size=3, shift=12), dict(size=12), dict(size=12, drop_remainder=True), dict(size=3, shift=1, stride=3, drop_remainder=True)):
    windows = rows.window(**options)
    print(options, int(windows.cardinality()), [int(w.cardinality()) for w in windows])
    show(windows.flat_map(lambda w: w.batch(20)))
    show(windows.flat_map(lambda w: w.batch(2, drop_remainder=True)))

pairs = Dataset.from_tensor_slices((np.arange(6), np.arange(12.0).reshape(6, 2)))
for a, b in pairs.window(3, shift=2):
    print(list(a.as_numpy_iterator()), [x.tolist() for x in b.as_numpy_iterator()])
show(pairs.window(3, drop_remainder=True).flat_map(lambda a, b: Dataset.zip((a.batch(3), b.batch(3)))))
for part in Dataset.from_tensor_slices({"a": [1, 2, 3], "b": ["x", "y", "z"]}).window(2):
    print({key: list(value.as_numpy_iterator()) for key, value in part.items()})

series = tf.expand_dims(tf.range(8, dtype=tf.float32), -1)
chain = Dataset.from_tensor_slices(series).window(4, shift=1, drop_remainder=True).flat_map(lambda w: w.batch(4))
chain = chain.map(lambda w: (w[:-1], w[-1])).batch(2).prefetch(1)
for x, y in chain.take(2):
    print(x.shape, y.shape, x.numpy().ravel().tolist(), y.numpy().ravel().tolist())
print(chain.element_spec)

show(rows.take(4))
show(rows.take(20).skip(7))
show(rows.skip(20))
show(rows.take(7).batch(3))
show(rows.skip(2).batch(3, drop_remainder=True))
show(rows.batch(4).batch(2, drop_remainder=True))
show(rows.prefetch(1).window(5).flat_map(lambda w: w.skip(1).take(3).batch(2)))
show(rows.window(2).interleave(lambda w: w, cycle_length=2))
print(len(rows.take(4)), len(rows.skip(3)), rows.take(4), rows.window(3))

# A batch stays what it is when the array or a variable changes later.
array = np.arange(4.0)
batches = Dataset.from_tensor_slices(array).batch(2)
first = next(iter(batches))
array[:] = -1
print(first.numpy(), next(iter(batches)).numpy())
variable = tf.Variable([1.0, 2.0, 3.0])
part, whole = variable[:2], variable[:]
variable.assign([7.0, 8.0, 9.0])
print(part.numpy(), whole.numpy())
