/// `tf.feature_column` and the layer `DenseFeatures` that takes its columns, as they were until TensorFlow 2.15.
extension TensorFlowSources {
    static let columns = #"""
        import numpy as np
        import keras
        import tensorflow as tf


        def _tensor(features, key):
            if key not in features:
                raise ValueError("Feature %s is not in features dictionary." % key)
            x = features[key]
            x = tf.convert_to_tensor(x)
            return tf.expand_dims(x, -1) if len(x.shape) == 1 else x


        class _Column:
            def __init__(self, **fields):
                self._fields = fields
                for name, value in fields.items():
                    setattr(self, name, value)

            def __repr__(self):
                return "%s(%s)" % (type(self).__name__, ", ".join("%s=%r" % item for item in self._fields.items()))

            def __eq__(self, other):
                return type(self) is type(other) and self._fields == other._fields

            def __hash__(self):
                return hash(repr(self))

            @property
            def name(self):
                return self.key


        class NumericColumn(_Column):
            @property
            def width(self):
                return int(np.prod(self.shape))

            def values(self, features, layer):
                x = tf.cast(_tensor(features, self.key), tf.float32)
                if self.normalizer_fn is not None:
                    x = tf.cast(self.normalizer_fn(x), tf.float32)
                return tf.reshape(x, [-1, self.width])


        class BucketizedColumn(_Column):
            @property
            def name(self):
                return self.source_column.name + "_bucketized"

            @property
            def num_buckets(self):
                return (len(self.boundaries) + 1) * self.source_column.width

            width = num_buckets

            def _places(self, features):
                x = self.source_column.values(features, None)
                return np.searchsorted(np.asarray(self.boundaries, "float32"), x.numpy(), side="right")

            def ids(self, features):
                count = len(self.boundaries) + 1
                return self._places(features) + count * np.arange(self.source_column.width)

            def values(self, features, layer):
                ids = self._places(features)
                return tf.reshape(tf.one_hot(ids, len(self.boundaries) + 1), [-1, self.num_buckets])


        class _Categorical(_Column):
            """Ids of a feature's values; -1 where there is none."""

            def _words(self, features):
                x = features[self.key] if self.key in features else _tensor(features, self.key)
                if hasattr(x, "dense_shape"):
                    x = tf.sparse.to_dense(x, default_value="" if x.values.dtype == tf.string else -1)
                array = np.asarray(_tensor({self.key: x}, self.key))
                return array


        class VocabularyListCategoricalColumn(_Categorical):
            @property
            def num_buckets(self):
                return len(self.vocabulary_list) + self.num_oov_buckets

            def ids(self, features):
                words = self._words(features)
                table = {_plain(word): place for place, word in enumerate(self.vocabulary_list)}
                def one(word):
                    word = _plain(word)
                    if word in ("", -1):
                        return -1
                    if word in table:
                        return table[word]
                    if self.num_oov_buckets:
                        drawn = tf.strings.to_hash_bucket_fast([str(word)], self.num_oov_buckets)
                        return len(self.vocabulary_list) + int(drawn[0])
                    return self.default_value
                return np.array([one(w) for w in words.ravel().tolist()], "int64").reshape(words.shape)


        class IdentityCategoricalColumn(_Categorical):
            num_buckets = property(lambda self: self.number_buckets)

            def ids(self, features):
                ids = np.asarray(self._words(features)).astype("int64")
                wrong = (ids < 0) | (ids >= self.number_buckets)
                missing = ids == -1
                if (wrong & ~missing).any():
                    if self.default_value is None:
                        raise tf.errors.InvalidArgumentError(
                            None, None, "%s: got ids outside of 0 to %d" % (self.key, self.number_buckets - 1))
                    ids = np.where(wrong & ~missing, self.default_value, ids)
                return ids


        class HashedCategoricalColumn(_Categorical):
            num_buckets = property(lambda self: self.hash_bucket_size)

            def ids(self, features):
                words = self._words(features)
                texts = [_text(w) for w in words.ravel().tolist()]
                ids = tf.strings.to_hash_bucket_fast(texts, self.hash_bucket_size).numpy()
                empty = np.array([t in ("", "-1") for t in texts])
                return np.where(empty, -1, ids).reshape(words.shape)


        class CrossedColumn(_Column):
            """Pairs (triples, ...) of values, hashed as TensorFlow does: texts by their fingerprint, ids as they are."""

            @property
            def name(self):
                return "_X_".join(sorted(k if isinstance(k, str) else k.name for k in self.keys))

            num_buckets = property(lambda self: self.hash_bucket_size)

            def ids(self, features):
                # TensorFlow takes sparse tensors, which columns are, before dense ones.
                parts = []
                for key in sorted(self.keys, key=lambda key: isinstance(key, str)):
                    rows = np.asarray(_tensor(features, key)) if isinstance(key, str) else key.ids(features)
                    if rows.dtype.kind in "iu":
                        parts.append(rows.tolist())
                    else:
                        flat = _fingerprints([_text(w) for w in rows.ravel().tolist()])
                        parts.append([flat[i:i + rows.shape[1]] for i in range(0, len(flat), rows.shape[1])])
                start = 0xDECAFCAFFE if self.hash_key is None else self.hash_key
                result = []
                for row in zip(*parts):
                    hashes = [start]
                    for part in row:
                        hashes = [_joined(h, value & _ALL) for h in hashes for value in part]
                    result.append([h % self.hash_bucket_size for h in hashes])
                return np.array(result, "int64")


        _ALL = (1 << 64) - 1


        def _mixed(value):
            return value ^ (value >> 47)


        def _joined(first, second):
            """The fingerprint of two."""
            factor = 0xC6A4A7935BD1E995
            result = first ^ factor
            result ^= _mixed(second * factor & _ALL) * factor & _ALL
            result = result * factor & _ALL
            return _mixed(_mixed(result) * factor & _ALL)


        def _fingerprints(texts):
            """The 64 bits of the hash behind `to_hash_bucket_fast`, from two remainders."""
            low = tf.strings.to_hash_bucket_fast(texts, 2 ** 62).numpy().tolist()
            other = tf.strings.to_hash_bucket_fast(texts, 2 ** 63 - 1).numpy().tolist()
            return [next(a + (k << 62) for k in range(4) if (a + (k << 62)) % (2 ** 63 - 1) == b) for a, b in zip(low, other)]


        class IndicatorColumn(_Column):
            @property
            def name(self):
                return self.categorical_column.name + "_indicator"

            @property
            def width(self):
                return self.categorical_column.num_buckets

            def values(self, features, layer):
                return tf.reduce_sum(tf.one_hot(self.categorical_column.ids(features), self.width), axis=1)


        class EmbeddingColumn(_Column):
            @property
            def name(self):
                return self.categorical_column.name + "_embedding"

            width = property(lambda self: self.dimension)

            def values(self, features, layer):
                ids = self.categorical_column.ids(features)
                live = tf.constant((ids >= 0).astype("float32"))
                rows = tf.gather(layer.tables[self.name], np.maximum(ids, 0)) * live[..., None]
                total, count = tf.reduce_sum(rows, axis=1), tf.reduce_sum(live, axis=1, keepdims=True)
                if self.combiner == "mean":
                    total = tf.math.divide_no_nan(total, count)
                elif self.combiner == "sqrtn":
                    total = tf.math.divide_no_nan(total, tf.sqrt(count))
                return total


        def _plain(word):
            return word.decode() if isinstance(word, bytes) else word


        def _text(word):
            return str(_plain(word))


        def numeric_column(key, shape=(1,), default_value=None, dtype=tf.float32, normalizer_fn=None):
            shape = (shape,) if isinstance(shape, int) else tuple(shape)
            return NumericColumn(key=key, shape=shape, default_value=default_value, dtype=dtype, normalizer_fn=normalizer_fn)


        def bucketized_column(source_column, boundaries):
            if not isinstance(source_column, NumericColumn):
                raise ValueError("source_column must be a column generated with numeric_column(). Given: %r" % (source_column,))
            boundaries = tuple(boundaries)
            if not boundaries or list(boundaries) != sorted(boundaries):
                raise ValueError("boundaries must be a sorted list.")
            return BucketizedColumn(source_column=source_column, boundaries=boundaries)


        def categorical_column_with_vocabulary_list(key, vocabulary_list, dtype=None, default_value=-1, num_oov_buckets=0):
            words = tuple(vocabulary_list.tolist() if hasattr(vocabulary_list, "tolist") else vocabulary_list)
            if not words:
                raise ValueError("vocabulary_list '%s' must be non-empty, column_name: %s" % (vocabulary_list, key))
            if len(set(words)) != len(words):
                raise ValueError("Duplicate keys in vocabulary_list %s, column_name: %s" % (vocabulary_list, key))
            return VocabularyListCategoricalColumn(key=key, vocabulary_list=words, dtype=dtype, default_value=default_value,
                                                   num_oov_buckets=num_oov_buckets)


        def categorical_column_with_vocabulary_file(key, vocabulary_file, vocabulary_size=None, dtype=tf.string,
                                                    default_value=None, num_oov_buckets=0, file_format=None):
            with open(vocabulary_file) as file:
                words = file.read().split("\n")
            words = words[:vocabulary_size] if vocabulary_size else [w for w in words if w]
            return categorical_column_with_vocabulary_list(key, words, dtype, -1 if default_value is None else default_value,
                                                           num_oov_buckets)


        def categorical_column_with_identity(key, num_buckets, default_value=None):
            if num_buckets < 1:
                raise ValueError("num_buckets %s < 1, column_name %s" % (num_buckets, key))
            return IdentityCategoricalColumn(key=key, number_buckets=num_buckets, default_value=default_value)


        def categorical_column_with_hash_bucket(key, hash_bucket_size, dtype=tf.string):
            if hash_bucket_size is None or hash_bucket_size < 1:
                raise ValueError("hash_bucket_size must be at least 1. hash_bucket_size: %s, key: %s" % (hash_bucket_size, key))
            return HashedCategoricalColumn(key=key, hash_bucket_size=hash_bucket_size, dtype=dtype)


        def crossed_column(keys, hash_bucket_size, hash_key=None):
            if len(keys) < 2:
                raise ValueError("keys must be a list with length > 1. Given: %s" % (keys,))
            return CrossedColumn(keys=tuple(keys), hash_bucket_size=hash_bucket_size, hash_key=hash_key)


        def indicator_column(categorical_column):
            return IndicatorColumn(categorical_column=categorical_column)


        def embedding_column(categorical_column, dimension, combiner="mean", initializer=None, ckpt_to_load_from=None,
                             tensor_name_in_ckpt=None, max_norm=None, trainable=True, use_safe_embedding_lookup=True):
            if dimension is None or dimension < 1:
                raise ValueError("Invalid dimension %s." % (dimension,))
            for name, value in [("ckpt_to_load_from", ckpt_to_load_from), ("max_norm", max_norm)]:
                if value is not None:
                    raise NotImplementedError("tf.feature_column.embedding_column: got %s=%r, expected None" % (name, value))
            return EmbeddingColumn(categorical_column=categorical_column, dimension=dimension, combiner=combiner,
                                   initializer=initializer, trainable=trainable)


        def shared_embeddings(categorical_columns, dimension, **kwargs):
            raise NotImplementedError("tf.feature_column.shared_embeddings: use one keras.layers.Embedding for the features")


        def make_parse_example_spec(feature_columns):
            raise NotImplementedError("tf.feature_column.make_parse_example_spec: TFRecord files are not supported here")


        class DenseFeatures(keras.layers.Layer):
            """Columns of a dict of features side by side, in the order of their names."""

            def __init__(self, feature_columns, trainable=True, name=None, **kwargs):
                super().__init__(name=name, trainable=trainable, **kwargs)
                columns = list(feature_columns) if isinstance(feature_columns, (list, tuple)) else [feature_columns]
                for column in columns:
                    if not hasattr(column, "values"):
                        raise ValueError("Items of feature_columns must be a <class 'DenseColumn'>. You can wrap a categorical "
                                         "column with an embedding_column or indicator_column. Given: %r" % (column,))
                self.columns = sorted(columns, key=lambda column: column.name)
                self.tables = {}
                for column in self.columns:
                    if isinstance(column, EmbeddingColumn):
                        shape = (column.categorical_column.num_buckets, column.dimension)
                        start = column.initializer or keras.initializers.TruncatedNormal(0.0, column.dimension ** -0.5)
                        self.tables[column.name] = self.add_weight(
                            shape=shape, initializer=start, trainable=trainable and column.trainable,
                            name=column.name + "/embedding_weights")
                self.built = True

            def call(self, features, cols_to_output_tensors=None, training=None):
                if not isinstance(features, dict):
                    raise ValueError("We expected a dictionary here. Instead we got: %r" % (features,))
                parts = [column.values(features, self) for column in self.columns]
                if cols_to_output_tensors is not None:
                    cols_to_output_tensors.update(zip(self.columns, parts))
                return tf.concat(parts, axis=1)

            def compute_output_shape(self, input_shape):
                return (None, sum(column.width for column in self.columns))
        """#
}
