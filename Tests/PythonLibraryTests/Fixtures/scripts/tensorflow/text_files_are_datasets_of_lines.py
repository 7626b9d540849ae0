import gzip
import tempfile

import tensorflow as tf

_, one = tempfile.mkstemp()
_, two = tempfile.mkstemp()
with open(one, "w") as file:
    file.write("first line\nsecond\r\n\n  last")
with open(two, "w") as file:
    file.write("another\n")

lines = tf.data.TextLineDataset(one)
print(lines)
for line in lines:
    print(line)
print([line.numpy() for line in tf.data.TextLineDataset([one, two]).filter(lambda x: tf.strings.length(x) > 6)])
print([b.shape[0] for b in tf.data.TextLineDataset(tf.constant([two, one])).batch(2)])
names = tf.data.Dataset.from_tensor_slices([two, two])
print(list(tf.data.TextLineDataset(names).as_numpy_iterator()), int(lines.cardinality()))
with gzip.open(two, "wb") as file:
    file.write(b"packed\nlines\n")
print(list(tf.data.TextLineDataset(two, compression_type="GZIP").as_numpy_iterator()))
