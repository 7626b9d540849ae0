import CArrayKernels

/// Indexing as NumPy does it: `a[i, 1:3, ..., None, mask, [0, 2]]`.
///
/// Integers, slices, new axes and an ellipsis give a view. As soon as an array is among the items the result
/// is a copy (when read) or a scatter (when assigned): the index arrays are broadcast together, their common
/// shape stands where they stood if they are neighbours, else at the front.
package enum IndexItem: Sendable {
    case integer(Int)
    /// Python's slice; nil is an absent bound.
    case slice(start: Int?, stop: Int?, step: Int?)
    case newAxis
    case ellipsis
    /// Integers or bools.
    case array(NDArray)

    package static var all: IndexItem { .slice(start: nil, stop: nil, step: nil) }
}

/// Python's `slice(start, stop, step).indices(length)` with the number of elements.
/// Throws: `.zeroStep`.
package func sliceIndices(_ start: Int?, _ stop: Int?, _ step: Int?, length: Int) throws(ArrayError)
    -> (start: Int, step: Int, count: Int)
{
    let step = step ?? 1
    if step == 0 { throw .zeroStep }
    let (low, high) = step < 0 ? (-1, length - 1) : (0, length)
    func clamp(_ bound: Int?, _ fallback: Int) -> Int {
        guard let bound else { return fallback }
        if bound < 0 { return Swift.max(bound &+ length, low) }
        return Swift.min(bound, high)
    }
    let first = clamp(start, step < 0 ? high : low)
    let last = clamp(stop, step < 0 ? low : high)
    if step > 0 { return (first, step, first < last ? (last - first - 1) / step + 1 : 0) }
    return (first, step, last < first ? (first - last - 1) / -step + 1 : 0)
}

/// An index after its items were matched with the axes of an array: the view that slices and new axes leave,
/// and what the index arrays select from it.
private struct Selection {
    /// The part of the array that slices, integers and new axes select, index arrays' axes taken out.
    var rest: NDArray
    /// Storage offsets (relative to `rest.offset`) that the index arrays add, in row-major order.
    var offsets: [Int] = []
    /// The broadcast shape of the index arrays; nil when there are none.
    var indexShape: Shape?
    /// The axis of the result where `indexShape` stands.
    var place = 0
    /// Whether a single boolean array was the whole index.
    var isMask = false

    /// The shape of the result.
    var shape: [Int] {
        guard let indexShape else { return Array(rest.shape) }
        return Array(rest.shape[..<place]) + Array(indexShape) + Array(rest.shape[place...])
    }

    /// The order that puts the index axes of a result at its front.
    var indexAxesFirst: [Int] {
        let width = indexShape?.rank ?? 0
        return Array(place..<(place + width)) + Array(0..<place)
            + Array((place + width)..<(rest.rank + width))
    }

    /// The inverse of `indexAxesFirst`.
    var indexAxesBack: [Int] {
        let width = indexShape?.rank ?? 0
        return Array(width..<(width + place)) + Array(0..<width)
            + Array((width + place)..<(rest.rank + width))
    }
}

extension NDArray {
    /// The elements that an index selects: a view if no item is an array, else a new array.
    package func indexed(_ items: [IndexItem]) throws(ArrayError) -> NDArray {
        if case .array(let mask)? = items.first, items.count == 1, let found = compressed(by: mask) {
            return found
        }
        if case .array(let index)? = items.first, items.count == 1, index.dtype.isInteger, rank > 0,
            shape[0] > 0, let found = try gathered(index.asType(.int64).contiguous())
        {
            return found
        }
        let selection = try select(items)
        guard let indexShape = selection.indexShape else { return selection.rest }
        let shape = try Shape(checking: Array(indexShape) + Array(selection.rest.shape))
        let result = try NDArray.allocate(shape, dtype, textWidth: textWidth)
        gather(selection, into: result)
        return selection.place == 0 ? result : try result.transposed(selection.indexAxesBack)
    }

    /// The elements that one array of indices or a mask selects, by the short way; nil where `indexed` has to do it.
    package func selected(by index: NDArray) throws(ArrayError) -> NDArray? {
        if index.dtype == .bool { return compressed(by: index) }
        return index.rank > 0 && rank > 0 && shape[0] > 0 ? try gathered(index) : nil
    }

    /// Writes a value (broadcast, converted) into the selected elements.
    package func assign(_ value: NDArray, at items: [IndexItem]) throws(ArrayError) {
        if storage.isReadOnly { throw .value("assignment destination is read-only") }
        if items.count == 1, case .array(let index) = items[0] {
            if index.dtype == .bool ? placed(value, where: index) : try scattered(value, index) { return }
        }
        let selection = try select(items)
        guard let indexShape = selection.indexShape else {
            let isElement =
                items.count == rank && items.allSatisfy { if case .integer = $0 { true } else { false } }
            if isElement && value.count != 1 { throw .value("setting an array element with a sequence.") }
            return try selection.rest.assign(value)
        }
        let shape = Shape(selection.shape)
        var value = try value.converted(to: dtype)
        while value.rank > shape.rank && value.shape[0] == 1 { value = value.slice(axis: 0, at: 0) }
        guard let strides = value.broadcastStrides(to: shape) else {
            if selection.isMask, value.rank == 1, selection.rest.rank == 0 {
                throw .booleanAssignment(values: value.count, selected: indexShape.count)
            }
            throw .value(
                "shape mismatch: value array of shape \(value.shape.compactDescription) could not be broadcast "
                    + "to indexing result of shape \(shape.compactDescription)")
        }
        if value.storage === storage {
            value = value.view(shape: shape, strides: strides).copy()
        } else {
            value = value.view(shape: shape, strides: strides)
        }
        scatter(try value.transposed(selection.indexAxesFirst), selection)
    }

    /// The element rows at the selection's offsets, copied to `result` (index axes first).
    private func gather(_ selection: Selection, into result: NDArray) {
        let rest = selection.rest
        if rest.rank == 0 && dtype != .text {
            gatherElements(selection.offsets, rest.offset, result)
            return
        }
        let rowCount = rest.shape.count
        let strides = rest.shape.contiguousStrides
        for (row, offset) in selection.offsets.enumerated() {
            let source = rest.view(shape: rest.shape, strides: rest.strides, offset: rest.offset + offset)
            copyElements(
                from: source, to: result.view(shape: rest.shape, strides: strides, offset: row * rowCount))
        }
    }

    private func gatherElements(_ offsets: [Int], _ start: Int, _ result: NDArray) {
        func run<T: BitwiseCopyable>(_ type: T.Type) {
            let source = storage.bytes.assumingMemoryBound(to: T.self) + start
            let target = result.base.assumingMemoryBound(to: T.self)
            for i in 0..<offsets.count { target[i] = source[offsets[i]] }
        }
        switch itemSize {
        case 1: run(UInt8.self)
        case 2: run(UInt16.self)
        case 4: run(UInt32.self)
        case 8: run(UInt64.self)
        default: run(Complex128.self)
        }
        withExtendedLifetime((storage, result.storage)) {}
    }

    /// Writes the rows of `value` (index axes first) to the selection's offsets, in order.
    private func scatter(_ value: NDArray, _ selection: Selection) {
        let rest = selection.rest
        let width = value.rank - rest.rank
        let rows = value.view(shape: Shape(value.shape[..<width]), strides: Strides(value.strides[..<width]))
        let rowStrides = Strides(value.strides[width...])
        var position = 0
        forEachOffset(rows) { offset in
            let source = value.view(shape: rest.shape, strides: rowStrides, offset: offset)
            let target = rest.view(
                shape: rest.shape, strides: rest.strides, offset: rest.offset + selection.offsets[position])
            copyElements(from: source, to: target)
            position += 1
        }
    }

    // MARK: - Matching items with axes

    private func select(_ items: [IndexItem]) throws(ArrayError) -> Selection {
        let items = try expanded(items)
        let hasArrays = items.contains { if case .array = $0 { true } else { false } }
        var (newShape, newStrides, start) = (Shape(), Strides(), offset)
        var arrays: [(index: NDArray, axis: Int)] = []
        var (axis, place, lastArray) = (0, 0, -1)
        var separated = false
        func advanced(_ index: NDArray, at position: Int) {
            if arrays.isEmpty {
                place = newShape.rank
            } else if position != lastArray && position != lastArray + 1 {
                separated = true
            }
            lastArray = position
            arrays.append((index, axis))
            axis += 1
        }
        for (position, item) in items.enumerated() {
            switch item {
            case .integer(let index) where hasArrays:
                advanced(NDArray(ints: [try checked(index, axis)], shape: []), at: position)
            case .integer(let index):
                start += try checked(index, axis) * strides[axis]
                axis += 1
            case .slice(let from, let to, let step):
                let range = try sliceIndices(from, to, step, length: shape[axis])
                if range.count > 0 { start += range.start * strides[axis] }
                try Self.append(range.count, range.step &* strides[axis], &newShape, &newStrides)
                axis += 1
            case .newAxis: try Self.append(1, 0, &newShape, &newStrides)
            case .ellipsis: break
            case .array(let index):
                for part in try indexArrays(index, axis) { advanced(part, at: position) }
            }
        }
        var selection = Selection(rest: view(shape: newShape, strides: newStrides, offset: start))
        guard hasArrays else { return selection }
        if items.count == 1, case .array(let only) = items[0] { selection.isMask = only.dtype == .bool }
        selection.place = separated ? 0 : place
        try resolve(arrays, &selection)
        return selection
    }

    private static func append(_ extent: Int, _ step: Int, _ shape: inout Shape, _ strides: inout Strides)
        throws(ArrayError)
    {
        if shape.rank == Shape.maximumRank { throw .tooManyDimensions(shape.rank + 1) }
        shape.append(extent)
        strides.append(step)
    }

    private func checked(_ index: Int, _ axis: Int) throws(ArrayError) -> Int {
        let size = shape[axis]
        if index < -size || index >= size { throw .indexOutOfBounds(index, axis: axis, size: size) }
        return index < 0 ? index + size : index
    }

    /// The items with the ellipsis replaced by slices and slices appended for the axes not named.
    private func expanded(_ items: [IndexItem]) throws(ArrayError) -> [IndexItem] {
        var used = 0
        var ellipses = 0
        for item in items {
            switch item {
            case .integer, .slice: used += 1
            case .array(let index): used += index.dtype == .bool ? index.rank : 1
            case .ellipsis: ellipses += 1
            case .newAxis: break
            }
        }
        if ellipses > 1 { throw .index("an index can only have a single ellipsis ('...')") }
        if used > rank { throw .tooManyIndices(rank: rank, given: used) }
        let missing = [IndexItem](repeating: .all, count: rank - used)
        if ellipses == 0 { return items + missing }
        return items.flatMap { item -> [IndexItem] in if case .ellipsis = item { missing } else { [item] } }
    }

    /// The integer arrays that an index array stands for: itself, or a mask's `nonzero()`.
    private func indexArrays(_ index: NDArray, _ axis: Int) throws(ArrayError) -> [NDArray] {
        if index.dtype.isInteger { return [index.asType(.int64)] }
        if index.count == 0 && index.dtype == .float64 { return [index.asType(.int64)] }
        guard index.dtype == .bool else {
            throw .index("arrays used as indices must be of integer (or boolean) type")
        }
        for i in 0..<index.rank where index.shape[i] != shape[axis + i] {
            throw .booleanIndex(axis: axis + i, size: shape[axis + i], maskSize: index.shape[i])
        }
        return index.nonzero()
    }

    /// Broadcasts the index arrays and turns them into storage offsets.
    private func resolve(_ arrays: [(index: NDArray, axis: Int)], _ selection: inout Selection)
        throws(ArrayError)
    {
        var common = Shape()
        for (index, _) in arrays {
            guard let shape = broadcastShape(common, index.shape) else {
                throw .indexBroadcast(arrays.map { $0.index.shape })
            }
            common = shape
        }
        selection.indexShape = common
        var offsets = [Int](repeating: 0, count: common.count)
        for (index, axis) in arrays {
            guard let steps = index.broadcastStrides(to: common) else { continue }
            let size = shape[axis]
            let step = strides[axis]
            var position = 0
            var bad: Int?
            let values = index.storage.bytes.assumingMemoryBound(to: Int.self)
            forEachOffset(index.view(shape: common, strides: steps)) { at in
                let value = values[at]
                if value < -size || value >= size { bad = bad ?? value }
                offsets[position] &+= (value < 0 ? value &+ size : value) &* step
                position += 1
            }
            if let bad { throw .indexOutOfBounds(bad, axis: axis, size: size) }
        }
        selection.offsets = offsets
    }

    /// The fast path of `a[mask]` for a contiguous array and mask of one shape; nil when it does not apply.
    func compressed(by mask: NDArray) -> NDArray? {
        guard mask.dtype == .bool, rank > 0, mask.shape == shape, isContiguous, mask.isContiguous,
            [1, 2, 4, 8].contains(itemSize), !isText
        else { return nil }
        let result = NDArray(uninitialized: [ak_count(mask.flags, count)], dtype)
        ak_compress(mask.flags, base, result.base, result.count, itemSize)
        withExtendedLifetime((storage, mask.storage)) {}
        return result
    }
}
