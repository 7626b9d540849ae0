import ArrayFiles
import Arrays
import Engine
import PythonLanguage

/// `keras.preprocessing.text.Tokenizer`.
enum TokenizerType {
    private static func tokenizer(_ machine: Machine, _ value: Value) throws(PythonError) -> Tokenizer {
        let tokenizer = try machine.host(value, as: Tokenizer.self)
        (tokenizer.companion as? TokenizerDicts)?.update(machine, tokenizer)
        return tokenizer
    }

    static let definition: NativeType = NativeType(
        "Tokenizer", module: "keras.preprocessing.text", hasAttributes: true,
        initializer: NativeRow(
            "Tokenizer.__init__(self, num_words=None, filters=..., lower=True, split=' ', char_level=False, "
                + "oov_token=None, analyzer=None, **kwargs)", make),
        methods: methods, properties: properties)

    private static func make(_ machine: Machine, _ a: PythonLanguage.Arguments) throws(PythonError) -> Value {
        var limit = a[1]
        var documents = 0
        for (key, value) in machine.dictPairs(a[8].dict) {
            switch try machine.text(key) {
            case "nb_words":
                machine.library.noteOnce(
                    "The `nb_words` argument in `Tokenizer` has been renamed `num_words`.")
                limit = value
            case "document_count": documents = try machine.index(value)
            default:
                throw machine.raise(
                    .typeError, "Unrecognized keyword arguments: \(try machine.repr(a[8]))")
            }
        }
        var analyzer: ((String) throws -> [String])?
        if machine.isGiven(a[7]) {
            let held = PersistentValue(machine, a[7])
            analyzer = { [unowned machine] text in
                var words: [String] = []
                for word in try machine.collect(machine.call(held.value, [machine.string(text)])) {
                    words.append(try machine.text(word))
                }
                return words
            }
        }
        let tokenizer = Tokenizer(
            vocabularySize: machine.isGiven(limit) ? try machine.index(limit) : nil,
            splitting: try splitting(machine, a[2], a[3], a[4]), characterLevel: try machine.truth(a[5]),
            oovToken: machine.isGiven(a[6]) ? try machine.str(a[6]) : nil, analyzer: analyzer,
            documentCount: documents)
        machine.setHost(a[0], tokenizer)
        return .none
    }

    /// `filters`, `lower` and `split` as the text functions take them.
    static func splitting(_ machine: Machine, _ filters: Value, _ lower: Value, _ split: Value)
        throws(PythonError)
        -> WordSplitting
    {
        var result = WordSplitting()
        if filters.isDefined {
            // A list or set of characters works, too.
            var text = ""
            if let given = machine.stringValue(filters) {
                text = given
            } else if !filters.isNone {
                for piece in try machine.collect(filters) { text += try machine.text(piece) }
            }
            result.filters = text
        }
        result.lower = try machine.flag(lower, default: true)
        result.split = try machine.text(split, default: " ")
        return result
    }

    // MARK: Methods

    private static let methods: [NativeRow] = [
        NativeRow("fit_on_texts(self, texts)") { machine, a throws(PythonError) in
            let tokenizer = try tokenizer(machine, a[0])
            try machine.perform(FitTokenizer(tokenizer, texts: try texts(machine, a[1])))
            tokenizer.companion = nil
            machine.keras.tokenizer = tokenizer
            return .none
        },
        NativeRow("fit_on_sequences(self, sequences)") { machine, a throws(PythonError) in
            try tokenizer(machine, a[0]).fit(onSequences: try machine.integerLists(a[1]))
            return .none
        },
        NativeRow("texts_to_sequences(self, texts)") { machine, a throws(PythonError) in
            let texts = try texts(machine, a[1])
            let sequences = try machine.perform(TextsToSequences(try tokenizer(machine, a[0]), texts: texts))
            return machine.list(sequences.map { machine.list($0.map { .int($0) }) })
        },
        NativeRow("texts_to_sequences_generator(self, texts)") { machine, a throws(PythonError) in
            let texts = try texts(machine, a[1])
            let sequences = try machine.perform(TextsToSequences(try tokenizer(machine, a[0]), texts: texts))
            return try machine.iterator(machine.list(sequences.map { machine.list($0.map { .int($0) }) }))
        },
        NativeRow("sequences_to_texts(self, sequences)") { machine, a throws(PythonError) in
            let sequences = try machine.integerLists(a[1])
            let texts = try machine.perform(
                SequencesToTexts(try tokenizer(machine, a[0]), sequences: sequences))
            return machine.list(texts.map { machine.string($0) })
        },
        NativeRow("texts_to_matrix(self, texts, mode='binary')") { machine, a throws(PythonError) in
            let tokenizer = try tokenizer(machine, a[0])
            let sequences = try machine.perform(TextsToSequences(tokenizer, texts: try texts(machine, a[1])))
            return machine.arrayValue(
                try machine.perform(
                    SequencesToMatrix(tokenizer, sequences: sequences, mode: try machine.text(a[2]))))
        },
        NativeRow("sequences_to_matrix(self, sequences, mode='binary')") { machine, a throws(PythonError) in
            let sequences = try machine.integerLists(a[1])
            let command = SequencesToMatrix(
                try tokenizer(machine, a[0]), sequences: sequences, mode: try machine.text(a[2]))
            return machine.arrayValue(try machine.perform(command))
        },
        NativeRow("get_config(self)") { machine, a throws(PythonError) in
            machine.dict(try configuration(machine, a[0]))
        },
        NativeRow("to_json(self)") { machine, a throws(PythonError) in
            let configuration = machine.dict(try configuration(machine, a[0]))
            let whole = machine.dict([("class_name", machine.string("Tokenizer")), ("config", configuration)])
            return machine.string(try machine.json(whole))
        },
    ]

    /// Texts: strings, or lists of words.
    private static func texts(_ machine: Machine, _ value: Value) throws(PythonError) -> [TextItem] {
        var items: [TextItem] = []
        for element in try machine.collect(value) {
            if let text = machine.stringValue(element) {
                items.append(.text(text))
            } else if element.isObject, try machine.isIterable(element) {
                var words: [String] = []
                for word in try machine.collect(element) { words.append(try machine.str(word)) }
                items.append(.words(words))
            } else {
                throw machine.raise(
                    .attributeError, "'\(machine.typeName(element))' object has no attribute 'lower'")
            }
        }
        return items
    }

    // MARK: Attributes

    private static func property(
        _ name: String, _ get: @escaping (Machine, Tokenizer) throws(PythonError) -> Value,
        set: ((Machine, Tokenizer, Value) throws(PythonError) -> Void)? = nil
    ) -> NativeProperty {
        NativeProperty(name) { machine, value throws(PythonError) in
            try get(machine, tokenizer(machine, value))
        } setter: { machine, value, new throws(PythonError) in
            guard let set else {
                throw machine.raise(
                    .attributeError,
                    "property '\(name)' of 'Tokenizer' object has no setter: fit the tokenizer instead")
            }
            try set(machine, tokenizer(machine, value), new)
        }
    }

    private static func words(_ machine: Machine, _ pairs: [(word: String, Int)]) -> Value {
        machine.dict(pairs.map { ($0.word, Value.int($0.1)) })
    }

    private static let properties: [NativeProperty] = [
        property("word_index") { machine, tokenizer in
            TokenizerDicts.of(tokenizer).words(machine, tokenizer)
        } set: { machine, tokenizer, new throws(PythonError) in
            try TokenizerDicts.of(tokenizer).set(words: new, machine)
        },
        property("index_word") { machine, tokenizer in
            TokenizerDicts.of(tokenizer).indices(machine, tokenizer)
        } set: { machine, tokenizer, new throws(PythonError) in
            try TokenizerDicts.of(tokenizer).set(indices: new, machine)
        },
        property("word_counts") { machine, tokenizer throws(PythonError) in
            let counts = words(machine, tokenizer.wordCounts.map { ($0.word, $0.count) })
            return try machine.inCollection("OrderedDict", [], counts)
        },
        property("word_docs") { machine, tokenizer throws(PythonError) in
            let counts = words(machine, tokenizer.wordDocuments.map { ($0.word, $0.count) })
            return try machine.inCollection("defaultdict", [Value(machine.types.int)], counts)
        },
        property("index_docs") { machine, tokenizer throws(PythonError) in
            let counts = machine.dict(
                tokenizer.indexDocuments.map { (Value.int($0.index), Value.int($0.count)) })
            return try machine.inCollection("defaultdict", [Value(machine.types.int)], counts)
        },
        property("document_count") { _, tokenizer in .int(tokenizer.documentCount) },
        property("num_words") { _, tokenizer in
            tokenizer.vocabularySize.map { .int($0) } ?? .none
        } set: { machine, tokenizer, new throws(PythonError) in
            tokenizer.vocabularySize = machine.isGiven(new) ? try machine.index(new) : nil
        },
        property("oov_token") { machine, tokenizer in
            tokenizer.oovToken.map { machine.string($0) } ?? .none
        } set: { machine, tokenizer, new throws(PythonError) in
            tokenizer.oovToken = machine.isGiven(new) ? try machine.str(new) : nil
        },
        property("filters") { machine, tokenizer in
            machine.string(tokenizer.splitting.filters)
        } set: { machine, tokenizer, new throws(PythonError) in
            tokenizer.splitting.filters = try machine.text(new)
        },
        property("lower") { _, tokenizer in
            .bool(tokenizer.splitting.lower)
        } set: { machine, tokenizer, new throws(PythonError) in
            tokenizer.splitting.lower = try machine.truth(new)
        },
        property("split") { machine, tokenizer in
            machine.string(tokenizer.splitting.split)
        } set: { machine, tokenizer, new throws(PythonError) in
            tokenizer.splitting.split = try machine.text(new)
        },
        property("char_level") { _, tokenizer in
            .bool(tokenizer.characterLevel)
        } set: { machine, tokenizer, new throws(PythonError) in
            tokenizer.characterLevel = try machine.truth(new)
        },
    ]

    private static func configuration(_ machine: Machine, _ value: Value) throws(PythonError) -> [(
        String, Value
    )] {
        let tokenizer = try tokenizer(machine, value)
        func json(_ pairs: [(String, Value)]) throws(PythonError) -> Value {
            machine.string(try machine.json(machine.dict(pairs)))
        }
        return [
            ("num_words", tokenizer.vocabularySize.map { .int($0) } ?? .none),
            ("filters", machine.string(tokenizer.splitting.filters)),
            ("lower", .bool(tokenizer.splitting.lower)), ("split", machine.string(tokenizer.splitting.split)),
            ("char_level", .bool(tokenizer.characterLevel)),
            ("oov_token", tokenizer.oovToken.map { machine.string($0) } ?? .none),
            ("document_count", .int(tokenizer.documentCount)),
            ("word_counts", try json(tokenizer.wordCounts.map { ($0.word, .int($0.count)) })),
            ("word_docs", try json(tokenizer.wordDocuments.map { ($0.word, .int($0.count)) })),
            ("index_docs", try json(tokenizer.indexDocuments.map { (String($0.index), .int($0.count)) })),
            ("index_word", try json(tokenizer.wordIndex.map { (String($0.index), machine.string($0.word)) })),
            ("word_index", try json(tokenizer.wordIndex.map { ($0.word, .int($0.index)) })),
        ]
    }
}

extension Machine {
    /// Lists of ints.
    func integerLists(_ value: Value) throws(PythonError) -> [[Int]] {
        var result: [[Int]] = []
        for element in try collect(value) { result.append(try ints(element)) }
        return result
    }

    /// A dict as the named class of `collections`, where that module is there.
    fileprivate func inCollection(_ name: String, _ leading: [Value], _ dict: Value) throws(PythonError)
        -> Value
    {
        guard hasModule("collections") else { return dict }
        let type = try getAttribute(importModule("collections"), name)
        return try call(type, leading + [dict])
    }

    /// Python's `json.dumps` of plain values.
    func json(_ value: Value) throws(PythonError) -> String {
        if value.isNone { return "null" }
        if value.isBool { return value.isTrue ? "true" : "false" }
        if value.isInt || value.isFloat { return try repr(value) }
        if let text = stringValue(value) { return JSONNode.quoted(text) }
        if let elements = sequenceElements(value) {
            var parts: [String] = []
            for element in elements { parts.append(try json(element)) }
            return "[" + parts.joined(separator: ", ") + "]"
        }
        guard value.isDict else {
            throw raise(.typeError, "Object of type \(typeName(value)) is not JSON serializable")
        }
        var parts: [String] = []
        for (key, value) in dictPairs(value.dict) {
            parts.append(JSONNode.quoted(try str(key)) + ": " + (try json(value)))
        }
        return "{" + parts.joined(separator: ", ") + "}"
    }
}
