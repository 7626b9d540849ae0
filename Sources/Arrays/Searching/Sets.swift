/// Unique elements and sets.

/// What `np.unique` can return.
package struct UniqueElements {
    package let values: NDArray
    /// The first position of each value.
    package let firstIndices: NDArray
    /// For each element of the input, the position of its value (in the input's shape).
    package let inverse: NDArray
    package let counts: NDArray
}

extension NDArray {
    /// The sorted different elements (of the flattened array), with positions and counts. NaNs are one value.
    package func unique() throws(ArrayError) -> UniqueElements {
        let flat = raveled()
        let order = try flat.argsorted(axis: 0).ints
        let sorted = try flat.take(NDArray(ints: order))
        var starts: [Int] = []
        for i in 0..<order.count where i == 0 || !sorted.sameElement(i - 1, i) { starts.append(i) }
        return uniqueElements(order, starts, try sorted.take(NDArray(ints: starts)), inverseShape: shape)
    }

    /// The sorted different elements only: a sort without positions, and a comparison of neighbours.
    package func uniqueValues() throws(ArrayError) -> NDArray {
        guard dtype.loopType != nil, dtype != .bool else { return try unique().values }
        let sorted = try raveled().sorted(axis: 0)
        let n = sorted.count
        if n < 2 { return sorted }
        let differs = NDArray(uninitialized: [n], .bool)
        let flags = differs.pointer(Bool.self)
        flags[0] = true
        let steps = try Ufunc.notEqual(sorted.slice(axis: 0, 1..<n), sorted.slice(axis: 0, 0..<(n - 1)))
        copyElements(from: steps, to: differs.slice(axis: 0, 1..<n))
        if dtype.isFloat {
            // NaNs, which come last, are one value.
            let numbers = bisect(n) { !(sorted.scalar(at: $0).double ?? 0).isNaN }
            for i in (numbers + 1)..<Swift.max(n, numbers + 1) { flags[i] = false }
        }
        return try sorted.compress(differs)
    }

    /// The sorted different slices along an axis.
    package func unique(axis: Int) throws(ArrayError) -> UniqueElements {
        let axis = try normalizedAxis(axis)
        let rows = try movingAxes([axis], to: [0])
        let n = shape[axis]
        let flat = rows.reshaped(to: [n, n == 0 ? 0 : count / n])
        let width = flat.shape[1]
        let cells = try flat.argRanks()
        func isBefore(_ a: Int, _ b: Int) -> Bool {
            for j in 0..<width where cells[a * width + j] != cells[b * width + j] {
                return cells[a * width + j] < cells[b * width + j]
            }
            return false
        }
        let order = (0..<n).sorted(by: isBefore)
        let starts = (0..<n).filter { $0 == 0 || isBefore(order[$0 - 1], order[$0]) }
        let values = try take(NDArray(ints: starts.map { order[$0] }), axis: axis)
        return uniqueElements(order, starts, values, inverseShape: [n])
    }

    /// The rank of every element among the different ones: comparing ranks compares elements of any type.
    private func argRanks() throws(ArrayError) -> [Int] { try unique().inverse.ints }

    private func uniqueElements(_ order: [Int], _ starts: [Int], _ values: NDArray, inverseShape: Shape)
        -> UniqueElements
    {
        var inverse = [Int](repeating: 0, count: order.count)
        var counts: [Int] = []
        for (group, start) in starts.enumerated() {
            let end = group + 1 < starts.count ? starts[group + 1] : order.count
            for i in start..<end { inverse[order[i]] = group }
            counts.append(end - start)
        }
        return UniqueElements(
            values: values, firstIndices: NDArray(ints: starts.map { order[$0] }),
            inverse: NDArray(ints: inverse, shape: inverseShape), counts: NDArray(ints: counts))
    }

    private func sameElement(_ i: Int, _ j: Int) -> Bool {
        let (a, b) = (scalar(at: i), scalar(at: j))
        if case .float(let x) = a, case .float(let y) = b { return x == y || (x.isNaN && y.isNaN) }
        return a == b
    }

    /// For each element, whether it is among the test elements (`np.isin`).
    package func isIn(_ tests: NDArray, invert: Bool = false) throws(ArrayError) -> NDArray {
        let type = DType.promote(dtype, tests.dtype)
        let sorted = try tests.asType(type).raveled().sorted(axis: 0)
        let mine = asType(type)
        let places = try sorted.searchsorted(mine.raveled()).ints
        let last = sorted.count - 1
        var found: [Bool] = []
        let flat = mine.raveled()
        for (i, place) in places.enumerated() {
            let hit = last >= 0 && place <= last && sorted.scalar(at: place) == flat.scalar(at: i)
            found.append(hit != invert)
        }
        return NDArray(bools: found, shape: shape)
    }

    package func union(_ other: NDArray) throws(ArrayError) -> NDArray {
        try concatenate([raveled(), other.raveled()]).unique().values
    }

    package func intersection(_ other: NDArray) throws(ArrayError) -> NDArray {
        let mine = try unique().values
        return try mine.indexed([.array(try mine.isIn(other))])
    }

    package func setDifference(_ other: NDArray) throws(ArrayError) -> NDArray {
        let mine = try unique().values
        return try mine.indexed([.array(try mine.isIn(other, invert: true))])
    }

    package func symmetricDifference(_ other: NDArray) throws(ArrayError) -> NDArray {
        try setDifference(other).union(try other.setDifference(self))
    }
}
