// A cell's output may be HTML (a table of a data frame). It is shown as such only when it consists of
// nothing but the harmless elements listed here, correctly nested; anything else is shown as text. Accepting
// whole or not at all is simpler to be sure of than cleaning. The style sheets that data frames bring are left out:
// the page has its own.

import Foundation
import NotebookFormat

enum TrustedMarkup {
    private static let elements: Set<String> = [
        "table", "thead", "tbody", "tfoot", "tr", "th", "td", "caption", "p", "b", "i", "em", "strong",
        "code",
        "pre", "div", "span", "ul", "ol", "li", "sub", "sup", "small", "h3", "h4", "h5",
    ]
    private static let emptyElements: Set<String> = ["br", "hr"]
    /// Attributes that are kept, with the characters a value may have.
    private static let attributes: [String: Set<Character>] = [
        "colspan": Set("0123456789"), "rowspan": Set("0123456789"), "scope": Set("colrwgup"),
    ]
    /// Attributes that data frames carry and that say nothing here: dropped.
    private static let dropped: Set<String> = [
        "border", "class", "style", "align", "valign", "halign", "id", "scoped", "cellspacing", "cellpadding",
    ]

    /// `html` ready for a page, or nil when it holds anything that isn't on the list.
    static func accepted(_ html: String) -> String? {
        var output = ""
        var open: [String] = []
        var rest = Substring(withoutStyleSheets(html))
        while let start = rest.firstIndex(of: "<") {
            output += escapedText(rest[..<start])
            rest = rest[start...].dropFirst()
            guard let end = rest.firstIndex(of: ">") else { return nil }
            let tag = rest[..<end]
            rest = rest[end...].dropFirst()
            if tag.first == "/" {
                let name = tag.dropFirst().lowercased()
                guard open.popLast() == name else { return nil }
                output += "</\(name)>"
            } else {
                guard let element = parse(tag) else { return nil }
                if !emptyElements.contains(element.name) { open.append(element.name) }
                output += element.text
            }
        }
        output += escapedText(rest)
        return open.isEmpty ? output : nil
    }

    /// The text without `<style ...>` to `</style>`; one that does not end leaves its beginning, which is refused.
    private static func withoutStyleSheets(_ html: String) -> String {
        var (output, rest) = ("", Substring(html))
        while let start = rest.range(of: "<style", options: .caseInsensitive),
            let end = rest[start.upperBound...].range(of: "</style>", options: .caseInsensitive),
            rest[start.upperBound...].first.map({ $0 == ">" || $0.isWhitespace }) ?? false
        {
            output += rest[..<start.lowerBound]
            rest = rest[end.upperBound...]
        }
        return output + rest
    }

    /// Character references stay what they are; everything else is escaped.
    private static func escapedText(_ text: Substring) -> String {
        htmlEscaped(String(text)).replacingReferences
    }

    private static func parse(_ tag: Substring) -> (name: String, text: String)? {
        var rest = tag.hasSuffix("/") ? tag.dropLast() : tag
        let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
        rest = rest.dropFirst(name.count)
        let lowered = name.lowercased()
        guard elements.contains(lowered) || emptyElements.contains(lowered) else { return nil }
        var text = "<\(lowered)"
        while true {
            let trimmed = rest.drop(while: \.isWhitespace)
            if trimmed.isEmpty { return (lowered, text + ">") }
            guard trimmed.startIndex != rest.startIndex, let attribute = parseAttribute(trimmed) else {
                return nil
            }
            rest = attribute.rest
            if dropped.contains(attribute.name) { continue }
            guard let allowed = attributes[attribute.name], !attribute.value.isEmpty,
                attribute.value.allSatisfy(allowed.contains)
            else { return nil }
            text += " \(attribute.name)=\"\(attribute.value)\""
        }
    }

    /// `name="value"` at the start of `text`.
    private static func parseAttribute(_ text: Substring) -> (
        name: String, value: Substring, rest: Substring
    )? {
        let name = text.prefix { $0.isASCII && $0.isLetter }
        var rest = text.dropFirst(name.count)
        guard !name.isEmpty, rest.popFirst() == "=", let quote = rest.popFirst(),
            quote == "\"" || quote == "'",
            let end = rest.firstIndex(of: quote)
        else { return nil }
        return (name.lowercased(), rest[..<end], rest[end...].dropFirst())
    }
}

extension String {
    /// Escaped references (`&amp;lt;`) to characters that are safe as such, back as references.
    fileprivate var replacingReferences: String {
        guard contains("&amp;") else { return self }
        let pieces = split(separator: "&amp;", omittingEmptySubsequences: false)
        return pieces.dropFirst().reduce(String(pieces[0])) { text, piece in
            let known = ["lt;", "gt;", "amp;", "quot;", "#39;", "nbsp;"].contains { piece.hasPrefix($0) }
            return text + (known ? "&" : "&amp;") + piece
        }
    }
}
