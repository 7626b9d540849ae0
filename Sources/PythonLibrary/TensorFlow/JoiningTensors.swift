import Arrays
import Engine
import PythonLanguage

/// Functions that put tensors together and take them apart.
enum JoiningTensors {
    /// Tensors of one type; what is no tensor takes the type of the first.
    private static func joined(_ c: TensorCall, _ value: Value, _ operation: String) throws(PythonError)
        -> [Tensor]
    {
        if let whole = c.machine.knownTensor(value) {
            guard whole.rank > 0 else { return [whole] }
            return try c.machine.tensorList(value)
        }
        let elements = try c.machine.collect(value)
        let known = elements.compactMap { c.machine.knownTensor($0)?.array.dtype }.first
        var tensors: [Tensor] = []
        var dtype = known
        for (index, element) in elements.enumerated() {
            var tensor: Tensor
            if let dtype, c.machine.knownTensor(element) == nil {
                tensor = try c.machine.converted(element, to: dtype)
            } else {
                tensor = try c.machine.tensor(element)
            }
            if let dtype, tensor.array.dtype != dtype {
                guard c.isKeras else {
                    throw c.machine.tensorFlowError(
                        "InvalidArgumentError",
                        "cannot compute \(operation) as input #\(index)(zero-based) was expected to be a "
                            + "\(c.machine.errorTypeName(dtype)) tensor but is a "
                            + "\(c.machine.errorTypeName(tensor.array.dtype)) tensor [Op:\(operation)] name: "
                            + (operation == "Pack" ? "stack" : "concat"))
                }
                let common = DType.promote(dtype, tensor.array.dtype)
                tensor = tensor.cast(to: common)
                tensors = tensors.map { $0.cast(to: common) }
            }
            dtype = tensor.array.dtype
            tensors.append(tensor)
        }
        guard !tensors.isEmpty else {
            throw c.machine.raise(.valueError, "\(c.name): got no tensors, expected at least one")
        }
        return tensors
    }

    private static func text(_ shape: [Int]) -> String {
        "[" + shape.map(String.init).joined(separator: ",") + "]"
    }

    static let rows: [TensorRow] = [
        TensorRow(
            "tf: concat(values, axis, name='concat')", "ops: concatenate(xs, axis=-1)",
            "K: concatenate(tensors, axis=-1)"
        ) { c throws(PythonError) in
            let tensors = try joined(c, c[0], "ConcatV2")
            let given = try c.int(1, default: 0)
            let axis = try c.machine.tensorAxis(
                given, rank: tensors[0].rank,
                "ConcatOp : Expected concatenating dimensions in the range [\(-tensors[0].rank), "
                    + "\(tensors[0].rank)), but got \(given)", "ConcatV2")
            for (index, tensor) in tensors.enumerated() {
                for dimension in 0..<tensors[0].rank
                where tensor.rank != tensors[0].rank
                    || dimension != axis && tensor.dimensions[dimension] != tensors[0].dimensions[dimension]
                {
                    throw c.machine.tensorFlowError(
                        "InvalidArgumentError",
                        "{{function_node __wrapped__ConcatV2_N_\(tensors.count)_device_/job:localhost/replica:0/"
                            + "task:0/device:CPU:0}} ConcatOp : "
                            + (tensor.rank != tensors[0].rank
                                ? "Ranks of all input tensors should match:"
                                : "Dimension \(dimension) in both shapes must be equal:")
                            + " shape[0] = \(text(tensors[0].dimensions)) vs. shape[\(index)] = "
                            + "\(text(tensor.dimensions)) [Op:ConcatV2] name: concat")
                }
            }
            if tensors[0].isReal {
                return c.machine.tensorValue(
                    try c.machine.engineCall {
                        try Tensor.precisely(tensors) { try Tensor.concatenate(tensors, axis: axis) }
                    })
            }
            return c.machine.tensorValue(
                try c.machine.engineCall { Tensor(try concatenate(tensors.map(\.array), axis: axis)) })
        },
        TensorRow(
            "tf: stack(values, axis=0, name='stack')", "ops: stack(x, axis=0)", "K: stack(x, axis=0)"
        ) { c throws(PythonError) in
            let tensors = try joined(c, c[0], "Pack")
            for tensor in tensors where tensor.shape != tensors[0].shape {
                throw c.machine.invalidArgument(
                    "Shapes of all inputs must match: values[0].shape = \(text(tensors[0].dimensions)) != "
                        + "values[1].shape = \(text(tensor.dimensions))", operation: "Pack",
                    suffix: " name: stack")
            }
            let given = try c.int(1, default: 0)
            let axis = try c.machine.tensorAxis(
                given, rank: tensors[0].rank + 1,
                "Argument `axis` = \(given) not in range [\(-tensors[0].rank - 1), \(tensors[0].rank + 1))",
                "Pack")
            if tensors[0].isReal {
                return c.machine.tensorValue(
                    try c.machine.engineCall {
                        try Tensor.precisely(tensors) { try Tensor.stack(tensors, axis: axis) }
                    })
            }
            return c.machine.tensorValue(
                try c.machine.engineCall { Tensor(try Arrays.stack(tensors.map(\.array), axis: axis)) })
        },
        TensorRow("ops: hstack(xs)", "ops: vstack(xs)") { c throws(PythonError) in
            let tensors = try joined(c, c[0], "ConcatV2")
            let rank = c.name == "hstack" ? 1 : 2
            return c.machine.tensorValue(
                try c.machine.engineCall {
                    let parts = try tensors.map { tensor in
                        tensor.rank >= rank
                            ? tensor : try tensor.reshaped(rank == 2 ? [1, -1] : [-1])
                    }
                    return try Tensor.concatenate(
                        parts, axis: c.name == "hstack" && parts[0].rank > 1 ? 1 : 0)
                })
        },
        TensorRow(
            "tf: unstack(value, num=None, axis=0, name='unstack')", "ops: unstack(x, num=None, axis=0)"
        ) { c throws(PythonError) in
            let x = try c.tensor(0)
            let given = try c.int(2, default: 0)
            let axis = try c.machine.tensorAxis(
                given, rank: x.rank,
                "Argument `axis` = \(given) not in range [\(-x.rank), \(x.rank))", "Unpack")
            var shape = x.dimensions
            let count = shape.remove(at: axis)
            return try parts(c, x, axis, Array(repeating: 1, count: count), shape: shape)
        },
        TensorRow(
            "tf: split(value, num_or_size_splits, axis=0, num=None, name='split')",
            "ops: split(x, indices_or_sections, axis=0)"
        ) { c throws(PythonError) in try split(c) },
        TensorRow(
            "tf: meshgrid(*args, indexing='xy')", "ops: meshgrid(*x, indexing='xy')"
        ) { c throws(PythonError) in
            let tensors = try c.machine.tensorList(c[0])
            let xy = try c.machine.text(c[1]) == "xy"
            let grids = try c.machine.engineCall {
                try meshgrid(tensors.map { $0.array.raveled() }, xy: xy)
            }
            return c.machine.list(grids.map { c.machine.tensorValue(Tensor($0.copy())) })
        },
        TensorRow("tf: broadcast_static_shape(shape_x, shape_y)") { c throws(PythonError) in
            let (a, b) = (
                try ShapeTensors.shape(c.machine, c[0]),
                try ShapeTensors.shape(c.machine, c[1])
            )
            return c.machine.tensorShape(try c.machine.engineCall { try broadcastShape([a, b]) }.list)
        },
    ]

    private static func split(_ c: TensorCall) throws(PythonError) -> Value {
        let x = try c.tensor(0)
        let given = try c.int(2, default: 0)
        let axis = try c.machine.tensorAxis(
            given, rank: x.rank,
            "-input rank(-\(x.rank)) <= split_dim < input rank (\(x.rank)), but got \(given)", "Split")
        let extent = x.dimensions[axis]
        if let count = c.machine.intValue(c[1]) {
            guard count > 0, extent % count == 0 else {
                throw c.machine.tensorFlowError(
                    "InvalidArgumentError",
                    "{{function_node __wrapped__Split_num_split_\(count)_device_/job:localhost/replica:0/task:0/"
                        + "device:CPU:0}} Number of ways to split should evenly divide the split dimension, but "
                        + "got split_dim \(axis) (size = \(extent)) and num_split \(count) [Op:Split] name: split"
                )
            }
            return try parts(c, x, axis, Array(repeating: extent / count, count: count), shape: nil)
        }
        var sizes = try ShapeTensors.extents(c.machine, c[1])
        if c.isKeras {
            // Keras names the places to cut at.
            let ends = sizes + [extent]
            sizes = ends.indices.map { ends[$0] - ($0 == 0 ? 0 : ends[$0 - 1]) }
        } else if let open = sizes.firstIndex(of: -1) {
            sizes[open] = extent - sizes.filter { $0 >= 0 }.reduce(0, +)
        }
        guard sizes.reduce(0, +) == extent, sizes.allSatisfy({ $0 >= 0 }) else {
            throw c.machine.invalidArgument(
                "Determined shape must either match input shape along split_dim exactly if fully specified, or "
                    + "be less than the size of the input along split_dim if not fully specified.  Got: "
                    + "\(sizes.reduce(0, +))", operation: "SplitV", suffix: " name: split")
        }
        return try parts(c, x, axis, sizes, shape: nil)
    }

    private static func parts(
        _ c: TensorCall, _ x: Tensor, _ axis: Int, _ sizes: [Int], shape: [Int]?
    ) throws(PythonError) -> Value {
        var values: [Value] = []
        var start = 0
        for size in sizes {
            let from = start
            if x.isReal {
                values.append(
                    try c.result(x) {
                        let part = try x.sliced(axis: axis, from: from, count: size)
                        return try shape.map { try part.reshaped($0) } ?? part
                    })
            } else {
                values.append(
                    try c.moved(x) { array in
                        let part = array.slice(axis: axis, from..<(from + size)).copy()
                        return try shape.map { try part.reshaped($0) } ?? part
                    })
            }
            start += size
        }
        return c.machine.list(values)
    }
}
