import Arrays

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A word or an integer that a vocabulary knows.
enum Token: Hashable {
    case text(String)
    case number(Int)

    /// The order of ties: by bytes, as TensorFlow compares strings.
    static func precedes(_ a: Token, _ b: Token) -> Bool {
        switch (a, b) {
        case (.text(let a), .text(let b)): a.utf8.lexicographicallyPrecedes(b.utf8)
        case (.number(let a), .number(let b)): a < b
        case (.number, .text): true
        case (.text, .number): false
        }
    }

    var value: ConfigValue {
        switch self {
        case .text(let text): .string(text)
        case .number(let number): .int(number)
        }
    }
}

/// Tokens with numbers: the mask token is 0 (in mode "int"), then come the numbers for unknown tokens, then the
/// tokens by falling count, ties by falling order.
struct Vocabulary {
    var limit: Int?
    var unknownCount: Int
    var maskToken: Token?
    var unknownToken: Token
    /// Whether numbers are the result themselves ("int") and not counted.
    var givesNumbers: Bool
    private(set) var tokens: [Token] = []
    private(set) var weights: [Float] = []
    private var numbers: [Token: Int] = [:]

    init(limit: Int?, unknownCount: Int, maskToken: Token?, unknownToken: Token, givesNumbers: Bool) {
        self.limit = limit
        self.unknownCount = unknownCount
        self.maskToken = maskToken
        self.unknownToken = unknownToken
        self.givesNumbers = givesNumbers
    }

    private var firstUnknown: Int { maskToken != nil && givesNumbers ? 1 : 0 }
    var firstToken: Int { firstUnknown + unknownCount }
    var count: Int { firstToken + tokens.count }

    private var specials: [Token] {
        (maskToken.map { [Token](repeating: $0, count: firstUnknown) } ?? [])
            + [Token](repeating: unknownToken, count: unknownCount)
    }

    /// All tokens by their numbers.
    var listing: [Token] { specials + tokens }

    /// Takes a list of tokens, which may begin with the special ones.
    mutating func set(_ list: [Token], owner: String) throws {
        guard !list.isEmpty else {
            throw EngineError.value("Cannot set an empty vocabulary. Received: vocabulary=[]")
        }
        let given = specials
        let words = list.starts(with: given) ? Array(list.dropFirst(given.count)) : list
        var seen = Set<Token>()
        let repeated = words.filter { !seen.insert($0).inserted }
        guard repeated.isEmpty else {
            throw EngineError.value(
                "The passed vocabulary has at least one repeated term. Please uniquify your dataset. The "
                    + "repeated terms are: [" + repeated.map(\.value.description).joined(separator: ", ")
                    + "]")
        }
        if let maskToken, seen.contains(maskToken) {
            throw EngineError.value(
                "Found reserved mask token at unexpected location in `vocabulary`. Note that passed "
                    + "`vocabulary` does not need to include the OOV and mask tokens. Received: mask_token="
                    + maskToken.value.description)
        }
        if let limit, words.count + firstToken > limit {
            throw EngineError.value(
                "Attempted to set a vocabulary larger than the maximum vocab size. Received vocabulary size "
                    + "is \(words.count + firstToken); `max_tokens` is \(limit).")
        }
        take(words)
    }

    private mutating func take(_ words: [Token]) {
        tokens = words
        numbers = Dictionary(
            words.enumerated().map { ($1, $0 + firstToken) }, uniquingKeysWith: { first, _ in first })
    }

    /// Learns the tokens of documents, and how much each tells about its document: log(1 + documents / (1 +
    /// documents with it)).
    mutating func learn(_ documents: [[Token]]) {
        var counts: [Token: Int] = [:]
        var containing: [Token: Int] = [:]
        for document in documents {
            for token in document { counts[token, default: 0] += 1 }
            for token in Set(document) { containing[token, default: 0] += 1 }
        }
        if let maskToken { counts[maskToken] = nil }
        counts[unknownToken] = nil
        guard !counts.isEmpty else { return }
        let order = counts.sorted { a, b in
            a.value != b.value ? a.value > b.value : Token.precedes(b.key, a.key)
        }
        take(order.prefix(limit.map { max(0, $0 - firstToken) } ?? order.count).map(\.key))
        let learnt = tokens.map { token in
            logf(1 + Float(documents.count) / Float(1 + containing[token, default: 0]))
        }
        let mean = learnt.reduce(0, +) / Float(max(learnt.count, 1))
        weights = [Float](repeating: mean, count: firstToken) + learnt
    }

    mutating func setWeights(_ given: [Float], owner: String) throws {
        guard given.count == tokens.count || given.count == count else {
            throw EngineError.value(
                "`idf_weights` must be the same length as vocabulary. len(idf_weights) is \(given.count); "
                    + "len(vocabulary) is \(tokens.count)")
        }
        let mean = given.reduce(0, +) / Float(max(given.count, 1))
        weights = given.count == count ? given : [Float](repeating: mean, count: firstToken) + given
    }

    /// The number of a token; nil for the mask where numbers are counted.
    func number(of token: Token) throws -> Int? {
        if token == maskToken { return givesNumbers ? 0 : nil }
        if let number = numbers[token] { return number }
        switch (unknownCount, token) {
        case (0, _):
            throw EngineError.value(
                "When `num_oov_indices=0` all inputs should be in vocabulary, found OOV values "
                    + "[\(token.value)], consider setting `num_oov_indices=1`.")
        case (1, _): return firstUnknown
        case (_, .number(let value)):
            return firstUnknown + (value % unknownCount + unknownCount) % unknownCount
        default:
            throw EngineError.notImplemented(
                "StringLookup: argument 'num_oov_indices': got \(unknownCount), expected 0 or 1 for a word "
                    + "that is not in the vocabulary")
        }
    }

    func token(at number: Int) -> Token {
        if number == 0, let maskToken, givesNumbers { return maskToken }
        let place = number - firstToken
        return tokens.indices.contains(place) ? tokens[place] : unknownToken
    }
}

/// Rows of category numbers as vectors of zeros and ones, or counts.
enum CategoryMode: String, CaseIterable {
    case int
    case oneHot = "one_hot"
    case multiHot = "multi_hot"
    case count
    case tfIdf = "tf_idf"

    static func read(_ a: Arguments, allowed: [CategoryMode]) throws -> CategoryMode {
        let word = try a.string("output_mode")
        let known = ["binary": "multi_hot", "tf-idf": "tf_idf"][word] ?? word
        guard let mode = CategoryMode(rawValue: known), allowed.contains(mode) else {
            let names = allowed.map { "'\($0.rawValue)'" }.joined(separator: ", ")
            throw EngineError.value(
                "Unknown value for `output_mode` argument of \(a.owner). Allowed values are: (\(names)). "
                    + "Received: output_mode=\(word)")
        }
        return mode
    }

    /// One row of `depth` numbers for the numbers of one sample (nil ones are skipped).
    func encode(_ rows: [[Int?]], depth: Int, weights: [Float] = []) throws -> NDArray {
        let result = NDArray.zeroFloats([rows.count, depth])
        for (row, numbers) in rows.enumerated() {
            let target = result.floatPointer + row * depth
            for case let number? in numbers {
                guard number >= 0, number < depth else {
                    throw EngineError.value(
                        "Input values must be in the range 0 <= values < num_tokens with num_tokens=\(depth)")
                }
                target[number] = self == .multiHot || self == .oneHot ? 1 : target[number] + 1
            }
            if self == .tfIdf { for i in 0..<min(depth, weights.count) { target[i] *= weights[i] } }
        }
        return result
    }

    /// The shape of what comes out for inputs of a shape.
    func shape(_ shape: PartialShape, depth: Int) -> PartialShape {
        switch self {
        case .int: shape
        case .oneHot: (shape.count > 1 && shape.last == 1 ? Array(shape.dropLast()) : shape) + [depth]
        default: shape.count > 1 ? [shape[0], depth] : [depth]
        }
    }

    /// Category numbers of any shape encoded.
    func encode(_ numbers: [Int?], shape: Shape, depth: Int, weights: [Float] = []) throws -> NDArray {
        let wanted = self.shape(shape.list.map(Optional.some), depth: depth).map { $0 ?? 1 }
        guard self == .oneHot || shape.rank <= 2 else {
            throw EngineError.value(
                "When output_mode is '\(rawValue)', maximum supported input rank is 2. Received rank: "
                    + "\(shape.rank)")
        }
        let width = self == .oneHot ? 1 : shape.rank == 2 ? shape[1] : max(numbers.count, 1)
        let rows = stride(from: 0, to: numbers.count, by: max(width, 1)).map {
            Array(numbers[$0..<min($0 + width, numbers.count)])
        }
        return try encode(rows, depth: depth, weights: weights).reshaped(to: Shape(wanted))
    }
}
