import EngineRecords

/// The columns of an unrolled network: the time steps of its input, the middle left out where there are
/// more than fit.
struct UnrolledSteps {
    enum Column: Equatable {
        /// A time step (from 0) of the input.
        case step(Int)
        /// So many steps left out.
        case gap(Int)
    }

    var columns: [Column]
    /// From one column's centre to the next.
    var pitch: Int
    /// For each step what goes in: `"hello"`, `<pad>`, or an id.
    var words: [String]
    var isPadding: [Bool]

    /// Lays out at most as many columns as `room` holds.
    init(_ record: PredictionRecord, room: Int) {
        isPadding = record.inputIDs.map { Self.isPadding($0, record.vocabulary) }
        words = record.inputIDs.map { id in
            Self.isPadding(id, record.vocabulary) ? "<pad>" : Self.word(id, record.vocabulary).elided(to: 14)
        }
        let count = words.count
        let widest = words.map(\.columnWidth).max() ?? 0
        pitch = max(11, min(17, widest + 3))
        let capacity = max(3, room / pitch)
        guard count > capacity else {
            columns = (0..<count).map { .step($0) }
            return
        }
        let shown = capacity - 1
        let leading = isPadding.prefix { $0 }.count
        let trailing = isPadding.reversed().prefix { $0 }.count
        // The real tokens stand at the end that isn't padded.
        let first = leading * 2 > count ? 1 : trailing * 2 > count ? shown - 1 : shown / 2
        columns =
            (0..<first).map { .step($0) } + [.gap(count - shown)]
            + (count - (shown - first)..<count).map { .step($0) }
    }

    /// Id 0 is padding where a vocabulary is known and has no word for it, as Keras' tokenizers leave it.
    private static func isPadding(_ id: Int, _ vocabulary: [Int: String]?) -> Bool {
        id == 0 && vocabulary != nil && vocabulary?[0] == nil
    }

    /// The id's word in quotes, or "id 7".
    static func word(_ id: Int, _ vocabulary: [Int: String]?) -> String {
        guard let word = vocabulary?[id] else { return "id \(id)" }
        return "\"\(word.inline)\""
    }
}

/// The likeliest outputs of a prediction, in words.
struct PredictedOutput {
    /// (`"your"`, `61.3%`), the likeliest first.
    var entries: [(name: String, value: String)]
    /// Is each value a probability?
    var isProbability: Bool

    init(_ record: PredictionRecord, count: Int = 3) {
        let output = record.output
        let activation = record.model.layers.last?.activation
        let isProbability = activation == "softmax" || activation == "sigmoid"
        self.isProbability = isProbability
        let isClassification = output.count > 1 && isProbability
        let values = Array(output.enumerated())
        let ranked = isClassification ? values.sorted { Self.isLikelier($0, $1) } : values
        let names = Self.areWords(output.count, record.vocabulary) ? record.vocabulary : nil
        entries = ranked.prefix(count).map { index, value in
            let name =
                output.count == 1
                ? "output"
                : names.map { $0[index] == nil ? "no word (id \(index))" : UnrolledSteps.word(index, $0) }
                    ?? (isProbability ? "class \(index)" : "output \(index)")
            return (name, isProbability ? percent(value) : short(value))
        }
    }

    private static func isLikelier(
        _ a: (offset: Int, element: Double), _ b: (offset: Int, element: Double)
    ) -> Bool {
        a.element != b.element ? a.element > b.element : a.offset < b.offset
    }

    /// Do the outputs stand for the vocabulary's words? Then there is one for each id from 0 to the largest.
    private static func areWords(_ outputCount: Int, _ vocabulary: [Int: String]?) -> Bool {
        guard let vocabulary, let largest = vocabulary.keys.max(), outputCount > 1 else { return false }
        return outputCount == vocabulary.count || outputCount == vocabulary.count + 1
            || outputCount == largest + 1
    }
}
