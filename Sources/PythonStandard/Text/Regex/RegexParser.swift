/// A regular expression as a tree.
indirect enum RegexNode {
    case character(UInt32)
    case any
    case set(RegexSet)
    case sequence([RegexNode])
    case alternatives([RegexNode])
    /// A group; `index` nil for (?:...).
    case group(RegexNode, index: Int?)
    case reference(Int)
    case repetition(RegexNode, least: Int, most: Int, mode: RegexRepetition)
    case look(RegexNode, behind: Bool, negative: Bool)
    case atomic(RegexNode)
    case conditional(group: Int, yes: RegexNode, no: RegexNode)
    case lineStart, lineEnd, textStart, textEnd, wordEdge, noWordEdge
    /// A part with its own flags.
    case flagged(RegexNode, RegexFlags)
}

extension RegexNode {
    /// How many characters a match takes, for look-behind.
    fileprivate func width(_ groups: [Int: ClosedRange<Int>]) -> ClosedRange<Int> {
        func product(_ a: Int, _ b: Int) -> Int {
            let (value, overflow) = a.multipliedReportingOverflow(by: b)
            return overflow ? .max : value
        }
        func sum(_ a: Int, _ b: Int) -> Int {
            let (value, overflow) = a.addingReportingOverflow(b)
            return overflow ? .max : value
        }
        switch self {
        case .character, .any, .set: return 1...1
        case .sequence(let nodes):
            return nodes.reduce(0...0) { total, node in
                let own = node.width(groups)
                return sum(total.lowerBound, own.lowerBound)...sum(total.upperBound, own.upperBound)
            }
        case .alternatives(let branches):
            let widths = branches.map { $0.width(groups) }
            return (widths.map(\.lowerBound).min() ?? 0)...(widths.map(\.upperBound).max() ?? 0)
        case .group(let inner, _), .atomic(let inner), .flagged(let inner, _): return inner.width(groups)
        case .reference(let index): return groups[index] ?? 0...0
        case .repetition(let inner, let least, let most, _):
            let own = inner.width(groups)
            return product(own.lowerBound, least)...product(own.upperBound, most)
        case .conditional(_, let yes, let no):
            let (a, b) = (yes.width(groups), no.width(groups))
            return min(a.lowerBound, b.lowerBound)...max(a.upperBound, b.upperBound)
        default: return 0...0
        }
    }
}

enum RegexRepetition { case greedy, lazy, possessive }

/// `[a-z\d]`
struct RegexSet {
    var isNegated = false
    var ranges: [ClosedRange<UInt32>] = []
    var classes: [UInt32] = []
}

/// Python's flags by their values.
struct RegexFlags: OptionSet {
    let rawValue: Int
    static let ignoreCase = RegexFlags(rawValue: 2)
    static let locale = RegexFlags(rawValue: 4)
    static let multiline = RegexFlags(rawValue: 8)
    static let dotAll = RegexFlags(rawValue: 16)
    static let unicode = RegexFlags(rawValue: 32)
    static let verbose = RegexFlags(rawValue: 64)
    static let ascii = RegexFlags(rawValue: 256)

    static let letters: [UInt32: RegexFlags] = [
        105: .ignoreCase, 76: .locale, 109: .multiline, 115: .dotAll, 117: .unicode, 120: .verbose,
        97: .ascii,
    ]
}

/// What is wrong with a pattern, in Python's words.
struct RegexError: Error {
    let message: String
    /// Nil where CPython names no place.
    let position: Int?
}

/// Parses Python's syntax of regular expressions.
struct RegexParser {
    private let text: [UInt32]
    private var place = 0
    private(set) var flags: RegexFlags
    private(set) var groupCount = 0
    private(set) var groupNames: [String: Int] = [:]
    private var openGroups: Set<Int> = []
    private var groupWidths: [Int: ClosedRange<Int>] = [:]
    /// A condition on a group that has not been seen yet, and where it stands.
    private var laterReference: (index: Int, place: Int)?

    init(_ text: [UInt32], _ flags: RegexFlags) {
        self.text = text
        self.flags = flags
    }

    mutating func parse() throws(RegexError) -> RegexNode {
        let node = try alternatives()
        if place < text.count { throw RegexError(message: "unbalanced parenthesis", position: place) }
        if let laterReference, laterReference.index > groupCount {
            throw RegexError(
                message: "invalid group reference \(laterReference.index)", position: laterReference.place)
        }
        return node
    }

    // MARK: Characters of the pattern

    private func peek(_ offset: Int = 0) -> Character? {
        guard place + offset < text.count, let scalar = Unicode.Scalar(text[place + offset]) else {
            return nil
        }
        return Character(scalar)
    }

    private mutating func take(_ wanted: Character) -> Bool {
        guard peek() == wanted else { return false }
        place += 1
        return true
    }

    private mutating func skipBlanks() {
        guard flags.contains(.verbose) else { return }
        while let next = peek() {
            if next == "#" {
                while let other = peek(), other != "\n" { _ = other; place += 1 }
            } else if next.isWhitespace {
                place += 1
            } else {
                return
            }
        }
    }

    /// The text up to a terminator, which is taken.
    private mutating func name(until end: Character, from start: Int) throws(RegexError) -> String {
        var result = ""
        while let next = peek(), next != end {
            result.append(next)
            place += 1
        }
        guard take(end) else {
            throw RegexError(message: "missing \(end), unterminated name", position: start)
        }
        if result.isEmpty { throw RegexError(message: "missing group name", position: start) }
        return result
    }

    // MARK: Structure

    private mutating func alternatives() throws(RegexError) -> RegexNode {
        var branches = [try sequence()]
        while take("|") { branches.append(try sequence()) }
        return branches.count == 1 ? branches[0] : .alternatives(branches)
    }

    private mutating func sequence() throws(RegexError) -> RegexNode {
        var nodes: [RegexNode] = []
        while true {
            skipBlanks()
            guard let next = peek(), next != "|", next != ")" else { break }
            let start = place
            guard let atom = try atom() else { continue }
            skipBlanks()
            nodes.append(try repeated(atom, start))
        }
        return nodes.count == 1 ? nodes[0] : .sequence(nodes)
    }

    private mutating func repeated(_ atom: RegexNode, _ start: Int) throws(RegexError) -> RegexNode {
        let operatorPlace = place
        guard let (least, most) = try counts() else { return atom }
        switch atom {
        case .lineStart, .lineEnd, .textStart, .textEnd, .wordEdge, .noWordEdge:
            throw RegexError(message: "nothing to repeat", position: operatorPlace)
        default: break
        }
        let mode: RegexRepetition = take("?") ? .lazy : take("+") ? .possessive : .greedy
        skipBlanks()
        let next = place
        if try counts() != nil { throw RegexError(message: "multiple repeat", position: next) }
        return .repetition(atom, least: least, most: most, mode: mode)
    }

    /// `*`, `+`, `?` or `{m,n}`; nil where there is none.
    private mutating func counts() throws(RegexError) -> (Int, Int)? {
        if take("*") { return (0, .max) }
        if take("+") { return (1, .max) }
        if take("?") { return (0, 1) }
        guard peek() == "{" else { return nil }
        let start = place
        place += 1
        let low = number()
        var high = low
        if take(",") { high = number() ?? .max } else if low == nil { high = nil }
        guard take("}"), low != nil || high != nil else {
            place = start
            return nil
        }
        let (least, most) = (low ?? 0, high ?? .max)
        if least >= 1 << 32 - 1 || most != .max && most >= 1 << 32 - 1 {
            throw RegexError(message: "the repetition number is too large", position: -1)
        }
        if most < least {
            throw RegexError(message: "min repeat greater than max repeat", position: start + 1)
        }
        return (least, most)
    }

    private mutating func number() -> Int? {
        var value: Int?
        while let next = peek(), let digit = next.wholeNumberValue, next.isASCII {
            value = min((value ?? 0) * 10 + digit, 1 << 33)
            place += 1
        }
        return value
    }

    // MARK: Atoms

    /// Nil for what leaves nothing (a comment, global flags).
    private mutating func atom() throws(RegexError) -> RegexNode? {
        let start = place
        let code = text[place]
        place += 1
        switch Unicode.Scalar(code).map(Character.init) {
        case ".": return .any
        case "^": return .lineStart
        case "$": return .lineEnd
        case "(": return try group(start)
        case "[": return .set(try set(start))
        case "\\": return try escape(start)
        case "*", "+", "?": throw RegexError(message: "nothing to repeat", position: start)
        default: return .character(code)
        }
    }

    private mutating func group(_ start: Int) throws(RegexError) -> RegexNode? {
        var index: Int?
        if take("?") {
            if take("P") { return try named(start) }
            if take(":") { return .group(try body(start), index: nil) }
            if take("#") {
                while let next = peek(), next != ")" { _ = next; place += 1 }
                guard take(")") else {
                    throw RegexError(message: "missing ), unterminated comment", position: start)
                }
                return nil
            }
            if take("=") { return .look(try body(start), behind: false, negative: false) }
            if take("!") { return .look(try body(start), behind: false, negative: true) }
            if take(">") { return .atomic(try body(start)) }
            if take("<") {
                if take("=") { return try lookBehind(start, negative: false) }
                if take("!") { return try lookBehind(start, negative: true) }
                throw RegexError(
                    message: "unknown extension ?<\(peek().map(String.init) ?? "")", position: start + 1)
            }
            if take("(") { return try conditional(start) }
            return try inlineFlags(start)
        }
        groupCount += 1
        index = groupCount
        openGroups.insert(groupCount)
        let inner = try body(start)
        if let index {
            openGroups.remove(index)
            groupWidths[index] = inner.width(groupWidths)
        }
        return .group(inner, index: index)
    }

    private mutating func lookBehind(_ start: Int, negative: Bool) throws(RegexError) -> RegexNode {
        let inner = try body(start)
        let width = inner.width(groupWidths)
        guard width.lowerBound == width.upperBound else {
            throw RegexError(message: "look-behind requires fixed-width pattern", position: nil)
        }
        return .look(inner, behind: true, negative: negative)
    }

    private mutating func body(_ start: Int) throws(RegexError) -> RegexNode {
        let outer = flags
        let node = try alternatives()
        guard take(")") else {
            throw RegexError(message: "missing ), unterminated subpattern", position: start)
        }
        flags = outer
        return node
    }

    /// (?P<name>...), (?P=name)
    private mutating func named(_ start: Int) throws(RegexError) -> RegexNode {
        let namePlace = place + 1
        if take("<") {
            let name = try name(until: ">", from: namePlace)
            try checkIdentifier(name, namePlace)
            if let known = groupNames[name] {
                throw RegexError(
                    message:
                        "redefinition of group name '\(name)' as group \(groupCount + 1); was group \(known)",
                    position: namePlace)
            }
            groupCount += 1
            let index = groupCount
            groupNames[name] = index
            openGroups.insert(index)
            let inner = try body(start)
            openGroups.remove(index)
            groupWidths[index] = inner.width(groupWidths)
            return .group(inner, index: index)
        }
        if take("=") {
            let name = try name(until: ")", from: namePlace)
            guard let index = groupNames[name] else {
                throw RegexError(message: "unknown group name '\(name)'", position: namePlace)
            }
            return .reference(index)
        }
        guard let next = peek() else {
            throw RegexError(message: "unexpected end of pattern", position: place)
        }
        throw RegexError(message: "unknown extension ?P\(next)", position: start + 1)
    }

    private func checkIdentifier(_ name: String, _ position: Int) throws(RegexError) {
        let isWord = name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
        if !isWord || name.first?.isNumber == true {
            throw RegexError(message: "bad character in group name '\(name)'", position: position)
        }
    }

    /// (?(1)yes|no)
    private mutating func conditional(_ start: Int) throws(RegexError) -> RegexNode {
        let namePlace = place
        let name = try name(until: ")", from: namePlace)
        if Int(name) == nil { try checkIdentifier(name, namePlace) }
        guard let index = groupNames[name] ?? Int(name) else {
            throw RegexError(message: "unknown group name '\(name)'", position: namePlace)
        }
        guard index > 0 else { throw RegexError(message: "bad group number", position: namePlace) }
        let yes = try sequence()
        let no = take("|") ? try sequence() : .sequence([])
        if peek() == "|" {
            throw RegexError(message: "conditional backref with more than two branches", position: place)
        }
        guard take(")") else {
            throw RegexError(message: "missing ), unterminated subpattern", position: start)
        }
        // A group that comes later is a group too.
        if index > groupCount, laterReference == nil { laterReference = (index, namePlace) }
        return .conditional(group: index, yes: yes, no: no)
    }

    /// (?i), (?i:...), (?-i:...)
    private mutating func inlineFlags(_ start: Int) throws(RegexError) -> RegexNode? {
        var (added, removed): (RegexFlags, RegexFlags) = ([], [])
        var isRemoving = false
        while let next = peek(), next != ")", next != ":" {
            if next == "-", !isRemoving {
                isRemoving = true
            } else if next == "L" {
                throw RegexError(
                    message: "bad inline flags: cannot use 'L' flag with a str pattern", position: place + 1)
            } else if let flag = RegexFlags.letters[text[place]] {
                if isRemoving { removed.insert(flag) } else { added.insert(flag) }
            } else {
                throw RegexError(message: "unknown extension ?\(next)", position: start + 1)
            }
            place += 1
        }
        if take(")") {
            if start != 0 {
                throw RegexError(message: "global flags not at the start of the expression", position: start)
            }
            flags.formUnion(added)
            return nil
        }
        guard take(":") else {
            throw RegexError(message: "missing -, : or )", position: place)
        }
        let outer = flags
        flags = flags.union(added).subtracting(removed)
        let inner = flags
        let node = try alternatives()
        guard take(")") else {
            throw RegexError(message: "missing ), unterminated subpattern", position: start)
        }
        flags = outer
        return .flagged(node, inner)
    }

    // MARK: Escapes and sets

    private mutating func escape(_ start: Int) throws(RegexError) -> RegexNode {
        guard place < text.count else {
            throw RegexError(message: "bad escape (end of pattern)", position: start)
        }
        let code = text[place]
        guard let scalar = Unicode.Scalar(code) else {
            place += 1
            return .character(code)
        }
        switch Character(scalar) {
        case "A": place += 1; return .textStart
        case "Z": place += 1; return .textEnd
        case "b": place += 1; return .wordEdge
        case "B": place += 1; return .noWordEdge
        case "d", "D", "s", "S", "w", "W":
            place += 1
            return .set(RegexSet(classes: [code]))
        case "1"..."9":
            let digits = place
            var value = number() ?? 0
            if place - digits > 2 {
                place = digits + 2
                value =
                    Int(String(text[digits..<place].compactMap { Unicode.Scalar($0).map(Character.init) }))
                    ?? 0
            }
            guard value <= groupCount else {
                throw RegexError(message: "invalid group reference \(value)", position: digits)
            }
            if openGroups.contains(value) {
                throw RegexError(message: "cannot refer to an open group", position: start)
            }
            return .reference(value)
        default: return .character(try characterEscape(start))
        }
    }

    /// The character that an escape means.
    private mutating func characterEscape(_ start: Int) throws(RegexError) -> UInt32 {
        let code = text[place]
        place += 1
        guard let scalar = Unicode.Scalar(code) else { return code }
        switch Character(scalar) {
        case "n": return 10
        case "t": return 9
        case "r": return 13
        case "f": return 12
        case "v": return 11
        case "a": return 7
        case "0":
            var value: UInt32 = 0
            var count = 0
            while count < 2, let next = peek(), let digit = next.wholeNumberValue, digit < 8 {
                value = value * 8 + UInt32(digit)
                place += 1
                count += 1
            }
            return value
        case "x": return try hexadecimal(2, start)
        case "u": return try hexadecimal(4, start)
        case "U": return try hexadecimal(8, start)
        default:
            if scalar.isASCII, scalar.properties.isAlphabetic {
                throw RegexError(message: "bad escape \\\(scalar)", position: start)
            }
            return code
        }
    }

    private mutating func hexadecimal(_ digits: Int, _ start: Int) throws(RegexError) -> UInt32 {
        let end = min(place + digits, text.count)
        let word = String(text[place..<end].compactMap { Unicode.Scalar($0).map(Character.init) })
        guard word.count == digits, let value = UInt32(word, radix: 16) else {
            let letter = digits == 2 ? "x" : digits == 4 ? "u" : "U"
            throw RegexError(message: "incomplete escape \\\(letter)\(word)", position: start)
        }
        place = end
        return value
    }

    private mutating func set(_ start: Int) throws(RegexError) -> RegexSet {
        var set = RegexSet()
        set.isNegated = take("^")
        var isFirst = true
        while true {
            guard place < text.count else {
                throw RegexError(message: "unterminated character set", position: start)
            }
            if peek() == "]", !isFirst {
                place += 1
                return set
            }
            isFirst = false
            let itemStart = place
            guard let low = try setItem(&set) else {
                // A class of characters begins no range.
                if peek() == "-", peek(1) != "]", place + 1 < text.count {
                    place += 1
                    _ = try setItem(&set)
                    let range = text[itemStart..<place].compactMap { Unicode.Scalar($0).map(Character.init) }
                    throw RegexError(message: "bad character range \(String(range))", position: itemStart)
                }
                continue
            }
            if peek() == "-", peek(1) != "]", place + 1 < text.count {
                place += 1
                guard let high = try setItem(&set) else {
                    let range = text[itemStart..<place].compactMap { Unicode.Scalar($0).map(Character.init) }
                    throw RegexError(message: "bad character range \(String(range))", position: itemStart)
                }
                guard low <= high else {
                    let range = text[itemStart..<place].compactMap { Unicode.Scalar($0).map(Character.init) }
                    throw RegexError(message: "bad character range \(String(range))", position: itemStart)
                }
                set.ranges.append(low...high)
            } else {
                set.ranges.append(low...low)
            }
        }
    }

    /// One character of a set; nil for a class such as `\d`, which is added.
    private mutating func setItem(_ set: inout RegexSet) throws(RegexError) -> UInt32? {
        let start = place
        let code = text[place]
        place += 1
        guard code == 92 else { return code }
        guard place < text.count else {
            throw RegexError(message: "bad escape (end of pattern)", position: start)
        }
        switch peek() {
        case "d", "D", "s", "S", "w", "W":
            set.classes.append(text[place])
            place += 1
            return nil
        case "b":
            place += 1
            return 8
        default: return try characterEscape(start)
        }
    }
}
