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
                    guard tensor.array.dtype == .float32 else {
                        throw machine.raise(
                            .notImplementedError,
                            "GradientTape.watch: got a tensor of dtype \(tensor.array.dtype.name), expected float32"
                        )
                    }
                    object.tape.watch(tensor)
                }
                return .none
            },
            NativeRow(
                "gradient(self, target, sources, output_gradients=None, unconnected_gradients='none')",
                gradient),
            NativeRow("reset(self)") { machine, a throws(PythonError) in
                try object(machine, a[0]).tape.reset()
                return .none
            },
            NativeRow("stop_recording(self)") { machine, a throws(PythonError) in
                machine.host(PausedTape(try object(machine, a[0])), PausedTape.definition)
            },
        ])

    private static func gradient(_ machine: Machine, _ a: PythonLanguage.Arguments) throws(PythonError)
        -> Value
    {
        let object = try object(machine, a[0])
        // Inside its own block a tape that is asked once stops recording first.
        let resumes = object.isRecording && object.tape.isPersistent
        if object.isRecording { object.stop() }
        defer { if resumes { object.start() } }
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
        let fillsZeros = try machine.text(a[4]) == "zero"
        var values = zip(found, keys).map { gradient, key -> Value in
            if let gradient { return machine.tensorValue(gradient) }
            return fillsZeros ? machine.tensorValue(Tensor(NDArray.zeros(key.shape, .float32))) : .none
        }
        return machine.restructured(a[2], &values)
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
