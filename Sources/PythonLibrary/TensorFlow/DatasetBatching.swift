import Arrays
import Engine
import PythonLanguage

/// Methods of datasets that put elements together: batches, windows, datasets of datasets.
enum DatasetBatching {
    private typealias Element = DatasetElement

    static let methods: [NativeRow] = batching + nesting

    // MARK: Batches

    private static let batching: [NativeRow] = [
        NativeRow(
            "batch(self, batch_size, drop_remainder=False, num_parallel_calls=None, deterministic=None, name=None)"
        ) { machine, a throws(PythonError) in
            let drops = try machine.flag(a[2])
            return machine.datasetValue(
                try batched(
                    machine, "_BatchDataset", try DatasetTransformations.source(machine, a), a[1], drops,
                    opens: false, takesRows: true
                ) {
                    machine, elements throws(PythonError) in
                    let columns = elements[0].leaves.count
                    return try Element.joined(elements) { _, tensors throws(PythonError) in
                        let shape = tensors[0].shape
                        for tensor in tensors where tensor.shape != shape {
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
                        return Tensor(try machine.arrays(try Arrays.stack(tensors.map(\.array))))
                    }
                })
        },
        NativeRow(
            "padded_batch(self, batch_size, padded_shapes=None, padding_values=None, drop_remainder=False, name=None)",
            paddedBatch),
        NativeRow("unbatch(self, name=None)") { machine, a throws(PythonError) in
            let source = try DatasetTransformations.source(machine, a)
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
        NativeRow("rebatch(self, batch_size, drop_remainder=False, name=None)") {
            machine, a throws(PythonError) in
            try machine.callMethod(
                try machine.callMethod(a[0], "unbatch", []), "batch", [a[1]],
                keywords: [("drop_remainder", a[2])])
        },
    ]

    private static func batched(
        _ machine: Machine, _ name: String, _ source: DatasetObject, _ size: Value, _ drops: Bool,
        opens: Bool, takesRows: Bool = false,
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
            if takesRows, let rows = source.rows {
                return rowBatches(rows, source.cardinality, size, drops)
            }
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

    /// Batches of the rows of tensors, as views.
    private static func rowBatches(_ rows: Element, _ count: Int, _ size: Int, _ drops: Bool)
        -> DatasetObject.Step
    {
        var start = 0
        return {
            let end = min(start + size, count)
            if start == end || drops && end - start < size { return nil }
            defer { start = end }
            return rows.rows(start..<end)
        }
    }

    private static func paddedBatch(_ machine: Machine, _ a: PythonLanguage.Arguments) throws(PythonError)
        -> Value
    {
        let source = try DatasetTransformations.source(machine, a)
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
                try DatasetTransformations.source(machine, a), try machine.index(a[1]),
                try machine.index(a[3])
            )
            let (shift, drops) = (try machine.int(a[2], default: size), try machine.flag(a[4]))
            guard size > 0, shift > 0, stride > 0 else {
                throw machine.invalidArgument(
                    "Window size, shift and stride must be greater than zero.", operation: "WindowDataset")
            }
            return machine.datasetValue(windowed(source, size, shift, stride, drops))
        },
        NativeRow("flat_map(self, map_func, name=None)") { machine, a throws(PythonError) in
            let (source, function) = (
                try DatasetTransformations.source(machine, a), PersistentValue(machine, a[1])
            )
            return machine.datasetValue(
                DatasetObject("_FlatMapDataset", cardinality: DatasetObject.unknown) {
                    machine throws(PythonError) in
                    guard let first = try source.begin(machine)() else { return .tuple([]) }
                    return try DatasetType.dataset(
                        machine, try DatasetTransformations.called(machine, function, first)
                    ).spec(
                        machine)
                } start: { machine throws(PythonError) in
                    let step = try source.begin(machine)
                    var inner: DatasetObject.Step?
                    return { () throws(PythonError) in
                        while true {
                            if let element = try inner?() { return element }
                            guard let element = try step() else { return nil }
                            let dataset = try DatasetType.dataset(
                                machine, try DatasetTransformations.called(machine, function, element))
                            inner = try dataset.begin(machine)
                        }
                    }
                })
        },
        NativeRow(
            "interleave(self, map_func, cycle_length=None, block_length=None, num_parallel_calls=None, "
                + "deterministic=None, name=None)"
        ) { machine, a throws(PythonError) in
            let (source, function) = (
                try DatasetTransformations.source(machine, a), PersistentValue(machine, a[1])
            )
            let (cycle, block) = (
                max(1, try machine.int(a[2], default: 16)), try machine.int(a[3], default: 1)
            )
            return machine.datasetValue(
                DatasetObject("_InterleaveDataset", cardinality: DatasetObject.unknown) {
                    machine throws(PythonError) in
                    let step = try source.begin(machine)
                    return interleaved(machine, cycle, block) { () throws(PythonError) in
                        guard let element = try step() else { return nil }
                        return try DatasetType.dataset(
                            machine, try DatasetTransformations.called(machine, function, element)
                        ).begin(
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
            if let rows = source.rows {
                var place = 0
                return {
                    let end = min(place + span, count)
                    if place >= count || drops && place + span > count { return nil }
                    defer { place += shift }
                    return rows.rows(place..<end, by: stride).rowDatasets(
                        "_VariantDataset", count: (end - place + stride - 1) / stride)
                }
            }
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
}
