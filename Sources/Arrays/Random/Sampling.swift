/// What both families of random functions do alike: bounded integers, shuffles, weighted choices.

/// Integers in low..<high (low...high when closed) of an integer type or bool.
func boundedIntegers(
    _ low: Int, _ high: Int, _ shape: Shape, _ dtype: DType, closed: Bool, masked: Bool,
    from source: some BitGenerator
) throws(ArrayError) -> NDArray {
    guard dtype.isInteger || dtype == .bool else {
        throw .type("Unsupported dtype dtype('\(dtype.name)') for \(masked ? "randint" : "integers")")
    }
    let last = closed ? high : high &- 1
    if dtype == .bool ? low < 0 || low > 1 : !dtype.holds(low) {
        throw .value("low is out of bounds for \(dtype.name)")
    }
    if closed ? low > high : low >= high {
        throw .value(low == 0 ? "high \(closed ? "<" : "<=") 0" : "low \(closed ? ">" : ">=") high")
    }
    if dtype == .bool ? last > 1 : !dtype.holds(last) {
        throw .value("high is out of bounds for \(dtype.name)")
    }
    let limit = UInt64(bitPattern: Int64(last &- low))
    let result = try NDArray.allocate(shape, .int64)
    let out = result.pointer(Int.self)
    let bits = dtype == .bool ? 1 : dtype.bits
    var buffer = BitBuffer()
    for i in 0..<result.count {
        let value: UInt64
        if bits < 32 {
            value = UInt64(buffer.bounded(UInt32(limit), bits: bits, masked: masked, from: source))
        } else if masked {
            // 32-bit types and small ranges draw 32 bits; all of them mask and reject.
            value = limit == .max ? source.next64() : source.interval(limit)
        } else {
            value = source.lemire(limit)
        }
        out[i] = low &+ Int(truncatingIfNeeded: value)
    }
    return result.asType(dtype)
}

/// Fisher and Yates' shuffle along an axis, in place.
func shuffleRows(_ a: NDArray, axis: Int, _ draw: (UInt64) -> UInt64) throws(ArrayError) {
    let axis = try a.normalizedAxis(axis)
    if a.storage.isReadOnly { throw .value("array is read-only") }
    let n = a.shape[axis]
    if a.count == 0 || n < 2 { return }
    if a.rank == 1 && a.itemSize == 8 { return shuffleElements(a, UInt64.self, draw) }
    if a.rank == 1 && a.itemSize == 4 { return shuffleElements(a, UInt32.self, draw) }
    let row = NDArray(
        uninitialized: a.shape.removing(axis: axis), a.dtype, textWidth: a.textWidth)
    for i in stride(from: n - 1, through: 1, by: -1) {
        let j = Int(draw(UInt64(i)))
        if i == j { continue }
        let (x, y) = (a.slice(axis: axis, at: i), a.slice(axis: axis, at: j))
        copyElements(from: y, to: row)
        copyElements(from: x, to: y)
        copyElements(from: row, to: x)
    }
}

/// The same for a one-dimensional array of elements of a size.
private func shuffleElements<T: BitwiseCopyable>(_ a: NDArray, _ type: T.Type, _ draw: (UInt64) -> UInt64) {
    let elements = a.base.assumingMemoryBound(to: T.self)
    let step = a.strides[0]
    for i in stride(from: a.shape[0] - 1, through: 1, by: -1) {
        let j = Int(draw(UInt64(i)))
        let saved = elements[j &* step]
        elements[j &* step] = elements[i &* step]
        elements[i &* step] = saved
    }
    withExtendedLifetime(a.storage) {}
}

/// The wording of `choice`'s complaints, which differs between the two families.
struct ChoiceMessages: Sendable {
    let rank, size, notANumber, negative, sum, tooMany: String

    static let legacy = ChoiceMessages(
        rank: "'p' must be 1-dimensional", size: "'a' and 'p' must have same size",
        notANumber: "probabilities contain NaN", negative: "probabilities are not non-negative",
        sum: "probabilities do not sum to 1",
        tooMany: "Cannot take a larger sample than population when 'replace=False'")
    static let modern = ChoiceMessages(
        rank: "p must be 1-dimensional", size: "a and p must have same size",
        notANumber: "Probabilities contain NaN", negative: "Probabilities are not non-negative",
        sum: "Probabilities do not sum to 1. See Notes section of docstring for more information.",
        tooMany: "Cannot take a larger sample than population when replace is False")
}

/// The probabilities as Doubles. Throws: unless they are as many as the population, not negative, and sum to 1.
func checkedProbabilities(_ p: NDArray, _ population: Int, _ messages: ChoiceMessages) throws(ArrayError)
    -> [Double]
{
    if p.rank != 1 { throw .value(messages.rank) }
    if p.count != population { throw .value(messages.size) }
    let values = p.doubles
    let sum = kahanSum(values[...])
    if sum.isNaN { throw .value(messages.notANumber) }
    if values.contains(where: { $0 < 0 }) { throw .value(messages.negative) }
    var tolerance = 1.4901161193847656e-08
    if p.dtype == .float32 { tolerance = 0.00034526698300124393 }
    if p.dtype == .float16 { tolerance = 0.03125 }
    if abs(sum - 1) > tolerance { throw .value(messages.sum) }
    return values
}

func kahanSum(_ values: ArraySlice<Double>) -> Double {
    guard var sum = values.first else { return 0 }
    var correction = 0.0
    for value in values.dropFirst() {
        let y = value - correction
        let t = sum + y
        correction = (t - sum) - y
        sum = t
    }
    return sum
}

/// Running sums divided by the last.
func cumulativeWeights(_ weights: [Double]) -> [Double] {
    var sum = 0.0
    let sums = weights.map { weight in
        sum += weight
        return sum
    }
    return sums.map { $0 / sum }
}

/// Draws different indices by weight, drawing again for those found twice.
func choiceWithoutReplacement(_ weights: [Double], _ count: Int, _ uniform: () -> Double) throws(ArrayError)
    -> [Int]
{
    if weights.count(where: { $0 > 0 }) < count { throw .value("Fewer non-zero entries in p than size") }
    var weights = weights
    var found: [Int] = []
    while found.count < count {
        let draws = (0..<(count - found.count)).map { _ in uniform() }
        for index in found { weights[index] = 0 }
        let cumulative = cumulativeWeights(weights)
        for draw in draws {
            let index = bisect(cumulative.count) { cumulative[$0] <= draw }
            if !found.contains(index) { found.append(index) }
        }
    }
    return found
}

/// Multinomial counts by successive binomials.
func multinomialCounts(_ n: Int, _ p: NDArray, _ size: Shape?, _ binomial: (Double, Double) -> Double)
    throws(ArrayError) -> NDArray
{
    let outcomes = p.count
    if n < 0 { throw .value("n < 0") }
    if outcomes == 0 {
        throw .value("pvals must have at least 1 dimension and the last dimension must be positive")
    }
    let p = p.doubles
    for value in p where !(value >= 0 && value <= 1) {
        throw .value("pvals < 0, pvals > 1 or pvals contains NaNs")
    }
    if kahanSum(p[..<(outcomes - 1)]) > 1 + 1e-12 {
        throw .value("sum(pvals[:-1]) > 1.0")
    }
    let rows = (size ?? []).count
    var counts = [Int](repeating: 0, count: rows * outcomes)
    for row in 0..<rows {
        var (remaining, left) = (1.0, n)
        for j in 0..<(outcomes - 1) {
            let drawn = Int(binomial(Double(left), p[j] / remaining))
            counts[row * outcomes + j] = drawn
            left -= drawn
            if left <= 0 { break }
            remaining -= p[j]
        }
        if left > 0 { counts[row * outcomes + outcomes - 1] = left }
    }
    return NDArray(ints: counts, shape: try Shape(checking: Array(size ?? []) + [outcomes]))
}

/// Dirichlet rows: normalised gamma variates.
func dirichletRows(_ alpha: NDArray, _ size: Shape?, _ source: some Variates) throws(ArrayError) -> NDArray {
    let shapes = alpha.doubles
    for shape in shapes where !(shape > 0) { throw .value("alpha <= 0") }
    let rows = (size ?? []).count
    var values: [Double] = []
    for _ in 0..<rows {
        let row = shapes.map { source.standardGamma($0) }
        let inverse = 1 / row.reduce(0, +)
        values += row.map { $0 * inverse }
    }
    return NDArray(doubles: values, shape: try Shape(checking: Array(size ?? []) + [shapes.count]))
}

/// Rows from a multivariate normal distribution: standard normal rows times the covariance's root by singular
/// values, as both families do. Shape (...size, mean's length).
package func multivariateNormal(
    _ mean: NDArray, _ covariance: NDArray, _ size: Shape?,
    _ standardNormal: (Shape) throws(ArrayError) -> NDArray,
    legacy: Bool
) throws(ArrayError) -> NDArray {
    if mean.rank != 1 { throw .value("mean must be 1 dimensional") }
    if covariance.rank != 2 || covariance.shape[0] != covariance.shape[1] {
        throw .value("cov must be 2 dimensional and square")
    }
    let n = mean.count
    if covariance.shape[0] != n { throw .value("mean and cov must have same length") }
    let shape = try Shape(checking: Array(size ?? []) + [n])
    let rows = shape.count / Swift.max(n, 1)
    let normals = try standardNormal([rows, n])
    let (u, s, vt) = try svd(covariance.asType(.float64))
    let root = try Ufunc.sqrt(s)
    let scaled =
        legacy
        ? try Ufunc.multiply(root.reshaped(to: [n, 1]), vt)
        : try Ufunc.multiply(u, root.reshaped(to: [1, n])).transposed()
    let correlated = try matmul(normals, scaled)
    return try Ufunc.add(correlated, mean).reshaped(to: shape)
}
