import PythonLanguage

/// What `warnings` keeps for one machine.
final class WarningsState {
    struct Filter {
        var action: String
        var message: String
        var category: TypePointer
    }

    var filters: [Filter] = []
    /// What was shown, so that "default" shows it once.
    var shown: Set<String> = []
    /// The innermost `catch_warnings(record=True)`.
    var recorder: PersistentValue?
}

/// `warnings`: messages go to standard error, each once for its place.
enum WarningsModule {
    static let module = NativeModule(
        "warnings", doc: "Warnings.", functions: rows, types: [catcher, message])

    private static let rows: [NativeRow] = [
        NativeRow("warn(message, category=None, stacklevel=1, source=None)") {
            machine, args throws(PythonError) in
            let isInstance = args[0].isException
            var category = machine.exceptionType(.userWarning)
            if isInstance {
                category = machine.typeOf(args[0])
            } else if machine.isGivenArgument(args[1]) {
                guard args[1].isType, args[1].type.isSubtype(of: machine.exceptionType(.warning)) else {
                    throw machine.raise(
                        .typeError, "category must be a Warning subclass, not '\(machine.typeName(args[1]))'")
                }
                category = args[1].type
            }
            try machine.warn(category, try machine.str(args[0]))
            return .none
        },
        NativeRow("filterwarnings(action, message='', category=None, module='', lineno=0, append=False)") {
            machine, args throws(PythonError) in
            let category = machine.isGivenArgument(args[2]) ? args[2].type : machine.exceptionType(.warning)
            try addFilter(
                machine, args[0], try machine.text(args[1]), category, append: try machine.truth(args[5]))
            return .none
        },
        NativeRow("simplefilter(action, category=None, lineno=0, append=False)") {
            machine, args throws(PythonError) in
            let category = machine.isGivenArgument(args[1]) ? args[1].type : machine.exceptionType(.warning)
            try addFilter(machine, args[0], "", category, append: try machine.truth(args[3]))
            return .none
        },
        NativeRow("resetwarnings()") { machine, _ throws(PythonError) in
            machine.warnings.filters = []
            return .none
        },
        NativeRow("showwarning(message, category, filename, lineno, file=None, line=None)") {
            machine, args throws(PythonError) in
            let format = try machine.getAttribute(machine.importModule("warnings"), "formatwarning")
            let text = try machine.call(format, [args[0], args[1], args[2], args[3], args[5]])
            if args[4].isNone {
                machine.write(try machine.str(text), to: .standardError)
            } else {
                try machine.callMethod(args[4], "write", [text])
            }
            return .none
        },
        NativeRow("formatwarning(message, category, filename, lineno, line=None)") {
            machine, args throws(PythonError) in
            let category = args[1].isType ? args[1].type.nameText : "Warning"
            var text = "\(try machine.str(args[2])):\(try machine.str(args[3])): \(category): "
            text += "\(try machine.str(args[0]))\n"
            if args[4].isString, args[4].string.pointee.count > 0 {
                text += "  " + (try machine.str(args[4])).split(separator: " ").joined(separator: " ") + "\n"
            }
            return machine.string(text)
        },
    ]

    private static let actions = ["default", "error", "ignore", "always", "module", "once"]

    private static func addFilter(
        _ machine: Machine, _ action: Value, _ message: String, _ category: TypePointer, append: Bool
    ) throws(PythonError) {
        let name = try machine.text(action)
        guard actions.contains(name) else {
            throw machine.raise(.assertionError, "invalid action: '\(name)'")
        }
        let filter = WarningsState.Filter(action: name, message: message, category: category)
        let state = machine.warnings
        if append { state.filters.append(filter) } else { state.filters.insert(filter, at: 0) }
        state.shown = []
    }

    /// One recorded warning.
    static let message = NativeType(
        "WarningMessage", module: "warnings", hasAttributes: true,
        slots: TypeSlots {
            $0.str = { machine, value throws(PythonError) in
                let text = try machine.str(machine.getAttribute(value, "message"))
                let category = try machine.getAttribute(value, "category")
                return machine.string(
                    "{message : \(text), category : '\(category.isType ? category.type.nameText : "")'}")
            }
        })

    /// `with warnings.catch_warnings(record=True) as caught:`
    static let catcher = NativeType(
        "catch_warnings", module: "warnings",
        new: NativeRow(
            "catch_warnings(cls, *, record=False, module=None, action=None, category=..., lineno=0, append=False)"
        ) {
            machine, args throws(PythonError) in
            let scope = WarningsScope()
            scope.records = try machine.truth(args[1])
            scope.action = args[3].isNone ? nil : try machine.text(args[3])
            return machine.host(scope, args[0].type)
        },
        methods: [
            NativeRow("__enter__(self, /)") { machine, args throws(PythonError) in
                let scope = try machine.host(args[0], as: WarningsScope.self)
                let state = machine.warnings
                scope.saved = (state.filters, state.recorder)
                state.shown = []
                if let action = scope.action {
                    try addFilter(
                        machine, machine.string(action), "", machine.exceptionType(.warning), append: false)
                }
                guard scope.records else { return .none }
                let list = machine.list([])
                state.recorder = PersistentValue(machine, list)
                return list
            },
            NativeRow("__exit__(self, *args)") { machine, args throws(PythonError) in
                let scope = try machine.host(args[0], as: WarningsScope.self)
                (machine.warnings.filters, machine.warnings.recorder) = scope.saved
                return .none
            },
        ])
}

final class WarningsScope {
    var records = false
    var action: String?
    var saved: ([WarningsState.Filter], PersistentValue?) = ([], nil)
}

extension Machine {
    var warnings: WarningsState {
        if let state = libraryState["warnings"] { return unsafeDowncast(state, to: WarningsState.self) }
        let state = WarningsState()
        libraryState["warnings"] = state
        return state
    }

    /// Whether a function is one of the machine's own.
    private func isNative(_ function: Value) -> Bool { typeName(function) == "builtin_function_or_method" }

    func isGivenArgument(_ value: Value) -> Bool { value.isDefined && !value.isNone }

    package func warn(_ kind: ExceptionKind, _ message: String) throws(PythonError) {
        try warn(exceptionType(kind), message)
    }

    /// Warns as the filters say: shows the message on standard error once for its place, raises it, records
    /// it, or drops it.
    package func warn(_ category: TypePointer, _ message: String) throws(PythonError) {
        let state = warnings
        let filter = state.filters.first { filter in
            category.isSubtype(of: filter.category)
                && (filter.message.isEmpty || isPrefixMatch(filter.message, message))
        }
        switch filter?.action ?? "default" {
        case "ignore": return
        case "error": throw raise(makeException(category, [string(message)]))
        case "always": break
        case "once":
            if !state.shown.insert("\(category.nameText)\n\(message)").inserted { return }
        default:
            if !state.shown.insert("\(category.nameText)\n\(message)\n\(warningPlace)").inserted { return }
        }
        if let list = state.recorder?.value, list.isList {
            let record = try call(Value(type(WarningsModule.message)), [])
            try setAttribute(record, "message", makeException(category, [string(message)]))
            try setAttribute(record, "category", Value(category))
            try setAttribute(record, "filename", string("<cell>"))
            try setAttribute(record, "lineno", .int(0))
            append(list.list, record)
            return
        }
        // A program may show warnings itself, `logging.captureWarnings` does.
        let show = try findAttribute(importModule("warnings"), "showwarning")
        if show.isDefined, !isNative(show) {
            let place = currentPlace
            try call(
                show,
                [
                    makeException(category, [string(message)]), Value(category),
                    string(place?.source.name ?? "<cell>"),
                    .int(place.map { $0.source.position(of: $0.offset).line } ?? 0),
                ])
            return
        }
        write("\(warningPlace)\(category.nameText): \(message)\n" + warningLine, to: .standardError)
    }

    /// "rnn.md:12: " where the running code is known.
    private var warningPlace: String {
        currentPlace.map { "\($0.source.name):\($0.source.position(of: $0.offset).line): " } ?? ""
    }

    /// The line of code, indented, as Python shows it under a warning.
    private var warningLine: String {
        guard let (source, offset) = currentPlace else { return "" }
        let text = source.line(source.lineIndex(of: offset)).drop { $0 == " " || $0 == "\t" }
        return text.isEmpty ? "" : "  \(text)\n"
    }

    /// The filters' regular expressions are plain text nearly always; ".*" at the ends is understood.
    private func isPrefixMatch(_ pattern: String, _ message: String) -> Bool {
        var wanted = pattern.lowercased()
        let text = message.lowercased()
        let floats = wanted.hasPrefix(".*")
        if floats { wanted = String(wanted.dropFirst(2)) }
        if wanted.hasSuffix(".*") { wanted = String(wanted.dropLast(2)) }
        wanted = wanted.replacing("\\", with: "")
        return floats ? text.contains(wanted) : text.hasPrefix(wanted)
    }
}
