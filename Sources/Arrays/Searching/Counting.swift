#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Counting elements in bins.

extension NDArray {
    /// How often each of 0, 1, ... occurs, or the sums of their weights.
    package func bincount(weights: NDArray? = nil, minLength: Int = 0) throws(ArrayError) -> NDArray {
        if rank != 1 { throw .value("object too deep for desired array") }
        if dtype.isInexact {
            throw .type(
                "Cannot cast array data from dtype('\(dtype.name)') to dtype('int64') according to the rule 'safe'"
            )
        }
        if minLength < 0 { throw .value("'minlength' must not be negative") }
        let values = ints
        if let smallest = values.min(), smallest < 0 {
            throw .value("'list' argument must have no negative elements")
        }
        let largest = values.max() ?? -1
        guard largest < Int.max else { throw .tooBig }
        let length = Swift.max(largest + 1, minLength)
        if let weights, weights.count != values.count {
            throw .value("The weights and list don't have the same length.")
        }
        let result = try NDArray.allocate([length], weights == nil ? .int64 : .float64)
        result.storage.bytes.initializeMemory(as: UInt8.self, repeating: 0, count: result.byteCount)
        if let weights {
            let sums = result.storage.bytes.assumingMemoryBound(to: Double.self)
            for (value, weight) in zip(values, weights.doubles) { sums[value] += weight }
        } else {
            let counts = result.storage.bytes.assumingMemoryBound(to: Int.self)
            for value in values { counts[value] += 1 }
        }
        return result
    }

    /// How bins are chosen: a number of equal ones over a range, or their edges.
    package enum Bins: Sendable {
        case count(Int)
        case edges(NDArray)
        /// An estimator: "auto", "fd", "sturges", "sqrt", "rice", "scott".
        case estimated(String)
    }

    /// Counts (or sums of weights, or a density) in bins, and the bins' edges.
    package func histogram(
        _ bins: Bins = .count(10), range: (Double, Double)? = nil, density: Bool = false,
        weights: NDArray? = nil
    ) throws(ArrayError) -> (counts: NDArray, edges: NDArray) {
        let values = doubles
        let edges = try histogramEdges(bins, range: range)
        let n = edges.count - 1
        let bounds = edges.doubles
        if let weights, weights.shape != shape { throw .value("weights should have the same shape as a.") }
        var sums = [Double](repeating: 0, count: n)
        let weightValues = weights?.doubles
        let uniform: Bool = if case .edges = bins { false } else { true }
        for (i, value) in values.enumerated() {
            guard value >= bounds[0], value <= bounds[n] else { continue }
            var bin: Int
            if uniform {
                bin = Swift.min(Int((value - bounds[0]) / (bounds[n] - bounds[0]) * Double(n)), n - 1)
                if value < bounds[bin] {
                    bin -= 1
                } else if bin != n - 1 && value >= bounds[bin + 1] {
                    bin += 1
                }
            } else {
                bin = Swift.min(bisect(n + 1) { bounds[$0] <= value } - 1, n - 1)
            }
            sums[bin] += weightValues.map { $0[i] } ?? 1
        }
        let counts = NDArray(doubles: sums)
        if density {
            let widths = (0..<n).map { bounds[$0 + 1] - bounds[$0] }
            let total = sums.reduce(0, +)
            return (NDArray(doubles: zip(sums, widths).map { $0 / $1 / total }), edges)
        }
        return (weights == nil ? counts.asType(.int64) : counts.asType(weights?.dtype ?? .float64), edges)
    }

    /// `np.histogram_bin_edges`.
    package func histogramEdges(_ bins: Bins, range: (Double, Double)? = nil) throws(ArrayError) -> NDArray {
        if case .edges(let edges) = bins {
            if edges.rank != 1 { throw .value("`bins` must be 1d, when an array") }
            let values = edges.doubles
            for i in 1..<Swift.max(values.count, 1) where values[i] < values[i - 1] {
                throw .value("`bins` must increase monotonically, when an array")
            }
            return edges
        }
        var (first, last) = range ?? (0, 1)
        if range == nil, count > 0 { (first, last) = (doubles.min() ?? 0, doubles.max() ?? 1) }
        if first > last { throw .value("max must be larger than min in range parameter.") }
        if !first.isFinite || !last.isFinite {
            throw .value(
                range == nil
                    ? "autodetected range of [\(ScalarText.float(first, .float64)), "
                        + "\(ScalarText.float(last, .float64))] is not finite"
                    : "supplied range of [\(ScalarText.float(first, .float64)), "
                        + "\(ScalarText.float(last, .float64))] is not finite")
        }
        if first == last { (first, last) = (first - 0.5, last + 0.5) }
        var number: Int
        switch bins {
        case .count(let count): number = count
        case .estimated(let name): number = try estimatedBins(name, first, last)
        case .edges: number = 1
        }
        if number < 1 { throw .value("`bins` must be positive") }
        let edges = try NDArray.linspace(first, last, number + 1).0
        return dtype == .float32 ? edges.asType(.float32) : edges
    }

    private func estimatedBins(_ name: String, _ first: Double, _ last: Double) throws(ArrayError) -> Int {
        let values = doubles.filter { $0 >= first && $0 <= last }.sorted()
        let n = Double(values.count)
        if values.isEmpty { return 1 }
        let spread = (values.last ?? 0) - (values.first ?? 0)
        func quartileRange() throws(ArrayError) -> Double {
            let q = try NDArray(doubles: values).quantile(NDArray(doubles: [0.25, 0.75])).doubles
            return q[1] - q[0]
        }
        let sturges = spread / (log2(n) + 1)
        var width: Double
        switch name {
        case "sturges": width = sturges
        case "sqrt": width = spread / n.squareRoot()
        case "rice": width = spread / (2 * cbrt(n))
        case "scott":
            let deviation = try NDArray(doubles: values).std().doubles[0]
            width =
                pow(24 * Double.pi.squareRoot() / n, 1.0 / 3)
                * deviation
        case "fd": width = 2 * (try quartileRange()) * pow(n, -1.0 / 3)
        case "auto":
            let fd = 2 * (try quartileRange()) * pow(n, -1.0 / 3)
            width = fd > 0 ? Swift.min(fd, sturges) : sturges
        default: throw .value("'\(name)' is not a valid estimator for `bins`")
        }
        if dtype.isInteger && width < 1 { width = 1 }
        return width > 0 ? Swift.max(Int(((last - first) / width).rounded(.up)), 1) : 1
    }

    /// The bin of each element among monotonic edges (`np.digitize`).
    package func digitize(_ edges: NDArray, right: Bool = false) throws(ArrayError) -> NDArray {
        let values = edges.doubles
        let rising = zip(values, values.dropFirst()).allSatisfy { $0 <= $1 }
        let falling = zip(values, values.dropFirst()).allSatisfy { $0 >= $1 }
        if rising { return try edges.searchsorted(self, right: !right) }
        if !falling { throw .value("bins must be monotonically increasing or decreasing") }
        let reversed = NDArray(doubles: values.reversed())
        let places = try reversed.searchsorted(self, right: right)
        return try Ufunc.subtract.apply([.int(values.count), .array(places)])
    }
}

/// Counts in the cells of a grid of bins, and the edges of both axes.
package func histogram2D(
    _ x: NDArray, _ y: NDArray, _ xBins: NDArray.Bins, _ yBins: NDArray.Bins,
    range: ((Double, Double)?, (Double, Double)?) = (nil, nil), weights: NDArray? = nil
) throws(ArrayError) -> (counts: NDArray, xEdges: NDArray, yEdges: NDArray) {
    if x.count != y.count { throw .value("x and y must have the same length.") }
    let xEdges = try x.histogramEdges(xBins, range: range.0)
    let yEdges = try y.histogramEdges(yBins, range: range.1)
    let (xs, ys) = (xEdges.doubles, yEdges.doubles)
    func bin(_ value: Double, _ edges: [Double]) -> Int? {
        guard let first = edges.first, let last = edges.last, value >= first, value <= last else {
            return nil
        }
        return Swift.min(bisect(edges.count) { edges[$0] <= value } - 1, edges.count - 2)
    }
    var sums = [Double](repeating: 0, count: (xs.count - 1) * (ys.count - 1))
    let weightValues = weights?.doubles
    for (i, (a, b)) in zip(x.doubles, y.doubles).enumerated() {
        guard let row = bin(a, xs), let column = bin(b, ys) else { continue }
        sums[row * (ys.count - 1) + column] += weightValues.map { $0[i] } ?? 1
    }
    return (NDArray(doubles: sums, shape: [xs.count - 1, ys.count - 1]), xEdges, yEdges)
}
