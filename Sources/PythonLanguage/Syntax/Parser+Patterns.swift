import BigInt
import Diagnostics

// The patterns of `case`.

extension Parser {
    /// A pattern, or a sequence of them without brackets.
    mutating func patterns() throws(SyntaxError) -> Pattern {
        let start = self.start
        let first = try starPattern()
        guard peek == .comma else {
            if case .star = first.kind { throw failure() }
            return first
        }
        var patterns = [first]
        while take(.comma), atPattern { patterns.append(try starPattern()) }
        return Pattern(kind: .sequence(patterns), range: range(from: start))
    }

    private var atPattern: Bool {
        switch peek {
        case .name, .number, .string, .minus, .star, .leftParenthesis, .leftBracket, .leftBrace, .none, .true,
            .false:
            true
        default: false
        }
    }

    private mutating func starPattern() throws(SyntaxError) -> Pattern {
        let start = self.start
        guard take(.star) else { return try pattern() }
        let isWildcard = isToken(position, "_")
        let name = try identifier()
        return Pattern(kind: .star(isWildcard ? nil : name), range: range(from: start))
    }

    /// `or_pattern as name`
    private mutating func pattern() throws(SyntaxError) -> Pattern {
        try enter()
        let start = self.start
        var result = try orPattern()
        if take(.as) {
            if isToken(position, "_") {
                throw SyntaxError("cannot use '_' as a target", at: range(ofToken: position))
            }
            if peek != .name {
                let target = try expression()
                throw SyntaxError("invalid pattern target", at: target.range)
            }
            let name = try identifier()
            result = Pattern(kind: .capture(result, name), range: range(from: start))
        }
        depth -= 1
        return result
    }

    private mutating func orPattern() throws(SyntaxError) -> Pattern {
        let start = self.start
        let first = try closedPattern()
        guard peek == .bar else { return first }
        var patterns = [first]
        while take(.bar) { patterns.append(try closedPattern()) }
        return Pattern(kind: .or(patterns), range: range(from: start))
    }

    private mutating func closedPattern() throws(SyntaxError) -> Pattern {
        let start = self.start
        switch peek {
        case .number, .minus:
            let value = try literalNumber()
            return Pattern(kind: .value(value), range: value.range)
        case .string:
            let value = try strings()
            if case .formattedString = value.kind {
                throw SyntaxError("patterns may only match literals and attribute lookups", at: value.range)
            }
            return Pattern(kind: .value(value), range: value.range)
        case .none: return singleton(.none)
        case .true: return singleton(.true)
        case .false: return singleton(.false)
        case .leftParenthesis, .leftBracket: return try sequencePattern()
        case .leftBrace: return try mappingPattern()
        case .name:
            let isWildcard = isToken(position, "_")
            let value = try dottedExpression()
            if peek == .leftParenthesis { return try classPattern(value, start) }
            if case .name(let name) = value.kind {
                let identifier = Identifier(name: name, range: value.range)
                return Pattern(kind: .capture(nil, isWildcard ? nil : identifier), range: value.range)
            }
            return Pattern(kind: .value(value), range: value.range)
        default: throw failure()
        }
    }

    private mutating func singleton(_ value: Constant) -> Pattern {
        advance()
        return Pattern(kind: .singleton(value), range: range(ofToken: position - 1))
    }

    /// `a` or `a.b.c`
    private mutating func dottedExpression() throws(SyntaxError) -> Expression {
        let start = self.start
        let name = try identifier()
        var result = Expression(.name(name.name), name.range)
        height = 0
        while take(.dot) {
            result = Expression(.attribute(result, try identifier()), range(from: start))
            try grow()
        }
        return result
    }

    /// `1`, `-1.5`, `2 + 3j`
    private mutating func literalNumber() throws(SyntaxError) -> Expression {
        let start = self.start
        let real = try signedNumber()
        guard peek == .plus || peek == .minus else { return real }
        if case .constant(.imaginary) = Self.withoutSign(real).kind {
            throw SyntaxError("real number required in complex literal", at: real.range)
        }
        let operation: BinaryOperator = peek == .plus ? .add : .subtract
        advance()
        guard peek == .number else { throw failure() }
        let range = range(ofToken: position)
        let imaginary = Expression(.constant(try number()), range)
        guard case .constant(.imaginary) = imaginary.kind else {
            throw SyntaxError("imaginary number required in complex literal", at: range)
        }
        return Expression(.binary(operation, real, imaginary), self.range(from: start))
    }

    private static func withoutSign(_ expression: Expression) -> Expression {
        if case .unary(_, let operand) = expression.kind { return operand }
        return expression
    }

    private mutating func signedNumber() throws(SyntaxError) -> Expression {
        let start = self.start
        let isNegative = take(.minus)
        guard peek == .number else { throw failure() }
        let range = range(ofToken: position)
        let value = Expression(.constant(try number()), range)
        return isNegative ? Expression(.unary(.negate, value), self.range(from: start)) : value
    }

    // MARK: Containers

    /// `[a, *b]`, `(a, b)` or a pattern in parentheses.
    private mutating func sequencePattern() throws(SyntaxError) -> Pattern {
        let start = self.start
        let isList = peek == .leftBracket
        let close: TokenKind = isList ? .rightBracket : .rightParenthesis
        advance()
        var patterns: [Pattern] = []
        var sawComma = false
        while peek != close {
            patterns.append(try starPattern())
            guard take(.comma) else { break }
            sawComma = true
        }
        try expect(close)
        if !isList, !sawComma, patterns.count == 1 {
            if case .star = patterns[0].kind { throw failure() }
            return patterns[0]
        }
        return Pattern(kind: .sequence(patterns), range: range(from: start))
    }

    private mutating func mappingPattern() throws(SyntaxError) -> Pattern {
        let start = self.start
        advance()
        var items: [(key: Expression, pattern: Pattern)] = []
        var rest: Identifier?
        while peek != .rightBrace, rest == nil {
            if take(.doubleStar) {
                if isToken(position, "_") { throw failure() }
                rest = try identifier()
            } else {
                let key = try mappingKey()
                try expect(.colon)
                items.append((key, try pattern()))
            }
            guard take(.comma) else { break }
        }
        try expect(.rightBrace)
        return Pattern(kind: .mapping(items, rest: rest), range: range(from: start))
    }

    private mutating func mappingKey() throws(SyntaxError) -> Expression {
        switch peek {
        case .number, .minus: return try literalNumber()
        case .string: return try strings()
        case .none, .true, .false: return try atom()
        case .name:
            let key = try dottedExpression()
            guard case .attribute = key.kind else { throw failure() }
            return key
        default: throw failure()
        }
    }

    private mutating func classPattern(_ type: Expression, _ start: Int) throws(SyntaxError) -> Pattern {
        try expect(.leftParenthesis)
        var positional: [Pattern] = []
        var keywords: [(Identifier, Pattern)] = []
        var misplaced: [Pattern] = []
        while peek != .rightParenthesis {
            if peek == .name, peekSecond == .equal {
                let name = try identifier()
                advance()
                keywords.append((name, try pattern()))
            } else if keywords.isEmpty {
                positional.append(try pattern())
            } else {
                misplaced.append(try pattern())
            }
            guard take(.comma) else { break }
        }
        try expect(.rightParenthesis)
        if let first = misplaced.first, let last = misplaced.last {
            throw SyntaxError(
                "positional patterns follow keyword patterns", at: Self.range(first.range, last.range))
        }
        return Pattern(
            kind: .classPattern(type, positional: positional, keywords: keywords), range: range(from: start))
    }
}
