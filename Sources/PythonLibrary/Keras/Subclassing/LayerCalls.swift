import Arrays
import Diagnostics
import Engine
import PythonLanguage

/// `layer(...)`: on tensors and arrays a computation, on symbolic tensors a call in their graph.
enum LayerCalls {
    /// What a call of a layer of the engine was given.
    private struct Given {
        var inputs: [Value] = []
        var nesting: Nesting?
        var training: Bool?
        var mask = Value.none
        var states: [Value] = []
        var options: [(name: String, value: Value)] = []
    }

    static func call(_ machine: Machine, _ a: PythonLanguage.Arguments) throws(PythonError) -> Value {
        let owner = try machine.layerObject(a[0])
        var positional = machine.sequenceElements(a[1]) ?? []
        var named: [(String, Value)] = []
        for (key, value) in machine.dictPairs(a[2].dict) { named.append((try machine.text(key), value)) }
        if let front = owner.layer.front as? PythonLayer, front.overrides.contains("call") {
            return try frontCall(machine, a[0], owner.layer, front, positional, named)
        }
        for index in positional.indices {
            if let dense = try RaggedSupport.dense(machine, positional[index]) { positional[index] = dense }
        }
        if let result = try raggedCall(machine, a, owner.layer, positional) { return result }
        let given = try arguments(machine, owner.layer, positional, named)
        let isSymbolic =
            given.inputs.contains { machine.symbol($0) != nil }
            || given.states.contains { machine.symbol($0) != nil }
        return isSymbolic
            ? try symbolic(machine, owner.layer, given) : try eager(machine, owner.layer, given)
    }

    /// Layers that work on single elements.
    private static let elementLayers: Set = [
        "StringLookup", "IntegerLookup", "Hashing", "Embedding", "Dense", "Rescaling", "Activation", "ReLU",
        "Dropout",
    ]

    /// A layer on a ragged tensor, and the layer whose result is one; nil for all others.
    private static func raggedCall(
        _ machine: Machine, _ a: PythonLanguage.Arguments, _ layer: Layer, _ positional: [Value]
    ) throws(PythonError) -> Value? {
        guard let first = positional.first else { return nil }
        if let layer = layer as? TextVectorizationLayer, layer.isRagged, machine.symbol(first) == nil {
            let array = try machine.tensor(first).array
            let rows = try machine.engineCall { try layer.numbers(array) }
            let flat = rows.flatMap { $0.map { $0 ?? 0 } }
            let values = machine.tensorValue(Tensor(NDArray(ints: flat, shape: [flat.count])))
            if array.rank == 0 { return values }
            return try RaggedSupport.loaded(machine).tensor(machine, values, rows.map(\.count))
        }
        guard let support = RaggedSupport.known(machine), support.isRagged(machine, first) else { return nil }
        guard elementLayers.contains(layer.className) else {
            throw machine.raise(
                .valueError,
                "Layer \"\(layer.name)\" (\(layer.shownClassName)) takes no RaggedTensor: give it "
                    + "inputs.to_tensor()")
        }
        let rest = machine.tuple(Array(positional.dropFirst()))
        return try support.applied(machine, first) { flat throws(PythonError) in
            try machine.call(
                a[0], spreading: machine.tuple([flat] + (machine.sequenceElements(rest) ?? [])), a[2])
        }
    }

    /// `super().call(inputs)` in a class that derives from a layer of Keras.
    static func ownCall(_ machine: Machine, _ a: PythonLanguage.Arguments) throws(PythonError) -> Value {
        let layer = try machine.layer(a[0])
        var named: [(String, Value)] = []
        for (key, value) in machine.dictPairs(a[3].dict) { named.append((try machine.text(key), value)) }
        let given = try arguments(machine, layer, [a[1]] + (machine.sequenceElements(a[2]) ?? []), named)
        let input = try layerInput(machine, layer, given)
        let output = try machine.engineCall { try layer.call(input) }
        return machine.outputValue(output)
    }

    // MARK: Layers of the engine

    private static func arguments(
        _ machine: Machine, _ layer: Layer, _ positional: [Value], _ named: [(String, Value)]
    ) throws(PythonError) -> Given {
        var given = Given()
        var positional = positional
        let isRecurrent =
            layer is any SequenceLayer || layer is BidirectionalLayer
            || (layer.front == nil && layer.stateSizes != nil)
        var namedInputs: [(place: Int, value: Value)] = []
        for (name, value) in named {
            switch name {
            case "training":
                given.training = value.isNone ? nil : try machine.truth(value)
            case "mask": given.mask = value
            case "initial_state" where machine.isGiven(value):
                given.states = value.isList || value.isTuple ? try machine.nested(value).leaves : [value]
            case "initial_state": break
            case "inputs", "sequence", "sequences": positional.insert(value, at: 0)
            default:
                if let place = layer.tensorNames.firstIndex(of: name) {
                    if !value.isNone { namedInputs.append((place, value)) }
                } else {
                    guard layer.callKeywords.contains(name) else {
                        let known = layer.callKeywords + layer.tensorNames + ["training", "mask"]
                        let near = closestMatch(to: name, in: known).map { ". Did you mean: '\($0)'?" } ?? ""
                        throw machine.raise(
                            .typeError,
                            "\(layer.shownClassName).call() got an unexpected keyword argument '\(name)'\(near)"
                        )
                    }
                    given.options.append((name, value))
                }
            }
        }
        positional += namedInputs.sorted { $0.place < $1.place }.map(\.value)
        guard let first = positional.first else {
            throw machine.raise(
                .typeError,
                "\(layer.shownClassName).call() missing 1 required positional argument: 'inputs'")
        }
        let (nesting, leaves) =
            isLeaf(machine, first) ? (Nesting.leaf, [first]) : try machine.nested(first)
        given.inputs = leaves
        given.nesting = nesting.isNested ? nesting : nil
        for (index, value) in positional.dropFirst().enumerated() {
            if isRecurrent, value.isList || value.isTuple || machine.symbol(value) != nil {
                given.states += try machine.nested(value).leaves
            } else if index == 0, layer.front == nil, layer is Functional || layer is Sequential {
                // The model's `training`: anything that is not nothing.
                given.training = value.isNone ? nil : value.isHost ? true : try machine.truth(value)
            } else if value.isHost, !value.isNone {
                given.inputs += try machine.nested(value).leaves
            } else if value.isBool || value.isNone, index == positional.count - 2 {
                given.training = value.isNone ? nil : try machine.truth(value)
            } else {
                throw machine.raise(
                    .typeError,
                    "\(layer.shownClassName).__call__() takes 2 positional arguments but "
                        + "\(positional.count + 1) were given")
            }
        }
        // Keras gives a recurrent layer its states in one list with the input, too.
        // A tuple is sequences side by side, for a cell of a notebook.
        var isSideBySide = false
        if case .tuple = given.nesting, layer is RNNLayer { isSideBySide = layer.sublayers[0].front != nil }
        if isRecurrent, !isSideBySide, given.inputs.count > 1, given.states.isEmpty {
            given.states = Array(given.inputs.dropFirst())
            given.inputs = [given.inputs[0]]
            given.nesting = nil
        }
        return given
    }

    /// A list of numbers is one array.
    private static func isLeaf(_ machine: Machine, _ value: Value) -> Bool {
        guard value.isList || value.isTuple else { return !value.isDict }
        let elements = machine.sequenceElements(value) ?? []
        return elements.isEmpty
            || !elements.allSatisfy { element in
                element.isList || element.isTuple || element.isDict
                    ? !isLeaf(machine, element)
                    : element.isHost
                        && (machine.symbol(element) != nil || machine.knownTensor(element) != nil
                            || (machine.ndarray(element)?.rank ?? 0) > 0)
            }
    }

    private static func symbolic(_ machine: Machine, _ layer: Layer, _ given: Given) throws(PythonError)
        -> Value
    {
        var inputs: [SymbolicTensor] = []
        for value in given.inputs {
            guard let symbol = machine.symbol(value) else {
                throw machine.raise(
                    .valueError,
                    "Layer '\(layer.name)': got \(machine.typeName(value)) among symbolic inputs, expected a "
                        + "KerasTensor")
            }
            inputs.append(symbol)
        }
        var call = GraphCall()
        call.nesting = given.nesting
        call.training = given.training
        for value in given.states {
            guard let state = machine.symbol(value) else {
                throw machine.raise(
                    .valueError,
                    "Layer '\(layer.name)': initial_state: got \(machine.typeName(value)), expected a KerasTensor"
                )
            }
            call.initialState.append(state)
        }
        if machine.isGiven(given.mask) { call.mask = machine.symbol(given.mask) }
        for (name, value) in given.options {
            if let symbol = machine.symbol(value) {
                call.options[name] = .object(symbol)
            } else {
                call.options[name] = try machine.configValue(value)
            }
        }
        let finished = call
        return machine.outputValue(try machine.engineCall { try layer.call(on: inputs, finished) })
    }

    private static func eager(_ machine: Machine, _ layer: Layer, _ given: Given) throws(PythonError) -> Value
    {
        let state = machine.keras
        let input = try layerInput(machine, layer, given)
        let (savedTraining, savedDepth) = (state.training, state.callDepth)
        state.training = given.training ?? state.training
        state.callDepth += 1
        defer { (state.training, state.callDepth) = (savedTraining, savedDepth) }
        return machine.outputValue(try machine.engineCall { try layer.apply(input) })
    }

    private static func layerInput(_ machine: Machine, _ layer: Layer, _ given: Given) throws(PythonError)
        -> LayerInput
    {
        var inputs: [Tensor] = []
        for value in given.inputs { inputs.append(try machine.tensor(value)) }
        if let model = layer as? Sequential, let shape = model.inputShapes?.first, inputs.count == 1 {
            let extents = ModelTraining.fitting(inputs[0].dimensions, to: shape)
            if extents != inputs[0].dimensions {
                let tensor = inputs[0]
                inputs[0] = try machine.engineCall { try tensor.floats().reshaped(extents) }
            }
        }
        var states: [Tensor] = []
        for value in given.states { states.append(try machine.tensor(value)) }
        var masks: [NDArray?] = []
        if machine.isGiven(given.mask) {
            let leaves = given.mask.isList ? machine.sequenceElements(given.mask) ?? [] : [given.mask]
            for mask in leaves { masks.append(mask.isNone ? nil : try machine.asArray(mask).asType(.bool)) }
            while masks.count < inputs.count { masks.append(nil) }
        } else {
            masks = given.inputs.map { machine.mask(of: $0) }
        }
        var input = LayerInput(
            inputs, masks: masks, training: given.training ?? machine.keras.training ?? false,
            initialState: states, nesting: given.nesting)
        input.trainingIsUnsaid = given.training == nil && machine.keras.training == nil
        for (name, value) in given.options {
            if let tensor = machine.knownTensor(value) {
                input.options[name] = .object(tensor)
            } else {
                input.options[name] = try machine.configValue(value)
            }
        }
        return input
    }

    // MARK: Layers written in Python

    private static func frontCall(
        _ machine: Machine, _ instance: Value, _ layer: Layer, _ front: PythonLayer, _ positional: [Value],
        _ named: [(String, Value)]
    ) throws(PythonError) -> Value {
        let state = machine.keras
        var named = named
        var training: Bool?
        if let place = named.firstIndex(where: { $0.0 == "training" }) {
            if !named[place].1.isNone { training = try machine.truth(named[place].1) }
            let takes = try front.signature().takes("training")
            if !takes || named[place].1.isNone { named.remove(at: place) }
        }
        if (positional + named.map(\.1)).contains(where: { machine.holdsSymbol($0) }) {
            let template = try CallTemplate(machine, positional, named) { [unowned machine] value in
                machine.symbol(value) != nil
            }
            let symbols = template.leaves.compactMap { machine.symbol($0) }
            template.forgetLeaves()
            var call = GraphCall()
            call.training = training
            call.template = template
            call.nesting = try nestingOfFirst(machine, positional, symbols.count)
            let finished = call
            return machine.outputValue(try machine.engineCall { try layer.call(on: symbols, finished) })
        }
        let template = try CallTemplate(machine, positional, named) { [unowned machine] value in
            machine.knownTensor(value) != nil || (value.isHost && machine.ndarray(value) != nil)
                || isNumbers(machine, value)
        }
        var inputs: [Tensor] = []
        for leaf in template.leaves { inputs.append(try machine.layerTensor(leaf)) }
        var input = LayerInput(
            inputs, masks: template.leaves.map { machine.mask(of: $0) },
            training: training ?? state.training ?? false)
        input.trainingIsUnsaid = training == nil && state.training == nil
        template.forgetLeaves()
        input.template = template
        input.nesting = try nestingOfFirst(machine, positional, inputs.count)
        let (savedTraining, savedDepth) = (state.training, state.callDepth)
        state.training = training ?? state.training
        state.callDepth += 1
        defer { (state.training, state.callDepth) = (savedTraining, savedDepth) }
        let finished = input
        return machine.outputValue(try machine.engineCall { try layer.apply(finished) })
    }

    /// How the first argument is nested, where it holds all tensors of the call.
    private static func nestingOfFirst(_ machine: Machine, _ positional: [Value], _ count: Int)
        throws(PythonError) -> Nesting?
    {
        guard let first = positional.first, first.isList || first.isTuple || first.isDict else { return nil }
        let nesting = try machine.nested(first).nesting
        return nesting.count == count ? nesting : nil
    }

    /// A list of numbers, which Keras takes for an array.
    private static func isNumbers(_ machine: Machine, _ value: Value) -> Bool {
        guard value.isList, let elements = machine.sequenceElements(value), let first = elements.first else {
            return false
        }
        return first.isInt || first.isFloat || (first.isList && isNumbers(machine, first))
    }
}

extension Machine {
    /// An argument of a layer's call as a tensor: floating-point arrays become float32, as in Keras.
    func layerTensor(_ value: Value) throws(PythonError) -> Tensor {
        let found = try tensor(value)
        return found.array.dtype == .float64 ? Tensor(found.array.asType(.float32)) : found
    }

    /// `layer.output`, `model.input`: ends of the graph that the layer was called in first.
    func graphEnd(_ layer: Layer, _ end: String) throws(PythonError) -> Value {
        if let model = layer as? Functional {
            let symbols = end == "input" ? model.inputs : model.outputs
            return value(
                end == "input" ? model.inputNesting : model.outputNesting, symbols.map { symbolValue($0) })
        }
        if let model = layer as? Sequential, let graph = try engineCall({ try model.graph() }) {
            return symbolValue(end == "input" ? graph.inputs[0] : graph.outputs[0])
        }
        guard let node = layer.inboundNodes.first else {
            throw raise(
                .attributeError,
                "The layer \(layer.name) has never been called and thus has no defined \(end).")
        }
        if end == "output" { return outputValue(node) }
        let symbols = node.inputs.isEmpty ? node.outputs : node.inputs
        let values = symbols.map { symbolValue($0) }
        return values.count == 1 ? values[0] : list(values)
    }
}
