import Arrays
import PythonLanguage

// `a[...]` read and written: Python's keys as index items, with short cuts for plain integers.

extension Machine {
    /// The index items of a key.
    func indexItems(_ key: Value) throws(PythonError) -> [IndexItem] {
        guard key.isTuple else { return [try indexItem(key)] }
        var items: [IndexItem] = []
        for index in 0..<key.tuple.pointee.count {
            items.append(try indexItem(key.tuple.pointee.items[index]))
        }
        return items
    }

    private func indexItem(_ key: Value) throws(PythonError) -> IndexItem {
        switch key.tag {
        case 1: return .newAxis
        case 2: return .array(NDArray([key.bool], shape: []))
        case 3: return .integer(key.int)
        case 5: break
        default:
            if let place = olderInt(key) { return .integer(place) }
            throw raise(ArrayError.notAnIndex)
        }
        if key.isSlice {
            let slice = key.slice.pointee
            return .slice(
                start: try sliceBound(slice.start), stop: try sliceBound(slice.stop),
                step: try sliceBound(slice.step))
        }
        if key.isIdentical(to: ellipsis) { return .ellipsis }
        if let array = try wholeArray(key) { return try indexItem(array, isList: false) }
        if key.isList || key.isTuple || key.isRange {
            if try length(key) == 0 { return .array(NDArray(ints: [])) }
            return try indexItem(try asArray(key), isList: true)
        }
        if !key.isString, try hasAttribute(key, "__index__") { return .integer(try index(key)) }
        if let place = olderInt(key) { return .integer(place) }
        throw raise(ArrayError.notAnIndex)
    }

    private func indexItem(_ array: NDArray, isList: Bool) throws(PythonError) -> IndexItem {
        if array.dtype == .bool { return .array(array) }
        guard array.dtype.isInteger else {
            if isList || array.rank == 0 { throw raise(ArrayError.notAnIndex) }
            throw raise(.indexError, "arrays used as indices must be of integer (or boolean) type")
        }
        if array.rank == 0, case .int(let index) = array.scalar(at: 0) { return .integer(index) }
        return .array(array)
    }

    private func sliceBound(_ value: Value) throws(PythonError) -> Int? {
        if value.isNone { return nil }
        if value.isInt { return value.int }
        if let place = olderInt(value) { return place }
        guard bigIntegerValue(value) != nil || !value.isFloat, !value.isString,
            try hasAttribute(value, "__index__")
        else {
            throw raise(
                .typeError, "slice indices must be integers or None or have an __index__ method")
        }
        return try clampedIndex(value)
    }

    /// The storage index that integers for all axes name; nil where the key is anything else.
    fileprivate func elementIndex(_ array: NDArray, _ key: Value) throws(PythonError) -> Int? {
        if key.isInt {
            guard array.rank == 1 else { return nil }
            return array.offset + (try checked(key.int, array, axis: 0)) * array.strides[0]
        }
        guard key.isTuple, key.tuple.pointee.count == array.rank, array.rank > 0 else { return nil }
        let items = key.tuple.pointee.items
        for axis in 0..<array.rank where !items[axis].isInt { return nil }
        var index = array.offset
        for axis in 0..<array.rank {
            index += try checked(items[axis].int, array, axis: axis) * array.strides[axis]
        }
        return index
    }

    /// The view of ints, slices of ints and None for the first axes, at least one of them no int or an axis left over;
    /// nil where the key is anything else.
    fileprivate func plainView(_ array: NDArray, _ key: Value) throws(PythonError) -> NDArray? {
        var key = key
        let isTuple = key.isTuple
        let count = isTuple ? key.tuple.pointee.count : 1
        guard count > 0 else { return nil }
        return try withUnsafeMutablePointer(to: &key) { one throws(PythonError) -> NDArray? in
            let items = isTuple ? one.pointee.tuple.pointee.items : one
            var (hasSlice, added) = (false, 0)
            for index in 0..<count where !items[index].isInt {
                hasSlice = true
                if items[index].isNone {
                    added += 1
                } else if !items[index].isSlice || !items[index].slice.pointee.isPlain {
                    return nil
                }
            }
            guard count - added <= array.rank, array.rank + added <= Shape.maximumRank else { return nil }
            return hasSlice || count < array.rank ? try view(array, items, count) : nil
        }
    }

    private func view(_ array: NDArray, _ items: UnsafeMutablePointer<Value>, _ count: Int)
        throws(PythonError)
        -> NDArray
    {
        let (extents, steps) = (array.shape, array.strides)
        var (shape, strides, offset, axis) = (Shape(), Strides(), array.offset, 0)
        for index in 0..<count {
            if items[index].isNone {
                shape.append(1)
                strides.append(0)
                continue
            }
            if items[index].isInt {
                offset += try checked(items[index].int, array, axis: axis) * steps[axis]
            } else {
                let slice = items[index].slice.pointee
                let bounds = (slice.start.plainInt, slice.stop.plainInt, slice.step.plainInt)
                let range = try arrays(try sliceIndices(bounds.0, bounds.1, bounds.2, length: extents[axis]))
                if range.count > 0 { offset += range.start * steps[axis] }
                shape.append(range.count)
                strides.append(range.step &* steps[axis])
            }
            axis += 1
        }
        while axis < array.rank {
            shape.append(extents[axis])
            strides.append(steps[axis])
            axis += 1
        }
        return array.view(shape: shape, strides: strides, offset: offset)
    }

    fileprivate func checked(_ index: Int, _ array: NDArray, axis: Int) throws(PythonError) -> Int {
        let size = array.shape[axis]
        if index >= size || index < -size {
            throw raise(ArrayError.indexOutOfBounds(index, axis: axis, size: size))
        }
        return index < 0 ? index + size : index
    }
}

extension ArrayType {
    static func getItem(_ machine: Machine, _ value: Value, _ key: Value) throws(PythonError) -> Value {
        let array = try machine.receiver(value)
        if let index = try machine.elementIndex(array, key) {
            if array.dtype == .float64 {
                let number = array.storage.bytes.assumingMemoryBound(to: Double.self)[index]
                return machine.numberCell(.float(number), machine.numpy.float64)
            }
            return machine.numpyScalar(array.scalar(storageIndex: index), array.dtype)
        }
        if let index = machine.ndarray(key), let found = try machine.arrays(try array.selected(by: index)) {
            return machine.arrayValue(found)
        }
        if let view = try machine.plainView(array, key) { return machine.arrayValue(view) }
        let items = try machine.indexItems(key)
        let result = try machine.arrays(try array.indexed(items))
        if result.rank == 0, items.allSatisfy({ if case .integer = $0 { true } else { false } }) {
            return machine.numpyScalar(result.scalar(at: 0), result.dtype)
        }
        return machine.arrayValue(result)
    }

    static func setItem(_ machine: Machine, _ container: Value, _ key: Value, _ new: Value)
        throws(PythonError)
    {
        if new.isUndefined { throw machine.raise(.valueError, "cannot delete array elements") }
        let array = try machine.receiver(container)
        if let index = try machine.elementIndex(array, key), !array.storage.isReadOnly,
            machine.store(new, at: index, in: array)
        {
            return
        }
        if !array.storage.isReadOnly, let view = try machine.plainView(array, key) {
            if let same = machine.ndarray(new), same.isSameWindow(as: view) { return }
            let source = try machine.assignable(new, to: array)
            return try machine.arrays(try view.assign(source))
        }
        let items = try machine.indexItems(key)
        let source = try machine.assignable(new, to: array)
        try machine.arrays(try array.assign(source, at: items))
    }
}

extension Machine {
    /// Stores a Python number in a float or int64 array without making an array of it.
    fileprivate func store(_ value: Value, at index: Int, in array: NDArray) -> Bool {
        let inner = value.unboxed
        switch array.dtype {
        case .float64:
            guard inner.isFloat || inner.isInt else { return false }
            array.storage.bytes.assumingMemoryBound(to: Double.self)[index] =
                inner.isFloat ? inner.float : Double(inner.int)
        case .float32:
            guard inner.isFloat || inner.isInt else { return false }
            array.storage.bytes.assumingMemoryBound(to: Float.self)[index] =
                inner.isFloat ? Float(inner.float) : Float(inner.int)
        case .int64:
            guard inner.isInt else { return false }
            array.storage.bytes.assumingMemoryBound(to: Int.self)[index] = inner.int
        default: return false
        }
        return true
    }

    /// `array[...] = value`
    func assign(_ value: Value, to array: NDArray) throws(PythonError) {
        let source = try assignable(value, to: array)
        try arrays(try array.assign(source))
    }

    /// A value that will be written into an array: Python numbers in the array's type, with their errors.
    func assignable(_ value: Value, to array: NDArray) throws(PythonError) -> NDArray {
        switch array.dtype {
        case .float64 where value.isFloat: return NDArray(element: value.float)
        case .float64 where value.isInt: return NDArray(element: Double(value.int))
        case .float32 where value.isFloat: return NDArray(element: Float(value.float))
        case .int64 where value.isInt: return NDArray(element: value.int)
        default: break
        }
        if let whole = try wholeArray(value) {
            if whole.dtype.isInexact, array.dtype.isInteger { return try convert(whole, to: array.dtype) }
            return whole
        }
        return try asArray(value, array.dtype)
    }
}

extension SliceObject {
    /// Whether all parts are ints or None.
    fileprivate var isPlain: Bool {
        (start.isInt || start.isNone) && (stop.isInt || stop.isNone) && (step.isInt || step.isNone)
    }
}

extension Value {
    fileprivate var plainInt: Int? { isInt ? int : nil }
}
