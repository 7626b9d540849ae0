import Arrays
import Engine
import PythonLanguage

/// Functions that pick elements: gather, where, masks, one_hot.
enum PickingTensors {
    static let rows: [TensorRow] = [gather, take] + gathering + choosing

    /// Integers in `0 ..< extent`, or TensorFlow's error.
    static func checked(_ c: TensorCall, _ ids: NDArray, _ extent: Int, _ operation: String)
        throws(PythonError)
    {
        guard ids.dtype.isInteger else {
            throw c.machine.tensorFlowError(
                "InvalidArgumentError",
                "Value for attr 'Tindices' of \(c.machine.errorTypeName(ids.dtype)) is not in the list of allowed "
                    + "values: int16, int32, int64")
        }
        for (place, id) in ids.ints.enumerated() where id < 0 || id >= extent {
            let index = ids.rank == 0 ? "" : "[" + places(place, ids.shape) + "]"
            throw c.machine.invalidArgument(
                "indices\(index) = \(id) is not in [0, \(extent))", operation: operation)
        }
    }

    private static func places(_ position: Int, _ shape: Shape) -> String {
        var (rest, result) = (position, [String]())
        for axis in stride(from: shape.rank - 1, through: 0, by: -1) {
            result.insert(String(rest % shape[axis]), at: 0)
            rest /= shape[axis]
        }
        return result.joined(separator: ",")
    }

    static let gather = TensorRow(
        "tf: gather(params, indices, validate_indices=None, axis=None, batch_dims=0, name=None)",
        "K: gather(reference, indices)"
    ) { c throws(PythonError) in
        let (x, ids) = (try c.tensor(0), try c.tensor(1).array)
        var batch = try c.int(4, default: 0)
        if batch < 0 { batch += ids.rank }
        let given = try c.int(3, default: batch)
        let axis = try c.machine.tensorAxis(
            given, rank: max(1, x.rank),
            "Expected axis in the range [\(-x.rank), \(x.rank)), but got \(given)",
            "GatherV2")
        try checked(c, ids, x.rank == 0 ? 1 : x.dimensions[axis], "GatherV2")
        if x.isReal, axis == 0, batch == 0, x.rank > 1 { return try c.result(x) { try x.rows(at: ids) } }
        let skipped = batch
        return try c.moved(x) { try gathered($0, ids, axis: axis, batch: skipped) }
    }

    private static func gathered(_ x: NDArray, _ ids: NDArray, axis: Int, batch: Int) throws -> NDArray {
        if batch == 0 { return try x.take(ids.asType(.int64), axis: axis) }
        let outer = x.dimensions.prefix(batch)
        let count = outer.reduce(1, *)
        let (rows, places) = (
            try x.reshaped([count] + Array(x.dimensions.dropFirst(batch))),
            try ids.asType(.int64).reshaped([count] + Array(ids.dimensions.dropFirst(batch)))
        )
        let parts = try (0..<count).map {
            try rows.slice(axis: 0, at: $0).take(places.slice(axis: 0, at: $0), axis: axis - batch)
        }
        let stacked = try stack(parts)
        return try stacked.reshaped(Array(outer) + Array(stacked.dimensions.dropFirst()))
    }

    private static let take = TensorRow(
        "ops: take(x, indices, axis=None)", "ops: take_along_axis(x, indices, axis=None)"
    ) {
        c throws(PythonError) in
        let (x, ids) = (try c.tensor(0), try c.tensor(1).array.asType(.int64))
        let axis: Int? = c.isGiven(2) ? try c.int(2, default: 0) : nil
        if c.name == "take" { return try c.moved(x) { try $0.take(ids, axis: axis) } }
        return try c.moved(x) {
            try axis == nil
                ? $0.raveled().takeAlong(ids.raveled(), axis: 0) : $0.takeAlong(ids, axis: axis ?? 0)
        }
    }

    private static let gathering: [TensorRow] = [
        TensorRow("tf: gather_nd(params, indices, batch_dims=0, name=None)") { c throws(PythonError) in
            let (x, ids) = (try c.tensor(0), try c.tensor(1).array)
            guard try c.int(2, default: 0) == 0 else {
                throw c.machine.raise(
                    .notImplementedError,
                    "tf.gather_nd: got batch_dims=\(try c.machine.repr(c[2])), expected 0")
            }
            let (depth, places) = try ScatteringTensors.rows(of: c, ids, x.dimensions, "GatherNd")
            let shape = Array(ids.dimensions.dropLast()) + Array(x.dimensions.dropFirst(depth))
            return try c.moved(x) { array in
                let flat = try array.reshaped(
                    [array.dimensions.prefix(depth).reduce(1, *)] + array.dimensions.dropFirst(depth))
                return try flat.take(NDArray(ints: places), axis: 0).reshaped(Array(shape))
            }
        },
        TensorRow(
            "tf: boolean_mask(tensor, mask, axis=None, name='boolean_mask')"
        ) { c throws(PythonError) in
            let (x, mask) = (try c.tensor(0), try c.tensor(1).array.asType(.bool))
            let axis = try c.int(2, default: 0)
            guard axis >= 0, axis <= x.rank else {
                throw c.machine.raise(
                    .valueError, "boolean_mask: got axis \(axis), expected one of a tensor of rank \(x.rank)"
                )
            }
            let expected = Array(x.dimensions.dropFirst(axis).prefix(mask.rank))
            guard mask.dimensions == expected else {
                throw c.machine.raise(
                    .valueError,
                    "Shapes \(EngineError.tuple(expected)) and \(EngineError.tuple(mask.dimensions)) are incompatible"
                )
            }
            let items = Array(repeating: IndexItem.all, count: axis) + [.array(mask)]
            return try c.moved(x) { try $0.indexed(items) }
        },
        TensorRow("tf: slice(input_, begin, size, name=None)", "ops: slice(inputs, start_indices, shape)") {
            c throws(PythonError) in
            let x = try c.tensor(0)
            let (begin, size) = (
                try ShapeTensors.extents(c.machine, c[1]), try ShapeTensors.extents(c.machine, c[2])
            )
            var items: [IndexItem] = []
            for axis in 0..<min(x.rank, begin.count, size.count) {
                let end = size[axis] == -1 ? x.dimensions[axis] : begin[axis] + size[axis]
                guard begin[axis] >= 0, end <= x.dimensions[axis] else {
                    throw c.machine.invalidArgument(
                        "Expected size[\(axis)] in [0, \(x.dimensions[axis] - begin[axis])], but got \(size[axis])",
                        operation: "Slice", suffix: " name: ")
                }
                items.append(.slice(start: begin[axis], stop: end, step: 1))
            }
            let picked = items
            return try c.moved(x) { try $0.indexed(picked).copy() }
        },
        TensorRow("tf: strided_slice(input_, begin, end, strides=None, name=None)") { c throws(PythonError) in
            let (begin, end) = (try c.machine.ints(c[1]), try c.machine.ints(c[2]))
            let steps = c.isGiven(3) ? try c.machine.ints(c[3]) : begin.map { _ in 1 }
            let items = begin.indices.map {
                IndexItem.slice(start: begin[$0], stop: end[$0], step: steps[$0])
            }
            return try c.moved(try c.tensor(0)) { try $0.indexed(items).copy() }
        },
        TensorRow(
            "nn: embedding_lookup(params, ids, max_norm=None, name=None)"
        ) { c throws(PythonError) in
            try c.machine.refuse(c[2], "embedding_lookup", "max_norm")
            let (table, ids) = (try c.tensor(0), try c.tensor(1).array)
            try checked(c, ids, table.dimensions.first ?? 0, "ResourceGather")
            return try c.result(table) { try table.rows(at: ids) }
        },
    ]

    private static let choosing: [TensorRow] = [
        TensorRow(
            "tf: where(condition, x=None, y=None, name=None)", "ops: where(condition, x1=None, x2=None)"
        ) {
            c throws(PythonError) in
            let condition = try c.tensor(0).array.asType(.bool)
            guard c.isGiven(1), c.isGiven(2) else {
                return c.machine.tensorValue(Tensor(condition.argwhere()))
            }
            return try select(c, condition, try c.pair(1, 2, "SelectV2"))
        },
        TensorRow("K: switch(condition, then_expression, else_expression)") { c throws(PythonError) in
            let condition = try c.tensor(0).array.asType(.bool)
            if condition.rank == 0, c.machine.isCallable(c[1]), c.machine.isCallable(c[2]) {
                return try c.machine.call(try c.machine.arrays(try condition.truth()) ? c[1] : c[2])
            }
            return try select(c, condition, try c.pair(1, 2, "SelectV2"))
        },
        TensorRow(
            "tf: one_hot(indices, depth, on_value=None, off_value=None, axis=None, dtype=None, name=None)",
            "ops: one_hot(x, num_classes, axis=-1, dtype=None, sparse=False) [0 1 4 5 6]",
            "K: one_hot(indices, num_classes)"
        ) { c throws(PythonError) in
            let (ids, depth) = (try c.tensor(0).array, try c.int(1, default: 0))
            guard ids.dtype.isInteger || c.isKeras else {
                throw c.machine.tensorFlowError(
                    "InvalidArgumentError",
                    "Value for attr 'TI' of \(c.machine.errorTypeName(ids.dtype)) is not in the list of allowed "
                        + "values: uint8, int8, int32, int64")
            }
            let (on, off) = (try c.double(2, default: 1), try c.double(3, default: 0))
            guard depth >= 0 else {
                throw c.machine.invalidArgument(
                    "depth must be non-negative, got: \(depth)", operation: "OneHot")
            }
            let extents = (ids.dimensions + [depth]).map { Value.int($0) }
            _ = try ShapeTensors.extents(c.machine, c.machine.tuple(extents))
            let result = NDArray.full(Shape(ids.dimensions + [depth]), .float(off), .float64)
            let target = result.pointer(Double.self)
            for (row, id) in ids.ints.enumerated() where id >= 0 && id < depth {
                target[row * depth + id] = on
            }
            let typed = result.asType(try c.dtype(5, default: .float32))
            let axis = try c.int(4, default: -1)
            return c.machine.tensorValue(
                try c.machine.engineCall {
                    Tensor(axis == -1 ? typed : try typed.movingAxes([ids.rank], to: [axis]))
                })
        },
        TensorRow("tf: sequence_mask(lengths, maxlen=None, dtype=None, name=None)") { c throws(PythonError) in
            let lengths = try c.tensor(0).array
            let longest = c.isGiven(1) ? try c.int(1, default: 0) : lengths.ints.max() ?? 0
            let dtype = try c.dtype(2, default: .bool)
            guard longest >= 0 else {
                throw c.machine.invalidArgument(
                    "maxlen must be non-negative, got: \(longest)", operation: "SequenceMask")
            }
            let extents = (lengths.dimensions + [longest]).map { Value.int($0) }
            _ = try ShapeTensors.extents(c.machine, c.machine.tuple(extents))
            var bools: [Bool] = []
            for length in lengths.ints { for place in 0..<longest { bools.append(place < length) } }
            let mask = NDArray(bools: bools, shape: Shape(lengths.dimensions + [longest]))
            return c.machine.tensorValue(Tensor(mask.asType(dtype)))
        },
    ]

    private static func select(_ c: TensorCall, _ condition: NDArray, _ pair: (Tensor, Tensor))
        throws(PythonError) -> Value
    {
        let (x, y) = pair
        guard x.isReal, y.isReal else {
            try c.machine.requireUnfollowed("tf.where", [x, y])
            return c.machine.tensorValue(
                try c.machine.engineCall {
                    Tensor(try Arrays.select(where: condition, .array(x.array), .array(y.array)))
                })
        }
        return try c.result(x, y) {
            let target = try broadcastShape([condition.shape, x.shape, y.shape])
            try NDArray.requireRoom(for: target, .float32)
            return try Tensor.select(condition.broadcast(to: target).contiguous(), x, y)
        }
    }
}

/// Functions that put elements into their places: scatter, segments, diagonals.
enum ScatteringTensors {
    /// For indices (..., K) into the first K axes: K and the number of the row each one names.
    static func rows(of c: TensorCall, _ ids: NDArray, _ shape: [Int], _ operation: String)
        throws(PythonError) -> (depth: Int, rows: [Int])
    {
        let depth = ids.dimensions.last ?? 0
        guard ids.dtype.isInteger, ids.rank > 0, depth <= shape.count else {
            throw c.machine.invalidArgument(
                "Inner dimensions of indices must be at most the rank of the parameters, got indices of shape "
                    + "\(EngineError.tuple(ids.dimensions))", operation: operation)
        }
        let numbers = ids.ints
        var rows: [Int] = []
        for start in stride(from: 0, to: numbers.count, by: max(depth, 1)) {
            var row = 0
            for axis in 0..<depth {
                let id = numbers[start + axis]
                guard id >= 0, id < shape[axis] else {
                    let index = numbers[start..<(start + depth)].map(String.init).joined(separator: ", ")
                    throw c.machine.invalidArgument(
                        "indices[\(start / max(depth, 1))] = [\(index)] does not index into param shape "
                            + "[\(shape.map(String.init).joined(separator: ","))]", operation: operation)
                }
                row = row * shape[axis] + id
            }
            rows.append(row)
        }
        return (depth, rows)
    }

    /// The flat position of each element of updates.
    private static func positions(_ rows: [Int], width: Int) -> NDArray {
        NDArray(ints: rows.flatMap { row in (0..<width).map { row * width + $0 } })
    }

    /// Updates added up in zeros of a shape; integers exactly.
    private static func placed(_ updates: Tensor, _ positions: NDArray, _ shape: [Int]) throws -> Tensor {
        let flat = try positions.reshaped(updates.dimensions)
        if updates.isReal { return try updates.placed(at: flat, in: shape) }
        return try updates.cast(to: .float64).precise { try $0.placed(at: flat, in: shape) }
            .cast(to: updates.array.dtype)
    }

    private static func update(
        _ c: TensorCall, _ combine: @escaping (Tensor, NDArray, Tensor) throws -> Tensor
    ) throws(PythonError) -> Value {
        let (x, ids) = (try c.tensor(0), try c.tensor(1).array)
        let updates = try c.machine.converted(c[2], to: x.array.dtype)
        let (depth, rows) = try rows(of: c, ids, x.dimensions, "TensorScatterUpdate")
        let width = x.dimensions.dropFirst(depth).reduce(1, *)
        let wanted = Array(ids.dimensions.dropLast()) + Array(x.dimensions.dropFirst(depth))
        return try c.result(x, updates) {
            let full =
                try updates.dimensions == Array(wanted) ? updates : updates.broadcast(to: Shape(wanted))
            return try combine(x, positions(rows, width: width).reshaped(Array(wanted)), full)
        }
    }

    static let rows: [TensorRow] =
        updating + [
            segment("sum", 0), segment("mean", 0), segment("max", -.infinity), segment("min", .infinity),
        ]
        + unsorted + diagonals

    private static let updating: [TensorRow] = [
        TensorRow(
            "tf: scatter_nd(indices, updates, shape, name=None)", "ops: scatter(indices, values, shape)"
        ) {
            c throws(PythonError) in
            let (ids, updates) = (try c.tensor(0).array, try c.tensor(1))
            let shape = try ShapeTensors.shape(c.machine, c[2], "ScatterNd").list
            let (depth, rows) = try rows(of: c, ids, shape, "ScatterNd")
            let width = shape.dropFirst(depth).reduce(1, *)
            return try c.result(updates) { try placed(updates, positions(rows, width: width), shape) }
        },
        TensorRow(
            "tf: tensor_scatter_nd_update(tensor, indices, updates, name=None)",
            "ops: scatter_update(inputs, indices, updates)"
        ) { c throws(PythonError) in
            try update(c) { x, positions, updates in
                if !x.isReal {
                    let copy = x.array.copy()
                    let flat = try copy.reshaped([-1])
                    try flat.assign(updates.array.raveled(), at: [.array(positions.raveled())])
                    return Tensor(copy)
                }
                let mask = NDArray.zeros([x.count], .bool)
                try mask.assign(NDArray(bools: [true]), at: [.array(positions.raveled())])
                let zero = Tensor(NDArray.zeros([], x.array.dtype))
                let kept = try Tensor.select(mask.reshaped(to: x.shape), zero, x)
                return try kept + updates.placed(at: positions, in: x.dimensions)
            }
        },
        TensorRow("tf: tensor_scatter_nd_add(tensor, indices, updates, name=None)") { c throws(PythonError) in
            try update(c) { x, positions, updates in
                x.isReal
                    ? try x + updates.placed(at: positions, in: x.dimensions)
                    : Tensor(
                        try Ufunc.add(x.array, placed(updates, positions.raveled(), x.dimensions).array))
            }
        },
        TensorRow("tf: tensor_scatter_nd_sub(tensor, indices, updates, name=None)") { c throws(PythonError) in
            try update(c) { x, positions, updates in
                x.isReal
                    ? try x - updates.placed(at: positions, in: x.dimensions)
                    : Tensor(
                        try Ufunc.subtract(x.array, placed(updates, positions.raveled(), x.dimensions).array))
            }
        },
        extreme("min", .minimum), extreme("max", .maximum),
    ]

    /// `tensor_scatter_nd_min` and `_max`: the smaller or larger of an element and the updates at its place.
    private static func extreme(_ name: String, _ ufunc: Ufunc) -> TensorRow {
        TensorRow("tf: tensor_scatter_nd_\(name)(tensor, indices, updates, name=None)") {
            c throws(PythonError) in
            try update(c) { x, positions, updates in
                let copy = x.array.copy()
                let flat = try copy.reshaped([-1])
                let values = updates.array.raveled()
                for (place, position) in positions.raveled().asType(.int64).ints.enumerated() {
                    let target = flat.slice(axis: 0, at: position)
                    try target.assign(ufunc(target, values.slice(axis: 0, at: place)))
                }
                return Tensor(copy)
            }
        }
    }

    // MARK: Segments

    private static func segments(
        _ c: TensorCall, _ x: Tensor, _ ids: [Int], _ count: Int, _ kind: String, _ empty: Double
    ) throws(PythonError) -> Value {
        guard let rows = x.dimensions.first, ids.count == rows else {
            throw c.machine.invalidArgument(
                "segment_ids should be the same size as dimension 0 of input.", operation: "SegmentSum",
                suffix: " name: ")
        }
        let width = x.dimensions.dropFirst().reduce(1, *)
        let shape = [count] + x.dimensions.dropFirst()
        _ = try ShapeTensors.extents(c.machine, c.machine.tuple(shape.map { .int($0) }))
        if kind == "max" || kind == "min" || kind == "prod" {
            return try c.plain(x) { array in
                let result = NDArray.full(Shape(shape), .float(empty), array.dtype)
                let ufunc = kind == "max" ? Ufunc.maximum : kind == "min" ? .minimum : .multiply
                for (row, id) in ids.enumerated() where id >= 0 {
                    let target = result.slice(axis: 0, at: id)
                    try target.assign(ufunc(target, array.slice(axis: 0, at: row)))
                }
                return result
            }
        }
        return try c.result(x) {
            let flat = NDArray(
                ints: ids.flatMap { id in (0..<width).map { id < 0 ? -1 : id * width + $0 } })
            let sums = try placed(x, flat, shape)
            guard kind == "mean" else { return sums }
            var counts = [Double](repeating: 0, count: count)
            for id in ids where id >= 0 { counts[id] += 1 }
            let divisor = NDArray(
                doubles: counts.map { max(1, $0) }, shape: Shape([count] + shape.dropFirst().map { _ in 1 }))
            return try sums / Tensor(divisor.asType(x.array.dtype))
        }
    }

    private static func segment(_ kind: String, _ empty: Double) -> TensorRow {
        TensorRow("math: segment_\(kind)(data, segment_ids, name=None)") { c throws(PythonError) in
            let (x, ids) = (try c.tensor(0), try c.tensor(1).array.ints)
            for (a, b) in zip(ids, ids.dropFirst()) where b < a {
                throw c.machine.invalidArgument(
                    "segment ids are not increasing", operation: "SegmentSum", suffix: " name: ")
            }
            // Segments without elements hold 0, whatever the kind.
            return try segments(c, x, ids, (ids.last ?? -1) + 1, kind, empty)
        }
    }

    private static let unsorted: [TensorRow] = [
        ("sum", 0.0), ("mean", 0), ("max", -Double.infinity), ("min", .infinity), ("prod", 1),
    ].map { kind, empty in
        let keras =
            kind == "sum" || kind == "max"
            ? ["ops: segment_\(kind)(data, segment_ids, num_segments=None, sorted=False)"] : []
        return TensorRow(
            ["math: unsorted_segment_\(kind)(data, segment_ids, num_segments, name=None)"] + keras
        ) { c throws(PythonError) in
            let (x, ids) = (try c.tensor(0), try c.tensor(1).array.ints)
            let count = c.isGiven(2) ? try c.int(2, default: 0) : (ids.max() ?? -1) + 1
            let start =
                x.array.dtype.isInteger && empty.isInfinite
                ? (empty < 0 ? x.array.dtype.range.0 : x.array.dtype.range.1)
                : empty.isInfinite ? (empty < 0 ? -3.4028234663852886e38 : 3.4028234663852886e38) : empty
            for id in ids where id >= count {
                throw c.machine.invalidArgument(
                    "segment_ids[\(ids.firstIndex(of: id) ?? 0)] = \(id) is out of range [0, \(count))",
                    operation: "UnsortedSegmentSum", suffix: " name: ")
            }
            return try segments(c, x, ids, count, kind, start)
        }
    }

    // MARK: Diagonals

    private static let diagonals: [TensorRow] = [
        TensorRow(
            "linalg: diag(diagonal, name='diag', k=0)", "ops: diag(x, k=0)", "ops: diagflat(x, k=0)"
        ) { c throws(PythonError) in
            let (x, k) = (try c.tensor(0), try c.int(1, default: 0))
            if c.isKeras, x.rank == 2 { return try diagonalPart(c, x, k) }
            let n = x.dimensions.last ?? 1
            let size = n + abs(k)
            let outer = x.dimensions.dropLast().reduce(1, *)
            var places: [Int] = []
            for matrix in 0..<outer {
                for i in 0..<n {
                    places.append((matrix * size + i + max(0, -k)) * size + i + max(0, k))
                }
            }
            return try c.result(x) {
                try placed(x, NDArray(ints: places), x.dimensions.dropLast() + [size, size])
            }
        },
        TensorRow(
            "linalg: diag_part(input, name='diag_part', k=0)",
            "ops: diagonal(x, offset=0)"
        ) { c throws(PythonError) in try diagonalPart(c, try c.tensor(0), try c.int(1, default: 0)) },
        TensorRow("linalg: trace(x, name=None)", "ops: trace(x)") { c throws(PythonError) in
            let x = try c.tensor(0)
            guard x.isReal else { return try c.plain(x) { try $0.trace().asType($0.dtype) } }
            return try c.result(x) {
                try x.moved { try $0.diagonal(axes: ($0.rank - 2, $0.rank - 1)).copy() }.sum(axes: [-1])
            }
        },
        TensorRow("linalg: set_diag(input, diagonal, name='set_diag')") { c throws(PythonError) in
            let x = try c.tensor(0)
            let diagonal = try c.machine.converted(c[1], to: x.array.dtype)
            guard x.rank >= 2 else {
                throw c.machine.invalidArgument(
                    "input must be at least 2-dim, received shape: \(x.shape.compactDescription)",
                    operation: "MatrixSetDiagV3")
            }
            let (rows, columns) = (x.dimensions[x.rank - 2], x.dimensions[x.rank - 1])
            let mask = try c.machine.engineCall {
                try NDArray.eye(rows, columns, .bool).broadcast(to: x.shape).contiguous()
            }
            return try c.result(x, diagonal) {
                let spread = try diagonal.reshaped(diagonal.dimensions + [1]).broadcast(
                    to: Shape(diagonal.dimensions + [columns]))
                return try Tensor.select(mask, spread, x)
            }
        },
    ]

    private static func diagonalPart(_ c: TensorCall, _ x: Tensor, _ k: Int) throws(PythonError) -> Value {
        try c.moved(x) { try $0.diagonal(k, axes: ($0.rank - 2, $0.rank - 1)).copy() }
    }
}

extension Tensor {
    /// Runs `body` on this tensor in its precision.
    func precise(_ body: (Tensor) throws -> Tensor) rethrows -> Tensor {
        try Tensor.precisely([self]) { try body(self) }
    }
}
