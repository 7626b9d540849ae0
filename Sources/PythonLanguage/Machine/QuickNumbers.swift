#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// Arithmetic of machine-word ints and floats beyond what the loop does in its own instructions: an int with a float, `/`
// of ints, `**`, shifts, and the operators of augmented assignments. What overflows, raises or needs care is left to the
// general code (Numbers.swift).

extension Value {
    /// A machine-word int or a float.
    @inline(__always) var isNumber: Bool { tag &- 3 <= 1 }
}

extension Machine {
    /// `x op y` of ints and floats; undefined: the general code has to do it.
    @inline(never)
    static func quickNumber(_ op: BinaryOperator, _ x: Value, _ y: Value) -> Value {
        if x.isInt {
            return y.isInt ? quickInts(op, x.int, y.int) : quickFloats(op, Double(x.int), y.float)
        }
        return quickFloats(op, x.float, y.isInt ? Double(y.int) : y.float)
    }

    @inline(__always)
    private static func quickFloats(_ op: BinaryOperator, _ x: Double, _ y: Double) -> Value {
        switch op {
        case .add: return .float(x + y)
        case .subtract: return .float(x - y)
        case .multiply: return .float(x * y)
        case .divide: return y != 0 ? .float(x / y) : .undefined
        case .power:
            guard x > 0 else { return .undefined }
            let power = pow(x, y)
            return power.isFinite && power != 0 ? .float(power) : .undefined
        default: return .undefined
        }
    }

    @inline(__always)
    private static func quickInts(_ op: BinaryOperator, _ x: Int, _ y: Int) -> Value {
        switch op {
        case .add: return whole(x.addingReportingOverflow(y))
        case .subtract: return whole(x.subtractingReportingOverflow(y))
        case .multiply: return whole(x.multipliedReportingOverflow(by: y))
        case .divide:
            // Both are floats as they are.
            let limit: UInt = 1 << 53
            guard y != 0, x.magnitude <= limit, y.magnitude <= limit else { return .undefined }
            return .float(Double(x) / Double(y))
        case .floorDivide: return y > 0 ? .int(floorDivide(x, y)) : .undefined
        case .modulo: return y > 0 ? .int(modulo(x, y)) : .undefined
        case .power: return y == 2 ? whole(x.multipliedReportingOverflow(by: x)) : .undefined
        case .leftShift:
            guard y >= 0, y < 62, x.magnitude < 1 << UInt(62 - y) else { return .undefined }
            return .int(x << y)
        case .rightShift: return y >= 0 ? .int(x >> min(y, 63)) : .undefined
        case .bitAnd: return .int(x & y)
        case .bitOr: return .int(x | y)
        case .bitXor: return .int(x ^ y)
        case .matrixMultiply: return .undefined
        }
    }

    @inline(__always)
    private static func whole(_ result: (partialValue: Int, overflow: Bool)) -> Value {
        result.overflow ? .undefined : .int(result.partialValue)
    }
}
