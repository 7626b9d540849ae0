import ArrayFiles
import Arrays
import Foundation
import Testing

@testable import Engine

/// Models in files: those that real Keras wrote (Fixtures/generate_files.py), and round trips of our own.
@Suite struct PersistenceTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Fixtures/keras-files")

    private func file(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: Self.folder.appendingPathComponent(name)))
    }

    private var expected: JSON { JSON.fixture("keras-files/expected.json") }

    /// Nested lists of a fixture as an array.
    private func array(_ json: JSON) -> NDArray {
        var (extents, values) = ([Int](), [json])
        while let first = values.first, first.value is [Any] {
            extents.append(first.list.count)
            values = values.flatMap(\.list)
        }
        return NDArray(floats: values.map { Float($0.double) }, shape: Shape(extents))
    }

    private func check(_ model: Model, _ name: String) throws {
        let inputs = expected[name]["inputs"].list.map(array)
        let outputs = try model.predict(inputs, verbose: 0)
        for (output, wanted) in zip(outputs, expected[name]["outputs"].list) {
            expectClose(output, array(wanted), 2e-6, name)
        }
    }

    @Test(arguments: ["sequential", "functional", "resumed"])
    func aFileOfKerasPredictsAsItDid(name: String) throws {
        let model = try ModelFile.model(file(name + ".keras"), in: Engine())
        try check(model, name)
        #expect(model.isCompiled)
    }

    @Test(arguments: ["sequential", "functional", "resumed"])
    func aRoundTripChangesNothing(name: String) throws {
        let model = try ModelFile.model(file(name + ".keras"), in: Engine())
        let bytes = try ModelFile.bytes(of: model)
        let copy = try ModelFile.model(bytes, in: Engine())
        try check(copy, name)
        #expect(copy.optimizer?.state.map(\.doubles) == model.optimizer?.state.map(\.doubles))
        #expect(try ModelFile.bytes(of: copy) == bytes)
        try check(try ModelFile.model(LegacyModelFile.bytes(of: model), in: Engine()), name)
        let again = try ModelFile.model(json: ModelFile.json(of: model), in: Engine())
        try ModelFile.loadWeights(ModelFile.weightBytes(of: model), into: again)
        try check(again, name)
    }

    @Test(arguments: ["resumed.keras", "resumed.h5"]) func trainingGoesOnAsInKeras(name: String) throws {
        let model = try ModelFile.model(file(name), in: Engine())
        try check(model, "resumed")
        var options = FitOptions()
        (options.epochs, options.shuffle, options.verbose) = (4, false, 0)
        let history = try model.fit(
            TrainingData(
                inputs: [array(expected["resumed"]["inputs"][0])], targets: [array(expected["resumed"]["y"])]),
            options)
        expectClose(history["loss"] ?? [], expected["resumed"]["losses"].doubles, 2e-5, "losses")
    }

    @Test func weightFilesOfKerasFit() throws {
        let engine = Engine()
        let layers = engine.registry.layers
        func model(_ units: Int) throws -> Sequential {
            let input = try layers.make("InputLayer", [.list([.int(3)])], in: engine)
            let hidden = try layers.make("Dense", [.int(units), .string("tanh")], in: engine)
            let output = try layers.make("Dense", [.int(1)], in: engine)
            return try Sequential(engine: engine, layers: [input, hidden, output])
        }
        for name in ["resumed.weights.h5", "resumed.h5", "resumed.keras"] {
            let model = try model(4)
            try ModelFile.loadWeights(file(name), into: model)
            try check(model, "resumed")
        }
        #expect(throws: EngineError.self) {
            try ModelFile.loadWeights(file("resumed.weights.h5"), into: model(5))
        }
    }

    @Test func brokenFilesAreErrors() throws {
        let bytes = try file("resumed.keras")
        for cut in stride(from: 0, to: bytes.count, by: 997) {
            #expect(throws: (any Error).self) { try ModelFile.model(Array(bytes[..<cut]), in: Engine()) }
        }
        #expect(throws: FileFormatError.self) { try ModelFile.model(Array("no model".utf8), in: Engine()) }
    }

    @Test func anUnknownClassIsNamed() throws {
        let json = """
            {"module": "keras", "class_name": "Sequential", "config": {"name": "m", "layers": [
             {"module": "my", "class_name": "Wobble", "config": {}, "registered_name": "my>Wobble"}]}}
            """
        let error = #expect(throws: EngineError.self) { try ModelFile.model(json: json, in: Engine()) }
        #expect(error?.message.hasPrefix("Could not locate class 'Wobble'") == true)
    }
}
