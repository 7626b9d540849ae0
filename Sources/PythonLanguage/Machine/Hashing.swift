import BigInt

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// CPython's hashes, which decide the order of sets.

extension Machine {
    /// In CPython 3.11 None's address; this is the one of Debian 12's `python3`, which is linked to a fixed place.
    private static var hashOfNone: Int { 612_812 }

    package func hash(_ value: Value) throws(PythonError) -> Int {
        switch value.tag {
        case 3: return Machine.hash(int: value.int)
        case 2: return value.int
        case 4: return Machine.hash(double: value.float, identity: identity(value))
        case 1: return Machine.hashOfNone
        default: break
        }
        switch value.object.pointee.layout {
        case .string where !value.object.pointee.type.pointee.isHeapType:
            return StringObject.hash(value.string)
        case .tuple where value.object.pointee.type == types.tuple: return try hash(tuple: value.tuple)
        case .bigInteger:
            return Machine.hash(big: value.pointer(to: BigIntegerObject.self).pointee.value)
        default: break
        }
        let type = value.object.pointee.type
        if !type.pointee.isHeapType {
            if let slot = type.slots.hash { return try slot(self, value) }
            if type.slots.compare != nil {
                throw raise(.typeError, "unhashable type: '\(type.nameText)'")
            }
        }
        let hook = lookup(type, known("__hash__"))
        if hook.isNone { throw raise(.typeError, "unhashable type: '\(type.nameText)'") }
        if hook.isUndefined || hook.isIdentical(to: objectHash) {
            let inner = value.unboxed
            return inner.isIdentical(to: value) ? identity(value) >> 4 : try hash(inner)
        }
        let answer = try callSpecial(hook, value, type)
        // As it is where it fits a machine word: `hash(subclass_of_tuple)` is the tuple's.
        if answer.isInt { return answer.int == -1 ? -2 : answer.int }
        guard let number = bigIntegerValue(answer) else {
            throw raise(.typeError, "__hash__ method should return an integer")
        }
        return Int(exactly: number).map { $0 == -1 ? -2 : $0 } ?? Machine.hash(big: number)
    }

    @inline(__always)
    func hash(tuple: UnsafeMutablePointer<TupleObject>) throws(PythonError) -> Int {
        tuple.pointee.hash != 0 ? tuple.pointee.hash : try newHash(of: tuple)
    }

    @inline(never)
    private func newHash(of tuple: UnsafeMutablePointer<TupleObject>) throws(PythonError) -> Int {
        var hash = FloatArithmetic.TupleHash()
        var runsNothing = true
        for index in 0..<tuple.pointee.count {
            let element = tuple.pointee.items[index]
            if element.isInt {
                hash.combine(Machine.hash(int: element.int))
                continue
            }
            hash.combine(try self.hash(element))
            if element.isObject, element.object.pointee.type != types.string {
                runsNothing =
                    runsNothing && element.object.pointee.type == types.tuple
                    && element.tuple.pointee.hash != 0
            }
        }
        let result = hash.finish()
        if runsNothing { tuple.pointee.hash = result }
        return result
    }

    /// CPython's: the number modulo 2^61 - 1.
    @inline(__always)
    static func hash(int value: Int) -> Int {
        let modulus = (1 << 61) - 1
        if value >= 0 && value < modulus { return value }
        if value < 0 && value > -modulus { return value == -1 ? -2 : value }
        let hash = value % modulus
        return hash == -1 ? -2 : hash
    }

    static func hash(big value: BigInt) -> Int {
        let modulus = BigInt((1 << 61) - 1)
        let hash = Int(value.magnitude % modulus.magnitude)
        let signed = value < 0 ? -hash : hash
        return signed == -1 ? -2 : signed
    }

    /// Equal to the hash of the equal int or fraction (Python's numeric hash).
    static func hash(double value: Double, identity: Int) -> Int {
        if value.isInfinite { return value > 0 ? 314159 : -314159 }
        if value.isNaN { return 0 }
        if abs(value) < 1e15, value == value.rounded() { return hash(int: Int(value)) }
        let modulus: UInt64 = (1 << 61) - 1
        var exponent: Int32 = 0
        var mantissa = frexp(abs(value), &exponent)
        var result: UInt64 = 0
        while mantissa != 0 {
            result = ((result << 28) & modulus) | result >> 33
            mantissa *= 268_435_456
            exponent -= 28
            let digit = UInt64(mantissa)
            mantissa -= Double(digit)
            result += digit
            if result >= modulus { result -= modulus }
        }
        let shift = UInt64(exponent >= 0 ? exponent % 61 : 60 - (-1 - exponent) % 61)
        result = ((result << shift) & modulus) | result >> (61 - shift)
        let signed = value < 0 ? -Int(result) : Int(result)
        return signed == -1 ? -2 : signed
    }
}
