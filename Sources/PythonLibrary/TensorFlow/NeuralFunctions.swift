import Arrays
import Engine
import PythonLanguage

/// `tf.nn`: activations and losses as plain functions.
enum NeuralFunctions {
    /// A function of the engine's table of activations.
    private static func activation(_ name: String, _ parameters: String = "", engine known: String? = nil)
        -> NativeRow
    {
        let more = parameters.isEmpty ? "" : ", \(parameters)"
        let keys = parameters.split(separator: ",").map {
            String($0.prefix { $0 != "=" }).trimmingSpaces
        }
        return NativeRow("\(name)(features\(more), name=None)") { machine, a throws(PythonError) in
            let x = try machine.tensor(a[0])
            var keywords: [(String, ConfigValue)] = []
            for (index, key) in keys.enumerated() where machine.isGiven(a[index + 1]) {
                keywords.append(
                    (
                        key == "alpha" && name == "leaky_relu" ? "negative_slope" : key,
                        try machine.configValue(a[index + 1])
                    ))
            }
            let result = try machine.engineCall {
                try machine.engine.registry.activation(known ?? name).make([], keywords)(x.floats())
            }
            return machine.tensorValue(result)
        }
    }

    static let softmax = NativeRow("softmax(logits, axis=None, name=None)") {
        machine, a throws(PythonError) in
        let (x, axis) = (try machine.tensor(a[0]), try machine.int(a[1], default: -1))
        return machine.tensorValue(try machine.engineCall { try x.floats().softmax(axis: axis) })
    }

    static let logSoftmax = NativeRow("log_softmax(logits, axis=None, name=None)") {
        machine, a throws(PythonError) in
        let (x, axis) = (try machine.tensor(a[0]), try machine.int(a[1], default: -1))
        return machine.tensorValue(try machine.engineCall { try x.floats().logSoftmax(axis: axis) })
    }

    static let rows: [NativeRow] = [
        softmax, logSoftmax, activation("relu"), activation("relu6"), activation("elu"), activation("selu"),
        activation("gelu", "approximate=False"), activation("leaky_relu", "alpha=0.2"),
        activation("softsign"), activation("silu"), activation("swish", engine: "silu"),
        NativeRow("softmax_cross_entropy_with_logits(labels, logits, axis=-1, name=None)") {
            machine, a throws(PythonError) in
            let (labels, logits) = (try machine.tensor(a[0]), try machine.tensor(a[1]))
            let axis = try machine.index(a[2])
            return machine.tensorValue(
                try machine.engineCall {
                    try -(labels.floats() * logits.floats().logSoftmax(axis: axis)).sum(axes: [axis])
                })
        },
        NativeRow("sparse_softmax_cross_entropy_with_logits(labels, logits, name=None)") {
            machine, a throws(PythonError) in
            let (labels, logits) = (try machine.tensor(a[0]).array, try machine.tensor(a[1]))
            guard labels.dtype.isInteger, labels.rank == logits.rank - 1 else {
                throw machine.raise(
                    .valueError,
                    "`labels.shape.rank` must equal `logits.shape.rank - 1`. Received: labels.shape="
                        + "\(EngineError.tuple(Array(labels.shape))) of rank \(labels.rank) and logits.shape="
                        + "\(EngineError.tuple(logits.dimensions)) of rank \(logits.rank)")
            }
            let classes = logits.dimensions.last ?? 0
            for label in labels.ints where label < 0 || label >= classes {
                throw machine.invalidArgument(
                    "Received a label value of \(label) which is outside the valid range of [0, \(classes)).",
                    operation: "SparseSoftmaxCrossEntropyWithLogits")
            }
            return machine.tensorValue(
                try machine.engineCall { try -logits.floats().logSoftmax().picking(labels) })
        },
        NativeRow("sigmoid_cross_entropy_with_logits(labels=None, logits=None, name=None)") {
            machine, a throws(PythonError) in
            let (labels, logits) = (try machine.tensor(a[0]), try machine.tensor(a[1]))
            return machine.tensorValue(
                try machine.engineCall {
                    let (z, x) = (labels.floats(), logits.floats())
                    return try x.relu() - x * z + (-x.magnitude()).exp().log1p()
                })
        },
        NativeRow("l2_loss(t, name=None)") { machine, a throws(PythonError) in
            let x = try machine.tensor(a[0])
            return machine.tensorValue(try machine.engineCall { try x.square().sum() * Tensor(0.5) })
        },
        NativeRow("embedding_lookup(params, ids, max_norm=None, name=None)") {
            machine, a throws(PythonError) in
            try machine.refuse(a[2], "embedding_lookup", "max_norm")
            let (table, ids) = (try machine.tensor(a[0]), try machine.tensor(a[1]).array)
            let rows = table.dimensions.first ?? 0
            for id in ids.ints where id < 0 || id >= rows {
                throw machine.invalidArgument("indices = \(id) is not in [0, \(rows))", operation: "GatherV2")
            }
            return machine.tensorValue(try machine.engineCall { try table.rows(at: ids) })
        },
    ]
}

extension String {
    /// Without spaces at the ends.
    fileprivate var trimmingSpaces: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}

/// `tf.random` and `keras.random`.
enum RandomFunctions {
    private static func drawn(
        _ machine: Machine, _ name: String, _ shape: Value, _ parameters: [(String, Double)], _ seed: Value,
        _ dtype: Value
    ) throws(PythonError) -> Value {
        let extents = try ShapeTensors.extents(machine, shape)
        var keywords = parameters.map { ($0.0, ConfigValue.double($0.1)) }
        if machine.isGiven(seed) { keywords.append(("seed", .int(try machine.index(seed)))) }
        let engine = machine.engine
        let values = try machine.engineCall {
            try engine.registry.initializers.make(name, [], keywords, in: engine).values(extents)
        }
        return machine.tensorValue(Tensor(values.asType(try machine.dtype(dtype) ?? .float32)))
    }

    private static func uniform(
        _ machine: Machine, _ shape: Value, _ low: Value, _ high: Value, _ dtype: Value, _ seed: Value
    ) throws(PythonError) -> Value {
        let type = try machine.dtype(dtype) ?? .float32
        let from = try machine.double(low, default: 0)
        if type.isInteger {
            guard machine.isGiven(high) else {
                throw machine.raise(.valueError, "Must specify maxval for integer dtype \(type.name)")
            }
            let to = try machine.double(high)
            let unit = try drawn(
                machine, "RandomUniform", shape, [("minval", from), ("maxval", to)], seed, .none)
            let floor = Ufunc.named("floor")
            let array = try machine.tensor(unit).array
            let whole = try machine.arrays(try floor?.apply([.array(array)]) ?? array)
            return machine.tensorValue(Tensor(whole.asType(type)))
        }
        let to = try machine.double(high, default: 1)
        return try drawn(machine, "RandomUniform", shape, [("minval", from), ("maxval", to)], seed, dtype)
    }

    static let tensorFlow: [NativeRow] = [
        NativeRow("set_seed(seed)") { machine, a throws(PythonError) in
            machine.engine.setRandomSeed(try machine.index(a[0]))
            return .none
        },
        NativeRow("normal(shape, mean=0.0, stddev=1.0, dtype=None, seed=None, name=None)") {
            machine, a throws(PythonError) in
            try drawn(
                machine, "RandomNormal", a[0],
                [("mean", try machine.double(a[1])), ("stddev", try machine.double(a[2]))],
                a[4], a[3])
        },
        NativeRow("truncated_normal(shape, mean=0.0, stddev=1.0, dtype=None, seed=None, name=None)") {
            machine, a throws(PythonError) in
            try drawn(
                machine, "TruncatedNormal", a[0],
                [("mean", try machine.double(a[1])), ("stddev", try machine.double(a[2]))], a[4], a[3])
        },
        NativeRow("uniform(shape, minval=0, maxval=None, dtype=None, seed=None, name=None)") {
            machine, a throws(PythonError) in
            try uniform(machine, a[0], a[1], a[2], a[3], a[4])
        },
        NativeRow("shuffle(value, seed=None, name=None)") { machine, a throws(PythonError) in
            try machine.refuse(a[1], "tf.random.shuffle", "seed")
            let array = try machine.tensor(a[0]).array
            let order = machine.engine.random.order(array.shape.first ?? 0)
            return machine.tensorValue(
                Tensor(
                    try machine.withArrays { () throws(ArrayError) in
                        try array.take(NDArray(ints: order), axis: 0)
                    }))
        },
        NativeRow("categorical(logits, num_samples, dtype=None, seed=None, name=None)") {
            machine, a throws(PythonError) in
            try categorical(machine, a[0], try machine.index(a[1]), a[3], try machine.dtype(a[2]) ?? .int64)
        },
    ]

    /// Draws by the Gumbel trick: the largest of logits plus -log(-log(u)).
    private static func categorical(
        _ machine: Machine, _ logits: Value, _ count: Int, _ seed: Value, _ dtype: DType
    ) throws(PythonError) -> Value {
        let array = try machine.tensor(logits).array.asType(.float64)
        guard array.rank == 2 else {
            throw machine.invalidArgument(
                "logits should be a matrix, got shape \(array.shape)", operation: "Multinomial")
        }
        let (rows, classes) = (array.shape[0], array.shape[1])
        let shape = machine.tuple([.int(rows), .int(count), .int(classes)])
        let draws = try machine.tensor(
            try drawn(machine, "RandomUniform", shape, [("minval", 0), ("maxval", 1)], seed, .none)
        ).array
        let chosen = try machine.withArrays { () throws(ArrayError) in
            let safe = try clip(.array(draws.asType(.float64)), .float(1e-12), .float(1 - 1e-12))
            let noise = try Ufunc.negative.apply([
                .array(try Ufunc.log(try Ufunc.negative.apply([.array(try Ufunc.log(safe))])))
            ])
            let shaped = try array.reshaped([rows, 1, classes])
            return try Ufunc.add.apply([.array(noise), .array(shaped)]).argmax(axis: -1)
        }
        return machine.tensorValue(Tensor(chosen.asType(dtype)))
    }

    static let keras: [NativeRow] = [
        NativeRow("normal(shape, mean=0.0, stddev=1.0, dtype=None, seed=None)") {
            machine, a throws(PythonError) in
            try drawn(
                machine, "RandomNormal", a[0],
                [("mean", try machine.double(a[1])), ("stddev", try machine.double(a[2]))],
                a[4], a[3])
        },
        NativeRow("truncated_normal(shape, mean=0.0, stddev=1.0, dtype=None, seed=None)") {
            machine, a throws(PythonError) in
            try drawn(
                machine, "TruncatedNormal", a[0],
                [("mean", try machine.double(a[1])), ("stddev", try machine.double(a[2]))], a[4], a[3])
        },
        NativeRow("uniform(shape, minval=0.0, maxval=1.0, dtype=None, seed=None)") {
            machine, a throws(PythonError) in
            try uniform(machine, a[0], a[1], a[2], a[3], a[4])
        },
    ]
}
