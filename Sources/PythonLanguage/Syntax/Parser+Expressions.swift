import BigInt
import Diagnostics

// Expressions, from the loosest binding to the tightest. What is rare at a level has a function of its own:
// every bracket goes through all levels, and their frames limit how deep brackets may nest.

extension Parser {
    static func beginsExpression(_ kind: TokenKind) -> Bool {
        switch kind {
        case .name, .number, .string, .leftParenthesis, .leftBracket, .leftBrace, .ellipsis, .tilde, .plus,
            .minus, .false, .none, .true, .await, .lambda, .not:
            true
        default: false
        }
    }

    var atExpression: Bool { Self.beginsExpression(peek) }
    var atStarExpression: Bool { peek == .star || Self.beginsExpression(peek) }
    var atComprehension: Bool { peek == .for || (peek == .async && peekSecond == .for) }

    // MARK: Lists of expressions

    /// `a, *b, c`: a tuple if there is a comma.
    mutating func starExpressions() throws(SyntaxError) -> Expression {
        try tuple { parser throws(SyntaxError) in try parser.starExpression() }
    }

    mutating func tuple(
        of element: (inout Parser) throws(SyntaxError) -> Expression
    ) throws(SyntaxError) -> Expression {
        let start = self.start
        let first = try element(&self)
        guard peek == .comma else { return first }
        var elements = [first]
        while take(.comma), atStarExpression { elements.append(try element(&self)) }
        return Expression(.tuple(elements), range(from: start))
    }

    /// `*a` or an expression, without a walrus.
    mutating func starExpression() throws(SyntaxError) -> Expression {
        peek == .star ? try starred() : try expression()
    }

    /// `*a` or an expression, with a walrus.
    mutating func starNamedExpression() throws(SyntaxError) -> Expression {
        peek == .star ? try starred() : try namedExpression()
    }

    private mutating func starred() throws(SyntaxError) -> Expression {
        let start = self.start
        advance()
        return Expression(.starred(try binary(1)), range(from: start))
    }

    mutating func yieldExpression() throws(SyntaxError) -> Expression {
        let start = self.start
        try expect(.yield)
        if take(.from) {
            let source = try expression()
            return Expression(.yieldFrom(source), range(from: start))
        }
        let value = atStarExpression ? try starExpressions() : nil
        return Expression(.yield(value), range(from: start))
    }

    mutating func yieldOrStarExpressions() throws(SyntaxError) -> Expression {
        peek == .yield ? try yieldExpression() : try starExpressions()
    }

    // MARK: One expression

    mutating func namedExpression() throws(SyntaxError) -> Expression {
        let first = position
        if peek == .name, peekSecond == .walrus { return try walrus() }
        let result = try expression()
        if diagnosing { try diagnoseNamedExpression(from: first, result) }
        if peek == .walrus { throw failure() }
        return result
    }

    mutating func walrus() throws(SyntaxError) -> Expression {
        let start = self.start
        let name = try identifier()
        try expect(.walrus)
        let value = try expression()
        return Expression(.named(name, value), range(from: start))
    }

    mutating func expression() throws(SyntaxError) -> Expression {
        try enter()
        let before = height
        height = 0
        let result = peek == .lambda ? try lambda() : try conditional()
        height = max(before, height)
        depth -= 1
        return result
    }

    private mutating func conditional() throws(SyntaxError) -> Expression {
        let first = position
        let start = self.start
        let isKey = assumesNoComma
        assumesNoComma = false
        let value = try disjunction()
        if diagnosing, !isKey { try diagnoseExpression(from: first, value) }
        return peek == .if ? try conditional(value, start) : value
    }

    private mutating func conditional(_ value: Expression, _ start: Int) throws(SyntaxError) -> Expression {
        advance()
        let test = try disjunction()
        try expect(.else)
        let otherwise = try expression()
        try grow()
        return Expression(.conditional(test: test, then: value, otherwise: otherwise), range(from: start))
    }

    private mutating func lambda() throws(SyntaxError) -> Expression {
        let start = self.start
        advance()
        let parameters = try self.parameters(.lambda)
        try expect(.colon)
        let body = try expression()
        try grow()
        return Expression(.lambda(parameters, body), range(from: start))
    }

    mutating func disjunction() throws(SyntaxError) -> Expression {
        let start = self.start
        let first = try conjunction(start)
        return peek == .or ? try alternatives(first, start) : first
    }

    private mutating func alternatives(_ first: Expression, _ start: Int) throws(SyntaxError) -> Expression {
        var values = [first]
        while take(.or) {
            let start = self.start
            values.append(try fresh { parser throws(SyntaxError) in try parser.conjunction(start) })
        }
        try grow()
        return Expression(.boolean(.or, values), range(from: start))
    }

    private mutating func conjunction(_ start: Int) throws(SyntaxError) -> Expression {
        let first = try inversion(start)
        return peek == .and ? try conjuncts(first, start) : first
    }

    private mutating func conjuncts(_ first: Expression, _ start: Int) throws(SyntaxError) -> Expression {
        var values = [first]
        while take(.and) {
            let start = self.start
            values.append(try fresh { parser throws(SyntaxError) in try parser.inversion(start) })
        }
        try grow()
        return Expression(.boolean(.and, values), range(from: start))
    }

    private mutating func inversion(_ start: Int) throws(SyntaxError) -> Expression {
        peek == .not ? try negated() : try comparison(start)
    }

    private mutating func negated() throws(SyntaxError) -> Expression {
        var starts: [Int] = []
        while peek == .not {
            starts.append(self.start)
            advance()
        }
        var result = try comparison(self.start)
        while let start = starts.popLast() {
            try grow()
            result = Expression(.unary(.not, result), range(from: start))
        }
        return result
    }

    private mutating func comparison(_ start: Int) throws(SyntaxError) -> Expression {
        let first = try binary(1)
        guard let comparator = try takeComparator() else { return first }
        var comparisons = [Comparison(comparator: comparator, operand: try freshBinary(1))]
        while let comparator = try takeComparator() {
            comparisons.append(Comparison(comparator: comparator, operand: try freshBinary(1)))
        }
        try grow()
        return Expression(.compare(first, comparisons), range(from: start))
    }

    private mutating func takeComparator() throws(SyntaxError) -> CompareOperator? {
        let comparator: CompareOperator
        switch peek {
        case .less: comparator = .less
        case .lessOrEqual: comparator = .lessOrEqual
        case .equalEqual: comparator = .equal
        case .notEqual:
            // "<>" is a token, but no operator.
            if bytes[start] == UInt8(ascii: "<") { throw failure() }
            comparator = .notEqual
        case .greater: comparator = .greater
        case .greaterOrEqual: comparator = .greaterOrEqual
        case .in: comparator = .in
        case .is:
            advance()
            return take(.not) ? .isNot : .is
        case .not:
            guard peekSecond == .in else {
                furthest = max(furthest, position + 1)
                return nil
            }
            advance()
            comparator = .notIn
        default: return nil
        }
        advance()
        return comparator
    }

    // MARK: Arithmetic

    private mutating func freshBinary(_ minimum: Int) throws(SyntaxError) -> Expression {
        let before = height
        height = 0
        let result = try binary(minimum)
        height = max(before, height)
        return result
    }

    /// Left-associative operators that bind at least as tightly as `minimum`; 1 is CPython's `bitwise_or`.
    mutating func binary(_ minimum: Int) throws(SyntaxError) -> Expression {
        let start = self.start
        var left = try unary()
        while true {
            let precedence = peek.precedence
            guard precedence >= minimum, let operation = peek.binaryOperator else { return left }
            guard let right = try rightOperand(precedence) else { return left }
            try grow()
            left = Expression(.binary(operation, left, right), range(from: start))
        }
    }

    /// An operator and the operand after it. The second pass, which reads pieces of broken expressions, goes
    /// back before an operator without one.
    private mutating func rightOperand(_ precedence: Int) throws(SyntaxError) -> Expression? {
        let before = position
        advance()
        guard isSecondPass else { return try freshBinary(precedence + 1) }
        let operand = try attempt { parser throws(SyntaxError) in try parser.freshBinary(precedence + 1) }
        if operand == nil { position = before }
        return operand
    }

    private mutating func unary() throws(SyntaxError) -> Expression {
        peek == .minus || peek == .plus || peek == .tilde ? try signed() : try power()
    }

    private mutating func signed() throws(SyntaxError) -> Expression {
        var operators: [(UnaryOperator, Int)] = []
        while true {
            switch peek {
            case .minus: operators.append((.negate, start))
            case .plus: operators.append((.plus, start))
            case .tilde: operators.append((.invert, start))
            default:
                var result = try power()
                while let (operation, start) = operators.popLast() {
                    try grow()
                    result = Expression(.unary(operation, result), range(from: start))
                }
                return result
            }
            advance()
        }
    }

    private mutating func power() throws(SyntaxError) -> Expression {
        let start = self.start
        let base = peek == .await ? try awaited() : try primary()
        return peek == .doubleStar ? try power(of: base, start) : base
    }

    private mutating func awaited() throws(SyntaxError) -> Expression {
        let start = self.start
        advance()
        return Expression(.await(try primary()), range(from: start))
    }

    private mutating func power(of base: Expression, _ start: Int) throws(SyntaxError) -> Expression {
        advance()
        try enter()
        let before = height
        height = 0
        let exponent = try unary()
        height = max(before, height)
        depth -= 1
        try grow()
        return Expression(.binary(.power, base, exponent), range(from: start))
    }

    /// Attributes, calls and subscripts.
    mutating func primary() throws(SyntaxError) -> Expression {
        let start = self.start
        var result = try atom()
        while true {
            switch peek {
            case .dot:
                if isSecondPass, peekSecond != .name {
                    furthest = max(furthest, position + 1)
                    return result
                }
                result = try attribute(of: result, start)
            case .leftParenthesis, .leftBracket:
                guard let longer = try trailer(of: result, start) else { return result }
                result = longer
            default: return result
            }
            try grow()
        }
    }

    /// A call or subscript; nil where the second pass finds none that is whole.
    private mutating func trailer(of value: Expression, _ start: Int) throws(SyntaxError) -> Expression? {
        let isCall = peek == .leftParenthesis
        guard isSecondPass else {
            return isCall ? try call(of: value, start) : try subscripted(value, start)
        }
        return try attempt { parser throws(SyntaxError) in
            isCall ? try parser.call(of: value, start) : try parser.subscripted(value, start)
        }
    }

    private mutating func attribute(of value: Expression, _ start: Int) throws(SyntaxError) -> Expression {
        advance()
        let name = try identifier()
        return Expression(.attribute(value, name), range(from: start))
    }

    private mutating func call(of function: Expression, _ start: Int) throws(SyntaxError) -> Expression {
        let arguments = try self.arguments()
        return Expression(.call(function, arguments), range(from: start))
    }

    private mutating func subscripted(_ value: Expression, _ start: Int) throws(SyntaxError) -> Expression {
        advance()
        let index = try slices()
        try expect(.rightBracket)
        return Expression(.subscript(value, index), range(from: start))
    }

    /// What stands in the brackets of a subscript.
    private mutating func slices() throws(SyntaxError) -> Expression {
        let start = self.start
        let first = try sliceOrStarred()
        guard peek == .comma else {
            if case .starred = first.kind {
                return Expression(.tuple([first]), first.range)
            }
            return first
        }
        var elements = [first]
        while take(.comma), peek != .rightBracket { elements.append(try sliceOrStarred()) }
        return Expression(.tuple(elements), range(from: start))
    }

    private mutating func sliceOrStarred() throws(SyntaxError) -> Expression {
        let start = self.start
        if take(.star) { return Expression(.starred(try expression()), range(from: start)) }
        var lower: Expression?
        if peek != .colon {
            let first = try namedExpression()
            guard peek == .colon else { return first }
            if case .named = first.kind, tokens[position - 1].kind != .rightParenthesis { throw failure() }
            lower = first
        }
        try expect(.colon)
        let upper = atExpression ? try expression() : nil
        let step = take(.colon) && atExpression ? try expression() : nil
        return Expression(.slice(lower: lower, upper: upper, step: step), range(from: start))
    }
}
