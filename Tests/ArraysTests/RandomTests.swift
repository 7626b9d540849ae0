import Foundation
import Testing

@testable import Arrays

/// Random streams, bit for bit NumPy's and Python's.
@Suite struct RandomTests {
    private let seeded: [String: [Double]]

    init() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let data = try Data(contentsOf: folder.appendingPathComponent("Fixtures/random.json"))
        let texts = try #require(try JSONSerialization.jsonObject(with: data) as? [String: [String]])
        seeded = texts.mapValues { $0.map { Double($0) ?? .nan } }
    }

    private func check(_ name: String, _ values: NDArray) throws {
        let expected = try #require(seeded[name], "the fixture lacks \(name)")
        #expect(values.doubles == expected, "\(name)")
    }

    @Test func legacyFunctions() throws {
        func check(_ name: String, _ body: (RandomState) throws -> NDArray) throws {
            try self.check("legacy " + name, try body(RandomState(seed: 42)))
        }
        try check("random") { try $0.random([50]) }
        try check("randn") { try $0.standardNormal([51]) }
        for limit in [2, 10, 100, 1_000_000, 1 << 40] {
            try check("randint \(limit)") { try $0.integers(0, limit, [40]) }
        }
        for dtype in [DType.int8, .uint8, .int16, .uint16, .int32, .uint32, .bool] {
            try check("randint \(dtype.name)") { try $0.integers(0, dtype == .bool ? 2 : 100, [40], dtype) }
        }
        try check("permutation") { try $0.permutation(30) }
        try check("shuffle rows") { state in
            let rows = NDArray.arange(20).reshaped(to: [10, 2])
            try state.shuffle(rows)
            return rows
        }
        try check("choice") { try $0.choice(50, [20]) }
        try check("choice without replacement") { try $0.choice(50, [20], replace: false) }
        let p = NDArray(doubles: [0.1, 0.2, 0.3, 0.3, 0.1])
        try check("choice p") { try $0.choice(5, [20], p: p) }
        try check("choice p without replacement") { try $0.choice(5, [4], replace: false, p: p) }
        try check("multinomial") { try $0.multinomial(20, NDArray(doubles: [0.2, 0.3, 0.5]), [6]) }
        try check("dirichlet") { try $0.dirichlet(NDArray(doubles: [1, 2, 0.5]), [4]) }
        try check("normal broadcast") {
            let normal = try #require(Distribution.named("normal"))
            return try $0.sample(
                normal, [NDArray(doubles: [0, 10, 100]), NDArray(doubles: [1], shape: [])], size: [4, 3])
        }
        try check("array seed") { state in
            state.seed(key: [1, 2, 3])
            return try state.random([5])
        }
    }

    @Test func modernFunctions() throws {
        func check(_ name: String, _ body: (RandomGenerator) throws -> NDArray) throws {
            try self.check("modern " + name, try body(RandomGenerator(seed: 42)))
        }
        try check("random") { try $0.random([50]) }
        try check("random float32") { try $0.random([51], .float32) }
        try check("standard_normal") { try $0.standardNormal([3000]) }
        try check("standard_normal float32") { try $0.standardNormal([3000], .float32) }
        try check("standard_exponential") { try $0.standardExponential([2000]) }
        for limit in [2, 10, 100, 1_000_000, 1 << 40] {
            try check("integers \(limit)") { try $0.integers(0, limit, [40]) }
        }
        for dtype in [DType.int8, .uint8, .int16, .uint16, .int32, .uint32, .bool] {
            try check("integers \(dtype.name)") { try $0.integers(0, dtype == .bool ? 2 : 100, [40], dtype) }
        }
        try check("permutation") { try $0.permutation(30) }
        try check("choice") { try $0.choice(50, [20]) }
        try check("choice without replacement") { try $0.choice(50, [20], replace: false) }
        try check("choice large") { try $0.choice(20000, [1000], replace: false) }
        let p = NDArray(doubles: [0.1, 0.2, 0.3, 0.3, 0.1])
        try check("choice p") { try $0.choice(5, [20], p: p) }
        try check("choice p without replacement") { try $0.choice(5, [4], replace: false, p: p) }
        try check("multinomial") { try $0.multinomial(20, NDArray(doubles: [0.2, 0.3, 0.5]), [6]) }
        try check("spawn") { try $0.spawn(2)[1].random([3]) }
        try self.check("modern large seed", try RandomGenerator(seed: 1 << 57).random([3]))
    }

    static let parameters: [String: [[Double]]] = [
        "uniform": [[-1, 1]], "normal": [[5, 2]], "lognormal": [[0, 0.5]], "exponential": [[2]],
        "laplace": [[1, 2]], "gumbel": [[1, 2]], "logistic": [[1, 2]], "rayleigh": [[2]],
        "standard_gamma": [[0.5], [1], [3.5]], "gamma": [[2, 3]], "beta": [[0.5, 0.5], [2, 3]],
        "chisquare": [[4]], "standard_t": [[5]], "f": [[3, 7]], "standard_cauchy": [[]], "pareto": [[3]],
        "weibull": [[2]], "power": [[2.5]], "triangular": [[0, 1, 4]], "poisson": [[0], [3], [40]],
        "binomial": [[10, 0.5], [100, 0.4], [1000, 0.9], [20, 0.95]], "negative_binomial": [[3, 0.4]],
        "geometric": [[0.1], [0.5]],
    ]

    @Test(arguments: Distribution.all.map(\.name))
    func distributions(_ name: String) throws {
        let distribution = try #require(Distribution.named(name))
        for values in try #require(Self.parameters[name], "no parameters to test \(name) with") {
            let arrays = values.map { NDArray(doubles: [$0], shape: []) }
            let label = "\(name) " + values.map { "\($0)" }.joined(separator: " ")
            try check("legacy " + label, try RandomState(seed: 42).sample(distribution, arrays, size: [30]))
            try check(
                "modern " + label, try RandomGenerator(seed: 42).sample(distribution, arrays, size: [30]))
        }
    }

    @Test func pythonSeedsByArray() {
        // random.seed(42); random.random(), random.getrandbits(32)
        let twister = MT19937(key: [42])
        #expect(twister.random53() == 0.6394267984578837)
        #expect(MT19937(key: [42]).next32() == 2_746_317_213)
    }

    @Test func complaintsAreNumPys() {
        let state = RandomState(seed: 1)
        #expect(throws: ArrayError.value("low >= high")) { try state.integers(5, 5, [2]) }
        #expect(throws: ArrayError.value("high <= 0")) { try state.integers(0, 0, [2]) }
        #expect(throws: ArrayError.value("probabilities do not sum to 1")) {
            try state.choice(2, [1], p: NDArray(doubles: [0.5, 0.6]))
        }
        #expect(throws: ArrayError.value("scale < 0")) {
            let normal = try #require(Distribution.named("normal"))
            return try state.sample(
                normal, [NDArray(doubles: [0], shape: []), NDArray(doubles: [-1], shape: [])], size: nil)
        }
    }
}
