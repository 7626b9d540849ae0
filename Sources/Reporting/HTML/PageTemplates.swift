// The page's markup lives in `templates/*.mustache`, its style in `templates/page.css`: whoever wants other
// pages copies the folder and edits it. All that can be wrong with them is found when they are loaded or
// used, and told with file and line: a partial or a value that doesn't exist is an error, not an empty place.

import Diagnostics
import Foundation
import Mustache
import NotebookFormat

/// The templates of one folder, ready to render.
struct PageTemplates: Sendable {
    private let library: MustacheLibrary
    /// The style sheet, which the page carries in itself.
    let style: String
    private let folder: URL

    /// The templates that `HTMLReport` renders; they may use others of the folder.
    private static let required = ["page", "cell", "elements", "live"]
    static let styleName = "page.css"

    /// - Throws: `ReportingError` when a file is missing, unreadable or no valid template.
    init(folder: URL) throws {
        self.folder = folder
        Self.registerEscaping
        let files: [String]
        do {
            files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        } catch {
            throw ReportingError("templates: cannot read the folder \(folder.path)")
        }
        var sources: [String: String] = [:]
        for file in files.sorted() where file.hasSuffix(".mustache") {
            sources[String(file.dropLast(".mustache".count))] = try Self.text(of: file, in: folder)
        }
        for name in Self.required where sources[name] == nil {
            throw ReportingError("templates: \(folder.path) has no \(name).mustache")
        }
        style = try Self.text(of: Self.styleName, in: folder)
        if style.utf8.contains(UInt8(ascii: "<")) {
            throw ReportingError(
                "\(folder.lastPathComponent)/\(Self.styleName): got '<', expected a style sheet without markup"
            )
        }
        library = try MustacheLibrary(templates: Self.parsed(sources, folder: folder.lastPathComponent))
    }

    /// The scripts of a page with a live demo; most pages have none.
    ///
    /// - Throws: `ReportingError` when a file is missing or unreadable.
    func live() throws -> LiveFiles { try LiveFiles { try Self.text(of: $0, in: folder) } }

    private static func text(of file: String, in folder: URL) throws -> String {
        guard let text = try? String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8) else {
            throw ReportingError("templates: cannot read \(file) in \(folder.path) as UTF-8 text")
        }
        return text
    }

    /// Every template starts with the choice of our escaping, so that an author can't forget it.
    private static let prefix = "{{% CONTENT_TYPE:NBRUN_PAGE}}\n"

    private static func parsed(_ sources: [String: String], folder: String) throws -> [String:
        MustacheTemplate]
    {
        var templates: [String: MustacheTemplate] = [:]
        for (name, source) in sources.sorted(by: { $0.key < $1.key }) {
            for partial in partials(of: source) where sources[partial] == nil {
                let hint = closestMatch(to: partial, in: sources.keys.sorted()).map {
                    ", did you mean '\($0)'?"
                }
                throw ReportingError(
                    "\(folder)/\(name).mustache: no template is called '\(partial)'\(hint ?? "")")
            }
            do {
                templates[name] = try MustacheTemplate(string: prefix + source)
            } catch let error as MustacheTemplate.ParserError {
                throw ReportingError(
                    "\(folder)/\(name).mustache:\(error.context.lineNumber - 1):"
                        + "\(error.context.columnNumber): \(words(for: error.error))\n  \(error.context.line)"
                )
            }
        }
        return templates
    }

    /// The names in `{{> name}}`.
    private static func partials(of source: String) -> [String] {
        source.split(separator: "{", omittingEmptySubsequences: true).filter { $0.hasPrefix(">") }.map {
            tag in
            tag.dropFirst().prefix { $0 != "}" }.trimmingCharacters(in: .whitespaces)
        }
    }

    private static func words(for error: any Error) -> String {
        switch error as? MustacheTemplate.Error {
        case .sectionCloseNameIncorrect: "the section's end names another section than its start"
        case .unfinishedName: "this tag isn't closed"
        case .expectedSectionEnd: "a section is never closed"
        case .invalidSetDelimiter: "the delimiters can't be read"
        default: "not a valid template (\(error))"
        }
    }

    /// Renders one template with `values`.
    ///
    /// - Throws: `ReportingError` when a template names a value that doesn't exist.
    func render(_ name: String, _ values: TemplateValues) throws -> String {
        let root = TemplateRoot(values)
        let text = library.render(root, withTemplate: name) ?? ""
        if let missing = root.missing {
            let hint = closestMatch(to: missing, in: values.allNames).map { ", did you mean '\($0)'?" } ?? ""
            throw ReportingError(
                "\(folder.lastPathComponent)/\(name).mustache: there is no value called '\(missing)'\(hint)")
        }
        return text
    }

    /// Mustache's own escaping works by grapheme, and so misses a quote with a combining mark.
    private static let registerEscaping: Void = MustacheContentTypes.register(
        PageContentType(), named: "NBRUN_PAGE")
}

private struct PageContentType: MustacheContentType {
    func escapeText(_ text: String) -> String { htmlEscaped(text) }
}

/// Named values for a template: text, numbers, truth, lists and further values. `nil` is known and empty.
struct TemplateValues: MustacheParent, ExpressibleByDictionaryLiteral {
    private var values: [String: Any?]

    init(dictionaryLiteral elements: (String, Any?)...) {
        values = Dictionary(elements) { $1 }
    }

    subscript(name: String) -> Any? {
        get { values[name] ?? nil }
        set { values.updateValue(newValue, forKey: name) }
    }

    func child(named name: String) -> Any? {
        guard let value = values[name] else { return nil }
        return value ?? NSNull()
    }

    /// The names here and in everything below.
    var allNames: [String] {
        var names = Set(values.keys)
        for case let value? in values.values {
            if let inner = value as? TemplateValues { names.formUnion(inner.allNames) }
            for inner in (value as? [TemplateValues]) ?? [] { names.formUnion(inner.allNames) }
        }
        return names.sorted()
    }
}

/// The outermost values. A name that even these don't have is remembered as missing.
private final class TemplateRoot: MustacheParent {
    private let values: TemplateValues
    private(set) var missing: String?

    init(_ values: TemplateValues) { self.values = values }

    func child(named name: String) -> Any? {
        if let child = values.child(named: name) { return child }
        missing = missing ?? name
        return NSNull()
    }
}
