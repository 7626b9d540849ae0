# Ragged tensors with tensors: broadcasting, tiles, texts joined and encoded, and how nested rows print.
import tensorflow as tf

rows = tf.ragged.constant([[1, 2], [3, 4, 5, 6], [7]])
print(rows + [[1000], [2000], [3000]])
print(rows * 2, tf.tile(rows, [1, 2]), tf.tile(rows, [2, 1]))
deep = tf.ragged.constant([[[1, 2], [3, 4], [5, 6]], [[7, 8]]], ragged_rank=1)
print(deep + tf.constant([[10]]))
try:
    print(rows + tf.constant([[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12]]))
except tf.errors.InvalidArgumentError as error:
    print(error)
words = tf.ragged.constant([["who", "is"], ["a"]])
mark = tf.fill([words.nrows(), 1], "#")
padded = tf.concat([mark, words, mark], axis=1)
print(padded)
print(tf.strings.join([padded[:, :-1], padded[:, 1:]], separator="+"))
print(tf.strings.unicode_encode(tf.ragged.constant([[[104, 105], [106]], [[107]]]), "UTF-8"))
print(tf.RaggedTensor.from_sparse(tf.SparseTensor([[0, 0], [2, 0], [2, 1]], ["a", "b", "c"], [3, 3])))
print(tf.ragged.constant([[["I", "have"], ["His", "name"]], [["a"], ["b", "c"]]]))
print(tf.ragged.constant([list(range(30)), [1]]))
print(tf.ragged.constant([[list(range(30)), [1]], [[2]]]))
print(tf.map_fn(tf.reduce_sum, rows, fn_output_signature=tf.int32))
try:
    tf.ragged.constant(["one", ["two"]])
except ValueError as error:
    print(error)
