/// Builtins about objects: attributes, types, text forms, namespaces.
enum ObjectFunctions {
    /// As `sys.exit`.
    private static func leave(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        throw machine.raise(.systemExit, arguments: args[0].isNone ? [] : [args[0]])
    }

    static let rows: [NativeRow] =
        attributes + typeTests + texts + [
            NativeRow("callable(obj, /)", doc: "Return whether the object is callable.") {
                machine, args throws(PythonError) in .bool(machine.isCallable(args[0]))
            },
            NativeRow("hash(obj, /)", doc: "Return the hash value for the given object.") {
                machine, args throws(PythonError) in .int(try machine.hash(args[0]))
            },
            NativeRow("id(obj, /)", doc: "Return the identity of an object.") {
                machine, args throws(PythonError) in .int(machine.identity(args[0]))
            },
            NativeRow("exit(code=None)", doc: "End the program.", leave),
            NativeRow("quit(code=None)", doc: "End the program.", leave),
            NativeRow("vars(object=..., /)", doc: "Return the __dict__ attribute of an object.") {
                machine, args throws(PythonError) in
                if args[0].isUndefined { return machine.exposed(machine.currentLocals()) }
                let namespace = try machine.findAttribute(args[0], "__dict__")
                if namespace.isDefined { return namespace }
                throw machine.raise(.typeError, "vars() argument must have __dict__ attribute")
            },
            NativeRow(
                "dir(object=..., /)", doc: "The names of an object's attributes, or of the current scope."
            ) {
                machine, args throws(PythonError) in
                if args[0].isUndefined {
                    let names = machine.list(try machine.collect(Value(machine.currentLocals())))
                    try machine.sort(names.list, key: .none, reverse: false)
                    return names
                }
                let hook = machine.lookup(machine.typeOf(args[0]), machine.known("__dir__"))
                if hook.isFunction {
                    let names = machine.list(try machine.collect(machine.callMethod(args[0], "__dir__")))
                    try machine.sort(names.list, key: .none, reverse: false)
                    return names
                }
                return machine.list(try machine.attributeNames(args[0]).map { machine.string($0) })
            },
        ]

    private static func name(_ machine: Machine, _ value: Value, _ function: String) throws(PythonError) {
        guard !value.isString else { return }
        throw machine.raise(
            .typeError,
            function == ""
                ? "attribute name must be string, not '\(machine.typeName(value))'"
                : "\(function)(): attribute name must be string")
    }

    private static let attributes: [NativeRow] = [
        NativeRow("getattr(object, name, default=..., /)", doc: "Get a named attribute from an object.") {
            machine, args throws(PythonError) in
            try name(machine, args[1], "")
            if args[2].isUndefined { return try machine.getAttribute(args[0], args[1]) }
            let found = try machine.findAttribute(args[0], args[1])
            return found.isDefined ? found : args[2]
        },
        NativeRow("hasattr(obj, name, /)", doc: "Return whether the object has an attribute.") {
            machine, args throws(PythonError) in
            try name(machine, args[1], "")
            return .bool(try machine.findAttribute(args[0], args[1]).isDefined)
        },
        NativeRow("setattr(obj, name, value, /)", doc: "Sets the named attribute on the given object.") {
            machine, args throws(PythonError) in
            try name(machine, args[1], "")
            try machine.setAttribute(args[0], args[1], args[2])
            return .none
        },
        NativeRow("delattr(obj, name, /)", doc: "Deletes the named attribute from the given object.") {
            machine, args throws(PythonError) in
            try name(machine, args[1], "")
            try machine.setAttribute(args[0], args[1], .undefined)
            return .none
        },
    ]

    private static let typeTests: [NativeRow] = [
        NativeRow(
            "isinstance(obj, class_or_tuple, /)",
            doc: "Return whether an object is an instance of a class or of a subclass thereof."
        ) { machine, args throws(PythonError) in .bool(try machine.isInstance(args[0], of: args[1])) },
        NativeRow(
            "issubclass(cls, class_or_tuple, /)",
            doc: "Return whether 'cls' is derived from another class or is the same class."
        ) { machine, args throws(PythonError) in
            guard args[0].isType else {
                throw machine.raise(.typeError, "issubclass() arg 1 must be a class")
            }
            return .bool(try machine.isSubclass(args[0].type, of: args[1]))
        },
    ]

    private static let texts: [NativeRow] = [
        NativeRow("repr(obj, /)", doc: "Return the canonical string representation of the object.") {
            machine, args throws(PythonError) in try machine.reprValue(args[0])
        },
        NativeRow("ascii(obj, /)", doc: "Return an ASCII-only representation of an object.") {
            machine, args throws(PythonError) in try machine.asciiRepr(args[0])
        },
        NativeRow("format(value, format_spec='', /)", doc: "Return value.__format__(format_spec).") {
            machine, args throws(PythonError) in
            guard args[1].isString else {
                throw machine.raise(
                    .typeError, "format() argument 2 must be str, not \(machine.typeName(args[1]))")
            }
            return try machine.formatValue(args[0], args[1])
        },
    ]
}

extension Machine {
    /// `isinstance(value, classes)`: a type, a tuple of such, a union, or anything with `__instancecheck__`.
    package func isInstance(_ value: Value, of classes: Value) throws(PythonError) -> Bool {
        if classes.isType {
            let type = classes.type
            if typeOf(value).isSubtype(of: type) { return true }
            if type.pointee.header.type == types.type { return false }
            return try checkHook(value, classes, "__instancecheck__") ?? false
        }
        if classes.isTuple {
            for index in 0..<classes.tuple.pointee.count
            where try isInstance(value, of: classes.tuple.pointee.items[index]) { return true }
            return false
        }
        if let union = hostValue(classes, as: UnionType.self) {
            for member in union.members where try isInstance(value, of: member) { return true }
            return false
        }
        if typeOf(classes) == types.genericAlias {
            throw raise(.typeError, "isinstance() argument 2 cannot be a parameterized generic")
        }
        if let answer = try checkHook(value, classes, "__instancecheck__") { return answer }
        throw raise(.typeError, "isinstance() arg 2 must be a type, a tuple of types, or a union")
    }

    package func isSubclass(_ type: TypePointer, of classes: Value) throws(PythonError) -> Bool {
        if classes.isType {
            if type.isSubtype(of: classes.type) { return true }
            if classes.type.pointee.header.type == types.type { return false }
            return try checkHook(Value(type), classes, "__subclasscheck__") ?? false
        }
        if classes.isTuple {
            for index in 0..<classes.tuple.pointee.count
            where try isSubclass(type, of: classes.tuple.pointee.items[index]) { return true }
            return false
        }
        if let union = hostValue(classes, as: UnionType.self) {
            for member in union.members where try isSubclass(type, of: member) { return true }
            return false
        }
        if typeOf(classes) == types.genericAlias {
            throw raise(.typeError, "issubclass() argument 2 cannot be a parameterized generic")
        }
        if let answer = try checkHook(Value(type), classes, "__subclasscheck__") { return answer }
        throw raise(.typeError, "issubclass() arg 2 must be a class, a tuple of classes, or a union")
    }

    /// The answer of the class's own `__instancecheck__` or `__subclasscheck__`; nil where it has none.
    private func checkHook(_ value: Value, _ classes: Value, _ name: String) throws(PythonError) -> Bool? {
        let type = typeOf(classes)
        let hook = lookup(type, intern(name))
        if hook.isUndefined { return nil }
        return try truth(call(bind(hook, to: classes, type), [value]))
    }
}
