#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The table of distributions with up to three numeric parameters, which `RandomState` and `Generator` share.
/// A row has NumPy's name, the parameters with their defaults and limits, and how each family draws one.
package struct Distribution: Sendable {
    /// What a parameter may be; the raw value completes NumPy's message "<parameter> ...".
    package enum Limit: Sendable {
        case any, nonNegative, positive, probability, poissonMean
    }

    package struct Parameter: Sendable {
        package let name: String
        package let fallback: Double?
        let limit: Limit
        init(_ name: String, _ fallback: Double? = nil, _ limit: Limit = .any) {
            self.name = name
            self.fallback = fallback
            self.limit = limit
        }
    }

    package typealias Values = (Double, Double, Double)

    package let name: String
    package let parameters: [Parameter]
    /// Whether it draws integers (int64).
    package let isInteger: Bool
    let legacy: @Sendable (RandomState, Values) -> Double
    let modern: @Sendable (RandomGenerator, Values) -> Double

    init(
        _ name: String, _ parameters: [Parameter], isInteger: Bool = false,
        legacy: @escaping @Sendable (RandomState, Values) -> Double,
        modern: @escaping @Sendable (RandomGenerator, Values) -> Double
    ) {
        self.name = name
        self.parameters = parameters
        self.isInteger = isInteger
        self.legacy = legacy
        self.modern = modern
    }

    /// A distribution both families draw by the same text.
    init(
        _ name: String, _ parameters: [Parameter], isInteger: Bool = false,
        both: @escaping @Sendable (any Variates & BitSource, Values) -> Double
    ) {
        self.init(name, parameters, isInteger: isInteger, legacy: { both($0, $1) }, modern: { both($0, $1) })
    }

    /// The distribution with NumPy's name.
    package static func named(_ name: String) -> Distribution? { byName[name] }

    private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

    private static let location = Parameter("loc", 0)
    private static let scale = Parameter("scale", 1, .nonNegative)

    package static let all: [Distribution] = [
        Distribution(
            "uniform", [Parameter("low", 0), Parameter("high", 1)],
            both: { source, p in p.0 + (p.1 - p.0) * source.uniform() }),
        Distribution("normal", [location, scale], both: { $0.standardNormal() * $1.1 + $1.0 }),
        Distribution(
            "lognormal", [Parameter("mean", 0), Parameter("sigma", 1, .nonNegative)],
            both: { exp($1.0 + $1.1 * $0.standardNormal()) }),
        Distribution(
            "exponential", [Parameter("scale", 1, .nonNegative)], both: { $1.0 * $0.standardExponential() }),
        Distribution("laplace", [location, scale], both: { $0.bits.laplace($1.0, $1.1) }),
        Distribution("gumbel", [location, scale], both: { $0.bits.gumbel($1.0, $1.1) }),
        Distribution("logistic", [location, scale], both: { $0.bits.logistic($1.0, $1.1) }),
        Distribution(
            "rayleigh", [Parameter("scale", 1, .nonNegative)],
            legacy: { $1.0 * (-2 * log1p(-$0.uniform())).squareRoot() },
            modern: { $1.0 * (2 * $0.standardExponential()).squareRoot() }),
        Distribution(
            "standard_gamma", [Parameter("shape", nil, .nonNegative)], both: { $0.standardGamma($1.0) }),
        Distribution(
            "gamma", [Parameter("shape", nil, .nonNegative), scale], both: { $1.1 * $0.standardGamma($1.0) }),
        Distribution(
            "beta", [Parameter("a", nil, .positive), Parameter("b", nil, .positive)],
            legacy: { $0.beta($1.0, $1.1, legacy: true) }, modern: { $0.beta($1.0, $1.1, legacy: false) }),
        Distribution("chisquare", [Parameter("df", nil, .positive)], both: { $0.chiSquare($1.0) }),
        Distribution("standard_t", [Parameter("df", nil, .positive)], both: { $0.studentT($1.0) }),
        Distribution(
            "f", [Parameter("dfnum", nil, .positive), Parameter("dfden", nil, .positive)],
            both: { source, p in
                let numerator = source.chiSquare(p.0) * p.1
                return numerator / (source.chiSquare(p.1) * p.0)
            }),
        Distribution(
            "standard_cauchy", [],
            both: { source, _ in
                let numerator = source.standardNormal()
                return numerator / source.standardNormal()
            }),
        Distribution(
            "pareto", [Parameter("a", nil, .positive)],
            legacy: { exp($0.standardExponential() / $1.0) - 1 },
            modern: { expm1($0.standardExponential() / $1.0) }),
        Distribution(
            "weibull", [Parameter("a", nil, .nonNegative)],
            both: { $1.0 == 0 ? 0 : pow($0.standardExponential(), 1 / $1.0) }),
        Distribution(
            "power", [Parameter("a", nil, .positive)],
            legacy: { pow(1 - exp(-$0.standardExponential()), 1 / $1.0) },
            modern: { pow(-expm1(-$0.standardExponential()), 1 / $1.0) }),
        Distribution(
            "triangular", [Parameter("left"), Parameter("mode"), Parameter("right")],
            both: { $0.bits.triangular($1.0, $1.1, $1.2) }),
        Distribution(
            "poisson", [Parameter("lam", 1, .poissonMean)], isInteger: true, both: { $0.bits.poisson($1.0) }),
        Distribution(
            "binomial", [Parameter("n", nil, .nonNegative), Parameter("p", nil, .probability)],
            isInteger: true,
            legacy: { $0.bits.binomial($1.0, $1.1, legacy: true) },
            modern: { $0.bits.binomial($1.0, $1.1, legacy: false) }),
        Distribution(
            "negative_binomial", [Parameter("n", nil, .positive), Parameter("p", nil, .probability)],
            isInteger: true,
            both: { $0.bits.poisson((1 - $1.1) / $1.1 * $0.standardGamma($1.0)) }),
        Distribution(
            "geometric", [Parameter("p", nil, .probability)], isInteger: true,
            legacy: { state, p in
                p.0 >= 1.0 / 3
                    ? state.bits.geometricSearch(p.0)
                    : (log1p(-state.uniform()) / log(1 - p.0)).rounded(.up)
            },
            modern: { generator, p in
                p.0 >= 1.0 / 3
                    ? generator.bits.geometricSearch(p.0)
                    : (-generator.standardExponential() / log1p(-p.0)).rounded(.up)
            }),
    ]

    /// Throws: NumPy's message when a parameter is outside its limit.
    func check(_ values: [Double]) throws(ArrayError) {
        for (parameter, value) in zip(parameters, values) {
            let name = parameter.name
            switch parameter.limit {
            case .any: break
            case .nonNegative:
                if value < 0 || (value == 0 && value.sign == .minus) { throw .value("\(name) < 0") }
            case .positive: if !(value > 0) { throw .value("\(name) <= 0") }
            case .probability:
                if !(value >= 0 && value <= 1) { throw .value("\(name) < 0, \(name) > 1 or \(name) is NaN") }
            case .poissonMean:
                if !(value >= 0) { throw .value("\(name) < 0 or \(name) is NaN") }
                if value > 9.223372006484771e18 { throw .value("\(name) value too large") }
            }
        }
        if name == "uniform", !(values[1] - values[0]).isFinite {
            throw .overflow("Range exceeds valid bounds")
        }
        if name == "triangular" {
            if values[0] > values[1] { throw .value("left > mode") }
            if values[1] > values[2] { throw .value("mode > right") }
            if values[0] == values[2] { throw .value("left == right") }
        }
    }

    /// Draws an array: of the given shape, or of the parameters' broadcast shape.
    func sample(_ parameters: [NDArray], _ size: Shape?, _ draw: (Values) -> Double) throws(ArrayError)
        -> NDArray
    {
        let common = try broadcastShape(parameters.map(\.shape))
        let shape = size ?? common
        if let size, broadcastShape(common, size) != size {
            throw .value(
                "Output size \(size) is not compatible with broadcast dimensions of inputs \(common).")
        }
        let result = try NDArray.allocate(shape, .float64)
        let out = result.pointer(Double.self)
        let n = result.count
        if common.count == 1 {
            let values = parameters.map { $0.doubles.first ?? 0 }
            try check(values)
            let packed = Self.pack(values)
            for i in 0..<n { out[i] = draw(packed) }
        } else {
            var columns: [[Double]] = []
            for parameter in parameters { columns.append(try parameter.broadcast(to: shape).doubles) }
            for i in 0..<n { try check(columns.map { $0[i] }) }
            for i in 0..<n { out[i] = draw(Self.pack(columns.map { $0[i] })) }
        }
        return isInteger ? result.asType(.int64) : result
    }

    private static func pack(_ values: [Double]) -> Values {
        (
            values.count > 0 ? values[0] : 0, values.count > 1 ? values[1] : 0,
            values.count > 2 ? values[2] : 0
        )
    }
}

/// Something that owns a bit generator.
package protocol BitSource {
    associatedtype Bits: BitGenerator
    var bits: Bits { get }
}
