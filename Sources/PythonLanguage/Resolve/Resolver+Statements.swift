import Diagnostics

// Statements.

extension Resolver {
    mutating func visitModule(_ body: [Statement]) throws(SyntaxError) {
        for (index, statement) in body.enumerated() {
            if atFutureImports, !isFutureImport(statement), !(index == 0 && isDocstring(statement)) {
                atFutureImports = false
            }
            try visit(statement)
        }
    }

    private func isDocstring(_ statement: Statement) -> Bool {
        switch statement.kind {
        case .expression(let value), .assign(_, let value):
            // The assignment is what a module's docstring has become.
            guard case .constant(.string) = value.kind else { return false }
            return statement.range == value.range
        default: return false
        }
    }

    private func isFutureImport(_ statement: Statement) -> Bool {
        if case .importFrom(let module?, _, 0) = statement.kind { return module.name == "__future__" }
        return false
    }

    mutating func visit(_ body: [Statement]) throws(SyntaxError) {
        for statement in body { try visit(statement) }
    }

    mutating func visit(_ statement: Statement) throws(SyntaxError) {
        switch statement.kind {
        case .expression(let value): try visit(value)
        case .assign(let targets, let value):
            for target in targets { try visitTarget(target, isOutermost: true) }
            try visit(value)
        case .augmentedAssign(let target, _, let value):
            try visitTarget(target)
            try visit(value)
        case .annotatedAssign(let target, let annotation, let value, let isSimple):
            try visitAnnotated(target, annotation, value, isSimple, statement.range)
        case .return(let value): try visitReturn(value, statement.range)
        case .delete(let targets): for target in targets { try visitTarget(target) }
        case .raise(let value, let cause):
            try visit(value)
            try visit(cause)
        case .assert(let test, let message):
            try visit(test)
            try visit(message)
        case .import(let names): for name in names { try visitImported(name, statement.range) }
        case .importFrom(let module, let names, let level):
            try visitImportFrom(module, names, level, statement.range)
        case .global(let names): try declare(names, .global, at: statement.range)
        case .nonlocal(let names): try declare(names, .nonlocal, at: statement.range)
        case .pass: break
        case .break: checkLoop("'break' outside loop", statement.range)
        case .continue: checkLoop("'continue' not properly in loop", statement.range)
        default: try visitCompound(statement)
        }
    }

    private mutating func visitCompound(_ statement: Statement) throws(SyntaxError) {
        switch statement.kind {
        case .if(let test, let body, let orElse):
            try visit(test)
            try visit(body)
            try visit(orElse)
        case .while(let test, let body, let orElse):
            try visit(test)
            try visitLoop(body)
            try visit(orElse)
        case .for(let target, let iterable, let body, let orElse, let isAsync):
            if isAsync { checkAsync("'async for' outside async function", statement.range) }
            try visitTarget(target, isOutermost: true)
            try visit(iterable)
            try visitLoop(body)
            try visit(orElse)
        case .with(let items, let body, let isAsync):
            if isAsync { checkAsync("'async with' outside async function", statement.range) }
            for (context, target) in items {
                try visit(context)
                if let target { try visitTarget(target, isOutermost: true) }
            }
            try visit(body)
        case .try(let body, let handlers, let orElse, let finally, let isStar):
            try visit(body)
            // CPython's order, which decides the first error.
            try visit(orElse)
            try visit(handlers, isStar: isStar)
            try visit(finally)
        case .function(let definition): try visit(definition, statement.range)
        case .classDefinition(let definition): try visit(definition, statement.range)
        case .match(let subject, let cases):
            try visit(subject)
            try visit(cases)
        default: break
        }
    }

    // MARK: Control flow

    private mutating func visitLoop(_ body: [Statement]) throws(SyntaxError) {
        let outer = control
        control.isInLoop = true
        control.isInStarHandler = false
        try visit(body)
        control = outer
    }

    private mutating func checkLoop(_ message: String, _ range: SourceRange) {
        if control.isInStarHandler {
            reportStarHandler(range)
        } else if !control.isInLoop {
            report(message, at: range)
        }
    }

    private mutating func reportStarHandler(_ range: SourceRange) {
        report("'break', 'continue' and 'return' cannot appear in an except* block", at: range)
    }

    private mutating func visitReturn(_ value: Expression?, _ range: SourceRange) throws(SyntaxError) {
        if table.scopes[current].kind != .function {
            report("'return' outside function", at: range)
        } else if control.isInStarFunction {
            reportStarHandler(value?.range ?? range)
        } else if value != nil, control.isAsync {
            asyncReturns[current] = asyncReturns[current] ?? range
        }
        try visit(value)
    }

    private mutating func visit(_ handlers: [ExceptHandler], isStar: Bool) throws(SyntaxError) {
        let outer = control
        for (index, handler) in handlers.enumerated() {
            if handler.type == nil, index + 1 < handlers.count {
                report("default 'except:' must be last", at: handler.range)
            }
            try visit(handler.type)
            if let name = handler.name { try add(name.name, .local, at: name.range) }
            if isStar {
                control.isInStarHandler = true
                control.isInStarFunction = true
            }
            try visit(handler.body)
            control = outer
        }
    }

    /// Reports unless the walk is in an `async def`.
    mutating func checkAsync(_ message: String, _ range: SourceRange) {
        if !control.isAsync { report(message, at: range) }
    }

    // MARK: Assignment

    private mutating func visitAnnotated(
        _ target: Expression, _ annotation: Expression, _ value: Expression?, _ isSimple: Bool,
        _ range: SourceRange
    ) throws(SyntaxError) {
        if case .name(let name) = target.kind {
            let before = flags(of: name, in: current)
            if current != 0, isSimple, !before.isDisjoint(with: [.global, .nonlocal]) {
                let word = before.contains(.global) ? "global" : "nonlocal"
                throw SyntaxError("annotated name '\(name)' can't be \(word)", at: range)
            }
            if isSimple {
                try add(name, [.annotated, .local], at: target.range)
            } else if value != nil {
                try add(name, .local, at: target.range)
            }
        } else {
            try visitTarget(target)
        }
        if !table.hasFutureAnnotations { try visit(annotation) }
        try visit(value)
    }

    private mutating func visitImported(_ name: ImportedName, _ range: SourceRange) throws(SyntaxError) {
        if let alias = name.alias { return try add(alias.name, .imported, at: range) }
        let first = name.identifier.name.prefix { $0 != "." }
        try add(String(first), .imported, at: range)
    }

    private mutating func visitImportFrom(
        _ module: Identifier?, _ names: [ImportedName]?, _ level: Int, _ range: SourceRange
    ) throws(SyntaxError) {
        if level == 0, module?.name == "__future__" { try visitFuture(names ?? [], range) }
        guard let names else {
            if current != 0 {
                let star = SourceRange(range.upperBound - 1, range.upperBound)
                throw SyntaxError("import * only allowed at module level", at: star)
            }
            return
        }
        for name in names { try visitImported(name, range) }
    }

    private mutating func visitFuture(_ names: [ImportedName], _ range: SourceRange) throws(SyntaxError) {
        guard atFutureImports else {
            return report("from __future__ imports must occur at the beginning of the file", at: range)
        }
        for name in names {
            switch name.identifier.name {
            case "annotations": table.hasFutureAnnotations = true
            case "nested_scopes", "generators", "division", "absolute_import", "with_statement",
                "print_function", "unicode_literals", "generator_stop":
                break
            case "barry_as_FLUFL":
                throw SyntaxError("future feature barry_as_FLUFL is not supported", at: range)
            case "braces": throw SyntaxError("not a chance", at: range)
            case let other:
                throw SyntaxError("future feature \(other) is not defined", at: range).ending(.unknown)
            }
        }
    }

    // MARK: Definitions

    private mutating func visit(
        _ definition: FunctionDefinition, _ range: SourceRange
    ) throws(SyntaxError) {
        let name = definition.identifier
        try add(name.name, .local, at: range)
        try visitDefaults(definition.parameters)
        if !table.hasFutureAnnotations {
            for parameter in definition.parameters.all { try visitAnnotation(parameter.annotation) }
            try visit(definition.returns)
        }
        for decorator in definition.decorators { try visit(decorator) }
        try within(.function, name.name, range) { resolver throws(SyntaxError) in
            resolver.control.isAsync = definition.isAsync
            resolver.table.scopes[resolver.current].isCoroutine = definition.isAsync
            try resolver.visit(definition.parameters)
            try resolver.visit(definition.body)
            resolver.checkAsyncGenerator()
        }
    }

    /// `*args: *Ts` may have a star.
    private mutating func visitAnnotation(_ annotation: Expression?) throws(SyntaxError) {
        if let annotation, case .starred(let value) = annotation.kind { return try visit(value) }
        try visit(annotation)
    }

    mutating func visitDefaults(_ parameters: Parameters) throws(SyntaxError) {
        for parameter in parameters.positionalOnly { try visit(parameter.defaultValue) }
        for parameter in parameters.regular { try visit(parameter.defaultValue) }
        for parameter in parameters.keywordOnly { try visit(parameter.defaultValue) }
    }

    /// Binds the parameters in the order of a frame's arguments.
    mutating func visit(_ parameters: Parameters) throws(SyntaxError) {
        for parameter in parameters.all {
            let name = parameter.identifier
            let end = parameter.annotation?.range ?? name.range
            try add(name.name, .parameter, at: Parser.range(name.range, end))
            let mangled = table.scopes[current].mangled(name.name)
            table.scopes[current].parameters.append(mangled)
        }
    }

    private mutating func checkAsyncGenerator() {
        guard let range = asyncReturns[current], table.scopes[current].isGenerator else { return }
        report("'return' with value in async generator", at: range)
    }

    private mutating func visit(_ definition: ClassDefinition, _ range: SourceRange) throws(SyntaxError) {
        let name = definition.identifier
        try add(name.name, .local, at: range)
        try visit(definition.arguments, range)
        for decorator in definition.decorators { try visit(decorator) }
        try within(.classBody, name.name, range, privateName: name.name) { resolver throws(SyntaxError) in
            try resolver.visit(definition.body)
        }
    }
}

extension Parameters {
    /// In the order of a frame's arguments.
    var all: [Parameter] {
        positionalOnly + regular + keywordOnly + (variadic.map { [$0] } ?? [])
            + (variadicKeyword.map { [$0] } ?? [])
    }
}
