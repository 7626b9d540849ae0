import Arrays
import Engine
import PythonLanguage

/// `tf.data.Dataset`: transformations of datasets, and reading them from Python.
enum DatasetType {
    static func dataset(_ machine: Machine, _ value: Value) throws(PythonError) -> DatasetObject {
        if let dataset = machine.hostValue(value, as: DatasetObject.self) { return dataset }
        throw machine.raise(
            .typeError,
            "The argument to this function must be a `tf.data.Dataset` object, got \(try machine.repr(value))."
        )
    }

    static let definition: NativeType = NativeType(
        "Dataset", module: "tensorflow.data", isSubclassable: true,
        methods: reading + DatasetTransformations.methods, staticMethods: DatasetSources.methods,
        properties: [
            NativeProperty("element_spec") { machine, value throws(PythonError) in
                machine.value(try dataset(machine, value).spec(machine))
            }
        ],
        slots: TypeSlots {
            $0.iterate = { machine, value throws(PythonError) in
                machine.host(
                    try DatasetIterator(try dataset(machine, value), machine), DatasetIterator.definition)
            }
            $0.length = { machine, value throws(PythonError) in
                let count = try dataset(machine, value).cardinality
                if count >= 0 { return count }
                throw machine.raise(
                    .typeError,
                    count == DatasetObject.infinite
                        ? "The dataset is infinite." : "The dataset length is unknown.")
            }
            $0.truth = { _, _ in true }
            $0.repr = { machine, value throws(PythonError) in
                let dataset = try dataset(machine, value)
                let spec = try machine.repr(machine.value(dataset.spec(machine)))
                return machine.string("<\(dataset.name) element_spec=\(spec)>")
            }
        })

    private static let reading: [NativeRow] = [
        NativeRow("as_numpy_iterator(self)") { machine, a throws(PythonError) in
            machine.host(
                try DatasetIterator(try dataset(machine, a[0]), machine, isNumpy: true),
                DatasetIterator.definition)
        },
        NativeRow("cardinality(self)") { machine, a throws(PythonError) in
            let count = try dataset(machine, a[0]).cardinality
            return machine.tensorValue(Tensor(NDArray(scalar: .int(count), dtype: .int64)))
        },
        NativeRow("get_single_element(self, name=None)") { machine, a throws(PythonError) in
            let step = try dataset(machine, a[0]).begin(machine)
            guard let element = try step() else {
                throw machine.invalidArgument("Dataset was empty.", operation: "DatasetToSingleElement")
            }
            guard try step() == nil else {
                throw machine.invalidArgument(
                    "Dataset had more than one element.", operation: "DatasetToSingleElement")
            }
            return machine.value(element)
        },
        NativeRow("reduce(self, initial_state, reduce_func, name=None)") { machine, a throws(PythonError) in
            let step = try dataset(machine, a[0]).begin(machine)
            var state = try machine.datasetElement(a[1])
            while let element = try step() {
                try machine.poll()
                state = try machine.datasetElement(
                    try machine.call(a[2], [machine.value(state), machine.value(element)]))
            }
            return machine.value(state)
        },
        inPython("save(self, path)", "save"),
        inPython(
            "rejection_resample(self, class_func, target_dist, initial_dist=None, seed=None)",
            "rejection_resample"),
        inPython(
            "ragged_batch(self, batch_size, drop_remainder=False, row_splits_dtype=None)", "ragged_batch"),
        inPython(
            "group_by_window(self, key_func, reduce_func, window_size=None, window_size_func=None)",
            "group_by_window"),
        inPython(
            "bucket_by_sequence_length(self, element_length_func, bucket_boundaries, bucket_batch_sizes, "
                + "padded_shapes=None, padding_values=None, pad_to_bucket_boundary=False, no_padding=False, "
                + "drop_remainder=False)", "bucket_by_sequence_length"),
    ]

    /// A dataset under the name that `repr` shows.
    static let named = NativeRow("_named(dataset, name, /)") { machine, a throws(PythonError) in
        guard let dataset = machine.hostValue(a[0], as: DatasetObject.self) else { return a[0] }
        return machine.datasetValue(dataset.named(try machine.text(a[1])))
    }

    /// A method or static method whose text is Python.
    static func inPython(_ signature: String, _ name: String) -> NativeRow {
        NativeRow(signature) { machine, a throws(PythonError) in
            try machine.callMethod(machine.importModule("tensorflow._data"), name, a.values)
        }
    }
}
