import Arrays

/// ConvLSTM1D, ConvLSTM2D, ConvLSTM3D (Shi et al. 2015): an LSTM whose products are convolutions.
///
///     c_t = s(f) c_{t-1} + s(i) a(g)        h_t = s(o) a(c_t)        z = x_t * W + h_{t-1} * R + b
///
/// x (N, T, grid..., C) to the last output (N, places..., F) or all. W (window..., C, 4 F) Glorot uniform, R
/// (window..., F, 4 F) orthogonal, b (4 F) zeros with ones for f.
package final class ConvolutionalLSTMLayer: SpatialLayer, SequenceLayer {
    private let filters: Int
    private let size: [Int]
    private let strides: [Int]
    private let dilation: [Int]
    private let padding: Window.Padding
    private let activation: Activation
    private let gateActivation: Activation
    private let rates: (input: Double, state: Double)
    private let generator: SeedGenerator
    private let initializers: [Initializer]
    package let returnsSequences: Bool
    package let returnsState: Bool
    package let goBackwards: Bool
    package var zeroOutputForMask = false
    private let isStateful: Bool
    private var states: [NDArray] = []
    private var weightsOfCell: [Variable] = []

    init(rank: Int, _ a: Arguments, _ engine: Engine) throws {
        filters = try a.positive("filters")
        size = try a.tuple("kernel_size", rank)
        strides = try a.tuple("strides", rank)
        dilation = try a.tuple("dilation_rate", rank)
        padding = try a.padding()
        activation = try engine.registry.activation(a["activation"])
        gateActivation = try engine.registry.activation(a["recurrent_activation"])
        initializers = try ["kernel", "recurrent", "bias"].map {
            try engine.initializer(a, $0 + "_initializer")
        }
        rates = (try a.double("dropout"), try a.double("recurrent_dropout"))
        generator = SeedGenerator(try a.optionalInt("seed") ?? engine.random.makeSeed())
        returnsSequences = try a.bool("return_sequences")
        returnsState = try a.bool("return_state")
        goBackwards = try a.bool("go_backwards")
        isStateful = try a.bool("stateful")
        try super.init("ConvLSTM\(rank)D", rank: rank, a, engine)
    }

    override var inputSpec: InputSpec { InputSpec(rank: spatialRank + 3) }
    package override var role: LayerRole {
        .recurrent(returnsSequences: returnsSequences, backwards: goBackwards)
    }
    package override var activationName: String? { activation.name }

    package override func build(_ shapes: [PartialShape]) throws {
        let step = channelsLast([shapes[0][0]] + shapes[0].dropFirst(2))
        guard !step.dropFirst().dropLast().contains(where: { $0 == nil }) else {
            throw EngineError.value(
                "ConvLSTM layers only support static input shapes for the spatial dimension. Received invalid "
                    + "input shape: input_shape=\(EngineError.tuple([shapes[0][0]] + shapes[0].dropFirst(2)))"
            )
        }
        let channels = try known(step.last, self, shapes[0])
        let prefixes = ["kernel", "recurrent", "bias"]
        let names = ["kernel", "recurrent_kernel", "bias"]
        let extents = [size + [channels, 4 * filters], size + [filters, 4 * filters], [4 * filters]]
        for place in 0..<(try arguments.bool("use_bias") ? 3 : 2) {
            weightsOfCell.append(
                try addWeight(
                    names[place], extents[place], initializers[place],
                    regularizer: engine.regularizer(arguments, prefixes[place] + "_regularizer"),
                    constraint: engine.constraint(arguments, prefixes[place] + "_constraint"),
                    scope: "conv_lstm_cell"))
        }
        if weightsOfCell.count > 2, try arguments.bool("unit_forget_bias") {
            weightsOfCell[2].update { values, _ in
                (values + filters).update(repeating: 1, count: filters)
            }
        }
    }

    package override func resetStates() { states = [] }

    private func places(_ grid: [Int]) -> [Int] {
        grid.enumerated().map { Window.places($1, size[$0], strides[$0], dilation[$0], padding) }
    }

    /// Dropout factors of one call for the four gates; Keras draws them outside of training too.
    private func factors(_ shape: [Int], _ rate: Double, _ training: Bool) -> [Tensor] {
        guard rate > 0 else { return [] }
        guard training else {
            generator.skip(4)
            return []
        }
        return (0..<4).map { _ in Tensor(dropoutFactors(shape, rate, generator)) }
    }

    /// A convolution for each gate, side by side; with dropout every gate sees an input of its own.
    private func convolved(_ x: Tensor, _ kernel: Tensor, _ factors: [Tensor], _ window: Window) throws
        -> Tensor
    {
        let attributes = Attributes(window: window)
        if factors.isEmpty { return try Operation.convolution(x, kernel, attributes: attributes) }
        let axis = kernel.rank - 1
        let parts = try (0..<4).map { gate in
            try Operation.convolution(
                x * factors[gate], kernel.sliced(axis: axis, from: gate * filters, count: filters),
                attributes: attributes)
        }
        return try Tensor.concatenate(parts, axis: x.rank - 1)
    }

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        guard weightsOfCell.count > 1 else { throw EngineError.notBuilt("Layer \(name) is not built.") }
        let whole = input.x.floats()
        let (batch, steps) = (whole.shape[0], whole.shape[1])
        func step(_ t: Int) throws -> Tensor {
            let part = try whole.sliced(axis: 1, from: t, count: 1)
            return try channelsLast(part.reshaped([batch] + whole.dimensions.dropFirst(2)))
        }
        let first = try step(0)
        let grid = grid(first)
        let stateShape = [batch] + places(grid) + [filters]
        let zero = Tensor(NDArray.zeroFloats(Shape(stateShape)))
        var state = try input.initialState.map { try channelsLast($0) }
        if state.isEmpty { state = isStateful && !states.isEmpty ? states.map(Tensor.init) : [zero, zero] }
        let entering = Window(input: grid, size: size, strides: strides, dilation: dilation, padding: padding)
        let ones = [Int](repeating: 1, count: spatialRank)
        let inner = Window(input: places(grid), size: size, strides: ones, padding: .same)
        let inputFactors = factors(first.dimensions, rates.input, input.training)
        let stateFactors = factors(stateShape, rates.state, input.training)
        let (kernel, recurrent) = (weightsOfCell[0].value, weightsOfCell[1].value)
        let bias = weightsOfCell.count > 2 ? weightsOfCell[2].value : nil
        let mask = input.mask.map { $0.elements(as: Bool.self) }
        var (output, outputs) = (zero, [Tensor]())
        for t in 0..<steps {
            let place = goBackwards ? steps - 1 - t : t
            var z = try convolved(step(place), kernel, inputFactors, entering)
            if let bias { z = try z + bias }
            z = try z + convolved(state[0], recurrent, stateFactors, inner)
            func gate(_ index: Int) throws -> Tensor {
                try z.sliced(axis: z.rank - 1, from: index * filters, count: filters)
            }
            let kept = try gateActivation(gate(1)) * state[1]
            let c = try kept + gateActivation(gate(0)) * activation(gate(2))
            let h = try gateActivation(gate(3)) * activation(c)
            if let mask {
                let column = NDArray(
                    (0..<batch).map { mask[$0 * steps + place] },
                    shape: Shape([batch] + [Int](repeating: 1, count: spatialRank + 1)))
                let live = try column.broadcast(to: h.shape).contiguous()
                output = try Tensor.select(live, h, zeroOutputForMask ? zero : output)
                state = [try Tensor.select(live, h, state[0]), try Tensor.select(live, c, state[1])]
            } else {
                output = h
                state = [h, c]
            }
            if returnsSequences { outputs.append(try restored(output)) }
        }
        if isStateful { states = state.map { $0.array.copy() } }
        let result = returnsSequences ? try Tensor.stack(outputs, axis: 1) : try restored(output)
        let outgoing = returnsSequences ? input.mask : nil
        guard returnsState else { return LayerOutput(result, mask: outgoing) }
        return LayerOutput([result] + (try state.map { try restored($0) }), masks: [outgoing, nil, nil])
    }

    package override func outputShapes(_ shapes: [PartialShape]) throws -> [PartialShape] {
        let step = channelsLast([shapes[0][0]] + shapes[0].dropFirst(2))
        var state = step
        for axis in 0..<spatialRank {
            state[axis + 1] = step[axis + 1].map {
                Window.places($0, size[axis], strides[axis], dilation[axis], padding)
            }
        }
        state[spatialRank + 1] = filters
        let shape = restored(state)
        let output = returnsSequences ? [shape[0], shapes[0][1]] + shape.dropFirst() : shape
        return returnsState ? [output, shape, shape] : [output]
    }
}

extension ClassRow where Product == Layer {
    static func convolutionalRecurrent() -> [ClassRow<Layer>] {
        (1...3).map { rank in
            row(
                "ConvLSTM\(rank)D", [],
                "filters, kernel_size, strides=1, padding='valid', data_format=None, dilation_rate=1, "
                    + "activation='tanh', recurrent_activation='sigmoid', use_bias=True, "
                    + "kernel_initializer='glorot_uniform', recurrent_initializer='orthogonal', "
                    + "bias_initializer='zeros', unit_forget_bias=True, kernel_regularizer=None, "
                    + "recurrent_regularizer=None, bias_regularizer=None, activity_regularizer=None, "
                    + "kernel_constraint=None, recurrent_constraint=None, bias_constraint=None, dropout=0.0, "
                    + "recurrent_dropout=0.0, seed=None, return_sequences=False, return_state=False, "
                    + "go_backwards=False, stateful=False"
            ) { try ConvolutionalLSTMLayer(rank: rank, $0, $1) }
        }
    }
}
