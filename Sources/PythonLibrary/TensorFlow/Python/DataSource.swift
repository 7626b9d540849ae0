/// Transformations of datasets that are simplest in Python, data sets of files, and the old names of
/// `tf.data.experimental`.
extension TensorFlowSources {
    static let data = #"""
        import enum
        import itertools
        import os
        import pickle
        import numpy as np
        import tensorflow as tf


        class AutoShardPolicy(enum.IntEnum):
            OFF, AUTO, FILE, DATA, HINT = -1, 0, 1, 2, 3


        class ExternalStatePolicy(enum.Enum):
            WARN, IGNORE, FAIL = 0, 1, 2


        class Optional:
            """What a dataset's iterator has next, or nothing."""

            def __init__(self, *values):
                self._values = values

            @staticmethod
            def empty(element_spec=None):
                return Optional()

            @staticmethod
            def from_value(value):
                return Optional(tf.nest.map_structure(tf.convert_to_tensor, value))

            def has_value(self, name=None):
                return tf.constant(bool(self._values))

            def get_value(self, name=None):
                if not self._values:
                    raise tf.errors.InvalidArgumentError(None, None, "The given optional does not have a value. [Op:OptionalGetValue]")
                return self._values[0]


        def get_next_as_optional(iterator):
            return iterator.get_next_as_optional()


        def _open(spec):
            """A specification whose extents are all open."""
            return tf.nest.map_structure(lambda s: tf.TensorSpec([None] * len(s.shape), s.dtype), spec)


        def group_by_window(dataset, key_func, reduce_func, window_size=None, window_size_func=None):
            if (window_size is None) == (window_size_func is None):
                raise ValueError("Either the `window_size` argument or the `window_size_func` argument must be specified.")
            spec = _open(dataset.element_spec)

            def key_of(element):
                return int(key_func(*element) if isinstance(element, tuple) else key_func(element))

            def reduced(key, window):
                elements = tf.data.Dataset.from_generator(lambda: iter(window), output_signature=spec)
                return reduce_func(tf.constant(key, tf.int64), elements)

            def windows():
                waiting = {}
                for element in dataset:
                    key = key_of(element)
                    size = window_size if window_size is not None else int(window_size_func(tf.constant(key, tf.int64)))
                    waiting.setdefault(key, []).append(element)
                    if len(waiting[key]) == size:
                        yield from reduced(key, waiting.pop(key))
                for key in sorted(waiting):
                    yield from reduced(key, waiting[key])

            result = None
            for element in dataset.take(1):
                result = _open(reduced(key_of(element), [element]).element_spec)
            if result is None:
                return dataset.batch(1).take(0)
            return tf.data.Dataset.from_generator(windows, output_signature=result)


        def bucket_by_sequence_length(dataset, element_length_func, bucket_boundaries, bucket_batch_sizes,
                                      padded_shapes=None, padding_values=None, pad_to_bucket_boundary=False,
                                      no_padding=False, drop_remainder=False):
            if len(bucket_batch_sizes) != len(bucket_boundaries) + 1:
                raise ValueError("`len(bucket_batch_sizes)` must equal `len(bucket_boundaries) + 1` but "
                                 "`len(bucket_batch_sizes)=%d` and `len(bucket_boundaries)=%d`."
                                 % (len(bucket_batch_sizes), len(bucket_boundaries)))

            def bucket(*element):
                length = int(element_length_func(*element))
                place = sum(1 for boundary in bucket_boundaries if length >= boundary)
                if pad_to_bucket_boundary and place == len(bucket_boundaries):
                    raise ValueError("When pad_to_bucket_boundary=True, elements must have length < max(bucket_boundaries).")
                return tf.constant(place, tf.int64)

            def batch(key, window):
                size = bucket_batch_sizes[int(key)]
                if no_padding:
                    return window.batch(size, drop_remainder=drop_remainder)
                shapes = padded_shapes
                if shapes is None:
                    shapes = tf.nest.map_structure(lambda s: tf.TensorShape(s.shape), window.element_spec)
                if pad_to_bucket_boundary:
                    width = bucket_boundaries[int(key)] - 1
                    shapes = tf.nest.map_structure(
                        lambda s: tf.TensorShape([width if e is None else e for e in tf.TensorShape(s).as_list()]), shapes)
                return window.padded_batch(size, shapes, padding_values, drop_remainder=drop_remainder)

            return group_by_window(dataset, bucket, batch,
                                   window_size_func=lambda key: tf.constant(bucket_batch_sizes[int(key)], tf.int64))


        def _is_ragged(value):
            return isinstance(value, tf.RaggedTensor)


        class _RaggedBatches:
            """A dataset whose elements hold RaggedTensors: to be walked, or mapped to tensors."""

            def __init__(self, make):
                self._make = make

            def __iter__(self):
                return self._make()

            def _some(self, first, last):
                return _RaggedBatches(lambda: itertools.islice(self._make(), first, last))

            def take(self, count):
                return self._some(0, None if count < 0 else count)

            def skip(self, count):
                return self._some(count, None)

            def prefetch(self, buffer_size):
                return self

            def map(self, map_func, num_parallel_calls=None, deterministic=None):
                def elements():
                    for element in self:
                        yield map_func(*element) if isinstance(element, tuple) else map_func(element)
                first = next(elements(), None)
                if first is None or any(_is_ragged(part) for part in tf.nest.flatten(first)):
                    return _RaggedBatches(elements)
                spec = tf.nest.map_structure(
                    lambda t: tf.TensorSpec([None] * len(tf.convert_to_tensor(t).shape), tf.convert_to_tensor(t).dtype), first)
                return tf.data.Dataset.from_generator(elements, output_signature=spec)

            def __getattr__(self, name):
                raise NotImplementedError(
                    "%s: datasets of RaggedTensors can be walked, mapped, taken from and skipped here; map them to tensors "
                    "first (.map(lambda rows: rows.to_tensor()))" % name)


        def ragged_batch(dataset, batch_size, drop_remainder=False, row_splits_dtype=None):
            shapes = [tuple(spec.shape) for spec in tf.nest.flatten(dataset.element_spec)]
            opens = [None in shape for shape in shapes]

            def joined(elements):
                parts = []
                for i, tensors in enumerate(zip(*[tf.nest.flatten(e) for e in elements])):
                    # What a function makes is known by its first element only: one of another shape says that it varies.
                    opens[i] = opens[i] or any(tuple(t.shape) != shapes[i] for t in tensors)
                    parts.append(tf.ragged.stack(list(tensors)) if opens[i] else tf.stack(tensors))
                rest = iter(parts)
                return tf.nest.map_structure(lambda _: next(rest), elements[0])

            def batches():
                waiting = []
                for element in dataset:
                    waiting.append(element)
                    if len(waiting) == int(batch_size):
                        yield joined(waiting)
                        waiting = []
                if waiting and not drop_remainder:
                    yield joined(waiting)
            return _RaggedBatches(batches)


        def rejection_resample(dataset, class_func, target_dist, initial_dist=None, seed=None):
            """Pairs of a class and an element, elements left out at random until classes are as frequent as wanted."""
            target = np.asarray(target_dist, "float64")

            def key_of(element):
                return int(class_func(*element) if isinstance(element, tuple) else class_func(element))

            def pairs():
                # Counted as they come, from one of each, where nobody says how frequent classes are.
                counts = np.ones(len(target))
                state = np.random.RandomState(seed)
                for element in dataset:
                    key = key_of(element)
                    counts[key] += 1
                    initial = counts / counts.sum() if initial_dist is None else np.asarray(initial_dist, "float64")
                    kept = np.divide(target, initial, out=np.zeros_like(target), where=initial > 0)
                    if state.random_sample() < kept[key] / kept.max():
                        yield tf.constant(key, tf.int64), element

            return tf.data.Dataset.from_generator(
                pairs, output_signature=(tf.TensorSpec([], tf.int64), _open(dataset.element_spec)))


        def sample_from_datasets(datasets, weights=None, seed=None, stop_on_empty_dataset=False, rerandomize_each_iteration=None):
            count = len(datasets)
            weights = [1 / count] * count if weights is None else np.asarray(weights)
            if len(weights) != count:
                raise ValueError("When specifying the `weights` argument, the number of `datasets` must equal the number of "
                                 "`weights`. Got %d datasets and %d weights." % (count, len(weights)))
            logits = tf.math.log(tf.constant([np.asarray(weights, "float32")]))
            selector = tf.data.Dataset.random(seed).batch(2).map(
                lambda pair: tf.squeeze(tf.random.stateless_categorical(logits, 1, seed=pair), axis=[0, 1]))
            return tf.data.Dataset.choose_from_datasets(datasets, selector, stop_on_empty_dataset)


        def save(dataset, path):
            """In a format of nbrun's own: a pickle of the elements."""
            elements = [tf.nest.map_structure(lambda t: np.asarray(t.numpy()), element) for element in dataset]
            os.makedirs(path, exist_ok=True)
            with open(os.path.join(path, "elements.pickle"), "wb") as file:
                pickle.dump(elements, file)


        def load(path, element_spec=None):
            with open(os.path.join(path, "elements.pickle"), "rb") as file:
                elements = pickle.load(file)
            if not elements:
                raise ValueError("tf.data.Dataset.load: %r has no elements" % (path,))
            spec = _open(tf.nest.map_structure(lambda a: tf.TensorSpec(np.shape(a), tf.convert_to_tensor(a).dtype), elements[0]))
            return tf.data.Dataset.from_generator(lambda: iter(elements), output_signature=spec)


        def counter(start=0, step=1, dtype=None):
            return tf.data.Dataset.range(start, start + step * 2 ** 40, step)


        # tf.data.experimental: functions for Dataset.apply, and old places of methods.

        def unbatch():
            return lambda dataset: dataset.unbatch()


        def take_while(predicate):
            return lambda dataset: dataset.take_while(predicate)


        def scan(initial_state, scan_func):
            return lambda dataset: dataset.scan(initial_state, scan_func)


        def unique():
            return lambda dataset: dataset.unique()


        def shuffle_and_repeat(buffer_size, count=None, seed=None):
            return lambda dataset: dataset.shuffle(buffer_size, seed=seed).repeat(count)


        def map_and_batch(map_func, batch_size, num_parallel_batches=None, drop_remainder=False, num_parallel_calls=None):
            return lambda dataset: dataset.map(map_func).batch(batch_size, drop_remainder=drop_remainder)


        def parallel_interleave(map_func, cycle_length, block_length=1, sloppy=False, buffer_output_elements=None,
                                prefetch_input_elements=None):
            return lambda dataset: dataset.interleave(map_func, cycle_length=cycle_length, block_length=block_length)


        def prefetch_to_device(device, buffer_size=None):
            return lambda dataset: dataset.prefetch(1)


        def copy_to_device(target_device, source_device="/cpu:0"):
            return lambda dataset: dataset


        def enumerate_dataset(start=0):
            return lambda dataset: dataset.enumerate(start)


        def get_single_element(dataset):
            return dataset.get_single_element()


        def choose_from_datasets(datasets, choice_dataset, stop_on_empty_dataset=False):
            return tf.data.Dataset.choose_from_datasets(datasets, choice_dataset, stop_on_empty_dataset)


        def assert_cardinality(expected_cardinality):
            def check(dataset):
                known = int(dataset.cardinality())
                if known >= 0 and known != expected_cardinality:
                    raise ValueError("assert_cardinality: got a dataset of %d elements, expected %d"
                                     % (known, expected_cardinality))
                return dataset
            return check


        def RandomDataset(seed=None):
            return tf.data.Dataset.random(seed)


        def dense_to_ragged_batch(batch_size, drop_remainder=False, row_splits_dtype=None):
            return lambda dataset: dataset.ragged_batch(batch_size, drop_remainder)


        def _public_group_by_window(key_func, reduce_func, window_size=None, window_size_func=None):
            return lambda dataset: group_by_window(dataset, key_func, reduce_func, window_size, window_size_func)


        def _public_bucket_by_sequence_length(*args, **kwargs):
            return lambda dataset: bucket_by_sequence_length(dataset, *args, **kwargs)


        # Files: those that the command line grants, and those that cells wrote.

        def _paths(filenames):
            if isinstance(filenames, tf.data.Dataset):
                return [path for part in filenames for path in _paths(part)]
            if tf.is_tensor(filenames):
                filenames = filenames.numpy()
            values = np.asarray(filenames).reshape(-1).tolist() if not isinstance(filenames, (str, bytes)) else [filenames]
            return [value.decode() if isinstance(value, bytes) else str(value) for value in values]


        def _plain_only(compression_type):
            if compression_type:
                raise NotImplementedError("compression_type: got %r, expected None" % (compression_type,))


        def TextLineDataset(filenames, compression_type=None, buffer_size=None, num_parallel_reads=None, name=None):
            import gzip
            if compression_type not in (None, "", "GZIP"):
                raise ValueError("compression_type: got %r, expected None, '' or 'GZIP'" % (compression_type,))
            paths, opened = _paths(filenames), gzip.open if compression_type == "GZIP" else open

            def lines():
                # What follows the last line break is a line only when there is something.
                for path in paths:
                    with opened(path, "rb") as file:
                        parts = file.read().split(b"\n")
                    for line in parts if parts[-1] else parts[:-1]:
                        yield line[:-1] if line.endswith(b"\r") else line
            return _named(tf.data.Dataset.from_generator(lines, output_signature=tf.TensorSpec([], tf.string)),
                          "TextLineDatasetV2")


        def list_files(file_pattern, shuffle=None, seed=None, name=None):
            import glob
            paths = sorted({path if "/" in path else "./" + path
                            for pattern in _paths(file_pattern) for path in glob.glob(pattern)})
            if not paths:
                raise tf.errors.InvalidArgumentError(None, None, "No files matched pattern: %s" % ", ".join(_paths(file_pattern)))
            dataset = tf.data.Dataset.from_tensor_slices(tf.constant(paths))
            return dataset.shuffle(len(paths), seed=seed) if shuffle or shuffle is None else dataset


        def _rows(paths, field_delim, use_quote_delim, header):
            import csv
            for path in paths:
                with open(path, "r", newline="") as file:
                    quoting = csv.QUOTE_MINIMAL if use_quote_delim else csv.QUOTE_NONE
                    for number, row in enumerate(csv.reader(file, delimiter=field_delim, quoting=quoting)):
                        if row and not (header and number == 0):
                            yield row


        def _cell(text, dtype):
            return text.encode() if dtype == tf.string else np.asarray(text, "U").astype(dtype.as_numpy_dtype)[()]


        def CsvDataset(filenames, record_defaults, compression_type=None, buffer_size=None, header=False, field_delim=",",
                       use_quote_delim=True, na_value="", select_cols=None, exclude_cols=None):
            _plain_only(compression_type)
            paths = _paths(filenames)
            kinds, defaults = [], []
            for default in record_defaults:
                is_type = isinstance(default, (tf.DType, type)) or isinstance(default, str) and default in ("string", "float32")
                kinds.append(tf.as_dtype(default) if is_type else tf.convert_to_tensor(default).dtype)
                defaults.append(None if is_type else np.asarray(tf.convert_to_tensor(default).numpy()).reshape(-1)[0])

            def records():
                for row in _rows(paths, field_delim, use_quote_delim, header):
                    if select_cols is not None:
                        row = [row[i] for i in select_cols]
                    elif exclude_cols is not None:
                        row = [cell for i, cell in enumerate(row) if i not in exclude_cols]
                    if len(row) != len(kinds):
                        raise ValueError("Expect %d fields but have %d in record" % (len(kinds), len(row)))
                    values = []
                    for place, (text, kind, default) in enumerate(zip(row, kinds, defaults)):
                        if text == na_value:
                            if default is None:
                                raise ValueError("Field %d is required but missing in record!" % place)
                            values.append(default)
                        else:
                            values.append(_cell(text, kind))
                    yield tuple(values)
            return tf.data.Dataset.from_generator(records, output_signature=tuple(tf.TensorSpec([], k) for k in kinds))


        def _kind_of(texts):
            for kind, limit in ((tf.int32, 2 ** 31), (tf.int64, 2 ** 63)):
                try:
                    if all(-limit <= int(text) < limit for text in texts):
                        return kind
                except ValueError:
                    break
            try:
                [float(text) for text in texts]
                return tf.float32
            except ValueError:
                return tf.string


        def make_csv_dataset(file_pattern, batch_size, column_names=None, column_defaults=None, label_name=None,
                             select_columns=None, field_delim=",", use_quote_delim=True, na_value="", header=True,
                             num_epochs=None, shuffle=True, shuffle_buffer_size=10000, shuffle_seed=None,
                             prefetch_buffer_size=None, num_parallel_reads=None, sloppy=False, num_rows_for_inference=100,
                             compression_type=None, ignore_errors=False):
            import collections
            import glob
            _plain_only(compression_type)
            paths = sorted({path for pattern in _paths(file_pattern) for path in (glob.glob(pattern) or [pattern])})
            names = list(column_names) if column_names else next(_rows(paths[:1], field_delim, use_quote_delim, False))
            if len(set(names)) != len(names):
                raise ValueError("Cannot have duplicate column names.")
            chosen = list(select_columns) if select_columns else names
            places = [names.index(c) if isinstance(c, str) else c for c in chosen]
            chosen = [names[place] for place in places]
            if label_name is not None and label_name not in chosen:
                raise ValueError("`label_name` provided must be one of the columns.")
            if column_defaults is None:
                rows = []
                for row in _rows(paths, field_delim, use_quote_delim, header):
                    rows.append(row)
                    if num_rows_for_inference is not None and len(rows) == num_rows_for_inference:
                        break
                column_defaults = []
                for place in places:
                    kind = _kind_of([row[place] for row in rows if row[place] != na_value])
                    column_defaults.append(tf.constant("" if kind == tf.string else 0, kind))
            dataset = CsvDataset(paths, column_defaults, header=header, field_delim=field_delim,
                                 use_quote_delim=use_quote_delim, na_value=na_value, select_cols=places)
            if shuffle:
                dataset = dataset.shuffle(shuffle_buffer_size, seed=shuffle_seed)
            dataset = dataset.repeat(num_epochs).batch(batch_size, drop_remainder=num_epochs is None)

            def named(*columns):
                features = collections.OrderedDict(zip(chosen, columns))
                if label_name is None:
                    return features
                label = features.pop(label_name)
                return features, label
            return dataset.map(named)
        """#
}
