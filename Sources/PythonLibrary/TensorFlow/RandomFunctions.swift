import Arrays
import Engine
import PythonLanguage

/// `tf.random` and `keras.random`.
enum RandomFunctions {
    /// The kinds of numbers, drawn from a source that is asked for once the size is known.
    enum Kind { case normal, truncatedNormal, uniform }

    private static func extents(_ machine: Machine, _ shape: Value) throws(PythonError) -> [Int] {
        try ShapeTensors.shape(machine, shape, "RandomUniform").list
    }

    /// Floating numbers: scale * draw + shift in their own precision.
    static func floating(
        _ machine: Machine, _ kind: Kind, _ shape: [Int], _ shift: Value, _ scale: Value, _ dtype: DType,
        _ source: RandomSource
    ) throws(PythonError) -> Value {
        let count = shape.reduce(1, *)
        let precision: DType = dtype == .float64 ? .float64 : .float32
        let draws: NDArray
        switch kind {
        case .normal: draws = source.normal(count, precision)
        case .truncatedNormal: draws = source.truncatedNormal(count).asType(precision)
        case .uniform: draws = source.uniform(count, precision)
        }
        let (shift, factor) = (
            try machine.tensor(shift).array.asType(precision),
            try machine.tensor(scale).array.asType(precision)
        )
        return machine.tensorValue(
            try machine.engineCall {
                let spread: NDArray
                if kind == .uniform {
                    spread = try Ufunc.subtract(factor, shift)
                } else {
                    spread = factor
                }
                let scaled = try Ufunc.multiply(draws.reshaped(shape), spread)
                return Tensor(try Ufunc.add(scaled, shift).asType(dtype))
            })
    }

    static func uniform(
        _ machine: Machine, _ shape: [Int], _ low: Value, _ high: Value, _ dtype: DType,
        _ source: RandomSource
    ) throws(PythonError) -> Value {
        guard dtype.isInteger else {
            return try floating(
                machine, .uniform, shape, low, machine.isGiven(high) ? high : .int(1), dtype, source)
        }
        guard machine.isGiven(high) else {
            throw machine.raise(.valueError, "Must specify maxval for integer dtype \(dtype.name)")
        }
        let (from, to) = (
            try machine.tensor(low).array.ints[0], try machine.tensor(high).array.ints[0]
        )
        guard from < to else {
            throw machine.invalidArgument(
                "Need minval < maxval, got \(from) >= \(to)", operation: "RandomUniformInt", suffix: " name: "
            )
        }
        let values = source.integers(shape.reduce(1, *), from, to, dtype)
        return machine.tensorValue(try machine.engineCall { Tensor(try values.reshaped(shape)) })
    }

    private static func seed(_ machine: Machine, _ value: Value) throws(PythonError) -> Int? {
        machine.isGiven(value) ? try machine.index(value) : nil
    }

    /// A kernel with a state. It reserves 256 blocks for each number.
    private static func kernel(
        _ machine: Machine, _ name: String, _ shape: [Int], _ seedValue: Value
    ) throws(PythonError) -> RandomSource {
        machine.tensorRandom.stream(
            "\(name)\(shape)", try seed(machine, seedValue), blocks: shape.reduce(1, *) * 256)
    }

    // MARK: tf.random

    static let setSeed = NativeRow("set_seed(seed)") { machine, a throws(PythonError) in
        // A whole number as a float counts as that number.
        let whole = a[0].unboxed.isFloat ? Int(exactly: a[0].unboxed.float) : nil
        let seed = if let whole { whole } else { try machine.index(a[0]) }
        machine.tensorRandom.setSeed(seed)
        machine.engine.setGraphSeed(seed)
        return .none
    }

    static let tensorFlow: [NativeRow] = [
        setSeed,
        NativeRow("normal(shape, mean=0.0, stddev=1.0, dtype=None, seed=None, name=None)") {
            machine, a throws(PythonError) in
            let (shape, dtype) = (try extents(machine, a[0]), try machine.dtype(a[3]) ?? .float32)
            let source = try kernel(machine, "RandomStandardNormal\(dtype)", shape, a[4])
            return try floating(machine, .normal, shape, a[1], a[2], dtype, source)
        },
        NativeRow("truncated_normal(shape, mean=0.0, stddev=1.0, dtype=None, seed=None, name=None)") {
            machine, a throws(PythonError) in
            let (shape, dtype) = (try extents(machine, a[0]), try machine.dtype(a[3]) ?? .float32)
            let source = try kernel(machine, "TruncatedNormal\(dtype)", shape, a[4])
            return try floating(machine, .truncatedNormal, shape, a[1], a[2], dtype, source)
        },
        NativeRow("uniform(shape, minval=0, maxval=None, dtype=None, seed=None, name=None)") {
            machine, a throws(PythonError) in
            let (shape, dtype) = (try extents(machine, a[0]), try machine.dtype(a[3]) ?? .float32)
            let name = dtype.isInteger ? "RandomUniformInt" : "RandomUniform"
            let source = try kernel(machine, "\(name)\(dtype)", shape, a[4])
            return try uniform(machine, shape, a[1], a[2], dtype, source)
        },
        NativeRow("shuffle(value, seed=None, name=None)") { machine, a throws(PythonError) in
            let x = try machine.tensor(a[0])
            let count = x.dimensions.first ?? 0
            let source = machine.tensorRandom.stream(
                "RandomShuffle", try seed(machine, a[1]), blocks: (count + 3) / 4)
            let order = NDArray(ints: source.order(count))
            return machine.tensorValue(
                try machine.engineCall { try x.moving { try $0.take(order, axis: 0) } })
        },
        NativeRow("categorical(logits, num_samples, dtype=None, seed=None, name=None)") {
            machine, a throws(PythonError) in
            let logits = try matrix(machine, a[0])
            let count = try machine.index(a[1])
            let source = machine.tensorRandom.stream(
                "Multinomial", try seed(machine, a[3]),
                blocks: logits.shape[0] * ((count + 3) / 4 * 4) * 256)
            return try drawn(machine, logits, count, try machine.dtype(a[2]) ?? .int64, source)
        },
        stateless(
            "stateless_normal(shape, seed, mean=0.0, stddev=1.0, dtype=None, alg='auto_select', name=None)"
        ) {
            machine, a, source throws(PythonError) in
            try floating(
                machine, .normal, try extents(machine, a[0]), a[2], a[3], try machine.dtype(a[4]) ?? .float32,
                source)
        },
        stateless(
            "stateless_truncated_normal(shape, seed, mean=0.0, stddev=1.0, dtype=None, name=None, alg='auto_select')"
        ) { machine, a, source throws(PythonError) in
            try floating(
                machine, .truncatedNormal, try extents(machine, a[0]), a[2], a[3],
                try machine.dtype(a[4]) ?? .float32, source)
        },
        stateless(
            "stateless_uniform(shape, seed, minval=0, maxval=None, dtype=None, name=None, alg='auto_select')"
        ) { machine, a, source throws(PythonError) in
            try uniform(
                machine, try extents(machine, a[0]), a[2], a[3], try machine.dtype(a[4]) ?? .float32, source)
        },
        stateless("stateless_categorical(logits, num_samples, seed, dtype=None, name=None)", seedAt: 2) {
            machine, a, source throws(PythonError) in
            try drawn(
                machine, try matrix(machine, a[0]), try machine.index(a[1]),
                try machine.dtype(a[3]) ?? .int64,
                source)
        },
    ]

    private static func stateless(
        _ signature: String, seedAt place: Int = 1,
        _ body: @escaping (Machine, PythonLanguage.Arguments, RandomSource) throws(PythonError) -> Value
    ) -> NativeRow {
        NativeRow(signature) { machine, a throws(PythonError) in
            let words = try machine.tensor(a[place]).array.ints
            guard words.count == 2 else {
                throw machine.invalidArgument(
                    "seed must have shape [2], not [\(words.count)]",
                    operation: "StatelessRandomGetKeyCounter",
                    suffix: " name: ")
            }
            return try body(machine, a, RandomSource(PhiloxStream(seed: words[0], position: words[1])))
        }
    }

    private static func matrix(_ machine: Machine, _ value: Value) throws(PythonError) -> NDArray {
        let logits = try machine.tensor(value).array
        guard logits.rank == 2 else {
            let shape = logits.shape.map { String($0) }.joined(separator: ",")
            throw machine.invalidArgument(
                "logits should be a matrix, got shape [\(shape)]", operation: "Multinomial", suffix: " name: "
            )
        }
        return logits
    }

    private static func drawn(
        _ machine: Machine, _ logits: NDArray, _ count: Int, _ dtype: DType, _ source: RandomSource
    ) throws(PythonError) -> Value {
        let chosen = NDArray(ints: source.categorical(logits, count), shape: [logits.shape[0], count])
        return machine.tensorValue(Tensor(chosen.asType(dtype)))
    }

    // MARK: keras.random

    /// `keras.random.*`'s seed: an int, a SeedGenerator, or the global generator.
    private static func kerasSource(_ machine: Machine, _ value: Value) throws(PythonError) -> RandomSource {
        var words: (Int, Int)
        if let generator = machine.hostValue(value, as: SeedGenerator.self) {
            words = generator.next()
        } else if machine.isGiven(value) {
            guard let seed = machine.intValue(value) else {
                throw machine.raise(
                    .valueError,
                    "Argument `seed` must be either an integer or an instance of `SeedGenerator`. Received: "
                        + "seed=\(try machine.repr(value)) (of type \(try machine.repr(machine.typeOf(value).value)))"
                )
            }
            words = (seed, 0)
        } else {
            let state = machine.tensorRandom.kerasState ?? (machine.engine.random.makeSeed(), 0)
            machine.tensorRandom.kerasState = (
                (state.seed + 1) * 5387 % 933_199, (state.count + 1) * 5387 % 933_199
            )
            words = (state.seed, state.count)
        }
        func wrapped(_ word: Int) -> Int { ((word % 2_147_483_646) + 2_147_483_646) % 2_147_483_646 }
        words = (wrapped(words.0), wrapped(words.1))
        return RandomSource(PhiloxStream(seed: words.0, position: words.1))
    }

    private static func kerasFloats(_ signature: String, _ kind: Kind) -> NativeRow {
        NativeRow(signature) { machine, a throws(PythonError) in
            try floating(
                machine, kind, try extents(machine, a[0]), a[1], a[2], try machine.dtype(a[3]) ?? .float32,
                try kerasSource(machine, a[4]))
        }
    }

    static let keras: [NativeRow] = [
        kerasFloats("normal(shape, mean=0.0, stddev=1.0, dtype=None, seed=None)", .normal),
        kerasFloats("truncated_normal(shape, mean=0.0, stddev=1.0, dtype=None, seed=None)", .truncatedNormal),
        kerasFloats("uniform(shape, minval=0.0, maxval=1.0, dtype=None, seed=None)", .uniform),
        NativeRow("randint(shape, minval, maxval, dtype='int32', seed=None)") {
            machine, a throws(PythonError) in
            try uniform(
                machine, try extents(machine, a[0]), a[1], a[2], try machine.dtype(a[3]) ?? .int32,
                try kerasSource(machine, a[4]))
        },
        NativeRow("categorical(logits, num_samples, dtype='int32', seed=None)") {
            machine, a throws(PythonError) in
            try drawn(
                machine, try matrix(machine, a[0]), try machine.index(a[1]),
                try machine.dtype(a[2]) ?? .int32,
                try kerasSource(machine, a[3]))
        },
        NativeRow("shuffle(x, axis=0, seed=None)") { machine, a throws(PythonError) in
            let (x, axis) = (try machine.tensor(a[0]), try machine.index(a[1]))
            let count = try machine.arrays(try normalizeAxis(axis, rank: x.rank))
            let draws = try kerasSource(machine, a[2]).uniform(x.dimensions[count], .float32)
            return machine.tensorValue(
                try machine.engineCall {
                    let order = try draws.argsorted(axis: 0)
                    return try x.moving { try $0.take(order, axis: axis) }
                })
        },
        NativeRow("dropout(inputs, rate, noise_shape=None, seed=None)") { machine, a throws(PythonError) in
            try dropped(machine, a[0], try machine.double(a[1]), a[2], try kerasSource(machine, a[3]))
        },
    ]

    static let kerasBackend: [NativeRow] = [
        kerasFloats("random_normal(shape, mean=0.0, stddev=1.0, dtype=None, seed=None)", .normal),
        kerasFloats("random_uniform(shape, minval=0.0, maxval=1.0, dtype=None, seed=None)", .uniform),
    ]

    /// `tf.nn.dropout`.
    static let dropout = NativeRow("dropout(x, rate, noise_shape=None, seed=None, name=None)") {
        machine, a throws(PythonError) in
        let x = try machine.tensor(a[0])
        let source = try kernel(machine, "RandomUniformfloat32", x.dimensions, a[3])
        return try dropped(machine, a[0], try machine.double(a[1]), a[2], source)
    }

    private static func dropped(
        _ machine: Machine, _ value: Value, _ rate: Double, _ noise: Value, _ source: RandomSource
    ) throws(PythonError) -> Value {
        let x = try machine.tensor(value)
        guard rate >= 0, rate < 1 else {
            throw machine.raise(
                .valueError,
                "`rate` must be a scalar tensor or a float in the range [0, 1). Received: rate=\(rate)")
        }
        if rate == 0 { return machine.tensorValue(x) }
        var shape = x.dimensions
        if machine.isGiven(noise) {
            for (axis, extent) in try machine.collect(noise).enumerated() where !extent.isNone {
                if axis < shape.count { shape[axis] = try machine.index(extent) }
            }
        }
        let draws = source.uniform(shape.reduce(1, *), .float32)
        let target = shape
        return machine.tensorValue(
            try machine.engineCall {
                try Tensor.precisely([x]) {
                    let kept = try Ufunc.greaterEqual(draws.reshaped(target), Double(Float(rate)))
                    let scaled = try x * Tensor(Float(1 / (1 - rate)))
                    let mask = try kept.broadcast(to: x.shape).contiguous()
                    return try Tensor.select(mask, scaled, Tensor(NDArray.zeros([], scaled.array.dtype)))
                }
            })
    }
}

/// `keras.random.SeedGenerator`: a seed and a count of the draws.
final class SeedGenerator {
    let initialSeed: Int?
    private var state: (Int, Int)

    init(_ initialSeed: Int?, _ seed: Int) {
        self.initialSeed = initialSeed
        state = (seed, 0)
    }

    func next() -> (Int, Int) {
        defer { state.1 += 1 }
        return state
    }

    static let definition = NativeType(
        "SeedGenerator", module: "keras.random", isSubclassable: false,
        initializer: NativeRow("SeedGenerator.__init__(self, seed=None, name=None)") {
            machine, a throws(PythonError) in
            let given: Int? = machine.isGiven(a[1]) ? try machine.index(a[1]) : nil
            machine.setHost(a[0], SeedGenerator(given, given ?? machine.engine.random.makeSeed()))
            return .none
        },
        methods: [
            NativeRow("next(self, ordered=True)") { machine, a throws(PythonError) in
                let words = try machine.host(a[0], as: SeedGenerator.self).next()
                return machine.tensorValue(Tensor(NDArray(ints: [words.0, words.1])))
            },
            NativeRow("get_config(self)") { machine, a throws(PythonError) in
                let seed = try machine.host(a[0], as: SeedGenerator.self).initialSeed
                return machine.dict([("seed", seed.map(Value.int) ?? .none), ("name", .none)])
            },
        ],
        properties: [
            NativeProperty("state") { machine, value throws(PythonError) in
                let state = try machine.host(value, as: SeedGenerator.self).state
                return machine.tensorValue(Tensor(NDArray(ints: [state.0, state.1])))
            }
        ])
}
