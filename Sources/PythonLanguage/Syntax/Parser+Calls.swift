import Diagnostics

// The arguments of calls and class definitions.

extension Parser {
    /// `(a, *b, c=1, **d)`, or a lone generator.
    mutating func arguments() throws(SyntaxError) -> [Argument] {
        let open = self.start
        try expect(.leftParenthesis)
        let first = self.start
        var arguments: [Argument] = []
        var order = ArgumentOrder()
        while peek != .rightParenthesis {
            if diagnosing, peek == .star, let problem = order.starProblem {
                throw SyntaxError(problem, at: SourceRange(first, Int(tokens[position - 2].end)))
            }
            let argument = try self.argument(isFirst: arguments.isEmpty, open: open)
            order.check(argument)
            arguments.append(argument)
            guard take(.comma) else { break }
        }
        if diagnosing, let problem = order.problem { throw error(problem) }
        if order.problem != nil { throw failure() }
        try expect(.rightParenthesis)
        return arguments
    }

    private mutating func argument(isFirst: Bool, open: Int) throws(SyntaxError) -> Argument {
        switch peek {
        case .star: try unpackedArgument(isFirst: isFirst)
        case .doubleStar: try unpackedMapping()
        case .name where peekSecond == .equal: try keywordArgument()
        default: .positional(try positional(isFirst: isFirst, open: open))
        }
    }

    private mutating func unpackedArgument(isFirst: Bool) throws(SyntaxError) -> Argument {
        let start = self.start
        advance()
        let value = try expression()
        if diagnosing, isFirst, atComprehension {
            throw try starredComprehension(Expression(.starred(value), range(from: start)))
        }
        return .unpacked(value)
    }

    private mutating func unpackedMapping() throws(SyntaxError) -> Argument {
        advance()
        return .unpackedMapping(try expression())
    }

    private mutating func keywordArgument() throws(SyntaxError) -> Argument {
        let first = position
        let name = try identifier()
        advance()
        let value = try expression()
        if diagnosing, atComprehension { try diagnoseKeywordComprehension(first) }
        return .keyword(name, value)
    }

    private mutating func positional(isFirst: Bool, open: Int) throws(SyntaxError) -> Expression {
        let first = position
        let value = peek == .name && peekSecond == .walrus ? try walrus() : try expression()
        if atComprehension { return try generatorArgument(value, isFirst: isFirst, open: open) }
        if diagnosing, peek == .equal { throw diagnoseKeyword(first) }
        if peek == .walrus { throw failure() }
        return value
    }

    /// A generator without parentheses of its own must be the only argument.
    private mutating func generatorArgument(
        _ value: Expression, isFirst: Bool, open: Int
    ) throws(SyntaxError) -> Expression {
        let clauses = try comprehensionClauses()
        let end = tokens[position - 1].end
        guard isFirst, peek == .rightParenthesis else {
            guard diagnosing, peek == .rightParenthesis || peek == .comma else { throw failure() }
            throw SyntaxError(
                "Generator expression must be parenthesized",
                at: SourceRange(value.range.lowerBound, Int(end)))
        }
        let range = SourceRange(open, Int(tokens[position].end))
        return Expression(.comprehension(.generator, element: value, value: nil, clauses), range)
    }
}

/// Which kinds of argument have been seen, and the first that stands where it must not.
private struct ArgumentOrder {
    private var sawKeyword = false
    private var sawMapping = false
    var problem: String?

    /// What is wrong with a `*a` that follows.
    var starProblem: String? {
        sawMapping ? "iterable argument unpacking follows keyword argument unpacking" : nil
    }

    mutating func check(_ argument: Argument) {
        switch argument {
        case .keyword: sawKeyword = true
        case .unpackedMapping: sawMapping = true
        case .positional:
            if sawMapping {
                problem = problem ?? "positional argument follows keyword argument unpacking"
            } else if sawKeyword {
                problem = problem ?? "positional argument follows keyword argument"
            }
        case .unpacked: problem = problem ?? starProblem
        }
    }
}
