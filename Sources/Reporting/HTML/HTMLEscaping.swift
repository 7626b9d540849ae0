// Everything that a notebook or a cell produces passes through `escaped` before it is part of a page.

/// `text` as text or as a quoted attribute's value of HTML or SVG. Works on bytes: a grapheme of `"` and a
/// combining mark is not equal to `"`, so a search by `Character` would let it through. Control characters
/// that no page may hold become U+FFFD.
func escaped(_ text: String) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "&"): output += "&amp;".utf8
        case UInt8(ascii: "<"): output += "&lt;".utf8
        case UInt8(ascii: ">"): output += "&gt;".utf8
        case UInt8(ascii: "\""): output += "&quot;".utf8
        case UInt8(ascii: "'"): output += "&#39;".utf8
        case 0..<9, 11, 12, 14..<32, 127: output += "\u{FFFD}".utf8
        default: output.append(byte)
        }
    }
    return String(decoding: output, as: UTF8.self)
}

extension String {
    /// Split at "\n", "\r\n" and "\r"; a final line end gives no further line.
    var lines: [String] {
        guard !isEmpty else { return [] }
        var lines = split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
            .map(String.init)
        if lines.last == "" { lines.removeLast() }
        return lines
    }
}
