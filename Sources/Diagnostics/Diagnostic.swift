// A message about a place: facts in the value, the words for a terminal made in one place (`rendered`).

/// Something to tell the author of a notebook, with its place.
public struct Diagnostic: Error, Sendable {
    public enum Severity: String, Sendable { case note, warning, error }

    public var severity: Severity
    public var message: String
    public var source: SourceText?
    public var range: SourceRange?
    /// What to do, or the nearest thing that exists: "did you mean 'echo'?".
    public var hint: String?

    public init(
        _ severity: Severity, _ message: String, in source: SourceText? = nil, at range: SourceRange? = nil,
        hint: String? = nil
    ) {
        self.severity = severity
        self.message = message
        self.source = source
        self.range = range
        self.hint = hint
    }

    /// "rnn.md:12:5", or the file's name alone where no place is known.
    public var place: String? {
        guard let source else { return nil }
        guard let range else { return source.name }
        let position = source.position(of: range.lowerBound)
        return "\(source.name):\(position.line):\(position.column)"
    }

    /// The message as a terminal shows it, the line and a caret below it, without a final line end.
    ///
    ///     rnn.md:12:4: warning: unknown cell option 'ech', did you mean 'echo'?
    ///        12 | #| ech: false
    ///           |    ^^^
    public func rendered() -> String {
        var text = place.map { $0 + ": " } ?? ""
        text += "\(severity.rawValue): \(message)"
        if let hint { text += ", \(hint)" }
        if let source, let range { text += "\n" + source.excerpt(of: range) }
        return text
    }
}

extension SourceText {
    /// The line of `range`'s start with its number in the file, and carets below the range.
    public func excerpt(of range: SourceRange) -> String {
        let index = lineIndex(of: range.lowerBound)
        let text = line(index)
        let number = String(position(of: range.lowerBound).line)
        let gutter = String(repeating: " ", count: max(0, 5 - number.utf8.count)) + number
        let start = localPosition(of: range.lowerBound).column - 1
        let lineEnd = lineStarts[index] + text.utf8.count
        let end = localPosition(of: max(range.lowerBound, min(range.upperBound, lineEnd))).column - 1
        // Tabs stay tabs, so that the caret stands under its text whatever a tab is worth.
        let indent = String(
            String.UnicodeScalarView(text.unicodeScalars.prefix(start).map { $0 == "\t" ? $0 : " " }))
        let carets = String(repeating: "^", count: max(1, end - start))
        let blank = String(repeating: " ", count: gutter.utf8.count)
        return "\(gutter) | \(text)\n\(blank) | \(indent)\(carets)"
    }
}
