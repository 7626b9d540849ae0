import BigInt

// From Python values to Swift ones, with CPython's errors where a value does not fit.

extension Machine {
    package func truth(_ value: Value) throws(PythonError) -> Bool {
        switch value.tag {
        case 2, 3: return value.bits != 0
        case 4: return value.float != 0
        case 5: return try objectTruth(value)
        default: return false
        }
    }

    @inline(never)
    private func objectTruth(_ value: Value) throws(PythonError) -> Bool {
        let type = value.object.pointee.type
        if !type.pointee.isHeapType {
            switch value.object.pointee.layout {
            case .string: return value.string.pointee.count != 0
            case .list: return value.list.pointee.count != 0
            case .tuple: return value.tuple.pointee.count != 0
            case .dict: return value.dict.pointee.count != 0
            case .set: return value.set.pointee.count != 0
            case .bytes: return value.bytes.pointee.count != 0
            case .range: return value.range.pointee.count != 0
            case .bigInteger: return true
            case .complex: return value.complex.pointee.real != 0 || value.complex.pointee.imaginary != 0
            default: break
            }
            if let slot = type.slots.truth { return try slot(self, value) }
            if let slot = type.slots.length { return try slot(self, value) != 0 }
        }
        let hook = lookup(type, known("__bool__"))
        if hook.isDefined {
            let answer = try callSpecial(hook, value, type)
            guard answer.isBool else {
                throw raise(.typeError, "__bool__ should return bool, returned \(typeName(answer))")
            }
            return answer.bool
        }
        if lookup(type, known("__len__")).isDefined { return try length(value) != 0 }
        let inner = value.unboxed
        return inner.isIdentical(to: value) ? true : try truth(inner)
    }

    /// An int, or anything with `__index__`.
    package func bigInteger(_ value: Value) throws(PythonError) -> BigInt {
        if let number = bigIntegerValue(value) { return number }
        let hook = lookup(typeOf(value), known("__index__"))
        guard hook.isDefined else {
            throw raise(.typeError, "'\(typeName(value))' object cannot be interpreted as an integer")
        }
        let answer = try call(bind(hook, to: value, typeOf(value)), [])
        guard let number = bigIntegerValue(answer) else {
            throw raise(.typeError, "__index__ returned non-int (type \(typeName(answer)))")
        }
        return number
    }

    /// A word-sized int; OverflowError beyond.
    package func index(_ value: Value) throws(PythonError) -> Int {
        if value.isInt { return value.int }
        guard let small = Int(exactly: try bigInteger(value)) else {
            throw raise(.overflowError, "Python int too large to convert to C ssize_t")
        }
        return small
    }

    /// An index that saturates, as slice bounds do.
    package func clampedIndex(_ value: Value) throws(PythonError) -> Int {
        if value.isInt { return value.int }
        let number = try bigInteger(value)
        return Int(exactly: number) ?? (number < 0 ? Int.min : Int.max)
    }

    /// A float, an int, or anything with `__float__` or `__index__`.
    package func double(_ value: Value) throws(PythonError) -> Double {
        if value.isFloat { return value.float }
        if value.isInt || value.isBool { return Double(value.int) }
        let inner = value.unboxed
        if inner.isFloat { return inner.float }
        if let number = bigIntegerValue(inner), !lookup(typeOf(value), known("__float__")).isFunction {
            return try toDouble(number)
        }
        for name in ["__float__", "__index__"] {
            let hook = lookup(typeOf(value), intern(name))
            guard hook.isDefined else { continue }
            let answer = try call(bind(hook, to: value, typeOf(value)), []).unboxed
            if name == "__index__" {
                if let number = bigIntegerValue(answer) { return try toDouble(number) }
            } else if answer.isFloat {
                return answer.float
            }
            let what =
                name == "__index__"
                ? "__index__ returned non-int" : "\(typeName(value)).__float__ returned non-float"
            throw raise(.typeError, "\(what) (type \(typeName(answer)))")
        }
        throw raise(.typeError, "must be real number, not \(typeName(value))")
    }

    /// A str's text.
    package func text(_ value: Value) throws(PythonError) -> String {
        guard let text = stringValue(value) else {
            throw raise(.typeError, "expected str, got \(typeName(value))")
        }
        return text
    }

    /// The Swift object of a host value.
    package func host<X: AnyObject>(_ value: Value, as type: X.Type) throws(PythonError) -> X {
        if let object = hostValue(value, as: type) { return object }
        throw raise(.typeError, "expected \(String(describing: X.self)), got \(typeName(value))")
    }

    // MARK: Text of values

    package func repr(_ value: Value) throws(PythonError) -> String {
        try reprValue(value).string.pointee.text
    }
    package func str(_ value: Value) throws(PythonError) -> String { try strValue(value).string.pointee.text }

    package func format(_ value: Value, _ spec: String) throws(PythonError) -> String {
        try formatValue(value, string(spec)).string.pointee.text
    }

    /// `repr(value)` as a Python string.
    package func reprValue(_ value: Value) throws(PythonError) -> Value {
        let type = typeOf(value)
        try enterNative()
        defer { leaveNative() }
        if !type.pointee.isHeapType, let slot = type.slots.repr { return try slot(self, value) }
        let hook = lookup(type, known("__repr__"))
        guard hook.isDefined else { return string(defaultRepr(value)) }
        let answer = try callSpecial(hook, value, type)
        guard answer.isString else {
            throw raise(.typeError, "__repr__ returned non-string (type \(typeName(answer)))")
        }
        return answer
    }

    func defaultRepr(_ value: Value) -> String {
        "<\(qualifiedTypeName(typeOf(value))) object at 0x\(String(identity(value), radix: 16))>"
    }

    /// "__main__.Point", "list"
    package func qualifiedTypeName(_ type: TypePointer) -> String {
        let module = lookup(type, known("__module__"))
        let qualified = DictObject.get(type.pointee.attributes, known("__qualname__").string)
        let name = stringValue(qualified) ?? type.nameText
        guard let text = stringValue(module), text != "builtins" else { return name }
        // Classes that messages call with their module.
        if name.hasPrefix(text + ".") { return name }
        return "\(text).\(name)"
    }

    /// `str(value)` as a Python string.
    package func strValue(_ value: Value) throws(PythonError) -> Value {
        let type = typeOf(value)
        if value.isString, type == types.string { return value }
        try enterNative()
        defer { leaveNative() }
        if !type.pointee.isHeapType {
            if let slot = type.slots.str { return try slot(self, value) }
            if let slot = type.slots.repr { return try slot(self, value) }
        }
        let hook = lookup(type, known("__str__"))
        if hook.isUndefined || hook.isIdentical(to: objectStr) {
            let own = type.pointee.isHeapType ? lookup(type, known("__repr__")) : .undefined
            guard own.isFunction else { return try reprValue(value) }
            let answer = try callSpecial(own, value, type)
            guard answer.isString else {
                throw raise(.typeError, "__str__ returned non-string (type \(typeName(answer)))")
            }
            return answer
        }
        let answer = try callSpecial(hook, value, type)
        guard answer.isString else {
            throw raise(.typeError, "__str__ returned non-string (type \(typeName(answer)))")
        }
        return answer
    }

    /// `format(value, spec)`; both strings are Python's.
    package func formatValue(_ value: Value, _ spec: Value) throws(PythonError) -> Value {
        let type = typeOf(value)
        if spec.string.pointee.count == 0, value.isString, type == types.string { return value }
        if !type.pointee.isHeapType, let slot = type.slots.format { return try slot(self, value, spec) }
        let hook = lookup(type, known("__format__"))
        if hook.isDefined, !hook.isIdentical(to: objectFormat) {
            let answer = try callSpecial(hook, value, type, spec)
            guard answer.isString else {
                throw raise(
                    .typeError, "__format__ must return a str, not \(typeName(answer))")
            }
            return answer
        }
        if spec.string.pointee.count > 0 {
            throw raise(
                .typeError, "unsupported format string passed to \(type.nameText).__format__")
        }
        return try strValue(value)
    }
}
