// Built-in exception classes and raising.
//
// An exception is an ExceptionObject of any class below BaseException: its arguments, cause, context and
// traceback are fields; `name`, `value`, `errno` and what programs set are attributes. `pending` holds the
// one that travels. New exceptions get `handled` (the one whose handler is running) as their context.

/// The built-in exception classes, in an order where bases come first.
package enum ExceptionKind: Int, CaseIterable {
    case baseException, exception
    case systemExit, keyboardInterrupt, generatorExit, baseExceptionGroup
    case stopIteration, stopAsyncIteration, arithmeticError, assertionError, attributeError, bufferError
    case eofError, importError, lookupError, memoryError, nameError, osError, referenceError, runtimeError
    case syntaxError, systemError, typeError, valueError, warning
    case floatingPointError, overflowError, zeroDivisionError
    case moduleNotFoundError, indexError, keyError, unboundLocalError
    case blockingIOError, childProcessError, connectionError, fileExistsError, fileNotFoundError
    case interruptedError, isADirectoryError, notADirectoryError, permissionError, processLookupError
    case timeoutError, brokenPipeError, connectionAbortedError, connectionRefusedError, connectionResetError
    case notImplementedError, recursionError
    case indentationError, tabError
    case exceptionGroup
    case unicodeError, unicodeDecodeError, unicodeEncodeError, unicodeTranslateError
    case bytesWarning, deprecationWarning, encodingWarning, futureWarning, importWarning
    case pendingDeprecationWarning, resourceWarning, runtimeWarning, syntaxWarning, unicodeWarning,
        userWarning

    /// Python's name.
    package var name: String { Self.names[rawValue] }

    /// In the order of the cases, whose own names cost a start 4 million instructions to find.
    private static let names = """
        BaseException Exception SystemExit KeyboardInterrupt GeneratorExit BaseExceptionGroup
        StopIteration StopAsyncIteration ArithmeticError AssertionError AttributeError BufferError
        EOFError ImportError LookupError MemoryError NameError OSError ReferenceError RuntimeError
        SyntaxError SystemError TypeError ValueError Warning FloatingPointError OverflowError
        ZeroDivisionError ModuleNotFoundError IndexError KeyError UnboundLocalError BlockingIOError
        ChildProcessError ConnectionError FileExistsError FileNotFoundError InterruptedError
        IsADirectoryError NotADirectoryError PermissionError ProcessLookupError TimeoutError
        BrokenPipeError ConnectionAbortedError ConnectionRefusedError ConnectionResetError
        NotImplementedError RecursionError IndentationError TabError ExceptionGroup UnicodeError
        UnicodeDecodeError UnicodeEncodeError UnicodeTranslateError BytesWarning DeprecationWarning
        EncodingWarning FutureWarning ImportWarning PendingDeprecationWarning ResourceWarning
        RuntimeWarning SyntaxWarning UnicodeWarning UserWarning
        """.utf8.split { $0 == 0x20 || $0 == 0x0A }.map { String(Substring($0)) }

    var base: ExceptionKind? {
        switch self {
        case .baseException: nil
        case .exception, .systemExit, .keyboardInterrupt, .generatorExit, .baseExceptionGroup: .baseException
        case .exceptionGroup: .baseExceptionGroup
        case .floatingPointError, .overflowError, .zeroDivisionError: .arithmeticError
        case .moduleNotFoundError: .importError
        case .indexError, .keyError: .lookupError
        case .unboundLocalError: .nameError
        case .blockingIOError, .childProcessError, .connectionError, .fileExistsError, .fileNotFoundError,
            .interruptedError, .isADirectoryError, .notADirectoryError, .permissionError,
            .processLookupError, .timeoutError:
            .osError
        case .brokenPipeError, .connectionAbortedError, .connectionRefusedError, .connectionResetError:
            .connectionError
        case .notImplementedError, .recursionError: .runtimeError
        case .indentationError: .syntaxError
        case .tabError: .indentationError
        case .unicodeError: .valueError
        case .unicodeDecodeError, .unicodeEncodeError, .unicodeTranslateError: .unicodeError
        case .bytesWarning, .deprecationWarning, .encodingWarning, .futureWarning, .importWarning,
            .pendingDeprecationWarning, .resourceWarning, .runtimeWarning, .syntaxWarning, .unicodeWarning,
            .userWarning:
            .warning
        default: .exception
        }
    }
}

extension Machine {
    // MARK: Native API

    /// `throw machine.raise(.typeError, "...")`
    package func raise(_ kind: ExceptionKind, _ message: String) -> PythonError {
        raise(kind, arguments: [string(message)])
    }

    package func raise(_ kind: ExceptionKind, arguments: [Value]) -> PythonError {
        let exception = makeException(exceptionType(kind), arguments)
        if arguments.count > 2, exceptionType(kind).isSubtype(of: exceptionType(.osError)) {
            nameFiles(of: exception)
        }
        return raise(exception)
    }

    /// Raises an exception object.
    package func raise(_ exception: Value) -> PythonError {
        linkContext(exception)
        pending = exception
        return PythonError()
    }

    package func exceptionType(_ kind: ExceptionKind) -> TypePointer { exceptionTypes[kind.rawValue] }

    /// Whether the exception that travels is of `kind` and may be caught.
    package func isPending(_ kind: ExceptionKind) -> Bool {
        stopping == .none && isInstance(pending, exceptionType(kind))
    }

    /// Runs `body`; where it raises `kind`, clears the exception and answers `otherwise`.
    package func catching<Result>(
        _ kind: ExceptionKind, otherwise: @autoclosure () -> Result,
        _ body: () throws(PythonError) -> Result
    ) throws(PythonError) -> Result {
        do throws(PythonError) {
            return try body()
        } catch {
            guard isPending(kind) else { throw error }
            pending = .none
            return otherwise()
        }
    }

    package func makeException(_ type: TypePointer, _ arguments: [Value]) -> Value {
        let exception = heap.allocate(ExceptionObject.self, .exception, type)
        exception.pointee.arguments = tuple(arguments)
        exception.pointee.cause = .none
        exception.pointee.context = .none
        exception.pointee.traceback = .none
        return Value(exception)
    }

    func setExceptionDetail(_ exception: Value, _ name: String, _ value: Value) {
        if exception.exception.pointee.attributes == nil {
            exception.exception.pointee.attributes = makeDict()
        }
        if let attributes = exception.exception.pointee.attributes { dictSet(attributes, name, value) }
    }

    func exceptionDetail(_ exception: Value, _ name: String) -> Value {
        guard let attributes = exception.exception.pointee.attributes else { return .undefined }
        return dictGet(attributes, name)
    }

    /// The context is the exception being handled; a chain that would lead back is cut, as in CPython.
    func linkContext(_ exception: Value) {
        guard handled.isException, !handled.isIdentical(to: exception) else { return }
        var link = handled
        while link.isException {
            let next = link.exception.pointee.context
            if next.isIdentical(to: exception) {
                link.exception.pointee.context = .none
                break
            }
            link = next
        }
        exception.exception.pointee.context = handled
    }

    // MARK: The raise statement

    /// `raise value from cause`: classes are called. `cause` is undefined without `from`.
    func raiseStatement(_ value: Value, cause: Value) -> PythonError {
        do throws(PythonError) {
            let exception = try exceptionInstance(value, "exceptions must derive from BaseException")
            if cause.isDefined {
                let cause =
                    cause.isNone
                    ? cause
                    : try exceptionInstance(cause, "exception causes must derive from BaseException")
                exception.exception.pointee.cause = cause
                exception.exception.pointee.suppressContext = true
            }
            return raise(exception)
        } catch {
            return error
        }
    }

    private func exceptionInstance(_ value: Value, _ complaint: String) throws(PythonError) -> Value {
        if value.isException { return value }
        guard value.isType, value.type.isSubtype(of: exceptionType(.baseException)) else {
            throw raise(.typeError, complaint)
        }
        let made = try call(value)
        guard made.isException else {
            throw raise(
                .typeError,
                "calling \(try repr(value)) should have returned an instance of BaseException, not "
                    + "\(try repr(Value(typeOf(made))))")
        }
        return made
    }

    func reraise() -> PythonError {
        guard handled.isException else {
            return raise(.runtimeError, "No active exception to reraise")
        }
        pending = handled
        return PythonError()
    }

    /// Whether `except type` catches the exception.
    func matches(_ exception: Value, _ type: Value) throws(PythonError) -> Bool {
        if stopping != .none { return false }
        if type.isTuple {
            for index in 0..<type.tuple.pointee.count
            where try matches(exception, type.tuple.pointee.items[index]) { return true }
            return false
        }
        guard type.isType, type.type.isSubtype(of: exceptionType(.baseException)) else {
            throw raise(
                .typeError, "catching classes that do not inherit from BaseException is not allowed")
        }
        return isInstance(exception, type.type)
    }

    // MARK: Classes

    func makeExceptionTypes() {
        for kind in ExceptionKind.allCases {
            let base = kind.base.map { exceptionTypes[$0.rawValue] } ?? types.object
            let type = heap.allocate(TypeObject.self, .type, types.type)
            type.pointee.instanceLayout = .exception
            type.pointee.isSubclassable = true
            type.pointee.hasDict = true
            type.pointee.subclasses = .passRetained(TypeList())
            type.pointee.slots = .passRetained(SlotTable(kind.base == nil ? TypeSlots() : base.slots))
            setUpType(type, name: kind.name, base: base)
            if kind == .exceptionGroup { addBase(exceptionType(.exception), to: type) }
            dictSet(type.pointee.attributes, "__module__", known("builtins"))
            allTypes.append(type)
            exceptionTypes.append(type)
            heap.set(builtins, intern(kind.name).string, Value(type))
        }
        for name in ["IOError", "EnvironmentError"] {
            heap.set(builtins, intern(name).string, Value(exceptionType(.osError)))
        }
        installExceptionMethods()
    }

    /// ExceptionGroup's second base.
    private func addBase(_ second: TypePointer, to type: TypePointer) {
        let first = type.pointee.base ?? second
        type.pointee.bases = pair(Value(first), Value(second))
        let inherited = sequenceElements(Value(second.pointee.mro)) ?? []
        type.pointee.mro = tuple([Value(type), Value(first)] + inherited).tuple
        second.pointee.subclasses.takeUnretainedValue().types.append(type)
    }

    private func installExceptionMethods() {
        install(ExceptionTypes.base, into: exceptionType(.baseException))
        install(ExceptionTypes.stopIteration, into: exceptionType(.stopIteration))
        install(ExceptionTypes.systemExit, into: exceptionType(.systemExit))
        install(ExceptionTypes.keyError, into: exceptionType(.keyError))
        install(ExceptionTypes.exceptionGroup, into: exceptionType(.baseExceptionGroup))
        install(ExceptionTypes.osError, into: exceptionType(.osError))
        install(ExceptionTypes.importError, into: exceptionType(.importError))
        install(ExceptionTypes.attributeError, into: exceptionType(.attributeError))
        install(ExceptionTypes.syntaxError, into: exceptionType(.syntaxError))
        install(ExceptionTypes.unicodeDecodeError, into: exceptionType(.unicodeDecodeError))
        install(ExceptionTypes.unicodeEncodeError, into: exceptionType(.unicodeEncodeError))
        install(ExceptionTypes.nameError, into: exceptionType(.nameError))
        // Slots are inherited when a type is made: hand the root's down in order.
        for kind in ExceptionKind.allCases {
            guard let base = kind.base else { continue }
            let type = exceptionType(kind)
            let inherited = type.slots.merging(over: exceptionType(base).slots)
            type.pointee.slots.release()
            type.pointee.slots = .passRetained(SlotTable(inherited))
        }
    }
}

/// Methods of the built-in exception classes.
enum ExceptionTypes {
    static let base = NativeType(
        "BaseException",
        new: NativeRow("BaseException.__new__(cls, /, *args, **kwargs)") { machine, a throws(PythonError) in
            machine.makeException(a[0].type, machine.sequenceElements(a[1]) ?? [])
        },
        initializer: NativeRow("BaseException.__init__(self, /, *args, **kwargs)") {
            machine, a throws(PythonError) in
            if a[2].dict.pointee.count > 0 {
                throw machine.raise(.typeError, "\(machine.typeName(a[0]))() takes no keyword arguments")
            }
            a[0].exception.pointee.arguments = a[1]
            return .none
        },
        methods: [
            NativeRow("with_traceback(self, tb, /)") { machine, a throws(PythonError) in
                guard a[1].isNone || a[1].has(.traceback) else {
                    throw machine.raise(.typeError, "__traceback__ must be a traceback or None")
                }
                a[0].exception.pointee.traceback = a[1]
                return a[0]
            },
            NativeRow("add_note(self, note, /)") { machine, a throws(PythonError) in
                guard a[1].isString else {
                    throw machine.raise(
                        .typeError, "note must be a str, not '\(machine.typeName(a[1]))'")
                }
                let notes = machine.exceptionDetail(a[0], "__notes__")
                if notes.isList {
                    machine.append(notes.list, a[1])
                } else {
                    machine.setExceptionDetail(a[0], "__notes__", machine.list([a[1]]))
                }
                return .none
            },
        ],
        properties: [
            NativeProperty("args") { _, object in
                object.exception.pointee.arguments
            } setter: { machine, object, value throws(PythonError) in
                object.exception.pointee.arguments = machine.tuple(try machine.collect(value))
            },
            NativeProperty("__cause__") { _, object in
                object.exception.pointee.cause
            } setter: { machine, object, value throws(PythonError) in
                guard value.isNone || value.isException else {
                    throw machine.raise(
                        .typeError, "exception cause must be None or derive from BaseException")
                }
                object.exception.pointee.cause = value
                object.exception.pointee.suppressContext = true
            },
            NativeProperty("__context__") { _, object in
                object.exception.pointee.context
            } setter: { machine, object, value throws(PythonError) in
                guard value.isNone || value.isException else {
                    throw machine.raise(
                        .typeError, "exception context must be None or derive from BaseException")
                }
                object.exception.pointee.context = value
            },
            NativeProperty("__traceback__") { _, object in
                object.exception.pointee.traceback
            } setter: { machine, object, value throws(PythonError) in
                guard value.isNone || value.has(.traceback) else {
                    throw machine.raise(.typeError, "__traceback__ must be a traceback or None")
                }
                object.exception.pointee.traceback = value
            },
            NativeProperty("__suppress_context__") { _, object in
                .bool(object.exception.pointee.suppressContext)
            } setter: { machine, object, value throws(PythonError) in
                object.exception.pointee.suppressContext = try machine.truth(value)
            },
        ],
        slots: TypeSlots {
            $0.repr = { machine, object throws(PythonError) in
                let arguments = machine.sequenceElements(object.exception.pointee.arguments) ?? []
                var parts: [String] = []
                for argument in arguments { parts.append(try machine.repr(argument)) }
                return machine.string("\(machine.typeName(object))(\(parts.joined(separator: ", ")))")
            }
            $0.str = { machine, object throws(PythonError) in
                let arguments = object.exception.pointee.arguments
                switch arguments.tuple.pointee.count {
                case 0: return machine.emptyString
                case 1: return try machine.strValue(arguments.tuple.pointee.items[0])
                default: return try machine.reprValue(arguments)
                }
            }
        })

    /// The first argument under another name.
    private static func firstArgument(_ name: String) -> NativeProperty {
        NativeProperty(name) { machine, object in
            let set = machine.exceptionDetail(object, name)
            if set.isDefined { return set }
            let arguments = object.exception.pointee.arguments.tuple
            return arguments.pointee.count > 0 ? arguments.pointee.items[0] : .none
        } setter: { machine, object, value in
            machine.setExceptionDetail(object, name, value)
        }
    }

    static let stopIteration = NativeType("StopIteration", properties: [firstArgument("value")])
    static let systemExit = NativeType("SystemExit", properties: [firstArgument("code")])

    static let keyError = NativeType(
        "KeyError",
        slots: TypeSlots {
            $0.str = { machine, object throws(PythonError) in
                let arguments = object.exception.pointee.arguments
                switch arguments.tuple.pointee.count {
                case 0: return machine.emptyString
                case 1: return try machine.reprValue(arguments.tuple.pointee.items[0])
                default: return try machine.reprValue(arguments)
                }
            }
        })

    /// The class that `OSError(errno, text)` makes.
    private static let errorNumbers: [Int: ExceptionKind] = [
        1: .permissionError, 2: .fileNotFoundError, 3: .processLookupError, 4: .interruptedError,
        10: .childProcessError, 11: .blockingIOError, 13: .permissionError, 17: .fileExistsError,
        20: .notADirectoryError, 21: .isADirectoryError, 32: .brokenPipeError, 103: .connectionAbortedError,
        104: .connectionResetError, 110: .timeoutError, 111: .connectionRefusedError,
    ]

    static let osError = NativeType(
        "OSError",
        new: NativeRow("OSError.__new__(cls, /, *args, **kwargs)") { machine, a throws(PythonError) in
            let arguments = machine.sequenceElements(a[1]) ?? []
            var type = a[0].type
            if type == machine.exceptionType(.osError), arguments.count >= 2, arguments[0].isInt,
                let kind = errorNumbers[arguments[0].int]
            {
                type = machine.exceptionType(kind)
            }
            let made = machine.makeException(type, arguments)
            machine.nameFiles(of: made)
            return made
        },
        initializer: NativeRow("OSError.__init__(self, /, *args, **kwargs)") {
            machine, a throws(PythonError) in
            if a[2].dict.pointee.count > 0 {
                throw machine.raise(.typeError, "\(machine.typeName(a[0]))() takes no keyword arguments")
            }
            a[0].exception.pointee.arguments = a[1]
            machine.nameFiles(of: a[0])
            return .none
        },
        properties: ["errno", "strerror"].enumerated().map { index, name in
            NativeProperty(name) { machine, object in
                let set = machine.exceptionDetail(object, name)
                if set.isDefined { return set }
                let arguments = object.exception.pointee.arguments.tuple
                return arguments.pointee.count == 2 ? arguments.pointee.items[index] : .none
            } setter: { machine, object, value in
                machine.setExceptionDetail(object, name, value)
            }
        }
            + ["filename", "filename2"].map { name in
                NativeProperty(name) { machine, object in
                    let known = machine.exceptionDetail(object, name)
                    return known.isDefined ? known : .none
                } setter: { machine, object, value in
                    machine.setExceptionDetail(object, name, value)
                }
            },
        slots: TypeSlots {
            $0.str = { machine, object throws(PythonError) in
                let arguments = machine.sequenceElements(object.exception.pointee.arguments) ?? []
                if arguments.isEmpty { return machine.emptyString }
                if arguments.count == 1 { return try machine.strValue(arguments[0]) }
                guard arguments.count == 2 else {
                    return try machine.reprValue(object.exception.pointee.arguments)
                }
                var text = "[Errno \(try machine.str(arguments[0]))] \(try machine.str(arguments[1]))"
                for (name, link) in [("filename", ": "), ("filename2", " -> ")] {
                    let file = machine.exceptionDetail(object, name)
                    if file.isDefined, !file.isNone { text += link + (try machine.repr(file)) }
                }
                return machine.string(text)
            }
        })

    /// An initializer that takes some keywords as attributes.
    private static func initializer(_ type: String, _ names: [String]) -> NativeRow {
        let keywords = names.map { "\($0)=None" }.joined(separator: ", ")
        return NativeRow("\(type)(self, /, *args, \(keywords))") { machine, a throws(PythonError) in
            a[0].exception.pointee.arguments = a[1]
            for (index, name) in names.enumerated() { machine.setExceptionDetail(a[0], name, a[2 + index]) }
            return .none
        }
    }

    static let importError = NativeType(
        "ImportError", initializer: initializer("ImportError", ["name", "path"]),
        properties: [firstArgument("msg")])
    static let attributeError = NativeType(
        "AttributeError", initializer: initializer("AttributeError", ["name", "obj"]))
    static let syntaxError = NativeType(
        "SyntaxError",
        slots: TypeSlots {
            $0.str = { machine, object throws(PythonError) in
                let arguments = machine.sequenceElements(object.exception.pointee.arguments) ?? []
                if arguments.isEmpty { return machine.emptyString }
                let message = try machine.str(arguments[0])
                guard arguments.count == 2, let place = machine.sequenceElements(arguments[1]),
                    place.count >= 2, let file = machine.stringValue(place[0]), place[1].isInt
                else { return machine.string(message) }
                let name = file.split(separator: "/").last.map(String.init) ?? file
                return machine.string("\(message) (\(name), line \(place[1].int))")
            }
        })

    static let unicodeDecodeError = NativeType(
        "UnicodeDecodeError", initializer: unicodeInitializer, properties: unicodeProperties,
        slots: unicodeSlots(decodes: true))
    static let unicodeEncodeError = NativeType(
        "UnicodeEncodeError", initializer: unicodeInitializer, properties: unicodeProperties,
        slots: unicodeSlots(decodes: false))

    private static let unicodeInitializer = NativeRow("UnicodeError.__init__(self, /, *args)") {
        machine, a throws(PythonError) in
        let count = a[1].tuple.pointee.count
        guard count == 5 else {
            throw machine.raise(.typeError, "function takes exactly 5 arguments (\(count) given)")
        }
        a[0].exception.pointee.arguments = a[1]
        return .none
    }

    /// The five arguments of a UnicodeError by name.
    private static let unicodeProperties = ["encoding", "object", "start", "end", "reason"].enumerated().map {
        index, name in
        NativeProperty(name) { machine, object in
            let arguments = object.exception.pointee.arguments.tuple
            return arguments.pointee.count == 5 ? arguments.pointee.items[index] : .none
        }
    }

    private static func unicodeSlots(decodes: Bool) -> TypeSlots {
        TypeSlots {
            $0.str = { machine, object throws(PythonError) in
                let arguments = object.exception.pointee.arguments
                let parts = machine.sequenceElements(arguments) ?? []
                guard parts.count == 5, parts[2].isInt, parts[3].isInt,
                    decodes ? parts[1].isBytes : parts[1].isString
                else {
                    return parts.count == 1
                        ? try machine.strValue(parts[0]) : try machine.reprValue(arguments)
                }
                let (start, end) = (parts[2].int, parts[3].int)
                var failure = TextEncoding.Failure(
                    encoding: try machine.str(parts[0]), range: start..<max(start, end),
                    reason: try machine.str(parts[4]), unit: nil)
                if end == start + 1, start >= 0, start < (try machine.length(parts[1])) {
                    failure.unit =
                        decodes ? UInt32(parts[1].bytes.pointee.data[start]) : parts[1].string.pointee[start]
                }
                return machine.string(decodes ? failure.decodeMessage() : failure.encodeMessage())
            }
        }
    }

    static let nameError = NativeType("NameError", initializer: initializer("NameError", ["name"]))
}
