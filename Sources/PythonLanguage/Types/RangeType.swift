/// Python's range, with word-sized bounds.
enum RangeType {
    static let definition = NativeType(
        "range", core: \.range, isSubclassable: false,
        doc: "range(stop) -> range object\nrange(start, stop[, step]) -> range object",
        new: NativeRow("range(cls, start, stop=..., step=..., /)", new),
        methods: [
            NativeRow("count(self, value, /)") { machine, args throws(PythonError) in
                .int(try find(machine, args[0], args[1]) == nil ? 0 : 1)
            },
            NativeRow("index(self, value, /)") { machine, args throws(PythonError) in
                guard let hit = try find(machine, args[0], args[1]) else {
                    if machine.intValue(args[1]) == nil {
                        throw machine.raise(.valueError, "sequence.index(x): x not in sequence")
                    }
                    throw machine.raise(.valueError, "\(try machine.repr(args[1])) is not in range")
                }
                return .int(hit)
            },
            NativeRow("__reversed__(self, /)") { machine, args throws(PythonError) in
                machine.reversedIterator(args[0])
            },
        ],
        properties: [
            NativeProperty("start") { _, value throws(PythonError) in .int(value.range.pointee.start) },
            NativeProperty("stop") { _, value throws(PythonError) in .int(value.range.pointee.stop) },
            NativeProperty("step") { _, value throws(PythonError) in .int(value.range.pointee.step) },
        ],
        slots: TypeSlots {
            $0.length = { _, value throws(PythonError) in value.range.pointee.count }
            $0.iterate = { machine, value throws(PythonError) in
                machine.builtinIterator(value)
            }
            $0.getItem = getItem
            $0.contains = { machine, value, key throws(PythonError) in
                try find(machine, value, key) != nil
            }
            $0.compare = { machine, op, a, b throws(PythonError) in
                guard a.isRange, b.isRange, op == .equal || op == .notEqual else { return .undefined }
                return .bool(isEqual(a.range.pointee, b.range.pointee) == (op == .equal))
            }
            $0.hash = { machine, value throws(PythonError) in
                let range = value.range.pointee
                let parts: [Value] =
                    range.count == 0
                    ? [.int(0), .none, .none]
                    : [.int(range.count), .int(range.start), range.count == 1 ? .none : .int(range.step)]
                return try machine.hash(machine.tuple(parts))
            }
            $0.repr = { machine, value throws(PythonError) in
                let range = value.range.pointee
                let step = range.step == 1 ? "" : ", \(range.step)"
                return machine.string("range(\(range.start), \(range.stop)\(step))")
            }
        })

    private static func new(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        for index in 1...3 where args[index].isDefined && !args[index].isInt {
            if Int(exactly: try machine.bigInteger(args[index])) == nil {
                return try long(machine, args)
            }
        }
        if args[2].isUndefined { return machine.makeRange(0, try machine.index(args[1]), 1) }
        let (start, stop) = (try machine.index(args[1]), try machine.index(args[2]))
        let step = args[3].isUndefined ? 1 : try machine.index(args[3])
        if step == 0 { throw machine.raise(.valueError, "range() arg 3 must not be zero") }
        return machine.makeRange(start, stop, step)
    }

    /// A range whose bounds are no words: the class of the same name in Python.
    private static func long(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let start = args[2].isUndefined ? .int(0) : args[1]
        let stop = args[2].isUndefined ? args[1] : args[2]
        let step = args[3].isUndefined ? .int(1) : args[3]
        return try machine.callMethod(machine.importModule("_long_range"), "range", [start, stop, step])
    }

    private static func isEqual(_ a: RangeObject, _ b: RangeObject) -> Bool {
        guard a.count == b.count else { return false }
        if a.count == 0 { return true }
        return a.start == b.start && (a.count == 1 || a.step == b.step)
    }

    /// The position of a number in the range; other values are compared one by one.
    private static func find(_ machine: Machine, _ value: Value, _ key: Value) throws(PythonError) -> Int? {
        let range = value.range.pointee
        let inner = key.unboxed
        guard inner.isInt || inner.isBool || inner.isFloat || inner.isBigInteger else {
            for index in 0..<range.count
            where try machine.equals(.int(range.start &+ index &* range.step), key) { return index }
            return nil
        }
        let number: Int
        if inner.isFloat {
            guard let exact = Int(exactly: inner.float) else { return nil }
            number = exact
        } else if inner.isBigInteger {
            return nil
        } else {
            number = inner.int
        }
        let (distance, overflow) = number.subtractingReportingOverflow(range.start)
        guard !overflow, distance % range.step == 0 else { return nil }
        let position = distance / range.step
        return position >= 0 && position < range.count ? position : nil
    }

    private static func getItem(_ machine: Machine, _ value: Value, _ key: Value) throws(PythonError) -> Value
    {
        let range = value.range.pointee
        if key.isSlice {
            let bounds = try machine.resolve(key.slice, count: range.count)
            return machine.makeRange(
                range.start &+ bounds.start &* range.step, range.start &+ bounds.stop &* range.step,
                range.step &* bounds.step)
        }
        guard try machine.hasIndex(key) else {
            throw machine.raise(
                .typeError, "range indices must be integers or slices, not \(machine.typeName(key))")
        }
        guard let position = try machine.position(.int(machine.clampedIndex(key)), count: range.count) else {
            throw machine.raise(.indexError, "range object index out of range")
        }
        return .int(range.start &+ position &* range.step)
    }
}
