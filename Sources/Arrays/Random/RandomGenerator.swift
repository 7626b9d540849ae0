/// `np.random.Generator` over PCG64: what `np.random.default_rng(seed)` gives.
package final class RandomGenerator: Variates, BitSource {
    package let bits: PCG64
    private var seeds: SeedSequence

    package init(_ seeds: SeedSequence) {
        self.seeds = seeds
        bits = PCG64(seeds)
    }

    /// As `default_rng(seed)` with one integer.
    package convenience init(seed: UInt64) { self.init(SeedSequence(entropy: SeedSequence.words(of: seed))) }

    /// Independent generators: `spawn(n)`.
    package func spawn(_ count: Int) -> [RandomGenerator] { seeds.spawn(count).map(RandomGenerator.init) }

    package func uniform() -> Double { bits.nextDouble() }
    package func standardNormal() -> Double { bits.zigguratNormal() }
    package func standardExponential() -> Double { bits.zigguratExponential() }

    package func sample(_ distribution: Distribution, _ parameters: [NDArray], size: Shape?)
        throws(ArrayError)
        -> NDArray
    {
        try distribution.sample(parameters, size) { distribution.modern(self, $0) }
    }

    /// Uniform in [0, 1), float64 or float32.
    package func random(_ shape: Shape, _ dtype: DType = .float64) throws(ArrayError) -> NDArray {
        try filled(shape, dtype, "random", { self.uniform() }, { self.bits.nextFloat() })
    }

    /// Standard normal variates, float64 or float32.
    package func standardNormal(_ shape: Shape, _ dtype: DType = .float64) throws(ArrayError) -> NDArray {
        try filled(
            shape, dtype, "standard_normal", { self.standardNormal() }, { self.bits.zigguratNormal32() })
    }

    /// Standard exponential variates, float64 or float32.
    package func standardExponential(_ shape: Shape, _ dtype: DType = .float64) throws(ArrayError) -> NDArray
    {
        try filled(
            shape, dtype, "standard_exponential", { self.standardExponential() },
            { self.bits.zigguratExponential32() })
    }

    private func filled(
        _ shape: Shape, _ dtype: DType, _ name: String, _ f64: () -> Double, _ f32: () -> Float
    ) throws(ArrayError) -> NDArray {
        let result = try NDArray.allocate(shape, dtype)
        switch dtype {
        case .float64:
            let out = result.pointer(Double.self)
            for i in 0..<result.count { out[i] = f64() }
        case .float32:
            let out = result.pointer(Float.self)
            for i in 0..<result.count { out[i] = f32() }
        default: throw .type("Unsupported dtype dtype('\(dtype.name)') for \(name)")
        }
        return result
    }

    /// Integers in low..<high, or low...high with `endpoint`.
    package func integers(
        _ low: Int, _ high: Int, _ shape: Shape, _ dtype: DType = .int64, endpoint: Bool = false
    ) throws(ArrayError) -> NDArray {
        try boundedIntegers(low, high, shape, dtype, closed: endpoint, masked: false, from: bits)
    }

    /// Shuffles along an axis in place.
    package func shuffle(_ a: NDArray, axis: Int = 0) throws(ArrayError) {
        try shuffleRows(a, axis: axis) { bits.interval($0) }
    }

    package func permutation(_ n: Int) throws(ArrayError) -> NDArray {
        let result = try NDArray.arange(0, n)
        try shuffle(result)
        return result
    }

    package func permutation(of a: NDArray, axis: Int = 0) throws(ArrayError) -> NDArray {
        let axis = try a.normalizedAxis(axis)
        if a.rank == 1 {
            let result = a.copy()
            try shuffle(result)
            return result
        }
        return try a.take(try permutation(a.shape[axis]), axis: axis)
    }

    /// `choice`: indices into a population (nil shape gives a 0-d array).
    package func choice(
        _ population: Int, _ size: Shape?, replace: Bool = true, p: NDArray? = nil, shuffle: Bool = true
    ) throws(ArrayError) -> NDArray {
        let shape = size ?? []
        let count = shape.count
        if population <= 0 && count != 0 {
            throw .value("a must be a positive integer unless no samples are taken")
        }
        let weights = try p.map { p throws(ArrayError) in
            try checkedProbabilities(p, population, ChoiceMessages.modern)
        }
        if replace {
            guard let weights else { return try integers(0, population, shape) }
            return try NDArray(doubles: cumulativeWeights(weights)).searchsorted(
                try random(shape), right: true)
        }
        if count > population { throw .value(ChoiceMessages.modern.tooMany) }
        if let weights {
            return NDArray(ints: try choiceWithoutReplacement(weights, count) { uniform() }, shape: shape)
        }
        return NDArray(ints: subset(population, count, shuffle), shape: shape)
    }

    /// Different integers below `population`: a partial shuffle for large samples, else Floyd's algorithm.
    private func subset(_ population: Int, _ count: Int, _ shuffled: Bool) -> [Int] {
        func shuffle(_ values: inout [Int], first: Int) {
            for i in stride(from: values.count - 1, through: first, by: -1) {
                values.swapAt(i, Int(bits.lemire(UInt64(i))))
            }
        }
        if population > 10000 && count > population / (shuffled ? 50 : 20) {
            var all = Array(0..<population)
            shuffle(&all, first: max(population - count, 1))
            return Array(all[(population - count)...])
        }
        var chosen = Set<Int>()
        var result: [Int] = []
        for j in (population - count)..<population {
            let value = Int(bits.lemire(UInt64(j)))
            let taken = chosen.insert(value).inserted ? value : j
            if taken == j { chosen.insert(j) }
            result.append(taken)
        }
        if shuffled && count > 1 { shuffle(&result, first: 1) }
        return result
    }

    package func multinomial(_ n: Int, _ p: NDArray, _ size: Shape?) throws(ArrayError) -> NDArray {
        try multinomialCounts(n, p, size) { bits.binomial($0, $1, legacy: false) }
    }

    package func dirichlet(_ alpha: NDArray, _ size: Shape?) throws(ArrayError) -> NDArray {
        try dirichletRows(alpha, size, self)
    }
}
