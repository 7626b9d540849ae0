import PythonLanguage

extension Machine {
    /// Whether a value is None or an array of Python objects, or gives one (a column of pandas with gaps in its text).
    func holdsObjects(_ value: Value) throws(PythonError) -> Bool {
        if value.isNone { return true }
        guard value.isObject, !value.isHost, !value.isType, !value.isString, !value.isList, !value.isTuple,
            !value.has(.boxed)
        else { return false }
        if isArrayOfObjects(value) { return true }
        let hook = try findAttribute(value, "__array__")
        guard hook.isDefined else { return false }
        return isArrayOfObjects(try call(hook, []))
    }

    /// Arrays of Python objects are instances of a class in Python that has the name of NumPy's.
    func isArrayOfObjects(_ value: Value) -> Bool {
        value.isObject && value.has(.instance) && ["ndarray", "ObjectArray"].contains(typeName(value))
    }
}

/// Functions that an object may bring its own of: NumPy's protocol `__array_function__`, asked of the first argument.
extension NativeRow {
    /// The row, which asks its first argument first.
    var overridable: NativeRow {
        NativeRow(signature, doc: doc) { machine, args throws(PythonError) in
            guard args[0].isObject, args[0].has(.instance) else { return try function(machine, args) }
            let hook = try machine.findAttribute(args[0], "__array_function__")
            guard hook.isDefined, !hook.isNone else { return try function(machine, args) }
            return try overridden(machine, hook, args)
        }
    }

    /// Calls an object's `__array_function__` with the arguments that were given.
    private func overridden(_ machine: Machine, _ hook: Value, _ args: Arguments) throws(PythonError) -> Value
    {
        let own = try machine.getAttribute(machine.importModule("numpy"), name)
        var keywords: [(String, Value)] = []
        for (i, parameter) in parameters.enumerated().dropFirst() where i < args.count {
            let value = args[i]
            guard value.isDefined, !value.isNone, !value.isIdentical(to: .false) else { continue }
            if parameter == "method" || parameter == "ddof" && value.isInt && value.int == 0 { continue }
            if parameter == "order", value.isString, try machine.text(value) != "F" { continue }
            keywords.append((parameter, value))
        }
        let types = machine.tuple([Value(machine.typeOf(args[0]))])
        return try machine.call(
            hook, [own, types, machine.tuple([args[0]]), machine.dict(keywords)])
    }

    private var parameters: [String] {
        signature.dropFirst(name.count + 1).dropLast().split(separator: ",").map { part in
            String(part.prefix { $0 != "=" }.filter { !$0.isWhitespace })
        }.filter { $0 != "*" && $0 != "/" }
    }
}
