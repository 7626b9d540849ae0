/// Where a slice falls in a sequence: `count` positions from `start`, `step` apart.
struct SliceBounds {
    var start: Int
    var stop: Int
    var step: Int
    var count: Int

    /// The contiguous range of a slice of step 1; an empty one stands at `start`.
    var range: Range<Int> { start..<max(start, stop) }
}

extension Machine {
    /// `slice.indices(count)` with the number of positions.
    func resolve(_ slice: UnsafeMutablePointer<SliceObject>, count: Int) throws(PythonError) -> SliceBounds {
        // As in CPython its opposite is an index too.
        let step = max(try sliceIndex(slice.pointee.step, default: 1), -Int.max)
        if step == 0 { throw raise(.valueError, "slice step cannot be zero") }
        let (low, high) = step > 0 ? (0, count) : (-1, count - 1)
        func clamp(_ value: Value, _ fallback: Int) throws(PythonError) -> Int {
            if value.isNone { return fallback }
            var position = try sliceIndex(value, default: fallback)
            if position < 0 { position = position &+ count }
            if position < low { return low }
            return position > high ? high : position
        }
        let start = try clamp(slice.pointee.start, step > 0 ? low : high)
        let stop = try clamp(slice.pointee.stop, step > 0 ? high : low)
        let length: Int
        if step > 0 {
            length = start < stop ? (stop - start - 1) / step + 1 : 0
        } else {
            length = stop < start ? (start - stop - 1) / -step + 1 : 0
        }
        return SliceBounds(start: start, stop: stop, step: step, count: length)
    }

    /// The position an index means in a sequence of `count`; nil when it is outside.
    func position(_ key: Value, count: Int) throws(PythonError) -> Int? {
        guard var index = key.isInt ? key.int : Int(exactly: try bigInteger(key)) else {
            throw raise(.indexError, "cannot fit '\(typeName(key))' into an index-sized integer")
        }
        if index < 0 { index &+= count }
        return index >= 0 && index < count ? index : nil
    }
}

enum SliceType {
    static let definition = NativeType(
        "slice", core: \.slice, isSubclassable: false,
        doc: "slice(stop)\nslice(start, stop[, step])",
        new: NativeRow("slice(cls, start, stop=..., step=..., /)", new),
        methods: [NativeRow("indices(self, length, /)", indices)],
        properties: [
            NativeProperty("start") { _, value throws(PythonError) in value.slice.pointee.start },
            NativeProperty("stop") { _, value throws(PythonError) in value.slice.pointee.stop },
            NativeProperty("step") { _, value throws(PythonError) in value.slice.pointee.step },
        ],
        slots: TypeSlots {
            $0.repr = { machine, value throws(PythonError) in
                let slice = value.slice.pointee
                let parts = [
                    try machine.repr(slice.start), try machine.repr(slice.stop), try machine.repr(slice.step),
                ]
                return machine.string("slice(\(parts.joined(separator: ", ")))")
            }
            $0.compare = { machine, op, a, b throws(PythonError) in
                guard a.isSlice, b.isSlice else { return .undefined }
                return try machine.compare(op, asTuple(machine, a), asTuple(machine, b))
            }
        })

    private static func asTuple(_ machine: Machine, _ value: Value) -> Value {
        let slice = value.slice.pointee
        return machine.tuple([slice.start, slice.stop, slice.step])
    }

    private static func new(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        if args[2].isUndefined { return machine.makeSlice(.none, args[1], .none) }
        return machine.makeSlice(args[1], args[2], args[3].isUndefined ? .none : args[3])
    }

    private static func indices(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let length = try machine.index(args[1])
        if length < 0 { throw machine.raise(.valueError, "length should not be negative") }
        let bounds = try machine.resolve(args[0].slice, count: length)
        return machine.tuple([.int(bounds.start), .int(bounds.stop), .int(bounds.step)])
    }
}
