import Arrays

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Functions of one number that a kernel applies to whole arrays. `a` and `b` are a function's parameters.
enum UnaryKind: UInt8, CaseIterable {
    case negative, exp, log, log1p, expm1, sqrt, square, abs, sign, sin, cos, tanh, sigmoid, relu, softplus
    case reciprocal, erf, floor, clip, isPositive, isInside, isStrictlyInside, elu
}

/// Functions of two numbers.
enum BinaryKind: UInt8, CaseIterable {
    case add, subtract, multiply, divide, maximum, minimum, power, greater, greaterEqual, equal
}

@inline(__always)
private func map(_ x: NDArray, _ function: (Float) -> Float) -> NDArray {
    let source = x.floatPointer
    let count = x.count
    return .floats(x.shape) { target in
        for i in 0..<count { target[i] = function(source[i]) }
    }
}

private func vector(_ function: CellActivation, _ x: NDArray) -> NDArray {
    .floats(x.shape) { function.apply(x.floatPointer, $0, x.count) }
}

/// Applies a function to every element of a contiguous float32 array.
func unary(_ kind: UnaryKind, _ x: NDArray, _ a: Float = 0, _ b: Float = 0) -> NDArray {
    if x.dtype == .float64 { return doubleUnary(kind, x, a, b) }
    return switch kind {
    case .negative: map(x) { -$0 }
    case .exp: vector(.exponential, x)
    case .log: map(x) { logf($0) }
    case .log1p: map(x) { log1pf($0) }
    case .expm1: map(x) { expm1f($0) }
    case .sqrt: map(x) { $0.squareRoot() }
    case .square: map(x) { $0 * $0 }
    case .abs: map(x) { Swift.abs($0) }
    case .sign: map(x) { $0 > 0 ? 1 : $0 < 0 ? -1 : $0 }
    case .sin: map(x) { sinf($0) }
    case .cos: map(x) { cosf($0) }
    case .tanh: vector(.tanh, x)
    case .sigmoid: vector(.sigmoid, x)
    case .relu: vector(.relu, x)
    case .softplus: map(x, logOnePlusExp)
    case .reciprocal: map(x) { 1 / $0 }
    case .erf: map(x) { erff($0) }
    case .floor: map(x) { floorf($0) }
    case .clip: map(x) { $0 < a ? a : $0 > b ? b : $0 }
    case .isPositive: map(x) { $0 > 0 ? 1 : 0 }
    case .isInside: map(x) { $0 >= a && $0 <= b ? 1 : 0 }
    case .isStrictlyInside: map(x) { $0 > a && $0 < b ? 1 : 0 }
    case .elu: map(x) { $0 > 0 ? $0 : a * expm1f($0) }
    }
}

/// Applies a function to two contiguous float32 arrays, broadcast as NumPy does.
///
/// - Throws: `ArrayError.broadcast` when the shapes do not fit.
func binary(_ kind: BinaryKind, _ a: NDArray, _ b: NDArray) throws -> NDArray {
    if a.dtype == .float64 || b.dtype == .float64 { return try doubleBinary(kind, a, b) }
    return switch kind {
    case .add: try pairwise(a, b) { $0 + $1 }
    case .subtract: try pairwise(a, b) { $0 - $1 }
    case .multiply: try pairwise(a, b) { $0 * $1 }
    case .divide: try pairwise(a, b) { $0 / $1 }
    case .maximum: try pairwise(a, b) { $0 > $1 || $0 != $0 ? $0 : $1 }
    case .minimum: try pairwise(a, b) { $0 < $1 || $0 != $0 ? $0 : $1 }
    case .power: try pairwise(a, b) { powf($0, $1) }
    case .greater: try pairwise(a, b) { $0 > $1 ? 1 : 0 }
    case .greaterEqual: try pairwise(a, b) { $0 >= $1 ? 1 : 0 }
    case .equal: try pairwise(a, b) { $0 == $1 ? 1 : 0 }
    }
}

@inline(__always)
private func pairwise(_ a: NDArray, _ b: NDArray, _ function: (Float, Float) -> Float) throws -> NDArray {
    let (x, y) = (a.floatPointer, b.floatPointer)
    if a.shape == b.shape {
        let count = a.count
        return .floats(a.shape) { target in
            for i in 0..<count { target[i] = function(x[i], y[i]) }
        }
    }
    let shape = try broadcastShape([a.shape, b.shape])
    try NDArray.requireRoom(for: shape, .float32)
    if b.count == 1, shape == a.shape {
        let (value, count) = (y[0], a.count)
        return .floats(shape) { target in
            for i in 0..<count { target[i] = function(x[i], value) }
        }
    }
    if a.count == 1, shape == b.shape {
        let (value, count) = (x[0], b.count)
        return .floats(shape) { target in
            for i in 0..<count { target[i] = function(value, y[i]) }
        }
    }
    let rank = shape.rank
    let (sa, sb) = (broadcastSteps(a, rank), broadcastSteps(b, rank))
    let width = rank == 0 ? 1 : shape[rank - 1]
    let (stepA, stepB) = rank == 0 ? (0, 0) : (sa[rank - 1], sb[rank - 1])
    return .floats(shape) { target in
        forEachRow(shape) { row, index in
            let (startA, startB) = (dot(index, sa), dot(index, sb))
            let to = target + row * width
            if stepA == 1 && stepB == 1 {
                for i in 0..<width { to[i] = function(x[startA + i], y[startB + i]) }
            } else {
                for i in 0..<width { to[i] = function(x[startA + i * stepA], y[startB + i * stepB]) }
            }
        }
    }
}

/// The steps (in elements) with which a contiguous array walks through a larger shape: 0 along repeated axes.
func broadcastSteps(_ array: NDArray, _ rank: Int) -> [Int] {
    var steps = [Int](repeating: 0, count: rank)
    var step = 1
    for axis in stride(from: array.rank - 1, through: 0, by: -1) {
        if array.shape[axis] != 1 { steps[rank - array.rank + axis] = step }
        step *= array.shape[axis]
    }
    return steps
}

@inline(__always)
private func dot(_ index: UnsafePointer<Int>, _ steps: [Int]) -> Int {
    var sum = 0
    for axis in 0..<(steps.count - 1) { sum += index[axis] * steps[axis] }
    return sum
}

/// Calls `body` for every row (all axes but the last) with its number and its index.
@inline(__always)
func forEachRow(_ shape: Shape, _ body: (Int, UnsafePointer<Int>) -> Void) {
    let rank = shape.rank
    if shape.count == 0 { return }
    let rows = rank == 0 ? 1 : shape.product(0..<(rank - 1))
    withUnsafeTemporaryAllocation(of: Int.self, capacity: max(rank, 1)) { index in
        index.initialize(repeating: 0)
        guard let start = index.baseAddress else { return }
        for row in 0..<rows {
            body(row, start)
            var axis = rank - 2
            while axis >= 0 {
                index[axis] += 1
                if index[axis] < shape[axis] { break }
                index[axis] = 0
                axis -= 1
            }
        }
    }
}
