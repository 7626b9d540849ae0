import BigInt
import Diagnostics

// From syntax tree and scopes to register code; one `Compiler` per code object.
//
// Local variables own the first registers (parameters first), temporaries are a stack above them. An
// expression is compiled `into` a wanted register or to wherever it already is: a local variable is an operand
// where it stands. A local that may be unset on some path gets a `checkLocal` before its use; `assigned` knows
// which are surely set. Loops test at the bottom, comparisons in conditions are fused with their jump.
// `finally` bodies are compiled once per way out (fall through, return, break, continue, exception).

final class Compiler {
    let machine: Machine
    let source: SourceText
    let table: ScopeTable
    let scope: Scope
    let outer: Compiler?
    var code = CodeBuilder()
    let qualifiedName: String
    /// Registers of locals (and of the cells of shared locals).
    var registers: [String: Int] = [:]
    /// Closure indices of free variables.
    var freeIndices: [String: Int] = [:]
    /// Locals that are surely set here.
    var assigned: Set<String> = []
    /// Locals that some `del` may unset, so that they are checked always.
    var deletable: Set<String> = []
    /// A walrus may rebind a local in the middle of an expression: operands are copied.
    var copiesLocals = false
    /// The value that is being stored lies in the last register in use.
    var storesFromLast = false
    var hasDocstring = false
    /// What `break`, `continue` and `return` have to leave, innermost last.
    var blocks: [Block] = []
    /// The namespace frame: module, class body, exec.
    var usesNamespace: Bool { scope.kind == .classBody || isExec }
    let isExec: Bool
    /// The frozen sets of constants of the whole program, by the types and texts of their elements; the outermost
    /// compiler's count.
    private var constantSets: [Set<String>: Value] = [:]

    func constantSet(_ key: Set<String>, _ make: () -> Value?) -> Value? {
        if let outer { return outer.constantSet(key, make) }
        if let known = constantSets[key] { return known }
        let made = make()
        constantSets[key] = made
        return made
    }

    /// The program is too large for the instruction format, or uses what the machine lacks.
    struct Failure: Error {
        var message: String
        var range: SourceRange
    }

    init(
        _ machine: Machine, _ source: SourceText, _ table: ScopeTable, _ scope: Scope, outer: Compiler?,
        qualifiedName: String, isExec: Bool = false
    ) {
        self.machine = machine
        self.source = source
        self.table = table
        self.scope = scope
        self.outer = outer
        self.qualifiedName = qualifiedName
        self.isExec = isExec
        for (index, name) in scope.free.enumerated() { freeIndices[name] = index }
        if scope.kind == .comprehension { registers[".0"] = code.allocate() }
        if scope.isFunction {
            let text = source.bytes[
                min(
                    scope.range.lowerBound, source.bytes.count)..<min(
                        scope.range.upperBound, source.bytes.count)]
            copiesLocals = zip(text, text.dropFirst()).contains { $0 == 0x3A && $1 == 0x3D }
            for name in scope.locals { registers[name] = code.allocate() }
            assigned = Set(scope.parameters)
        }
        if scope.kind == .classBody, scope.needsClassCell { registers["__class__"] = code.allocate() }
    }

    // MARK: Places

    func at(_ range: SourceRange) {
        code.place = InstructionPlace(
            start: Int32(truncatingIfNeeded: range.lowerBound),
            end: Int32(truncatingIfNeeded: range.upperBound),
            anchorStart: 0, anchorEnd: 0)
    }

    func at(_ range: SourceRange, anchor: SourceRange) {
        at(range)
        code.place.anchorStart = Int32(truncatingIfNeeded: anchor.lowerBound)
        code.place.anchorEnd = Int32(truncatingIfNeeded: anchor.upperBound)
    }

    // MARK: Registers

    /// Runs `body` and gives its temporaries back.
    func scoped<Result>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        let saved = code.nextRegister
        let result = try body()
        code.nextRegister = saved
        return result
    }

    func isLocal(_ register: Int) -> Bool { scope.isFunction && register < localCount }

    /// Registers of named variables, the iterable of a comprehension included.
    var localCount: Int {
        scope.isFunction ? scope.locals.count + (scope.kind == .comprehension ? 1 : 0) : 0
    }

    // MARK: Names

    func mangled(_ name: String) -> String { scope.mangled(name) }
    func nameConstant(_ name: String) -> Int { code.constant(machine.intern(name)) }

    /// The register of a plain local variable.
    func localRegister(_ name: String) -> Int? {
        guard scope.isFunction, scope.binding(of: name) == .local else { return nil }
        return registers[mangled(name)]
    }

    /// `asOperand`: an operator takes the value before anything else happens.
    func load(_ name: String, _ range: SourceRange, into target: Int?, asOperand: Bool = false) -> Int {
        let mangledName = mangled(name)
        at(range)
        if let register = localRegister(name) {
            if !assigned.contains(mangledName) || deletable.contains(mangledName) {
                code.emitWide(.checkLocal, register, nameConstant(mangledName))
                if !deletable.contains(mangledName) { assigned.insert(mangledName) }
            }
            guard let target else {
                if !copiesLocals { return register }
                let copy = code.allocate()
                code.emit(.move, copy, register)
                return copy
            }
            if target != register { code.emit(.move, target, register) }
            return target
        }
        let target = target ?? code.allocate()
        switch scope.binding(of: name) {
        case .local, .cell:
            if let register = registers[mangledName], scope.isFunction {
                code.emit(.loadCell, target, register, nameConstant(mangledName))
            } else if usesNamespace {
                code.emitWide(.loadName, target, code.cache(machine.intern(mangledName)))
            } else {
                code.emitWide(
                    .loadGlobal, target, code.cache(machine.intern(mangledName)), asOperand ? 1 : 0)
            }
        case .free:
            let index = freeIndices[mangledName] ?? 0
            if scope.kind == .classBody {
                code.emit(.loadClassCell, target, index, nameConstant(mangledName))
            } else {
                code.emit(.loadFree, target, index, nameConstant(mangledName))
            }
        case .globalExplicit:
            code.emitWide(.loadGlobal, target, code.cache(machine.intern(mangledName)))
        case .globalImplicit:
            let op: Opcode = usesNamespace ? .loadName : .loadGlobal
            code.emitWide(op, target, code.cache(machine.intern(mangledName)))
        }
        return target
    }

    /// `origin`: 1 for an operator's result, 2 for that of a subscript or a call that was told so.
    func store(_ name: String, from register: Int, _ range: SourceRange, origin: Int = 0) {
        let mangledName = mangled(name)
        at(range)
        switch scope.binding(of: name) {
        case .local where scope.isFunction:
            let local = registers[mangledName] ?? 0
            if local != register { code.emit(.move, local, register) }
            assigned.insert(mangledName)
        case .local, .cell:
            if scope.isFunction {
                code.emit(.storeCell, register, registers[mangledName] ?? 0)
            } else if usesNamespace {
                code.emitWide(.storeName, register, nameConstant(mangledName))
            } else {
                code.emitWide(
                    .storeGlobal, register, code.cache(machine.intern(mangledName)),
                    origin | (storesFromLast ? 4 : 0))
            }
        case .free:
            code.emit(.storeFree, register, freeIndices[mangledName] ?? 0)
        case .globalExplicit, .globalImplicit:
            code.emitWide(
                .storeGlobal, register, code.cache(machine.intern(mangledName)), storesFromLast ? 4 : 0)
        }
    }

    func delete(_ name: String, _ range: SourceRange) {
        let mangledName = mangled(name)
        at(range)
        switch scope.binding(of: name) {
        case .local where scope.isFunction:
            code.emitWide(.deleteLocal, registers[mangledName] ?? 0, nameConstant(mangledName))
            assigned.remove(mangledName)
        case .local, .cell:
            if scope.isFunction {
                code.emit(.deleteCell, 0, registers[mangledName] ?? 0, nameConstant(mangledName))
            } else {
                code.emitWide(
                    usesNamespace ? .deleteName : .deleteGlobal, code.nextRegister, nameConstant(mangledName))
            }
        case .free:
            code.emit(.deleteFree, 0, freeIndices[mangledName] ?? 0, nameConstant(mangledName))
        case .globalExplicit, .globalImplicit:
            code.emitWide(.deleteGlobal, code.nextRegister, nameConstant(mangledName))
        }
    }

    // MARK: Finishing

    func constant(_ value: Value, into target: Int?) -> Int {
        let target = target ?? code.allocate()
        code.emitWide(.loadConstant, target, code.constant(value))
        return target
    }

    /// The code object. `parameters` is nil for modules and class bodies.
    func finish(_ parameters: Parameters?, name: String, range: SourceRange) throws(Failure) -> Value {
        code.loadConstants()
        code.finishJumps()
        if code.isTooLarge {
            throw Failure(message: "too many names or too much code in one scope", range: range)
        }
        let cell = machine.heap.allocate(CodeObject.self, .code, machine.types.code)
        func buffer<Element>(_ elements: [Element]) -> UnsafeMutablePointer<Element> {
            let buffer = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
            buffer.initialize(from: elements, count: elements.count)
            return buffer
        }
        cell.pointee.instructions = buffer(code.words)
        cell.pointee.instructionCount = code.words.count
        cell.pointee.constants = buffer(code.constants)
        cell.pointee.constantCount = code.constants.count
        cell.pointee.caches = buffer(
            code.cacheNames.map {
                InlineCache(name: $0, key: 0, version: 0, value: .undefined, index: 0, kind: 0, next: 0)
            })
        cell.pointee.cacheCount = code.cacheNames.count
        cell.pointee.handlers = buffer(
            code.handlers.map {
                Handler(
                    start: Int32($0.start), end: Int32($0.end), target: Int32(code.target(of: $0.target)),
                    register: Int32($0.register))
            })
        cell.pointee.handlerCount = code.handlers.count
        let names = (scope.kind == .comprehension ? [".0"] : []) + (scope.isFunction ? scope.locals : [])
        cell.pointee.localNames = buffer(names.map { machine.intern($0) })
        cell.pointee.localCount = names.count
        cell.pointee.registerCount = max(code.registerCount, 1)
        if let parameters {
            cell.pointee.positionalOnlyCount = parameters.positionalOnly.count
            cell.pointee.parameterCount = parameters.positionalOnly.count + parameters.regular.count
            cell.pointee.keywordOnlyCount = parameters.keywordOnly.count
            cell.pointee.hasVariadic = parameters.variadic != nil
            cell.pointee.hasVariadicKeyword = parameters.variadicKeyword != nil
            cell.pointee.hasComplexParameters =
                parameters.variadic != nil || parameters.variadicKeyword != nil
                || !parameters.keywordOnly.isEmpty
        } else if scope.kind == .comprehension {
            cell.pointee.parameterCount = 1
        }
        cell.pointee.isGenerator = scope.isGenerator
        cell.pointee.plainCount =
            scope.isGenerator || cell.pointee.hasComplexParameters ? -1 : cell.pointee.parameterCount
        cell.pointee.hasDocstring = hasDocstring
        cell.pointee.name = machine.intern(name)
        cell.pointee.qualifiedName = machine.intern(qualifiedName)
        cell.pointee.info = .passRetained(
            CodeInfo(
                source: source, places: code.places, firstOffset: range.lowerBound,
                freeNames: scope.free, cellNames: scope.cells))
        return Value(cell)
    }

    /// Cells for the parameters and locals that inner functions share.
    func makeCells() {
        for name in scope.cells {
            if let register = registers[name] { code.emit(.makeCell, register) }
        }
    }

    /// "outer.<locals>.name", "Class.name"
    func innerQualifiedName(_ name: String) -> String {
        if scope.kind == .module { return name }
        if scope.bindings[scope.mangled(name)] == .globalExplicit { return name }
        return scope.isFunction ? "\(qualifiedName).<locals>.\(name)" : "\(qualifiedName).\(name)"
    }

    func unsupported(_ what: String, _ range: SourceRange) -> Failure {
        Failure(message: "\(what) are not supported", range: range)
    }
}
