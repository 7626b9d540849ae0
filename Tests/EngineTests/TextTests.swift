import Arrays
import Testing

@testable import Engine

/// Text preprocessing against real Keras.
@Suite struct TextTests {
    private let fixture = JSON.fixture("text.json")
    private var texts: [TextItem] { fixture["texts"].list.map { .text($0.string) } }

    private func tokenizer(_ kwargs: JSON) -> Tokenizer {
        let splitting = WordSplitting(
            filters: kwargs["filters"].exists ? kwargs["filters"].string : WordSplitting.defaultFilters,
            lower: kwargs["lower"].exists ? kwargs["lower"].bool : true,
            split: kwargs["split"].exists ? kwargs["split"].string : " ")
        return Tokenizer(
            vocabularySize: kwargs["num_words"].exists ? kwargs["num_words"].int : nil, splitting: splitting,
            characterLevel: kwargs["char_level"].bool,
            oovToken: kwargs["oov_token"].exists ? kwargs["oov_token"].string : nil)
    }

    static let tokenizers = Array(JSON.fixture("text.json")["tokenizer"].list.indices)

    @Test(arguments: tokenizers) func tokenizerAgreesWithKeras(index: Int) throws {
        let wanted = fixture["tokenizer"][index]
        let tokenizer = tokenizer(wanted["kwargs"])
        try tokenizer.fit(onTexts: texts)
        let probe = fixture["probe"].list.map { TextItem.text($0.string) }
        let sequences = try tokenizer.sequences(ofTexts: probe)
        #expect(sequences == wanted["sequences"].list.map(\.ints))
        if wanted["back_to_texts"].exists {
            #expect(tokenizer.texts(ofSequences: sequences) == wanted["back_to_texts"].list.map(\.string))
        }
        for entry in tokenizer.wordIndex { #expect(wanted["word_index"][entry.word].int == entry.index) }
        #expect(tokenizer.wordIndex.count == wanted["word_index"].keys.count)
        for entry in tokenizer.wordCounts { #expect(wanted["word_counts"][entry.word].int == entry.count) }
        for entry in tokenizer.wordDocuments { #expect(wanted["word_docs"][entry.word].int == entry.count) }
        #expect(tokenizer.documentCount == wanted["document_count"].int)
        for mode in wanted["matrix"].keys {
            let (rows, _) = try tokenizer.matrix(ofSequences: sequences, mode: mode)
            expectClose(rows, wanted["matrix"][mode]["data"].doubles, 1e-12, mode)
        }
    }

    @Test func listsOfWordsAreTakenAsTheyAre() throws {
        let wanted = fixture["tokenizer_lists"]
        let tokenizer = Tokenizer()
        try tokenizer.fit(onTexts: wanted["fit_on"].list.map { .words($0.list.map(\.string)) })
        #expect(tokenizer.wordIndex.map(\.word) == ["a", "b", "c"])
        #expect(try tokenizer.sequences(ofTexts: [.words(["a", "C"])]) == [[1, 3]])
    }

    @Test func wordsAreCutAsInKeras() {
        for entry in fixture["text_to_word_sequence"].list {
            #expect(WordSplitting().words(in: entry["text"].string) == entry["output"].list.map(\.string))
        }
    }

    @Test func sequencesArePaddedAsInKeras() throws {
        let sequences = fixture["pad_sequences"]["sequences"].list.map(\.ints)
        for entry in fixture["pad_sequences"]["cases"].list {
            let kwargs = entry["kwargs"]
            let padding = try SequencePadding(
                maxLength: kwargs["maxlen"].exists ? kwargs["maxlen"].int : nil,
                dtype: DType(name: kwargs["dtype"].exists ? kwargs["dtype"].string : "int32") ?? .int32,
                padding: kwargs["padding"].exists ? kwargs["padding"].string : "pre",
                truncating: kwargs["truncating"].exists ? kwargs["truncating"].string : "pre",
                value: kwargs["value"].exists ? kwargs["value"].double : 0)
            let padded = padding.padded(sequences)
            #expect(padded.doubles == entry["output"]["data"].doubles)
            #expect(padded.dimensions == entry["output"]["shape"].ints)
            #expect(padded.dtype.name == entry["output"]["dtype"].string)
        }
        #expect(throws: EngineError.value("Padding type \"left\" not understood")) {
            try SequencePadding(padding: "left")
        }
    }

    @Test func labelsBecomeOneHotRows() throws {
        for entry in fixture["to_categorical"].list {
            let y = entry["args"]["y"]
            let nested = y.list.first?.value is [Any]
            let labels =
                nested
                ? NDArray(ints: y.list.flatMap(\.ints), shape: [y.list.count, y[0].list.count])
                : NDArray(ints: y.ints)
            let classes = entry["args"]["num_classes"]
            let rows = try toCategorical(labels, classes: classes.exists ? classes.int : nil)
            #expect(rows.doubles == entry["output"]["data"].doubles)
            #expect(rows.dimensions == entry["output"]["shape"].ints)
        }
    }

    @Test func hashesAreCPythonsWithSeedZero() throws {
        // PYTHONHASHSEED=0 python3.11 -c "print(hash('hello'), hash('é'), hash('日本'))"
        #expect(TextHash.python("hello") == -2_096_571_579_003_691_106)
        #expect(TextHash.md5("hello", modulo: 1000) == 994)
        #expect(try hashingTrick("hello hello", size: 50, usesMD5: true).count == 2)
    }

    @Test func accentsThatLookAlikeStayDifferentWords() throws {
        let tokenizer = Tokenizer()
        try tokenizer.fit(onTexts: [.text("caf\u{E9} cafe\u{301}")])
        #expect(tokenizer.wordIndex.count == 2)
    }
}
