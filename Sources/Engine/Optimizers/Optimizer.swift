import Arrays

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A rule that changes variables against their gradients. A row of the registry gives the state arrays a
/// variable needs and the update of one variable; everything else is common: the learning rate and its
/// schedule, clipping, decoupled weight decay, accumulated gradients, the moving average of the weights, and
/// the state as files keep it (`state`, in Keras' order).
package final class Optimizer: Configurable {
    /// What one update sees: the step counted from 1, the learning rate, the run-wide numbers.
    struct Step {
        let number: Int
        let rate: Float
        /// A number that the rule keeps over all steps (Nadam's product of momenta), updated once a step.
        var product: Double
        var previousProduct: Double
        /// The variable whose elements are updated.
        var variable: Variable
    }

    typealias Update = (
        _ step: Step, _ weights: Floats, _ gradient: Floats, _ state: [Floats], _ count: Int
    ) -> Void

    /// The state arrays of one variable, and how files order them.
    struct State {
        var make: (Variable) -> [NDArray]
        /// Which of a variable's arrays Keras makes in one pass over the variables; nil: all in one.
        var groups: [[Int]]?

        init(groups: [[Int]]? = nil, _ make: @escaping (Variable) -> [NDArray]) {
            self.groups = groups
            self.make = make
        }

        /// `count` arrays of the variable's shape.
        static func arrays(_ count: Int, value: Double = 0, groups: [[Int]]? = nil) -> State {
            State(groups: groups) { variable in
                (0..<count).map { _ in .constant(Float(value), variable.shape) }
            }
        }
    }

    package let className: String
    package var given: [(key: String, value: ConfigValue)] = []
    package var name: String
    /// Calls of `apply`.
    private var calls = 0
    /// Updates done: calls, or with accumulated gradients every n-th of them.
    package var iterations: Int { calls / (accumulationSteps ?? 1) }
    /// The rate; with a schedule its first value. A rate that is set takes the schedule's place.
    package var learningRate: Double { didSet { schedule = nil } }
    package private(set) var schedule: Schedule?

    private let stateRule: State
    private let update: Update
    /// Whether the rule keeps a run-wide number besides iterations and rate.
    private let keepsProduct: Bool
    private let advance: ((inout Step) -> Void)?
    private let arguments: Arguments
    private let weightDecay: (Variable) -> Float?
    private let hasWeightDecay: Bool
    private let clipNorm: Float?
    private let globalClipNorm: Float?
    private let clipValue: Float?
    private let averages: Bool
    private let averageMomentum: Float
    private let overwriteFrequency: Int?
    private let accumulationSteps: Int?
    private let lossScale: Float?

    private var states: [ObjectIdentifier: [NDArray]] = [:]
    private var order: [Variable] = []
    private var means: [ObjectIdentifier: NDArray] = [:]
    private var accumulated: [ObjectIdentifier: NDArray] = [:]
    private var product = 1.0
    private var undecayed: (names: [String], variables: Set<ObjectIdentifier>) = ([], [])

    init(
        _ className: String, _ a: Arguments, _ engine: Engine, state: State, keepsProduct: Bool = false,
        decay: ((Variable) -> Float?)? = nil, advance: ((inout Step) -> Void)? = nil,
        _ update: @escaping Update
    ) throws {
        self.className = className
        arguments = a
        name = try a.optionalString("name") ?? engine.uniqueName(className)
        stateRule = state
        self.keepsProduct = keepsProduct
        self.advance = advance
        self.update = update
        (learningRate, schedule) = try Self.rate(a, engine)
        let factor = try a.optionalDouble("weight_decay").map { Float($0) }
        hasWeightDecay = factor != nil || decay != nil
        weightDecay = decay ?? { _ in factor }
        clipNorm = try Self.limit(a, "clipnorm")
        globalClipNorm = try Self.limit(a, "global_clipnorm")
        clipValue = try Self.limit(a, "clipvalue")
        if ["clipnorm", "clipvalue", "global_clipnorm"].filter({ !a[$0].isNone }).count > 1 {
            throw EngineError.value(
                "Only one of `clipnorm`, `clipvalue` and `global_clipnorm` can be set. Received: "
                    + "clipnorm=\(a["clipnorm"]), clipvalue=\(a["clipvalue"]), "
                    + "global_clipnorm=\(a["global_clipnorm"])")
        }
        averages = try a.bool("use_ema")
        averageMomentum = Float(try a.double("ema_momentum"))
        overwriteFrequency = try a.optionalInt("ema_overwrite_frequency")
        accumulationSteps = try a.optionalInt("gradient_accumulation_steps").flatMap { $0 == 0 ? nil : $0 }
        lossScale = try a.optionalDouble("loss_scale_factor").map { Float($0) }
        try checkRanges()
    }

    /// A limit for clipping; 0 counts as none.
    private static func limit(_ a: Arguments, _ name: String) throws -> Float? {
        try a.optionalDouble(name).flatMap { $0 > 0 ? Float($0) : nil }
    }

    private func checkRanges() throws {
        if averages, !(0...1).contains(averageMomentum) {
            throw EngineError.value(
                "`ema_momentum` must be in the range [0, 1]. Received: ema_momentum="
                    + "\(arguments["ema_momentum"])")
        }
        if averages, let overwriteFrequency, overwriteFrequency < 1 {
            throw EngineError.value(
                "`ema_overwrite_frequency` must be an integer >= 1 or None. Received: "
                    + "ema_overwrite_frequency=\(overwriteFrequency)")
        }
        if let accumulationSteps, accumulationSteps < 2 {
            throw EngineError.value(
                "`gradient_accumulation_steps` must be an integer >= 2. Received: "
                    + "gradient_accumulation_steps=\(accumulationSteps)")
        }
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
        if let function = value.object as? TensorFunction {
            let schedule = Schedule(function.name, function.name) { _ in
                (try? function.apply([]).item).map { Double($0) } ?? .nan
            }
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
    package var currentRate: Double { schedule?.rate(calls) ?? learningRate }

    /// Numbers kept: iterations, learning rate, and the state of every variable.
    package var parameterCount: Int {
        var count = 1 + (schedule == nil ? 1 : 0) + (keepsProduct && isBuilt ? 1 : 0)
        for variable in order {
            let extra = (averages ? 1 : 0) + (accumulationSteps == nil ? 0 : 1)
            count += extra * variable.shape.count
            count += (states[ObjectIdentifier(variable)] ?? []).reduce(0) { $0 + $1.count }
        }
        return count
    }
    package var isBuilt: Bool { !order.isEmpty }

    /// Makes the state of the variables.
    package func build(_ variables: [Variable]) {
        for variable in variables {
            let key = ObjectIdentifier(variable)
            guard states[key] == nil else { continue }
            states[key] = stateRule.make(variable)
            if averages { means[key] = .zeroFloats(variable.shape) }
            if accumulationSteps != nil { accumulated[key] = .zeroFloats(variable.shape) }
            order.append(variable)
        }
    }

    /// No weight decay for these variables, or for those whose name contains one of the texts.
    package func excludeFromWeightDecay(_ variables: [Variable], names: [String]) {
        undecayed = (names, Set(variables.map { ObjectIdentifier($0) }))
    }

    /// A loss as `scale_loss` gives it to a tape.
    package func scaled(_ loss: Tensor) throws -> Tensor {
        try lossScale.map { try loss * Tensor($0) } ?? loss
    }

    /// One step: changes the variables (nil gradients leave theirs alone). `isScaled`: the gradients are
    /// those of a `scaled` loss.
    ///
    /// - Throws: `EngineError.value` when there is no gradient at all.
    package func apply(_ gradients: [Tensor?], to variables: [Variable], isScaled: Bool = false) throws {
        build(variables)
        var pairs: [(Variable, NDArray)] = []
        for (variable, gradient) in zip(variables, gradients) {
            if let gradient { pairs.append((variable, gradient.array.asFloats())) }
        }
        guard !pairs.isEmpty else { throw EngineError.value("No gradients provided for any variable.") }
        if isScaled, let lossScale {
            pairs = try pairs.map { ($0.0, try binary(.divide, $0.1, .constant(lossScale))) }
        }
        if try gather(&pairs) { try step(&pairs) }
        for (variable, _) in pairs {
            if let constraint = variable.constraint { try variable.assign(constraint(variable.array)) }
        }
        if averages { average() }
        calls += 1
    }

    /// With accumulated gradients: adds these and says whether this step updates, with the means of all.
    private func gather(_ pairs: inout [(Variable, NDArray)]) throws -> Bool {
        guard let steps = accumulationSteps else { return true }
        let updates = (calls + 1) % steps == 0
        for place in pairs.indices {
            let (variable, gradient) = pairs[place]
            let key = ObjectIdentifier(variable)
            let sum = try binary(.add, gradient, accumulated[key] ?? .zeroFloats(variable.shape))
            pairs[place].1 = updates ? try binary(.divide, sum, .constant(Float(steps))) : sum
            accumulated[key] = updates ? .zeroFloats(variable.shape) : sum
        }
        return updates
    }

    private func step(_ pairs: inout [(Variable, NDArray)]) throws {
        if clipNorm != nil || globalClipNorm != nil || clipValue != nil { try clip(&pairs) }
        let rate = Float(currentRate)
        var step = Step(
            number: iterations + 1, rate: rate, product: product, previousProduct: product,
            variable: pairs[0].0)
        advance?(&step)
        product = step.product
        for (variable, gradient) in pairs {
            let state = states[ObjectIdentifier(variable)] ?? []
            step.variable = variable
            let decay = hasWeightDecay && decays(variable) ? weightDecay(variable) : nil
            variable.update { weights, count in
                if let decay {
                    for i in 0..<count { weights[i] -= weights[i] * decay * rate }
                }
                update(step, weights, gradient.floatPointer, state.map(\.floatPointer), count)
            }
            withExtendedLifetime((gradient, state)) {}
        }
    }

    private func decays(_ variable: Variable) -> Bool {
        !undecayed.variables.contains(ObjectIdentifier(variable))
            && !undecayed.names.contains { !$0.isEmpty && variable.name.contains($0) }
    }

    private func clip(_ pairs: inout [(Variable, NDArray)]) throws {
        if let limit = clipNorm {
            pairs = try pairs.map { variable, gradient in
                let norm = sumOfSquares(gradient.floatPointer, gradient.count).squareRoot()
                return (variable, try binary(.multiply, gradient, .constant(limit / max(norm, limit))))
            }
        } else if let limit = globalClipNorm {
            let squares = pairs.reduce(Float(0)) { $0 + sumOfSquares($1.1.floatPointer, $1.1.count) }
            let scale = limit * min(1 / squares.squareRoot(), 1 / limit)
            pairs = try pairs.map { ($0.0, try binary(.multiply, $0.1, .constant(scale))) }
        } else if let limit = clipValue {
            pairs = pairs.map { ($0.0, unary(.clip, $0.1, -limit, limit)) }
        }
    }

    private func average() {
        let momentum = iterations == 0 ? 0 : averageMomentum
        let overwrites = overwriteFrequency.map { (iterations + 1) % $0 == 0 } ?? false
        for variable in order {
            guard let mean = means[ObjectIdentifier(variable)] else { continue }
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
    package func finish() {
        guard averages else { return }
        for variable in order {
            guard let mean = means[ObjectIdentifier(variable)] else { continue }
            variable.update { weights, count in weights.update(from: mean.floatPointer, count: count) }
        }
    }

    // MARK: State in files

    /// The arrays of all variables as Keras' `optimizer.variables` orders them after iterations and rate.
    private var stateArrays: [NDArray] {
        var result: [NDArray] = []
        let keys = order.map { ObjectIdentifier($0) }
        result += keys.compactMap { means[$0] } + keys.compactMap { accumulated[$0] }
        let widest = keys.reduce(0) { max($0, states[$1]?.count ?? 0) }
        for group in stateRule.groups ?? [Array(0..<widest)] {
            for key in keys {
                let arrays = states[key] ?? []
                for place in group where place < arrays.count { result.append(arrays[place]) }
            }
        }
        return result
    }

    /// `optimizer.variables`: iterations, the learning rate unless a schedule gives it, then the state.
    package var state: [NDArray] {
        var result = [NDArray(ints: [calls], shape: [])]
        if schedule == nil { result.append(.constant(Float(learningRate))) }
        result += stateArrays.map { $0.copy() }
        if keepsProduct, isBuilt { result.append(.constant(Float(product))) }
        return result
    }

    /// Takes the state that `state` gave. False, with nothing changed, where counts or shapes differ.
    package func restore(_ saved: [NDArray]) -> Bool {
        let arrays = stateArrays
        let start = schedule == nil ? 2 : 1
        let count = start + arrays.count + (keepsProduct && isBuilt ? 1 : 0)
        guard saved.count == count, saved[0].count == 1 else { return false }
        for (array, new) in zip(arrays, saved[start...]) where array.shape != new.shape { return false }
        calls = Int(saved[0].firstNumber)
        if schedule == nil { learningRate = saved[1].firstNumber }
        for (array, new) in zip(arrays, saved[start...]) {
            let source = new.asFloats()
            array.floatPointer.update(from: source.floatPointer, count: array.count)
            withExtendedLifetime(source) {}
        }
        if keepsProduct, isBuilt { product = saved[count - 1].firstNumber }
        return true
    }

    private static let commonOrder = [
        "name", "learning_rate", "weight_decay", "clipnorm", "global_clipnorm", "clipvalue", "use_ema",
        "ema_momentum", "ema_overwrite_frequency", "loss_scale_factor", "gradient_accumulation_steps",
    ]

    /// `get_config`.
    package var configuration: [(key: String, value: ConfigValue)] {
        var result = arguments.values.filter { !["lr", "decay", "jit_compile"].contains($0.key) }
        result["name"] = .string(name)
        result["learning_rate"] = schedule.map { .object($0) } ?? .double(learningRate)
        var own = Self.commonOrder
        own += arguments.values.keys.filter { !Self.commonOrder.contains($0) }.sorted()
        return own.compactMap { key in result[key].map { (key, $0) } }
    }
}
