import Diagnostics

/// A token of JavaScript.
package struct JavaScriptToken: Sendable {
    package enum Kind: Sendable {
        /// An identifier, contextual keywords (`let`, `async`, `of`) among them.
        case name
        case keyword
        /// `#x`
        case privateName
        case number, string, regex
        /// A template without substitutions, or a piece of one: opening, between two substitutions, closing.
        case template
        case punctuator
        /// A character that begins no token, or a string, template or regex without an end.
        case broken
    }

    package var kind: Kind
    /// The text of names, keywords and punctuators; empty for the others.
    package var text: String
    package var range: SourceRange
    /// Whether a line ends between the token before and this one.
    package var followsLineEnd: Bool
    /// For brackets (and the pieces of a template, whose substitutions are as in brackets) the index of
    /// the token that closes or opens it.
    package var match: Int?
    /// For "{": what is between the braces.
    package var brace: Brace?

    package enum Brace: Sendable { case block, function, classBody, object }

    /// Whether it is the punctuator or keyword `text`.
    package func `is`(_ text: String) -> Bool {
        self.text == text && (kind == .punctuator || kind == .keyword)
    }

    package func isOne(of texts: Set<String>) -> Bool {
        (kind == .punctuator || kind == .keyword) && texts.contains(text)
    }

    /// A name that a binding can have.
    package func isName(_ text: String) -> Bool { kind == .name && self.text == text }

    /// Reserved words, and `await`, which cells may use everywhere.
    static let keywords: Set<String> = [
        "await", "break", "case", "catch", "class", "const", "continue", "debugger", "default", "delete",
        "do", "else", "enum", "export", "extends", "false", "finally", "for", "function", "if", "import",
        "in", "instanceof", "new", "null", "return", "super", "switch", "this", "throw", "true", "try",
        "typeof", "var", "void", "while", "with", "yield",
    ]
    /// Keywords that are values.
    static let valueKeywords: Set<String> = ["false", "null", "super", "this", "true"]
    /// `(` after these is part of a statement.
    static let headKeywords: Set<String> = ["catch", "for", "if", "switch", "while", "with"]
}
