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

/// RNN: a cell, or a list of cells on top of each other, walking over the steps of (N, T, ...). A cell written in a
/// notebook may take several sequences side by side and give several outputs, as it could in Keras 2.
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
        try cell.buildIfNeeded(shapes.map { [$0[0]] + $0.dropFirst(2) }, nesting: Self.nesting(shapes.count))
    }

    /// Several sequences or outputs of a cell are a tuple.
    private static func nesting(_ count: Int) -> Nesting? {
        count > 1 ? .tuple([Nesting](repeating: .leaf, count: count)) : nil
    }

    package override func resetStates() { states = [] }

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        let batch = input.x.shape[0]
        var initial = input.initialState.map { $0.floats() }
        if initial.isEmpty {
            initial =
                isStateful && !states.isEmpty
                ? states.map(Tensor.init)
                : (cell.stateShapes ?? []).map { Tensor(NDArray.zeroFloats(Shape([batch] + $0))) }
        }
        let results: [Tensor]
        if cell.front != nil, input.tensors.count > 1 {
            let (outputs, last) = try stepwise(input, initial)
            let masks: [NDArray?] = outputs.map { _ in returnsSequences ? input.mask : nil }
            guard returnsState else {
                return LayerOutput(outputs, masks: masks, nesting: Self.nesting(outputs.count))
            }
            return LayerOutput(outputs + last, masks: masks + last.map { _ in nil })
        }
        if let cells = fusedCells() {
            results = try stacked(cells, input, initial)
        } else {
            let (outputs, last) = try stepwise(input, initial)
            results = [outputs[0]] + last
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

    /// Step by step through any cell: the outputs, and the states in the end.
    private func stepwise(_ input: LayerInput, _ initial: [Tensor]) throws -> ([Tensor], [Tensor]) {
        let sequences = input.tensors.map { $0.floats() }
        let (batch, steps) = (input.x.shape[0], input.x.shape[1])
        let mask = input.mask.map { $0.elements(as: Bool.self) }
        var (states, outputs, all) = (initial, [Tensor](), [[Tensor]]())
        for t in 0..<steps {
            let place = goBackwards ? steps - 1 - t : t
            let step = try sequences.map {
                try $0.sliced(axis: 1, from: place, count: 1).reshaped([batch] + $0.dimensions.dropFirst(2))
            }
            var stepInput = LayerInput(step, training: input.training, initialState: states)
            stepInput.nesting = Self.nesting(step.count)
            let result = try cell.apply(stepInput).tensors
            let count = max(1, result.count - initial.count)
            var (now, new) = (Array(result.prefix(count)), Array(result.dropFirst(count)))
            if let mask {
                let live = NDArray((0..<batch).map { mask[$0 * steps + place] }, shape: [batch, 1])
                func chosen(_ a: Tensor, _ b: Tensor) throws -> Tensor {
                    let axes = Shape([batch] + [Int](repeating: 1, count: a.rank - 1))
                    return try Tensor.select(
                        live.reshaped(to: axes).broadcast(to: a.shape).contiguous(), a, b)
                }
                now = try now.indices.map {
                    try chosen(now[$0], zeroOutputForMask || outputs.isEmpty ? Tensor(0) : outputs[$0])
                }
                new = try zip(new, states).map(chosen)
            }
            (outputs, states) = (now, new)
            if returnsSequences { all.append(now) }
        }
        if outputs.isEmpty {
            return ([Tensor(NDArray.zeroFloats([batch, cell.stateSizes?.last ?? 0]))], states)
        }
        guard returnsSequences else { return (outputs, states) }
        return (try outputs.indices.map { place in try Tensor.stack(all.map { $0[place] }, axis: 1) }, states)
    }

    /// The shapes of what a cell gives for a step, by computing one.
    private func probedOutputs(_ shapes: [PartialShape]) throws -> [PartialShape] {
        let states = (cell.stateShapes ?? []).map { Tensor(NDArray.zeroFloats(Shape([2] + $0))) }
        var input = LayerInput(
            shapes.map { shape in
                Tensor(NDArray.zeroFloats(Shape([2] + shape.dropFirst(2).map { $0 ?? 1 })))
            }, initialState: states)
        input.nesting = Self.nesting(shapes.count)
        let result = try TapeStack.paused {
            try engine.building(.common(nil)) { try cell.apply(input).tensors }
        }
        return result.dropLast(states.count).map {
            [shapes[0][0]] + $0.dimensions.dropFirst().map(Optional.some)
        }
    }

    package override func outputShapes(_ shapes: [PartialShape]) throws -> [PartialShape] {
        let batch = shapes[0][0]
        let steps: [PartialShape]
        if cell.front == nil {
            steps = Array(try cell.outputShapes([[batch] + shapes[0].dropFirst(2)]).prefix(1))
        } else if shapes.count > 1 {
            steps = try probedOutputs(shapes)
        } else {
            // A cell written in a notebook tells its states only; the first is the output.
            steps = [[batch] + (cell.stateShapes?.first ?? []).map(Optional.some)]
        }
        let outputs = returnsSequences ? steps.map { [batch, shapes[0][1]] + $0.dropFirst() } : steps
        let states = (cell.stateShapes ?? []).map { [batch] + $0.map(Optional.some) }
        return returnsState ? outputs + states : outputs
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
