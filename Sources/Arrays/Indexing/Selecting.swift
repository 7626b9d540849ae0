import CArrayKernels

/// Functions that select by position or condition: nonzero, take, put, where, searchsorted and their kin.

extension NDArray {
    /// The indices of the elements that are not zero: one int64 array for each axis.
    package func nonzero() -> [NDArray] {
        let truth = (isText ? NDArray(bools: texts.map { !$0.isEmpty }, shape: shape) : asType(.bool))
            .contiguous()
        let positions = NDArray(uninitialized: [truth.trueCount()], .int64)
        ak_positions(truth.flags, positions.pointer(Int64.self), positions.count)
        withExtendedLifetime(truth.storage) {}
        if rank == 1 { return [positions] }
        return unravel(positions.ints, shape).map { NDArray(ints: $0) }
    }

    /// The indices of the elements that are not zero as rows (count, rank).
    package func argwhere() -> NDArray {
        let columns = nonzero()
        let n = columns.first?.count ?? (((try? truth()) ?? false) ? 1 : 0)
        let result = NDArray(uninitialized: [n, rank], .int64)
        for (axis, column) in columns.enumerated() {
            copyElements(from: column, to: result.slice(axis: 1, at: axis))
        }
        return result
    }

    /// What to do with indices that are out of bounds.
    package enum OutOfBounds: String, Sendable {
        case raise, wrap, clip
    }

    /// The elements at indices along an axis (of the flattened array when nil): index axes replace the axis.
    package func take(_ indices: NDArray, axis: Int? = nil, mode: OutOfBounds = .raise) throws(ArrayError)
        -> NDArray
    {
        let source = axis == nil ? raveled() : self
        let chosen = try source.normalizedAxis(axis ?? 0)
        let size = source.shape[chosen]
        if indices.dtype.isFloat {
            throw .type(
                "Cannot cast array data from dtype('\(indices.dtype.name)') to dtype('int64') "
                    + "according to the rule 'safe'")
        }
        if mode == .raise {
            if size == 0 && indices.count > 0 {
                throw .index("cannot do a non-empty take from an empty axes.")
            }
            let places = indices.asType(.int64).contiguous()
            if chosen == 0, size > 0, let found = try source.gathered(places) { return found }
            for index in indices.ints where index < -size || index >= size {
                throw .indexOutOfBounds(index, axis: chosen, size: size)
            }
        }
        let adjusted = indices.ints.map { index in
            switch mode {
            case .raise: index
            case .wrap: ((index % size) + size) % size
            case .clip: Swift.min(Swift.max(index, 0), size - 1)
            }
        }
        let index = NDArray(ints: adjusted, shape: indices.shape)
        return try source.indexed([IndexItem](repeating: .all, count: chosen) + [.array(index)])
    }

    /// Writes values (repeated as needed) at positions of the flattened array.
    package func put(_ indices: NDArray, _ values: NDArray, mode: OutOfBounds = .raise) throws(ArrayError) {
        if values.count == 0 { return }
        let typed = try values.converted(to: dtype).contiguous()
        for (i, index) in indices.ints.enumerated() {
            var position = index
            switch mode {
            case .raise:
                if index < -count || index >= count { throw .indexOutOfBounds(index, axis: 0, size: count) }
                position = index < 0 ? index + count : index
            case .wrap: position = ((index % count) + count) % count
            case .clip: position = Swift.min(Swift.max(index, 0), count - 1)
            }
            let target = view(shape: [], strides: [], offset: storageIndex(position))
            let source = typed.view(shape: [], strides: [], offset: typed.offset + i % typed.count)
            copyElements(from: source, to: target)
        }
    }

    /// `np.take_along_axis`: an index for each element along one axis.
    package func takeAlong(_ indices: NDArray, axis: Int) throws(ArrayError) -> NDArray {
        try indexed(try alongAxisItems(indices, axis))
    }

    /// `np.put_along_axis`.
    package func putAlong(_ indices: NDArray, _ values: NDArray, axis: Int) throws(ArrayError) {
        try assign(values, at: try alongAxisItems(indices, axis))
    }

    private func alongAxisItems(_ indices: NDArray, _ axis: Int) throws(ArrayError) -> [IndexItem] {
        let axis = try normalizedAxis(axis)
        if indices.rank != rank {
            throw .value("`indices` and `arr` must have the same number of dimensions")
        }
        if !indices.dtype.isInteger { throw .index("`indices` must be an integer array") }
        return (0..<rank).map { other in
            if other == axis { return .array(indices) }
            var extents = [Int](repeating: 1, count: rank)
            extents[other] = shape[other]
            return .array(NDArray.arange(shape[other]).reshaped(to: Shape(extents)))
        }
    }

    /// The slices along an axis (of the flattened array when nil) where the condition is true.
    package func compress(_ condition: NDArray, axis: Int? = nil) throws(ArrayError) -> NDArray {
        if condition.rank != 1 { throw .value("condition must be a 1-d array") }
        if rank == 1, condition.count == count, let found = compressed(by: condition) { return found }
        return try take(condition.nonzero()[0], axis: axis)
    }

    /// Without the elements at positions along an axis (of the flattened array when nil).
    package func deleting(_ positions: [Int], axis: Int? = nil) throws(ArrayError) -> NDArray {
        let source = axis == nil ? raveled() : self
        let chosen = try source.normalizedAxis(axis ?? 0)
        let size = source.shape[chosen]
        var keep = [Bool](repeating: true, count: size)
        for position in positions {
            if position < -size || position >= size {
                throw .indexOutOfBounds(position, axis: chosen, size: size)
            }
            keep[position < 0 ? position + size : position] = false
        }
        return try source.compress(NDArray(bools: keep), axis: chosen)
    }

    /// With values inserted before a position along an axis (of the flattened array when nil).
    package func inserting(_ values: NDArray, at position: Int, axis: Int? = nil) throws(ArrayError)
        -> NDArray
    {
        let source = axis == nil ? raveled() : self
        let chosen = try source.normalizedAxis(axis ?? 0)
        let size = source.shape[chosen]
        if position < -size || position > size {
            throw .index("index \(position) is out of bounds for axis \(chosen) with size \(size)")
        }
        let place = position < 0 ? position + size : position
        var shape = source.shape
        var inserted = values.asType(source.dtype)
        if inserted.rank == source.rank {
            shape[chosen] = inserted.shape[chosen]
        } else if source.rank == 1 {
            shape[0] = inserted.count
        } else {
            shape[chosen] = 1
            inserted = inserted.rank == source.rank - 1 ? try inserted.expandingDims([chosen]) : inserted
        }
        return try concatenate(
            [
                source.slice(axis: chosen, 0..<place), try inserted.broadcast(to: shape),
                source.slice(axis: chosen, place..<size),
            ], axis: chosen)
    }

    /// Positions where values would be inserted into this sorted array: before equal elements, or after.
    package func searchsorted(_ values: NDArray, right: Bool = false, sorter: NDArray? = nil)
        throws(ArrayError) -> NDArray
    {
        if rank != 1 { throw .value("object too deep for desired array") }
        let ordered = try sorter.map { order throws(ArrayError) in try take(order) } ?? self
        if isText || values.isText {
            let (sorted, wanted) = (ordered.textElements(), values.textElements())
            let found = wanted.map { value in
                bisect(sorted.count) {
                    right ? !isTextLess(value, sorted[$0]) : isTextLess(sorted[$0], value)
                }
            }
            return NDArray(ints: found, shape: values.shape)
        }
        if DType.promote(dtype, values.dtype).isInteger {
            return NDArray(
                ints: Self.positions(ordered.ints, values.ints, right) { $0 < $1 }, shape: values.shape)
        }
        return NDArray(
            ints: Self.positions(ordered.doubles, values.doubles, right, Double.isLess), shape: values.shape)
    }

    private static func positions<T>(_ sorted: [T], _ values: [T], _ right: Bool, _ less: (T, T) -> Bool)
        -> [Int]
    {
        values.map { value in
            bisect(sorted.count) { right ? !less(value, sorted[$0]) : less(sorted[$0], value) }
        }
    }
}

/// The first position of 0..<count at which a monotone predicate is no longer true.
func bisect(_ count: Int, _ isBefore: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
        let middle = (low + high) / 2
        if isBefore(middle) { low = middle + 1 } else { high = middle }
    }
    return low
}

/// Row-major positions as one index list for each axis.
func unravel(_ positions: [Int], _ shape: Shape) -> [[Int]] {
    var result = [[Int]](repeating: [Int](repeating: 0, count: positions.count), count: shape.rank)
    for (i, position) in positions.enumerated() {
        var remaining = position
        for axis in stride(from: shape.rank - 1, through: 0, by: -1) {
            result[axis][i] = remaining % shape[axis]
            remaining /= shape[axis]
        }
    }
    return result
}

/// `np.unravel_index`. Throws: when a position is outside the shape.
package func unravelIndex(_ positions: NDArray, _ shape: Shape) throws(ArrayError) -> [NDArray] {
    for position in positions.ints where position < 0 || position >= shape.count {
        throw .value("index \(position) is out of bounds for array with size \(shape.count)")
    }
    return unravel(positions.ints, shape).map { NDArray(ints: $0, shape: positions.shape) }
}

/// `np.ravel_multi_index`: row-major positions of index lists.
package func ravelMultiIndex(_ indices: [NDArray], _ shape: Shape) throws(ArrayError) -> NDArray {
    if indices.count != shape.rank {
        throw .value("parameter multi_index must be a sequence of length \(shape.rank)")
    }
    let common = try broadcastShape(indices.map(\.shape))
    var positions = [Int](repeating: 0, count: common.count)
    for (axis, index) in indices.enumerated() {
        for (i, value) in try index.broadcast(to: common).ints.enumerated() {
            if value < 0 || value >= shape[axis] { throw .value("invalid entry in coordinates array") }
            positions[i] = positions[i] * shape[axis] + value
        }
    }
    return NDArray(ints: positions, shape: common)
}

/// `np.where(condition, x, y)`: x where true, y elsewhere, all broadcast together.
package func select(where condition: NDArray, _ x: Operand, _ y: Operand) throws(ArrayError) -> NDArray {
    let type = DType.result(of: [x, y])
    func array(_ operand: Operand) throws(ArrayError) -> NDArray {
        switch operand {
        case .array(let array): return array.asType(type)
        case .int(let value):
            if type.isInteger && !type.holds(value) { throw .integerOutOfBounds(String(value), type) }
            return NDArray(ints: [value], shape: []).asType(type)
        case .float(let value): return NDArray(doubles: [value], shape: []).asType(type)
        case .complex(let real, let imaginary):
            return NDArray([Complex128(real, imaginary)], shape: []).asType(type)
        }
    }
    let (yes, no) = (try array(x), try array(y))
    let shape = try broadcastShape([condition.shape, yes.shape, no.shape])
    let result = try NDArray.allocate(shape, type, textWidth: Swift.max(yes.textWidth, no.textWidth))
    if result.isMovable, condition.shape == shape {
        let truth = condition.asType(.bool).contiguous()
        let (x, y) = (yes.gatheredIfWhole(shape), no.gatheredIfWhole(shape))
        if let sx = x.step(as: shape), let sy = y.step(as: shape) {
            ak_select(truth.flags, x.base, sx, y.base, sy, result.base, result.count, result.itemSize)
            withExtendedLifetime((truth.storage, x.storage, y.storage, result.storage)) {}
            return result
        }
    }
    try result.assign(no)
    if type == .text {
        let wide = NDArray(uninitialized: shape, .text, textWidth: result.textWidth)
        try wide.assign(yes)
        try result.assign(wide, where: condition)
    } else {
        try result.assign(yes, where: condition)
    }
    return result
}

/// `np.clip`: limits elements to a range; either bound may be absent.
package func clip(_ a: Operand, _ low: Operand?, _ high: Operand?, out: NDArray? = nil) throws(ArrayError)
    -> NDArray
{
    var operands = [a]
    if let low { operands.append(low) }
    if let high { operands.append(high) }
    let type = DType.result(of: operands)
    var result = a
    if let low { result = .array(try Ufunc.maximum.apply([result, low], dtype: type)) }
    if let high {
        // In place where the lower bound has made an array of the result's shape.
        var own: NDArray?
        if low != nil, case .array(let array) = result {
            let isScalar = if case .array(let bound) = high { bound.count == 1 } else { true }
            if isScalar, array.rank > 0 { own = array }
        }
        result = .array(try Ufunc.minimum.apply([result, high], out: own, dtype: type))
    }
    guard case .array(let array) = result else { return try Ufunc.positive.apply([result]) }
    guard let out else { return array }
    if !DType.canCastSameKind(array.dtype, out.dtype) {
        throw .outputCasting(ufunc: "clip", from: array.dtype, to: out.dtype)
    }
    try out.assign(array)
    return out
}

extension NDArray {
    /// Contiguous, if it has a shape already.
    fileprivate func gatheredIfWhole(_ shape: Shape) -> NDArray { self.shape == shape ? contiguous() : self }
}
