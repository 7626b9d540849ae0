import Arrays
import Engine

/// Operations that move elements. Shapes and axes come resolved: no negative axes, no open extents.
enum ShapeRows {
    static let all: [TensorRow] = [
        TensorRow("reshape") { c in
            if c.x.isFloat { return try c.x.reshaped(c.ints(0)) }
            return Tensor(c.x.array.reshaped(to: Shape(c.ints(0))))
        },
        TensorRow("transpose") { c in
            c.x.isFloat ? try c.x.transposed(c.ints(0)) : Tensor(try c.x.array.transposed(c.ints(0)))
        },
        TensorRow("concat") { c in try joined(c.tensors, axis: c.int(0)) },
        TensorRow("slice") { c in try sliced(c.x, c.ints(0), c.ints(1)) },
        TensorRow("stridedSlice") { c in
            let (starts, counts, steps, shape) = (c.ints(0), c.ints(1), c.ints(2), c.ints(3))
            return try c.x.moved { array in
                var strides = array.strides
                var offset = array.offset
                for axis in 0..<array.rank {
                    if counts[axis] > 0 { offset += starts[axis] * strides[axis] }
                    strides[axis] *= steps[axis]
                }
                return array.view(shape: Shape(counts), strides: strides, offset: offset)
                    .copy().reshaped(to: Shape(shape))
            }
        },
        TensorRow("tile") { c in try c.x.moved { try $0.tiled(c.ints(0)) } },
        TensorRow("pad") { c in try padded(c.x, c.ints(0), c.double(1)) },
        TensorRow("mirrorPad") { c in
            let mode: NDArray.PadMode = c.text(1) == "reflect" ? .reflect : .symmetric
            let widths = pairs(c.ints(0))
            return try c.x.moved { try $0.padded(widths, mode) }
        },
        TensorRow("reverse") { c in try c.x.moved { try $0.flipped(c.ints(0)).contiguous() } },
        TensorRow("broadcastTo") { c in
            let shape = Shape(c.ints(0))
            return c.x.isFloat
                ? try c.x.broadcast(to: shape) : Tensor(try c.x.array.broadcast(to: shape).copy())
        },
        TensorRow("bandPart") { c in
            let (rows, columns) = (c.x.dimensions[c.x.rank - 2], c.x.dimensions[c.x.rank - 1])
            let (lower, upper) = (c.int(0), c.int(1))
            var inside: [Bool] = []
            for i in 0..<rows {
                for j in 0..<columns {
                    inside.append((lower < 0 || i - j <= lower) && (upper < 0 || j - i <= upper))
                }
            }
            let mask = try NDArray(bools: inside, shape: [rows, columns]).broadcast(to: c.x.shape)
                .contiguous()
            return try Tensor.select(mask, c.x.floats(), Tensor(NDArray.zeros(c.x.shape, .float32)))
        },
    ]

    private static func pairs(_ flat: [Int]) -> [(before: Int, after: Int)] {
        stride(from: 0, to: flat.count - 1, by: 2).map { (flat[$0], flat[$0 + 1]) }
    }

    private static func joined(_ tensors: [Tensor], axis: Int) throws -> Tensor {
        if tensors.allSatisfy({ $0.array.dtype == tensors[0].array.dtype }), !tensors[0].isFloat {
            return Tensor(try concatenate(tensors.map(\.array), axis: axis))
        }
        return try Tensor.concatenate(tensors.map { $0.floats() }, axis: axis)
    }

    private static func sliced(_ x: Tensor, _ starts: [Int], _ counts: [Int]) throws -> Tensor {
        var (result, array) = (x, x.array)
        for axis in 0..<x.rank where counts[axis] != x.dimensions[axis] {
            if x.isFloat {
                result = try result.sliced(axis: axis, from: starts[axis], count: counts[axis])
            } else {
                array = array.slice(axis: axis, starts[axis]..<(starts[axis] + counts[axis]))
            }
        }
        return x.isFloat ? result : Tensor(array)
    }

    private static func padded(_ x: Tensor, _ flat: [Int], _ value: Double) throws -> Tensor {
        let widths = pairs(flat)
        if !x.isFloat {
            let inner = x.array.asType(.float64)
            let whole = zip(x.dimensions, widths).map { $0 + $1.before + $1.after }
            let result = NDArray.full(Shape(whole), .float(value), .float64)
            var place = result
            for (axis, width) in widths.enumerated() {
                place = place.slice(axis: axis, width.before..<(width.before + x.dimensions[axis]))
            }
            try place.assign(inner)
            return Tensor(result.asType(x.array.dtype))
        }
        var result = x
        for (axis, width) in widths.enumerated() {
            result = try result.padded(
                axis: axis, before: width.before, after: width.after, value: Float(value))
        }
        return result
    }
}
