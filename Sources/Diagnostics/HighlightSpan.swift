/// A piece of code and what it is, for showing it in colour. Made by a language's real lexer.
public struct HighlightSpan: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        case keyword, builtin, string, number, comment, definition, `operator`, decorator
    }

    public var range: SourceRange
    public var kind: Kind

    public init(_ kind: Kind, _ range: SourceRange) {
        self.kind = kind
        self.range = range
    }
}
