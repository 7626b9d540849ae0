import Arrays
import Testing

@testable import Engine

/// Optimizers, schedules, losses, metrics, regularizers, constraints and initializers that the first fixtures
/// lack, against real Keras (Fixtures/generate_formulas.py).
@Suite struct FormulaFixtureTests {
    private nonisolated(unsafe) static let fixture = JSON.fixture("formulas.json")
    private nonisolated(unsafe) static let problem = JSON.fixture("optimizers.json")

    private static func names(_ kind: String) -> [Int] { Array(fixture[kind].list.indices) }

    /// Ten steps on the quadratic problem of optimizers.json; also the state as files keep it.
    @Test(arguments: names("optimizers")) func optimizer(index: Int) throws {
        let wanted = Self.fixture["optimizers"][index]
        try compare(wanted)
    }

    @Test(arguments: names("matrix_optimizers")) func optimizerOfMatrices(index: Int) throws {
        try compare(Self.fixture["matrix_optimizers"][index])
    }

    private func compare(_ wanted: JSON) throws {
        let engine = Engine()
        let name = wanted["name"].string
        func make() throws -> Optimizer {
            try engine.registry.optimizers.make(
                wanted["class"].string, [], wanted["config"].keywords, in: engine)
        }
        let optimizer = try make()
        let w = Variable(Self.problem["w0"].array, name: "w")
        let b = Variable(Self.problem["b0"].array, name: "b")
        let (aw, cw) = (Tensor(Self.problem["aw"].array), Tensor(Self.problem["cw"].array))
        let (ab, cb) = (Tensor(Self.problem["ab"].array), Tensor(Self.problem["cb"].array))
        func step(_ optimizer: Optimizer) throws {
            let gradients = [try aw * (w.value - cw), try ab * (b.value - cb)]
            try optimizer.apply(gradients, to: [w, b], isScaled: true)
        }
        for (index, entry) in wanted["steps"].list.enumerated() {
            try step(optimizer)
            expectClose(w.array.doubles, entry["w"].doubles, 1e-5, "\(name): w after step \(index)")
            expectClose(b.array.doubles, entry["b"].doubles, 1e-5, "\(name): b after step \(index)")
        }
        let state = optimizer.state
        #expect(state.count == wanted["variables"].list.count, "\(name): variables")
        for (array, values) in zip(state, wanted["variables"].list) {
            expectClose(array.doubles, values.doubles, 1e-4, "\(name): state")
        }
        // Another optimizer goes on from the state as this one does.
        let other = try make()
        try other.build([w, b])
        #expect(other.restore(state))
        let (oldW, oldB) = (w.array.copy(), b.array.copy())
        try step(optimizer)
        let next = w.array.doubles
        try w.assign(oldW)
        try b.assign(oldB)
        try step(other)
        expectClose(w.array.doubles, next, 1e-6, "\(name): restored")
    }

    @Test(arguments: names("schedules")) func schedule(index: Int) throws {
        let wanted = Self.fixture["schedules"][index]
        let engine = Engine()
        let schedule = try engine.registry.schedules.make(
            wanted["class"].string, [], wanted["config"].keywords, in: engine)
        expectClose(
            (0..<30).map { schedule.rate($0) }, wanted["rates"].doubles, 1e-6, wanted["class"].string)
    }

    @Test(arguments: names("losses")) func loss(index: Int) throws {
        let wanted = Self.fixture["losses"][index]
        let (engine, name) = (Engine(), wanted["name"].string)
        func make(_ reduction: String?) throws -> Loss {
            let extra = reduction.map { [("reduction", ConfigValue.string($0))] } ?? []
            return try engine.registry.losses.make(
                wanted["class"].string, [], wanted["config"].keywords + extra, in: engine)
        }
        let (truth, prediction) = (Tensor(wanted["y_true"].array), Tensor(wanted["y_pred"].array))
        for reduction in ["sum_over_batch_size", "sum", "none"] where wanted[reduction].exists {
            expectClose(
                try make(reduction)(truth, prediction).array, wanted[reduction].array, 2e-5,
                "\(name) \(reduction)")
        }
        if wanted["weighted"].exists {
            let value = try make(nil)(truth, prediction, sampleWeight: wanted["sample_weight"].array)
            expectClose(value.array, wanted["weighted"].array, 1e-5, "\(name) weighted")
        }
        guard wanted["grad_y_pred"].exists else { return }
        let tape = Tape()
        tape.watch(prediction)
        let total = try tape.record { try make(nil)(truth, prediction) }
        let gradient = try tape.gradient(of: total, for: [prediction])[0]?.array
        expectClose(try #require(gradient), wanted["grad_y_pred"].array, 1e-4, "\(name) gradient")
    }

    @Test(arguments: names("metrics")) func metric(index: Int) throws {
        let wanted = Self.fixture["metrics"][index]
        let engine = Engine()
        let metric = try engine.registry.metrics.make(
            wanted["class"].string, [], wanted["config"].keywords, in: engine)
        // The fixture's metrics were made in one session: "auc", "auc_1", ...
        #expect(wanted["metric_name"].string.hasPrefix(metric.name))
        for _ in 0..<2 {
            for (batch, result) in zip(wanted["batches"].list, wanted["results"].list) {
                let weights = batch["sample_weight"].exists ? batch["sample_weight"].array : nil
                try metric.update(batch["y_true"].array, batch["y_pred"].array, weights)
                expectClose(try metric.result(), result.array, 1e-5, wanted["name"].string)
            }
            metric.reset()
        }
    }

    @Test(arguments: names("regularizers")) func regularizer(index: Int) throws {
        let (wanted, engine) = (Self.fixture["regularizers"][index], Engine())
        let regularizer = try engine.registry.regularizers.make(
            wanted["class"].string, [], wanted["config"].keywords, in: engine)
        let value = try regularizer.penalty(Tensor(Self.fixture["weight"].array)).item
        expectClose([Double(value)], [wanted["value"].double], 1e-6, wanted["class"].string)
    }

    @Test(arguments: names("constraints")) func constraint(index: Int) throws {
        let (wanted, engine) = (Self.fixture["constraints"][index], Engine())
        let constraint = try engine.registry.constraints.make(
            wanted["class"].string, [], wanted["config"].keywords, in: engine)
        expectClose(
            try constraint(Self.fixture["weight"].array), wanted["value"].array, 1e-6, wanted["class"].string)
    }

    @Test(arguments: names("initializers")) func initializer(index: Int) throws {
        let (wanted, engine) = (Self.fixture["initializers"][index], Engine())
        let initializer = try engine.registry.initializers.make(
            wanted["class"].string, [], wanted["config"].keywords, in: engine)
        expectClose(
            try initializer.values(wanted["shape"].ints), wanted["value"].array, 2e-6,
            wanted["class"].string)
    }

    /// What optimizers say about themselves can make them again.
    @Test func aConfigurationMakesTheSameOptimizer() throws {
        let engine = Engine()
        let schedule = try engine.registry.schedules.make(
            "ExponentialDecay", [.double(0.1), .int(10), .double(0.5)], in: engine)
        let optimizer = try engine.registry.optimizers.make(
            "Adam", [.object(schedule)], [("clipnorm", .double(1)), ("weight_decay", .double(0.01))],
            in: engine)
        let copy = try engine.registry.optimizers.make(
            "Adam", [], optimizer.configuration.map { ($0.key, $0.value) }, in: engine)
        #expect(copy.name == optimizer.name)
        #expect(copy.currentRate == optimizer.currentRate)
        #expect(schedule.given.first?.value.double == 0.1)
    }
}
