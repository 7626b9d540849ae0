import Arrays

// Rows and functions that work element by element, shapes broadcast as in NumPy.

extension Operation {
    static let elementwise: [Operation] = [
        add, subtract, multiply, divide, maximum, minimum, power, negative, exp, log, log1p, expm1, sqrt,
        square, abs, sine, cosine, tanh, sigmoid, relu, softplus, reciprocal, erf, clip, elu, select,
    ]

    static let add: Operation = one("add", { x, _ in try binary(.add, x[0], x[1]) }) { c in
        [
            c.needs[0] ? try c.gradient.reduced(to: c.inputs[0].shape) : nil,
            c.needs[1] ? try c.gradient.reduced(to: c.inputs[1].shape) : nil,
        ]
    }
    static let subtract: Operation = one("subtract", { x, _ in try binary(.subtract, x[0], x[1]) }) { c in
        [
            c.needs[0] ? try c.gradient.reduced(to: c.inputs[0].shape) : nil,
            c.needs[1] ? try (-c.gradient).reduced(to: c.inputs[1].shape) : nil,
        ]
    }
    static let multiply: Operation = one("multiply", { x, _ in try binary(.multiply, x[0], x[1]) }) { c in
        [
            c.needs[0] ? try (c.gradient * c.inputs[1]).reduced(to: c.inputs[0].shape) : nil,
            c.needs[1] ? try (c.gradient * c.inputs[0]).reduced(to: c.inputs[1].shape) : nil,
        ]
    }
    static let divide: Operation = one("divide", { x, _ in try binary(.divide, x[0], x[1]) }) { c in
        let (a, b, g) = (c.inputs[0], c.inputs[1], c.gradient)
        return [
            c.needs[0] ? try (g / b).reduced(to: a.shape) : nil,
            c.needs[1] ? try (-(g * a) / (b * b)).reduced(to: b.shape) : nil,
        ]
    }
    /// Equal elements pass the gradient to the first operand, as TensorFlow does.
    static let maximum: Operation = one("maximum", { x, _ in try binary(.maximum, x[0], x[1]) }) { c in
        try chosen(c, isFirst: binary(.greaterEqual, c.inputs[0].array, c.inputs[1].array))
    }
    static let minimum: Operation = one("minimum", { x, _ in try binary(.minimum, x[0], x[1]) }) { c in
        try chosen(c, isFirst: binary(.greaterEqual, c.inputs[1].array, c.inputs[0].array))
    }

    private static func chosen(_ c: GradientContext, isFirst: NDArray) throws -> [Tensor?] {
        let first = Tensor(isFirst)
        let second = try Tensor(1) - first
        return [
            c.needs[0] ? try (c.gradient * first).reduced(to: c.inputs[0].shape) : nil,
            c.needs[1] ? try (c.gradient * second).reduced(to: c.inputs[1].shape) : nil,
        ]
    }

    static let power: Operation = one("power", { x, _ in try binary(.power, x[0], x[1]) }) { c in
        let (x, y, g) = (c.inputs[0], c.inputs[1], c.gradient)
        var byExponent: Tensor?
        if c.needs[1] {
            let positive = unary(.isPositive, x.array).asMask()
            let safe = try Tensor.select(positive, x, Tensor(NDArray.constant(1, x.shape)))
            byExponent = try (g * c.outputs[0] * safe.log()).reduced(to: y.shape)
        }
        return [
            c.needs[0] ? try (g * y * x.power(y - Tensor(1))).reduced(to: x.shape) : nil, byExponent,
        ]
    }

    private static func function(
        _ name: String, _ kind: UnaryKind, _ derivative: @escaping @Sendable (Tensor, Tensor) throws -> Tensor
    ) -> Operation {
        one(name, { x, p in unary(kind, x[0], p.a, p.b) }) { c in
            [try c.gradient * derivative(c.inputs[0], c.outputs[0])]
        }
    }

    static let negative: Operation = one("negative", { x, _ in unary(.negative, x[0]) }) {
        [try -$0.gradient]
    }
    static let exp: Operation = function("exp", .exp) { _, y in y }
    static let log: Operation = one("log", { x, _ in unary(.log, x[0]) }) { [try $0.gradient / $0.inputs[0]] }
    static let log1p: Operation = function("log1p", .log1p) { x, _ in try (x + Tensor(1)).reciprocal() }
    static let expm1: Operation = function("expm1", .expm1) { _, y in try y + Tensor(1) }
    static let sqrt: Operation = one("sqrt", { x, _ in unary(.sqrt, x[0]) }) {
        [try $0.gradient * Tensor(0.5) / $0.outputs[0]]
    }
    static let square: Operation = function("square", .square) { x, _ in try x * Tensor(2) }
    static let abs: Operation = function("abs", .abs) { x, _ in Tensor(unary(.sign, x.array)) }
    static let sine: Operation = function("sin", .sin) { x, _ in try x.cosine() }
    static let cosine: Operation = function("cos", .cos) { x, _ in try -x.sine() }
    static let tanh: Operation = function("tanh", .tanh) { _, y in try Tensor(1) - y.square() }
    static let sigmoid: Operation = function("sigmoid", .sigmoid) { _, y in try y * (Tensor(1) - y) }
    static let relu: Operation = function("relu", .relu) { _, y in Tensor(unary(.isPositive, y.array)) }
    static let softplus: Operation = function("softplus", .softplus) { x, _ in try x.sigmoid() }
    static let reciprocal: Operation = function("reciprocal", .reciprocal) { _, y in try -y.square() }
    static let erf: Operation = function("erf", .erf) { x, _ in
        try (-x.square()).exp() * Tensor.constant(1.1283791670955126, like: x)
    }
    /// Limits to [a, b]; the gradient passes where the input lies inside, ends included unless `flag`.
    static let clip: Operation = one("clip", { x, p in unary(.clip, x[0], p.a, p.b) }) { c in
        let kind: UnaryKind = c.attributes.flag ? .isStrictlyInside : .isInside
        let inside = unary(kind, c.inputs[0].array, c.attributes.a, c.attributes.b)
        return [try c.gradient * Tensor(inside)]
    }
    /// x > 0: x; else a (e^x - 1). At 0 the slope is a, or 1 with `flag` (as in TensorFlow's selu).
    static let elu: Operation = one("elu", { x, p in unary(.elu, x[0], p.a) }) { c in
        let kind: BinaryKind = c.attributes.flag ? .greaterEqual : .greater
        let positive = try binary(kind, c.inputs[0].array, .constant(0)).asMask()
        let below = try c.outputs[0] + Tensor(c.attributes.a)
        let one = Tensor(NDArray.constant(1, below.shape))
        return [try c.gradient * Tensor.select(positive, one, below)]
    }
    /// Elements of the first input where the mask (`arrays[0]`, bool, the full shape) is true, of the second
    /// elsewhere; both are broadcast to the mask's shape.
    static let select: Operation = one("select", { x, p in try selected(p.arrays[0], x[0], x[1]) }) { c in
        let mask = c.attributes.arrays[0]
        let zero = Tensor(NDArray.zeroFloats(mask.shape))
        return [
            c.needs[0]
                ? try Tensor.select(mask, c.gradient, zero).reduced(to: c.inputs[0].shape) : nil,
            c.needs[1]
                ? try Tensor.select(mask, zero, c.gradient).reduced(to: c.inputs[1].shape) : nil,
        ]
    }

    private static func selected(_ mask: NDArray, _ x: NDArray, _ y: NDArray) throws -> NDArray {
        if x.dtype == .float64 || y.dtype == .float64 {
            return try Arrays.select(where: mask, .array(x.asDoubles()), .array(y.asDoubles())).contiguous()
        }
        let a = x.shape == mask.shape ? x : try x.broadcast(to: mask.shape).contiguous()
        let b = y.shape == mask.shape ? y : try y.broadcast(to: mask.shape).contiguous()
        let choice = mask.contiguous()
        let (p, q, m) = (a.floatPointer, b.floatPointer, choice.pointer(Bool.self))
        defer { withExtendedLifetime((a, b, choice)) {} }
        return .floats(mask.shape) { target in
            for i in 0..<choice.count { target[i] = m[i] ? p[i] : q[i] }
        }
    }
}

extension NDArray {
    /// Where a float array is not zero.
    func asMask() -> NDArray { asType(.bool) }
}

extension Tensor {
    package static func + (a: Tensor, b: Tensor) throws -> Tensor { try Operation.add(a, b) }
    package static func - (a: Tensor, b: Tensor) throws -> Tensor { try Operation.subtract(a, b) }
    package static func * (a: Tensor, b: Tensor) throws -> Tensor { try Operation.multiply(a, b) }
    package static func / (a: Tensor, b: Tensor) throws -> Tensor { try Operation.divide(a, b) }
    package static prefix func - (a: Tensor) throws -> Tensor { try Operation.negative(a) }

    package func power(_ exponent: Tensor) throws -> Tensor { try Operation.power(self, exponent) }
    package func maximum(_ other: Tensor) throws -> Tensor { try Operation.maximum(self, other) }
    package func minimum(_ other: Tensor) throws -> Tensor { try Operation.minimum(self, other) }
    package func exp() throws -> Tensor { try Operation.exp(self) }
    package func log() throws -> Tensor { try Operation.log(self) }
    package func log1p() throws -> Tensor { try Operation.log1p(self) }
    package func expm1() throws -> Tensor { try Operation.expm1(self) }
    package func squareRoot() throws -> Tensor { try Operation.sqrt(self) }
    package func square() throws -> Tensor { try Operation.square(self) }
    package func magnitude() throws -> Tensor { try Operation.abs(self) }
    package func sine() throws -> Tensor { try Operation.sine(self) }
    package func cosine() throws -> Tensor { try Operation.cosine(self) }
    package func tanh() throws -> Tensor { try Operation.tanh(self) }
    package func sigmoid() throws -> Tensor { try Operation.sigmoid(self) }
    package func relu() throws -> Tensor { try Operation.relu(self) }
    package func softplus() throws -> Tensor { try Operation.softplus(self) }
    package func reciprocal() throws -> Tensor { try Operation.reciprocal(self) }
    package func erf() throws -> Tensor { try Operation.erf(self) }

    /// Limited to [low, high]; `openEnds`: no gradient passes at the ends themselves.
    package func clipped(_ low: Float, _ high: Float, openEnds: Bool = false) throws -> Tensor {
        try Operation.clip(self, attributes: Attributes(flag: openEnds, a: low, b: high))
    }

    package func elu(_ alpha: Float = 1, slopeOneAtZero: Bool = false) throws -> Tensor {
        try Operation.elu(self, attributes: Attributes(flag: slopeOneAtZero, a: alpha))
    }

    /// Elements of `x` where the bool array is true, of `y` elsewhere.
    package static func select(_ mask: NDArray, _ x: Tensor, _ y: Tensor) throws -> Tensor {
        try Operation.select(x, y, attributes: Attributes(arrays: [mask]))
    }

    /// This tensor as a constant: no gradient passes (`tf.stop_gradient`).
    package func detached() -> Tensor { Tensor(array) }
}
