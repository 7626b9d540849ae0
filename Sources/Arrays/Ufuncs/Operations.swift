#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The functions behind the arithmetic, bitwise and comparing ufuncs, each for every class of numbers, with
/// NumPy's results at the edges (division by zero, NaN, wrap-around).

enum Add: BinaryOperation {
    @inline(__always) static func integer<T: IntegerElement>(_ a: T, _ b: T) -> T { a &+ b }
    @inline(__always) static func float<T: FloatElement>(_ a: T, _ b: T) -> T { a + b }
    @inline(__always) static func complex<P: FloatElement>(_ a: Complex<P>, _ b: Complex<P>) -> Complex<P> {
        a + b
    }
    @inline(__always) static func bool(_ a: Bool, _ b: Bool) -> Bool { a || b }
}

enum Subtract: BinaryOperation {
    static var bools: Bool { false }
    @inline(__always) static func integer<T: IntegerElement>(_ a: T, _ b: T) -> T { a &- b }
    @inline(__always) static func float<T: FloatElement>(_ a: T, _ b: T) -> T { a - b }
    @inline(__always) static func complex<P: FloatElement>(_ a: Complex<P>, _ b: Complex<P>) -> Complex<P> {
        a - b
    }
}

enum Multiply: BinaryOperation {
    @inline(__always) static func integer<T: IntegerElement>(_ a: T, _ b: T) -> T { a &* b }
    @inline(__always) static func float<T: FloatElement>(_ a: T, _ b: T) -> T { a * b }
    @inline(__always) static func complex<P: FloatElement>(_ a: Complex<P>, _ b: Complex<P>) -> Complex<P> {
        a * b
    }
    @inline(__always) static func bool(_ a: Bool, _ b: Bool) -> Bool { a && b }
}

enum Divide: BinaryOperation {
    static var integers: Bool { false }
    static var bools: Bool { false }
    @inline(__always) static func float<T: FloatElement>(_ a: T, _ b: T) -> T { a / b }
    @inline(__always) static func complex<P: FloatElement>(_ a: Complex<P>, _ b: Complex<P>) -> Complex<P> {
        a / b
    }
}

/// Quotient and remainder of floats as Python has them: the remainder has the divisor's sign.
@inline(__always)
func floorDivMod<T: FloatElement>(_ a: T, _ b: T) -> (quotient: T, remainder: T) {
    var mod = a.truncatingRemainder(dividingBy: b)
    if b == 0 { return (a / b, mod) }
    var div = (a - mod) / b
    if mod != 0 {
        if (b < 0) != (mod < 0) {
            mod += b
            div -= 1
        }
    } else {
        mod = T(signOf: b, magnitudeOf: 0)
    }
    if div == 0 { return (T(signOf: a / b, magnitudeOf: 0), mod) }
    var floored = div.rounded(.down)
    if div - floored > 0.5 { floored += 1 }
    return (floored, mod)
}

enum FloorDivide: BinaryOperation {
    static var bools: Bool { false }
    static var complexes: Bool { false }
    @inline(__always) static func integer<T: IntegerElement>(_ a: T, _ b: T) -> T {
        if b == 0 { return 0 }
        let (quotient, overflow) = a.dividedReportingOverflow(by: b)
        if overflow { return a }
        return T.isSigned && (a < 0) != (b < 0) && quotient &* b != a ? quotient &- 1 : quotient
    }
    @inline(__always) static func float<T: FloatElement>(_ a: T, _ b: T) -> T { floorDivMod(a, b).quotient }
}

enum Remainder: BinaryOperation {
    static var bools: Bool { false }
    static var complexes: Bool { false }
    @inline(__always) static func integer<T: IntegerElement>(_ a: T, _ b: T) -> T {
        if b == 0 { return 0 }
        let remainder = a.remainderReportingOverflow(dividingBy: b).partialValue
        return T.isSigned && remainder != 0 && (remainder < 0) != (b < 0) ? remainder &+ b : remainder
    }
    @inline(__always) static func float<T: FloatElement>(_ a: T, _ b: T) -> T { floorDivMod(a, b).remainder }
}

/// C's remainder, with the dividend's sign.
enum Fmod: BinaryOperation {
    static var bools: Bool { false }
    static var complexes: Bool { false }
    @inline(__always) static func integer<T: IntegerElement>(_ a: T, _ b: T) -> T {
        b == 0 ? 0 : a.remainderReportingOverflow(dividingBy: b).partialValue
    }
    @inline(__always) static func float<T: FloatElement>(_ a: T, _ b: T) -> T {
        a.truncatingRemainder(dividingBy: b)
    }
}

enum Power: BinaryOperation {
    static var bools: Bool { false }
    @inline(__always) static func integer<T: IntegerElement>(_ a: T, _ b: T) -> T {
        var (result, base, exponent) = (T(1), a, b)
        while exponent > 0 {
            if exponent & 1 == 1 { result = result &* base }
            exponent >>= 1
            base = base &* base
        }
        return result
    }
    @inline(__always) static func float<T: FloatElement>(_ a: T, _ b: T) -> T {
        if b == 2 { return a * a }
        return T.math(a, b, powf, pow)
    }
    static func complex<P: FloatElement>(_ a: Complex<P>, _ b: Complex<P>) -> Complex<P> {
        let value = complexPower(
            Complex128(a.real.double, a.imaginary.double), Complex128(b.real.double, b.imaginary.double))
        return Complex(P(wide: value.real), P(wide: value.imaginary))
    }
}

enum Maximum: BinaryOperation {
    @inline(__always) static func integer<T: IntegerElement>(_ a: T, _ b: T) -> T { a > b ? a : b }
    @inline(__always) static func float<T: FloatElement>(_ a: T, _ b: T) -> T { a >= b || a != a ? a : b }
    @inline(__always) static func complex<P: FloatElement>(_ a: Complex<P>, _ b: Complex<P>) -> Complex<P> {
        isLess(a, b) ? b : a
    }
    @inline(__always) static func bool(_ a: Bool, _ b: Bool) -> Bool { a || b }
}

enum Minimum: BinaryOperation {
    @inline(__always) static func integer<T: IntegerElement>(_ a: T, _ b: T) -> T { a < b ? a : b }
    @inline(__always) static func float<T: FloatElement>(_ a: T, _ b: T) -> T { a <= b || a != a ? a : b }
    @inline(__always) static func complex<P: FloatElement>(_ a: Complex<P>, _ b: Complex<P>) -> Complex<P> {
        isLess(b, a) ? b : a
    }
    @inline(__always) static func bool(_ a: Bool, _ b: Bool) -> Bool { a && b }
}

/// The larger that is not NaN.
enum Fmax: BinaryOperation {
    @inline(__always) static func complex<P: FloatElement>(_ a: Complex<P>, _ b: Complex<P>) -> Complex<P> {
        b.isNaNPart || (!a.isNaNPart && !isLess(a, b)) ? a : b
    }
    @inline(__always) static func integer<T: IntegerElement>(_ a: T, _ b: T) -> T { a > b ? a : b }
    @inline(__always) static func float<T: FloatElement>(_ a: T, _ b: T) -> T { a >= b || b != b ? a : b }
    @inline(__always) static func bool(_ a: Bool, _ b: Bool) -> Bool { a || b }
}

enum Fmin: BinaryOperation {
    @inline(__always) static func complex<P: FloatElement>(_ a: Complex<P>, _ b: Complex<P>) -> Complex<P> {
        b.isNaNPart || (!a.isNaNPart && !isLess(b, a)) ? a : b
    }
    @inline(__always) static func integer<T: IntegerElement>(_ a: T, _ b: T) -> T { a < b ? a : b }
    @inline(__always) static func float<T: FloatElement>(_ a: T, _ b: T) -> T { a <= b || b != b ? a : b }
    @inline(__always) static func bool(_ a: Bool, _ b: Bool) -> Bool { a && b }
}

enum BitAnd: BinaryOperation {
    static var floats: Bool { false }
    static var complexes: Bool { false }
    @inline(__always) static func integer<T: IntegerElement>(_ a: T, _ b: T) -> T { a & b }
    @inline(__always) static func bool(_ a: Bool, _ b: Bool) -> Bool { a && b }
}

enum BitOr: BinaryOperation {
    static var floats: Bool { false }
    static var complexes: Bool { false }
    @inline(__always) static func integer<T: IntegerElement>(_ a: T, _ b: T) -> T { a | b }
    @inline(__always) static func bool(_ a: Bool, _ b: Bool) -> Bool { a || b }
}

enum BitXor: BinaryOperation {
    static var floats: Bool { false }
    static var complexes: Bool { false }
    @inline(__always) static func integer<T: IntegerElement>(_ a: T, _ b: T) -> T { a ^ b }
    @inline(__always) static func bool(_ a: Bool, _ b: Bool) -> Bool { a != b }
}

/// A shift by the width or more gives 0 (or -1 for negative numbers to the right).
enum LeftShift: BinaryOperation {
    static var floats: Bool { false }
    static var complexes: Bool { false }
    static var bools: Bool { false }
    @inline(__always) static func integer<T: IntegerElement>(_ a: T, _ b: T) -> T {
        b >= 0 && b < T.bitWidth ? a << b : 0
    }
}

enum RightShift: BinaryOperation {
    static var floats: Bool { false }
    static var complexes: Bool { false }
    static var bools: Bool { false }
    @inline(__always) static func integer<T: IntegerElement>(_ a: T, _ b: T) -> T {
        b >= 0 && b < T.bitWidth ? a >> b : a < 0 ? ~0 : 0
    }
}

enum Gcd: BinaryOperation {
    static var floats: Bool { false }
    static var complexes: Bool { false }
    static var bools: Bool { false }
    static func integer<T: IntegerElement>(_ a: T, _ b: T) -> T {
        var (x, y) = (a.magnitude, b.magnitude)
        while y != 0 { (x, y) = (y, x % y) }
        return T(truncatingIfNeeded: x)
    }
}

enum Lcm: BinaryOperation {
    static var floats: Bool { false }
    static var complexes: Bool { false }
    static var bools: Bool { false }
    static func integer<T: IntegerElement>(_ a: T, _ b: T) -> T {
        let divisor = Gcd.integer(a, b)
        if divisor == 0 { return 0 }
        return T(truncatingIfNeeded: (a / divisor &* b).magnitude)
    }
}

// MARK: - Comparisons and logic

@inline(__always)
func isLess<P: FloatElement>(_ a: Complex<P>, _ b: Complex<P>) -> Bool {
    P.isLess(a.real, b.real) || (a.real == b.real && P.isLess(a.imaginary, b.imaginary))
}

enum Equal: Comparison {
    @inline(__always) static func real<T: Comparable>(_ a: T, _ b: T) -> Bool { a == b }
    @inline(__always) static func complex<P: FloatElement>(_ a: Complex<P>, _ b: Complex<P>) -> Bool {
        a == b
    }
    @inline(__always) static func bool(_ a: Bool, _ b: Bool) -> Bool { a == b }
}

enum NotEqual: Comparison {
    @inline(__always) static func real<T: Comparable>(_ a: T, _ b: T) -> Bool { a != b }
    @inline(__always) static func complex<P: FloatElement>(_ a: Complex<P>, _ b: Complex<P>) -> Bool {
        a != b
    }
    @inline(__always) static func bool(_ a: Bool, _ b: Bool) -> Bool { a != b }
}

enum Less: Comparison {
    @inline(__always) static func real<T: Comparable>(_ a: T, _ b: T) -> Bool { a < b }
    @inline(__always) static func complex<P: FloatElement>(_ a: Complex<P>, _ b: Complex<P>) -> Bool {
        isLess(a, b)
    }
    @inline(__always) static func bool(_ a: Bool, _ b: Bool) -> Bool { !a && b }
}

enum LessEqual: Comparison {
    @inline(__always) static func real<T: Comparable>(_ a: T, _ b: T) -> Bool { a <= b }
    @inline(__always) static func complex<P: FloatElement>(_ a: Complex<P>, _ b: Complex<P>) -> Bool {
        isLess(a, b) || a == b
    }
    @inline(__always) static func bool(_ a: Bool, _ b: Bool) -> Bool { !a || b }
}

enum Greater: Comparison {
    @inline(__always) static func real<T: Comparable>(_ a: T, _ b: T) -> Bool { a > b }
    @inline(__always) static func complex<P: FloatElement>(_ a: Complex<P>, _ b: Complex<P>) -> Bool {
        isLess(b, a)
    }
    @inline(__always) static func bool(_ a: Bool, _ b: Bool) -> Bool { a && !b }
}

enum GreaterEqual: Comparison {
    @inline(__always) static func real<T: Comparable>(_ a: T, _ b: T) -> Bool { a >= b }
    @inline(__always) static func complex<P: FloatElement>(_ a: Complex<P>, _ b: Complex<P>) -> Bool {
        isLess(b, a) || a == b
    }
    @inline(__always) static func bool(_ a: Bool, _ b: Bool) -> Bool { a || !b }
}

// MARK: - One argument

enum Negative: UnaryOperation {
    static var bools: Bool { false }
    @inline(__always) static func integer<T: IntegerElement>(_ a: T) -> T { 0 &- a }
    @inline(__always) static func float<T: FloatElement>(_ a: T) -> T { -a }
    @inline(__always) static func complex<P: FloatElement>(_ a: Complex<P>) -> Complex<P> { -a }
}

enum Positive: UnaryOperation {
    static var bools: Bool { false }
    @inline(__always) static func float<T: FloatElement>(_ a: T) -> T { a }
}

enum Square: UnaryOperation {
    static var bools: Bool { false }
    @inline(__always) static func integer<T: IntegerElement>(_ a: T) -> T { a &* a }
    @inline(__always) static func float<T: FloatElement>(_ a: T) -> T { a * a }
    @inline(__always) static func complex<P: FloatElement>(_ a: Complex<P>) -> Complex<P> { a * a }
}

enum Reciprocal: UnaryOperation {
    static var bools: Bool { false }
    @inline(__always) static func integer<T: IntegerElement>(_ a: T) -> T {
        a == 0 ? (T.isSigned && T.bitWidth > 16 ? T.min : 0) : 1 / a
    }
    @inline(__always) static func float<T: FloatElement>(_ a: T) -> T { 1 / a }
    @inline(__always) static func complex<P: FloatElement>(_ a: Complex<P>) -> Complex<P> { Complex(1) / a }
}

enum Sign: UnaryOperation {
    static var bools: Bool { false }
    @inline(__always) static func integer<T: IntegerElement>(_ a: T) -> T { a.signum() }
    @inline(__always) static func float<T: FloatElement>(_ a: T) -> T {
        a > 0 ? 1 : a < 0 ? -1 : a == 0 ? 0 : a
    }
    @inline(__always) static func complex<P: FloatElement>(_ a: Complex<P>) -> Complex<P> {
        if a.real == 0 && a.imaginary == 0 { return a }
        let size = (a.real * a.real + a.imaginary * a.imaginary).squareRoot()
        return Complex(a.real / size, a.imaginary / size)
    }
}

enum Conjugate: UnaryOperation {
    static var bools: Bool { false }
    @inline(__always) static func float<T: FloatElement>(_ a: T) -> T { a }
    @inline(__always) static func complex<P: FloatElement>(_ a: Complex<P>) -> Complex<P> {
        Complex(a.real, -a.imaginary)
    }
}

enum Floor: UnaryOperation {
    static var complexes: Bool { false }
    @inline(__always) static func float<T: FloatElement>(_ a: T) -> T { a.rounded(.down) }
}

enum Ceil: UnaryOperation {
    static var complexes: Bool { false }
    @inline(__always) static func float<T: FloatElement>(_ a: T) -> T { a.rounded(.up) }
}

enum Trunc: UnaryOperation {
    static var complexes: Bool { false }
    @inline(__always) static func float<T: FloatElement>(_ a: T) -> T { a.rounded(.towardZero) }
}

/// Halves go to the even neighbour.
enum Rint: UnaryOperation {
    static var integers: Bool { false }
    static var bools: Bool { false }
    @inline(__always) static func float<T: FloatElement>(_ a: T) -> T { a.rounded(.toNearestOrEven) }
    @inline(__always) static func complex<P: FloatElement>(_ a: Complex<P>) -> Complex<P> {
        Complex(a.real.rounded(.toNearestOrEven), a.imaginary.rounded(.toNearestOrEven))
    }
}

enum SquareRoot: UnaryOperation {
    static var integers: Bool { false }
    static var bools: Bool { false }
    @inline(__always) static func float<T: FloatElement>(_ a: T) -> T { a.squareRoot() }
    static func complex<P: FloatElement>(_ a: Complex<P>) -> Complex<P> {
        let root = complexSquareRoot(Complex128(a.real.double, a.imaginary.double))
        return Complex(P(wide: root.real), P(wide: root.imaginary))
    }
}

enum Invert: UnaryOperation {
    static var complexes: Bool { false }
    @inline(__always) static func integer<T: IntegerElement>(_ a: T) -> T { ~a }
    @inline(__always) static func float<T: FloatElement>(_ a: T) -> T { a }
    @inline(__always) static func bool(_ a: Bool) -> Bool { !a }
}

// MARK: - Complex functions

func complexExp(_ z: Complex128) -> Complex128 {
    let size = exp(z.real)
    if z.imaginary == 0 { return Complex128(size, z.imaginary) }
    return Complex128(size * cos(z.imaginary), size * sin(z.imaginary))
}

func complexLog(_ z: Complex128) -> Complex128 {
    Complex128(log(hypot(z.real, z.imaginary)), atan2(z.imaginary, z.real))
}

func complexSquareRoot(_ z: Complex128) -> Complex128 {
    if z.real == 0 && z.imaginary == 0 { return Complex128(0, z.imaginary) }
    let size = ((abs(z.real) + hypot(z.real, z.imaginary)) / 2).squareRoot()
    if z.real >= 0 { return Complex128(size, z.imaginary / (2 * size)) }
    return Complex128(abs(z.imaginary) / (2 * size), Double(signOf: z.imaginary, magnitudeOf: size))
}

func complexPower(_ a: Complex128, _ b: Complex128) -> Complex128 {
    if b.real == 0 && b.imaginary == 0 { return Complex128(1) }
    if a.real == 0 && a.imaginary == 0 {
        return b.real > 0 ? Complex128(0) : Complex128(.nan, .nan)
    }
    if b.imaginary == 0, b.real == b.real.rounded(), abs(b.real) < 100 {
        var (result, base, exponent) = (Complex128(1), a, Int(abs(b.real)))
        while exponent > 0 {
            if exponent & 1 == 1 { result = result * base }
            base = base * base
            exponent >>= 1
        }
        return b.real < 0 ? Complex128(1) / result : result
    }
    return complexExp(b * complexLog(a))
}

func complexSine(_ z: Complex128) -> Complex128 {
    Complex128(sin(z.real) * cosh(z.imaginary), cos(z.real) * sinh(z.imaginary))
}

func complexCosine(_ z: Complex128) -> Complex128 {
    Complex128(cos(z.real) * cosh(z.imaginary), -sin(z.real) * sinh(z.imaginary))
}

func complexTanh(_ z: Complex128) -> Complex128 {
    let sine = Complex128(sinh(z.real) * cos(z.imaginary), cosh(z.real) * sin(z.imaginary))
    let cosine = Complex128(cosh(z.real) * cos(z.imaginary), sinh(z.real) * sin(z.imaginary))
    return sine / cosine
}
