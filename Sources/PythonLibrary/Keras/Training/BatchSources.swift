import Arrays
import Engine
import PythonLanguage

// What Python gives batches with: generators and other iterators, `keras.utils.Sequence`, data sets.

/// Batches of a Python iterator. It runs once: epochs go on where the one before stopped.
final class IteratorSource: BatchSource {
    private let machine: Machine
    private let iterator: PersistentValue

    init(_ machine: Machine, _ iterator: Value) {
        self.machine = machine
        self.iterator = PersistentValue(machine, iterator)
    }

    var batchCount: Int? { nil }
    func start() {}

    func next() throws -> TrainingData? {
        try machine.releasingTemporaries { () throws(PythonError) -> TrainingData? in
            let value = try machine.next(iterator.value)
            return value.isUndefined ? nil : try machine.batch(value)
        }
    }
}

/// Batches of an object with `__len__` and `__getitem__`, in order or shuffled.
final class SequenceSource: BatchSource {
    private let machine: Machine
    private let sequence: PersistentValue
    private let shuffles: Bool
    private var order: [Int] = []
    private var position = 0
    let batchCount: Int?

    init(_ machine: Machine, _ sequence: Value, shuffles: Bool) throws(PythonError) {
        self.machine = machine
        self.sequence = PersistentValue(machine, sequence)
        self.shuffles = shuffles
        let count = try machine.getAttribute(sequence, "num_batches")
        batchCount = count.isNone ? nil : try machine.index(count)
    }

    func start() throws {
        position = 0
        order = shuffles ? machine.engine.random.order(batchCount ?? 0) : Array(0..<(batchCount ?? 0))
        try machine.releasingTemporaries { () throws(PythonError) -> Void in
            try machine.callMethod(sequence.value, "on_epoch_begin")
        }
    }

    func next() throws -> TrainingData? {
        guard position < order.count || batchCount == nil else { return nil }
        defer { position += 1 }
        return try machine.releasingTemporaries { () throws(PythonError) -> TrainingData? in
            let index = batchCount == nil ? position : order[position]
            let data = try machine.batch(machine.getItem(sequence.value, .int(index)))
            if position == order.count - 1 { try machine.callMethod(sequence.value, "on_epoch_end") }
            return data
        }
    }
}

/// `keras.utils.Sequence` and `PyDataset`: bases of classes that give batches by number.
enum SequenceType {
    private static func make(_ name: String) -> NativeType {
        NativeType(
            name, module: "keras.utils", hasAttributes: true,
            initializer: NativeRow(
                "\(name).__init__(self, workers=1, use_multiprocessing=False, max_queue_size=10)"
            ) { _, _ in .none },
            methods: [
                NativeRow("on_epoch_begin(self)") { _, _ in .none },
                NativeRow("on_epoch_end(self)") { _, _ in .none },
            ],
            properties: [
                NativeProperty("num_batches") { machine, value throws(PythonError) in
                    .int(try machine.length(value))
                }
            ])
    }

    static let definition: NativeType = make("PyDataset")
    static let old: NativeType = make("Sequence")
}

extension Machine {
    /// The batches that `x` of fit, evaluate or predict gives by itself; nil for arrays.
    func batchSource(_ value: Value, shuffles: Bool = false) throws(PythonError) -> (any BatchSource)? {
        guard value.isObject else { return nil }
        if value.isHost, let source = value.host.pointee.reference?.takeUnretainedValue() as? any BatchSource
        {
            return source
        }
        if isInstance(value, SequenceType.definition) || isInstance(value, SequenceType.old) {
            return try SequenceSource(self, value, shuffles: shuffles)
        }
        if value.isList || value.isTuple || value.isDict || value.isString || knownTensor(value) != nil
            || ndarray(value) != nil
        {
            return nil
        }
        if value.has(.generator) { return IteratorSource(self, value) }
        let isIterator = try hasAttribute(value, "__next__")
        if isIterator { return IteratorSource(self, try iterator(value)) }
        return nil
    }

    /// A batch as generators give it: x, (x,), (x, y) or (x, y, weights).
    func batch(_ value: Value) throws(PythonError) -> TrainingData {
        var parts = [value]
        if value.isTuple || (value.isList && (2...3).contains(sequenceElements(value)?.count ?? 0)) {
            parts = sequenceElements(value) ?? []
        }
        guard (1...3).contains(parts.count) else {
            throw raise(
                .valueError,
                "Data is expected to be in format `x`, `(x,)`, `(x, y)`, or `(x, y, sample_weight)`, found: "
                    + (try repr(value)))
        }
        let (inputNesting, inputs) = try nestedArrays(parts[0], "x")
        let (targetNesting, targets) = try nestedArrays(parts.count > 1 ? parts[1] : .none, "y")
        let (weightNesting, weights) = try nestedArrays(
            parts.count > 2 ? parts[2] : .none, "sample_weight")
        var data = TrainingData(inputs: inputs, targets: targets, sampleWeights: weights)
        (data.inputNesting, data.targetNesting) = (inputNesting, targetNesting)
        data.weightNesting = weightNesting
        data.isBare = !value.isTuple && parts.count == 1
        return data
    }

    /// The arrays of `x`, `y` or `sample_weight`, nested as given. A plain list of numbers counts as an array,
    /// as it did in Keras 1 and 2.
    func nestedArrays(_ value: Value, _ name: String) throws(PythonError) -> (Nesting, [NDArray]) {
        if !isGiven(value) { return (.absent, []) }
        if value.isDict {
            var pairs: [(key: String, value: Value)] = []
            for (key, value) in dictPairs(value.dict) { pairs.append((try str(key), value)) }
            let (parts, arrays) = try nestedArrays(pairs.map(\.value), name)
            return (.dictionary(pairs.map(\.key), parts), arrays)
        }
        if value.isList || value.isTuple, let elements = sequenceElements(value), !elements.isEmpty,
            elements.contains(where: { !$0.isNone }),
            elements.allSatisfy({ $0.isNone || isStructured($0) })
        {
            let (parts, arrays) = try nestedArrays(elements, name)
            return (value.isTuple ? .tuple(parts) : .list(parts), arrays)
        }
        if value.isString || value.has(.generator) || value.has(.function) {
            throw raise(
                .valueError,
                "Unrecognized data type: \(name)=\(try repr(value)) (of type \(try repr(typeOf(value).value)))"
            )
        }
        return (.leaf, [try asArray(try RaggedSupport.dense(self, value) ?? value)])
    }

    private func nestedArrays(_ values: [Value], _ name: String) throws(PythonError) -> ([Nesting], [NDArray])
    {
        var parts: [Nesting] = []
        var arrays: [NDArray] = []
        for value in values {
            let (nesting, inner) = try nestedArrays(value, name)
            parts.append(nesting)
            arrays += inner
        }
        return (parts, arrays)
    }

    /// Whether a value is an array of at least one axis, or holds only such.
    private func isStructured(_ value: Value) -> Bool {
        if value.isDict { return true }
        if value.isList || value.isTuple, let elements = sequenceElements(value) {
            return !elements.isEmpty && elements.allSatisfy { isStructured($0) }
        }
        guard value.isHost else { return RaggedSupport.known(self)?.isRagged(self, value) ?? false }
        if let tensor = knownTensor(value) { return tensor.rank > 0 }
        return ((try? wholeArray(value))?.map(\.rank) ?? 0) > 0
    }
}
