import Arrays
import Engine
import PythonLanguage

/// The Swift object behind a `tf.GradientTape`.
final class TapeObject {
    let tape: Tape
    private(set) var isRecording = false

    init(_ tape: Tape) { self.tape = tape }

    func start() {
        tape.start()
        isRecording = true
    }

    func stop() {
        tape.stop()
        isRecording = false
    }
}

/// `tf.GradientTape`: records what is computed in its `with` block and differentiates it.
enum TapeType {
    private static func object(_ machine: Machine, _ value: Value) throws(PythonError) -> TapeObject {
        try machine.host(value, as: TapeObject.self)
    }

    static let definition = NativeType(
        "GradientTape", module: "tensorflow", isSubclassable: false,
        initializer: NativeRow("GradientTape.__init__(self, persistent=False, watch_accessed_variables=True)")
        {
            machine, a throws(PythonError) in
            let tape = Tape(persistent: try machine.truth(a[1]), watchesVariables: try machine.truth(a[2]))
            machine.setHost(a[0], TapeObject(tape))
            return .none
        },
        methods: [
            NativeRow("__enter__(self)") { machine, a throws(PythonError) in
                let object = try object(machine, a[0])
                object.start()
                machine.keras.tapes.append(object)
                return a[0]
            },
            NativeRow("__exit__(self, type, value, traceback)") { machine, a throws(PythonError) in
                let object = try object(machine, a[0])
                object.stop()
                machine.keras.tapes.removeAll { $0 === object }
                return .none
            },
            NativeRow("watch(self, tensor)") { machine, a throws(PythonError) in
                let object = try object(machine, a[0])
                for value in machine.flattened(a[1]) {
                    let variable = machine.hostValue(value, as: VariableObject.self)?.variable
                    guard let tensor = variable?.tensor ?? machine.knownTensor(value) else {
                        throw machine.raise(
                            .valueError,
                            "Passed in object \(try machine.repr(value)) of type '\(machine.typeName(value))', not "
                                + "tf.Tensor or tf.Variable or ExtensionType.")
                    }
                    guard tensor.isReal else {
                        machine.library.noteOnce(
                            "The dtype of the watched tensor must be floating (e.g. tf.float32), got "
                                + "tf.\(tensor.array.dtype.name)")
                        continue
                    }
                    object.tape.watch(tensor)
                }
                return .none
            },
            NativeRow(
                "gradient(self, target, sources, output_gradients=None, unconnected_gradients='none')",
                gradient),
            NativeRow(
                "jacobian(self, target, sources, unconnected_gradients='none', parallel_iterations=None, "
                    + "experimental_use_pfor=True)"
            ) { machine, a throws(PythonError) in
                try jacobian(machine, a[0], a[1], a[2], unconnected: a[3], isBatched: false)
            },
            NativeRow(
                "batch_jacobian(self, target, source, unconnected_gradients='none', parallel_iterations=None, "
                    + "experimental_use_pfor=True)"
            ) { machine, a throws(PythonError) in
                try jacobian(machine, a[0], a[1], a[2], unconnected: a[3], isBatched: true)
            },
            NativeRow("watched_variables(self)") { machine, a throws(PythonError) in
                let variables = try object(machine, a[0]).tape.variables
                return machine.tuple(
                    variables.map { machine.host(VariableObject($0), VariableType.tensorFlow) })
            },
            NativeRow("reset(self)") { machine, a throws(PythonError) in
                try object(machine, a[0]).tape.reset()
                return .none
            },
            NativeRow("stop_recording(self)") { machine, a throws(PythonError) in
                machine.host(PausedTape(try object(machine, a[0])), PausedTape.definition)
            },
        ])

    /// `unconnected_gradients`: "none", "zero", or a value of tf.UnconnectedGradients.
    private static func unconnectedAreZero(_ machine: Machine, _ value: Value) throws(PythonError) -> Bool {
        if let text = machine.stringValue(value) { return text == "zero" }
        return try machine.text(machine.getAttribute(value, "value")) == "zero"
    }

    private static func gradient(_ machine: Machine, _ a: PythonLanguage.Arguments) throws(PythonError)
        -> Value
    {
        let object = try object(machine, a[0])
        // Inside its own block a tape that is asked once stops recording first; another records its gradients, too.
        if object.isRecording, !object.tape.isPersistent { object.stop() }
        var targets: [Tensor] = []
        for value in machine.flattened(a[1]) {
            guard
                let tensor = machine.hostValue(value, as: VariableObject.self)?.variable.tensor
                    ?? machine.knownTensor(value)
            else {
                throw machine.raise(
                    .attributeError, "'\(machine.typeName(value))' object has no attribute 'dtype'")
            }
            targets.append(tensor)
        }
        let seeds = machine.isGiven(a[3]) ? machine.flattened(a[3]) : []
        var seedTensors: [Tensor?] = []
        for index in targets.indices {
            seedTensors.append(index < seeds.count ? try machine.tensor(seeds[index]) : nil)
        }
        let sources = machine.flattened(a[2])
        var keys: [Tensor] = []
        for source in sources {
            if let variable = machine.hostValue(source, as: VariableObject.self)?.variable {
                keys.append(variable.tensor)
            } else {
                keys.append(try machine.tensor(source))
            }
        }
        let found = try machine.engineCall {
            try object.tape.gradient(of: targets, seeds: seedTensors, for: keys)
        }
        let fillsZeros = try unconnectedAreZero(machine, a[4])
        var values = zip(found, keys).map { gradient, key -> Value in
            if let gradient { return machine.tensorValue(gradient) }
            return fillsZeros ? machine.tensorValue(Tensor(NDArray.zeros(key.shape, key.array.dtype))) : .none
        }
        return machine.restructured(a[2], &values)
    }
}

extension TapeType {
    /// One gradient for each element of the target (of each sample of it), stacked in the target's shape.
    private static func jacobian(
        _ machine: Machine, _ tapeValue: Value, _ target: Value, _ sources: Value, unconnected: Value,
        isBatched: Bool
    ) throws(PythonError) -> Value {
        let object = try machine.host(tapeValue, as: TapeObject.self)
        if object.isRecording, !object.tape.isPersistent { object.stop() }
        let y = try machine.tensor(target)
        var keys: [Tensor] = []
        for source in machine.flattened(sources) {
            let variable = machine.hostValue(source, as: VariableObject.self)?.variable
            if let variable {
                keys.append(variable.tensor)
            } else {
                keys.append(try machine.tensor(source))
            }
        }
        let batch = isBatched ? y.dimensions.first ?? 1 : 1
        for key in keys where isBatched && key.dimensions.first != batch {
            throw machine.raise(
                .valueError,
                "Need first dimension of target shape \(EngineError.tuple(y.dimensions)) and source shape "
                    + "\(EngineError.tuple(key.dimensions)) to match.")
        }
        let places = y.count / max(1, batch)
        var seeds: [Tensor] = []
        for place in 0..<places {
            let seed = NDArray.zeros([batch, places], y.array.dtype)
            try machine.arrays(try seed.slice(axis: 1, at: place).fill(.float(1)))
            seeds.append(Tensor(seed.reshaped(to: y.shape)))
        }
        let found = try machine.engineCall { try object.tape.gradients(of: y, seeds: seeds, for: keys) }
        let fillsZeros = try unconnectedAreZero(machine, unconnected)
        var values: [Value] = []
        for (index, key) in keys.enumerated() {
            let rows = found.map { $0[index] }
            guard fillsZeros || rows.contains(where: { $0 != nil }) else {
                values.append(.none)
                continue
            }
            let zero = Tensor(NDArray.zeros(key.shape, key.array.dtype))
            values.append(
                machine.tensorValue(
                    try machine.engineCall {
                        try Tensor.precisely([key]) {
                            guard isBatched else {
                                return try Tensor.stack(rows.map { $0 ?? zero }, axis: 0).reshaped(
                                    y.dimensions + key.dimensions)
                            }
                            return try Tensor.stack(rows.map { $0 ?? zero }, axis: 1).reshaped(
                                y.dimensions + key.dimensions.dropFirst())
                        }
                    }))
        }
        return machine.restructured(sources, &values)
    }

    /// `@tf.custom_gradient`: the function gives its result and a function of the result's gradients.
    static let customGradient = NativeRow("custom_gradient(f)") { machine, a throws(PythonError) in
        let held = PersistentValue(machine, a[0])
        let name = try machine.functionName(a[0])
        return machine.function(
            NativeRow("\(name)(*args, **kwargs)") { machine, a throws(PythonError) in
                var inputs: [Tensor] = []
                var arguments: [Value] = []
                for value in machine.sequenceElements(a[0]) ?? [] {
                    let tensor = try machine.tensor(value)
                    inputs.append(tensor)
                    arguments.append(machine.tensorValue(tensor))
                }
                let keywords = machine.tuple(arguments)
                let answer = try machine.engineCall {
                    try CustomGradient.withoutRecording { () throws -> Value in
                        try machine.call(held.value, spreading: keywords, a[1])
                    }
                }
                guard let parts = machine.sequenceElements(answer), parts.count == 2 else {
                    throw machine.raise(
                        .typeError,
                        "custom_gradient: got \(try machine.repr(answer)) from the function, expected a pair of a "
                            + "result and a gradient function")
                }
                var outputs: [Tensor] = []
                for value in machine.flattened(parts[0]) {
                    outputs.append(Tensor(try machine.tensor(value).array))
                }
                let rule = PersistentValue(machine, parts[1])
                let count = inputs.count
                CustomGradient.connect(inputs, outputs) { gradients in
                    let given = try machine.call(rule.value, gradients.map { machine.tensorValue($0) })
                    let values = machine.sequenceElements(given) ?? [given]
                    guard values.count == count else {
                        throw EngineError.value(
                            "custom_gradient function expected to return \(count) gradients, but returned "
                                + "\(values.count) instead.")
                    }
                    return try values.map { $0.isNone ? nil : try machine.tensor($0) }
                }
                var values = outputs.map { machine.tensorValue($0) }
                return machine.restructured(parts[0], &values)
            })
    }
}

/// `with tape.stop_recording():`
final class PausedTape {
    let object: TapeObject
    init(_ object: TapeObject) { self.object = object }

    static let definition = NativeType(
        "StopRecording", module: "tensorflow", isSubclassable: false,
        methods: [
            NativeRow("__enter__(self)") { machine, a throws(PythonError) in
                try machine.host(a[0], as: PausedTape.self).object.stop()
                return .none
            },
            NativeRow("__exit__(self, type, value, traceback)") { machine, a throws(PythonError) in
                try machine.host(a[0], as: PausedTape.self).object.start()
                return .none
            },
        ])
}

extension Machine {
    /// The leaves of nested lists, tuples and dicts.
    func flattened(_ value: Value) -> [Value] {
        if let elements = sequenceElements(value) { return elements.flatMap { flattened($0) } }
        if value.isDict { return dictPairs(value.dict).flatMap { flattened($0.value) } }
        return [value]
    }

    /// Leaves in the structure of `like`, taken from the front of `values`.
    func restructured(_ like: Value, _ values: inout [Value]) -> Value {
        if let elements = sequenceElements(like) {
            var parts: [Value] = []
            for element in elements { parts.append(restructured(element, &values)) }
            return like.isTuple ? tuple(parts) : list(parts)
        }
        if like.isDict {
            var parts: [(Value, Value)] = []
            for (key, value) in dictPairs(like.dict) { parts.append((key, restructured(value, &values))) }
            return dict(parts)
        }
        return values.isEmpty ? .none : values.removeFirst()
    }

    /// Refuses an operation without a gradient rule where a tape follows one of its operands.
    func requireUnfollowed(_ name: String, _ tensors: [Tensor]) throws(PythonError) {
        for tape in keras.tapes where tensors.contains(where: tape.tape.isFollowing) {
            throw raise(
                .notImplementedError, "\(name) has no gradient here: got a tensor that a GradientTape follows"
            )
        }
    }
}
