/// An address as an author or a cell wrote it: where it leads and whether a page may lead there.
package struct LinkAddress {
    /// The address without the blanks around it.
    package let text: String
    /// "https", in lower case; nil for a relative address or an anchor.
    let scheme: String?

    package init(_ address: String) {
        var scalars = Substring(address).unicodeScalars
        while let first = scalars.first, first.value <= 0x20 { scalars.removeFirst() }
        while let last = scalars.last, last.value <= 0x20 { scalars.removeLast() }
        text = String(scalars)
        let head = scalars.prefix { $0 != ":" && $0 != "/" && $0 != "?" && $0 != "#" }
        let hasScheme = head.endIndex < scalars.endIndex && scalars[head.endIndex] == ":"
        scheme = hasScheme ? String(head).lowercased() : nil
    }

    /// Web pages, mail, and places near the page. Control characters are refused: browsers skip some of
    /// them, so that `java\tscript:` would be something else than it seems.
    package var isAllowed: Bool {
        guard text.unicodeScalars.allSatisfy({ $0.value > 0x20 || $0 == " " }), !text.contains("\u{7F}")
        else {
            return false
        }
        return scheme.map { ["http", "https", "mailto"].contains($0) } ?? true
    }

    /// Leads to another site, with a scheme or with `//`, which browsers also read from backslashes.
    var isExternal: Bool {
        if let scheme { return scheme != "mailto" }
        return text.prefix(2).count == 2 && text.prefix(2).allSatisfy { $0 == "/" || $0 == "\\" }
    }

    /// Something in the notebook's folder or below: the path with `%20` decoded, `.` and `..` resolved. nil
    /// for anything else, such as an absolute path or one that leads out of the folder.
    var pathInFolder: String? {
        guard scheme == nil, !isExternal else { return nil }
        let raw = text.prefix { $0 != "?" && $0 != "#" }
        guard let path = Self.percentDecoded(raw), !path.isEmpty, !path.hasPrefix("/"), !path.hasPrefix("~"),
            path.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0 != "\\" && $0 != "\u{7F}" && $0 != ":" })
        else { return nil }
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part != ".." {
                parts.append(part)
            } else if parts.popLast() == nil {
                return nil
            }
        }
        return parts.isEmpty ? nil : parts.joined(separator: "/")
    }

    static func percentDecoded(_ text: Substring) -> String? {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            let digits = String(decoding: rest.prefix(2), as: UTF8.self)
            guard digits.utf8.count == 2, let value = UInt8(digits, radix: 16) else { return nil }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        return firstInvalidUTF8(in: bytes) == nil ? String(decoding: bytes, as: UTF8.self) : nil
    }
}
