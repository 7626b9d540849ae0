// What list and tuple have in common: comparison, search, repr, repetition.

extension Machine {
    /// The elements of a list or tuple as they lie in memory; a list's may move when Python code runs.
    @inline(__always)
    func elements(_ value: Value) -> UnsafeBufferPointer<Value> {
        value.isList
            ? UnsafeBufferPointer(start: value.list.pointee.items, count: value.list.pointee.count)
            : UnsafeBufferPointer(start: value.tuple.pointee.items, count: value.tuple.pointee.count)
    }

    /// Lexicographic comparison; Python code may run, so lengths are read anew at each step.
    func compareSequences(_ op: CompareOperator, _ a: Value, _ b: Value) throws(PythonError) -> Value {
        if elements(a).count != elements(b).count {
            if op == .equal { return .false }
            if op == .notEqual { return .true }
        }
        var index = 0
        while true {
            let (left, right) = (elements(a), elements(b))
            guard index < left.count, index < right.count else { break }
            let (x, y) = (left[index], right[index])
            if try !isSame(x, y) {
                if op == .equal { return .false }
                if op == .notEqual { return .true }
                return try compare(op, x, y)
            }
            index += 1
        }
        return .bool(op.holds(elements(a).count - elements(b).count))
    }

    /// `index(value, start, stop)` of list and tuple.
    func position(
        of value: Value, in sequence: Value, _ start: Value, _ stop: Value
    ) throws(PythonError) -> Int? {
        let count = elements(sequence).count
        let (low, high) = try bounds(start, stop, count: count)
        var index = low
        while index < min(high, elements(sequence).count) {
            if try isSame(elements(sequence)[index], value) { return index }
            index += 1
        }
        return nil
    }

    func occurrences(of value: Value, in sequence: Value) throws(PythonError) -> Int {
        var (index, total) = (0, 0)
        while index < elements(sequence).count {
            if try isSame(elements(sequence)[index], value) { total += 1 }
            index += 1
        }
        return total
    }

    /// Runs `body` unless the repr of `value` is being made already; then answers `otherwise`.
    func guardingRecursion(
        _ value: Value, otherwise: String, _ body: () throws(PythonError) -> Value
    ) throws(PythonError) -> Value {
        let object = value.object
        if reprStack.contains(object) { return string(otherwise) }
        reprStack.append(object)
        defer { reprStack.removeLast() }
        return try body()
    }

    /// `[a, b]`, `(a,)`, `{a, b}`: the reprs of elements between brackets.
    func reprElements(_ value: Value, _ open: String, _ close: String) throws(PythonError) -> TextBuffer {
        var result = TextBuffer()
        result.append(open)
        var index = 0
        while index < elements(value).count {
            if index > 0 {
                result.append(0x2C)
                result.append(0x20)
            }
            try appendRepr(elements(value)[index], to: &result)
            index += 1
        }
        result.append(close)
        return result
    }

    /// Appends `repr(value)`; numbers and strings without a Python string in between.
    func appendRepr(_ value: Value, to result: inout TextBuffer) throws(PythonError) {
        switch value.tag {
        case 3: result.append(decimal: value.int)
        case 4: result.append(ascii: FloatText.repr(value.float))
        case 5 where value.object.pointee.type == types.string:
            value.textView.appendRepr(to: &result)
        default: result.append(try reprValue(value).textView)
        }
    }

    /// Writes `elements`, which may begin at `target`, so many times.
    static func fill(
        _ target: UnsafeMutablePointer<Value>, with elements: UnsafeBufferPointer<Value>, times: Int
    ) {
        guard let start = elements.baseAddress else { return }
        if elements.count == 1 { return target.update(repeating: start[0], count: times) }
        for turn in 0..<times { (target + turn * elements.count).update(from: start, count: elements.count) }
    }

    /// The elements at a slice.
    func sliced(_ value: Value, _ bounds: SliceBounds) -> [Value] {
        let source = elements(value)
        if bounds.step == 1 { return Array(source[bounds.range]) }
        var result: [Value] = []
        result.reserveCapacity(bounds.count)
        var position = bounds.start
        for _ in 0..<bounds.count {
            result.append(source[position])
            position &+= bounds.step
        }
        return result
    }
}
