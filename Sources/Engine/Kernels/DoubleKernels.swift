import Arrays

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// The kernels on float64 arrays: what a differentiable operation computes with when its operands are float64
// (see Autodiff/Precision.swift). Layers and training never come here; clarity counts more than speed.

extension NDArray {
    /// This array as contiguous float64: itself when it is that already.
    func asDoubles() -> NDArray { (dtype == .float64 ? self : asType(.float64)).contiguous() }

    /// A new contiguous float64 array that `fill` writes completely.
    static func doubles(_ shape: Shape, _ fill: (UnsafeMutablePointer<Double>) -> Void) -> NDArray {
        let result = NDArray(uninitialized: shape, .float64)
        fill(result.pointer(Double.self))
        return result
    }

    /// `function` of every element, in float64.
    func mapDoubles(_ function: (Double) -> Double) -> NDArray {
        let source = asDoubles()
        let pointer = source.pointer(Double.self)
        return .doubles(shape) { target in
            for i in 0..<source.count { target[i] = function(pointer[i]) }
        }
    }
}

/// `unary` in float64.
func doubleUnary(_ kind: UnaryKind, _ x: NDArray, _ a: Float, _ b: Float) -> NDArray {
    let (a, b) = (Double(a), Double(b))
    switch kind {
    case .negative: return x.mapDoubles { -$0 }
    case .exp: return x.mapDoubles { exp($0) }
    case .log: return x.mapDoubles { log($0) }
    case .log1p: return x.mapDoubles { log1p($0) }
    case .expm1: return x.mapDoubles { expm1($0) }
    case .sqrt: return x.mapDoubles { $0.squareRoot() }
    case .square: return x.mapDoubles { $0 * $0 }
    case .abs: return x.mapDoubles { Swift.abs($0) }
    case .sign: return x.mapDoubles { $0 > 0 ? 1 : $0 < 0 ? -1 : $0 }
    case .sin: return x.mapDoubles { sin($0) }
    case .cos: return x.mapDoubles { cos($0) }
    case .tanh: return x.mapDoubles { tanh($0) }
    case .sigmoid: return x.mapDoubles { $0 >= 0 ? 1 / (1 + exp(-$0)) : exp($0) / (1 + exp($0)) }
    case .relu: return x.mapDoubles { $0 < 0 ? 0 : $0 }
    case .softplus: return x.mapDoubles { Swift.max($0, 0) + log1p(exp(-Swift.abs($0))) }
    case .reciprocal: return x.mapDoubles { 1 / $0 }
    case .erf: return x.mapDoubles { erf($0) }
    case .floor: return x.mapDoubles { floor($0) }
    case .clip: return x.mapDoubles { $0 < a ? a : $0 > b ? b : $0 }
    case .isPositive: return x.mapDoubles { $0 > 0 ? 1 : 0 }
    case .isInside: return x.mapDoubles { $0 >= a && $0 <= b ? 1 : 0 }
    case .isStrictlyInside: return x.mapDoubles { $0 > a && $0 < b ? 1 : 0 }
    case .elu: return x.mapDoubles { $0 > 0 ? $0 : a * expm1($0) }
    }
}

/// `binary` in float64.
func doubleBinary(_ kind: BinaryKind, _ a: NDArray, _ b: NDArray) throws -> NDArray {
    let (x, y) = (a.asDoubles(), b.asDoubles())
    switch kind {
    case .add: return try Ufunc.add(x, y)
    case .subtract: return try Ufunc.subtract(x, y)
    case .multiply: return try Ufunc.multiply(x, y)
    case .divide: return try Ufunc.divide(x, y)
    case .maximum: return try Ufunc.maximum(x, y)
    case .minimum: return try Ufunc.minimum(x, y)
    case .power: return try Ufunc.power(x, y)
    case .greater: return try Ufunc.greater(x, y).asType(.float64)
    case .greaterEqual: return try Ufunc.greaterEqual(x, y).asType(.float64)
    case .equal: return try Ufunc.equal(x, y).asType(.float64)
    }
}

/// `reduce` in float64.
func doubleReduce(_ kind: ReductionKind, _ x: NDArray, axes: [Int]) throws -> NDArray {
    switch kind {
    case .sum: try Reduction.sum(x, axes: axes, keepDims: true)
    case .maximum: try Reduction.max(x, axes: axes, keepDims: true)
    case .minimum: try Reduction.min(x, axes: axes, keepDims: true)
    }
}

/// `softmaxRows` in float64.
func doubleSoftmaxRows(_ x: NDArray, logarithm: Bool) -> NDArray {
    let width = x.rank == 0 ? 1 : x.shape[x.rank - 1]
    let rows = width == 0 ? 0 : x.count / width
    let source = x.pointer(Double.self)
    return .doubles(x.shape) { target in
        for row in 0..<rows {
            let (from, to) = (source + row * width, target + row * width)
            var top = from[0]
            for i in 1..<width where from[i] > top { top = from[i] }
            var total = 0.0
            for i in 0..<width {
                to[i] = exp(from[i] - top)
                total += to[i]
            }
            for i in 0..<width { to[i] = logarithm ? from[i] - top - log(total) : to[i] / total }
        }
    }
}

/// `matrixProducts` in float64; the shapes are known to fit.
func doubleMatrixProducts(_ a: NDArray, _ b: NDArray, transposesA: Bool, transposesB: Bool) throws -> NDArray
{
    func turned(_ x: NDArray, _ turns: Bool) throws -> NDArray {
        turns ? try x.swappingAxes(x.rank - 1, x.rank - 2) : x
    }
    return try matmul(turned(a.asDoubles(), transposesA), turned(b.asDoubles(), transposesB)).contiguous()
}

/// Rows of a table at ids; other ids give rows of zeros.
func anyRows<Element: RealElement>(_ type: Element.Type, of table: NDArray, at ids: NDArray) -> NDArray {
    let (count, width) = (table.shape[0], table.shape.product(1..<table.rank))
    let result = NDArray.zeros(Shape(ids.dimensions + table.dimensions[1...]), Element.dtype)
    let (source, target) = (table.pointer(Element.self), result.pointer(Element.self))
    let places = ids.pointer(Int.self)
    for i in 0..<ids.count where places[i] >= 0 && places[i] < count {
        (target + i * width).update(from: source + places[i] * width, count: width)
    }
    return result
}

/// Rows added up in a table of `count` rows, in float64.
func doubleSums(of rows: NDArray, at ids: NDArray, count: Int) -> NDArray {
    let rest = rows.dimensions[ids.rank...]
    let width = rest.reduce(1, *)
    let result = NDArray.zeros(Shape([count] + rest), .float64)
    let (source, target) = (rows.pointer(Double.self), result.pointer(Double.self))
    let places = ids.pointer(Int.self)
    for i in 0..<ids.count where places[i] >= 0 && places[i] < count {
        for j in 0..<width { target[places[i] * width + j] += source[i * width + j] }
    }
    return result
}

/// From each row the element that the label names, in float64.
func doublePicked(_ x: NDArray, _ labels: NDArray) -> NDArray {
    let width = x.shape[x.rank - 1]
    let (source, places) = (x.pointer(Double.self), labels.pointer(Int.self))
    return .doubles(labels.shape) { target in
        for i in 0..<labels.count {
            let label = places[i]
            target[i] = label >= 0 && label < width ? source[i * width + label] : .nan
        }
    }
}
