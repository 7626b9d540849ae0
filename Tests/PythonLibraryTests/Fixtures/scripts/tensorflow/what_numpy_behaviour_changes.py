# tf.experimental.numpy: types are promoted, tensors are indexed as arrays are.
import tensorflow as tf
import tensorflow.experimental.numpy as tnp

tnp.experimental_enable_numpy_behavior()
kinds = (tnp.int32, tnp.int64, tnp.float32, tnp.float64)
values = [tnp.asarray(1, dtype=kind) for kind in kinds]
for i, first in enumerate(values):
    for second in values[i + 1:]:
        print(first.dtype.name, second.dtype.name, (first + second).dtype.name)
x = tnp.arange(24).reshape(2, 3, 4)
print(x[1, (0, 0, 1), tnp.asarray([0, 1, 1])])
print(x[:, (True, False, True)])
tnp.experimental_enable_numpy_behavior(prefer_float32=True)
print(tnp.asarray(1.0).dtype.name, tnp.add(1.0, 2.0).dtype.name)
tnp.experimental_enable_numpy_behavior(prefer_float32=False)
print(tnp.asarray(1.0).dtype.name, tnp.add(1.0, 2.0).dtype.name)
