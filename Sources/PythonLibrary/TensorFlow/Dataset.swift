import Arrays
import Engine
import PythonLanguage

// `tf.data`.
//
// A dataset is a recipe: `start` begins a pass and gives a function that gives the elements one by one. Each
// transformation wraps the recipe before it. Orders of shuffling follow TensorFlow's own random streams.

/// The Swift object behind a `tf.data.Dataset`.
///
/// It is a source of batches itself: an element is x, (x, y) or (x, y, sample_weight).
final class DatasetObject: BatchSource {
    /// The next element; nil at the end.
    typealias Step = () throws(PythonError) -> DatasetElement?
    typealias Start = (Machine) throws(PythonError) -> Step

    static let infinite = -1
    static let unknown = -2

    /// The name of the transformation, for `repr`.
    let name: String
    /// Number of elements, or `infinite`, or `unknown`.
    let cardinality: Int
    let begin: Start
    /// All elements at once, where they lie as the rows of tensors: windows and batches are views of them.
    let rows: DatasetElement?
    private var knownSpec: DatasetSpec?
    /// Where a training takes its elements from; known once Python holds the dataset.
    weak var machine: Machine?
    private var pass: Step?
    private let makeSpec: ((Machine) throws(PythonError) -> DatasetSpec)?

    init(
        _ name: String, cardinality: Int, spec: ((Machine) throws(PythonError) -> DatasetSpec)? = nil,
        start: @escaping Start
    ) {
        self.name = name
        self.cardinality = cardinality
        begin = start
        makeSpec = spec
        rows = nil
    }

    /// The rows of tensors whose first axes have `count` entries.
    init(_ name: String, rows: DatasetElement, count: Int) {
        self.name = name
        cardinality = count
        self.rows = rows
        makeSpec = { machine throws(PythonError) in
            try DatasetSpec(rows, machine).mapped { Array($0.dropFirst()) }
        }
        begin = { _ in
            var place = 0
            return {
                guard place < count else { return nil }
                defer { place += 1 }
                return rows.row(place)
            }
        }
    }

    private init(_ name: String, like other: DatasetObject) {
        self.name = name
        (cardinality, begin, makeSpec) = (other.cardinality, other.begin, other.makeSpec)
        rows = other.rows
    }

    /// The same under another name.
    func named(_ name: String) -> DatasetObject { DatasetObject(name, like: self) }

    /// Shapes and types: from the recipe, or those of the first element.
    func spec(_ machine: Machine) throws(PythonError) -> DatasetSpec {
        if let knownSpec { return knownSpec }
        let spec: DatasetSpec
        if let makeSpec {
            spec = try makeSpec(machine)
        } else {
            let step = try begin(machine)
            guard let first = try step() else { return .tuple([]) }
            spec = try DatasetSpec(first, machine)
        }
        knownSpec = spec
        return spec
    }

    // MARK: Batches for a model

    var batchCount: Int? { cardinality >= 0 ? cardinality : nil }

    func start() throws {
        guard let machine else { return }
        pass = try begin(machine)
        // Keras makes two iterators an epoch and reads one: a shuffled dataset goes on by two orders.
        _ = try begin(machine)
    }

    func next() throws -> TrainingData? {
        guard let element = try pass?() else { return nil }
        guard case .tuple(let parts) = element, parts.count <= 3, !parts.isEmpty else {
            return Self.trainingData([element])
        }
        return Self.trainingData(parts)
    }
}

/// A pass over a dataset in Python: `iter(dataset)`.
final class DatasetIterator {
    let dataset: DatasetObject
    let isNumpy: Bool
    private let step: DatasetObject.Step

    init(_ dataset: DatasetObject, _ machine: Machine, isNumpy: Bool = false) throws(PythonError) {
        self.dataset = dataset
        self.isNumpy = isNumpy
        step = try dataset.begin(machine)
    }

    func next() throws(PythonError) -> DatasetElement? { try step() }

    static let definition = NativeType(
        "OwnedIterator", module: "tensorflow.python.data.ops.iterator_ops", isSubclassable: false,
        methods: [
            NativeRow("get_next(self)") { machine, a throws(PythonError) in
                let iterator = try machine.host(a[0], as: DatasetIterator.self)
                guard let element = try iterator.next() else {
                    throw machine.tensorFlowError(
                        "OutOfRangeError",
                        "{{function_node __wrapped__IteratorGetNext_output_types_1_device_/job:localhost/replica:0/"
                            + "task:0/device:CPU:0}} End of sequence [Op:IteratorGetNext] name: ")
                }
                return machine.value(element)
            },
            NativeRow("get_next_as_optional(self)") { machine, a throws(PythonError) in
                let optional = try machine.getAttribute(machine.importModule("tensorflow._data"), "Optional")
                guard let element = try machine.host(a[0], as: DatasetIterator.self).next() else {
                    return try machine.call(optional)
                }
                return try machine.call(optional, [machine.value(element)])
            },
        ],
        properties: [
            NativeProperty("element_spec") { machine, value throws(PythonError) in
                machine.value(try machine.host(value, as: DatasetIterator.self).dataset.spec(machine))
            }
        ],
        slots: TypeSlots {
            $0.iterate = { _, value in value }
            $0.next = { machine, value throws(PythonError) in
                let iterator = try machine.host(value, as: DatasetIterator.self)
                try machine.poll()
                guard let element = try iterator.next() else { return .undefined }
                return iterator.isNumpy ? machine.numpyValue(element) : machine.value(element)
            }
        })
}

extension DatasetObject {
    fileprivate static func trainingData(_ parts: [DatasetElement]) -> TrainingData {
        var data = TrainingData(
            inputs: parts[0].leaves.map(\.array),
            targets: parts.count > 1 ? parts[1].leaves.map(\.array) : [],
            sampleWeights: parts.count > 2 ? parts[2].leaves.map { $0.array } : [])
        data.inputNesting = parts[0].nesting
        if parts.count > 1 { data.targetNesting = parts[1].nesting }
        if parts.count > 2 { data.weightNesting = parts[2].nesting }
        return data
    }
}

extension DatasetElement {
    fileprivate var nesting: Nesting {
        switch self {
        case .tensor: .leaf
        case .tuple(let parts): .tuple(parts.map(\.nesting))
        case .dictionary(let entries): .dictionary(entries.map(\.key), entries.map(\.value.nesting))
        case .dataset: .absent
        }
    }
}

extension Machine {
    func datasetValue(_ dataset: DatasetObject) -> Value {
        dataset.machine = self
        return host(dataset, DatasetType.definition)
    }
}
