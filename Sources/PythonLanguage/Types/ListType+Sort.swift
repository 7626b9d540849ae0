// list.sort and sorted: stable; what compares without Python code is sorted in PlainSort.swift.

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
        if key.isNone {
            if sortPlainly(items, by: items, count, reverse: reverse) { return }
            // Reversing before and after keeps equal elements in order.
            var buffer = UnsafeMutableBufferPointer(start: items, count: count)
            if reverse { buffer.reverse() }
            defer { if reverse { buffer.reverse() } }
            try StableSort<Value, PythonError>.sort(items, count: count) { a, b throws(PythonError) in
                try isLess(a, b)
            }
            return
        }
        let keys = heap.makeList(types.list, capacity: count)
        for index in 0..<count { heap.append(keys, try call(key, on: items[index])) }
        if sortPlainly(items, by: keys.pointee.items, count, reverse: reverse) { return }
        let pairs = UnsafeMutablePointer<KeyedElement>.allocate(capacity: count)
        defer { pairs.deallocate() }
        for index in 0..<count {
            pairs[index] = KeyedElement(key: keys.pointee.items[index], element: items[index])
        }
        var pairBuffer = UnsafeMutableBufferPointer(start: pairs, count: count)
        if reverse { pairBuffer.reverse() }
        defer {
            if reverse { pairBuffer.reverse() }
            for index in 0..<count { items[index] = pairs[index].element }
        }
        try StableSort<KeyedElement, PythonError>.sort(pairs, count: count) { a, b throws(PythonError) in
            try isLess(a.key, b.key)
        }
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
        if function.isFunction, function.function.pointee.code.pointee.plainCount == 1 {
            return try callPlain(function.function, base)
        }
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

private struct KeyedElement {
    var key: Value
    var element: Value
}
