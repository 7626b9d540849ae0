#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The table of all ufuncs. A new one is one row here and, if it is no C function, its operation.
extension Ufunc {
    // Arithmetic
    package static let add = Ufunc("add", inputs: 2, .same, kernels(Add.self))
    package static let subtract = Ufunc("subtract", inputs: 2, .same, kernels(Subtract.self))
    package static let multiply = Ufunc("multiply", inputs: 2, .same, kernels(Multiply.self))
    package static let divide = Ufunc("divide", inputs: 2, .trueDivide, kernels(Divide.self))
    package static let floorDivide = Ufunc(
        "floor_divide", inputs: 2, .integersAtLeast, kernels(FloorDivide.self))
    package static let remainder = Ufunc("remainder", inputs: 2, .integersAtLeast, kernels(Remainder.self))
    package static let fmod = Ufunc("fmod", inputs: 2, .integersAtLeast, kernels(Fmod.self))
    package static let power = Ufunc("power", inputs: 2, .integersAtLeast, kernels(Power.self))
    package static let floatPower = Ufunc("float_power", inputs: 2, .trueDivide, kernels(Power.self))
    package static let maximum = Ufunc("maximum", inputs: 2, .same, kernels(Maximum.self))
    package static let minimum = Ufunc("minimum", inputs: 2, .same, kernels(Minimum.self))
    package static let fmax = Ufunc("fmax", inputs: 2, .same, kernels(Fmax.self))
    package static let fmin = Ufunc("fmin", inputs: 2, .same, kernels(Fmin.self))
    package static let gcd = Ufunc("gcd", inputs: 2, .same, kernels(Gcd.self))
    package static let lcm = Ufunc("lcm", inputs: 2, .same, kernels(Lcm.self))

    // Comparisons and logic
    package static let equal = Ufunc("equal", inputs: 2, .comparison, comparisonKernels(Equal.self))
    package static let notEqual = Ufunc("not_equal", inputs: 2, .comparison, comparisonKernels(NotEqual.self))
    package static let less = Ufunc("less", inputs: 2, .comparison, comparisonKernels(Less.self))
    package static let lessEqual = Ufunc(
        "less_equal", inputs: 2, .comparison, comparisonKernels(LessEqual.self))
    package static let greater = Ufunc("greater", inputs: 2, .comparison, comparisonKernels(Greater.self))
    package static let greaterEqual = Ufunc(
        "greater_equal", inputs: 2, .comparison, comparisonKernels(GreaterEqual.self))
    package static let logicalAnd = Ufunc("logical_and", inputs: 2, .predicate, logicKernels(And.self))
    package static let logicalOr = Ufunc("logical_or", inputs: 2, .predicate, logicKernels(Or.self))
    package static let logicalXor = Ufunc("logical_xor", inputs: 2, .predicate, logicKernels(Xor.self))
    package static let logicalNot = Ufunc(
        "logical_not", inputs: 1, .predicate, predicateKernels(IsFalse.self))

    // Bits
    package static let bitwiseAnd = Ufunc("bitwise_and", inputs: 2, .same, kernels(BitAnd.self))
    package static let bitwiseOr = Ufunc("bitwise_or", inputs: 2, .same, kernels(BitOr.self))
    package static let bitwiseXor = Ufunc("bitwise_xor", inputs: 2, .same, kernels(BitXor.self))
    package static let leftShift = Ufunc("left_shift", inputs: 2, .integersAtLeast, kernels(LeftShift.self))
    package static let rightShift = Ufunc(
        "right_shift", inputs: 2, .integersAtLeast, kernels(RightShift.self))
    package static let invert = Ufunc("invert", inputs: 1, .same) { dtype in
        dtype.isInexact ? nil : kernels(Invert.self)(dtype)
    }

    // Signs and rounding
    package static let negative = Ufunc("negative", inputs: 1, .same, kernels(Negative.self))
    package static let positive = Ufunc("positive", inputs: 1, .same, kernels(Positive.self))
    package static let absolute = Ufunc("absolute", inputs: 1, .realPart, magnitudeKernels)
    package static let fabs = Ufunc("fabs", inputs: 1, .math, mathKernels({ $0.magnitude }, { $0.magnitude }))
    package static let sign = Ufunc("sign", inputs: 1, .same, kernels(Sign.self))
    package static let square = Ufunc("square", inputs: 1, .integersAtLeast, kernels(Square.self))
    package static let reciprocal = Ufunc("reciprocal", inputs: 1, .integersAtLeast, kernels(Reciprocal.self))
    package static let conjugate = Ufunc("conjugate", inputs: 1, .integersAtLeast, kernels(Conjugate.self))
    package static let floor = Ufunc("floor", inputs: 1, .same, kernels(Floor.self))
    package static let ceil = Ufunc("ceil", inputs: 1, .same, kernels(Ceil.self))
    package static let trunc = Ufunc("trunc", inputs: 1, .same, kernels(Trunc.self))
    package static let rint = Ufunc("rint", inputs: 1, .math, kernels(Rint.self))

    // Exponentials and powers
    package static let sqrt = Ufunc("sqrt", inputs: 1, .math, kernels(SquareRoot.self))
    package static let cbrt = Ufunc("cbrt", inputs: 1, .math, mathKernels(cbrtf, cCbrt))
    package static let exp = Ufunc("exp", inputs: 1, .math, expKernels)
    package static let exp2 = Ufunc("exp2", inputs: 1, .math, mathKernels(exp2f, cExp2, complex: complexExp2))
    package static let expm1 = Ufunc(
        "expm1", inputs: 1, .math, mathKernels(expm1f, cExpm1, complex: complexExpMinus1))
    package static let log = Ufunc("log", inputs: 1, .math, logKernels)
    package static let log2 = Ufunc("log2", inputs: 1, .math, mathKernels(log2f, cLog2, complex: complexLog2))
    package static let log10 = Ufunc(
        "log10", inputs: 1, .math, mathKernels(log10f, cLog10, complex: complexLog10))
    package static let log1p = Ufunc(
        "log1p", inputs: 1, .math, mathKernels(log1pf, cLog1p, complex: complexLogPlus1))
    package static let logaddexp = Ufunc(
        "logaddexp", inputs: 2, .math,
        mathKernels({ Float(logAddExp(Double($0), Double($1))) }, logAddExp))
    package static let logaddexp2 = Ufunc(
        "logaddexp2", inputs: 2, .math,
        mathKernels({ Float(logAddExp2(Double($0), Double($1))) }, logAddExp2))

    // Trigonometry
    package static let sin = Ufunc(
        "sin", inputs: 1, .math, mathKernels(sinf, cSin, complex: complexSine))
    package static let cos = Ufunc(
        "cos", inputs: 1, .math, mathKernels(cosf, cCos, complex: complexCosine))
    package static let tan = Ufunc(
        "tan", inputs: 1, .math,
        mathKernels(tanf, cTan, complex: { complexSine($0) / complexCosine($0) }))
    package static let arcsin = Ufunc(
        "arcsin", inputs: 1, .math, mathKernels(asinf, cAsin, complex: complexArcsine))
    package static let arccos = Ufunc(
        "arccos", inputs: 1, .math, mathKernels(acosf, cAcos, complex: complexArccosine))
    package static let arctan = Ufunc(
        "arctan", inputs: 1, .math, mathKernels(atanf, cAtan, complex: complexArctangent))
    package static let sinh = Ufunc("sinh", inputs: 1, .math, mathKernels(sinhf, cSinh, complex: complexSinh))
    package static let cosh = Ufunc("cosh", inputs: 1, .math, mathKernels(coshf, cCosh, complex: complexCosh))
    package static let tanh = Ufunc(
        "tanh", inputs: 1, .math, mathKernels(tanhSingle, cTanh, complex: complexTanh))
    package static let arcsinh = Ufunc(
        "arcsinh", inputs: 1, .math, mathKernels(asinhf, cAsinh, complex: complexArsinh))
    package static let arccosh = Ufunc(
        "arccosh", inputs: 1, .math, mathKernels(acoshf, cAcosh, complex: complexArcosh))
    package static let arctanh = Ufunc(
        "arctanh", inputs: 1, .math, mathKernels(atanhf, cAtanh, complex: complexArtanh))
    package static let arctan2 = Ufunc("arctan2", inputs: 2, .math, mathKernels(atan2f, cAtan2))
    package static let hypot = Ufunc("hypot", inputs: 2, .math, mathKernels(hypotf, cHypot))
    package static let copysign = Ufunc(
        "copysign", inputs: 2, .math,
        mathKernels({ Float(signOf: $1, magnitudeOf: $0) }, { Double(signOf: $1, magnitudeOf: $0) }))
    package static let nextafter = Ufunc(
        "nextafter", inputs: 2, .math, mathKernels(nextafterf, cNextafter))
    package static let heaviside = Ufunc(
        "heaviside", inputs: 2, .math,
        mathKernels(
            { $0.isNaN ? $0 : $0 == 0 ? $1 : $0 < 0 ? 0 : 1 },
            { $0.isNaN ? $0 : $0 == 0 ? $1 : $0 < 0 ? 0 : 1 }))
    package static let degrees = Ufunc(
        "degrees", inputs: 1, .math, mathKernels({ $0 * (180 / Float.pi) }, { $0 * (180 / Double.pi) }))
    package static let radians = Ufunc(
        "radians", inputs: 1, .math, mathKernels({ $0 * (Float.pi / 180) }, { $0 * (Double.pi / 180) }))

    // Predicates
    package static let isNaN = Ufunc("isnan", inputs: 1, .predicate, predicateKernels(IsNotANumber.self))
    package static let isInf = Ufunc("isinf", inputs: 1, .predicate, predicateKernels(IsInfinite.self))
    package static let isFinite = Ufunc(
        "isfinite", inputs: 1, .predicate, predicateKernels(IsFinite.self))
    package static let signbit = Ufunc("signbit", inputs: 1, .predicate) { dtype in
        dtype.isComplex ? nil : predicateKernels(IsNegative.self)(dtype)
    }

    /// Every ufunc, for name look-up and for tests that walk the table.
    package static let all: [Ufunc] = [
        add, subtract, multiply, divide, floorDivide, remainder, fmod, power, floatPower, maximum, minimum,
        fmax, fmin, gcd, lcm, equal, notEqual, less, lessEqual, greater, greaterEqual, logicalAnd, logicalOr,
        logicalXor, logicalNot, bitwiseAnd, bitwiseOr, bitwiseXor, leftShift, rightShift, invert, negative,
        positive, absolute, fabs, sign, square, reciprocal, conjugate, floor, ceil, trunc, rint, sqrt, cbrt,
        exp, exp2, expm1, log, log2, log10, log1p, logaddexp, logaddexp2, sin, cos, tan, arcsin, arccos,
        arctan, sinh, cosh, tanh, arcsinh, arccosh, arctanh, arctan2, hypot, copysign, nextafter, heaviside,
        degrees, radians, isNaN, isInf, isFinite, signbit,
    ]

    private static let byName: [String: Ufunc] = {
        var table: [String: Ufunc] = [:]
        for ufunc in all { table[ufunc.name] = ufunc }
        let aliases = [
            "true_divide": "divide", "mod": "remainder", "abs": "absolute", "conj": "conjugate",
            "bitwise_not": "invert", "bitwise_invert": "invert", "pow": "power", "deg2rad": "radians",
            "rad2deg": "degrees", "asin": "arcsin", "acos": "arccos", "atan": "arctan", "asinh": "arcsinh",
            "acosh": "arccosh", "atanh": "arctanh", "atan2": "arctan2", "bitwise_left_shift": "left_shift",
            "bitwise_right_shift": "right_shift",
        ]
        for (alias, name) in aliases { table[alias] = table[name] }
        return table
    }()

    /// The ufunc with a NumPy name or alias ("mod", "true_divide").
    package static func named(_ name: String) -> Ufunc? { byName[name] }

    /// All names and aliases, sorted.
    package static var names: [String] { byName.keys.sorted() }
}

private func logAddExp(_ a: Double, _ b: Double) -> Double {
    if a == b { return a + 0.693147180559945309417232121458176568 }
    let difference = a - b
    if difference > 0 { return a + log1p(exp(-difference)) }
    return difference <= 0 ? b + log1p(exp(difference)) : difference
}

private func logAddExp2(_ a: Double, _ b: Double) -> Double {
    if a == b { return a + 1 }
    let difference = a - b
    let scale = 1.442695040888963407359924681001892137
    if difference > 0 { return a + scale * log1p(exp2(-difference)) }
    return difference <= 0 ? b + scale * log1p(exp2(difference)) : difference
}

private let expKernels: @Sendable (DType) -> Ufunc.Kernel? = mathKernels(
    expf, cExp, complex: complexExp)
private let logKernels: @Sendable (DType) -> Ufunc.Kernel? = mathKernels(
    logf, cLog, complex: complexLog)

// The C functions under names that the table's own members do not hide.
@Sendable private func cAcos(_ x: Double) -> Double { acos(x) }
@Sendable private func cAcosh(_ x: Double) -> Double { acosh(x) }
@Sendable private func cAsin(_ x: Double) -> Double { asin(x) }
@Sendable private func cAsinh(_ x: Double) -> Double { asinh(x) }
@Sendable private func cAtan(_ x: Double) -> Double { atan(x) }
@Sendable private func cAtan2(_ x: Double, _ y: Double) -> Double { atan2(x, y) }
@Sendable private func cAtanh(_ x: Double) -> Double { atanh(x) }
@Sendable private func cCbrt(_ x: Double) -> Double { cbrt(x) }
@Sendable private func cCos(_ x: Double) -> Double { cos(x) }
@Sendable private func cCosh(_ x: Double) -> Double { cosh(x) }
@Sendable private func cExp(_ x: Double) -> Double { exp(x) }
@Sendable private func cExp2(_ x: Double) -> Double { exp2(x) }
@Sendable private func cExpm1(_ x: Double) -> Double { expm1(x) }
@Sendable private func cHypot(_ x: Double, _ y: Double) -> Double { hypot(x, y) }
@Sendable private func cLog(_ x: Double) -> Double { log(x) }
@Sendable private func cLog10(_ x: Double) -> Double { log10(x) }
@Sendable private func cLog1p(_ x: Double) -> Double { log1p(x) }
@Sendable private func cLog2(_ x: Double) -> Double { log2(x) }
@Sendable private func cNextafter(_ x: Double, _ y: Double) -> Double { nextafter(x, y) }
@Sendable private func cSin(_ x: Double) -> Double { sin(x) }
@Sendable private func cSinh(_ x: Double) -> Double { sinh(x) }
@Sendable private func cTan(_ x: Double) -> Double { tan(x) }
@Sendable private func cTanh(_ x: Double) -> Double { tanh(x) }

/// In double precision by one exponential: the C library's takes three times as long.
@Sendable private func tanhSingle(_ x: Float) -> Float {
    let size = Double(x.magnitude)
    if size < 1e-4 { return Float(Double(x) - Double(x) * Double(x) * Double(x) / 3) }
    if size > 10 { return x.isNaN ? x : x < 0 ? -1 : 1 }
    let power = exp(2 * Double(x))
    return Float((power - 1) / (power + 1))
}
