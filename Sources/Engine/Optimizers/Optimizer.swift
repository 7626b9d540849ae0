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
        /// What the rule's `slices` makes of the rows that the gradient is the sum of, added up for each element;
        /// nil when there are none.
        var raised: Floats?

        /// g^2, or the sum of the squares of a table's rows.
        @inline(__always)
        func square(_ gradient: Floats, _ i: Int) -> Float {
            if let raised { raised[i] } else { gradient[i] * gradient[i] }
        }
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
    package var iterations: Int { calls / (options.accumulationSteps ?? 1) }
    /// The rate, when no schedule gives it. A rate that is set takes the schedule's place.
    package var learningRate: Double { didSet { schedule = nil } }
    package private(set) var schedule: Schedule?

    private let stateRule: State
    private let update: Update
    /// Whether the rule keeps a run-wide number besides iterations and rate.
    private let keepsProduct: Bool
    private let advance: ((inout Step) -> Void)?
    private var arguments: Arguments
    private let ownDecay: ((Variable) -> Float?)?
    /// What the rule takes of each row of a table where others take it of the gradient; nil: nothing.
    private let sliceRule: IndexedSlices.Power?
    /// Whether rows of a table with the same id are added before anything else is done with them, as TensorFlow.js
    /// does; see `IndexedSlices`.
    package var sumsSlices = false
    var readsSlices: Bool { !sumsSlices && (sliceRule != nil || options.clips) }
    private var options: OptimizerOptions

    /// The variables in the order in which they came, and what is kept of each.
    private var order: [Variable] = []
    private var places: [ObjectIdentifier: Int] = [:]
    private var states: [[NDArray]] = []
    /// Where the elements of the states are.
    private var statePointers: [[Floats]] = []
    private var means: [NDArray] = []
    private var accumulated: [NDArray] = []
    private var product = 1.0
    /// The step in which variables are updated now.
    private var current: Step?
    /// Optimizers that this one leaves its variables to (`MultiOptimizer`): their state is part of this one's.
    package var parts: [Optimizer] = []
    /// A class of a front end that changes what the optimizer does.
    package var front: (any OptimizerFront)?
    private var undecayed: (names: [String], variables: Set<ObjectIdentifier>) = ([], [])

    init(
        _ className: String, _ a: Arguments, _ engine: Engine, state: State, keepsProduct: Bool = false,
        decay: ((Variable) -> Float?)? = nil, slices: IndexedSlices.Power? = .square,
        advance: ((inout Step) -> Void)? = nil, _ update: @escaping Update
    ) throws {
        self.className = className
        arguments = a
        name = try a.optionalString("name") ?? engine.uniqueName(className)
        stateRule = state
        self.keepsProduct = keepsProduct
        self.advance = advance
        self.update = update
        (learningRate, schedule) = try Self.rate(a, engine)
        ownDecay = decay
        sliceRule = slices
        options = try OptimizerOptions(a)
    }

    /// Changes one of the arguments that all optimizers take.
    ///
    /// - Throws: `EngineError` where the value does not fit, or where the step's state depends on it.
    package func setOption(_ name: String, _ value: ConfigValue) throws {
        let fixed = ["use_ema", "gradient_accumulation_steps"]
        if fixed.contains(name) && isBuilt || name == "weight_decay" && ownDecay != nil {
            throw EngineError.value(
                "\(className).\(name): got \(value), expected it as an argument of \(className)() before its "
                    + "first step")
        }
        var changed = arguments
        changed[name] = value
        options = try OptimizerOptions(changed)
        arguments = changed
    }

    /// The rate from `learning_rate`, or from the older spellings `lr` and `decay`.
    private static func rate(_ a: Arguments, _ engine: Engine) throws -> (Double, Schedule?) {
        var value = a["learning_rate"]
        if a.given.contains("lr"), !a["lr"].isNone {
            value = a["lr"]
            engine.note("Argument `lr` is deprecated. Use `learning_rate` instead.")
        }
        if let schedule = value.object as? Schedule { return (0, schedule) }
        if case .dictionary = value, let schedule = try engine.registry.schedules.get(value, in: engine) {
            return (0, schedule)
        }
        if let function = value.object as? TensorFunction {
            let schedule = Schedule(function.name, function.name) { _ in
                (try? function.apply([]).item).map { Double($0) } ?? .nan
            }
            return (0, schedule)
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

    /// A schedule in the place of the rate (`_set_hyper` with a schedule).
    package func setSchedule(_ schedule: Schedule) { self.schedule = schedule }

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
        for (variable, arrays) in zip(order, states) {
            let extra = (options.averages ? 1 : 0) + (options.accumulationSteps == nil ? 0 : 1)
            count += extra * variable.shape.count
            count += arrays.reduce(0) { $0 + $1.count }
        }
        return parts.reduce(count) { $0 + $1.parameterCount }
    }
    package var isBuilt: Bool { !order.isEmpty }
    /// The variables of which state is kept.
    package var builtVariables: [Variable] { order }

    /// Makes the state of the variables, by the front end's class if there is one.
    package func build(_ variables: [Variable]) throws {
        if let front, !isBuilt { try front.build(variables) }
        buildOwn(variables)
    }

    /// Makes the state of the variables that the engine's rule keeps.
    package func buildOwn(_ variables: [Variable]) {
        for (index, variable) in variables.enumerated() {
            guard place(of: variable, near: index) == nil else { continue }
            places[ObjectIdentifier(variable)] = order.count
            states.append(stateRule.make(variable))
            statePointers.append(states[states.count - 1].map(\.floatPointer))
            if options.averages { means.append(.zeroFloats(variable.shape)) }
            if options.accumulationSteps != nil { accumulated.append(.zeroFloats(variable.shape)) }
            order.append(variable)
        }
    }

    /// Where a variable's state is; `near` is where it mostly is.
    private func place(of variable: Variable, near index: Int) -> Int? {
        if index < order.count, order[index] === variable { return index }
        return places[ObjectIdentifier(variable)]
    }

    /// No weight decay for these variables, or for those whose name contains one of the texts.
    package func excludeFromWeightDecay(_ variables: [Variable], names: [String]) {
        undecayed = (names, Set(variables.map { ObjectIdentifier($0) }))
    }

    /// A loss as `scale_loss` gives it to a tape.
    package func scaled(_ loss: Tensor) throws -> Tensor {
        try options.lossScale.map { try loss * Tensor($0) } ?? loss
    }

    /// One step: changes the variables (nil gradients leave theirs alone). `isScaled`: the gradients are
    /// those of a `scaled` loss.
    ///
    /// - Throws: `EngineError.value` when there is no gradient at all.
    package func apply(_ gradients: [Tensor?], to variables: [Variable], isScaled: Bool = false) throws {
        if let front, try front.apply(gradients, variables) { return }
        try applyOwn(gradients, to: variables, isScaled: isScaled)
    }

    /// As `apply`, past a front end's own `apply`.
    package func applyOwn(_ gradients: [Tensor?], to variables: [Variable], isScaled: Bool = false) throws {
        try build(variables)
        var pairs: [Pair] = []
        pairs.reserveCapacity(variables.count)
        for (index, variable) in variables.enumerated() where index < gradients.count {
            guard let gradient = gradients[index], let place = place(of: variable, near: index) else {
                continue
            }
            pairs.append(
                Pair(
                    variable: variable, place: place, gradient: gradient.array.asFloats(),
                    slices: readsSlices ? gradient.slices : nil))
        }
        guard !pairs.isEmpty else { throw EngineError.value("No gradients provided for any variable.") }
        if isScaled, let lossScale = options.lossScale {
            for index in pairs.indices {
                try pairs[index].change { try binary(.divide, $0, .constant(lossScale)) }
            }
        }
        try front?.prepare(pairs.map(\.variable))
        if try gather(&pairs) { try step(&pairs) }
        for index in pairs.indices {
            guard let constraint = pairs[index].variable.constraint else { continue }
            try pairs[index].variable.assign(constraint(pairs[index].variable.array))
        }
        if options.averages { average() }
        calls += 1
    }

    /// Counts a step that the parts did.
    package func countStep() { calls += 1 }

    /// A variable with its gradient in this step, and where its state is.
    private struct Pair {
        let variable: Variable
        let place: Int
        var gradient: NDArray
        /// The rows that the gradient is the sum of.
        var slices: [IndexedSlices]?

        var squaredNorm: Float {
            (slices?.map { $0.rows.asFloats() } ?? [gradient]).reduce(0) {
                $0 + sumOfSquares($1.floatPointer, $1.count)
            }
        }

        mutating func change(_ body: (NDArray) throws -> NDArray) rethrows {
            guard let old = slices else { return gradient = try body(gradient) }
            let new = try old.map { try IndexedSlices(ids: $0.ids, rows: body($0.rows.asFloats())) }
            gradient = IndexedSlices.sums(.value, of: new, in: gradient.shape)
            slices = new
        }
    }

    /// With accumulated gradients: adds these and says whether this step updates, with the means of all.
    private func gather(_ pairs: inout [Pair]) throws -> Bool {
        guard let steps = options.accumulationSteps else { return true }
        let updates = (calls + 1) % steps == 0
        for index in pairs.indices {
            let pair = pairs[index]
            let sum = try binary(.add, pair.gradient, accumulated[pair.place])
            pairs[index].slices = nil
            pairs[index].gradient = updates ? try binary(.divide, sum, .constant(Float(steps))) : sum
            accumulated[pair.place] = updates ? .zeroFloats(pair.variable.shape) : sum
        }
        return updates
    }

    private func step(_ pairs: inout [Pair]) throws {
        defer { schedule?.failure = nil }
        if options.clips { try clip(&pairs) }
        let rate = Float(currentRate)
        if let failure = schedule?.failure { throw failure }
        var step = Step(
            number: iterations + 1, rate: rate, product: product, previousProduct: product,
            variable: pairs[0].variable)
        advance?(&step)
        product = step.product
        current = step
        defer { current = nil }
        // By index: a copy of a pair counts its three references.
        for index in pairs.indices {
            let variable = pairs[index].variable
            if let decay = ownDecay.map({ $0(variable) }) ?? options.weightDecay, decays(variable) {
                variable.update { weights, count in
                    for i in 0..<count { weights[i] -= weights[i] * decay * rate }
                }
            }
            if let front {
                let gradient = Tensor(pairs[index].gradient)
                gradient.slices = pairs[index].slices
                if try front.update(variable, gradient, rate: rate) { continue }
            }
            step.variable = variable
            update(step, pairs[index].gradient, pairs[index].slices, place: pairs[index].place)
        }
    }

    /// The engine's rule on the step's variable.
    private func update(_ step: Step, _ gradient: NDArray, _ slices: [IndexedSlices]?, place: Int) {
        guard let slices, let sliceRule, readsSlices else {
            return step.variable.update { weights, count in
                update(step, weights, gradient.floatPointer, statePointers[place], count)
            }
        }
        var step = step
        let raised = IndexedSlices.sums(sliceRule, of: slices, in: gradient.shape)
        step.raised = raised.floatPointer
        step.variable.update { weights, count in
            update(step, weights, gradient.floatPointer, statePointers[place], count)
        }
        withExtendedLifetime(raised) {}
    }

    /// The engine's rule on one variable, within a step or as one of its own (`update_step`).
    package func update(_ variable: Variable, _ gradient: Tensor, rate: Float) throws {
        guard let place = place(of: variable, near: 0) else {
            throw EngineError.value("update_step: got variable \(variable.path), expected one that is built")
        }
        guard gradient.shape == variable.shape else {
            throw EngineError.value(
                "update_step: got a gradient of shape \(EngineError.tuple(gradient.dimensions)), expected "
                    + "\(EngineError.tuple(variable.shape.list))")
        }
        var step =
            current
            ?? Step(
                number: iterations + 1, rate: rate, product: product, previousProduct: product,
                variable: variable)
        if current == nil { advance?(&step) }
        step = Step(
            number: step.number, rate: rate, product: step.product, previousProduct: step.previousProduct,
            variable: variable)
        update(step, gradient.array.asFloats(), gradient.slices, place: place)
    }

    private func decays(_ variable: Variable) -> Bool {
        !undecayed.variables.contains(ObjectIdentifier(variable))
            && !undecayed.names.contains { !$0.isEmpty && variable.name.contains($0) }
    }

    private func clip(_ pairs: inout [Pair]) throws {
        let squares = options.clipValue == nil ? pairs.map(\.squaredNorm) : []
        let total = squares.reduce(0, +).squareRoot()
        for index in pairs.indices {
            // Keras multiplies by the global factor what it has added up.
            if options.globalClipNorm != nil { pairs[index].slices = nil }
            try pairs[index].change { gradient in
                if let limit = options.clipNorm {
                    let norm = squares[index].squareRoot()
                    return try binary(.multiply, gradient, .constant(limit / max(norm, limit)))
                }
                if let limit = options.globalClipNorm {
                    return try binary(.multiply, gradient, .constant(limit * min(1 / total, 1 / limit)))
                }
                let limit = options.clipValue ?? .infinity
                return unary(.clip, gradient, -limit, limit)
            }
        }
    }

    private func average() {
        let momentum = iterations == 0 ? 0 : options.averageMomentum
        let overwrites = options.overwriteFrequency.map { (iterations + 1) % $0 == 0 } ?? false
        for (variable, mean) in zip(order, means) {
            let values = mean.floatPointer
            variable.update { weights, count in
                for i in 0..<count {
                    values[i] = momentum * values[i] + (1 - momentum) * weights[i]
                    if overwrites { weights[i] = values[i] }
                }
            }
        }
    }

    /// At the end of a training: the weights become their moving options.averages, if those are kept.
    package func finish() {
        for part in parts { part.finish() }
        guard options.averages else { return }
        for (variable, mean) in zip(order, means) {
            variable.update { weights, count in weights.update(from: mean.floatPointer, count: count) }
        }
    }

    // MARK: State in files

    /// The arrays of all variables as Keras' `optimizer.variables` orders them after iterations and rate.
    private var stateArrays: [NDArray] {
        var result = means + accumulated + (front?.variables ?? []).map(\.array)
        let widest = states.reduce(0) { max($0, $1.count) }
        for group in stateRule.groups ?? [Array(0..<widest)] {
            for arrays in states {
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
        return parts.reduce(result) { $0 + $1.state }
    }

    /// Takes the state that `state` gave. False, with nothing changed, where counts or shapes differ.
    package func restore(_ saved: [NDArray]) -> Bool {
        let counts = parts.map(\.state.count)
        var place = saved.count - counts.reduce(0, +)
        guard place > 0 else { return false }
        var shares: [(owner: Optimizer, saved: [NDArray])] = [(self, Array(saved[..<place]))]
        for (part, count) in zip(parts, counts) {
            shares.append((part, Array(saved[place..<(place + count)])))
            place += count
        }
        guard shares.allSatisfy({ $0.owner.fits($0.saved) }) else { return false }
        for share in shares { share.owner.take(share.saved) }
        return true
    }

    private func fits(_ saved: [NDArray]) -> Bool {
        let (arrays, start) = (stateArrays, schedule == nil ? 2 : 1)
        guard let first = saved.first, first.count == 1 else { return false }
        // The state of an optimizer before its first step.
        if saved.count == start { return true }
        return saved.count == start + arrays.count + (keepsProduct && isBuilt ? 1 : 0)
            && zip(arrays, saved[start...]).allSatisfy { $0.shape == $1.shape }
    }

    private func take(_ saved: [NDArray]) {
        let start = schedule == nil ? 2 : 1
        calls = Int(saved[0].firstNumber)
        if schedule == nil { learningRate = saved[1].firstNumber }
        guard saved.count > start else { return }
        for (array, new) in zip(stateArrays, saved[start...]) {
            let source = new.asFloats()
            array.floatPointer.update(from: source.floatPointer, count: array.count)
            withExtendedLifetime(source) {}
        }
        if keepsProduct, isBuilt { product = saved[saved.count - 1].firstNumber }
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
