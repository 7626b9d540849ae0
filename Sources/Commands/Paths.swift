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
}
