import Diagnostics

// What every name means: the result of the resolver, as CPython's `symtable` would report it.
//
// A `Scope` is a namespace at run time: the module, a class body, or a function (def, lambda, comprehension).
// The compiler walks the tree itself and finds the scope of a node by the node's range: `table.scope(at:)`
// with the range of the def or class *statement*, of the lambda or of the comprehension *expression*;
// scope 0 is the module. For each name it asks `scope.binding(of:)`:
//
//   local           a register of the function; in a module or class an entry of its namespace
//   cell            a local that inner scopes share; it lives in a cell, listed in `cells`
//   free            a cell of an outer function, handed over in the closure, listed in `free`
//   globalExplicit  declared `global`: the module's namespace, then the built-ins
//   globalImplicit  nowhere bound: in a class body first its own namespace, then like globalExplicit
//
// A class body's `free` may also list names that it only hands through to its methods (they may be local in
// the body at the same time: `binding(of:)` then says local). `needsClassCell` says that a method uses
// `super()` or `__class__`: the body then owns a cell `__class__`, which is filled with the finished class.
// In a comprehension the first iterable belongs to the outer scope and is its one argument; a walrus binds in
// the nearest outer scope that is no comprehension. All names in a scope are mangled (`__x` in class C is
// `_C__x`); `binding(of:)` mangles, and `mangled(_:)` does it for attributes.

package struct ScopeTable: Sendable {
    /// In the order in which they begin; `scopes[0]` is the module.
    package internal(set) var scopes: [Scope]
    /// `from __future__ import annotations`: annotations are kept as text, not evaluated.
    package internal(set) var hasFutureAnnotations = false
    var indexByRange: [SourceRange: Int] = [:]

    package var module: Scope { scopes[0] }

    /// The scope that the node with this range opens.
    package func scope(at range: SourceRange) -> Scope? { indexByRange[range].map { scopes[$0] } }
}

extension ScopeTable {
    /// One line a scope, in tree order: `function f: a local, b free`, names sorted. For tests.
    package var dump: String { dump(0).joined(separator: "\n") }

    private func dump(_ index: Int) -> [String] {
        let scope = scopes[index]
        let names = scope.order.sorted().map { "\($0) \(scope.bindings[$0].map { "\($0)" } ?? "?")" }
        return ["\(scope.kind) \(scope.name): \(names.joined(separator: ", "))"]
            + scope.children.flatMap(dump)
    }
}

/// What a name means in a scope.
package enum Binding: UInt8, Sendable {
    case local, cell, free, globalExplicit, globalImplicit
}

package struct Scope: Sendable {
    package enum Kind: UInt8, Sendable { case module, classBody, function, lambda, comprehension }

    package let kind: Kind
    /// The name of the function or class; "<lambda>", "<listcomp>" and so on, as in tracebacks.
    package let name: String
    package let range: SourceRange
    /// Index of the enclosing scope in the table; -1 for the module.
    package let parent: Int
    /// The class whose name mangles private names here.
    package let privateName: String?

    /// Mangled, in the order of a frame's arguments: positional, keyword-only, `*args`, `**kwargs`.
    package internal(set) var parameters: [String] = []
    /// All names bound here, cells included: parameters first, then by first mention.
    package internal(set) var locals: [String] = []
    /// The locals that inner functions share.
    package internal(set) var cells: [String] = []
    /// The outer functions' variables used here or handed through to inner scopes.
    package internal(set) var free: [String] = []
    package internal(set) var bindings: [String: Binding] = [:]

    /// It contains `yield`, or is a generator expression.
    package internal(set) var isGenerator = false
    /// `async def`, or a comprehension with `async for` or `await`.
    package internal(set) var isCoroutine = false
    /// A class body one of whose methods uses `super()` or `__class__`.
    package internal(set) var needsClassCell = false

    /// The names as they were mentioned, and how; for the resolver.
    var symbols: [String: SymbolFlags] = [:]
    var order: [String] = []
    var children: [Int] = []
    /// For a comprehension: what its targets may not be rebound by, and where in it the walk stands.
    var comprehension = ComprehensionState()

    init(kind: Kind, name: String, range: SourceRange, parent: Int, privateName: String?) {
        self.kind = kind
        self.name = name
        self.range = range
        self.parent = parent
        self.privateName = privateName
    }

    package var isFunction: Bool { kind == .function || kind == .lambda || kind == .comprehension }

    /// What an unmangled name means here.
    package func binding(of name: String) -> Binding { bindings[mangled(name)] ?? .globalImplicit }

    /// `__x` in a class C is `_C__x`.
    package func mangled(_ name: String) -> String {
        guard let privateName, name.utf8.starts(with: "__".utf8) else { return name }
        return Self.mangle(name, in: privateName)
    }

    private static func mangle(_ name: String, in privateName: String) -> String {
        let isSpecial = name.utf8.count < 2 || name.hasSuffix("__") || name.utf8.contains(UInt8(ascii: "."))
        let owner = privateName.drop { $0 == "_" }
        return isSpecial || owner.isEmpty ? name : "_" + owner + name
    }
}

/// How a name is mentioned in a scope.
struct SymbolFlags: OptionSet, Sendable {
    let rawValue: UInt16

    static let global = SymbolFlags(rawValue: 1)
    static let local = SymbolFlags(rawValue: 2)
    static let parameter = SymbolFlags(rawValue: 4)
    static let nonlocal = SymbolFlags(rawValue: 8)
    static let use = SymbolFlags(rawValue: 16)
    static let annotated = SymbolFlags(rawValue: 32)
    static let imported = SymbolFlags(rawValue: 64)
    /// Bound by the `for` of a comprehension.
    static let iteration = SymbolFlags(rawValue: 128)

    static let bound: SymbolFlags = [.local, .parameter, .imported]
}

struct ComprehensionState: Sendable {
    /// The walk is in a target of `for`.
    var isInTarget = false
    /// How many iterables of comprehensions the walk is in.
    var iterableDepth = 0
}
