// The page's markup lives in `templates/*.mustache`, its style in `templates/page.css`: whoever wants other
// pages copies the folder and edits it. All that can be wrong with them is found when they are loaded or
// used, and told with file and line: a partial or a value that doesn't exist is an error, not an empty place.

import Diagnostics
import NotebookFormat

/// The templates of one folder, ready to render.
struct PageTemplates: Sendable {
    private let templates: [String: Template]
    /// The style sheet, which the page carries in itself.
    let style: String
    /// The folder's path.
    private let folder: String

    /// The templates that `HTMLReport` renders; they may use others of the folder.
    private static let required = ["page", "cell", "elements", "live"]
    static let styleName = "page.css"

    /// - Throws: `ReportingError` when a file is missing, unreadable or no valid template.
    init(folder: String) throws {
        self.folder = folder
        guard let files = folderNames(folder) else {
            throw ReportingError("templates: cannot read the folder \(folder)")
        }
        var sources: [String: String] = [:]
        for file in files.sorted() where file.hasSuffix(".mustache") {
            sources[String(file.dropLast(".mustache".count))] = try Self.text(of: file, in: folder)
        }
        for name in Self.required where sources[name] == nil {
            throw ReportingError("templates: \(folder) has no \(name).mustache")
        }
        style = try Self.text(of: Self.styleName, in: folder)
        if style.utf8.contains(UInt8(ascii: "<")) {
            throw ReportingError(
                "\(Self.name(of: folder))/\(Self.styleName): got '<', expected a style sheet without markup"
            )
        }
        templates = try Self.parsed(sources, folder: Self.name(of: folder))
    }

    /// The scripts of a page with a live demo; most pages have none.
    ///
    /// - Throws: `ReportingError` when a file is missing or unreadable.
    func live() throws -> LiveFiles { try LiveFiles { try Self.text(of: $0, in: folder) } }

    /// The folder's name, as messages show it.
    private static func name(of folder: String) -> String {
        folder.split(separator: "/").last.map(String.init) ?? ""
    }

    private static func text(of file: String, in folder: String) throws -> String {
        guard let bytes = fileBytes(folder + "/" + file), let text = String(validating: bytes, as: UTF8.self)
        else {
            throw ReportingError("templates: cannot read \(file) in \(folder) as UTF-8 text")
        }
        return text
    }

    private static func parsed(_ sources: [String: String], folder: String) throws -> [String: Template] {
        var templates: [String: Template] = [:]
        for (name, source) in sources.sorted(by: { $0.key < $1.key }) {
            func place(_ line: Int) -> String { "\(folder)/\(name).mustache:\(line)" }
            do {
                let template = try Template(source)
                for partial in template.partials where sources[partial.name] == nil {
                    let hint = didYouMean(partial.name, in: sources.keys.sorted())
                    throw ReportingError(
                        "\(place(partial.line)): no template is called '\(partial.name)'\(hint)")
                }
                templates[name] = template
            } catch let mistake as Template.Mistake {
                throw ReportingError("\(place(mistake.line)): \(mistake.message)")
            }
        }
        return templates
    }

    /// Renders one template with `values`.
    ///
    /// - Throws: `ReportingError` when a template names a value that doesn't exist, or partials use each other
    ///   without end.
    func render(_ name: String, _ values: TemplateValues) throws -> String {
        var rendering = TemplateRendering(templates: templates, values: values)
        do {
            try rendering.append(partial: name, line: 1)
            return rendering.text
        } catch let mistake as Template.Mistake {
            throw ReportingError(
                "\(Self.name(of: folder))/\(rendering.current).mustache:\(mistake.line): \(mistake.message)"
            )
        }
    }
}

private func didYouMean(_ name: String, in names: [String]) -> String {
    closestMatch(to: name, in: names).map { ", did you mean '\($0)'?" } ?? ""
}

/// A template being filled in. Names are looked up from the innermost section outwards.
private struct TemplateRendering {
    let templates: [String: Template]
    private(set) var text = ""
    /// The template that is being rendered, for messages.
    private(set) var current = ""
    private var stack: [TemplateValue]
    private var depth = 0

    init(templates: [String: Template], values: TemplateValues) {
        self.templates = templates
        stack = [.values(values)]
    }

    mutating func append(partial name: String, line: Int) throws {
        guard depth < 100 else {
            throw Template.Mistake(message: "'\(name)' uses itself without end", line: line)
        }
        let outer = current
        current = name
        depth += 1
        try append(templates[name]?.parts ?? [])
        depth -= 1
        current = outer
    }

    private mutating func append(_ parts: [Template.Part]) throws {
        for part in parts {
            switch part {
            case .text(let text): self.text += text
            case .value(let name, let isMarkup):
                let value = try value(of: name).text
                text += isMarkup ? value : htmlEscaped(value)
            case .section(let name, false, let inner):
                for value in try value(of: name).occasions {
                    stack.append(value)
                    try append(inner)
                    stack.removeLast()
                }
            case .section(let name, true, let inner):
                if try value(of: name).occasions.isEmpty { try append(inner) }
            case .partial(let name, let line): try append(partial: name, line: line)
            }
        }
    }

    private func value(of name: Template.Name) throws -> TemplateValue {
        guard let first = name.path.first else { return stack[stack.count - 1] }
        guard var value = stack.lazy.reversed().compactMap({ $0.child(named: first) }).first else {
            throw missing(first, in: stack[0], line: name.line)
        }
        for word in name.path.dropFirst() {
            guard let child = value.child(named: word) else {
                throw missing(word, in: value, line: name.line)
            }
            value = child
        }
        return value
    }

    private func missing(_ name: String, in values: TemplateValue, line: Int) -> Template.Mistake {
        let hint = didYouMean(name, in: values.allNames.sorted())
        return Template.Mistake(message: "there is no value called '\(name)'\(hint)", line: line)
    }
}

/// What a template can show.
enum TemplateValue {
    /// Known, and empty.
    case none
    case text(String)
    case flag(Bool)
    case list([TemplateValue])
    case values(TemplateValues)

    fileprivate var text: String {
        switch self {
        case .text(let text): text
        case .flag(let flag): String(flag)
        case .none, .list, .values: ""
        }
    }

    /// What a section of this value is filled in with, once for each.
    fileprivate var occasions: [TemplateValue] {
        switch self {
        case .none, .flag(false): []
        case .list(let list): list
        case .text, .flag, .values: [self]
        }
    }

    fileprivate func child(named name: String) -> TemplateValue? {
        guard case .values(let values) = self else { return nil }
        return values[name]
    }

    /// The names here and in everything below.
    fileprivate var allNames: Set<String> {
        switch self {
        case .none, .text, .flag: []
        case .list(let list): list.reduce(into: []) { $0.formUnion($1.allNames) }
        case .values(let values):
            values.all.reduce(into: Set(values.all.keys)) { $0.formUnion($1.value.allNames) }
        }
    }
}

/// Named values for a template.
struct TemplateValues: ExpressibleByDictionaryLiteral {
    fileprivate var all: [String: TemplateValue]

    init(dictionaryLiteral elements: (String, any TemplateConvertible)...) {
        all = Dictionary(elements.map { ($0, $1.templateValue) }) { $1 }
    }

    subscript(name: String) -> TemplateValue? {
        get { all[name] }
        set { all[name] = newValue }
    }
}

/// Text, numbers, truth, lists and further values, each of them perhaps nil.
protocol TemplateConvertible {
    var templateValue: TemplateValue { get }
}

extension String: TemplateConvertible {
    var templateValue: TemplateValue { .text(self) }
}

extension Int: TemplateConvertible {
    var templateValue: TemplateValue { .text(String(self)) }
}

extension Bool: TemplateConvertible {
    var templateValue: TemplateValue { .flag(self) }
}

extension TemplateValues: TemplateConvertible {
    var templateValue: TemplateValue { .values(self) }
}

extension Array: TemplateConvertible where Element: TemplateConvertible {
    var templateValue: TemplateValue { .list(map(\.templateValue)) }
}

extension Optional: TemplateConvertible where Wrapped: TemplateConvertible {
    var templateValue: TemplateValue { map(\.templateValue) ?? .none }
}
