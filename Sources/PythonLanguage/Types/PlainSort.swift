// Sorting by keys that compare without running Python code: ints, floats, strings, and tuples of these with the same
// kind in each place.
//
// A key becomes an unsigned number with the order of the keys, or of their beginnings: an int with its sign bit turned, a
// float likewise, the first eight bytes of a string, the first element of a tuple. Numbers and positions are merged
// from block to block, equal ones in their order; only where two numbers are equal the rest of the keys is looked at.

private struct SortEntry {
    var prefix: UInt64
    var position: Int
}

/// Decides between the keys at two positions whose numbers are equal.
private protocol SortTie {
    func isLess(_ a: Int, _ b: Int) -> Bool
}

/// Equal numbers are equal keys.
private struct NoTie: SortTie {
    @inline(__always) func isLess(_ a: Int, _ b: Int) -> Bool { false }
}

private struct StringTie: SortTie {
    let keys: UnsafeMutablePointer<Value>

    @inline(__always)
    func isLess(_ a: Int, _ b: Int) -> Bool {
        StringObject.compare(keys.value(a).string, keys.value(b).string) < 0
    }
}

private struct TupleTie: SortTie {
    let keys: UnsafeMutablePointer<Value>
    /// The first element that may differ.
    let start: Int

    @inline(never)
    func isLess(_ a: Int, _ b: Int) -> Bool {
        let (x, y) = (keys.value(a).tuple, keys.value(b).tuple)
        var index = start
        while index < x.pointee.count {
            let (p, q) = (x.pointee.items.value(index), y.pointee.items.value(index))
            index += 1
            if p.isInt {
                if p.int != q.int { return p.int < q.int }
            } else if p.isFloat {
                if p.float != q.float { return p.float < q.float }
            } else {
                let order = StringObject.compare(p.string, q.string)
                if order != 0 { return order < 0 }
            }
        }
        return false
    }
}

extension Machine {
    private enum PlainKey { case int, float, string, other }

    private func plainKey(_ value: Value) -> PlainKey {
        if value.isInt { return .int }
        if value.isFloat { return value.float == value.float ? .float : .other }
        return value.isObject && value.object.pointee.type == types.string ? .string : .other
    }

    /// Sorts `items` by the keys at the same places (which may be the items themselves); false where that takes more
    /// than plain comparisons.
    func sortPlainly(
        _ items: UnsafeMutablePointer<Value>, by keys: UnsafeMutablePointer<Value>, _ count: Int,
        reverse: Bool
    ) -> Bool {
        if keys[0].isObject, keys[0].object.pointee.type == types.tuple {
            guard areLikeTuples(keys, count) else { return false }
            let start = plainKey(keys[0].tuple.pointee.items[0]) == .string ? 0 : 1
            Machine.sort(items, keys, count, reverse, TupleTie(keys: keys, start: start)) {
                $0.tuple.pointee.items.value(0)
            }
            return true
        }
        let kind = plainKey(keys[0])
        guard kind != .other else { return false }
        for index in 1..<count where plainKey(keys.value(index)) != kind { return false }
        if kind == .string {
            Machine.sort(items, keys, count, reverse, StringTie(keys: keys)) { $0 }
        } else {
            Machine.sort(items, keys, count, reverse, NoTie()) { $0 }
        }
        return true
    }

    /// Tuples of one length, with plain keys of one kind in each place.
    private func areLikeTuples(_ keys: UnsafeMutablePointer<Value>, _ count: Int) -> Bool {
        let first = keys[0].tuple
        let width = first.pointee.count
        guard width > 0, width <= 8 else { return false }
        for column in 0..<width {
            let kind = plainKey(first.pointee.items.value(column))
            if kind == .other { return false }
            for index in 1..<count {
                let key = keys.value(index)
                guard key.isObject, key.object.pointee.type == types.tuple, key.tuple.pointee.count == width,
                    plainKey(key.tuple.pointee.items.value(column)) == kind
                else { return false }
            }
        }
        return true
    }

    /// The number that stands for a key in comparisons. Strings of different widths have the same beginning of it.
    @inline(__always)
    private static func prefix(_ key: Value) -> UInt64 {
        if key.isInt { return UInt64(bitPattern: Int64(key.int)) ^ 1 << 63 }
        if key.isFloat {
            // The two zeros are equal.
            let bits = key.float == 0 ? 0 : key.float.bitPattern
            return bits >> 63 != 0 ? ~bits : bits | 1 << 63
        }
        return prefix(key.string)
    }

    /// Of the first code points, as bytes: those beyond Latin-1 are all 255, and what follows one does not count.
    private static func prefix(_ string: UnsafeMutablePointer<StringObject>) -> UInt64 {
        let count = min(string.pointee.count, 8)
        var number: UInt64 = 0
        for index in 0..<count {
            let point = string.pointee[index]
            guard point < 255 else { return number | 255 << UInt64(56 - 8 * index) }
            number |= UInt64(point) << UInt64(56 - 8 * index)
        }
        return number
    }

    private static func sort<Tie: SortTie>(
        _ items: UnsafeMutablePointer<Value>, _ keys: UnsafeMutablePointer<Value>, _ count: Int,
        _ reverse: Bool,
        _ tie: Tie, _ first: (Value) -> Value
    ) {
        withUnsafeTemporaryAllocation(of: SortEntry.self, capacity: 2 * count) { buffer in
            let entries = buffer.baseAddress.unsafelyUnwrapped
            // Reversed before and after, equal elements keep their order.
            for index in 0..<count {
                let position = reverse ? count - 1 - index : index
                entries[index] = SortEntry(prefix: prefix(first(keys.value(position))), position: position)
            }
            let sorter = PlainSorter(count: count, tie: tie)
            let (sorted, free) = sorter.sort(entries, entries + count)
            let copy = UnsafeMutableRawPointer(free).assumingMemoryBound(to: Value.self)
            copy.update(from: items, count: count)
            for index in 0..<count {
                items.set(reverse ? count - 1 - index : index, copy.value(sorted[index].position))
            }
        }
    }
}

private struct PlainSorter<Tie: SortTie> {
    typealias Entries = UnsafeMutablePointer<SortEntry>
    static var block: Int { 12 }

    let count: Int
    let tie: Tie

    @inline(__always)
    private func isLess(_ a: SortEntry, _ b: SortEntry) -> Bool {
        a.prefix < b.prefix || a.prefix == b.prefix && tie.isLess(a.position, b.position)
    }

    /// Where the sorted entries are, of the two places, and the other one.
    func sort(_ entries: Entries, _ other: Entries) -> (Entries, Entries) {
        if isRun(entries) { return (entries, other) }
        var start = 0
        while start < count {
            insert(entries, start, min(start + Self.block, count))
            start += Self.block
        }
        var (from, to) = (entries, other)
        var width = Self.block
        while width < count {
            var start = 0
            while start < count {
                let middle = min(start + width, count)
                merge(from, start, middle, min(middle + width, count), to)
                start += 2 * width
            }
            swap(&from, &to)
            width *= 2
        }
        return (from, to)
    }

    /// Whether they are in order already; in strictly falling order they are turned round.
    private func isRun(_ entries: Entries) -> Bool {
        var index = 1
        while index < count, !isLess(entries[index], entries[index - 1]) { index += 1 }
        if index == count { return true }
        guard index == 1 else { return false }
        while index < count, isLess(entries[index], entries[index - 1]) { index += 1 }
        guard index == count else { return false }
        var all = UnsafeMutableBufferPointer(start: entries, count: count)
        all.reverse()
        return true
    }

    private func insert(_ entries: Entries, _ start: Int, _ end: Int) {
        var index = start &+ 1
        while index < end {
            let entry = entries[index]
            var place = index
            while place > start, isLess(entry, entries[place &- 1]) {
                entries[place] = entries[place &- 1]
                place &-= 1
            }
            entries[place] = entry
            index &+= 1
        }
    }

    private func merge(_ from: Entries, _ start: Int, _ middle: Int, _ end: Int, _ to: Entries) {
        if middle >= end || !isLess(from[middle], from[middle - 1]) {
            return (to + start).update(from: from + start, count: end - start)
        }
        var (left, right, target) = (start, middle, start)
        while left < middle, right < end {
            let takesRight = isLess(from[right], from[left])
            to[target] = from[takesRight ? right : left]
            right &+= takesRight ? 1 : 0
            left &+= takesRight ? 0 : 1
            target &+= 1
        }
        (to + target).update(from: from + left, count: middle - left)
        (to + (target + middle - left)).update(from: from + right, count: end - right)
    }
}
