// Parts of paths as text. Foundation's `deletingLastPathComponent` traps on a path of one letter on Linux.

extension String {
    /// "a/b" of "a/b/c.md", "" of "c.md", "/" of "/c.md".
    var parentFolder: String {
        guard let slash = lastIndex(of: "/") else { return "" }
        return slash == startIndex ? "/" : String(self[..<slash])
    }

    /// "c.md" of "a/b/c.md".
    var fileName: String { lastIndex(of: "/").map { String(self[index(after: $0)...]) } ?? self }

    /// "c" of "c.md"; a name that is all extension stays.
    var withoutExtension: String {
        guard let dot = lastIndex(of: "."), dot != startIndex else { return self }
        return String(self[..<dot])
    }

    /// The path of a file in this folder.
    func appending(file: String) -> String {
        isEmpty ? file : hasSuffix("/") ? self + file : self + "/" + file
    }

    /// As a part of an address (RFC 3986): bytes that a path may not have become `%XX`.
    var percentEncoded: String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                bytes.append(byte)
            case _ where "-._~!$&'()*+,=:@/".utf8.contains(byte): bytes.append(byte)
            default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
