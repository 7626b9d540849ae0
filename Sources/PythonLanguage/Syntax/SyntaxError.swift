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
    /// The parser failed without knowing better than "invalid syntax"; alternatives may still be tried.
    var isGeneric = false
    /// A string's content is wrong: CPython points to the token after the string.
    var isAfterStrings = false

    package init(_ message: String, at range: SourceRange, kind: Kind = .syntax) {
        self.kind = kind
        self.message = message
        self.range = range
    }

    static func inString(_ message: String, at range: SourceRange) -> SyntaxError {
        var error = SyntaxError(message, at: range)
        error.isAfterStrings = true
        return error
    }

    static func generic(at range: SourceRange) -> SyntaxError {
        var error = SyntaxError("invalid syntax", at: range)
        error.isGeneric = true
        return error
    }
}
