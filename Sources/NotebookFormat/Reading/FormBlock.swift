import Diagnostics

// A form block gives a notebook the elements that its cells look up:
//
//     ```{form}
//     txtInput: {textarea: The text to learn from, rows: 6}
//     btnGenerate: {button: Train and generate}
//     outResult: {output: The model goes on}
//     ```
//
// One YAML mapping from an element's id to its kind with its label, and what more there is to say. The table of
// kinds says which keys a kind takes; a key or kind that is not in it is an error with its place.

/// A form block of a notebook.
package struct FormBlock: Sendable {
    package var range: SourceRange
    package var fence: FencePlace
    /// The line (from 0) with the opening fence.
    var line: Int
    var elements: [FormElement] = []

    /// The elements as HTML that is safe in a page.
    var html: String { elements.map(\.html).joined() }

    /// The elements in words, with what they hold, for pages that can't have them.
    func words(_ values: [String: String]) -> String {
        elements.map { $0.words(values[$0.id]) }.joined(separator: "\n\n")
    }
}

/// One element of a form block.
struct FormElement: Sendable {
    var id: String
    var kind: FormElementKind
    var label: String
    /// Everything else that was said, in order.
    var values: [String: String] = [:]
    var options: [String] = []
}

/// A kind of element: a row of the table.
struct FormElementKind: Sendable {
    var name: String
    /// The keys it takes besides its own.
    var keys: Set<String>
    /// The element itself, without its label.
    var html: @Sendable (FormElement) -> String
    /// What a page in Markdown calls it.
    var noun: String

    static let all: [FormElementKind] = [
        FormElementKind(
            name: "textarea", keys: ["value", "rows", "placeholder"],
            html: { "<textarea\($0.attributes(["rows", "placeholder"]))>\n\(htmlEscaped($0.values["value"] ?? ""))</textarea>" },
            noun: "text area"),
        FormElementKind(
            name: "input", keys: ["value", "placeholder"],
            html: { "<input type=\"text\"\($0.attributes(["value", "placeholder"]))>" }, noun: "input"),
        FormElementKind(
            name: "number", keys: ["value", "min", "max", "step"],
            html: { "<input type=\"number\"\($0.attributes(["value", "min", "max", "step"]))>" },
            noun: "number"),
        FormElementKind(
            name: "slider", keys: ["value", "min", "max", "step"],
            html: { "<input type=\"range\"\($0.attributes(["value", "min", "max", "step"]))>" },
            noun: "slider"),
        FormElementKind(
            name: "checkbox", keys: ["checked"],
            html: { "<input type=\"checkbox\"\($0.attributes([]))\($0.values["checked"] == "true" ? " checked" : "")>" },
            noun: "checkbox"),
        FormElementKind(
            name: "select", keys: ["value", "options"],
            html: { element in
                let options = element.options.map {
                    let mark = $0 == element.values["value"] ? " selected" : ""
                    return "<option\(mark)>\(htmlEscaped($0))</option>"
                }
                return "<select\(element.attributes([]))>\(options.joined())</select>"
            }, noun: "choice"),
        FormElementKind(
            name: "button", keys: [],
            html: { "<button type=\"button\"\($0.attributes([]))>\(htmlEscaped($0.label))</button>" },
            noun: "button"),
        FormElementKind(
            name: "output", keys: ["value"],
            html: { "<output\($0.attributes([]))>\(htmlEscaped($0.values["value"] ?? ""))</output>" },
            noun: "output"),
        FormElementKind(
            name: "canvas", keys: ["width", "height"],
            html: { "<canvas\($0.attributes(["width", "height"]))></canvas>" }, noun: "drawing"),
    ]
}

extension FormElement {
    fileprivate func attributes(_ names: [String]) -> String {
        var text = " id=\"\(htmlEscaped(id))\""
        for name in names {
            if let value = values[name] { text += " \(name)=\"\(htmlEscaped(value))\"" }
        }
        return text
    }

    /// With its label, which a button has in itself.
    var html: String {
        let id = htmlEscaped(id)
        switch kind.name {
        case "button": return "<p class=\"field\">\(kind.html(self))</p>\n"
        case "checkbox":
            return "<p class=\"field\">\(kind.html(self)) <label for=\"\(id)\">\(htmlEscaped(label))</label></p>\n"
        default:
            return
                "<p class=\"field field-\(kind.name)\"><label for=\"\(id)\">\(htmlEscaped(label))</label>\(kind.html(self))</p>\n"
        }
    }

    fileprivate func words(_ value: String?) -> String {
        let options = options.isEmpty ? "" : " of " + options.joined(separator: ", ")
        let text = "**\(label)** (\(kind.noun) `\(id)`\(options))"
        let value = (value ?? values["value"] ?? "").trimmingEnd
        guard !value.isEmpty, kind.name != "button", kind.name != "canvas" else { return text }
        return "\(text):\n\n" + MarkdownWriter.fenced(value, info: "text")
    }
}

extension String {
    fileprivate var trimmingEnd: String {
        var text = self
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}

extension FormBlock {
    /// Is this what a fence of a form says?
    static func isForm(_ info: String) -> Bool { info == "{form}" }

    /// Reads a fence; what is wrong goes to `diagnostics`.
    init(_ fence: CodeFence, sourceName: String, diagnostics: inout [Diagnostic]) {
        range = fence.range
        self.fence = fence.place
        line = fence.openLine
        let source = SourceText(name: sourceName, bytes: fence.code, origins: fence.origins)
        let count = source.lineStarts.count - (fence.code.last == UInt8(ascii: "\n") ? 1 : 0)
        let lines = (0..<max(0, count)).map { source.contents(ofLine: $0) }
        switch EmbeddedYAML(source: source, lines: lines).entries(of: "form") {
        case .failure(let problem): diagnostics.append(problem)
        case .success(let entries):
            for entry in entries {
                if let element = FormElement(entry, source, &diagnostics) { elements.append(element) }
            }
        }
    }
}

extension FormElement {
    private static let kindNames = FormElementKind.all.map(\.name)

    fileprivate init?(_ entry: OptionValue.Entry, _ source: SourceText, _ diagnostics: inout [Diagnostic]) {
        func say(_ message: String, _ range: SourceRange, near name: String? = nil, in names: [String] = []) {
            let hint = name.flatMap { closestMatch(to: $0, in: names) }.map { "did you mean '\($0)'?" }
            diagnostics.append(Diagnostic(.error, "form: " + message, in: source, at: range, hint: hint))
        }
        id = entry.key
        guard id.isElementID else {
            say("got the id '\(id.shortened)', expected letters, digits, '-' and '_'", entry.keyRange)
            return nil
        }
        let kinds = Self.kindNames.joined(separator: ", ")
        guard let pairs = entry.value.entries else {
            say("'\(id)': got \(entry.value.said), expected {kind: label}, the kind one of \(kinds)", entry.keyRange)
            return nil
        }
        let found = pairs.lazy.compactMap { pair in
            FormElementKind.all.first { $0.name == pair.key }.map { ($0, pair) }
        }.first
        guard let (kind, labelled) = found else {
            let near = pairs.first?.key
            say("'\(id)': got no kind, expected one of \(kinds)", entry.keyRange, near: near, in: Self.kindNames)
            return nil
        }
        self.kind = kind
        label = labelled.value.text ?? ""
        if label.isEmpty {
            say("'\(id)': got \(labelled.value.said) as label of the \(kind.name), expected a text", labelled.keyRange)
        }
        for pair in pairs where pair.key != kind.name {
            guard kind.keys.contains(pair.key) else {
                say(
                    "'\(id)': a \(kind.name) takes no '\(pair.key.shortened)'", pair.keyRange, near: pair.key,
                    in: kind.keys.sorted())
                continue
            }
            if pair.key == "options" {
                options = pair.value.texts ?? []
                if options.isEmpty { say("'\(id)': expected a list of texts as options", pair.keyRange) }
            } else if let text = pair.value.text {
                values[pair.key] = text
            } else {
                say("'\(id)': got \(pair.value.said) as \(pair.key), expected a text or a number", pair.keyRange)
            }
        }
    }
}

extension String {
    /// A name that an element may have: it can't leave an attribute, a selector or a script's string.
    var isElementID: Bool {
        (1...64).contains(utf8.count)
            && unicodeScalars.allSatisfy { $0.isASCII && ($0.isLetterOrDigit || $0 == "-" || $0 == "_") }
    }
}
