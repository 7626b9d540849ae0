import Diagnostics

// Statements with blocks.

extension Parser {
    /// The compound statement that begins here; nil if none does.
    mutating func compoundStatement() throws(SyntaxError) -> Statement? {
        switch peek {
        case .if: return try ifStatement()
        case .for: return try forStatement(start: start)
        case .while: return try whileStatement()
        case .def: return try functionDefinition(start: start, decorators: [])
        case .class: return try classDefinition(decorators: [])
        case .at: return try decorated()
        case .try: return try tryStatement()
        case .with: return try withStatement(start: start)
        case .async: return try asyncStatement()
        case .name where isToken(position, "match"): return try matchStatement()
        default: return nil
        }
    }

    /// The statements after ":"; `owner` and the offset of its keyword are for the message.
    mutating func block(_ owner: String, at keyword: Int) throws(SyntaxError) -> [Statement] {
        var body: [Statement] = []
        guard take(.newline) else {
            try enterBlock()
            try simpleStatements(into: &body)
            blockDepth -= 1
            return body
        }
        guard take(.indent) else {
            throw error(
                "expected an indented block after \(owner) on line \(line(of: keyword))", kind: .indentation)
        }
        try enterBlock()
        while peek != .dedent, peek != .endOfFile { try statement(into: &body) }
        blockDepth -= 1
        try expect(.dedent)
        return body
    }

    /// The line number, from 1, of an offset.
    func line(of offset: Int) -> Int {
        var line = 1
        var index = 0
        while index < offset {
            if bytes[index] == 0x0A || (bytes[index] == 0x0D && bytes[index + 1] != 0x0A) { line += 1 }
            index += 1
        }
        return line
    }

    /// The ":" before a block.
    mutating func expectColon() throws(SyntaxError) {
        if take(.colon) { return }
        throw peek == .newline ? error("expected ':'") : failure()
    }

    // MARK: if, while, for

    private mutating func ifStatement() throws(SyntaxError) -> Statement {
        var branches: [(start: Int, test: Expression, body: [Statement])] = []
        let outerDepth = blockDepth
        repeat {
            let start = self.start
            let word = branches.isEmpty ? "'if' statement" : "'elif' statement"
            advance()
            let test = try namedExpression()
            try expectColon()
            branches.append((start, test, try block(word, at: start)))
            // Every elif lies one level deeper in the tree.
            if branches.count > 1 { try enterBlock() }
        } while peek == .elif
        var orElse = try elseBlock()
        blockDepth = outerDepth
        let end = range(from: 0).upperBound
        while let (start, test, body) = branches.popLast() {
            let range = SourceRange(start, lastEnd(of: orElse.isEmpty ? body : orElse, end))
            orElse = [Statement(.if(test: test, body: body, orElse: orElse), range)]
        }
        return orElse[0]
    }

    private func lastEnd(of body: [Statement], _ end: Int) -> Int { body.last?.range.upperBound ?? end }

    /// A statement from `start` to the end of its last block.
    private func compound(_ kind: Statement.Kind, _ start: Int, _ blocks: [Statement]...) -> Statement {
        let last = blocks.last { !$0.isEmpty }?.last
        return Statement(kind, SourceRange(start, last?.range.upperBound ?? start))
    }

    private mutating func elseBlock() throws(SyntaxError) -> [Statement] {
        let start = self.start
        guard take(.else) else { return [] }
        try require(.colon, ":")
        return try block("'else' statement", at: start)
    }

    private mutating func whileStatement() throws(SyntaxError) -> Statement {
        let start = self.start
        advance()
        let test = try namedExpression()
        try expectColon()
        let body = try block("'while' statement", at: start)
        let orElse = try elseBlock()
        return compound(.while(test: test, body: body, orElse: orElse), start, body, orElse)
    }

    private mutating func forStatement(start: Int) throws(SyntaxError) -> Statement {
        let keyword = self.start
        advance()
        let target = try forTargets()
        try expect(.in)
        let iterable = try starExpressions()
        try expectColon()
        let body = try block("'for' statement", at: keyword)
        let orElse = try elseBlock()
        return compound(
            .for(
                target: target, iterable: iterable, body: body, orElse: orElse, isAsync: start != keyword),
            start, body, orElse)
    }

    private mutating func asyncStatement() throws(SyntaxError) -> Statement {
        let start = self.start
        advance()
        switch peek {
        case .def: return try functionDefinition(start: start, decorators: [])
        case .for: return try forStatement(start: start)
        case .with: return try withStatement(start: start)
        default: throw failure()
        }
    }

    // MARK: with

    private mutating func withStatement(start: Int) throws(SyntaxError) -> Statement {
        let keyword = self.start
        advance()
        let items: [(context: Expression, target: Expression?)]
        if peek == .leftParenthesis,
            let parenthesized = try attempt({ parser throws(SyntaxError) in try parser.parenthesizedItems() })
        {
            items = parenthesized
        } else {
            items = try withItems()
        }
        try expectColon()
        let body = try block("'with' statement", at: keyword)
        return compound(.with(items, body: body, isAsync: start != keyword), start, body)
    }

    private mutating func parenthesizedItems() throws(SyntaxError) -> [(
        context: Expression, target: Expression?
    )] {
        try expect(.leftParenthesis)
        let items = try withItems()
        try expect(.rightParenthesis)
        if peek != .colon { throw failure() }
        return items
    }

    private mutating func withItems() throws(SyntaxError) -> [(context: Expression, target: Expression?)] {
        var items: [(context: Expression, target: Expression?)] = []
        repeat {
            if !items.isEmpty, peek == .rightParenthesis { break }
            let context = try expression()
            guard peek == .as else {
                items.append((context, nil))
                continue
            }
            let target = try attempt { parser throws(SyntaxError) in
                parser.advance()
                let isStarred = parser.peek == .star
                let target = isStarred ? try parser.starExpression() : try parser.primary()
                guard target.isTarget, [.comma, .rightParenthesis, .colon].contains(parser.peek) else {
                    throw parser.failure()
                }
                return target
            }
            if target == nil, diagnosing { try diagnoseWithTarget() }
            guard let target else { throw failure() }
            items.append((context, target))
        } while take(.comma)
        return items
    }

    // MARK: try

    private mutating func tryStatement() throws(SyntaxError) -> Statement {
        let start = self.start
        advance()
        try require(.colon, ":")
        let body = try block("'try' statement", at: start)
        var handlers: [ExceptHandler] = []
        var isStar = false
        while peek == .except {
            let keyword = range(ofToken: position)
            advance()
            let star = peek == .star
            if star, peekSecond == .newline || peekSecond == .colon {
                advance()
                throw error("expected one or more exception types")
            }
            if handlers.isEmpty {
                isStar = star
            } else if star != isStar {
                let end = star ? range(ofToken: position) : keyword
                throw SyntaxError(
                    "cannot have both 'except' and 'except*' on the same 'try'", at: Self.range(keyword, end))
            }
            if star { advance() }
            handlers.append(try handler(keyword.lowerBound, isStar: star))
        }
        let orElse = handlers.isEmpty ? [] : try elseBlock()
        let finally = try finallyBlock()
        if handlers.isEmpty, finally.isEmpty { throw error("expected 'except' or 'finally' block") }
        return compound(
            .try(body: body, handlers: handlers, orElse: orElse, finally: finally, isStar: isStar),
            start, body, handlers.last?.body ?? [], orElse, finally)
    }

    private mutating func finallyBlock() throws(SyntaxError) -> [Statement] {
        let start = self.start
        guard take(.finally) else { return [] }
        try require(.colon, ":")
        return try block("'finally' statement", at: start)
    }

    private mutating func handler(_ start: Int, isStar: Bool) throws(SyntaxError) -> ExceptHandler {
        var type: Expression?
        var name: Identifier?
        if peek != .colon, peek != .newline {
            type = try expression()
            if diagnosing, peek == .comma, let type { try diagnoseExceptionTypes(type) }
            if take(.as) { name = try identifier() }
        }
        try expectColon()
        let body = try block(isStar ? "'except*' statement" : "'except' statement", at: start)
        return ExceptHandler(
            type: type, name: name, body: body, range: SourceRange(start, lastEnd(of: body, start)))
    }

    /// Python 2's `except A, b:`.
    private mutating func diagnoseExceptionTypes(_ first: Expression) throws(SyntaxError) {
        let end = try attempt { parser throws(SyntaxError) in
            parser.advance()
            _ = try parser.starExpressions()
            if parser.take(.as) { _ = try parser.identifier() }
            let end = parser.start
            try parser.expect(.colon)
            return end
        }
        if let end {
            throw SyntaxError(
                "multiple exception types must be parenthesized", at: SourceRange(first.range.lowerBound, end)
            )
        }
    }

    // MARK: Definitions

    private mutating func decorated() throws(SyntaxError) -> Statement {
        var decorators: [Expression] = []
        while take(.at) {
            decorators.append(try namedExpression())
            try expect(.newline)
        }
        switch peek {
        case .def: return try functionDefinition(start: start, decorators: decorators)
        case .class: return try classDefinition(decorators: decorators)
        case .async where peekSecond == .def:
            let start = self.start
            advance()
            return try functionDefinition(start: start, decorators: decorators)
        default: throw failure()
        }
    }

    private mutating func functionDefinition(
        start: Int, decorators: [Expression]
    ) throws(SyntaxError) -> Statement {
        let keyword = self.start
        advance()
        let name = try identifier()
        try require(.leftParenthesis, "(")
        let parameters = try self.parameters(.function)
        try expect(.rightParenthesis)
        let returns = try attempt { parser throws(SyntaxError) in
            try parser.expect(.arrow)
            return try parser.expression()
        }
        try require(.colon, ":")
        let body = try block("function definition", at: keyword)
        let definition = FunctionDefinition(
            identifier: name, parameters: parameters, returns: returns, body: body, decorators: decorators,
            isAsync: start != keyword)
        return compound(.function(definition), start, body)
    }

    private mutating func classDefinition(decorators: [Expression]) throws(SyntaxError) -> Statement {
        let start = self.start
        advance()
        let name = try identifier()
        let open = position
        let arguments = peek == .leftParenthesis ? try self.arguments() : []
        if arguments.count == 1, case .positional(let base) = arguments[0],
            case .comprehension(.generator, _, _, _) = base.kind, tokens[open + 1].kind != .leftParenthesis
        {
            // A lone generator is an argument of calls only.
            let place = tokens[open + 1..<position].first { $0.kind == .for } ?? tokens[open + 1]
            throw SyntaxError("invalid syntax", at: SourceRange(Int(place.start), Int(place.end)))
        }
        try expectColon()
        let body = try block("class definition", at: start)
        let definition = ClassDefinition(
            identifier: name, arguments: arguments, body: body, decorators: decorators)
        return compound(.classDefinition(definition), start, body)
    }

    // MARK: match

    /// A match statement, or nil where `match` is only a name.
    private mutating func matchStatement() throws(SyntaxError) -> Statement? {
        let start = self.start
        let keyword = position
        guard Self.beginsExpression(peekSecond) || peekSecond == .star else { return nil }
        let subject = try attempt { parser throws(SyntaxError) in
            parser.advance()
            let subject = try parser.matchSubject()
            if parser.diagnosing, parser.peek == .newline, !parser.couldBeOperand(keyword + 1) {
                throw parser.error("expected ':'")
            }
            try parser.expect(.colon)
            try parser.expect(.newline)
            return subject
        }
        guard let subject else { return nil }
        guard take(.indent) else {
            throw error(
                "expected an indented block after 'match' statement on line \(line(of: start))",
                kind: .indentation)
        }
        try enterBlock()
        var cases: [MatchCase] = []
        while isToken(position, "case") { cases.append(try matchCase()) }
        blockDepth -= 1
        if cases.isEmpty { throw failure() }
        try expect(.dedent)
        return compound(.match(subject: subject, cases), start, cases.last?.body ?? [])
    }

    /// Whether `match` before this token could be the name in `match (x)`, `match [x]`, `match - x`.
    private func couldBeOperand(_ token: Int) -> Bool {
        switch tokens[token].kind {
        case .leftParenthesis, .leftBracket, .minus, .plus, .star: true
        default: false
        }
    }

    private mutating func matchSubject() throws(SyntaxError) -> Expression {
        let first = try tuple { parser throws(SyntaxError) in try parser.starNamedExpression() }
        if case .starred = first.kind { throw failure() }
        return first
    }

    private mutating func matchCase() throws(SyntaxError) -> MatchCase {
        let start = self.start
        advance()
        let pattern = try self.patterns()
        let guardCondition = take(.if) ? try namedExpression() : nil
        try expectColon()
        let body = try block("'case' statement", at: start)
        return MatchCase(pattern: pattern, guardCondition: guardCondition, body: body)
    }
}
