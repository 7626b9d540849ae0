import Arrays
import Engine
import PythonLanguage

/// Where datasets begin: tensors, ranges, generators.
enum DatasetSources {
    private static func sliced(_ machine: Machine, _ value: Value) throws(PythonError) -> DatasetObject {
        let whole = try machine.datasetElement(value)
        let leaves = whole.leaves
        guard let first = leaves.first else {
            throw machine.raise(.valueError, "Unbatching a tensor is only supported for rank >= 1")
        }
        for leaf in leaves {
            guard leaf.rank > 0 else {
                throw machine.raise(.valueError, "Unbatching a tensor is only supported for rank >= 1")
            }
            guard leaf.shape[0] == first.shape[0] else {
                throw machine.raise(
                    .valueError, "Dimensions \(first.shape[0]) and \(leaf.shape[0]) are not compatible")
            }
        }
        return DatasetObject("_TensorSliceDataset", rows: whole, count: first.shape[0])
    }

    private static func counted(_ dtype: DType, _ start: Int, _ stop: Int, _ step: Int) -> DatasetObject {
        let count =
            step > 0 ? max(0, (stop - start + step - 1) / step) : max(0, (start - stop - step - 1) / -step)
        return DatasetObject("_RangeDataset", cardinality: stop == .max ? DatasetObject.infinite : count) {
            _ in
            .tensor([], dtype)
        } start: { _ in
            var value = start
            return {
                guard step > 0 ? value < stop : value > stop else { return nil }
                defer { value += step }
                return .tensor(Tensor(NDArray(scalar: .int(value), dtype: dtype)))
            }
        }
    }

    private static func generated(
        _ machine: Machine, _ generator: Value, _ arguments: Value, _ spec: DatasetSpec
    ) throws(PythonError) -> DatasetObject {
        guard machine.isCallable(generator) else {
            throw machine.raise(.typeError, "`generator` must be a Python callable.")
        }
        let function = PersistentValue(machine, generator)
        let given = PersistentValue(machine, machine.isGiven(arguments) ? arguments : .none)
        return DatasetObject("_FlatMapDataset", cardinality: DatasetObject.unknown) { _ in
            spec
        } start: { machine throws(PythonError) in
            var values: [Value] = []
            if !given.value.isNone {
                for value in try machine.collect(given.value) {
                    values.append(machine.arrayOrScalar(try machine.tensor(value).array.copy()))
                }
            }
            var iterator: PersistentValue?
            let arguments = PersistentValue(machine, machine.tuple(values))
            return { () throws(PythonError) in
                // Called when the first element is wanted, as in TensorFlow.
                if iterator == nil {
                    let made = try machine.call(
                        function.value, machine.sequenceElements(arguments.value) ?? [])
                    iterator = PersistentValue(machine, try machine.iterator(made))
                }
                guard let iterator else { return nil }
                let value = try machine.next(iterator.value)
                return value.isUndefined ? nil : try machine.datasetElement(value, spec)
            }
        }
    }

    /// `output_types` and `output_shapes` of older code as a specification.
    private static func spec(_ machine: Machine, _ types: Value, _ shapes: Value) throws(PythonError)
        -> DatasetSpec
    {
        if let elements = machine.sequenceElements(types) {
            var parts: [DatasetSpec] = []
            let all = machine.isGiven(shapes) ? machine.sequenceElements(shapes) : nil
            for (index, element) in elements.enumerated() {
                parts.append(
                    try spec(machine, element, all.map { index < $0.count ? $0[index] : .none } ?? .none))
            }
            return .tuple(parts)
        }
        if types.isDict {
            var entries: [(key: String, value: DatasetSpec)] = []
            for (key, value) in machine.dictPairs(types.dict) {
                let shape =
                    shapes.isDict
                    ? machine.dictPairs(shapes.dict).first {
                        machine.stringValue($0.key) == machine.stringValue(key)
                    }?.value : nil
                entries.append((try machine.str(key), try spec(machine, value, shape ?? .none)))
            }
            return .dictionary(entries)
        }
        return .tensor(try machine.tensorExtents(shapes) ?? [], try machine.dtype(types) ?? .float32)
    }

    static let methods: [NativeRow] = [
        NativeRow("from_tensor_slices(tensors, name=None)") { machine, a throws(PythonError) in
            machine.datasetValue(try sliced(machine, a[0]))
        },
        NativeRow("from_tensors(tensors, name=None)") { machine, a throws(PythonError) in
            let element = try machine.datasetElement(a[0])
            return machine.datasetValue(
                DatasetObject("_TensorDataset", cardinality: 1) { _ in
                    var isDone = false
                    return {
                        if isDone { return nil }
                        isDone = true
                        return element
                    }
                })
        },
        NativeRow("range(*args, output_type=None, name=None)") { machine, a throws(PythonError) in
            var numbers: [Int] = []
            for value in machine.sequenceElements(a[0]) ?? [] { numbers.append(try machine.index(value)) }
            guard (1...3).contains(numbers.count), numbers.count < 3 || numbers[2] != 0 else {
                throw machine.raise(
                    .valueError,
                    "Invalid `args`. The length of `args` should be between 1 and 3 but was \(numbers.count)."
                )
            }
            let (start, stop) = numbers.count == 1 ? (0, numbers[0]) : (numbers[0], numbers[1])
            return machine.datasetValue(
                counted(try machine.dtype(a[1]) ?? .int64, start, stop, numbers.count == 3 ? numbers[2] : 1))
        },
        NativeRow(
            "from_generator(generator, output_types=None, output_shapes=None, args=None, output_signature=None, name=None)"
        ) { machine, a throws(PythonError) in
            guard machine.isGiven(a[4]) || machine.isGiven(a[1]) else {
                throw machine.raise(
                    .typeError, "Either `output_signature` or `output_types` must be specified.")
            }
            let spec = machine.isGiven(a[4]) ? try machine.datasetSpec(a[4]) : try spec(machine, a[1], a[2])
            return machine.datasetValue(try generated(machine, a[0], a[3], spec))
        },
        NativeRow("zip(*args, datasets=None, name=None)") { machine, a throws(PythonError) in
            var given = machine.sequenceElements(a[0]) ?? []
            if machine.isGiven(a[1]) { given = [a[1]] }
            let structure = given.count == 1 ? given[0] : machine.tuple(given)
            return machine.datasetValue(try zipped(machine, structure))
        },
        NativeRow("random(seed=None, rerandomize_each_iteration=None, name=None)") {
            machine, a throws(PythonError) in
            let seed: Int? = machine.isGiven(a[0]) ? try machine.index(a[0]) : nil
            let (first, second) = machine.tensorRandom.seeds(seed)
            return machine.datasetValue(
                DatasetObject("_RandomDataset", cardinality: DatasetObject.infinite) { _ in
                    let words = RandomSource(PhiloxStream(key: first, counter: second))
                    var place = 0
                    return {
                        defer { place += 1 }
                        return .tensor(Tensor(NDArray(scalar: .int(Int(words.word(place))), dtype: .int64)))
                    }
                })
        },
        NativeRow("choose_from_datasets(datasets, choice_dataset, stop_on_empty_dataset=True)") {
            machine, a throws(PythonError) in
            var sources: [DatasetObject] = []
            for value in try machine.collect(a[0]) { sources.append(try DatasetType.dataset(machine, value)) }
            let choices = try DatasetType.dataset(machine, a[1])
            let (all, stops) = (sources, try machine.flag(a[2], default: true))
            return machine.datasetValue(
                DatasetObject("_DirectedInterleaveDataset", cardinality: DatasetObject.unknown) {
                    machine throws(PythonError) in
                    let choose = try choices.begin(machine)
                    var steps: [DatasetObject.Step] = []
                    for source in all { steps.append(try source.begin(machine)) }
                    let running = steps
                    return { () throws(PythonError) in
                        while let choice = try choose()?.leaves.first?.array.ints.first {
                            guard running.indices.contains(choice) else { return nil }
                            if let element = try running[choice]() { return element }
                            if stops { return nil }
                        }
                        return nil
                    }
                })
        },
        DatasetType.inPython("load(path, element_spec=None)", "load"),
        DatasetType.inPython("counter(start=0, step=1, dtype=None)", "counter"),
        DatasetType.inPython(
            "sample_from_datasets(datasets, weights=None, seed=None, stop_on_empty_dataset=False, "
                + "rerandomize_each_iteration=None)", "sample_from_datasets"),
        DatasetType.inPython("list_files(file_pattern, shuffle=None, seed=None, name=None)", "list_files"),
    ]

    static func refusedFiles(_ signature: String) -> NativeRow {
        NativeRow(signature) { machine, _ throws(PythonError) in
            throw machine.noFiles("tf.data.\(signature.prefix { $0 != "(" })")
        }
    }

    // MARK: zip

    private indirect enum Sources {
        case one(DatasetObject)
        case tuple([Sources])
        case dictionary([(String, Sources)])

        var all: [DatasetObject] {
            switch self {
            case .one(let dataset): [dataset]
            case .tuple(let parts): parts.flatMap(\.all)
            case .dictionary(let entries): entries.flatMap(\.1.all)
            }
        }

        func element(_ next: () throws(PythonError) -> DatasetElement?) throws(PythonError) -> DatasetElement?
        {
            switch self {
            case .one: return try next()
            case .tuple(let parts):
                var elements: [DatasetElement] = []
                for part in parts {
                    guard let element = try part.element(next) else { return nil }
                    elements.append(element)
                }
                return .tuple(elements)
            case .dictionary(let entries):
                var elements: [(key: String, value: DatasetElement)] = []
                for (key, part) in entries {
                    guard let element = try part.element(next) else { return nil }
                    elements.append((key, element))
                }
                return .dictionary(elements)
            }
        }

        func spec(_ machine: Machine) throws(PythonError) -> DatasetSpec {
            switch self {
            case .one(let dataset): return try dataset.spec(machine)
            case .tuple(let parts):
                var specs: [DatasetSpec] = []
                for part in parts { specs.append(try part.spec(machine)) }
                return .tuple(specs)
            case .dictionary(let entries):
                var specs: [(key: String, value: DatasetSpec)] = []
                for (key, part) in entries { specs.append((key, try part.spec(machine))) }
                return .dictionary(specs)
            }
        }
    }

    private static func sources(_ machine: Machine, _ value: Value) throws(PythonError) -> Sources {
        if value.isDict {
            var entries: [(String, Sources)] = []
            for (key, value) in machine.dictPairs(value.dict) {
                entries.append((try machine.str(key), try sources(machine, value)))
            }
            return .dictionary(entries)
        }
        if let elements = machine.sequenceElements(value) {
            var parts: [Sources] = []
            for element in elements { parts.append(try sources(machine, element)) }
            return .tuple(parts)
        }
        return .one(try DatasetType.dataset(machine, value))
    }

    private static func zipped(_ machine: Machine, _ structure: Value) throws(PythonError) -> DatasetObject {
        let sources = try sources(machine, structure)
        let counts = sources.all.map(\.cardinality)
        let finite = counts.filter { $0 >= 0 }
        let count =
            counts.contains(DatasetObject.unknown)
            ? DatasetObject.unknown : finite.min() ?? DatasetObject.infinite
        return DatasetObject("_ZipDataset", cardinality: count) { machine throws(PythonError) in
            try sources.spec(machine)
        } start: { machine throws(PythonError) in
            var steps: [DatasetObject.Step] = []
            for dataset in sources.all { steps.append(try dataset.begin(machine)) }
            let running = steps
            return { () throws(PythonError) in
                var place = 0
                return try sources.element { () throws(PythonError) in
                    defer { place += 1 }
                    return try running[place]()
                }
            }
        }
    }
}

/// The modules `tf.data` and `tf.data.experimental`.
enum DataModules {
    static func data(_ machine: Machine, _ add: (String, Value) -> Void) throws(PythonError) {
        add("Dataset", Value(machine.type(DatasetType.definition)))
        add("Options", Value(machine.type(DatasetOptions.definition)))
        add("AUTOTUNE", .int(-1))
        add("INFINITE_CARDINALITY", .int(DatasetObject.infinite))
        add("UNKNOWN_CARDINALITY", .int(DatasetObject.unknown))
        for name in ["TFRecordDataset", "FixedLengthRecordDataset"] {
            add(name, machine.function(DatasetSources.refusedFiles("\(name)(*args, **kwargs)")))
        }
    }

    static func experimental(_ machine: Machine, _ add: (String, Value) -> Void) throws(PythonError) {
        try data(machine, add)
        add(
            "cardinality",
            machine.function(
                NativeRow("cardinality(dataset)") { machine, a throws(PythonError) in
                    try machine.callMethod(a[0], "cardinality", [])
                }))
        add(
            "Counter",
            machine.function(
                NativeRow("Counter(start=0, step=1, dtype=None)") { machine, a throws(PythonError) in
                    let (start, step) = (try machine.index(a[0]), try machine.index(a[1]))
                    let dtype = try machine.dtype(a[2]) ?? .int64
                    return machine.datasetValue(
                        DatasetObject("_CounterDataset", cardinality: DatasetObject.infinite) { _ in
                            var value = start
                            return {
                                defer { value += step }
                                return .tensor(Tensor(NDArray(scalar: .int(value), dtype: dtype)))
                            }
                        })
                }))
        for name in ["SqlDataset"] {
            add(name, machine.function(DatasetSources.refusedFiles("\(name)(*args, **kwargs)")))
        }
    }
}

/// `tf.data.Options()`: how a pipeline is run, which changes no element. Any attribute may be set.
enum DatasetOptions {
    static let definition: NativeType = NativeType(
        "Options", module: "tensorflow.data", isSubclassable: false, hasAttributes: true,
        slots: TypeSlots {
            $0.getAttribute = { machine, value, name throws(PythonError) in
                let name = machine.stringValue(name) ?? ""
                guard
                    ["experimental_distribute", "experimental_optimization", "threading", "autotune"]
                        .contains(name)
                else { return .undefined }
                return machine.call0(Value(machine.type(definition)))
            }
        })
}

extension Machine {
    /// An object of a class without arguments; None where that fails.
    fileprivate func call0(_ type: Value) -> Value {
        do throws(PythonError) { return try call(type) } catch {
            pending = .none
            return .none
        }
    }
}
