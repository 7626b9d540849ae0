import ArrayFiles
import Arrays
import Engine
import PythonLanguage
import PythonStandard

/// `keras.datasets` (from the folder that `--data` gives) and the parts of `sklearn` that network tutorials
/// start from. All in Python over `_files`.
enum DatasetModules {
    static let all: [NativeModule] =
        names.map {
            NativeModule(internalName($0), functions: rows, python: common + (sources[$0] ?? ""))
        } + SklearnModules.all

    /// The rows of Keras' module tree: `keras.datasets.mnist` under all its roots.
    static let rowsOfTree: [KerasModules.Row] =
        [
            KerasModules.Row(paths: ["datasets"]) { machine, add throws(PythonError) in
                for name in names { add(name, try machine.importModule("keras.datasets.\(name)")) }
            }
        ]
        + names.map { name in
            KerasModules.Row(paths: ["datasets.\(name)"]) { machine, add throws(PythonError) in
                let set = try machine.importModule(internalName(name))
                for (key, value) in machine.dictPairs(set.module.pointee.namespace) {
                    if let text = machine.stringValue(key), !text.hasPrefix("_") { add(text, value) }
                }
            }
        }

    private static func internalName(_ name: String) -> String { "keras._datasets_\(name)" }

    static let names = [
        "mnist", "fashion_mnist", "cifar10", "cifar100", "imdb", "reuters", "boston_housing",
        "california_housing",
    ]

    private static let rows: [NativeRow] = [
        // The value of a pickle that holds plain data.
        NativeRow("_unpickled(data, /)") { machine, a throws(PythonError) in
            let bytes = machine.bytesValue(a[0]) ?? []
            let value = try machine.formatCall { try PlainPickle.value(bytes) }
            return machine.pickledValue(value)
        },
        // The lists of an object array.
        NativeRow("_lists(npy, /)") { machine, a throws(PythonError) in
            let bytes = machine.bytesValue(a[0]) ?? []
            let value = try machine.formatCall { try PlainPickle.objects(npy: bytes) }
            return machine.pickledValue(value)
        },
    ]

    private static let common = #"""
        import _files
        import json as _json
        import numpy as np
        from numpy.lib import npyio as _npyio


        class _Ragged(list):
            """Lists of different lengths, as the arrays of objects that Keras gives."""

            @property
            def shape(self): return (len(self),)

            ndim = 1

            @property
            def size(self): return len(self)

            dtype = "object"

            def __getitem__(self, key):
                if isinstance(key, slice):
                    return _Ragged(list.__getitem__(self, key))
                if isinstance(key, np.ndarray):
                    if key.dtype == bool:
                        key = np.nonzero(key)[0]
                    return _Ragged([list.__getitem__(self, int(i)) for i in key])
                return list.__getitem__(self, int(key))

            def tolist(self): return list(self)

            def __repr__(self):
                return "array([%s], dtype=object)" % ", ".join(
                    "list(%s)" % row for row in (self if len(self) < 7 else self[:3]))


        def _npz(set, path):
            return _npyio.NpzFile(_files.data(set, path), path)


        def _shuffled(seed, *arrays):
            rng = np.random.RandomState(seed)
            indices = np.arange(len(arrays[0]))
            rng.shuffle(indices)
            return [array[indices] for array in arrays]


        def _split(x, y, test_split):
            n = int(len(x) * (1 - test_split))
            return (np.array(x[:n]), np.array(y[:n])), (np.array(x[n:]), np.array(y[n:]))


        def _check(test_split):
            if not 0 <= test_split < 1:
                raise ValueError("Invalid `test_split` argument: %s. It must be between 0 and 1 (exclusive of 1)."
                                 % test_split)


        def _short(maxlen, xs, labels):
            kept = [(x, y) for x, y in zip(xs, labels) if len(x) < maxlen]
            return [x for x, _ in kept], [y for _, y in kept]


        def _words(xs, start_char, index_from):
            if start_char is not None:
                return [[start_char] + [w + index_from for w in x] for x in xs]
            return [[w + index_from for w in x] for x in xs]


        def _limited(xs, num_words, skip_top, oov_char):
            if not num_words:
                num_words = max(max(x) for x in xs)
            if oov_char is not None:
                return [[w if skip_top <= w < num_words else oov_char for w in x] for x in xs]
            return [[w for w in x if skip_top <= w < num_words] for x in xs]


        def _batch(set, name, folders, label):
            data = _unpickled(_files.data(set, *[folder + name for folder in folders]))
            return data["data"].reshape(-1, 3, 32, 32), np.array(data[label], dtype="uint8").reshape(-1, 1)

        """#

    private static let sources: [String: String] = [
        "mnist": #"""
        def load_data(path="mnist.npz"):
            f = _npz("mnist", path)
            return (f["x_train"], f["y_train"]), (f["x_test"], f["y_test"])
        """#,
        "fashion_mnist": #"""
        def _ubyte(name, offset):
            data = _files.data("fashion_mnist", "fashion-mnist/" + name, name)
            return np.frombuffer(_files.gunzip(data), np.uint8, offset=offset)


        def load_data():
            y_train = _ubyte("train-labels-idx1-ubyte.gz", 8)
            x_train = _ubyte("train-images-idx3-ubyte.gz", 16).reshape(len(y_train), 28, 28)
            y_test = _ubyte("t10k-labels-idx1-ubyte.gz", 8)
            x_test = _ubyte("t10k-images-idx3-ubyte.gz", 16).reshape(len(y_test), 28, 28)
            return (x_train, y_train), (x_test, y_test)
        """#,
        "cifar10": #"""
        def load_data():
            folders = ["cifar-10-batches-py-target/cifar-10-batches-py/", "cifar-10-batches-py/", ""]
            parts = [_batch("cifar10", "data_batch_%d" % i, folders, "labels") for i in range(1, 6)]
            x_train = np.concatenate([x for x, _ in parts]).transpose(0, 2, 3, 1)
            y_train = np.concatenate([y for _, y in parts])
            x_test, y_test = _batch("cifar10", "test_batch", folders, "labels")
            return (x_train, y_train), (x_test.transpose(0, 2, 3, 1), y_test)
        """#,
        "cifar100": #"""
        def load_data(label_mode="fine"):
            if label_mode not in ["fine", "coarse"]:
                raise ValueError(
                    '`label_mode` must be one of `"fine"`, `"coarse"`. Received: label_mode=%s.' % label_mode)
            folders = ["cifar-100-python-target/cifar-100-python/", "cifar-100-python/", ""]
            x_train, y_train = _batch("cifar100", "train", folders, label_mode + "_labels")
            x_test, y_test = _batch("cifar100", "test", folders, label_mode + "_labels")
            return (x_train.transpose(0, 2, 3, 1), y_train), (x_test.transpose(0, 2, 3, 1), y_test)
        """#,
        "imdb": #"""
        def load_data(path="imdb.npz", num_words=None, skip_top=0, maxlen=None, seed=113, start_char=1,
                      oov_char=2, index_from=3, **kwargs):
            if kwargs:
                raise TypeError("Unrecognized keyword arguments: %s." % kwargs)
            data = _files.data("imdb", path)
            f = _npyio.NpzFile(data, path)
            rng = np.random.RandomState(seed)

            def part(name):
                xs = _lists(_npyio._content(data, "x_" + name))
                labels = f["y_" + name]
                indices = np.arange(len(xs))
                rng.shuffle(indices)
                return [xs[i] for i in indices.tolist()], labels[indices]

            x_train, labels_train = part("train")
            x_test, labels_test = part("test")
            x_train = _words(x_train, start_char, index_from)
            x_test = _words(x_test, start_char, index_from)
            if maxlen:
                x_train, labels_train = _short(maxlen, x_train, labels_train)
                x_test, labels_test = _short(maxlen, x_test, labels_test)
                if not x_train or not x_test:
                    raise ValueError(
                        "After filtering for sequences shorter than maxlen=%s, no sequence was kept. "
                        "Increase maxlen." % maxlen)
            xs = _limited(x_train + x_test, num_words, skip_top, oov_char)
            n = len(x_train)
            labels = np.concatenate([labels_train, labels_test])
            return (_Ragged(xs[:n]), labels[:n]), (_Ragged(xs[n:]), labels[n:])


        def get_word_index(path="imdb_word_index.json"):
            return _json.loads(_files.data("imdb.get_word_index", path).decode())
        """#,
        "reuters": #"""
        def load_data(path="reuters.npz", num_words=None, skip_top=0, maxlen=None, test_split=0.2, seed=113,
                      start_char=1, oov_char=2, index_from=3):
            data = _files.data("reuters", path)
            xs = _lists(_npyio._content(data, "x"))
            labels = _npyio.NpzFile(data, path)["y"]
            indices = np.arange(len(xs))
            np.random.RandomState(seed).shuffle(indices)
            xs, labels = [xs[i] for i in indices.tolist()], labels[indices]
            xs = _words(xs, start_char, index_from)
            if maxlen:
                xs, labels = _short(maxlen, xs, labels)
            xs = _limited(xs, num_words, skip_top, oov_char)
            n = int(len(xs) * (1 - test_split))
            labels = np.array(labels)
            return (_Ragged(xs[:n]), labels[:n]), (_Ragged(xs[n:]), labels[n:])


        def get_word_index(path="reuters_word_index.json"):
            return _json.loads(_files.data("reuters.get_word_index", path).decode())


        def get_label_names():
            return tuple((
                "cocoa grain veg-oil earn acq wheat copper housing money-supply coffee sugar trade reserves "
                "ship cotton carcass crude nat-gas cpi money-fx interest gnp meal-feed alum oilseed gold tin "
                "strategic-metal livestock retail ipi iron-steel rubber heat jobs lei bop zinc orange "
                "pet-chem dlr gas silver wpi hog lead").split())
        """#,
        "boston_housing": #"""
        def load_data(path="boston_housing.npz", test_split=0.2, seed=113):
            _check(test_split)
            f = _npz("boston_housing", path)
            return _split(*_shuffled(seed, f["x"], f["y"]), test_split)
        """#,
        "california_housing": #"""
        def load_data(version="large", path="california_housing.npz", test_split=0.2, seed=113):
            _check(test_split)
            f = _npz("california_housing", path)
            x, y = f["x"], f["y"]
            if version == "small":
                x, y = x[:600], y[:600]
            elif version != "large":
                raise ValueError(
                    "Argument `version` must be one of 'small', 'large'. Received: version=%s" % version)
            return _split(*_shuffled(seed, x, y), test_split)
        """#,
    ]
}

extension Machine {
    /// A pickle's value in Python; texts of old pickles are UTF-8.
    func pickledValue(_ value: PlainPickle.Value) -> Value {
        switch value {
        case .none: .none
        case .bool(let value): .bool(value)
        case .int(let value): .int(value)
        case .double(let value): .float(value)
        case .text(let text): string(text)
        case .bytes(let bytes): string(String(decoding: bytes, as: UTF8.self))
        case .list(let list): self.list(list.values.map { pickledValue($0) })
        case .tuple(let values): tuple(values.map { pickledValue($0) })
        case .dictionary(let table): dict(table.pairs.map { (pickledValue($0.0), pickledValue($0.1)) })
        case .array(let array): arrayValue(array)
        case .class: .none
        }
    }
}
