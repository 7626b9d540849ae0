import Arrays
import Engine

/// Operations element by element.
enum ElementRows {
    static let all = functions + choices + arithmetic + comparisons + logic + types

    private typealias Function = @Sendable (Tensor) throws -> Tensor

    /// A function of floating numbers; integers stay integers where a ufunc is given.
    private static func unary(_ name: String, integers: Ufunc? = nil, _ function: @escaping Function)
        -> TensorRow
    {
        TensorRow(name) { c in
            if let integers, !c.x.isFloat {
                return Tensor(try integers(c.x.array.asType(.int32)).asType(.int32))
            }
            return try function(c.x.floats())
        }
    }

    private static func rounding(_ name: String, _ ufunc: Ufunc) -> TensorRow {
        TensorRow(name) { c in c.x.isFloat ? try c.x.flat { try ufunc($0) } : c.x }
    }

    private static let functions: [TensorRow] = [
        unary("abs", integers: .absolute) { try $0.magnitude() },
        unary("neg", integers: .negative) { try -$0 },
        unary("square", integers: .square) { try $0.square() },
        unary("sign", integers: .sign) { try $0.signs() },
        unary("exp") { try $0.exp() },
        unary("expm1") { try $0.expm1() },
        unary("log") { try $0.log() },
        unary("log1p") { try $0.log1p() },
        unary("sqrt") { try $0.squareRoot() },
        unary("rsqrt") { try $0.squareRoot().reciprocal() },
        unary("reciprocal") { try $0.reciprocal() },
        unary("sin") { try $0.sine() },
        unary("cos") { try $0.cosine() },
        unary("tan") { try $0.tangent() },
        unary("asin") { try $0.arcsine() },
        unary("acos") { try $0.arccosine() },
        unary("atan") { try $0.arctangent() },
        unary("sinh") { try $0.hyperbolicSine() },
        unary("cosh") { try $0.hyperbolicCosine() },
        unary("tanh") { try $0.tanh() },
        unary("asinh") { try $0.areaSine() },
        unary("acosh") { try $0.areaCosine() },
        unary("atanh") { try $0.areaTangent() },
        unary("sigmoid") { try $0.sigmoid() },
        unary("elu") { try $0.elu() },
        unary("selu") { try $0.elu(1.6732632423543772, slopeOneAtZero: true) * Tensor(1.0507009873554805) },
        unary("softplus") { try $0.softplus() },
        unary("erf") { try $0.erf() },
        rounding("floor", .floor),
        rounding("ceil", .ceil),
        rounding("round", .rint),
        predicate("isNaN", .isNaN),
        predicate("isInf", .isInf),
        predicate("isFinite", .isFinite),
    ]

    private static func predicate(_ name: String, _ ufunc: Ufunc) -> TensorRow {
        TensorRow(name) { c in Tensor(try ufunc(c.x.floats().array)) }
    }

    private static let choices: [TensorRow] = [
        TensorRow("relu") { c in
            c.x.isFloat ? try c.x.relu() : Tensor(try Ufunc.maximum(c.x.array, 0).asType(.int32))
        },
        TensorRow("relu6") { c in
            let y = try c.x.floats().clipped(0, 6, openEnds: true)
            return c.x.isFloat ? y : y.cast(to: .int32)
        },
        TensorRow("leakyRelu") { c in
            let x = c.x.floats()
            let positive = try Ufunc.greater(x.array, 0)
            return try Tensor.select(positive, x, x * Tensor(c.float(0)))
        },
        TensorRow("step") { c in
            try c.x.floats().flat { x in
                let (zero, one) = (NDArray.zeros(x.shape, .float32), NDArray.ones(x.shape, .float32))
                let below = NDArray.full(x.shape, .float(c.double(0)), .float32)
                let chosen = try select(where: Ufunc.greater(x, 0), .array(one), .array(below))
                return try select(where: Ufunc.isNaN(x), .array(Ufunc.add(x, zero)), .array(chosen))
            }
        },
        TensorRow("clipByValue") { c in
            let y = try c.x.floats().clipped(c.float(0), c.float(1))
            return c.x.isFloat ? y : y.cast(to: c.x.array.dtype)
        },
        TensorRow("where") { c in
            let (a, b) = numbers(c.tensors[1], c.tensors[2])
            let shape = Shape(c.ints(0))
            let mask = try c.x.array.asType(.bool).broadcast(to: shape).contiguous()
            if a.isFloat { return try Tensor.select(mask, a, b) }
            let (x, y) = (try a.array.broadcast(to: shape), try b.array.broadcast(to: shape))
            return Tensor(try select(where: mask, .array(x), .array(y)))
        },
    ]

    // MARK: Two operands

    /// Two tensors in the type that both can become: float32, int32 or bool.
    static func numbers(_ a: Tensor, _ b: Tensor, integersAtLeast: Bool = false) -> (Tensor, Tensor) {
        if a.isFloat || b.isFloat { return (a.floats(), b.floats()) }
        if a.array.dtype == b.array.dtype, a.array.dtype == .int32 || !integersAtLeast { return (a, b) }
        return (a.cast(to: .int32), b.cast(to: .int32))
    }

    private static func binary(
        _ name: String, integers: Ufunc?, _ function: @escaping @Sendable (Tensor, Tensor) throws -> Tensor
    ) -> TensorRow {
        TensorRow(name) { c in
            let (a, b) = numbers(c.tensors[0], c.tensors[1], integersAtLeast: true)
            if a.isFloat { return try function(a, b) }
            if let integers { return Tensor(try integers(a.array, b.array).asType(.int32)) }
            return try function(a.floats(), b.floats()).cast(to: .int32)
        }
    }

    private static let arithmetic: [TensorRow] = [
        binary("add", integers: .add) { try $0 + $1 },
        binary("sub", integers: .subtract) { try $0 - $1 },
        binary("mul", integers: .multiply) { try $0 * $1 },
        TensorRow("div") { c in try c.tensors[0].floats() / c.tensors[1].floats() },
        binary("maximum", integers: .maximum) { try $0.maximum($1) },
        binary("minimum", integers: .minimum) { try $0.minimum($1) },
        binary("pow", integers: nil) { try $0.power($1) },
        binary("mod", integers: .remainder) { try $0.modulo($1) },
        binary("squaredDifference", integers: nil) { try ($0 - $1).square() },
        TensorRow("atan2") { c in try c.tensors[0].floats().angle(x: c.tensors[1].floats()) },
        TensorRow("floorDiv") { c in
            let (a, b) = (c.tensors[0].array.asType(.float64), c.tensors[1].array.asType(.float64))
            return Tensor(try Ufunc.floor(Ufunc.divide(a, b)).asType(.int32))
        },
    ]

    private static func comparison(_ name: String, _ ufunc: Ufunc) -> TensorRow {
        TensorRow(name) { c in
            let (a, b) = numbers(c.tensors[0], c.tensors[1])
            return Tensor(try ufunc(a.array, b.array))
        }
    }

    private static let comparisons: [TensorRow] = [
        comparison("less", .less), comparison("lessEqual", .lessEqual),
        comparison("greater", .greater), comparison("greaterEqual", .greaterEqual),
        comparison("equal", .equal), comparison("notEqual", .notEqual),
    ]

    private static let logic: [TensorRow] = [
        comparison("logicalAnd", .logicalAnd), comparison("logicalOr", .logicalOr),
        comparison("logicalXor", .logicalXor),
        TensorRow("logicalNot") { c in Tensor(try Ufunc.logicalNot(c.x.array)) },
    ]

    private static let types: [TensorRow] = [
        TensorRow("cast") { c in
            let dtype = c.dtype(0)
            if c.x.isFloat, dtype == .int32 {
                return try c.x.flat { try Ufunc.trunc($0).asType(.int32) }
            }
            return c.x.cast(to: dtype)
        },
        // A copy: what a variable is at this moment.
        TensorRow("identity") { c in
            c.x.isFollowed ? try c.x * Tensor(1) : Tensor(c.x.array.copy())
        },
        TensorRow("stopGradient") { c in c.x.detached() },
    ]
}
