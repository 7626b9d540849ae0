// `x[a:b:c]` and `x[a:b] = y` without a slice object, where the container is a list, tuple or string itself and the
// bounds are small ints or left out.

extension SliceBounds {
    /// Of three registers: start, stop, step. Nil: the general code knows what to do with them.
    fileprivate init?(_ parts: UnsafeMutablePointer<Value>, count: Int) {
        let (first, last, stride) = (parts[0], parts[1], parts[2])
        guard first.isInt || first.isNone, last.isInt || last.isNone,
            stride.isNone || stride.isInt && stride.int != 0 && stride.int.magnitude < 1 << 32
        else { return nil }
        step = stride.isNone ? 1 : stride.int
        let (low, high) = step > 0 ? (0, count) : (-1, count - 1)
        func clamp(_ value: Value, _ fallback: Int) -> Int {
            if value.isNone { return fallback }
            let position = value.int < 0 ? value.int &+ count : value.int
            return position < low ? low : position > high ? high : position
        }
        start = clamp(first, step > 0 ? low : high)
        stop = clamp(last, step > 0 ? high : low)
        if step > 0 {
            self.count = start < stop ? (stop - start - 1) / step + 1 : 0
        } else {
            self.count = stop < start ? (start - stop - 1) / -step + 1 : 0
        }
    }
}

extension Machine {
    /// `container[parts[0]:parts[1]:parts[2]]`
    @inline(never)
    func getSlice(_ container: Value, _ parts: UnsafeMutablePointer<Value>) throws(PythonError) -> Value {
        if container.isObject {
            let type = container.object.pointee.type
            if type == types.list {
                let list = container.list
                if let bounds = SliceBounds(parts, count: list.pointee.count) {
                    let made = heap.makeList(types.list, capacity: bounds.count)
                    Machine.copy(list.pointee.items, bounds, to: made.pointee.items)
                    made.pointee.count = bounds.count
                    return Value(made)
                }
            } else if type == types.tuple {
                let tuple = container.tuple
                if let bounds = SliceBounds(parts, count: tuple.pointee.count) {
                    if bounds.count == 0 { return emptyTuple }
                    if bounds.step == 1, bounds.count == tuple.pointee.count { return container }
                    let made = heap.makeTuple(types.tuple, count: bounds.count)
                    Machine.copy(tuple.pointee.items, bounds, to: made.pointee.items)
                    return Value(made)
                }
            } else if type == types.string, parts[2].isNone,
                let bounds = SliceBounds(parts, count: container.string.pointee.count)
            {
                return substring(container.string, bounds.start, max(bounds.start, bounds.stop))
            }
        }
        return try getItem(container, makeSlice(parts[0], parts[1], parts[2]))
    }

    private static func copy(
        _ items: UnsafeMutablePointer<Value>, _ bounds: SliceBounds, to target: UnsafeMutablePointer<Value>
    ) {
        if bounds.step == 1 { return target.update(from: items + bounds.start, count: bounds.count) }
        var position = bounds.start
        for index in 0..<bounds.count {
            target[index] = items[position]
            position &+= bounds.step
        }
    }

    /// `container[parts[0]:parts[1]:parts[2]] = value`
    @inline(never)
    func setSlice(_ container: Value, _ parts: UnsafeMutablePointer<Value>, _ value: Value)
        throws(PythonError)
    {
        if container.isObject, value.isObject, container.object.pointee.type == types.list,
            value.object.pointee.type == types.list, value.list != container.list, parts[2].isNone,
            let bounds = SliceBounds(parts, count: container.list.pointee.count)
        {
            return heap.replace(container.list, bounds.range, with: elements(value))
        }
        try setItem(container, makeSlice(parts[0], parts[1], parts[2]), value)
    }
}
