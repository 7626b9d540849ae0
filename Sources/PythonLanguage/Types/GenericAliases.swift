/// `list[int]`, `dict[str, int]`: annotations at run time.
enum GenericAliases {
    /// `__class_getitem__` of the built-in containers.
    static let row = NativeRow("__class_getitem__(cls, item, /)") { machine, args throws(PythonError) in
        machine.genericAlias(args[0], args[1])
    }

    static let definition = NativeType(
        "GenericAlias", module: "types", core: \.genericAlias, isSubclassable: false,
        new: NativeRow("GenericAlias(cls, origin, args, /)") { machine, args throws(PythonError) in
            machine.genericAlias(args[1], args[2])
        },
        methods: [
            NativeRow("__call__(self, /, *args, **kwargs)") { machine, args throws(PythonError) in
                let alias = try machine.host(args[0], as: GenericAlias.self)
                let named = machine.dictPairs(args[2].dict).map {
                    (machine.stringValue($0.key) ?? "", $0.value)
                }
                return try machine.call(alias.origin, Array(machine.elements(args[1])), keywords: named)
            },
            NativeRow("__mro_entries__(self, bases, /)") { machine, args throws(PythonError) in
                machine.tuple([try machine.host(args[0], as: GenericAlias.self).origin])
            },
        ],
        properties: [
            NativeProperty("__origin__") { machine, value throws(PythonError) in
                try machine.host(value, as: GenericAlias.self).origin
            },
            NativeProperty("__args__") { machine, value throws(PythonError) in
                try machine.host(value, as: GenericAlias.self).arguments
            },
            NativeProperty("__unpacked__") { machine, value throws(PythonError) in
                .bool(try machine.host(value, as: GenericAlias.self).isUnpacked)
            },
        ],
        slots: TypeSlots {
            $0.repr = { machine, value throws(PythonError) in
                let alias = try machine.host(value, as: GenericAlias.self)
                var parts: [String] = []
                for argument in machine.elements(alias.arguments) {
                    parts.append(try typeText(machine, argument))
                }
                let origin = try typeText(machine, alias.origin)
                let text = parts.isEmpty ? "()" : parts.joined(separator: ", ")
                return machine.string("\(alias.isUnpacked ? "*" : "")\(origin)[\(text)]")
            }
            $0.getAttribute = { machine, value, name throws(PythonError) in
                try machine.getAttribute(machine.host(value, as: GenericAlias.self).origin, name)
            }
            $0.compare = { machine, op, a, b throws(PythonError) in
                guard op == .equal || op == .notEqual, let x = machine.hostValue(a, as: GenericAlias.self),
                    let y = machine.hostValue(b, as: GenericAlias.self)
                else { return .undefined }
                let same =
                    x.origin.isIdentical(to: y.origin) && x.isUnpacked == y.isUnpacked
                    ? try machine.equals(x.arguments, y.arguments) : false
                return .bool(same == (op == .equal))
            }
            $0.hash = { machine, value throws(PythonError) in
                let alias = try machine.host(value, as: GenericAlias.self)
                return try machine.hash(machine.tuple([alias.origin, alias.arguments]))
            }
            $0.getItem = { machine, value, key throws(PythonError) in
                try substituted(machine, value, key)
            }
            $0.iterate = { machine, value throws(PythonError) in
                let alias = try machine.host(value, as: GenericAlias.self)
                let unpacked = GenericAlias(
                    origin: alias.origin, arguments: alias.arguments, isUnpacked: true)
                return try machine.iterator(
                    machine.tuple([machine.host(unpacked, machine.types.genericAlias)]))
            }
            $0.operators = OperatorMethods([.bitOr])
            $0.binary = { machine, op, a, b throws(PythonError) in
                guard op == .bitOr else { return .undefined }
                let union = machine.unionType(a, b)
                return union.isIdentical(to: machine.notImplemented) ? .undefined : union
            }
        })

    /// `dict[str, T][int]`: the alias with its type variables replaced, those of aliases in it too.
    private static func substituted(_ machine: Machine, _ value: Value, _ key: Value) throws(PythonError)
        -> Value
    {
        let alias = try machine.host(value, as: GenericAlias.self)
        let items = key.isTuple ? Array(machine.elements(key)) : [key]
        var variables: [Value] = []
        addVariables(machine, of: alias, to: &variables)
        if variables.isEmpty {
            throw machine.raise(.typeError, "\(try machine.repr(value)) is not a generic class")
        }
        guard items.count == variables.count else {
            throw machine.raise(
                .typeError,
                "Too \(items.count < variables.count ? "few" : "many") arguments for \(try machine.repr(value)); "
                    + "actual \(items.count), expected \(variables.count)")
        }
        return replaced(machine, value, variables, items)
    }

    private static func addVariables(_ machine: Machine, of alias: GenericAlias, to variables: inout [Value])
    {
        for argument in machine.elements(alias.arguments) {
            if let inner = machine.hostValue(argument, as: GenericAlias.self) {
                addVariables(machine, of: inner, to: &variables)
            } else if machine.typeName(argument) == "TypeVar",
                !variables.contains(where: { $0.isIdentical(to: argument) })
            {
                variables.append(argument)
            }
        }
    }

    private static func replaced(_ machine: Machine, _ value: Value, _ variables: [Value], _ items: [Value])
        -> Value
    {
        if let index = variables.firstIndex(where: { $0.isIdentical(to: value) }) { return items[index] }
        guard let alias = machine.hostValue(value, as: GenericAlias.self) else { return value }
        let arguments = machine.elements(alias.arguments).map { replaced(machine, $0, variables, items) }
        return machine.genericAlias(alias.origin, machine.tuple(arguments))
    }

    private static func typeText(_ machine: Machine, _ value: Value) throws(PythonError) -> String {
        if value.isType { return machine.qualifiedTypeName(value.type) }
        if value.isIdentical(to: machine.ellipsis) { return "..." }
        return try machine.repr(value)
    }
}

extension Machine {
    package func genericAlias(_ origin: Value, _ item: Value) -> Value {
        let arguments = item.isTuple ? item : tuple([item])
        return host(GenericAlias(origin: origin, arguments: arguments), types.genericAlias)
    }
}
