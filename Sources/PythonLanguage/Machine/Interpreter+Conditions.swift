// What the interpreter loop needs to decode instruction words and to test conditions; all of it becomes part of the loop.

/// An instruction: the opcode in the low byte, then its operands.
extension UInt64 {
    @inline(__always) var a: Int { Int(truncatingIfNeeded: self >> 8 & 0xFFFF) }
    @inline(__always) var b: Int { Int(truncatingIfNeeded: self >> 24 & 0xFFFF) }
    @inline(__always) var c: Int { Int(truncatingIfNeeded: self >> 40 & 0xFFFF) }
    @inline(__always) var d: Int { Int(truncatingIfNeeded: self >> 56) }
    /// 32 bits in place of B and C.
    @inline(__always) var wide: Int { Int(truncatingIfNeeded: self >> 24 & 0xFFFF_FFFF) }
    /// 24 bits in place of C and D.
    @inline(__always) var target: Int { Int(truncatingIfNeeded: self >> 40) }
    @inline(__always) var signedB: Int { Int(Int16(truncatingIfNeeded: self >> 24)) }
    @inline(__always) var signedC: Int { Int(Int16(truncatingIfNeeded: self >> 40)) }
}

extension Machine {
    @inline(__always)
    func test(_ op: CompareOperator, _ x: Value, _ y: Value) throws(PythonError) -> Bool {
        if x.isInt, y.isInt { return Machine.compareInts(op, x.int, y.int) }
        if x.isFloat, y.isFloat { return Machine.compareFloats(op, x.float, y.float) }
        return try slowTest(op, x, y)
    }

    @inline(__always)
    func test(_ op: CompareOperator, _ x: Value, _ y: Int) throws(PythonError) -> Bool {
        if x.isInt { return Machine.compareInts(op, x.int, y) }
        return try slowTest(op, x, .int(y))
    }

    @inline(never)
    private func slowTest(_ op: CompareOperator, _ x: Value, _ y: Value) throws(PythonError) -> Bool {
        if op == .equal || op == .notEqual, let same = plainEquals(x, y) { return same == (op == .equal) }
        let answer = try compare(op, x, y)
        return answer.isBool ? answer.bool : try truth(answer)
    }

    @inline(__always)
    static func compareInts(_ op: CompareOperator, _ x: Int, _ y: Int) -> Bool {
        switch op {
        case .less: x < y
        case .lessOrEqual: x <= y
        case .equal: x == y
        case .notEqual: x != y
        case .greater: x > y
        default: x >= y
        }
    }

    @inline(__always)
    private static func compareFloats(_ op: CompareOperator, _ x: Double, _ y: Double) -> Bool {
        switch op {
        case .less: x < y
        case .lessOrEqual: x <= y
        case .equal: x == y
        case .notEqual: x != y
        case .greater: x > y
        default: x >= y
        }
    }
}
