import Arrays
import Engine
import PythonLanguage

/// Methods of datasets that give datasets.
enum DatasetTransformations {
    typealias Element = DatasetElement

    static let methods: [NativeRow] = elementwise + counting + DatasetBatching.methods + passing

    /// A Python function of elements: tuples are spread over its parameters.
    static func called(_ machine: Machine, _ function: PersistentValue, _ element: Element)
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

    /// What a function gave: a list is several components, as that of `tf.numpy_function` is.
    private static func result(_ machine: Machine, _ value: Value) -> Value {
        value.isList ? machine.tuple(machine.sequenceElements(value) ?? []) : value
    }

    static func source(_ machine: Machine, _ a: PythonLanguage.Arguments) throws(PythonError)
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
                    // As the first element comes out; an open first axis stays open where no axis went away.
                    let openRank = try source.spec(machine).openRank
                    guard let first = try source.begin(machine)() else { return .tuple([]) }
                    let element = try machine.datasetElement(
                        result(machine, try called(machine, function, first)))
                    let spec = try DatasetSpec(element, machine)
                    guard let openRank else { return spec }
                    return spec.mapped { $0.count < openRank ? $0 : [nil] + $0.dropFirst() }
                } start: { machine throws(PythonError) in
                    let step = try source.begin(machine)
                    return { () throws(PythonError) in
                        guard let element = try step() else { return nil }
                        return try machine.datasetElement(
                            result(machine, try called(machine, function, element)))
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
            if let rows = source.rows {
                let taken = min(count, source.cardinality)
                return machine.datasetValue(
                    DatasetObject("_TakeDataset", rows: rows.rows(0..<taken), count: taken))
            }
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
            if let rows = source.rows {
                let rest = (source.cardinality - known)..<source.cardinality
                return machine.datasetValue(
                    DatasetObject("_SkipDataset", rows: rows.rows(rest), count: known))
            }
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

    // MARK: What changes no element

    private static let passing: [NativeRow] = [
        NativeRow("prefetch(self, buffer_size, name=None)") { machine, a throws(PythonError) in
            machine.datasetValue(try source(machine, a).named("_PrefetchDataset"))
        },
        NativeRow("with_options(self, options, name=None)") { machine, a throws(PythonError) in
            machine.datasetValue(try source(machine, a).named("_OptionsDataset"))
        },
        NativeRow("options(self)") { machine, _ throws(PythonError) in
            try machine.call(Value(machine.type(DatasetOptions.definition)))
        },
        NativeRow("cache(self, filename='', name=None)") { machine, a throws(PythonError) in
            if machine.isGiven(a[1]), try !machine.text(a[1]).isEmpty {
                machine.library.noteOnce(
                    "Dataset.cache(filename) keeps the elements in memory here and writes no file")
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
}
