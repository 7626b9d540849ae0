/// Up to eight integers without a heap allocation: the strides of an array, and the storage of `Shape`.
/// Trivially copyable.
package struct InlineInts: Sendable {
    package static let capacity = 8

    @usableFromInline package var values: (Int, Int, Int, Int, Int, Int, Int, Int) = (0, 0, 0, 0, 0, 0, 0, 0)
    @usableFromInline package internal(set) var count = 0

    package init() {}

    package init(repeating value: Int, count: Int) {
        precondition(count <= Self.capacity)
        self.count = count
        if value != 0 { for i in 0..<count { self[i] = value } }
    }

    /// The integers of a sequence of at most eight (checked: see `Shape.init(checking:)` for input).
    package init(_ elements: some Sequence<Int>) {
        let isDone: Void? = elements.withContiguousStorageIfAvailable { list in
            precondition(list.count <= Self.capacity)
            count = list.count
            for index in 0..<list.count { self[index] = list[index] }
        }
        if isDone == nil { for element in elements { append(element) } }
    }

    package subscript(index: Int) -> Int {
        @inlinable @inline(__always) get {
            precondition(index >= 0 && index < count)
            return withUnsafeBytes(of: values) { $0.load(fromByteOffset: index &* 8, as: Int.self) }
        }
        @inline(__always) set {
            precondition(index >= 0 && index < count)
            withUnsafeMutableBytes(of: &values) {
                $0.storeBytes(of: newValue, toByteOffset: index &* 8, as: Int.self)
            }
        }
    }

    package mutating func append(_ value: Int) {
        precondition(count < Self.capacity)
        count += 1
        self[count - 1] = value
    }

    package mutating func insert(_ value: Int, at index: Int) {
        append(0)
        var i = count - 1
        while i > index {
            self[i] = self[i - 1]
            i -= 1
        }
        self[index] = value
    }

    @discardableResult
    package mutating func remove(at index: Int) -> Int {
        let removed = self[index]
        for i in index..<(count - 1) { self[i] = self[i + 1] }
        count -= 1
        return removed
    }
}

extension InlineInts: RandomAccessCollection, MutableCollection, ExpressibleByArrayLiteral, Equatable {
    package var startIndex: Int { 0 }
    package var endIndex: Int { count }
    package init(arrayLiteral elements: Int...) { self.init(elements) }

    package static func == (a: InlineInts, b: InlineInts) -> Bool {
        guard a.count == b.count else { return false }
        for i in 0..<a.count where a[i] != b[i] { return false }
        return true
    }
}

/// Steps between neighbours along each axis, in elements (0 along a broadcast axis, negative when reversed).
package typealias Strides = InlineInts

/// The extents of an array's axes. At most eight axes; a sequence of its extents.
///
///     let shape: Shape = [2, 3]
///     shape.count          // 6: elements, the product
///     shape.rank           // 2
///     "\(shape)"           // "(2, 3)"
///
package struct Shape: Sendable, Equatable {
    @usableFromInline package internal(set) var extents = InlineInts()

    package static let maximumRank = InlineInts.capacity

    package init() {}

    /// The extents of a sequence of at most eight.
    package init(_ extents: some Sequence<Int>) { self.extents = InlineInts(extents) }

    /// The extents of a sequence that came from outside.
    /// Throws: when there are more than eight, one is negative, or the product overflows.
    package init(checking extents: some Collection<Int>) throws(ArrayError) {
        if extents.count > Self.maximumRank { throw .tooManyDimensions(extents.count) }
        var product = 1
        for extent in extents {
            if extent < 0 { throw .negativeDimensions }
            let (value, overflow) = product.multipliedReportingOverflow(by: Swift.max(extent, 1))
            if overflow || value > Int.max / 16 { throw .tooBig }
            product = value
        }
        self.init(extents)
    }

    /// Number of axes (NumPy's `ndim`).
    @inlinable package var rank: Int { extents.count }

    /// Number of elements: the product of the extents, 1 for a scalar.
    package var count: Int {
        var product = 1
        for i in 0..<extents.count { product &*= extents[i] }
        return product
    }

    package mutating func append(_ extent: Int) { extents.append(extent) }
    package mutating func insert(_ extent: Int, at axis: Int) { extents.insert(extent, at: axis) }
    @discardableResult
    package mutating func remove(at axis: Int) -> Int { extents.remove(at: axis) }

    /// This shape without an axis, or with it kept as 1.
    package func removing(axis: Int, keepDims: Bool = false) -> Shape {
        var result = self
        if keepDims { result[axis] = 1 } else { result.remove(at: axis) }
        return result
    }

    /// This shape with one more axis (which the caller has checked to be possible).
    package func inserting(_ extent: Int, at axis: Int) -> Shape {
        var result = self
        result.insert(extent, at: axis)
        return result
    }

    /// Row-major strides in elements.
    package var contiguousStrides: Strides {
        var strides = Strides(repeating: 0, count: rank)
        var step = 1
        var axis = rank - 1
        while axis >= 0 {
            strides[axis] = step
            step &*= extents[axis]
            axis -= 1
        }
        return strides
    }

    /// "(2,3)", as NumPy writes shapes inside its broadcasting errors.
    package var compactDescription: String {
        "(" + extents.map(String.init).joined(separator: ",") + (rank == 1 ? ",)" : ")")
    }
}

/// A sequence, not a collection: a collection's `count` would have to be the rank.
extension Shape: Sequence, ExpressibleByArrayLiteral, CustomStringConvertible {
    package init(arrayLiteral elements: Int...) { self.init(elements) }

    package func makeIterator() -> IndexingIterator<InlineInts> { extents.makeIterator() }

    package subscript(axis: Int) -> Int {
        @inlinable @inline(__always) get { extents[axis] }
        @inline(__always) set { extents[axis] = newValue }
    }

    /// The extents of some axes: `shape[1...]`, `shape[..<2]`.
    package subscript(axes: some RangeExpression<Int>) -> [Int] { Array(extents[axes.relative(to: extents)]) }

    /// The axes, `0..<rank`.
    package var indices: Range<Int> { 0..<rank }
    /// Whether it is a scalar's shape, without axes.
    package var isEmpty: Bool { rank == 0 }
    package var first: Int? { extents.first }
    package var last: Int? { extents.last }
    package func prefix(_ n: Int) -> [Int] { Array(extents.prefix(n)) }
    package func dropFirst(_ n: Int = 1) -> [Int] { Array(extents.dropFirst(n)) }

    package var description: String {
        "(" + extents.map(String.init).joined(separator: ", ") + (rank == 1 ? ",)" : ")")
    }
}

/// The shape and strides of an array with what follows from them. Immutable and shared.
@usableFromInline
package final class ElementLayout: Sendable {
    package let shape: Shape
    package let strides: Strides
    /// Number of elements.
    package let count: Int
    /// Whether the elements lie without gaps in row-major order, in column-major order.
    package let isContiguous: Bool
    let isFortranContiguous: Bool

    /// The layout of an array without axes.
    static let scalar = ElementLayout(contiguous: [])

    init(contiguous shape: Shape) {
        self.shape = shape
        var strides = Strides(repeating: 0, count: shape.rank)
        // One axis alone has more than one element: both orders are the same.
        var (step, longAxes, axis) = (1, 0, shape.rank - 1)
        while axis >= 0 {
            strides[axis] = step
            step &*= shape[axis]
            if shape[axis] != 1 { longAxes += 1 }
            axis -= 1
        }
        self.strides = strides
        count = step
        isContiguous = true
        isFortranContiguous = longAxes < 2 || step == 0
    }

    init(_ shape: Shape, _ strides: Strides) {
        self.shape = shape
        self.strides = strides
        count = shape.count
        isContiguous = Self.isDense(shape, strides, shape.indices.reversed())
        isFortranContiguous = shape.rank < 2 ? isContiguous : Self.isDense(shape, strides, shape.indices)
    }

    /// The layout of new arrays of this shape and order: axes of one element may have any stride in a view.
    var compact: ElementLayout {
        !isContiguous || strides == shape.contiguousStrides ? self : ElementLayout(contiguous: shape)
    }

    /// Whether each axis steps over all elements of those before it.
    @inline(__always)
    private static func isDense(_ shape: Shape, _ strides: Strides, _ axes: some Sequence<Int>) -> Bool {
        if shape.count == 0 { return true }
        var step = 1
        for axis in axes {
            if shape[axis] != 1 && strides[axis] != step { return false }
            step &*= shape[axis]
        }
        return true
    }
}
