import BigInt
import Diagnostics

// Collects one code object: instructions, constants, caches, handlers, places, and the temporaries' register
// stack. Jumps go to labels that are filled in when the code is finished, as the distance from the next instruction.

struct Label { let index: Int }

struct CodeBuilder {
    var words: [UInt64] = []
    var places: [InstructionPlace] = []
    var place = InstructionPlace(start: 0, end: 0, anchorStart: 0, anchorEnd: 0)
    private(set) var constants: [Value] = []
    private var constantIndex: [ConstantKey: Int] = [:]
    private(set) var cacheNames: [Value] = []
    var handlers: [(start: Int, end: Int, target: Label, register: Int)] = []
    private var labels: [Int] = []
    private var fixups: [(word: Int, label: Label, isWide: Bool)] = []
    var nextRegister = 0
    private(set) var registerCount = 0
    /// Too many registers, constants or instructions: an error when finished.
    private(set) var isTooLarge = false

    private enum ConstantKey: Hashable {
        case bits(UInt64, UInt64)
        case big(BigInt)
        case text([UInt32])
        case bytes([UInt8])
    }

    /// How many loops are open: there, constants that are operands are worth registers.
    var loopDepth = 0
    /// The registers for constants, and the constants in them.
    private var constantRegisters = 0..<0
    private var constantsInRegisters: [Int] = []

    static func range(_ value: Int) -> UInt64 { UInt64(UInt16(truncatingIfNeeded: value)) }

    // MARK: Instructions

    mutating func emit(_ op: Opcode, _ a: Int = 0, _ b: Int = 0, _ c: Int = 0, _ d: Int = 0) {
        if a > 0xFFFF || b > 0xFFFF || c > 0xFFFF || b < -0x8000 || c < -0x8000 { isTooLarge = true }
        append(
            UInt64(op.rawValue) | CodeBuilder.range(a) << 8 | CodeBuilder.range(b) << 24
                | CodeBuilder.range(c) << 40 | UInt64(d & 0xFF) << 56)
    }

    mutating func emitWide(_ op: Opcode, _ a: Int, _ wide: Int, _ d: Int = 0) {
        append(
            UInt64(op.rawValue) | CodeBuilder.range(a) << 8 | UInt64(UInt32(truncatingIfNeeded: wide)) << 24
                | UInt64(d & 0xFF) << 56)
    }

    /// With a 24-bit third operand.
    mutating func emitTriple(_ op: Opcode, _ a: Int, _ b: Int, _ c: Int) {
        if c > 0xFF_FFFF { isTooLarge = true }
        append(
            UInt64(op.rawValue) | CodeBuilder.range(a) << 8 | CodeBuilder.range(b) << 24
                | UInt64(c & 0xFF_FFFF) << 40)
    }

    mutating func append(_ word: UInt64) {
        words.append(word)
        places.append(place)
        if words.count > 0x7F_FFFF { isTooLarge = true }
    }

    mutating func makeLabel() -> Label {
        labels.append(-1)
        return Label(index: labels.count - 1)
    }

    mutating func set(_ label: Label) { labels[label.index] = words.count }

    mutating func jump(_ label: Label, _ op: Opcode = .jump) {
        fixups.append((words.count, label, true))
        emitWide(op, 0, 0)
    }

    mutating func jump(_ op: Opcode, _ a: Int, _ b: Int = 0, to label: Label) {
        fixups.append((words.count, label, false))
        emitTriple(op, a, b, 0)
    }

    mutating func finishJumps() {
        for fixup in fixups {
            let offset = labels[fixup.label.index] - fixup.word - 1
            let bits =
                fixup.isWide
                ? UInt64(UInt32(truncatingIfNeeded: offset)) << 24 : UInt64(bitPattern: Int64(offset)) << 40
            words[fixup.word] |= bits
        }
    }

    func target(of label: Label) -> Int { labels[label.index] }

    // MARK: Registers

    mutating func allocate(_ count: Int = 1) -> Int {
        let first = nextRegister
        nextRegister += count
        if nextRegister > registerCount { registerCount = nextRegister }
        if nextRegister > 0xFFF0 { isTooLarge = true }
        return first
    }

    // MARK: Constants in registers

    /// Registers below all temporaries, which calls leave alone, for constants that loops use again and again.
    mutating func reserveConstants(_ count: Int) {
        let first = allocate(count)
        constantRegisters = first..<first + count
    }

    /// The register of a constant that is only read; nil where one is not worth it.
    mutating func register(ofConstant constant: Int) -> Int? {
        if let known = constantsInRegisters.firstIndex(of: constant) {
            return constantRegisters.lowerBound + known
        }
        guard loopDepth > 0, constantsInRegisters.count < constantRegisters.count else { return nil }
        constantsInRegisters.append(constant)
        return constantRegisters.lowerBound + constantsInRegisters.count - 1
    }

    /// Makes the first instruction one that loads these registers.
    mutating func loadConstants() {
        guard !constantsInRegisters.isEmpty else { return }
        let first = constants.count
        if first > 0xFF_FFFF { isTooLarge = true }
        constants += constantsInRegisters.map { constants[$0] }
        words.insert(
            UInt64(Opcode.loadConstants.rawValue) | CodeBuilder.range(constantRegisters.lowerBound) << 8
                | CodeBuilder.range(constantsInRegisters.count) << 24 | UInt64(first & 0xFF_FFFF) << 40, at: 0
        )
        places.insert(places[0], at: 0)
        for index in labels.indices { labels[index] += 1 }
        for index in fixups.indices { fixups[index].word += 1 }
        for index in handlers.indices {
            handlers[index].start += 1
            handlers[index].end += 1
        }
    }

    // MARK: Constants and caches

    mutating func constant(_ value: Value) -> Int {
        constant(value, .bits(value.bits, value.tag))
    }

    mutating func constant(_ number: BigInt, _ machine: Machine) -> Int {
        if let known = constantIndex[.big(number)] { return known }
        return constant(machine.integer(number), .big(number))
    }

    mutating func constant(text: [UInt32], _ machine: Machine) -> Int {
        if let known = constantIndex[.text(text)] { return known }
        return constant(machine.constantString(text), .text(text))
    }

    mutating func constant(bytes: [UInt8], _ machine: Machine) -> Int {
        if let known = constantIndex[.bytes(bytes)] { return known }
        return constant(machine.bytes(bytes), .bytes(bytes))
    }

    private mutating func constant(_ value: Value, _ key: ConstantKey) -> Int {
        if let known = constantIndex[key] { return known }
        constants.append(value)
        constantIndex[key] = constants.count - 1
        return constants.count - 1
    }

    mutating func cache(_ name: Value) -> Int {
        cacheNames.append(name)
        return cacheNames.count - 1
    }
}

extension Machine {
    /// String constants that look like names are interned.
    func constantString(_ points: [UInt32]) -> Value {
        if points.count == 1, points[0] < 256 { return character(points[0]) }
        let value = string(codePoints: points)
        let isName =
            points.count <= 64
            && points.allSatisfy {
                $0 == 95 || $0 >= 48 && $0 <= 57 || $0 >= 65 && $0 <= 90 || $0 >= 97 && $0 <= 122
            }
        return isName ? Value(names.intern(value.string)) : value
    }
}
