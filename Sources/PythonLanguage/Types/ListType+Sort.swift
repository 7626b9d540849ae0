// list.sort and sorted: a stable sort that compares ints, floats and strings directly.

extension Machine {
    /// The argument `reverse`, an int.
    func sortFlag(_ value: Value) throws(PythonError) -> Bool {
        value.isBool ? value.bool : try index(value) != 0
    }

    /// Sorts in place. The list looks empty to `key` and to comparisons meanwhile, as in CPython.
    func sort(
        _ list: UnsafeMutablePointer<ListObject>, key: Value, reverse: Bool
    ) throws(PythonError) {
        let count = list.pointee.count
        guard count > 1 || (count == 1 && !key.isNone) else { return }
        // The collector finds the elements through this list while Python code runs.
        let holder = heap.makeList(types.list, capacity: count)
        holder.pointee.items.update(from: list.pointee.items, count: count)
        holder.pointee.count = count
        let (items, capacity) = (list.pointee.items, list.pointee.capacity)
        list.pointee.items = Heap.noValues
        list.pointee.capacity = 0
        list.pointee.count = 0
        defer {
            // What comparisons stored meanwhile is dropped.
            if list.pointee.capacity > 0 {
                heap.release(list.pointee.items, capacity: list.pointee.capacity)
            }
            list.pointee.items = items
            list.pointee.capacity = capacity
            list.pointee.count = count
        }
        try sortElements(items, count, key: key, reverse: reverse)
        if list.pointee.capacity > 0 || list.pointee.count > 0 {
            throw raise(.valueError, "list modified during sort")
        }
    }

    private func sortElements(
        _ items: UnsafeMutablePointer<Value>, _ count: Int, key: Value, reverse: Bool
    ) throws(PythonError) {
        var buffer = UnsafeMutableBufferPointer(start: items, count: count)
        // Reversing before and after keeps equal elements in order.
        if key.isNone {
            if reverse { buffer.reverse() }
            defer { if reverse { buffer.reverse() } }
            try sortByThemselves(items, count)
            return
        }
        let keys = heap.makeList(types.list, capacity: count)
        for index in 0..<count { heap.append(keys, try call(key, on: items[index])) }
        try sort(
            buffer, by: UnsafeBufferPointer(start: keys.pointee.items, count: count), reverse: reverse)
    }

    private enum KeyKind { case int, float, string, any }

    private func keyKind(_ keys: UnsafeBufferPointer<Value>) -> KeyKind {
        let first = keys[0]
        if first.isInt { return keys.allSatisfy { $0.isInt } ? .int : .any }
        if first.isFloat { return keys.allSatisfy { $0.isFloat } ? .float : .any }
        let string = types.string
        if first.isString {
            return keys.allSatisfy { $0.isString && $0.object.pointee.type == string } ? .string : .any
        }
        return .any
    }

    private func sortByThemselves(_ items: UnsafeMutablePointer<Value>, _ count: Int) throws(PythonError) {
        switch keyKind(UnsafeBufferPointer(start: items, count: count)) {
        case .int:
            // Equal ints are the same, and so are floats but for zeros and NaNs, whose bits are kept: the payloads
            // alone are sorted.
            let numbers = UnsafeMutablePointer<Int>.allocate(capacity: count)
            defer { numbers.deallocate() }
            for index in 0..<count { numbers[index] = items[index].int }
            try StableSort.sort(numbers, count: count, by: NumberOrder<Int>())
            for index in 0..<count { items.set(index, .int(numbers[index])) }
        case .float:
            let numbers = UnsafeMutablePointer<Double>.allocate(capacity: count)
            defer { numbers.deallocate() }
            for index in 0..<count { numbers[index] = items[index].float }
            try StableSort.sort(numbers, count: count, by: NumberOrder<Double>())
            for index in 0..<count { items.set(index, .float(numbers[index])) }
        case .string:
            let texts = UnsafeMutablePointer<SortedText>.allocate(capacity: count)
            defer { texts.deallocate() }
            for index in 0..<count { texts[index] = SortedText(items[index], items[index]) }
            try StableSort.sort(texts, count: count, by: TextOrder())
            for index in 0..<count { items.set(index, texts[index].element) }
        case .any: try StableSort.sort(items, count: count, by: ValueOrder(machine: self))
        }
    }

    /// Sorts `items` by `keys`, of which there are as many.
    private func sort(
        _ items: UnsafeMutableBufferPointer<Value>, by keys: UnsafeBufferPointer<Value>, reverse: Bool
    ) throws(PythonError) {
        switch keyKind(keys) {
        case .int:
            try sort(items, reverse, NumberKeyOrder<Int>()) { Keyed(key: keys[$0].int, element: items[$0]) }
        case .float:
            try sort(items, reverse, NumberKeyOrder<Double>()) {
                Keyed(key: keys[$0].float, element: items[$0])
            }
        case .string: try sort(items, reverse, TextOrder()) { SortedText(keys[$0], items[$0]) }
        case .any:
            try sort(items, reverse, ValueKeyOrder(machine: self)) {
                Keyed(key: keys[$0], element: items[$0])
            }
        }
    }

    @inline(__always)
    private func sort<Order: SortOrder>(
        _ items: UnsafeMutableBufferPointer<Value>, _ reverse: Bool, _ order: Order,
        _ keyed: (Int) -> Order.Element
    ) throws(PythonError) where Order.Element: SortedElement {
        let count = items.count
        let pairs = UnsafeMutablePointer<Order.Element>.allocate(capacity: count)
        defer { pairs.deallocate() }
        for index in 0..<count { pairs[reverse ? count - 1 - index : index] = keyed(index) }
        defer {
            for index in 0..<count { items[index] = pairs[reverse ? count - 1 - index : index].element }
        }
        try StableSort.sort(pairs, count: count, by: order)
    }

    /// The first elements that differ decide; nil: comparing them takes more than `plainEquals`.
    private func tupleIsLess(_ a: UnsafeMutablePointer<TupleObject>, _ b: UnsafeMutablePointer<TupleObject>)
        throws(PythonError) -> Bool?
    {
        let (first, second) = (a.pointee.items, b.pointee.items)
        for index in 0..<min(a.pointee.count, b.pointee.count) {
            let (x, y) = (first.value(index), second.value(index))
            if x.isInt, y.isInt {
                if x.int == y.int { continue }
                return x.int < y.int
            }
            if x.isIdentical(to: y) { continue }
            if x.isObject, y.isObject, x.object.pointee.type == types.string,
                y.object.pointee.type == types.string
            {
                let order = StringObject.compare(x.string, y.string)
                if order == 0 { continue }
                return order < 0
            }
            guard let same = plainEquals(x, y) else { return nil }
            if !same { return try isLess(x, y) }
        }
        return a.pointee.count < b.pointee.count
    }

    /// A call with one argument, without an array for it.
    func call(_ function: Value, on argument: Value) throws(PythonError) -> Value {
        let base = top
        guard base + 1 < stackLimit else { throw recursionError() }
        base[0] = argument
        if function.isType {
            let made = try quickConstruction(function.type, base, 1)
            if made.isDefined { return made }
        }
        top = base + 1
        defer { top = base }
        return try invoke(function, base, count: 1, keywords: nil)
    }

    package func isLess(_ a: Value, _ b: Value) throws(PythonError) -> Bool {
        if a.isInt, b.isInt { return a.int < b.int }
        if a.isFloat, b.isFloat { return a.float < b.float }
        if a.isObject, b.isObject, a.object.pointee.type == b.object.pointee.type {
            let type = a.object.pointee.type
            if type == types.string { return StringObject.compare(a.string, b.string) < 0 }
            if type == types.tuple, let answer = try tupleIsLess(a.tuple, b.tuple) { return answer }
            if a.has(.instance), let answer = try instanceIsLess(a, b) { return answer }
        }
        let answer = try compare(.less, a, b)
        return answer.isBool ? answer.bool : try truth(answer)
    }
}

private protocol SortedElement { var element: Value { get } }

/// An element and what it is sorted by.
private struct Keyed<Key>: SortedElement {
    var key: Key
    var element: Value
}

private struct NumberKeyOrder<Number: Comparable>: SortOrder {
    @inline(__always) func isLess(_ a: Keyed<Number>, _ b: Keyed<Number>) -> Bool { a.key < b.key }
}

/// An element that is sorted by a string: most comparisons are decided by its first eight characters.
private struct SortedText: SortedElement {
    let start: UInt64
    let isNarrow: Bool
    let key: Value
    let element: Value

    init(_ key: Value, _ element: Value) {
        self.key = key
        self.element = element
        let string = key.string
        isNarrow = string.pointee.width == 1
        guard isNarrow else {
            start = 0
            return
        }
        var start: UInt64 = 0
        for index in 0..<min(8, string.pointee.count) {
            let byte = string.pointee.data.load(fromByteOffset: index, as: UInt8.self)
            start |= UInt64(byte) << UInt64(56 - 8 * index)
        }
        self.start = start
    }
}

private struct TextOrder: SortOrder {
    @inline(__always)
    func isLess(_ a: SortedText, _ b: SortedText) -> Bool {
        if a.start != b.start, a.isNarrow, b.isNarrow { return a.start < b.start }
        return StringObject.compare(a.key.string, b.key.string) < 0
    }
}

private struct ValueOrder: SortOrder {
    let machine: Machine

    @inline(__always)
    func isLess(_ a: Value, _ b: Value) throws(PythonError) -> Bool { try machine.isLess(a, b) }
}

private struct ValueKeyOrder: SortOrder {
    let machine: Machine

    @inline(__always)
    func isLess(_ a: Keyed<Value>, _ b: Keyed<Value>) throws(PythonError) -> Bool {
        try machine.isLess(a.key, b.key)
    }
}
