import Arrays
import PythonLanguage

/// Python functions over arrays: `vectorize`, `apply_along_axis` and the like.
enum FunctionalTools {
    static let rows: [NativeRow] = [
        NativeRow("apply_along_axis(func1d, axis, arr, *args, **kwargs)") {
            machine, args throws(PythonError) in
            let a = try machine.asArray(args[2])
            let axis = try machine.normalizedAxis(args[1], of: a)
            let order = (0..<a.rank).filter { $0 != axis } + [axis]
            let rows = try machine.arrays(try a.transposed(order))
            let outer = Shape(order.dropLast().map { a.shape[$0] })
            if outer.count == 0 {
                throw machine.raise(
                    .valueError, "Cannot apply_along_axis when any iteration dimensions are 0")
            }
            let table = rows.reshaped(to: [outer.count, a.shape[axis]])
            let extra = machine.sequenceElements(args[3]) ?? []
            let keywords = try machine.keywordPairs(args[4])
            var results: [NDArray] = []
            for index in 0..<outer.count {
                let row = machine.arrayValue(table.slice(axis: 0, at: index))
                results.append(
                    try machine.asArray(try machine.call(args[0], [row] + extra, keywords: keywords)))
            }
            let parts = results
            let stacked = try machine.arrays(try Arrays.stack(parts))
            let inner = Array(stacked.shape.dropFirst())
            let shaped = stacked.reshaped(to: try machine.arrays(try Shape(checking: Array(outer) + inner)))
            // The axes of a result stand where the axis was.
            let count = inner.count
            let sources = Array(outer.rank..<outer.rank + count)
            let targets = Array(axis..<axis + count)
            return machine.arrayOrScalar(try machine.arrays(try shaped.movingAxes(sources, to: targets)))
        },
        NativeRow("apply_over_axes(func, a, axes)") { machine, args throws(PythonError) in
            var a = try machine.asArray(args[1])
            let rank = a.rank
            for axis in try machine.ints(args[2]) {
                let place = axis < 0 ? axis + rank : axis
                let result = try machine.asArray(
                    try machine.call(args[0], [machine.arrayValue(a), .int(place)]))
                a = result.rank == rank ? result : try machine.arrays(try result.expandingDims([place]))
            }
            return machine.arrayValue(a)
        },
    ]

    /// `np.vectorize(f)`: calls a Python function for every element of the broadcast arguments.
    static let vectorize = NativeType(
        "vectorize", module: "numpy", isSubclassable: false, hasAttributes: true,
        new: NativeRow(
            "vectorize(cls, pyfunc=..., otypes=None, doc=None, excluded=None, cache=False, signature=None)"
        ) {
            machine, args throws(PythonError) in
            try machine.refuse(args[4], "vectorize", "excluded")
            try machine.refuse(args[6], "vectorize", "signature")
            let object = VectorizedFunction()
            if args[1].isDefined { object.function = PersistentValue(machine, args[1]) }
            if machine.isGiven(args[2]) {
                if let codes = machine.stringValue(args[2]) {
                    for code in codes {
                        object.types.append(try machine.dtype(machine.string(String(code))) ?? .float64)
                    }
                } else {
                    for type in try machine.collect(args[2]) {
                        object.types.append(try machine.dtype(type) ?? .float64)
                    }
                }
            }
            return machine.host(object, args[0].type)
        },
        methods: [
            NativeRow("__call__(self, /, *args, **kwargs)") { machine, args throws(PythonError) in
                let object = try machine.host(args[0], as: VectorizedFunction.self)
                guard let function = object.function else {
                    // `@np.vectorize(otypes=[...])` gets the function now.
                    if let first = machine.sequenceElements(args[1])?.first {
                        object.function = PersistentValue(machine, first)
                    }
                    return args[0]
                }
                return try call(machine, object, function.value, args[1], try machine.keywordPairs(args[2]))
            }
        ],
        properties: [
            NativeProperty("pyfunc") { machine, value throws(PythonError) in
                try machine.host(value, as: VectorizedFunction.self).function?.value ?? .none
            }
        ])

    private static func call(
        _ machine: Machine, _ object: VectorizedFunction, _ function: Value, _ arguments: Value,
        _ keywords: [(String, Value)]
    ) throws(PythonError) -> Value {
        var inputs: [NDArray] = []
        for value in machine.sequenceElements(arguments) ?? [] { inputs.append(try machine.asArray(value)) }
        var named: [NDArray] = []
        for (_, value) in keywords { named.append(try machine.asArray(value)) }
        let shape = try machine.arrays(try broadcastShape((inputs + named).map(\.shape)))
        if shape.count == 0, object.types.isEmpty {
            throw machine.raise(
                .valueError, "cannot call `vectorize` on size 0 inputs unless `otypes` is set")
        }
        var spread: [NDArray] = []
        for input in inputs + named { spread.append(try machine.arrays(try input.broadcast(to: shape))) }
        var columns: [[Value]] = []
        for position in 0..<shape.count {
            let values = spread.map { machine.numpyScalar($0.scalar(at: position), $0.dtype) }
            let pairs = zip(keywords, values[inputs.count...]).map { ($0.0, $1) }
            let result = try machine.call(function, Array(values[..<inputs.count]), keywords: pairs)
            let parts = result.isTuple ? machine.sequenceElements(result) ?? [] : [result]
            if columns.isEmpty { columns = parts.map { _ in [] } }
            for (index, part) in parts.enumerated() where index < columns.count {
                columns[index].append(part)
            }
            try machine.poll()
        }
        if columns.isEmpty { columns = object.types.map { _ in [] } }
        var results: [Value] = []
        for (index, column) in columns.enumerated() {
            // As in NumPy, the first result decides the type.
            var dtype = index < object.types.count ? object.types[index] : nil
            if dtype == nil, let first = column.first { dtype = try machine.asArray(first).dtype }
            let flat = try LeafReader(machine, dtype == .text ? nil : dtype).array(of: column)
            results.append(machine.arrayValue(flat.reshaped(to: shape)))
        }
        if shape.rank == 0 {
            for (index, result) in results.enumerated() {
                if let array = machine.ndarray(result) { results[index] = machine.arrayValue(array) }
            }
        }
        return results.count == 1 ? results[0] : machine.tuple(results)
    }
}

final class VectorizedFunction {
    var function: PersistentValue?
    var types: [DType] = []
}
