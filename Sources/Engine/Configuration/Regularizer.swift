import Arrays

/// A penalty on a weight (or an activity) that is added to the loss.
package final class Regularizer: Configurable {
    package let className: String
    package var given: [(key: String, value: ConfigValue)] = []
    private let function: (Tensor) throws -> Tensor

    package init(_ className: String, _ function: @escaping (Tensor) throws -> Tensor) {
        self.className = className
        self.function = function
    }

    /// l1 sum |w| + l2 sum w^2.
    convenience init(_ className: String, l1: Double, l2: Double) {
        let (first, second) = (Float(l1), Float(l2))
        self.init(className) { x in
            var result: Tensor?
            if first != 0 { result = try x.magnitude().sum() * Tensor(first) }
            if second != 0 {
                let square = try x.square().sum() * Tensor(second)
                result = try result.map { try $0 + square } ?? square
            }
            return result ?? Tensor(0)
        }
    }

    package func penalty(_ x: Tensor) throws -> Tensor { try function(x) }

    /// The mean size of the cosines between different rows (or columns), times factor.
    static func orthogonal(_ factor: Float, columns: Bool) -> Regularizer {
        Regularizer("OrthogonalRegularizer") { x in
            guard x.rank == 2 else {
                throw EngineError.value(
                    "Inputs to OrthogonalRegularizer must have rank 2. Received: inputs.shape="
                        + EngineError.tuple(x.dimensions))
            }
            let axis = columns ? 0 : 1
            let size = try x.square().sum(axes: [axis], keepsAxes: true).maximum(Tensor(1e-12))
            let unit = try x / size.squareRoot()
            let count = x.shape[1 - axis]
            let product = try unit.product(unit, columns, !columns)
            let others = NDArray.floats([count, count]) { target in
                for i in 0..<(count * count) { target[i] = i % (count + 1) == 0 ? 0 : 1 }
            }
            let pairs = Float(count * (count - 1)) / 2
            return try (product * Tensor(others)).magnitude().sum() * Tensor(factor * 0.5 / pairs)
        }
    }
}

extension Arguments {
    /// A factor of a penalty.
    fileprivate func factor(_ name: String) throws -> Double {
        guard let value = self[name].double, value.isFinite, value >= 0 else {
            throw EngineError.value(
                "Invalid value for argument \(name): expected a non-negative float.Received: "
                    + "\(name)=\(self[name])")
        }
        return value
    }
}

extension ClassRow where Product == Regularizer {
    static func regularizers() -> [ClassRow<Regularizer>] {
        [
            row("L1", ["l1"], "l1=0.01") { a, _ in Regularizer("L1", l1: try a.factor("l1"), l2: 0) },
            row("L2", ["l2"], "l2=0.01") { a, _ in Regularizer("L2", l1: 0, l2: try a.factor("l2")) },
            row("L1L2", ["l1_l2"], "l1=0.0, l2=0.0") { a, _ in
                Regularizer("L1L2", l1: try a.factor("l1"), l2: try a.factor("l2"))
            },
            row(
                "OrthogonalRegularizer", ["orthogonal_regularizer"], "factor=0.01, mode='rows'"
            ) { a, _ in
                let mode = a["mode"].string ?? ""
                guard ["rows", "columns"].contains(mode) else {
                    throw EngineError.value(
                        "Invalid value for argument `mode`. Expected one of {\"rows\", \"columns\"}. "
                            + "Received: mode=\(mode)")
                }
                return .orthogonal(Float(try a.factor("factor")), columns: mode == "columns")
            },
        ]
    }
}

/// A projection of a weight after each step of the optimizer.
package final class Constraint: Configurable {
    package let className: String
    package var given: [(key: String, value: ConfigValue)] = []
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
