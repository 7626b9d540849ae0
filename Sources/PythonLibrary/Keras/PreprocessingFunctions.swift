import Arrays
import Engine
import PythonLanguage

/// Functions of `keras.preprocessing` and `keras.utils` that prepare data.
enum PreprocessingFunctions {
    static let text: [NativeRow] = [
        NativeRow("text_to_word_sequence(input_text, filters=..., lower=True, split=' ')") {
            machine, a throws(PythonError) in
            let splitting = try TokenizerType.splitting(machine, a[1], a[2], a[3])
            return machine.list(splitting.words(in: try machine.text(a[0])).map { machine.string($0) })
        },
        NativeRow("one_hot(input_text, n, filters=..., lower=True, split=' ', analyzer=None)") {
            machine, a throws(PythonError) in
            try machine.refuse(a[5], "one_hot", "analyzer")
            return try hashed(
                machine, a[0], a[1], .none, try TokenizerType.splitting(machine, a[2], a[3], a[4]))
        },
        NativeRow(
            "hashing_trick(text, n, hash_function=None, filters=..., lower=True, split=' ', analyzer=None)"
        ) { machine, a throws(PythonError) in
            try machine.refuse(a[6], "hashing_trick", "analyzer")
            return try hashed(
                machine, a[0], a[1], a[2], try TokenizerType.splitting(machine, a[3], a[4], a[5]))
        },
    ]

    private static func hashed(
        _ machine: Machine, _ text: Value, _ size: Value, _ function: Value, _ splitting: WordSplitting
    ) throws(PythonError) -> Value {
        let usesMD5 = machine.stringValue(function) == "md5"
        var hash: ((String) throws -> Int)?
        if !usesMD5, machine.isGiven(function) {
            let held = PersistentValue(machine, function)
            hash = { [unowned machine] word in
                try machine.index(machine.call(held.value, [machine.string(word)]))
            }
        }
        let (text, count) = (try machine.text(text), try machine.index(size))
        let found = try machine.engineCall {
            try hashingTrick(text, size: count, splitting: splitting, usesMD5: usesMD5, hash: hash)
        }
        return machine.list(found.map { .int($0) })
    }

    static let padSequences = NativeRow(
        "pad_sequences(sequences, maxlen=None, dtype='int32', padding='pre', truncating='pre', value=0.0)"
    ) { machine, a throws(PythonError) in
        guard try machine.hasAttribute(a[0], "__len__") else {
            throw machine.raise(.valueError, "`sequences` must be iterable.")
        }
        var sequences: [NDArray] = []
        for sequence in try machine.collect(a[0]) {
            guard sequence.isObject, try machine.hasAttribute(sequence, "__len__") else {
                throw machine.raise(
                    .valueError,
                    "`sequences` must be a list of iterables. Found non-iterable: \(try machine.str(sequence))"
                )
            }
            let array = try machine.asArray(sequence)
            guard array.rank > 0 else {
                throw machine.raise(
                    .valueError, "invalid literal for int() with base 10: \(try machine.repr(sequence))")
            }
            sequences.append(array)
        }
        let dtype = try machine.dtype(a[2]) ?? .int32
        let length: Int? = machine.isGiven(a[1]) ? try machine.index(a[1]) : nil
        if let length {
            if length < 0 { throw machine.raise(.valueError, "negative dimensions are not allowed") }
            try machine.reserve(
                bytes: length.multipliedReportingOverflow(by: 8 * (sequences.count + 1)).partialValue)
        }
        let (padding, truncating) = (try machine.text(a[3]), try machine.text(a[4]))
        let value = try machine.double(a[5])
        let options = try machine.engineCall {
            try SequencePadding(
                maxLength: length, dtype: dtype, padding: padding, truncating: truncating, value: value)
        }
        try checkShapes(machine, sequences)
        return machine.arrayValue(try machine.perform(PadSequences(sequences, options)))
    }

    /// Elements of sequences must agree in shape.
    private static func checkShapes(_ machine: Machine, _ sequences: [NDArray]) throws(PythonError) {
        guard let first = sequences.first(where: { $0.count > 0 }) else { return }
        let rest = Array(first.shape.dropFirst())
        for (index, sequence) in sequences.enumerated()
        where sequence.count > 0 && Array(sequence.shape.dropFirst()) != rest {
            throw machine.raise(
                .valueError,
                "Shape of sample \(EngineError.tuple(Array(sequence.shape.dropFirst()))) of sequence at position "
                    + "\(index) is different from expected shape \(EngineError.tuple(rest))")
        }
    }

    static let toCategorical = NativeRow("to_categorical(x, num_classes=None, dtype='float64')") {
        machine, a throws(PythonError) in
        let labels = try machine.asArray(a[0])
        let classes: Int? = machine.isGiven(a[1]) ? try machine.index(a[1]) : nil
        let rows = try machine.perform(ToCategorical(labels, classes: classes))
        let dtype = try machine.dtype(a[2]) ?? .float64
        return machine.arrayValue(dtype == rows.dtype ? rows : rows.asType(dtype))
    }

    static let setRandomSeed = NativeRow("set_random_seed(seed)") { machine, a throws(PythonError) in
        let seed = try machine.index(a[0])
        guard seed >= 0, seed < 1 << 32 else {
            throw machine.raise(
                .valueError, "set_random_seed: got \(seed), expected an int from 0 to 2**32 - 1")
        }
        try machine.seedEverything(seed)
        return .none
    }

    static let normalize = NativeRow("normalize(x, axis=-1, order=2)") { machine, a throws(PythonError) in
        guard try machine.int(a[2], default: 2) == 2 else {
            throw machine.raise(
                .notImplementedError,
                "normalize(): argument 'order': got \(try machine.repr(a[2])), expected 2")
        }
        let array = try machine.asArray(a[0])
        let axis = try machine.int(a[1], default: -1)
        let result = try machine.withArrays { () throws(ArrayError) in
            let square = try Ufunc.multiply.apply([.array(array), .array(array)])
            let sum = try Reduction.sum(square, axes: [axis], keepDims: true)
            let norm = try Ufunc.sqrt.apply([.array(sum)])
            let zero = try Ufunc.equal.apply([.array(norm), .float(0)])
            let safe = try Ufunc.add.apply([.array(norm), .array(zero.asType(norm.dtype))])
            return try Ufunc.divide.apply([.array(array), .array(safe)])
        }
        return machine.arrayValue(result)
    }
}

extension Machine {
    /// Seeds Python's `random`, NumPy and the engine, as `keras.utils.set_random_seed` does.
    func seedEverything(_ seed: Int) throws(PythonError) {
        if hasModule("random") { try callMethod(importModule("random"), "seed", [.int(seed)]) }
        if hasModule("numpy") {
            try callMethod(getAttribute(importModule("numpy"), "random"), "seed", [.int(seed)])
        }
        engine.setGraphSeed(seed)
        tensorRandom.setSeed(seed)
        tensorRandom.kerasState = nil
    }
}
