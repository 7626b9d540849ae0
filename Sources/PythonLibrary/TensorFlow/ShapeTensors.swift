import Arrays
import Engine
import PythonLanguage

/// Functions that give a tensor another shape or order.
enum ShapeTensors {
    /// A shape given as ints or an integer tensor, -1 filled in.
    static func extents(_ machine: Machine, _ value: Value) throws(PythonError) -> [Int] {
        if let shape = machine.hostValue(value, as: TensorShapeObject.self) {
            return (shape.extents ?? []).map { $0 ?? -1 }
        }
        if let tensor = machine.knownTensor(value) { return tensor.array.ints }
        let extents = try machine.ints(value)
        for extent in extents where extent < -1 {
            throw machine.invalidArgument(
                "Dimension \(extent) must be >= 0", operation: "Fill", suffix: " name: ")
        }
        var count = 1
        for extent in extents where extent > 0 {
            let (product, overflows) = count.multipliedReportingOverflow(by: extent)
            if overflows || product > 1 << 40 {
                throw machine.raise(
                    .memoryError, "a tensor of shape \(extents) does not fit into memory")
            }
            count = product
        }
        try machine.reserve(bytes: count * 4)
        return extents
    }

    /// A shape that leaves nothing open.
    static func shape(_ machine: Machine, _ value: Value, _ operation: String = "Fill") throws(PythonError)
        -> Shape
    {
        let extents = try extents(machine, value)
        for extent in extents where extent < 0 {
            throw machine.invalidArgument(
                "Dimension \(extent) must be >= 0", operation: operation, suffix: " name: ")
        }
        return Shape(extents)
    }

    static let rows: [TensorRow] = reshaping + repeating + typing

    private static let reshaping: [TensorRow] = [
        TensorRow(
            "tf: reshape(tensor, shape, name=None)", "ops: reshape(x, newshape)", "K: reshape(x, shape)"
        ) { c throws(PythonError) in
            let x = try c.tensor(0)
            var extents = try extents(c.machine, c[1])
            let known = extents.filter { $0 != -1 }.reduce(1, *)
            if let place = extents.firstIndex(of: -1), known > 0, x.count % known == 0 {
                extents[place] = x.count / known
            }
            guard extents.reduce(1, *) == x.count, !extents.contains(-1) else {
                throw c.machine.invalidArgument(
                    "Input to reshape is a tensor with \(x.count) values, but the requested shape "
                        + (extents.contains(-1) ? "requires a multiple of \(known)" : "has \(known)"),
                    operation: "Reshape")
            }
            let target = extents
            if x.isReal { return try c.result(x) { try x.reshaped(target) } }
            return try c.moved(x) { try $0.reshaped(target) }
        },
        TensorRow(
            "tf: transpose(a, perm=None, conjugate=False, name='transpose')", "ops: transpose(x, axes=None)",
            "K: transpose(x)", "K: permute_dimensions(x, pattern)"
        ) { c throws(PythonError) in
            let x = try c.tensor(0)
            let axes: [Int]? = c.isGiven(1) ? try extents(c.machine, c[1]) : nil
            if let axes, axes.count != x.rank {
                throw c.machine.invalidArgument(
                    "transpose expects a vector of size \(x.rank). But input(1) is a vector of size "
                        + "\(axes.count)", operation: "Transpose")
            }
            if x.isReal { return try c.result(x) { try x.transposed(axes) } }
            return try c.moved(x) { axes == nil ? $0.transposed() : try $0.transposed(axes ?? []) }
        },
        TensorRow(
            "linalg: matrix_transpose(a, name='matrix_transpose', conjugate=False)",
            "linalg: adjoint(matrix, name=None)"
        ) { c throws(PythonError) in
            let x = try c.tensor(0)
            return try c.moved(x) { try $0.swappingAxes(x.rank - 1, x.rank - 2) }
        },
        TensorRow("ops: swapaxes(x, axis1, axis2)") { c throws(PythonError) in
            let (a, b) = (try c.int(1, default: 0), try c.int(2, default: 0))
            return try c.moved(try c.tensor(0)) { try $0.swappingAxes(a, b) }
        },
        TensorRow("ops: moveaxis(x, source, destination)") { c throws(PythonError) in
            let (from, to) = (try c.machine.ints(c[1]), try c.machine.ints(c[2]))
            return try c.moved(try c.tensor(0)) { try $0.movingAxes(from, to: to) }
        },
        TensorRow(
            "tf: expand_dims(input, axis, name=None)", "ops K: expand_dims(x, axis=-1)"
        ) { c throws(PythonError) in
            let x = try c.tensor(0)
            let given = try c.machine.ints(c[1])
            if given.count > 1 {
                return try c.moved(x) { try $0.expandingDims(given) }
            }
            let axis = try c.machine.tensorAxis(
                given.first ?? 0, rank: x.rank + 1,
                "Tried to expand dim index \(given.first ?? 0) for tensor with \(x.rank) dimensions.",
                "ExpandDims")
            var shape = x.dimensions
            shape.insert(1, at: axis)
            let target = shape
            if x.isReal { return try c.result(x) { try x.reshaped(target) } }
            return try c.moved(x) { try $0.reshaped(target) }
        },
        TensorRow(
            "tf: squeeze(input, axis=None, name=None)", "ops: squeeze(x, axis=None)", "K: squeeze(x, axis)"
        ) { c throws(PythonError) in
            let x = try c.tensor(0)
            let axes = try c.axes(1)?.map { $0 < 0 ? $0 + x.rank : $0 }
            for axis in axes ?? [] where axis < 0 || axis >= x.rank || x.dimensions[axis] != 1 {
                throw c.machine.invalidArgument(
                    "Can not squeeze dim[\(axis)], expected a dimension of 1, got "
                        + "\(axis >= 0 && axis < x.rank ? x.dimensions[axis] : 0)", operation: "Squeeze",
                    suffix: " name: ")
            }
            let target = x.dimensions.enumerated().filter {
                $0.element != 1 || !(axes?.contains($0.offset) ?? true)
            }.map(\.element)
            return try c.moved(x) { try $0.reshaped(target) }
        },
        TensorRow("K: flatten(x)", "ops: ravel(x)") { c throws(PythonError) in
            let x = try c.tensor(0)
            return try c.moved(x) { try $0.reshaped([-1]) }
        },
        TensorRow("K: batch_flatten(x)") { c throws(PythonError) in
            let x = try c.tensor(0)
            return try c.moved(x) { try $0.reshaped([x.dimensions.first ?? 1, -1]) }
        },
        TensorRow("tf: broadcast_to(input, shape, name=None)", "ops: broadcast_to(x, shape)") {
            c throws(PythonError) in
            let (x, target) = (try c.tensor(0), try shape(c.machine, c[1], "BroadcastTo"))
            if x.isReal { return try c.result(x) { try x.broadcast(to: target) } }
            return try c.moved(x) { try $0.broadcast(to: target).copy() }
        },
        TensorRow("tf: reverse(tensor, axis, name=None)", "ops: flip(x, axis=None)", "K: reverse(x, axes)") {
            c throws(PythonError) in
            let (x, axes) = (try c.tensor(0), try c.axes(1))
            return try c.moved(x) { try $0.flipped(axes) }
        },
        TensorRow("tf: roll(input, shift, axis, name=None)", "ops: roll(x, shift, axis=None)") {
            c throws(PythonError) in
            let (shifts, axes) = (try c.machine.ints(c[1]), try c.axes(2))
            return try c.moved(try c.tensor(0)) { try $0.rolled(shifts, axes: axes) }
        },
        TensorRow(
            "tf linalg: band_part(input, num_lower, num_upper, name=None)"
        ) { c throws(PythonError) in
            let (lower, upper) = (try c.int(1, default: -1), try c.int(2, default: -1))
            return try masked(c) { (lower < 0 || $0 - $1 <= lower) && (upper < 0 || $1 - $0 <= upper) }
        },
        TensorRow("ops: tril(x, k=0)") { c throws(PythonError) in
            let k = try c.int(1, default: 0)
            return try masked(c) { $1 - $0 <= k }
        },
        TensorRow("ops: triu(x, k=0)") { c throws(PythonError) in
            let k = try c.int(1, default: 0)
            return try masked(c) { $1 - $0 >= k }
        },
    ]

    /// Matrices with zeros where `keeps(row, column)` is false.
    private static func masked(_ c: TensorCall, _ keeps: (Int, Int) -> Bool) throws(PythonError) -> Value {
        let x = try c.tensor(0)
        guard x.rank >= 2 else {
            throw c.machine.raise(
                .valueError, "\(c.name): got a tensor of rank \(x.rank), expected at least 2")
        }
        let (rows, columns) = (x.dimensions[x.rank - 2], x.dimensions[x.rank - 1])
        var bools: [Bool] = []
        for row in 0..<rows { for column in 0..<columns { bools.append(keeps(row, column)) } }
        let mask = NDArray(bools: bools, shape: [rows, columns])
        if x.isReal {
            return try c.result(x) {
                try Tensor.select(
                    mask.broadcast(to: x.shape).contiguous(), x, Tensor(NDArray.zeros([], x.array.dtype)))
            }
        }
        return try c.plain(x) { try select(where: mask, .array($0), .array(.zeros([], $0.dtype))) }
    }

    private static let repeating: [TensorRow] = [
        TensorRow("tf: tile(input, multiples, name=None)", "ops: tile(x, repeats)", "K: tile(x, n)") {
            c throws(PythonError) in
            let x = try c.tensor(0)
            var counts = try extents(c.machine, c[1])
            if !c.isKeras, c.machine.intValue(c[1]) != nil {
                throw c.machine.invalidArgument(
                    "Expected multiples to be 1-D, but got shape []", operation: "Tile")
            }
            if !c.isKeras, counts.count != x.rank {
                throw c.machine.invalidArgument(
                    "Expected multiples argument to be a vector of length \(x.rank) but got length "
                        + "\(counts.count)", operation: "Tile")
            }
            while counts.count < x.rank { counts.insert(1, at: 0) }
            let repetitions = counts
            return try c.moved(x) { try $0.tiled(repetitions) }
        },
        TensorRow(
            "tf: repeat(input, repeats, axis=None, name=None)", "ops: repeat(x, repeats, axis=None)",
            "K: repeat_elements(x, rep, axis)"
        ) { c throws(PythonError) in
            let x = try c.tensor(0)
            let counts = try c.machine.ints(c[1])
            let axis: Int? = c.isGiven(2) ? try c.int(2, default: 0) : nil
            return try c.moved(x) { try $0.repeated(counts, axis: axis) }
        },
        TensorRow("K: repeat(x, n)") { c throws(PythonError) in
            let (x, count) = (try c.tensor(0), try c.int(1, default: 1))
            return try c.moved(x) { try $0.expandingDims([1]).repeated([count], axis: 1) }
        },
        TensorRow(
            "tf: pad(tensor, paddings, mode='CONSTANT', constant_values=0, name=None)",
            "ops: pad(x, pad_width, mode='constant', constant_values=None)"
        ) { c throws(PythonError) in try padded(c) },
    ]

    private static func padded(_ c: TensorCall) throws(PythonError) -> Value {
        let x = try c.tensor(0)
        let mode = try c.machine.text(c[2]).lowercased()
        var numbers = try c.machine.asArray(c[1]).asType(.int64).ints
        if c.isKeras, numbers.count == 1 { numbers = [numbers[0], numbers[0]] }
        if c.isKeras, numbers.count == 2 { numbers = (0..<x.rank).flatMap { _ in numbers } }
        guard numbers.count == 2 * x.rank, numbers.allSatisfy({ $0 >= 0 }) else {
            throw c.machine.invalidArgument(
                "The first dimension of paddings must be the rank of inputs[\(numbers.count / 2),2] "
                    + "[\(x.dimensions.map(String.init).joined(separator: ","))]", operation: "Pad")
        }
        let widths = (0..<x.rank).map { (before: numbers[2 * $0], after: numbers[2 * $0 + 1]) }
        switch mode {
        case "reflect": return try c.moved(x) { try $0.padded(widths, .reflect) }
        case "symmetric": return try c.moved(x) { try $0.padded(widths, .symmetric) }
        case "constant":
            let value = try c.double(3, default: 0)
            if x.isReal {
                return try c.result(x) {
                    var padded = x
                    for (axis, width) in widths.enumerated() {
                        padded = try padded.padded(
                            axis: axis, before: width.before, after: width.after, value: Float(value))
                    }
                    return padded
                }
            }
            let scalar: Scalar = x.array.isText ? .text("") : .float(value)
            return try c.plain(x) { array in
                let result = NDArray.full(
                    Shape(widths.enumerated().map { array.shape[$0] + $1.before + $1.after }), scalar,
                    array.dtype)
                var inner = result
                for (axis, width) in widths.enumerated() {
                    inner = inner.slice(axis: axis, width.before..<(width.before + array.shape[axis]))
                }
                try inner.assign(array)
                return result
            }
        default:
            throw c.machine.raise(
                .valueError,
                "Value of argument `mode` expected to be one of 'CONSTANT', 'REFLECT' or 'SYMMETRIC'. Received "
                    + "`mode` = \(try c.machine.text(c[2]))")
        }
    }

    // MARK: Types and sizes

    private static func dimensionTensor(_ values: [Int], _ shape: Shape, _ dtype: DType) -> Tensor {
        Tensor(NDArray(ints: values, shape: shape).asType(dtype))
    }

    private static let typing: [TensorRow] = [
        TensorRow(
            "tf: cast(x, dtype, name=None)", "tf dtypes: cast(x, dtype, name=None)", "ops K: cast(x, dtype)"
        ) {
            c throws(PythonError) in
            let x = try c.tensor(0)
            let dtype = try c.dtype(1, default: .float32)
            if x.array.isText != (dtype == .text) {
                throw c.machine.tensorFlowError(
                    "UnimplementedError",
                    "{{function_node __wrapped__Cast_device_/job:localhost/replica:0/task:0/device:CPU:0}} Cast "
                        + "\(c.machine.errorTypeName(x.array.dtype)) to \(c.machine.errorTypeName(dtype)) is not "
                        + "supported [Op:Cast] name: ")
            }
            return c.machine.tensorValue(x.cast(to: dtype))
        },
        TensorRow(
            "dtypes tf: saturate_cast(value, dtype, name=None)", "ops: saturate_cast(x, dtype)"
        ) { c throws(PythonError) in
            let (x, dtype) = (try c.tensor(0), try c.dtype(1, default: .float32))
            return try c.plain(x) { array in
                guard dtype.isInteger else { return array.asType(dtype) }
                let (low, high) = dtype.range
                return try Arrays.clip(.array(array.asType(.float64)), .float(low), .float(high)).asType(
                    dtype)
            }
        },
        TensorRow("tf: shape(input, out_type=None, name=None)", "K: shape(x)") { c throws(PythonError) in
            let x = try c.tensor(0)
            return c.machine.tensorValue(
                dimensionTensor(x.dimensions, [x.rank], try c.dtype(1, default: .int32)))
        },
        TensorRow("ops: shape(x)", "K: int_shape(x)") { c throws(PythonError) in
            // What has no values may have a shape: a symbolic tensor.
            if c[0].isHost, c.machine.knownTensor(c[0]) == nil, try c.machine.hasAttribute(c[0], "shape") {
                return try c.machine.getAttribute(c[0], "shape")
            }
            return c.machine.shapeValue(try c.tensor(0).shape)
        },
        TensorRow("ops: ndim(x)", "K: ndim(x)") { c throws(PythonError) in
            if c[0].isHost, c.machine.knownTensor(c[0]) == nil, try c.machine.hasAttribute(c[0], "ndim") {
                return try c.machine.getAttribute(c[0], "ndim")
            }
            return .int(try c.tensor(0).rank)
        },
        TensorRow("tf: size(input, out_type=None, name=None)", "ops: size(x)") { c throws(PythonError) in
            let x = try c.tensor(0)
            return c.machine.tensorValue(dimensionTensor([x.count], [], try c.dtype(1, default: .int32)))
        },
        TensorRow("tf: rank(input, name=None)") { c throws(PythonError) in
            c.machine.tensorValue(dimensionTensor([try c.tensor(0).rank], [], .int32))
        },
        TensorRow("tf: identity(input, name=None)", "ops: copy(x)", "K: identity(x)") {
            c throws(PythonError) in c.machine.tensorValue(try c.tensor(0))
        },
        TensorRow(
            "tf: stop_gradient(input, name=None)", "ops: stop_gradient(variable)",
            "K: stop_gradient(variables)"
        ) {
            c throws(PythonError) in c.machine.tensorValue(try c.tensor(0).detached())
        },
        TensorRow("ops: convert_to_numpy(x)", "K: get_value(x)", "K: eval(x)") { c throws(PythonError) in
            guard let tensor = c.machine.knownTensor(c[0]) else {
                return c.name == "convert_to_numpy" ? c.machine.arrayValue(try c.tensor(0).array) : c[0]
            }
            return c.name == "convert_to_numpy"
                ? c.machine.arrayValue(tensor.array.copy()) : c.machine.arrayOrScalar(tensor.array.copy())
        },
        TensorRow("tf: is_tensor(x)", "ops: is_tensor(x)", "K: is_keras_tensor(x)") { c in
            .bool(c.machine.knownTensor(c[0]) != nil)
        },
        TensorRow("ops K: dtype(x)") { c throws(PythonError) in
            c.machine.string(try c.tensor(0).array.dtype.name)
        },
    ]
}

extension DType {
    /// The least and the greatest integer of an integer type.
    var range: (Double, Double) {
        switch self {
        case .int8: (-128, 127)
        case .uint8: (0, 255)
        case .int16: (-32768, 32767)
        case .uint16: (0, 65535)
        case .int32: (-2_147_483_648, 2_147_483_647)
        case .uint32: (0, 4_294_967_295)
        case .uint64: (0, 18_446_744_073_709_551_616)
        default: (-9_223_372_036_854_775_808, 9_223_372_036_854_775_808)
        }
    }
}
