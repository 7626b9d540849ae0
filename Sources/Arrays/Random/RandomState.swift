#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `np.random.RandomState`, and the state behind `np.random.seed` and its functions: a Mersenne Twister with
/// the polar method's spare normal variate.
package final class RandomState: Variates, BitSource {
    package let bits: MT19937
    private var spareNormal: Double?

    /// As `np.random.seed(seed)` with one integer in 0..<2**32.
    package init(seed: UInt32 = 0) { bits = MT19937(seed: seed) }

    package func seed(_ seed: UInt32) {
        bits.seed(seed)
        spareNormal = nil
    }

    /// As `np.random.seed([a, b, ...])`.
    package func seed(key: [UInt32]) {
        bits.seed(key: key)
        spareNormal = nil
    }

    /// `get_state()`: the words, their position and the spare normal variate.
    package var snapshot: (words: [UInt32], position: Int, spareNormal: Double?) {
        get { (bits.snapshot.words, bits.snapshot.position, spareNormal) }
        set {
            bits.snapshot = (newValue.words, newValue.position)
            spareNormal = newValue.spareNormal
        }
    }

    package func uniform() -> Double { bits.nextDouble() }

    /// Marsaglia's polar method: two variates at a time, the second kept.
    package func standardNormal() -> Double {
        if let saved = spareNormal {
            spareNormal = nil
            return saved
        }
        while true {
            let x1 = 2 * uniform() - 1
            let x2 = 2 * uniform() - 1
            let r2 = x1 * x1 + x2 * x2
            if r2 >= 1 || r2 == 0 { continue }
            let factor = (-2 * log(r2) / r2).squareRoot()
            spareNormal = factor * x1
            return factor * x2
        }
    }

    package func standardExponential() -> Double { -log(1 - uniform()) }

    /// Draws from a distribution of the table; parameters broadcast with each other and with `size`.
    package func sample(_ distribution: Distribution, _ parameters: [NDArray], size: Shape?)
        throws(ArrayError)
        -> NDArray
    {
        try distribution.sample(parameters, size) { distribution.legacy(self, $0) }
    }

    /// Uniform in [0, 1): `random_sample`, `random`, `rand`.
    package func random(_ shape: Shape) throws(ArrayError) -> NDArray {
        let result = try NDArray.allocate(shape, .float64)
        let out = result.pointer(Double.self)
        for i in 0..<result.count { out[i] = uniform() }
        return result
    }

    /// Standard normal variates: `randn`, `standard_normal`.
    package func standardNormal(_ shape: Shape) throws(ArrayError) -> NDArray {
        let result = try NDArray.allocate(shape, .float64)
        let out = result.pointer(Double.self)
        for i in 0..<result.count { out[i] = standardNormal() }
        return result
    }

    /// Integers in low..<high: `randint`.
    package func integers(_ low: Int, _ high: Int, _ shape: Shape, _ dtype: DType = .int64) throws(ArrayError)
        -> NDArray
    {
        try boundedIntegers(low, high, shape, dtype, closed: false, masked: true, from: bits)
    }

    /// Shuffles along the first axis in place.
    package func shuffle(_ a: NDArray) throws(ArrayError) {
        try shuffleRows(a, axis: 0) { bits.interval($0) }
    }

    /// `permutation(n)`.
    package func permutation(_ n: Int) throws(ArrayError) -> NDArray {
        let result = try NDArray.arange(0, n)
        try shuffle(result)
        return result
    }

    /// `permutation(array)`: a copy with its rows shuffled.
    package func permutation(of a: NDArray) throws(ArrayError) -> NDArray {
        if a.rank == 1 {
            let result = a.copy()
            try shuffle(result)
            return result
        }
        return try a.take(try permutation(a.rank == 0 ? 0 : a.shape[0]), axis: 0)
    }

    /// `choice`: indices into a population (nil shape gives a 0-d array).
    package func choice(_ population: Int, _ size: Shape?, replace: Bool = true, p: NDArray? = nil)
        throws(ArrayError) -> NDArray
    {
        let shape = size ?? []
        let count = shape.count
        if population <= 0 && count != 0 {
            throw .value("a must be greater than 0 unless no samples are taken")
        }
        let weights = try p.map { p throws(ArrayError) in
            try checkedProbabilities(p, population, ChoiceMessages.legacy)
        }
        if replace {
            guard let weights else { return try integers(0, population, shape) }
            let cumulative = cumulativeWeights(weights)
            let draws = try random(shape)
            return try NDArray(doubles: cumulative).searchsorted(draws, right: true)
        }
        if count > population { throw .value(ChoiceMessages.legacy.tooMany) }
        guard let weights else {
            return try permutation(population).slice(axis: 0, 0..<count).copy().reshaped(to: shape)
        }
        let found = try choiceWithoutReplacement(weights, count) { uniform() }
        return NDArray(ints: found, shape: shape)
    }

    /// `multinomial(n, p)`: counts of each outcome, `size` times, shape (...size, outcomes).
    package func multinomial(_ n: Int, _ p: NDArray, _ size: Shape?) throws(ArrayError) -> NDArray {
        try multinomialCounts(n, p, size) { bits.binomial($0, $1, legacy: true) }
    }

    /// `dirichlet(alpha)`: shape (...size, alpha).
    package func dirichlet(_ alpha: NDArray, _ size: Shape?) throws(ArrayError) -> NDArray {
        try dirichletRows(alpha, size, self)
    }
}
