import Arrays
import Engine
import PythonLanguage

/// One element of a `tf.data.Dataset`: tensors in tuples and dicts. It belongs to Swift alone, so pipelines can
/// hold elements back without telling Python's memory.
indirect enum DatasetElement {
    case tensor(Tensor)
    case tuple([DatasetElement])
    case dictionary([(key: String, value: DatasetElement)])
    case dataset(DatasetObject)

    /// The tensors in order.
    var leaves: [Tensor] {
        switch self {
        case .tensor(let tensor): [tensor]
        case .tuple(let parts): parts.flatMap(\.leaves)
        case .dictionary(let entries): entries.flatMap(\.value.leaves)
        case .dataset: []
        }
    }

    /// The same structure with other tensors, in order.
    func replacing(_ tensors: [Tensor]) -> DatasetElement {
        var rest = tensors[...]
        return replaced(&rest)
    }

    private func replaced(_ rest: inout ArraySlice<Tensor>) -> DatasetElement {
        switch self {
        case .tensor(let tensor): return .tensor(rest.popFirst() ?? tensor)
        case .tuple(let parts):
            var result: [DatasetElement] = []
            for part in parts { result.append(part.replaced(&rest)) }
            return .tuple(result)
        case .dictionary(let entries):
            var result: [(key: String, value: DatasetElement)] = []
            for entry in entries { result.append((entry.key, entry.value.replaced(&rest))) }
            return .dictionary(result)
        case .dataset: return self
        }
    }

    /// One row of every tensor, as a view.
    func row(_ place: Int) -> DatasetElement {
        mapped { Tensor($0.array.slice(axis: 0, at: place)) }
    }

    /// Every `step`-th row of a range, as views where the rows lie together.
    func rows(_ range: Range<Int>, by step: Int = 1) -> DatasetElement {
        mapped { tensor in
            let part = tensor.array.slice(axis: 0, range)
            guard step > 1 else { return Tensor(part) }
            var (shape, strides) = (part.shape, part.strides)
            shape[0] = (range.count + step - 1) / step
            strides[0] *= step
            return Tensor(part.view(shape: shape, strides: strides))
        }
    }

    private func mapped(_ change: (Tensor) -> Tensor) -> DatasetElement {
        switch self {
        case .tensor(let tensor): .tensor(change(tensor))
        case .tuple(let parts): .tuple(parts.map { $0.mapped(change) })
        case .dictionary(let entries): .dictionary(entries.map { ($0.key, $0.value.mapped(change)) })
        case .dataset: self
        }
    }

    /// Every tensor as the dataset of its rows.
    func rowDatasets(_ name: String, count: Int) -> DatasetElement {
        switch self {
        case .tensor: .dataset(DatasetObject(name, rows: self, count: count))
        case .tuple(let parts): .tuple(parts.map { $0.rowDatasets(name, count: count) })
        case .dictionary(let entries):
            .dictionary(entries.map { ($0.key, $0.value.rowDatasets(name, count: count)) })
        case .dataset: self
        }
    }

    /// Elements of one structure as one, leaf by leaf.
    static func joined(_ elements: [DatasetElement], _ join: (Int, [Tensor]) throws(PythonError) -> Tensor)
        throws(PythonError) -> DatasetElement
    {
        let columns = elements.map(\.leaves)
        var leaves: [Tensor] = []
        for place in columns[0].indices {
            leaves.append(try join(place, columns.compactMap { place < $0.count ? $0[place] : nil }))
        }
        return elements[0].replacing(leaves)
    }
}

/// The shapes and types of elements (`Dataset.element_spec`).
indirect enum DatasetSpec {
    case tensor(PartialShape, DType)
    case tuple([DatasetSpec])
    case dictionary([(key: String, value: DatasetSpec)])
    case dataset(DatasetSpec)

    init(_ element: DatasetElement, _ machine: Machine) throws(PythonError) {
        switch element {
        case .tensor(let tensor): self = .tensor(tensor.dimensions.map(Optional.some), tensor.array.dtype)
        case .tuple(let parts):
            var specs: [DatasetSpec] = []
            for part in parts { specs.append(try DatasetSpec(part, machine)) }
            self = .tuple(specs)
        case .dictionary(let entries):
            var specs: [(key: String, value: DatasetSpec)] = []
            for entry in entries { specs.append((entry.key, try DatasetSpec(entry.value, machine))) }
            self = .dictionary(specs)
        case .dataset(let dataset): self = .dataset(try dataset.spec(machine))
        }
    }

    /// Every tensor's shape changed.
    func mapped(_ change: (PartialShape) -> PartialShape) -> DatasetSpec {
        switch self {
        case .tensor(let shape, let dtype): .tensor(change(shape), dtype)
        case .tuple(let parts): .tuple(parts.map { $0.mapped(change) })
        case .dictionary(let entries): .dictionary(entries.map { ($0.key, $0.value.mapped(change)) })
        case .dataset: self
        }
    }

    /// Every tensor as a dataset of such tensors (`window`).
    var windows: DatasetSpec {
        switch self {
        case .tensor: .dataset(self)
        case .tuple(let parts): .tuple(parts.map(\.windows))
        case .dictionary(let entries): .dictionary(entries.map { ($0.key, $0.value.windows) })
        case .dataset: .dataset(self)
        }
    }

    /// The rank of the first tensor where its first axis is of unknown extent.
    var openRank: Int? {
        switch self {
        case .tensor(let shape, _): shape.first == .some(nil) ? shape.count : nil
        case .tuple(let parts): parts.first?.openRank
        case .dictionary(let entries): entries.first?.value.openRank
        case .dataset: nil
        }
    }
}

extension Machine {
    /// A Python value as an element; lists become tensors.
    func datasetElement(_ value: Value) throws(PythonError) -> DatasetElement {
        if let dataset = hostValue(value, as: DatasetObject.self) { return .dataset(dataset) }
        if value.isTuple {
            var parts: [DatasetElement] = []
            for element in sequenceElements(value) ?? [] { parts.append(try datasetElement(element)) }
            return .tuple(parts)
        }
        if value.isDict {
            var entries: [(key: String, value: DatasetElement)] = []
            for (key, value) in dictPairs(value.dict) {
                entries.append((try str(key), try datasetElement(value)))
            }
            return .dictionary(entries)
        }
        return .tensor(try tensor(value))
    }

    func value(_ element: DatasetElement) -> Value {
        switch element {
        case .tensor(let tensor): return tensorValue(tensor)
        case .tuple(let parts): return tuple(parts.map { value($0) })
        case .dictionary(let entries): return dict(entries.map { ($0.key, value($0.value)) })
        case .dataset(let dataset): return datasetValue(dataset)
        }
    }

    /// An element in NumPy's types.
    func numpyValue(_ element: DatasetElement) -> Value {
        switch element {
        case .tensor(let tensor):
            let array = tensor.array
            return array.isText ? bytesArray(array) : arrayOrScalar(array.copy())
        case .tuple(let parts): return tuple(parts.map { numpyValue($0) })
        case .dictionary(let entries): return dict(entries.map { ($0.key, numpyValue($0.value)) })
        case .dataset(let dataset): return datasetValue(dataset)
        }
    }

    func value(_ spec: DatasetSpec) -> Value {
        switch spec {
        case .tensor(let shape, let dtype):
            return host(TensorSpecObject(shape, dtype), TensorSpecObject.definition)
        case .tuple(let parts): return tuple(parts.map { value($0) })
        case .dictionary(let entries): return dict(entries.map { ($0.key, value($0.value)) })
        case .dataset(let inner): return host(DatasetSpecObject(inner), DatasetSpecObject.definition)
        }
    }

    /// A specification given in Python (`output_signature=`).
    func datasetSpec(_ value: Value) throws(PythonError) -> DatasetSpec {
        if let spec = hostValue(value, as: TensorSpecObject.self) {
            return .tensor(spec.shape ?? [], spec.dtype)
        }
        if value.isDict {
            var entries: [(key: String, value: DatasetSpec)] = []
            for (key, value) in dictPairs(value.dict) {
                entries.append((try str(key), try datasetSpec(value)))
            }
            return .dictionary(entries)
        }
        guard let elements = sequenceElements(value) else {
            throw raise(
                .typeError,
                "`output_signature` must contain objects that are subclass of `tf.TypeSpec` but found "
                    + "\(try repr(typeOf(value).value)) which is not.")
        }
        var parts: [DatasetSpec] = []
        for element in elements { parts.append(try datasetSpec(element)) }
        return .tuple(parts)
    }

    /// What a generator yields, in the types of a specification.
    func datasetElement(_ value: Value, _ spec: DatasetSpec) throws(PythonError) -> DatasetElement {
        switch spec {
        case .tensor(let shape, let dtype):
            let tensor: Tensor
            if let known = knownTensor(value) {
                tensor = known
            } else if value.isList || value.isTuple || value.isHost {
                tensor = Tensor(try asArray(value).asType(dtype))
            } else {
                tensor = try converted(value, to: dtype)
            }
            guard tensor.array.dtype == dtype else {
                throw raise(
                    .typeError,
                    "`generator` yielded an element that could not be converted to the expected type. The "
                        + "expected type was \(dtype.name), but the yielded element was \(try repr(value)).")
            }
            guard shape.isEmpty || TensorShapeObject.fits(tensor.dimensions, shape) else {
                throw raise(
                    .typeError,
                    "`generator` yielded an element of shape \(EngineError.tuple(tensor.dimensions)) where an "
                        + "element of shape \(EngineError.tuple(shape)) was expected.")
            }
            return .tensor(tensor)
        case .tuple(let specs):
            let elements = sequenceElements(value) ?? [value]
            guard elements.count == specs.count else {
                throw raise(
                    .typeError,
                    "`generator` yielded an element that did not match the expected structure. The expected "
                        + "structure has \(specs.count) parts, but the yielded element was \(try repr(value))."
                )
            }
            var parts: [DatasetElement] = []
            for (element, spec) in zip(elements, specs) { parts.append(try datasetElement(element, spec)) }
            return .tuple(parts)
        case .dictionary(let specs):
            var entries: [(key: String, value: DatasetElement)] = []
            for (key, spec) in specs {
                entries.append((key, try datasetElement(try getItem(value, string(key)), spec)))
            }
            return .dictionary(entries)
        case .dataset: return try datasetElement(value)
        }
    }
}

/// `DatasetSpec(TensorSpec(...), TensorShape([]))`: the specification of a dataset in a dataset.
final class DatasetSpecObject {
    let inner: DatasetSpec
    init(_ inner: DatasetSpec) { self.inner = inner }

    static let definition = NativeType(
        "DatasetSpec", module: "tensorflow.data", isSubclassable: false,
        slots: TypeSlots {
            $0.repr = { machine, value throws(PythonError) in
                let spec = try machine.host(value, as: DatasetSpecObject.self)
                return machine.string(
                    "DatasetSpec(\(try machine.repr(machine.value(spec.inner))), TensorShape([]))")
            }
        })
}
