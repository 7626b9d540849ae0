import Arrays
import Engine
import PythonLanguage

/// Methods of datasets that give datasets.
enum DatasetTransformations {
    private typealias Element = DatasetElement
    private typealias Spec = (Machine) throws(PythonError) -> DatasetSpec

    static let methods: [NativeRow] = elementwise + counting + batching + nesting + passing

    /// A Python function of elements: tuples are spread over its parameters.
    private static func called(_ machine: Machine, _ function: PersistentValue, _ element: Element)
        throws(PythonError) -> Value
    {
        if case .tuple(let parts) = element {
            return try machine.call(function.value, parts.map { machine.value($0) })
        }
        return try machine.call(function.value, [machine.value(element)])
    }

    private static func truth(_ machine: Machine, _ value: Value) throws(PythonError) -> Bool {
        guard let tensor = machine.knownTensor(value) else {
            throw machine.raise(
                .valueError,
                "Invalid `predicate`. `predicate` must return a `tf.bool` scalar tensor, but its return value is "
                    + "\(try machine.repr(value)).")
        }
        return try machine.arrays(try tensor.array.truth())
    }

    private static func source(_ machine: Machine, _ a: PythonLanguage.Arguments) throws(PythonError)
        -> DatasetObject
    {
        try DatasetType.dataset(machine, a[0])
    }

    // MARK: Element by element

    private static let elementwise: [NativeRow] = [
        NativeRow(
            "map(self, map_func, num_parallel_calls=None, deterministic=None, synchronous=None, "
                + "use_unbounded_threadpool=False, name=None)"
        ) { machine, a throws(PythonError) in
            let (source, function) = (try source(machine, a), PersistentValue(machine, a[1]))
            let name = machine.isGiven(a[2]) ? "_ParallelMapDataset" : "_MapDataset"
            return machine.datasetValue(
                DatasetObject(name, cardinality: source.cardinality) { machine throws(PythonError) in
                    // As the first element comes out; an open first axis stays open.
                    let isOpen = try source.spec(machine).hasOpenFirstAxis
                    guard let first = try source.begin(machine)() else { return .tuple([]) }
                    let element = try machine.datasetElement(try called(machine, function, first))
                    let spec = try DatasetSpec(element, machine)
                    return isOpen ? spec.mapped { $0.isEmpty ? $0 : [nil] + $0.dropFirst() } : spec
                } start: { machine throws(PythonError) in
                    let step = try source.begin(machine)
                    return { () throws(PythonError) in
                        guard let element = try step() else { return nil }
                        return try machine.datasetElement(try called(machine, function, element))
                    }
                })
        },
        NativeRow("filter(self, predicate, name=None)") { machine, a throws(PythonError) in
            let (source, function) = (try source(machine, a), PersistentValue(machine, a[1]))
            return machine.datasetValue(
                derived("_FilterDataset", source, DatasetObject.unknown) {
                    machine, step throws(PythonError) in
                    while let element = try step() {
                        try machine.poll()
                        if try truth(machine, try called(machine, function, element)) { return element }
                    }
                    return nil
                })
        },
        NativeRow("take_while(self, predicate, name=None)") { machine, a throws(PythonError) in
            let (source, function) = (try source(machine, a), PersistentValue(machine, a[1]))
            return machine.datasetValue(
                derived("_TakeWhileDataset", source, DatasetObject.unknown) {
                    machine, step throws(PythonError) in
                    guard let element = try step() else { return nil }
                    return try truth(machine, try called(machine, function, element)) ? element : nil
                })
        },
        NativeRow("enumerate(self, start=0, name=None)") { machine, a throws(PythonError) in
            let (source, first) = (try source(machine, a), try machine.index(a[1]))
            return machine.datasetValue(
                DatasetObject("_ZipDataset", cardinality: source.cardinality) { machine throws(PythonError) in
                    .tuple([.tensor([], .int64), try source.spec(machine)])
                } start: { machine throws(PythonError) in
                    let step = try source.begin(machine)
                    var number = first
                    return { () throws(PythonError) in
                        guard let element = try step() else { return nil }
                        defer { number += 1 }
                        return .tuple([
                            .tensor(Tensor(NDArray(scalar: .int(number), dtype: .int64))), element,
                        ])
                    }
                })
        },
        NativeRow("scan(self, initial_state, scan_func, name=None)") { machine, a throws(PythonError) in
            let (source, function) = (try source(machine, a), PersistentValue(machine, a[2]))
            let initial = try machine.datasetElement(a[1])
            return machine.datasetValue(
                DatasetObject("_ScanDataset", cardinality: source.cardinality) {
                    machine throws(PythonError) in
                    let step = try source.begin(machine)
                    var state = initial
                    return { () throws(PythonError) in
                        guard let element = try step() else { return nil }
                        let answer = try machine.call(
                            function.value, [machine.value(state), machine.value(element)])
                        guard case .tuple(let parts) = try machine.datasetElement(answer), parts.count == 2
                        else {
                            throw machine.raise(
                                .typeError, "Invalid `scan_func`. `scan_func` should return a pair.")
                        }
                        state = parts[0]
                        return parts[1]
                    }
                })
        },
    ]

    /// A dataset of the same kind of elements; `next` takes from the pass over the source.
    private static func derived(
        _ name: String, _ source: DatasetObject, _ cardinality: Int,
        _ next: @escaping (Machine, DatasetObject.Step) throws(PythonError) -> Element?
    ) -> DatasetObject {
        DatasetObject(name, cardinality: cardinality) { machine throws(PythonError) in
            try source.spec(machine)
        } start: { machine throws(PythonError) in
            let step = try source.begin(machine)
            return { () throws(PythonError) in try next(machine, step) }
        }
    }

    // MARK: Numbers of elements

    private static let counting: [NativeRow] = [
        NativeRow("take(self, count, name=None)") { machine, a throws(PythonError) in
            let (source, count) = (try source(machine, a), try machine.index(a[1]))
            if count < 0 { return a[0] }
            let known =
                source.cardinality == DatasetObject.unknown
                ? DatasetObject.unknown : source.cardinality < 0 ? count : min(count, source.cardinality)
            return machine.datasetValue(
                DatasetObject("_TakeDataset", cardinality: count == 0 ? 0 : known) {
                    machine throws(PythonError) in
                    try source.spec(machine)
                } start: { machine throws(PythonError) in
                    let step = try source.begin(machine)
                    var taken = 0
                    return { () throws(PythonError) in
                        guard taken < count else { return nil }
                        taken += 1
                        return try step()
                    }
                })
        },
        NativeRow("skip(self, count, name=None)") { machine, a throws(PythonError) in
            let (source, count) = (try source(machine, a), try machine.index(a[1]))
            let known =
                source.cardinality < 0
                ? source.cardinality : count < 0 ? 0 : max(0, source.cardinality - count)
            return machine.datasetValue(
                DatasetObject("_SkipDataset", cardinality: known) { machine throws(PythonError) in
                    try source.spec(machine)
                } start: { machine throws(PythonError) in
                    let step = try source.begin(machine)
                    var skipped = 0
                    return { () throws(PythonError) in
                        while count < 0 || skipped < count {
                            try machine.poll()
                            guard try step() != nil else { return nil }
                            skipped += 1
                        }
                        return try step()
                    }
                })
        },
        NativeRow("shard(self, num_shards, index, name=None)") { machine, a throws(PythonError) in
            let (source, count, index) = (
                try source(machine, a), try machine.index(a[1]), try machine.index(a[2])
            )
            guard count > 0, index >= 0, index < count else {
                throw machine.invalidArgument(
                    "Index must be between 0 and \(count - 1) (currently index = \(index), num_shards = \(count)).",
                    operation: "ShardDataset")
            }
            let known =
                source.cardinality < 0 ? source.cardinality : (source.cardinality - index + count - 1) / count
            return machine.datasetValue(
                DatasetObject("_ShardDataset", cardinality: known) { machine throws(PythonError) in
                    let step = try source.begin(machine)
                    var number = -1
                    return { () throws(PythonError) in
                        while let element = try step() {
                            number += 1
                            if number % count == index { return element }
                        }
                        return nil
                    }
                })
        },
        NativeRow("repeat(self, count=None, name=None)") { machine, a throws(PythonError) in
            let (source, count) = (try source(machine, a), try machine.int(a[1], default: -1))
            let known: Int
            if count < 0 {
                known = source.cardinality == 0 ? 0 : DatasetObject.infinite
            } else {
                known =
                    source.cardinality < 0
                    ? (count == 0 ? 0 : source.cardinality) : count * source.cardinality
            }
            return machine.datasetValue(
                DatasetObject("_RepeatDataset", cardinality: known) { machine throws(PythonError) in
                    try source.spec(machine)
                } start: { machine throws(PythonError) in
                    var step: DatasetObject.Step?
                    var passes = 0
                    var isEmpty = true
                    return { () throws(PythonError) in
                        while true {
                            if step == nil {
                                guard count < 0 || passes < count else { return nil }
                                step = try source.begin(machine)
                                passes += 1
                                isEmpty = true
                            }
                            if let element = try step?() {
                                isEmpty = false
                                return element
                            }
                            step = nil
                            if isEmpty { return nil }
                        }
                    }
                })
        },
        NativeRow("concatenate(self, dataset, name=None)") { machine, a throws(PythonError) in
            let (first, second) = (try source(machine, a), try DatasetType.dataset(machine, a[1]))
            let counts = [first.cardinality, second.cardinality]
            let known =
                counts.contains(DatasetObject.infinite)
                ? DatasetObject.infinite
                : counts.contains(DatasetObject.unknown) ? DatasetObject.unknown : counts[0] + counts[1]
            return machine.datasetValue(
                DatasetObject("_ConcatenateDataset", cardinality: known) { machine throws(PythonError) in
                    try first.spec(machine)
                } start: { machine throws(PythonError) in
                    var step = try first.begin(machine)
                    var isFirst = true
                    return { () throws(PythonError) in
                        if let element = try step() { return element }
                        guard isFirst else { return nil }
                        isFirst = false
                        step = try second.begin(machine)
                        return try step()
                    }
                })
        },
        NativeRow("shuffle(self, buffer_size, seed=None, reshuffle_each_iteration=True, name=None)", shuffle),
        NativeRow("unique(self, name=None)") { machine, a throws(PythonError) in
            let source = try source(machine, a)
            return machine.datasetValue(
                DatasetObject("_UniqueDataset", cardinality: DatasetObject.unknown) {
                    machine throws(PythonError) in
                    let step = try source.begin(machine)
                    var seen = Set<String>()
                    return { () throws(PythonError) in
                        while let element = try step() {
                            let key = element.leaves.map { "\($0.array.scalar(at: 0))" }.joined(
                                separator: "/")
                            if seen.insert(key).inserted { return element }
                        }
                        return nil
                    }
                })
        },
    ]

    /// TensorFlow's shuffling: a buffer of which a random element is given and then filled again.
    private static func shuffle(_ machine: Machine, _ a: PythonLanguage.Arguments) throws(PythonError)
        -> Value
    {
        let source = try source(machine, a)
        var size = try machine.index(a[1])
        if size == DatasetObject.unknown || size == -1 { size = max(1, source.cardinality) }
        guard size > 0 else {
            throw machine.invalidArgument(
                "buffer_size must be greater than zero or UNKNOWN_CARDINALITY", operation: "ShuffleDatasetV3")
        }
        let seed: Int? = machine.isGiven(a[2]) ? try machine.index(a[2]) : nil
        let (first, second) = machine.tensorRandom.seeds(seed)
        let (reshuffles, capacity) = (try machine.flag(a[3], default: true), size)
        // Each pass of a reshuffled dataset takes two words of a stream as its seeds.
        let passSeeds = RandomSource(PhiloxStream(key: first, counter: second))
        var passes = 0
        let shuffled = DatasetObject("_ShuffleDataset", cardinality: source.cardinality) {
            machine throws(PythonError) in
            try source.spec(machine)
        } start: { machine throws(PythonError) in
            var seeds = (first, second)
            if reshuffles {
                seeds = (Int(passSeeds.word(2 * passes)), Int(passSeeds.word(2 * passes + 1)))
                passes += 1
            }
            let words = RandomSource(PhiloxStream(key: seeds.0, counter: seeds.1))
            let step = try source.begin(machine)
            var buffer: [Element?] = []
            var (start, end, draws, isOver) = (0, 0, 0, false)
            return { () throws(PythonError) in
                while !isOver, end - start < capacity {
                    guard let element = try step() else {
                        isOver = true
                        break
                    }
                    if end < capacity { buffer.append(element) } else { buffer[end % capacity] = element }
                    end += 1
                }
                guard end > start else { return nil }
                let place = (start + Int(words.word(draws)) % (end - start)) % capacity
                draws += 1
                let element = buffer[place]
                buffer[place] = buffer[start % capacity]
                buffer[start % capacity] = nil
                start += 1
                return element
            }
        }
        return machine.datasetValue(shuffled)
    }

    // MARK: Batches

    private static let batching: [NativeRow] = [
        NativeRow(
            "batch(self, batch_size, drop_remainder=False, num_parallel_calls=None, deterministic=None, name=None)"
        ) { machine, a throws(PythonError) in
            let drops = try machine.flag(a[2])
            return machine.datasetValue(
                try batched(machine, "_BatchDataset", try source(machine, a), a[1], drops, opens: false) {
                    machine, elements throws(PythonError) in
                    let columns = elements[0].leaves.count
                    return try Element.joined(elements) { _, tensors throws(PythonError) in
                        for tensor in tensors where tensor.shape != tensors[0].shape {
                            func text(_ x: Tensor) -> String {
                                "[" + x.dimensions.map(String.init).joined(separator: ",") + "]"
                            }
                            throw machine.tensorFlowError(
                                "InvalidArgumentError",
                                "{{function_node __wrapped__IteratorGetNext_output_types_\(columns)_device_/job:"
                                    + "localhost/replica:0/task:0/device:CPU:0}} Cannot add tensor to the batch: "
                                    + "number of elements does not match. Shapes are: [tensor]: \(text(tensor)), "
                                    + "[batch]: \(text(tensors[0])) [Op:IteratorGetNext] name: ")
                        }
                        return try machine.stack(tensors)
                    }
                })
        },
        NativeRow(
            "padded_batch(self, batch_size, padded_shapes=None, padding_values=None, drop_remainder=False, name=None)",
            paddedBatch),
        NativeRow("unbatch(self, name=None)") { machine, a throws(PythonError) in
            let source = try source(machine, a)
            return machine.datasetValue(
                DatasetObject("_UnbatchDataset", cardinality: DatasetObject.unknown) {
                    machine throws(PythonError) in
                    try source.spec(machine).mapped { Array($0.dropFirst()) }
                } start: { machine throws(PythonError) in
                    let step = try source.begin(machine)
                    var current: Element?
                    var (place, count) = (0, 0)
                    return { () throws(PythonError) in
                        while place >= count {
                            guard let next = try step() else { return nil }
                            current = next
                            (place, count) = (0, next.leaves.first?.dimensions.first ?? 0)
                        }
                        defer { place += 1 }
                        let row = place
                        return current?.replacing(
                            (current?.leaves ?? []).map { Tensor($0.array.slice(axis: 0, at: row)) })
                    }
                })
        },
        NativeRow("ragged_batch(self, *args, **kwargs)") { machine, _ throws(PythonError) in
            throw machine.raise(
                .notImplementedError,
                "ragged_batch gives RaggedTensors, which are not supported: use padded_batch")
        },
        NativeRow("rebatch(self, batch_size, drop_remainder=False, name=None)") {
            machine, a throws(PythonError) in
            try machine.callMethod(
                try machine.callMethod(a[0], "unbatch", []), "batch", [a[1]],
                keywords: [("drop_remainder", a[2])])
        },
    ]

    private static func batched(
        _ machine: Machine, _ name: String, _ source: DatasetObject, _ size: Value, _ drops: Bool,
        opens: Bool,
        _ join: @escaping (Machine, [Element]) throws(PythonError) -> Element
    ) throws(PythonError) -> DatasetObject {
        let size = try machine.index(size)
        guard size > 0 else {
            throw machine.invalidArgument(
                "Batch size must be greater than zero.", operation: "BatchDatasetV2", suffix: " name: ")
        }
        let known =
            source.cardinality < 0
            ? source.cardinality : drops ? source.cardinality / size : (source.cardinality + size - 1) / size
        return DatasetObject(name, cardinality: known) { machine throws(PythonError) in
            try source.spec(machine).mapped { shape in
                [drops ? size : nil] + (opens ? shape.map { _ in nil } : shape)
            }
        } start: { machine throws(PythonError) in
            let step = try source.begin(machine)
            var isOver = false
            return { () throws(PythonError) in
                if isOver { return nil }
                var elements: [Element] = []
                while elements.count < size {
                    guard let element = try step() else {
                        isOver = true
                        break
                    }
                    elements.append(element)
                }
                if elements.isEmpty || drops && elements.count < size { return nil }
                return try join(machine, elements)
            }
        }
    }

    private static func paddedBatch(_ machine: Machine, _ a: PythonLanguage.Arguments) throws(PythonError)
        -> Value
    {
        let source = try source(machine, a)
        var shapes: [PartialShape?]?
        if machine.isGiven(a[2]) {
            shapes = try paddedShapes(machine, a[2], try source.spec(machine))
        }
        var fillers: [NDArray] = []
        if machine.isGiven(a[3]) {
            for value in machine.flattened(a[3]) { fillers.append(try machine.tensor(value).array) }
        }
        let (wanted, values) = (shapes, fillers)
        return machine.datasetValue(
            try batched(machine, "_PaddedBatchDataset", source, a[1], try machine.flag(a[4]), opens: true) {
                machine, elements throws(PythonError) in
                try Element.joined(elements) { place, tensors throws(PythonError) in
                    let limit = wanted.flatMap { place < $0.count ? $0[place] : nil }
                    let value = values.isEmpty ? nil : values[min(place, values.count - 1)]
                    return try padded(machine, tensors, limit, value)
                }
            })
    }

    /// The padded shape of each tensor of an element, in order.
    private static func paddedShapes(_ machine: Machine, _ value: Value, _ spec: DatasetSpec)
        throws(PythonError) -> [PartialShape?]
    {
        switch spec {
        case .tensor: return [try machine.tensorExtents(value).map { $0.map { $0 == -1 ? nil : $0 } }]
        case .tuple(let parts):
            let elements = machine.sequenceElements(value) ?? []
            var result: [PartialShape?] = []
            for (index, part) in parts.enumerated() {
                result += try paddedShapes(machine, index < elements.count ? elements[index] : .none, part)
            }
            return result
        case .dictionary(let entries):
            var result: [PartialShape?] = []
            for (key, part) in entries {
                result += try paddedShapes(machine, try machine.getItem(value, machine.string(key)), part)
            }
            return result
        case .dataset: return []
        }
    }

    private static func padded(
        _ machine: Machine, _ tensors: [Tensor], _ limit: PartialShape?, _ value: NDArray?
    ) throws(PythonError) -> Tensor {
        let rank = tensors[0].rank
        var shape: [Int] = []
        for axis in 0..<rank {
            let longest = tensors.map { $0.dimensions[axis] }.max() ?? 0
            let fixed = limit.flatMap { axis < $0.count ? $0[axis] : nil }
            if let fixed, longest > fixed {
                throw machine.tensorFlowError(
                    "DataLossError", "Attempted to pad to a smaller size than the input element.")
            }
            shape.append(fixed ?? longest)
        }
        let dtype = tensors[0].array.dtype
        let filler: Scalar = value?.scalar(at: 0) ?? (dtype == .text ? .text("") : .int(0))
        var rows: [NDArray] = []
        for tensor in tensors {
            let width = dtype == .text ? tensors.map { $0.array.textWidth }.max() ?? 1 : 1
            let row = NDArray(uninitialized: Shape(shape), dtype, textWidth: width)
            try machine.arrays(try row.fill(filler))
            var inner = row
            for axis in 0..<rank { inner = inner.slice(axis: axis, 0..<tensor.dimensions[axis]) }
            try machine.arrays(try inner.assign(tensor.array))
            rows.append(row)
        }
        let all = rows
        return try machine.engineCall { Tensor(try Arrays.stack(all)) }
    }

    // MARK: Datasets of datasets

    private static let nesting: [NativeRow] = [
        NativeRow("window(self, size, shift=None, stride=1, drop_remainder=False, name=None)") {
            machine, a throws(PythonError) in
            let (source, size, stride) = (
                try source(machine, a), try machine.index(a[1]), try machine.index(a[3])
            )
            let (shift, drops) = (try machine.int(a[2], default: size), try machine.flag(a[4]))
            guard size > 0, shift > 0, stride > 0 else {
                throw machine.invalidArgument(
                    "Window size, shift and stride must be greater than zero.", operation: "WindowDataset")
            }
            return machine.datasetValue(windowed(source, size, shift, stride, drops))
        },
        NativeRow("flat_map(self, map_func, name=None)") { machine, a throws(PythonError) in
            let (source, function) = (try source(machine, a), PersistentValue(machine, a[1]))
            return machine.datasetValue(
                DatasetObject("_FlatMapDataset", cardinality: DatasetObject.unknown) {
                    machine throws(PythonError) in
                    guard let first = try source.begin(machine)() else { return .tuple([]) }
                    return try DatasetType.dataset(machine, try called(machine, function, first)).spec(
                        machine)
                } start: { machine throws(PythonError) in
                    let step = try source.begin(machine)
                    var inner: DatasetObject.Step?
                    return { () throws(PythonError) in
                        while true {
                            if let element = try inner?() { return element }
                            guard let element = try step() else { return nil }
                            let dataset = try DatasetType.dataset(
                                machine, try called(machine, function, element))
                            inner = try dataset.begin(machine)
                        }
                    }
                })
        },
        NativeRow(
            "interleave(self, map_func, cycle_length=None, block_length=None, num_parallel_calls=None, "
                + "deterministic=None, name=None)"
        ) { machine, a throws(PythonError) in
            let (source, function) = (try source(machine, a), PersistentValue(machine, a[1]))
            let (cycle, block) = (
                max(1, try machine.int(a[2], default: 16)), try machine.int(a[3], default: 1)
            )
            return machine.datasetValue(
                DatasetObject("_InterleaveDataset", cardinality: DatasetObject.unknown) {
                    machine throws(PythonError) in
                    let step = try source.begin(machine)
                    return interleaved(machine, cycle, block) { () throws(PythonError) in
                        guard let element = try step() else { return nil }
                        return try DatasetType.dataset(machine, try called(machine, function, element)).begin(
                            machine)
                    }
                })
        },
    ]

    private static func interleaved(
        _ machine: Machine, _ cycle: Int, _ block: Int,
        _ open: @escaping () throws(PythonError) -> DatasetObject.Step?
    ) -> DatasetObject.Step {
        var slots: [DatasetObject.Step?] = Array(repeating: nil, count: cycle)
        var (place, given, isOver) = (0, 0, false)
        return { () throws(PythonError) in
            while true {
                try machine.poll()
                if slots[place] == nil, !isOver {
                    slots[place] = try open()
                    if slots[place] == nil { isOver = true }
                }
                if let step = slots[place] {
                    if let element = try step() {
                        given += 1
                        if given == block { (place, given) = ((place + 1) % cycle, 0) }
                        return element
                    }
                    // The place of a source that has ended is taken by the next one when its turn comes.
                    slots[place] = nil
                } else if isOver, slots.allSatisfy({ $0 == nil }) {
                    return nil
                }
                (place, given) = ((place + 1) % cycle, 0)
            }
        }
    }

    private static func windowed(
        _ source: DatasetObject, _ size: Int, _ shift: Int, _ stride: Int, _ drops: Bool
    ) -> DatasetObject {
        let span = (size - 1) * stride + 1
        let count = source.cardinality
        let known =
            count < 0
            ? count
            : drops ? max(0, (count - span) / shift + (count >= span ? 1 : 0)) : (count + shift - 1) / shift
        return DatasetObject("_WindowDataset", cardinality: known) { machine throws(PythonError) in
            try source.spec(machine).windows
        } start: { machine throws(PythonError) in
            let step = try source.begin(machine)
            var buffer: [Element] = []
            var isOver = false
            return { () throws(PythonError) in
                while !isOver, buffer.count < span {
                    if let element = try step() { buffer.append(element) } else { isOver = true }
                }
                if buffer.isEmpty || drops && buffer.count < span { return nil }
                let window = Swift.stride(from: 0, to: min(span, buffer.count), by: stride).map { buffer[$0] }
                if shift <= buffer.count {
                    buffer.removeFirst(shift)
                } else {
                    var missing = shift - buffer.count
                    buffer = []
                    while missing > 0, try step() != nil { missing -= 1 }
                }
                return datasets(window)
            }
        }
    }

    /// A window: for each tensor of an element a dataset of its values.
    private static func datasets(_ elements: [Element]) -> Element {
        func part(_ pick: @escaping (Element) -> Element, _ like: Element) -> Element {
            switch like {
            case .tuple(let parts):
                return .tuple(
                    parts.indices.map { index in
                        part(
                            { if case .tuple(let inner) = pick($0) { inner[index] } else { $0 } },
                            parts[index])
                    })
            case .dictionary(let entries):
                return .dictionary(
                    entries.indices.map { index in
                        (
                            entries[index].key,
                            part(
                                {
                                    if case .dictionary(let inner) = pick($0) {
                                        inner[index].value
                                    } else {
                                        $0
                                    }
                                },
                                entries[index].value)
                        )
                    })
            default:
                let values = elements.map(pick)
                return .dataset(
                    DatasetObject("_VariantDataset", cardinality: values.count) { _ in
                        var place = 0
                        return {
                            guard place < values.count else { return nil }
                            defer { place += 1 }
                            return values[place]
                        }
                    })
            }
        }
        return part({ $0 }, elements[0])
    }

    // MARK: What changes no element

    private static let passing: [NativeRow] = [
        NativeRow("prefetch(self, buffer_size, name=None)") { machine, a throws(PythonError) in
            machine.datasetValue(renamed("_PrefetchDataset", try source(machine, a)))
        },
        NativeRow("with_options(self, options, name=None)") { machine, a throws(PythonError) in
            machine.datasetValue(renamed("_OptionsDataset", try source(machine, a)))
        },
        NativeRow("options(self)") { machine, _ throws(PythonError) in
            try machine.call(Value(machine.type(DatasetOptions.definition)))
        },
        NativeRow("cache(self, filename='', name=None)") { machine, a throws(PythonError) in
            if machine.isGiven(a[1]), try !machine.text(a[1]).isEmpty {
                throw machine.noFiles("tf.data.Dataset.cache")
            }
            let source = try source(machine, a)
            var kept: [Element]?
            return machine.datasetValue(
                DatasetObject("CacheDataset", cardinality: source.cardinality) {
                    machine throws(PythonError) in
                    try source.spec(machine)
                } start: { machine throws(PythonError) in
                    if let elements = kept {
                        var place = 0
                        return {
                            guard place < elements.count else { return nil }
                            defer { place += 1 }
                            return elements[place]
                        }
                    }
                    let step = try source.begin(machine)
                    var seen: [Element] = []
                    return { () throws(PythonError) in
                        if let element = try step() {
                            seen.append(element)
                            return element
                        }
                        kept = seen
                        return nil
                    }
                })
        },
        NativeRow("apply(self, transformation_func, name=None)") { machine, a throws(PythonError) in
            let result = try machine.call(a[1], [a[0]])
            _ = try DatasetType.dataset(machine, result)
            return result
        },
    ]

    private static func renamed(_ name: String, _ source: DatasetObject) -> DatasetObject {
        derived(name, source, source.cardinality) { _, step throws(PythonError) in try step() }
    }
}
