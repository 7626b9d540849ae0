import Arrays

/// A penalty on a weight (or an activity) that is added to the loss: l1 sum |w| + l2 sum w^2.
package final class Regularizer {
    package let className: String
    package let l1: Float
    package let l2: Float

    private let function: ((Tensor) throws -> Tensor)?

    /// A penalty that a front end computes.
    package init(_ className: String, _ function: @escaping (Tensor) throws -> Tensor) {
        self.className = className
        (l1, l2, self.function) = (0, 0, function)
    }

    init(_ className: String, l1: Double, l2: Double) {
        function = nil
        self.className = className
        self.l1 = Float(l1)
        self.l2 = Float(l2)
    }

    package func penalty(_ x: Tensor) throws -> Tensor {
        if let function { return try function(x) }
        var result: Tensor?
        if l1 != 0 { result = try x.magnitude().sum() * Tensor(l1) }
        if l2 != 0 {
            let square = try x.square().sum() * Tensor(l2)
            result = try result.map { try $0 + square } ?? square
        }
        return result ?? Tensor(0)
    }
}

extension ClassRow where Product == Regularizer {
    static func regularizers() -> [ClassRow<Regularizer>] {
        [
            row("L1", ["l1"], "l1=0.01") { a, _ in Regularizer("L1", l1: try a.double("l1"), l2: 0) },
            row("L2", ["l2"], "l2=0.01") { a, _ in Regularizer("L2", l1: 0, l2: try a.double("l2")) },
            row("L1L2", ["l1_l2"], "l1=0.0, l2=0.0") { a, _ in
                Regularizer("L1L2", l1: try a.double("l1"), l2: try a.double("l2"))
            },
        ]
    }
}

/// A projection of a weight after each step of the optimizer.
package final class Constraint {
    package let className: String
    private let project: (NDArray) throws -> NDArray

    package init(_ className: String, _ project: @escaping (NDArray) throws -> NDArray) {
        self.className = className
        self.project = project
    }

    package func callAsFunction(_ weight: NDArray) throws -> NDArray { try project(weight) }

    /// Norms along axes, which stay with extent 1.
    fileprivate static func norms(_ weight: NDArray, _ axes: [Int]) throws -> NDArray {
        let places = try axes.map { try normalizeAxis($0, rank: weight.rank) }.sorted()
        return unary(.sqrt, reduce(.sum, unary(.square, weight), axes: places))
    }
}

extension ClassRow where Product == Constraint {
    static func constraints() -> [ClassRow<Constraint>] {
        [
            row("MaxNorm", ["max_norm", "maxnorm"], "max_value=2, axis=0") { a, _ in
                let (limit, axes) = (try Float(a.double("max_value")), try a.ints("axis"))
                return Constraint("MaxNorm") { try scaled($0, axes) { unary(.clip, $0, 0, limit) } }
            },
            row("NonNeg", ["non_neg", "nonneg"], "") { _, _ in Constraint("NonNeg") { unary(.relu, $0) } },
            row("UnitNorm", ["unit_norm", "unitnorm"], "axis=0") { a, _ in
                let axes = try a.ints("axis")
                return Constraint("UnitNorm") { try scaled($0, axes) { .constant(1, $0.shape) } }
            },
            row(
                "MinMaxNorm", ["min_max_norm"], "min_value=0.0, max_value=1.0, rate=1.0, axis=0"
            ) { a, _ in
                let (low, high) = (try Float(a.double("min_value")), try Float(a.double("max_value")))
                let (rate, axes) = (try Float(a.double("rate")), try a.ints("axis"))
                return Constraint("MinMaxNorm") {
                    try scaled($0, axes) { norms in
                        let wanted = try binary(.multiply, unary(.clip, norms, low, high), .constant(rate))
                        return try binary(.add, wanted, binary(.multiply, norms, .constant(1 - rate)))
                    }
                }
            },
        ]
    }

    /// The weight with its norms brought to what `wanted` says.
    private static func scaled(_ weight: NDArray, _ axes: [Int], _ wanted: (NDArray) throws -> NDArray) throws
        -> NDArray
    {
        let norms = try Constraint.norms(weight, axes)
        let factor = try binary(.divide, wanted(norms), binary(.add, norms, .constant(1e-7)))
        return try binary(.multiply, weight, factor)
    }
}
