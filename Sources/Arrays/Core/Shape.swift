import CArrayKernels

/// Up to eight integers without a heap allocation: the strides of an array, and the storage of `Shape`.
/// Trivially copyable.
package struct InlineInts: Sendable {
    package static let capacity = 8

    @usableFromInline package var values: (Int, Int, Int, Int, Int, Int, Int, Int) = (0, 0, 0, 0, 0, 0, 0, 0)
    @usableFromInline package internal(set) var count = 0

    @inlinable @inline(__always) package init() {}

    @inlinable package init(repeating value: Int, count: Int) {
        precondition(count <= Self.capacity)
        self.count = count
        if value != 0 { for i in 0..<count { self[i] = value } }
    }

    /// The integers of a sequence of at most eight (checked: see `Shape.init(checking:)` for input).
    @inlinable package init(_ elements: some Sequence<Int>) {
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
        @inlinable @inline(__always) set {
            precondition(index >= 0 && index < count)
            withUnsafeMutableBytes(of: &values) {
                $0.storeBytes(of: newValue, toByteOffset: index &* 8, as: Int.self)
            }
        }
    }

    /// In reverse order.
    var backwards: InlineInts {
        var result = self
        for index in 0..<count { result[index] = self[count - 1 - index] }
        return result
    }

    @inlinable package mutating func append(_ value: Int) {
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
    @inlinable package var startIndex: Int { 0 }
    @inlinable package var endIndex: Int { count }
    @inlinable @inline(__always)
    package init(arrayLiteral elements: Int...) {
        self.init()
        for element in elements { append(element) }
    }

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

    @inlinable package init() {}

    @usableFromInline init(extents: InlineInts) { self.extents = extents }

    /// The extents of a sequence of at most eight.
    @inlinable package init(_ extents: some Sequence<Int>) { self.extents = InlineInts(extents) }

    /// With the axes in reverse order.
    var backwards: Shape { Shape(extents: extents.backwards) }

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
    @inlinable @inline(__always)
    package init(arrayLiteral elements: Int...) {
        self.init()
        for element in elements { extents.append(element) }
    }

    package func makeIterator() -> IndexingIterator<InlineInts> { extents.makeIterator() }

    package subscript(axis: Int) -> Int {
        @inlinable @inline(__always) get { extents[axis] }
        @inlinable @inline(__always) set { extents[axis] = newValue }
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

/// The shape and strides of an array with what follows from them. Immutable and shared: each thread keeps the layouts
/// it met last in a small table, since loops make arrays of few shapes and an object costs more than looking there.
@usableFromInline
package final class ElementLayout: Sendable {
    package let shape: Shape
    package let strides: Strides
    /// Number of elements.
    package let count: Int
    /// Whether the elements lie without gaps in row-major order, in column-major order.
    package let isContiguous: Bool
    let isFortranContiguous: Bool
    /// Whether even axes of one element have the strides of gapless arrays.
    private let isMadeGapless: Bool

    /// The layout of an array without axes.
    static let scalar = ElementLayout(contiguous: Shape())

    /// The layout of gapless arrays of a shape.
    static func gapless(_ shape: Shape) -> ElementLayout {
        let place = place(of: shape, seed: 0)
        if let known = place.pointee {
            let layout = Unmanaged<ElementLayout>.fromOpaque(known).takeUnretainedValue()
            if layout.isMadeGapless, layout.shape == shape { return layout }
        }
        return keep(ElementLayout(contiguous: shape), at: place)
    }

    /// The layout of views.
    static func of(_ shape: Shape, _ strides: Strides) -> ElementLayout {
        let place = place(of: shape, seed: shape.isEmpty ? 0 : strides[0] &* 3 &+ strides[shape.rank - 1])
        if let known = place.pointee {
            let layout = Unmanaged<ElementLayout>.fromOpaque(known).takeUnretainedValue()
            if layout.shape == shape, layout.strides == strides { return layout }
        }
        return keep(ElementLayout(shape, strides), at: place)
    }

    private static func place(of shape: Shape, seed: Int) -> UnsafeMutablePointer<UnsafeMutableRawPointer?> {
        var hash = seed &+ shape.rank
        for axis in 0..<shape.rank { hash = hash &* 37 &+ shape[axis] }
        return ak_layouts() + (hash ^ hash >> 6 ^ hash >> 12) & (Int(AK_LAYOUTS) - 1)
    }

    private static func keep(
        _ layout: ElementLayout, at place: UnsafeMutablePointer<UnsafeMutableRawPointer?>
    )
        -> ElementLayout
    {
        ak_keep_layout(place, Unmanaged.passRetained(layout).toOpaque()) { old in
            if let old { Unmanaged<ElementLayout>.fromOpaque(old).release() }
        }
        return layout
    }

    private init(contiguous shape: Shape) {
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
        isMadeGapless = true
        isContiguous = true
        isFortranContiguous = longAxes < 2 || step == 0
    }

    private init(_ shape: Shape, _ strides: Strides) {
        self.shape = shape
        self.strides = strides
        count = shape.count
        isMadeGapless = false
        isContiguous = Self.isDense(shape, strides, shape.indices.reversed())
        isFortranContiguous = shape.rank < 2 ? isContiguous : Self.isDense(shape, strides, shape.indices)
    }

    /// The layout of new arrays of this shape and order: axes of one element may have any stride in a view.
    var compact: ElementLayout {
        isMadeGapless || !isContiguous || strides == shape.contiguousStrides ? self : .gapless(shape)
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
