import Arrays

/// A layer that learns from looking at data once, before training: `layer.adapt(data)`.
package protocol AdaptableLayer: AnyObject {
    /// Learns from batches of data, which replace what was learnt before.
    func adapt(_ batches: [NDArray]) throws
}

/// Normalization: (x - mean) / max(sqrt(variance), 1e-7) with mean and variance given or learnt by `adapt`, one
/// for each index along `axis`; `invert` goes back.
package final class NormalizationLayer: Layer, AdaptableLayer {
    private let axes: [Int]
    private let given: (mean: ConfigValue, variance: ConfigValue)?
    private let inverts: Bool
    private var mean: Variable?
    private var variance: Variable?
    private var fixed: (mean: Tensor, variance: Tensor)?
    private var kept: [Int] = []
    private var rank = 0

    init(_ a: Arguments, _ engine: Engine) throws {
        axes = a["axis"].isNone ? [] : try a.ints("axis")
        inverts = try a.bool("invert")
        guard a["mean"].isNone == a["variance"].isNone else {
            throw EngineError.value(
                "When setting values directly, both `mean` and `variance` must be set. Received: mean="
                    + "\(a["mean"]) and variance=\(a["variance"])")
        }
        given = a["mean"].isNone ? nil : (a["mean"], a["variance"])
        try super.init("Normalization", a, engine)
    }

    package override func build(_ shapes: [PartialShape]) throws {
        let shape = shapes[0]
        rank = shape.count
        guard axes.allSatisfy({ $0 >= -rank && $0 < rank }) else {
            throw EngineError.value(
                "All `axis` values must be in the range [-ndim, ndim). Received inputs with ndim=\(rank), "
                    + "while axis=\(EngineError.tuple(axes))")
        }
        kept = axes.map { $0 < 0 ? $0 + rank : $0 }.sorted()
        let extents = try kept.map { axis in
            guard let extent = shape[axis] else {
                throw EngineError.value(
                    "All `axis` values to be kept must have a known shape. Received axis="
                        + "\(EngineError.tuple(axes)), inputs.shape=\(EngineError.tuple(shape)), with "
                        + "unknown axis at index \(axis)")
            }
            return extent
        }
        if let given {
            fixed = (try spread(given.mean, extents), try spread(given.variance, extents))
            return
        }
        let table = engine.registry.initializers
        mean = try addWeight("mean", extents, table.make("zeros", in: engine), trainable: false)
        variance = try addWeight("variance", extents, table.make("ones", in: engine), trainable: false)
        _ = try addWeight("count", [], table.make("zeros", in: engine), trainable: false)
    }

    /// Given numbers with the input's rank.
    private func spread(_ value: ConfigValue, _ extents: [Int]) throws -> Tensor {
        let array: NDArray
        switch value {
        case .array(let given): array = given.asFloats()
        case .list(let list):
            array = NDArray(floats: list.map { Float($0.double ?? .nan) }, shape: [list.count])
        default: array = .constant(Float(value.double ?? .nan))
        }
        var shape = [Int](repeating: 1, count: rank)
        for (axis, extent) in zip(kept, extents) { shape[axis] = extent }
        if array.count == 1 { return Tensor(array.reshaped(to: Shape([Int](repeating: 1, count: rank)))) }
        guard array.count == extents.reduce(1, *) else {
            throw EngineError.value(
                "Layer \"\(name)\": argument 'mean': got \(array.count) numbers, expected "
                    + "\(extents.reduce(1, *))")
        }
        return Tensor(array.reshaped(to: Shape(shape)))
    }

    package func adapt(_ batches: [NDArray]) throws {
        guard let first = batches.first else {
            throw EngineError.value(
                "adapt() received an empty iterable (no batches). Expected at least one batch.")
        }
        try buildIfNeeded([[nil] + first.dimensions.dropFirst().map(Optional.some)])
        guard let mean, let variance else { return }
        let count = mean.shape.count
        var (sums, squares) = ([Double](repeating: 0, count: count), [Double](repeating: 0, count: count))
        var total = 0
        // Two passes: the mean, then the squares of what differs from it.
        for pass in 0..<2 {
            for batch in batches {
                guard batch.rank == rank else { throw mismatch(batch) }
                for (place, axis) in kept.enumerated() where batch.shape[axis] != mean.shape[place] {
                    throw mismatch(batch)
                }
                let order = (0..<rank).filter { !kept.contains($0) } + kept
                let rows = try batch.asType(.float64).transposed(order).contiguous()
                let values = rows.pointer(Double.self)
                let height = rows.count / max(count, 1)
                if pass == 0 { total += height }
                for row in 0..<height {
                    for i in 0..<count {
                        let value = values[row * count + i]
                        if pass == 0 {
                            sums[i] += value
                        } else {
                            squares[i] += (value - sums[i]) * (value - sums[i])
                        }
                    }
                }
            }
            if pass == 0 { for i in 0..<count { sums[i] /= Double(max(total, 1)) } }
        }
        try mean.assign(NDArray(floats: sums.map { Float($0) }, shape: mean.shape))
        try variance.assign(
            NDArray(floats: squares.map { Float($0 / Double(max(total, 1))) }, shape: mean.shape))
    }

    private func mismatch(_ batch: NDArray) -> EngineError {
        .value(
            "The layer was built with input_shape=\(EngineError.tuple(buildShapes.first ?? [])), but adapt() "
                + "is being called with data with an incompatible shape, data.shape="
                + EngineError.tuple(batch.dimensions))
    }

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        let x = input.x.floats()
        let (center, spread) = try statistics()
        let deviation = try spread.squareRoot().maximum(Tensor(1e-7))
        let y = inverts ? try center + x * deviation : try (x - center) / deviation
        return LayerOutput(y, mask: input.mask)
    }

    /// Mean and variance with the rank of the input.
    package func statistics() throws -> (mean: Tensor, variance: Tensor) {
        if let fixed { return fixed }
        guard let mean, let variance else { throw EngineError.notBuilt("Layer \(name) is not built.") }
        var shape = [Int](repeating: 1, count: rank)
        for (place, axis) in kept.enumerated() { shape[axis] = mean.shape[place] }
        return (
            Tensor(mean.array.reshaped(to: Shape(shape))), Tensor(variance.array.reshaped(to: Shape(shape)))
        )
    }
}

/// Rescaling: x scale + offset.
package final class RescalingLayer: Layer {
    private let scale: Tensor
    private let offset: Tensor

    init(_ a: Arguments, _ engine: Engine) throws {
        scale = try Self.numbers(a, "scale")
        offset = try Self.numbers(a, "offset")
        try super.init("Rescaling", a, engine)
    }

    private static func numbers(_ a: Arguments, _ name: String) throws -> Tensor {
        if case .array(let array) = a[name] { return Tensor(array.asFloats()) }
        if a[name].list == nil { return Tensor(Float(try a.double(name))) }
        let values = try a.doubles(name)
        return Tensor(values.map { Float($0) }, shape: [values.count])
    }

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        LayerOutput(try input.x.floats() * scale + offset, mask: input.mask)
    }
}

extension ClassRow where Product == Layer {
    static func scaling() -> [ClassRow<Layer>] {
        [
            row("Normalization", [], "axis=-1, mean=None, variance=None, invert=False") {
                try NormalizationLayer($0, $1)
            },
            row("Rescaling", [], "scale, offset=0.0") { try RescalingLayer($0, $1) },
        ]
    }
}
