import BigInt

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// A Python 3.11 machine: heap, types, modules, register stack and frames, and the interpreter loop.
//
// Registers are windows into one stack of values: a caller puts a callee's arguments where the callee's
// first registers are. Calls from Python to Python push a `Frame`, they do not recurse in Swift; Swift code
// that calls Python (`machine.call`) runs a nested loop down to its own frame. `top` is where native code may
// put values: everything below is a root of the collector.
// Everything here throws `PythonError`, an empty marker; the exception itself is `pending`.

/// The marker of a raised Python exception; the exception lies in `machine.pending`.
package struct PythonError: Error {}

package enum OutputStream: Sendable { case standardOutput, standardError }

package struct MachineConfiguration {
    /// Frames (and nested native calls) before RecursionError.
    package var recursionLimit = 1000
    /// Bytes of objects and arrays before MemoryError.
    package var memoryLimit = 4 << 30
    package var arguments: [String] = [""]
    /// Gets what cells print, in pieces of any size.
    package var output: (OutputStream, String) -> Void = { _, _ in }
    package var modules: [NativeModule] = []

    package init() {}
}

/// The reasons to stop a run that Python code cannot catch.
package enum StopReason: Int32, Sendable { case none, interrupt, deadline, memory }

/// Stops a run from another thread or a signal handler.
package final class StopFlag: @unchecked Sendable {
    let cell: UnsafeMutablePointer<Int32>

    init() {
        cell = .allocate(capacity: 1)
        cell.initialize(to: 0)
    }

    deinit { cell.deallocate() }

    package func request(_ reason: StopReason) { cell.pointee = reason.rawValue }
}

package final class Machine {
    package let heap: Heap
    package let types: CoreTypes
    package let configuration: MachineConfiguration
    package let stopFlag = StopFlag()

    /// Work until the next look at collection, deadline and stop flag.
    let fuel: UnsafeMutablePointer<Int>
    /// Short enough that the root stack stays small.
    static let fuelInterval = 1_000

    /// The raised exception while `PythonError` travels.
    package var pending = Value.none
    /// What `raise` alone raises again and new exceptions get as context.
    var handled = Value.none
    /// What the last finished generator returned.
    var generatorResult = Value.none
    /// Set while a stop travels through handlers without being caught.
    var stopping = StopReason.none
    /// Monotonic nanoseconds, or `UInt64.max`.
    package var deadline = UInt64.max

    let stack: UnsafeMutablePointer<Value>
    let stackLimit: UnsafeMutablePointer<Value>
    var top: UnsafeMutablePointer<Value>
    let frames: UnsafeMutablePointer<Frame>
    /// The running frame; `frames` itself is a sentinel.
    var frame: UnsafeMutablePointer<Frame>
    var frameLimit: UnsafeMutablePointer<Frame>
    var recursionLimit: Int
    var nativeDepth = 0
    /// Built-in names whose module is imported when a program first uses them.
    package var lazyBuiltins: [String: String] = [:]
    /// The most decimal digits of an int as text (`sys.set_int_max_str_digits`); 0 for any number.
    package var maximumDecimalDigits = NumberParsing.maximumDecimalDigits
    static let stackSize = 1 << 24
    static let frameCapacity = 1 << 20
    /// What running a cell uses up before its first frame counts.
    static let hiddenDepth = 2

    let names: NameTable
    package let emptyTuple: Value
    package let emptyString: Value
    package let notImplemented: Value
    package let ellipsis: Value
    let latin: UnsafeMutablePointer<Value>
    /// The interned names of the special methods: of each binary operator the direct, the reflected and the in-place
    /// one, behind them those of the comparisons.
    let operatorNames: UnsafeMutablePointer<Value>
    /// What `object` defines, to see whether a class overrides it.
    var objectGetattribute = Value.undefined
    var objectSetattr = Value.undefined
    var objectDelattr = Value.undefined
    var objectNew = Value.undefined
    var objectInit = Value.undefined
    var objectHash = Value.undefined
    var objectNotEqual = Value.undefined
    var objectStr = Value.undefined
    var objectFormat = Value.undefined
    /// The property `__class__`.
    var objectClass = Value.undefined
    var initName = Value.undefined
    /// What BaseException defines: classes that override neither are made without a call.
    var exceptionNew = Value.undefined
    var exceptionInit = Value.undefined
    var newName = Value.undefined
    /// What stands before an `enter` instruction.
    let enterCode: UnsafeMutablePointer<UInt64>
    let builtins: UnsafeMutablePointer<DictObject>
    /// `sys.modules`
    package let modules: UnsafeMutablePointer<DictObject>
    package let mainModule: UnsafeMutablePointer<ModuleObject>
    /// Whether a program got hold of a namespace, so that variables are read in unseen ways.
    var namesAreExposed = false
    var registeredModules = ModuleRegistry()
    var exceptionTypes: [TypePointer] = []
    var hostTypes: [ObjectIdentifier: TypePointer] = [:]
    var allTypes: [TypePointer] = []
    var definitions: [NativeDefinition] = []
    var typeVersion: UInt64 = 1
    let methodCache: UnsafeMutablePointer<MethodCacheEntry>
    var persistent: [Value] = []
    /// Weak references and `__del__`, once a program has one.
    var finalization: Finalization?
    /// The root stack below the innermost interpreter loop, and the native calls around it.
    var loopRootBase = 0
    var loopNativeDepth = 0
    /// How many NaNs `float("nan")` has made.
    var madeNaNs: UInt64 = 0
    var freePersistent: [Int] = []
    var outputBuffer = ""
    var outputStream = OutputStream.standardOutput
    /// Monotonic nanoseconds.
    var lastFlush: UInt64 = 0
    /// Objects whose repr is being made, for `[...]`.
    package var reprStack: [Object] = []
    /// Finds the Python text of a module that is not native, by its dotted name.
    package var findModule: ((Machine, String) -> FoundModule?)?
    /// Lets a library put itself before the functions of its modules (row, module): nil leaves a row as it is.
    package var wrapsNative: ((NativeRow, String) -> NativeRow?)?
    /// The state of the array library, which asks for it in every operation.
    package var arrayOperators: (any ArrayOperators)?
    /// The Swift class of the last host object and its flags.
    var hostKind: ObjectIdentifier?
    var hostFlags: UInt8 = 0
    /// Free for libraries: state that belongs to this machine, by key.
    package var libraryState: [String: AnyObject] = [:]

    package init(_ configuration: MachineConfiguration = MachineConfiguration()) {
        self.configuration = configuration
        fuel = .allocate(capacity: 1)
        fuel.initialize(to: Machine.fuelInterval)
        heap = Heap(fuel: fuel)
        heap.limit = configuration.memoryLimit
        guard let stackMemory = reserveMemory(Machine.stackSize * MemoryLayout<Value>.stride),
            let frameMemory = reserveMemory(Machine.frameCapacity * MemoryLayout<Frame>.stride)
        else { preconditionFailure("no address space for the Python stack") }
        stack = stackMemory.bindMemory(to: Value.self, capacity: Machine.stackSize)
        stackLimit = stack + (Machine.stackSize - (1 << 17))
        top = stack
        frames = frameMemory.bindMemory(to: Frame.self, capacity: Machine.frameCapacity)
        frame = frames
        recursionLimit = configuration.recursionLimit
        frameLimit = frames + configuration.recursionLimit + Machine.hiddenDepth
        let bootstrap = Bootstrap(heap)
        types = bootstrap.types
        allTypes = bootstrap.all
        names = NameTable(heap, types.string)
        emptyTuple = Value(heap.makeTuple(types.tuple, count: 0))
        emptyString = names.intern("")
        notImplemented = Value(heap.allocate(PlainObject.self, .plain, types.notImplemented))
        ellipsis = Value(heap.allocate(PlainObject.self, .plain, types.ellipsis))
        latin = .allocate(capacity: 256)
        for code in 0..<256 { latin[code] = names.intern(latin1: UInt8(code)) }
        enterCode = .allocate(capacity: 2)
        enterCode.initialize(repeating: UInt64(Opcode.enter.rawValue), count: 2)
        operatorNames = .allocate(capacity: BinaryOperator.all.count * 3 + 6)
        for op in BinaryOperator.all {
            let place = operatorNames + Int(op.rawValue) * 3
            place[0] = names.intern(op.methodName)
            place[1] = names.intern(op.reflectedName)
            place[2] = names.intern(op.inPlaceName)
        }
        for (op, name) in Machine.comparisonNames {
            operatorNames[BinaryOperator.all.count * 3 + Int(op.rawValue)] = names.intern(name)
        }
        builtins = heap.makeDict(types.dict)
        modules = heap.makeDict(types.dict)
        let main = heap.allocate(ModuleObject.self, .module, types.module)
        main.pointee.name = names.intern("__main__")
        main.pointee.namespace = heap.makeDict(types.dict)
        mainModule = main
        methodCache = .allocate(capacity: MethodCacheEntry.count)
        methodCache.initialize(
            repeating: MethodCacheEntry(version: 0, name: 0, value: .undefined), count: MethodCacheEntry.count
        )
        finishTypes(bootstrap)
        makeExceptionTypes()
        installCore()
        for module in configuration.modules { register(module) }
        heap.rootTop = 0
    }

    deinit {
        munmap(stack, Machine.stackSize * MemoryLayout<Value>.stride)
        munmap(frames, Machine.frameCapacity * MemoryLayout<Frame>.stride)
        latin.deallocate()
        operatorNames.deallocate()
        enterCode.deallocate()
        methodCache.deallocate()
        for type in allTypes { releaseType(type) }
        names.release()
        // The heap goes last: it releases host objects, some of which hold PersistentValues of this machine.
        heap.releaseAllCells()
        fuel.deallocate()
    }

    /// Makes a native module importable.
    package func register(_ module: NativeModule) { registeredModules.add(module) }

    /// Makes native modules importable that are made when one is asked for that no earlier ones have.
    package func register(shelf: @escaping () -> [NativeModule]) { registeredModules.add(shelf: shelf) }

    /// Whether a native module can be imported.
    package func hasModule(_ name: String) -> Bool { registeredModules.module(name) != nil }
}

/// Interned strings: names of attributes, variables and parameters, compared by identity. They are never
/// collected.
final class NameTable {
    private var table: [String: UnsafeMutablePointer<StringObject>] = [:]
    private let heap: Heap
    private let type: TypePointer
    /// All of them, for the collector.
    private(set) var all: [UnsafeMutablePointer<StringObject>] = []
    private var byHash: UnsafeMutablePointer<UnsafeMutablePointer<StringObject>?>
    private var mask = (1 << 12) - 1
    private static let literalCount = 1 << 10
    private let literals: UnsafeMutablePointer<(address: UInt, value: Value)>

    init(_ heap: Heap, _ type: TypePointer) {
        self.heap = heap
        self.type = type
        byHash = .allocate(capacity: mask + 1)
        byHash.initialize(repeating: nil, count: mask + 1)
        literals = .allocate(capacity: NameTable.literalCount)
        literals.initialize(repeating: (0, .undefined), count: NameTable.literalCount)
    }

    func release() {
        byHash.deallocate()
        literals.deallocate()
    }

    /// The interned string of a literal of the source, found by the literal's address.
    @inline(__always)
    func known(_ literal: StaticString) -> Value {
        let address = UInt(bitPattern: literal.utf8Start)
        let place = Int(truncatingIfNeeded: address >> 3 ^ address >> 12) & (NameTable.literalCount - 1)
        if literals[place].address == address { return literals[place].value }
        let value = intern(literal.description)
        literals[place] = (address, value)
        return value
    }

    /// The interned string equal to `string`, which becomes it if there was none.
    func intern(_ string: UnsafeMutablePointer<StringObject>) -> UnsafeMutablePointer<StringObject> {
        if string.pointee.isInterned { return string }
        var slot = StringObject.hash(string) & mask
        while let known = byHash[slot] {
            if StringObject.isEqual(known, string) { return known }
            slot = (slot + 1) & mask
        }
        string.pointee.header.flags |= StringObject.internedFlag
        byHash[slot] = string
        all.append(string)
        if all.count * 2 > mask { grow() }
        return string
    }

    func find(_ string: UnsafeMutablePointer<StringObject>) -> UnsafeMutablePointer<StringObject>? {
        if string.pointee.isInterned { return string }
        var slot = StringObject.hash(string) & mask
        while let known = byHash[slot] {
            if StringObject.isEqual(known, string) { return known }
            slot = (slot + 1) & mask
        }
        return nil
    }

    func intern(_ text: String) -> Value {
        if let known = table[text] { return Value(known) }
        let string = intern(heap.makeString(text, type))
        table[text] = string
        return Value(string)
    }

    func intern(latin1 code: UInt8) -> Value {
        let string = heap.makeString(count: 1, width: 1, type)
        string.pointee.data.storeBytes(of: code, as: UInt8.self)
        return Value(intern(string))
    }

    private func grow() {
        byHash.deallocate()
        mask = mask * 2 + 1
        byHash = .allocate(capacity: mask + 1)
        byHash.initialize(repeating: nil, count: mask + 1)
        for string in all {
            var slot = StringObject.hash(string) & mask
            while byHash[slot] != nil { slot = (slot + 1) & mask }
            byHash[slot] = string
        }
    }
}

/// A Python value held by a Swift object for as long as that lives.
package final class PersistentValue {
    private weak var machine: Machine?
    private let index: Int

    package init(_ machine: Machine, _ value: Value) {
        self.machine = machine
        if let free = machine.freePersistent.popLast() {
            index = free
            machine.persistent[free] = value
        } else {
            index = machine.persistent.count
            machine.persistent.append(value)
        }
    }

    deinit {
        guard let machine else { return }
        machine.persistent[index] = .undefined
        machine.freePersistent.append(index)
    }

    /// Undefined after the machine is gone.
    package var value: Value { machine?.persistent[index] ?? .undefined }
}
