import Diagnostics

// The parameters of functions and lambdas.

extension Parser {
    enum ParameterStyle {
        case function, lambda

        /// The token after the parameters.
        var end: TokenKind { self == .function ? .rightParenthesis : .colon }
    }

    /// Parameters up to, not including, ")" or ":".
    mutating func parameters(_ style: ParameterStyle) throws(SyntaxError) -> Parameters {
        var reader = ParameterReader(style: style)
        while peek != style.end {
            try reader.readOne(&self)
            guard take(.comma) else { break }
        }
        if reader.isBareStar {
            throw error("named arguments must follow bare *", at: style == .function ? reader.starRange : nil)
        }
        return reader.result
    }

    fileprivate func error(_ message: String, at range: SourceRange?) -> SyntaxError {
        range.map { SyntaxError(message, at: $0) } ?? error(message)
    }

    fileprivate mutating func parameter(
        _ style: ParameterStyle, mayUnpack: Bool = false
    ) throws(SyntaxError) -> Parameter {
        let name = try identifier()
        var annotation: Expression?
        if style == .function, take(.colon) {
            annotation = mayUnpack && peek == .star ? try starExpression() : try expression()
        }
        return Parameter(identifier: name, annotation: annotation)
    }
}

/// Reads parameters one after another and knows what may come next.
private struct ParameterReader {
    let style: Parser.ParameterStyle
    var result = Parameters()
    private var sawSlash = false
    private var sawStar = false
    private var sawDefault = false
    /// A bare `*` was the last parameter; a name must follow.
    var isBareStar = false
    var starRange: SourceRange?

    init(style: Parser.ParameterStyle) { self.style = style }

    mutating func readOne(_ parser: inout Parser) throws(SyntaxError) {
        let range = parser.range(ofToken: parser.position)
        if result.variadicKeyword != nil { throw try afterKeywords(&parser, range) }
        switch parser.peek {
        case .slash: try readSlash(&parser, range)
        case .star: try readStar(&parser, range)
        case .doubleStar:
            if isBareStar { throw parser.error("named arguments must follow bare *", at: starRange) }
            parser.advance()
            result.variadicKeyword = try parser.parameter(style)
            if parser.peek == .equal {
                throw SyntaxError(
                    "var-keyword argument cannot have default value",
                    at: parser.range(ofToken: parser.position))
            }
        default:
            if parser.peek == .leftParenthesis, !sawStar, !sawSlash, !sawDefault,
                let problem = try parenthesized(&parser)
            {
                throw problem
            }
            try readName(&parser)
        }
    }

    private func afterKeywords(_ parser: inout Parser, _ range: SourceRange) throws(SyntaxError)
        -> SyntaxError
    {
        let message = "arguments cannot follow var-keyword argument"
        switch parser.peek {
        case .star, .doubleStar, .slash: return SyntaxError(message, at: range)
        case .name:
            let parameter = try parser.parameter(style)
            let end = parameter.annotation?.range ?? parameter.identifier.range
            return SyntaxError(message, at: Parser.range(parameter.identifier.range, end))
        default: return parser.failure()
        }
    }

    private mutating func readSlash(_ parser: inout Parser, _ range: SourceRange) throws(SyntaxError) {
        if sawSlash { throw SyntaxError("/ may appear only once", at: range) }
        if sawStar { throw SyntaxError("/ must be ahead of *", at: range) }
        if result.regular.isEmpty {
            throw parser.peekSecond == .comma
                ? SyntaxError("at least one argument must precede /", at: range) : parser.failure()
        }
        sawSlash = true
        result.positionalOnly = result.regular
        result.regular = []
        parser.advance()
        if parser.peek == .star {
            throw SyntaxError("expected comma between / and *", at: parser.range(ofToken: parser.position))
        }
    }

    private mutating func readStar(_ parser: inout Parser, _ range: SourceRange) throws(SyntaxError) {
        if sawStar, parser.peekSecond == .name {
            throw SyntaxError("* argument may appear only once", at: range)
        }
        if sawStar { throw SyntaxError("invalid syntax", at: range) }
        sawStar = true
        starRange = range
        parser.advance()
        if parser.peek == .comma || parser.peek == style.end {
            isBareStar = true
            return
        }
        result.variadic = try parser.parameter(style, mayUnpack: true)
        if parser.peek == .equal {
            throw SyntaxError(
                "var-positional argument cannot have default value",
                at: parser.range(ofToken: parser.position))
        }
    }

    private mutating func readName(_ parser: inout Parser) throws(SyntaxError) {
        var parameter = try parser.parameter(style)
        if parser.peek == .equal {
            let equal = parser.range(ofToken: parser.position)
            parser.advance()
            if parser.peek == style.end || parser.peek == .comma {
                throw SyntaxError("expected default value expression", at: equal)
            }
            parameter.defaultValue = try parser.expression()
            sawDefault = true
        } else if sawDefault, !sawStar, parser.peek == .comma || parser.peek == style.end {
            let end = parameter.annotation?.range ?? parameter.identifier.range
            throw SyntaxError(
                "non-default argument follows default argument",
                at: Parser.range(parameter.identifier.range, end))
        }
        isBareStar = false
        if sawStar { result.keywordOnly.append(parameter) } else { result.regular.append(parameter) }
    }

    /// Python 2's `def f(a, (b, c))`.
    private func parenthesized(_ parser: inout Parser) throws(SyntaxError) -> SyntaxError? {
        guard parser.diagnosing else { return nil }
        let open = parser.start
        let style = style
        let end = try parser.attempt { parser throws(SyntaxError) in
            parser.advance()
            repeat { _ = try parser.parameter(style) } while parser.take(.comma) && parser.peek == .name
            try parser.expect(.rightParenthesis)
            return Int(parser.tokens[parser.position - 1].end)
        }
        let owner = style == .function ? "Function" : "Lambda expression"
        return end.map {
            SyntaxError("\(owner) parameters cannot be parenthesized", at: SourceRange(open, $0))
        }
    }
}
