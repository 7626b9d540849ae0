import CArrayKernels

/// Sorting: values and orders. Every sort here is stable, NaN comes last.

/// A number whose order among its kind is that of an unsigned integer, for radix sorting.
protocol RadixSortable: RealElement {
    associatedtype Key: FixedWidthInteger & UnsignedInteger & BitwiseCopyable & Sendable
    var radixKey: Key { get }
    init(radixKey: Key)
    /// Whether rows can be sorted as signed integers of 4 or 8 bytes, once floats' bits are turned into such.
    static var hasVectorSort: Bool { get }
    static var isFloat: Bool { get }
}

extension RadixSortable {
    static var hasVectorSort: Bool { false }
    static var isFloat: Bool { false }
}

extension RadixSortable where Self: FixedWidthInteger, Self.Magnitude == Key {
    @inline(__always) var radixKey: Key {
        let bits = Key(truncatingIfNeeded: self)
        return Self.isSigned ? bits ^ (1 << (Key.bitWidth - 1)) : bits
    }
    @inline(__always) init(radixKey: Key) {
        self.init(truncatingIfNeeded: Self.isSigned ? radixKey ^ (1 << (Key.bitWidth - 1)) : radixKey)
    }
}

extension Int8: RadixSortable { typealias Key = UInt8 }
extension Int16: RadixSortable { typealias Key = UInt16 }
extension Int32: RadixSortable {
    typealias Key = UInt32
    static var hasVectorSort: Bool { true }
}
extension Int64: RadixSortable {
    typealias Key = UInt64
    static var hasVectorSort: Bool { true }
}
extension UInt8: RadixSortable { typealias Key = UInt8 }
extension UInt16: RadixSortable { typealias Key = UInt16 }
extension UInt32: RadixSortable { typealias Key = UInt32 }
extension UInt64: RadixSortable { typealias Key = UInt64 }

/// Floats: negative numbers' bits are inverted, positive ones' sign bit set.
@inline(__always)
private func floatKey<K: FixedWidthInteger & UnsignedInteger>(_ bits: K) -> K {
    let sign = K(1) << (K.bitWidth - 1)
    return bits & sign == 0 ? bits | sign : ~bits
}

@inline(__always)
private func floatBits<K: FixedWidthInteger & UnsignedInteger>(_ key: K) -> K {
    let sign = K(1) << (K.bitWidth - 1)
    return key & sign == 0 ? ~key : key & ~sign
}

extension Double: RadixSortable {
    static var hasVectorSort: Bool { true }
    static var isFloat: Bool { true }
    @inline(__always) var radixKey: UInt64 { isNaN ? .max : floatKey(bitPattern) }
    @inline(__always) init(radixKey: UInt64) {
        self = radixKey == .max ? .nan : Double(bitPattern: floatBits(radixKey))
    }
}

extension Float: RadixSortable {
    static var hasVectorSort: Bool { true }
    static var isFloat: Bool { true }
    @inline(__always) var radixKey: UInt32 { isNaN ? .max : floatKey(bitPattern) }
    @inline(__always) init(radixKey: UInt32) {
        self = radixKey == .max ? .nan : Float(bitPattern: floatBits(radixKey))
    }
}

extension Float16: RadixSortable {
    @inline(__always) var radixKey: UInt16 { isNaN ? .max : floatKey(bitPattern) }
    @inline(__always) init(radixKey: UInt16) {
        self = radixKey == .max ? .nan : Float16(bitPattern: floatBits(radixKey))
    }
}

extension Bool: RadixSortable {
    @inline(__always) var radixKey: UInt8 { self ? 1 : 0 }
    @inline(__always) init(radixKey: UInt8) { self = radixKey != 0 }
}

/// Below this a comparison sort is faster than counting digits.
private let radixThreshold = 64

private func sortRow<T: RadixSortable>(_ type: T.Type, _ base: UnsafeMutableRawPointer, _ n: Int) {
    var row = UnsafeMutableBufferPointer(start: base.assumingMemoryBound(to: T.self), count: n)
    if n < radixThreshold || n > UInt32.max { return row.sort(by: T.isLess) }
    if T.hasVectorSort, ak_vector_sort(base, n, MemoryLayout<T>.size, T.isFloat) {
        return
    }
    let keys = base.assumingMemoryBound(to: T.Key.self)
    for i in 0..<n { keys[i] = row[i].radixKey }
    withScratch(n * MemoryLayout<T.Key>.stride) { ak_sort_keys(keys, $0, n, MemoryLayout<T.Key>.size) }
    for i in 0..<n { row[i] = T(radixKey: keys[i]) }
}

/// The order that sorts a row, by the same method; the keys travel with their positions.
private func orderRow<T: RadixSortable>(
    _ type: T.Type, _ base: UnsafeMutableRawPointer, _ n: Int, _ out: UnsafeMutablePointer<Int>
) {
    let row = UnsafeMutableBufferPointer(start: base.assumingMemoryBound(to: T.self), count: n)
    if n < radixThreshold || n > UInt32.max {
        for (i, position) in (0..<n).sorted(by: { T.isLess(row[$0], row[$1]) }).enumerated() {
            out[i] = position
        }
        return
    }
    withScratch(n * 32) { scratch in
        let pairs = scratch.assumingMemoryBound(to: (key: UInt64, position: Int).self)
        for i in 0..<n {
            // Both zeros are equal: the key of -0 would put it first.
            let value = row[i] == T(wide: 0 as Int64) ? T(wide: 0 as Int64) : row[i]
            pairs[i] = (UInt64(truncatingIfNeeded: value.radixKey), i)
        }
        ak_sort_pairs(pairs, scratch + n * 16, n, MemoryLayout<T.Key>.size)
        for i in 0..<n { out[i] = pairs[i].position }
    }
}

private func withScratch(_ byteCount: Int, _ body: (UnsafeMutableRawPointer) -> Void) {
    let storage = ArrayStorage(count: byteCount, itemSize: 1)
    body(storage.bytes)
    withExtendedLifetime(storage) {}
}

extension NDArray {
    /// The elements in ascending order along an axis (of the flattened array when nil).
    package func sorted(axis: Int? = -1) throws(ArrayError) -> NDArray {
        let source = axis == nil ? raveled() : self
        if source.rank == 0 { throw .axis(-1, rank: 0) }
        let chosen = try source.normalizedAxis(axis ?? 0)
        let rows = source.movingToEnd(axis: chosen).copy()
        let n = source.shape[chosen]
        if rows.count > 0 {
            for row in 0..<(rows.count / n) where !sortAny(dtype, rows.base + row * n * rows.itemSize, n) {
                return try source.takeAlong(try argsorted(axis: axis), axis: chosen)
            }
        }
        withExtendedLifetime(rows.storage) {}
        return chosen == source.rank - 1 ? rows : rows.movingLastAxis(to: chosen).copy()
    }

    /// The positions that sort along an axis (of the flattened array when nil), equal elements in their order.
    package func argsorted(axis: Int? = -1) throws(ArrayError) -> NDArray {
        let source = axis == nil || rank == 0 ? raveled() : self
        let chosen = try source.normalizedAxis(rank == 0 ? 0 : axis ?? 0)
        let rows = source.movingToEnd(axis: chosen).contiguous()
        let n = source.shape[chosen]
        let result = NDArray(uninitialized: rows.shape, .int64)
        let out = result.pointer(Int.self)
        for row in 0..<(n == 0 ? 0 : rows.count / n) {
            let place = out + row * n
            if orderAny(dtype, rows.base + row * n * itemSize, n, place) { continue }
            for (i, position) in rows.order(row: row, n).enumerated() { place[i] = position }
        }
        return chosen == source.rank - 1 ? result : result.movingLastAxis(to: chosen).copy()
    }

    private func order(row: Int, _ n: Int) -> [Int] {
        defer { withExtendedLifetime(storage) {} }
        if isText {
            let texts = (0..<n).map { textElement(at: offset + row * n + $0) }
            return (0..<n).sorted { isTextLess(texts[$0], texts[$1]) }
        }
        let values = elements(as: Complex128.self)
        return (0..<n).sorted { isLess(values[row * n + $0], values[row * n + $1]) }
    }

    /// Elements partly sorted: the k-th is in its place, smaller ones before. (Fully sorted, which satisfies it.)
    package func partitioned(_ k: Int, axis: Int? = -1) throws(ArrayError) -> NDArray {
        let n = axis.map { rank == 0 ? 1 : shape[(try? normalizedAxis($0)) ?? 0] } ?? count
        if k < -n || k >= n { throw .value("kth(=\(k)) out of bounds (\(n))") }
        return try sorted(axis: axis)
    }
}

/// Sorts a row of a dtype; false for complex numbers and text, which have no key.
private func sortAny(_ dtype: DType, _ base: UnsafeMutableRawPointer, _ n: Int) -> Bool {
    switch dtype {
    case .bool: sortRow(Bool.self, base, n)
    case .int8: sortRow(Int8.self, base, n)
    case .int16: sortRow(Int16.self, base, n)
    case .int32: sortRow(Int32.self, base, n)
    case .int64: sortRow(Int64.self, base, n)
    case .uint8: sortRow(UInt8.self, base, n)
    case .uint16: sortRow(UInt16.self, base, n)
    case .uint32: sortRow(UInt32.self, base, n)
    case .uint64: sortRow(UInt64.self, base, n)
    case .float16: sortRow(Float16.self, base, n)
    case .float32: sortRow(Float.self, base, n)
    case .float64: sortRow(Double.self, base, n)
    case .complex64, .complex128, .text: return false
    }
    return true
}

/// The order that sorts a row of a dtype; false for complex numbers and text.
private func orderAny(
    _ dtype: DType, _ base: UnsafeMutableRawPointer, _ n: Int, _ out: UnsafeMutablePointer<Int>
)
    -> Bool
{
    switch dtype {
    case .bool: orderRow(Bool.self, base, n, out)
    case .int8: orderRow(Int8.self, base, n, out)
    case .int16: orderRow(Int16.self, base, n, out)
    case .int32: orderRow(Int32.self, base, n, out)
    case .int64: orderRow(Int64.self, base, n, out)
    case .uint8: orderRow(UInt8.self, base, n, out)
    case .uint16: orderRow(UInt16.self, base, n, out)
    case .uint32: orderRow(UInt32.self, base, n, out)
    case .uint64: orderRow(UInt64.self, base, n, out)
    case .float16: orderRow(Float16.self, base, n, out)
    case .float32: orderRow(Float.self, base, n, out)
    case .float64: orderRow(Double.self, base, n, out)
    case .complex64, .complex128, .text: return false
    }
    return true
}

/// `np.lexsort`: the order by several keys, the last one the most important.
package func lexsort(_ keys: [NDArray]) throws(ArrayError) -> NDArray {
    guard let first = keys.first else { throw .type("need sequence of keys with len > 0 in lexsort") }
    var order = NDArray.arange(first.count)
    for key in keys {
        if key.shape != first.shape || key.rank != 1 { throw .value("all keys need to be the same shape") }
        order = try order.take(try key.take(order).argsorted())
    }
    return order
}
