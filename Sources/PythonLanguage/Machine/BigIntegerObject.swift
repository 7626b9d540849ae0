import BigInt

// Ints beyond 64 bits: sign and magnitude in the cell, or in a buffer where that is too long. The operators work on the
// words directly; whatever is rarer goes through BigInt.

package struct BigIntegerObject {
    package var header: ObjectHeader
    var isNegative: Bool
    /// Trimmed: the last word is not zero.
    var count: Int
    /// How many words there is room for; they lie behind the struct where they fit the cell.
    var capacity: Int
    var words: UnsafeMutablePointer<UInt>

    /// An operator's result, which may have been kept by nothing yet.
    static let freshFlag: UInt8 = 1

    package var value: BigInt {
        BigInt(
            sign: isNegative ? .minus : .plus,
            magnitude: BigUInt(words: Array(UnsafeBufferPointer(start: words, count: count))))
    }

    var bitWidth: Int { count * 64 - (count > 0 ? words[count - 1].leadingZeroBitCount : 0) }
}

/// A word or the words of a cell, to read.
struct IntegerOperand {
    var isNegative: Bool
    var count: Int
    /// The only word of an int that fits one.
    var word: UInt
    var words: UnsafeMutablePointer<UInt>?

    /// Nil: no int of any size.
    @inline(__always)
    init?(_ value: Value) {
        if value.isInt || value.isBool {
            isNegative = value.int < 0
            word = value.int.magnitude
            count = word == 0 ? 0 : 1
            words = nil
        } else if value.isBigInteger {
            let cell = value.pointer(to: BigIntegerObject.self)
            isNegative = cell.pointee.isNegative
            count = cell.pointee.count
            word = 0
            words = cell.pointee.words
        } else {
            return nil
        }
    }

    @inline(__always)
    mutating func withWords<Result>(_ body: (Limbs.Source) -> Result) -> Result {
        if let words { return body(words) }
        return withUnsafePointer(to: &word, body)
    }
}

/// An int of at most two words.
private struct ShortInteger {
    var isNegative: Bool
    var (low, high): (UInt, UInt)

    @inline(__always)
    init?(_ value: Value) {
        if value.isInt {
            isNegative = value.int < 0
            (low, high) = (value.int.magnitude, 0)
        } else if value.isBigInteger, value.pointer(to: BigIntegerObject.self).pointee.count <= 2 {
            let cell = value.pointer(to: BigIntegerObject.self)
            isNegative = cell.pointee.isNegative
            (low, high) = (cell.pointee.words[0], cell.pointee.count == 2 ? cell.pointee.words[1] : 0)
        } else {
            return nil
        }
    }
}

extension Machine {
    /// A cell of room for `count` words, which the caller fills and gives to `finished`.
    private func makeInteger(capacity: Int) -> UnsafeMutablePointer<BigIntegerObject> {
        let bytes = capacity * 8
        let fits = bytes <= Heap.largestCell - MemoryLayout<BigIntegerObject>.size
        let cell = heap.allocateRaw(
            BigIntegerObject.self, .bigInteger, types.int, extra: fits ? bytes : 0)
        cell.pointee.isNegative = false
        cell.pointee.count = 0
        cell.pointee.capacity = capacity
        cell.pointee.words =
            fits
            ? UnsafeMutableRawPointer(cell + 1).assumingMemoryBound(to: UInt.self)
            : heap.buffer(UInt.self, capacity: capacity)
        return cell
    }

    /// The same, or `spent` where it has that room.
    @inline(__always)
    private func makeInteger(capacity: Int, or spent: UnsafeMutablePointer<BigIntegerObject>?)
        -> UnsafeMutablePointer<BigIntegerObject>
    {
        if let spent, spent.pointee.capacity >= capacity { return spent }
        return makeInteger(capacity: capacity)
    }

    /// The cell of an operator's result that nothing sees any more but the operator under way, which may write its own
    /// result there: it reads no word of an operand after it has written one at that place.
    @inline(__always)
    private func spent(_ value: Value) -> UnsafeMutablePointer<BigIntegerObject>? {
        guard value.isBigInteger, value.object.pointee.flags == BigIntegerObject.freshFlag else { return nil }
        return value.pointer(to: BigIntegerObject.self)
    }

    /// The int in a filled cell: a small one where it fits a word.
    private func finished(_ cell: UnsafeMutablePointer<BigIntegerObject>, _ count: Int, isNegative: Bool)
        -> Value
    {
        let count = Limbs.trimmed(cell.pointee.words, count)
        if count <= 1 {
            let word = count == 0 ? 0 : cell.pointee.words[0]
            if word <= UInt(Int.max) { return .int(isNegative ? -Int(word) : Int(word)) }
            if isNegative, word == Int.min.magnitude { return .int(Int.min) }
        }
        cell.pointee.count = count
        cell.pointee.isNegative = isNegative
        cell.pointee.header.flags = BigIntegerObject.freshFlag
        return Value(cell)
    }

    package func integer(_ value: BigInt) -> Value {
        let words = value.magnitude.words
        let cell = makeInteger(capacity: max(1, words.count))
        for (place, word) in words.enumerated() { cell.pointee.words[place] = word }
        let result = finished(cell, words.count, isNegative: value.sign == .minus)
        keep(result)
        return result
    }

    /// What an operator in Python gave may be an object that it keeps: it is nobody's temporary.
    @inline(__always)
    func keep(_ result: Value) {
        if result.isHost { result.host.pointee.header.flags &= ~HostObject.freshFlag }
        if result.isBigInteger { result.object.pointee.flags = 0 }
    }

    /// `a op b` where one is beyond a word and the other an int too; else undefined. Bits of `temporaries` name operands
    /// that are results of operators in the same expression: their words are used again at once, while they are still
    /// in the processor's caches.
    @inline(never)
    func wideOperator(_ op: BinaryOperator, _ a: Value, _ b: Value, temporaries: Int) -> Value {
        let spent = temporaries & 1 != 0 ? self.spent(a) : nil
        let short = shortBinary(op, a, b, spent)
        if short.isDefined { return short }
        let result = longBinary(op, a, b, spent)
        if result.isDefined {
            if temporaries & 1 != 0, a.isBigInteger, !a.isIdentical(to: result) {
                releaseTemporary(a.pointer(to: BigIntegerObject.self))
            }
            if temporaries & 2 != 0, b.isBigInteger { releaseTemporary(b.pointer(to: BigIntegerObject.self)) }
        }
        return result
    }

    /// Gives back the words of an int that nothing sees any more; the sweep takes the cell.
    private func releaseTemporary(_ cell: UnsafeMutablePointer<BigIntegerObject>) {
        let inside = UnsafeMutableRawPointer(cell + 1).assumingMemoryBound(to: UInt.self)
        guard cell.pointee.header.flags == BigIntegerObject.freshFlag, cell.pointee.words != inside else {
            return
        }
        heap.release(cell.pointee.words, capacity: cell.pointee.capacity)
        heap.account(-cell.pointee.capacity * 8)
        cell.pointee.words = inside
        cell.pointee.capacity = 0
        cell.pointee.count = 0
    }

    /// `a op b` of ints of any size; undefined where BigInt has to do it.
    func wideBinary(_ op: BinaryOperator, _ a: Value, _ b: Value) -> Value {
        let short = shortBinary(op, a, b, nil)
        return short.isDefined ? short : longBinary(op, a, b, nil)
    }

    /// The same of longer ones; `spent` may be overwritten.
    @inline(never)
    private func longBinary(
        _ op: BinaryOperator, _ a: Value, _ b: Value, _ spent: UnsafeMutablePointer<BigIntegerObject>?
    ) -> Value {
        guard var x = IntegerOperand(a), var y = IntegerOperand(b) else { return .undefined }
        switch op {
        case .add: return sum(&x, &y, spent)
        case .subtract:
            y.isNegative.toggle()
            return sum(&x, &y, spent)
        case .multiply:
            guard min(x.count, y.count) <= 40, x.count + y.count < 1 << 24 else { return .undefined }
            if x.count == 0 || y.count == 0 { return .int(0) }
            // By one word it goes from word to word; by more, results are added to.
            let cell = makeInteger(capacity: max(1, x.count + y.count), or: y.count == 1 ? spent : nil)
            let (countX, countY) = (x.count, y.count)
            x.withWords { p in
                y.withWords { q in
                    if countX >= countY {
                        Limbs.multiply(p, countX, q, countY, into: cell.pointee.words)
                    } else {
                        Limbs.multiply(q, countY, p, countX, into: cell.pointee.words)
                    }
                }
            }
            return finished(cell, countX + countY, isNegative: x.isNegative != y.isNegative)
        case .floorDivide, .modulo: return divided(op, &x, &y)
        case .bitAnd, .bitOr, .bitXor: return bitwise(op, &x, &y)
        case .leftShift, .rightShift: return shifted(op, &x, y)
        default: return .undefined
        }
    }

    /// `a op b` of ints of at most two words, where the result has no more; else undefined.
    private func shortBinary(
        _ op: BinaryOperator, _ a: Value, _ b: Value, _ spent: UnsafeMutablePointer<BigIntegerObject>?
    ) -> Value {
        guard let x = ShortInteger(a), let y = ShortInteger(b) else { return .undefined }
        switch op {
        case .multiply where x.high == 0 && y.high == 0:
            let (high, low) = x.low.multipliedFullWidth(by: y.low)
            return integer(low, high, isNegative: x.isNegative != y.isNegative, spent)
        case .add where x.isNegative == y.isNegative, .subtract where x.isNegative != y.isNegative:
            let (low, carry) = x.low.addingReportingOverflow(y.low)
            let (sum, overflow1) = x.high.addingReportingOverflow(y.high)
            let (high, overflow2) = sum.addingReportingOverflow(carry ? 1 : 0)
            if overflow1 || overflow2 { return .undefined }
            return integer(low, high, isNegative: x.isNegative, spent)
        case .bitAnd where !x.isNegative && !y.isNegative:
            return integer(x.low & y.low, x.high & y.high, isNegative: false, spent)
        case .modulo where !x.isNegative && !y.isNegative && y.high == 0 && y.low != 0:
            return integer(
                y.low.dividingFullWidth((x.high % y.low, x.low)).remainder, 0, isNegative: false, spent)
        default: return .undefined
        }
    }

    @inline(__always)
    private func integer(
        _ low: UInt, _ high: UInt, isNegative: Bool, _ spent: UnsafeMutablePointer<BigIntegerObject>?
    ) -> Value {
        if high == 0, low <= UInt(Int.max) { return .int(isNegative ? -Int(low) : Int(low)) }
        if high == 0, isNegative, low == Int.min.magnitude { return .int(Int.min) }
        let cell = makeInteger(capacity: 2, or: spent)
        cell.pointee.words[0] = low
        cell.pointee.words[1] = high
        cell.pointee.count = high == 0 ? 1 : 2
        cell.pointee.isNegative = isNegative
        cell.pointee.header.flags = BigIntegerObject.freshFlag
        return Value(cell)
    }

    private func sum(
        _ x: inout IntegerOperand, _ y: inout IntegerOperand,
        _ spent: UnsafeMutablePointer<BigIntegerObject>? = nil
    ) -> Value {
        let (countX, countY) = (x.count, y.count)
        let cell = makeInteger(capacity: max(countX, countY) + 1, or: spent)
        let words = cell.pointee.words
        let (negativeX, negativeY) = (x.isNegative, y.isNegative)
        return x.withWords { p in
            y.withWords { q in
                if negativeX == negativeY {
                    if countX >= countY {
                        Limbs.add(p, countX, q, countY, into: words)
                    } else {
                        Limbs.add(q, countY, p, countX, into: words)
                    }
                    return finished(cell, max(countX, countY) + 1, isNegative: negativeX)
                }
                if Limbs.compare(p, countX, q, countY) >= 0 {
                    Limbs.subtract(p, countX, q, countY, into: words)
                    return finished(cell, countX, isNegative: negativeX)
                }
                Limbs.subtract(q, countY, p, countX, into: words)
                return finished(cell, countY, isNegative: negativeY)
            }
        }
    }

    /// Quotient towards minus infinity, or the remainder with the divisor's sign.
    private func divided(_ op: BinaryOperator, _ x: inout IntegerOperand, _ y: inout IntegerOperand) -> Value
    {
        // Beyond some hundred words BigInt's division is the better one; zero is an error of the caller's.
        guard y.count > 0, min(y.count, x.count - y.count) < 400 else { return .undefined }
        let (countX, countY) = (x.count, y.count)
        let signsDiffer = x.isNegative != y.isNegative
        let isNegativeY = y.isNegative
        if countX < countY { return dividedByLarger(op, &x, &y) }
        let countQ = countX - countY + 1
        let isQuotient = op == .floorDivide
        let result = makeInteger(capacity: isQuotient ? countQ + 1 : countY)
        let words = result.pointee.words
        let room = countX + 1 + (isQuotient ? 0 : countQ)
        let r = heap.buffer(UInt.self, capacity: room)
        defer {
            heap.release(r, capacity: room)
            heap.account(-room * 8)
        }
        let q = isQuotient ? words : r + countX + 1
        x.withWords { r.update(from: $0, count: countX) }
        r[countX] = 0
        return y.withWords { d in
            if countY == 1 {
                r[0] = Limbs.divide(r, countX, by: d[0], into: q)
            } else {
                Limbs.divide(r, countX, by: d, countY, into: q)
            }
            let isExact = Limbs.trimmed(r, countY) == 0
            if isQuotient {
                q[countQ] = 0
                if signsDiffer, !isExact {
                    var one: UInt = 1
                    Limbs.add(q, countQ, &one, 1, into: q)
                }
                return finished(result, countQ + 1, isNegative: signsDiffer)
            }
            if signsDiffer, !isExact {
                Limbs.subtract(d, countY, r, countY, into: words)
            } else {
                words.update(from: r, count: countY)
            }
            return finished(result, countY, isNegative: isNegativeY)
        }
    }

    /// The same where the quotient is 0 or -1.
    private func dividedByLarger(_ op: BinaryOperator, _ x: inout IntegerOperand, _ y: inout IntegerOperand)
        -> Value
    {
        if x.count == 0 { return .int(0) }
        let signsDiffer = x.isNegative != y.isNegative
        if op == .floorDivide { return .int(signsDiffer ? -1 : 0) }
        if signsDiffer { return sum(&x, &y) }
        let count = x.count
        let cell = makeInteger(capacity: count)
        x.withWords { cell.pointee.words.update(from: $0, count: count) }
        return finished(cell, count, isNegative: x.isNegative)
    }

    /// Negative numbers are taken in two's complement.
    private func bitwise(_ op: BinaryOperator, _ x: inout IntegerOperand, _ y: inout IntegerOperand) -> Value
    {
        if x.isNegative || y.isNegative { return bitwiseSigned(op, &x, &y) }
        if x.count < y.count { swap(&x, &y) }
        let (long, short) = (x.count, y.count)
        let cell = makeInteger(capacity: max(1, long))
        let words = cell.pointee.words
        x.withWords { p in
            y.withWords { q in
                switch op {
                case .bitAnd: for place in 0..<short { words[place] = p[place] & q[place] }
                case .bitOr: for place in 0..<short { words[place] = p[place] | q[place] }
                default: for place in 0..<short { words[place] = p[place] ^ q[place] }
                }
                if op != .bitAnd { for place in short..<long { words[place] = p[place] } }
            }
        }
        return finished(cell, op == .bitAnd ? short : long, isNegative: false)
    }

    private func bitwiseSigned(_ op: BinaryOperator, _ x: inout IntegerOperand, _ y: inout IntegerOperand)
        -> Value
    {
        let count = max(x.count, y.count) + 1
        let (cell, other) = (makeInteger(capacity: count), makeInteger(capacity: count))
        let (words, others) = (cell.pointee.words, other.pointee.words)
        let (countX, negativeX, countY, negativeY) = (x.count, x.isNegative, y.count, y.isNegative)
        x.withWords { Limbs.complement($0, countX, isNegative: negativeX, into: words, count) }
        y.withWords { Limbs.complement($0, countY, isNegative: negativeY, into: others, count) }
        for place in 0..<count {
            switch op {
            case .bitAnd: words[place] &= others[place]
            case .bitOr: words[place] |= others[place]
            default: words[place] ^= others[place]
            }
        }
        let isNegative = words[count - 1] >> 63 != 0
        Limbs.complement(words, count, isNegative: isNegative, into: words, count)
        return finished(cell, count, isNegative: isNegative)
    }

    private func shifted(_ op: BinaryOperator, _ x: inout IntegerOperand, _ y: IntegerOperand) -> Value {
        guard y.words == nil, !y.isNegative, y.word < 1 << 20 else { return .undefined }
        let (count, skip, bits) = (x.count, Int(y.word) >> 6, Int(y.word) & 63)
        if op == .leftShift {
            let cell = makeInteger(capacity: count + skip + 1)
            let words = cell.pointee.words
            words.update(repeating: 0, count: skip)
            words[skip + count] = x.withWords { Limbs.shiftLeft($0, count, bits: bits, into: words + skip) }
            return finished(cell, count + skip + 1, isNegative: x.isNegative)
        }
        if skip >= count { return .int(x.isNegative ? -1 : 0) }
        let kept = count - skip
        let cell = makeInteger(capacity: kept + 1)
        let words = cell.pointee.words
        let loses = x.withWords { from in
            Limbs.shiftRight(from + skip, kept, bits: bits, into: words)
            return (0..<skip).contains { from[$0] != 0 } || from[skip] & ((1 << UInt(bits)) - 1) != 0
        }
        words[kept] = 0
        if x.isNegative, loses {
            // Towards minus infinity.
            var one: UInt = 1
            Limbs.add(words, kept, &one, 1, into: words)
        }
        return finished(cell, kept + 1, isNegative: x.isNegative)
    }

    /// Negative, zero or positive; nil unless both are ints.
    func wideCompare(_ a: Value, _ b: Value) -> Int? {
        guard var x = IntegerOperand(a), var y = IntegerOperand(b) else { return nil }
        if x.isNegative != y.isNegative { return x.isNegative ? -1 : 1 }
        let (countX, countY) = (x.count, y.count)
        let order = x.withWords { p in y.withWords { q in Limbs.compare(p, countX, q, countY) } }
        return x.isNegative ? -order : order
    }
}
