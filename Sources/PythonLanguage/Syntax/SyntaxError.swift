import Diagnostics

/// Why a source text is not Python 3.11: CPython's message, the exception it would raise and the bytes its
/// carets would stand under.
package struct SyntaxError: Error, Sendable, Equatable {
    /// The exception's class, named as in Python.
    package enum Kind: String, Sendable {
        case syntax = "SyntaxError"
        case indentation = "IndentationError"
        case tab = "TabError"
    }

    package var kind: Kind
    package var message: String
    package var range: SourceRange
    /// Who found it, which decides what may still take its place.
    enum Origin: Sendable {
        /// A rule of the parser or the resolver that knows the reason.
        case rule
        /// The parser fails without knowing better than "invalid syntax"; alternatives may still be tried.
        case generic
        /// A string's content is wrong: CPython points to the token after the string.
        case string
        /// The lexer, on a token that cannot be one; comes before all errors of the parser.
        case token
        /// The lexer, on indentation or a backslash; comes after errors of the parser further up.
        case layout
    }

    var origin = Origin.rule
    /// Where CPython says that the error ends (`end_offset`), when that is not the end of the range.
    enum End: Sendable {
        case range, start, unknown
        case column(Int)
    }

    var end = End.range

    /// The error with another end.
    func ending(_ end: End) -> SyntaxError {
        var error = self
        error.end = end
        return error
    }

    package init(_ message: String, at range: SourceRange, kind: Kind = .syntax) {
        self.kind = kind
        self.message = message
        self.range = range
    }

    init(_ origin: Origin, _ message: String, at range: SourceRange) {
        self.init(message, at: range)
        self.origin = origin
    }

    var isGeneric: Bool { origin == .generic }

    package static func == (left: SyntaxError, right: SyntaxError) -> Bool {
        left.kind == right.kind && left.message == right.message && left.range == right.range
    }
}
