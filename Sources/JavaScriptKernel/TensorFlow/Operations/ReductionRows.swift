import Arrays
import Engine

/// Sums, extremes and running sums. Arguments: axes from the front, whether they stay.
enum ReductionRows {
    private typealias Function = @Sendable (Tensor, [Int], Bool) throws -> Tensor

    private static func reduction(_ name: String, integers: Reduction, _ function: @escaping Function)
        -> TensorRow
    {
        TensorRow(name) { c in
            let axes = c.ints(0).sorted()
            if c.x.isFloat { return axes.isEmpty ? c.x : try function(c.x, axes, c.flag(1)) }
            let source = c.x.array.asType(.int32)
            return Tensor(try integers(source, axes: axes, keepDims: c.flag(1)).asType(.int32))
        }
    }

    private static func truth(_ name: String, _ reduction: Reduction) -> TensorRow {
        TensorRow(name) { c in
            Tensor(
                try reduction(c.x.array.asType(.bool), axes: c.ints(0).sorted(), keepDims: c.flag(1))
                    .asType(.bool))
        }
    }

    static let all: [TensorRow] = [
        reduction("sum", integers: .sum) { try $0.sum(axes: $1, keepsAxes: $2) },
        reduction("max", integers: .max) { try $0.maximum(axes: $1, keepsAxes: $2) },
        reduction("min", integers: .min) { try $0.minimum(axes: $1, keepsAxes: $2) },
        reduction("prod", integers: .prod) { try $0.product(axes: $1, keepsAxes: $2) },
        TensorRow("mean") { c in
            let axes = c.ints(0).sorted()
            return axes.isEmpty ? c.x.floats() : try c.x.floats().mean(axes: axes, keepsAxes: c.flag(1))
        },
        truth("any", .any), truth("all", .all),
        TensorRow("argMax") { c in try places(c) { try $0.argmax(axis: $1) } },
        TensorRow("argMin") { c in try places(c) { try $0.argmin(axis: $1) } },
        TensorRow("cumsum") { c in
            let x = c.x.floats()
            return try like(c.x, x.cumulativeSum(axis: c.int(0), exclusive: c.flag(1), reverse: c.flag(2)))
        },
        TensorRow("cumprod") { c in
            let x = c.x.floats()
            return try like(
                c.x, x.cumulativeProduct(axis: c.int(0), exclusive: c.flag(1), reverse: c.flag(2)))
        },
    ]

    private static func places(_ c: TensorCall, _ function: (NDArray, Int) throws -> NDArray) throws -> Tensor
    {
        if c.x.rank == 0 { return Tensor(NDArray.zeros([], .int32)) }
        return Tensor(try function(c.x.array, c.int(0)).asType(.int32))
    }

    private static func like(_ x: Tensor, _ result: Tensor) -> Tensor {
        x.isFloat ? result : result.cast(to: .int32)
    }
}
