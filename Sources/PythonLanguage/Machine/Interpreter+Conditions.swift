// What the interpreter loop needs to decode instruction words and to test conditions; all of it becomes part of the loop.

/// An instruction: the opcode in the low byte, then its operands. Each operand is read from memory where it is wanted:
/// the loop needs the processor's registers for other things than the whole word.
struct InstructionWord {
    let address: UnsafeMutablePointer<UInt64>

    @inline(__always)
    init(_ address: UnsafeMutablePointer<UInt64>) { self.address = address }

    @inline(__always)
    private func read<Number: BitwiseCopyable>(_: Number.Type, _ byte: Int) -> Number {
        UnsafeRawPointer(address).loadUnaligned(fromByteOffset: byte, as: Number.self)
    }

    @inline(__always) var opcode: Opcode { unsafeBitCast(read(UInt8.self, 0), to: Opcode.self) }
    @inline(__always) var a: Int { Int(read(UInt16.self, 1)) }
    @inline(__always) var b: Int { Int(read(UInt16.self, 3)) }
    @inline(__always) var c: Int { Int(read(UInt16.self, 5)) }
    @inline(__always) var d: Int { Int(read(UInt8.self, 7)) }
    /// 32 bits in place of B and C.
    @inline(__always) var wide: Int { Int(read(UInt32.self, 3)) }
    /// 24 bits in place of C and D: a cache.
    @inline(__always) var target: Int { Int(read(UInt32.self, 4) >> 8) }
    /// The same as a jump, signed and from the instruction behind this one; and that of `wide`.
    @inline(__always) var offset: Int { Int(read(Int32.self, 4) >> 8) }
    @inline(__always) var wideOffset: Int { Int(read(Int32.self, 3)) }
    @inline(__always) var signedB: Int { Int(read(Int16.self, 3)) }
    @inline(__always) var signedC: Int { Int(read(Int16.self, 5)) }
}

extension UnsafeMutablePointer<Value> {
    /// A value read as two words: one that was just written so is not there yet for a read of 16 bytes.
    @inline(__always)
    func value(_ index: Int) -> Value {
        let place = self + index
        return Value(bits: place.pointee.bits, tag: place.pointee.tag)
    }

    @inline(__always)
    func set(_ index: Int, _ value: Value) {
        let place = self + index
        place.pointee.bits = value.bits
        place.pointee.tag = value.tag
    }
}

extension InlineCache {
    /// Where a global's value is.
    @inline(__always)
    var place: UnsafeMutablePointer<Value> {
        UnsafeMutablePointer<Value>(bitPattern: next).unsafelyUnwrapped
    }

    /// Where a built-in's value is, of which `next` has the version of the built-ins.
    @inline(__always)
    var builtin: UnsafeMutablePointer<Value> { value.pointer(to: Value.self) }
}

extension Machine {
    /// Truth of what a jump tests.
    @inline(__always)
    func holds(_ x: Value) throws(PythonError) -> Bool {
        // The payload of None is 0, those of a bool and an int tell.
        if x.tag <= 3 { return x.bits != 0 }
        return try truth(x)
    }

    /// From now on the instruction tries what it met before anything else.
    @inline(__always)
    static func quicken(_ instruction: UnsafeMutablePointer<UInt64>, to opcode: Opcode) {
        UnsafeMutableRawPointer(instruction).storeBytes(of: opcode.rawValue, as: UInt8.self)
    }

    /// Unsets registers, by fours: up to three behind `end`, where nothing lives, are unset too.
    @inline(__always)
    static func clear(_ start: UnsafeMutablePointer<Value>, to end: UnsafeMutablePointer<Value>) {
        var register = start
        while register < end {
            register[0].tag = 0
            register[1].tag = 0
            register[2].tag = 0
            register[3].tag = 0
            register += 4
        }
    }

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

    /// `x == text` and `x != text` where `text` is a string, as most of what programs compare with strings.
    @inline(__always)
    func isEqual(_ x: Value, text: Value) throws(PythonError) -> Bool {
        if x.isIdentical(to: text) { return true }
        if x.isObject, x.object.pointee.type == types.string {
            return StringObject.isEqual(x.string, text.string)
        }
        return try slowTest(.equal, x, text)
    }

    @inline(__always)
    func isUnequal(_ x: Value, text: Value) throws(PythonError) -> Bool {
        if x.isIdentical(to: text) { return false }
        if x.isObject, x.object.pointee.type == types.string {
            return !StringObject.isEqual(x.string, text.string)
        }
        return try slowTest(.notEqual, x, text)
    }

    @inline(never)
    func slowCompare(_ op: CompareOperator, _ x: Value, _ y: Value) throws(PythonError) -> Value {
        if op == .equal || op == .notEqual, let same = plainEquals(x, y) {
            return .bool(same == (op == .equal))
        }
        return try compare(op, x, y)
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
    static func compareFloats(_ op: CompareOperator, _ x: Double, _ y: Double) -> Bool {
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
