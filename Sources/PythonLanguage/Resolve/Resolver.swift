import Diagnostics

// The walk that notes how each scope mentions each name (CPython's `symtable.c`, first half), and, since it
// passes every node, checks what CPython leaves to its compiler: `return` outside a function, starred
// expressions in wrong places and the like. Those errors come after all errors about names, as in CPython:
// the first is kept in `late`.

package struct Resolver {
    var table: ScopeTable
    var current = 0
    /// Where `global` and `nonlocal` stand, by scope and name.
    var declarations: [Int: [String: SourceRange]] = [:]
    var late: SyntaxError?
    var control = ControlState()
    /// The module's body still consists of a docstring and `from __future__` imports.
    var atFutureImports = true
    /// The first `return value` of each async function: an error if it turns out to be a generator.
    var asyncReturns: [Int: SourceRange] = [:]

    /// The scopes of a module.
    ///
    /// Throws: CPython's errors about names and about statements in wrong places.
    package static func resolve(_ module: Module) throws(SyntaxError) -> ScopeTable {
        var resolver = Resolver()
        try resolver.visitModule(module.body)
        var analysis = ScopeAnalysis(table: resolver.table, declarations: resolver.declarations)
        _ = try analysis.analyze(0, bound: nil, global: [])
        if let late = resolver.late { throw late }
        return analysis.table
    }

    /// The scopes of a single expression (`eval`): those of a module that consists of it.
    static func resolve(_ expression: Expression) throws(SyntaxError) -> ScopeTable {
        try resolve(Module(body: [Statement(.expression(expression), expression.range)]))
    }

    private init() {
        let module = Scope(
            kind: .module, name: "<module>", range: SourceRange(0, 0), parent: -1, privateName: nil)
        table = ScopeTable(scopes: [module])
    }

    /// Notes an error that CPython's compiler would find, if it is the first.
    mutating func report(_ message: String, at range: SourceRange) {
        if late == nil { late = SyntaxError(message, at: range) }
    }

    // MARK: Scopes

    /// Walks `body` inside a new scope that the node at `range` opens.
    mutating func within(
        _ kind: Scope.Kind, _ name: String, _ range: SourceRange, privateName: String? = nil,
        _ body: (inout Resolver) throws(SyntaxError) -> Void
    ) throws(SyntaxError) {
        let outer = current
        let outerControl = control
        let index = table.scopes.count
        table.scopes.append(
            Scope(
                kind: kind, name: name, range: range, parent: outer,
                privateName: privateName ?? table.scopes[outer].privateName))
        table.scopes[outer].children.append(index)
        table.indexByRange[range] = index
        // No walrus in a comprehension's iterable, not even in a lambda in it.
        table.scopes[index].comprehension.iterableDepth = table.scopes[outer].comprehension.iterableDepth
        current = index
        control = ControlState()
        try body(&self)
        current = outer
        control = outerControl
    }

    /// Notes a mention of a name in the current scope.
    mutating func add(_ name: String, _ flags: SymbolFlags, at range: SourceRange) throws(SyntaxError) {
        try add(name, flags, to: current, at: range)
    }

    mutating func add(
        _ name: String, _ flags: SymbolFlags, to index: Int, at range: SourceRange
    ) throws(SyntaxError) {
        let mangled = table.scopes[index].mangled(name)
        var flags = flags
        if !flags.isDisjoint(with: .bound), name == "__debug__" {
            report("cannot assign to __debug__", at: range)
        }
        let before = table.scopes[index].symbols[mangled]
        if flags.contains(.parameter), before?.contains(.parameter) == true {
            throw SyntaxError("duplicate argument '\(mangled)' in function definition", at: range)
        }
        if table.scopes[index].comprehension.isInTarget, !flags.isDisjoint(with: .local) {
            let isRebinding = before.map { !$0.isDisjoint(with: [.global, .nonlocal]) } ?? false
            if isRebinding {
                throw SyntaxError(
                    "comprehension inner loop cannot rebind assignment expression target '\(name)'", at: range
                )
            }
            flags.insert(.iteration)
        }
        if before == nil { table.scopes[index].order.append(mangled) }
        table.scopes[index].symbols[mangled, default: []].formUnion(flags)
    }

    func flags(of name: String, in index: Int) -> SymbolFlags {
        table.scopes[index].symbols[table.scopes[index].mangled(name)] ?? []
    }

    // MARK: Walrus

    /// `name := value` binds in the nearest scope that is no comprehension.
    mutating func addWalrusTarget(_ name: Identifier, _ range: SourceRange) throws(SyntaxError) {
        var index = current
        if table.scopes[index].comprehension.iterableDepth > 0 {
            throw SyntaxError(
                "assignment expression cannot be used in a comprehension iterable expression", at: range)
        }
        while table.scopes[index].kind == .comprehension {
            if flags(of: name.name, in: index).contains(.iteration) {
                throw SyntaxError(
                    "assignment expression cannot rebind comprehension iteration variable '\(name.name)'",
                    at: name.range)
            }
            index = table.scopes[index].parent
        }
        if index == current { return try add(name.name, .local, at: name.range) }
        switch table.scopes[index].kind {
        case .classBody:
            throw SyntaxError(
                "assignment expression within a comprehension cannot be used in a class body", at: name.range)
        case .module:
            try declare(name, .global, through: index)
            try add(name.name, .global, to: index, at: name.range)
        default:
            let isGlobal = flags(of: name.name, in: index).contains(.global)
            try declare(name, isGlobal ? .global : .nonlocal, through: index)
            try add(name.name, .local, to: index, at: name.range)
        }
    }

    /// Declares a name in all comprehensions from the current one up to, not including, scope `end`.
    private mutating func declare(
        _ name: Identifier, _ flags: SymbolFlags, through end: Int
    ) throws(SyntaxError) {
        var index = current
        while index != end {
            try add(name.name, flags, to: index, at: name.range)
            index = table.scopes[index].parent
        }
    }

    // MARK: Declarations

    /// `global` or `nonlocal`.
    mutating func declare(
        _ names: [Identifier], _ kind: SymbolFlags, at range: SourceRange
    ) throws(SyntaxError) {
        let word = kind == .global ? "global" : "nonlocal"
        for name in names {
            let before = flags(of: name.name, in: current)
            let problem: String? =
                if before.contains(.parameter) {
                    "name '\(name.name)' is parameter and \(word)"
                } else if before.contains(.annotated) {
                    "annotated name '\(name.name)' can't be \(word)"
                } else if before.contains(.use) {
                    "name '\(name.name)' is used prior to \(word) declaration"
                } else if !before.isDisjoint(with: .bound) {
                    "name '\(name.name)' is assigned to before \(word) declaration"
                } else {
                    nil
                }
            if let problem { throw SyntaxError(problem, at: range) }
            try add(name.name, kind, at: name.range)
            let mangled = table.scopes[current].mangled(name.name)
            if declarations[current]?[mangled] == nil { declarations[current, default: [:]][mangled] = range }
        }
    }
}

/// What statements around the walk allow.
struct ControlState {
    var isInLoop = false
    /// In an `except*` block, and not in a loop inside it: neither break nor continue may leave it.
    var isInStarHandler = false
    /// In an `except*` block of this function: return may not leave it.
    var isInStarFunction = false
    /// In the body of an `async def`.
    var isAsync = false
}
