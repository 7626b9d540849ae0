import Arrays
import Testing

@testable import Engine

/// Seeded numbers are those of Keras on TensorFlow.
@Suite struct RandomTests {
    private let fixture = JSON.fixture("random.json")

    @Test func streamsAreTensorFlowsStatelessOnes() {
        let stream = PhiloxStream(seed: 7)
        let cases: [(String, [Float])] = [
            ("keras.random.uniform((8,),seed=7)", stream.uniform(8)),
            ("keras.random.normal((8,),seed=7)", stream.normal(8)),
            ("keras.random.truncated_normal((8,),seed=7)", stream.truncatedNormal(8)),
        ]
        for (key, values) in cases {
            expectClose(values.map(Double.init), fixture[key]["data"].doubles, 1e-6, key)
        }
    }

    static let initializers = JSON.fixture("random.json")["initializers shape (4,4) seed=7"].keys

    @Test(arguments: initializers) func initializerWithSeedGivesKerasNumbers(name: String) throws {
        let engine = Engine()
        let row = try engine.registry.initializers.row(name)
        let seeded = row.signature.parameters.contains { $0.name == "seed" }
        let initializer = try engine.registry.initializers.make(
            name, [], seeded ? [("seed", .int(7))] : [], in: engine)
        let wanted = fixture["initializers shape (4,4) seed=7"][name].array
        expectClose(try initializer.values([4, 4]), wanted, 2e-6, name)
        expectClose(try initializer.values([4, 4]), wanted, 2e-6, "\(name), called again")
    }

    @Test func theGlobalSeedGivesKerasWeights() throws {
        let engine = Engine()
        engine.setRandomSeed(42)
        let dense = try engine.registry.layers.make("Dense", [.int(4)], in: engine)
        try dense.buildIfNeeded([[nil, 3]])
        expectClose(
            dense.weights()[0], fixture["set_random_seed(42); Dense(4) on 3 features: kernel"].array, 1e-6,
            "kernel")
        var twister = MersenneTwister(seed: 42)
        let key =
            "set_random_seed(42) then python random.randint(1,1e9) x4 (keras' default initializer seeds come from here)"
        #expect(fixture[key].ints == (0..<4).map { _ in twister.integer(from: 1, through: 1_000_000_000) })
    }

    @Test(arguments: [(6, 3), (3, 6), (40, 40)]) func orthogonalMatricesAreOrthogonal(rows: Int, columns: Int)
        throws
    {
        let engine = Engine()
        let values = try engine.registry.initializers.make("orthogonal", in: engine).values([rows, columns])
        let tall = rows >= columns
        let product = try matrixProducts(values, values, transposesA: tall, transposesB: !tall)
        for i in 0..<min(rows, columns) {
            for j in 0..<min(rows, columns) {
                #expect(abs((product.scalar(i, j).double ?? 0) - (i == j ? 1 : 0)) < 1e-5)
            }
        }
    }

    @Test func ordersAreShufflesAndRepeatable() {
        let (a, b) = (EngineRandom(), EngineRandom())
        let first = a.order(50)
        #expect(first == b.order(50))
        #expect(first.sorted() == Array(0..<50))
        #expect(a.order(50) != first)
    }
}
