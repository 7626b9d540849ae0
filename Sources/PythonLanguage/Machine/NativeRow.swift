// Functions written in Swift as Python sees them: a signature in Python's syntax and a Swift function.
//
// The signature is parsed once per machine, on the first call that needs it; one binder gives every builtin,
// method and library function the same arity, keyword and default rules, with CPython's error texts: those
// of its C functions where all parameters are positional-only, those of Python functions otherwise.

package typealias NativeFunction = (Machine, Arguments) throws(PythonError) -> Value

/// The bound arguments of a native function, one per parameter of its signature; a parameter that got
/// nothing has its default, or is undefined where the default is not a constant (`x=...`). `*args` is a
/// tuple, `**kwargs` a dict.
package struct Arguments {
    package let base: UnsafeMutablePointer<Value>
    package let count: Int

    package init(base: UnsafeMutablePointer<Value>, count: Int) {
        self.base = base
        self.count = count
    }

    @inline(__always)
    package subscript(index: Int) -> Value { base[index] }

    package var values: [Value] { Array(UnsafeBufferPointer(start: base, count: count)) }
}

package struct NativeRow: @unchecked Sendable {
    /// "sorted(iterable, /, *, key=None, reverse=False)"
    package let signature: String
    package let doc: String
    package let function: NativeFunction
    /// The part before the parenthesis, its last component: the name in Python.
    package let name: String

    package init(_ signature: String, doc: String = "", _ function: @escaping NativeFunction) {
        self.signature = signature
        self.doc = doc
        self.function = function
        let bytes = signature.utf8
        let whole = bytes.prefix { $0 != 0x28 }
        let last = whole.lastIndex(of: 0x2E).map { whole[whole.index(after: $0)...] } ?? whole
        name = String(Substring(last))
    }
}

/// A row on a machine.
package final class NativeDefinition {
    package let row: NativeRow
    package let name: String
    let function: NativeFunction
    private let owner: String?
    let module: String
    /// For the fast path: exactly this many positional arguments pass straight through; -1 while unparsed.
    var exactCount = -1
    /// Calls without keywords and with as many arguments as this only need their defaults filled in.
    fileprivate var leastCount = Int.max
    fileprivate var mostCount = -1
    fileprivate var totalCount = 0
    /// All parameters' defaults, once the signature is parsed.
    fileprivate var defaults: UnsafeMutablePointer<Value>?
    private var parsed: Signature?

    deinit { defaults?.deallocate() }

    init(_ row: NativeRow, owner: String?, module: String) {
        self.row = row
        name = row.name
        function = row.function
        self.owner = owner
        self.module = module
    }

    /// Qualified name for messages and repr: "list.append", "len".
    package var qualifiedName: String { owner.map { $0 + "." + row.name } ?? row.name }

    var isMethod: Bool { owner != nil }

    /// Whether it belongs to the array library, whose functions keep nothing (`Machine.afterCall`).
    private(set) lazy var isOfArrays = module == "numpy" || module.hasPrefix("numpy.")

    /// Of the module builtins: its functions answer wrong calls with the words of CPython's C code.
    var isBuiltin: Bool { module == "builtins" || module == "math" || module == "warnings" && name == "warn" }

    /// What the messages of a call with a wrong number of arguments call it: "len", "list.append", "math.sqrt".
    var countedName: String {
        if isMethod || module == "builtins" { return qualifiedName }
        return Self.moduleNames[module].map { $0 + "." + name } ?? qualifiedName
    }

    /// The C modules of CPython whose functions say so, under the names that they have there.
    private static let moduleNames = [
        "math": "math", "cmath": "cmath", "operator": "_operator", "time": "time", "gc": "gc", "sys": "sys",
        "heapq": "_heapq", "bisect": "_bisect", "unicodedata": "unicodedata", "struct": "_struct",
    ]

    /// Built-ins that unpack their arguments themselves: "sorted expected 1 argument, got 0".
    var unpacksItself: Bool {
        isBuiltin && ["sorted", "reversed", "staticmethod", "classmethod"].contains(name)
    }

    func signature(_ machine: Machine) -> Signature {
        if let parsed { return parsed }
        let signature = Signature(row.signature, isMethod: isMethod, machine)
        parsed = signature
        let isSimple =
            signature.variadic == nil && signature.variadicKeyword == nil
            && !signature.parameters.dropFirst(signature.positional).contains(where: \.isRequired)
        if isSimple {
            leastCount = signature.parameters.prefix(signature.positional).filter(\.isRequired).count
            mostCount = signature.positional
            totalCount = signature.parameters.count
            let values = UnsafeMutablePointer<Value>.allocate(capacity: max(1, totalCount))
            values.initialize(from: signature.parameters.map(\.defaultValue), count: totalCount)
            defaults = values
        }
        exactCount = signature.isExact ? signature.parameters.count : -1
        return signature
    }

    /// "(iterable, /, *, key=None, reverse=False)"
    package var parameterText: String { String(row.signature.drop { $0 != "(" }) }
}

/// A parsed parameter list.
final class Signature {
    struct Parameter {
        var name: String
        var interned: Value
        /// Undefined with `isRequired` false: the function decides.
        var defaultValue: Value
        var isRequired: Bool
    }

    /// Positional-only, regular, keyword-only, then `*args`, then `**kwargs` are numbered as written, but
    /// `*args` comes where it stands: `parameters[i]` is `args[i]`.
    private(set) var parameters: [Parameter] = []
    private(set) var positionalOnly = 0
    /// Positional-only and regular ones.
    private(set) var positional = 0
    private(set) var variadic: Int?
    private(set) var variadicKeyword: Int?
    let displayName: String
    let isMethod: Bool
    /// All defaults side by side, and how many positional arguments complete a call without keywords;
    /// -1 where such a call needs the general binding.
    private(set) var defaults: UnsafeMutablePointer<Value>?
    private(set) var simpleMinimum = -1

    deinit { defaults?.deallocate() }

    init(_ text: String, isMethod: Bool, _ machine: Machine) {
        self.isMethod = isMethod
        displayName = String(text.prefix { $0 != "(" })
        var inKeywordOnly = false
        for piece in Signature.pieces(of: text) {
            if piece == "/" {
                positionalOnly = parameters.count
            } else if piece == "*" {
                inKeywordOnly = true
            } else if piece.hasPrefix("**") {
                variadicKeyword = parameters.count
                append(String(piece.dropFirst(2)), .undefined, isRequired: false, machine)
            } else if piece.hasPrefix("*") {
                variadic = parameters.count
                inKeywordOnly = true
                append(String(piece.dropFirst()), .undefined, isRequired: false, machine)
            } else {
                let halves = piece.split(separator: "=", maxSplits: 1)
                let value = halves.count > 1 ? machine.constant(String(halves[1])) : .undefined
                append(String(halves[0]), value, isRequired: halves.count == 1, machine)
                if !inKeywordOnly { positional = parameters.count }
            }
        }
        prepareSimpleCalls()
    }

    /// Prepares for calls that leave out parameters with defaults and name none.
    private func prepareSimpleCalls() {
        let required = parameters.prefix(positional).filter(\.isRequired).count
        let isSimple =
            variadic == nil && variadicKeyword == nil
            && parameters.prefix(required).allSatisfy(\.isRequired)
            && !parameters.dropFirst(positional).contains(where: \.isRequired)
        guard isSimple, !parameters.isEmpty else { return }
        let values = UnsafeMutablePointer<Value>.allocate(capacity: parameters.count)
        for (index, parameter) in parameters.enumerated() { values[index] = parameter.defaultValue }
        defaults = values
        simpleMinimum = required
    }

    /// Parameters that messages do not count: `self` or `cls`.
    var hidden: Int { isMethod ? 1 : 0 }

    /// No defaults, no stars: a call with as many positional arguments needs no binding.
    var isExact: Bool {
        positional == parameters.count
    }

    private func append(_ name: String, _ value: Value, isRequired: Bool, _ machine: Machine) {
        parameters.append(
            Parameter(
                name: name, interned: machine.intern(name), defaultValue: value, isRequired: isRequired))
    }

    /// The comma-separated pieces between the parentheses, without spaces around them.
    private static func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        var current = ""
        var depth = 0
        var quote: Character?
        for character in text {
            if let open = quote {
                current.append(character)
                if character == open { quote = nil }
                continue
            }
            if depth == 0 {
                if character == "(" { depth = 1 }
                continue
            }
            switch character {
            case "'", "\"":
                quote = character
                current.append(character)
            case "(", "[", "{":
                depth += 1
                current.append(character)
            case ")", "]", "}":
                depth -= 1
                if depth > 0 { current.append(character) }
            case "," where depth == 1:
                pieces.append(current)
                current = ""
            case " ":
                break
            default:
                current.append(character)
            }
        }
        if !current.isEmpty { pieces.append(current) }
        return pieces
    }
}

extension Machine {
    /// The value of a constant in a signature; undefined for anything that is not one.
    fileprivate func constant(_ text: String) -> Value {
        switch text {
        case "None": return .none
        case "True": return .true
        case "False": return .false
        case "()": return emptyTuple
        case "inf": return .float(.infinity)
        case "nan": return .float(.nan)
        default: break
        }
        if let first = text.first, first == "'" || first == "\"" {
            return intern(String(text.dropFirst().dropLast()))
        }
        if let number = Int(text) { return .int(number) }
        if let number = Double(text) { return .float(number) }
        return .undefined
    }

    /// Calls a native function with `count` positional arguments at `base` and the keyword arguments named
    /// by `keywords` (a tuple of strings) behind them.
    @inline(__always)
    func callNative(
        _ definition: NativeDefinition, _ base: UnsafeMutablePointer<Value>, count: Int,
        keywords: UnsafeMutablePointer<TupleObject>?
    ) throws(PythonError) -> Value {
        if count == definition.exactCount, keywords == nil {
            return try definition.function(self, Arguments(base: base, count: count))
        }
        return try callNativeBinding(definition, base, count: count, keywords: keywords)
    }

    @inline(never)
    private func callNativeBinding(
        _ definition: NativeDefinition, _ base: UnsafeMutablePointer<Value>, count: Int,
        keywords: UnsafeMutablePointer<TupleObject>?
    ) throws(PythonError) -> Value {
        if keywords == nil, count >= definition.leastCount, count <= definition.mostCount {
            let total = definition.totalCount
            let saved = top
            let bound = top
            if !(bound + total < stackLimit) { throw recursionError() }
            for index in 0..<count { bound[index] = base[index] }
            for index in count..<max(count, total) {
                bound[index] = definition.defaults.unsafelyUnwrapped[index]
            }
            top = bound + total
            defer { top = saved }
            return try definition.function(self, Arguments(base: bound, count: total))
        }
        let signature = definition.signature(self)
        let total = signature.parameters.count
        let saved = top
        // Keyword values may lie above the top when the caller built them there.
        let bound = Swift.max(top, base + count + (keywords?.pointee.count ?? 0))
        top = bound + total
        defer { top = saved }
        guard top < stackLimit else { throw recursionError() }
        if keywords == nil, let defaults = signature.defaults, count >= signature.simpleMinimum,
            count <= signature.positional
        {
            for index in 0..<count { bound[index] = base[index] }
            for index in count..<total { bound[index] = defaults[index] }
            return try definition.function(self, Arguments(base: bound, count: total))
        }
        try bind(signature, definition, base, count: count, keywords: keywords, to: bound)
        return try definition.function(self, Arguments(base: bound, count: total))
    }

    private func bind(
        _ signature: Signature, _ definition: NativeDefinition, _ base: UnsafeMutablePointer<Value>,
        count: Int, keywords: UnsafeMutablePointer<TupleObject>?, to bound: UnsafeMutablePointer<Value>
    ) throws(PythonError) {
        let positional = signature.positional
        for index in 0..<signature.parameters.count { bound[index] = .undefined }
        for index in 0..<min(count, positional) { bound[index] = base[index] }
        if let variadic = signature.variadic {
            let rest = max(0, count - positional)
            bound[variadic] = tuple(count: rest) { base[positional + $0] }
        } else if count > positional {
            throw tooManyPositional(signature, definition, count, keywords: keywords)
        }
        if let variadicKeyword = signature.variadicKeyword { bound[variadicKeyword] = Value(makeDict()) }
        if let keywords {
            for index in 0..<keywords.pointee.count {
                try bindKeyword(
                    signature, definition, keywords.pointee.items[index], base[count + index], to: bound)
            }
        }
        try fillDefaults(signature, definition, given: count, to: bound)
    }

    private func bindKeyword(
        _ signature: Signature, _ definition: NativeDefinition, _ name: Value, _ value: Value,
        to bound: UnsafeMutablePointer<Value>
    ) throws(PythonError) {
        let text = name.string
        for (index, parameter) in signature.parameters.enumerated()
        where index >= signature.positionalOnly && index != signature.variadic
            && index != signature.variadicKeyword
        {
            guard StringObject.isEqual(parameter.interned.string, text) else { continue }
            if bound[index].isDefined {
                throw raise(
                    .typeError,
                    "\(signature.displayName)() got multiple values for argument '\(parameter.name)'")
            }
            bound[index] = value
            return
        }
        if let rest = signature.variadicKeyword {
            try dictSet(bound[rest].dict, name, value)
            return
        }
        if signature.parameters.count == signature.positionalOnly
            || (signature.isMethod && signature.parameters.count <= 1)
        {
            // A class is called by its own name: "range()".
            let halves = definition.qualifiedName.split(separator: ".")
            let isClass = halves.count == 2 && halves[0] == halves[1]
            let shown = isClass ? String(halves[0]) : definition.qualifiedName
            throw raise(.typeError, "\(shown)() takes no keyword arguments")
        }
        if signature.parameters.prefix(signature.positionalOnly).contains(where: {
            $0.name == text.pointee.text
        }) {
            throw raise(
                .typeError,
                "\(signature.displayName)() got some positional-only arguments passed as keyword arguments: "
                    + "'\(text.pointee.text)'")
        }
        if definition.isBuiltin {
            // `sorted` hands its keywords to the list's method.
            let name = definition.name == "sorted" ? "sort" : definition.name
            throw raise(.typeError, "'\(text.pointee.text)' is an invalid keyword argument for \(name)()")
        }
        throw raise(
            .typeError, "\(signature.displayName)() got an unexpected keyword argument '\(text.pointee.text)'"
        )
    }

    private func fillDefaults(
        _ signature: Signature, _ definition: NativeDefinition, given: Int,
        to bound: UnsafeMutablePointer<Value>
    ) throws(PythonError) {
        var missing: [String] = []
        var missingKeywords: [String] = []
        for (index, parameter) in signature.parameters.enumerated() where bound[index].isUndefined {
            if parameter.isRequired {
                if index < signature.positional {
                    missing.append(parameter.name)
                } else {
                    missingKeywords.append(parameter.name)
                }
            } else {
                bound[index] = parameter.defaultValue
            }
        }
        if missing.isEmpty && missingKeywords.isEmpty { return }
        if definition.unpacksItself { throw wrongCount(signature, definition, given) }
        if signature.positionalOnly == signature.positional, missingKeywords.isEmpty,
            signature.parameters.count == signature.positional || !definition.isBuiltin
        {
            throw wrongCount(signature, definition, given)
        }
        if definition.isBuiltin, let first = missing.first {
            throw missingBuiltinArgument(signature, definition, first, given)
        }
        let (names, kind) =
            missing.isEmpty ? (missingKeywords, "keyword-only") : (missing, "positional")
        throw raise(
            .typeError,
            "\(signature.displayName)() missing \(names.count) required \(kind) "
                + "argument\(names.count == 1 ? "" : "s"): \(quotedList(names))")
    }

    private func tooManyPositional(
        _ signature: Signature, _ definition: NativeDefinition, _ count: Int,
        keywords: UnsafeMutablePointer<TupleObject>?
    ) -> PythonError {
        if signature.positionalOnly == signature.positional,
            signature.parameters.count == signature.positional || !definition.isBuiltin
                || definition.unpacksItself
        {
            return wrongCount(signature, definition, count)
        }
        if definition.isBuiltin { return tooManyBuiltinArguments(signature, definition, count) }
        let required = signature.parameters.prefix(signature.positional).filter(\.isRequired).count
        let range =
            required < signature.positional
            ? "from \(required) to \(signature.positional)" : "\(signature.positional)"
        return raise(
            .typeError,
            "\(signature.displayName)() takes \(range) positional "
                + "argument\(signature.positional == 1 && required == 1 ? "" : "s") but \(count) "
                + "\(count == 1 ? "was" : "were") given")
    }

    /// The messages that CPython's Argument Clinic gives to functions with named parameters.
    private func missingBuiltinArgument(
        _ signature: Signature, _ definition: NativeDefinition, _ name: String, _ given: Int
    ) -> PythonError {
        let hidden = signature.hidden
        let position = (signature.parameters.firstIndex { $0.name == name } ?? 0) + 1 - hidden
        if position + hidden <= signature.positionalOnly {
            let least =
                signature.parameters.prefix(signature.positionalOnly).filter(\.isRequired).count - hidden
            let word = least < signature.positional - hidden ? "at least" : "exactly"
            return raise(
                .typeError,
                "\(definition.name)() takes \(word) \(least) positional argument\(least == 1 ? "" : "s") "
                    + "(\(given - hidden) given)")
        }
        let place = definition.name == "enumerate" ? "" : " (pos \(position))"
        return raise(.typeError, "\(definition.name)() missing required argument '\(name)'\(place)")
    }

    private func tooManyBuiltinArguments(
        _ signature: Signature, _ definition: NativeDefinition, _ count: Int
    ) -> PythonError {
        let most = signature.positional - signature.hidden
        if most == 0 { return raise(.typeError, "\(definition.name)() takes no positional arguments") }
        let least = signature.parameters.prefix(signature.positional).filter(\.isRequired).count
        let word = least < signature.positional ? "at most" : "exactly"
        let kind = signature.positional < signature.parameters.count ? "positional argument" : "argument"
        return raise(
            .typeError,
            "\(definition.name)() takes \(word) \(most) \(kind)\(most == 1 ? "" : "s") "
                + "(\(count - signature.hidden) given)")
    }

    /// The message of CPython's C functions, which do not count `self`.
    private func wrongCount(_ signature: Signature, _ definition: NativeDefinition, _ count: Int)
        -> PythonError
    {
        let hidden = signature.isMethod ? 1 : 0
        let given = count - hidden
        let most = signature.positional - hidden
        let least = signature.parameters.prefix(signature.positional).filter(\.isRequired).count - hidden
        if given < 0 {
            return raise(
                .typeError, "unbound method \(definition.qualifiedName)() needs an argument")
        }
        let name = definition.name
        if most == least {
            switch most {
            case 0:
                return raise(.typeError, "\(definition.countedName)() takes no arguments (\(given) given)")
            case 1 where !definition.unpacksItself:
                return raise(
                    .typeError, "\(definition.countedName)() takes exactly one argument (\(given) given)")
            default:
                return raise(
                    .typeError,
                    "\(name) expected \(most) argument\(most == 1 ? "" : "s"), got \(given)")
            }
        }
        let (word, bound) = given < least ? ("least", least) : ("most", most)
        let arguments = "at \(word) \(bound) argument\(bound == 1 ? "" : "s")"
        // The searches of str and bytes in a part of the text have words of their own.
        let searches = signature.parameters.last?.name == "end"
        return raise(
            .typeError,
            searches
                ? "\(name)() takes \(arguments) (\(given) given)"
                : "\(name) expected \(arguments), got \(given)")
    }

    /// "'a', 'b', and 'c'"
    func quotedList(_ names: [String]) -> String {
        let quoted = names.map { "'\($0)'" }
        switch quoted.count {
        case 0, 1: return quoted.first ?? ""
        case 2: return quoted[0] + " and " + quoted[1]
        default: return quoted.dropLast().joined(separator: ", ") + ", and " + quoted[quoted.count - 1]
        }
    }
}
