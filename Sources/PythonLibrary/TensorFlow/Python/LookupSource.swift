/// `tf.lookup`: tables from keys to values, in Python over dicts.
extension TensorFlowSources {
    static let lookup = #"""
        import tensorflow as tf


        class TextFileIndex:
            WHOLE_LINE, LINE_NUMBER = -2, -1


        class KeyValueTensorInitializer:
            """Keys and their values."""

            def __init__(self, keys, values, key_dtype=None, value_dtype=None, name=None):
                self._keys = tf.convert_to_tensor(keys, dtype=key_dtype)
                self._values = tf.convert_to_tensor(values, dtype=value_dtype)

            @property
            def key_dtype(self):
                return self._keys.dtype

            @property
            def value_dtype(self):
                return self._values.dtype


        class TextFileInitializer(KeyValueTensorInitializer):
            def __init__(self, filename, key_dtype, key_index, value_dtype, value_index, vocab_size=None, delimiter="\t",
                         name=None, value_index_offset=0):
                with open(filename) as file:
                    lines = file.read().splitlines()
                lines = lines[:vocab_size] if vocab_size is not None else lines

                def column(index, dtype):
                    if index == TextFileIndex.LINE_NUMBER:
                        return [i + value_index_offset for i in range(len(lines))]
                    texts = lines if index == TextFileIndex.WHOLE_LINE else [x.split(delimiter)[index] for x in lines]
                    return texts if dtype == tf.string else [float(t) if dtype.is_floating else int(t) for t in texts]

                self._keys = tf.constant(column(key_index, key_dtype), dtype=key_dtype)
                self._values = tf.constant(column(value_index, value_dtype), dtype=value_dtype)


        class _Table:
            def _find(self, keys, default):
                keys = keys if hasattr(keys, "numpy") else tf.convert_to_tensor(keys)
                if hasattr(keys, "with_flat_values"):
                    return keys.with_flat_values(self._find(keys.flat_values, default))
                if keys.dtype != self.key_dtype:
                    raise TypeError("Dtype of argument `keys` must be %r, received: %r" % (self.key_dtype, keys.dtype))
                flat = tf.reshape(keys, [-1]).numpy().tolist()
                found = [self._table[k] if k in self._table else default(k) for k in flat]
                if self.value_dtype == tf.string:
                    found = [v.decode() if isinstance(v, bytes) else v for v in found]
                return tf.reshape(tf.constant(found, dtype=self.value_dtype), keys.shape)

            def __getitem__(self, keys):
                return self.lookup(keys)

            @property
            def name(self):
                return type(self).__name__


        class StaticHashTable(_Table):
            """A table that does not change."""

            def __init__(self, initializer, default_value, name=None, experimental_is_anonymous=False):
                self._table = dict(zip(initializer._keys.numpy().tolist(), initializer._values.numpy().tolist()))
                self.key_dtype, self.value_dtype = initializer.key_dtype, initializer.value_dtype
                self._initializer = initializer
                self.default_value = default_value

            def lookup(self, keys, name=None):
                default = self.default_value
                default = default.numpy() if hasattr(default, "numpy") else default
                return self._find(keys, lambda key: default)

            def size(self, name=None):
                return tf.constant(len(self._table), dtype=tf.int64)

            def export(self, name=None):
                return self._initializer._keys, self._initializer._values


        class StaticVocabularyTable(_Table):
            """Words to numbers; unknown words to the numbers after them by their hash."""

            def __init__(self, initializer, num_oov_buckets, lookup_key_dtype=None, name=None,
                         experimental_is_anonymous=False):
                if num_oov_buckets <= 0:
                    raise ValueError("`num_oov_buckets` must be > 0; use StaticHashTable instead. Received: %s"
                                     % num_oov_buckets)
                self._table, self.key_dtype = {}, lookup_key_dtype or tf.string
                if initializer is not None:
                    if initializer.value_dtype != tf.int64:
                        raise TypeError("Invalid `value_dtype`, expected %r but got %r."
                                        % (tf.int64, initializer.value_dtype))
                    self._table = dict(zip(initializer._keys.numpy().tolist(), initializer._values.numpy().tolist()))
                    self.key_dtype = lookup_key_dtype or initializer.key_dtype
                self.value_dtype, self._buckets = tf.int64, num_oov_buckets

            def lookup(self, keys, name=None):
                start = len(self._table)

                def bucket(key):
                    text = key.decode() if isinstance(key, bytes) else str(key)
                    return start + int(tf.strings.to_hash_bucket_fast(text, self._buckets))

                return self._find(keys, bucket)

            def size(self, name=None):
                return tf.constant(len(self._table) + self._buckets, dtype=tf.int64)


        class _MutableTable(_Table):
            def __init__(self, key_dtype, value_dtype, default_value, name=None):
                self._table, self.default_value = {}, default_value
                self.key_dtype, self.value_dtype = tf.as_dtype(key_dtype), tf.as_dtype(value_dtype)

            def lookup(self, keys, name=None):
                default = self.default_value
                default = default.numpy() if hasattr(default, "numpy") else default
                return self._find(keys, lambda key: default)

            def insert(self, keys, values, name=None):
                keys = tf.reshape(tf.convert_to_tensor(keys, dtype=self.key_dtype), [-1])
                values = tf.reshape(tf.convert_to_tensor(values, dtype=self.value_dtype), [-1])
                self._table.update(zip(keys.numpy().tolist(), values.numpy().tolist()))

            def remove(self, keys, name=None):
                keys = tf.reshape(tf.convert_to_tensor(keys, dtype=self.key_dtype), [-1])
                for key in keys.numpy().tolist():
                    self._table.pop(key, None)

            def size(self, name=None):
                return tf.constant(len(self._table), dtype=tf.int64)

            def export(self, name=None):
                return (tf.constant(list(self._table), dtype=self.key_dtype),
                        tf.constant(list(self._table.values()), dtype=self.value_dtype))


        class _Experimental:
            class MutableHashTable(_MutableTable):
                pass

            class DenseHashTable(_MutableTable):
                def __init__(self, key_dtype, value_dtype, default_value, empty_key, deleted_key,
                             initial_num_buckets=None, name=None):
                    super().__init__(key_dtype, value_dtype, default_value)


        experimental = _Experimental
        """#
}
