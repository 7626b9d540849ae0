import BigInt

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// Arithmetic of int, bool, float and big int.

extension Machine {
    /// The result, or undefined where one operand is no (exact) number. `@` never is.
    @inline(__always)
    func numericBinary(_ op: BinaryOperator, _ a: Value, _ b: Value) throws(PythonError) -> Value {
        if a.tag == 4 || b.tag == 4 {
            if a.tag == 4, b.tag == 4 { return try floatBinary(op, a.float, b.float) }
            if a.tag == 3 || a.tag == 2 { return try floatBinary(op, Double(a.int), b.float) }
            if b.tag == 3 || b.tag == 2 { return try floatBinary(op, a.float, Double(b.int)) }
            return try mixedBinary(op, a, b)
        }
        if a.tag == 3 || a.tag == 2, b.tag == 3 || b.tag == 2 { return try intBinary(op, a, b) }
        return try mixedBinary(op, a, b)
    }

    @inline(never)
    private func mixedBinary(_ op: BinaryOperator, _ a: Value, _ b: Value) throws(PythonError) -> Value {
        guard a.isBigInteger || b.isBigInteger else { return .undefined }
        if a.isFloat { return try floatBinary(op, a.float, toDouble(big(b))) }
        if b.isFloat { return try floatBinary(op, toDouble(big(a)), b.float) }
        guard a.isInt || a.isBool || a.isBigInteger, b.isInt || b.isBool || b.isBigInteger else {
            return .undefined
        }
        let wide = wideBinary(op, a, b)
        if wide.isDefined { return wide }
        return try bigBinary(op, big(a), big(b))
    }

    private func big(_ value: Value) -> BigInt {
        value.isBigInteger ? value.pointer(to: BigIntegerObject.self).pointee.value : BigInt(value.int)
    }

    /// The nearest double; OverflowError beyond the largest.
    func toDouble(_ value: BigInt) throws(PythonError) -> Double {
        let number = Machine.nearestDouble(value)
        if number.isInfinite { throw raise(.overflowError, "int too large to convert to float") }
        return number
    }

    /// Rounded to nearest, ties to even.
    static func nearestDouble(_ value: BigInt) -> Double {
        let magnitude = value.magnitude
        let bits = magnitude.bitWidth
        if bits <= 64 { return value < 0 ? -Double(UInt64(magnitude)) : Double(UInt64(magnitude)) }
        if bits > 1024 { return value < 0 ? -.infinity : .infinity }
        let shift = bits - 64
        var head = UInt64(magnitude >> shift)
        if magnitude.trailingZeroBitCount < shift { head |= 1 }
        let result = scalbn(Double(head), Int32(shift))
        return value < 0 ? -result : result
    }

    @inline(never)
    func intBinary(_ op: BinaryOperator, _ a: Value, _ b: Value) throws(PythonError) -> Value {
        let (x, y) = (a.int, b.int)
        switch op {
        case .add:
            let (sum, overflow) = x.addingReportingOverflow(y)
            return overflow ? wideBinary(op, a, b) : .int(sum)
        case .subtract:
            let (difference, overflow) = x.subtractingReportingOverflow(y)
            return overflow ? wideBinary(op, a, b) : .int(difference)
        case .multiply:
            let (product, overflow) = x.multipliedReportingOverflow(by: y)
            return overflow ? wideBinary(op, a, b) : .int(product)
        case .divide: return .float(try divide(x, y))
        case .floorDivide:
            guard y != 0 else { throw raise(.zeroDivisionError, "integer division or modulo by zero") }
            if x == Int.min, y == -1 { return integer(-BigInt(x)) }
            return .int(Machine.floorDivide(x, y))
        case .modulo:
            guard y != 0 else { throw raise(.zeroDivisionError, "integer modulo by zero") }
            return y == -1 ? .int(0) : .int(Machine.modulo(x, y))
        case .power:
            if y == 2 {
                let (square, overflow) = x.multipliedReportingOverflow(by: x)
                return overflow ? wideBinary(.multiply, a, a) : .int(square)
            }
            if y >= 0, y < 64, let small = smallPower(x, y) { return .int(small) }
            return try power(BigInt(x), BigInt(y))
        case .leftShift:
            guard y >= 0 else { throw raise(.valueError, "negative shift count") }
            if x == 0 { return .int(0) }
            if y < 62, x.magnitude < 1 << UInt(62 - y) { return .int(x << y) }
            let wide = y < 1 << 16 ? wideBinary(op, a, b) : .undefined
            return wide.isDefined ? wide : try bigBinary(op, BigInt(x), BigInt(y))
        case .rightShift:
            guard y >= 0 else { throw raise(.valueError, "negative shift count") }
            return .int(x >> min(y, 63))
        case .bitAnd: return a.isBool && b.isBool ? .bool(x & y != 0) : .int(x & y)
        case .bitOr: return a.isBool && b.isBool ? .bool(x | y != 0) : .int(x | y)
        case .bitXor: return a.isBool && b.isBool ? .bool(x ^ y != 0) : .int(x ^ y)
        case .matrixMultiply: return .undefined
        }
    }

    /// Nil where it does not fit a word.
    private func smallPower(_ base: Int, _ exponent: Int) -> Int? {
        var result = 1
        for _ in 0..<exponent {
            let (product, overflow) = result.multipliedReportingOverflow(by: base)
            if overflow { return nil }
            result = product
        }
        return result
    }

    @inline(__always)
    static func floorDivide(_ x: Int, _ y: Int) -> Int {
        let quotient = x / y
        return x % y != 0 && (x < 0) != (y < 0) ? quotient - 1 : quotient
    }

    @inline(__always)
    static func modulo(_ x: Int, _ y: Int) -> Int {
        let remainder = x % y
        return remainder != 0 && (remainder < 0) != (y < 0) ? remainder + y : remainder
    }

    private func divide(_ x: Int, _ y: Int) throws(PythonError) -> Double {
        guard y != 0 else { throw raise(.zeroDivisionError, "division by zero") }
        if x.magnitude < 1 << 53, y.magnitude < 1 << 53 { return Double(x) / Double(y) }
        return try trueDivide(BigInt(x), BigInt(y))
    }

    /// The correctly rounded quotient of two ints.
    func trueDivide(_ x: BigInt, _ y: BigInt) throws(PythonError) -> Double {
        guard y != 0 else { throw raise(.zeroDivisionError, "division by zero") }
        if x == 0 { return 0 }
        // 66 quotient bits and a sticky bit round once, correctly.
        let shift = 66 - (x.magnitude.bitWidth - y.magnitude.bitWidth)
        let numerator = shift > 0 ? x.magnitude << shift : x.magnitude
        let denominator = shift < 0 ? y.magnitude << -shift : y.magnitude
        var (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
        if remainder != 0 { quotient |= 1 }
        let bits = quotient.bitWidth
        let drop = max(0, bits - 64)
        var head = UInt64(quotient >> drop)
        if drop > 0, quotient.trailingZeroBitCount < drop { head |= 1 }
        let exponent = drop - shift
        let result = scalbn(Double(head), Int32(clamping: exponent))
        if result.isInfinite { throw raise(.overflowError, "integer division result too large for a float") }
        return (x < 0) != (y < 0) ? -result : result
    }

    private func bigBinary(_ op: BinaryOperator, _ x: BigInt, _ y: BigInt) throws(PythonError) -> Value {
        switch op {
        case .add: return integer(x + y)
        case .subtract: return integer(x - y)
        case .multiply:
            try checkSize(bits: x.bitWidth + y.bitWidth)
            return integer(LargeProduct.product(x, y))
        case .divide: return .float(try trueDivide(x, y))
        case .floorDivide: return integer(try divideFloor(x, y).quotient)
        case .modulo:
            guard y != 0 else { throw raise(.zeroDivisionError, "integer modulo by zero") }
            return integer(try divideFloor(x, y).remainder)
        case .power: return try power(x, y)
        case .leftShift:
            guard y >= 0 else { throw raise(.valueError, "negative shift count") }
            // CPython counts digits of 30 bits in a word.
            guard let count = Int(exactly: y), count / 30 < Int.max / 4 else {
                throw raise(.overflowError, "too many digits in integer")
            }
            guard count < 1 << 40 else { throw raise(.memoryError, arguments: []) }
            try checkSize(bits: x.bitWidth + count)
            return integer(x << count)
        case .rightShift:
            guard y >= 0 else { throw raise(.valueError, "negative shift count") }
            guard let count = Int(exactly: y) else { return .int(x < 0 ? -1 : 0) }
            return integer(x >> count)
        case .bitAnd: return integer(x & y)
        case .bitOr: return integer(x | y)
        case .bitXor: return integer(x ^ y)
        case .matrixMultiply: return .undefined
        }
    }

    private func checkSize(bits: Int) throws(PythonError) {
        if heap.wouldExceedLimit(bits / 8) { throw raise(.memoryError, arguments: []) }
    }

    /// Quotient towards minus infinity and remainder with the divisor's sign.
    package func divideFloor(_ x: BigInt, _ y: BigInt) throws(PythonError) -> (
        quotient: BigInt, remainder: BigInt
    ) {
        guard y != 0 else { throw raise(.zeroDivisionError, "integer division or modulo by zero") }
        let (quotient, remainder) = x.quotientAndRemainder(dividingBy: y)
        if remainder != 0, (remainder < 0) != (y < 0) { return (quotient - 1, remainder + y) }
        return (quotient, remainder)
    }

    private func power(_ x: BigInt, _ y: BigInt) throws(PythonError) -> Value {
        if y < 0 {
            if x == 0 { throw raise(.zeroDivisionError, "0.0 cannot be raised to a negative power") }
            return try floatBinary(.power, toDouble(x), toDouble(y))
        }
        if y == 0 { return .int(1) }
        if x == 0 || x == 1 { return integer(x) }
        if x == -1 { return .int(y % 2 == 0 ? 1 : -1) }
        guard let exponent = Int(exactly: y) else { throw raise(.memoryError, arguments: []) }
        let (bits, overflow) = x.magnitude.bitWidth.multipliedReportingOverflow(by: exponent)
        if overflow { throw raise(.memoryError, arguments: []) }
        try checkSize(bits: bits)
        if bits < 63, let base = Int(exactly: x) {
            var result = 1
            for _ in 0..<exponent { result *= base }
            return .int(result)
        }
        return integer(LargeProduct.power(x, exponent))
    }

    @inline(__always)
    func floatBinary(_ op: BinaryOperator, _ x: Double, _ y: Double) throws(PythonError) -> Value {
        switch op {
        case .add: return .float(x + y)
        case .subtract: return .float(x - y)
        case .multiply: return .float(x * y)
        case .divide:
            guard y != 0 else { throw raise(.zeroDivisionError, "float division by zero") }
            return .float(x / y)
        default: return try floatRest(op, x, y)
        }
    }

    @inline(never)
    private func floatRest(_ op: BinaryOperator, _ x: Double, _ y: Double) throws(PythonError) -> Value {
        switch op {
        case .floorDivide:
            guard y != 0 else { throw raise(.zeroDivisionError, "float floor division by zero") }
            return .float(Machine.floatDivmod(x, y).quotient)
        case .modulo:
            guard y != 0 else { throw raise(.zeroDivisionError, "float modulo") }
            return .float(Machine.floatDivmod(x, y).remainder)
        case .power: return try floatPower(x, y)
        default: return .undefined
        }
    }

    /// CPython's float_divmod.
    package static func floatDivmod(_ x: Double, _ y: Double) -> (quotient: Double, remainder: Double) {
        var remainder = fmod(x, y)
        var quotient = (x - remainder) / y
        if remainder != 0 {
            if (y < 0) != (remainder < 0) {
                remainder += y
                quotient -= 1
            }
        } else {
            remainder = Double(signOf: y, magnitudeOf: 0)
        }
        var floor: Double
        if quotient != 0 {
            floor = quotient.rounded(.down)
            if quotient - floor > 0.5 { floor += 1 }
        } else {
            floor = Double(signOf: x / y, magnitudeOf: 0)
        }
        return (floor, remainder)
    }

    private func floatPower(_ x: Double, _ y: Double) throws(PythonError) -> Value {
        if x == 0, y < 0, y.isFinite {
            throw raise(.zeroDivisionError, "0.0 cannot be raised to a negative power")
        }
        if x < 0, x.isFinite, y.isFinite, y != y.rounded() {
            // A negative base and a fractional exponent give a complex number.
            let magnitude = pow(-x, y)
            let angle = Double.pi * y
            return complex(magnitude * cos(angle), magnitude * sin(angle))
        }
        let result = pow(x, y)
        if result.isInfinite, x.isFinite, y.isFinite {
            throw raise(
                .overflowError, arguments: [.int(34), string("Numerical result out of range")])
        }
        return .float(result)
    }
}
