import Diagnostics

// The usual mistakes: CPython's `invalid_...` rules, in its order. They run in the second pass only, when it
// is certain that something is wrong; each throws what it finds and otherwise leaves the position alone.

extension Parser {
    // MARK: Expressions

    /// `a b` in brackets, `a if b` without else, and Python 2's statements. `first` is the expression's first
    /// token, `value` what has been read of it.
    mutating func diagnoseExpression(from first: Int, _ value: Expression) throws(SyntaxError) {
        let isLegacy = isToken(first, "print") || isToken(first, "exec")
        try diagnoseMissingComma(from: first, value, isLegacy: isLegacy)
        if peek == .if {
            let test = try peekedTree { parser throws(SyntaxError) in
                parser.advance()
                let test = try parser.disjunction()
                return parser.peek == .else || parser.peek == .colon ? nil : test
            }
            if let test {
                throw SyntaxError(
                    "expected 'else' after 'if' expression", at: Self.range(value.range, test.range))
            }
        }
        if tokens[first].kind == .name, tokens[first + 1].kind != .leftParenthesis {
            // CPython reads on after any name, and tells what it finds there.
            let isOver = position == first + 1 && atExpression && peek != .leftBracket && peek != .minus
            if isLegacy || isOver, legacyAttempts > 0 {
                legacyAttempts -= 1
                try diagnoseLegacyStatement(first)
            }
        }
    }

    private mutating func diagnoseMissingComma(
        from first: Int, _ value: Expression, isLegacy: Bool
    ) throws(SyntaxError) {
        guard atExpression else { return }
        if tokens[first].kind == .name, tokens[first + 1].kind == .string { return }
        if isToken(first, "match") || isToken(first, "case") || isToken(first, "_") { return }
        diagnosing = false
        let second = try peekedTree { parser throws(SyntaxError) -> (Expression, Int)? in
            let second = try parser.expression()
            return (second, parser.position - 1)
        }
        diagnosing = true
        if case .name(let name) = value.kind, name == "print" || name == "exec" { return }
        guard let second, bracketLevel(ofToken: second.1) > 0 || isField else { return }
        throw SyntaxError(
            "invalid syntax. Perhaps you forgot a comma?",
            at: SourceRange(Int(tokens[first].start), Int(tokens[second.1].end)))
    }

    private mutating func diagnoseLegacyStatement(_ first: Int) throws(SyntaxError) {
        let name = text(ofToken: first)
        let saved = position
        position = first + 1
        let end = try peekedTree { parser throws(SyntaxError) -> Int? in
            _ = try parser.starExpressions()
            return Int(parser.tokens[parser.position - 1].end)
        }
        position = saved
        if let end, name == "print" || name == "exec" {
            throw SyntaxError(
                "Missing parentheses in call to '\(name)'. Did you mean \(name)(...)?",
                at: SourceRange(Int(tokens[first].start), end))
        }
    }

    /// How many brackets are open after a token.
    private func bracketLevel(ofToken index: Int) -> Int {
        var level = 0
        for token in tokens[...index] {
            switch token.kind {
            case .leftParenthesis, .leftBracket, .leftBrace: level += 1
            case .rightParenthesis, .rightBracket, .rightBrace: level -= 1
            default: break
            }
        }
        return level
    }

    /// What a rule finds from here, without moving.
    private mutating func peekedTree<Tree>(
        _ rule: (inout Parser) throws(SyntaxError) -> Tree?
    ) throws(SyntaxError) -> Tree? {
        let saved = (position, depth, height, diagnosing)
        let result = try attempt(rule)
        furthest = max(furthest, position)
        (position, depth, height, diagnosing) = saved
        return result ?? nil
    }

    /// `a = b` where `==` or `:=` was meant, `f() := 1`. `first` is the first token, `value` what was read.
    mutating func diagnoseNamedExpression(from first: Int, _ value: Expression) throws(SyntaxError) {
        if peek == .walrus {
            let follows = try peekedTree { parser throws(SyntaxError) -> Expression? in
                parser.advance()
                return try parser.expression()
            }
            if follows != nil {
                throw SyntaxError(
                    "cannot use assignment expressions with \(value.errorName)", at: value.range)
            }
        }
        guard peek == .equal else { return }
        let isName = tokens[first].kind == .name && position == first + 1
        if !isName, try beginsWithDisplay(first) { return }
        let saved = position
        position = first
        let sides = try peekedTree { parser throws(SyntaxError) -> (Expression, Expression)? in
            let left = try parser.binary(1)
            guard parser.take(.equal) else { return nil }
            let right = try parser.binary(1)
            return parser.peek == .equal || parser.peek == .walrus ? nil : (left, right)
        }
        position = saved
        guard let (left, right) = sides else { return }
        if isName {
            throw SyntaxError(
                "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
                at: Self.range(left.range, right.range))
        }
        throw SyntaxError(
            "cannot assign to \(left.errorName) here. Maybe you meant '==' instead of '='?", at: left.range)
    }

    /// Whether a list, tuple, generator or True, False, None begins at a token.
    private mutating func beginsWithDisplay(_ first: Int) throws(SyntaxError) -> Bool {
        switch tokens[first].kind {
        case .true, .false, .none: return true
        case .leftParenthesis, .leftBracket:
            let saved = position
            position = first
            let isDisplay = try peekedTree { parser throws(SyntaxError) -> Bool? in
                switch try parser.atom().kind {
                case .list, .comprehension(.generator, _, _, _): return true
                case .tuple: return true
                default: return false
                }
            }
            position = saved
            return isDisplay ?? false
        default: return false
        }
    }

    // MARK: Targets

    /// A statement that begins at `first` and has "=", ":" or "+=" after something else than a target.
    mutating func diagnoseAssignment(from first: Int) throws(SyntaxError) {
        let saved = position
        position = first
        try diagnoseAnnotation()
        position = first
        while try skipTargets() {}
        let value = try attempt { parser throws(SyntaxError) in try parser.yieldOrStarExpressions() }
        if let value, peek == .equal {
            switch value.kind {
            case .yield, .yieldFrom:
                throw SyntaxError("assignment to yield expression not possible", at: value.range)
            default: try throwInvalid(value, .assign)
            }
        }
        position = first
        let whole = try attempt { parser throws(SyntaxError) in try parser.starExpressions() }
        if let whole, peek.augmentedOperator != nil {
            advance()
            _ = try yieldOrStarExpressions()
            throw SyntaxError(
                "'\(whole.errorName)' is an illegal expression for augmented assignment", at: whole.range)
        }
        position = saved
    }

    /// Over one `targets =`.
    private mutating func skipTargets() throws(SyntaxError) -> Bool {
        let skipped = try attempt { parser throws(SyntaxError) in
            guard try parser.starExpressions().isTarget else { throw parser.failure() }
            try parser.expect(.equal)
            return true
        }
        return skipped ?? false
    }

    private mutating func diagnoseAnnotation() throws(SyntaxError) {
        let first = position
        let display = try peekedTree { parser throws(SyntaxError) -> Expression? in
            let value = try parser.atom()
            try parser.expect(.colon)
            _ = try parser.expression()
            switch value.kind {
            case .list, .tuple: return value
            default: return nil
            }
        }
        if let display {
            throw SyntaxError(
                "only single target (not \(display.errorName)) can be annotated", at: display.range)
        }
        position = first
        let element = try attempt { parser throws(SyntaxError) in try parser.starNamedExpression() }
        guard let element else { return }
        if peek == .comma {
            let found = try peekedTree { parser throws(SyntaxError) -> Bool? in
                while parser.take(.comma), parser.atStarExpression { _ = try parser.starNamedExpression() }
                try parser.expect(.colon)
                _ = try parser.expression()
                return true
            }
            if found != nil {
                throw SyntaxError("only single target (not tuple) can be annotated", at: element.range)
            }
        } else if peek == .colon {
            if case .starred = element.kind { return }
            let found = try peekedTree { parser throws(SyntaxError) -> Expression? in
                parser.advance()
                return try parser.expression()
            }
            if found != nil { throw SyntaxError("illegal target for annotation", at: element.range) }
        }
    }

    private func throwInvalid(_ value: Expression, _ use: Expression.TargetUse) throws(SyntaxError) {
        guard let invalid = value.invalidTarget(use) else { return }
        let verb = use == .delete ? "delete" : "assign to"
        throw SyntaxError("cannot \(verb) \(invalid.errorName)", at: invalid.range)
    }

    /// Targets of `for` or `del` that begin at a token and did not fit.
    mutating func diagnoseTargets(from first: Int, _ use: Expression.TargetUse) throws(SyntaxError) {
        let saved = position
        position = first
        if let value = try attempt({ parser throws(SyntaxError) in try parser.starExpressions() }) {
            try throwInvalid(value, use)
        }
        position = saved
    }

    /// `with a as f():`; at `as`.
    mutating func diagnoseWithTarget() throws(SyntaxError) {
        let value = try peekedTree { parser throws(SyntaxError) -> Expression? in
            try parser.expect(.as)
            let value = try parser.expression()
            switch parser.peek {
            case .comma, .rightParenthesis, .colon: return value
            default: return nil
            }
        }
        if let value { try throwInvalid(value, .assign) }
    }

    // MARK: Brackets

    /// `(**a)`
    mutating func diagnoseDoubleStarredGroup() throws(SyntaxError) {
        let star = range(ofToken: position)
        let closes = try peekedTree { parser throws(SyntaxError) -> Bool? in
            parser.advance()
            _ = try parser.expression()
            return parser.peek == .rightParenthesis || (parser.isField && parser.peek == .endOfFile)
                ? true : nil
        }
        if closes != nil { throw SyntaxError("cannot use double starred expression here", at: star) }
    }

    /// `[a, b for a, b in c]`
    mutating func diagnoseTargetWithoutParentheses(_ elements: [Expression]) throws(SyntaxError) {
        guard let first = elements.first, let last = elements.last else { return }
        let comma = Int(tokens[position - 1].end)
        _ = try comprehensionClauses()
        let end = elements.count == 1 ? comma : last.range.upperBound
        throw SyntaxError(
            "did you forget parentheses around the comprehension target?",
            at: SourceRange(first.range.lowerBound, end))
    }

    /// Between a key and its value.
    mutating func diagnoseDictionaryValue() throws(SyntaxError) {
        let end = Int(tokens[position - 1].end)
        guard peek == .colon else {
            throw SyntaxError("':' expected after dictionary key", at: SourceRange(end - 1, end))
                .ending(.column(0))
        }
        let colon = range(ofToken: position)
        switch peekSecond {
        case .rightBrace, .comma:
            throw SyntaxError("expression expected after dictionary key and ':'", at: colon)
        case .star:
            let star = range(ofToken: position + 1)
            let value = try peekedTree { parser throws(SyntaxError) -> Int? in
                parser.advance()
                parser.advance()
                _ = try parser.binary(1)
                return Int(parser.tokens[parser.position - 1].end)
            }
            if let value {
                throw SyntaxError(
                    "cannot use a starred expression in a dictionary value",
                    at: SourceRange(star.lowerBound, value))
            }
        default: break
        }
    }

    // MARK: Arguments

    /// `f(a=b for b in c)`; after `b`.
    mutating func diagnoseKeywordComprehension(_ first: Int) throws(SyntaxError) {
        _ = try comprehensionClauses()
        throw SyntaxError(
            "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
            at: Self.range(range(ofToken: first), range(ofToken: first + 1)))
    }

    /// `f(True=1)`, `f(a.b=1)`; at "=".
    func diagnoseKeyword(_ first: Int) -> SyntaxError {
        let range = Self.range(range(ofToken: first), range(ofToken: position))
        if position == first + 1, [.true, .false, .none].contains(tokens[first].kind) {
            return SyntaxError("cannot assign to \(text(ofToken: first))", at: range)
        }
        return SyntaxError("expression cannot contain assignment, perhaps you meant \"==\"?", at: range)
    }
}
