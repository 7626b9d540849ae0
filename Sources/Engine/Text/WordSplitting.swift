// How Keras' text preprocessing cuts a text into words. Everything works on Unicode scalars, as Python's
// strings do: Swift's characters and its canonical equality would merge what Python keeps apart.

/// A word whose equality is scalar by scalar ("é" precomposed differs from "e" + accent), as in Python.
package struct Word: Hashable, Sendable {
    package let text: String

    package init(_ text: String) { self.text = text }

    package static func == (a: Word, b: Word) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }

    package func hash(into hasher: inout Hasher) {
        for byte in text.utf8 { hasher.combine(byte) }
    }
}

/// How a text becomes words: `filters` are replaced by `split`, the text is lower-cased first.
package struct WordSplitting: Sendable {
    /// Keras' default filters: punctuation except the apostrophe, tab and newline.
    package static let defaultFilters = "!\"#$%&()*+,-./:;<=>?@[\\]^_`{|}~\t\n"

    package var filters: String
    package var lower: Bool
    package var split: String

    package init(
        filters: String = WordSplitting.defaultFilters, lower: Bool = true, split: String = " "
    ) {
        self.filters = filters
        self.lower = lower
        self.split = split
    }

    /// `keras.preprocessing.text.text_to_word_sequence`.
    ///
    ///     WordSplitting().words(in: "Don't stop: now")  // ["don't", "stop", "now"]
    package func words(in text: String) -> [String] {
        let source = lower ? pythonLowercased(text) : text
        let dropped = Set(filters.unicodeScalars)
        let separator = Array(split.unicodeScalars)
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(source.utf8.count)
        for scalar in source.unicodeScalars {
            if dropped.contains(scalar) { scalars += separator } else { scalars.append(scalar) }
        }
        return pieces(of: scalars, separator: separator)
    }

    private func pieces(of scalars: [Unicode.Scalar], separator: [Unicode.Scalar]) -> [String] {
        var result: [String] = []
        var word = String.UnicodeScalarView()
        var position = 0
        while position < scalars.count {
            if !separator.isEmpty, scalars[position...].starts(with: separator) {
                if !word.isEmpty { result.append(String(word)) }
                word = String.UnicodeScalarView()
                position += separator.count
            } else {
                word.append(scalars[position])
                position += 1
            }
        }
        if !word.isEmpty { result.append(String(word)) }
        return result
    }
}

/// Python's `str.lower`: scalar by scalar, with the final sigma of Greek words.
func pythonLowercased(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 128 }) { return text.lowercased() }
    let scalars = Array(text.unicodeScalars)
    var result = ""
    for (index, scalar) in scalars.enumerated() {
        if scalar == "\u{3A3}" {
            let before = scalars[..<index].last { !$0.properties.isCaseIgnorable }
            let after = scalars[(index + 1)...].first { !$0.properties.isCaseIgnorable }
            let ends = before?.properties.isCased == true && after?.properties.isCased != true
            result += ends ? "\u{3C2}" : "\u{3C3}"
        } else {
            result += scalar.properties.lowercaseMapping
        }
    }
    return result
}

/// One text given to a tokenizer: a string, or words cut already.
package enum TextItem: Sendable {
    case text(String)
    case words([String])
}
