import Arrays
import CKernels

/// What a reduction makes of the elements along its axes.
enum ReductionKind { case sum, maximum, minimum }

/// Reduces a contiguous float32 array over axes (sorted, from the front), which stay with extent 1.
/// Sums are taken in a fixed order: along the last axes in eight interleaved partial sums.
func reduce(_ kind: ReductionKind, _ x: NDArray, axes: [Int]) -> NDArray {
    if x.dtype == .float64, let result = try? doubleReduce(kind, x, axes: axes) { return result }
    var shape = x.shape
    for axis in axes { shape[axis] = 1 }
    if axes.isEmpty { return x.copy() }
    let first = axes[0]
    let last = axes[axes.count - 1]
    // One block of neighbouring axes: outer x middle x inner.
    if last - first + 1 == axes.count {
        let outer = x.shape.product(0..<first)
        let middle = x.shape.product(first..<(last + 1))
        let inner = x.shape.product((last + 1)..<x.rank)
        return .floats(shape) { target in
            reduceBlock(kind, x.floatPointer, target, outer: outer, middle: middle, inner: inner)
        }
    }
    var partial = x
    for axis in axes.reversed() { partial = reduce(kind, partial, axes: [axis]) }
    return partial
}

private func reduceBlock(
    _ kind: ReductionKind, _ source: Floats, _ target: Floats, outer: Int, middle: Int, inner: Int
) {
    for o in 0..<outer {
        let from = source + o * middle * inner
        let to = target + o * inner
        if inner == 1 {
            switch kind {
            case .sum: to[0] = sum(from, middle)
            case .maximum: to[0] = extreme(from, middle) { $0 > $1 }
            case .minimum: to[0] = extreme(from, middle) { $0 < $1 }
            }
            continue
        }
        switch kind {
        case .sum: columnSums(from, rows: middle, width: inner, into: to)
        case .maximum:
            to.update(repeating: -.infinity, count: inner)
            for m in 0..<middle { accumulate(to, from + m * inner, inner) { $1 > $0 || $1 != $1 ? $1 : $0 } }
        case .minimum:
            to.update(repeating: .infinity, count: inner)
            for m in 0..<middle { accumulate(to, from + m * inner, inner) { $1 < $0 || $1 != $1 ? $1 : $0 } }
        }
    }
}

@inline(__always)
private func accumulate(_ to: Floats, _ from: Floats, _ count: Int, _ join: (Float, Float) -> Float) {
    for i in 0..<count { to[i] = join(to[i], from[i]) }
}

@inline(__always)
private func extreme(_ from: Floats, _ count: Int, _ isBetter: (Float, Float) -> Bool) -> Float {
    var best = count > 0 ? from[0] : 0
    for i in 1..<max(count, 1) where isBetter(from[i], best) || from[i] != from[i] { best = from[i] }
    return best
}

/// The sum of `count` numbers: eight partial sums, then those.
func sum(_ from: Floats, _ count: Int) -> Float {
    var partial = SIMD8<Float>(repeating: 0)
    let raw = UnsafeRawPointer(from)
    let whole = count / 8
    for i in 0..<whole { partial += raw.loadUnaligned(fromByteOffset: i * 32, as: SIMD8<Float>.self) }
    var total = partial.sum()
    for i in (whole * 8)..<count { total += from[i] }
    return total
}

/// The sum of the squares.
func sumOfSquares(_ from: Floats, _ count: Int) -> Float {
    var partial = SIMD8<Float>(repeating: 0)
    let raw = UnsafeRawPointer(from)
    let whole = count / 8
    for i in 0..<whole {
        let values = raw.loadUnaligned(fromByteOffset: i * 32, as: SIMD8<Float>.self)
        partial += values * values
    }
    var total = partial.sum()
    for i in (whole * 8)..<count { total += from[i] * from[i] }
    return total
}

/// softmax (or its logarithm) along the last axis of a contiguous float32 array.
func softmaxRows(_ x: NDArray, logarithm: Bool) -> NDArray {
    if x.dtype == .float64 { return doubleSoftmaxRows(x, logarithm: logarithm) }
    let width = x.rank == 0 ? 1 : x.shape[x.rank - 1]
    let rows = width == 0 ? 0 : x.count / width
    return .floats(x.shape) {
        kernels.softmax(rows, width, x.floatPointer, $0, logarithm ? 1 : 0)
    }
}

/// The sums of the columns of a matrix, its rows added in order.
func columnSums(_ x: Floats, rows: Int, width: Int, into sums: Floats) {
    Threads.divide(width, grain: 32, work: Threads.sums(rows * width)) { columns in
        let first = columns.lowerBound
        kernels.column_sums(rows, columns.count, x + first, width, sums + first)
    }
}
