import Diagnostics

// What the compiler makes of a function, class body, comprehension or cell: register instructions and what
// they refer to. Instructions are 64-bit words: opcode in bits 0-7, A in 8-23, B in 24-39, C in 40-55, and D
// in 56-63; jumps take 24 signed bits (40-63) or 32 (24-55), counted from the next instruction. See Opcode.swift.

struct CodeObject {
    var header: ObjectHeader
    var instructions: UnsafeMutablePointer<UInt64>
    var instructionCount: Int
    var constants: UnsafeMutablePointer<Value>
    var constantCount: Int
    var caches: UnsafeMutablePointer<InlineCache>
    var cacheCount: Int
    var handlers: UnsafeMutablePointer<Handler>
    var handlerCount: Int
    /// Names of parameters (positional, keyword-only, `*`, `**`), then of the other register variables.
    var localNames: UnsafeMutablePointer<Value>
    var localCount: Int
    var registerCount: Int
    var positionalOnlyCount: Int
    /// All positional ones.
    var parameterCount: Int
    var keywordOnlyCount: Int
    var hasVariadic: Bool
    var hasVariadicKeyword: Bool
    /// Anything but positional parameters.
    var hasComplexParameters: Bool
    var isGenerator: Bool
    /// How many arguments a call must have that only pushes a frame; -1 where there is more to do.
    var plainCount: Int
    /// The first constant is the docstring.
    var hasDocstring: Bool
    var name: Value
    var qualifiedName: Value
    var info: Unmanaged<CodeInfo>
}

/// Where an instruction's code stands, for tracebacks.
struct InstructionPlace {
    /// UTF-8 offsets.
    var start: Int32
    var end: Int32
    /// The operator's part inside, for `~~^~~`; both 0 where there is none.
    var anchorStart: Int32
    var anchorEnd: Int32
}

/// What only errors and inspection need.
final class CodeInfo {
    let source: SourceText
    let places: [InstructionPlace]
    let firstOffset: Int
    let freeNames: [String]
    let cellNames: [String]

    init(
        source: SourceText, places: [InstructionPlace], firstOffset: Int, freeNames: [String],
        cellNames: [String]
    ) {
        self.source = source
        self.places = places
        self.firstOffset = firstOffset
        self.freeNames = freeNames
        self.cellNames = cellNames
    }
}

/// Exceptions raised by instructions in `start..<end` go to `target` with the exception in `register`.
/// The first handler that covers an instruction is the innermost.
struct Handler {
    var start: Int32
    var end: Int32
    var target: Int32
    var register: Int32
}

/// What an attribute, method or global instruction found last time.
struct InlineCache {
    var name: Value
    /// The shape (instances), type, or dict that must match.
    var key: UInt
    /// The type's version, or the dict's.
    var version: UInt64
    var value: Value
    var index: Int32
    var kind: UInt8
    /// For stores that add an attribute: the shape afterwards.
    var next: UInt
}

/// A running call.
struct Frame {
    enum Kind: UInt8 {
        /// Returns into the frame below.
        case ordinary
        /// Returns to Swift.
        case boundary
        /// `__init__` of a call of a class: its result must be None; the call gives the instance in `locals`.
        case constructor
        /// A generator resumed by Swift; or by a `for`, a `yield from`, or `next` and `send` of the frame below.
        case generatorBoundary
        case generatorLoop
        case generatorDelegate
        case generatorCall
        /// The same by Swift, with something to do with the values where they are yielded.
        case generatorSink
        /// An operator's method: the operator goes on where it gives NotImplemented.
        case operation
    }

    var function: UnsafeMutablePointer<FunctionObject>
    /// Saved while another frame runs.
    var instruction: UnsafeMutablePointer<UInt64>
    var base: UnsafeMutablePointer<Value>
    var result: UnsafeMutablePointer<Value>
    var generator: UnsafeMutablePointer<GeneratorObject>?
    /// The namespace of a class body, or of `exec`.
    var locals: UnsafeMutablePointer<DictObject>?
    var kind: Kind

    /// A constructor's instance as `locals`, which functions do not use: so the collector finds it.
    @inline(__always)
    static func holder(_ instance: UnsafeMutablePointer<InstanceObject>) -> UnsafeMutablePointer<DictObject> {
        UnsafeMutableRawPointer(instance).assumingMemoryBound(to: DictObject.self)
    }
}
