/// Are all elements closed in order, all attributes quoted, all references known? What a browser would have
/// to repair is a mistake of ours.
enum WellFormedness {
    private static let void: Set<String> = ["meta", "br", "hr", "img", "link", "input", "wbr"]

    /// The first problem, or nil.
    static func problem(in text: String) -> String? {
        var open: [String] = []
        var rest = Substring(text)
        while let start = rest.unicodeScalars.firstIndex(of: "<") {
            if let reference = badReference(in: rest[..<start]) { return reference }
            rest = rest[rest.unicodeScalars.index(after: start)...]
            if rest.hasPrefix("!DOCTYPE html>") { continue }
            guard let tag = readTag(&rest) else { return "not a tag: <\(rest.prefix(60))" }
            if tag.isEnd {
                guard open.popLast() == tag.name else {
                    return "unexpected </\(tag.name)> before \(rest.prefix(60))"
                }
            } else if !tag.isEmpty, !void.contains(tag.name) {
                open.append(tag.name)
            }
            if tag.name == "style", !tag.isEnd {
                guard let end = rest.range(of: "</style>") else { return "style is never closed" }
                rest = rest[end.lowerBound...]
            }
        }
        return open.isEmpty ? badReference(in: rest) : "never closed: \(open)"
    }

    private static func badReference(in text: Substring) -> String? {
        for piece in text.unicodeScalars.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
            let name = String(piece.prefix { $0 != ";" })
            let known = ["amp", "lt", "gt", "quot", "#39", "nbsp"].contains(name) || name.hasPrefix("#")
            if !known { return "unescaped & before \(String(piece.prefix(20)))" }
        }
        return nil
    }

    private static func readTag(_ rest: inout Substring) -> (name: String, isEnd: Bool, isEmpty: Bool)? {
        let isEnd = rest.first == "/"
        if isEnd { rest.removeFirst() }
        let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        guard !name.isEmpty else { return nil }
        rest = rest.dropFirst(name.count)
        while true {
            rest = rest.drop(while: \.isWhitespace)
            if rest.hasPrefix("/>") {
                rest = rest.dropFirst(2)
                return (String(name), isEnd, true)
            }
            if rest.first == ">" {
                rest = rest.dropFirst()
                return (String(name), isEnd, false)
            }
            let attribute = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-:".contains($0)) }
            guard !attribute.isEmpty, !attribute.hasPrefix("on") else { return nil }
            rest = rest.dropFirst(attribute.count)
            guard rest.first == "=" else { continue }
            rest = rest.dropFirst()
            guard rest.first == "\"" else { return nil }
            rest = rest.dropFirst()
            guard let end = rest.unicodeScalars.firstIndex(of: "\""),
                !rest[..<end].unicodeScalars.contains("<"), badReference(in: rest[..<end]) == nil
            else { return nil }
            rest = rest[rest.unicodeScalars.index(after: end)...]
        }
    }
}
