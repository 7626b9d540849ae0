// `sum(x * x for x in data)`: what a builtin does with each value of a generator, done where the generator yields, so
// that its frame goes on at once instead of being put away and brought back for every value.
//
// A sink takes values with which no Python code can run; at any other one the generator is suspended as usual and
// the builtin gets it. The two words of a sink, what to do and what came of it so far, lie on the stack below the
// generator's registers, where the collector finds them.

enum GeneratorSink: Int {
    /// Appends to a list.
    case list
    /// Adds ints to an int, floats to a float.
    case sum
    /// Looks for the first that is true; or false.
    case any, all
    /// The extreme of ints or of floats; undefined before the first.
    case largest, smallest
}

extension Machine {
    /// Runs a generator to its end (undefined) or to a value that the sink does not take, which is the result.
    func resume(
        _ generator: UnsafeMutablePointer<GeneratorObject>, into sink: GeneratorSink, _ outcome: inout Value
    ) throws(PythonError) -> Value {
        generatorResult = .none
        if generator.pointee.state == .finished { return .undefined }
        try enterNative()
        defer { leaveNative() }
        let slots = top
        guard slots + 2 < stackLimit else { throw recursionError() }
        let saved = heap.rootTop
        slots[0] = .int(sink.rawValue)
        slots[1] = outcome
        top = slots + 2
        defer { top = slots }
        heap.pushRoot(Value(generator))
        try pushGenerator(generator, base: top, sending: .none, result: slots, kind: .generatorSink)
        let result = try run()
        outcome = slots[1]
        heap.rootTop = saved
        heap.pushRoot(outcome)
        heap.pushRoot(result)
        return result
    }

    /// A sum of ints or of floats took the value; the common case of `takes` for the loop.
    @inline(__always)
    static func adds(_ value: Value, _ slots: UnsafeMutablePointer<Value>) -> Bool {
        guard slots[0].int == GeneratorSink.sum.rawValue else { return false }
        if value.isFloat, slots[1].isFloat {
            slots[1].bits = (slots[1].float + value.float).bitPattern
            return true
        }
        guard value.isInt, slots[1].isInt else { return false }
        let (sum, overflow) = slots[1].int.addingReportingOverflow(value.int)
        if overflow { return false }
        slots[1].bits = UInt64(bitPattern: Int64(sum))
        return true
    }

    /// Whether the sink took the value.
    @inline(never)
    func takes(_ value: Value, _ slots: UnsafeMutablePointer<Value>) -> Bool {
        let total = slots[1]
        switch GeneratorSink(rawValue: slots[0].int) {
        case .list: heap.append(total.list, value)
        case .sum:
            if total.isFloat, value.isFloat {
                slots[1] = .float(total.float + value.float)
            } else if total.isInt, value.isInt {
                let (sum, overflow) = total.int.addingReportingOverflow(value.int)
                if overflow { return false }
                slots[1] = .int(sum)
            } else {
                return false
            }
        case .any: return value.isBool && !value.bool || value.isInt && value.int == 0 || value.isNone
        case .all: return value.isBool && value.bool || value.isInt && value.int != 0
        case .largest:
            if total.isInt, value.isInt {
                if value.int > total.int { slots[1] = value }
            } else if total.isFloat, value.isFloat {
                if value.float > total.float { slots[1] = value }
            } else {
                return takesFirst(value, slots)
            }
        case .smallest:
            if total.isInt, value.isInt {
                if value.int < total.int { slots[1] = value }
            } else if total.isFloat, value.isFloat {
                if value.float < total.float { slots[1] = value }
            } else {
                return takesFirst(value, slots)
            }
        case nil: return false
        }
        return true
    }

    private func takesFirst(_ value: Value, _ slots: UnsafeMutablePointer<Value>) -> Bool {
        guard slots[1].isUndefined, value.isInt || value.isFloat else { return false }
        slots[1] = value
        return true
    }

    /// Appends all that a generator gives.
    func drain(
        _ generator: UnsafeMutablePointer<GeneratorObject>, into list: UnsafeMutablePointer<ListObject>
    )
        throws(PythonError)
    {
        var holder = Value(list)
        while true {
            let value = try resume(generator, into: .list, &holder)
            if value.isUndefined { return }
            heap.append(list, value)
        }
    }
}
