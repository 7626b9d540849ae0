// HTML inside Markdown is not passed on. It is taken apart here, and only tags and attributes on a short list
// are written anew; what is not understood stays text that a reader sees. Nothing depends on recognising an
// attack.

/// A piece of raw HTML.
enum RawHTMLPiece {
    /// Text between tags; character references in it are still written as references.
    case text(String)
    case tag(RawHTMLTag)
}

/// A tag as it was written.
struct RawHTMLTag {
    /// In lower case.
    var name: String
    var isClosing = false
    var attributes: [(name: String, value: String)] = []
    /// The tag's own text.
    var text: String

    subscript(attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }

    var isAllowed: Bool { Self.allowed[name] != nil }
    var isVoid: Bool { ["br", "hr", "img", "col", "wbr", "input"].contains(name) }

    /// What is written in every such tag: a button never sends a form.
    var ownAttributes: String { name == "button" ? " type=\"button\"" : "" }

    /// Kinds of input that a page may have: none that reads files or asks for passwords.
    static let inputTypes: Set<String> = [
        "text", "number", "range", "checkbox", "radio", "search", "color", "date", "time", "button", "email", "url",
    ]

    /// Tags that can do no harm, with their attributes besides `title`, `lang` and `dir`. `a` and `img` have
    /// rules of their own for addresses.
    static let allowed: [String: Set<String>] = {
        let plain = [
            "summary", "kbd", "sub", "sup", "br", "b", "i", "em", "strong", "mark", "small", "abbr", "span",
            "div",
            "table", "thead", "tbody", "tfoot", "tr", "caption", "colgroup", "code", "samp", "var", "pre",
            "p", "u",
            "s", "del", "ins", "q", "cite", "dfn", "hr", "wbr", "ul", "dl", "dt", "dd", "figure",
            "figcaption",
        ]
        var allowed = Dictionary(uniqueKeysWithValues: plain.map { ($0, Set<String>()) })
        allowed["details"] = ["open"]
        allowed["ol"] = ["start", "reversed"]
        allowed["li"] = ["value"]
        allowed["td"] = ["colspan", "rowspan"]
        allowed["th"] = ["colspan", "rowspan", "scope"]
        allowed["col"] = ["span"]
        allowed["a"] = ["href"]
        allowed["img"] = ["src", "alt", "width", "height"]
        allowed["h3"] = []
        allowed["h4"] = []
        allowed["label"] = ["for"]
        allowed["button"] = ["disabled"]
        allowed["output"] = ["for"]
        allowed["select"] = ["disabled"]
        allowed["option"] = ["value", "selected"]
        allowed["textarea"] = ["rows", "cols", "placeholder", "disabled", "maxlength"]
        allowed["input"] = [
            "type", "value", "placeholder", "min", "max", "step", "checked", "disabled", "maxlength", "size",
        ]
        allowed["canvas"] = ["width", "height"]
        allowed["progress"] = ["value", "max"]
        allowed["meter"] = ["value", "min", "max"]
        return allowed
    }()

    /// The attributes that may be written, and the names of the others. Addresses are the caller's to check.
    var sortedAttributes: (kept: [(name: String, value: String)], dropped: [String]) {
        let names = (Self.allowed[name] ?? []).union(["title", "lang", "dir", "id", "hidden", "role"])
            .union(["aria-label", "aria-live", "aria-describedby", "name"])
        let numbers: Set = ["start", name == "li" ? "value" : "start", "colspan", "rowspan", "span", "width", "height"]
        var kept: [(name: String, value: String)] = []
        var dropped: [String] = []
        for attribute in attributes {
            let isFine =
                names.contains(attribute.name) && !kept.contains { $0.name == attribute.name }
                && (!numbers.contains(attribute.name) || attribute.value.isSmallNumber)
                && (attribute.name != "id" || attribute.value.isElementID)
                && (attribute.name != "type" || Self.inputTypes.contains(attribute.value.lowercased()))
            if isFine { kept.append(attribute) } else { dropped.append(attribute.name) }
        }
        return (kept, dropped)
    }
}

extension String {
    fileprivate var isSmallNumber: Bool { (1...5).contains(utf8.count) && utf8.allSatisfy { 48...57 ~= $0 } }
}

/// Takes raw HTML apart. O(bytes).
struct RawHTMLScanner {
    private let text: [Unicode.Scalar]
    private var index = 0

    init(_ text: String) { self.text = Array(text.unicodeScalars) }

    /// All pieces in order; comments are left out.
    static func pieces(of text: String) -> [RawHTMLPiece] {
        var scanner = RawHTMLScanner(text)
        var pieces: [RawHTMLPiece] = []
        var start = 0
        func finishText(_ end: Int) {
            if start < end { pieces.append(.text(scanner.string(start..<end))) }
        }
        while scanner.index < scanner.text.count {
            let here = scanner.index
            guard scanner.text[here] == "<" else {
                scanner.index += 1
                continue
            }
            if scanner.skipComment() {
                finishText(here)
                start = scanner.index
            } else if let tag = scanner.tag() {
                finishText(here)
                pieces.append(.tag(tag))
                start = scanner.index
            } else {
                scanner.index = here + 1
            }
        }
        finishText(scanner.text.count)
        return pieces
    }

    private func string(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text[range])
        return String(view)
    }

    private func at(_ offset: Int) -> Unicode.Scalar? {
        index + offset < text.count ? text[index + offset] : nil
    }

    /// A comment without end reaches to the end of the text, as in a browser.
    private mutating func skipComment() -> Bool {
        guard at(0) == "<", at(1) == "!", at(2) == "-", at(3) == "-" else { return false }
        index += 4
        while index < text.count {
            if at(0) == "-", at(1) == "-", at(2) == ">" {
                index += 3
                return true
            }
            index += 1
        }
        return true
    }

    private mutating func tag() -> RawHTMLTag? {
        let start = index
        index += 1
        let isClosing = at(0) == "/"
        if isClosing { index += 1 }
        guard let first = at(0), first.isASCII, first.properties.isAlphabetic else { return nil }
        let name = word { $0.isASCII && ($0.isLetterOrDigit || $0 == "-") }
        var tag = RawHTMLTag(name: name.lowercased(), isClosing: isClosing, text: "")
        while true {
            let before = index
            _ = word(Self.isSpace)
            if at(0) == "/" { index += 1 }
            if at(0) == ">" {
                index += 1
                tag.text = string(start..<index)
                return tag
            }
            guard index > before, let attribute = attribute() else { return nil }
            tag.attributes.append(attribute)
        }
    }

    private mutating func attribute() -> (name: String, value: String)? {
        let name = word { !Self.isSpace($0) && !"\"'<>/=".unicodeScalars.contains($0) && $0.value > 0x20 }
        guard !name.isEmpty else { return nil }
        let afterName = index
        _ = word(Self.isSpace)
        guard at(0) == "=" else {
            index = afterName
            return (name.lowercased(), "")
        }
        index += 1
        _ = word(Self.isSpace)
        guard let quote = at(0) else { return nil }
        var value: String
        if quote == "\"" || quote == "'" {
            index += 1
            value = word { $0 != quote }
            guard at(0) == quote else { return nil }
            index += 1
        } else {
            value = word { !Self.isSpace($0) && !"\"'=<>`".unicodeScalars.contains($0) }
            guard !value.isEmpty else { return nil }
        }
        return (name.lowercased(), decodingReferences(value))
    }

    private mutating func word(_ matches: (Unicode.Scalar) -> Bool) -> String {
        let start = index
        while index < text.count, matches(text[index]) { index += 1 }
        return string(start..<index)
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        " \t\n\r\u{C}".unicodeScalars.contains(scalar)
    }
}

/// The common character references as the characters they stand for; others stay as they are, and are
/// escaped when they are written.
func decodingReferences(_ text: String) -> String {
    guard text.contains("&") else { return text }
    let named = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "colon": ":"]
    var result = ""
    var rest = Substring(text)
    while let ampersand = rest.firstIndex(of: "&") {
        result += rest[..<ampersand]
        rest = rest[ampersand...]
        guard let end = rest.prefix(12).firstIndex(of: ";") else {
            result.append(rest.removeFirst())
            continue
        }
        let name = rest[rest.index(after: ampersand)..<end]
        var decoded = named[String(name)]
        if name.hasPrefix("#x") || name.hasPrefix("#X") {
            decoded = UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init).map { String($0) }
        } else if name.hasPrefix("#") {
            decoded = UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init).map { String($0) }
        }
        result += decoded ?? String(rest[...end])
        rest = rest[rest.index(after: end)...]
    }
    return result + rest
}

/// Text of raw HTML, escaped but for its character references.
func escapedKeepingReferences(_ text: String) -> String {
    var result = ""
    var rest = Substring(text)
    while let ampersand = rest.firstIndex(of: "&") {
        result += htmlEscaped(rest[..<ampersand])
        rest = rest[ampersand...]
        let end = rest.prefix(34).firstIndex(of: ";")
        let name = end.map { rest[rest.index(after: ampersand)..<$0] } ?? ""
        let digits = name.hasPrefix("#") ? name.dropFirst() : name
        if let end, !digits.isEmpty,
            digits.utf8.allSatisfy({ $0 < 0x80 && Unicode.Scalar($0).isLetterOrDigit })
        {
            result += rest[...end]
            rest = rest[rest.index(after: end)...]
        } else {
            result += "&amp;"
            rest = rest.dropFirst()
        }
    }
    return result + htmlEscaped(rest)
}
