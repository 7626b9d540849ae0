import BigInt
import Diagnostics

extension Compiler {
    /// Compiles statements; true when control never reaches the end.
    @discardableResult
    func compile(_ statements: [Statement]) throws(Failure) -> Bool {
        for statement in statements {
            let isEnd = try scoped { () throws(Failure) in try self.compile(statement) }
            if isEnd { return true }
        }
        return false
    }

    /// True when control never reaches the end of the statement.
    func compile(_ statement: Statement) throws(Failure) -> Bool {
        let range = statement.range
        switch statement.kind {
        case .expression(let expression):
            if case .constant = expression.kind { return false }
            try compile(expression)
        case .assign(let targets, let value): try assign(targets, value)
        case .augmentedAssign(let target, let op, let value):
            try augmentedAssign(target, op, value, range)
        case .annotatedAssign(let target, let annotation, let value, let isSimple):
            try annotatedAssign(target, annotation, value, isSimple)
        case .return(let value):
            try compileReturn(value, range)
            return true
        case .delete(let targets): for target in targets { try delete(target) }
        case .if(let test, let body, let orElse): return try compileIf(test, body, orElse)
        case .for(let target, let iterable, let body, let orElse, let isAsync):
            if isAsync { throw unsupported("'async for' loops", range) }
            try compileFor(target, iterable, body, orElse, range)
        case .while(let test, let body, let orElse): return try compileWhile(test, body, orElse)
        case .with(let items, let body, let isAsync):
            if isAsync { throw unsupported("'async with' statements", range) }
            try compileWith(items[...], body, range)
        case .try(let body, let handlers, let orElse, let finally, let isStar):
            try compileTry(body, handlers, orElse, finally, isStar: isStar)
        case .raise(let exception, let cause):
            let value = try exception.map { (value) throws(Failure) in try self.compile(value) } ?? 0
            let causeValue = try cause.map { (value) throws(Failure) in try self.compile(value) } ?? 0
            at(range)
            code.emit(.raise, value, causeValue, 0, exception == nil ? 0 : cause == nil ? 1 : 2)
            return true
        case .assert(let test, let message): try compileAssert(test, message, range)
        case .function(let definition): try compileFunction(definition, range)
        case .classDefinition(let definition): try compileClass(definition, range)
        case .import(let names): try compileImport(names, range)
        case .importFrom(let module, let names, let level):
            try compileImportFrom(module, names, level, range)
        case .global, .nonlocal, .pass: break
        case .match(let subject, let cases): try compileMatch(subject, cases, range)
        case .break:
            try leaveLoop(isBreak: true)
            return true
        case .continue:
            try leaveLoop(isBreak: false)
            return true
        }
        return false
    }

    // MARK: Assignment

    private func assign(_ targets: [Expression], _ value: Expression) throws(Failure) {
        if targets.count == 1, case .name(let name) = targets[0].kind, let register = localRegister(name),
            !mayReadWhileWriting(value)
        {
            try compile(value, into: register)
            assigned.insert(mangled(name))
            return
        }
        // `a, b = b, a` needs no tuple.
        if targets.count == 1, let left = elements(of: targets[0]), case .tuple(let right) = value.kind,
            left.count == right.count, left.count <= 16, !(left + right).contains(where: isStarred)
        {
            return try assign(left, eachOf: right)
        }
        let free = code.nextRegister
        if targets.count == 1, case .name(let name) = targets[0].kind {
            let (register, origin) = try ownsArrays(name) ? valueForVariable(value) : (compile(value), 0)
            storesFromLast = register >= free
            defer { storesFromLast = false }
            return store(name, from: register, targets[0].range, origin: origin)
        }
        if targets.count == 1, isPlace(targets[0]) {
            return try store(to: targets[0], from: compileOperand(value))
        }
        let register = try compile(value)
        storesFromLast = targets.count == 1 && register >= free
        defer { storesFromLast = false }
        for target in targets { try store(to: target, from: register) }
    }

    /// `a, b = b, a + b`. A local variable is read where its value is stored, if nothing is stored in it before.
    private func assign(_ targets: [Expression], eachOf values: [Expression]) throws(Failure) {
        var registers: [Int] = []
        for (index, value) in values.enumerated() {
            if case .name(let name) = value.kind, localRegister(name) != nil,
                values[index...].allSatisfy(storesNothing),
                targets[..<index].allSatisfy({ isName($0) && !isName($0, name) })
            {
                registers.append(try compile(value))
            } else {
                registers.append(try compile(value, into: code.allocate()))
            }
        }
        for (target, register) in zip(targets, registers) { try store(to: target, from: register) }
    }

    /// Whether an expression surely has no `:=` in it.
    private func storesNothing(_ expression: Expression) -> Bool {
        switch expression.kind {
        case .constant, .name: true
        case .unary(_, let operand), .attribute(let operand, _): storesNothing(operand)
        case .binary(_, let left, let right), .subscript(let left, let right):
            storesNothing(left) && storesNothing(right)
        case .call(let callee, let arguments):
            storesNothing(callee)
                && arguments.allSatisfy {
                    if case .positional(let value) = $0 { storesNothing(value) } else { false }
                }
        default: false
        }
    }

    private func isName(_ target: Expression, _ name: String? = nil) -> Bool {
        guard case .name(let given) = target.kind else { return false }
        return name == nil || given == name
    }

    /// An attribute or an item.
    private func isPlace(_ target: Expression) -> Bool {
        switch target.kind {
        case .attribute, .subscript: true
        default: false
        }
    }

    /// A variable of a module's own namespace.
    private func ownsArrays(_ name: String) -> Bool {
        switch scope.binding(of: name) {
        case .local, .cell: !scope.isFunction && !usesNamespace
        case .free, .globalExplicit, .globalImplicit: false
        }
    }

    /// A value that such a variable gets next, and its origin as `store` wants it.
    private func valueForVariable(_ value: Expression) throws(Failure) -> (register: Int, origin: Int) {
        switch value.kind {
        case .binary: return (try compile(value), 1)
        case .subscript(let container, let index) where isComputed(index):
            return (try item(container, index, value.range, into: nil, isStored: true), 2)
        case .call(let callee, let arguments):
            return (try call(callee, arguments, value.range, into: nil, isStored: true), 2)
        default: return (try compile(value), 0)
        }
    }

    /// Whether `getItem` looks the index up.
    private func isComputed(_ index: Expression) -> Bool {
        if case .slice = index.kind { return false }
        return immediate(index) == nil
    }

    /// Whether an expression writes its target before its last operand is read.
    private func mayReadWhileWriting(_ value: Expression) -> Bool {
        switch value.kind {
        case .conditional, .named, .comprehension: true
        default: false
        }
    }

    func isStarred(_ expression: Expression) -> Bool {
        if case .starred = expression.kind { return true }
        return false
    }

    private func elements(of target: Expression) -> [Expression]? {
        switch target.kind {
        case .tuple(let elements), .list(let elements): elements
        default: nil
        }
    }

    /// Stores a value in a name, attribute, item, or unpacks it.
    func store(to target: Expression, from register: Int) throws(Failure) {
        let range = target.range
        switch target.kind {
        case .name(let name): store(name, from: register, range)
        case .attribute(let object, let identifier):
            try scoped { () throws(Failure) in
                let objectRegister = try self.compile(object)
                self.at(range)
                let name = self.machine.intern(self.mangled(identifier.name))
                self.code.emitTriple(.storeAttribute, objectRegister, register, self.code.cache(name))
            }
        case .subscript(let object, let index):
            try scoped { () throws(Failure) in
                let container = try self.compile(object)
                let anchor = SourceRange(object.range.upperBound, range.upperBound)
                if case .slice(let lower, let upper, let step) = index.kind {
                    let parts = try self.sliceParts(lower, upper, step)
                    self.at(range, anchor: anchor)
                    self.code.emit(.setSlice, container, parts, register)
                    return
                }
                let key = try self.compileOperand(index)
                self.at(range, anchor: anchor)
                self.code.emit(.setItem, container, key, register)
            }
        case .tuple(let elements), .list(let elements): try unpack(elements, from: register, range)
        case .starred(let inner): try store(to: inner, from: register)
        default: throw Failure(message: "cannot assign to this expression", range: range)
        }
    }

    private func unpack(_ elements: [Expression], from register: Int, _ range: SourceRange) throws(Failure) {
        if let first = firstOfRun(elements) {
            at(range)
            code.emit(.unpack, first, register, elements.count)
            for case .name(let name) in elements.map(\.kind) { assigned.insert(mangled(name)) }
            return
        }
        try scoped { () throws(Failure) in
            let first = self.code.allocate(max(1, elements.count))
            self.at(range)
            if let star = elements.firstIndex(where: self.isStarred) {
                if star > 0xFFFF || elements.count - star > 0xFF {
                    throw Failure(message: "too many expressions in star-unpacking assignment", range: range)
                }
                self.code.emit(.unpackStarred, first, register, star, elements.count - star - 1)
            } else {
                self.code.emit(.unpack, first, register, elements.count)
            }
            for (index, element) in elements.enumerated() { try self.store(to: element, from: first + index) }
        }
    }

    /// The first register where all elements are local variables, one behind the other.
    private func firstOfRun(_ elements: [Expression]) -> Int? {
        var first: Int?
        for (index, element) in elements.enumerated() {
            guard case .name(let name) = element.kind, let register = localRegister(name),
                register == (first ?? register) + index
            else { return nil }
            if index == 0 { first = register }
        }
        return first
    }

    private func augmentedAssign(
        _ target: Expression, _ op: BinaryOperator, _ value: Expression, _ range: SourceRange
    ) throws(Failure) {
        func combine(_ target: Int, _ old: Int) throws(Failure) {
            if op == .add || op == .subtract, let small = immediate(value), op == .add || small != 0 {
                at(range)
                code.emit(.addImmediate, target, old, op == .add ? small : -small, op == .add ? 4 : 12)
                return
            }
            let new = try compileOperand(value)
            at(range)
            emit(op, target, old, new, form: 4 | temporary(value) << 1)
        }
        switch target.kind {
        case .name(let name):
            let old = load(name, target.range, into: nil)
            if let register = localRegister(name) {
                try combine(register, old)
            } else {
                let result = code.allocate()
                try combine(result, old)
                store(name, from: result, target.range)
            }
        case .attribute(let object, let identifier):
            let objectRegister = try compile(object)
            let name = machine.intern(mangled(identifier.name))
            let old = code.allocate()
            at(target.range)
            code.emitTriple(.loadAttribute, old, objectRegister, code.cache(name))
            try combine(old, old)
            at(target.range)
            code.emitTriple(.storeAttribute, objectRegister, old, code.cache(name))
        case .subscript(let object, let index):
            let container = try compile(object)
            let key = try compileOperand(index)
            let old = code.allocate()
            at(target.range, anchor: SourceRange(object.range.upperBound, target.range.upperBound))
            code.emit(.getItem, old, container, key)
            try combine(old, old)
            at(target.range, anchor: SourceRange(object.range.upperBound, target.range.upperBound))
            code.emit(.setItem, container, key, old)
        default: throw Failure(message: "illegal target for augmented assignment", range: target.range)
        }
    }

    private func annotatedAssign(
        _ target: Expression, _ annotation: Expression, _ value: Expression?, _ isSimple: Bool
    ) throws(Failure) {
        if let value { try assign([target], value) }
        // Annotations of a function's locals are not evaluated.
        if scope.isFunction { return }
        if case .name(let name) = target.kind, isSimple {
            try scoped { () throws(Failure) in
                let register = try self.compileAnnotation(annotation)
                self.at(annotation.range)
                self.code.emitWide(.annotate, register, self.nameConstant(self.mangled(name)))
            }
        } else if !table.hasFutureAnnotations {
            try scoped { () throws(Failure) in _ = try self.compile(annotation) }
        }
    }

    /// The annotation's value, or its text under `from __future__ import annotations`.
    func compileAnnotation(_ annotation: Expression, into target: Int? = nil) throws(Failure) -> Int {
        guard table.hasFutureAnnotations else { return try compile(annotation, into: target) }
        let bytes = source.bytes[annotation.range.lowerBound..<annotation.range.upperBound]
        var text = String(decoding: bytes, as: UTF8.self)
        // As CPython writes the tree again: a text as its repr.
        if case .constant(.string(let value)) = annotation.kind {
            text = (try? machine.repr(machine.string(codePoints: value))) ?? text
        }
        return constant(machine.string(text), into: target)
    }

    private func delete(_ target: Expression) throws(Failure) {
        switch target.kind {
        case .name(let name): delete(name, target.range)
        case .attribute(let object, let identifier):
            let register = try compile(object)
            at(target.range)
            code.emitWide(.deleteAttribute, register, nameConstant(mangled(identifier.name)))
        case .subscript(let object, let index):
            let container = try compile(object)
            let key = try compile(index)
            at(target.range, anchor: SourceRange(object.range.upperBound, target.range.upperBound))
            code.emit(.deleteItem, container, key)
        case .tuple(let elements), .list(let elements): for element in elements { try delete(element) }
        default: throw Failure(message: "cannot delete this expression", range: target.range)
        }
    }

    // MARK: Control flow

    private func compileReturn(_ value: Expression?, _ range: SourceRange) throws(Failure) {
        var register: Int
        if let value {
            register = try compile(value)
        } else {
            at(range)
            register = constant(.none, into: nil)
        }
        if blocks.contains(where: { $0.hasExitCode }), isLocal(register) {
            let copy = code.allocate()
            code.emit(.move, copy, register)
            register = copy
        }
        try leave(downTo: 0) { () in
            self.at(range)
            self.code.emit(.return, register)
        }
    }

    private func compileIf(_ test: Expression, _ body: [Statement], _ orElse: [Statement]) throws(Failure)
        -> Bool
    {
        let other = code.makeLabel()
        try jump(unless: test, to: other)
        let before = assigned
        let bodyEnds = try compile(body)
        if orElse.isEmpty {
            code.set(other)
            assigned = before
            return false
        }
        let afterBody = assigned
        let end = code.makeLabel()
        if !bodyEnds { code.jump(end) }
        code.set(other)
        assigned = before
        let otherEnds = try compile(orElse)
        code.set(end)
        if bodyEnds, otherEnds { return true }
        if otherEnds {
            assigned = afterBody
        } else if !bodyEnds {
            assigned.formIntersection(afterBody)
        }
        return false
    }

    private func compileWhile(_ test: Expression, _ body: [Statement], _ orElse: [Statement]) throws(Failure)
        -> Bool
    {
        let (top, condition, end, other) =
            (code.makeLabel(), code.makeLabel(), code.makeLabel(), code.makeLabel())
        code.loopDepth += 1
        defer { code.loopDepth -= 1 }
        var isForever = false
        if case .constant(.true) = test.kind { isForever = true }
        if case .constant(.integer(let number)) = test.kind, number != 0 { isForever = true }
        let before = assigned
        // The test stands before the loop and again at its bottom.
        if !isForever { try jump(unless: test, to: other) }
        assigned = before
        code.set(top)
        blocks.append(.loop(break: end, continue: condition))
        try compile(body)
        blocks.removeLast()
        assigned = before
        code.set(condition)
        at(test.range)
        if isForever {
            code.jump(top, .loop)
        } else {
            let again = code.makeLabel()
            try jump(unless: test, to: other)
            code.set(again)
            code.jump(top, .loop)
        }
        code.set(other)
        assigned = before
        try compile(orElse)
        code.set(end)
        assigned = before
        return isForever && !containsBreak(body)
    }

    private func containsBreak(_ body: [Statement]) -> Bool {
        body.contains { statement in
            switch statement.kind {
            case .break: true
            case .if(_, let body, let orElse): containsBreak(body) || containsBreak(orElse)
            case .with(_, let body, _): containsBreak(body)
            case .for(_, _, _, let orElse, _), .while(_, _, let orElse): containsBreak(orElse)
            case .try(let body, let handlers, let orElse, let finally, _):
                containsBreak(body) || containsBreak(orElse) || containsBreak(finally)
                    || handlers.contains { containsBreak($0.body) }
            case .match(_, let cases): cases.contains { containsBreak($0.body) }
            default: false
            }
        }
    }

    /// Registers for constants where there are loops; a generator's registers are copied at every step.
    func reserveConstants(for body: [Statement]) {
        if !scope.isGenerator, containsLoop(body) { code.reserveConstants(8) }
    }

    private func containsLoop(_ body: [Statement]) -> Bool {
        body.contains { statement in
            switch statement.kind {
            case .for, .while: true
            case .if(_, let body, let orElse): containsLoop(body) || containsLoop(orElse)
            case .with(_, let body, _): containsLoop(body)
            case .try(let body, let handlers, let orElse, let finally, _):
                containsLoop(body) || containsLoop(orElse) || containsLoop(finally)
                    || handlers.contains { containsLoop($0.body) }
            case .match(_, let cases): cases.contains { containsLoop($0.body) }
            default: false
            }
        }
    }

    private func compileFor(
        _ target: Expression, _ iterable: Expression, _ body: [Statement], _ orElse: [Statement],
        _ range: SourceRange
    ) throws(Failure) {
        let iterator = code.allocate()
        let element = code.allocate()
        try scoped { () throws(Failure) in
            let register = try self.compile(iterable)
            self.at(iterable.range)
            self.code.emit(.getIterator, iterator, register, 1)
        }
        let (top, next, end) = (code.makeLabel(), code.makeLabel(), code.makeLabel())
        let before = assigned
        code.jump(next)
        code.set(top)
        var register = element
        if case .name(let name) = target.kind, let local = localRegister(name) {
            register = local
            assigned.insert(mangled(name))
        } else {
            try store(to: target, from: element)
        }
        blocks.append(.loop(break: end, continue: next))
        code.loopDepth += 1
        try compile(body)
        code.loopDepth -= 1
        blocks.removeLast()
        code.set(next)
        at(range)
        code.jump(.forNext, register, iterator, to: top)
        assigned = before
        try compile(orElse)
        code.set(end)
        assigned = before
    }

    private func compileAssert(_ test: Expression, _ message: Expression?, _ range: SourceRange)
        throws(Failure)
    {
        let end = code.makeLabel()
        try jump(test, when: true, to: end)
        let before = assigned
        try scoped { () throws(Failure) in
            let first = self.code.allocate()
            _ = self.constant(Value(self.machine.exceptionType(.assertionError)), into: first)
            if let message {
                try self.compile(message, into: self.code.allocate())
                self.at(range)
                self.code.emit(.call, first, first, 1)
            }
            self.at(test.range)
            self.code.emit(.raise, first, 0, 0, 1)
        }
        code.set(end)
        assigned = before
    }

    // MARK: Imports

    private func compileImport(_ names: [ImportedName], _ range: SourceRange) throws(Failure) {
        for name in names {
            try scoped { () throws(Failure) in
                let register = self.code.allocate()
                self.at(range)
                let path = name.identifier.name
                let first = String(path.prefix { $0 != "." })
                // `import a.b` binds a; `import a.b as c` binds b.
                let op: Opcode = name.alias != nil || first == path ? .importModule : .importDotted
                self.code.emitWide(op, register, self.nameConstant(path))
                self.store(name.alias?.name ?? first, from: register, range)
            }
        }
    }

    private func compileImportFrom(
        _ module: Identifier?, _ names: [ImportedName]?, _ level: Int, _ range: SourceRange
    ) throws(Failure) {
        if level == 0, module?.name == "__future__" { return }
        let register = code.allocate()
        at(range)
        let dots = String(repeating: ".", count: level)
        code.emitWide(.importModule, register, nameConstant(dots + (module?.name ?? "")))
        guard let names else {
            code.emit(.importStar, register)
            return
        }
        for name in names {
            let value = code.allocate()
            at(range)
            code.emit(.importFrom, value, register, nameConstant(name.identifier.name))
            store(name.alias?.name ?? name.identifier.name, from: value, range)
        }
    }
}
