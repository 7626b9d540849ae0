// Exception groups (PEP 654): BaseExceptionGroup's methods, and what `except*` does with them.
//
// A group keeps its message and its tuple of exceptions among its details, beside the arguments it was made
// with. `except* T` takes the part of a group that T catches and leaves the rest; parts keep the nesting, the
// traceback, causes and notes of the group they come from.

extension Machine {
    /// `OSError(errno, text, file, None, file2)`: the files become attributes, the arguments are the first two.
    func nameFiles(of error: Value) {
        let arguments = sequenceElements(error.exception.pointee.arguments) ?? []
        guard (3...5).contains(arguments.count) else { return }
        setExceptionDetail(error, "filename", arguments[2])
        if arguments.count == 5 { setExceptionDetail(error, "filename2", arguments[4]) }
        error.exception.pointee.arguments = tuple(Array(arguments.prefix(2)))
    }

    package func isExceptionGroup(_ value: Value) -> Bool {
        isInstance(value, exceptionType(.baseExceptionGroup))
    }

    package func groupMembers(_ group: Value) -> [Value] {
        sequenceElements(exceptionDetail(group, "exceptions")) ?? []
    }

    /// `BaseExceptionGroup.__new__(cls, message, exceptions)`
    fileprivate func makeGroup(_ type: TypePointer, _ arguments: [Value]) throws(PythonError) -> Value {
        guard arguments.count == 2 else {
            throw raise(
                .typeError,
                "BaseExceptionGroup.__new__() takes exactly 2 arguments (\(arguments.count) given)")
        }
        guard arguments[0].isString else {
            throw raise(
                .typeError,
                "BaseExceptionGroup.__new__() argument 1 must be str, not \(typeName(arguments[0]))")
        }
        let members = try checkedMembers(arguments[1])
        var type = type
        if !members.allSatisfy({ isInstance($0, exceptionType(.exception)) }) {
            if type == exceptionType(.exceptionGroup) {
                throw raise(.typeError, "Cannot nest BaseExceptions in an ExceptionGroup")
            }
            if type.isSubtype(of: exceptionType(.exception)) {
                throw raise(.typeError, "Cannot nest BaseExceptions in '\(type.nameText)'")
            }
        } else if type == exceptionType(.baseExceptionGroup) {
            type = exceptionType(.exceptionGroup)
        }
        let group = makeException(type, arguments)
        setExceptionDetail(group, "message", arguments[0])
        setExceptionDetail(group, "exceptions", tuple(members))
        return group
    }

    private func checkedMembers(_ value: Value) throws(PythonError) -> [Value] {
        guard !value.isString, try hasAttribute(value, "__getitem__"), try hasAttribute(value, "__len__"),
            !value.isDict
        else { throw raise(.typeError, "second argument (exceptions) must be a sequence") }
        let members = try collect(value)
        guard !members.isEmpty else {
            throw raise(.valueError, "second argument (exceptions) must be a non-empty sequence")
        }
        for (index, member) in members.enumerated() where !member.isException {
            throw raise(.valueError, "Item \(index) of second argument (exceptions) is not an exception")
        }
        return members
    }

    // MARK: Splitting

    /// The parts of an exception whose members satisfy `condition`, and of the others; nil for an empty part.
    func split(
        _ exception: Value, where condition: (Value) throws(PythonError) -> Bool
    ) throws(PythonError) -> (match: Value?, rest: Value?) {
        if try condition(exception) { return (exception, nil) }
        guard isExceptionGroup(exception) else { return (nil, exception) }
        try enterNative()
        defer { leaveNative() }
        var matches: [Value] = []
        var others: [Value] = []
        for member in groupMembers(exception) {
            let parts = try split(member, where: condition)
            if let match = parts.match { matches.append(match) }
            if let rest = parts.rest { others.append(rest) }
        }
        return try (part(matches, of: exception), part(others, of: exception))
    }

    /// A group of some members, with what else `group` carries.
    private func part(_ members: [Value], of group: Value) throws(PythonError) -> Value? {
        if members.isEmpty { return nil }
        let made = try callMethod(group, "derive", [list(members)])
        guard made.isException, isExceptionGroup(made) else {
            throw raise(.typeError, "derive must return an instance of BaseExceptionGroup")
        }
        made.exception.pointee.traceback = group.exception.pointee.traceback
        made.exception.pointee.context = group.exception.pointee.context
        made.exception.pointee.cause = group.exception.pointee.cause
        made.exception.pointee.suppressContext = group.exception.pointee.suppressContext
        let notes = exceptionDetail(group, "__notes__")
        if notes.isDefined { setExceptionDetail(made, "__notes__", list(sequenceElements(notes) ?? [])) }
        return made
    }

    /// What `split` and `subgroup` take: a class, a tuple of classes or a function.
    fileprivate func split(_ group: Value, by condition: Value) throws(PythonError) -> (
        match: Value?, rest: Value?
    ) {
        let classes = sequenceElements(condition) ?? [condition]
        let areClasses =
            !condition.isList
            && classes.allSatisfy {
                $0.isType && $0.type.isSubtype(of: exceptionType(.baseException))
            }
        if areClasses {
            return try split(group) { exception in classes.contains { isInstance(exception, $0.type) } }
        }
        guard isCallable(condition), !condition.isType else {
            throw raise(.typeError, "expected a function, exception type or tuple of exception types")
        }
        return try split(group) { exception throws(PythonError) in
            try truth(try call(condition, [exception]))
        }
    }

    // MARK: except*

    /// The part of `exception` that `except* type` handles, as a group, or None; `rest` becomes what is left.
    func matchStar(_ rest: inout Value, _ type: Value) throws(PythonError) -> Value {
        for one in sequenceElements(type) ?? [type]
        where one.isType && one.type.isSubtype(of: exceptionType(.baseExceptionGroup)) {
            throw raise(
                .typeError, "catching ExceptionGroup with except* is not allowed. Use except instead.")
        }
        guard rest.isException else {
            _ = try matches(makeException(exceptionType(.exception), []), type)
            return .none
        }
        if try matches(rest, type) {
            let match = rest
            rest = .none
            if isExceptionGroup(match) { return match }
            return try makeGroup(exceptionType(.baseExceptionGroup), [emptyString, tuple([match])])
        }
        guard isExceptionGroup(rest) else { return .none }
        let parts = try split(rest) { exception throws(PythonError) in try matches(exception, type) }
        rest = parts.rest ?? .none
        return parts.match ?? .none
    }

    /// What leaves a `try` with `except*`: None, or the exceptions of `raised` in one. Those which are parts
    /// of the original that nobody touched become one part again.
    func joinStar(_ original: Value, _ raised: Value) throws(PythonError) -> Value {
        let exceptions = (sequenceElements(raised) ?? []).filter(\.isException)
        guard let first = exceptions.first else { return .none }
        guard isExceptionGroup(original) else { return first }
        func isPart(_ exception: Value) -> Bool {
            let (a, b) = (exception.exception.pointee, original.exception.pointee)
            return isExceptionGroup(exception) && a.traceback.isIdentical(to: b.traceback)
                && a.cause.isIdentical(to: b.cause) && a.context.isIdentical(to: b.context)
        }
        var leaves: [Value] = []
        func addLeaves(_ exception: Value) {
            if isExceptionGroup(exception) {
                for member in groupMembers(exception) { addLeaves(member) }
            } else {
                leaves.append(exception)
            }
        }
        for exception in exceptions where isPart(exception) { addLeaves(exception) }
        var result = exceptions.filter { !isPart($0) }
        let parts = try split(original) { exception in leaves.contains { $0.isIdentical(to: exception) } }
        if result.isEmpty { return parts.match ?? .none }
        if let match = parts.match { result.append(match) }
        return try makeGroup(exceptionType(.baseExceptionGroup), [emptyString, list(result)])
    }
}

extension ExceptionTypes {
    static let exceptionGroup = NativeType(
        "BaseExceptionGroup",
        new: NativeRow("BaseExceptionGroup.__new__(cls, /, *args, **kwargs)") {
            machine, a throws(PythonError) in
            try machine.makeGroup(a[0].type, machine.sequenceElements(a[1]) ?? [])
        },
        methods: [
            NativeRow("derive(self, excs, /)") { machine, a throws(PythonError) in
                try machine.makeGroup(
                    machine.exceptionType(.baseExceptionGroup),
                    [machine.exceptionDetail(a[0], "message"), a[1]])
            },
            NativeRow("split(self, condition, /)") { machine, a throws(PythonError) in
                let parts = try machine.split(a[0], by: a[1])
                return machine.pair(parts.match ?? .none, parts.rest ?? .none)
            },
            NativeRow("subgroup(self, condition, /)") { machine, a throws(PythonError) in
                try machine.split(a[0], by: a[1]).match ?? .none
            },
        ],
        classMethods: [
            NativeRow("__class_getitem__(cls, item, /)") { machine, a throws(PythonError) in a[0] }
        ],
        properties: [
            NativeProperty("message") { machine, object in machine.exceptionDetail(object, "message") },
            NativeProperty("exceptions") { machine, object in machine.exceptionDetail(object, "exceptions") },
        ],
        slots: TypeSlots {
            $0.str = { machine, object throws(PythonError) in
                let count = machine.groupMembers(object).count
                let message = try machine.str(machine.exceptionDetail(object, "message"))
                return machine.string("\(message) (\(count) sub-exception\(count == 1 ? "" : "s"))")
            }
        })
}
