// Source text, the places in it, and how a place in a cell maps to a place in its Markdown file.
//
// All offsets are UTF-8 byte offsets from 0; lines and columns shown to people count from 1, and a column
// counts Unicode scalars. A notebook cell's code is not always a contiguous piece of its file (inside a
// quote or a list every line has a prefix), so a `SourceText` may carry an `origin` for each of its lines.

/// A half-open range of UTF-8 byte offsets.
public struct SourceRange: Hashable, Sendable {
    public var lowerBound: Int
    public var upperBound: Int

    public init(_ lowerBound: Int, _ upperBound: Int) {
        self.lowerBound = lowerBound
        self.upperBound = max(lowerBound, upperBound)
    }
}

/// A place as people count: line and column from 1, the column in Unicode scalars.
public struct SourcePosition: Hashable, Sendable {
    public var line: Int
    public var column: Int

    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}

/// A named text with its line table. For a cell, `origins[n]` tells where line `n` starts in the file.
public struct SourceText: Sendable {
    /// A part of a text that has a name of its own: a cell of a notebook file, "rnn.ipynb:cell 3".
    public struct Section: Sendable {
        /// Counted from 0.
        public var firstLine: Int
        public var name: String

        public init(firstLine: Int, name: String) {
            self.firstLine = firstLine
            self.name = name
        }
    }

    public let name: String
    public let bytes: [UInt8]
    /// The byte offset of each line's first byte; never empty.
    public let lineStarts: [Int]
    /// For each line the place of its first byte in the file called `name`; empty when the text is the file.
    public let origins: [SourcePosition]
    /// In order of their lines; empty for a text that is one piece.
    public let sections: [Section]

    public init(
        name: String, bytes: [UInt8], origins: [SourcePosition] = [], sections: [Section] = []
    ) {
        self.name = name
        self.bytes = bytes
        self.origins = origins
        self.sections = sections
        var starts = [0]
        var offset = 0
        while offset < bytes.count {
            let byte = bytes[offset]
            offset += 1
            if byte == UInt8(ascii: "\n") {
                starts.append(offset)
            } else if byte == UInt8(ascii: "\r") {
                if offset < bytes.count, bytes[offset] == UInt8(ascii: "\n") { offset += 1 }
                starts.append(offset)
            }
        }
        lineStarts = starts
    }

    public init(name: String, text: String, origins: [SourcePosition] = []) {
        self.init(name: name, bytes: Array(text.utf8), origins: origins)
    }

    /// The line (from 0) that holds the byte at `offset`. O(log lines).
    public func lineIndex(of offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }

    /// The place of `offset` in this text itself.
    public func localPosition(of offset: Int) -> SourcePosition {
        let line = lineIndex(of: offset)
        let end = min(max(offset, lineStarts[line]), bytes.count)
        let scalars = bytes[lineStarts[line]..<end].reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
        return SourcePosition(line: line + 1, column: scalars + 1)
    }

    /// The place of `offset` in the file: what a message shows.
    public func position(of offset: Int) -> SourcePosition {
        let local = localPosition(of: offset)
        guard local.line <= origins.count else { return local }
        let origin = origins[local.line - 1]
        return SourcePosition(line: origin.line, column: origin.column + local.column - 1)
    }

    /// The name that messages about `offset` give: that of its section, or the text's own.
    public func name(at offset: Int) -> String {
        guard !sections.isEmpty else { return name }
        let line = lineIndex(of: offset)
        return sections.last { $0.firstLine <= line }?.name ?? name
    }

    /// The text of a line (counted from 0) without its line end.
    public func line(_ index: Int) -> String {
        guard lineStarts.indices.contains(index) else { return "" }
        let start = lineStarts[index]
        var end = index + 1 < lineStarts.count ? lineStarts[index + 1] : bytes.count
        while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") {
            end -= 1
        }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }
}
