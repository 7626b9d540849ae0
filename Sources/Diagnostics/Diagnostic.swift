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

    /// The line and column in the file; nil where no place is known.
    public var position: SourcePosition? {
        guard let source, let range else { return nil }
        return source.position(of: range.lowerBound)
    }

    /// "rnn.md:12:5", or the file's name alone where no place is known.
    public var place: String? {
        guard let source else { return nil }
        guard let position, let range else { return source.name.printable }
        return "\(source.name(at: range.lowerBound).printable):\(position.line):\(position.column)"
    }

    /// The message as a terminal shows it, the line and a caret below it, without a final line end.
    ///
    ///     rnn.md:12:4: warning: unknown cell option 'ech', did you mean 'echo'?
    ///        12 | #| ech: false
    ///           |    ^^^
    public func rendered() -> String {
        var text = place.map { $0 + ": " } ?? ""
        text += "\(severity.rawValue): \(message.printable)"
        if let hint { text += ", \(hint.printable)" }
        if let source, let range { text += "\n" + source.excerpt(of: range) }
        return text
    }
}
