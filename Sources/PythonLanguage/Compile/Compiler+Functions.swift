import Diagnostics

// Functions, lambdas, comprehensions and classes: a compiler for the inner scope, and the instructions that
// make the object in the outer one.

extension Compiler {
    private func inner(_ range: SourceRange, name: String) throws(Failure) -> Compiler {
        guard let scope = table.scope(at: range) else {
            throw Failure(message: "no scope for '\(name)'", range: range)
        }
        return Compiler(
            machine, source, table, scope, outer: self, qualifiedName: innerQualifiedName(name))
    }

    /// `makeFunction` and a word for every free variable of the inner code.
    private func emitFunction(_ target: Int, _ codeObject: Value, _ inner: Scope, extras: Int, flags: Int) {
        code.emit(.makeFunction, target, extras, code.constant(codeObject), flags)
        for name in inner.free {
            if let register = registers[name], scope.cells.contains(name) || name == "__class__" {
                code.append(UInt64(register) | 1 << 32)
            } else {
                code.append(UInt64(freeIndices[name] ?? 0))
            }
        }
    }

    // MARK: Functions

    func compileFunction(_ definition: FunctionDefinition, _ range: SourceRange) throws(Failure) {
        if definition.isAsync { throw unsupported("'async' functions", range) }
        try decorated(definition.decorators, definition.identifier, range) { target throws(Failure) in
            let name = definition.identifier.name
            let extras = self.code.allocate(3)
            var flags = try self.defaults(definition.parameters, extras)
            flags |= try self.annotations(definition.parameters, definition.returns, extras + 2)
            let inner = try self.inner(range, name: name)
            let codeObject = try inner.function(definition.parameters, definition.body, name, range)
            self.at(range)
            self.emitFunction(target, codeObject, inner.scope, extras: extras, flags: flags)
        }
    }

    /// Evaluates decorators, makes the object, applies them and stores it.
    private func decorated(
        _ decorators: [Expression], _ identifier: Identifier, _ range: SourceRange,
        _ make: (Int) throws(Failure) -> Void
    ) throws(Failure) {
        let first = code.allocate(decorators.count * 2 + 1)
        for (index, decorator) in decorators.enumerated() {
            try compile(decorator, into: first + index)
        }
        let object = first + decorators.count * 2
        let made = code.allocate(2)
        try scoped { () throws(Failure) in try make(object) }
        for (index, decorator) in decorators.enumerated().reversed() {
            code.emit(.move, made, first + index)
            code.emit(.move, made + 1, object)
            at(decorator.range)
            code.emit(.call, object, made, 1)
        }
        store(identifier.name, from: object, identifier.range)
    }

    private func defaults(_ parameters: Parameters, _ extras: Int) throws(Failure) -> Int {
        var flags = 0
        let values = (parameters.positionalOnly + parameters.regular).compactMap(\.defaultValue)
        if !values.isEmpty {
            _ = try sequence(.buildTuple, values, values[0].range, into: extras)
            flags |= 1
        }
        let keywordOnly = parameters.keywordOnly.filter { $0.defaultValue != nil }
        if !keywordOnly.isEmpty {
            try scoped { () throws(Failure) in
                let first = self.code.nextRegister
                for parameter in keywordOnly {
                    let name = self.machine.intern(self.mangled(parameter.identifier.name))
                    _ = self.constant(name, into: self.code.allocate())
                    if let value = parameter.defaultValue {
                        try self.compile(value, into: self.code.allocate())
                    }
                }
                self.code.emit(.buildDict, extras + 1, first, keywordOnly.count)
            }
            flags |= 2
        }
        return flags
    }

    private func annotations(_ parameters: Parameters, _ returns: Expression?, _ target: Int) throws(Failure)
        -> Int
    {
        var pairs: [(String, Expression)] = []
        var all = parameters.positionalOnly + parameters.regular
        if let variadic = parameters.variadic { all.append(variadic) }
        all += parameters.keywordOnly
        if let variadicKeyword = parameters.variadicKeyword { all.append(variadicKeyword) }
        for parameter in all {
            if let annotation = parameter.annotation {
                pairs.append((mangled(parameter.identifier.name), annotation))
            }
        }
        if let returns { pairs.append(("return", returns)) }
        if pairs.isEmpty { return 0 }
        try scoped { () throws(Failure) in
            let first = self.code.nextRegister
            for pair in pairs {
                _ = self.constant(self.machine.intern(pair.0), into: self.code.allocate())
                var annotation = pair.1
                if case .starred(let value) = annotation.kind { annotation = value }
                _ = try self.compileAnnotation(annotation, into: self.code.allocate())
            }
            self.code.emit(.buildDict, target, first, pairs.count)
        }
        return 4
    }

    /// The code of a function whose scope this compiler has.
    func function(_ parameters: Parameters, _ body: [Statement], _ name: String, _ range: SourceRange)
        throws(Failure) -> Value
    {
        at(range)
        reserveConstants(for: body)
        makeCells()
        collectDeletable(body)
        // CPython keeps the docstring as the first constant.
        if let doc = docstring(body) {
            _ = code.constant(machine.string(codePoints: doc))
            hasDocstring = true
        }
        if !(try compile(body)) {
            let none = constant(.none, into: nil)
            code.emit(.return, none)
        }
        return try finish(parameters, name: name, range: range)
    }

    func docstring(_ body: [Statement]) -> [UInt32]? {
        guard let first = body.first, case .expression(let expression) = first.kind,
            case .constant(.string(let points)) = expression.kind
        else { return nil }
        return points
    }

    /// Names that `del` or an exception handler's end may unset.
    private func collectDeletable(_ body: [Statement]) {
        for statement in body {
            switch statement.kind {
            case .delete(let targets):
                for target in targets { collectDeleted(target) }
            case .if(_, let body, let orElse), .while(_, let body, let orElse),
                .for(_, _, let body, let orElse, _):
                collectDeletable(body)
                collectDeletable(orElse)
            case .with(_, let body, _): collectDeletable(body)
            case .try(let body, let handlers, let orElse, let finally, _):
                collectDeletable(body)
                for handler in handlers {
                    if let name = handler.name { deletable.insert(mangled(name.name)) }
                    collectDeletable(handler.body)
                }
                collectDeletable(orElse)
                collectDeletable(finally)
            case .match(_, let cases): for matchCase in cases { collectDeletable(matchCase.body) }
            default: break
            }
        }
    }

    private func collectDeleted(_ target: Expression) {
        switch target.kind {
        case .name(let name): deletable.insert(mangled(name))
        case .tuple(let elements), .list(let elements): for element in elements { collectDeleted(element) }
        default: break
        }
    }

    func lambda(_ parameters: Parameters, _ body: Expression, _ range: SourceRange, into target: Int?)
        throws(Failure) -> Int
    {
        try result(into: target) { target throws(Failure) in
            let extras = self.code.allocate(3)
            let flags = try self.defaults(parameters, extras)
            let inner = try self.inner(range, name: "<lambda>")
            inner.at(body.range)
            inner.makeCells()
            let register = try inner.compile(body)
            inner.at(body.range)
            inner.code.emit(.return, register)
            let codeObject = try inner.finish(parameters, name: "<lambda>", range: range)
            self.at(range)
            self.emitFunction(target, codeObject, inner.scope, extras: extras, flags: flags)
        }
    }

    // MARK: Comprehensions

    func comprehension(
        _ kind: ComprehensionKind, _ element: Expression, _ value: Expression?,
        _ clauses: [ComprehensionClause],
        _ range: SourceRange, into target: Int?
    ) throws(Failure) -> Int {
        if clauses.contains(where: \.isAsync) { throw unsupported("asynchronous comprehensions", range) }
        return try result(into: target) { target throws(Failure) in
            let name = ["<listcomp>", "<setcomp>", "<dictcomp>", "<genexpr>"][Int(kind.rawValue)]
            let inner = try self.inner(range, name: name)
            let codeObject = try inner.comprehensionCode(kind, element, value, clauses, name, range)
            let first = self.code.allocate(2)
            self.at(range)
            self.emitFunction(first, codeObject, inner.scope, extras: 0, flags: 0)
            let iterable = try self.compile(clauses[0].iterable)
            self.at(clauses[0].iterable.range)
            self.code.emit(.getIterator, first + 1, iterable, kind == .generator ? 0 : 1)
            self.at(range)
            self.code.emit(.call, target, first, 1)
        }
    }

    private func comprehensionCode(
        _ kind: ComprehensionKind, _ element: Expression, _ value: Expression?,
        _ clauses: [ComprehensionClause],
        _ name: String, _ range: SourceRange
    ) throws(Failure) -> Value {
        at(range)
        // All of it is a loop. A generator's registers are copied at every step.
        if kind != .generator { code.reserveConstants(4) }
        code.loopDepth = 1
        makeCells()
        let result = code.allocate()
        switch kind {
        case .list: code.emit(.buildList, result, 0, 0)
        case .set: code.emit(.buildSet, result, 0, 0)
        case .dictionary: code.emit(.buildDict, result, 0, 0)
        case .generator: break
        }
        try nest(clauses[...], outermost: true) { () throws(Failure) in
            let register = try self.compile(element)
            self.at(element.range)
            switch kind {
            case .list: self.code.emit(.listAppend, result, register)
            case .set: self.code.emit(.setAdd, result, register)
            case .dictionary:
                let valueRegister =
                    try value.map { (value) throws(Failure) in try self.compile(value) } ?? register
                self.code.emit(.dictAdd, result, register, valueRegister)
            case .generator:
                self.code.emit(.yield, self.code.allocate(), register)
            }
        }
        at(range)
        if kind == .generator { code.emitWide(.loadConstant, result, code.constant(Value.none)) }
        code.emit(.return, result)
        return try finish(nil, name: name, range: range)
    }

    private func nest(
        _ clauses: ArraySlice<ComprehensionClause>, outermost: Bool, _ body: () throws(Failure) -> Void
    ) throws(Failure) {
        guard let clause = clauses.first else { return try scoped(body) }
        let iterator: Int
        if outermost {
            iterator = registers[".0"] ?? 0
        } else {
            iterator = code.allocate()
            try scoped { () throws(Failure) in
                let iterable = try self.compile(clause.iterable)
                self.at(clause.iterable.range)
                self.code.emit(.getIterator, iterator, iterable, 1)
            }
        }
        let (top, next) = (code.makeLabel(), code.makeLabel())
        let element = code.allocate()
        code.jump(next)
        code.set(top)
        var register = element
        if case .name(let name) = clause.target.kind, let local = localRegister(name) {
            register = local
            assigned.insert(mangled(name))
        } else {
            try store(to: clause.target, from: element)
        }
        for condition in clause.conditions { try jump(unless: condition, to: next) }
        try nest(clauses.dropFirst(), outermost: false, body)
        code.set(next)
        at(clause.iterable.range)
        code.jump(.forNext, register, iterator, to: top)
    }

    // MARK: Classes

    func compileClass(_ definition: ClassDefinition, _ range: SourceRange) throws(Failure) {
        try decorated(definition.decorators, definition.identifier, range) { target throws(Failure) in
            let name = definition.identifier.name
            let inner = try self.inner(range, name: name)
            let body = try inner.classBody(definition.body, name, range)
            let build = self.machine.dictGet(self.machine.builtins, "__build_class__")
            let bodyArgument = Argument.positional(Expression(.constant(.none), range))
            let nameArgument = Argument.positional(
                Expression(.constant(.string(name.unicodeScalars.map(\.value))), range))
            // The body's function takes the place of the first argument.
            let first = self.code.allocate(3)
            _ = self.constant(build, into: first)
            let function = self.code.allocate()
            self.at(range)
            self.emitFunction(function, body, inner.scope, extras: 0, flags: 0)
            try self.spread([bodyArgument, nameArgument] + definition.arguments, callee: first, range)
            self.code.emit(.setFirst, first + 1, function)
            self.at(range)
            self.code.emit(.callSpread, target, first)
        }
    }

    private func classBody(_ body: [Statement], _ name: String, _ range: SourceRange) throws(Failure) -> Value
    {
        at(range)
        if scope.needsClassCell, let register = registers["__class__"] { code.emit(.makeCell, register) }
        let register = code.allocate()
        code.emitWide(.loadName, register, code.cache(machine.intern("__name__")))
        code.emitWide(.storeName, register, nameConstant("__module__"))
        _ = constant(machine.intern(qualifiedName), into: register)
        code.emitWide(.storeName, register, nameConstant("__qualname__"))
        if let doc = docstring(body) {
            _ = constant(machine.string(codePoints: doc), into: register)
            code.emitWide(.storeName, register, nameConstant("__doc__"))
        }
        try compile(body)
        at(range)
        if scope.needsClassCell, let cell = registers["__class__"] {
            code.emitWide(.storeName, cell, nameConstant("__classcell__"))
            code.emit(.return, cell)
        } else {
            _ = constant(.none, into: register)
            code.emit(.return, register)
        }
        return try finish(nil, name: name, range: range)
    }
}
