/// A compiled regular expression.
final class RegexProgram {
    let node: RegexNode
    let flags: RegexFlags
    let groupCount: Int
    let groupNames: [String: Int]

    init(_ pattern: [UInt32], _ flags: RegexFlags) throws(RegexError) {
        var parser = RegexParser(pattern, flags)
        node = try parser.parse()
        self.flags = parser.flags
        groupCount = parser.groupCount
        groupNames = parser.groupNames
    }

    /// What must hold where a match ends.
    enum End { case anywhere, atEnd, notEmpty }

    /// The groups of a match that starts at `start`: pairs of bounds, -1 where a group took no part.
    func match(_ text: [UInt32], at start: Int, limit: Int, _ end: End = .anywhere) -> [Int]? {
        text.withUnsafeBufferPointer { text in
            let matcher = RegexMatcher(text, limit, groupCount)
            return matcher.run(node, flags, start, end)
        }
    }

    /// The first match from `start` on. With `mustAdvance` an empty match at `start` does not count.
    func search(_ text: [UInt32], from start: Int, limit: Int, mustAdvance: Bool = false) -> [Int]? {
        text.withUnsafeBufferPointer { text in
            let matcher = RegexMatcher(text, limit, groupCount)
            var place = start
            while place <= limit {
                let end: End = mustAdvance && place == start ? .notEmpty : .anywhere
                if let found = matcher.run(node, flags, place, end) { return found }
                place += 1
            }
            return nil
        }
    }
}

/// Matching by backtracking: each node gets the position and what is to match behind it.
private final class RegexMatcher {
    private let text: UnsafeBufferPointer<UInt32>
    private let limit: Int
    private var groups: [Int]

    init(_ text: UnsafeBufferPointer<UInt32>, _ limit: Int, _ groupCount: Int) {
        self.text = text
        self.limit = limit
        groups = [Int](repeating: -1, count: 2 * groupCount + 2)
    }

    func run(_ node: RegexNode, _ flags: RegexFlags, _ start: Int, _ end: RegexProgram.End) -> [Int]? {
        for index in groups.indices { groups[index] = -1 }
        let limit = limit
        let found = match(node, flags, start) { place in
            switch end {
            case .anywhere: break
            case .atEnd: if place != limit { return false }
            case .notEmpty: if place == start { return false }
            }
            self.groups[0] = start
            self.groups[1] = place
            return true
        }
        return found ? groups : nil
    }

    private typealias Rest = (Int) -> Bool

    private func match(_ node: RegexNode, _ flags: RegexFlags, _ place: Int, _ rest: Rest) -> Bool {
        switch node {
        case .character, .any, .set:
            return place < limit && accepts(node, flags, text[place]) && rest(place + 1)
        case .sequence(let nodes): return match(nodes, 0, flags, place, rest)
        case .alternatives(let branches):
            for branch in branches where match(branch, flags, place, rest) { return true }
            return false
        case .group(let inner, let index):
            guard let index else { return match(inner, flags, place, rest) }
            return matchGroup(inner, index, flags, place, rest)
        case .reference(let index): return matchReference(index, flags, place, rest)
        case .repetition(let inner, let least, let most, let mode):
            return matchRepetition(inner, least, most, mode, flags, place, rest)
        case .look(let inner, let behind, let negative):
            let saved = groups
            let holds = behind ? matchBehind(inner, flags, place) : match(inner, flags, place) { _ in true }
            if negative { groups = saved }
            return holds != negative && rest(place)
        case .atomic(let inner):
            var end = -1
            guard
                match(
                    inner, flags, place,
                    {
                        end = $0; return true
                    })
            else { return false }
            return rest(end)
        case .conditional(let group, let yes, let no):
            return match(groups[2 * group + 1] >= 0 ? yes : no, flags, place, rest)
        case .flagged(let inner, let own): return match(inner, own, place, rest)
        default: return holds(node, flags, place) && rest(place)
        }
    }

    private func match(_ nodes: [RegexNode], _ index: Int, _ flags: RegexFlags, _ place: Int, _ rest: Rest)
        -> Bool
    {
        if index == nodes.count { return rest(place) }
        // Plain characters need no continuation of their own.
        var (index, place) = (index, place)
        while index < nodes.count, isSingle(nodes[index]) {
            guard place < limit, accepts(nodes[index], flags, text[place]) else { return false }
            index += 1
            place += 1
        }
        if index == nodes.count { return rest(place) }
        let next = index + 1
        return match(nodes[index], flags, place) { self.match(nodes, next, flags, $0, rest) }
    }

    private func matchGroup(_ inner: RegexNode, _ index: Int, _ flags: RegexFlags, _ place: Int, _ rest: Rest)
        -> Bool
    {
        let saved = (groups[2 * index], groups[2 * index + 1])
        let found = match(inner, flags, place) { end in
            let before = (self.groups[2 * index], self.groups[2 * index + 1])
            (self.groups[2 * index], self.groups[2 * index + 1]) = (place, end)
            if rest(end) { return true }
            (self.groups[2 * index], self.groups[2 * index + 1]) = before
            return false
        }
        if !found { (groups[2 * index], groups[2 * index + 1]) = saved }
        return found
    }

    private func matchReference(_ index: Int, _ flags: RegexFlags, _ place: Int, _ rest: Rest) -> Bool {
        let (start, end) = (groups[2 * index], groups[2 * index + 1])
        guard end >= 0, place + end - start <= limit else { return false }
        for offset in 0..<(end - start) where !same(text[start + offset], text[place + offset], flags) {
            return false
        }
        return rest(place + end - start)
    }

    private func matchBehind(_ inner: RegexNode, _ flags: RegexFlags, _ place: Int) -> Bool {
        for start in stride(from: place, through: 0, by: -1)
        where match(inner, flags, start, { $0 == place }) { return true }
        return false
    }

    // MARK: Repetition

    private func matchRepetition(
        _ inner: RegexNode, _ least: Int, _ most: Int, _ mode: RegexRepetition, _ flags: RegexFlags,
        _ place: Int,
        _ rest: Rest
    ) -> Bool {
        if isSingle(inner) { return matchSingles(inner, least, most, mode, flags, place, rest) }
        switch mode {
        case .greedy: return more(inner, least, most, 0, flags, place, rest)
        case .lazy: return fewer(inner, least, most, 0, flags, place, rest)
        case .possessive:
            var end = -1
            guard
                more(
                    inner, least, most, 0, flags, place,
                    {
                        end = $0; return true
                    })
            else { return false }
            return rest(end)
        }
    }

    /// Repetition of what is one character wide, by a loop.
    private func matchSingles(
        _ inner: RegexNode, _ least: Int, _ most: Int, _ mode: RegexRepetition, _ flags: RegexFlags,
        _ place: Int,
        _ rest: Rest
    ) -> Bool {
        let room = limit - place
        let longest = min(most, room)
        if mode == .lazy {
            var count = 0
            while count < least {
                guard count < room, accepts(inner, flags, text[place + count]) else { return false }
                count += 1
            }
            while true {
                if rest(place + count) { return true }
                guard count < longest, accepts(inner, flags, text[place + count]) else { return false }
                count += 1
            }
        }
        var count = 0
        while count < longest, accepts(inner, flags, text[place + count]) { count += 1 }
        if count < least { return false }
        if mode == .possessive { return rest(place + count) }
        while true {
            if rest(place + count) { return true }
            if count == least { return false }
            count -= 1
        }
    }

    private func more(
        _ inner: RegexNode, _ least: Int, _ most: Int, _ count: Int, _ flags: RegexFlags, _ place: Int,
        _ rest: Rest
    ) -> Bool {
        if count < most {
            let found = match(inner, flags, place) { end in
                // An empty turn would repeat for ever.
                if end == place, count >= least { return false }
                return self.more(inner, least, most, count + 1, flags, end, rest)
            }
            if found { return true }
        }
        return count >= least && rest(place)
    }

    private func fewer(
        _ inner: RegexNode, _ least: Int, _ most: Int, _ count: Int, _ flags: RegexFlags, _ place: Int,
        _ rest: Rest
    ) -> Bool {
        if count >= least, rest(place) { return true }
        guard count < most else { return false }
        return match(inner, flags, place) { end in
            if end == place, count >= least { return false }
            return self.fewer(inner, least, most, count + 1, flags, end, rest)
        }
    }

    // MARK: Single characters and places

    private func isSingle(_ node: RegexNode) -> Bool {
        switch node {
        case .character, .any, .set: true
        default: false
        }
    }

    private func accepts(_ node: RegexNode, _ flags: RegexFlags, _ code: UInt32) -> Bool {
        switch node {
        case .character(let wanted):
            code == wanted || flags.contains(.ignoreCase) && same(code, wanted, flags)
        case .any: code != 10 || flags.contains(.dotAll)
        case .set(let set): contains(set, flags, code) != set.isNegated
        default: false
        }
    }

    private func contains(_ set: RegexSet, _ flags: RegexFlags, _ code: UInt32) -> Bool {
        for range in set.ranges where range.contains(code) { return true }
        for name in set.classes where belongs(code, to: name, flags) { return true }
        guard flags.contains(.ignoreCase), !flags.contains(.ascii) || code < 128 else { return false }
        let (lower, upper) = (Self.folded(code, upper: false), Self.folded(code, upper: true))
        return set.ranges.contains { $0.contains(lower) || $0.contains(upper) }
    }

    private func belongs(_ code: UInt32, to name: UInt32, _ flags: RegexFlags) -> Bool {
        let ascii = flags.contains(.ascii)
        switch name {
        case 100: return Self.isDigit(code, ascii)
        case 68: return !Self.isDigit(code, ascii)
        case 115: return Self.isSpace(code, ascii)
        case 83: return !Self.isSpace(code, ascii)
        case 119: return Self.isWord(code, ascii)
        default: return !Self.isWord(code, ascii)
        }
    }

    private func holds(_ node: RegexNode, _ flags: RegexFlags, _ place: Int) -> Bool {
        switch node {
        case .lineStart: return place == 0 || flags.contains(.multiline) && text[place - 1] == 10
        case .lineEnd:
            if place == limit || place == limit - 1 && text[place] == 10 { return true }
            return flags.contains(.multiline) && text[place] == 10
        case .textStart: return place == 0
        case .textEnd: return place == limit
        case .wordEdge: return isEdge(place, flags)
        case .noWordEdge: return !isEdge(place, flags)
        default: return false
        }
    }

    private func isEdge(_ place: Int, _ flags: RegexFlags) -> Bool {
        let ascii = flags.contains(.ascii)
        let before = place > 0 && Self.isWord(text[place - 1], ascii)
        let after = place < limit && Self.isWord(text[place], ascii)
        return before != after
    }

    private func same(_ a: UInt32, _ b: UInt32, _ flags: RegexFlags) -> Bool {
        if a == b { return true }
        guard flags.contains(.ignoreCase), !flags.contains(.ascii) || a < 128 && b < 128 else { return false }
        return Self.folded(a, upper: false) == Self.folded(b, upper: false)
            || Self.folded(a, upper: true) == Self.folded(b, upper: true)
    }

    private static func folded(_ code: UInt32, upper: Bool) -> UInt32 {
        if code < 128 {
            if upper { return (97...122).contains(code) ? code - 32 : code }
            return (65...90).contains(code) ? code + 32 : code
        }
        guard let scalar = Unicode.Scalar(code) else { return code }
        let mapped = upper ? scalar.properties.uppercaseMapping : scalar.properties.lowercaseMapping
        let scalars = mapped.unicodeScalars
        return scalars.count == 1 ? scalars.first?.value ?? code : code
    }

    private static func isDigit(_ code: UInt32, _ ascii: Bool) -> Bool {
        if code < 128 || ascii { return (48...57).contains(code) }
        return Unicode.Scalar(code)?.properties.generalCategory == .decimalNumber
    }

    private static func isSpace(_ code: UInt32, _ ascii: Bool) -> Bool {
        if code < 128 || ascii {
            return code == 32 || (9...13).contains(code) || !ascii && (28...31).contains(code)
        }
        return Unicode.Scalar(code)?.properties.isWhitespace ?? false
    }

    private static func isWord(_ code: UInt32, _ ascii: Bool) -> Bool {
        if code < 128 || ascii {
            return (48...57).contains(code) || (65...90).contains(code) || (97...122).contains(code)
                || code == 95
        }
        guard let properties = Unicode.Scalar(code)?.properties else { return false }
        if properties.isAlphabetic && properties.generalCategory != .nonspacingMark
            && properties.generalCategory != .spacingMark && properties.generalCategory != .otherSymbol
        {
            return true
        }
        return properties.numericType != nil
    }
}
