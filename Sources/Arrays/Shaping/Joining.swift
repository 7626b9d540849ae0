/// Joining arrays.

/// Joins arrays along an existing axis. Throws: when shapes differ elsewhere.
package func concatenate(_ arrays: [NDArray], axis: Int = 0, dtype: DType? = nil) throws(ArrayError)
    -> NDArray
{
    guard let first = arrays.first else { throw .emptyConcatenate("concatenate") }
    if first.rank == 0 { throw .value("zero-dimensional arrays cannot be concatenated") }
    let axis = try first.normalizedAxis(axis)
    var shape = first.shape
    var type = first.dtype
    for (position, array) in arrays.enumerated().dropFirst() {
        if array.rank != first.rank {
            throw .concatenateRank(first: first.rank, at: position, other: array.rank)
        }
        for other in 0..<first.rank where other != axis && array.shape[other] != first.shape[other] {
            throw .concatenateExtent(
                axis: other, first: first.shape[other], at: position, other: array.shape[other])
        }
        shape[axis] += array.shape[axis]
        type = DType.promote(type, array.dtype)
    }
    type = dtype ?? type
    let parts = arrays.map { $0.asType(type) }
    let width = type == .text ? parts.map(\.textWidth).max() ?? 1 : 1
    let result = try NDArray.allocate(shape, type, textWidth: width)
    var start = 0
    for part in parts {
        let end = start + part.shape[axis]
        copyElements(from: part, to: result.slice(axis: axis, start..<end))
        start = end
    }
    return result
}

/// Contiguous arrays of one shape and type one after the other; nil where they are not such.
private func stackedBlocks(_ arrays: [NDArray], _ first: NDArray) throws(ArrayError) -> NDArray? {
    let type = first.dtype
    guard type != .text, arrays.allSatisfy({ $0.dtype == type && $0.isContiguous }) else {
        return nil
    }
    let result = try NDArray.allocate(first.shape.inserting(arrays.count, at: 0), type)
    let bytes = first.byteCount
    for (place, array) in arrays.enumerated() {
        (result.base + place * bytes).copyMemory(from: array.base, byteCount: bytes)
    }
    return result
}

/// Joins arrays of one shape along a new axis.
package func stack(_ arrays: [NDArray], axis: Int = 0) throws(ArrayError) -> NDArray {
    guard let first = arrays.first else { throw .emptyConcatenate("stack") }
    for array in arrays where array.shape != first.shape { throw .stackShapes }
    let axis = try normalizeAxis(axis, rank: first.rank + 1)
    if axis == 0, let stacked = try stackedBlocks(arrays, first) { return stacked }
    var expanded: [NDArray] = []
    for array in arrays { expanded.append(try array.expandingDims([axis])) }
    return try concatenate(expanded, axis: axis)
}
