import Engine
import PythonLanguage

/// `keras.Model(...)`: a graph between inputs and outputs, or the start of a model written in Python.
enum ModelCreation {
    private static let oldNames = ["input": "inputs", "output": "outputs"]

    static func start(_ machine: Machine, _ a: PythonLanguage.Arguments) throws(PythonError) -> Value {
        let positional = machine.sequenceElements(a[1]) ?? []
        var named: [String: Value] = [:]
        for (key, value) in machine.dictPairs(a[2].dict) {
            let name = try machine.text(key)
            if let today = oldNames[name] {
                machine.library.noteOnce("Model(\(name)=...) is Model(\(today)=...) today.")
                named[today] = value
            } else {
                named[name] = value
            }
        }
        let names = ["inputs", "outputs", "name"]
        guard positional.count <= names.count else {
            throw machine.raise(
                .typeError,
                "Model.__init__() takes from 1 to 4 positional arguments but \(positional.count + 1) were given"
            )
        }
        // A class that derives from Model gets its own arguments through, if they are no graph.
        let isGraph =
            positional.count >= 2 || named["inputs"] != nil || named["outputs"] != nil
        if isGraph {
            for (name, value) in zip(names, positional) { named[name] = value }
        } else if let first = positional.first {
            throw machine.raise(
                .typeError,
                "Model.__init__(): got \(try machine.repr(first)), expected `inputs` and `outputs`, or keywords"
            )
        }
        let name: String? =
            try named["name"].flatMap { machine.isGiven($0) ? $0 : nil }.map { value throws(PythonError) in
                try machine.text(value)
            } ?? machine.defaultLayerName(a[0])
        let trainable = try machine.flag(named["trainable"] ?? .none, default: true)
        for key in named.keys where !["inputs", "outputs", "name", "trainable", "dtype"].contains(key) {
            if key == "dynamic" { continue }
            throw machine.raise(
                .typeError, "Model.__init__() got an unexpected keyword argument '\(key)'")
        }
        let model =
            isGraph
            ? try graph(machine, named["inputs"] ?? .none, named["outputs"] ?? .none, name)
            : try empty(machine, a[0], name)
        if !trainable { model.trainable = false }
        let owner = LayerObject(model)
        machine.setHost(a[0], owner)
        try machine.attachFront(a[0], owner)
        return .none
    }

    private static func empty(_ machine: Machine, _ instance: Value, _ name: String?) throws(PythonError)
        -> Model
    {
        let values: [String: ConfigValue] = [
            "name": .string(name ?? machine.engine.uniqueName("Model"))
        ]
        return try machine.engineCall {
            try Model("Model", Arguments(owner: "Model", values: values), machine.engine)
        }
    }

    private static func graph(_ machine: Machine, _ inputs: Value, _ outputs: Value, _ name: String?)
        throws(PythonError) -> Model
    {
        let (inputNesting, inputSymbols) = try symbols(machine, inputs, "inputs")
        let (outputNesting, outputSymbols) = try symbols(machine, outputs, "outputs")
        var command = CreateFunctional(inputs: inputSymbols, outputs: outputSymbols, name: name)
        command.inputNesting = inputNesting
        command.outputNesting = outputNesting
        return try machine.perform(command)
    }

    private static func symbols(_ machine: Machine, _ value: Value, _ what: String) throws(PythonError) -> (
        Nesting, [SymbolicTensor]
    ) {
        let (nesting, leaves) = try machine.nested(value)
        var symbols: [SymbolicTensor] = []
        for leaf in leaves {
            guard let symbol = machine.symbol(leaf) else {
                throw machine.raise(
                    .valueError,
                    "All `\(what)` values must be KerasTensors. Received: \(what)=\(try machine.repr(value)) "
                        + "including invalid value \(try machine.repr(leaf)) of type "
                        + "\(try machine.repr(machine.typeOf(leaf).value))")
            }
            symbols.append(symbol)
        }
        guard !symbols.isEmpty else {
            throw machine.raise(.valueError, "Model(): got no \(what), expected one KerasTensor or more")
        }
        return (nesting, symbols)
    }
}

/// `keras.models.clone_model`
enum ModelCloning {
    static let cloneModel: NativeRow = NativeRow(
        "clone_model(model, input_tensors=None, clone_function=None, **kwargs)"
    ) {
        machine, a throws(PythonError) in
        try machine.refuse(a[1], "clone_model", "input_tensors")
        let owner = try machine.layerObject(a[0])
        let model = try machine.model(a[0])
        let function = a[2]
        var kept: [(Layer, Value)] = []
        func copy(_ layer: Layer) throws -> Layer {
            let value = machine.value(of: layer, in: owner)
            if layer is InputLayer { return try fresh(machine, layer) }
            if machine.isGiven(function) {
                let made = try machine.call(function, [value])
                kept.append((try machine.layer(made), made))
                return try machine.layer(made)
            }
            if layer.front != nil {
                let config = try machine.callMethod(value, "get_config")
                let made = try machine.callMethod(Value(machine.typeOf(value)), "from_config", [config])
                kept.append((try machine.layer(made), made))
                return try machine.layer(made)
            }
            return try fresh(machine, layer, copy)
        }
        let clone: Model
        switch model {
        case let model as Functional:
            clone = try machine.engineCall { try model.cloned(copy) }
        case let model as Sequential:
            clone = try machine.engineCall { () throws -> Model in
                let layers = try model.layers.map(copy)
                let input = try model.inputLayer.map { [try fresh(machine, $0)] } ?? []
                return try Sequential(engine: machine.engine, name: model.name, layers: input + layers)
            }
        default:
            throw machine.raise(
                .valueError,
                "Expected `model` argument to be a functional `Model` instance, but got a subclassed model "
                    + "instead: \(try machine.repr(a[0]))")
        }
        let value = machine.layerValue(clone)
        if let copyOwner = machine.hostValue(value, as: LayerObject.self) {
            for (layer, instance) in kept { copyOwner.keep(layer, instance) }
        }
        return value
    }

    private static func fresh(
        _ machine: Machine, _ layer: Layer, _ copy: (Layer) throws -> Layer = { $0 }
    ) throws -> Layer {
        if let model = layer as? Functional { return try model.cloned(copy) }
        if let model = layer as? Sequential {
            let input = try model.inputLayer.map { [try fresh(machine, $0)] } ?? []
            return try Sequential(
                engine: machine.engine, name: model.name, layers: input + model.layers.map(copy))
        }
        var arguments = layer.arguments
        arguments["name"] = .string(layer.name)
        arguments["trainable"] = .bool(layer.trainable)
        for (name, value) in arguments.values {
            if let inner = value.object as? Layer { arguments[name] = .object(try copy(inner)) }
        }
        return try machine.engine.registry.layers.row(layer.className).make(arguments, machine.engine)
    }
}
