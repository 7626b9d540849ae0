import Arrays
import Engine
import PythonLanguage

/// `tf.random.Generator`: a stream of its own (Philox, as TensorFlow's default is).
final class RandomGeneratorObject {
    /// The block that comes next: the seed is where the stream, of key 0, begins.
    private var position: Int

    init(_ seed: Int) { position = seed }

    func reset(_ seed: Int) { position = seed }

    /// The stream from here on; every number reserves 256 blocks.
    fileprivate func source(_ count: Int) -> RandomSource {
        defer { position += count * 256 }
        return RandomSource(PhiloxStream(key: 0, counter: 0), position)
    }
}

enum RandomGeneratorType {
    private static func source(_ machine: Machine, _ a: PythonLanguage.Arguments) throws(PythonError) -> (
        [Int], RandomSource
    ) {
        let shape = try ShapeTensors.extents(machine, a[1])
        let object = try machine.host(a[0], as: RandomGeneratorObject.self)
        return (shape, object.source(shape.reduce(1, *)))
    }

    private static func made(_ machine: Machine, _ seed: Int) -> Value {
        machine.host(RandomGeneratorObject(seed), definition)
    }

    static let definition: NativeType = NativeType(
        "Generator", module: "tensorflow.random", isSubclassable: false,
        methods: [
            NativeRow("normal(self, shape, mean=0.0, stddev=1.0, dtype=None, name=None)") {
                machine, a throws(PythonError) in
                let (shape, source) = try source(machine, a)
                let dtype = try machine.dtype(a[4]) ?? .float32
                return try RandomFunctions.floating(machine, .normal, shape, a[2], a[3], dtype, source)
            },
            NativeRow("truncated_normal(self, shape, mean=0.0, stddev=1.0, dtype=None, name=None)") {
                machine, a throws(PythonError) in
                let (shape, source) = try source(machine, a)
                let dtype = try machine.dtype(a[4]) ?? .float32
                return try RandomFunctions.floating(
                    machine, .truncatedNormal, shape, a[2], a[3], dtype, source)
            },
            NativeRow("uniform(self, shape, minval=0, maxval=None, dtype=None, name=None)") {
                machine, a throws(PythonError) in
                let (shape, source) = try source(machine, a)
                let dtype = try machine.dtype(a[4]) ?? .float32
                return try RandomFunctions.uniform(machine, shape, a[2], a[3], dtype, source)
            },
            NativeRow("reset_from_seed(self, seed)") { machine, a throws(PythonError) in
                try machine.host(a[0], as: RandomGeneratorObject.self).reset(try machine.index(a[1]))
                return .none
            },
        ],
        staticMethods: [
            NativeRow("from_seed(seed, alg=None)") { machine, a throws(PythonError) in
                made(machine, try machine.index(a[0]))
            },
            NativeRow("from_non_deterministic_state(alg=None)") { machine, _ in
                made(machine, machine.engine.random.makeSeed())
            },
        ])
}

/// `tf.image.random_*`: changes drawn from `tf.random`'s streams.
enum RandomImages {
    private static func draw(_ machine: Machine, _ low: Double, _ high: Double, _ seed: Value)
        throws(PythonError) -> Double
    {
        let given: Int? = machine.isGiven(seed) ? try machine.index(seed) : nil
        let unit = machine.tensorRandom.stream("RandomUniformfloat32[]", given, blocks: 256).uniform(
            1, .float32)
        return unit.asType(.float64).firstNumber * (high - low) + low
    }

    private static func row(_ name: String, _ values: [Value], _ machine: Machine) throws(PythonError)
        -> Value
    {
        guard let row = ImageTensors.rows.first(where: { $0.spellings.contains { $0.name == name } }) else {
            return .none
        }
        return try row.call(TensorCall(machine: machine, values: values, isKeras: false, name: name))
    }

    private static func flip(_ name: String) -> NativeRow {
        NativeRow("random_\(name)(image, seed=None)") { machine, a throws(PythonError) in
            try draw(machine, 0, 1, a[1]) < 0.5
                ? try row(name, [a[0]], machine) : machine.tensorValue(try machine.tensor(a[0]))
        }
    }

    static let rows: [NativeRow] = [
        flip("flip_left_right"), flip("flip_up_down"),
        NativeRow("random_brightness(image, max_delta, seed=None)") { machine, a throws(PythonError) in
            let limit = try machine.double(a[1])
            guard limit >= 0 else { throw machine.raise(.valueError, "max_delta must be non-negative.") }
            return try row(
                "adjust_brightness", [a[0], .float(try draw(machine, -limit, limit, a[2]))], machine)
        },
        NativeRow("random_contrast(image, lower, upper, seed=None)") { machine, a throws(PythonError) in
            let (lower, upper) = (try machine.double(a[1]), try machine.double(a[2]))
            guard lower < upper else { throw machine.raise(.valueError, "upper must be > lower.") }
            return try row("adjust_contrast", [a[0], .float(try draw(machine, lower, upper, a[3]))], machine)
        },
        NativeRow("random_crop(value, size, seed=None, name=None)") { machine, a throws(PythonError) in
            let x = try machine.tensor(a[0])
            let size = try ShapeTensors.extents(machine, a[1])
            let fits = size.count == x.rank && zip(size, x.dimensions).allSatisfy { $0 <= $1 }
            guard fits else {
                throw machine.invalidArgument(
                    "Need value.shape >= size, got \(EngineError.tuple(x.dimensions)) and "
                        + EngineError.tuple(size), operation: "Assert")
            }
            let seed: Int? = machine.isGiven(a[2]) ? try machine.index(a[2]) : nil
            let source = machine.tensorRandom.stream(
                "RandomUniformIntint32[\(x.rank)]", seed, blocks: x.rank * 256)
            let draws = source.integers(x.rank, 0, 2_147_483_647, .int32).ints
            let items = (0..<x.rank).map { axis -> IndexItem in
                let start = draws[axis] % (x.dimensions[axis] - size[axis] + 1)
                return .slice(start: start, stop: start + size[axis], step: 1)
            }
            return machine.tensorValue(
                try machine.engineCall { try x.moving { try $0.indexed(items).copy() } })
        },
    ]
}

/// `tf.distribute`: strategies of one replica, the machine itself.
enum StrategyType {
    private final class Strategy {}

    static let definition: NativeType = NativeType(
        "Strategy", module: "tensorflow.distribute", isSubclassable: false,
        methods: [
            NativeRow("scope(self)") { machine, _ in machine.host(ScopeObject(nil), ScopeObject.definition) },
            NativeRow("run(self, fn, args=(), kwargs=None, options=None)") { machine, a throws(PythonError) in
                var keywords: [(String, Value)] = []
                if machine.isGiven(a[3]) {
                    for (key, value) in machine.dictPairs(a[3].dict) {
                        keywords.append((try machine.text(key), value))
                    }
                }
                let arguments = machine.isGiven(a[2]) ? try machine.collect(a[2]) : []
                return try machine.call(a[1], arguments, keywords: keywords)
            },
            NativeRow("reduce(self, reduce_op, value, axis=None)") { machine, a throws(PythonError) in
                try machine.refuse(a[3], "reduce", "axis")
                return a[2]
            },
            NativeRow("experimental_distribute_dataset(self, dataset, options=None)") { _, a in a[1] },
            NativeRow("experimental_local_results(self, value)") { machine, a in machine.tuple([a[1]]) },
        ],
        properties: [NativeProperty("num_replicas_in_sync") { _, _ in .int(1) }])

    static func fill(_ machine: Machine, _ add: (String, Value) -> Void) throws(PythonError) {
        for signature in [
            "MirroredStrategy(devices=None, cross_device_ops=None)", "OneDeviceStrategy(device)",
            "get_strategy()",
        ] {
            let row = NativeRow(signature) { machine, _ in machine.host(Strategy(), definition) }
            add(row.name, machine.function(row, module: "tensorflow.distribute"))
        }
    }
}
