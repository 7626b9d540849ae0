import Diagnostics

// Statements of one line.

extension Parser {
    /// All statements up to the end of the file.
    mutating func statements() throws(SyntaxError) -> [Statement] {
        var body: [Statement] = []
        while peek != .endOfFile { try statement(into: &body) }
        // Only an unclosed bracket ends the tokens in the middle of a statement.
        return body
    }

    mutating func statement(into body: inout [Statement]) throws(SyntaxError) {
        height = 0
        if let compound = try compoundStatement() {
            body.append(compound)
        } else {
            try simpleStatements(into: &body)
        }
    }

    /// `a; b; c` and the line's end.
    mutating func simpleStatements(into body: inout [Statement]) throws(SyntaxError) {
        while true {
            body.append(try simpleStatement())
            let isOver = !take(.semicolon)
            if take(.newline) { return }
            if isOver { throw failure() }
        }
    }

    private mutating func simpleStatement() throws(SyntaxError) -> Statement {
        let start = self.start
        let kind: Statement.Kind
        switch peek {
        case .pass: kind = keyword(.pass)
        case .break: kind = keyword(.break)
        case .continue: kind = keyword(.continue)
        case .return:
            advance()
            kind = .return(atStarExpression ? try starExpressions() : nil)
        case .raise: kind = try raise()
        case .global:
            advance()
            kind = .global(try names())
        case .nonlocal:
            advance()
            kind = .nonlocal(try names())
        case .del: kind = try delete()
        case .assert:
            advance()
            let test = try expression()
            kind = .assert(test, message: take(.comma) ? try expression() : nil)
        case .import: kind = try importNames()
        case .from: kind = try importFrom()
        default: kind = try expressionStatement()
        }
        return Statement(kind, range(from: start))
    }

    private mutating func keyword(_ kind: Statement.Kind) -> Statement.Kind {
        advance()
        return kind
    }

    private mutating func names() throws(SyntaxError) -> [Identifier] {
        var names = [try identifier()]
        while take(.comma) { names.append(try identifier()) }
        return names
    }

    private mutating func raise() throws(SyntaxError) -> Statement.Kind {
        advance()
        guard atExpression else { return .raise(nil, cause: nil) }
        let exception = try expression()
        return .raise(exception, cause: take(.from) ? try expression() : nil)
    }

    private mutating func delete() throws(SyntaxError) -> Statement.Kind {
        advance()
        let first = position
        let targets = try attempt { parser throws(SyntaxError) in
            var targets: [Expression] = []
            repeat {
                let target = try parser.primary()
                guard target.isDeletable else { throw parser.failure() }
                targets.append(target)
            } while parser.take(.comma) && parser.atExpression
            guard parser.peek == .semicolon || parser.peek == .newline else { throw parser.failure() }
            return targets
        }
        if let targets { return .delete(targets) }
        if diagnosing { try diagnoseTargets(from: first, .delete) }
        throw failure()
    }

    // MARK: Imports

    private mutating func dottedName() throws(SyntaxError) -> Identifier {
        var name = try identifier()
        let start = name.range.lowerBound
        while take(.dot) {
            name.name += "." + (try identifier()).name
            name.range = range(from: start)
        }
        return name
    }

    private mutating func importNames() throws(SyntaxError) -> Statement.Kind {
        advance()
        var names: [ImportedName] = []
        repeat {
            let name = try dottedName()
            names.append(ImportedName(identifier: name, alias: take(.as) ? try identifier() : nil))
        } while take(.comma)
        return .import(names)
    }

    private mutating func importFrom() throws(SyntaxError) -> Statement.Kind {
        advance()
        var level = 0
        while true {
            if take(.dot) { level += 1 } else if take(.ellipsis) { level += 3 } else { break }
        }
        let module = peek == .import && level > 0 ? nil : try dottedName()
        try expect(.import)
        if take(.star) { return .importFrom(module: module, names: nil, level: level) }
        let isParenthesized = take(.leftParenthesis)
        var names: [ImportedName] = []
        repeat {
            if isParenthesized, !names.isEmpty, peek == .rightParenthesis { break }
            if !isParenthesized, !names.isEmpty, peek == .newline {
                throw error("trailing comma not allowed without surrounding parentheses")
            }
            let name = try identifier()
            names.append(ImportedName(identifier: name, alias: take(.as) ? try identifier() : nil))
        } while take(.comma)
        if isParenthesized { try expect(.rightParenthesis) }
        return .importFrom(module: module, names: names, level: level)
    }

    // MARK: Assignments

    private mutating func expressionStatement() throws(SyntaxError) -> Statement.Kind {
        let first = position
        if peek == .yield {
            let value = try yieldExpression()
            if diagnosing, peek == .equal { try diagnoseAssignment(from: first) }
            return .expression(value)
        }
        let value = try starExpressions()
        switch peek {
        case .equal: return try assignment(value, from: first)
        case .colon: return try annotatedAssignment(value, from: first)
        default:
            guard let operation = peek.augmentedOperator else { return .expression(value) }
            guard value.isSingleTarget else { throw try notAssignable(from: first) }
            advance()
            return .augmentedAssign(target: value, operation, value: try yieldOrStarExpressions())
        }
    }

    private mutating func assignment(_ target: Expression, from first: Int) throws(SyntaxError)
        -> Statement.Kind
    {
        var targets: [Expression] = []
        var value = target
        while peek == .equal {
            guard value.isTarget else { throw try notAssignable(from: first) }
            advance()
            targets.append(value)
            value = try yieldOrStarExpressions()
        }
        return .assign(targets: targets, value: value)
    }

    private mutating func annotatedAssignment(
        _ target: Expression, from first: Int
    ) throws(SyntaxError) -> Statement.Kind {
        guard target.isSingleTarget else { throw try notAssignable(from: first) }
        advance()
        let annotation = try expression()
        let value = take(.equal) ? try yieldOrStarExpressions() : nil
        var isSimple = false
        if case .name = target.kind { isSimple = tokens[first].kind == .name }
        return .annotatedAssign(target: target, annotation: annotation, value: value, isSimple: isSimple)
    }

    private mutating func notAssignable(from first: Int) throws(SyntaxError) -> SyntaxError {
        if diagnosing { try diagnoseAssignment(from: first) }
        return failure()
    }
}
