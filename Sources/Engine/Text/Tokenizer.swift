#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `keras.preprocessing.text.Tokenizer`: counts the words of texts and numbers them from 1, most frequent
/// first (ties in order of appearance); 0 is left for padding.
///
/// `oovToken`, when given, gets number 1 and stands for every unknown word. `vocabularySize` (`num_words`)
/// keeps only numbers below it when texts are converted; the index itself keeps all words.
package final class Tokenizer {
    package var vocabularySize: Int?
    package var splitting: WordSplitting
    package var characterLevel: Bool
    package var oovToken: String?
    /// A function of the front end that cuts a text into words instead of `splitting`.
    package var analyzer: ((String) throws -> [String])?

    package private(set) var documentCount: Int
    /// Words in order of first appearance, with how often they came.
    package private(set) var wordCounts: [(word: String, count: Int)] = []
    /// In how many texts a word came, in order of first appearance.
    package private(set) var wordDocuments: [(word: String, count: Int)] = []
    /// In how many texts the word of an index came.
    package private(set) var indexDocuments: [(index: Int, count: Int)] = []
    /// Words with their index, in order of the index.
    package private(set) var wordIndex: [(word: String, index: Int)] = []

    /// What a front end keeps with the tokenizer.
    package var companion: AnyObject?

    private var positions: [Word: Int] = [:]
    private var documentPositions: [Word: Int] = [:]
    private var indexByWord: [Word: Int] = [:]
    private var wordByIndex: [Int: String] = [:]
    private var documentsByIndex: [Int: Int] = [:]

    package init(
        vocabularySize: Int? = nil, splitting: WordSplitting = WordSplitting(), characterLevel: Bool = false,
        oovToken: String? = nil, analyzer: ((String) throws -> [String])? = nil, documentCount: Int = 0
    ) {
        self.vocabularySize = vocabularySize
        self.splitting = splitting
        self.characterLevel = characterLevel
        self.oovToken = oovToken
        self.analyzer = analyzer
        self.documentCount = documentCount
    }

    /// Another index in the place of the own one, as cells that change `word_index` want it.
    package func setWordIndex(_ pairs: [(word: String, index: Int)]) {
        wordIndex = pairs
        indexByWord = Dictionary(pairs.map { (Word($0.word), $0.index) }, uniquingKeysWith: { $1 })
    }

    /// Other words of indices (`index_word`).
    package func setIndexWord(_ pairs: [(index: Int, word: String)]) {
        wordByIndex = Dictionary(pairs.map { ($0.index, $0.word) }, uniquingKeysWith: { $1 })
    }

    package func index(of word: String) -> Int? { indexByWord[Word(word)] }
    package func word(at index: Int) -> String? { wordByIndex[index] }

    /// Counts the words of `texts` (added to what was counted before) and numbers them anew.
    package func fit(onTexts texts: [TextItem]) throws {
        for text in texts {
            documentCount += 1
            let words = try words(of: text)
            for word in words { count(Word(word)) }
            var seen = Set<Word>()
            for word in words where seen.insert(Word(word)).inserted { countDocument(Word(word)) }
        }
        number()
    }

    /// Counts in how many sequences an index comes, for the modes of `matrix` that need it.
    package func fit(onSequences sequences: [[Int]]) {
        documentCount += sequences.count
        for sequence in sequences {
            var seen = Set<Int>()
            for index in sequence where seen.insert(index).inserted {
                documentsByIndex[index, default: 0] += 1
                if let place = indexDocuments.firstIndex(where: { $0.index == index }) {
                    indexDocuments[place].count += 1
                } else {
                    indexDocuments.append((index, 1))
                }
            }
        }
    }

    /// Texts as lists of indices: unknown words are left out, or become the out-of-vocabulary index.
    package func sequences(ofTexts texts: [TextItem]) throws -> [[Int]] {
        let unknown = oovToken.flatMap { indexByWord[Word($0)] }
        return try texts.map { text in
            var sequence: [Int] = []
            for word in try words(of: text) {
                if let index = indexByWord[Word(word)], !isCut(index) {
                    sequence.append(index)
                } else if let unknown {
                    sequence.append(unknown)
                }
            }
            return sequence
        }
    }

    /// Lists of indices as texts, words joined by a blank.
    package func texts(ofSequences sequences: [[Int]]) -> [String] {
        let unknown = oovToken.flatMap { indexByWord[Word($0)] }.flatMap { wordByIndex[$0] }
        return sequences.map { sequence in
            var words: [String] = []
            for index in sequence {
                if let word = wordByIndex[index], !isCut(index) {
                    words.append(word)
                } else if let unknown {
                    words.append(unknown)
                }
            }
            return words.joined(separator: " ")
        }
    }

    private func isCut(_ index: Int) -> Bool {
        guard let limit = vocabularySize, limit != 0 else { return false }
        return index >= limit
    }

    private func words(of text: TextItem) throws -> [String] {
        switch text {
        case .words(let words): return splitting.lower ? words.map(pythonLowercased) : words
        case .text(let text):
            if characterLevel {
                let source = splitting.lower ? pythonLowercased(text) : text
                return source.unicodeScalars.map { String($0) }
            }
            return try analyzer?(text) ?? splitting.words(in: text)
        }
    }

    private func count(_ word: Word) {
        if let position = positions[word] {
            wordCounts[position].count += 1
        } else {
            positions[word] = wordCounts.count
            wordCounts.append((word.text, 1))
        }
    }

    private func countDocument(_ word: Word) {
        if let position = documentPositions[word] {
            wordDocuments[position].count += 1
        } else {
            documentPositions[word] = wordDocuments.count
            wordDocuments.append((word.text, 1))
        }
    }

    private func number() {
        // A stable sort: Python's keeps the order of first appearance among equal counts.
        let order = wordCounts.indices.sorted {
            (wordCounts[$1].count, $0) < (wordCounts[$0].count, $1)
        }
        let vocabulary = (oovToken.map { [$0] } ?? []) + order.map { wordCounts[$0].word }
        wordIndex = []
        indexByWord = [:]
        for (offset, word) in vocabulary.enumerated() {
            if indexByWord.updateValue(offset + 1, forKey: Word(word)) != nil {
                let place = wordIndex.firstIndex { Word($0.word) == Word(word) }
                if let place { wordIndex[place].index = offset + 1 }
            } else {
                wordIndex.append((word, offset + 1))
            }
        }
        wordByIndex = Dictionary(wordIndex.map { ($0.index, $0.word) }, uniquingKeysWith: { $1 })
        indexDocuments = wordDocuments.compactMap { entry in
            indexByWord[Word(entry.word)].map { ($0, entry.count) }
        }
        documentsByIndex = Dictionary(indexDocuments.map { ($0.index, $0.count) }, uniquingKeysWith: { $1 })
    }
}

extension Tokenizer {
    package enum MatrixMode: String, CaseIterable, Sendable {
        case binary, count, freq, tfidf
    }

    /// One row a sequence, one column an index (N, V); V is `num_words` or the number of words + 1.
    ///
    /// - Throws: `EngineError.value` when V is unknown, the mode is, or tfidf comes before any fit.
    package func matrix(ofSequences sequences: [[Int]], mode: String) throws -> (rows: [Double], columns: Int)
    {
        let columns: Int
        if let size = vocabularySize, size != 0 {
            columns = size
        } else if !wordIndex.isEmpty {
            columns = wordIndex.count + 1
        } else {
            throw EngineError.value(
                "Specify a dimension (`num_words` argument), or fit on some text data first.")
        }
        guard let mode = MatrixMode(rawValue: mode) else {
            throw EngineError.value("('Unknown vectorization mode:', '\(mode)')")
        }
        if mode == .tfidf, documentCount == 0 {
            throw EngineError.value("Fit the Tokenizer on some data before using tfidf mode.")
        }
        var rows = [Double](repeating: 0, count: sequences.count * columns)
        for (row, sequence) in sequences.enumerated() {
            var counts: [Int: Int] = [:]
            for index in sequence where index < columns { counts[index, default: 0] += 1 }
            for (index, count) in counts where index >= 0 {
                rows[row * columns + index] = weight(mode, count, of: sequence.count, index: index)
            }
        }
        return (rows, columns)
    }

    private func weight(_ mode: MatrixMode, _ count: Int, of length: Int, index: Int) -> Double {
        switch mode {
        case .binary: return 1
        case .count: return Double(count)
        case .freq: return Double(count) / Double(length)
        case .tfidf:
            let documents = Double(documentsByIndex[index] ?? 0)
            return (1 + log(Double(count))) * log(1 + Double(documentCount) / (1 + documents))
        }
    }
}
