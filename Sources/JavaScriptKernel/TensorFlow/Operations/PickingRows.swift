import Arrays
import Engine

/// Operations that pick or place elements by indices, which the scripts have checked where that is cheap.
enum PickingRows {
    static let all: [TensorRow] = [
        TensorRow("gather") { c in try gathered(c.x, c.tensors[1].array, axis: c.int(0), batch: c.int(1)) },
        TensorRow("gatherND") { c in
            let (positions, inner) = try places(c.tensors[1].array, in: c.x.shape, what: "gatherND")
            let shape = Shape(Array(c.tensors[1].dimensions.dropLast()) + inner)
            return try c.x.moved { array in
                try array.reshaped(to: [array.count]).take(positions).reshaped(to: shape)
            }
        },
        TensorRow("scatterND") { c in
            let shape = c.ints(0)
            let (positions, _) = try places(c.x.array, in: Shape(shape), what: "scatterND")
            let updates = c.tensors[1]
            let spread = try updates.floats().reshaped([positions.count]).placed(at: positions, in: shape)
            return updates.isFloat ? spread : spread.cast(to: updates.array.dtype)
        },
        TensorRow("scatterUpdate") { c in
            let (positions, _) = try places(c.tensors[1].array, in: c.x.shape, what: "tensorScatterUpdate")
            let result = c.x.array.copy()
            try result.reshaped(to: [result.count]).put(
                positions, c.tensors[2].array.asType(result.dtype).reshaped(to: [positions.count]))
            return Tensor(result)
        },
        TensorRow("segmentSum") { c in
            let (x, ids, count) = (c.x, c.tensors[1].array.asType(.int64), c.int(0))
            let inner = x.dimensions.dropFirst(ids.rank)
            let width = inner.reduce(1, *)
            let segments = ids.elements(as: Int.self)
            let flat = segments.flatMap { id in
                (0..<width).map { id < 0 || id >= count ? -1 : id * width + $0 }
            }
            let sums = try x.floats().reshaped([flat.count]).placed(
                at: NDArray(ints: flat), in: [count] + inner)
            return x.isFloat ? sums : sums.cast(to: .int32)
        },
        TensorRow("oneHot") { c in
            let (depth, on, off) = (c.int(0), c.double(1), c.double(2))
            let ids = c.x.array.asType(.int64).elements(as: Int.self)
            let shape = Shape(c.x.dimensions + [depth])
            let result = NDArray.full(shape, .float(off), .float32)
            for (row, id) in ids.enumerated() where id >= 0 && id < depth {
                result.pointer(Float.self)[row * depth + id] = Float(on)
            }
            return Tensor(result.asType(c.dtype(3)))
        },
        TensorRow(many: "topk") { c in try largest(c.x, c.int(0)) },
    ]

    private static func gathered(_ x: Tensor, _ ids: NDArray, axis: Int, batch: Int) throws -> Tensor {
        if batch == 0 {
            if x.isFloat, axis == 0, x.rank == 2 { return try x.rows(at: ids) }
            return try x.moved { try $0.take(ids, axis: axis).contiguous() }
        }
        // Every element of the batch axes has indices of its own.
        let lead = x.dimensions.prefix(batch).reduce(1, *)
        let rest = Array(x.dimensions.dropFirst(batch))
        let own = Array(ids.dimensions.dropFirst(batch))
        let shape =
            Array(x.dimensions.prefix(axis)) + own + Array(x.dimensions.dropFirst(axis + 1))
        let lists = ids.reshaped(to: Shape([lead] + own))
        return try x.moved { array in
            let parts = array.reshaped(to: Shape([lead] + rest))
            let taken = try (0..<lead).map {
                try parts.slice(axis: 0, at: $0).take(lists.slice(axis: 0, at: $0), axis: axis - batch)
            }
            return try stack(taken).reshaped(to: Shape(shape))
        }
    }

    /// The flat positions of the elements that index tuples (..., K) name in a shape, and the axes that follow.
    private static func places(_ indices: NDArray, in shape: Shape, what: String) throws -> (NDArray, [Int]) {
        let depth = indices.dimensions.last ?? 1
        guard depth <= shape.rank else {
            throw JavaScriptError(
                "\(what): got indices of \(depth) axes, expected at most \(shape.rank)")
        }
        let inner = Array(shape.dropFirst(depth))
        let width = inner.reduce(1, *)
        let tuples = indices.asType(.int64).elements(as: Int.self)
        var flat: [Int] = []
        for row in stride(from: 0, to: tuples.count, by: max(1, depth)) {
            var position = 0
            for k in 0..<depth {
                let index = tuples[row + k]
                guard index >= 0, index < shape[k] else {
                    throw JavaScriptError(
                        "Invalid indices: \(tuples[row..<(row + depth)].map(String.init).joined(separator: ",")) "
                            + "does not index into \(shape.list.map(String.init).joined(separator: ","))")
                }
                position = position * shape[k] + index
            }
            for i in 0..<width { flat.append(position * width + i) }
        }
        return (NDArray(ints: flat), inner)
    }

    /// The k largest elements of each row with their places; equal ones in their order.
    private static func largest(_ x: Tensor, _ k: Int) throws -> [Tensor] {
        let width = x.dimensions[x.rank - 1]
        let values = x.array.doubles
        var (positions, places): ([Int], [Int32]) = ([], [])
        for start in stride(from: 0, to: values.count, by: max(1, width)) {
            let order = (0..<width).sorted {
                let (a, b) = (values[start + $0], values[start + $1])
                return a == b ? $0 < $1 : a > b
            }
            for place in order.prefix(k) {
                positions.append(start + place)
                places.append(Int32(place))
            }
        }
        let shape = Shape(x.dimensions.dropLast() + [k])
        let picked = NDArray(ints: positions)
        let top = try x.moved { try $0.reshaped(to: [$0.count]).take(picked).reshaped(to: shape) }
        return [top, Tensor(NDArray(places, shape: shape))]
    }
}
