import Arrays

/// A layer that keeps a vocabulary: StringLookup, IntegerLookup, TextVectorization.
package protocol VocabularyLayer: Layer, AdaptableLayer {
    func vocabularyListing(specials: Bool) -> [ConfigValue]
    func setVocabulary(_ value: ConfigValue, weights: ConfigValue) throws
    var vocabularySize: Int { get }
    /// The tokens as files keep them, one a line; nil where the layer's arguments say them.
    var vocabularyAsset: String? { get }
    /// How much each token tells, in mode "tf_idf".
    var tokenWeights: [Float]? { get }
}

extension VocabularyLayer {
    /// Takes the tokens of a file, and their weights in mode "tf_idf".
    func loadVocabulary(_ asset: String, weights: NDArray?, isText: Bool) throws {
        let lines = asset.split(separator: "\n", omittingEmptySubsequences: false)
        let tokens = try lines.map { line -> ConfigValue in
            if isText { return .string(String(line)) }
            guard let number = Int(line) else {
                throw EngineError.value(
                    "load_model: layer '\(name)': got the token '\(line)', expected integers")
            }
            return .int(number)
        }
        try setVocabulary(.list(tokens), weights: weights.map { .array($0) } ?? .none)
    }
}

/// StringLookup and IntegerLookup: tokens to numbers and back (`invert`), or to vectors of the numbers.
package final class LookupLayer: Layer, VocabularyLayer {
    private let isText: Bool
    private let inverts: Bool
    private let mode: CategoryMode
    private let padsToLimit: Bool
    private var isFixed: Bool
    private let hasGivenVocabulary: Bool
    var vocabulary: Vocabulary

    init(_ className: String, isText: Bool, _ a: Arguments, _ engine: Engine) throws {
        self.isText = isText
        inverts = try a.bool("invert")
        mode = try CategoryMode.read(a, allowed: CategoryMode.allCases)
        padsToLimit = try a.bool("pad_to_max_tokens")
        let limit = a["max_tokens"].isNone ? nil : try a.int("max_tokens")
        if let limit, limit <= 1 {
            throw EngineError.value(
                "If set, `max_tokens` must be greater than 1. Received: max_tokens=\(limit)")
        }
        if padsToLimit, limit == nil {
            throw EngineError.value(
                "If pad_to_max_tokens is True, must set `max_tokens`. Received: max_tokens=None")
        }
        let unknown = try a.int("num_oov_indices")
        guard unknown >= 0 else {
            throw EngineError.value(
                "`num_oov_indices` must be greater than or equal to 0. Received: num_oov_indices=\(unknown)")
        }
        if inverts, mode != .int {
            throw EngineError.value(
                "`output_mode` must be `'int'` when `invert` is true. Received: output_mode=\(mode.rawValue)")
        }
        func token(_ name: String) throws -> Token? {
            if a[name].isNone { return nil }
            return isText ? .text(try a.string(name)) : .number(try a.int(name))
        }
        vocabulary = Vocabulary(
            limit: limit, unknownCount: unknown, maskToken: try token("mask_token"),
            unknownToken: try token("oov_token") ?? (isText ? .text("[UNK]") : .number(-1)),
            givesNumbers: mode == .int)
        isFixed = !a["vocabulary"].isNone
        hasGivenVocabulary = isFixed
        try super.init(className, a, engine)
        if isFixed { try setVocabulary(a["vocabulary"], weights: a["idf_weights"]) }
        isBuilt = true
    }

    override var passesMasks: Bool { false }
    package override var takesText: Bool { isText && !inverts }

    package var vocabularySize: Int { vocabulary.count }
    package var tokenWeights: [Float]? { mode == .tfIdf && !hasGivenVocabulary ? vocabulary.weights : nil }
    package var vocabularyAsset: String? {
        guard !hasGivenVocabulary, !vocabulary.tokens.isEmpty else { return nil }
        return vocabulary.listing.map { token in
            switch token {
            case .text(let text): text
            case .number(let number): String(number)
            }
        }.joined(separator: "\n")
    }

    package func vocabularyListing(specials: Bool) -> [ConfigValue] {
        (specials ? vocabulary.listing : vocabulary.tokens).map(\.value)
    }

    package func setVocabulary(_ value: ConfigValue, weights: ConfigValue) throws {
        let tokens: [Token]
        switch value {
        case .list(let list):
            tokens = try list.map {
                if isText, let text = $0.string { return .text(text) }
                if !isText, let number = $0.int { return .number(number) }
                throw EngineError.badArgument(
                    owner: className, name: "vocabulary", got: $0.description,
                    expected: isText ? "strings" : "integers")
            }
        case .array(let array): tokens = try Self.tokens(array, isText: isText)
        default:
            throw EngineError.badArgument(
                owner: className, name: "vocabulary", got: value.description, expected: "a list of tokens")
        }
        try vocabulary.set(tokens, owner: name)
        isFixed = true
        guard mode == .tfIdf else { return }
        let numbers: [Float]
        switch weights {
        case .list(let list): numbers = list.map { Float($0.double ?? .nan) }
        case .array(let array): numbers = array.asFloats().floatElements
        default:
            throw EngineError.value(
                "When specifying the `vocabulary` argument, in TF-IDF output mode, the `idf_weights` argument "
                    + "must also be provided.")
        }
        try vocabulary.setWeights(numbers, owner: name)
    }

    static func tokens(_ array: NDArray, isText: Bool) throws -> [Token] {
        let array = array.contiguous()
        if isText {
            guard array.dtype == .text else {
                throw EngineError.value("got an array of \(array.dtypeName), expected strings")
            }
            return (0..<array.count).map { .text(array.textElement(at: array.offset + $0)) }
        }
        return array.asType(.int64).elements(as: Int.self).map { .number($0) }
    }

    package func adapt(_ batches: [NDArray]) throws {
        try learn(
            batches.flatMap { batch -> [[Token]] in
                let tokens = try Self.tokens(batch, isText: isText)
                let width = batch.rank < 2 ? 1 : max(tokens.count / max(batch.shape[0], 1), 1)
                return stride(from: 0, to: tokens.count, by: width).map {
                    Array(tokens[$0..<min($0 + width, tokens.count)])
                }
            })
    }

    func learn(_ documents: [[Token]]) throws {
        guard !isFixed else {
            throw EngineError.value(
                "Cannot adapt layer '\(name)' after setting a static vocabulary via `vocabulary` argument or "
                    + "`set_vocabulary()` method.")
        }
        vocabulary.learn(documents)
    }

    private var depth: Int { padsToLimit ? vocabulary.limit ?? vocabulary.count : vocabulary.count }

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        let array = input.x.array
        if inverts {
            let tokens = array.asType(.int64).elements(as: Int.self).map { vocabulary.token(at: $0) }
            let texts = tokens.compactMap { if case .text(let text) = $0 { text } else { nil } }
            if isText { return LayerOutput(Tensor(NDArray(texts: texts, shape: array.shape))) }
            let numbers = tokens.compactMap { if case .number(let number) = $0 { number } else { nil } }
            return LayerOutput(Tensor(NDArray(ints: numbers, shape: array.shape)))
        }
        let numbers = try Self.tokens(array, isText: isText).map { try vocabulary.number(of: $0) }
        return LayerOutput(try encoded(numbers, array.shape))
    }

    /// Numbers of tokens in the layer's output mode.
    func encoded(_ numbers: [Int?], _ shape: Shape) throws -> Tensor {
        if mode == .int { return Tensor(NDArray(ints: numbers.map { $0 ?? 0 }, shape: shape)) }
        let result = try mode.encode(numbers, shape: shape, depth: depth, weights: vocabulary.weights)
        return Tensor(mode == .tfIdf ? result : result.asType(.int64))
    }

    /// The same for samples of different lengths.
    func encoded(rows: [[Int?]]) throws -> Tensor {
        let result = try mode.encode(rows, depth: depth, weights: vocabulary.weights)
        return Tensor(mode == .tfIdf ? result : result.asType(.int64))
    }

    package override func outputShapes(_ shapes: [PartialShape]) -> [PartialShape] {
        [mode.shape(shapes[0], depth: depth)]
    }

    package override func multiplyAdds(_ shapes: [PartialShape]) -> Double { 0 }
}

/// TextVectorization: texts (N) or (N, 1) to numbers of their words (N, T), 0 behind the last word, or to one vector
/// a text (multi_hot, count, tf_idf).
package final class TextVectorizationLayer: Layer, VocabularyLayer {
    private let standardize: ConfigValue
    private let split: ConfigValue
    private let ngrams: [Int]
    private let mode: CategoryMode
    private let length: Int?
    private let lookup: LookupLayer
    /// Whether `call` gives rows of different lengths instead of padded ones.
    package let isRagged: Bool

    init(_ a: Arguments, _ engine: Engine) throws {
        standardize = a["standardize"]
        split = a["split"]
        for (name, allowed) in [
            ("standardize", ["lower_and_strip_punctuation", "lower", "strip_punctuation"]),
            ("split", ["whitespace", "character"]),
        ] {
            let value = a[name]
            guard value.isNone || value.object is TensorFunction || allowed.contains(value.string ?? "")
            else {
                throw EngineError.value(
                    "Unknown value for `\(name)` argument of TextVectorization. Allowed values are: ("
                        + allowed.map { "'\($0)'" }.joined(separator: ", ") + "). Received: \(name)="
                        + (value.string ?? value.description))
            }
        }
        mode = try CategoryMode.read(a, allowed: CategoryMode.allCases)
        let widths = a["ngrams"].isNone ? [] : try a.ints("ngrams")
        ngrams = a["ngrams"].int.map { Array(1...max($0, 1)) } ?? widths
        length = a["output_sequence_length"].isNone ? nil : try a.positive("output_sequence_length")
        if mode != .int, let length {
            throw EngineError.value(
                "`output_sequence_length` must not be set if `output_mode` is not 'int'. Received "
                    + "output_sequence_length=\(length).")
        }
        isRagged = try a.bool("ragged")
        if isRagged, mode != .int || length != nil {
            throw EngineError.value(
                "`ragged` must not be true if `output_mode` is not `'int'` or `output_sequence_length` is set. "
                    + "Received: ragged=True")
        }
        var keywords: [(String, ConfigValue)] = [("mask_token", .string(""))]
        for name in ["max_tokens", "vocabulary", "idf_weights", "pad_to_max_tokens", "output_mode"] {
            keywords.append((name, a[name]))
        }
        let row = try engine.registry.layers.row("StringLookup")
        let bound = try row.signature.bind(
            owner: "TextVectorization", positional: [], keywords: keywords,
            common: engine.registry.layers.common)
        lookup = try LookupLayer("StringLookup", isText: true, bound, engine)
        try super.init("TextVectorization", a, engine)
        isBuilt = true
    }

    override var passesMasks: Bool { false }
    package override var takesText: Bool { true }
    package var vocabularySize: Int { lookup.vocabularySize }
    package var vocabularyAsset: String? { lookup.vocabularyAsset }
    package var tokenWeights: [Float]? { lookup.tokenWeights }
    var lookupName: String { lookup.name }

    package func vocabularyListing(specials: Bool) -> [ConfigValue] {
        lookup.vocabularyListing(specials: specials)
    }

    package func setVocabulary(_ value: ConfigValue, weights: ConfigValue) throws {
        try lookup.setVocabulary(value, weights: weights)
    }

    package func adapt(_ batches: [NDArray]) throws {
        try lookup.learn(batches.flatMap { try documents($0).map { $0.map(Token.text) } })
    }

    // MARK: Words

    /// The words of each text.
    private func documents(_ array: NDArray) throws -> [[String]] {
        guard array.dtype == .text else {
            throw EngineError.value(
                "Layer \"\(name)\" (TextVectorization): got an array of \(array.dtypeName), expected strings")
        }
        var texts = array.contiguous()
        if let word = standardize.string {
            texts = NDArray(
                texts: (0..<texts.count).map {
                    Self.standardized(texts.textElement(at: texts.offset + $0), word)
                }, shape: texts.shape)
        } else if let function = standardize.object as? TensorFunction {
            texts = try function.apply([Tensor(texts)]).array
        }
        func text(_ i: Int) -> String { texts.textElement(at: texts.offset + i) }
        if split.isNone {
            let width = texts.rank < 2 ? 1 : texts.count / max(texts.shape[0], 1)
            return stride(from: 0, to: texts.count, by: max(width, 1)).map { start in
                grouped((start..<(start + width)).map(text))
            }
        }
        guard texts.rank < 2 || texts.shape[texts.rank - 1] == 1 else {
            throw EngineError.value(
                "When using `TextVectorization` to tokenize strings, the input rank must be 1 or the last "
                    + "shape dimension must be 1. Received: inputs.shape=\(EngineError.tuple(texts.dimensions)) "
                    + "with rank=\(texts.rank)")
        }
        if let function = split.object as? TensorFunction {
            // Asked text by text: what it gives for several at once has rows of different lengths.
            return try (0..<texts.count).map { i in
                let words = try function.apply([Tensor(NDArray(texts: [text(i)], shape: []))]).array
                return grouped((0..<words.count).map { words.contiguous().textElement(at: $0) })
            }
        }
        let byCharacter = split.string == "character"
        return (0..<texts.count).map { i in
            let words =
                byCharacter
                ? text(i).unicodeScalars.map { String($0) }
                : text(i).unicodeScalars.split(whereSeparator: {
                    " \t\n\r\u{0B}\u{0C}".unicodeScalars.contains($0)
                })
                .map { String(String.UnicodeScalarView($0)) }
            return grouped(words)
        }
    }

    /// Neighbouring words joined, for every width of `ngrams`.
    private func grouped(_ words: [String]) -> [String] {
        if ngrams.isEmpty { return words }
        return ngrams.flatMap { width -> [String] in
            guard words.count >= width, width > 0 else { return [] }
            return (0...(words.count - width)).map { words[$0..<($0 + width)].joined(separator: " ") }
        }
    }

    private static let punctuation = Set("!\"#$%&()*+,-./:;<=>?@[\\]^_`{|}~'".unicodeScalars)

    /// As `tf.strings.lower`, which knows the letters of ASCII only, and Keras' pattern of punctuation.
    private static func standardized(_ text: String, _ word: String) -> String {
        var result = String.UnicodeScalarView()
        let (lowers, strips) = (word.hasPrefix("lower"), word.hasSuffix("strip_punctuation"))
        for letter in text.unicodeScalars {
            if strips, punctuation.contains(letter) { continue }
            if lowers, letter >= "A", letter <= "Z" {
                result.append(Unicode.Scalar(letter.value + 32) ?? letter)
            } else {
                result.append(letter)
            }
        }
        return String(result)
    }

    // MARK: Use

    /// The numbers of the words of each text.
    package func numbers(_ array: NDArray) throws -> [[Int?]] {
        try documents(array).map { words in
            try words.map { try lookup.vocabulary.number(of: .text($0)) }
        }
    }

    package override func call(_ input: LayerInput) throws -> LayerOutput {
        let array = input.x.array
        let rows = try numbers(array)
        if mode == .oneHot {
            throw EngineError.notImplemented(
                "TextVectorization: argument 'output_mode': got 'one_hot', expected one of 'int', "
                    + "'multi_hot', 'count', 'tf_idf'")
        }
        guard mode == .int else {
            let result = try lookup.encoded(rows: rows)
            return LayerOutput(array.rank == 0 ? try result.plain([result.count]) : result)
        }
        let width = length ?? rows.map(\.count).max() ?? 0
        let numbers = rows.flatMap { row in
            (0..<width).map { $0 < row.count ? row[$0] ?? 0 : 0 }
        }
        let shape: Shape = array.rank == 0 ? [width] : [rows.count, width]
        return LayerOutput(Tensor(NDArray(ints: numbers, shape: shape)))
    }

    package override func outputShapes(_ shapes: [PartialShape]) -> [PartialShape] {
        if mode == .int { return [[shapes[0].first ?? nil, length]] }
        return [[shapes[0].first ?? nil, lookup.outputShapes([[nil, nil]])[0][1]]]
    }

    package override func multiplyAdds(_ shapes: [PartialShape]) -> Double { 0 }
}

extension Tensor {
    /// The same elements of any type under another shape.
    fileprivate func plain(_ extents: [Int]) throws -> Tensor { Tensor(try array.reshaped(extents)) }
}

extension ClassRow where Product == Layer {
    static func preprocessing() -> [ClassRow<Layer>] {
        let lookup = "vocabulary=None, idf_weights=None, invert=False, output_mode='int', "
        return [
            row(
                "TextVectorization", [],
                "max_tokens=None, standardize='lower_and_strip_punctuation', split='whitespace', "
                    + "ngrams=None, output_mode='int', output_sequence_length=None, pad_to_max_tokens=False, "
                    + "vocabulary=None, idf_weights=None, sparse=False, ragged=False, encoding='utf-8'"
            ) { try TextVectorizationLayer($0.refusing("sparse"), $1) },
            row(
                "StringLookup", [],
                "max_tokens=None, num_oov_indices=1, mask_token=None, oov_token='[UNK]', " + lookup
                    + "pad_to_max_tokens=False, sparse=False, encoding='utf-8', name=None, "
                    + "oov_method='floormod', salt=None"
            ) {
                try LookupLayer("StringLookup", isText: true, $0.refusing("sparse").refusing("salt"), $1)
            },
            row(
                "IntegerLookup", [],
                "max_tokens=None, num_oov_indices=1, mask_token=None, oov_token=-1, vocabulary=None, "
                    + "vocabulary_dtype='int64', idf_weights=None, invert=False, output_mode='int', "
                    + "sparse=False, pad_to_max_tokens=False, oov_method='floormod', salt=None, name=None"
            ) {
                try LookupLayer("IntegerLookup", isText: false, $0.refusing("sparse").refusing("salt"), $1)
            },
            row(
                "Hashing", [],
                "num_bins, mask_value=None, salt=None, output_mode='int', sparse=False"
            ) { try HashingLayer($0.refusing("sparse"), $1) },
            row("CategoryEncoding", [], "num_tokens=None, output_mode='multi_hot', sparse=False") {
                try CategoryEncodingLayer($0.refusing("sparse"), $1)
            },
            row(
                "Discretization", [],
                "bin_boundaries=None, num_bins=None, epsilon=0.01, output_mode='int', sparse=False"
            ) { try DiscretizationLayer($0.refusing("sparse"), $1) },
        ]
    }
}
