import Arrays

/// A layer that walks over time steps: what Bidirectional needs to know.
package protocol SequenceLayer: Layer {
    var returnsSequences: Bool { get }
    var returnsState: Bool { get }
    var goBackwards: Bool { get }
    /// Whether steps that a mask hides give zeros instead of the output before.
    var zeroOutputForMask: Bool { get set }
}

/// SimpleRNNCell, LSTMCell, GRUCell: one step of the layer of that name, x (N, F) and states (N, U) each to the
/// output and the new states. `RNN(cell)` runs whole sequences through the fused kernels of that layer.
package final class RecurrentCellLayer: Layer {
    /// The layer whose weights and formulas the cell uses.
    let core: RecurrentLayer

    init(_ className: String, _ layerName: String, _ a: Arguments, _ engine: Engine) throws {
        let row = try engine.registry.layers.row(layerName)
        let known = Set(row.signature.parameters.map(\.name))
        // The layer's arguments with its defaults for those that a cell lacks.
        var arguments = try row.signature.bind(
            owner: className, positional: [],
            keywords: a.values.filter { known.contains($0.key) }.map { ($0.key, $0.value) },
            common: engine.registry.layers.common)
        arguments["name"] = .string(try a.optionalString("name") ?? engine.uniqueName(className))
        guard let core = try row.make(arguments, engine) as? RecurrentLayer else {
            throw EngineError.value("\(className): got no recurrent layer")
        }
        self.core = core
        core.isCell = true
        var named = a
        named["name"] = arguments["name"]
        try super.init(className, named, engine)
    }

    package override var sublayers: [Layer] { [core] }
    override var passesMasks: Bool { false }
    package override var stateSizes: [Int]? { [Int](repeating: core.units, count: core.stateCount) }
    override var inputSpec: InputSpec { InputSpec(rank: 2, lastExtent: core.inputSpec.lastExtent) }
    package override var activationName: String? { core.activationName }

    package override func build(_ shapes: [PartialShape]) throws {
        core.pathPrefix = pathPrefix
        try core.buildIfNeeded([[shapes[0][0], nil, shapes[0].last ?? nil]])
    }

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        let states = input.initialState.isEmpty ? Array(input.tensors.dropFirst()) : input.initialState
        let x = input.x.floats()
        core.returnsSequences = false
        core.returnsState = true
        core.goBackwards = false
        var output = try core.apply(
            LayerInput(
                [x.reshaped([x.shape[0], 1, x.shape[1]])], training: input.training, initialState: states))
        output.nesting = Self.nesting(output.tensors.count - 1)
        return output
    }

    package override func outputShapes(_ shapes: [PartialShape]) -> [PartialShape] {
        [PartialShape](repeating: [shapes[0][0], core.units], count: core.stateCount + 1)
    }

    /// The output, and the states in a list of their own.
    static func nesting(_ states: Int) -> Nesting {
        .tuple([.leaf, .list([Nesting](repeating: .leaf, count: states))])
    }

    package override func multiplyAdds(_ shapes: [PartialShape]) -> Double {
        core.multiplyAdds([[shapes[0][0], 1] + shapes[0].dropFirst()])
    }
}

/// StackedRNNCells: cells on top of each other, each taking what the one below gives.
package final class StackedCellsLayer: Layer {
    let cells: [Layer]

    init(_ a: Arguments, _ engine: Engine) throws {
        cells = try (a["cells"].list ?? []).map { value in
            guard let cell = value.object as? Layer, cell.stateSizes != nil else {
                throw EngineError.value(
                    "All cells must have a `state_size` attribute. Received cell without a `state_size`: "
                        + "\(value)")
            }
            return cell
        }
        guard !cells.isEmpty else {
            throw EngineError.badArgument(
                owner: "StackedRNNCells", name: "cells", got: a["cells"].description,
                expected: "a list of cells")
        }
        try super.init("StackedRNNCells", a, engine)
    }

    package override var sublayers: [Layer] { cells }
    override var passesMasks: Bool { false }
    package override var stateSizes: [Int]? { cells.flatMap { $0.stateSizes ?? [] } }

    package override func build(_ shapes: [PartialShape]) throws {
        var shape = shapes[0]
        for cell in cells {
            cell.pathPrefix = pathPrefix + name + "/"
            try cell.buildIfNeeded([shape])
            shape = [shape[0], cell.stateSizes?.first]
        }
    }

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        var states = input.initialState.isEmpty ? Array(input.tensors.dropFirst()) : input.initialState
        var (x, new) = (input.x, [Tensor]())
        for cell in cells {
            let count = cell.stateSizes?.count ?? 1
            let output = try cell.apply(
                LayerInput([x], training: input.training, initialState: Array(states.prefix(count))))
            states.removeFirst(min(count, states.count))
            x = output.tensors[0]
            new += output.tensors.dropFirst()
        }
        return LayerOutput([x] + new, nesting: RecurrentCellLayer.nesting(new.count))
    }

    package override func outputShapes(_ shapes: [PartialShape]) -> [PartialShape] {
        let sizes = stateSizes ?? []
        return [[shapes[0][0], cells.last?.stateSizes?.first]] + sizes.map { [shapes[0][0], $0] }
    }
}

/// RNN: a cell, or a list of cells on top of each other, walking over the steps of (N, T, ...).
package final class RNNLayer: Layer, SequenceLayer {
    private let cell: Layer
    package let returnsSequences: Bool
    package let returnsState: Bool
    package let goBackwards: Bool
    package var zeroOutputForMask: Bool
    private let isStateful: Bool
    private var states: [NDArray] = []

    init(_ a: Arguments, _ engine: Engine) throws {
        if a["cell"].list != nil {
            cell = try engine.registry.layers.make("StackedRNNCells", [a["cell"]], in: engine)
        } else if let layer = a["cell"].object as? Layer {
            cell = layer
        } else {
            throw EngineError.value(
                "Argument `cell` should have a `call` method. Received: cell=\(a["cell"])")
        }
        guard cell.stateSizes != nil else {
            throw EngineError.value(
                "The RNN cell should have a `state_size` attribute (single integer or list of integers, one "
                    + "integer per RNN state). Received: cell=\(cell.className)")
        }
        returnsSequences = try a.bool("return_sequences")
        returnsState = try a.bool("return_state")
        goBackwards = try a.bool("go_backwards")
        isStateful = try a.bool("stateful")
        zeroOutputForMask = try a.bool("zero_output_for_mask")
        try super.init("RNN", a, engine)
    }

    package override var sublayers: [Layer] { [cell] }
    override var passesMasks: Bool { false }
    override var inputSpec: InputSpec { InputSpec(minimumRank: 3) }
    package override var role: LayerRole {
        .recurrent(returnsSequences: returnsSequences, backwards: goBackwards)
    }

    package override func build(_ shapes: [PartialShape]) throws {
        cell.pathPrefix = pathPrefix + name + "/"
        try cell.buildIfNeeded([[shapes[0][0]] + shapes[0].dropFirst(2)])
    }

    package override func resetStates() { states = [] }

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        let batch = input.x.shape[0]
        var initial = input.initialState.map { $0.floats() }
        if initial.isEmpty {
            initial =
                isStateful && !states.isEmpty
                ? states.map(Tensor.init)
                : (cell.stateSizes ?? []).map { Tensor(NDArray.zeroFloats([batch, $0])) }
        }
        let results: [Tensor]
        if let cells = fusedCells() {
            results = try stacked(cells, input, initial)
        } else {
            results = try stepwise(input, initial)
        }
        if isStateful { states = results.dropFirst().map { $0.array.copy() } }
        let mask = returnsSequences ? input.mask : nil
        guard returnsState else { return LayerOutput(results[0], mask: mask) }
        return LayerOutput(results, masks: [mask] + results.dropFirst().map { _ in nil })
    }

    /// The cells when all are built-in ones.
    private func fusedCells() -> [RecurrentLayer]? {
        let cells = (cell as? StackedCellsLayer)?.cells ?? [cell]
        let cores = cells.compactMap { ($0 as? RecurrentCellLayer)?.core }
        return cores.count == cells.count ? cores : nil
    }

    /// Whole sequences through one cell after the other.
    private func stacked(_ cores: [RecurrentLayer], _ input: LayerInput, _ initial: [Tensor]) throws
        -> [Tensor]
    {
        var (x, rest, new) = (input.x, initial, [Tensor]())
        for (place, core) in cores.enumerated() {
            let isLast = place == cores.count - 1
            core.returnsSequences = isLast ? returnsSequences : true
            core.returnsState = true
            core.goBackwards = goBackwards && place == 0
            core.zeroOutputForMask = zeroOutputForMask
            let mask =
                goBackwards && place > 0
                ? try input.mask.map { try Tensor($0.asFloats()).reversed(axis: 1).array.asMask() }
                : input.mask
            let output = try core.apply(
                LayerInput(
                    [x], masks: [mask], training: input.training,
                    initialState: Array(rest.prefix(core.stateCount))))
            rest.removeFirst(min(core.stateCount, rest.count))
            x = output.tensors[0]
            new += output.tensors.dropFirst()
        }
        return [x] + new
    }

    /// Step by step through any cell.
    private func stepwise(_ input: LayerInput, _ initial: [Tensor]) throws -> [Tensor] {
        let x = input.x.floats()
        let (batch, steps) = (x.shape[0], x.shape[1])
        let mask = input.mask.map { $0.elements(as: Bool.self) }
        var (states, outputs, output) = (initial, [Tensor](), Optional<Tensor>.none)
        for t in 0..<steps {
            let place = goBackwards ? steps - 1 - t : t
            let step = try x.sliced(axis: 1, from: place, count: 1)
                .reshaped([batch] + x.dimensions.dropFirst(2))
            let result = try cell.apply(LayerInput([step], training: input.training, initialState: states))
            let new = Array(result.tensors.dropFirst())
            guard let mask else {
                output = result.tensors[0]
                states = new
                if returnsSequences { outputs.append(result.tensors[0]) }
                continue
            }
            let live = NDArray((0..<batch).map { mask[$0 * steps + place] }, shape: [batch, 1])
            func chosen(_ a: Tensor, _ b: Tensor) throws -> Tensor {
                try Tensor.select(live.broadcast(to: a.shape).contiguous(), a, b)
            }
            let hidden = zeroOutputForMask ? nil : output
            let next = try chosen(result.tensors[0], hidden ?? Tensor(0))
            output = next
            states = try zip(new, states).map(chosen)
            if returnsSequences { outputs.append(next) }
        }
        let last = output ?? Tensor(NDArray.zeroFloats([batch, cell.stateSizes?.last ?? 0]))
        return [returnsSequences ? try Tensor.stack(outputs, axis: 1) : last] + states
    }

    package override func outputShapes(_ shapes: [PartialShape]) throws -> [PartialShape] {
        let batch = shapes[0][0]
        // A cell written in a notebook tells its states only; the first is the output.
        let step =
            cell.front == nil
            ? try cell.outputShapes([[batch] + shapes[0].dropFirst(2)])[0] : [batch, cell.stateSizes?.first]
        let output = returnsSequences ? [batch, shapes[0][1]] + step.dropFirst() : step
        return returnsState ? [output] + (cell.stateSizes ?? []).map { [batch, $0] } : [output]
    }

    package override func multiplyAdds(_ shapes: [PartialShape]) -> Double {
        Double(shapes[0][1] ?? 1) * cell.multiplyAdds([[shapes[0][0]] + shapes[0].dropFirst(2)])
    }
}

extension ClassRow where Product == Layer {
    static func cells() -> [ClassRow<Layer>] {
        let weights =
            "use_bias=True, kernel_initializer='glorot_uniform', recurrent_initializer='orthogonal', "
            + "bias_initializer='zeros', "
        let rest =
            "kernel_regularizer=None, recurrent_regularizer=None, bias_regularizer=None, "
            + "kernel_constraint=None, recurrent_constraint=None, bias_constraint=None, dropout=0.0, "
            + "recurrent_dropout=0.0, "
        let gates = "units, activation='tanh', recurrent_activation='sigmoid', "
        return [
            row("SimpleRNNCell", [], "units, activation='tanh', " + weights + rest + "seed=None") {
                try RecurrentCellLayer("SimpleRNNCell", "SimpleRNN", $0, $1)
            },
            row("LSTMCell", [], gates + weights + "unit_forget_bias=True, " + rest + "seed=None") {
                try RecurrentCellLayer("LSTMCell", "LSTM", $0, $1)
            },
            row("GRUCell", [], gates + weights + rest + "reset_after=True, seed=None") {
                try RecurrentCellLayer("GRUCell", "GRU", $0, $1)
            },
            row("StackedRNNCells", [], "cells") { try StackedCellsLayer($0, $1) },
            row(
                "RNN", [],
                "cell, return_sequences=False, return_state=False, go_backwards=False, stateful=False, "
                    + "unroll=False, zero_output_for_mask=False"
            ) { try RNNLayer($0, $1) },
        ]
    }
}
