/// A compiled regular expression.
final class RegexProgram {
    private let part: RegexPart
    private let first: RegexMask?
    let flags: RegexFlags
    let groupCount: Int
    let groupNames: [String: Int]

    init(_ pattern: [UInt32], _ flags: RegexFlags) throws(RegexError) {
        var parser = RegexParser(pattern, flags)
        part = RegexPart(try parser.parse(), parser.flags)
        first = part.first
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
            return matcher.run(part, start, end) ? matcher.bounds : nil
        }
    }

    /// The same of the first match from `start` on.
    func search(_ text: [UInt32], from start: Int, limit: Int) -> [Int]? {
        text.withUnsafeBufferPointer { text in
            let matcher = RegexMatcher(text, limit, groupCount)
            return search(matcher, from: start, mustAdvance: false) ? matcher.bounds : nil
        }
    }

    /// Calls `body` with the bounds of every match from `start` on, until it answers false.
    func eachMatch<Failure: Error>(
        _ text: [UInt32], from start: Int, limit: Int, _ body: (UnsafePointer<Int>) throws(Failure) -> Bool
    ) throws(Failure) {
        try text.withUnsafeBufferPointer { text throws(Failure) in
            let matcher = RegexMatcher(text, limit, groupCount)
            var place = start
            var mustAdvance = false
            while place <= limit, search(matcher, from: place, mustAdvance: mustAdvance) {
                if !(try body(matcher.groups)) { return }
                mustAdvance = matcher.groups[1] == matcher.groups[0]
                place = matcher.groups[1]
            }
        }
    }

    /// With `mustAdvance` an empty match at `start` does not count.
    private func search(_ matcher: RegexMatcher, from start: Int, mustAdvance: Bool) -> Bool {
        var place = start
        while place <= matcher.limit {
            if let first {
                while place < matcher.limit, matcher.text[place] < 128, !first.contains(matcher.text[place]) {
                    place += 1
                }
                if place == matcher.limit { return false }
            }
            if matcher.run(part, place, mustAdvance && place == start ? .notEmpty : .anywhere) { return true }
            place += 1
        }
        return false
    }
}

/// Matching by backtracking: each node gets the position and what is to match behind it.
private final class RegexMatcher {
    let text: UnsafeBufferPointer<UInt32>
    let limit: Int
    private let groupCount: Int
    /// The bounds of the match and its groups.
    let groups: UnsafeMutablePointer<Int>

    init(_ text: UnsafeBufferPointer<UInt32>, _ limit: Int, _ groupCount: Int) {
        self.text = text
        self.limit = limit
        self.groupCount = groupCount
        groups = .allocate(capacity: 2 * groupCount + 2)
    }

    deinit { groups.deallocate() }

    var bounds: [Int] { Array(UnsafeBufferPointer(start: groups, count: 2 * groupCount + 2)) }

    func run(_ part: RegexPart, _ start: Int, _ end: RegexProgram.End) -> Bool {
        groups.update(repeating: -1, count: 2 * groupCount + 2)
        let (limit, groups) = (limit, groups)
        return match(part, start) { place in
            switch end {
            case .anywhere: break
            case .atEnd: if place != limit { return false }
            case .notEmpty: if place == start { return false }
            }
            groups[0] = start
            groups[1] = place
            return true
        }
    }

    private typealias Rest = (Int) -> Bool

    private func match(_ part: RegexPart, _ place: Int, _ rest: Rest) -> Bool {
        switch part {
        case .single(let single): return place < limit && single.accepts(text[place]) && rest(place + 1)
        case .run(let single, let least, let most, let mode):
            return matchRun(single, least, most, mode, place, rest)
        case .sequence(let parts): return match(parts, 0, place, rest)
        case .alternatives(let branches):
            for branch in branches where match(branch, place, rest) { return true }
            return false
        case .group(let inner, let index):
            guard let index else { return match(inner, place, rest) }
            return matchGroup(inner, index, place, rest)
        case .reference(let index, let flags): return matchReference(index, flags, place, rest)
        case .repetition(let inner, let least, let most, let mode):
            return matchRepetition(inner, least, most, mode, place, rest)
        case .look(let inner, let behind, let negative):
            let saved = bounds
            let holds = behind ? matchBehind(inner, place) : match(inner, place) { _ in true }
            if negative { groups.update(from: saved, count: saved.count) }
            return holds != negative && rest(place)
        case .atomic(let inner):
            var end = -1
            guard
                match(
                    inner, place,
                    {
                        end = $0; return true
                    })
            else { return false }
            return rest(end)
        case .conditional(let group, let yes, let no):
            return match(groups[2 * group + 1] >= 0 ? yes : no, place, rest)
        case .place(let node, let flags): return holds(node, flags, place) && rest(place)
        }
    }

    private func match(_ parts: [RegexPart], _ index: Int, _ place: Int, _ rest: Rest)
        -> Bool
    {
        // Plain characters need no continuation of their own.
        var (index, place) = (index, place)
        while index < parts.count, case .single(let single) = parts[index] {
            guard place < limit, single.accepts(text[place]) else { return false }
            index += 1
            place += 1
        }
        if index == parts.count { return rest(place) }
        let next = index + 1
        if next == parts.count { return match(parts[index], place, rest) }
        return match(parts[index], place) { self.match(parts, next, $0, rest) }
    }

    private func matchGroup(_ inner: RegexPart, _ index: Int, _ place: Int, _ rest: Rest)
        -> Bool
    {
        let saved = (groups[2 * index], groups[2 * index + 1])
        let found = match(inner, place) { end in
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
        for offset in 0..<(end - start)
        where !RegexCharacters.same(text[start + offset], text[place + offset], flags) {
            return false
        }
        return rest(place + end - start)
    }

    private func matchBehind(_ inner: RegexPart, _ place: Int) -> Bool {
        for start in stride(from: place, through: 0, by: -1)
        where match(inner, start, { $0 == place }) { return true }
        return false
    }

    // MARK: Repetition

    private func matchRepetition(
        _ inner: RegexPart, _ least: Int, _ most: Int, _ mode: RegexRepetition,
        _ place: Int,
        _ rest: Rest
    ) -> Bool {
        switch mode {
        case .greedy: return more(inner, least, most, 0, place, rest)
        case .lazy: return fewer(inner, least, most, 0, place, rest)
        case .possessive:
            var end = -1
            guard
                more(
                    inner, least, most, 0, place,
                    {
                        end = $0; return true
                    })
            else { return false }
            return rest(end)
        }
    }

    /// Repetition of what is one character wide, by a loop.
    private func matchRun(
        _ single: RegexSingle, _ least: Int, _ most: Int, _ mode: RegexRepetition,
        _ place: Int,
        _ rest: Rest
    ) -> Bool {
        let room = limit - place
        let longest = min(most, room)
        if mode == .lazy {
            var count = 0
            while count < least {
                guard count < room, single.accepts(text[place + count]) else { return false }
                count += 1
            }
            while true {
                if rest(place + count) { return true }
                guard count < longest, single.accepts(text[place + count]) else { return false }
                count += 1
            }
        }
        var count = 0
        while count < longest, single.accepts(text[place + count]) { count += 1 }
        if count < least { return false }
        if mode == .possessive { return rest(place + count) }
        while true {
            if rest(place + count) { return true }
            if count == least { return false }
            count -= 1
        }
    }

    /// After `count` turns. As CPython: a turn may be empty, but not another one begin where the last began (`last`).
    private func more(
        _ inner: RegexPart, _ least: Int, _ most: Int, _ count: Int, _ place: Int, last: Int = -1,
        _ rest: Rest
    ) -> Bool {
        if count < least {
            return match(inner, place) { self.more(inner, least, most, count + 1, $0, last: last, rest) }
        }
        if count < most, place != last {
            let found = match(inner, place) {
                self.more(inner, least, most, count + 1, $0, last: place, rest)
            }
            if found { return true }
        }
        return rest(place)
    }

    private func fewer(
        _ inner: RegexPart, _ least: Int, _ most: Int, _ count: Int, _ place: Int, last: Int = -1,
        _ rest: Rest
    ) -> Bool {
        if count < least {
            return match(inner, place) { self.fewer(inner, least, most, count + 1, $0, last: last, rest) }
        }
        if rest(place) { return true }
        guard count < most, place != last else { return false }
        return match(inner, place) { self.fewer(inner, least, most, count + 1, $0, last: place, rest) }
    }

    // MARK: Places

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
        let before = place > 0 && RegexCharacters.isWord(text[place - 1], ascii)
        let after = place < limit && RegexCharacters.isWord(text[place], ascii)
        return before != after
    }
}
