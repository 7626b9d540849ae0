import Arrays

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A rule that changes variables against their gradients. A row of the registry gives the state arrays a
/// variable needs and the update of one variable; everything else is common: the learning rate and its
/// schedule, clipping, decoupled weight decay, the moving average of the weights.
package final class Optimizer {
    /// What one update sees: the step counted from 1, the learning rate, the run-wide numbers.
    struct Step {
        let number: Int
        let rate: Float
        /// A number that the rule keeps over all steps (Nadam's product of momenta), updated once a step.
        var product: Double
        var previousProduct: Double
    }

    typealias Update = (
        _ step: Step, _ weights: Floats, _ gradient: Floats, _ state: [Floats], _ count: Int
    ) -> Void

    package let className: String
    package let name: String
    package private(set) var iterations = 0
    /// The rate; with a schedule its first value. A rate that is set takes the schedule's place.
    package var learningRate: Double { didSet { schedule = nil } }
    package private(set) var schedule: Schedule?

    private let stateCount: Int
    private let initialState: Float
    private let update: Update
    /// Run-wide numbers a rule keeps besides iterations and rate (for the parameter count).
    private let extraCount: Int
    private let advance: ((inout Step) -> Void)?
    private let arguments: Arguments
    private let weightDecay: Float?
    private let clipNorm: Float?
    private let globalClipNorm: Float?
    private let clipValue: Float?
    private let averages: Bool
    private let averageMomentum: Float
    private let overwriteFrequency: Int?

    private var states: [ObjectIdentifier: [NDArray]] = [:]
    private var order: [Variable] = []
    private var means: [ObjectIdentifier: NDArray] = [:]
    private var product = 1.0

    init(
        _ className: String, _ a: Arguments, _ engine: Engine, states: Int, initialState: Double = 0,
        extraCount: Int = 0, advance: ((inout Step) -> Void)? = nil, _ update: @escaping Update
    ) throws {
        self.className = className
        arguments = a
        name = try a.optionalString("name") ?? engine.uniqueName(className)
        stateCount = states
        self.initialState = Float(initialState)
        self.extraCount = extraCount
        self.advance = advance
        self.update = update
        (learningRate, schedule) = try Self.rate(a, engine)
        weightDecay = try a.optionalDouble("weight_decay").map { Float($0) }
        clipNorm = try a.optionalDouble("clipnorm").map { Float($0) }
        globalClipNorm = try a.optionalDouble("global_clipnorm").map { Float($0) }
        clipValue = try a.optionalDouble("clipvalue").map { Float($0) }
        if [clipNorm, globalClipNorm, clipValue].compactMap({ $0 }).count > 1 {
            throw EngineError.value(
                "Only one of `clipnorm`, `clipvalue` and `global_clipnorm` can be set. Received: "
                    + "clipnorm=\(a["clipnorm"]), clipvalue=\(a["clipvalue"]), "
                    + "global_clipnorm=\(a["global_clipnorm"])")
        }
        averages = try a.bool("use_ema")
        averageMomentum = Float(try a.double("ema_momentum"))
        overwriteFrequency = try a.optionalInt("ema_overwrite_frequency")
        _ = try a.refusing("gradient_accumulation_steps").refusing("loss_scale_factor")
    }

    /// The rate from `learning_rate`, or from the older spellings `lr` and `decay`.
    private static func rate(_ a: Arguments, _ engine: Engine) throws -> (Double, Schedule?) {
        var value = a["learning_rate"]
        if a.given.contains("lr"), !a["lr"].isNone {
            value = a["lr"]
            engine.note("Argument `lr` is deprecated. Use `learning_rate` instead.")
        }
        if let schedule = value.object as? Schedule { return (schedule.rate(0), schedule) }
        if case .dictionary = value, let schedule = try engine.registry.schedules.get(value, in: engine) {
            return (schedule.rate(0), schedule)
        }
        guard let rate = value.double else {
            throw EngineError.value(
                "Argument `learning_rate` should be float, or an instance of LearningRateSchedule, or a "
                    + "callable (that takes in the current iteration value and returns the corresponding "
                    + "learning rate value). Received instead: learning_rate=\(value)")
        }
        if let decay = try a.optionalDouble("decay"), decay != 0 {
            engine.note(
                "Argument `decay` is no longer supported; a schedule rate / (1 + decay * step) is used.")
            return (
                rate, Schedule("InverseTimeDecay", "InverseTimeDecay") { rate / (1 + decay * Double($0)) }
            )
        }
        // Keras keeps the rate in float32.
        return (Double(Float(rate)), nil)
    }

    /// Throws: `EngineError.type` in Keras' words when the rate comes from a schedule.
    package func setLearningRate(_ rate: Double) throws {
        guard schedule == nil else {
            throw EngineError.type(
                "This optimizer was created with a `LearningRateSchedule` object as its `learning_rate` "
                    + "constructor argument, hence its learning rate is not settable. If you need the learning "
                    + "rate to be settable, you should instantiate the optimizer with a float `learning_rate` "
                    + "argument.")
        }
        learningRate = Double(Float(rate))
    }

    /// The rate of the coming step.
    package var currentRate: Double { schedule?.rate(iterations) ?? learningRate }

    /// Numbers kept: iterations, learning rate, and the state of every variable.
    package var parameterCount: Int {
        let state = order.reduce(0) { $0 + $1.shape.count * (stateCount + (averages ? 1 : 0)) }
        return 2 + extraCount - (schedule == nil ? 0 : 1) + state
    }
    package var isBuilt: Bool { !order.isEmpty }

    /// Makes the state of the variables.
    package func build(_ variables: [Variable]) {
        for variable in variables where states[ObjectIdentifier(variable)] == nil {
            states[ObjectIdentifier(variable)] = (0..<stateCount).map { _ in
                .constant(initialState, variable.shape)
            }
            order.append(variable)
        }
    }

    /// One step: changes the variables (nil gradients leave theirs alone).
    ///
    /// - Throws: `EngineError.value` when there is no gradient at all.
    package func apply(_ gradients: [Tensor?], to variables: [Variable]) throws {
        build(variables)
        var pairs: [(Variable, NDArray)] = []
        for (variable, gradient) in zip(variables, gradients) {
            if let gradient { pairs.append((variable, gradient.array.asFloats())) }
        }
        guard !pairs.isEmpty else { throw EngineError.value("No gradients provided for any variable.") }
        if clipNorm != nil || globalClipNorm != nil || clipValue != nil { try clip(&pairs) }
        let rate = Float(currentRate)
        var step = Step(number: iterations + 1, rate: rate, product: product, previousProduct: product)
        advance?(&step)
        product = step.product
        for (variable, gradient) in pairs {
            let state = states[ObjectIdentifier(variable)] ?? []
            variable.update { weights, count in
                if let decay = weightDecay {
                    for i in 0..<count { weights[i] -= weights[i] * decay * rate }
                }
                update(step, weights, gradient.floatPointer, state.map(\.floatPointer), count)
            }
            withExtendedLifetime((gradient, state)) {}
            if let constraint = variable.constraint { try variable.assign(constraint(variable.array)) }
        }
        if averages { average(pairs.map(\.0)) }
        iterations += 1
    }

    private func clip(_ pairs: inout [(Variable, NDArray)]) throws {
        if let limit = clipValue {
            pairs = pairs.map { ($0.0, unary(.clip, $0.1, -limit, limit)) }
        } else if let limit = clipNorm {
            pairs = try pairs.map { variable, gradient in
                let norm = sumOfSquares(gradient.floatPointer, gradient.count).squareRoot()
                return (variable, try binary(.multiply, gradient, .constant(limit / max(norm, limit))))
            }
        } else if let limit = globalClipNorm {
            let squares = pairs.reduce(Float(0)) { $0 + sumOfSquares($1.1.floatPointer, $1.1.count) }
            let scale = limit * min(1 / squares.squareRoot(), 1 / limit)
            pairs = try pairs.map { ($0.0, try binary(.multiply, $0.1, .constant(scale))) }
        }
    }

    private func average(_ variables: [Variable]) {
        let momentum = iterations == 0 ? 0 : averageMomentum
        let overwrites = overwriteFrequency.map { (iterations + 1) % $0 == 0 } ?? false
        for variable in variables {
            let key = ObjectIdentifier(variable)
            let mean = means[key] ?? .zeroFloats(variable.shape)
            means[key] = mean
            let values = mean.floatPointer
            variable.update { weights, count in
                for i in 0..<count {
                    values[i] = momentum * values[i] + (1 - momentum) * weights[i]
                    if overwrites { weights[i] = values[i] }
                }
            }
        }
    }

    /// At the end of a training: the weights become their moving averages, if those are kept.
    func finish() {
        guard averages else { return }
        for variable in order {
            guard let mean = means[ObjectIdentifier(variable)] else { continue }
            variable.update { weights, count in weights.update(from: mean.floatPointer, count: count) }
        }
    }

    package var configuration: [(key: String, value: ConfigValue)] {
        var result = arguments.values.filter { !["lr", "decay", "jit_compile"].contains($0.key) }
        result["name"] = .string(name)
        if schedule == nil { result["learning_rate"] = .double(learningRate) }
        return result.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
