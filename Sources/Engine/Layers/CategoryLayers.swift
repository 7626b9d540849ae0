import Arrays

/// CategoryEncoding: category numbers to vectors of `num_tokens` zeros and ones, or counts.
package final class CategoryEncodingLayer: Layer {
    private let depth: Int
    private let mode: CategoryMode

    init(_ a: Arguments, _ engine: Engine) throws {
        mode = try CategoryMode.read(a, allowed: [.count, .oneHot, .multiHot])
        guard !a["num_tokens"].isNone else {
            throw EngineError.value(
                "num_tokens must be set to use this layer. If the number of tokens is not known beforehand, "
                    + "use the IntegerLookup layer instead.")
        }
        depth = try a.positive("num_tokens")
        try super.init("CategoryEncoding", a, engine)
    }

    override var passesMasks: Bool { false }
    package override var callKeywords: [String] { ["count_weights"] }

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        let numbers = input.x.array.asType(.int64).elements(as: Int.self)
        guard let weights = input.array("count_weights") else {
            return LayerOutput(Tensor(try mode.encode(numbers, shape: input.x.shape, depth: depth)))
        }
        guard mode == .count else {
            throw EngineError.value(
                "`count_weights` is not used when `output_mode` is not `'count'`. Received `count_weights="
                    + "\(weights.dimensions)`.")
        }
        let width = input.x.rank > 1 ? input.x.shape[1] : numbers.count
        let result = NDArray.zeroFloats([numbers.count / max(width, 1), depth])
        for (i, (number, weight)) in zip(numbers, weights.asFloats().floatElements).enumerated()
        where number >= 0 && number < depth {
            result.floatPointer[i / width * depth + number] += weight
        }
        return LayerOutput(Tensor(input.x.rank > 1 ? result : result.reshaped(to: [depth])))
    }

    package override func outputShapes(_ shapes: [PartialShape]) -> [PartialShape] {
        [mode.shape(shapes[0], depth: depth)]
    }
}

/// Discretization: numbers to the numbers of the bins between boundaries, given or learnt as quantiles by `adapt`.
package final class DiscretizationLayer: Layer, AdaptableLayer {
    private let binCount: Int?
    private let epsilon: Double
    private let mode: CategoryMode
    package private(set) var boundaries: [Float]?

    init(_ a: Arguments, _ engine: Engine) throws {
        mode = try CategoryMode.read(a, allowed: [.int, .oneHot, .multiHot, .count])
        binCount = a["num_bins"].isNone ? nil : try a.positive("num_bins")
        epsilon = try a.double("epsilon")
        boundaries = a["bin_boundaries"].isNone ? nil : try a.doubles("bin_boundaries").map { Float($0) }
        guard (binCount == nil) != (boundaries == nil) else {
            throw EngineError.value(
                binCount == nil
                    ? "You need to set either `num_bins` or `bin_boundaries`."
                    : "Both `num_bins` and `bin_boundaries` should not be set. Received: `num_bins="
                        + "\(a["num_bins"])` and `bin_boundaries=\(a["bin_boundaries"])`")
        }
        try super.init("Discretization", a, engine)
    }

    override var passesMasks: Bool { false }
    private var depth: Int { boundaries.map { $0.count + 1 } ?? binCount ?? 0 }

    package func adapt(_ batches: [NDArray]) throws {
        guard let binCount else {
            throw EngineError.value(
                "Cannot adapt a Discretization layer that has been initialized with `bin_boundaries`, use "
                    + "`num_bins` instead.")
        }
        var summary = Summary()
        for batch in batches {
            let new = Summary(batch.asFloats().floatElements.sorted(), epsilon)
            summary = summary.merged(new, epsilon)
        }
        take(Array(summary.compressed(1 / Double(binCount)).values.dropLast()))
    }

    /// Learnt boundaries, here or in the model that a file holds.
    func take(_ boundaries: [Float]) {
        self.boundaries = boundaries
        learn("bin_boundaries", .list(boundaries.map { .double(Double($0)) }))
    }

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        guard let boundaries else {
            throw EngineError.value(
                "You need to either pass the `bin_boundaries` argument at construction time or call "
                    + "`adapt(dataset)` before you can start using the `Discretization` layer.")
        }
        let numbers = input.x.floats().array.floatElements.map { value in
            boundaries.firstIndex { value < $0 } ?? boundaries.count
        }
        if mode == .int {
            return LayerOutput(Tensor(NDArray(ints: numbers, shape: input.x.shape).asType(.int32)))
        }
        return LayerOutput(Tensor(try mode.encode(numbers, shape: input.x.shape, depth: depth)))
    }

    package override func outputShapes(_ shapes: [PartialShape]) -> [PartialShape] {
        [mode.shape(shapes[0], depth: depth)]
    }

    /// Keras' sketch of a distribution: values and how many numbers each stands for.
    private struct Summary {
        var values: [Float] = []
        var weights: [Float] = []

        init() {}

        init(_ sorted: [Float], _ epsilon: Double) {
            let step = max(Double(sorted.count) * epsilon, 1)
            values = stride(from: Int(step - 1), to: sorted.count, by: Int(step)).map { sorted[$0] }
            weights = [Float](repeating: Float(step), count: values.count)
        }

        func merged(_ other: Summary, _ epsilon: Double) -> Summary {
            var result = Summary()
            let pairs = zip(other.values + values, other.weights + weights).enumerated().sorted {
                $0.element.0 != $1.element.0 ? $0.element.0 < $1.element.0 : $0.offset < $1.offset
            }
            result.values = pairs.map(\.element.0)
            result.weights = pairs.map(\.element.1)
            return result.compressed(epsilon)
        }

        func compressed(_ epsilon: Double) -> Summary {
            guard Double(values.count) * epsilon >= 1 else { return self }
            var cumulative: [Double] = []
            for weight in weights { cumulative.append((cumulative.last ?? 0) + Double(weight)) }
            let shares = cumulative.map { $0 / (cumulative.last ?? 1) }
            let count = Int((1 / epsilon).rounded(.up))
            let wanted = (0..<count).map { epsilon + Double($0) * epsilon }
            func interpolated(_ y: [Double]) -> [Double] {
                wanted.map { x in
                    guard let place = shares.firstIndex(where: { $0 >= x }) else { return y[y.count - 1] }
                    if place == 0 { return y[0] }
                    let part = (x - shares[place - 1]) / (shares[place] - shares[place - 1])
                    return y[place - 1] + part * (y[place] - y[place - 1])
                }
            }
            var result = Summary()
            result.values = interpolated(values.map(Double.init)).map { Float($0) }
            let totals = interpolated(cumulative)
            result.weights = totals.indices.map { Float(totals[$0] - ($0 > 0 ? totals[$0 - 1] : 0)) }
            return result
        }
    }
}
