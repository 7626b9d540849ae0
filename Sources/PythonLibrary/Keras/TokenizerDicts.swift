import Engine
import PythonLanguage

/// The dicts that `tokenizer.word_index` and `tokenizer.index_word` gave: the same ones each time, and what cells write
/// into them holds for the tokenizer, as in Keras, where they are plain attributes.
final class TokenizerDicts {
    private struct Given {
        let dict: PersistentValue
        var print: Int
    }

    private var words: Given?
    private var indices: Given?

    static func of(_ tokenizer: Tokenizer) -> TokenizerDicts {
        if let known = tokenizer.companion as? TokenizerDicts { return known }
        let made = TokenizerDicts()
        tokenizer.companion = made
        return made
    }

    /// Says whether a dict was changed: a sum over keys and values.
    private static func print(_ dict: UnsafeMutablePointer<DictObject>) -> Int {
        var sum = dict.pointee.count
        for place in 0..<dict.pointee.used {
            let entry = dict.pointee.entries[place]
            guard entry.key.isDefined else { continue }
            sum = sum &* 31 &+ bits(entry.key) &* 7 &+ bits(entry.value)
        }
        return sum
    }

    private static func bits(_ value: Value) -> Int {
        value.isInt ? value.int : value.isObject ? Int(bitPattern: value.object) : 0
    }

    func words(_ machine: Machine, _ tokenizer: Tokenizer) -> Value {
        if let words { return words.dict.value }
        let made = machine.dict(tokenizer.wordIndex.map { ($0.word, Value.int($0.index)) })
        words = Given(dict: PersistentValue(machine, made), print: Self.print(made.dict))
        return made
    }

    func indices(_ machine: Machine, _ tokenizer: Tokenizer) -> Value {
        if let indices { return indices.dict.value }
        let made = machine.dict(tokenizer.wordIndex.map { (Value.int($0.index), machine.string($0.word)) })
        indices = Given(dict: PersistentValue(machine, made), print: Self.print(made.dict))
        return made
    }

    func set(words new: Value, _ machine: Machine) throws(PythonError) {
        words = Given(dict: PersistentValue(machine, try Self.checked(machine, new)), print: -1)
    }

    func set(indices new: Value, _ machine: Machine) throws(PythonError) {
        indices = Given(dict: PersistentValue(machine, try Self.checked(machine, new)), print: -1)
    }

    private static func checked(_ machine: Machine, _ value: Value) throws(PythonError) -> Value {
        if value.isDict { return value }
        throw machine.raise(.typeError, "Tokenizer: got \(machine.typeName(value)), expected a dict")
    }

    /// Takes over what cells changed. Entries that are no word with a number are left to the cells.
    func update(_ machine: Machine, _ tokenizer: Tokenizer) {
        if let given = words, Self.print(given.dict.value.dict) != given.print {
            tokenizer.setWordIndex(
                machine.dictPairs(given.dict.value.dict).compactMap { key, value in
                    machine.stringValue(key).flatMap { word in machine.intValue(value).map { (word, $0) } }
                })
            words?.print = Self.print(given.dict.value.dict)
        }
        if let given = indices, Self.print(given.dict.value.dict) != given.print {
            tokenizer.setIndexWord(
                machine.dictPairs(given.dict.value.dict).compactMap { key, value in
                    machine.stringValue(value).flatMap { word in machine.intValue(key).map { ($0, word) } }
                })
            indices?.print = Self.print(given.dict.value.dict)
        }
    }
}
