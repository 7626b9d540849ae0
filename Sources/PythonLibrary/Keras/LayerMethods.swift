import Arrays
import Engine
import PythonLanguage

/// What some layers' Python classes have besides what all have: `adapt`, vocabularies, learnt statistics; and the
/// merge layers as functions.
enum LayerMethods {
    private static let vocabularies: Set = ["TextVectorization", "StringLookup", "IntegerLookup"]
    private static let adaptable = vocabularies.union(["Normalization", "Discretization"])

    /// More methods of a row's class.
    static func rows(_ name: String) -> [NativeRow] {
        (adaptable.contains(name) ? [adapt] : []) + (vocabularies.contains(name) ? vocabulary : [])
    }

    // MARK: adapt

    private static let adapt = NativeRow("adapt(self, data, batch_size=None, steps=None)") {
        machine, a throws(PythonError) in
        let layer = try machine.layer(a[0])
        let steps = machine.isGiven(a[3]) ? try machine.index(a[3]) : Int.max
        let batches = try batches(machine, a[1], steps)
        try machine.engineCall { try (layer as? any AdaptableLayer)?.adapt(batches) }
        return .none
    }

    /// One array, or those of an iterable of batches (of which each may be a tuple of features and labels).
    private static func batches(_ machine: Machine, _ value: Value, _ steps: Int) throws(PythonError)
        -> [NDArray]
    {
        if let array = try machine.wholeArray(value) { return [array] }
        if let elements = machine.sequenceElements(value) {
            let isBatches = elements.first.map { $0.isHost } ?? false
            guard isBatches else { return [try machine.asArray(value)] }
        }
        var batches: [NDArray] = []
        try machine.iterate(value) { element throws(PythonError) in
            if batches.count >= steps { return false }
            let parts = element.isTuple ? machine.sequenceElements(element) ?? [] : []
            batches.append(try machine.asArray(parts.first ?? element))
            return true
        }
        return batches
    }

    // MARK: Vocabularies

    private static func keeper(_ machine: Machine, _ value: Value) throws(PythonError) -> any VocabularyLayer
    {
        guard let layer = try machine.layer(value) as? any VocabularyLayer else {
            throw machine.raise(.attributeError, "'\(machine.typeName(value))' object has no vocabulary")
        }
        return layer
    }

    private static let vocabulary: [NativeRow] = [
        NativeRow("get_vocabulary(self, include_special_tokens=True)") { machine, a throws(PythonError) in
            let layer = try keeper(machine, a[0])
            let known = layer.vocabularyListing(specials: false)
            let listing = layer.vocabularyListing(specials: try machine.truth(a[1]))
            // What a table learnt comes out of it as NumPy's scalars, as in Keras.
            let first = listing.count - known.count
            return machine.list(
                listing.enumerated().map { place, token in
                    switch token {
                    case .string(let text) where place >= first: machine.numpyScalar(.text(text), .text)
                    case .int(let number) where place >= first: machine.numpyScalar(.int(number), .int64)
                    default: machine.pythonValue(token)
                    }
                })
        },
        NativeRow("set_vocabulary(self, vocabulary, idf_weights=None)") { machine, a throws(PythonError) in
            let layer = try keeper(machine, a[0])
            let (words, weights) = (try machine.configValue(a[1]), try machine.configValue(a[2]))
            try machine.engineCall { try layer.setVocabulary(words, weights: weights) }
            return .none
        },
        NativeRow("vocabulary_size(self)") { machine, a throws(PythonError) in
            .int(try keeper(machine, a[0]).vocabularySize)
        },
    ]

    // MARK: Learnt values

    /// More properties of a row's class.
    static func properties(_ name: String) -> [NativeProperty] {
        switch name {
        case "Normalization":
            return [("mean", 0), ("variance", 1)].map { name, place in
                LayerType.property(name) { machine, owner throws(PythonError) in
                    guard let layer = owner.layer as? NormalizationLayer, layer.isBuilt else { return .none }
                    let values = try machine.engineCall { try layer.statistics() }
                    return machine.tensorValue(place == 0 ? values.mean : values.variance)
                }
            }
        case "LSTM", "GRU", "SimpleRNN":
            return [
                LayerType.property("states") { machine, owner throws(PythonError) in
                    guard let layer = owner.layer as? RecurrentLayer else { return .none }
                    machine.library.noteOnce(
                        "layer.states is of Keras 2; return_state=True gives the states today.")
                    if layer.states.isEmpty {
                        return machine.list(Array(repeating: .none, count: layer.stateCount))
                    }
                    return machine.list(layer.states.map { machine.tensorValue(Tensor($0.copy())) })
                }
            ]
        case "Discretization":
            return [
                LayerType.property("bin_boundaries") { machine, owner throws(PythonError) in
                    let boundaries = (owner.layer as? DiscretizationLayer)?.boundaries
                    return boundaries.map { machine.list($0.map { .float(Double($0)) }) } ?? .none
                }
            ]
        default: return []
        }
    }

    /// Arguments that Keras keeps as tuples.
    private static let tuples: Set = [
        "kernel_size", "strides", "dilation_rate", "pool_size", "padding", "cropping", "size", "target_shape",
        "dims",
    ]

    /// An argument as the attribute of its name shows it.
    static func shown(_ machine: Machine, _ name: String, _ value: ConfigValue) -> Value {
        guard tuples.contains(name), case .list(let parts) = value else { return machine.pythonValue(value) }
        return machine.tuple(parts.map { shown(machine, name, $0) })
    }

}
