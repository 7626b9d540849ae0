/// A statement of a cell's outermost level.
package struct JavaScriptStatement {
    package enum Kind {
        /// `let`, `const` or `var`; the index of that word.
        case declaration(Int)
        /// The index of the function's name.
        case function(Int)
        /// The index of the class's name.
        case classDeclaration(Int)
        case importDeclaration
        case expression
        /// Blocks, branches, loops and all other statements.
        case other
    }

    package var kind: Kind
    /// Its tokens, a semicolon at the end included.
    package var tokens: Range<Int>
    /// The index behind `export` or `export default`, where the statement itself begins.
    package var start: Int
}

/// Finds where statements end, as the language's grammar has it: at semicolons, at closing braces, and at
/// line ends where the next token can't go on.
package struct StatementScanner {
    let tokens: [JavaScriptToken]

    package init(_ tokens: [JavaScriptToken]) { self.tokens = tokens }

    /// The statements of the outermost level.
    package func statements() -> [JavaScriptStatement] {
        var found: [JavaScriptStatement] = []
        var index = 0
        while index < tokens.count {
            if tokens[index].is(";") {
                index += 1
                continue
            }
            let first = index
            if tokens[index].is("export") {
                index += 1
                if has(index, "default") { index += 1 }
            }
            let kind = kind(at: index)
            let end = max(first + 1, self.end(ofStatementAt: index))
            found.append(JavaScriptStatement(kind: kind, tokens: first..<end, start: index))
            index = end
        }
        return found
    }

    private func has(_ index: Int, _ text: String) -> Bool { index < tokens.count && tokens[index].is(text) }

    private func isName(_ index: Int) -> Bool { index < tokens.count && tokens[index].kind == .name }

    private func kind(at index: Int) -> JavaScriptStatement.Kind {
        guard index < tokens.count else { return .other }
        let token = tokens[index]
        if beginsDeclaration(index) { return .declaration(index) }
        if token.isName("async"), has(index + 1, "function"), !tokens[index + 1].followsLineEnd {
            return self.kind(at: index + 1)
        }
        guard token.kind == .keyword else {
            if token.kind == .punctuator, token.text == "{" { return .other }
            return isName(index) && has(index + 1, ":") ? .other : .expression
        }
        switch token.text {
        case "function":
            let name = has(index + 1, "*") ? index + 2 : index + 1
            return isName(name) ? .function(name) : .expression
        case "class": return isName(index + 1) ? .classDeclaration(index + 1) : .expression
        case "import":
            return has(index + 1, "(") || has(index + 1, ".") ? .expression : .importDeclaration
        case "await", "delete", "false", "new", "null", "super", "this", "true", "typeof", "void", "yield":
            return .expression
        default: return .other
        }
    }

    /// `let x`, `const {`, `var [`; `let` alone is a name.
    func beginsDeclaration(_ index: Int) -> Bool {
        if tokens[index].isOne(of: ["const", "var"]) { return true }
        guard tokens[index].isName("let"), index + 1 < tokens.count else { return false }
        let next = tokens[index + 1]
        return next.kind == .name && !next.isName("instanceof")
            || next.isOne(of: ["[", "{", "await", "yield"])
    }

    // MARK: Ends

    /// The index behind the statement that begins at `index`.
    func end(ofStatementAt index: Int) -> Int {
        guard index < tokens.count else { return index }
        let token = tokens[index]
        if token.is("{") { return behind(index) }
        if token.is(";") { return index + 1 }
        if token.kind == .name, has(index + 1, ":") { return end(ofStatementAt: index + 2) }
        switch kind(at: index) {
        case .function, .classDeclaration:
            let body = tokens[index...].indices.first {
                tokens[$0].brace == .classBody || tokens[$0].brace == .function
            }
            return body.map(behind) ?? tokens.count
        default: break
        }
        switch token.kind == .keyword ? token.text : "" {
        case "if":
            let end = end(ofStatementAt: behindHead(index + 1))
            return has(end, "else") ? self.end(ofStatementAt: end + 1) : end
        case "while", "with": return end(ofStatementAt: behindHead(index + 1))
        case "for":
            return end(ofStatementAt: behindHead(has(index + 1, "await") ? index + 2 : index + 1))
        case "switch": return behind(behindHead(index + 1))
        case "do":
            let end = end(ofStatementAt: index + 1)
            let condition = behindHead(end + 1)
            return has(condition, ";") ? condition + 1 : condition
        case "try": return endOfTry(index)
        default: return endWithSemicolon(index)
        }
    }

    private func endOfTry(_ index: Int) -> Int {
        var end = behind(index + 1)
        if has(end, "catch") { end = behind(has(end + 1, "(") ? behindHead(end + 1) : end + 1) }
        if has(end, "finally") { end = behind(end + 1) }
        return end
    }

    private func endWithSemicolon(_ index: Int) -> Int {
        let end = endOfExpression(from: index, startsStatement: true)
        return has(end, ";") ? end + 1 : end
    }

    /// Behind the bracket that closes the one at `index`.
    func behind(_ index: Int) -> Int {
        guard index < tokens.count else { return tokens.count }
        return tokens[index].match.map { max($0, index) + 1 } ?? tokens.count
    }

    private func behindHead(_ index: Int) -> Int { has(index, "(") ? behind(index) : index }

    /// Where the expression that begins at `index` ends: at a semicolon, a closing bracket, a comma if asked
    /// for, or a line end before a token that can't go on.
    func endOfExpression(from index: Int, atComma: Bool = false, startsStatement: Bool = false) -> Int {
        var index = index
        var needsOperand = true
        var inClassHead = false
        var endedArrow = false
        let first = index
        while index < tokens.count {
            let token = tokens[index]
            if index > first, token.followsLineEnd, !needsOperand, !inClassHead,
                endedArrow ? !token.isOne(of: [",", ":"]) : !goesOn(token)
            {
                return index
            }
            if token.isOne(of: [";", ")", "]", "}"]) || (atComma && token.is(",")) { return index }
            if token.kind == .template, let match = token.match, match < index { return index }
            endedArrow = false
            if let match = token.match, match > index {
                endedArrow = token.is("{") && index > first && tokens[index - 1].is("=>")
                if token.brace == .classBody { inClassHead = false }
                // A template goes on with its next piece, which may open another substitution.
                index = token.kind == .template ? behindTemplate(index) : match + 1
                needsOperand = false
                continue
            }
            switch token.kind {
            case .keyword:
                if token.text == "class" { inClassHead = true }
                needsOperand =
                    !["class", "function"].contains(token.text)
                    && !JavaScriptToken.valueKeywords.contains(token.text)
            case .punctuator: if token.text != "++", token.text != "--" { needsOperand = true }
            case .name where startsStatement && index == first && beginsDeclaration(index):
                needsOperand = true
            default: needsOperand = false
            }
            index += 1
        }
        return index
    }

    private func behindTemplate(_ index: Int) -> Int {
        var index = index
        while index < tokens.count, let match = tokens[index].match, match > index { index = match }
        return index + 1
    }

    /// Whether a token on a new line goes on with the expression before.
    private func goesOn(_ token: JavaScriptToken) -> Bool {
        switch token.kind {
        case .punctuator:
            if token.text == "{" { return token.brace == .function }
            return !["++", "--", "!", "~", "@"].contains(token.text)
        case .keyword: return token.text == "in" || token.text == "instanceof"
        case .template: return true
        default: return false
        }
    }

    // MARK: Functions

    /// For every token, whether it is inside of a function (and an `await` there is the function's own).
    func insideFunctions() -> [Bool] {
        var inside = [Bool](repeating: false, count: tokens.count)
        for (index, token) in tokens.enumerated() {
            let body: Range<Int>
            if token.brace == .function || token.brace == .classBody {
                body = index..<behind(index)
            } else if token.is("=>"), !has(index + 1, "{") {
                body = index..<endOfExpression(from: index + 1, atComma: true)
            } else {
                continue
            }
            guard !inside[index] else { continue }
            for position in body { inside[position] = true }
        }
        return inside
    }

    /// For every token the index of the innermost bracket around it.
    func enclosingBrackets() -> [Int?] {
        var open: [Int] = []
        return tokens.indices.map { index in
            let match = tokens[index].match
            if let match, match < index { open.removeLast(open.last == match ? 1 : 0) }
            defer { if let match, match > index { open.append(index) } }
            return open.last
        }
    }

    /// The indices of the names that a binding pattern (`a`, `{a, b: [c = 1], ...d}`) declares.
    func boundNames(of pattern: Range<Int>) -> [Int] {
        guard let first = pattern.first, first < tokens.count else { return [] }
        if tokens[first].kind == .name { return [first] }
        guard let last = tokens[first].match, last < pattern.upperBound else { return [] }
        let isObject = tokens[first].is("{")
        var names: [Int] = []
        var index = first + 1
        while index < last {
            if tokens[index].is(",") {
                index += 1
                continue
            }
            if tokens[index].is("...") { index += 1 }
            let end = min(last, endOfExpression(from: index, atComma: true))
            if isObject {
                let key = tokens[index].is("[") ? behind(index) : index + 1
                if has(key, ":") { index = key + 1 }
            }
            names += boundNames(of: index..<end)
            index = max(end, index + 1)
        }
        return names
    }
}
