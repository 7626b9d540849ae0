import Arrays

/// The parameters of a registry row, written as Python writes them:
///
///     Signature("units, activation=None, use_bias=True")
///
/// A parameter without a default must be given; after a lone `*` only keywords are taken. Defaults are None,
/// True, False, numbers, strings and (possibly nested) lists.
package struct Signature {
    /// What configurations of newer Keras say although it changes nothing: may be given when it says nothing.
    private static let silent: Set<String> = [
        "quantization_config", "input_axes", "output_axes", "optional", "use_gate", "sliding_window",
    ]

    package struct Parameter {
        package let name: String
        /// Nil: required.
        package let defaultValue: ConfigValue?
        package let keywordOnly: Bool
    }

    package let parameters: [Parameter]

    package init(_ text: String) {
        var reader = ConstantReader(text)
        parameters = reader.parameters()
    }

    /// Binds what a caller gave. `ignorable` names keywords that any class of the family takes.
    ///
    /// - Throws: `EngineError` for too many, unknown, repeated and missing arguments.
    package func bind(
        owner: String, positional: [ConfigValue], keywords: [(String, ConfigValue)],
        common: Signature? = nil
    ) throws -> Arguments {
        var values: [String: ConfigValue] = [:]
        var given = Set<String>()
        let placed = parameters.filter { !$0.keywordOnly }
        guard positional.count <= placed.count else {
            throw EngineError.tooManyArguments(owner: owner, limit: placed.count, given: positional.count)
        }
        for (parameter, value) in zip(placed, positional) {
            values[parameter.name] = value
            given.insert(parameter.name)
        }
        let all = parameters + (common?.parameters ?? [])
        for (name, value) in keywords {
            guard all.contains(where: { $0.name == name }) else {
                if Self.silent.contains(name), !value.isTrue { continue }
                let known = Set(all.map(\.name))
                let unknown = keywords.map(\.0).filter { !known.contains($0) }
                throw EngineError.unexpectedArguments(owner: owner, names: unknown, known: all.map(\.name))
            }
            guard given.insert(name).inserted else {
                throw EngineError.repeatedArgument(owner: owner, name: name)
            }
            values[name] = value
        }
        let missing = all.filter { $0.defaultValue == nil && values[$0.name] == nil }.map(\.name)
        guard missing.isEmpty else { throw EngineError.missingArguments(owner: owner, names: missing) }
        for parameter in all where values[parameter.name] == nil {
            values[parameter.name] = parameter.defaultValue
        }
        return Arguments(owner: owner, values: values, given: given)
    }
}

/// Bound arguments, with typed access that explains itself when a value does not fit.
package struct Arguments {
    package let owner: String
    package private(set) var values: [String: ConfigValue]
    /// Names that the caller gave (the others have their defaults).
    package private(set) var given: Set<String>

    package init(owner: String, values: [String: ConfigValue], given: Set<String> = []) {
        self.owner = owner
        self.values = values
        self.given = given
    }

    package subscript(name: String) -> ConfigValue {
        get { values[name] ?? .none }
        set {
            values[name] = newValue
            given.insert(name)
        }
    }

    private func wrong(_ name: String, _ expected: String) -> EngineError {
        .badArgument(owner: owner, name: name, got: self[name].description, expected: expected)
    }

    package func int(_ name: String) throws -> Int {
        guard let value = self[name].int else { throw wrong(name, "an integer") }
        return value
    }

    package func positive(_ name: String) throws -> Int {
        let value = self[name].int ?? 0
        guard value > 0 else {
            throw EngineError.value(
                "Received an invalid value for `\(name)`, expected a positive integer. Received: "
                    + "\(name)=\(self[name])")
        }
        return value
    }

    /// A whole number of elements that are made at once.
    package func length(_ name: String, limit: Int = 1 << 28) throws -> Int {
        let value = try int(name)
        guard value <= limit else {
            throw EngineError.value("\(name): got \(value), expected at most \(limit), which fit into memory")
        }
        return value
    }

    package func optionalInt(_ name: String) throws -> Int? {
        self[name].isNone ? nil : try int(name)
    }

    package func double(_ name: String) throws -> Double {
        guard let value = self[name].double else { throw wrong(name, "a number") }
        return value
    }

    package func optionalDouble(_ name: String) throws -> Double? {
        self[name].isNone ? nil : try double(name)
    }

    package func bool(_ name: String) throws -> Bool { self[name].isTrue }

    package func string(_ name: String) throws -> String {
        guard let value = self[name].string else { throw wrong(name, "a string") }
        return value
    }

    package func optionalString(_ name: String) throws -> String? {
        self[name].isNone ? nil : try string(name)
    }

    /// A list of integers; a lone integer is a list of one.
    package func ints(_ name: String) throws -> [Int] {
        if let one = self[name].int { return [one] }
        guard let list = self[name].list else { throw wrong(name, "integers") }
        return try list.map {
            guard let value = $0.int else { throw wrong(name, "integers") }
            return value
        }
    }

    package func doubles(_ name: String) throws -> [Double] {
        if case .double(let value) = self[name] { return [value] }
        guard let list = self[name].list else { throw wrong(name, "numbers") }
        return try list.map {
            guard let value = $0.double else { throw wrong(name, "numbers") }
            return value
        }
    }

    /// A number, or an array or nested lists of numbers.
    package func numbers(_ name: String) throws -> NDArray {
        if case .array(let array) = self[name] { return array }
        var (shape, numbers): ([Int], [Float]) = ([], [])
        func collect(_ value: ConfigValue, _ depth: Int) throws {
            guard let list = value.list else {
                guard let number = value.double, depth == shape.count else { throw wrong(name, "a number") }
                numbers.append(Float(number))
                return
            }
            if depth == shape.count, numbers.isEmpty { shape.append(list.count) }
            guard depth < shape.count, shape[depth] == list.count else { throw wrong(name, "a number") }
            for element in list { try collect(element, depth + 1) }
        }
        try collect(self[name], 0)
        return .floats(Shape(shape)) { target in
            for (i, number) in numbers.enumerated() { target[i] = number }
        }
    }

    /// A shape whose unknown extents are None.
    package func shape(_ name: String) throws -> [Int?]? {
        if self[name].isNone { return nil }
        if let one = self[name].int { return [one] }
        guard let list = self[name].list else { throw wrong(name, "a shape") }
        return try list.map {
            if $0.isNone { return nil }
            guard let value = $0.int else { throw wrong(name, "a shape") }
            return value
        }
    }

    package func oneOf(_ name: String, _ allowed: [String]) throws -> String {
        guard let value = self[name].string, allowed.contains(value) else {
            throw wrong(name, "one of " + allowed.map { "'\($0)'" }.joined(separator: ", "))
        }
        return value
    }
}

/// Reads the parameter list of a signature. Rows are the engine's own text, so an error in one is a defect
/// that the registry's test finds: what cannot be read becomes a required parameter.
private struct ConstantReader {
    private let text: [Character]
    private var position = 0

    init(_ text: String) { self.text = Array(text) }

    private mutating func skipSpace() {
        while position < text.count, text[position] == " " || text[position] == "\n" { position += 1 }
    }

    mutating func parameters() -> [Signature.Parameter] {
        var found: [Signature.Parameter] = []
        var keywordOnly = false
        while true {
            skipSpace()
            guard position < text.count else { return found }
            if text[position] == "*" {
                keywordOnly = true
                position += 1
            } else {
                let name = word()
                var value: ConfigValue?
                if position < text.count, text[position] == "=" {
                    position += 1
                    value = constant()
                }
                found.append(.init(name: name, defaultValue: value, keywordOnly: keywordOnly))
            }
            skipSpace()
            if position < text.count { position += 1 }
        }
    }

    private mutating func word() -> String {
        let start = position
        while position < text.count, !"=,[] ".contains(text[position]) { position += 1 }
        return String(text[start..<position])
    }

    private mutating func constant() -> ConfigValue {
        guard position < text.count else { return .none }
        if text[position] == "'" {
            let start = position + 1
            position = start
            while position < text.count, text[position] != "'" { position += 1 }
            defer { position += 1 }
            return .string(String(text[start..<min(position, text.count)]))
        }
        if text[position] == "[" {
            position += 1
            var items: [ConfigValue] = []
            while position < text.count, text[position] != "]" {
                items.append(constant())
                if position < text.count, text[position] == "," { position += 1 }
                skipSpace()
            }
            position += 1
            return .list(items)
        }
        let text = word()
        switch text {
        case "None": return .none
        case "True": return .bool(true)
        case "False": return .bool(false)
        default:
            return Int(text).map(ConfigValue.int) ?? Double(text).map(ConfigValue.double) ?? .string(text)
        }
    }
}
