import Diagnostics

// From how names are mentioned to what they mean: CPython's `analyze_block`. Each scope learns what the
// functions around it bind, and tells them which of that it uses.

struct ScopeAnalysis {
    var table: ScopeTable
    /// Where `global` and `nonlocal` stand, by scope and name, for their errors.
    let declarations: [Int: [String: SourceRange]]

    /// Decides all names of a scope and its children. `bound` are the names of enclosing functions (nil in the
    /// module), `global` those declared global around. Returns the free names that the outer scopes must give.
    mutating func analyze(
        _ index: Int, bound: Set<String>?, global: Set<String>
    ) throws(SyntaxError) -> Set<String> {
        var bound = bound
        var global = global
        let scope = table.scopes[index]
        let isClass = scope.kind == .classBody
        // A class's names are not seen by its methods: they see what the class itself sees.
        var innerBound = isClass ? bound ?? [] : []
        var innerGlobal = isClass ? global : []
        var free: Set<String> = []
        var local: Set<String> = []
        for name in scope.order {
            let binding = try decide(
                name, scope.symbols[name] ?? [], index, &bound, &local, &free, &global)
            table.scopes[index].bindings[name] = binding
        }
        if isClass {
            innerBound.insert("__class__")
        } else {
            if scope.isFunction { innerBound.formUnion(local) }
            if let bound { innerBound.formUnion(bound) }
            innerGlobal.formUnion(global)
        }
        var innerFree: Set<String> = []
        for child in scope.children {
            innerFree.formUnion(try analyze(child, bound: innerBound, global: innerGlobal))
        }
        if scope.isFunction {
            for name in innerFree where local.contains(name) {
                table.scopes[index].bindings[name] = .cell
                innerFree.remove(name)
            }
        } else if isClass, innerFree.remove("__class__") != nil {
            table.scopes[index].needsClassCell = true
        }
        free.formUnion(innerFree)
        if scope.kind == .module { free = [] }
        list(index, free)
        return free
    }

    private func decide(
        _ name: String, _ flags: SymbolFlags, _ index: Int, _ bound: inout Set<String>?,
        _ local: inout Set<String>, _ free: inout Set<String>, _ global: inout Set<String>
    ) throws(SyntaxError) -> Binding {
        if flags.contains(.global) {
            if flags.contains(.nonlocal) {
                throw SyntaxError("name '\(name)' is nonlocal and global", at: place(name, index))
            }
            global.insert(name)
            bound?.remove(name)
            return .globalExplicit
        }
        if flags.contains(.nonlocal) {
            guard let bound else {
                throw SyntaxError("nonlocal declaration not allowed at module level", at: place(name, index))
            }
            guard bound.contains(name) else {
                throw SyntaxError("no binding for nonlocal '\(name)' found", at: place(name, index))
            }
            free.insert(name)
            return .free
        }
        if !flags.isDisjoint(with: .bound) {
            local.insert(name)
            global.remove(name)
            return .local
        }
        if let bound, bound.contains(name) {
            free.insert(name)
            return .free
        }
        return .globalImplicit
    }

    private func place(_ name: String, _ index: Int) -> SourceRange {
        declarations[index]?[name] ?? table.scopes[index].range
    }

    /// Fills the lists of a scope from its bindings.
    private mutating func list(_ index: Int, _ free: Set<String>) {
        var scope = table.scopes[index]
        for name in free where scope.bindings[name] == nil { scope.bindings[name] = .free }
        let ordered = scope.parameters + scope.order.filter { !scope.parameters.contains($0) }
        for name in ordered {
            switch scope.bindings[name] {
            case .local: scope.locals.append(name)
            case .cell:
                scope.locals.append(name)
                scope.cells.append(name)
            default: break
            }
        }
        scope.free = free.sorted()
        table.scopes[index] = scope
    }
}
