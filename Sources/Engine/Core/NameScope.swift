/// Default names as Keras makes them: the class's name in snake case, the second time with "_1".
struct NameScope {
    private var counts: [String: Int] = [:]

    mutating func unique(_ className: String) -> String {
        let base = NameScope.snakeCase(className)
        let count = counts[base, default: 0]
        counts[base] = count + 1
        return count == 0 ? base : "\(base)_\(count)"
    }

    /// "SimpleRNN" -> "simple_rnn", "Conv2D" -> "conv2d", "MaxPooling2D" -> "max_pooling2d".
    static func snakeCase(_ name: String) -> String {
        let letters = Array(name)
        var result = ""
        for (i, letter) in letters.enumerated() {
            if letter.isUppercase, i > 0 {
                let afterLower = letters[i - 1].isLowercase
                let startsWord = i + 1 < letters.count && letters[i + 1].isLowercase
                if afterLower || (startsWord && letters[i - 1] != "_") { result += "_" }
            }
            result += letter.lowercased()
        }
        return result
    }
}
