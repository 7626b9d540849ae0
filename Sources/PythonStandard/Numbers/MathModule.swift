import BigInt
import PythonLanguage

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `math`
enum MathModule {
    nonisolated(unsafe) private static let constants: [(name: String, make: (Machine) -> Value)] = [
        ("pi", { _ in .float(.pi) }), ("e", { _ in .float(2.718281828459045) }),
        ("tau", { _ in .float(2 * .pi) }), ("inf", { _ in .float(.infinity) }),
        ("nan", { _ in .float(.nan) }),
    ]

    static let module = NativeModule(
        "math", doc: "Mathematical functions of real numbers.", functions: rows, constants: constants)

    static let rows: [NativeRow] = elementary + classification + rounding + integers + sums

    // MARK: Elementary functions

    private enum Limit {
        /// An infinite result of a finite argument is a range error.
        case overflow
        /// A NaN or infinite result of a finite argument is a domain error.
        case domain
    }

    private static func unary(_ name: String, _ limit: Limit, _ function: @escaping (Double) -> Double)
        -> NativeRow
    {
        NativeRow("\(name)(x, /)") { machine, args throws(PythonError) in
            let x = try machine.double(args[0])
            let y = function(x)
            if y.isNaN, !x.isNaN { throw machine.raise(.valueError, "math domain error") }
            if y.isInfinite, x.isFinite {
                switch limit {
                case .overflow: throw machine.raise(.overflowError, "math range error")
                case .domain: throw machine.raise(.valueError, "math domain error")
                }
            }
            return .float(y)
        }
    }

    private static let elementary: [NativeRow] = functionsOfOne + functionsOfMore

    private static let functionsOfOne: [NativeRow] = [
        unary("sqrt", .domain, { $0 < 0 ? Double.nan : $0.squareRoot() }),
        unary("exp", .overflow, cExp),
        unary("expm1", .overflow, cExpm1),
        unary("exp2", .overflow, cExp2),
        unary("sin", .domain, cSin),
        unary("cos", .domain, cCos),
        unary("tan", .domain, cTan),
        unary("asin", .domain, cAsin),
        unary("acos", .domain, cAcos),
        unary("atan", .domain, cAtan),
        unary("sinh", .overflow, cSinh),
        unary("cosh", .overflow, cCosh),
        unary("tanh", .domain, cTanh),
        unary("asinh", .domain, cAsinh),
        unary("acosh", .domain, cAcosh),
        unary("atanh", .domain, cAtanh),
        unary("log1p", .domain, cLog1p),
        unary("cbrt", .domain, cCbrt),
        unary("erf", .domain, cErf),
        unary("erfc", .domain, cErfc),
        unary("gamma", .overflow, gammaFunction),
        unary("lgamma", .overflow, lgammaFunction),
        unary("degrees", .domain, { $0 * (180 / Double.pi) }),
        unary("radians", .domain, { $0 * (Double.pi / 180) }),
        unary("fabs", .domain, { $0.magnitude }),
    ]

    private static let functionsOfMore: [NativeRow] = [
        NativeRow("log(x, base=..., /)") { machine, args throws(PythonError) in
            let top = try logarithm(machine, args[0], cLog)
            guard args[1].isDefined else { return .float(top) }
            let bottom = try logarithm(machine, args[1], cLog)
            if bottom == 0 { throw machine.raise(.zeroDivisionError, "float division by zero") }
            return .float(top / bottom)
        },
        NativeRow("log2(x, /)") { machine, args throws(PythonError) in
            .float(try logarithm(machine, args[0], cLog2))
        },
        NativeRow("log10(x, /)") { machine, args throws(PythonError) in
            .float(try logarithm(machine, args[0], cLog10))
        },
        NativeRow("pow(x, y, /)") { machine, args throws(PythonError) in
            let (x, y) = (try machine.double(args[0]), try machine.double(args[1]))
            let result = pow(x, y)
            if result.isNaN, !x.isNaN, !y.isNaN { throw machine.raise(.valueError, "math domain error") }
            if result.isInfinite, x.isFinite, y.isFinite {
                if x == 0 { throw machine.raise(.valueError, "math domain error") }
                throw machine.raise(.overflowError, "math range error")
            }
            return .float(result)
        },
        NativeRow("atan2(y, x, /)") { machine, args throws(PythonError) in
            .float(atan2(try machine.double(args[0]), try machine.double(args[1])))
        },
        NativeRow("hypot(*coordinates)") { machine, args throws(PythonError) in
            .float(try euclidean(machine, try doubles(machine, args[0])))
        },
        NativeRow("dist(p, q, /)") { machine, args throws(PythonError) in
            let (p, q) = (try doubles(machine, args[0]), try doubles(machine, args[1]))
            guard p.count == q.count else {
                throw machine.raise(.valueError, "both points must have the same number of dimensions")
            }
            return .float(try euclidean(machine, zip(p, q).map { $0 - $1 }))
        },
        NativeRow("copysign(x, y, /)") { machine, args throws(PythonError) in
            .float(Double(signOf: try machine.double(args[1]), magnitudeOf: try machine.double(args[0])))
        },
        NativeRow("fmod(x, y, /)") { machine, args throws(PythonError) in
            let (x, y) = (try machine.double(args[0]), try machine.double(args[1]))
            if y.isInfinite, x.isFinite { return .float(x) }
            let result = fmod(x, y)
            if result.isNaN, !x.isNaN, !y.isNaN { throw machine.raise(.valueError, "math domain error") }
            return .float(result)
        },
        NativeRow("remainder(x, y, /)") { machine, args throws(PythonError) in
            let (x, y) = (try machine.double(args[0]), try machine.double(args[1]))
            let result = remainder(x, y)
            if result.isNaN, !x.isNaN, !y.isNaN { throw machine.raise(.valueError, "math domain error") }
            return .float(result)
        },
    ]

    /// Logarithms of ints of any size.
    private static func logarithm(_ machine: Machine, _ value: Value, _ function: (Double) -> Double)
        throws(PythonError) -> Double
    {
        if let big = machine.bigIntegerValue(value) {
            guard big > 0 else { throw machine.raise(.valueError, "math domain error") }
            let bits = big.magnitude.bitWidth
            if bits < 1024 { return function(try machine.double(value)) }
            // The fraction in 0.5..<1 and the exponent, as CPython takes large ints apart.
            let head = try machine.double(machine.integer(big >> (bits - 64))) / 18_446_744_073_709_551_616
            return function(head) + Double(bits) * function(2)
        }
        let x = try machine.double(value)
        if x.isNaN || x == .infinity { return x }
        guard x > 0 else { throw machine.raise(.valueError, "math domain error") }
        return function(x)
    }

    private static func doubles(_ machine: Machine, _ value: Value) throws(PythonError) -> [Double] {
        var result: [Double] = []
        for element in try machine.collect(value) { result.append(try machine.double(element)) }
        return result
    }

    private static func euclidean(_ machine: Machine, _ values: [Double]) throws(PythonError) -> Double {
        if values.contains(where: \.isInfinite) { return .infinity }
        let largest = values.map(\.magnitude).max() ?? 0
        if largest == 0 || largest.isNaN { return values.contains(where: \.isNaN) ? .nan : largest }
        if values.contains(where: \.isNaN) { return .nan }
        if values.count == 1 { return largest }
        var exponent: Int32 = 0
        _ = frexp(largest, &exponent)
        // CPython's vector_norm: a sum that starts at 1 and keeps what is lost, then one step of correction.
        var (sum, lost) = (1.0, (0.0, 0.0, 0.0))
        func add(_ x: Double, _ part: inout Double) {
            let before = sum
            sum += x
            part += (before - sum) + x
        }
        func addSquare(_ x: Double, sign: Double) {
            let t = x * 134_217_729
            let high = t - (t - x)
            let low = x - high
            add(sign * high * high, &lost.0)
            add(sign * 2 * high * low, &lost.1)
            add(sign * low * low, &lost.2)
        }
        guard exponent >= -1023 else {
            for value in values { add((value / largest) * (value / largest), &lost.0) }
            return largest * (sum - 1 + lost.0).squareRoot()
        }
        let scale = scalbn(1.0, -exponent)
        for value in values { addSquare(value.magnitude * scale, sign: 1) }
        let root = (sum - 1 + (lost.0 + lost.1 + lost.2)).squareRoot()
        addSquare(root, sign: -1)
        return (root + (sum - 1 + (lost.0 + lost.1 + lost.2)) / (2 * root)) / scale
    }

    // MARK: Classification and rounding

    private static let classification: [NativeRow] = [
        NativeRow("isnan(x, /)") { machine, args throws(PythonError) in
            .bool(try machine.double(args[0]).isNaN)
        },
        NativeRow("isinf(x, /)") { machine, args throws(PythonError) in
            .bool(try machine.double(args[0]).isInfinite)
        },
        NativeRow("isfinite(x, /)") { machine, args throws(PythonError) in
            .bool(try machine.double(args[0]).isFinite)
        },
        NativeRow("isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)") { machine, args throws(PythonError) in
            let (a, b) = (try machine.double(args[0]), try machine.double(args[1]))
            let (relative, absolute) = (try machine.double(args[2]), try machine.double(args[3]))
            if relative < 0 || absolute < 0 {
                throw machine.raise(.valueError, "tolerances must be non-negative")
            }
            if a == b { return .true }
            if a.isInfinite || b.isInfinite { return .false }
            let difference = abs(b - a)
            return .bool(
                difference <= abs(relative * b) || difference <= abs(relative * a) || difference <= absolute)
        },
        NativeRow("frexp(x, /)") { machine, args throws(PythonError) in
            let x = try machine.double(args[0])
            if x == 0 || !x.isFinite { return machine.tuple([.float(x), .int(0)]) }
            var exponent: Int32 = 0
            let mantissa = frexp(x, &exponent)
            return machine.tuple([.float(mantissa), .int(Int(exponent))])
        },
        NativeRow("ldexp(x, i, /)") { machine, args throws(PythonError) in
            let x = try machine.double(args[0])
            let result = scalbn(x, Int32(clamping: try machine.clampedIndex(args[1])))
            if result.isInfinite, x.isFinite { throw machine.raise(.overflowError, "math range error") }
            return .float(result)
        },
        NativeRow("modf(x, /)") { machine, args throws(PythonError) in
            let x = try machine.double(args[0])
            if x.isInfinite { return machine.tuple([.float(Double(signOf: x, magnitudeOf: 0)), .float(x)]) }
            let whole = x.rounded(.towardZero)
            return machine.tuple([.float(Double(signOf: x, magnitudeOf: abs(x - whole))), .float(whole)])
        },
        NativeRow("nextafter(x, y, /)") { machine, args throws(PythonError) in
            .float(nextafter(try machine.double(args[0]), try machine.double(args[1])))
        },
        NativeRow("ulp(x, /)") { machine, args throws(PythonError) in
            let x = abs(try machine.double(args[0]))
            return .float(x.isFinite ? x.ulp : x)
        },
    ]

    private static let rounding: [NativeRow] = [
        rounder("floor", "__floor__", .down), rounder("ceil", "__ceil__", .up),
        NativeRow("trunc(x, /)") { machine, args throws(PythonError) in
            let hook = try machine.findAttribute(args[0], "__trunc__")
            if hook.isDefined { return try machine.call(hook) }
            if !args[0].unboxed.isFloat, machine.bigIntegerValue(args[0]) == nil {
                throw machine.raise(
                    .typeError, "type \(machine.typeName(args[0])) doesn't define __trunc__ method")
            }
            return try whole(machine, try machine.double(args[0]).rounded(.towardZero))
        },
    ]

    private static func rounder(_ name: String, _ hook: String, _ rule: FloatingPointRoundingRule)
        -> NativeRow
    {
        NativeRow("\(name)(x, /)") { machine, args throws(PythonError) in
            if args[0].isInt { return args[0] }
            if args[0].isFloat, args[0].float.magnitude < 0x1p62 {
                return .int(Int(args[0].float.rounded(rule)))
            }
            if let big = machine.bigIntegerValue(args[0]) { return machine.integer(big) }
            if !args[0].unboxed.isFloat {
                let method = try machine.findAttribute(args[0], hook)
                if method.isDefined { return try machine.call(method) }
            }
            return try whole(machine, try machine.double(args[0]).rounded(rule))
        }
    }

    private static func whole(_ machine: Machine, _ x: Double) throws(PythonError) -> Value {
        if x.isNaN { throw machine.raise(.valueError, "cannot convert float NaN to integer") }
        if x.isInfinite { throw machine.raise(.overflowError, "cannot convert float infinity to integer") }
        return machine.integer(BigInt(x))
    }

    // MARK: Integers

    /// The magnitudes of machine-word ints.
    private static func words(_ values: UnsafeMutablePointer<TupleObject>) -> [UInt]? {
        var words: [UInt] = []
        for index in 0..<values.pointee.count {
            let value = values.pointee.items[index]
            guard value.isInt else { return nil }
            words.append(value.int.magnitude)
        }
        return words
    }

    /// By Euclid's algorithm.
    private static func commonDivisor(_ a: UInt, _ b: UInt) -> UInt {
        var (a, b) = (a, b)
        while b != 0 { (a, b) = (b, a % b) }
        return a
    }

    private static let integers: [NativeRow] = [
        NativeRow("factorial(n, /)") { machine, args throws(PythonError) in
            if args[0].unboxed.isFloat {
                throw machine.raise(.typeError, "'float' object cannot be interpreted as an integer")
            }
            if args[0].isInt, case 0...20 = args[0].int {
                return .int((0..<args[0].int).reduce(1) { $0 * ($1 + 1) })
            }
            let n = try machine.bigInteger(args[0])
            guard n >= 0 else {
                throw machine.raise(.valueError, "factorial() not defined for negative values")
            }
            guard let small = Int(exactly: n), small < 1_000_000 else {
                throw machine.raise(.overflowError, "factorial() argument should not exceed 999999")
            }
            return machine.integer(product(1, small))
        },
        NativeRow("comb(n, k, /)") { machine, args throws(PythonError) in
            let (n, k) = try selection(machine, args, "k must be a non-negative integer")
            if k > n { return .int(0) }
            let least = min(k, n - k)
            var result = BigInt(1)
            for i in 0..<least { result = result * BigInt(n - i) / BigInt(i + 1) }
            return machine.integer(result)
        },
        NativeRow("perm(n, k=None, /)") { machine, args throws(PythonError) in
            let n = try machine.index(args[0])
            let k = args[1].isNone ? n : try machine.index(args[1])
            if n < 0 { throw machine.raise(.valueError, "n must be a non-negative integer") }
            if k < 0 { throw machine.raise(.valueError, "k must be a non-negative integer") }
            return k > n ? .int(0) : machine.integer(product(n - k + 1, n))
        },
        NativeRow("gcd(*integers)") { machine, args throws(PythonError) in
            if let words = words(args[0].tuple) {
                let result = words.reduce(0, commonDivisor)
                return result <= UInt(Int.max) ? .int(Int(result)) : machine.integer(BigInt(result))
            }
            var result = BigInt(0)
            for value in try machine.collect(args[0]) {
                result = BigInt(
                    result.magnitude.greatestCommonDivisor(with: try machine.bigInteger(value).magnitude))
            }
            return machine.integer(result)
        },
        NativeRow("lcm(*integers)") { machine, args throws(PythonError) in
            var result = BigInt(1)
            for value in try machine.collect(args[0]) {
                let number = try machine.bigInteger(value)
                if number == 0 { return .int(0) }
                let divisor = BigInt(result.magnitude.greatestCommonDivisor(with: number.magnitude))
                result = BigInt((result / divisor * number).magnitude)
            }
            return machine.integer(result)
        },
        NativeRow("isqrt(n, /)") { machine, args throws(PythonError) in
            let n = try machine.bigInteger(args[0])
            guard n >= 0 else { throw machine.raise(.valueError, "isqrt() argument must be nonnegative") }
            return machine.integer(n.squareRoot())
        },
    ]

    private static func selection(_ machine: Machine, _ args: Arguments, _ message: String)
        throws(PythonError) -> (Int, Int)
    {
        let (n, k) = (try machine.index(args[0]), try machine.index(args[1]))
        if n < 0 { throw machine.raise(.valueError, "n must be a non-negative integer") }
        if k < 0 { throw machine.raise(.valueError, message) }
        return (n, k)
    }

    /// low * (low + 1) * ... * high, by halves so that the factors stay alike in size.
    private static func product(_ low: Int, _ high: Int) -> BigInt {
        if low > high { return 1 }
        if high - low < 8 { return (low...high).reduce(BigInt(1)) { $0 * BigInt($1) } }
        let middle = (low + high) / 2
        return product(low, middle) * product(middle + 1, high)
    }

    // MARK: Sums

    private static let sums: [NativeRow] = [
        NativeRow("fsum(seq, /)") { machine, args throws(PythonError) in
            var sum = ExactSum()
            var special = 0.0
            try machine.iterate(args[0]) { element throws(PythonError) in
                let x = try machine.double(element)
                if x.isFinite { sum.add(x) } else { special += x }
                return true
            }
            if special.isNaN { throw machine.raise(.valueError, "-inf + inf in fsum") }
            return .float(special != 0 ? special : sum.value)
        },
        NativeRow("prod(iterable, /, *, start=1)") { machine, args throws(PythonError) in
            var result = args[1]
            try machine.iterate(args[0]) { element throws(PythonError) in
                result = try machine.binary(.multiply, result, element)
                return true
            }
            return result
        },
    ]
}

/// Shewchuk's partial sums: the exact sum of doubles, rounded once.
struct ExactSum {
    private var partials: [Double] = []

    mutating func add(_ value: Double) {
        var x = value
        var kept = 0
        for partial in partials {
            var y = partial
            if x.magnitude < y.magnitude { swap(&x, &y) }
            let high = x + y
            let low = y - (high - x)
            if low != 0 {
                partials[kept] = low
                kept += 1
            }
            x = high
        }
        partials.removeSubrange(kept...)
        partials.append(x)
    }

    var value: Double {
        guard var high = partials.last else { return 0 }
        var index = partials.count - 1
        var low = 0.0
        while index > 0 {
            index -= 1
            let x = high
            let y = partials[index]
            high = x + y
            low = y - (high - x)
            if low != 0 { break }
        }
        // Half-way cases round to even by the next partial's sign.
        if index > 0, (low < 0) == (partials[index - 1] < 0), low != 0, partials[index - 1] != 0 {
            let y = low * 2
            let x = high + y
            if y == x - high { high = x }
        }
        return high
    }
}

// Gamma functions by Lanczos' approximation with CPython's coefficients and order of operations, so that the
// last digits agree.

private let lanczosG = 6.024680040776729583740234375
private let lanczosGMinusHalf = 5.524680040776729583740234375
private let lanczosNumerator: [Double] = [
    23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408,
]
private let lanczosDenominator: [Double] = [
    0, 39_916_800, 120_543_840, 150_917_976, 105_258_076, 45_995_730, 13_339_535, 2_637_558, 357_423, 32_670,
    1925, 66, 1,
]

private func lanczosSum(_ x: Double) -> Double {
    var (top, bottom) = (0.0, 0.0)
    if x < 5 {
        for index in (0..<13).reversed() {
            top = top * x + lanczosNumerator[index]
            bottom = bottom * x + lanczosDenominator[index]
        }
    } else {
        for index in 0..<13 {
            top = top / x + lanczosNumerator[index]
            bottom = bottom / x + lanczosDenominator[index]
        }
    }
    return top / bottom
}

/// sin(pi x), exact at multiples of a half.
private func sinPi(_ x: Double) -> Double {
    let y = cFmod(x.magnitude, 2)
    let result: Double
    switch Int((2 * y).rounded()) {
    case 0: result = cSin(.pi * y)
    case 1: result = cCos(.pi * (y - 0.5))
    case 2: result = cSin(.pi * (1 - y))
    case 3: result = -cCos(.pi * (y - 1.5))
    default: result = cSin(.pi * (y - 2))
    }
    return x < 0 ? -result : result
}

private func gammaFunction(_ x: Double) -> Double {
    if x == .infinity || x.isNaN { return x }
    if x == x.rounded() {
        if x <= 0 { return .nan }
        if x <= 23 { return (1..<Int(x)).reduce(1.0) { $0 * Double($1) } }
    }
    let size = x.magnitude
    if size < 1e-20 { return 1 / x }
    if size > 200 { return x < 0 ? 0 / sinPi(x) : .infinity }
    let y = size + lanczosGMinusHalf
    var z = size > lanczosGMinusHalf ? (y - size) - lanczosGMinusHalf : (y - lanczosGMinusHalf) - size
    z = z * lanczosG / y
    let half = cPow(y, size / 2 - 0.25)
    var result: Double
    if x < 0 {
        result = -Double.pi / sinPi(size) / size * cExp(y) / lanczosSum(size)
        result -= z * result
        return size < 140 ? result / cPow(y, size - 0.5) : result / half / half
    }
    result = lanczosSum(size) / cExp(y)
    result += z * result
    return size < 140 ? result * cPow(y, size - 0.5) : result * half * half
}

private func lgammaFunction(_ x: Double) -> Double {
    if x.isInfinite { return .infinity }
    if x == x.rounded(), x <= 2 { return x <= 0 ? .nan : 0 }
    let size = x.magnitude
    if size < 1e-20 { return -cLog(size) }
    var result = cLog(lanczosSum(size)) - lanczosG
    result += (size - 0.5) * (cLog(size + lanczosG - 0.5) - 1)
    if x < 0 { result = cLog(.pi) - cLog(sinPi(size).magnitude) - cLog(size) - result }
    return result
}

private func cFmod(_ x: Double, _ y: Double) -> Double { fmod(x, y) }
private func cPow(_ x: Double, _ y: Double) -> Double { pow(x, y) }

// The C functions for doubles, free of overloads.
private func cExp(_ x: Double) -> Double { exp(x) }
private func cExpm1(_ x: Double) -> Double { expm1(x) }
private func cExp2(_ x: Double) -> Double { exp2(x) }
private func cSin(_ x: Double) -> Double { sin(x) }
private func cCos(_ x: Double) -> Double { cos(x) }
private func cTan(_ x: Double) -> Double { tan(x) }
private func cAsin(_ x: Double) -> Double { asin(x) }
private func cAcos(_ x: Double) -> Double { acos(x) }
private func cAtan(_ x: Double) -> Double { atan(x) }
private func cSinh(_ x: Double) -> Double { sinh(x) }
private func cCosh(_ x: Double) -> Double { cosh(x) }
private func cTanh(_ x: Double) -> Double { tanh(x) }
private func cAsinh(_ x: Double) -> Double { asinh(x) }
private func cAcosh(_ x: Double) -> Double { acosh(x) }
private func cAtanh(_ x: Double) -> Double { atanh(x) }
private func cLog1p(_ x: Double) -> Double { log1p(x) }
private func cCbrt(_ x: Double) -> Double { cbrt(x) }
private func cErf(_ x: Double) -> Double { erf(x) }
private func cErfc(_ x: Double) -> Double { erfc(x) }
private func cLog(_ x: Double) -> Double { log(x) }
private func cLog2(_ x: Double) -> Double { log2(x) }
private func cLog10(_ x: Double) -> Double { log10(x) }
