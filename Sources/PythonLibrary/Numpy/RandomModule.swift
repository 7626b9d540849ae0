import Arrays
import BigInt
import PythonLanguage

/// A stream of random numbers: `RandomState` (Mersenne Twister) or `Generator` (PCG64).
final class RandomObject {
    enum Stream {
        case legacy(RandomState)
        case modern(RandomGenerator)
    }

    let stream: Stream

    var isLegacy: Bool { if case .legacy = stream { true } else { false } }

    init(_ stream: Stream) { self.stream = stream }

    func sample(_ distribution: Distribution, _ parameters: [NDArray], _ size: Shape?) throws(ArrayError)
        -> NDArray
    {
        switch stream {
        case .legacy(let state): try state.sample(distribution, parameters, size: size)
        case .modern(let generator): try generator.sample(distribution, parameters, size: size)
        }
    }

    func standardNormal(_ shape: Shape) throws(ArrayError) -> NDArray {
        switch stream {
        case .legacy(let state): try state.standardNormal(shape)
        case .modern(let generator): try generator.standardNormal(shape)
        }
    }
}

/// `numpy.random`. The functions of the module are the methods of one `RandomState`, which starts from the
/// notebook's seed, so that a page without `np.random.seed` is the same from run to run.
enum RandomModule {
    static let module = NativeModule(
        "numpy.random", doc: "Random numbers.", functions: functions, types: [],
        lazyNames: ["RandomState", "Generator", "PCG64", "default_rng"],
        lazyAttribute: { machine, name throws(PythonError) in
            switch name {
            case "RandomState", "mtrand": return Value(machine.type(state))
            case "Generator": return Value(machine.type(generator))
            case "PCG64": return Value(machine.type(bitGenerator))
            default:
                throw machine.unknownAttribute(
                    name, of: "numpy.random", among: functions.map(\.name) + ["RandomState", "Generator"])
            }
        })

    /// The methods of RandomState as functions of the global one, and what is only a function.
    private static let functions: [NativeRow] =
        stateMethods.map { row in
            let signature = row.signature
            let open = signature.firstIndex(of: "(") ?? signature.endIndex
            let parameters = signature[open...].dropFirst().dropFirst("self".count)
                .drop { $0 == "," || $0 == " " }
            let function = row.function
            return NativeRow(row.name + "(" + parameters) { machine, args throws(PythonError) in
                try Arguments.with([machine.globalRandomValue] + args.values) { all throws(PythonError) in
                    try function(machine, all)
                }
            }
        } + [
            NativeRow("default_rng(seed=None)") { machine, args throws(PythonError) in
                if let known = machine.hostValue(args[0], as: RandomObject.self), case .modern = known.stream
                {
                    return args[0]
                }
                return machine.host(RandomObject(.modern(try machine.newGenerator(args[0]))), generator)
            },
            NativeRow("ranf(size=None)") { machine, args throws(PythonError) in
                try machine.callMethod(machine.globalRandomValue, "random_sample", [args[0]])
            },
            NativeRow("sample(size=None)") { machine, args throws(PythonError) in
                try machine.callMethod(machine.globalRandomValue, "random_sample", [args[0]])
            },
        ]

    static let state = NativeType(
        "RandomState", module: "numpy.random.mtrand", isSubclassable: false,
        new: NativeRow("RandomState(cls, seed=None)") { machine, args throws(PythonError) in
            let state = RandomState(seed: UInt32(truncatingIfNeeded: machine.library.seed))
            if machine.isGiven(args[1]) { try machine.seed(state, args[1]) }
            return machine.host(RandomObject(.legacy(state)), args[0].type)
        },
        methods: stateMethods,
        slots: TypeSlots {
            $0.repr = { machine, _ throws(PythonError) in machine.string("RandomState(MT19937)") }
        })

    /// The source of bits of a Generator; both share one stream.
    static let bitGenerator = NativeType(
        "PCG64", module: "numpy.random._pcg64", isSubclassable: false,
        new: NativeRow("PCG64(cls, seed=None)") { machine, args throws(PythonError) in
            machine.host(RandomObject(.modern(try machine.newGenerator(args[1]))), args[0].type)
        },
        methods: [],
        slots: TypeSlots {
            $0.repr = { machine, _ throws(PythonError) in machine.string("PCG64") }
        })

    static let generator = NativeType(
        "Generator", module: "numpy.random._generator", isSubclassable: false,
        new: NativeRow("Generator(cls, bit_generator)") { machine, args throws(PythonError) in
            guard let bits = machine.hostValue(args[1], as: RandomObject.self), case .modern = bits.stream
            else {
                throw machine.raise(
                    .typeError,
                    "Generator: got \(machine.typeName(args[1])), expected numpy.random.PCG64(seed)")
            }
            return machine.host(RandomObject(bits.stream), args[0].type)
        },
        methods: generatorMethods,
        slots: TypeSlots {
            $0.repr = { machine, _ throws(PythonError) in machine.string("Generator(PCG64)") }
        })

    // MARK: Distributions

    /// One method for each distribution of the table.
    private static let distributionMethods: [NativeRow] = Distribution.all.map { distribution in
        let parameters = distribution.parameters.map { parameter in
            parameter.fallback.map { "\(parameter.name)=\($0)" } ?? parameter.name
        }
        let signature =
            distribution.name + "(self, " + (parameters + ["size=None"]).joined(separator: ", ") + ")"
        return NativeRow(signature) { machine, args throws(PythonError) in
            let random = try machine.host(args[0], as: RandomObject.self)
            var values: [NDArray] = []
            for index in distribution.parameters.indices {
                values.append(try machine.asArray(args[index + 1]))
            }
            let (arrays, size) = (values, try machine.size(args[args.count - 1]))
            let result = try machine.arrays(try random.sample(distribution, arrays, size))
            return machine.randomResult(result)
        }
    }

    private static let sharedMethods: [NativeRow] =
        distributionMethods + [
            NativeRow("multinomial(self, n, pvals, size=None)") { machine, args throws(PythonError) in
                let random = try machine.host(args[0], as: RandomObject.self)
                let (n, p, size) = (
                    try machine.index(args[1]), try machine.asArray(args[2]), try machine.size(args[3])
                )
                return machine.arrayValue(
                    try machine.withArrays { () throws(ArrayError) in
                        switch random.stream {
                        case .legacy(let state): try state.multinomial(n, p, size)
                        case .modern(let generator): try generator.multinomial(n, p, size)
                        }
                    })
            },
            NativeRow("dirichlet(self, alpha, size=None)") { machine, args throws(PythonError) in
                let random = try machine.host(args[0], as: RandomObject.self)
                let (alpha, size) = (try machine.asArray(args[1]), try machine.size(args[2]))
                return machine.arrayValue(
                    try machine.withArrays { () throws(ArrayError) in
                        switch random.stream {
                        case .legacy(let state): try state.dirichlet(alpha, size)
                        case .modern(let generator): try generator.dirichlet(alpha, size)
                        }
                    })
            },
            NativeRow("multivariate_normal(self, mean, cov, size=None, check_valid='warn', tol=1e-08)") {
                machine, args throws(PythonError) in
                let random = try machine.host(args[0], as: RandomObject.self)
                let (mean, cov, size) = (
                    try machine.asArray(args[1], .float64), try machine.asArray(args[2], .float64),
                    try machine.size(args[3])
                )
                return machine.arrayValue(
                    try machine.withArrays { () throws(ArrayError) in
                        try multivariateNormal(
                            mean, cov, size,
                            { shape throws(ArrayError) in try random.standardNormal(shape) },
                            legacy: random.isLegacy)
                    })
            },
            NativeRow("bytes(self, length)") { machine, args throws(PythonError) in
                let random = try machine.host(args[0], as: RandomObject.self)
                let length = try machine.index(args[1])
                var bytes: [UInt8] = []
                while bytes.count < length {
                    let word =
                        switch random.stream {
                        case .legacy(let state): state.bits.next32()
                        case .modern(let generator): generator.bits.next32()
                        }
                    withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
                }
                return machine.bytes(Array(bytes.prefix(Swift.max(0, length))))
            },
        ]

    // MARK: RandomState

    private static func legacy(_ machine: Machine, _ value: Value) throws(PythonError) -> RandomState {
        guard case .legacy(let state) = try machine.host(value, as: RandomObject.self).stream else {
            throw machine.raise(.typeError, "expected a RandomState, got a Generator")
        }
        return state
    }

    private static let stateMethods: [NativeRow] =
        sharedMethods + [
            NativeRow("seed(self, seed=None)") { machine, args throws(PythonError) in
                let state = try legacy(machine, args[0])
                if machine.isGiven(args[1]) {
                    try machine.seed(state, args[1])
                } else {
                    // The machine's entropy would differ from run to run.
                    state.seed(UInt32(truncatingIfNeeded: machine.library.seed))
                }
                return .none
            },
            NativeRow("rand(self, *args)") { machine, args throws(PythonError) in
                let state = try legacy(machine, args[0])
                let shape = try machine.shape(extents: machine.dimensions(args[1]))
                return machine.randomResult(try machine.arrays(try state.random(shape)))
            },
            NativeRow("randn(self, *args)") { machine, args throws(PythonError) in
                let state = try legacy(machine, args[0])
                let shape = try machine.shape(extents: machine.dimensions(args[1]))
                return machine.randomResult(try machine.arrays(try state.standardNormal(shape)))
            },
            NativeRow("random(self, size=None)", random), NativeRow("random_sample(self, size=None)", random),
            NativeRow("standard_normal(self, size=None)") { machine, args throws(PythonError) in
                let (state, size) = (try legacy(machine, args[0]), try machine.size(args[1]))
                return machine.randomResult(try machine.arrays(try state.standardNormal(size ?? [])))
            },
            NativeRow("standard_exponential(self, size=None)") { machine, args throws(PythonError) in
                let (state, size) = (try legacy(machine, args[0]), try machine.size(args[1]))
                let values = (0..<(size?.count ?? 1)).map { _ in state.standardExponential() }
                return machine.randomResult(NDArray(doubles: values, shape: size ?? []))
            },
            NativeRow("randint(self, low, high=None, size=None, dtype=int)", randint),
            NativeRow("random_integers(self, low, high=None, size=None)") {
                machine, args throws(PythonError) in
                let state = try legacy(machine, args[0])
                let (low, high) =
                    machine.isGiven(args[2])
                    ? (try machine.index(args[1]), try machine.index(args[2]))
                    : (1, try machine.index(args[1]))
                let size = try machine.size(args[3])
                return machine.arrayOrScalar(
                    try machine.arrays(try state.integers(low, high + 1, size ?? [])))
            },
            NativeRow("shuffle(self, x)", shuffle),
            NativeRow("permutation(self, x)") { machine, args throws(PythonError) in
                let state = try legacy(machine, args[0])
                if let n = machine.intValue(args[1]) {
                    return machine.arrayValue(try machine.arrays(try state.permutation(n)))
                }
                let a = try machine.asArray(args[1])
                return machine.arrayValue(try machine.arrays(try state.permutation(of: a)))
            },
            NativeRow("choice(self, a, size=None, replace=True, p=None)") {
                machine, args throws(PythonError) in
                let state = try legacy(machine, args[0])
                let (size, replace) = (try machine.size(args[2]), try machine.truth(args[3]))
                let p = machine.isGiven(args[4]) ? try machine.asArray(args[4], .float64) : nil
                return try machine.choose(args[1], axis: 0, isLegacy: true) { n throws(ArrayError) in
                    try state.choice(n, size, replace: replace, p: p)
                }
            },
            NativeRow("get_state(self, legacy=True)") { machine, args throws(PythonError) in
                let snapshot = try legacy(machine, args[0]).snapshot
                return machine.tuple([
                    machine.string("MT19937"), machine.arrayValue(NDArray(snapshot.words, shape: [624])),
                    .int(snapshot.position), .int(snapshot.spareNormal == nil ? 0 : 1),
                    .float(snapshot.spareNormal ?? 0),
                ])
            },
            NativeRow("set_state(self, state)") { machine, args throws(PythonError) in
                let state = try legacy(machine, args[0])
                let parts = try machine.collect(args[1])
                guard parts.count >= 3 else {
                    throw machine.raise(.typeError, "state must be a dict or a tuple.")
                }
                let words = try machine.asArray(parts[1], .uint32).elements(as: UInt32.self)
                guard words.count == 624 else {
                    throw machine.raise(.valueError, "state vector must have 624 words")
                }
                let hasSpare = parts.count >= 5 ? try machine.index(parts[3]) != 0 : false
                state.snapshot = (
                    words, try machine.index(parts[2]), hasSpare ? try machine.double(parts[4]) : nil
                )
                return .none
            },
        ]

    private static func random(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let (state, size) = (try legacy(machine, args[0]), try machine.size(args[1]))
        return machine.randomResult(try machine.arrays(try state.random(size ?? [])))
    }

    private static func randint(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let state = try legacy(machine, args[0])
        var (low, high) = (args[1], args[2])
        if high.isNone { (low, high) = (.int(0), low) }
        let dtype = try machine.dtype(args[4]) ?? .int64
        let size = try machine.size(args[3])
        let (a, b) = (try machine.asArray(low), try machine.asArray(high))
        if a.rank > 0 || b.rank > 0 {
            let shape = try machine.arrays(
                try broadcastShape([a.shape, b.shape] + (size.map { [$0] } ?? [])))
            let lows = try machine.arrays(try a.broadcast(to: shape)).ints
            let highs = try machine.arrays(try b.broadcast(to: shape)).ints
            var values: [Int] = []
            for (x, y) in zip(lows, highs) {
                values.append(try machine.arrays(try state.integers(x, y, [], dtype)).ints[0])
            }
            return machine.arrayValue(NDArray(ints: values, shape: shape).asType(dtype))
        }
        let (x, y) = (a.ints[0], b.ints[0])
        let result = try machine.arrays(try state.integers(x, y, size ?? [], dtype))
        let isPlain = args[4].isUndefined || args[4].isType && args[4].type == machine.types.int
        if result.rank == 0, isPlain { return machine.pythonValue(result.scalar(at: 0)) }
        return machine.arrayOrScalar(result)
    }

    /// Shuffles an array or a list in place.
    private static func shuffle(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let random = try machine.host(args[0], as: RandomObject.self)
        let axis = args.count > 2 ? try machine.index(args[2]) : 0
        if let array = machine.ndarray(args[1]) {
            try machine.withArrays { () throws(ArrayError) in
                switch random.stream {
                case .legacy(let state): try state.shuffle(array)
                case .modern(let generator): try generator.shuffle(array, axis: axis)
                }
            }
            return .none
        }
        let n = try machine.length(args[1])
        if args[1].isTuple || args[1].isString {
            throw machine.raise(
                .typeError, "'\(machine.typeName(args[1]))' object does not support item assignment")
        }
        for index in stride(from: n - 1, to: 0, by: -1) {
            let other =
                switch random.stream {
                case .legacy(let state): Int(state.bits.interval(UInt64(index)))
                case .modern(let generator): Int(generator.bits.interval(UInt64(index)))
                }
            let (x, y) = (
                try machine.getItem(args[1], .int(index)), try machine.getItem(args[1], .int(other))
            )
            try machine.setItem(args[1], .int(index), y)
            try machine.setItem(args[1], .int(other), x)
        }
        return .none
    }

    // MARK: Generator

    private static func modern(_ machine: Machine, _ value: Value) throws(PythonError) -> RandomGenerator {
        guard case .modern(let generator) = try machine.host(value, as: RandomObject.self).stream else {
            throw machine.raise(.typeError, "expected a Generator, got a RandomState")
        }
        return generator
    }

    private static let generatorMethods: [NativeRow] =
        sharedMethods + [
            NativeRow("random(self, size=None, dtype=..., out=None)") { machine, args throws(PythonError) in
                let generator = try modern(machine, args[0])
                let (size, dtype) = (try machine.size(args[1]), try machine.dtype(args[2]) ?? .float64)
                return machine.randomResult(try machine.arrays(try generator.random(size ?? [], dtype)))
            },
            NativeRow("standard_normal(self, size=None, dtype=..., out=None)") {
                machine, args throws(PythonError) in
                let generator = try modern(machine, args[0])
                let (size, dtype) = (try machine.size(args[1]), try machine.dtype(args[2]) ?? .float64)
                return machine.randomResult(
                    try machine.arrays(try generator.standardNormal(size ?? [], dtype)))
            },
            NativeRow("standard_exponential(self, size=None, dtype=..., method='zig', out=None)") {
                machine, args throws(PythonError) in
                let generator = try modern(machine, args[0])
                let (size, dtype) = (try machine.size(args[1]), try machine.dtype(args[2]) ?? .float64)
                return machine.randomResult(
                    try machine.arrays(try generator.standardExponential(size ?? [], dtype)))
            },
            NativeRow("integers(self, low, high=None, size=None, dtype=..., endpoint=False)") {
                machine, args throws(PythonError) in
                let generator = try modern(machine, args[0])
                var (low, high) = (args[1], args[2])
                if high.isNone { (low, high) = (.int(0), low) }
                let (x, y) = (try machine.index(low), try machine.index(high))
                let (size, dtype) = (try machine.size(args[3]), try machine.dtype(args[4]) ?? .int64)
                let endpoint = try machine.truth(args[5])
                return machine.arrayOrScalar(
                    try machine.arrays(try generator.integers(x, y, size ?? [], dtype, endpoint: endpoint)))
            },
            NativeRow("shuffle(self, x, axis=0)", shuffle),
            NativeRow("permutation(self, x, axis=0)") { machine, args throws(PythonError) in
                let generator = try modern(machine, args[0])
                if let n = machine.intValue(args[1]) {
                    return machine.arrayValue(try machine.arrays(try generator.permutation(n)))
                }
                let (a, axis) = (try machine.asArray(args[1]), try machine.index(args[2]))
                return machine.arrayValue(try machine.arrays(try generator.permutation(of: a, axis: axis)))
            },
            NativeRow("choice(self, a, size=None, replace=True, p=None, axis=0, shuffle=True)") {
                machine, args throws(PythonError) in
                let generator = try modern(machine, args[0])
                let (size, replace, shuffle) = (
                    try machine.size(args[2]), try machine.truth(args[3]), try machine.truth(args[6])
                )
                let p = machine.isGiven(args[4]) ? try machine.asArray(args[4], .float64) : nil
                return try machine.choose(args[1], axis: try machine.index(args[5]), isLegacy: false) {
                    n throws(ArrayError) in
                    try generator.choice(n, size, replace: replace, p: p, shuffle: shuffle)
                }
            },
            NativeRow("spawn(self, n_children)") { machine, args throws(PythonError) in
                let (generator, count) = (try modern(machine, args[0]), try machine.index(args[1]))
                return machine.list(
                    generator.spawn(count).map { machine.host(RandomObject(.modern($0)), Self.generator) })
            },
        ]
}

extension Machine {
    /// The state behind `np.random.rand` and its like.
    var globalRandom: RandomObject {
        if let known = numpy.globalRandom { return known }
        let made = RandomObject(.legacy(RandomState(seed: UInt32(truncatingIfNeeded: library.seed))))
        numpy.globalRandom = made
        return made
    }

    fileprivate var globalRandomValue: Value { host(globalRandom, RandomModule.state) }

    /// `size=`: nil for None.
    func size(_ value: Value) throws(PythonError) -> Shape? {
        guard isGiven(value) else { return nil }
        let shape = try shape(value)
        if heap.wouldExceedLimit(shape.count.multipliedReportingOverflow(by: 8).partialValue) {
            throw raise(ArrayError.memory(bytes: shape.count &* 8, shape: shape, dtype: .float64))
        }
        return shape
    }

    fileprivate func dimensions(_ value: Value) throws(PythonError) -> [Int] {
        var result: [Int] = []
        for element in sequenceElements(value) ?? [] {
            guard element.isInt || bigIntegerValue(element) != nil || scalar(of: element)?.1.isInteger == true
            else {
                throw raise(
                    .typeError, "'\(typeName(element))' object cannot be interpreted as an integer")
            }
            result.append(try index(element))
        }
        return result
    }

    /// Draws of one number are Python numbers.
    func randomResult(_ array: NDArray) -> Value {
        guard array.rank == 0 else { return arrayValue(array) }
        let isPlain = array.dtype == .float64 || array.dtype == .int64
        return isPlain ? pythonValue(array.scalar(at: 0)) : arrayOrScalar(array)
    }

    /// Seeds from an int or a sequence of ints.
    func seed(_ state: RandomState, _ value: Value) throws(PythonError) {
        if let seed = intValue(value) {
            guard let word = UInt32(exactly: seed) else {
                throw raise(.valueError, "Seed must be between 0 and 2**32 - 1")
            }
            return state.seed(word)
        }
        let array = try asArray(value)
        guard array.dtype.isInteger || array.dtype == .bool else {
            throw raise(
                .typeError,
                "Cannot cast scalar from dtype('\(array.dtypeName)') to dtype('int64') according to the rule "
                    + "'safe'")
        }
        var key: [UInt32] = []
        for seed in array.ints {
            guard let word = UInt32(exactly: seed) else {
                throw raise(.valueError, "Seed must be between 0 and 2**32 - 1")
            }
            key.append(word)
        }
        if array.rank == 0, let only = key.first { state.seed(only) } else { state.seed(key: key) }
    }

    fileprivate func newGenerator(_ value: Value) throws(PythonError) -> RandomGenerator {
        guard isGiven(value) else { return RandomGenerator(seed: library.seed) }
        var words: [UInt32] = []
        let seeds =
            bigIntegerValue(value) != nil
            ? [value] : value.isList || value.isTuple || value.isHost ? try collect(value) : []
        if seeds.isEmpty {
            throw raise(
                .typeError,
                "SeedSequence expects int or sequence of ints for entropy not \(try str(value))")
        }
        for seed in seeds {
            var number = try bigInteger(seed)
            if number < 0 { throw raise(.valueError, "expected non-negative integer") }
            var parts: [UInt32] = []
            repeat {
                parts.append(UInt32(truncatingIfNeeded: number))
                number >>= 32
            } while number != 0
            words += parts
        }
        return RandomGenerator(SeedSequence(entropy: words))
    }

    /// `choice`: positions drawn from a number or from an array's first axis.
    fileprivate func choose(
        _ value: Value, axis: Int, isLegacy: Bool, _ draw: (Int) throws(ArrayError) -> NDArray
    ) throws(PythonError) -> Value {
        if let n = intValue(value) {
            if n <= 0 {
                throw raise(
                    .valueError,
                    isLegacy
                        ? "a must be greater than 0 unless no samples are taken"
                        : "a must be a positive integer unless no samples are taken")
            }
            let picks = try withArrays { () throws(ArrayError) in try draw(n) }
            return picks.rank == 0 ? pythonValue(picks.scalar(at: 0)) : arrayValue(picks)
        }
        let array = try asArray(value)
        if array.rank == 0 {
            throw raise(
                .valueError,
                isLegacy
                    ? "a must be 1-dimensional or an integer"
                    : "a must be a sequence or an integer, not \(try str(Value(typeOf(value))))")
        }
        if isLegacy, array.rank != 1 { throw raise(.valueError, "a must be 1-dimensional") }
        let place = try arrays(try array.normalizedAxis(axis))
        if array.shape[place] == 0 {
            throw raise(
                .valueError,
                isLegacy
                    ? "'a' cannot be empty unless no samples are taken"
                    : "a cannot be empty unless no samples are taken")
        }
        let picks = try withArrays { () throws(ArrayError) in try draw(array.shape[place]) }
        return arrayOrScalar(try arrays(try array.take(picks, axis: place)))
    }
}
