import Arrays
import Engine
import PythonLanguage

/// Functions element by element: arithmetic, exponentials, trigonometry, rounding.
enum ElementFunctions {
    private typealias Floats = (Tensor) throws -> Tensor

    /// One argument, differentiable on float32 and float64, through the array library on other types.
    /// `takesAll`: integers too, which keep their type.
    private static func unary(
        _ spellings: String..., op: String, ufunc: String? = nil, takesAll: Bool = false, _ floats: Floats?
    ) -> TensorRow {
        let names = spellings.flatMap { spelling in
            // "tf math: abs" is short for the usual parameters in TensorFlow and in Keras.
            spelling.contains("(") ? [spelling] : Self.usual(spelling)
        }
        return TensorRow(names) { c throws(PythonError) in
            var x = takesAll ? try c.tensor(0) : try c.floating(0, op)
            if takesAll, floats == nil, x.array.dtype == .bool { x = x.cast(to: .int32) }
            let operand = x
            if let floats, x.isReal { return try c.result(x) { try floats(operand) } }
            guard let function = ufunc.flatMap({ Ufunc.named($0) }) else {
                return try c.machine.approximated(c.name, [x]) { try (floats ?? { $0 })($0[0]) }
            }
            if floats != nil { try c.machine.requireUnfollowed(c.name, [x]) }
            let result = try c.machine.arrays(try function.apply([.array(x.array)]))
            let keeps = result.dtype.kind == x.array.dtype.kind
            return c.machine.tensorValue(Tensor(keeps ? result.asType(x.array.dtype) : result))
        }
    }

    private static func usual(_ text: String) -> [String] {
        let parts = text.split(separator: ":")
        let (modules, name) = (parts[0].split(separator: " "), parts[1].drop { $0 == " " })
        let keras = modules.filter { $0 == "ops" || $0 == "K" }.joined(separator: " ")
        let tensorFlow = modules.filter { $0 != "ops" && $0 != "K" }.joined(separator: " ")
        return (tensorFlow.isEmpty ? [] : ["\(tensorFlow): \(name)(x, name=None)"])
            + (keras.isEmpty ? [] : ["\(keras): \(name)(x)"])
    }

    static let rows: [TensorRow] = basic + transcendental + rounding + arithmetic + clipping

    private static let basic: [TensorRow] = [
        unary("tf math ops K: abs", "ops: absolute(x)", op: "Abs", ufunc: "absolute", takesAll: true) {
            try $0.magnitude()
        },
        unary("tf math: negative", "ops: negative(x)", op: "Neg", ufunc: "negative", takesAll: true) {
            try -$0
        },
        unary("tf math ops K: square", op: "Square", ufunc: "square", takesAll: true) { try $0.square() },
        unary("tf math ops K: sign", op: "Sign", ufunc: "sign", takesAll: true) { try $0.signs() },
        unary("tf math ops K: sqrt", op: "Sqrt", ufunc: "sqrt") { try $0.squareRoot() },
        unary("math ops: rsqrt", op: "Rsqrt") { try $0.squareRoot().reciprocal() },
        unary("math ops: reciprocal", op: "Reciprocal", ufunc: "reciprocal") { try $0.reciprocal() },
    ]

    private static let transcendental: [TensorRow] = [
        unary("tf math ops K: exp", op: "Exp", ufunc: "exp") { try $0.exp() },
        unary("math ops: expm1", op: "Expm1", ufunc: "expm1") { try $0.expm1() },
        unary("math ops K: log", op: "Log", ufunc: "log") { try $0.log() },
        unary("math ops: log1p", op: "Log1p", ufunc: "log1p") { try $0.log1p() },
        unary("ops: log2", op: "Log", ufunc: "log2") { try $0.log() / Tensor(Float(0.6931471805599453)) },
        unary("ops: log10", op: "Log", ufunc: "log10") { try $0.log() / Tensor(Float(2.302585092994046)) },
        unary("tf math ops K: sin", op: "Sin", ufunc: "sin") { try $0.sine() },
        unary("tf math ops K: cos", op: "Cos", ufunc: "cos") { try $0.cosine() },
        unary("tf math ops: tan", op: "Tan", ufunc: "tan") { try $0.tangent() },
        unary("tf math: asin", "ops: arcsin(x)", op: "Asin", ufunc: "arcsin") { try $0.arcsine() },
        unary("tf math: acos", "ops: arccos(x)", op: "Acos", ufunc: "arccos") { try $0.arccosine() },
        unary("tf math: atan", "ops: arctan(x)", op: "Atan", ufunc: "arctan") { try $0.arctangent() },
        unary("tf math ops: sinh", op: "Sinh", ufunc: "sinh") { try $0.hyperbolicSine() },
        unary("tf math ops: cosh", op: "Cosh", ufunc: "cosh") { try $0.hyperbolicCosine() },
        unary("tf math nn ops K: tanh", op: "Tanh", ufunc: "tanh") { try $0.tanh() },
        unary("tf math: asinh", "ops: arcsinh(x)", op: "Asinh", ufunc: "arcsinh") { try $0.areaSine() },
        unary("tf math: acosh", "ops: arccosh(x)", op: "Acosh", ufunc: "arccosh") { try $0.areaCosine() },
        unary("tf math: atanh", "ops: arctanh(x)", op: "Atanh", ufunc: "arctanh") { try $0.areaTangent() },
        unary("tf math nn ops K: sigmoid", op: "Sigmoid") { try $0.sigmoid() },
        unary("math: softplus(features, name=None)", "nn: softplus(features, name=None)", op: "Softplus") {
            try $0.softplus()
        },
        unary("math: log_sigmoid", op: "Softplus") { try -(-$0).softplus() },
        unary("math ops: erf", op: "Erf") { try $0.erf() },
        unary("math: erfc", op: "Erfc") { try $0.errorComplement() },
        unary("math ops: erfinv", op: "Erfinv") { try $0.inverseError() },
        unary("math: lgamma", op: "Lgamma") { try $0.logGamma() },
        unary("math: digamma", op: "Digamma") { try $0.digamma() },
        unary("math: is_nan", "ops: isnan(x)", op: "IsNan", ufunc: "isnan", nil),
        unary("math: is_inf", "ops: isinf(x)", op: "IsInf", ufunc: "isinf", nil),
        unary("math: is_finite", "ops: isfinite(x)", op: "IsFinite", ufunc: "isfinite", nil),
    ]

    private static let rounding: [TensorRow] = [
        unary("tf math: floor", "ops: floor(x)", op: "Floor", ufunc: "floor", nil),
        unary("math: ceil", "ops: ceil(x)", op: "Ceil", ufunc: "ceil", nil),
        unary("math: rint", op: "Rint", ufunc: "rint", nil),
        TensorRow("tf math: round(x, name=None)", "ops: round(x, decimals=0)", "K: round(x)") {
            c throws(PythonError) in
            let (x, decimals) = (try c.tensor(0), try c.int(1, default: 0))
            if !x.array.dtype.isInexact { return c.machine.tensorValue(x) }
            return c.machine.tensorValue(
                try c.machine.engineCall {
                    var scale = 1.0
                    for _ in 0..<abs(decimals) { scale *= 10 }
                    let scaled = decimals == 0 ? x.array : try Ufunc.multiply(x.array, scale)
                    let rounded = try Ufunc.rint(scaled)
                    return Tensor(decimals == 0 ? rounded : try Ufunc.divide(rounded, scale))
                })
        },
    ]

    // MARK: Two operands

    private static func binary(_ spellings: String..., op: BinaryOperator, operation: String) -> TensorRow {
        TensorRow(spellings) { c throws(PythonError) in
            let (x, y) = try c.pair(0, 1, operation)
            return c.machine.tensorValue(try c.machine.tensorOperation(op, operation, x, y))
        }
    }

    /// Differentiable, with a function of the array library for other types.
    private static func choice(
        _ spellings: String..., ufunc: String, operation: String,
        _ function: @escaping (Tensor, Tensor) throws -> Tensor
    ) -> TensorRow {
        TensorRow(spellings) { c throws(PythonError) in
            let (x, y) = try c.pair(0, 1, operation)
            if x.isReal, x.array.dtype == y.array.dtype {
                try c.machine.requireBroadcast(operation, x, y)
                return try c.result(x, y) { try function(x, y) }
            }
            return c.machine.tensorValue(try c.machine.elementwise(ufunc, operation, x, y))
        }
    }

    private static let arithmetic: [TensorRow] = [
        binary("tf math: add(x, y, name=None)", "ops: add(x1, x2)", op: .add, operation: "AddV2"),
        binary(
            "tf math: subtract(x, y, name=None)", "ops: subtract(x1, x2)", op: .subtract, operation: "Sub"),
        binary(
            "tf math: multiply(x, y, name=None)", "ops: multiply(x1, x2)", op: .multiply, operation: "Mul"),
        binary(
            "tf math: divide(x, y, name=None)", "tf math: truediv(x, y, name=None)",
            "ops: divide(x1, x2)", "ops: true_divide(x1, x2)", op: .divide, operation: "RealDiv"),
        binary(
            "tf math: floordiv(x, y, name=None)", "ops: floor_divide(x1, x2)", op: .floorDivide,
            operation: "FloorDiv"),
        binary(
            "tf math: floormod(x, y, name=None)", "tf math: mod(x, y, name=None)", "ops: mod(x1, x2)",
            op: .modulo, operation: "FloorMod"),
        binary(
            "tf math: pow(x, y, name=None)", "ops: power(x1, x2)", "K: pow(x, a)", op: .power,
            operation: "Pow"),
        choice(
            "tf math: maximum(x, y, name=None)", "ops: maximum(x1, x2)", "K: maximum(x, y)",
            ufunc: "maximum", operation: "Maximum"
        ) { try $0.maximum($1) },
        choice(
            "tf math: minimum(x, y, name=None)", "ops: minimum(x1, x2)", "K: minimum(x, y)",
            ufunc: "minimum", operation: "Minimum"
        ) { try $0.minimum($1) },
        choice(
            "math: atan2(y, x, name=None)", "tf: atan2(y, x, name=None)", "ops: arctan2(x1, x2)",
            ufunc: "arctan2", operation: "Atan2"
        ) { try $0.angle(x: $1) },
        TensorRow("tf math: squared_difference(x, y, name=None)") { c throws(PythonError) in
            let (x, y) = try c.pair(0, 1, "SquaredDifference")
            let difference = try c.machine.tensorOperation(.subtract, "SquaredDifference", x, y)
            return c.machine.tensorValue(
                try c.machine.tensorOperation(.multiply, "Mul", difference, difference))
        },
        TensorRow("math: divide_no_nan(x, y, name=None)", "math: multiply_no_nan(x, y, name=None)") {
            c throws(PythonError) in
            let (x, y) = try c.pair(0, 1, "DivNoNan")
            let isZero = try c.machine.engineCall { try Ufunc.equal(y.array, 0) }
            return try c.result(x, y) {
                if c.name == "multiply_no_nan" {
                    let product = try x * y
                    let mask = try isZero.broadcast(to: product.shape).contiguous()
                    return try Tensor.select(mask, Tensor(NDArray.zeros([], product.array.dtype)), product)
                }
                let one = Tensor(NDArray.ones([], y.array.dtype))
                let quotient = try x / Tensor.select(isZero, one, y)
                let mask = try isZero.broadcast(to: quotient.shape).contiguous()
                return try Tensor.select(mask, Tensor(NDArray.zeros([], quotient.array.dtype)), quotient)
            }
        },
        TensorRow("tf math: add_n(inputs, name=None)") { c throws(PythonError) in
            let tensors = try c.machine.tensorList(c[0])
            guard var sum = tensors.first else {
                throw c.machine.raise(
                    .valueError,
                    "Inputs must be an iterable of at least one Tensor/IndexedSlices with the same dtype and shape."
                )
            }
            for tensor in tensors.dropFirst() {
                sum = try c.machine.tensorOperation(.add, "AddN", sum, tensor)
            }
            return c.machine.tensorValue(sum)
        },
    ]

    // MARK: Limits

    private static let clipping: [TensorRow] = [
        TensorRow(
            "tf: clip_by_value(t, clip_value_min, clip_value_max, name=None)", "ops: clip(x, x_min, x_max)",
            "K: clip(x, min_value, max_value)"
        ) { c throws(PythonError) in
            let (x, low) = try c.pair(0, 1, "Minimum")
            let (_, high) = try c.pair(0, 2, "Maximum")
            if x.isReal { return try c.result(x, low, high) { try x.minimum(high).maximum(low) } }
            return try c.plain(x) { try Arrays.clip(.array($0), .array(low.array), .array(high.array)) }
        },
        TensorRow("tf: clip_by_norm(t, clip_norm, axes=None, name=None)") { c throws(PythonError) in
            let (x, limit) = try c.pair(0, 1, "Mul")
            let axes = try c.axes(2)
            return try c.result(x, limit) {
                let norm = try x.square().sum(axes: axes, keepsAxes: true)
                let safe =
                    try norm.array.count == 1 && norm.array.firstNumber == 0
                    ? Tensor(NDArray.ones(norm.shape, norm.array.dtype)) : norm.squareRoot()
                return try x * limit / safe.maximum(limit)
            }
        },
        TensorRow("tf linalg: global_norm(t_list, name=None)") { c throws(PythonError) in
            let tensors = try c.machine.tensorList(c[0], skipsNone: true)
            return c.machine.tensorValue(try globalNorm(c, tensors))
        },
        TensorRow("tf: clip_by_global_norm(t_list, clip_norm, use_norm=None, name=None)") {
            c throws(PythonError) in
            let values = try c.machine.collect(c[0])
            let tensors = try c.machine.tensorList(c[0], skipsNone: true)
            let norm = c.isGiven(2) ? try c.tensor(2) : try globalNorm(c, tensors)
            let limit = try c.machine.tensor(c[1]).cast(to: norm.array.dtype)
            let scale = try c.machine.engineCall {
                try Tensor.precisely([norm, limit]) { try limit / norm.maximum(limit) }
            }
            var clipped: [Value] = []
            for value in values {
                guard c.machine.isGiven(value) else {
                    clipped.append(.none)
                    continue
                }
                let x = try c.machine.tensor(value)
                clipped.append(try c.result(x) { try x * scale.cast(to: x.array.dtype) })
            }
            return c.machine.tuple([c.machine.list(clipped), c.machine.tensorValue(norm)])
        },
    ]

    private static func globalNorm(_ c: TensorCall, _ tensors: [Tensor]) throws(PythonError) -> Tensor {
        try c.machine.engineCall {
            try Tensor.precisely(tensors) {
                var sum = Tensor(0)
                for tensor in tensors { sum = try sum + tensor.square().sum() }
                return try sum.squareRoot()
            }
        }
    }
}

extension TensorRow {
    init(_ spellings: [String], body: @escaping Body) {
        self.spellings = spellings.map(Spelling.init)
        self.body = body
    }
}

extension TensorCall {
    /// Two operands of one type: what is no tensor takes the other's; Keras' functions promote.
    func pair(_ first: Int, _ second: Int, _ operation: String) throws(PythonError) -> (Tensor, Tensor) {
        guard isKeras else { return try machine.pair(of: self[first], self[second], operation) }
        let (a, b) = (self[first], self[second])
        var (x, y) = (try machine.tensor(a), try machine.tensor(b))
        let (s, t) = (x.array.dtype, y.array.dtype)
        if s == t { return (x, y) }
        // Python numbers are weak, ints yield to floats, of two floats the wider stays.
        let (weakA, weakB) = (machine.isPlainNumber(a), machine.isPlainNumber(b))
        let common: DType
        if weakA != weakB, weakB ? (s.isInexact || !t.isInexact) : (t.isInexact || !s.isInexact) {
            common = weakB ? (s == .bool ? t : s) : (t == .bool ? s : t)
        } else if s.isInexact != t.isInexact {
            common = s.isInexact ? s : t
        } else {
            common = .promote(s, t)
        }
        x = x.cast(to: common)
        y = y.cast(to: common)
        return (x, y)
    }
}

extension Machine {
    /// A Python number, not an array or NumPy scalar.
    func isPlainNumber(_ value: Value) -> Bool { value.isInt || value.isFloat || value.isBool }

    /// The tensors of a list; None is left out where that is allowed.
    func tensorList(_ value: Value, skipsNone: Bool = false) throws(PythonError) -> [Tensor] {
        var tensors: [Tensor] = []
        for element in try collect(value) where !skipsNone || isGiven(element) {
            tensors.append(try tensor(element))
        }
        return tensors
    }

    /// A function that has no form of its own for half precision: computed in float32 and rounded. It has
    /// no gradient.
    func approximated(_ name: String, _ operands: [Tensor], _ body: ([Tensor]) throws -> Tensor)
        throws(PythonError) -> Value
    {
        let dtype = operands[0].array.dtype
        guard dtype == .float16 else { throw wrongType(name, dtype) }
        try requireUnfollowed(name, operands)
        return tensorValue(
            try engineCall { try body(operands.map { $0.cast(to: .float32) }).cast(to: dtype) })
    }
}

/// Comparisons and logic.
enum ComparisonTensors {
    private static func comparison(_ spellings: String..., ufunc: String, operation: String) -> TensorRow {
        TensorRow(spellings) { c throws(PythonError) in
            let (x, y) = try c.pair(0, 1, operation)
            return c.machine.tensorValue(try c.machine.elementwise(ufunc, operation, x, y))
        }
    }

    private static func both(_ name: String, _ operation: String, keras: String? = nil) -> TensorRow {
        comparison(
            "tf math: \(name)(x, y, name=None)", "ops: \(keras ?? name)(x1, x2)", "K: \(name)(x, y)",
            ufunc: name, operation: operation)
    }

    static let rows: [TensorRow] = [
        both("equal", "Equal"), both("not_equal", "NotEqual"), both("less", "Less"),
        both("less_equal", "LessEqual"), both("greater", "Greater"), both("greater_equal", "GreaterEqual"),
        both("logical_and", "LogicalAnd"), both("logical_or", "LogicalOr"), both("logical_xor", "LogicalXor"),
        TensorRow("tf math: logical_not(x, name=None)", "ops: logical_not(x)") { c throws(PythonError) in
            let x = try c.tensor(0)
            return c.machine.tensorValue(
                try c.machine.engineCall { Tensor(try Ufunc.logicalNot(x.array)) })
        },
    ]
}
