import Arrays
import EngineRecords

// Commands that prepare data.

/// Counts and numbers the words of texts.
package struct FitTokenizer: EngineCommand {
    package let tokenizer: Tokenizer
    package let texts: [TextItem]

    package init(_ tokenizer: Tokenizer, texts: [TextItem]) {
        self.tokenizer = tokenizer
        self.texts = texts
    }

    package var purpose: CommandRecord.Purpose { .prepare }
    package var summary: String {
        "fit tokenizer on \(counted(texts.count, "text")), \(counted(tokenizer.wordIndex.count, "word"))"
    }
    package func perform(in engine: Engine) throws { try tokenizer.fit(onTexts: texts) }
}

/// Texts to lists of indices.
package struct TextsToSequences: EngineCommand {
    package let tokenizer: Tokenizer
    package let texts: [TextItem]

    package init(_ tokenizer: Tokenizer, texts: [TextItem]) {
        self.tokenizer = tokenizer
        self.texts = texts
    }

    package var purpose: CommandRecord.Purpose { .prepare }
    package var summary: String { "\(counted(texts.count, "text")) to sequences" }
    package func perform(in engine: Engine) throws -> [[Int]] { try tokenizer.sequences(ofTexts: texts) }
}

/// Lists of indices to texts.
package struct SequencesToTexts: EngineCommand {
    package let tokenizer: Tokenizer
    package let sequences: [[Int]]

    package init(_ tokenizer: Tokenizer, sequences: [[Int]]) {
        self.tokenizer = tokenizer
        self.sequences = sequences
    }

    package var purpose: CommandRecord.Purpose { .prepare }
    package var summary: String { "\(counted(sequences.count, "sequence")) to texts" }
    package func perform(in engine: Engine) -> [String] { tokenizer.texts(ofSequences: sequences) }
}

/// Sequences to a matrix (N, V) of what came in them: binary, count, freq or tfidf.
package struct SequencesToMatrix: EngineCommand {
    package let tokenizer: Tokenizer
    package let sequences: [[Int]]
    package let mode: String

    package init(_ tokenizer: Tokenizer, sequences: [[Int]], mode: String = "binary") {
        self.tokenizer = tokenizer
        self.sequences = sequences
        self.mode = mode
    }

    package var purpose: CommandRecord.Purpose { .prepare }
    package var summary: String { "\(counted(sequences.count, "sequence")) to a \(mode) matrix" }
    package func perform(in engine: Engine) throws -> NDArray {
        let (rows, columns) = try tokenizer.matrix(ofSequences: sequences, mode: mode)
        return NDArray(doubles: rows, shape: [sequences.count, columns])
    }
}

/// Sequences to one array (N, T).
package struct PadSequences: EngineCommand {
    package let sequences: [NDArray]
    package let padding: SequencePadding

    package init(_ sequences: [NDArray], _ padding: SequencePadding) {
        self.sequences = sequences
        self.padding = padding
    }

    package init(_ sequences: [[Int]], _ padding: SequencePadding) {
        self.init(sequences.map { NDArray(ints: $0) }, padding)
    }

    package var purpose: CommandRecord.Purpose { .prepare }
    package var summary: String {
        let length = padding.maxLength ?? sequences.map { $0.shape.first ?? 0 }.max() ?? 0
        return "pad \(counted(sequences.count, "sequence")) to length \(length)"
    }
    package func perform(in engine: Engine) throws -> NDArray { padding.padded(sequences) }
}

/// Labels to one-hot rows.
package struct ToCategorical: EngineCommand {
    package let labels: NDArray
    package let classes: Int?

    package init(_ labels: NDArray, classes: Int? = nil) {
        self.labels = labels
        self.classes = classes
    }

    package var purpose: CommandRecord.Purpose { .prepare }
    package var summary: String { "one-hot \(counted(labels.count, "label"))" }
    package func perform(in engine: Engine) throws -> NDArray { try toCategorical(labels, classes: classes) }
}

/// "1 text", "3 texts".
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
