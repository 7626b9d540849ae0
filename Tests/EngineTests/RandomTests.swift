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

    @Test func aWholeModelStartsWithKerasWeights() throws {
        // keras.utils.set_random_seed(42), the layers made in this order: first kernel element of each.
        let engine = Engine()
        engine.setRandomSeed(42)
        let layers = engine.registry.layers
        let sequences: [(String, ConfigValue)] = [("return_sequences", .bool(true))]
        let embedding = try layers.make("Embedding", [.int(11), .int(3)], in: engine)
        let lstm = try layers.make("LSTM", [.int(2)], sequences, in: engine)
        let bidirectional = try layers.make("Bidirectional", [.object(lstm)], in: engine)
        let dropout = try layers.make("Dropout", [.double(0.5)], in: engine)
        let gru = try layers.make("GRU", [.int(2)], sequences, in: engine)
        let simple = try layers.make("SimpleRNN", [.int(2)], in: engine)
        let dense = try layers.make("Dense", [.int(2)], in: engine)
        let stack = [embedding, bidirectional, dropout, gru, simple, dense]
        let model = try Sequential(engine: engine, layers: stack)
        try model.build(inputShapes: [[nil, 4]])
        let wanted: [(String, Double)] = [
            ("sequential/embedding/embeddings", 0.035818908363580704),
            ("sequential/bidirectional/forward_lstm/lstm_cell/kernel", 0.7321115136146545),
            ("sequential/bidirectional/backward_lstm/lstm_cell/kernel", -0.013486266136169434),
            ("sequential/bidirectional/backward_lstm/lstm_cell/recurrent_kernel", 0.35322320461273193),
            ("sequential/gru/gru_cell/kernel", -0.48848485946655273),
            ("sequential/simple_rnn/simple_rnn_cell/kernel", 0.5037579536437988),
            ("sequential/simple_rnn/simple_rnn_cell/recurrent_kernel", -0.5678735971450806),
            ("sequential/dense/kernel", 0.7386460304260254),
        ]
        for (path, value) in wanted {
            let variable = try #require(model.variables.first { $0.path == path })
            #expect(abs(Double(variable.array.floatElements[0]) - value) < 1e-6, "\(path)")
        }
        let another = try layers.make("Dropout", [.double(0.5)], in: engine)
        let ones = Tensor(NDArray.constant(1, [1, 8]))
        #expect(try another(ones, training: true).array.doubles == [0, 0, 0, 2, 0, 2, 0, 0])
        #expect(try another(ones, training: true).array.doubles == [2, 0, 2, 0, 2, 0, 0, 2])
        // Each gate drops on its own: LSTM(2, dropout=0.5, recurrent_dropout=0.5, seed=3) on ones (1, 3, 4).
        let both: [(String, ConfigValue)] = [
            ("dropout", .double(0.5)), ("recurrent_dropout", .double(0.5)), ("seed", .int(3)),
        ]
        let dropping = try layers.make("LSTM", [.int(2)], both, in: engine)
        let output = try dropping(Tensor(NDArray.constant(1, [1, 3, 4])), training: true)
        expectClose(
            output.array.doubles, [-0.05121412128210068, 0.04894173890352249], 1e-6, "dropped")
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
