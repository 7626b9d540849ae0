import Diagnostics
import NotebookFormat
import PythonLanguage

/// An exception that ended a cell, with what is known of it beside CPython's message: the expression that failed, the
/// notebook's variables in it, and where they come from. `ErrorAdvice` makes hints of it.
struct ErrorScene {
    let machine: Machine
    let exception: UncaughtException
    /// The text that failed in the notebook itself, where no function of the notebook was running.
    let expression: String
    /// Where each of the notebook's names was last given its value.
    let origins: NameOrigins
    let cells: [Cell]
    /// `--files FOLDER`
    let filesFolder: String?

    var name: String { exception.name }
    var message: String { exception.message }

    /// The names in the expression that are no attributes and no keywords' names, each once, in their order.
    var names: [String] {
        var found: [String] = []
        var previous: Character = " "
        var word = ""
        var isString: Character?
        let text = Array(expression) + [" "]
        for (index, character) in text.enumerated() {
            if let quote = isString {
                if character == quote { isString = nil }
                continue
            }
            if character.isLetter || character == "_" || (!word.isEmpty && character.isNumber) {
                word.append(character)
                continue
            }
            if !word.isEmpty {
                let rest = text[index...].drop { $0 == " " }
                let isKeyword = rest.first == "=" && rest.dropFirst().first != "="
                if previous != ".", !isKeyword, !found.contains(word) { found.append(word) }
                word = ""
            }
            if character == "\"" || character == "'" { isString = character }
            if character != " " { previous = character }
        }
        return found
    }

    func value(of name: String) -> Value? {
        let value = machine.dictGet(machine.mainModule.pointee.namespace, name)
        return value.isDefined ? value : nil
    }

    /// The value of `a` or `a.b` among the notebook's variables.
    func value(atPath path: String) -> Value? {
        let parts = path.split(separator: ".").map(String.init)
        guard let first = parts.first, var value = value(of: first) else { return nil }
        for part in parts.dropFirst() {
            guard let next = attribute(part, of: value) else { return nil }
            value = next
        }
        return value
    }

    func attribute(_ name: String, of value: Value) -> Value? {
        var found = Value.undefined
        _ = machine.attempt { machine throws(PythonError) in found = try machine.findAttribute(value, name) }
        return found.isDefined ? found : nil
    }

    /// The numbers of a value's shape; None is nil.
    func shape(of value: Value) -> [Int?]? {
        guard let shape = attribute("shape", of: value) else { return nil }
        var sizes = machine.sequenceElements(shape)
        if sizes == nil {
            _ = machine.attempt { machine throws(PythonError) in sizes = try machine.collect(shape) }
        }
        return sizes?.map { machine.intValue($0) }
    }

    func text(_ value: Value) -> String {
        var text = ""
        _ = machine.attempt { machine throws(PythonError) in text = try machine.repr(value) }
        return text.count > 40 ? text.prefix(37) + "..." : text
    }

    /// The keys of a dict, or the columns of a table, as Python writes them.
    func keys(of value: Value) -> [Value]? {
        if value.isDict { return machine.dictPairs(value.dict).map(\.key) }
        guard machine.typeName(value).hasSuffix("DataFrame"), let columns = attribute("columns", of: value)
        else { return nil }
        var found: [Value]?
        _ = machine.attempt { machine throws(PythonError) in found = try machine.collect(columns) }
        return found
    }

    /// "x_train is a float64 array of shape (100, 28, 28)"; nil for functions, modules and classes.
    func description(of name: String) -> String? {
        guard let value = value(of: name) else { return nil }
        let kind = machine.typeName(value)
        if value.isNone { return "\(name) is None" }
        if value.isBool || value.isInt || value.isFloat { return "\(name) is \(text(value)) (\(kind))" }
        if value.isString {
            return "\(name) is the text \(text(value))"
        }
        if value.isModule || value.isType || value.isFunction || machine.isCallable(value) && !value.isDict {
            guard let input = attribute("input_shape", of: value), input.isTuple else { return nil }
            return "\(name) takes inputs of shape \(text(input))"
        }
        if value.isList || value.isTuple {
            let count = machine.sequenceElements(value)?.count ?? 0
            let shown = text(value)
            return "\(name) is a \(kind) of \(count)" + (shown.hasSuffix("...") ? "" : ": \(shown)")
        }
        if let keys = keys(of: value) {
            let shown = keys.prefix(8).map { text($0) }.joined(separator: ", ")
            let what = value.isDict ? "keys" : "columns"
            return keys.isEmpty
                ? "\(name) is an empty \(kind)"
                : "\(name) has the \(what) \(shown)" + (keys.count > 8 ? " and \(keys.count - 8) more" : "")
        }
        guard let shape = attribute("shape", of: value), shape.isTuple || shape.isHost else { return nil }
        let type = attribute("dtype", of: value).map { plain($0) } ?? ""
        return "\(name) is \(article(type)) array of shape \(text(shape))"
    }

    private func article(_ type: String) -> String {
        type.isEmpty ? "an" : ("aeiou".contains(type.first ?? " ") ? "an " : "a ") + type
    }

    private func plain(_ value: Value) -> String {
        var text = ""
        _ = machine.attempt { machine throws(PythonError) in text = try machine.str(value) }
        return text
    }

    /// The expression's variables and where they were made.
    var values: [String] {
        names.compactMap { name in
            guard let known = description(of: name) else { return nil }
            return origins.place(of: name).map { "\(known), made at \($0)" } ?? known
        }
    }

    /// What stands before the last pair of brackets of the expression: `scores` of `print(scores['alice'])`.
    var subscripted: (path: String, key: String)? {
        guard let open = expression.lastIndex(of: "["),
            let close = expression[open...].firstIndex(of: "]")
        else { return nil }
        let path = expression[..<open].reversed().prefix {
            $0.isLetter || $0.isNumber || $0 == "_" || $0 == "."
        }
        let key = expression[expression.index(after: open)..<close]
        return path.isEmpty ? nil : (String(path.reversed()), String(key))
    }
}

/// Where the notebook's names got their values: the cell is known because a value changed while it ran, the line
/// from the cell's text, which is read when an error asks.
struct NameOrigins {
    private var known: [String: (bits: UInt64, tag: UInt64, source: SourceText)] = [:]

    func place(of name: String) -> String? { known[name].flatMap { Self.place(of: name, in: $0.source) } }

    /// Notes what a cell that has run changed.
    mutating func update(from machine: Machine, after source: SourceText) {
        for pair in machine.dictPairs(machine.mainModule.pointee.namespace) {
            guard let name = machine.stringValue(pair.key), !name.hasPrefix("__") else { continue }
            let value = pair.value
            if let before = known[name], before.bits == value.bits, before.tag == value.tag { continue }
            known[name] = (value.bits, value.tag, source)
        }
    }

    /// The last line of a cell that gives a name its value: "rnn.md:40".
    static func place(of name: String, in source: SourceText) -> String? {
        lineOffset(of: name, in: source).map { offset in
            "\(source.name(at: offset)):\(source.position(of: offset).line)"
        }
    }

    /// Where a cell's text binds a name: an assignment, `for`, `def`, `class`, `import`, `with`.
    private static func lineOffset(of name: String, in source: SourceText) -> Int? {
        var offset = 0
        var found: Int?
        for line in String(decoding: source.bytes, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false)
        {
            if binds(name, line) { found = offset }
            offset += line.utf8.count + 1
        }
        return found
    }

    static func binds(_ name: String, _ line: Substring) -> Bool {
        let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_") }
        guard words.contains(Substring(name)) else { return false }
        if let first = words.first,
            ["def", "class", "for", "import", "from", "with", "global"].contains(first)
        {
            return true
        }
        guard let equal = line.firstIndex(of: "=") else { return false }
        return line[..<equal].split { !($0.isLetter || $0.isNumber || $0 == "_") }.contains(Substring(name))
    }
}
