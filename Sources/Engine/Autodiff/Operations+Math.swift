import Arrays

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// Functions of analysis that layers do not need but notebooks call: trigonometry, hyperbolic functions, the
// gamma family, and running sums and products.

extension Operation {
    static let mathematics: [Operation] = [
        tangent, arcsine, arccosine, arctangent, hyperbolicSine, hyperbolicCosine, areaSine, areaCosine,
        areaTangent, arctangent2, logGamma, digamma, errorComplement, inverseError, sign, floorModulo,
        runningSum, runningProduct,
    ]

    /// A function element by element, computed in double precision.
    private static func analytic(
        _ name: String, _ function: @escaping @Sendable (Double) -> Double,
        _ derivative: @escaping @Sendable (Tensor, Tensor) throws -> Tensor
    ) -> Operation {
        one(name, { x, _ in mapped(x[0], function) }) { c in
            [try c.gradient * derivative(c.inputs[0], c.outputs[0])]
        }
    }

    private static func mapped(_ x: NDArray, _ function: (Double) -> Double) -> NDArray {
        if x.dtype == .float64 { return x.mapDoubles(function) }
        let source = x.floatPointer
        return .floats(x.shape) { target in
            for i in 0..<x.count { target[i] = Float(function(Double(source[i]))) }
        }
    }

    static let tangent: Operation = analytic("tan", { cTan($0) }) { _, y in try y.square() + Tensor(1) }
    static let arcsine: Operation = analytic("asin", { cAsin($0) }) { x, _ in
        try (Tensor(1) - x.square()).squareRoot().reciprocal()
    }
    static let arccosine: Operation = analytic("acos", { cAcos($0) }) { x, _ in
        try -(Tensor(1) - x.square()).squareRoot().reciprocal()
    }
    static let arctangent: Operation = analytic("atan", { cAtan($0) }) { x, _ in
        try (x.square() + Tensor(1)).reciprocal()
    }
    static let hyperbolicSine: Operation = analytic("sinh", { cSinh($0) }) { x, _ in
        try Operation.hyperbolicCosine(x)
    }
    static let hyperbolicCosine: Operation = analytic("cosh", { cCosh($0) }) { x, _ in
        try Operation.hyperbolicSine(x)
    }
    static let areaSine: Operation = analytic("asinh", { cAsinh($0) }) { x, _ in
        try (x.square() + Tensor(1)).squareRoot().reciprocal()
    }
    static let areaCosine: Operation = analytic("acosh", { cAcosh($0) }) { x, _ in
        try (x.square() - Tensor(1)).squareRoot().reciprocal()
    }
    static let areaTangent: Operation = analytic("atanh", { cAtanh($0) }) { x, _ in
        try (Tensor(1) - x.square()).reciprocal()
    }
    static let logGamma: Operation = analytic("lgamma", { cLgamma($0) }) { x, _ in try Operation.digamma(x) }
    /// The derivative of `lgamma`; its own is taken from the series of the trigamma function.
    static let digamma: Operation = analytic("digamma", digammaOf) { x, _ in
        Tensor(mapped(x.array, trigammaOf))
    }
    static let errorComplement: Operation = analytic("erfc", { cErfc($0) }) { x, _ in
        try -((-x.square()).exp() * Tensor.constant(1.1283791670955126, like: x))
    }
    static let inverseError: Operation = analytic("erfinv", inverseErrorOf) { _, y in
        try y.square().exp() * Tensor.constant(0.88622692545275801, like: y)
    }
    /// -1, 0 or 1; constant, so its gradient is zero.
    static let sign: Operation = one("sign", { x, _ in unary(.sign, x[0]) }) { c in
        [Tensor(NDArray.zeros(c.inputs[0].shape, c.inputs[0].array.dtype))]
    }

    /// The angle of the point (x, y): inputs y, x.
    static let arctangent2: Operation = one("atan2", { x, _ in try Ufunc.arctan2(x[0], x[1]).contiguous() }) {
        c in
        let (y, x, g) = (c.inputs[0], c.inputs[1], c.gradient)
        let scale = try g / (x.square() + y.square())
        return [
            c.needs[0] ? try (scale * x).reduced(to: y.shape) : nil,
            c.needs[1] ? try (-(scale * y)).reduced(to: x.shape) : nil,
        ]
    }

    /// x - floor(x / y) y, of the sign of y.
    static let floorModulo: Operation = one(
        "floormod", { x, _ in try Ufunc.remainder(x[0], x[1]).contiguous() }
    ) { c in
        let (x, y, g) = (c.inputs[0], c.inputs[1], c.gradient)
        let quotient = Tensor(try Ufunc.floorDivide(x.array, y.array))
        return [
            c.needs[0] ? try g.reduced(to: x.shape) : nil,
            c.needs[1] ? try (-(g * quotient)).reduced(to: y.shape) : nil,
        ]
    }

    /// Sums of everything before and including (with `flag`: excluding) each place along `axes[0]`; `flag2`
    /// runs backwards.
    static let runningSum: Operation = one("cumsum", { x, p in try running(x[0], p, .add, 0) }) { c in
        var back = c.attributes
        back.flag2.toggle()
        return [try Operation.runningSum(c.gradient, attributes: back)]
    }

    /// As `cumsum`, of products. Zeros give NaN gradients, as in TensorFlow.
    static let runningProduct: Operation = one("cumprod", { x, p in try running(x[0], p, .multiply, 1) }) {
        c in
        var back = c.attributes
        back.flag2.toggle()
        return [try Operation.runningSum(c.gradient * c.outputs[0], attributes: back) / c.inputs[0]]
    }

    private static func running(_ x: NDArray, _ p: Attributes, _ ufunc: Ufunc, _ first: Int) throws -> NDArray
    {
        let axis = p.axes[0]
        var source = p.flag2 ? try x.flipped([axis]) : x
        if p.flag {
            let extent = source.shape[axis]
            var shape = source.shape
            shape[axis] = min(1, extent)
            source = try Arrays.concatenate(
                [
                    NDArray.full(shape, .int(first), x.dtype),
                    source.slice(axis: axis, 0..<max(0, extent - 1)),
                ], axis: axis)
        }
        let sums = try source.running(axis, x.dtype, ufunc)
        return (p.flag2 ? try sums.flipped([axis]) : sums).contiguous()
    }
}

extension Tensor {
    /// A number in the type of another tensor.
    static func constant(_ value: Double, like other: Tensor) -> Tensor {
        Tensor(NDArray.full([], .float(value), other.array.dtype == .float64 ? .float64 : .float32))
    }

    package func tangent() throws -> Tensor { try Operation.tangent(self) }
    package func arcsine() throws -> Tensor { try Operation.arcsine(self) }
    package func arccosine() throws -> Tensor { try Operation.arccosine(self) }
    package func arctangent() throws -> Tensor { try Operation.arctangent(self) }
    package func hyperbolicSine() throws -> Tensor { try Operation.hyperbolicSine(self) }
    package func hyperbolicCosine() throws -> Tensor { try Operation.hyperbolicCosine(self) }
    package func areaSine() throws -> Tensor { try Operation.areaSine(self) }
    package func areaCosine() throws -> Tensor { try Operation.areaCosine(self) }
    package func areaTangent() throws -> Tensor { try Operation.areaTangent(self) }
    package func logGamma() throws -> Tensor { try Operation.logGamma(self) }
    package func digamma() throws -> Tensor { try Operation.digamma(self) }
    package func errorComplement() throws -> Tensor { try Operation.errorComplement(self) }
    package func inverseError() throws -> Tensor { try Operation.inverseError(self) }
    package func signs() throws -> Tensor { try Operation.sign(self) }
    /// The angle of the points (x, self).
    package func angle(x: Tensor) throws -> Tensor { try Operation.arctangent2(self, x) }
    package func modulo(_ other: Tensor) throws -> Tensor { try Operation.floorModulo(self, other) }

    package func cumulativeSum(axis: Int, exclusive: Bool = false, reverse: Bool = false) throws -> Tensor {
        let axis = try normalizeAxis(axis, rank: rank)
        return try Operation.runningSum(
            self, attributes: Attributes(axes: [axis], flag: exclusive, flag2: reverse))
    }

    package func cumulativeProduct(axis: Int, exclusive: Bool = false, reverse: Bool = false) throws -> Tensor
    {
        let axis = try normalizeAxis(axis, rank: rank)
        return try Operation.runningProduct(
            self, attributes: Attributes(axes: [axis], flag: exclusive, flag2: reverse))
    }

    /// The product over some axes (all when nil). The gradient of an element is the product of the others,
    /// so zeros are no exception.
    package func product(axes: [Int]?, keepsAxes: Bool = false) throws -> Tensor {
        let axes = try (axes ?? Array(0..<rank)).map { try normalizeAxis($0, rank: rank) }.sorted()
        let kept = (0..<rank).filter { !axes.contains($0) }
        let others = kept.map { shape[$0] }
        let rows = try transposed(kept + axes).reshaped([
            others.reduce(1, *), axes.reduce(1) { $0 * shape[$1] },
        ])
        let result = try Operation.rowProduct(rows)
        let extents = keepsAxes ? (0..<rank).map { axes.contains($0) ? 1 : self.shape[$0] } : others
        return try result.reshaped(extents)
    }
}

extension Operation {
    /// The products of the rows of a matrix (R, C): (R).
    static let rowProduct: Operation = one(
        "product", { x, _ in try Reduction.prod(x[0], axes: [1]).contiguous() }
    ) {
        c in
        let x = c.inputs[0]
        let before = try x.exclusiveProduct(reverse: false)
        let after = try x.exclusiveProduct(reverse: true)
        return [try c.gradient.reshaped([x.shape[0], 1]) * before * after]
    }
}

extension Tensor {
    /// Products of the elements before (or after) each one in its row, by elementary operations, which
    /// differentiate through zeros.
    fileprivate func exclusiveProduct(reverse: Bool) throws -> Tensor {
        if TapeStack.current.tapes.isEmpty {
            return try cumulativeProduct(axis: 1, exclusive: true, reverse: reverse)
        }
        let (rows, width) = (shape[0], shape[1])
        var product = Tensor(NDArray.ones([rows, 1], array.dtype))
        var columns: [Tensor] = []
        for place in 0..<width {
            columns.append(product)
            let column = reverse ? width - 1 - place : place
            product = try product * sliced(axis: 1, from: column, count: 1)
        }
        guard !columns.isEmpty else { return self }
        return try Tensor.concatenate(reverse ? columns.reversed() : columns, axis: 1)
    }
}

// C's functions under names that the table's members do not hide.
private func cTan(_ x: Double) -> Double { tan(x) }
private func cAsin(_ x: Double) -> Double { asin(x) }
private func cAcos(_ x: Double) -> Double { acos(x) }
private func cAtan(_ x: Double) -> Double { atan(x) }
private func cSinh(_ x: Double) -> Double { sinh(x) }
private func cCosh(_ x: Double) -> Double { cosh(x) }
private func cAsinh(_ x: Double) -> Double { asinh(x) }
private func cAcosh(_ x: Double) -> Double { acosh(x) }
private func cAtanh(_ x: Double) -> Double { atanh(x) }
private func cErfc(_ x: Double) -> Double { erfc(x) }
private func cLgamma(_ x: Double) -> Double { lgamma(x) }

/// The digamma function: reflection below 0, recurrence to 6, then the asymptotic series.
@Sendable private func digammaOf(_ value: Double) -> Double {
    var (x, shift) = (value, 0.0)
    if x <= 0 {
        if x == x.rounded() { return .nan }
        shift = -Double.pi / tan(Double.pi * x)
        x = 1 - x
    }
    while x < 6 {
        shift -= 1 / x
        x += 1
    }
    let inverse = 1 / (x * x)
    let series =
        inverse
        * (1.0 / 12 - inverse * (1.0 / 120 - inverse * (1.0 / 252 - inverse * (1.0 / 240 - inverse / 132))))
    return shift + log(x) - 0.5 / x - series
}

@Sendable private func trigammaOf(_ value: Double) -> Double {
    var (x, shift) = (value, 0.0)
    if x <= 0 {
        if x == x.rounded() { return .infinity }
        let sine = sin(Double.pi * x)
        return Double.pi * Double.pi / (sine * sine) - trigammaOf(1 - x)
    }
    while x < 8 {
        shift += 1 / (x * x)
        x += 1
    }
    let inverse = 1 / (x * x)
    let series = inverse * (1.0 / 6 - inverse * (1.0 / 30 - inverse * (1.0 / 42 - inverse / 30)))
    return shift + 1 / x + inverse / 2 + series / x
}

/// The inverse of erf: Winitzki's approximation, then Newton's method to the last bit.
@Sendable private func inverseErrorOf(_ y: Double) -> Double {
    if y <= -1 || y >= 1 { return y == 1 ? .infinity : y == -1 ? -.infinity : .nan }
    if y == 0 { return y }
    let a = 0.147
    let l = log(1 - y * y)
    let t = 2 / (Double.pi * a) + l / 2
    var x = (t * t - l / a).squareRoot() - t
    x = x.squareRoot() * (y < 0 ? -1 : 1)
    for _ in 0..<4 { x -= (erf(x) - y) / (1.1283791670955126 * exp(-x * x)) }
    return x
}
