import Diagnostics

// What may be assigned to, deleted or looped over, and the names that errors have for what may not.

extension Expression {
    /// A name, attribute, subscript, or (starred) targets in a tuple or list.
    var isTarget: Bool {
        switch kind {
        case .name, .attribute, .subscript: true
        case .starred(let value):
            if case .starred = value.kind { false } else { value.isTarget }
        case .tuple(let elements), .list(let elements): elements.allSatisfy(\.isTarget)
        default: false
        }
    }

    /// A target without stars: what `del` takes.
    var isDeletable: Bool {
        switch kind {
        case .name, .attribute, .subscript: true
        case .tuple(let elements), .list(let elements): elements.allSatisfy(\.isDeletable)
        default: false
        }
    }

    /// What `+=` and an annotation take.
    var isSingleTarget: Bool {
        switch kind {
        case .name, .attribute, .subscript: true
        default: false
        }
    }

    enum TargetUse { case assign, delete, loop }

    /// The first part that cannot be a target, as CPython picks it.
    func invalidTarget(_ use: TargetUse) -> Expression? {
        switch kind {
        case .name, .attribute, .subscript: return nil
        case .tuple(let elements), .list(let elements):
            for element in elements {
                if let invalid = element.invalidTarget(use) { return invalid }
            }
            return nil
        case .starred(let value): return use == .delete ? self : value.invalidTarget(use)
        case .compare(let left, let comparisons) where use == .loop:
            return comparisons.first?.comparator == .in ? left.invalidTarget(use) : nil
        default: return self
        }
    }

    /// What CPython calls such an expression in its messages.
    var errorName: String {
        switch kind {
        case .attribute: "attribute"
        case .subscript: "subscript"
        case .starred: "starred"
        case .name: "name"
        case .list: "list"
        case .tuple: "tuple"
        case .lambda: "lambda"
        case .call: "function call"
        case .boolean, .binary, .unary: "expression"
        case .yield, .yieldFrom: "yield expression"
        case .await: "await expression"
        case .comprehension(.list, _, _, _): "list comprehension"
        case .comprehension(.set, _, _, _): "set comprehension"
        case .comprehension(.dictionary, _, _, _): "dict comprehension"
        case .comprehension(.generator, _, _, _): "generator expression"
        case .dictionary: "dict literal"
        case .set: "set display"
        case .formattedString: "f-string expression"
        case .constant(.none): "None"
        case .constant(.true): "True"
        case .constant(.false): "False"
        case .constant(.ellipsis): "ellipsis"
        case .constant: "literal"
        case .compare: "comparison"
        case .conditional: "conditional expression"
        case .named: "named expression"
        case .slice: "slice"
        }
    }
}

extension Parser {
    /// The targets of `for`, before `in`.
    mutating func forTargets() throws(SyntaxError) -> Expression {
        let first = position
        let targets = try attempt { parser throws(SyntaxError) in try parser.targets(before: .in) }
        if let targets { return targets }
        if diagnosing { try diagnoseTargets(from: first, .loop) }
        throw failure()
    }

    /// One target, or several with commas, that end before `end`.
    private mutating func targets(before end: TokenKind) throws(SyntaxError) -> Expression {
        let result = try tuple { parser throws(SyntaxError) in
            let start = parser.start
            let isStarred = parser.take(.star)
            let target = try parser.primary()
            return isStarred ? Expression(.starred(target), parser.range(from: start)) : target
        }
        guard result.isTarget else { throw failure() }
        if peek != end { throw failure() }
        return result
    }
}
