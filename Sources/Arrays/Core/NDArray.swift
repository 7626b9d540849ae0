#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An n-dimensional array: a window (`shape`, `strides`, `offset`) onto a shared block of elements of one
/// type. Copying an `NDArray` copies the window, not the elements: as in NumPy, views alias, and a write
/// through one (`assign`, the `out:` of a function, a mutable pointer) is seen through the others. What must
/// not alias calls `copy()`.
///
/// Functions of this library never write to their arguments unless they say so, and return C-contiguous
/// arrays unless they say that they return a view.
///
///     let a = try NDArray.arange(6).reshaped([2, 3])
///     a.transposed().shape          // (3, 2), the same elements
///     try Ufunc.add(a, a)           // array([[ 0,  2,  4], [ 6,  8, 10]])
package struct NDArray: Sendable {
    package let storage: ArrayStorage
    /// Shape and strides, shared by the arrays that have the same: an `NDArray` is passed on as four words.
    @usableFromInline package let layout: ElementLayout
    /// The first element's place in the storage, in elements.
    package let offset: Int
    package let dtype: DType

    @inlinable @inline(__always) package var shape: Shape { layout.shape }
    /// In elements.
    @inlinable @inline(__always) package var strides: Strides { layout.strides }

    private init(_ storage: ArrayStorage, _ dtype: DType, _ layout: ElementLayout, _ offset: Int) {
        self.storage = storage
        self.dtype = dtype
        self.layout = layout
        self.offset = offset
    }

    /// A window onto existing storage; the caller vouches for its bounds.
    package init(storage: ArrayStorage, dtype: DType, shape: Shape, strides: Strides, offset: Int) {
        self.init(storage, dtype, .of(shape, strides), offset)
    }

    /// A new contiguous array whose elements are not set. `textWidth` is the width of `.text`.
    package init(uninitialized shape: Shape, _ dtype: DType, textWidth: Int = 1) {
        let layout = shape.isEmpty ? ElementLayout.scalar : .gapless(shape)
        let itemSize = dtype == .text ? 4 * Swift.max(textWidth, 1) : dtype.itemSize
        self.init(ArrayStorage(count: layout.count, itemSize: itemSize), dtype, layout, 0)
    }

    /// A new array of the shape and order of elements of a gapless one; its elements are not set.
    init(uninitializedLike a: NDArray, _ dtype: DType) {
        self.init(ArrayStorage(count: a.count, itemSize: dtype.itemSize), dtype, a.layout.compact, 0)
    }

    /// As `init(uninitialized:)` for a shape that came from outside.
    /// Throws: `.memory` when it is larger than `ArrayStorage.largestBlock`.
    package static func allocate(_ shape: Shape, _ dtype: DType, textWidth: Int = 1) throws(ArrayError)
        -> NDArray
    {
        try requireRoom(for: shape, dtype, itemSize: dtype.itemSize * (dtype == .text ? textWidth : 1))
        return NDArray(uninitialized: shape, dtype, textWidth: textWidth)
    }

    /// Throws: `.memory` when an array is larger than `ArrayStorage.largestBlock`, `.tooBig` beyond all addresses.
    package static func requireRoom(for shape: Shape, _ dtype: DType, itemSize: Int? = nil) throws(ArrayError)
    {
        let (bytes, overflows) = shape.count.multipliedReportingOverflow(by: itemSize ?? dtype.itemSize)
        if overflows { throw .tooBig }
        if bytes > ArrayStorage.largestBlock { throw .memory(bytes: bytes, shape: shape, dtype: dtype) }
    }

    @inlinable package var count: Int { layout.count }
    @inlinable package var rank: Int { layout.shape.rank }
    /// Bytes of one element.
    @inlinable package var itemSize: Int { storage.itemSize }
    package var byteCount: Int { count * itemSize }
    package var isText: Bool { dtype == .text }
    /// Code points of one text element.
    package var textWidth: Int { storage.itemSize / 4 }

    /// "float32", or "<U5" for text.
    package var dtypeName: String { isText ? "<U\(textWidth)" : dtype.name }

    /// Whether the elements lie in row-major order without gaps.
    @inlinable package var isContiguous: Bool { layout.isContiguous }

    /// Whether the elements lie in column-major order without gaps.
    package var isFortranContiguous: Bool { layout.isFortranContiguous }

    /// Whether the elements lie without gaps, row by row or column by column.
    var isGapless: Bool { layout.isContiguous || layout.isFortranContiguous }

    /// Whether both have the same shape and strides.
    func hasLayout(of other: NDArray) -> Bool {
        layout === other.layout
            || (layout.shape == other.layout.shape && layout.strides == other.layout.strides)
    }

    /// The address of the first element. Valid while the storage lives: keep `self` alive around its use.
    @inlinable @inline(__always)
    package var base: UnsafeMutableRawPointer { storage.bytes + offset &* storage.itemSize }

    /// The address of the first element as a pointer to elements. The caller has checked the dtype and keeps
    /// the array alive.
    @inlinable @inline(__always)
    package func pointer<T: ArrayElement>(_ type: T.Type = T.self) -> UnsafeMutablePointer<T> {
        base.assumingMemoryBound(to: T.self)
    }

    // MARK: - Copies

    /// A new contiguous array with the same elements.
    package func copy() -> NDArray {
        let result =
            isContiguous && !isText
            ? NDArray(uninitializedLike: self, dtype)
            : NDArray(uninitialized: shape, dtype, textWidth: textWidth)
        copyElements(from: self, to: result)
        return result
    }

    /// Itself when contiguous, else a contiguous copy.
    @inlinable package func contiguous() -> NDArray { isContiguous ? self : copy() }

    // MARK: - Views

    /// A view with other extents and strides of the same storage.
    package func view(shape: Shape, strides: Strides, offset: Int? = nil) -> NDArray {
        NDArray(storage: storage, dtype: dtype, shape: shape, strides: strides, offset: offset ?? self.offset)
    }

    /// The same elements in row-major order under another shape; one extent may be -1. A view when the
    /// strides allow it, else a copy.
    package func reshaped(_ extents: [Int]) throws(ArrayError) -> NDArray {
        reshaped(to: try resolve(extents))
    }

    /// The same elements under a shape of equal count (checked by a precondition).
    package func reshaped(to shape: Shape) -> NDArray {
        precondition(shape.count == count, "reshaped(to:) keeps the number of elements")
        if isContiguous { return NDArray(storage, dtype, .gapless(shape), offset) }
        if let strides = stridesOfView(as: shape) { return view(shape: shape, strides: strides) }
        let copied = copy()
        return copied.view(shape: shape, strides: shape.contiguousStrides)
    }

    /// The shape that `reshape` means: -1 filled in.
    package func resolve(_ extents: [Int]) throws(ArrayError) -> Shape {
        var unknown: Int?
        var product = 1
        for (axis, extent) in extents.enumerated() {
            if extent < 0 {
                if unknown != nil { throw .reshapeUnknown }
                unknown = axis
            } else {
                product = product.multipliedReportingOverflow(by: extent).partialValue
            }
        }
        if extents.count > Shape.maximumRank { throw .tooManyDimensions(extents.count) }
        var filled = extents
        if let unknown {
            if product == 0 || count % product != 0 {
                throw .reshape(size: count, into: negativeAsOne(extents))
            }
            filled[unknown] = count / product
        } else if product != count {
            throw .reshape(size: count, into: extents)
        }
        return try Shape(checking: filled)
    }

    private func negativeAsOne(_ extents: [Int]) -> [Int] { extents.map { $0 < 0 ? -1 : $0 } }

    /// Strides that show these elements under another shape without copying, if there are any.
    private func stridesOfView(as target: Shape) -> Strides? {
        var source: [(extent: Int, stride: Int)] = []
        for axis in 0..<rank where shape[axis] != 1 { source.append((shape[axis], strides[axis])) }
        var result = Strides(repeating: 0, count: target.rank)
        if count == 0 { return target.contiguousStrides }
        var (oldStart, newStart) = (0, 0)
        while newStart < target.rank && oldStart < source.count {
            var (oldEnd, newEnd) = (oldStart + 1, newStart + 1)
            var (old, new) = (source[oldStart].extent, target[newStart])
            while old != new {
                if new < old {
                    if newEnd == target.rank { return nil }
                    new *= target[newEnd]
                    newEnd += 1
                } else {
                    if oldEnd == source.count { return nil }
                    old *= source[oldEnd].extent
                    oldEnd += 1
                }
            }
            for i in oldStart..<(oldEnd - 1)
            where source[i].stride != source[i + 1].extent * source[i + 1].stride { return nil }
            var step = source[oldEnd - 1].stride
            for axis in stride(from: newEnd - 1, through: newStart, by: -1) {
                result[axis] = step
                step *= target[axis]
            }
            (oldStart, newStart) = (oldEnd, newEnd)
        }
        return result
    }

    /// A view with the axes in reverse order.
    package func transposed() -> NDArray {
        view(shape: shape.backwards, strides: strides.backwards)
    }

    /// A view with the axes in another order: axis i of the result is axis `axes[i]`; negative ones count
    /// from the end.
    package func transposed(_ axes: [Int]) throws(ArrayError) -> NDArray {
        if axes.count != rank { throw .axesDoNotMatch }
        var seen = [Bool](repeating: false, count: rank)
        var newShape = Shape()
        var newStrides = Strides()
        for axis in axes {
            let axis = try normalizedAxis(axis)
            if seen[axis] { throw .value("repeated axis in transpose") }
            seen[axis] = true
            newShape.append(shape[axis])
            newStrides.append(strides[axis])
        }
        return view(shape: newShape, strides: newStrides)
    }

    /// A read-only view in which axes of one element are repeated (stride 0) to fill a larger shape.
    package func broadcast(to target: Shape) throws(ArrayError) -> NDArray {
        guard let strides = broadcastStrides(to: target) else { throw .broadcastTo(shape, target) }
        return view(shape: target, strides: strides)
    }

    /// The strides with which this array fills a larger shape; nil when it cannot.
    func broadcastStrides(to target: Shape) -> Strides? {
        if target == shape { return strides }
        let missing = target.rank - rank
        if missing < 0 { return nil }
        var result = Strides(repeating: 0, count: target.rank)
        for axis in 0..<rank {
            if shape[axis] == target[missing + axis] {
                result[missing + axis] = strides[axis]
            } else if shape[axis] != 1 {
                return nil
            }
        }
        return result
    }

    /// An axis as an index from the front. Throws: `.axis` when there is no such axis.
    package func normalizedAxis(_ axis: Int) throws(ArrayError) -> Int {
        try normalizeAxis(axis, rank: rank)
    }

    /// The view of one index along an axis (which goes away). The index must be in bounds.
    package func slice(axis: Int, at index: Int) -> NDArray {
        var newShape = shape
        var newStrides = strides
        newShape.remove(at: axis)
        newStrides.remove(at: axis)
        return view(shape: newShape, strides: newStrides, offset: offset + index * strides[axis])
    }

    /// The view of a range along an axis, which must be in bounds.
    package func slice(axis: Int, _ range: Range<Int>) -> NDArray {
        var newShape = shape
        newShape[axis] = range.count
        return view(shape: newShape, strides: strides, offset: offset + range.lowerBound * strides[axis])
    }

    /// A view with an axis moved to the end.
    func movingToEnd(axis: Int) -> NDArray {
        var newShape = shape
        var newStrides = strides
        newShape.append(newShape.remove(at: axis))
        newStrides.append(newStrides.remove(at: axis))
        return view(shape: newShape, strides: newStrides)
    }

    /// A view with the last axis moved to another place.
    func movingLastAxis(to axis: Int) -> NDArray {
        var newShape = shape
        var newStrides = strides
        let extent = newShape.remove(at: rank - 1)
        let step = newStrides.remove(at: rank - 1)
        newShape.insert(extent, at: axis)
        newStrides.insert(step, at: axis)
        return view(shape: newShape, strides: newStrides)
    }
}

/// An axis as an index from the front. Throws: `.axis` when there is no such axis.
package func normalizeAxis(_ axis: Int, rank: Int) throws(ArrayError) -> Int {
    if axis < -rank || axis >= rank { throw .axis(axis, rank: rank) }
    return axis < 0 ? axis + rank : axis
}

/// The common shape of operands under NumPy's broadcasting; nil when there is none.
func broadcastShape(_ a: Shape, _ b: Shape) -> Shape? {
    if a == b { return a }
    var (long, short) = (a, b)
    if a.rank < b.rank { (long, short) = (b, a) }
    let missing = long.rank - short.rank
    for axis in 0..<short.rank {
        let (x, y) = (long[missing + axis], short[axis])
        if x == y || y == 1 { continue }
        if x != 1 { return nil }
        long[missing + axis] = y
    }
    return long
}

/// The common shape of several operands. Throws: `.broadcast` with all shapes.
package func broadcastShape(_ shapes: [Shape]) throws(ArrayError) -> Shape {
    var result = Shape()
    for shape in shapes {
        guard let common = broadcastShape(result, shape) else { throw .broadcast(shapes) }
        result = common
    }
    return result
}
