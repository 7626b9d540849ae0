import Diagnostics

// Expressions and assignment targets.

extension Resolver {
    mutating func visit(_ expression: Expression?) throws(SyntaxError) {
        if let expression { try visit(expression) }
    }

    mutating func visit(_ expressions: [Expression]) throws(SyntaxError) {
        for expression in expressions { try visit(expression) }
    }

    mutating func visit(_ expression: Expression) throws(SyntaxError) {
        switch expression.kind {
        case .constant: break
        case .name(let name): try visitName(name, expression.range)
        case .binary(_, let left, let right):
            try visit(left)
            try visit(right)
        case .unary(_, let operand): try visit(operand)
        case .boolean(_, let values): try visit(values)
        case .compare(let first, let comparisons):
            try visit(first)
            for comparison in comparisons { try visit(comparison.operand) }
        case .call(let function, let arguments):
            try visit(function)
            try visit(arguments, expression.range)
        case .attribute(let value, _): try visit(value)
        case .subscript(let value, let index):
            try visit(value)
            try visit(index)
        case .slice(let lower, let upper, let step):
            try visit(lower)
            try visit(upper)
            try visit(step)
        case .conditional(let test, let then, let otherwise):
            try visit(test)
            try visit(then)
            try visit(otherwise)
        case .tuple(let elements), .list(let elements), .set(let elements): try visitElements(elements)
        case .dictionary(let items):
            for (key, value) in items {
                try visit(key)
                try visit(value)
            }
        case .starred(let value):
            report("can't use starred expression here", at: expression.range)
            try visit(value)
        case .formattedString(let pieces): try visit(pieces)
        default: try visitScoped(expression)
        }
    }

    /// What opens a scope or depends on the one it is in.
    private mutating func visitScoped(_ expression: Expression) throws(SyntaxError) {
        switch expression.kind {
        case .lambda(let parameters, let body):
            try visitDefaults(parameters)
            try within(.lambda, "<lambda>", expression.range) { resolver throws(SyntaxError) in
                try resolver.visit(parameters)
                try resolver.visit(body)
            }
        case .comprehension(let kind, let element, let value, let clauses):
            try visitComprehension(kind, element, value, clauses, expression.range)
        case .named(let name, let value):
            try visit(value)
            try addWalrusTarget(name, expression.range)
        case .yield(let value): try visitYield(value, expression.range)
        case .yieldFrom(let value):
            if control.isAsync { report("'yield from' inside async function", at: expression.range) }
            try visitYield(value, expression.range)
        case .await(let value):
            if !table.scopes[current].isFunction {
                report("'await' outside function", at: expression.range)
            } else {
                checkAsync("'await' outside async function", expression.range)
            }
            if table.scopes[current].kind == .comprehension { table.scopes[current].isCoroutine = true }
            try visit(value)
        default: break
        }
    }

    private mutating func visitName(_ name: String, _ range: SourceRange) throws(SyntaxError) {
        try add(name, .use, at: range)
        if name == "super", table.scopes[current].isFunction { try add("__class__", .use, at: range) }
    }

    private mutating func visitElements(_ elements: [Expression]) throws(SyntaxError) {
        for element in elements {
            if case .starred(let value) = element.kind { try visit(value) } else { try visit(element) }
        }
    }

    mutating func visit(_ arguments: [Argument], _ call: SourceRange) throws(SyntaxError) {
        var names: Set<String> = []
        for argument in arguments {
            switch argument {
            case .positional(let value), .unpacked(let value), .unpackedMapping(let value): try visit(value)
            case .keyword(let name, let value):
                if !names.insert(name.name).inserted {
                    let range = SourceRange(name.range.lowerBound, value.range.upperBound)
                    report("keyword argument repeated: \(name.name)", at: range)
                }
                if name.name == "__debug__" { report("cannot assign to __debug__", at: call) }
                try visit(value)
            }
        }
    }

    private mutating func visit(_ pieces: [FormattedPiece]) throws(SyntaxError) {
        for case .value(let value, _, let format, _) in pieces {
            try visit(value)
            if let format { try visit(format) }
        }
    }

    private mutating func visitYield(_ value: Expression?, _ range: SourceRange) throws(SyntaxError) {
        try visit(value)
        let scope = table.scopes[current]
        if scope.kind == .comprehension {
            let place = scope.name == "<genexpr>" ? "generator expression" : Self.displayName(scope.name)
            throw SyntaxError("'yield' inside \(place)", at: range)
        }
        guard scope.isFunction else { return report("'yield' outside function", at: range) }
        table.scopes[current].isGenerator = true
    }

    private static func displayName(_ name: String) -> String {
        switch name {
        case "<listcomp>": "list comprehension"
        case "<setcomp>": "set comprehension"
        default: "dict comprehension"
        }
    }

    // MARK: Comprehensions

    private mutating func visitComprehension(
        _ kind: ComprehensionKind, _ element: Expression, _ value: Expression?,
        _ clauses: [ComprehensionClause], _ range: SourceRange
    ) throws(SyntaxError) {
        guard let first = clauses.first else { return }
        // The first iterable is evaluated outside.
        try visitIterable(first.iterable)
        let isAsyncContext = control.isAsync
        let name =
            switch kind {
            case .list: "<listcomp>"
            case .set: "<setcomp>"
            case .dictionary: "<dictcomp>"
            case .generator: "<genexpr>"
            }
        try within(.comprehension, name, range) { resolver throws(SyntaxError) in
            resolver.control.isAsync = true
            resolver.table.scopes[resolver.current].isGenerator = kind == .generator
            for (index, clause) in clauses.enumerated() {
                if index > 0 { try resolver.visitIterable(clause.iterable) }
                try resolver.visitClause(clause)
            }
            try resolver.visit(value)
            try resolver.visit(element)
        }
        guard table.scope(at: range)?.isCoroutine == true, kind != .generator else { return }
        if !isAsyncContext {
            report("asynchronous comprehension outside of an asynchronous function", at: range)
        }
        if table.scopes[current].kind == .comprehension { table.scopes[current].isCoroutine = true }
    }

    private mutating func visitIterable(_ iterable: Expression) throws(SyntaxError) {
        table.scopes[current].comprehension.iterableDepth += 1
        try visit(iterable)
        table.scopes[current].comprehension.iterableDepth -= 1
    }

    private mutating func visitClause(_ clause: ComprehensionClause) throws(SyntaxError) {
        table.scopes[current].comprehension.isInTarget = true
        try visitTarget(clause.target, isOutermost: true)
        table.scopes[current].comprehension.isInTarget = false
        if clause.isAsync { table.scopes[current].isCoroutine = true }
        try visit(clause.conditions)
    }

    // MARK: Targets

    /// Something assigned to or deleted. `isOutermost`: not inside a tuple or list.
    mutating func visitTarget(_ target: Expression, isOutermost: Bool = false) throws(SyntaxError) {
        switch target.kind {
        case .name(let name): try add(name, .local, at: target.range)
        case .tuple(let elements), .list(let elements):
            var stars = 0
            for element in elements {
                if case .starred(let value) = element.kind {
                    stars += 1
                    if stars == 2 { report("multiple starred expressions in assignment", at: target.range) }
                    try visitTarget(value)
                } else {
                    try visitTarget(element)
                }
            }
        case .starred(let value):
            if isOutermost {
                report("starred assignment target must be in a list or tuple", at: target.range)
            }
            try visitTarget(value)
        case .attribute(let value, let name):
            if name.name == "__debug__" { report("cannot assign to __debug__", at: target.range) }
            // Attributes and subscripts are evaluated; a walrus in them is none of the comprehension's targets.
            let isInTarget = table.scopes[current].comprehension.isInTarget
            table.scopes[current].comprehension.isInTarget = false
            try visit(value)
            table.scopes[current].comprehension.isInTarget = isInTarget
        default:
            let isInTarget = table.scopes[current].comprehension.isInTarget
            table.scopes[current].comprehension.isInTarget = false
            try visit(target)
            table.scopes[current].comprehension.isInTarget = isInTarget
        }
    }
}
