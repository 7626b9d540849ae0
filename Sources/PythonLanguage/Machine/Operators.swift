import BigInt

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// Operators on any values: numbers first, then Swift slots and Python's special methods with reflection.
//
// Word ints overflow into big ints; results that fit a word are always word ints again. Division and modulo
// follow Python (rounding towards minus infinity, the sign of the divisor).

extension Machine {
    // MARK: Native API

    package func binary(_ op: BinaryOperator, _ a: Value, _ b: Value) throws(PythonError) -> Value {
        let number = try numericBinary(op, a, b)
        if number.isDefined { return number }
        return try dispatchBinary(op, a, b)
    }

    /// `a += b` and its like.
    package func inPlace(_ op: BinaryOperator, _ a: Value, _ b: Value) throws(PythonError) -> Value {
        let number = try numericBinary(op, a, b)
        if number.isDefined { return number }
        let type = typeOf(a)
        if type.pointee.isHeapType {
            let hook = lookup(type, operatorNames[Int(op.rawValue) * 3 + 2])
            if hook.isDefined {
                let answer = try callSpecial(hook, a, type, b)
                if !answer.isIdentical(to: notImplemented) { return answer }
            }
        } else if let slot = type.slots.inPlace {
            let answer = try slot(self, op, a, b)
            if answer.isDefined { return answer }
        }
        if op == .multiply, isSequence(b), !typeOf(b).pointee.isHeapType, hasSequenceSlots(a) {
            let answer = type.pointee.isHeapType ? try tryDirect(op, a, b, type) : .undefined
            if answer.isDefined { return answer }
            throw unsupported(op, a, b, "*=")
        }
        return try dispatchBinary(op, a, b, symbol: repeats(op, a) || repeats(op, b) ? nil : op.symbol + "=")
    }

    package func unary(_ op: UnaryOperator, _ a: Value) throws(PythonError) -> Value {
        switch op {
        case .not: return .bool(!(try truth(a)))
        case .negate:
            if a.isInt, a.int != Int.min { return .int(-a.int) }
            if a.isFloat { return .float(-a.float) }
            if a.isInt || a.isBool, a.int != Int.min { return .int(-a.int) }
            if let big = smallOrBig(a) { return integer(-big) }
        case .plus:
            if a.isFloat || a.isInt || (a.isBigInteger) { return a }
            if a.isBool { return .int(a.int) }
        case .invert:
            if a.isInt || a.isBool { return .int(~a.int) }
            if let big = smallOrBig(a) { return integer(-big - 1) }
        }
        let type = typeOf(a)
        let name = op == .negate ? known("__neg__") : op == .plus ? known("__pos__") : known("__invert__")
        if !type.pointee.isHeapType, let slot = type.slots.unary {
            let answer = try slot(self, op, a)
            if answer.isDefined { return answer }
        } else {
            let hook = lookup(type, name)
            if hook.isDefined { return try callSpecial(hook, a, type) }
        }
        let inner = a.unboxed
        if !inner.isIdentical(to: a) { return try unary(op, inner) }
        let symbol = op == .negate ? "-" : op == .plus ? "+" : "~"
        throw raise(.typeError, "bad operand type for unary \(symbol): '\(typeName(a))'")
    }

    private func smallOrBig(_ a: Value) -> BigInt? {
        if a.isInt || a.isBool { return BigInt(a.int) }
        return a.isBigInteger ? a.pointer(to: BigIntegerObject.self).pointee.value : nil
    }

    /// Is the object what CPython takes for a sequence without a product? Then `object *= "text"` does not repeat the text.
    private func hasSequenceSlots(_ object: Value) -> Bool {
        if isSequence(object) { return isPython(typeOf(object), .multiply) }
        return object.isSet || object.isDict || object.has(.dictView) || object.has(.range)
            || typeOf(object).pointee.isHeapType
    }

    // MARK: Dispatch

    @inline(never)
    func dispatchBinary(_ op: BinaryOperator, _ a: Value, _ b: Value, symbol: String? = nil)
        throws(PythonError)
        -> Value
    {
        let left = typeOf(a)
        let right = typeOf(b)
        if isLibraryNumber(b), !isLibraryNumber(a), isNumber(a), let slot = right.slots.binary {
            let answer = try slot(self, op, a, b)
            if answer.isDefined { return answer }
        }
        if left != right, right.isSubtype(of: left), right.pointee.isHeapType,
            !lookup(right, operatorNames[Int(op.rawValue) * 3 + 1])
                .isIdentical(to: lookup(left, operatorNames[Int(op.rawValue) * 3 + 1]))
        {
            let answer = try tryReflected(op, a, b, right)
            if answer.isDefined { return answer }
            let direct = try tryDirect(op, a, b, left)
            if direct.isDefined { return direct }
        } else {
            let direct = try tryDirect(op, a, b, left)
            if direct.isDefined { return direct }
            if op == .multiply, isSequence(a), isSequence(b), !right.pointee.isHeapType, isPython(left, op) {
                // The left one's own product declined, so the right one is repeated, if the left one is a number at all.
                guard try hasIndex(a) else { throw unsupported(op, a, b, symbol) }
                return try dispatchBinary(op, b, .int(index(a)))
            }
            if left != right {
                let answer = try tryReflected(op, a, b, right)
                if answer.isDefined { return answer }
            }
        }
        let (x, y) = (a.unboxed, b.unboxed)
        guard !x.isIdentical(to: a) || !y.isIdentical(to: b),
            !isPython(left, op) || !isPython(right, op)
        else { throw unsupported(op, a, b, symbol) }
        do throws(PythonError) { return try binary(op, x, y) } catch {
            guard isPending(.typeError),
                let text = sequenceElements(pending.exception.pointee.arguments)?.first,
                let words = stringValue(text),
                words.hasPrefix("unsupported operand") || words.hasPrefix("can't multiply sequence")
            else { throw error }
            pending = .none
            throw unsupported(op, a, b, symbol)
        }
    }

    /// Does a class define the operator in Python, so that its base's is out of reach?
    private func isPython(_ type: TypePointer, _ op: BinaryOperator) -> Bool {
        let place = Int(op.rawValue) * 3
        return isPython(type, place) || isPython(type, place + 1)
    }

    private func isPython(_ type: TypePointer, _ place: Int) -> Bool {
        type.pointee.isHeapType && lookup(type, operatorNames[place]).isFunction
    }

    private func unsupported(_ op: BinaryOperator, _ a: Value, _ b: Value, _ symbol: String?) -> PythonError {
        if op == .multiply, symbol == nil, isSequence(a), lookup(typeOf(a), known("__rmul__")).isFunction,
            !lookup(typeOf(a), known("__mul__")).isFunction
        {
            return raise(.typeError, "'\(typeName(b))' object cannot be interpreted as an integer")
        }
        if symbol == nil, repeats(op, a) || repeats(op, b) {
            let other = repeats(op, a) ? b : a
            return raise(
                .typeError, "can't multiply sequence by non-int of type '\(typeName(other))'")
        }
        if op == .add, a.isString || a.isTuple || a.isList && symbol == nil,
            !lookup(typeOf(a), known("__add__")).isFunction
        {
            let name = a.isString ? "str" : a.isTuple ? "tuple" : "list"
            return raise(.typeError, "can only concatenate \(name) (not \"\(typeName(b))\") to \(name)")
        }
        let shown = op == .power && symbol == nil ? "** or pow()" : symbol ?? op.symbol
        return raise(
            .typeError,
            "unsupported operand type(s) for \(shown): '\(typeName(a))' and '\(typeName(b))'")
    }

    /// Is it a product with a sequence that has no product of its own?
    private func repeats(_ op: BinaryOperator, _ value: Value) -> Bool {
        op == .multiply && isSequence(value) && !isPython(typeOf(value), op)
    }

    func isSequence(_ value: Value) -> Bool {
        value.isString || value.isList || value.isTuple || value.isBytes
    }

    private func tryDirect(_ op: BinaryOperator, _ a: Value, _ b: Value, _ type: TypePointer)
        throws(PythonError)
        -> Value
    {
        if !type.pointee.isHeapType, let slot = type.slots.binary { return try slot(self, op, a, b) }
        return try callOperator(operatorNames[Int(op.rawValue) * 3], a, b, type)
    }

    private func tryReflected(_ op: BinaryOperator, _ a: Value, _ b: Value, _ type: TypePointer)
        throws(PythonError) -> Value
    {
        if !type.pointee.isHeapType, let slot = type.slots.binary { return try slot(self, op, a, b) }
        return try callOperator(operatorNames[Int(op.rawValue) * 3 + 1], b, a, type)
    }

    /// The special method's answer; undefined for NotImplemented or no such method.
    private func callOperator(_ name: Value, _ receiver: Value, _ other: Value, _ type: TypePointer)
        throws(PythonError) -> Value
    {
        let hook = lookup(type, name)
        if hook.isUndefined || hook.isNone { return .undefined }
        let answer = try callSpecial(hook, receiver, type, other)
        return answer.isIdentical(to: notImplemented) ? .undefined : answer
    }

    /// An operator whose left operand's class (the right one's beside a number) defines it in Python: its call as a
    /// frame of the interpreter loop. False: not such a simple case.
    @inline(never)
    func beginOperator(
        _ op: BinaryOperator, _ a: Value, _ b: Value, form: Int, result: UnsafeMutablePointer<Value>
    ) throws(PythonError) -> Bool {
        let isDirect = a.has(.instance)
        guard isDirect || (a.isInt || a.isFloat) && b.has(.instance) else { return false }
        let (receiver, other) = isDirect ? (a, b) : (b, a)
        let type = receiver.object.pointee.type
        let otherType = typeOf(other)
        guard type.pointee.isHeapType, otherType == type || !otherType.pointee.isHeapType else {
            return false
        }
        let names = operatorNames + Int(op.rawValue) * 3
        if form & 4 != 0, lookup(type, names[2]).isDefined { return false }
        let hook = lookup(type, names[isDirect ? 0 : 1])
        guard hook.isFunction, top + 2 < stackLimit else { return false }
        let code = hook.function.pointee.code
        guard code.pointee.parameterCount == 2, !code.pointee.hasComplexParameters,
            !code.pointee.isGenerator
        else { return false }
        top[0] = receiver
        top[1] = other
        return try beginFunction(
            hook.function, top, count: 2, keywords: nil, result: result, kind: .operation)
    }

    /// Where that call gave NotImplemented: what the operator of the instruction `word` gives then.
    @inline(never)
    func afterNotImplemented(_ word: InstructionWord, _ registers: UnsafeMutablePointer<Value>)
        throws(PythonError)
        -> Value
    {
        let a = registers[word.b]
        var b = registers[word.c]
        var op = BinaryOperator.add
        var form = word.d
        switch word.opcode {
        case .subtract: op = .subtract
        case .multiply: op = .multiply
        case .addImmediate:
            op = form & 8 == 0 ? .add : .subtract
            b = .int(form & 8 == 0 ? word.signedC : -word.signedC)
        case .binary:
            op = unsafeBitCast(UInt8(form & 15), to: BinaryOperator.self)
            form >>= 4
        default: break
        }
        if a.has(.instance), typeOf(a) != typeOf(b) {
            let answer = try tryReflected(op, a, b, typeOf(b))
            if answer.isDefined { return answer }
        }
        throw unsupported(op, a, b, form & 4 != 0 ? op.symbol + "=" : nil)
    }

    // MARK: Comparison

    package func compare(_ op: CompareOperator, _ a: Value, _ b: Value) throws(PythonError) -> Value {
        switch op {
        case .is: return .bool(a.isIdentical(to: b))
        case .isNot: return .bool(!a.isIdentical(to: b))
        case .in: return .bool(try contains(b, a))
        case .notIn: return .bool(!(try contains(b, a)))
        default: break
        }
        if let order = numericCompare(a, b) { return .bool(Machine.holds(op, order)) }
        if a.isString, b.isString, !typeOf(a).pointee.isHeapType, !typeOf(b).pointee.isHeapType {
            if op == .equal { return .bool(StringObject.isEqual(a.string, b.string)) }
            if op == .notEqual { return .bool(!StringObject.isEqual(a.string, b.string)) }
            return .bool(Machine.holds(op, .ordered(StringObject.compare(a.string, b.string))))
        }
        if a.isObject, b.isObject, a.object.pointee.type == types.tuple, b.object.pointee.type == types.tuple
        {
            try enterNative()
            defer { leaveNative() }
            return try compareSequences(op, a, b)
        }
        return try dispatchCompare(op, a, b)
    }

    /// `(a, b) op (c, d)`: the tuples of the first and of the last `count` elements.
    @inline(never)
    func compareTuples(_ op: CompareOperator, _ elements: UnsafeMutablePointer<Value>, _ count: Int)
        throws(PythonError) -> Value
    {
        for index in 0..<count {
            let (x, y) = (elements.value(index), elements.value(count + index))
            if x.isInt, y.isInt {
                if x.int == y.int { continue }
                return .bool(Machine.compareInts(op, x.int, y.int))
            }
            if x.isIdentical(to: y) { continue }
            guard let same = plainEquals(x, y) else {
                let left = heap.makeTuple(types.tuple, copying: elements, count)
                return try compare(op, left, heap.makeTuple(types.tuple, copying: elements + count, count))
            }
            if !same {
                return op == .equal || op == .notEqual ? .bool(op == .notEqual) : try compare(op, x, y)
            }
        }
        return .bool(op == .equal || op == .lessOrEqual || op == .greaterOrEqual)
    }

    /// `a < b` of two instances of a class that defines `<` in Python; nil: of something else.
    func instanceIsLess(_ a: Value, _ b: Value) throws(PythonError) -> Bool? {
        let type = a.object.pointee.type
        let place = BinaryOperator.all.count * 3 + Int(CompareOperator.less.rawValue)
        let hook = lookup(type, operatorNames[place])
        guard hook.isFunction, hook.function.pointee.code.pointee.plainCount == 2 else { return nil }
        var answer = try callPlain(hook.function, a, b)
        if answer.isIdentical(to: notImplemented) {
            answer = try tryCompare(.greater, b, a, type)
            if answer.isUndefined {
                throw raise(
                    .typeError,
                    "'<' not supported between instances of '\(typeName(a))' and '\(typeName(b))'")
            }
        }
        return answer.isBool ? answer.bool : try truth(answer)
    }

    enum Order {
        case ordered(Int)
        /// A NaN is involved.
        case unordered
    }

    static func holds(_ op: CompareOperator, _ order: Order) -> Bool {
        guard case .ordered(let difference) = order else { return op == .notEqual }
        switch op {
        case .less: return difference < 0
        case .lessOrEqual: return difference <= 0
        case .equal: return difference == 0
        case .notEqual: return difference != 0
        case .greater: return difference > 0
        case .greaterOrEqual: return difference >= 0
        default: return false
        }
    }

    @inline(never)
    private func dispatchCompare(_ op: CompareOperator, _ a: Value, _ b: Value) throws(PythonError) -> Value {
        let left = typeOf(a)
        let right = typeOf(b)
        try enterNative()
        defer { leaveNative() }
        let swappedFirst =
            left != right && right.isSubtype(of: left) && right.pointee.isHeapType
            || isLibraryNumber(b) && !isLibraryNumber(a) && isNumber(a)
        if swappedFirst {
            let answer = try tryCompare(op.swapped, b, a, right)
            if answer.isDefined { return answer }
        }
        let answer = try tryCompare(op, a, b, left)
        if answer.isDefined { return answer }
        if !swappedFirst {
            let answer = try tryCompare(op.swapped, b, a, right)
            if answer.isDefined { return answer }
        }
        let (x, y) = (a.unboxed, b.unboxed)
        let place = BinaryOperator.all.count * 3
        if !x.isIdentical(to: a) || !y.isIdentical(to: b),
            !isPython(left, place + Int(op.rawValue)) || !isPython(right, place + Int(op.swapped.rawValue)),
            let order = numericCompare(x, y)
        {
            return .bool(Machine.holds(op, order))
        }
        if op == .equal { return .bool(a.isIdentical(to: b)) }
        if op == .notEqual { return .bool(!a.isIdentical(to: b)) }
        throw raise(
            .typeError,
            "'\(op.symbol)' not supported between instances of '\(typeName(a))' and '\(typeName(b))'")
    }

    private func tryCompare(_ op: CompareOperator, _ a: Value, _ b: Value, _ type: TypePointer)
        throws(PythonError) -> Value
    {
        if !type.pointee.isHeapType {
            if let slot = type.slots.compare { return try slot(self, op, a, b) }
            if type.pointee.definition == nil { return .undefined }
        }
        let name = operatorNames[BinaryOperator.all.count * 3 + Int(op.rawValue)]
        guard op == .notEqual, lookup(type, name).isIdentical(to: objectNotEqual) else {
            return try callOperator(name, a, b, type)
        }
        // `!=` without `__ne__` is the inverse of `==`.
        let equal = try callOperator(known("__eq__"), a, b, type)
        return equal.isUndefined ? equal : .bool(!(try truth(equal)))
    }

    package func equals(_ a: Value, _ b: Value) throws(PythonError) -> Bool {
        if let same = plainEquals(a, b) { return same }
        let answer = try compare(.equal, a, b)
        return answer.isBool ? answer.bool : try truth(answer)
    }

    /// Equality of ints, floats, None, strings, classes and tuples of them, for which no Python code runs; nil: it takes
    /// more.
    func plainEquals(_ a: Value, _ b: Value) -> Bool? {
        if a.isInt, b.isInt { return a.int == b.int }
        if a.isFloat, b.isFloat { return a.float == b.float }
        guard a.isObject, b.isObject else {
            // Beside a string or tuple, or None, nothing else is equal.
            if a.isObject { return isPlain(a.object) ? false : nil }
            if b.isObject { return isPlain(b.object) ? false : nil }
            return a.isNone || b.isNone ? a.tag == b.tag : nil
        }
        let type = a.object.pointee.type
        guard type == b.object.pointee.type else {
            return isPlain(a.object) && isPlain(b.object) ? false : nil
        }
        if type == types.string { return StringObject.isEqual(a.string, b.string) }
        if type == types.type { return a.isIdentical(to: b) }
        guard type == types.tuple else { return nil }
        return plainEquals(a.tuple, b.tuple)
    }

    /// An exact string or tuple.
    @inline(__always)
    private func isPlain(_ object: Object) -> Bool {
        object.pointee.type == types.string || object.pointee.type == types.tuple
    }

    func plainEquals(_ a: UnsafeMutablePointer<TupleObject>, _ b: UnsafeMutablePointer<TupleObject>) -> Bool?
    {
        let count = a.pointee.count
        if count != b.pointee.count { return false }
        for index in 0..<count {
            let (x, y) = (a.pointee.items[index], b.pointee.items[index])
            if x.isIdentical(to: y) { continue }
            if x.isInt, y.isInt { return false }
            guard let same = plainEquals(x, y) else { return nil }
            if !same { return false }
        }
        return true
    }

    /// Identical or equal: how containers compare elements.
    package func isSame(_ a: Value, _ b: Value) throws(PythonError) -> Bool {
        if a.isIdentical(to: b) { return true }
        return try equals(a, b)
    }

    @inline(__always)
    func isSameKey(_ a: Value, _ b: Value) throws(PythonError) -> Bool {
        if a.isIdentical(to: b) { return true }
        return try equals(a, b)
    }

    /// nil unless both are int, bool, float or big int.
    func numericCompare(_ a: Value, _ b: Value) -> Order? {
        if a.isFloat, b.isFloat { return Machine.order(a.float, b.float) }
        if a.isInt || a.isBool {
            if b.isInt || b.isBool {
                return .ordered(a.int < b.int ? -1 : a.int == b.int ? 0 : 1)
            }
            if b.isFloat { return Machine.order(a.int, b.float) }
        }
        if a.isFloat, b.isInt || b.isBool {
            guard case .ordered(let difference) = Machine.order(b.int, a.float) else { return .unordered }
            return .ordered(-difference)
        }
        guard a.isBigInteger || b.isBigInteger else { return nil }
        if let order = wideCompare(a, b) { return .ordered(order) }
        if a.isFloat, let y = smallOrBig(b) {
            guard let order = Machine.order(y, a.float) else { return .unordered }
            return .ordered(-order)
        }
        if b.isFloat, let x = smallOrBig(a) {
            guard let order = Machine.order(x, b.float) else { return .unordered }
            return .ordered(order)
        }
        return nil
    }

    private static func order(_ a: Double, _ b: Double) -> Order {
        a < b ? .ordered(-1) : a > b ? .ordered(1) : a == b ? .ordered(0) : .unordered
    }

    /// Exact, also where the int has no double.
    private static func order(_ a: Int, _ b: Double) -> Order {
        if b.isNaN { return .unordered }
        if a.magnitude < 1 << 53 || b.isInfinite { return order(Double(a), b) }
        if b >= 9.3e18 { return .ordered(-1) }
        if b <= -9.3e18 { return .ordered(1) }
        guard let order = order(BigInt(a), b) else { return .unordered }
        return .ordered(order)
    }

    private static func order(_ a: BigInt, _ b: Double) -> Int? {
        if b.isNaN { return nil }
        if b.isInfinite { return b > 0 ? -1 : 1 }
        let floor = b.rounded(.down)
        let whole = BigInt(floor)
        if a != whole { return a < whole ? -1 : 1 }
        return floor < b ? -1 : 0
    }
}
