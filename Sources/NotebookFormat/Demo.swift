// A demo is what an author asks for with `#| demo:`: values for a form's elements, clicks, and the elements
// that must have changed then. It is performed when the page is made, after the cell.

/// One round of a demo: first the values, then the clicks, then a look at what came out.
package struct DemoStep: Sendable, Equatable {
    /// A value for an element.
    package enum Value: Sendable, Equatable {
        case text(String)
        case flag(Bool)
        /// The value of a variable of the cells.
        case variable(String)
    }

    /// An element's id with its value, in the order of the notebook.
    package struct Setting: Sendable, Equatable {
        package var id: String
        package var value: Value
    }

    package var settings: [Setting] = []
    package var clicks: [String] = []
    /// Elements that must have changed and not be empty.
    package var expectations: [String] = []

    package init() {}

    static let expected =
        "a mapping (or a list of mappings) of set: {id: value}, click: id and expect: id, the last two also lists"

    /// The steps that an option's value describes.
    static func steps(_ value: OptionValue) throws(OptionMismatch) -> [DemoStep] {
        guard case .list(let items) = value.kind else { return [try DemoStep(value)] }
        var steps: [DemoStep] = []
        for item in items { steps.append(try DemoStep(item)) }
        return steps
    }

    private init(_ value: OptionValue) throws(OptionMismatch) {
        guard let entries = value.entries else { throw OptionMismatch(expected: Self.expected) }
        for entry in entries {
            switch entry.key {
            case "set": settings = try Self.settings(entry.value)
            case "click": clicks = try Self.ids(entry.value)
            case "expect": expectations = try Self.ids(entry.value)
            default: throw OptionMismatch(expected: Self.expected, got: "the key '\(entry.key.shortened)'")
            }
        }
    }

    private static func ids(_ value: OptionValue) throws(OptionMismatch) -> [String] {
        guard let ids = value.texts, !ids.isEmpty else { throw OptionMismatch(expected: expected) }
        return ids
    }

    private static func settings(_ value: OptionValue) throws(OptionMismatch) -> [Setting] {
        guard let entries = value.entries else { throw OptionMismatch(expected: expected) }
        var settings: [Setting] = []
        for entry in entries {
            settings.append(Setting(id: entry.key, value: try self.value(entry.value)))
        }
        return settings
    }

    private static func value(_ value: OptionValue) throws(OptionMismatch) -> Value {
        if let name = value["from"]?.text { return .variable(name) }
        if case .plain(let word) = value.kind, word == "true" || word == "false" {
            return .flag(word == "true")
        }
        guard let text = value.text else {
            throw OptionMismatch(expected: "a text, a number, true, false or {from: variable}")
        }
        return .text(text)
    }
}

/// A part of the notebook whose elements cells can find: a form block, or raw HTML with ids.
package struct ElementBlock: Sendable, Equatable {
    /// The line (from 0) on which it starts.
    package var line: Int
    package var html: String
}

/// What a page needs so that a reader can use its demo: values only, made by the JavaScript kernel.
package struct LiveDemo: Sendable {
    /// The cells' scripts, models, histories, shared values and the demos' steps, as JSON.
    package var data: String
    /// "model 1 (sequential_1): 38056 parameters, 152 KB", for the terminal.
    package var contents: [String]

    package init(data: String, contents: [String]) {
        self.data = data
        self.contents = contents
    }
}

/// The document after all cells: what its elements show, and the demo, where there is one.
package struct DocumentState: Sendable {
    /// HTML for the lines of element blocks. Only tags and attributes of the short list in `RawHTMLTag` are in it.
    package var elements: [Int: String] = [:]
    /// What elements show or hold, by id.
    package var values: [String: String] = [:]
    package var live: LiveDemo?

    package init() {}
}
