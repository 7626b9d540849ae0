import BigInt
import Diagnostics

// Names, constants, strings, and all that stands in brackets.

extension Parser {
    mutating func atom() throws(SyntaxError) -> Expression {
        let range = range(ofToken: position)
        switch peek {
        case .name:
            advance()
            return Expression(.name(text(ofToken: position - 1)), range)
        case .number: return Expression(.constant(try number()), range)
        case .string: return try strings()
        case .leftParenthesis: return try parentheses()
        case .leftBracket: return try brackets()
        case .leftBrace: return try braces()
        case .none: return constant(.none, range)
        case .true: return constant(.true, range)
        case .false: return constant(.false, range)
        case .ellipsis: return constant(.ellipsis, range)
        default: throw failure()
        }
    }

    private mutating func constant(_ value: Constant, _ range: SourceRange) -> Expression {
        advance()
        return Expression(.constant(value), range)
    }

    // MARK: Numbers

    mutating func number() throws(SyntaxError) -> Constant {
        let token = tokens[position]
        advance()
        let text = bytes[Int(token.start)..<Int(token.end)].filter { $0 != UInt8(ascii: "_") }
        if text.count > 2, text[0] == UInt8(ascii: "0"), text[1] > UInt8(ascii: "9") {
            switch text[1] | 0x20 {
            case UInt8(ascii: "x"): return Self.integer(text.dropFirst(2), radix: 16)
            case UInt8(ascii: "o"): return Self.integer(text.dropFirst(2), radix: 8)
            case UInt8(ascii: "b"): return Self.integer(text.dropFirst(2), radix: 2)
            default: break
            }
        }
        if text.allSatisfy(Lexer.isDigit) {
            if text.count > 4300 { throw Self.tooManyDigits(text.count, token) }
            return Self.integer(text[...], radix: 10)
        }
        let isImaginary = text[text.count - 1] | 0x20 == UInt8(ascii: "j")
        let digits = isImaginary ? text.dropLast() : text[...]
        let value = Double(String(decoding: Self.completed(digits), as: UTF8.self)) ?? .infinity
        return isImaginary ? .imaginary(value) : .float(value)
    }

    /// Swift wants a digit on both sides of the point.
    private static func completed(_ digits: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        for (index, byte) in zip(digits.indices, digits) {
            let isPoint = byte == UInt8(ascii: ".")
            if isPoint, result.isEmpty { result.append(UInt8(ascii: "0")) }
            result.append(byte)
            if isPoint, index + 1 == digits.endIndex || !Lexer.isDigit(digits[index + 1]) {
                result.append(UInt8(ascii: "0"))
            }
        }
        return result
    }

    private static func integer(_ digits: ArraySlice<UInt8>, radix: Int) -> Constant {
        if digits.count <= 15 {
            var value = 0
            for byte in digits { value = value * radix + Lexer.digitValue(byte) }
            return .integer(BigInt(value))
        }
        return .integer(BigInt(String(decoding: digits, as: UTF8.self), radix: radix) ?? 0)
    }

    private static func tooManyDigits(_ count: Int, _ token: Token) -> SyntaxError {
        SyntaxError(
            "Exceeds the limit (4300 digits) for integer string conversion: value has \(count) digits; "
                + "use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge "
                + "integer literals to avoid decimal conversion limits.",
            at: SourceRange(Int(token.start), Int(token.end)))
    }

    // MARK: Strings

    /// One or more string tokens, joined.
    mutating func strings() throws(SyntaxError) -> Expression {
        let first = position
        do { return try joinedStrings() } catch {
            // CPython has read on to the token after the last string.
            guard error.origin == .string else { throw error }
            while tokens[position].kind == .string { advance() }
            throw SyntaxError(error.message, at: range(ofToken: max(position, first + 1)))
        }
    }

    private mutating func joinedStrings() throws(SyntaxError) -> Expression {
        let start = self.start
        let first = StringLiteral(tokens[position], in: bytes)
        if peekSecond != .string, !first.isFormatted {
            advance()
            let value: Constant =
                first.isBytes
                ? .bytes(try first.byteString(in: bytes, margin: margin))
                : .string(try first.text(first.body, in: bytes, margin: margin))
            return Expression(.constant(value), range(from: start))
        }
        return try joinedStrings(start, first)
    }

    private mutating func joinedStrings(_ start: Int, _ first: StringLiteral) throws(SyntaxError)
        -> Expression
    {
        var pieces: [FormattedPiece] = []
        var byteString: [UInt8] = []
        var isFormatted = false
        while peek == .string {
            let literal = StringLiteral(tokens[position], in: bytes)
            advance()
            if literal.isBytes != first.isBytes { throw error("cannot mix bytes and nonbytes literals") }
            if literal.isBytes {
                byteString += try literal.byteString(in: bytes, margin: margin)
            } else if literal.isFormatted {
                isFormatted = true
                var reader = FormattedStringReader(literal, in: bytes)
                for piece in try reader.pieces(depth: 0, parser: &self) {
                    FormattedPiece.append(piece, to: &pieces)
                }
            } else {
                let text = try literal.text(literal.body, in: bytes, margin: margin)
                if !text.isEmpty { FormattedPiece.append(.text(text), to: &pieces) }
            }
        }
        let range = range(from: start)
        if first.isBytes { return Expression(.constant(.bytes(byteString)), range) }
        if isFormatted { return Expression(.formattedString(pieces), range) }
        if case .text(let text)? = pieces.first { return Expression(.constant(.string(text)), range) }
        return Expression(.constant(.string([])), range)
    }

    // MARK: Parentheses

    /// A group, a tuple or a generator.
    private mutating func parentheses() throws(SyntaxError) -> Expression {
        let start = self.start
        advance()
        if take(.rightParenthesis) { return Expression(.tuple([]), range(from: start)) }
        let inner = try parenthesized()
        try expect(.rightParenthesis)
        try grow()
        // A group is what it holds; a tuple or a generator has its parentheses.
        return inner.isGroup ? inner.tree : Expression(inner.tree.kind, range(from: start))
    }

    /// What may stand in parentheses: a yield, a walrus, a comprehension, a tuple. Stops before ")".
    mutating func parenthesized() throws(SyntaxError) -> (tree: Expression, isGroup: Bool) {
        let start = self.start
        if peek == .yield { return (try yieldExpression(), true) }
        if diagnosing, peek == .doubleStar { try diagnoseDoubleStarredGroup() }
        let first = try starNamedExpression()
        if atComprehension { return (try generator(of: first, start), false) }
        if peek == .comma { return (try parenthesizedTuple(first, start), false) }
        if case .starred = first.kind { throw starredGroup(first) }
        return (first, true)
    }

    private mutating func generator(of first: Expression, _ start: Int) throws(SyntaxError) -> Expression {
        if case .starred = first.kind { throw try starredComprehension(first) }
        let clauses = try comprehensionClauses()
        return Expression(.comprehension(.generator, element: first, value: nil, clauses), range(from: start))
    }

    private mutating func parenthesizedTuple(
        _ first: Expression, _ start: Int
    ) throws(SyntaxError) -> Expression {
        var elements = [first]
        while take(.comma), atStarExpression { elements.append(try starNamedExpression()) }
        return Expression(.tuple(elements), range(from: start))
    }

    /// `(*a)`
    private func starredGroup(_ first: Expression) -> SyntaxError {
        guard diagnosing, peek == .rightParenthesis || (peek == .endOfFile && isField) else {
            return failure()
        }
        return SyntaxError("cannot use starred expression here", at: first.range)
    }

    /// `[`: a list or a list comprehension.
    private mutating func brackets() throws(SyntaxError) -> Expression {
        let start = self.start
        advance()
        if take(.rightBracket) { return Expression(.list([]), range(from: start)) }
        let first = try starNamedExpression()
        if atComprehension {
            if case .starred = first.kind { throw try starredComprehension(first) }
            let clauses = try comprehensionClauses()
            try expect(.rightBracket)
            try grow()
            return Expression(.comprehension(.list, element: first, value: nil, clauses), range(from: start))
        }
        let elements = try self.elements(after: first)
        try expect(.rightBracket)
        try grow()
        return Expression(.list(elements), range(from: start))
    }

    /// The rest of a list or set after its first element.
    private mutating func elements(after first: Expression) throws(SyntaxError) -> [Expression] {
        var elements = [first]
        while take(.comma) {
            if diagnosing, atComprehension { try diagnoseTargetWithoutParentheses(elements) }
            guard atStarExpression else { break }
            elements.append(try starNamedExpression())
        }
        if diagnosing, elements.count > 1, atComprehension { try diagnoseTargetWithoutParentheses(elements) }
        return elements
    }

    /// `{`: a dictionary, a set or a comprehension of either.
    private mutating func braces() throws(SyntaxError) -> Expression {
        let start = self.start
        advance()
        if take(.rightBrace) { return Expression(.dictionary([]), range(from: start)) }
        if peek == .doubleStar { return try dictionary(start, first: nil) }
        let first = try starNamedExpression()
        if peek == .colon {
            switch first.kind {
            case .starred: break
            case .named where tokens[position - 1].kind != .rightParenthesis: break
            default: return try dictionary(start, first: first)
            }
        }
        if atComprehension {
            if case .starred = first.kind { throw try starredComprehension(first) }
            let clauses = try comprehensionClauses()
            try expect(.rightBrace)
            try grow()
            return Expression(.comprehension(.set, element: first, value: nil, clauses), range(from: start))
        }
        let elements = try self.elements(after: first)
        try expect(.rightBrace)
        try grow()
        return Expression(.set(elements), range(from: start))
    }

    /// A dictionary whose first key has been read; nil where it begins with `**`.
    private mutating func dictionary(_ start: Int, first: Expression?) throws(SyntaxError) -> Expression {
        var items: [(key: Expression?, value: Expression)] = []
        var key = first
        while true {
            if let key {
                items.append((key, try dictionaryValue()))
                if items.count == 1, atComprehension {
                    return try dictionaryComprehension(start, key, items[0].value)
                }
            } else {
                let doubleStar = range(ofToken: position)
                try expect(.doubleStar)
                items.append((nil, try freshBinary1()))
                if diagnosing, items.count == 1, atComprehension {
                    _ = try comprehensionClauses()
                    throw SyntaxError("dict unpacking cannot be used in dict comprehension", at: doubleStar)
                }
            }
            guard take(.comma), peek != .rightBrace else { break }
            key = peek == .doubleStar ? nil : try laterKey()
        }
        try expect(.rightBrace)
        try grow()
        return Expression(.dictionary(items), range(from: start))
    }

    /// A key after the first. What follows it, if not ":", is told as that (`diagnoseDictionaryValue`).
    private mutating func laterKey() throws(SyntaxError) -> Expression {
        guard diagnosing else { return try expression() }
        assumesNoComma = true
        let key = try attempt { parser throws(SyntaxError) in try parser.expression() }
        assumesNoComma = true
        defer { assumesNoComma = false }
        if let key { return key }
        return try disjunction()
    }

    private mutating func freshBinary1() throws(SyntaxError) -> Expression {
        try fresh { parser throws(SyntaxError) in try parser.binary(1) }
    }

    private mutating func dictionaryValue() throws(SyntaxError) -> Expression {
        if diagnosing { try diagnoseDictionaryValue() }
        try expect(.colon)
        return try expression()
    }

    private mutating func dictionaryComprehension(
        _ start: Int, _ key: Expression, _ value: Expression
    ) throws(SyntaxError) -> Expression {
        let clauses = try comprehensionClauses()
        try expect(.rightBrace)
        try grow()
        return Expression(
            .comprehension(.dictionary, element: key, value: value, clauses), range(from: start))
    }

    mutating func starredComprehension(_ first: Expression) throws(SyntaxError) -> SyntaxError {
        guard diagnosing else { return failure() }
        _ = try comprehensionClauses()
        return SyntaxError("iterable unpacking cannot be used in comprehension", at: first.range)
    }

    // MARK: Comprehensions

    mutating func comprehensionClauses() throws(SyntaxError) -> [ComprehensionClause] {
        var clauses: [ComprehensionClause] = []
        while atComprehension {
            let isAsync = take(.async)
            try expect(.for)
            let target = try forTargets()
            try expect(.in)
            let iterable = try fresh { parser throws(SyntaxError) in try parser.disjunction() }
            var conditions: [Expression] = []
            while take(.if) {
                conditions.append(try fresh { parser throws(SyntaxError) in try parser.disjunction() })
            }
            clauses.append(
                ComprehensionClause(
                    target: target, iterable: iterable, conditions: conditions, isAsync: isAsync))
        }
        return clauses
    }
}
