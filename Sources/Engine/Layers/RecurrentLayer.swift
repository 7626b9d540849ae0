import Arrays

/// What SimpleRNN, LSTM and GRU share: sequences (N, T, F) to the last output (N, U) or all (N, T, U), with
/// masks, initial states, states that stay (`stateful`), and dropout of inputs and states.
///
/// Activations that the fused kernels know run as one operation over the whole sequence. Any other, and dropout
/// of layers with gates (each gate has factors of its own), runs step by step through `step`.
package class RecurrentLayer: Layer, SequenceLayer {
    let units: Int
    let gateCount: Int
    let activation: Activation
    let gateActivation: Activation
    let usesBias: Bool
    // A cell's layer does what the RNN around the cell says.
    package internal(set) var returnsSequences: Bool
    package internal(set) var returnsState: Bool
    package internal(set) var goBackwards: Bool
    package let isStateful: Bool
    package var zeroOutputForMask: Bool
    /// Whether it is the inside of a cell, whose name is the scope of the weights.
    var isCell = false
    private let dropout: Double
    private let recurrentDropout: Double
    private let kernelInitializer: Initializer
    private let recurrentInitializer: Initializer
    private let biasInitializer: Initializer
    private let generator: SeedGenerator
    private(set) var kernel: Variable?
    private(set) var recurrent: Variable?
    private(set) var bias: Variable?
    /// What a stateful layer keeps from call to call.
    package var states: [NDArray] = []

    /// Shape of the bias; its unit-forget form for LSTM is made in `initialBias`.
    var biasShape: [Int] { [gateCount * units] }
    package var stateCount: Int { 1 }
    var operation: Operation { .simpleRNN }
    var resetAfter: Bool { false }
    private var scope: String? { isCell ? nil : NameScope.snakeCase(className) + "_cell" }
    /// How many masks of factors dropout draws: one for each gate when states are dropped too (Keras'
    /// implementation 1), else one for all.
    private var maskCount: Int {
        recurrentDropout > 0 || arguments["implementation"].int == 1 ? gateCount : 1
    }

    init(_ className: String, gates: Int, _ a: Arguments, _ engine: Engine) throws {
        units = try a.positive("units")
        gateCount = gates
        activation = try engine.registry.activation(a["activation"])
        gateActivation = try gates > 1 ? engine.registry.activation(a["recurrent_activation"]) : .linear
        usesBias = try a.bool("use_bias")
        // Keras' SimpleRNN draws its dropout seed before the initializers' seeds, the others after.
        let early = gates == 1 ? try a.optionalInt("seed") ?? engine.random.makeSeed() : nil
        kernelInitializer = try engine.initializer(a, "kernel_initializer")
        recurrentInitializer = try engine.initializer(a, "recurrent_initializer")
        biasInitializer = try engine.initializer(a, "bias_initializer")
        dropout = min(1, max(0, try a.double("dropout")))
        recurrentDropout = min(1, max(0, try a.double("recurrent_dropout")))
        generator = SeedGenerator(try early ?? a.optionalInt("seed") ?? engine.random.makeSeed())
        returnsSequences = try a.bool("return_sequences")
        returnsState = try a.bool("return_state")
        goBackwards = try a.bool("go_backwards")
        isStateful = try a.bool("stateful")
        zeroOutputForMask = try a.bool("zero_output_for_mask")
        if a["time_major"].isTrue {
            throw EngineError.notImplemented("\(className): argument 'time_major': got True, expected False")
        }
        try super.init(className, a, engine)
    }

    override var inputSpec: InputSpec {
        InputSpec(rank: 3, lastExtent: kernel?.shape[0])
    }
    override var passesMasks: Bool { false }
    package override var role: LayerRole {
        .recurrent(returnsSequences: returnsSequences, backwards: goBackwards)
    }
    package override var activationName: String? { activation.name }

    package override func build(_ shapes: [PartialShape]) throws {
        let features = try known(shapes[0].last, self, shapes[0])
        kernel = try addWeight(
            "kernel", [features, gateCount * units], kernelInitializer,
            regularizer: engine.regularizer(arguments, "kernel_regularizer"),
            constraint: engine.constraint(arguments, "kernel_constraint"), scope: scope)
        recurrent = try addWeight(
            "recurrent_kernel", [units, gateCount * units], recurrentInitializer,
            regularizer: engine.regularizer(arguments, "recurrent_regularizer"),
            constraint: engine.constraint(arguments, "recurrent_constraint"), scope: scope)
        guard usesBias else { return }
        let bias = try addWeight(
            "bias", biasShape, biasInitializer,
            regularizer: engine.regularizer(arguments, "bias_regularizer"),
            constraint: engine.constraint(arguments, "bias_constraint"), scope: scope)
        adjustBias(bias)
        self.bias = bias
    }

    /// A hook for LSTM's forget gate, which starts open.
    func adjustBias(_ bias: Variable) {}

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        guard let kernel, let recurrent else { throw EngineError.notBuilt("Layer \(name) is not built.") }
        let batch = input.x.shape[0]
        let x = input.x.floats()
        let initial = try initialStates(input.initialState, batch: batch)
        let inputFactors = factors([batch, 1, x.shape[2]], dropout, input.training)
        let stateFactors = factors([batch, units], recurrentDropout, input.training)
        var options = RecurrentOptions(
            returnsSequences: returnsSequences, goBackwards: goBackwards, mask: input.mask,
            zeroOutputForMask: zeroOutputForMask, resetAfter: resetAfter)
        let biasTensor = bias?.value ?? Tensor(NDArray.zeroFloats(Shape(biasShape)))
        let results: [Tensor]
        let drops = inputFactors.count > 1 || stateFactors.count > 1
        // Under nested tapes the gradient is differentiated again, which elementary operations can.
        let isNested = TapeStack.current.tapes.count > 1
        if let cell = activation.cell, let gate = gateActivation.cell, gateCount == 1 || !drops, !isNested {
            options.activation = cell
            options.gate = gate
            options.startsAtZero = input.initialState.isEmpty && states.isEmpty
            options.stateFactors = stateFactors.first?.array
            options.keepsForGradient = !TapeStack.current.tapes.isEmpty
            var x = try inputFactors.first.map { try x * $0 } ?? x
            if let lookup = usefulLookup(x) {
                x = lookup.table
                options.ids = lookup.ids
                options.keepsSlices = TapeStack.current.tapes.contains(where: \.keepsSlices)
            }
            results = try operation.apply(
                [x, kernel.value, recurrent.value, biasTensor] + initial, Attributes(recurrent: options))
        } else {
            let weights = [kernel.value, recurrent.value, biasTensor]
            let projected = try project(x, weights, inputFactors)
            results = try unrolled(projected, weights, initial, stateFactors, options)
        }
        if isStateful { states = results.dropFirst().map { $0.array.copy() } }
        let output = results[0]
        let mask = returnsSequences ? input.mask : nil
        guard returnsState else { return LayerOutput(output, mask: mask) }
        return LayerOutput(results, masks: [mask] + results.dropFirst().map { _ in nil })
    }

    /// The table that the input's rows come from, when it is shorter than they are. A tape that may be asked for
    /// the gradient of the rows themselves has to see them.
    private func usefulLookup(_ x: Tensor) -> Tensor.Lookup? {
        guard let lookup = x.lookup, lookup.ids.rank == 2, lookup.table.shape[0] <= lookup.ids.count,
            TapeStack.current.tapes.allSatisfy(\.isForTraining)
        else { return nil }
        return lookup
    }

    /// Dropout factors of one call; none when nothing is dropped. Keras draws them outside of training too.
    private func factors(_ shape: [Int], _ rate: Double, _ training: Bool) -> [Tensor] {
        guard rate > 0 else { return [] }
        guard training else {
            generator.skip(maskCount)
            return []
        }
        return (0..<maskCount).map { _ in Tensor(dropoutFactors(shape, rate, generator)) }
    }

    private func initialStates(_ given: [Tensor], batch: Int) throws -> [Tensor] {
        if !given.isEmpty {
            guard given.count == stateCount else {
                throw EngineError.value(
                    "Layer \"\(name)\": argument 'initial_state': got \(given.count) tensors, expected "
                        + "\(stateCount)")
            }
            for state in given where state.dimensions != [batch, units] {
                throw EngineError.value(
                    "Layer \"\(name)\": argument 'initial_state': got shape "
                        + "\(EngineError.tuple(state.dimensions)), expected "
                        + EngineError.tuple([batch, units]))
            }
            return given.map { $0.floats() }
        }
        if isStateful, !states.isEmpty {
            guard states[0].shape[0] == batch else {
                throw EngineError.value(
                    "Layer \"\(name)\" is stateful: got a batch of \(batch), expected \(states[0].shape[0]) "
                        + "as before; call reset_states() first")
            }
            return states.map(Tensor.init)
        }
        return (0..<stateCount).map { _ in Tensor(NDArray.zeroFloats([batch, units])) }
    }

    package override func resetStates() { states = [] }

    package override func outputShapes(_ shapes: [PartialShape]) -> [PartialShape] {
        let batch = shapes[0][0]
        let output: PartialShape = returnsSequences ? [batch, shapes[0][1], units] : [batch, units]
        return returnsState ? [output] + (0..<stateCount).map { _ in [batch, units] } : [output]
    }

    /// One step through elementary operations: the projected input (N, G U) and the states, to the new states
    /// (the first is the output). `weights` are kernel, recurrent kernel and bias; `entering` is the state as
    /// each gate sees it.
    func step(_ projected: Tensor, _ states: [Tensor], _ weights: [Tensor], _ entering: [Tensor]) throws
        -> [Tensor]
    {
        [try activation(projected + entering[0].product(weights[1]))]
    }

    /// Some gates' columns of a matrix (..., G U).
    func part(_ x: Tensor, _ gate: Int, _ count: Int = 1) throws -> Tensor {
        try x.sliced(axis: x.rank - 1, from: gate * units, count: count * units)
    }

    /// The first gates' products of the state with the recurrent kernel, side by side.
    func recurrentProduct(_ entering: [Tensor], _ kernel: Tensor, gates: Int) throws -> Tensor {
        if entering.allSatisfy({ $0 === entering[0] }) {
            return try entering[0].product(part(kernel, 0, gates))
        }
        let parts = try (0..<gates).map { try entering[$0].product(part(kernel, $0)) }
        return try Tensor.concatenate(parts, axis: 1)
    }

    /// x W + b of all steps (N, T, G U), the input dropped for each gate on its own.
    private func project(_ x: Tensor, _ weights: [Tensor], _ factors: [Tensor]) throws -> Tensor {
        let bias = try projectionBias(weights[2])
        if factors.count < 2 {
            return try Operation.affine(factors.first.map { try x * $0 } ?? x, weights[0], bias)
        }
        let parts = try (0..<gateCount).map {
            try Operation.affine(x * factors[$0], part(weights[0], $0), part(bias, $0))
        }
        return try Tensor.concatenate(parts, axis: 2)
    }

    /// Bias of the input projection.
    func projectionBias(_ bias: Tensor) throws -> Tensor { bias }

    private func unrolled(
        _ projected: Tensor, _ weights: [Tensor], _ initial: [Tensor], _ factors: [Tensor],
        _ options: RecurrentOptions
    ) throws -> [Tensor] {
        let (batch, steps) = (projected.shape[0], projected.shape[1])
        let mask = options.mask.map { $0.elements(as: Bool.self) }
        var states = initial
        var output = Tensor(NDArray.zeroFloats([batch, units]))
        var outputs: [Tensor] = []
        for t in 0..<steps {
            let place = goBackwards ? steps - 1 - t : t
            let z = try projected.sliced(axis: 1, from: place, count: 1).reshaped([batch, gateCount * units])
            let state = states[0]
            let entering =
                factors.count < 2
                ? [Tensor](
                    repeating: try factors.first.map { try state * $0 } ?? state, count: gateCount)
                : try factors.map { try state * $0 }
            let next = try step(z, states, weights, entering)
            if let mask {
                let live = (0..<batch).map { mask[$0 * steps + place] }
                let wide = NDArray(
                    live.flatMap { [Bool](repeating: $0, count: units) }, shape: [batch, units])
                let hidden = zeroOutputForMask ? Tensor(NDArray.zeroFloats([batch, units])) : output
                output = try Tensor.select(wide, next[0], hidden)
                states = try zip(next, states).map { try Tensor.select(wide, $0, $1) }
            } else {
                output = next[0]
                states = next
            }
            if returnsSequences { outputs.append(output) }
        }
        return [returnsSequences ? try Tensor.stack(outputs, axis: 1) : output] + states
    }
}

/// SimpleRNN: h_t = f(x_t W + h_{t-1} R + b).
///
/// x (N, T, F), W (F, U) Glorot uniform, R (U, U) orthogonal, b (U) zeros.
package final class SimpleRNNLayer: RecurrentLayer {
    init(_ a: Arguments, _ engine: Engine) throws { try super.init("SimpleRNN", gates: 1, a, engine) }
}

/// LSTM (Hochreiter and Schmidhuber 1997; gates i, f, g, o):
///
///     c_t = s(f) c_{t-1} + s(i) a(g)        h_t = s(o) a(c_t)
///
/// W (F, 4U) Glorot uniform, R (U, 4U) orthogonal, b (4U) zeros with ones for f (`unit_forget_bias`).
package final class LSTMLayer: RecurrentLayer {
    private let opensForgetGate: Bool

    init(_ a: Arguments, _ engine: Engine) throws {
        opensForgetGate = try a.bool("unit_forget_bias")
        try super.init("LSTM", gates: 4, a, engine)
    }

    package override var stateCount: Int { 2 }
    override var operation: Operation { .lstm }

    override func adjustBias(_ bias: Variable) {
        guard opensForgetGate else { return }
        bias.update { values, _ in (values + units).update(repeating: 1, count: units) }
    }

    override func step(_ projected: Tensor, _ states: [Tensor], _ weights: [Tensor], _ entering: [Tensor])
        throws -> [Tensor]
    {
        let z = try projected + recurrentProduct(entering, weights[1], gates: 4)
        let kept = try gateActivation(part(z, 1)) * states[1]
        let c = try kept + gateActivation(part(z, 0)) * activation(part(z, 2))
        return [try gateActivation(part(z, 3)) * activation(c), c]
    }
}

/// GRU (Cho et al. 2014; gates z, r, g):  h_t = s(z) h_{t-1} + (1 - s(z)) a(g), where g takes the state through
/// the reset gate after the product (`reset_after`, Keras' default, biases (2, 3U)) or before (bias (3U)).
///
/// W (F, 3U) Glorot uniform, R (U, 3U) orthogonal, biases zeros.
package final class GRULayer: RecurrentLayer {
    private let resetsAfter: Bool

    init(_ a: Arguments, _ engine: Engine) throws {
        resetsAfter = try a.bool("reset_after")
        try super.init("GRU", gates: 3, a, engine)
    }

    override var operation: Operation { .gru }
    override var resetAfter: Bool { resetsAfter }
    override var biasShape: [Int] { resetsAfter ? [2, 3 * units] : [3 * units] }

    override func projectionBias(_ bias: Tensor) throws -> Tensor {
        resetsAfter ? try bias.sliced(axis: 0, from: 0, count: 1).reshaped([3 * units]) : bias
    }

    override func step(_ projected: Tensor, _ states: [Tensor], _ weights: [Tensor], _ entering: [Tensor])
        throws -> [Tensor]
    {
        let (z, r, g): (Tensor, Tensor, Tensor)
        if resetsAfter {
            let bias = try weights[2].sliced(axis: 0, from: 1, count: 1)
            let inner = try recurrentProduct(entering, weights[1], gates: 3) + bias
            z = try gateActivation(part(projected, 0) + part(inner, 0))
            r = try gateActivation(part(projected, 1) + part(inner, 1))
            g = try activation(part(projected, 2) + r * part(inner, 2))
        } else {
            let gates = try part(projected, 0, 2) + recurrentProduct(entering, weights[1], gates: 2)
            z = try gateActivation(part(gates, 0))
            r = try gateActivation(part(gates, 1))
            g = try activation(part(projected, 2) + (r * entering[2]).product(part(weights[1], 2)))
        }
        return [try z * states[0] + (Tensor(1) - z) * g]
    }
}
