#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Finding: substrings, counts, pieces, ends. Everything answers with positions.
extension TextView {
    /// The first position of `needle` in `self[start..<end]`.
    package func find(_ needle: TextView, from start: Int = 0, to end: Int? = nil) -> Int? {
        let end = end ?? count
        guard start >= 0, end - start >= needle.count else { return nil }
        if needle.count == 0 { return start }
        if needle.width > width, !needle.fits(width) { return nil }
        if width == 1 {
            if needle.count == 1 {
                guard let hit = memchr(base + start, Int32(needle[0]), end - start) else { return nil }
                return UnsafeRawPointer(hit) - base
            }
            if needle.width == 1 {
                return findBytes(needle, start, end)
            }
        }
        let first = needle[0]
        var position = start
        while position <= end - needle.count {
            if self[position] == first, matches(needle, at: position) { return position }
            position &+= 1
        }
        return nil
    }

    /// Both are bytes: jump from one first byte to the next.
    private func findBytes(_ needle: TextView, _ start: Int, _ end: Int) -> Int? {
        let first = Int32(needle[0])
        let last = end - needle.count
        var position = start
        while position <= last {
            guard let hit = memchr(base + position, first, last - position + 1) else { return nil }
            position = UnsafeRawPointer(hit) - base
            if memcmp(base + position + 1, needle.base + 1, needle.count - 1) == 0 { return position }
            position += 1
        }
        return nil
    }

    /// The last position of `needle` in `self[start..<end]`.
    package func findLast(_ needle: TextView, from start: Int = 0, to end: Int? = nil) -> Int? {
        let end = end ?? count
        guard end - start >= needle.count else { return nil }
        if needle.count == 0 { return end }
        let first = needle[0]
        var position = end - needle.count
        while position >= start {
            if self[position] == first, matches(needle, at: position) { return position }
            position &-= 1
        }
        return nil
    }

    /// How often `needle` occurs without overlap in `self[start..<end]`.
    package func occurrences(of needle: TextView, from start: Int = 0, to end: Int? = nil) -> Int {
        let end = end ?? count
        guard end >= start else { return 0 }
        if needle.count == 0 { return end - start + 1 }
        var total = 0
        if width == 1, needle.count == 1 {
            guard let wanted = UInt8(exactly: needle[0]) else { return 0 }
            let bytes = (base + start).assumingMemoryBound(to: UInt8.self)
            for index in 0..<(end - start) { total &+= bytes[index] == wanted ? 1 : 0 }
            return total
        }
        var position = start
        while let hit = find(needle, from: position, to: end) {
            total += 1
            position = hit + needle.count
        }
        return total
    }

    private func fits(_ width: Int) -> Bool {
        let limit: UInt32 = width == 1 ? 0x100 : 0x10000
        for index in 0..<count where self[index] >= limit { return false }
        return true
    }

    /// Calls `body` with the ranges between separators, from the left, after at most `limit` splits
    /// (negative: no limit).
    @inline(__always)
    package func split(by separator: TextView, limit: Int, _ body: (Range<Int>) -> Void) {
        var position = 0
        var splits = 0
        while splits != limit, let hit = find(separator, from: position) {
            body(position..<hit)
            position = hit + separator.count
            splits += 1
        }
        body(position..<count)
    }

    /// The ranges of `rsplit(separator, limit)`, in order.
    package func splitFromRight(by separator: TextView, limit: Int) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var end = count
        while pieces.count != limit, let hit = findLast(separator, to: end) {
            pieces.append(hit + separator.count..<end)
            end = hit
        }
        pieces.append(0..<end)
        return pieces.reversed()
    }

    /// Calls `body` with the runs of characters that are not white space; after `limit` splits the rest is
    /// one piece, without the white space before it.
    @inline(__always)
    package func splitWhitespace(limit: Int, asBytes: Bool = false, _ body: (Range<Int>) -> Void) {
        if width == 1, limit < 0 { return splitNarrow(asBytes: asBytes, body) }
        var position = 0
        var pieces = 0
        while true {
            while position < count, isSpace(at: position, asBytes: asBytes) { position &+= 1 }
            guard position < count else { return }
            if pieces == limit {
                body(position..<count)
                return
            }
            let start = position
            while position < count, !isSpace(at: position, asBytes: asBytes) { position &+= 1 }
            body(start..<position)
            pieces &+= 1
        }
    }

    /// Of one byte a unit, without a limit.
    @inline(__always)
    private func splitNarrow(asBytes: Bool, _ body: (Range<Int>) -> Void) {
        let bytes = base.assumingMemoryBound(to: UInt8.self)
        var position = 0
        while true {
            while position < count, bytes[position] &- 0x21 > 0x5D, isSpace(at: position, asBytes: asBytes) {
                position &+= 1
            }
            guard position < count else { return }
            let start = position
            while position < count,
                bytes[position] &- 0x21 <= 0x5D || !isSpace(at: position, asBytes: asBytes)
            {
                position &+= 1
            }
            body(start..<position)
        }
    }

    /// The ranges of `rsplit(None, limit)`, in order.
    package func splitWhitespaceFromRight(limit: Int, asBytes: Bool = false) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var end = count
        while true {
            while end > 0, isSpace(at: end - 1, asBytes: asBytes) { end -= 1 }
            guard end > 0 else { break }
            if pieces.count == limit {
                pieces.append(0..<end)
                break
            }
            let last = end
            while end > 0, !isSpace(at: end - 1, asBytes: asBytes) { end -= 1 }
            pieces.append(end..<last)
        }
        return pieces.reversed()
    }

    /// Calls `body` with the range of each line, with its end when `keepingEnds`. bytes end lines at
    /// `\n`, `\r` and `\r\n` only.
    package func splitLines(keepingEnds: Bool, asBytes: Bool = false, _ body: (Range<Int>) -> Void) {
        var position = 0
        while position < count {
            let start = position
            while position < count, !isLineBreak(self[position], asBytes: asBytes) { position += 1 }
            let end = position
            if position < count {
                let isReturn = self[position] == 0x0D
                position += 1
                if isReturn, position < count, self[position] == 0x0A { position += 1 }
            }
            body(start..<(keepingEnds ? position : end))
        }
    }

    private func isLineBreak(_ unit: UInt32, asBytes: Bool) -> Bool {
        switch unit {
        case 0x0A, 0x0D: true
        case 0x0B, 0x0C, 0x1C...0x1E, 0x85, 0x2028, 0x2029: !asBytes
        default: false
        }
    }

    @inline(__always)
    func isSpace(at index: Int, asBytes: Bool) -> Bool {
        let unit = self[index]
        if unit < 0x80 { return unit <= 0x20 && UnicodeTraits.isASCIISpace(unit, asBytes: asBytes) }
        return !asBytes && UnicodeTraits.isSpace(unit)
    }

    package struct StripSides: OptionSet, Sendable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }
        package static let left = StripSides(rawValue: 1)
        package static let right = StripSides(rawValue: 2)
        package static let both: StripSides = [.left, .right]
    }

    /// What is left without the characters of `set` (nil: white space) at the sides.
    package func stripped(of set: TextView?, sides: StripSides, asBytes: Bool = false) -> Range<Int> {
        func strips(_ index: Int) -> Bool {
            guard let set else { return isSpace(at: index, asBytes: asBytes) }
            let unit = self[index]
            for position in 0..<set.count where set[position] == unit { return true }
            return false
        }
        var start = 0
        var end = count
        if sides.contains(.left) { while start < end, strips(start) { start += 1 } }
        if sides.contains(.right) { while end > start, strips(end - 1) { end -= 1 } }
        return start..<end
    }

    /// `replace(old, new, limit)`; nil when nothing is to be replaced.
    package func replacing(_ old: TextView, with new: TextView, limit: Int) -> TextBuffer? {
        guard limit != 0 else { return nil }
        var result = TextBuffer()
        if old.count == 0 {
            var left = limit
            for index in 0..<count where left != 0 {
                result.append(new)
                result.append(self[index])
                left -= 1
                if left == 0 { result.append(self[index + 1..<count]) }
            }
            if left != 0 { result.append(new) }
            return result
        }
        guard var hit = find(old) else { return nil }
        result = TextBuffer(reserving: count)
        var position = 0
        var left = limit
        while true {
            result.append(self[position..<hit])
            result.append(new)
            position = hit + old.count
            left -= 1
            guard left != 0, let next = find(old, from: position) else { break }
            hit = next
        }
        result.append(self[position..<count])
        return result
    }

    /// `expandtabs(size)`.
    package func expandingTabs(_ size: Int) -> TextBuffer {
        var result = TextBuffer(reserving: count)
        var column = 0
        for index in 0..<count {
            let unit = self[index]
            if unit == 0x09 {
                guard size > 0 else { continue }
                let spaces = size - column % size
                result.append(0x20, count: spaces)
                column += spaces
            } else {
                column = unit == 0x0A || unit == 0x0D ? 0 : column + 1
                result.append(unit)
            }
        }
        return result
    }

    /// Padded with `fill` on both sides; `left` and `right` are counts.
    package func padded(left: Int, right: Int, fill: UInt32) -> TextBuffer {
        var result = TextBuffer(reserving: count + left + right)
        result.append(fill, count: left)
        result.append(self)
        result.append(fill, count: right)
        return result
    }

    /// `zfill(width)`: zeros behind a sign.
    package func zeroFilled(to width: Int) -> TextBuffer {
        var result = TextBuffer(reserving: max(width, count))
        let isSigned = count > 0 && (self[0] == 0x2B || self[0] == 0x2D)
        if isSigned { result.append(self[0]) }
        result.append(0x30, count: width - count)
        result.append(self[(isSigned ? 1 : 0)..<count])
        return result
    }
}
