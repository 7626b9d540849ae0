// Natives that programs call most, on arguments of the exact built-in types: done here without binding arguments or
// going through the row's closure. Anything else, wrong arguments included, is the row's own business.

/// Which native a function object is, for the interpreter.
enum QuickCall: UInt8 {
    case none
    /// Done in the loop itself; `next` and `send` of a generator.
    case listAppend, length, next, send
    case listPop
    case dictGet, dictSetDefault
    case setAdd
    case isAlphabetic, isAlphanumeric, isDigit, isSpace
    case absolute, ordinal, character, isInstance, largest, smallest

    /// One of those that `quickCall` does.
    @inline(__always) var isPlain: Bool { rawValue > QuickCall.send.rawValue }

    /// By type and name.
    static func method(_ name: String, of type: TypePointer, _ types: CoreTypes) -> QuickCall {
        switch type {
        case types.list: name == "append" ? .listAppend : name == "pop" ? .listPop : .none
        case types.dict: name == "get" ? .dictGet : name == "setdefault" ? .dictSetDefault : .none
        case types.set: name == "add" ? .setAdd : .none
        case types.generator: name == "send" ? .send : name == "__next__" ? .next : .none
        case types.string: strings[name] ?? .none
        default: .none
        }
    }

    private static let strings: [String: QuickCall] = [
        "isalpha": .isAlphabetic, "isalnum": .isAlphanumeric, "isdigit": .isDigit, "isspace": .isSpace,
    ]

    static let builtins: [String: QuickCall] = [
        "len": .length, "abs": .absolute, "ord": .ordinal, "chr": .character, "isinstance": .isInstance,
        "max": .largest, "min": .smallest, "next": .next,
    ]
}

extension Machine {
    /// The call's result; undefined: call the native itself.
    @inline(never)
    func quickCall(_ call: QuickCall, _ base: UnsafeMutablePointer<Value>, count: Int) throws(PythonError)
        -> Value
    {
        switch call {
        case .none, .listAppend, .length, .next, .send: return .undefined
        case .largest, .smallest: return extreme(call, base, count)
        case .absolute:
            guard count == 1 else { return .undefined }
            if base[0].isFloat { return .float(abs(base[0].float)) }
            return base[0].isInt && base[0].int != Int.min ? .int(abs(base[0].int)) : .undefined
        case .character:
            guard count == 1, base[0].isInt, base[0].int >= 0, base[0].int < 256 else { return .undefined }
            return latin[base[0].int]
        case .ordinal:
            guard count == 1, base[0].isString, base[0].string.pointee.count == 1 else { return .undefined }
            return .int(Int(base[0].string.pointee[0]))
        case .isInstance:
            guard count == 2, base[1].isType else { return .undefined }
            if typeOf(base[0]).isSubtype(of: base[1].type) { return .true }
            return base[1].type.pointee.header.type == types.type ? .false : .undefined
        case .isAlphabetic, .isAlphanumeric, .isDigit, .isSpace:
            guard count == 1, base[0].isString, base[0].string.pointee.count == 1 else { return .undefined }
            return Machine.holds(call, base[0].string.pointee[0])
        default: break
        }
        guard count > 0, base[0].isObject else { return .undefined }
        let type = base[0].object.pointee.type
        switch call {
        case .dictGet where type == types.dict && (count == 2 || count == 3):
            let found = try dictGet(base[0].dict, base[1])
            return found.isDefined ? found : count == 3 ? base[2] : .none
        case .dictSetDefault where type == types.dict && count == 3:
            let hash = try hash(base[1])
            let index = try dictFind(base[0].dict, base[1], hash: hash)
            if index >= 0 { return base[0].dict.pointee.entries[index].value }
            heap.appendEntry(base[0].dict, hash: hash, key: base[1], value: base[2])
            return base[2]
        case .setAdd where type == types.set && count == 2:
            try setAdd(base[0].set, base[1])
            return .none
        case .listPop where type == types.list && count == 1 && base[0].list.pointee.count > 0:
            base[0].list.pointee.count -= 1
            return base[0].list.pointee.items[base[0].list.pointee.count]
        default: return .undefined
        }
    }

    /// `int(x)` and its like of simple values, empty containers, `zip` and `enumerate` of built-in iterables; else
    /// undefined.
    func quickConstruction(_ type: TypePointer, _ base: UnsafeMutablePointer<Value>, _ count: Int)
        throws(PythonError) -> Value
    {
        if type.pointee.isHeapType { return .undefined }
        if count == 0 {
            if type == types.dict { return Value(makeDict()) }
            if type == types.set { return Value(heap.makeSet(types.set)) }
            return type == types.list ? Value(heap.makeList(types.list, capacity: 0)) : .undefined
        }
        let value = base[0]
        switch type {
        case types.type: return Value(typeOf(value))
        case types.int:
            if value.isInt { return value }
            if value.isString, value.object.pointee.type == types.string {
                return Machine.plainInteger(value.string)
            }
            return value.isFloat && value.float.magnitude < 0x1p62 ? .int(Int(value.float)) : .undefined
        case types.float: return value.isFloat ? value : value.isInt ? .float(Double(value.int)) : .undefined
        case types.bool: return value.isBool ? value : value.isInt ? .bool(value.int != 0) : .undefined
        case types.string where value.isInt || value.isFloat: return try strValue(value)
        case types.enumerate where count == 1:
            let iterator = plainIterator(value)
            return iterator.isDefined ? makeIterator(.enumerate, type, iterator, extra: .int(0)) : .undefined
        case types.zip:
            let iterators = heap.makeTuple(types.tuple, count: count)
            for index in 0..<count {
                let iterator = plainIterator(base[index])
                if iterator.isUndefined { return .undefined }
                iterators.pointee.items[index] = iterator
            }
            return makeIterator(.zip, type, Value(iterators))
        default: return .undefined
        }
    }

    /// The iterator of a value of a built-in type; undefined for others.
    private func plainIterator(_ value: Value) -> Value {
        guard value.isObject, !value.object.pointee.type.pointee.isHeapType else { return .undefined }
        return builtinIterator(value)
    }

    /// The int that a few decimal digits say, a sign before them; else undefined.
    private static func plainInteger(_ text: UnsafeMutablePointer<StringObject>) -> Value {
        let count = text.pointee.count
        guard text.pointee.width == 1, count > 0, count < 19 else { return .undefined }
        let bytes = text.pointee.data.assumingMemoryBound(to: UInt8.self)
        let isSigned = bytes[0] == 0x2D || bytes[0] == 0x2B
        if isSigned, count == 1 { return .undefined }
        var number = 0
        for index in (isSigned ? 1 : 0)..<count {
            let digit = bytes[index] &- 0x30
            if digit > 9 { return .undefined }
            number = number &* 10 &+ Int(digit)
        }
        return .int(bytes[0] == 0x2D ? -number : number)
    }

    /// Of an exact list, tuple, str, dict or set; else undefined.
    @inline(__always)
    func quickLength(_ object: Object) -> Value {
        if object.pointee.type.pointee.isHeapType { return .undefined }
        switch object.pointee.layout {
        case .tuple: return .int(Value(object).tuple.pointee.count)
        case .list, .string, .dict, .set:
            // All of them begin with their count.
            return .int(Value(object).list.pointee.count)
        default: return .undefined
        }
    }

    /// `max` and `min` of numbers of one kind.
    private func extreme(_ call: QuickCall, _ base: UnsafeMutablePointer<Value>, _ count: Int) -> Value {
        guard count >= 2 else { return .undefined }
        var best = base[0]
        for index in 1..<count {
            let other = base[index]
            if best.isInt, other.isInt {
                if call == .largest ? other.int > best.int : other.int < best.int { best = other }
            } else if best.isFloat, other.isFloat {
                if call == .largest ? other.float > best.float : other.float < best.float { best = other }
            } else {
                return .undefined
            }
        }
        return best
    }

    /// Of one ASCII character.
    private static func holds(_ call: QuickCall, _ point: UInt32) -> Value {
        guard point < 128 else { return .undefined }
        let isDigit = point >= 0x30 && point <= 0x39
        let isLetter = point | 0x20 >= 0x61 && point | 0x20 <= 0x7A
        switch call {
        case .isDigit: return .bool(isDigit)
        case .isAlphabetic: return .bool(isLetter)
        case .isAlphanumeric: return .bool(isDigit || isLetter)
        default: return .bool(point == 0x20 || point >= 9 && point <= 13 || point >= 0x1C && point <= 0x1F)
        }
    }
}
