import Arrays

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How a weight begins. Random ones depend on their seed and the shape only (the same initializer gives the
/// same values twice), with TensorFlow's stateless streams: a seed gives the numbers it gives in Keras there.
package class Initializer: Configurable {
    package let className: String
    package var given: [(key: String, value: ConfigValue)] = []
    package let arguments: Arguments
    fileprivate let seed: Int

    fileprivate init(_ className: String, _ arguments: Arguments, _ engine: Engine, isRandom: Bool = false)
        throws
    {
        self.className = className
        self.arguments = arguments
        seed = isRandom ? try arguments.optionalInt("seed") ?? engine.random.makeSeed() : 0
    }

    /// A new float32 array.
    package func values(_ shape: [Int]) throws -> NDArray { .zeroFloats(Shape(shape)) }

    fileprivate var stream: PhiloxStream { PhiloxStream(seed: seed) }

    fileprivate func array(_ values: [Float], _ shape: [Int], scale: Float, shift: Float) -> NDArray {
        .floats(Shape(shape)) { target in
            for (i, value) in values.enumerated() { target[i] = value * scale + shift }
        }
    }
}

private final class ConstantInitializer: Initializer {
    private let value: NDArray

    init(_ name: String, _ arguments: Arguments, _ engine: Engine, _ value: NDArray) throws {
        self.value = value.asType(.float32)
        try super.init(name, arguments, engine)
    }

    convenience init(_ name: String, _ arguments: Arguments, _ engine: Engine, _ value: Double) throws {
        try self.init(name, arguments, engine, .constant(Float(value), Shape([])))
    }

    /// A value of fewer elements is repeated (Keras); one of as many takes the shape (`tf.constant_initializer`).
    override func values(_ shape: [Int]) throws -> NDArray {
        if let repeated = try? value.broadcast(to: Shape(shape)) { return repeated.copy() }
        guard value.count == shape.reduce(1, *) else {
            throw EngineError.value(
                "Constant: got a value of shape \(value.shape), expected one for weights of shape "
                    + "\(Shape(shape))")
        }
        return try value.contiguous().reshaped(shape)
    }
}

/// Normal, normal cut at two deviations, or uniform between two ends.
private final class RandomInitializer: Initializer {
    enum Distribution { case normal, truncatedNormal, uniform }
    private let distribution: Distribution
    private let scale: Float
    private let shift: Float

    init(
        _ name: String, _ arguments: Arguments, _ engine: Engine, _ distribution: Distribution, scale: Double,
        shift: Double
    ) throws {
        self.distribution = distribution
        self.scale = Float(scale)
        self.shift = Float(shift)
        try super.init(name, arguments, engine, isRandom: true)
    }

    override func values(_ shape: [Int]) -> NDArray {
        let count = shape.reduce(1, *)
        switch distribution {
        case .normal: return array(stream.normal(count), shape, scale: scale, shift: shift)
        case .truncatedNormal: return array(stream.truncatedNormal(count), shape, scale: scale, shift: shift)
        case .uniform: return array(stream.uniform(count), shape, scale: scale, shift: shift)
        }
    }
}

/// Variance `scale` / n, n being the fan-in, the fan-out or their mean (Glorot and Bengio 2010; He et al.
/// 2015; LeCun et al. 1998).
private final class VarianceScaling: Initializer {
    private let scale: Double
    private let mode: String
    private let distribution: String

    init(
        _ name: String, _ arguments: Arguments, _ engine: Engine, scale: Double, mode: String,
        distribution: String
    ) throws {
        self.scale = scale
        self.mode = mode
        self.distribution = distribution
        try super.init(name, arguments, engine, isRandom: true)
    }

    override func values(_ shape: [Int]) -> NDArray {
        let (fanIn, fanOut) = Self.fans(shape)
        let count = shape.reduce(1, *)
        let divisor = mode == "fan_in" ? fanIn : mode == "fan_out" ? fanOut : (fanIn + fanOut) / 2
        let variance = scale / max(1, divisor)
        switch distribution {
        case "uniform":
            let limit = (3 * variance).squareRoot()
            return array(stream.uniform(count), shape, scale: Float(2 * limit), shift: Float(-limit))
        case "untruncated_normal":
            return array(stream.normal(count), shape, scale: Float(variance.squareRoot()), shift: 0)
        default:
            // The deviation of a standard normal cut at two deviations.
            let deviation = variance.squareRoot() / 0.87962566103423978
            return array(stream.truncatedNormal(count), shape, scale: Float(deviation), shift: 0)
        }
    }

    /// Fan-in and fan-out of a weight (..., in, out).
    private static func fans(_ shape: [Int]) -> (Double, Double) {
        switch shape.count {
        case 0: return (1, 1)
        case 1: return (Double(shape[0]), Double(shape[0]))
        default:
            let field = Double(shape.dropLast(2).reduce(1, *))
            return (Double(shape[shape.count - 2]) * field, Double(shape[shape.count - 1]) * field)
        }
    }
}

/// An orthogonal matrix: Q of the QR decomposition of a normal one, signs such that R's diagonal is positive
/// (Saxe et al. 2014).
private final class OrthogonalInitializer: Initializer {
    override func values(_ shape: [Int]) throws -> NDArray {
        guard shape.count >= 2 else {
            throw EngineError.value(
                "The tensor to initialize must be at least two-dimensional. Received: "
                    + "shape=\(EngineError.tuple(shape)) of rank \(shape.count).")
        }
        let columns = shape[shape.count - 1]
        let rows = shape.dropLast().reduce(1, *)
        let (tall, wide) = (max(rows, columns), min(rows, columns))
        let q = Self.orthonormalized(stream.normal(tall * wide), rows: tall, columns: wide)
        let gain = try Float(arguments.double("gain"))
        return .floats(Shape(shape)) { target in
            for r in 0..<rows {
                for c in 0..<columns {
                    target[r * columns + c] = gain * Float(rows < columns ? q[r * tall + c] : q[c * tall + r])
                }
            }
        }
    }

    /// Householder QR in Double; the columns of Q (one after the other) with R's diagonal made positive.
    private static func orthonormalized(_ values: [Float], rows: Int, columns: Int) -> [Double] {
        var a = [Double](repeating: 0, count: rows * columns)
        for r in 0..<rows { for c in 0..<columns { a[c * rows + r] = Double(values[r * columns + c]) } }
        var reflectors: [[Double]] = []
        var signs: [Double] = []
        for k in 0..<columns {
            var v = Array(a[(k * rows + k)..<((k + 1) * rows)])
            let norm = v.reduce(0) { $0 + $1 * $1 }.squareRoot()
            let alpha = v[0] > 0 ? -norm : norm
            signs.append(alpha < 0 ? -1 : 1)
            v[0] -= alpha
            reflect(&a, v, from: k, rows: rows, columns: k..<columns)
            reflectors.append(v)
        }
        var q = [Double](repeating: 0, count: rows * columns)
        for k in 0..<columns { q[k * rows + k] = 1 }
        for k in (0..<columns).reversed() {
            reflect(&q, reflectors[k], from: k, rows: rows, columns: k..<columns)
        }
        for c in 0..<columns { for r in 0..<rows { q[c * rows + r] *= signs[c] } }
        return q
    }

    /// Applies I - 2 v v^T / v^T v to the rows from `start` of some columns.
    private static func reflect(
        _ a: inout [Double], _ v: [Double], from start: Int, rows: Int, columns: Range<Int>
    ) {
        let size = v.reduce(0) { $0 + $1 * $1 }
        guard size > 0 else { return }
        v.withUnsafeBufferPointer { v in
            a.withUnsafeMutableBufferPointer { a in
                for c in columns {
                    let base = c * rows + start
                    var sum = 0.0
                    for i in 0..<v.count { sum += v[i] * a[base + i] }
                    let factor = 2 * sum / size
                    for i in 0..<v.count { a[base + i] -= factor * v[i] }
                }
            }
        }
    }
}

private final class IdentityInitializer: Initializer {
    override func values(_ shape: [Int]) throws -> NDArray {
        guard shape.count == 2 else {
            throw EngineError.value(
                "Identity matrix initializer can only be used for 2D matrices. Received: "
                    + "shape=\(EngineError.tuple(shape)) of rank \(shape.count).")
        }
        let result = NDArray.zeroFloats(Shape(shape))
        let gain = try Float(arguments.double("gain"))
        for i in 0..<min(shape[0], shape[1]) { result.floatPointer[i * shape[1] + i] = gain }
        return result
    }
}

/// A function of the front end, called with the shape.
package final class FunctionInitializer: Initializer {
    private let function: ([Int]) throws -> NDArray

    package init(name: String, engine: Engine, _ function: @escaping ([Int]) throws -> NDArray) throws {
        self.function = function
        try super.init(name, Arguments(owner: name, values: [:]), engine)
    }

    package override func values(_ shape: [Int]) throws -> NDArray {
        let array = try function(shape).asFloats()
        guard array.dimensions == shape else {
            throw EngineError.weightShape(owner: className, got: array.dimensions, expected: shape)
        }
        return array.copy()
    }
}

extension ClassRow where Product == Initializer {
    static func initializers() -> [ClassRow<Initializer>] {
        [
            row("Zeros", ["zeros", "zero"], "") { try ConstantInitializer("Zeros", $0, $1, 0) },
            row("Ones", ["ones", "one"], "") { try ConstantInitializer("Ones", $0, $1, 1) },
            row("Constant", ["constant"], "value=0.0") {
                try ConstantInitializer("Constant", $0, $1, $0.numbers("value"))
            },
            row("RandomNormal", ["random_normal", "normal"], "mean=0.0, stddev=0.05, seed=None") {
                try RandomInitializer(
                    "RandomNormal", $0, $1, .normal, scale: $0.double("stddev"), shift: $0.double("mean"))
            },
            row("TruncatedNormal", ["truncated_normal"], "mean=0.0, stddev=0.05, seed=None") {
                try RandomInitializer(
                    "TruncatedNormal", $0, $1, .truncatedNormal, scale: $0.double("stddev"),
                    shift: $0.double("mean"))
            },
            row("RandomUniform", ["random_uniform", "uniform"], "minval=-0.05, maxval=0.05, seed=None") {
                let low = try $0.double("minval")
                return try RandomInitializer(
                    "RandomUniform", $0, $1, .uniform, scale: $0.double("maxval") - low, shift: low)
            },
            row("Orthogonal", ["orthogonal", "OrthogonalInitializer"], "gain=1.0, seed=None") {
                try OrthogonalInitializer("Orthogonal", $0, $1, isRandom: true)
            },
            row("Identity", ["identity", "IdentityInitializer"], "gain=1.0") {
                try IdentityInitializer("Identity", $0, $1)
            },
            row(
                "VarianceScaling", ["variance_scaling"],
                "scale=1.0, mode='fan_in', distribution='truncated_normal', seed=None"
            ) {
                let mode = try $0.oneOf("mode", ["fan_in", "fan_out", "fan_avg"])
                let distribution = try $0.oneOf(
                    "distribution", ["normal", "truncated_normal", "untruncated_normal", "uniform"])
                return try VarianceScaling(
                    "VarianceScaling", $0, $1, scale: $0.double("scale"), mode: mode,
                    distribution: distribution)
            },
            scaled("GlorotUniform", ["glorot_uniform", "xavier_uniform"], 1, "fan_avg", "uniform"),
            scaled("GlorotNormal", ["glorot_normal", "xavier_normal"], 1, "fan_avg", "truncated_normal"),
            scaled("HeUniform", ["he_uniform"], 2, "fan_in", "uniform"),
            scaled("HeNormal", ["he_normal"], 2, "fan_in", "truncated_normal"),
            scaled("LecunUniform", ["lecun_uniform"], 1, "fan_in", "uniform"),
            scaled("LecunNormal", ["lecun_normal"], 1, "fan_in", "truncated_normal"),
        ]
    }

    private static func scaled(
        _ name: String, _ aliases: [String], _ scale: Double, _ mode: String, _ distribution: String
    ) -> ClassRow<Initializer> {
        row(name, aliases, "seed=None") {
            try VarianceScaling(name, $0, $1, scale: scale, mode: mode, distribution: distribution)
        }
    }
}
